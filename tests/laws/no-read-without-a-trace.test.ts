// Law 3: whatever a transaction touched, the log has it. Every test landlord asks so of every transaction (tests/witness.ts); here the question itself is tried.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { configOf, openLandlord } from '../../apps/landlord.ts';
import { openTestLandlord, type TestLandlord, type Visitor } from '../landlord.ts';
import { witnessOf } from '../witness.ts';

let landlord: TestLandlord;
let agent: Visitor;
let actor: { id: string; areas: string[] };
beforeAll(async () => {
  landlord = await openTestLandlord(['public', 'staff', 'resident', 'oversight']);
  agent = await landlord.signIn(landlord.persona('customer-service-south'));
  const session = await landlord.admin.query('select account_id as id, areas from identity.session where csrf = $1', [agent.csrf]);
  actor = session.rows[0];
});
afterAll(() => landlord.close());

test('a search touches personal tables, and the test landlord’s own witness saw it', async () => {
  expect((await agent.post('/fi/tyo/haku/tulokset', { words: 'virtanen' })).statusCode).toBe(200);
  expect(landlord.touched).toContain('residents.name_part');
});

/** The staff door of this landlord with its own witness; `record` may leave rows out of the log. */
async function watched(forgets: boolean) {
  const witness = witnessOf(landlord.admin);
  const setup = configOf('staff', landlord.at, landlord.secrets, landlord.keys);
  const opened = await openLandlord(setup, {
    clock: () => landlord.clock.at,
    witness: witness.witness,
    ...(forgets && { record: async () => {} }),
  });
  return { ...witness, opened };
}

// biome-ignore lint/suspicious/noExplicitAny: the query is written for the test alone
const names = (tx: any) => tx.selectFrom('residents.person').select(['id', 'family_name']).execute();
const someActor = () => ({
  ...actor,
  door: 'staff' as const,
  roles: ['customer-service'],
  buildings: [],
  unit: 'customer-service',
  named: false,
  strong: true,
});

test('a door whose log forgets is found out, by attention and by list; one whose log remembers is not', async () => {
  const someone = await landlord.admin.query(
    'select subject_id as id from platform.subject_scope where areas && $1::uuid[] and not guarded limit 1',
    [actor.areas],
  );
  for (const forgets of [true, false]) {
    const { opened, untraced, touched } = await watched(forgets);
    // An actor of its own each time: an earlier look of the same person would cover for a forgotten one.
    const who = { ...someActor(), id: crypto.randomUUID() };
    await opened.door.asActor(who, 'tenancy', { about: [someone.rows[0].id], reason: 'reason.call' }, names);
    await opened.door.asActor(who, 'tenancy', { list: 'search' }, names);
    await opened.close();
    expect(touched).toContain('residents.person');
    expect(untraced.length).toBe(forgets ? 2 : 0);
  }
});

test('a list’s log says whom it showed', async () => {
  const { opened } = await watched(false);
  const who = { ...someActor(), id: crypto.randomUUID() };
  await opened.door.asActor(who, 'tenancy', { list: 'search' }, names);
  await opened.close();
  const listed = await landlord.admin.query(`select subjects from trail.access where actor = $1 and kind = 'listed'`, [who.id]);
  expect(listed.rows[0].subjects.length).toBeGreaterThan(50);
});

test('the log can be written by its own login alone, and read by no activity but its own', async () => {
  const { rows } = await landlord.admin.query(
    `select distinct r.rolname::text as role from pg_attribute a cross join lateral aclexplode(a.attacl) x join pg_roles r on r.oid = x.grantee where a.attrelid = 'trail.access'::regclass`,
  );
  for (const { role } of rows) expect(role).toMatch(/(access-log|supervision)__/);
  const writers = await landlord.admin.query(
    `select has_table_privilege(rolname, 'trail.access', 'insert') as may, rolname from pg_roles where starts_with(rolname::text, $1) and rolname <> $2`,
    [landlord.secrets.prefix, `${landlord.secrets.prefix}owner`],
  );
  expect(writers.rows.filter((w) => w.may)).toEqual([]);
});
