// Makes the lines of an activity: basis, keep, access and disclose.
import { readPeriod } from '../period.ts';
import type { Access, Basis, Clock, Disclose, Keep, Origin, Status, Verb } from '../policy.ts';
import { usualHolds, writingVerbs } from '../words.ts';
import type { RawAccess, RawBasis, RawDisclose, RawKeep } from './activity-shape.ts';
import { given } from './given.ts';

// A line whose status is missing gets its activity's; inherit.ts knows that one.
export const undetermined = 'undetermined' as Status;
const standingOf = (line: { status?: Status | undefined; decided?: { by: string; on: string } | undefined }, origin: Origin) => ({
  status: line.status ?? undetermined,
  origin,
  ...given('decided', line.decided),
});
/** Whether a line said nothing of its status. */
export const isUndetermined = (status: Status): boolean => status === undetermined;

type RawGround = Pick<RawBasis, 'article' | 'contract' | 'law' | 'interest' | 'balancing-test' | 'consent' | 'when'>;

function ground(raw: RawGround): Omit<Basis, 'data' | 'of' | 'status' | 'origin' | 'oneOf' | 'decided'> {
  const consent = raw.consent && {
    by: [raw.consent.by].flat(),
    withdraw: raw.consent.withdraw,
    ...given('confirmedBy', raw.consent['confirmed-by']),
    ...given('text', raw.consent.text),
  };
  return {
    ...given('when', raw.when),
    ...given('article', raw.article),
    ...given('contract', raw.contract),
    ...given('law', raw.law),
    ...given('interest', raw.interest),
    ...given('balancingTest', raw['balancing-test']),
    ...given('consent', consent),
  };
}

export function buildBasis(raw: RawBasis, data: string[], of: string[], origin: Origin): Basis {
  const standing = standingOf(weakest(raw, raw['one-of'] ?? []), origin);
  return {
    data,
    of,
    ...ground(raw),
    ...given(
      'oneOf',
      raw['one-of']?.map((g) => ground(g)),
    ),
    ...given('differs', raw.differs),
    ...standing,
  };
}

/** A line is no surer than the grounds that it rests on. */
function weakest<L extends { status?: Status | undefined }>(line: L, grounds: { status?: Status | undefined }[]): L {
  return grounds.some((g) => g.status === 'proposed') ? { ...line, status: 'proposed' } : line;
}

const clock = (raw: { from: string; for: string }): Clock => ({ from: raw.from, for: readPeriod(raw.for) });

export function buildKeep(raw: RawKeep, data: string[], of: string[], origin: Origin): Keep {
  const length = raw.within ?? raw.for;
  const atMost = raw['at-most'];
  return {
    data,
    of,
    ...given('clock', raw.from !== undefined && length !== undefined ? clock({ from: raw.from, for: length }) : undefined),
    ...given('longest', raw.longest?.map(clock)),
    ...given('shortest', raw.shortest?.map(clock)),
    within: raw.within !== undefined,
    ...given('atMost', atMost && ('shortest' in atMost ? { shortest: atMost.shortest.map(clock) } : clock(atMost))),
    ...given('atLeast', raw['at-least'] && clock(raw['at-least'])),
    countedFromEndOfCalendarYear: raw.counted === 'from-end-of-calendar-year',
    ...given('orFrom', raw['or-from']),
    ...given('unless', raw.unless),
    // biome-ignore lint/suspicious/noThenProperty: the lawyers' word for what happens at the end
    then: raw.then as Keep['then'],
    hold: holdsOf(raw.hold),
    warn: (raw.warn ?? []).map(readPeriod),
    because: raw.because,
    ...standingOf(raw, origin),
  };
}

function holdsOf(raw: RawKeep['hold']): string[] {
  if (raw === undefined) return [...usualHolds];
  return [raw].flat().filter((hold) => hold !== 'never');
}

/** Writing verbs stay with what may be written; the rest of the data is only read. */
export function splitByVerb(line: Access, writable: string[]): Access[] {
  const reading = line.may.filter((verb) => !writingVerbs.includes(verb));
  if (reading.length === line.may.length) return [line];
  const written = { ...line, data: line.data.filter((category) => writable.includes(category)) };
  const read = { ...line, may: reading, data: line.data.filter((category) => !writable.includes(category)) };
  return [written, read].filter(({ may, data }) => may.length > 0 && data.length > 0);
}

export function buildAccess(raw: RawAccess, data: string[], of: string[], origin: Origin): Access {
  return {
    role: raw.role,
    which: raw.which,
    may: raw.may as Verb[],
    data,
    of,
    ...given('as', raw.as),
    needs: raw.needs ?? [],
    ...given('when', raw.when),
    ...standingOf(raw, origin),
  };
}

export function buildDisclose(raw: RawDisclose, data: string[], of: string[], origin: Origin): Disclose {
  const { basis } = raw;
  const grounds = typeof basis === 'string' ? [] : [basis, ...(basis['one-of'] ?? [])];
  const tellUnless =
    typeof raw.tell === 'object'
      ? { reason: raw.tell.unless, ...given('reviewed', raw.tell.reviewed === undefined ? undefined : readPeriod(raw.tell.reviewed)) }
      : undefined;
  return {
    to: raw.to,
    data,
    of,
    ...given('which', raw.which),
    ...given('as', raw.as),
    how: raw.how,
    needs: raw.needs ?? [],
    basis: disclosureBasis(basis),
    ...given('decidedBy', raw['decided-by']),
    ...given('tell', tellUnless ? 'unless' : (raw.tell as string | undefined)),
    ...given('tellUnless', tellUnless),
    ...given('expires', raw.expires && clock(raw.expires)),
    ...given('then', raw.then),
    protected: raw.protected,
    ...standingOf(weakest(raw, grounds), origin),
  };
}

function disclosureBasis(raw: RawDisclose['basis']): Disclose['basis'] {
  if (raw === 'same-as-activity') return { same: 'activity' };
  if (raw === 'same-as-case') return { same: 'case' };
  const { article, law, contract, consent, interest } = raw;
  const consentText = typeof consent === 'object' ? (consent.text ?? 'consent') : consent;
  const oneOf = raw['one-of']?.map((g) => disclosureBasis(g));
  return {
    ...given('article', article),
    ...given('law', law),
    ...given('contract', contract),
    ...given('consent', consentText),
    ...given('interest', interest),
    ...given('oneOf', oneOf),
  };
}
