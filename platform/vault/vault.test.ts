import fs from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cluster, startCluster } from '../../tests/cluster.ts';
import { grant, makeRoles, opened, person, runMigrations } from '../access-log/trial-log.ts';
import { addKey, openKeyFiles, removeKey } from './key-files.ts';
import { outside } from './outside.ts';
import { openVault, type Sealed, Unreadable } from './vault.ts';

let vaults: Cluster;
const folder = path.join(fs.mkdtempSync('/tmp/kotirauha-vault-'), 'keys');
const pools: pg.Pool[] = [];
const poolOf = (login: string) => {
  const url = new URL(vaults.url('vault'));
  url.username = `kr_trial_${login}`;
  url.password = 'trial';
  const pool = opened(url.href);
  pools.push(pool);
  return pool;
};
const vaultOf = (login: string, options: { controller?: string; keepMilliseconds?: number; keys?: ReturnType<typeof openKeyFiles> } = {}) =>
  openVault({ pool: poolOf(login), keys: openKeyFiles(folder), controller: 'trial-landlord', ...options });

beforeAll(async () => {
  vaults = await startCluster('vault');
  await makeRoles(vaults.admin);
  await runMigrations(vaults.admin, path.join(import.meta.dirname, 'migrations'));
  await grant(vaults.admin, outside);
});
afterAll(async () => {
  for (const pool of pools) await pool.end();
  await vaults.stop();
  fs.rmSync(path.dirname(folder), { recursive: true });
});

const phone = '+358 00 555 0101';
const reasonOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'opened',
    (e) => (e instanceof Unreadable ? e.reason : Promise.reject(e)),
  );

