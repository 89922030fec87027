// Which version of the notice a visitor reads: today's, or the one that was in force on the day they ask for.
import { z } from 'zod';
import type { AnyVisit } from '#platform/pages/declare.ts';
import { policies } from '#platform/policy-in-force.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import type { Language, Policy } from '#policy-engine/index.ts';
import type { Notice } from './contract.ts';
import { tellNotice } from './notice/tell-notice.ts';

const day = z.iso.date().optional();
/** The day may be asked for in any of the three languages, since the language switch keeps the query. */
export const dayQuery = z.object({ paivana: day, dag: day, date: day });
const dayWords: Record<Language, 'paivana' | 'dag' | 'date'> = { fi: 'paivana', sv: 'dag', en: 'date' };

export interface Reading {
  notice: Notice;
  policy: Policy;
  /** The day asked for; absent for today's notice. */
  day: string | undefined;
}

export const dayAsked = ({ paivana, dag, date }: z.output<typeof dayQuery>): string | undefined => paivana ?? dag ?? date;
/** The query by which links stay on the day that is being read. */
export const dayInQuery = (language: Language, asked: string | undefined) => (asked === undefined ? {} : { [dayWords[language]]: asked });

/** The notice to read. Undefined when none was in force on the day, or the day has not come. */
export async function noticeOn(visit: Pick<AnyVisit, 'asOf' | 'language' | 'query'>): Promise<Reading | undefined> {
  const asked = dayAsked(visit.query);
  const today = helsinkiDay(visit.asOf);
  if (asked !== undefined && asked > today) return undefined;
  const found = await policies().at(asked === undefined || asked === today ? visit.asOf : endOf(asked));
  if (!found && asked !== undefined) return undefined;
  const { policy, inForce } = found ?? { policy: policies().current, inForce: {} };
  const officer = await policies().officerOn(asked ?? today);
  return { notice: tellNotice(policy, visit.language, inForce, officer), policy, day: asked };
}

/** The last instant of a Helsinki day: a version that took effect during the day counts as that day's. */
function endOf(asked: string): Date {
  const late = new Date(`${asked}T21:59:59.999Z`);
  return helsinkiDay(late) === asked ? late : new Date(`${asked}T20:59:59.999Z`);
}
