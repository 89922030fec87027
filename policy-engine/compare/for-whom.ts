// Puts changes in the order in which a lawyer reads them: by activity, then by kind of resident; and says them as lines of text.
import type { Language, Text } from '../policy.ts';
import { inEachLanguage } from '../text.ts';
import { type Change, titleIn, type Versions } from './change.ts';

export interface ChangesFor {
  /** Absent: the policy as a whole. */
  activity?: string;
  title: Text;
  /** The kinds of resident whom these changes concern; empty: nobody in particular. */
  groups: { of: string[]; title: Text; changes: Change[] }[];
}

const whole: Text = { fi: 'Tietosuojasäännöt kokonaisuutena', sv: 'Dataskyddsreglerna som helhet', en: 'The policy as a whole' };
const nobody: Text = { fi: 'Ei koske ketään erikseen', sv: 'Gäller ingen särskilt', en: 'Concerns nobody in particular' };

/** Changes by activity and kind of resident. */
export function changesForWhom(versions: Versions, changes: readonly Change[]): ChangesFor[] {
  return [...Map.groupBy(changes, (change) => change.activity)].map(([activity, ofActivity]) => ({
    ...(activity !== undefined && { activity }),
    title: activity === undefined ? whole : titleOf(versions, activity),
    groups: [...Map.groupBy(ofActivity, (change) => change.of.join())].map(([, group]) => {
      const of = group[0]!.of;
      return { of, title: of.length === 0 ? nobody : peopleIn(versions, of), changes: group };
    }),
  }));
}

function titleOf({ before, after }: Versions, activity: string): Text {
  return [...after.activities, ...before.activities].find((a) => a.id === activity)!.title;
}

/** "main tenant, spouse" */
export const peopleIn = (versions: Versions, of: readonly string[]): Text =>
  inEachLanguage((language) => of.map((id) => titleIn(versions, 'subjects', id)[language]).join(', '));

export interface ChangeCounts {
  all: number;
  wider: number;
  narrower: number;
  /** Of which residents must be informed, and of these the ones before the new use begins. */
  inform: number;
  before: number;
}

export const countsOf = (changes: readonly Change[]): ChangeCounts => ({
  all: changes.length,
  wider: changes.filter((c) => c.direction === 'wider').length,
  narrower: changes.filter((c) => c.direction === 'narrower').length,
  inform: changes.filter((c) => c.inform).length,
  before: changes.filter((c) => c.inform?.before).length,
});

/** The kinds of resident who must be informed, each with the changes that they must hear of. */
export function toBeInformed(changes: readonly Change[]): Map<string, Change[]> {
  const told = new Map<string, Change[]>();
  for (const change of changes) if (change.inform) for (const of of change.of) told.set(of, [...(told.get(of) ?? []), change]);
  return told;
}

const marks = { wider: '+', narrower: '-', other: '~' } as const;

const sayings = {
  fi: {
    none: 'Mikään ei muutu: versiot ovat samat.',
    counts: (c: ChangeCounts) =>
      `Muutoksia ${c.all}: + laajentaa ${c.wider}, - kaventaa ${c.narrower}, ~ muuttaa ${c.all - c.wider - c.narrower}. Asukkaille on kerrottava ${c.inform}, niistä ${c.before} etukäteen.`,
    informed: (article: string, before: boolean) => `kerrottava${before ? ' etukäteen' : ''}, tietosuoja-asetus ${article}`,
  },
  sv: {
    none: 'Ingenting ändras: versionerna är lika.',
    counts: (c: ChangeCounts) =>
      `Ändringar ${c.all}: + utvidgar ${c.wider}, - begränsar ${c.narrower}, ~ ändrar ${c.all - c.wider - c.narrower}. De boende ska informeras om ${c.inform}, varav om ${c.before} på förhand.`,
    informed: (article: string, before: boolean) => `informeras${before ? ' på förhand' : ''}, dataskyddsförordningen ${article}`,
  },
  en: {
    none: 'Nothing changes: the versions are the same.',
    counts: (c: ChangeCounts) =>
      `Changes ${c.all}: + widens ${c.wider}, - narrows ${c.narrower}, ~ alters ${c.all - c.wider - c.narrower}. Residents must be informed of ${c.inform}, of these ${c.before} beforehand.`,
    informed: (article: string, before: boolean) => `to be told${before ? ' beforehand' : ''}, GDPR ${article}`,
  },
} as const;

/** "to be told beforehand, GDPR 13(3)"; nothing when residents need not be informed. */
export const informingInWords = (change: Change, language: Language): string | undefined =>
  change.inform && sayings[language].informed(change.inform.article, change.inform.before);

/** The whole comparison as lines of text. */
export function changesInWords(versions: Versions, changes: readonly Change[], language: Language): string[] {
  const say = sayings[language];
  if (changes.length === 0) return [say.none];
  const lines = changesForWhom(versions, changes).flatMap(({ title, activity, groups }) => [
    '',
    activity === undefined ? title[language] : `${title[language]} (${activity})`,
    ...groups.flatMap((group) => [
      `  ${group.title[language]}`,
      ...group.changes.map((change) => `    ${marks[change.direction]} ${change.words[language]}${asideOf(change, language)}`),
    ]),
  ]);
  return [say.counts(countsOf(changes)), ...lines];
}

function asideOf(change: Change, language: Language): string {
  const at = change.now ?? change.was;
  const asides = [informingInWords(change, language), at && `${at.file}:${at.line}`].filter(Boolean);
  return asides.length > 0 ? `  [${asides.join('; ')}]` : '';
}
