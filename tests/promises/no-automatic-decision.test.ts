// "A person always decides": what the policy lets a job decide, no machine can write, and no night of the worker changes.
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '#platform/enforcement/compile.ts';
import type { PersonalTable } from '#platform/personal-data.ts';
import type { Policy } from '#policy-engine/policy.ts';
import { tables } from '../../apps/composition.ts';
import { configOf } from '../../apps/landlord.ts';
import { openTestLandlord, type TestLandlord } from '../landlord.ts';
import { collects, promising } from './promised.ts';

let landlord: TestLandlord;
let policy: Policy;
/** Tables that carry anything which an activity of this promise collects or lets somebody decide. */
let decided: PersonalTable[];
const machines = ['public', 'worker', 'log'] as const;
beforeAll(async () => {
  landlord = await openTestLandlord(['staff']);
  policy = landlord.policy();
  const lines = policy.activities.flatMap((a) => a.access).filter((line) => line.may.includes('decide'));
  const categories = new Set([...promising(policy, 'no-automatic-decision').flatMap(collects), ...lines.flatMap((line) => line.data)]);
  decided = tables
    .filter((t): t is PersonalTable => t.personal && t.name !== 'trail.access' && t.name !== 'trail.appearance')
    .filter((t) => Object.values(t.columns).some((c) => c.kind === 'personal' && categories.has(c.category)));
});
afterAll(() => landlord.close());

test('no-automatic-decision in the policy: whoever decides is a person who signs in', () => {
  const jobs = new Map(policy.vocabulary.roles.map((r) => [r.id, r]));
  for (const activity of policy.activities)
    for (const line of activity.access.filter((l) => l.may.includes('decide'))) {
      expect(jobs.get(line.role), `${activity.id}: ${line.role}`).toBeDefined();
      expect(['resident', 'staff', 'oversight'], `${activity.id}: ${line.role}`).toContain(jobs.get(line.role)!.door);
    }
});

test('no-automatic-decision in PostgreSQL: no machine may become a role that writes, or write by itself', async () => {
  expect(decided.length).toBeGreaterThan(2);
  const writers = new Set(
    compile(policy, tables)
      .grants.filter((g) => g.privilege !== 'select' && decided.some((t) => t.name === g.table))
      .map((g) => landlord.secrets.prefix + g.role),
  );
  expect(writers.size).toBeGreaterThan(2);
  for (const machine of machines) {
    const login = landlord.secrets.prefix + machine;
    const { rows: roles } = await landlord.admin.query('select r::text as role from unnest($1::text[]) r where pg_has_role($2, r, $3)', [
      [...writers],
      login,
      'member',
    ]);
    expect(roles, machine).toEqual([]);
    const { rows: writes } = await landlord.admin.query(
      `select t::text as table, p as privilege from unnest($1::text[]) t, unnest(array['insert', 'update']) p where has_any_column_privilege($2, t, p)`,
      [decided.map((t) => t.name), login],
    );
    expect(writes, machine).toEqual([]);
  }
});

test('no-automatic-decision by the clock: a year of the worker’s nights leaves everything about people as people wrote it', async () => {
  const before = await digests();
  const worker = new pg.Client({ connectionString: configOf('worker', landlord.at, landlord.secrets, landlord.keys).data });
  await worker.connect();
  for (let days = 0; days < 365; days += 73) {
    const day = new Date(landlord.clock.at.getTime() + days * 86_400_000).toISOString().slice(0, 10);
    await worker.query('begin');
    await worker.query(`select residents.refresh_scopes_since($1::date)`, [day]);
    await worker.query('select identity.close_expired($1::date)', [day]);
    await worker.query('commit');
  }
  await worker.end();
  expect(await digests()).toEqual(before);
});

/** One digest a table, over every column that says something about a person. */
async function digests(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const table of decided) {
    const personal = Object.entries(table.columns).flatMap(([name, c]) => (c.kind === 'personal' ? [name] : []));
    const { rows } = await landlord.admin.query(
      `select md5(coalesce(string_agg(row, '|' order by row), '')) as digest from (select (${personal.map((c) => `"${c}"::text`).join(` || ' ' || `)}) as row from ${table.name}) rows`,
    );
    found[table.name] = rows[0].digest;
  }
  return found;
}
