// What PostgreSQL would answer equals the compiled policy, and whatever somebody changes behind its back is found and mended.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTrial, prefix } from '../database/trial.ts';
import { trialPolicy, trialTables } from '../database/trial-policy.ts';
import { apply, difference } from './apply.ts';
import { compile, unionsOf } from './compile.ts';

let trial: Awaited<ReturnType<typeof openTrial>>;
beforeAll(async () => {
  trial = await openTrial();
});
afterAll(async () => {
  await trial.close();
});

test('after apply nothing differs, and applying again changes nothing', async () => {
  expect(await difference(trial.admin, trial.installation)).toEqual({ missing: [], surplus: [] });
  const again = await apply(trial.admin, trial.installation);
  expect(again).toEqual({ missing: [], surplus: [] });
});

const agent = `"${prefix}faults__agent"`;
const tampering: [string, string, RegExp][] = [
  ['a column granted to a role', `grant select (birth_on) on trial.person to ${agent}`, /surplus select \(birth_on\) on trial.person/],
  ['a whole table granted to a role', `grant select on trial.contact to ${agent}`, /surplus select on trial.contact/],
  ['a table granted to everybody', 'grant select on trial.person to public', /surplus select on trial.person to PUBLIC/],
  ['a column taken away', `revoke select (name) on trial.person from ${agent}`, /missing select \(name\) on trial.person/],
  ['row security switched off', 'alter table trial.person disable row level security', /missing row security/],
  ['row security not forced', 'alter table trial.person no force row level security', /missing row security/],
  ['a row policy added', `create policy open on trial.person to ${agent} using (true)`, /surplus row policy "open"/],
  [
    'a row policy widened',
    `alter policy "attention in-own-area" on trial.person using (true)`,
    /surplus row policy "attention in-own-area" on trial.person as it stands/,
  ],
  [
    'a row policy given to another role',
    `alter policy "attention in-own-area" on trial.person to ${agent}, "${prefix}faults__self"`,
    /surplus row policy "attention in-own-area"/,
  ],
  ['a row policy dropped', `drop policy "attention in-own-area" on trial.person`, /missing row policy "attention in-own-area"/],
  [
    'a login that may become an activity of another door',
    `grant ${agent} to ${prefix}resident`,
    /surplus member .*resident may become .*faults__agent/,
  ],
  ['a stranger that may become an activity', `create role stranger login; grant ${agent} to stranger`, /surplus member stranger/],
  ['a role that inherits another', `grant "${prefix}faults__officer" to ${agent}`, /surplus member/],
  ['a role of the prefix that the policy does not know', `create role "${prefix}faults__spy"`, /surplus role .*spy/],
  ['a role that bypasses row security', `alter role ${agent} bypassrls`, /more than it should have/],
  [
    'a function that runs as its owner, open to everybody',
    'create function trial.peek() returns bigint language sql security definer as $$ select count(*) from trial.person $$',
    /surplus execute on trial.peek/,
  ],
  ['a schema opened to everybody', 'grant usage on schema platform to public', /surplus usage of schema platform to PUBLIC/],
  ['the collecting trigger switched off', 'alter table trial.contact disable trigger collected', /missing trigger collected/],
];
test.each(tampering)('%s is found and mended', async (_name, statement, expected) => {
  await trial.admin.query(statement);
  const found = await difference(trial.admin, trial.installation);
  const said = [...found.missing.map((f) => `missing ${f.id}`), ...found.surplus.map((f) => `surplus ${f.id}`)].join('\n');
  expect(said).toMatch(expected);
  if (statement.includes('stranger')) await trial.admin.query(`revoke ${agent} from stranger`);
  await apply(trial.admin, trial.installation);
  expect(await difference(trial.admin, trial.installation)).toEqual({ missing: [], surplus: [] });
});

test('a changed policy is applied as its difference and nothing else', async () => {
  const narrower = structuredClone(trialPolicy);
  narrower.activities[0]!.access = narrower.activities[0]!.access.filter((a) => a.role !== 'officer');
  const next = { ...trial.installation, compiled: compile(narrower, trialTables) };
  const changed = await apply(trial.admin, next);
  expect(changed.missing).toEqual([]);
  expect(changed.surplus.length).toBeGreaterThan(0);
  expect(changed.surplus.every((f) => f.id.includes('officer'))).toBe(true);
  await apply(trial.admin, trial.installation);
});

test('beside servers of another version nothing is taken from them, until the last of them is gone', async () => {
  const old = trial.installation;
  // The newer version no longer knows the officer, and says a trigger's condition otherwise.
  const policy = structuredClone(trialPolicy);
  policy.activities[0]!.access = policy.activities[0]!.access.filter((a) => a.role !== 'officer');
  const compiled = compile(policy, trialTables);
  const newer = {
    ...old,
    compiled: { ...compiled, rowPolicies: compiled.rowPolicies.map((p, n) => (n === 0 ? { ...p, roles: p.roles.slice(0, 1) } : p)) },
  };
  await apply(trial.admin, newer, { narrow: false });
  expect((await difference(trial.admin, newer)).missing).toEqual([]);
  // An older server that falls and starts again takes nothing from the newer ones either.
  await apply(trial.admin, old, { narrow: false });
  expect((await difference(trial.admin, old)).missing).toEqual([]);
  expect((await difference(trial.admin, newer)).missing.filter((f) => f.kind !== 'row-policy')).toEqual([]);
  await apply(trial.admin, newer);
  expect(await difference(trial.admin, newer)).toEqual({ missing: [], surplus: [] });
  expect((await difference(trial.admin, old)).missing.some((f) => f.id.includes('officer'))).toBe(true);
  await apply(trial.admin, old);
});

test('conditions of the moment become as many roles as can hold together', () => {
  expect(unionsOf([[], ['reason'], ['caller-identified', 'reason']])).toEqual([[], ['reason'], ['caller-identified', 'reason']]);
  expect(unionsOf([['a'], ['b']])).toEqual([['a'], ['b'], ['a', 'b']]);
});

test('a role name that PostgreSQL would cut is refused', async () => {
  const long = structuredClone(trial.installation);
  long.compiled.roles[0]!.name = 'x'.repeat(60);
  await expect(apply(trial.admin, long)).rejects.toThrow(/63 bytes/);
});
