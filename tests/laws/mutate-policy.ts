// Small wrongs that somebody could do to a landlord's policy, one at a time: each gives the policy's files with that one change.
import { type Document, isMap, isScalar, isSeq, parseAllDocuments, type YAMLMap, type YAMLSeq } from 'yaml';

export type Files = Record<string, string>;
export interface Mutation {
  kind: string /** Where, in words. */;
  at: string /** The activity that is wronged; absent for wrongs elsewhere. */;
  activity?: string;
  files: () => Files;
}

/** Access lines decide who sees; the others decide what is told, kept and given. */
export type Section = 'access' | 'keep' | 'disclose' | 'basis' | 'collect';
interface Place {
  file: string;
  nth: number;
  activity: string;
  section: Section;
  index: number | string;
  line: YAMLMap;
  at: string;
}

/** Changes the line and says what it did; undefined: this line cannot be wronged so. */
type Wrong = (line: YAMLMap, list: YAMLSeq | YAMLMap, index: number | string) => string | undefined;

const words = (line: YAMLMap, key: string): string[] => {
  const node = line.get(key);
  return isSeq(node) ? node.items.map((i) => String(isScalar(i) ? i.value : i)) : typeof node === 'string' ? [node] : [];
};
const has = (line: YAMLMap, key: string) => line.has(key);
const drops =
  (key: string): Wrong =>
  (line) => {
    if (!has(line, key)) return undefined;
    const was = words(line, key).join(', ');
    line.delete(key);
    return `without ${key}${was && ` (${was})`}`;
  };
const replaces =
  (key: string, by: Record<string, string>): Wrong =>
  (line) => {
    const was = line.get(key);
    if (typeof was !== 'string' || by[was] === undefined) return undefined;
    line.set(key, by[was]);
    return `${key}: ${was} becomes ${by[was]}`;
  };
const adds =
  (key: string, candidates: string[]): Wrong =>
  (line) => {
    const node = line.get(key);
    if (!isSeq(node)) return undefined;
    const more = candidates.find((c) => !words(line, key).includes(c));
    if (more === undefined) return undefined;
    node.add(more);
    return `${key} with ${more}`;
  };
const removesLine: Wrong = (line, list, index) => {
  const was = `${line.get('role') ?? line.get('to') ?? ''} ${words(line, 'data').join(', ')}`.trim();
  list.delete(index);
  return `without the line ${was}`;
};

export const wrongs: { kind: string; section: Section; wrong: Wrong }[] = [
  { kind: 'an access line dropped', section: 'access', wrong: removesLine },
  {
    kind: 'a relation widened',
    section: 'access',
    wrong: replaces('which', {
      self: 'all',
      'own-lease': 'all',
      'own-case': 'all',
      'own-household-names': 'all',
      'own-order': 'all',
      'in-own-buildings': 'all',
      'in-own-area': 'all',
      'case-open': 'all',
      'opened-now': 'all',
    }),
  },
  { kind: 'a condition dropped', section: 'access', wrong: drops('needs') },
  { kind: 'people no longer named', section: 'access', wrong: drops('of') },
  { kind: 'the value instead of a shape', section: 'access', wrong: drops('as') },
  {
    kind: 'a category added to an access line',
    section: 'access',
    wrong: adds('data', ['personal-identity-code', 'phone', 'name', 'birth-date']),
  },
  { kind: 'a verb added', section: 'access', wrong: adds('may', ['see', 'list', 'correct']) },
  {
    kind: 'another role',
    section: 'access',
    wrong: replaces('role', {
      'customer-service': 'maintenance',
      'building-manager': 'communications',
      'rent-control': 'management',
      self: 'main-tenant',
      supervision: 'management',
      maintenance: 'contractor',
    }),
  },
  { kind: 'a keep line dropped', section: 'keep', wrong: removesLine },
  {
    kind: 'a period lengthened',
    section: 'keep',
    wrong: replaces('for', {
      '3 years': '30 years',
      '6 months': '60 months',
      '1 year': '10 years',
      '2 years': '20 years',
      '90 days': '900 days',
      '14 days': '140 days',
      '3 months': '30 months',
      '30 days': '300 days',
    }),
  },
  {
    kind: 'another event',
    section: 'keep',
    wrong: replaces('from', { 'lease-ended': 'recorded-at', 'moved-out': 'lease-ended', 'recorded-at': 'lease-ended' }),
  },
  { kind: 'unlinked instead of erased', section: 'keep', wrong: replaces('then', { erase: 'unlink' }) },
  { kind: 'a recipient dropped', section: 'disclose', wrong: removesLine },
  { kind: 'more given to a recipient', section: 'disclose', wrong: adds('data', ['personal-identity-code', 'phone', 'contact-note']) },
  {
    kind: 'protected people given too',
    section: 'disclose',
    wrong: replaces('protected', { 'leave-out': 'include', 'chosen-by-subject': 'include' }),
  },
  {
    kind: 'another ground',
    section: 'basis',
    wrong: replaces('article', { '6.1.a': '6.1.f', '6.1.b': '6.1.f', '6.1.c': '6.1.f', '6.1.f': '6.1.b', '6.1.e': '6.1.f' }),
  },
  { kind: 'more collected', section: 'collect', wrong: adds('arises', ['personal-identity-code', 'phone', 'rent-ledger']) },
  { kind: 'more asked for', section: 'collect', wrong: adds('required', ['personal-identity-code', 'birth-date', 'phone']) },
];

