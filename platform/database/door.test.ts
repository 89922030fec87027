// The door under attack: whatever a module writes, nobody but the declared and admitted persons can be read, and every look is traced.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Door } from './open-door.ts';
import { type AnyTx, agent, area, asResident, code, enter, officer, openTrial, people, prefix } from './trial.ts';

let trial: Awaited<ReturnType<typeof openTrial>>;
beforeAll(async () => {
  trial = await openTrial();
});
afterAll(async () => {
  await trial.close();
});
beforeEach(() => {
  trial.traces.length = 0;
});

const aboutAino = (work: (tx: AnyTx) => Promise<unknown>) => enter(trial.staff, agent, { about: [people.aino] }, work);
describe('attention shows the declared persons and nobody else', () => {
  const shapes: [string, (tx: AnyTx) => Promise<unknown>, unknown][] = [
    ['everything there is', (tx) => tx.selectFrom('trial.person').select('name').execute(), [{ name: 'Aino Koe' }]],
    ['another by id', (tx) => tx.selectFrom('trial.person').select('name').where('id', '=', people.vilho).execute(), []],
    [
      'count of all',
      (tx) =>
        tx
          .selectFrom('trial.person')
          .select((e: AnyTx) => e.fn.count('id').as('n'))
          .executeTakeFirst(),
      { n: '1' },
    ],
    [
      'exists on another',
      (tx) =>
        tx
          .selectNoFrom((e: AnyTx) => e.exists(e.selectFrom('trial.person').select('id').where('id', '=', people.vilho)).as('x'))
          .executeTakeFirst(),
      { x: false },
    ],
    [
      'a common table expression with a join',
      (tx) =>
        tx
          .with('f', (q: AnyTx) => q.selectFrom('trial.fault').select(['reporter_id', 'note']))
          .selectFrom('f')
          .innerJoin('trial.person as p', 'p.id', 'f.reporter_id')
          .select(['p.name', 'f.note'])
          .execute(),
      [{ name: 'Aino Koe', note: 'Aino Koe: hana vuotaa' }],
    ],
    [
      'a raw fragment that gathers all names',
      (tx) => tx.selectFrom('trial.person').select(sql`(select string_agg(name, ',') from trial.person)`.as('all')).execute(),
      [{ all: 'Aino Koe' }],
    ],
    [
      'a union',
      (tx) => tx.selectFrom('trial.person').select('name').unionAll(tx.selectFrom('trial.fault').select('note as name')).execute(),
      [{ name: 'Aino Koe' }, { name: 'Aino Koe: hana vuotaa' }],
    ],
    [
      'a window function',
      (tx) =>
        tx
          .selectFrom('trial.person')
          .select((e: AnyTx) => e.fn.agg('array_agg', ['name']).over().as('names'))
          .execute(),
      [{ names: ['Aino Koe'] }],
    ],
    [
      'update returning another',
      (tx) => tx.updateTable('trial.fault').set({ note: 'x' }).where('reporter_id', '=', people.vilho).returning(['id', 'note']).execute(),
      [],
    ],
    ['a table about several people', (tx) => tx.selectFrom('trial.lease').select('rent').execute(), [{ rent: 'yhteinen' }]],
    [
      'a lateral join over everybody',
      (tx) =>
        tx
          .selectFrom('trial.fault as f')
          .innerJoinLateral(
            (e: AnyTx) => e.selectFrom('trial.person').select('name').as('l'),
            (j: AnyTx) => j.onTrue(),
          )
          .select(['l.name'])
          .execute(),
      [{ name: 'Aino Koe' }],
    ],
    [
      'ordering by a case on another',
      (tx) =>
        tx
          .selectFrom('trial.person')
          .select('name')
          .orderBy((e: AnyTx) => e.case().when('name', '=', 'Vilho Koe').then(1).else(2).end())
          .execute(),
      [{ name: 'Aino Koe' }],
    ],
  ];
  test.each(shapes)('%s', async (_name, work, expected) => {
    expect(await aboutAino(work)).toEqual(expected);
    expect(trial.traces).toMatchObject([{ kind: 'attention', subjects: [people.aino], role: 'agent', activity: 'faults' }]);
  });
});

