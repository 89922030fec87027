// Makes an activity from what its document says: groups become their members, lines get their place.
import { readPeriod } from '../period.ts';
import type { Activity, Status } from '../policy.ts';
import type { RawActivity, RawDisclose } from './activity-shape.ts';
import { buildCollect, mergedSources, writableIn } from './build-collect.ts';
import { buildAccess, buildBasis, buildDisclose, buildKeep, splitByVerb, undetermined } from './build-lines.ts';
import type { SourceDocument } from './document.ts';
import { given } from './given.ts';
import { expandData, expandSubjects, type Groups } from './groups.ts';

/** An activity as its own document has it; what it inherits and whom its access lines mean is filled in by inherit.ts. */
export interface OwnActivity extends Omit<Activity, 'purpose' | 'status' | 'controllers'> {
  purpose?: Activity['purpose'];
  status?: Status;
  controllers?: string[];
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
    ...given('controllers', raw.controllers),
    ...given('arrangement', raw.arrangement),
    origin: document.at(['id']),
    basis: (raw.basis ?? []).map((line, n) => buildBasis(line, data(line.data), of(line.of), document.at(['basis', n]))),
    use: data(raw.use),
    changes: data(raw.changes),
    collect: buildCollect(raw.collect ?? {}, groups),
    source: mergedSources(raw.source ?? {}, groups),
    ...given('inform', raw.inform && { of: of(raw.inform.of), within: readPeriod(raw.inform.within), by: raw.inform.by }),
    keep: (raw.keep ?? []).map((line, n) => buildKeep(line, data(line.data), of(line.of), document.at(['keep', n]))),
    access: (raw.access ?? []).flatMap((line, n) =>
      splitByVerb(buildAccess(line, data(line.data), of(line.of), document.at(['access', n])), writableIn(raw, groups)),
    ),
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
