// Roles through time, as PostgreSQL judges them; and the closed list of what doors may do with identity's tables.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { outside } from '../../platform/identity/outside.ts';
import { type TestDatabase, testDatabase } from './test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
}, 60_000);
afterAll(async () => database?.stop());

const account = async (
  door: 'staff' | 'oversight',
  subject: string,
  personId: string | null = null,
  issuer = 'https://directory.invalid',
) =>
  (
    await database.owner.query(
      `insert into identity.account (door, issuer, provider_subject, display_name, person_id, created_at, last_signed_in_at, unused_until)
       values ($1, $2, $3, $3, $4, '2026-03-01 08:00Z', '2026-03-01 08:00Z', '2099-01-01') returning id`,
      [door, issuer, subject, personId],
    )
  ).rows[0].id as string;
const take = (door: 'staff' | 'oversight', id: string, claimed: string[], here: string[], day: string, unit: string | null = 'etela') =>
  database.login(door).query('select identity.take_roles($1, $2, $3, $4, $5)', [id, claimed, here, here.map(() => unit), day]);
const holdings = async () =>
  (await database.owner.query('select role, unit, from_on::text, until_on::text from identity.role_holding order by from_on, role, unit'))
    .rows;

beforeEach(async () => {
  await database.owner.query('truncate identity.account, identity.role_holding, identity.session, identity.never_together');
  await database.owner.query("insert into identity.never_together values ('supervision', 'sysadmin')");
});

describe('roles that never meet', () => {
  test('one account is refused both, in whichever order the policy names them', async () => {
    const id = await account('staff', 'a');
    await expect(take('staff', id, ['sysadmin', 'supervision'], ['sysadmin'], '2026-03-02')).rejects.toMatchObject({
      code: '23P01',
      constraint: 'roles_never_together',
      detail: 'supervision sysadmin',
    });
    expect(await holdings()).toEqual([]);
  });

  test('two accounts of one resident are one person, whatever their identity providers', async () => {
    const person = '00000000-0000-4000-8000-000000000009';
    const [one, two] = [await account('oversight', 'a', person), await account('staff', 'b', person, 'https://other.invalid')];
    await take('oversight', one, ['supervision'], ['supervision'], '2026-03-02');
    await expect(
      database.owner.query("insert into identity.role_holding values ($1, 'staff', 'sysadmin', null, '2026-03-02')", [two]),
    ).rejects.toThrow(/never meet/);
  });

  test('of two doors that sign one person in at the same moment, one is refused', async () => {
    const [oversight, staff] = [await account('oversight', 'a'), await account('staff', 'a')];
    for (let round = 0; round < 10; round++) {
      await database.owner.query('truncate identity.role_holding');
      const insert = (id: string, door: string, role: string) =>
        database.owner.query('insert into identity.role_holding values ($1, $2, $3, null, $4)', [id, door, role, '2026-03-02']);
      const both = await Promise.allSettled([insert(oversight, 'oversight', 'supervision'), insert(staff, 'staff', 'sysadmin')]);
      expect(both.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    }
  });

  test('the day on which a role was last held is still its day', async () => {
    const [oversight, staff] = [await account('oversight', 'a'), await account('staff', 'a')];
    await take('oversight', oversight, ['supervision'], ['supervision'], '2026-03-01');
    await expect(take('staff', staff, ['sysadmin'], ['sysadmin'], '2026-03-01')).rejects.toThrow(/never meet/);
    await take('staff', staff, ['sysadmin'], ['sysadmin'], '2026-03-02');
    expect(await holdings()).toEqual([
      { role: 'supervision', unit: 'etela', from_on: '2026-03-01', until_on: '2026-03-01' },
      { role: 'sysadmin', unit: 'etela', from_on: '2026-03-02', until_on: null },
    ]);
  });
});

describe('roles through time', () => {
  test('who held which role is known as of any day, also after the unit has changed', async () => {
    const id = await account('staff', 'a');
    await take('staff', id, ['customer-service'], ['customer-service'], '2026-02-01', 'etela');
    await take('staff', id, ['customer-service'], ['customer-service'], '2026-03-02', 'kaakko');
    const holders = async (day: string) =>
      (await database.login('oversight').query('select role, unit from identity.role_holders($1)', [day])).rows;
    expect(await holders('2026-01-31')).toEqual([]);
    expect(await holders('2026-02-15')).toEqual([{ role: 'customer-service', unit: 'etela' }]);
    expect(await holders('2026-03-15')).toEqual([{ role: 'customer-service', unit: 'kaakko' }]);
  });

  test('signing in again with the same roles writes nothing new', async () => {
    const id = await account('staff', 'a');
    await take('staff', id, ['legal'], ['legal'], '2026-02-01');
    await take('staff', id, ['legal'], ['legal'], '2026-02-02');
    expect(await holdings()).toEqual([{ role: 'legal', unit: 'etela', from_on: '2026-02-01', until_on: null }]);
  });

  test('a unit’s holders are counted without names for every door', async () => {
    for (const subject of ['a', 'b']) await take('staff', await account('staff', subject), ['legal'], ['legal'], '2026-02-01');
    const count = async (unit: string) =>
      (await database.login('resident').query("select identity.holders_in('legal', $1, '2026-02-02') as n", [unit])).rows[0].n;
    expect(await count('etela')).toBe(2);
    expect(await count('kaakko')).toBe(0);
  });

  test('closed accounts are erased with their history when their period is over', async () => {
    const id = await account('staff', 'a');
    await take('staff', id, ['legal'], ['legal'], '2026-02-01');
    await database.owner.query("update identity.account set unused_until = '2026-03-01'");
    const worker = database.login('worker');
    expect((await worker.query("select identity.close_expired('2026-03-02') as n")).rows[0].n).toBe(1);
    expect((await holdings())[0]!.until_on).toBe('2026-03-01');
    expect((await worker.query("select identity.erase_closed('2026-03-02') as n")).rows[0].n).toBe(0);
    expect((await worker.query("select identity.erase_closed('2026-03-03') as n")).rows[0].n).toBe(1);
    expect(await holdings()).toEqual([]);
  });
});

describe('the closed list', () => {
  test('every right names a table or function that exists, as PostgreSQL writes it', async () => {
    const { rows } =
      await database.owner.query(`select 'function ' || n.nspname || '.' || p.proname || '(' || oidvectortypes(p.proargtypes) || ')' as name
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('identity', 'platform')
      union all select schemaname || '.' || tablename from pg_tables where schemaname = 'identity'`);
    const existing = new Set(rows.map((r) => r.name));
    expect(outside.map((r) => r.on).filter((on) => !existing.has(on))).toEqual([]);
  });

  test('each table that a door may touch keeps the doors apart, or belongs to one door alone', async () => {
    const { rows } = await database.owner.query(
      "select oid::regclass::text as name from pg_class where relnamespace = 'identity'::regnamespace and relforcerowsecurity",
    );
    const apart = new Set(rows.map((r) => r.name));
    const tables = new Set(outside.map((r) => r.on).filter((on) => !on.startsWith('function ')));
    for (const table of tables) {
      const logins = new Set(outside.filter((r) => r.on === table).map((r) => r.to));
      expect(apart.has(table) || logins.size === 1, table).toBe(true);
    }
  });
});
