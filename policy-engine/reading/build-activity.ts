// Makes activities from what the files say: groups become their members, lines get their place and status.
import { readPeriod } from '../period.ts';
import type { Access, Activity, Basis, Clock, Collected, Disclose, Keep, Origin, Status, Verb } from '../policy.ts';
import { usualHolds } from '../words.ts';
import type { RawAccess, RawActivity, RawBasis, RawDisclose, RawKeep } from './activity-shape.ts';
import { given } from './build-vocabulary.ts';
import type { SourceDocument } from './document.ts';

export interface Groups {
  data: Record<string, { of: string[]; atLeast: number }>;
  subjects: Record<string, string[]>;
}

/** An activity as its own document has it; what it inherits and whom its access lines mean is filled in by inherit.ts. */
export interface OwnActivity extends Omit<Activity, 'purpose' | 'status'> {
  purpose?: Activity['purpose'];
  status?: Status;
  source: Activity['source'];
  document: SourceDocument;
}

export function buildActivity(raw: RawActivity, document: SourceDocument, groups: Groups): OwnActivity {
  const data = (names: string[] | undefined) => expandData(names ?? [], groups);
  const of = (names: string[] | string | undefined) => expandSubjects(names ?? [], groups);
  return {
    id: raw.id,
    ...given('partOf', raw['part-of']),
    parts: raw.parts ?? [],
    record: raw.record,
    title: raw.title,
    ...given('purpose', raw.purpose),
    ...given('status', raw.status),
    ...given('decided', raw.decided),
    ...given('untilDecided', raw['until-decided']),
    origin: document.at(['id']),
    basis: (raw.basis ?? []).map((line, n) => buildBasis(line, data(line.data), of(line.of), document.at(['basis', n]))),
    use: data(raw.use),
    collect: buildCollect(raw.collect ?? {}, groups),
    source: mergedSources(raw.source ?? {}, groups),
    ...given('inform', raw.inform && { of: of(raw.inform.of), within: readPeriod(raw.inform.within), by: raw.inform.by }),
    keep: (raw.keep ?? []).map((line, n) => buildKeep(line, data(line.data), of(line.of), document.at(['keep', n]))),
    access: (raw.access ?? []).map((line, n) => buildAccess(line, data(line.data), of(line.of), document.at(['access', n]))),
    disclose: disclosures(raw).map((line, n) => buildDisclose(line, data(line.data), of(line.of), document.at(['disclose', n]))),
    never: data(raw.never),
    promise: raw.promise ?? [],
    ...given('while', raw.while),
    ...given('special', buildSpecial(raw)),
    ...given('dpia', raw.dpia && (true as const)),
    ...given('cases', buildCases(raw)),
    ...given('site', raw.site),
    ...given('ownCopy', raw['own-copy']),
    document,
  };
}

const disclosures = (raw: RawActivity): RawDisclose[] => (typeof raw.disclose === 'object' ? raw.disclose : []);

/** Groups of data become their categories. */
export const expandData = (names: string[], groups: Groups): string[] => [...new Set(names.flatMap((n) => groups.data[n]?.of ?? [n]))];
/** Groups of people become their subject roles. */
export const expandSubjects = (names: string[] | string, groups: Groups): string[] => [
  ...new Set([names].flat().flatMap((n) => groups.subjects[n] ?? [n])),
];

// A line whose status is missing gets its activity's; inherit.ts knows that one.
const undetermined = 'undetermined' as Status;
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

function buildBasis(raw: RawBasis, data: string[], of: string[], origin: Origin): Basis {
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

function buildCollect(raw: NonNullable<RawActivity['collect']>, groups: Groups): Record<string, Collected> {
  const collect: Record<string, Collected> = {};
  for (const [name, what] of Object.entries(raw)) {
    if (!what) continue;
    for (const subject of expandSubjects(name, groups)) {
      const held = collect[subject] ?? { required: [], optional: [], oneOf: [], arises: [], volunteered: [] };
      collect[subject] = held;
      for (const category of what.required ?? []) require(held, category, groups);
      held.optional.push(...expandData(what.optional ?? [], groups));
      held.arises.push(...expandData(what.arises ?? [], groups));
      held.volunteered.push(...expandData(what.volunteered ?? [], groups));
      held.oneOf.push(...choices(what['one-of'] ?? []));
      if (what.proposed) held.proposed = [...(held.proposed ?? []), ...expandData(what.proposed, groups)];
    }
  }
  return collect;
}

const choices = (raw: string[] | string[][]): string[][] =>
  raw.length === 0 ? [] : Array.isArray(raw[0]) ? (raw as string[][]) : [raw as string[]];

/** A group is required when at least so many of its categories are there: any of the rest plus one must contain one of them. */
function require(held: Collected, name: string, groups: Groups): void {
  const group = groups.data[name];
  if (!group) held.required.push(name);
  else if (group.atLeast >= group.of.length) held.required.push(...group.of);
  else if (group.atLeast === 0) held.optional.push(...group.of);
  else held.oneOf.push(...combinations(group.of, group.of.length - group.atLeast + 1));
}

function combinations(names: string[], size: number): string[][] {
  if (size === 0) return [[]];
  return names.flatMap((name, n) => combinations(names.slice(n + 1), size - 1).map((rest) => [name, ...rest]));
}

function mergedSources(raw: NonNullable<RawActivity['source']>, groups: Groups): Record<string, string[]> {
  const sources: Record<string, string[]> = {};
  for (const [name, from] of Object.entries(raw))
    for (const subject of expandSubjects(name, groups)) sources[subject] = [...new Set([...(sources[subject] ?? []), ...(from ?? [])])];
  return sources;
}

const clock = (raw: { from: string; for: string }): Clock => ({ from: raw.from, for: readPeriod(raw.for) });

function buildKeep(raw: RawKeep, data: string[], of: string[], origin: Origin): Keep {
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

function buildAccess(raw: RawAccess, data: string[], of: string[], origin: Origin): Access {
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

function buildDisclose(raw: RawDisclose, data: string[], of: string[], origin: Origin): Disclose {
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

function buildSpecial(raw: RawActivity): Activity['special'] {
  if (!raw.special) return undefined;
  const { ground: grounds } = raw.special;
  const list = Array.isArray(grounds) ? grounds : grounds['one-of'];
  const inner = Array.isArray(grounds) ? undefined : grounds.status;
  const status = inner ?? raw.special.status ?? raw.status ?? undetermined;
  return { ground: list.map((g) => (typeof g === 'string' ? g : g.law)), dpia: raw.special.dpia === 'required', status };
}

function buildCases(raw: RawActivity): Activity['cases'] {
  if (!raw.case) return undefined;
  return {
    openedBy: raw.case['opened-by'],
    neverBy: raw.case['never-by'] ?? [],
    about: raw.case.about,
    ends: readPeriod(raw.case.ends),
    renew: raw.case.renew,
  } as Activity['cases'];
}
