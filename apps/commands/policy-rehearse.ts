// policy rehearse: how many rows a version of the policy would newly show or hide tonight, for which job, on the live database.
import { compile } from '#platform/enforcement/compile.ts';
import { type Figures, inFigures, rehearse } from '#platform/enforcement/rehearse.ts';
import type { Language, Policy } from '#policy-engine/index.ts';
import { tables } from '../composition.ts';
import { connected, withDatabases } from '../databases.ts';
import { type Command, UsedWrongly } from './command.ts';
import { languageGiven, languageOption, ownFolder, policiesGiven, policyOption, saidMistaken } from './policy-given.ts';

export const policyRehearse: Command = {
  words: ['policy', 'rehearse'],
  about: 'Count the rows that a version would newly show or hide tonight, by job, table and kind of data; changes nothing, names nobody.',
  options: [policyOption, languageOption],
  example: 'npx kotirauha policy rehearse --policy ../policy-draft',
  async run({ words, values }) {
    if (words.length > 0) throw new UsedWrongly('The version to rehearse follows --policy: npx kotirauha policy rehearse --policy DIR');
    try {
      const [before, after] = (await policiesGiven(['in-force', values['policy'] ?? ownFolder])).map((given) => given.policy) as [
        Policy,
        Policy,
      ];
      const found = await withDatabases(({ at }) =>
        connected(at.data, (client) =>
          rehearse(client, compile(before, tables), compile(after, tables), tables, after.controller.protectedPersons.roles),
        ),
      );
      const changes = found.map(inFigures);
      return {
        well: true,
        lines: rehearsedInWords({ before, after }, changes, languageGiven(values, after)),
        json: { before: before.version, after: after.version, changes },
      };
    } catch (error) {
      return saidMistaken(error);
    }
  },
};

const sayings = {
  fi: {
    nothing: 'Yhtään riviä ei tulisi lisää näkyviin eikä piiloon.',
    exposed: 'tulisi näkyviin',
    hidden: 'menisi piiloon',
    modes: { attention: 'avatessa', list: 'luettelossa', unmask: 'peitetty tieto' },
  },
  sv: {
    nothing: 'Ingen rad skulle bli synlig eller döljas.',
    exposed: 'skulle bli synliga',
    hidden: 'skulle döljas',
    modes: { attention: 'när personen öppnas', list: 'i en lista', unmask: 'dold uppgift' },
  },
  en: {
    nothing: 'No row would be newly shown or hidden.',
    exposed: 'would be shown',
    hidden: 'would be hidden',
    modes: { attention: 'when a person is opened', list: 'in lists', unmask: 'masked value' },
  },
} as const;

export function rehearsedInWords(
  { before, after }: { before: Policy; after: Policy },
  found: readonly Figures[],
  language: Language,
): string[] {
  const say = sayings[language];
  if (found.length === 0) return [say.nothing];
  const title = (of: (policy: Policy) => readonly { id: string; title: Record<Language, string> }[], id: string) =>
    (of(after).find((item) => item.id === id) ?? of(before).find((item) => item.id === id))?.title[language] ?? id;
  return [...Map.groupBy(found, (row) => row.activity)].flatMap(([activity, rows]) => [
    `${title((p) => p.activities, activity)} (${activity})`,
    ...rows.flatMap((row) => {
      const who = `${title((p) => p.vocabulary.roles, row.role)}, ${say.modes[row.mode]}`;
      const what = `${title((p) => p.vocabulary.categories, row.category)} (${row.table}: ${row.columns.join(', ')})`;
      return [
        ...(row.exposed !== 0 ? [`  + ${row.exposed ?? '1-4'} ${say.exposed}: ${who}: ${what}`] : []),
        ...(row.hidden !== 0 ? [`  - ${row.hidden ?? '1-4'} ${say.hidden}: ${who}: ${what}`] : []),
      ];
    }),
  ]);
}
