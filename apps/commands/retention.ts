// retention explain, plan, run, rewrite: when each thing about a person goes, how much goes on a day, its going, and that of its traces.
import { endsOf, type RowEnd, waitsFor } from '#platform/retention/explain.ts';
import { rewrite } from '#platform/retention/rewrite.ts';
import { dataTitles, erasedInWords, type Language, type Policy } from '#policy-engine/index.ts';
import { connected, withDatabases } from '../databases.ts';
import { retentionConfig, runOnce } from '../retention.ts';
import { type Command, type Said, UsedWrongly } from './command.ts';
import { languageGiven, languageOption, policiesGiven } from './policy-given.ts';

const policyNow = async (): Promise<Policy> => (await policiesGiven(['in-force']))[0]!.policy;

const asOfOption = { name: '--as-of', takes: 'DATE', about: 'on this day, such as 2029-08-01; without it today' };
function dayGiven(values: Record<string, string>): Date {
  const day = values['as-of'];
  if (day === undefined) return new Date();
  const at = new Date(`${day}T12:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day)
    throw new UsedWrongly(`--as-of is followed by a day such as 2029-08-01, not ${day}.`);
  return at;
}

export const retentionExplain: Command = {
  words: ['retention', 'explain'],
  takes: '<person>',
  about:
    'Say of everything about a person when it goes, by which rule, and what may still move the day. The person by id, as pages show it in their address.',
  options: [languageOption],
  example: 'npx kotirauha retention explain 1f0c6f7e-0000-4000-8000-000000000001',
  async run({ words, values }) {
    const who = words[0] ?? '';
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(who))
      throw new UsedWrongly('Whom? npx kotirauha retention explain <id of a person>');
    const policy = await policyNow();
    const ends = await withDatabases(({ at }) => connected(at.data, (client) => endsOf(client, policy, [who])));
    if (ends.length === 0) return { well: true, lines: ['No table holds anything about this person.'], json: [] };
    const language = languageGiven(values, policy);
    return {
      well: ends.every((end) => end.rule !== undefined),
      lines: ends.sort((a, b) => (a.on ?? '9').localeCompare(b.on ?? '9')).map((end) => inWords(policy, end, language)),
      json: ends.map(({ rule, ...end }) => ({
        ...end,
        waitsFor: waitsFor({ ...end, ...(rule && { rule }) }),
        ...(rule && {
          activity: rule.activity,
          line: `${rule.keep.origin.file}:${rule.keep.origin.line}`,
          because: rule.keep.because[language],
        }),
      })),
    };
  },
};

const sayings = {
  fi: { waits: 'odottaa', nothing: 'mikään ei aloita määräaikaa', held: 'poisto on keskeytetty' },
  sv: { waits: 'väntar', nothing: 'ingenting inleder tiden', held: 'raderingen är uppskjuten' },
  en: { waits: 'waits', nothing: 'nothing begins its period', held: 'its erasure is held' },
} as const;

function inWords(policy: Policy, end: RowEnd, language: Language): string {
  const say = sayings[language];
  const what = dataTitles(policy, [end.category])[0]?.title[language] ?? end.category;
  const why = end.rule
    ? `${erasedInWords(policy, end.rule, language, { figures: 'always', to: 'staff' })} (${end.rule.activity}, ${end.rule.keep.origin.file}:${end.rule.keep.origin.line})`
    : say.nothing;
  return `${(end.on ?? say.waits).padEnd(10)}  ${what}: ${why}${end.holds.length > 0 ? `; ${say.held}` : ''}  [${end.table}]`;
}

export const retentionPlan: Command = {
  words: ['retention', 'plan'],
  about: 'Rehearse a run of a day, coming days too, and say how much would go: the deed itself, undone at its end.',
  options: [asOfOption],
  example: 'npx kotirauha retention plan --as-of 2029-08-01',
  async run({ values }): Promise<Said> {
    const day = dayGiven(values);
    const { rows } = await withDatabases(({ at }) =>
      connected(at.data, (client) =>
        client.query('select table_name as table, rows::int, cleared::int from retention.rehearse($1)', [day.toISOString()]),
      ),
    );
    const found = rows as { table: string; rows: number; cleared: number }[];
    const lines = found.map(
      (r) => `${String(r.rows).padStart(9)} rows ${String(r.cleared).padStart(9)} fields before their row  ${r.table}`,
    );
    return { well: true, lines: lines.length > 0 ? lines : ['Nothing would go.'], json: found };
  },
};

export const retentionRun: Command = {
  words: ['retention', 'run'],
  about:
    'Erase what is over, as the worker does every night, or go on with a run that was stopped; prove that nothing is overdue, and certify it.',
  example: 'npx kotirauha retention run',
  async run() {
    const policy = await policyNow();
    const report = await withDatabases(({ at, secrets, home }) =>
      runOnce(retentionConfig(at, secrets, home), policy, new Date(), {
        told: ({ table, rows }) => process.stderr.write(`\r${rows} rows (${table})\u001b[K`),
      }),
    );
    process.stderr.write('\r\u001b[K');
    return {
      well: report.overdue === 0,
      lines: [
        `${report.rows} rows went, ${report.keysDestroyed} keys were destroyed, ${report.overdue} rows are overdue. Certificate: run ${report.run}.`,
      ],
      json: report,
    };
  },
};

export const retentionRewrite: Command = {
  words: ['retention', 'rewrite'],
  about:
    'Write anew the files of every table from which something has gone, as serving does every week at night: until then the server’s files still hold it. A table is locked while it is written.',
  example: 'npx kotirauha retention rewrite',
  async run() {
    const tables: string[] = [];
    const all = await withDatabases(({ at }) =>
      connected(at.data, (data) => connected(at.vault, (vault) => rewrite(data, vault, (table) => void tables.push(table)))),
    );
    const said = `${tables.length} tables were taken to be written anew.`;
    return {
      well: all,
      lines: [all ? said : `${said} Some were in use: try again.`],
      json: { tables, all },
    };
  },
};