/** Every wrong of one kind that these files allow, in the order of the files. */
export function* mutationsOf(files: Files, kind: string): Generator<Mutation> {
  const { section, wrong } = wrongs.find((w) => w.kind === kind)!;
  for (const place of places(files, section)) {
    // Tried on a copy first: most lines cannot be wronged in most ways.
    const said = wrong(place.line.clone() as YAMLMap, { delete: () => true } as never, place.index);
    if (said !== undefined) yield { kind, at: `${place.at}: ${said}`, activity: place.activity, files: () => applied(files, place, wrong) };
  }
}

function* places(files: Files, section: Section): Generator<Place> {
  for (const file of Object.keys(files)
    .filter((f) => f.startsWith('activities/'))
    .sort()) {
    for (const [nth, document] of parseAllDocuments(files[file]!).entries()) {
      const activity = String(document.get('id'));
      const list = document.get(section);
      if (isSeq(list))
        for (const [index, line] of list.items.entries())
          if (isMap(line)) yield { file, nth, activity, section, index, line, at: `${file} ${activity} ${section} ${index + 1}` };
      if (isMap(list))
        for (const pair of list.items)
          if (isMap(pair.value))
            yield {
              file,
              nth,
              activity,
              section,
              index: String(pair.key),
              line: pair.value,
              at: `${file} ${activity} ${section} of ${pair.key}`,
            };
    }
  }
}

function applied(files: Files, { file, nth, section, index }: Place, wrong: Wrong): Files {
  const documents = parseAllDocuments(files[file]!) as Document[];
  const list = documents[nth]!.get(section) as YAMLSeq | YAMLMap;
  wrong(list.get(index as never, true) as unknown as YAMLMap, list, index);
  return { ...files, [file]: documents.map((d) => d.toString()).join('') };
}

/** Wrongs to the closed words and the landlord's own settings: one place each. */
export const elsewhere = (files: Files): Mutation[] => [
  rewritten(files, 'a sealed category in clear', 'vocabulary/categories.yaml', /(\n\s+phone:[^\n]*kind: )sealed/, '$1plain'),
  rewritten(files, 'an outsider at the staff door', 'vocabulary/roles.yaml', /(\n\s+supervision:\s+\{ door: )oversight/, '$1staff'),
  rewritten(files, 'more roles named for protected people', 'controller.yaml', /(protected-persons: \{ roles: \[)/, '$1maintenance, '),
  rewritten(files, 'a promise that nobody keeps', 'activities/camera.yaml', /(promises?: \[)/, '$1never-sleeps, '),
];
function rewritten(files: Files, kind: string, file: string, from: RegExp, to: string): Mutation {
  const text = files[file]!.replace(from, to);
  return {
    kind,
    at: file,
    files: () => {
      if (text === files[file]) throw new Error(`${kind}: nothing to change in ${file}`);
      return { ...files, [file]: text };
    },
  };
}
