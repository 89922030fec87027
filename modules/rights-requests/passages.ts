// Finds passages about other people in somebody's data, to be judged by a person: by whom they live with, and by what free text looks like.
import type { Ground, RightsPackage } from './contract.ts';

export interface Proposal {
  /** Group, item and fact of the package: `3.0.2`. */
  place: string;
  words: string;
  ground: Ground;
}

/** What is mostly about somebody else, whoever it names: the whole fact is proposed. */
const wholly: Record<string, Ground> = {
  complaint: 'notifier',
  remark: 'notifier',
  warning: 'notifier',
  'debt-case': 'open-claim',
  'court-case': 'open-claim',
  'eviction-case': 'open-claim',
  'lock-event': 'security',
};

const patterns = [
  /\b\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]\b/g, // identity code
  /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/gu,
  /(?:\+358|\b0)[\d\s-]{5,}\d(?![\dA-Z-])/g,
];
const capitalised = /\p{Lu}[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+)*/gu;

interface Fact {
  place: string;
  group: string;
  value: string;
}

const factsOf = (data: RightsPackage): Fact[] =>
  data.groups.flatMap((group, g) =>
    group.items.flatMap((item, i) => item.facts.map((fact, f) => ({ place: `${g}.${i}.${f}`, group: group.id, value: fact.value }))),
  );

/** Words that could be names: each alone, and each run of two, as they stand in the data. At most five thousand. */
export function possibleNames(data: RightsPackage): string[] {
  const words = new Set<string>();
  for (const { value } of factsOf(data))
    for (const [run] of value.matchAll(capitalised)) {
      const parts = run.split(/\s+/);
      for (const [n, part] of parts.entries()) {
        words.add(part);
        if (parts[n + 1]) words.add(`${part} ${parts[n + 1]}`);
      }
    }
  return [...words].slice(0, 5_000);
}

/** What a person is asked to judge. `named`: words that the register knows as somebody else's, with the ground; `own`: values of the person. */
export function proposals(data: RightsPackage, named: ReadonlyMap<string, Ground>, own: ReadonlySet<string>): Proposal[] {
  return factsOf(data).flatMap(({ place, group, value }) => {
    const whole = wholly[group];
    if (whole) return [{ place, words: value, ground: whole }];
    const found = new Map<string, Ground>();
    for (const pattern of patterns)
      for (const [hit] of value.matchAll(pattern)) if (!own.has(squeezed(hit))) found.set(hit.trim(), 'other-resident');
    for (const [run] of value.matchAll(capitalised))
      for (const [words, ground] of namesIn(run.split(/\s+/), named)) found.set(words, ground);
    return [...found].map(([words, ground]) => ({ place, words, ground }));
  });
}

/** Known names that stand beside each other are one passage. */
function namesIn(parts: string[], named: ReadonlyMap<string, Ground>): [string, Ground][] {
  const found: [string, Ground][] = [];
  for (let from = 0; from < parts.length; from++) {
    const pair = parts.slice(from, from + 2).join(' ');
    if (named.get(pair) === 'employee') {
      found.push([pair, 'employee']);
      from++;
      continue;
    }
    let until = from;
    while (until < parts.length && named.get(parts[until]!) === 'other-resident') until++;
    if (until > from) found.push([parts.slice(from, until).join(' '), 'other-resident']);
    from = Math.max(from, until - 1);
  }
  return found;
}

/** As contact details are compared: without spaces and hyphens, in small letters. */
export const squeezed = (value: string): string => value.replaceAll(/[\s-]/g, '').toLowerCase();

/**
 * The package without the removed passages: the text is gone from the value, so from every form made of it, and its ground stands instead.
 * `say`: the ground in the language of the package.
 */
export function withoutPassages(data: RightsPackage, removed: readonly Proposal[], say: (ground: Ground) => string): RightsPackage {
  const at = Map.groupBy(removed, (one) => one.place);
  const leftOut = [...data.leftOut];
  const groups = data.groups.map((group, g) => ({
    ...group,
    items: group.items.map((item, i) => ({
      ...item,
      facts: item.facts.map((fact, f) => {
        const here = at.get(`${g}.${i}.${f}`) ?? [];
        for (const { ground } of here) leftOut.push({ what: `${group.title}: ${fact.label}`, why: say(ground) });
        // The longest first: a name inside a longer passage is gone with it.
        const value = here
          .toSorted((a, b) => b.words.length - a.words.length)
          .reduce((text, { words, ground }) => text.replaceAll(words, `[${say(ground)}]`), fact.value);
        return { ...fact, value };
      }),
    })),
  }));
  return { ...data, groups, leftOut: [...new Map(leftOut.map((each) => [`${each.what} ${each.why}`, each])).values()] };
}
