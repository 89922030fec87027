// What a replay found, in Finnish, Swedish and English.
import type { Replayed } from '#platform/enforcement/replay.ts';
import type { Language, Mistake, Narrowing, Policy, Text, UnusedLine } from '#policy-engine/index.ts';

export interface Idle extends UnusedLine {
  narrowing: Narrowing;
  /** What the checks object to without the line; undefined: not asked, there were too many lines. */
  mistakes: Mistake[] | undefined;
}

const sayings = {
  fi: {
    nothing: 'Viime kuukauden katseluista kaikki olisi sallittu niin kuin nyt.',
    looked: 'Viime kuukauden katselut tällä versiolla:',
    looks: (n: number | undefined) => (n === undefined ? 'alle 5 katselua' : `${n} katselua`),
    refused: 'olisi evätty',
    depends: (needs: string) => `olisi sallittu vain, jos: ${needs}`,
    less: (data: string) => `olisi sallittu, mutta näkyvistä jäisi pois: ${data}`,
    kinds: { attention: 'avattu henkilö', list: 'luettelo', unmask: 'peitetty tieto' },
    unused: (days: number, n: number) =>
      `Oikeuksia, joita kukaan ei ole käyttänyt ${days} päivään: ${n}. Muutokset voi ottaa käyttöön: git apply tai patch -p1.`,
    young: (days: number) => `Versiot eivät ulotu ${days} päivän päähän, joten mitään oikeutta ei vielä voi sanoa käyttämättömäksi.`,
    unchecked: 'Niitä on niin paljon, ettei jokaista ole tarkistettu erikseen: aja muutoksen jälkeen npx kotirauha policy check.',
    objects: 'Säännöt eivät kestä tätä sellaisenaan:',
  },
  sv: {
    nothing: 'Alla den senaste månadens visningar skulle ha tillåtits som nu.',
    looked: 'Den senaste månadens visningar under denna version:',
    looks: (n: number | undefined) => (n === undefined ? 'färre än 5 visningar' : `${n} visningar`),
    refused: 'skulle ha nekats',
    depends: (needs: string) => `skulle ha tillåtits bara om: ${needs}`,
    less: (data: string) => `skulle ha tillåtits, men utan: ${data}`,
    kinds: { attention: 'öppnad person', list: 'lista', unmask: 'dold uppgift' },
    unused: (days: number, n: number) =>
      `Rättigheter som ingen har använt på ${days} dagar: ${n}. Ändringarna kan tas i bruk med git apply eller patch -p1.`,
    young: (days: number) => `Versionerna når inte ${days} dagar bakåt, så ingen rättighet kan ännu kallas oanvänd.`,
    unchecked: 'De är så många att var och en inte har kontrollerats: kör npx kotirauha policy check efter ändringen.',
    objects: 'Reglerna håller inte för detta som sådant:',
  },
  en: {
    nothing: 'Every look of the last month would have been allowed as it was.',
    looked: 'Looks of the last month under this version:',
    looks: (n: number | undefined) => (n === undefined ? 'fewer than 5 looks' : `${n} looks`),
    refused: 'would have been refused',
    depends: (needs: string) => `would have been allowed only with: ${needs}`,
    less: (data: string) => `would have been allowed, without: ${data}`,
    kinds: { attention: 'a person opened', list: 'a list', unmask: 'a masked value' },
    unused: (days: number, n: number) => `Rights that nobody has used for ${days} days: ${n}. The diffs are for git apply or patch -p1.`,
    young: (days: number) => `The versions kept do not reach back ${days} days: no right can be called unused yet.`,
    unchecked: 'There are so many that each was not checked by itself: run npx kotirauha policy check after applying one.',
    objects: 'The policy does not bear this as it stands:',
  },
} as const;

const titleOf = (items: readonly { id: string; title: Text }[], id: string, language: Language): string =>
  items.find((item) => item.id === id)?.title[language] ?? id;

export function replayedInWords(policy: Policy, found: readonly Replayed[], language: Language): string[] {
  const say = sayings[language];
  if (found.length === 0) return [say.nothing];
  return [
    say.looked,
    ...found.map((row) => {
      const who = `${titleOf(policy.activities, row.activity, language)}: ${titleOf(policy.vocabulary.roles, row.role, language)}, ${say.kinds[row.kind]}`;
      return `  ${who}: ${say.looks(row.looks)} ${verdictInWords(policy, row, language)}`;
    }),
  ];
}

function verdictInWords(policy: Policy, row: Replayed, language: Language): string {
  const say = sayings[language];
  if (row.verdict === 'refused') return say.refused;
  if (row.verdict === 'less') return say.less(row.without.map((id) => titleOf(policy.vocabulary.categories, id, language)).join(', '));
  return say.depends(row.needs.map((need) => policy.vocabulary.titles.needs[need]?.[language] ?? need).join(', '));
}

/** `idle` is undefined when the versions kept do not reach back far enough to judge. */
export function unusedInWords(policy: Policy, idle: readonly Idle[] | undefined, days: number, language: Language): string[] {
  const say = sayings[language];
  if (!idle) return [say.young(days)];
  return [
    say.unused(days, idle.length),
    ...(idle.some((one) => one.mistakes === undefined) ? [say.unchecked] : []),
    ...idle.flatMap(({ activity, line, narrowing, mistakes }) => [
      '',
      `${titleOf(policy.activities, activity, language)}: ${titleOf(policy.vocabulary.roles, line.role, language)} (${line.origin.file}:${line.origin.line})`,
      ...(mistakes && mistakes.length > 0 ? [`${say.objects} ${mistakes.map((m) => `${m.file}:${m.line} ${m.message}`).join(' ')}`] : []),
      ...narrowing.diff.trimEnd().split('\n'),
    ]),
  ];
}
