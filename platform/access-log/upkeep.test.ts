import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sealOnce } from './sealer.ts';
import { person, startTrialLog, type TrialLog } from './trial-log.ts';
import { keepMonthsAhead } from './upkeep.ts';
import { verifyLog } from './verify.ts';

let log: TrialLog;
const seal = (batch = 1_000) => sealOnce(log.as('worker'), { rootsFile: log.rootsFile, batch });
const all = async (text: string, values: unknown[] = []) => (await log.admin.query(text, values)).rows;
const worker = () => log.as('worker');
interface Ended {
  part: 'content' | 'term' | 'all';
  before: Date;
  kinds?: string[];
  activities?: string[];
  onlyOf?: string[];
  rule: string;
}
/** One batch, as retention asks for it. */
const eraseFromLog = async ({ part, before, kinds, activities, onlyOf, rule }: Ended, batch = 10_000): Promise<number> =>
  (
    await all('select trail.erase($1, $2, $3, $4, $5, null, $6, $7) as n', [
      part,
      before,
      kinds ?? null,
      activities ?? null,
      onlyOf ?? null,
      rule,
      batch,
    ])
  )[0].n;
async function dropMonths(before: Date, rule: string): Promise<string[]> {
  const [{ month }] = await all('select trail.drop_month($1, $2) as month', [before, rule]);
  return month === null ? [] : [month, ...(await dropMonths(before, rule))];
}
/** Writes a row as of another day, as only the owner can. */
const written = async (at: string, who: number, kind = 'attention') =>
  Number(
    (
      await all(
        `insert into trail.access (at, kind, actor, actor_door, actor_role, subjects, activity, reason, detail, term)
    values ($1, $3, gen_random_uuid(), 'staff', 'agent', array[$2]::uuid[], 'housing-advice', 'call', '{"n": 1}', '\\xaa') returning id`,
        [at, person(who), kind],
      )
    )[0].id,
  );

beforeAll(async () => {
  log = await startTrialLog();
});
afterAll(() => log.stop());
afterEach(async () => {
  expect(await verifyLog(log.ownerPool(), log.rootsFile, { batch: 3 })).toMatchObject({ sound: true, findings: [] });
});

describe('the end of log rows', () => {
  it('makes months ahead, and brings home rows that came before their month', async () => {
    await written('2031-05-05T12:00:00Z', 1);
    await seal();
    expect(await all('select id from trail.access_default')).toHaveLength(1);
    expect(await keepMonthsAhead(worker(), new Date('2031-04-20T00:00:00Z'))).toBe(8);
    expect(await keepMonthsAhead(worker(), new Date('2031-04-20T00:00:00Z'))).toBe(0);
    expect(await all('select id from trail.access_default')).toHaveLength(0);
    expect([...(await all('select id from trail.access_2031_05')), ...(await all('select id from trail.appearance_2031_05'))]).toHaveLength(
      2,
    );
    await expect(log.admin.query('delete from trail.access_2031_05')).rejects.toThrow('only added to');
  });

  it('forgets for what a look was while it remembers who looked at whom, and stays provable', async () => {
    const id = await written('2029-01-10T12:00:00Z', 2);
    await seal();
    const rule: Ended = {
      part: 'content',
      before: new Date('2029-02-01T00:00:00Z'),
      activities: ['housing-advice'],
      onlyOf: [person(2)],
      rule: 'housing-advice',
    };
    expect(await eraseFromLog(rule)).toBe(1);
    expect(await eraseFromLog(rule)).toBe(0);
    const [row] = await all('select * from trail.access where id = $1', [id]);
    expect(row).toMatchObject({
      subjects: [person(2)],
      actor_role: 'agent',
      activity: null,
      reason: null,
      detail: null,
      content_salt: null,
    });
    expect(row.content_proof).toHaveLength(32);
    expect(await all('select activity, reason from trail.appearance where id = $1', [id])).toEqual([{ activity: null, reason: null }]);
    expect((await all(`select reason, detail from trail.access where kind = 'erased' order by id desc limit 1`))[0]).toMatchObject({
      reason: 'housing-advice',
      detail: { part: 'content', rows: 1 },
    });
  });

  it('erases lists whole and digests of terms alone, in batches, each after its own period', async () => {
    for (let n = 0; n < 7; n++) await written('2029-03-10T12:00:00Z', 3, 'listed');
    const attention = await written('2029-03-10T12:00:00Z', 3);
    await seal();
    const lists: Ended = { part: 'all', before: new Date('2029-04-01T00:00:00Z'), kinds: ['list', 'listed', 'search'], rule: 'lists' };
    const erased: number[] = [];
    do erased.push(await eraseFromLog(lists, 3));
    while (erased.at(-1)! > 0);
    expect(erased).toEqual([3, 3, 1, 0]);
    expect(await all(`select distinct actor, subjects, activity, term, about_salt from trail.access where kind = 'listed'`)).toEqual([
      { actor: null, subjects: null, activity: null, term: null, about_salt: null },
    ]);
    expect((await all('select id from trail.appearance where subject_id = $1', [person(3)])).map((r) => Number(r.id))).toEqual([attention]);
    while ((await eraseFromLog({ part: 'term', before: new Date('2029-04-01T00:00:00Z'), rule: 'digests' })) > 0);
    expect((await all('select term, activity from trail.access where id = $1', [attention]))[0]).toEqual({
      term: null,
      activity: 'housing-advice',
    });
  });

  it('drops whole months, also when one seal lies across the border', async () => {
    await keepMonthsAhead(worker(), new Date('2024-01-01T00:00:00Z'), 2);
    for (const day of ['2024-01-05', '2024-01-31', '2024-02-01', '2024-02-10', '2024-03-10']) await written(`${day}T12:00:00Z`, 4);
    await expect(dropMonths(new Date('2024-02-01T00:00:00Z'), 'attention')).rejects.toThrow('not sealed yet');
    await seal(3);
    expect(await dropMonths(new Date('2024-01-31T00:00:00Z'), 'attention')).toEqual([]);
    expect(await dropMonths(new Date('2024-02-05T00:00:00Z'), 'attention')).toEqual(['access_2024_01']);
    expect(await verifyLog(log.ownerPool(), log.rootsFile)).toMatchObject({ sound: true, droppedUntil: '2024-02-01T00:00:00Z' });
    expect(await dropMonths(new Date('2024-04-01T00:00:00Z'), 'attention')).toEqual(['access_2024_02', 'access_2024_03']);
    expect(await all('select id from trail.appearance where subject_id = $1', [person(4)])).toEqual([]);
  });

  it('leaves rows that went with a month by any other way to be found', async () => {
    await keepMonthsAhead(worker(), new Date('2025-01-01T00:00:00Z'), 0);
    await written('2025-01-05T12:00:00Z', 5);
    await seal();
    const client = log.admin;
    await client.query('begin; drop table trail.access_2025_01');
    const query = (({ text, values }: { text: string; values: unknown[] }) =>
      client.query(/^(begin|commit|rollback)/.test(text) ? 'select 1' : text, values)) as never;
    const { counts } = await verifyLog({ query, connect: async () => ({ query, release() {} }) }, log.rootsFile);
    await client.query('rollback');
    expect(counts).toMatchObject({ removed: 1 });
  });
});
