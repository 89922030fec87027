import { generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Connection, LogPool } from './log-database.ts';
import { recordRecovery } from './roots-file.ts';
import { sealOnce } from './sealer.ts';
import { person, startTrialLog, type TrialLog } from './trial-log.ts';
import { verifyLog } from './verify.ts';

let log: TrialLog;
/** Every change is made and looked at in one transaction that is then rolled back. */
let inside: LogPool;
const seal = () => sealOnce(log.as('worker'), { rootsFile: log.rootsFile, batch: 10 });
const kinds = async () => (await verifyLog(inside, log.rootsFile, { batch: 25 })).counts;
const tamper = (text: string, values: unknown[] = []) => log.admin.query(text, values);
/** The id of the n-th row. */
const row = async (n: number): Promise<string> =>
  (await log.admin.query('select id::text from trail.access order by xid, id offset $1 limit 1', [n])).rows[0].id;

beforeAll(async () => {
  log = await startTrialLog();
  for (let i = 0; i < 64; i++) await log.look([person(i % 7)], { kind: i % 5 === 0 ? 'listed' : 'attention' });
  await seal();
  const query: LogPool['query'] = ({ text, values }) =>
    log.admin.query(/^(begin|commit|rollback)/.test(text) ? 'select 1' : text, values) as never;
  inside = { query, connect: async (): Promise<Connection> => ({ query, release() {} }) };
});
afterAll(() => log.stop());
beforeEach(async () => {
  await tamper('begin');
  await tamper('set local session_replication_role = replica');
});
afterEach(() => tamper('rollback'));

