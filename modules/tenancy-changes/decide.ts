// A person decides a change: what they may answer, what a no must say, and that somebody was heard.
import type { FieldError } from '#platform/pages/answers.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { addMonths } from '#policy-engine/index.ts';
import { reachFor, type StaffVisit } from './carry.ts';
import { activityOf } from './categories.ts';
import type { ChangeType } from './change-type.ts';
import { decideMatter, type Matter, type Verdict } from './matters.ts';
import { refusals } from './refusals.ts';
import { decides } from './who-may.ts';

/** The answers that fit what was asked. */
export const verdictsFor = (asks: Matter['asks']): Verdict[] =>
  (
    ({ permission: ['granted', 'refused'], objection: ['granted', 'objected'], confirmation: ['granted', 'refused'], nothing: [] }) as const
  )[asks].slice() as Verdict[];

export interface Deciding {
  verdict: Verdict;
  because?: string | undefined;
  words?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
  heardOn?: string | undefined;
}

/** Decides, or says by field what the decision still lacks. Throws `decidedAlready` when somebody else has been first. */
export async function decide(
  visit: StaffVisit,
  type: ChangeType,
  matter: Matter,
  told: Deciding,
): Promise<Record<string, FieldError> | undefined> {
  if (!decides(visit.actor.roles, type.category)) throw refusals.unknownChange();
  const errors = lacking(type, matter, told, helsinkiDay(visit.asOf));
  if (Object.keys(errors).length > 0) return errors;
  const heard = told.heardOn ? visit.t('tenancy-changes.work.heard', { day: visit.format.day(told.heardOn) }) : undefined;
  await visit.enter(activityOf(type.category), reachFor(matter, 'deciding'), (tx) =>
    decideMatter(tx, type.category, matter.id, {
      verdict: told.verdict,
      because: told.verdict === 'granted' ? null : told.because!,
      words: [heard, told.words].filter(Boolean).join('\n'),
      wantedOn: told.from ?? matter.wanted_on,
      untilOn: told.until ?? matter.until_on,
    }),
  );
  return undefined;
}

function lacking(type: ChangeType, matter: Matter, told: Deciding, today: string): Record<string, FieldError> {
  const errors: Record<string, FieldError> = {};
  if (!verdictsFor(matter.asks).includes(told.verdict)) errors['verdict'] = 'pages.errors.choose';
  const isNo = told.verdict !== 'granted';
  if (isNo && !type.because.some((each) => each.id === told.because)) errors['because'] = 'tenancy-changes.errors.noNeedsReason';
  if (isNo && !told.words) errors['words'] = 'tenancy-changes.errors.noNeedsWords';
  // Rule L17: without the person's own word, only after they have been heard.
  if (matter.asks === 'confirmation' && !isNo && matter.other_said !== 'yes' && !told.heardOn)
    errors['heardOn'] = 'tenancy-changes.errors.hearFirst';
  if (told.heardOn && told.heardOn > today) errors['heardOn'] = 'tenancy-changes.errors.notYet';
  const [from, until] = [told.from ?? matter.wanted_on, told.until ?? matter.until_on];
  if (from && until && until < from) errors['until'] = 'tenancy-changes.errors.endsBefore';
  const most = type.until?.['at-most-months'];
  if (from && until && most !== undefined && until > addMonths(from, most)) errors['until'] = 'tenancy-changes.errors.tooLong';
  return errors;
}