describe('the vault', () => {
  it('opens what it sealed, also in another process, and seals the same words differently each time', async () => {
    const [staff, resident] = [vaultOf('staff'), vaultOf('resident')];
    const texts = ['', 'Ääkkösiä ja 🏠', 'x'.repeat(100_000)];
    const sealed = await Promise.all(texts.map((t) => staff.seal(person(1), 'contact', t, 'c')));
    expect(await resident.open(sealed.map((s) => ({ subjectId: person(1), group: 'contact', sealed: s, context: 'c' })))).toEqual(texts);
    expect(await staff.seal(person(1), 'contact', 'x', 'c')).not.toEqual(await staff.seal(person(1), 'contact', 'x', 'c'));
  });

  it('refuses another person, group, landlord or place of the value, and changed bytes', async () => {
    const vault = vaultOf('staff');
    const item: Sealed = {
      subjectId: person(1),
      group: 'contact',
      sealed: await vault.seal(person(1), 'contact', phone, 'residents.person.phone'),
      context: 'residents.person.phone',
    };
    await vault.seal(person(2), 'contact', 'other', '');
    await vault.seal(person(1), 'money', 'other', '');
    const another = vaultOf('staff', { controller: 'another-landlord' });
    await another.seal(person(1), 'contact', 'other', '');
    expect(await reasonOf(vault.open([item]))).toBe('opened');
    expect(await reasonOf(vault.open([{ ...item, context: 'residents.person.email' }]))).toBe('changed');
    expect(await reasonOf(vault.open([{ ...item, subjectId: person(2) }]))).toBe('destroyed');
    expect(await reasonOf(vault.open([{ ...item, group: 'money' }]))).toBe('destroyed');
    expect(await reasonOf(another.open([item]))).toBe('destroyed');
    for (const at of [0, 1, 6, 17, item.sealed.length - 1]) {
      const bytes = Buffer.from(item.sealed);
      bytes[at]! ^= 1;
      expect(await reasonOf(vault.open([{ ...item, sealed: bytes }])), `byte ${at}`).not.toBe('opened');
    }
    expect(await reasonOf(vault.open([{ ...item, sealed: item.sealed.subarray(0, 20) }]))).toBe('unknown-format');
  });

  it('refuses a key moved to another person in its own table', async () => {
    const vault = vaultOf('staff');
    const sealed = await vault.seal(person(3), 'contact', phone);
    await vaults.admin.query('update vault.data_key set subject_id = $2 where subject_id = $1', [person(3), person(4)]);
    expect(await reasonOf(vaultOf('staff').open([{ subjectId: person(4), group: 'contact', sealed }]))).toBe('changed');
  });

  it('opens many persons with one query, and what cannot be read says so in its place', async () => {
    const vault = vaultOf('staff');
    const items = await Promise.all(
      [11, 12, 13].map(async (n) => ({ subjectId: person(n), group: 'contact', sealed: await vault.seal(person(n), 'contact', `p${n}`) })),
    );
    await vaultOf('retention').destroy(person(12));
    let asked = 0;
    const pool = poolOf('staff');
    const counting = openVault({
      pool: {
        query: (s) => {
          asked += 1;
          return pool.query(s);
        },
      },
      keys: openKeyFiles(folder),
      controller: 'trial-landlord',
    });
    expect(await counting.openEach([...items, ...items])).toEqual(
      Array(2)
        .fill([{ text: 'p11' }, { unreadable: 'destroyed' }, { text: 'p13' }])
        .flat(),
    );
    expect(asked).toBe(1);
    await counting.open([items[0]!, items[2]!]);
    expect(asked).toBe(1);
  });

  it('makes one key when many processes need it at once', async () => {
    const sealers = Array.from({ length: 8 }, () => vaultOf('staff'));
    const sealed = await Promise.all(sealers.map((v, n) => v.seal(person(20), 'free-text', `note ${n}`)));
    expect((await vaults.admin.query('select from vault.data_key where subject_id = $1', [person(20)])).rowCount).toBe(1);
    expect(await vaultOf('staff').open(sealed.map((s) => ({ subjectId: person(20), group: 'free-text', sealed: s })))).toEqual(
      sealed.map((_, n) => `note ${n}`),
    );
  });

  it('cannot open what a destroyed key sealed, says so, and seals anew under another', async () => {
    const [staff, worker] = [vaultOf('staff', { keepMilliseconds: 0 }), vaultOf('retention')];
    const item = { subjectId: person(30), group: 'contact', sealed: await staff.seal(person(30), 'contact', phone) };
    const other = { subjectId: person(30), group: 'money', sealed: await staff.seal(person(30), 'money', 'FI00') };
    expect((await worker.destroy(person(30), 'contact')).map((d) => d.group)).toEqual(['contact']);
    const refusal = await staff.open([item]).catch((e: Error) => e);
    expect(refusal).toMatchObject({ reason: 'destroyed', message: expect.stringContaining('destroyed') });
    expect((refusal as Error).message).not.toContain(phone);
    const again = { ...item, sealed: await staff.seal(person(30), 'contact', 'new') };
    expect(await staff.open([again, other])).toEqual(['new', 'FI00']);
    expect(await reasonOf(staff.open([item]))).toBe('destroyed');
  });

  it('never seals under a key that another process destroyed a moment ago', async () => {
    const [staff, worker] = [vaultOf('staff'), vaultOf('retention')];
    await staff.seal(person(31), 'contact', 'a');
    await worker.destroy(person(31), 'contact');
    const sealed = await staff.seal(person(31), 'contact', 'b');
    expect(await vaultOf('resident').open([{ subjectId: person(31), group: 'contact', sealed }])).toEqual(['b']);
  });

  it('destroys again in a vault put back from its copy, and spares what came later', async () => {
    const [worker, retention] = [vaultOf('worker'), vaultOf('retention')];
    await worker.seal(person(40), 'contact', phone);
    await worker.enterIndex('phone', phone, person(40));
    const copy = (await vaults.admin.query('select * from vault.data_key where subject_id = $1', [person(40)])).rows[0];
    const digest = (await vaults.admin.query('select * from vault.blind_index where subject_id = $1', [person(40)])).rows[0];
    const ledger = await retention.destroy(person(40));
    expect(ledger.map((d) => d.group).sort()).toEqual(['*', 'contact']);
    expect(JSON.stringify(await retention.destructions())).not.toContain(person(40));
    const putBack = () =>
      vaults.admin.query('insert into vault.data_key select $1, $2, $3, $4, $5, $6', [
        copy.subject_id,
        copy.sealed_group,
        copy.controller,
        copy.wrapped,
        copy.wrapping_key_id,
        copy.created_at,
      ]);
    await putBack();
    await vaults.admin.query('insert into vault.blind_index select $1, $2, $3, $4, $5, $6', [
      digest.kind,
      digest.digest,
      digest.subject_id,
      digest.controller,
      digest.index_key_id,
      digest.entered_at,
    ]);
    await worker.seal(person(40), 'money', 'later');
    expect(await retention.replay(await retention.destructions())).toBe(1);
    expect((await vaults.admin.query('select sealed_group from vault.data_key where subject_id = $1', [person(40)])).rows).toEqual([
      { sealed_group: 'money' },
    ]);
    expect(await worker.find('phone', phone)).not.toContain(person(40));
    await expect(vaults.admin.query('delete from vault.destruction')).rejects.toThrow('only added to');
  });

  it('wraps every key anew, after which the old wrapping key can go', async () => {
    const own = path.join(folder, '..', 'rotated');
    const before = vaultOf('worker', { controller: 'rotating', keys: openKeyFiles(own) });
    const items = await Promise.all(
      [50, 51, 52].map(async (n) => ({ subjectId: person(n), group: 'contact', sealed: await before.seal(person(n), 'contact', 'x') })),
    );
    addKey(own, 'wrapping');
    const after = vaultOf('worker', { controller: 'rotating', keys: openKeyFiles(own) });
    expect([await after.rewrap(2), await after.rewrap(2), await after.rewrap(2)]).toEqual([2, 1, 0]);
    removeKey(own, 'wrapping', '0001');
    expect(await vaultOf('staff', { controller: 'rotating', keys: openKeyFiles(own) }).open(items)).toEqual(['x', 'x', 'x']);
    expect(await after.owners(person(50), 10)).toEqual([person(51), person(52)]);
  });
});

