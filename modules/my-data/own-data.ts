// Everything that a person's own pages know about that person, read once per visit.
import type { AnyVisit } from '#platform/pages/declare.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import type { Policy } from '#policy-engine/policy.ts';
import { type Days, daysOf, type Ending, endingsOf } from './endings.ts';
import { type Answers, answersAbout } from './own-answers.ts';
import { groupsOf, type OwnGroup } from './own-groups.ts';
import type { OwnRow } from './own-row.ts';
import { ownRows } from './own-rows.ts';
import { type Capacities, capacitiesOf } from './subject-roles.ts';

export interface OwnData {
  policy: Policy;
  rows: OwnRow[];
  groups: OwnGroup[];
  capacities: Capacities;
  days: Days;
}

/** With `only`, what the tables say that hold one of these categories. */
export const ownData = async (visit: AnyVisit, only?: readonly string[]): Promise<OwnData> => dataIn(visit, await ownRows(visit, only));

/** What rows about one person say together, on the day of the visit. */
export function dataIn(visit: AnyVisit, rows: OwnRow[]): OwnData {
  const policy = policyInForce();
  return {
    policy,
    rows,
    groups: groupsOf(rows, policy),
    capacities: capacitiesOf(rows, policy, helsinkiDay(visit.asOf)),
    days: daysOf(rows),
  };
}

/** GDPR Art. 14(2)(f): what an earlier register told has that register for a source too. */
export const earlierRegister = 'earlier-register';
export function answersTo(own: OwnData, group: OwnGroup): Answers {
  const answers = answersAbout(own.policy, group, own.capacities);
  return isCarriedOver(own.rows) ? { ...answers, sources: [...answers.sources, earlierRegister] } : answers;
}
const isCarriedOver = (rows: readonly OwnRow[]) =>
  rows.some((row) => row.table === 'residents.change' && row.cells.some((cell) => cell.column === 'kind' && cell.value === 'imported'));
export const endingsIn = (visit: AnyVisit, own: OwnData, group: OwnGroup): Ending[] =>
  endingsOf(own.policy, group, own.capacities.roles, own.days, visit.language);
