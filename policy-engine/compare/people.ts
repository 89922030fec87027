// Compares what is held about whom, where it comes from and on what ground, in two versions of one activity.
import { basisFor, categoriesOf, heldPairs } from '../facts.ts';
import type { Activity, Basis, Collected, Language, Policy } from '../policy.ts';
import { contentOf, type Finding, titleIn, unique, type Versions, wordIn } from './change.ts';
import { articleInWords, phrases } from './phrases.ts';
import { peopleOf } from './purposes.ts';

type Firmness = keyof (typeof phrases)['fi']['firmness'];
/** From the least asked of a person to the most. */
const order: Firmness[] = ['volunteered', 'arises', 'optional', 'oneOf', 'required'];

/** What is newly or no longer collected, or asked for more or less firmly. */
export function compareCollected(before: Activity | undefined, after: Activity | undefined): Finding[] {
  const [was, now] = [collectedIn(before), collectedIn(after)];
  return unique([...was.keys(), ...now.keys()]).flatMap((at): Finding[] => {
    const [of, data] = at.split(' ') as [string, string];
    const [had, has] = [was.get(at), now.get(at)];
    if (had === has) return [];
    const more = order.indexOf(has as Firmness) > order.indexOf(had as Firmness);
    const told = has === 'required' ? '13(2)(e)' : had === undefined ? '14(1)(d)' : undefined;
    return [
      {
        facet: 'collect',
        of,
        data,
        key: contentOf([had, has]),
        direction: more ? 'wider' : 'narrower',
        ...(more && told && { inform: { article: told, before: true } }),
        ...places(before, after),
        say: (language, titles) => collectedInWords(had, has, language, titles),
      },
    ];
  });
}

function collectedInWords(had: Firmness | undefined, has: Firmness | undefined, language: Language, data: string): string {
  const say = phrases[language];
  if (has === undefined) return say.collectedNoLonger(data);
  if (had === undefined) return say.collected(say.firmness[has], data);
  return say.collectedOtherwise(data, say.firmness[had], say.firmness[has]);
}

function collectedIn(activity: Activity | undefined): Map<string, Firmness> {
  const found = new Map<string, Firmness>();
  for (const [subject, collected] of Object.entries(activity?.collect ?? {})) {
    for (const firmness of order) for (const category of listOf(collected, firmness)) found.set(`${subject} ${category}`, firmness);
  }
  return found;
}

const listOf = (collected: Collected, firmness: Firmness): string[] =>
  firmness === 'oneOf' ? collected.oneOf.flat() : collected[firmness];

const places = (before: Activity | undefined, after: Activity | undefined) => ({
  ...(before && { was: before.origin }),
  ...(after && { now: after.origin }),
});

/** Data of another purpose that are newly read or written here (GDPR Art. 13(3)), or no longer. A new or dropped purpose says so itself. */
export function compareUse({ before, after }: Versions, was: Activity, now: Activity): Finding[] {
  const used = (activity: Activity) => unique([...activity.use, ...activity.changes]);
  // Of those about whom the data are held, the ones whom this activity is about; where it is about nobody by itself, all of them.
  const whose = (policy: Policy, data: string) => {
    const held = heldPairs(policy).flatMap((pair) => (pair.category === data ? [pair.subject] : []));
    const here = new Set([...peopleOf(was), ...peopleOf(now)]);
    const both = held.filter((subject) => here.has(subject));
    return both.length > 0 ? both : held;
  };
  const findings = (policy: Policy, data: string, isNew: boolean): Finding[] =>
    whose(policy, data).map((of) => ({
      facet: 'use',
      of,
      data,
      key: isNew ? 'new' : 'dropped',
      direction: isNew ? 'wider' : 'narrower',
      ...(isNew && { inform: { article: '13(3)', before: true } }),
      ...places(was, now),
      say: (language, titles) => phrases[language][isNew ? 'usedNow' : 'usedNoLonger'](titles),
    }));
  return [
    ...used(now)
      .filter((data) => !used(was).includes(data))
      .flatMap((data) => findings(after, data, true)),
    ...used(was)
      .filter((data) => !used(now).includes(data))
      .flatMap((data) => findings(before, data, false)),
  ];
}