describe('finding by a sealed value', () => {
  it('finds everyone who has exactly that value, in any written form, and nobody for another', async () => {
    const vault = vaultOf('staff');
    await vault.enterIndex('phone', '+358 00 777 1111', person(60));
    await vault.enterIndex('phone', '000-7771111', person(61));
    await vault.enterIndex('phone', '000-7771111', person(61));
    expect(await vault.find('phone', '(000) 777 1111')).toEqual([person(60), person(61)]);
    for (const nobody of ['+358 00 777 1112', '777', '', 'not a number', '000 777 111'])
      expect(await vault.find('phone', nobody)).toEqual([]);
    // Each island has its own index.
    expect(await vault.find('exchange-phone', '000 7771111')).toEqual([]);
    expect(await vaultOf('staff', { controller: 'another-landlord' }).find('phone', '000 7771111')).toEqual([]);
  });

  it('follows a changed number', async () => {
    const vault = vaultOf('resident');
    await vault.index(person(62), 'phone', '000 888 0001');
    await vault.index(person(62), 'phone', '000 888 0002');
    expect([await vault.find('phone', '000 888 0001'), await vault.find('phone', '000 888 0002')]).toEqual([[], [person(62)]]);
    await vault.leaveIndex('phone', person(62), '000 888 0002');
    expect(await vault.find('phone', '000 888 0002')).toEqual([]);
  });

  it('finds by both values until the transaction elsewhere has ended, and then by the one that holds', async () => {
    const vault = vaultOf('resident');
    const [first, second] = ['000 888 0003', '000 888 0004'];
    const found = async () => [await vault.find('phone', first), await vault.find('phone', second)].map((ids) => ids.length);
    await vault.index(person(63), 'phone', first);
    for (const [kept, then] of [
      [false, [1, 0]],
      [true, [0, 1]],
    ] as const) {
      const settle = await vault.indexAround(person(63), 'phone', second);
      expect(await found()).toEqual([1, 1]);
      await settle(kept);
      expect(await found()).toEqual(then);
    }
    // The value that holds already is not lost when nothing changes.
    await (await vault.indexAround(person(63), 'phone', second))(false);
    expect(await found()).toEqual([0, 1]);
  });

  it('asks the same for a known, an unknown and a malformed value', async () => {
    const pool = poolOf('staff');
    const asked: string[] = [];
    const vault = openVault({
      pool: {
        query: (s) => {
          asked.push(s.text);
          return pool.query(s);
        },
      },
      keys: openKeyFiles(folder),
      controller: 'trial-landlord',
    });
    await vault.enterIndex('email', 'aino@example.invalid', person(63));
    asked.length = 0;
    for (const value of ['aino@example.invalid', 'vilho@example.invalid', '@']) await vault.find('email', value);
    expect([asked.length, new Set(asked).size]).toEqual([3, 1]);
  });

  it('goes on while the index key changes, and the old digests can be left behind', async () => {
    const own = path.join(folder, '..', 'reindexed');
    const before = vaultOf('worker', { controller: 'reindexing', keys: openKeyFiles(own) });
    await before.enterIndex('email', 'a@example.invalid', person(64));
    await before.enterIndex('email', 'b@example.invalid', person(65));
    addKey(own, 'index');
    const after = vaultOf('worker', { controller: 'reindexing', keys: openKeyFiles(own) });
    expect(await after.find('email', 'A@example.invalid')).toEqual([person(64)]);
    await after.enterIndex('email', 'a@example.invalid', person(64));
    expect(await after.leaveOldIndexes()).toBe(2);
    expect([await after.find('email', 'a@example.invalid'), await after.find('email', 'b@example.invalid')]).toEqual([[person(64)], []]);
  });
});