describe('an expression cannot change who asks or whom it reaches', () => {
  const attempts: [string, (tx: AnyTx) => Promise<unknown>][] = [
    [
      'set_config in an expression',
      (tx) => tx.selectFrom('trial.person').select(sql`set_config('app.about.in_own_area', ${people.vilho}, true)`.as('x')).execute(),
    ],
    [
      'platform.enter in an expression',
      (tx) =>
        tx.selectFrom('trial.person').select(sql`platform.enter('x', ${people.vilho}::uuid, '', '{}', '', '', true, '')`.as('x')).execute(),
    ],
    [
      'query_to_xml with set_config',
      (tx) =>
        tx
          .selectFrom('trial.person')
          .select(sql`query_to_xml('select set_config(''role'',''none'',true)', true, true, '')`.as('x'))
          .execute(),
    ],
    [
      'an update of pg_settings',
      (tx) =>
        tx
          .with('u', () => sql`update pg_settings set setting = '' where name = 'app.actor' returning 1`)
          .selectFrom('trial.person')
          .select('name')
          .execute(),
    ],
    ['a column of the scope', (tx) => tx.selectFrom('trial.person').select('scope_guarded').execute()],
    ['a column of another activity', (tx) => tx.selectFrom('trial.person').select('birth_on').execute()],
    ['all columns', (tx) => tx.selectFrom('trial.person').selectAll().execute()],
    ['the scope table', (tx) => tx.selectFrom('platform.subject_scope').select('subject_id').execute()],
    ['the settings', (tx) => tx.selectFrom('platform.setting').select('value').execute()],
    ['a table of one’s own', (tx) => tx.schema.createTable('trial.mine').addColumn('a', 'text').execute()],
    ['a temporary table', (tx) => tx.schema.createTable('mine').temporary().addColumn('a', 'text').execute()],
    ['deleting', (tx) => tx.deleteFrom('trial.fault').execute()],
    ['moving a row to somebody else', (tx) => tx.updateTable('trial.fault').set({ reporter_id: people.vilho }).execute()],
    ['inserting about somebody else', (tx) => tx.insertInto('trial.fault').values({ reporter_id: people.vilho, note: 'x' }).execute()],
    [
      'sleeping through a function of files',
      (tx) => tx.selectFrom('trial.person').select(sql`pg_read_file('/etc/passwd')`.as('x')).execute(),
    ],
  ];
  test.each(attempts)('%s is refused', async (_name, work) => {
    expect(await code(aboutAino(work))).not.toBe('let through');
    expect(trial.traces.length).toBe(1);
    expect(await aboutAino((tx) => tx.selectFrom('trial.person').select('name').execute())).toEqual([{ name: 'Aino Koe' }]);
  });

  test('whole statements in raw SQL are refused, stacked or single', async () => {
    expect(await code(aboutAino((tx) => sql`set local app.about.in_own_area = ''`.execute(tx)))).toContain('raw SQL is refused');
    expect(
      await code(
        aboutAino((tx) =>
          tx.selectFrom('trial.person').select(sql.raw(`name from trial.person; set local role none; select 1 as`)).execute(),
        ),
      ),
    ).toBe('42601');
  });
  test('a module cannot begin, commit, stream or take the connection', async () => {
    expect(await code(aboutAino((tx) => tx.transaction().execute(async () => 1)))).toContain('begun the transaction already');
    expect(
      await code(
        aboutAino(async (tx) => {
          for await (const row of tx.selectFrom('trial.person').select('name').stream()) return row;
        }),
      ),
    ).toContain('page through it');
  });
  test('a search term is a value, whatever it says', async () => {
    const rows = await enter(trial.staff, agent, { list: 'search' }, (tx) =>
      tx.selectFrom('trial.person').select(['id', 'name']).where('name', '=', `' or true; drop table trial.person; --`).execute(),
    );
    expect(rows).toEqual([]);
  });
});

