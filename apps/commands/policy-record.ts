// policy record: writes the record of processing that a policy makes as a file for people or for programs.
import fs from 'node:fs';
import path from 'node:path';
import { recordSheet } from '#modules/oversight/public.ts';
import type { PersonalTable } from '#platform/personal-data.ts';
import { openPolicies } from '#platform/policy-in-force.ts';
import { loadCatalogue } from '#platform/texts/catalogue.ts';
import { findTexts } from '#platform/texts/find-texts.ts';
import { speak } from '#platform/texts/say.ts';
import { type Language, type Policy, recordAsDpv, recordOfProcessing } from '#policy-engine/index.ts';
import { root, tables } from '../composition.ts';
import { type Command, UsedWrongly } from './command.ts';
import { languageGiven, languageOption, ownFolder, policiesGiven, policyOption, saidMistaken } from './policy-given.ts';

const endings = ['.xlsx', '.csv', '.json', '.jsonld'] as const;

export const policyRecord: Command = {
  words: ['policy', 'record'],
  takes: 'FILE',
  about: 'Write the record of processing (GDPR Art. 30) to a file: .xlsx, .csv, .json, or .jsonld in the terms of DPV 2.3.',
  options: [policyOption, languageOption],
  example: 'npx kotirauha policy record record.xlsx --language sv',
  async run({ words: [target, ...more], values }) {
    const ending = endings.find((e) => target && path.extname(target) === e);
    if (target === undefined || ending === undefined || more.length > 0)
      throw new UsedWrongly(`Name one file that ends with ${endings.join(', ')}: npx kotirauha policy record record.xlsx`);
    if (!fs.existsSync(path.dirname(path.resolve(target))))
      throw new UsedWrongly(`There is no folder ${path.dirname(path.resolve(target))}.`);
    try {
      const [given] = await policiesGiven([values['policy'] ?? ownFolder]);
      const { policy } = given!;
      fs.writeFileSync(target, await written(policy, ending, languageGiven(values, policy)));
      const said = { file: path.resolve(target), activities: policy.activities.length, version: policy.version };
      return { well: true, lines: [`${said.file}: ${said.activities} activities, version ${policy.version.slice(0, 12)}.`], json: said };
    } catch (error) {
      return saidMistaken(error);
    }
  },
};

async function written(policy: Policy, ending: (typeof endings)[number], language: Language): Promise<Uint8Array | string> {
  if (ending === '.jsonld') return `${JSON.stringify(recordAsDpv(policy), null, 2)}\n`;
  if (ending === '.json') return `${JSON.stringify(recordOfProcessing(policy), null, 2)}\n`;
  openPolicies(policy, { query: () => Promise.reject(new Error('there is no archive here')) } as never);
  const personal = tables.filter((t): t is PersonalTable => t.personal);
  return recordSheet(ending === '.csv' ? 'csv' : 'xlsx', { t: speak(loadCatalogue(findTexts(root)), language) }, personal, undefined);
}