describe('the verification of the log', () => {
  it('finds nothing in a log as it was written', async () => {
    expect(await verifyLog(inside, log.rootsFile)).toEqual({
      sound: true,
      seals: 7,
      rows: 64,
      unsealed: 0,
      droppedUntil: undefined,
      recoveries: [],
      findings: [],
      counts: {},
    });
  });

  it.each([
    ['who looked', 'actor = gen_random_uuid()'],
    ['who was looked at', `subjects = '{}'`],
    ['the activity', `activity = 'collection'`],
    ['the reason', 'reason = null'],
    ['the detail', `detail = '{"x": 1}'`],
    ['the unit', `unit = ''`],
    ['the instant', `at = at + interval '1 microsecond'`],
    ['the digest of a term', `term = '\\x00'`],
    ['the salt', 'content_salt = gen_random_uuid()'],
    ['the salt, taken away', 'content_salt = null'],
  ])('finds a row in which %s was changed, and names it', async (_, change) => {
    const id = await row(33);
    await tamper(`update trail.access set ${change} where id = $1`, [id]);
    const { sound, findings } = await verifyLog(inside, log.rootsFile, { shown: false });
    expect(sound).toBe(false);
    expect(findings).toEqual([{ kind: 'changed', seal: 4, id, words: `row ${id} was changed after seal 4` }]);
  });

  it('finds a removed row, the first of a seal, the last, or all of them', async () => {
    for (const n of [0, 9, 35, 63]) {
      await tamper('savepoint one');
      const id = await row(n);
      await tamper('delete from trail.access where id = $1', [id]);
      expect((await verifyLog(inside, log.rootsFile, { shown: false })).findings.map((f) => [f.kind, f.id])).toEqual([['removed', id]]);
      await tamper('rollback to one');
    }
    await tamper('delete from trail.access');
    expect(await kinds()).toMatchObject({ removed: 64 });
  });

  it('finds a row slipped in among sealed ones', async () => {
    await tamper(
      `insert into trail.access (xid, kind, actor_door, subjects) select xid, 'attention', 'staff', '{}' from trail.access where id = $1`,
      [await row(20)],
    );
    expect(await kinds()).toEqual({ inserted: 1 });
  });

  it('finds rows where no transaction can have written one', async () => {
    await tamper(`insert into trail.access (xid, kind) values ('99999999999', 'attention')`);
    await tamper(`insert into trail.access (epoch, kind) values (9, 'attention')`);
    expect(await kinds()).toEqual({ inserted: 2 });
  });

  it('finds a row moved to another transaction', async () => {
    await tamper('update trail.access set xid = (select xid from trail.access where id = $1) where id = $2', [await row(60), await row(2)]);
    expect(await kinds()).toMatchObject({ removed: 1, inserted: 1 });
  });

  it('finds a change even when its leaf, its seal and the chain after it were made to fit', async () => {
    await tamper('update trail.access set reason = null where id = $1', [await row(33)]);
    await tamper(`update trail.leaves set leaves = (select string_agg(xid8send(a.xid) || int8send(a.id) || trail.leaf(a), '' order by a.xid, a.id) from trail.access a
      join trail.seal s on s.number = 4 where (a.xid, a.id) > (s.from_xid, s.from_id) and (a.xid, a.id) <= (s.to_xid, s.to_id)) where seal = 4`);
    expect(await kinds()).toEqual({ 'seal-changed': 1 });
    // The tool itself, used by an attacker, makes a log that is sound in itself; the file outside tells.
    await tamper('create temporary table kept on commit drop as select * from trail.seal where number >= 4');
    await tamper('delete from trail.leaves where seal >= 4');
    await tamper('delete from trail.seal where number >= 4');
    await sealOnceAgain();
    expect(await kinds()).toEqual({ 'seal-changed': 4 });
  });

  async function sealOnceAgain() {
    const file = `${log.rootsFile}.other`;
    fs.writeFileSync(
      file,
      fs
        .readFileSync(log.rootsFile, 'utf8')
        .split('\n')
        .slice(0, 3)
        .map((l) => `${l}\n`)
        .join(''),
    );
    const unspread: LogPool = { ...inside, query: inside.query };
    await tamper('create or replace function trail.spread(seal trail.seal, roles jsonb) returns void language sql as $$ select $$');
    await sealOnce(unspread, { rootsFile: file, batch: 10 });
  }

  it('finds the log cut off at its end, seals and rows together', async () => {
    await tamper('delete from trail.access a using trail.seal s where s.number >= 6 and (a.xid, a.id) > (s.from_xid, s.from_id)');
    await tamper('delete from trail.leaves where seal >= 6');
    await tamper('delete from trail.seal where number >= 6');
    await tamper('delete from trail.appearance p where not exists (select from trail.access a where a.id = p.id)');
    expect((await verifyLog(inside, log.rootsFile)).findings).toEqual([
      { kind: 'truncated', seal: 6, words: 'seals 6 to 7 are in the roots file and not in the log' },
    ]);
  });

  it('finds a seal taken out, changed, or renumbered', async () => {
    await tamper('savepoint one');
    await tamper('delete from trail.leaves where seal = 3');
    await tamper('delete from trail.seal where number = 3');
    expect(await kinds()).toMatchObject({ 'seal-changed': 3 });
    await tamper('rollback to one');
    await tamper(`update trail.seal set sealed_at = sealed_at - interval '1 day' where number = 3`);
    expect(await kinds()).toEqual({ 'seal-changed': 1 });
  });

  it('tells changed leaves from changed rows', async () => {
    await tamper(`update trail.leaves set leaves = set_byte(leaves, 20, 1 + get_byte(leaves, 20) % 200) where seal = 2`);
    expect((await verifyLog(inside, log.rootsFile)).findings).toMatchObject([
      { kind: 'seal-changed', seal: 2, words: 'its stored leaves were changed; the rows are as sealed' },
    ]);
  });

  it('finds content that is gone without an erasure, however well its proof was kept', async () => {
    await tamper(
      `update trail.access a set content_proof = trail.content_part(a), content_salt = null, activity = null, reason = null, task = null, detail = null where id = $1`,
      [await row(7)],
    );
    expect(await kinds()).toEqual({ 'erased-without-record': 1 });
  });

  it('finds a look that its resident is not shown, and one that never was', async () => {
    await tamper('delete from trail.appearance where id = $1', [await row(11)]);
    await tamper(`update trail.appearance set subject_id = gen_random_uuid() where id = $1`, [await row(12)]);
    await tamper(`insert into trail.appearance (id, subject_id, at, kind) values (999999, gen_random_uuid(), now(), 'attention')`);
    expect(await kinds()).toEqual({ hidden: 2, invented: 2 });
  });

  it('finds lines changed in, cut from or added to the roots file', async () => {
    const whole = fs.readFileSync(log.rootsFile, 'utf8');
    const lines = whole.split('\n').slice(0, -1);
    const withLines = async (changed: string[]) => {
      fs.writeFileSync(log.rootsFile, changed.map((l) => `${l}\n`).join(''));
      const { counts } = await verifyLog(inside, log.rootsFile);
      fs.writeFileSync(log.rootsFile, whole);
      return counts;
    };
    expect(await withLines(lines)).toEqual({});
    // The last seal may be waiting for its line; two may not.
    expect(await withLines(lines.slice(0, 6))).toEqual({});
    expect(await withLines(lines.slice(0, 5))).toEqual({ unwitnessed: 1 });
    expect(await withLines(lines.map((l, n) => (n === 2 ? l.replace(/"chain":"../, '"chain":"zz') : l)))).toMatchObject({
      'roots-file': 4,
    });
    expect(await withLines([...lines, lines[6]!])).toEqual({ 'roots-file': 1 });
    expect(await withLines(lines.filter((_, n) => n !== 3))).toMatchObject({ 'roots-file': 3 });
  });

  it('accepts a log restored to an earlier point only with a recovery that a trusted key signed', async () => {
    const whole = fs.readFileSync(log.rootsFile, 'utf8');
    await tamper('delete from trail.leaves where seal >= 6');
    await tamper('delete from trail.access a using trail.seal s where s.number = 5 and (a.xid, a.id) > (s.to_xid, s.to_id)');
    await tamper('delete from trail.seal where number >= 6');
    await tamper('delete from trail.appearance p where not exists (select from trail.access a where a.id = p.id)');
    const trusted = generateKeyPairSync('ed25519');
    const recovery = { after: 5, by: 'operations', reason: 'restored from the backup of 02:00', at: '2026-03-01T08:00:00Z' };
    recordRecovery(log.rootsFile, recovery, generateKeyPairSync('ed25519').privateKey);
    const check = () => verifyLog(inside, log.rootsFile, { trusted: [trusted.publicKey] });
    expect((await check()).counts).toEqual({ 'roots-file': 1, truncated: 1 });
    fs.writeFileSync(log.rootsFile, whole);
    recordRecovery(log.rootsFile, recovery, trusted.privateKey);
    expect(await check()).toMatchObject({ sound: true, recoveries: [recovery] });
    fs.writeFileSync(log.rootsFile, whole);
  });

  it('keeps the first findings and counts all', async () => {
    await tamper('delete from trail.access');
    const { findings, counts } = await verifyLog(inside, log.rootsFile, { most: 5, shown: false });
    expect([findings.length, counts.removed]).toEqual([5, 64]);
  });

  // Last: its looks stay.
  it('knows which looks wait for a review, whose are shown at the resident door, and who has been merged with whom', async () => {
    await tamper('rollback');
    await tamper(`select trail.show_after_review('emergency-access')`);
    await log.look([person(1)], { activity: 'emergency-access', task: 'one' });
    await log.look([person(2)], { door: 'resident', role: 'guardian' });
    await log.look([person(3)], { door: 'resident', role: 'main-tenant' });
    await tamper('insert into platform.merged (gone_id, kept_id) values ($1, $2)', [person(94), person(95)]);
    await log.look([person(94)]);
    await seal();
    await tamper('begin');
    expect((await tamper('select from trail.withheld')).rowCount).toBe(1);
    expect(await kinds()).toEqual({});
    // Whoever would hide a look by letting it wait for nothing.
    await tamper('delete from trail.reviewed_activity');
    expect(await kinds()).toEqual({ hidden: 1 });
  });
});
