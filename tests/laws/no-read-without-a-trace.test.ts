// Law 3: whatever a transaction touched, the log has it; asked of PostgreSQL itself, by the locks that a transaction holds at its end.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonalTable } from '#platform/personal-data.ts';
import { policyFiles } from '#platform/policy-in-force.ts';
import { tables } from '../../apps/composition.ts';
import { configOf, openLandlord } from '../../apps/landlord.ts';
import { openTestLandlord, type TestLandlord } from '../landlord.ts';

let landlord: TestLandlord;
beforeAll(async () => {
  landlord = await openTestLandlord(['public', 'staff', 'resident', 'oversight']);
});
afterAll(() => landlord.close());
const personal = new Set(tables.filter((t): t is PersonalTable => t.personal).map((t) => t.name));

test('every personal table that a transaction touches has its row in the log before the transaction ends', async () => {
  const touched: string[] = [];
  const untraced: string[] = [];
  const { actor } = await someAgent();
  const watched = await openLandlord(configOf('staff', landlord.at, landlord.secrets, landlord.keys, policyFiles('policy')), {
    clock: () => landlord.clock.at,
    async witness(client, { role, reach }) {
      // Asked as the owner: the transaction itself may see neither locks of others nor the log.
      const pid = (client as never as { processID: number }).processID;
      const locks = await landlord.admin.query(
        `select relation::regclass::text as name from pg_locks where pid = $1 and locktype = 'relation' and mode = 'AccessShareLock'`,
        [pid],
      );
      const names = locks.rows.map((r) => r.name as string).filter((n) => personal.has(n));
      touched.push(...names);
      if (names.length === 0) return;
      const kinds = 'about' in reach ? ['attention', 'unmask'] : ['list'];
      const logged = await landlord.admin.query(
        'select count(*)::int as n from trail.access where actor = $1 and activity = $2 and kind = any ($3)',
        [actor.id, role.activity, kinds],
      );
      if (logged.rows[0].n === 0) untraced.push(`${role.name}: ${names.join(', ')}`);
    },
  });
  const someone = (
    await landlord.admin.query(`select subject_id from platform.subject_scope where areas && $1::uuid[] and not guarded limit 1`, [
      actor.areas,
    ])
  ).rows[0].subject_id;
  // biome-ignore lint/suspicious/noExplicitAny: the query is written for the test alone
  const asActor = watched.door.asActor as any;
  await asActor(actor, 'tenancy', { about: [someone], reason: 'reason.call' }, (tx: never) =>
    (tx as { selectFrom(t: string): { select(c: string): { execute(): Promise<unknown> } } })
      .selectFrom('residents.person')
      .select('given_names')
      .execute(),
  );
  await asActor(actor, 'tenancy', { list: 'search' }, (tx: never) =>
    (tx as { selectFrom(t: string): { select(c: string[]): { execute(): Promise<unknown> } } })
      .selectFrom('residents.person')
      .select(['id', 'family_name'])
      .execute(),
  );
  await watched.close();
  expect(touched).toContain('residents.person');
  expect(untraced).toEqual([]);
  const listed = await landlord.admin.query(`select subjects from trail.access where actor = $1 and kind = 'listed'`, [actor.id]);
  expect(listed.rows[0].subjects.length).toBeGreaterThan(50);
});

async function someAgent() {
  const persona = landlord.personas.find((p) => JSON.stringify(p.claims).includes('kr-customer-service'))!;
  const visitor = await landlord.signIn(persona);
  const row = (
    await landlord.admin.query('select account_id, areas, buildings, unit from identity.session where csrf = $1', [visitor.csrf])
  ).rows[0];
  return {
    actor: {
      id: row.account_id as string,
      door: 'staff' as const,
      roles: ['customer-service'],
      areas: row.areas as string[],
      buildings: row.buildings as string[],
      unit: row.unit as string,
      named: false,
      strong: true,
    },
  };
}

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
