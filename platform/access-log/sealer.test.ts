import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SealRefused, sealOnce } from './sealer.ts';
import { person, startTrialLog, type TrialLog } from './trial-log.ts';
import { beginEpoch, sealLag } from './upkeep.ts';
import { verifyLog } from './verify.ts';

let log: TrialLog;
beforeAll(async () => {
  log = await startTrialLog();
});
afterAll(() => log.stop());

const seal = () =>
  sealOnce(log.as('worker'), {
    rootsFile: log.rootsFile,
    outsideRoles: { 'housing-adviser': { organisation: 'city-social-services', countsAs: 'disclosure' } },
  });
const shownTo = async (who: string) =>
  (await log.admin.query('select * from trail.appearance where subject_id = $1 order by at, id', [who])).rows;
const owner = () => log.ownerPool();

describe('the sealer', () => {
  afterEach(async () => {
    expect(await verifyLog(owner(), log.rootsFile)).toMatchObject({ sound: true, findings: [] });
  });

  it('loses no row of transactions that overlap it', async () => {
    let writing = true;
    const writers = Array.from({ length: 12 }, async (_, w) => {
      const client = await owner().connect();
      for (let i = 0; i < 40; i++) {
        await client.query('begin');
        await client.query(
          "select trail.record('attention', null, 'staff', 'r', null, 'c', 'v', array[$1]::uuid[], 'a', null, null, null, null)",
          [person(100 + w)],
        );
        // The row's id is taken, its transaction stays open: later ids commit before it.
        if (i % 3 === 0) await pause(Math.random() * 20);
        if (i % 5 === 0)
          await client.query(
            "savepoint s; select trail.record('attention', null, 'staff', 'r', null, 'c', 'v', '{}', 'a', null, null, null, null); release s",
          );
        await client.query(i % 7 === 0 ? 'rollback' : 'commit');
      }
      client.release();
    });
    const sealing = (async () => {
      let rows = 0;
      while (writing) {
        rows += (await seal()).rows;
        await pause(3);
      }
      return rows + (await seal()).rows;
    })();
    await Promise.all(writers);
    writing = false;
    const { rows } = await log.admin.query('select count(*)::int as n from trail.access');
    expect(rows[0].n).toBeGreaterThan(300);
    expect(await sealing).toBe(rows[0].n);
    expect((await log.admin.query('select sum(count)::int as n from trail.seal')).rows[0].n).toBe(rows[0].n);
  });

  it('waits for a transaction that still runs', async () => {
    await seal();
    const client = await owner().connect();
    await client.query('begin; select pg_current_xact_id()');
    await log.look([person(1)]);
    expect(await seal()).toEqual({ seals: 0, rows: 0 });
    expect(await sealLag(log.as('worker'))).toMatchObject({ waiting: 1, withoutMonth: 0, prepared: 0 });
    await client.query('commit');
    client.release();
    expect(await seal()).toEqual({ seals: 1, rows: 1 });
    expect(await sealLag(log.as('oversight'))).toMatchObject({ waiting: 0, oldestAt: undefined });
  });

  it('shows each person the looks of staff and outsiders, one row each, and never who looked', async () => {
    const [aino, vilho] = [person(11), person(12)];
    await log.look([aino, vilho]);
    await log.look([aino], { kind: 'unmask', reason: 'invoice' });
    await log.look([aino], { role: 'housing-adviser', activity: 'housing-advice' });
    await log.look([vilho, aino, vilho], { kind: 'listed' });
    await seal();
    expect((await shownTo(aino)).map((r) => [r.kind, r.activity, r.actor_role, r.organisation, r.counts_as])).toEqual([
      ['attention', 'tenancy', 'customer-service', null, null],
      ['unmask', 'tenancy', 'customer-service', null, null],
      ['attention', 'housing-advice', 'housing-adviser', 'city-social-services', 'disclosure'],
      ['listed', 'tenancy', 'customer-service', null, null],
    ]);
    expect(await shownTo(vilho)).toHaveLength(2);
    for (const row of await shownTo(aino)) expect(JSON.stringify(row)).not.toContain(person(900));
  });

  it('shows nobody the looks of other residents, of jobs, or that a list was asked for', async () => {
    const who = person(21);
    await log.look([who], { door: 'resident', role: 'self', actor: who });
    await log.look([who], { door: 'resident', role: 'main-tenant' });
    await log.look([who], { door: 'worker', role: 'retention' });
    await log.look([who], { kind: 'list' });
    await log.look([who], { kind: 'refused' });
    await seal();
    expect(await shownTo(who)).toEqual([]);
  });

  it('shows the unit only as far as the accounts allow', async () => {
    await log.look([person(31)]);
    await seal();
    expect((await shownTo(person(31)))[0].unit_shown).toBeNull();
    await log.admin.query(`create or replace function trail.unit_shown(role text, unit text, at timestamptz) returns text language sql stable
      as $$ select case unit when 'east' then 'east' when 'kontula' then 'east' end $$`);
    await log.look([person(32)], { unit: 'kontula' });
    await log.look([person(32)], { unit: 'one-person-unit' });
    await log.look([person(32)], { unit: undefined });
    await seal();
    expect((await shownTo(person(32))).map((r) => r.unit_shown)).toEqual(['east', null, null]);
  });

  it('writes the root that a crash kept from the file, and is alone in its work', async () => {
    await log.look([person(1)]);
    const before = fs.readFileSync(log.rootsFile, 'utf8');
    await seal();
    // As after a crash in the middle of the line.
    fs.writeFileSync(log.rootsFile, `${before}{"number":`);
    expect(await seal()).toEqual({ seals: 0, rows: 0 });
    expect(fs.readFileSync(log.rootsFile, 'utf8').split('\n').length).toBe(before.split('\n').length + 1);
    await log.look([person(1)]);
    const both = await Promise.all([seal(), seal()]);
    expect(both.map((s) => s.rows).sort()).toEqual([0, 1]);
  });

  it('seals the rest of an old cluster at once, and says that a new epoch began', async () => {
    expect(await beginEpoch(owner(), 'same cluster')).toBe(1);
    // As after a restore: the log remembers another cluster, and a transaction id far ahead of this one.
    await log.look([person(1)]);
    await log.admin.query('set session_replication_role = replica');
    await log.admin.query("update trail.access set xid = '900000000000' where id = (select max(id) from trail.access)");
    await log.admin.query('reset session_replication_role');
    await log.admin.query('update trail.epoch set system_identifier = 1');
    expect(await seal()).toEqual({ seals: 0, rows: 0 });
    expect(await beginEpoch(owner(), 'restored from a backup')).toBe(2);
    await log.look([person(2)]);
    expect(await seal()).toEqual({ seals: 3, rows: 2 });
    expect((await log.admin.query('select epoch, count, reason from trail.seal order by number desc limit 3')).rows.reverse()).toEqual([
      { epoch: 1, count: 1, reason: 'rest of epoch 1' },
      { epoch: 2, count: 0, reason: 'epoch 2 begins: restored from a backup' },
      { epoch: 2, count: 1, reason: null },
    ]);
  });

  it('refuses to go on when the log is shorter than its witness, or the witness is cut', async () => {
    const whole = fs.readFileSync(log.rootsFile, 'utf8');
    const lines = whole.split('\n');
    fs.writeFileSync(log.rootsFile, `${lines.slice(0, -4).join('\n')}\n`);
    await expect(seal()).rejects.toThrow(SealRefused);
    fs.writeFileSync(
      log.rootsFile,
      whole.replace(/\{[^\n]*\n$/, (last) => last + last.replace(/"number":\d+/, '"number":99999')),
    );
    await expect(seal()).rejects.toThrow('seals are missing from the log');
    fs.writeFileSync(log.rootsFile, whole);
  });
});