describe('PostgreSQL decides who may be attended to', () => {
  const names = (door: Door, actor: typeof agent, about: string[], role?: string, more: object = {}) =>
    enter(
      door,
      actor,
      { about, ...more },
      (tx) => tx.selectFrom('trial.person').select('name').orderBy('name').execute(),
      'faults',
      role,
    ).then((rows: { name: string }[]) => rows.map((r) => r.name));
  test('another area is not there', async () => expect(await names(trial.staff, agent, [people.eeva])).toEqual([]));
  test('a guarded person is not there, except for those named', async () => {
    expect(await names(trial.staff, agent, [people.hidden])).toEqual([]);
    expect(await names(trial.staff, { ...agent, named: true }, [people.hidden])).toEqual(['Kanarialintu']);
  });
  test('nobody opens their own matter, their household’s, or their own staircase’s', async () => {
    const ainoAtWork = { ...agent, personId: people.aino };
    expect(await names(trial.staff, ainoAtWork, [people.aino, people.neighbour, people.vilho])).toEqual(['Vilho Koe']);
    const vilhoAtWork = { ...agent, personId: people.vilho };
    expect(await names(trial.staff, vilhoAtWork, [people.aino, people.neighbour, people.vilho])).toEqual(['Aino Koe']);
  });
  test('a resident sees own rows and not another’s, and leaves no trace of it', async () => {
    expect(await names(trial.resident, asResident(people.aino, 'self'), [people.aino], 'self')).toEqual(['Aino Koe']);
    expect(trial.traces).toEqual([]);
    expect(await names(trial.resident, asResident(people.aino, 'self'), [people.vilho, people.aino], 'self')).toEqual(['Aino Koe']);
    expect(trial.traces).toMatchObject([{ subjects: [people.vilho, people.aino] }]);
  });
  test('a main tenant sees the household’s names, without the protected, and traced', async () => {
    const household = await trial.resident.householdOf(people.aino);
    expect(household).toEqual([people.neighbour]);
    expect(
      await names(trial.resident, asResident(people.aino, 'main-tenant'), [people.neighbour, people.hidden, people.vilho], 'main-tenant'),
    ).toEqual(['Lapsi Koe']);
  });
  test('conditions of the moment open columns, and are named when they are missing', async () => {
    const phone = (moment: string[]) =>
      enter(trial.staff, agent, { about: [people.aino], moment }, (tx) => tx.selectFrom('trial.contact').select('phone').execute());
    expect(await code(phone([]))).toBe('door.notYours');
    expect(await phone(['caller-identified'])).toEqual([{ phone: Buffer.from('puhelin') }]);
    const without = names(trial.oversight, officer, [people.eeva]);
    await expect(without).rejects.toMatchObject({ code: 'door.needs', status: 403, values: { needs: 'reason' } });
    expect(await names(trial.oversight, officer, [people.eeva], undefined, { reason: 'inspection' })).toEqual(['Eeva Toinen']);
  });
  test('a list opens under the conditions that the policy gives it, and under no others', async () => {
    const list = (moment: string[]) =>
      enter(trial.oversight, officer, { list: 'meeting', moment }, (tx) => tx.selectFrom('trial.person').select(['id', 'name']).execute());
    await expect(list([])).rejects.toMatchObject({ code: 'door.needs', status: 403, values: { needs: 'meeting' } });
    expect((await list(['meeting'])).length).toBeGreaterThan(2);
  });
  test('what is not offered is not found: another door, activity or role', async () => {
    expect(await code(names(trial.resident, agent, [people.aino]))).toBe('door.notYours');
    expect(await code(names(trial.staff, asResident(people.aino, 'self'), [people.aino]))).toBe('door.notYours');
    expect(await code(names(trial.staff, agent, [people.aino], 'officer'))).toBe('door.notYours');
    expect(await code(names(trial.staff, agent, ['1 or 1=1']))).toBe('door.notYours');
    expect(trial.traces).toEqual([]);
  });
  test('a line about some residents shows no others’ rows', async () => {
    const born = (id: string) =>
      enter(trial.staff, agent, { about: [id] }, (tx) => tx.selectFrom('trial.person').select('birth_on').execute(), 'other');
    expect(await born(people.aino)).toEqual([]);
    expect(await born(people.neighbour)).toHaveLength(1);
  });
  test('S6 S109 a category that is not collected about this kind of person cannot be written', async () => {
    const write = (id: string) =>
      enter(trial.staff, agent, { about: [id], moment: ['caller-identified'] }, (tx) =>
        tx
          .insertInto('trial.contact')
          .values({ person_id: id, phone: Buffer.from('x') })
          .execute(),
      );
    expect(await code(write(people.neighbour))).toBe('door.notCollected');
  });
});

describe('the logins have no rights of their own', () => {
  test.each(['staff', 'resident', 'log', 'public'])('%s reads nothing by itself', async (name) => {
    const client = trial.login(name);
    await client.connect();
    for (const text of [
      'select * from trial.person',
      'select * from platform.subject_scope',
      'create table public.x ()',
      'create temporary table x ()',
      'select * from platform.setting',
    ])
      await expect(client.query(text)).rejects.toThrow(/permission denied/);
    await client.end();
  });
  test('a door’s login cannot become another door’s role', async () => {
    const client = trial.login('resident');
    await client.connect();
    for (const role of [`${prefix}faults__agent`, `${prefix}owner`, `${prefix}staff`, `${prefix}faults__officer`])
      await expect(client.query(`set role "${role}"`)).rejects.toThrow(/permission denied/);
    await client.query(`set role "${prefix}faults__self"`);
    expect((await client.query('select count(*)::int as n from trial.person').catch((e) => ({ rows: [{ n: e.message }] }))).rows[0].n).toBe(
      0,
    );
    await client.end();
  });
});

test('a trace that cannot be written lets nothing be read', async () => {
  let read = false;
  const door = await trial.open('staff', {
    record: async () => {
      throw new Error('log is full');
    },
  });
  await expect(
    enter(door, agent, { about: [people.aino] }, async () => {
      read = true;
    }),
  ).rejects.toThrow('log is full');
  expect(read).toBe(false);
  await door.close();
});

test('many actors at once never see each other’s people', async () => {
  const both = await Promise.all(
    Array.from({ length: 60 }, (_, i) =>
      enter(trial.staff, i % 2 ? agent : { ...agent, areas: [area.south] }, { about: [people.aino, people.eeva] }, (tx) =>
        tx.selectFrom('trial.person').select('name').execute(),
      ),
    ),
  );
  for (const [i, rows] of both.entries()) expect(rows).toEqual([{ name: i % 2 ? 'Aino Koe' : 'Eeva Toinen' }]);
});

test('a rehearsal leaves the data as they were and its trace in the log', async () => {
  await (trial.staff.rehearse as AnyTx)(agent, 'faults', { about: [people.aino] }, (tx: AnyTx) =>
    tx.updateTable('trial.person').set({ name: 'Muu' }).execute(),
  );
  expect(await aboutAino((tx) => tx.selectFrom('trial.person').select('name').execute())).toEqual([{ name: 'Aino Koe' }]);
  expect(trial.traces).toHaveLength(2);
});
