// policy explain: answers a question about the policy with the lines that the answer follows from.
import path from 'node:path';
import { explain, type Language, type Read, readQuestion, sayExplanation } from '#policy-engine/index.ts';
import { type Command, UsedWrongly } from './command.ts';
import { languageGiven, languageOption, ownFolder, policiesGiven, policyOption, saidMistaken } from './policy-given.ts';

const examples: Record<Language, string> = {
  fi: 'saako kiinteistönhoito nähdä henkilötunnuksen vikailmoituksissa?',
  sv: 'får kundtjänsten se telefonnummer om main-tenant i fault-reports?',
  en: 'may maintenance see personal-identity-code for fault-reports?',
};

export const policyExplain: Command = {
  words: ['policy', 'explain'],
  takes: '"question"',
  about: 'Answer who may do what with whose data, with the lines that it follows from; asks and answers in fi, sv and en.',
  options: [policyOption, languageOption],
  example: `npx kotirauha policy explain "${examples.en}"`,
  async run({ words, values }) {
    if (words.length === 0) throw new UsedWrongly(`Ask something. For example: npx kotirauha policy explain "${examples.en}"`);
    const name = values['policy'] ?? ownFolder;
    try {
      const [{ policy }] = (await policiesGiven([name])) as [Awaited<ReturnType<typeof policiesGiven>>[number]];
      const read = readQuestion(policy, words.join(' '));
      if (!('asking' in read)) throw new UsedWrongly(notUnderstood(read));
      const found = explain(policy, read.asking);
      const language = values['language'] === undefined ? read.asking.language : languageGiven(values);
      const folder = name === ownFolder ? 'policy' : name;
      return {
        well: true,
        lines: sayExplanation(policy, found, language, ({ file, line }) => `${path.join(folder, file)}:${line}`),
        json: found,
      };
    } catch (error) {
      return saidMistaken(error);
    }
  },
};

const sayings: Record<Language, { unknown(word: string): string; meant(word: string): string; unreadable: string }> = {
  fi: {
    unknown: (word) => `Sanaa ”${word}” ei tunneta näissä säännöissä.`,
    meant: (word) => `Lähin tunnettu sana on ”${word}”.`,
    unreadable: 'Kysymystä ei ymmärretä. Nimeä rooli tai vastaanottaja, tieto ja tehtävä; ”kuka” ja ”mitä” kysyvät kaikkia. Esimerkiksi:',
  },
  sv: {
    unknown: (word) => `Ordet ”${word}” finns inte i dessa regler.`,
    meant: (word) => `Det närmaste kända ordet är ”${word}”.`,
    unreadable:
      'Frågan går inte att läsa. Nämn en roll eller mottagare, en uppgift och ett ärende; ”vem” och ”vad” frågar efter alla. Till exempel:',
  },
  en: {
    unknown: (word) => `This policy knows no "${word}".`,
    meant: (word) => `The nearest known word is "${word}".`,
    unreadable:
      'This question cannot be read. Name a role or a recipient, a kind of data and an activity; "who" and "what" ask for all. For example:',
  },
};

function notUnderstood(read: Exclude<Read, { asking: unknown }>): string {
  const say = sayings[read.language];
  const example = examples[read.language];
  if ('unreadable' in read) return `${say.unreadable} ${example}`;
  return [say.unknown(read.unknown), ...(read.nearest === undefined ? [] : [say.meant(read.nearest)]), `(${example})`].join(' ');
}