describe('the vault’s database', () => {
  it('and the ciphertext beside it hold no value in clear', async () => {
    const vault = vaultOf('staff');
    const values = ['131052-952T', 'tunnistettava.asukas@example.invalid', '+3585550199', 'Kuulin huudon seinän takaa'];
    await vaults.admin.query('create table sealed_elsewhere (bytes bytea)');
    for (const value of values)
      await vaults.admin.query('insert into sealed_elsewhere values ($1)', [await vault.seal(person(70), 'identity', value)]);
    await vault.enterIndex('personal-identity-code', values[0]!, person(70));
    await vault.enterIndex('email', values[1]!, person(70));
    await vault.enterIndex('phone', values[2]!, person(70));
    const tables = (
      await vaults.admin.query(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('vault', 'public')`,
      )
    ).rows;
    expect(tables.length).toBeGreaterThan(3);
    let dump = '';
    for (const { name } of tables)
      dump += (await vaults.admin.query(`select t::text as row from ${name} t`)).rows.map((r) => r.row).join('\n');
    expect(dump.length).toBeGreaterThan(2_000);
    for (const value of values)
      for (const form of [value, Buffer.from(value).toString('hex'), Buffer.from(value).toString('base64').slice(0, -4)])
        expect(dump).not.toContain(form);
  });

  it('gives the public site and the log nothing, and nobody but the worker a deletion of keys', async () => {
    for (const login of ['public', 'log']) {
      await expect(vaultOf(login).find('phone', phone), login).rejects.toThrow('permission denied');
      await expect(vaultOf(login).enterIndex('phone', phone, person(1)), login).rejects.toThrow('permission denied');
    }
    for (const login of ['resident', 'staff', 'oversight']) {
      await expect(vaultOf(login).destroy(person(1)), login).rejects.toThrow('permission denied');
      await expect(vaultOf(login).rewrap(), login).resolves.toBe(0);
      await expect(poolOf(login).query('update vault.data_key set wrapping_key_id = $1', ['x']), login).rejects.toThrow(
        'permission denied',
      );
    }
    await expect(poolOf('worker').query('update vault.data_key set subject_id = subject_id')).rejects.toThrow('permission denied');
  });
});
