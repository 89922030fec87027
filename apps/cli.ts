// npx kotirauha: nouns, then verbs. Exit 0: well; 1: found something wrong; 2: used wrongly.
import { ServerTrouble } from '#platform/postgres/launcher.ts';
import { CannotStart } from './cannot-start.ts';
import { accessLogVerify } from './commands/access-log.ts';
import { type Command, type Said, UsedWrongly } from './commands/command.ts';
import { enforcementApply, enforcementPrepare, enforcementSql, enforcementVerify } from './commands/enforcement.ts';
import { migrateCommand } from './commands/migrate.ts';
import { officerSet, officerShow } from './commands/officer.ts';
import { policyCheck } from './commands/policy.ts';
import { policyActivate, policyAssessed, policySubmit } from './commands/policy-activate.ts';
import { policyCompare } from './commands/policy-compare.ts';
import { policyExplain } from './commands/policy-explain.ts';
import { policyRecord } from './commands/policy-record.ts';
import { policyRehearse } from './commands/policy-rehearse.ts';
import { policyReplay } from './commands/policy-replay.ts';
import { registerImport, registerTemplate } from './commands/register.ts';
import { sampleLoad } from './commands/sample.ts';
import { vaultRetire, vaultRotate } from './commands/vault.ts';
import { NotActivated } from './install.ts';
import { serve } from './serve.ts';

const commands: Command[] = [
  {
    words: ['serve'],
    about: 'Start everything behind one port (PORT, 3000 without it). `npm start` does the same.',
    example: 'PORT=3001 npx kotirauha serve',
    run: async () => {
      await serve();
      return 'stays';
    },
  },
  policyCheck,
  policyCompare,
  policyExplain,
  policyRecord,
  policyRehearse,
  policyReplay,
  policySubmit,
  policyAssessed,
  policyActivate,
  enforcementVerify,
  enforcementApply,
  enforcementSql,
  enforcementPrepare,
  accessLogVerify,
  vaultRotate,
  vaultRetire,
  officerShow,
  officerSet,
  migrateCommand,
  sampleLoad,
  registerImport,
  registerTemplate,
];

async function main(given: string[]): Promise<number> {
  const json = given.includes('--json');
  const help = given.includes('--help') || given.includes('-h') || given.length === 0;
  const plain = given.filter((w) => !['--json', '--help', '-h'].includes(w));
  const command = commands.find((c) => c.words.every((w, i) => plain.filter((p) => !p.startsWith('-'))[i] === w));
  const { words, options, values } = readGiven(plain, command);
  if (help || !command) return teach(words, command, help);
  const unknown = options.find((o) => !(command.options ?? []).some((known) => o === known.name || o.startsWith(`${known.name}=`)));
  if (unknown)
    throw new UsedWrongly(
      `${command.words.join(' ')} has no option ${unknown}. Its options: npx kotirauha ${command.words.join(' ')} --help`,
    );
  const said = await command.run({ words: words.slice(command.words.length), options, values });
  if (said === 'stays') return -1;
  print(said, json);
  return said.well ? 0 : 1;
}

/** Words and options apart; an option that takes a value is followed by it, after a space or `=`. */
function readGiven(given: string[], command: Command | undefined) {
  const words: string[] = [];
  const options: string[] = [];
  const values: Record<string, string> = {};
  for (let n = 0; n < given.length; n++) {
    const word = given[n]!;
    if (!word.startsWith('-')) {
      words.push(word);
      continue;
    }
    options.push(word);
    const known = command?.options?.find((o) => o.takes !== undefined && (word === o.name || word.startsWith(`${o.name}=`)));
    if (!known) continue;
    const value = word === known.name ? given[++n] : word.slice(known.name.length + 1);
    if (!value) throw new UsedWrongly(`${known.name} is followed by ${known.takes}. For example: ${command!.example}`);
    values[known.name.replace(/^--/, '')] = value;
  }
  return { words, options, values };
}

function print(said: Said, json: boolean) {
  if (json) process.stdout.write(`${JSON.stringify(said.json, null, 2)}\n`);
  else process.stdout.write(`${said.lines.join('\n')}\n`);
}

function teach(words: string[], command: Command | undefined, asked: boolean): number {
  const out = asked ? process.stdout : process.stderr;
  if (command && words.length > 0) {
    out.write(`npx kotirauha ${command.words.join(' ')}${command.takes ? ` ${command.takes}` : ''}\n\n  ${command.about}\n`);
    for (const o of command.options ?? []) out.write(`\n  ${o.name}${o.takes ? ` ${o.takes}` : ''}  ${o.about}`);
    out.write(`\n  --json  the answer for scripts\n\n  For example: ${command.example}\n`);
    return 0;
  }
  const near = commands.filter((c) => c.words[0] === words[0]);
  if (!asked) out.write(`There is no command "${words.join(' ')}".\n\n`);
  const width = Math.max(...commands.map((c) => c.words.join(' ').length));
  for (const c of near.length > 0 && !asked ? near : commands)
    out.write(`  npx kotirauha ${c.words.join(' ').padEnd(width)}  ${c.about}\n`);
  out.write('\nMore of one: npx kotirauha <command> --help. Exit 0: well, 1: found something wrong, 2: used wrongly.\n');
  return asked ? 0 : 2;
}

try {
  const code = await main(process.argv.slice(2));
  if (code >= 0) process.exit(code);
} catch (error) {
  const expected =
    error instanceof UsedWrongly || error instanceof CannotStart || error instanceof ServerTrouble || error instanceof NotActivated;
  process.stderr.write(`${expected ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(error instanceof UsedWrongly ? 2 : 1);
}
