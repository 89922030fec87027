// "Not linked to the register": an island service knows its own people only, in the policy, in the tables and at the door.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '#platform/enforcement/compile.ts';
import { describe as describeTable, key, type PersonalTable, personal, subject } from '#platform/personal-data.ts';
import type { Policy } from '#policy-engine/policy.ts';
import { tables } from '../../apps/composition.ts';
import { openTestLandlord, type TestLandlord } from '../landlord.ts';
import { promising } from './promised.ts';

let landlord: TestLandlord;
let policy: Policy;
let island: Set<string>;
beforeAll(async () => {
  landlord = await openTestLandlord(['staff']);
  policy = landlord.policy();
  island = new Set(policy.vocabulary.categories.filter((c) => c.kind === 'own-island').map((c) => c.id));
});
afterAll(() => landlord.close());

test('not-linked-to-the-register in the policy: such a service reads nothing of the register, and is about its own people', () => {
  const people = new Set(policy.vocabulary.subjects.filter((s) => s.island).map((s) => s.id));
  const services = promising(policy, 'not-linked-to-the-register');
  expect(services.length).toBeGreaterThan(2);
  for (const service of policy.activities.filter((a) => services.includes(a) || services.some((s) => s.id === a.partOf))) {
    expect(
      Object.keys(service.collect).filter((of) => !people.has(of)),
      service.id,
    ).toEqual([]);
    expect(
      service.use.filter((category) => !island.has(category)),
      service.id,
    ).toEqual([]);
    expect(
      service.access.flatMap((line) => line.of).filter((of) => !people.has(of)),
      service.id,
    ).toEqual([]);
  }
});

/** Pairs of tables, one with an island's data, of which one refers to the other or a table that is about both kinds of people. */
async function links(described: PersonalTable[]): Promise<string[]> {
  const isIsland = (t: PersonalTable) => Object.values(t.columns).some((c) => c.kind === 'personal' && island.has(c.category));
  const islands = new Set(described.filter(isIsland).map((t) => t.name));
  const mixed = described.filter(
    (t) =>
      isIsland(t) &&
      Object.values(t.columns).some((c) => c.kind === 'personal' && !island.has(c.category) && c.category !== 'consent-record'),
  );
  const { rows } = await landlord.admin.query(
    `select c.conrelid::regclass::text as from_table, c.confrelid::regclass::text as to_table from pg_constraint c where c.contype = 'f'`,
  );
  const register = new Set(described.filter((t) => !isIsland(t)).map((t) => t.name));
  const crossing = rows.filter(
    (r) => (islands.has(r.from_table) && register.has(r.to_table)) || (register.has(r.from_table) && islands.has(r.to_table)),
  );
  return [...mixed.map((t) => t.name), ...crossing.map((r) => `${r.from_table} -> ${r.to_table}`)];
}
const described = tables.filter((t): t is PersonalTable => t.personal);

test('not-linked-to-the-register in the tables: no key leads from one to the other', async () => {
  expect(await links(described)).toEqual([]);
});

test('not-linked-to-the-register in the tables: a key that did lead there would be found', async () => {
  await landlord.admin.query('create schema trial_letters');
  await landlord.admin.query(
    'create table trial_letters.subscription (id uuid primary key, email bytea, person_id uuid references residents.person)',
  );
  const trial = describeTable('trial_letters.subscription', {
    subjects: [{ column: 'id', as: 'newsletter-subscriber' }],
    clocks: {},
    columns: { id: subject, email: personal('newsletter-email', 'given'), person_id: key },
  });
  expect(await links([...described, trial])).toEqual(['trial_letters.subscription -> residents.person']);
});

test('not-linked-to-the-register at the door: whoever may reach an island’s people reaches nobody of the register there', async () => {
  const { rows } = await landlord.admin.query(
    'select subject_id as id, areas, buildings from platform.subject_scope where not guarded limit 1',
  );
  const [resident] = rows as { id: string; areas: string[]; buildings: string[] }[];
  const roles = compile(policy, tables).roles.filter(
    (r) =>
      promising(policy, 'not-linked-to-the-register').some((a) => a.id === r.activity) && r.login === 'staff' && r.mode === 'attention',
  );
  expect(roles.length).toBeGreaterThan(0);
  for (const role of roles) {
    const actor = {
      id: randomUUID(),
      door: 'staff' as const,
      roles: [role.role],
      areas: resident!.areas,
      buildings: resident!.buildings,
      named: true,
      strong: true,
    };
    const look = landlord
      .landlord('staff')
      .door.asActor(actor, role.activity as 'tenancy', { about: [resident!.id], reason: 'reason.call', moment: role.moment }, (tx) =>
        tx.selectFrom('residents.person').select('family_name').execute(),
      );
    await expect(look, role.name).rejects.toThrow();
  }
});