/** Where the data come from (GDPR Art. 14(2)(f)). */
export function compareSources(versions: Versions, before: Activity, after: Activity): Finding[] {
  return unique([...Object.keys(before.source), ...Object.keys(after.source)]).flatMap((of): Finding[] => {
    const [had, has] = [before.source[of] ?? [], after.source[of] ?? []];
    if ([...had].sort().join() === [...has].sort().join()) return [];
    const more = has.some((source) => !had.includes(source));
    return [
      {
        facet: 'source',
        of,
        key: contentOf([had, has]),
        direction: !more ? 'narrower' : had.every((source) => has.includes(source)) ? 'wider' : 'other',
        ...(more && { inform: { article: '14(2)(f)', before: false } }),
        ...places(before, after),
        say: (language) => phrases[language].comesFrom(sourcesInWords(versions, had, language), sourcesInWords(versions, has, language)),
      },
    ];
  });
}

function sourcesInWords(versions: Versions, sources: readonly string[], language: Language): string {
  const say = phrases[language];
  const one = (id: string) => {
    if (id === 'subject') return say.themselves;
    if (id === 'observed') return say.observed;
    const known =
      versions.after.vocabulary.subjects.some((s) => s.id === id) || versions.before.vocabulary.subjects.some((s) => s.id === id);
    return titleIn(versions, known ? 'subjects' : 'recipients', id)[language];
  };
  return sources.map(one).join(', ') || say.nothing;
}

/** On what ground each category of each kind of person rests (GDPR Art. 13(1)(c)-(d)); only where both versions collect it. */
export function compareBases(versions: Versions, before: Activity, after: Activity): Finding[] {
  return Object.entries(after.collect).flatMap(([of, collected]) =>
    categoriesOf(collected).flatMap((data): Finding[] => {
      if (!before.collect[of] || !categoriesOf(before.collect[of]).includes(data)) return [];
      const had = basisFor(versions.before, before, of, data);
      const has = basisFor(versions.after, after, of, data);
      const [was, now] = [groundsOf(had), groundsOf(has)];
      if (was === now) return [];
      const interest = has.some((line) => line.article === '6.1.f') && !had.some((line) => line.article === '6.1.f');
      return [
        {
          facet: 'basis',
          of,
          data,
          key: contentOf([was, now]),
          direction: 'other',
          inform: { article: interest ? '13(1)(d)' : '13(1)(c)', before: true },
          ...(had[0] && { was: had[0].origin }),
          ...(has[0] && { now: has[0].origin }),
          say: (language, titles) =>
            phrases[language].restsOn(titles, groundsInWords(versions, had, language), groundsInWords(versions, has, language)),
        },
      ];
    }),
  );
}

type Ground = Omit<Basis, 'data' | 'of' | 'status' | 'origin' | 'decided' | 'inherited'>;

function groundOf(line: Basis): Ground {
  const { data: _, of: __, status: ___, origin: ____, decided: _____, inherited: ______, ...ground } = line;
  return ground;
}
const groundsOf = (lines: readonly Basis[]): string => contentOf(lines.map((line) => contentOf(groundOf(line))).sort());

function groundsInWords(versions: Versions, lines: readonly Ground[], language: Language): string {
  const say = phrases[language];
  return lines.map((line) => groundInWords(versions, line, language)).join(say.or) || say.nothing;
}

function groundInWords(versions: Versions, line: Ground, language: Language): string {
  const said = [
    line.article === undefined ? '' : articleInWords(line.article, language),
    line.law ?? line.contract ?? line.interest?.[language] ?? '',
    line.oneOf ? groundsInWords(versions, line.oneOf as Ground[], language) : '',
    line.when === undefined ? '' : `${phrases[language].onlyIf} ${wordIn(versions, 'when', line.when, language)}`,
  ];
  return said.filter(Boolean).join('; ');
}
