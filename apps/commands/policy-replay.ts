// policy replay: which looks of the past month a version would have refused, and which rights nobody has used, each as a ready diff.
import fs from 'node:fs';
import path from 'node:path';
import { rightsUsed } from '#platform/access-log/rights-used.ts';
import { compile } from '#platform/enforcement/compile.ts';
import { replay, type UsedRight } from '#platform/enforcement/replay.ts';
import { addDays, dayOf, type Policy, unusedLines, withoutLine } from '#policy-engine/index.ts';
import { tables } from '../composition.ts';
import { connected, withDatabases } from '../databases.ts';
import { withLogin } from '../landlord.ts';
import { type Command, UsedWrongly } from './command.ts';
import { type Given, languageGiven, languageOption, ownFolder, policiesGiven, policyOption, saidMistaken } from './policy-given.ts';
import { type Idle, replayedInWords, unusedInWords } from './policy-replay-words.ts';

/** Each check reads the whole policy. */
const checkedAtMost = 30;

export const policyReplay: Command = {
  words: ['policy', 'replay'],
  about: 'Say which looks of the last month a version would have refused, and which rights nobody used for 180 days, as diffs to apply.',
  options: [
    policyOption,
    { name: '--unused-days', takes: 'DAYS', about: 'After how many days without use a right counts as unused; 180 without it.' },
    { name: '--patches', takes: 'DIR', about: 'Write each diff to a file of its own in this folder.' },
    languageOption,
  ],
  example: 'npx kotirauha policy replay --policy ../policy-draft --patches /tmp/narrower',
  async run({ words, values }) {
    if (words.length > 0) throw new UsedWrongly('The version to replay under follows --policy: npx kotirauha policy replay --policy DIR');
    const days = Number(values['unused-days'] ?? 180);
    if (!Number.isInteger(days) || days < 1 || days > 3650) throw new UsedWrongly('--unused-days is a number of days between 1 and 3650.');
    const today = dayOf(new Date());
    const patches = values['patches'];
    if (patches && !fs.existsSync(patches)) throw new UsedWrongly(`There is no folder ${patches}.`);
    try {
      const [current, next] = (await policiesGiven(['in-force', values['policy'] ?? ownFolder])) as [Given, Given];
      const then = await policyOn(addDays(today, -days));
      const [month, long] = await usedSince([addDays(today, -30), addDays(today, -days)]);
      const found = replay(month!, compile(current.policy, tables), compile(next.policy, tables), tables);
      const idle = then ? idleLines(next, then, long!) : undefined;
      if (patches)
        for (const [n, one] of (idle ?? []).entries()) fs.writeFileSync(path.join(patches, patchName(n, one)), one.narrowing.diff);
      const language = languageGiven(values, next.policy);
      return {
        well: true,
        lines: [...replayedInWords(next.policy, found, language), '', ...unusedInWords(next.policy, idle, days, language)],
        json: { replayed: found, unused: idle?.map(idleInJson) ?? null },
      };
    } catch (error) {
      return saidMistaken(error);
    }
  },
};

/** Each line that could go, with the diff that takes it away. */
export function idleLines({ policy, files }: Pick<Given, 'policy' | 'files'>, then: Policy, used: readonly UsedRight[]): Idle[] {
  const unused = unusedLines(policy, then, used);
  return unused.flatMap((one) => {
    const narrowing = withoutLine(files, one.line.origin);
    return narrowing ? [{ ...one, narrowing, mistakes: unused.length > checkedAtMost ? undefined : narrowing.mistakes() }] : [];
  });
}

const patchName = (n: number, { activity, line }: Idle) => `${String(n + 1).padStart(3, '0')}-${activity}-${line.role}.diff`;
const idleInJson = ({ activity, line, narrowing, mistakes }: Idle) => ({
  activity,
  role: line.role,
  may: line.may,
  data: line.data,
  at: line.origin,
  diff: narrowing.diff,
  mistakes: mistakes ?? null,
});

/** The version in force on a day; undefined when the versions kept do not reach back so far. */
async function policyOn(day: string): Promise<Policy | undefined> {
  try {
    return (await policiesGiven([day]))[0]!.policy;
  } catch (error) {
    if (error instanceof UsedWrongly) return undefined;
    throw error;
  }
}

/** Read with the overseers' own login, which may ask for these figures and for no row of the log. */
async function usedSince(days: readonly string[]): Promise<UsedRight[][]> {
  return withDatabases(({ at, secrets }) =>
    connected(withLogin(at.data, `${secrets.prefix}oversight`, secrets.passwords.oversight), async (client) => {
      const found: UsedRight[][] = [];
      for (const day of days) found.push(await rightsUsed(client, day));
      return found;
    }),
  );
}
