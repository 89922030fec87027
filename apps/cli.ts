// npx kotirauha: nouns, then verbs. Exit 0: well; 1: found something wrong; 2: used wrongly.
import { ServerTrouble } from '#platform/postgres/launcher.ts';
import { CannotStart } from './cannot-start.ts';
import { type Command, type Said, UsedWrongly } from './commands/command.ts';

/** Each command by its words; what it needs is loaded when it is called. */
const commands: Record<string, () => Promise<Command>> = {
  serve: async () => ({
    words: ['serve'],
    about: 'Start everything behind one port (PORT, 3000 without it). `npm start` does the same.',
    example: 'PORT=3001 npx kotirauha serve',
    run: async () => {
      await (await import('./serve.ts')).serve();
      return 'stays';
    },
  }),
  'policy check': async () => (await import('./commands/policy.ts')).policyCheck,
  'policy compare': async () => (await import('./commands/policy-compare.ts')).policyCompare,
  'policy explain': async () => (await import('./commands/policy-explain.ts')).policyExplain,
  'policy record': async () => (await import('./commands/policy-record.ts')).policyRecord,
  'policy rehearse': async () => (await import('./commands/policy-rehearse.ts')).policyRehearse,
  'policy replay': async () => (await import('./commands/policy-replay.ts')).policyReplay,
  'policy submit': async () => (await import('./commands/policy-activate.ts')).policySubmit,
  'policy assessed': async () => (await import('./commands/policy-activate.ts')).policyAssessed,
  'policy activate': async () => (await import('./commands/policy-activate.ts')).policyActivate,
  'enforcement verify': async () => (await import('./commands/enforcement.ts')).enforcementVerify,
  'enforcement apply': async () => (await import('./commands/enforcement.ts')).enforcementApply,
  'enforcement sql': async () => (await import('./commands/enforcement.ts')).enforcementSql,
  'enforcement prepare': async () => (await import('./commands/enforcement.ts')).enforcementPrepare,
  'access-log verify': async () => (await import('./commands/access-log.ts')).accessLogVerify,
  'retention explain': async () => (await import('./commands/retention.ts')).retentionExplain,
  'retention plan': async () => (await import('./commands/retention.ts')).retentionPlan,
  'retention run': async () => (await import('./commands/retention.ts')).retentionRun,
  'retention rewrite': async () => (await import('./commands/retention.ts')).retentionRewrite,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/backup.ts')).restoreCommand,
  'vault rotate': async () => (await import('./commands/vault.ts')).vaultRotate,
  'vault retire': async () => (await import('./commands/vault.ts')).vaultRetire,
  'officer show': async () => (await import('./commands/officer.ts')).officerShow,
  'officer set': async () => (await import('./commands/officer.ts')).officerSet,
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand,
  'sample load': async () => (await import('./commands/sample.ts')).sampleLoad,
  'register import': async () => (await import('./commands/register.ts')).registerImport,
  'register template': async () => (await import('./commands/register.ts')).registerTemplate,
};

async function main(given: string[]): Promise<number> {
  const json = given.includes('--json');
  const help = given.includes('--help') || given.includes('-h') || given.length === 0;
  const plain = given.filter((w) => !['--json', '--help', '-h'].includes(w));
  const said = plain.filter((p) => !p.startsWith('-'));
  const command = (await commands[said.slice(0, 2).join(' ')]?.()) ?? (await commands[said[0] ?? '']?.());
  const { words, options, values } = readGiven(plain, command);
  if (help || !command) return teach(words, command, help);
  const unknown = options.find((o) => !(command.options ?? []).some((known) => o === known.name || o.startsWith(`${known.name}=`)));
  if (unknown)
    throw new UsedWrongly(
      `${command.words.join(' ')} has no option ${unknown}. Its options: npx kotirauha ${command.words.join(' ')} --help`,
    );
  const answer = await command.run({ words: words.slice(command.words.length), options, values });
  if (answer === 'stays') return -1;
  print(answer, json);
  return answer.well ? 0 : 1;
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

async function teach(words: string[], command: Command | undefined, asked: boolean): Promise<number> {
  const out = asked ? process.stdout : process.stderr;
  if (command && words.length > 0) {
    out.write(`npx kotirauha ${command.words.join(' ')}${command.takes ? ` ${command.takes}` : ''}\n\n  ${command.about}\n`);
    for (const o of command.options ?? []) out.write(`\n  ${o.name}${o.takes ? ` ${o.takes}` : ''}  ${o.about}`);
    out.write(`\n  --json  the answer for scripts\n\n  For example: ${command.example}\n`);
    return 0;
  }
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const near = all.filter((c) => c.words[0] === words[0]);
  if (!asked) out.write(`There is no command "${words.join(' ')}".\n\n`);
  const width = Math.max(...all.map((c) => c.words.join(' ').length));
  for (const c of near.length > 0 && !asked ? near : all) out.write(`  npx kotirauha ${c.words.join(' ').padEnd(width)}  ${c.about}\n`);
  out.write('\nMore of one: npx kotirauha <command> --help. Exit 0: well, 1: found something wrong, 2: used wrongly.\n');
  return asked ? 0 : 2;
}

try {
  const code = await main(process.argv.slice(2));
  if (code >= 0) process.exit(code);
} catch (error) {
  const expected = error instanceof UsedWrongly || error instanceof CannotStart || error instanceof ServerTrouble;
  process.stderr.write(`${expected ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(error instanceof UsedWrongly ? 2 : 1);
}
