// retention on the command line, against an installation of its own: what is rehearsed goes, then nothing is left to go, and each day has its rule.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openRealLandlord, type RealLandlord } from '../../tests/reliability/real-landlord.ts';
import { connected } from '../databases.ts';
import { UsedWrongly } from './command.ts';
import { retentionExplain, retentionPlan, retentionRun } from './retention.ts';

let real: RealLandlord;
beforeAll(async () => {
  real = await openRealLandlord();
  vi.stubEnv('DATABASE_URL', real.at.data.replace(/kotirauha$/, 'postgres'));
  vi.stubEnv('KOTIRAUHA_HOME', real.home);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await real.close();
});

type Command = typeof retentionPlan;
const said = async (command: Command, words: string[] = [], values: Record<string, string> = {}) => {
  const answer = await command.run({ words, options: [], values } as never);
  if (answer === 'stays') throw new Error('a command that stays');
  return answer as { well: boolean; lines: string[]; json: never };
};
const total = (rows: { rows: number }[]) => rows.reduce((sum, { rows: n }) => sum + n, 0);

test('what is rehearsed for today goes in the run, and afterwards nothing is left that should go', async () => {
  const planned = await said(retentionPlan);
  expect(total(planned.json)).toBeGreaterThan(0);
  const ran = await said(retentionRun);
  expect(ran.well).toBe(true);
  expect(ran.json).toMatchObject({ rows: total(planned.json), overdue: 0 });
  expect(await said(retentionPlan)).toMatchObject({ lines: ['Nothing would go.'], json: [] });
  expect(total((await said(retentionPlan, [], { 'as-of': '2036-01-01' })).json)).toBeGreaterThan(0);
});

test('each thing about a person has its day or what it waits for, and the line of the policy that says so', async () => {
  const [person] = await connected(real.at.data, async (client) => {
    const { rows } = await client.query(`select id from residents.person where family_name = 'Virta' and given_names like 'Aino%'`);
    return rows as { id: string }[];
  });
  const { lines, well } = await said(retentionExplain, [person!.id], { language: 'en' });
  expect(well).toBe(true);
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) expect(line).toMatch(/^(\d{4}-\d\d-\d\d|waits {5}) {2}.+ \(.+, activities\/.+\.yaml:\d+\).*\[\w+\.\w+\]$/);
});

test('a day or a person that is none is told what is wanted', async () => {
  await expect(said(retentionPlan, [], { 'as-of': '31.12.2029' })).rejects.toThrow(UsedWrongly);
  await expect(said(retentionPlan, [], { 'as-of': '2029-02-30' })).rejects.toThrow(UsedWrongly);
  await expect(said(retentionExplain, ["x' or true"])).rejects.toThrow(UsedWrongly);
  expect(await said(retentionExplain, ['00000000-0000-4000-8000-000000000000'])).toMatchObject({
    lines: ['No table holds anything about this person.'],
  });
});
