import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { record } from './log.ts';
import { sealOnce } from './sealer.ts';
import { person, startTrialLog, type TrialLog } from './trial-log.ts';

let log: TrialLog;
beforeAll(async () => {
  log = await startTrialLog();
});
afterAll(() => log.stop());

describe('the access log', () => {
  it('holds what was recorded, with instant, transaction and salts of its own', async () => {
    const digest = 'ab'.repeat(32);
    await log.look([person(1), person(2)], { kind: 'list', task: 'call-17', detail: { list: 'search', hits: 2, digest } });
    const { rows } = await log.admin.query('select * from trail.access');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      kind: 'list',
      actor: person(900),
      actor_door: 'staff',
      actor_role: 'customer-service',
      unit: 'east',
      controller: 'trial-landlord',
      policy_version: 'v1',
      subjects: [person(1), person(2)],
      activity: 'tenancy',
      reason: 'call',
      task: 'call-17',
      detail: { list: 'search', hits: 2 },
      term: Buffer.from(digest, 'hex'),
      epoch: 1,
    });
    expect(new Set([rows[0].about_salt, rows[0].content_salt, rows[0].term_salt]).size).toBe(3);
    expect(Math.abs(rows[0].at - Date.now())).toBeLessThan(60_000);
  });

  it('lets its login write, and do nothing else', async () => {
    const only = log.as('log');
    for (const text of [
      'select * from trail.access',
      `insert into trail.access (kind, at) values ('attention', '2020-01-01')`,
      'select * from trail.appearance',
      'select * from trail.unsealed(1)',
      `select trail.erase('all', now(), null, null, null, null, 'x', 1)`,
      'create table trail.mine ()',
    ])
      await expect(only.query(text), text).rejects.toThrow('permission denied');
  });

  it('lets no other door write or read', async () => {
    for (const login of ['public', 'resident', 'staff', 'oversight', 'worker'] as const) {
      const entry = {
        kind: 'attention',
        actor: person(1),
        door: 'staff',
        role: 'r',
        activity: 'a',
        policyVersion: 'v',
        subjects: [],
      } as const;
      await expect(record(log.as(login), 'c', { ...entry, subjects: [] }), login).rejects.toThrow('permission denied');
      await expect(log.as(login).query('select * from trail.access'), login).rejects.toThrow('permission denied');
    }
  });

  it('refuses its owner a change, a deletion, an emptying, and an erasure that keeps no proof', async () => {
    for (const text of [
      `update trail.access set reason = 'other'`,
      'update trail.access set erased_by = 1, activity = null, reason = null, task = null, detail = null, content_salt = null',
      `update trail.access set erased_by = 1, content_proof = trail.content_part(access), activity = 'another'`,
      'delete from trail.access',
      'truncate trail.access',
      'truncate trail.access_default',
    ])
      await expect(log.admin.query(text), text).rejects.toThrow('only added to');
    await sealOnce(log.as('worker'), { rootsFile: log.rootsFile });
    for (const text of ['update trail.seal set count = 0', 'delete from trail.seal', 'truncate trail.seal cascade']) {
      await expect(log.admin.query(text), text).rejects.toThrow('only added to');
    }
  });

  it('stays, though the work that it was about was rolled back', async () => {
    const client = await log.ownerPool().connect();
    await client.query('begin');
    await log.look([person(77)]);
    await client.query('rollback');
    client.release();
    expect((await log.admin.query('select from trail.access where $1 = any (subjects)', [person(77)])).rowCount).toBe(1);
  });
});
