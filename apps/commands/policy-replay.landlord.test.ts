// The log in figures: which looks another version would have refused, told to the overseers' login without persons.
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rightsUsed } from '#platform/access-log/rights-used.ts';
import { compile } from '#platform/enforcement/compile.ts';
import { replay } from '#platform/enforcement/replay.ts';
import { checkedPolicy, policyFiles } from '#platform/policy-in-force.ts';
import { addDays, dayOf, readPolicy } from '#policy-engine/index.ts';
import { openTestLandlord, type TestLandlord } from '../../tests/landlord.ts';
import { tables } from '../composition.ts';
import { withLogin } from '../landlord.ts';
import { idleLines } from './policy-replay.ts';
import { replayedInWords, unusedInWords } from './policy-replay-words.ts';

const files = policyFiles('policy');
const policy = checkedPolicy(files);
let landlord: TestLandlord;
let oversight: pg.Pool;
const record = (role: string, kind: string, times: number, reason: string | null = 'customer-desk.because.call') =>
  landlord.admin.query(
    `select trail.record($1, gen_random_uuid(), 'staff', $2, 'customer-service', 'x', 'v', array[gen_random_uuid()], 'customer-service', $3, null, null, null) from generate_series(1, $4)`,
    [kind, role, reason, times],
  );
beforeAll(async () => {
  landlord = await openTestLandlord(['staff']);
  const { prefix, passwords } = landlord.secrets as never as { prefix: string; passwords: { oversight: string } };
  oversight = new pg.Pool({ connectionString: withLogin(landlord.at.data, `${prefix}oversight`, passwords.oversight), max: 1 });
  await record('customer-service', 'attention', 7);
  await record('customer-service', 'list', 3);
}, 120_000);
afterAll(async () => {
  await oversight?.end();
  await landlord?.close();
});

const usedRights = () => rightsUsed(oversight as never, addDays(dayOf(new Date()), -30));

test('the overseers’ login learns jobs and counts, no count under five, and no row', async () => {
  const used = await usedRights();
  expect(
    used.find((u) => u.activity === 'customer-service' && u.kind === 'attention' && u.role === 'customer-service')?.looks,
  ).toBeGreaterThanOrEqual(7);
  expect(used.find((u) => u.activity === 'customer-service' && u.kind === 'list')).toMatchObject({ looks: undefined });
  await expect(oversight.query('select count(*) from trail.access')).rejects.toThrow(/permission denied/);
});

test('looks that a version without the job would have refused are named and counted', async () => {
  const other = structuredClone(policy);
  const desk = other.activities.find((a) => a.id === 'customer-service')!;
  desk.access = desk.access.filter((line) => line.role !== 'customer-service');
  const found = replay(await usedRights(), compile(policy, tables), compile(other, tables), tables);
  expect(found.map((row) => [row.activity, row.role, row.kind, row.verdict])).toEqual(
    expect.arrayContaining([
      ['customer-service', 'customer-service', 'attention', 'refused'],
      ['customer-service', 'customer-service', 'list', 'refused'],
    ]),
  );
  expect(replayedInWords(policy, found, 'en').join('\n')).toContain('fewer than 5 looks would have been refused');
});

test('a right that was used is not idle, and every idle one comes with a diff after which the policy is read or says why not', async () => {
  const idle = idleLines({ policy, files }, policy, await usedRights());
  expect(idle.length).toBeGreaterThan(20);
  expect(
    idle.some(({ activity, line }) => activity === 'customer-service' && line.role === 'customer-service' && line.may.includes('see')),
  ).toBe(false);
  for (const { narrowing } of idle) expect(narrowing.diff).toMatch(/^--- a\/policy\/.*\n\+\+\+ b\/policy\/.*\n@@ -\d+,\d+ \+\d+,\d+ @@\n/);
  const [first] = idle;
  expect(readPolicy(first!.narrowing.files).mistakes.filter((m) => m.severity === 'error')).toEqual(first!.narrowing.mistakes());
  expect(unusedInWords(policy, undefined, 180, 'fi')[0]).toContain('180 päivän');
}, 120_000);
