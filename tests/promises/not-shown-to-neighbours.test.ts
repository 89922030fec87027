// "Neighbours do not see this": a neighbour's door opens on nobody of another household, in any activity that residents have.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { compile } from '#platform/enforcement/compile.ts';
import { tables } from '../../apps/composition.ts';
import { openTestLandlord, type TestLandlord } from '../landlord.ts';
import { collects, promising } from './promised.ts';

const nobody = { door: 'resident' as const, areas: [], buildings: [], named: false, strong: true };
let landlord: TestLandlord;
let neighbours: { id: string; next: string };
beforeAll(async () => {
  landlord = await openTestLandlord(['resident']);
  const { rows } = await landlord.admin.query(
    `select a.subject_id as id, b.subject_id as next from platform.subject_scope a join platform.subject_scope b on b.staircases && a.staircases and b.subject_id <> a.subject_id
     where a.role = 'main-tenant' and b.role = 'main-tenant' and a.lives_until is null and b.lives_until is null and not a.guarded and not b.guarded
       and not exists (select from platform.tie t where (t.from_id, t.to_id) in ((a.subject_id, b.subject_id), (b.subject_id, a.subject_id))) order by 1, 2 limit 1`,
  );
  neighbours = rows[0];
});
afterAll(() => landlord.close());

test('not-shown-to-neighbours in the policy: residents reach it as their own or their household’s, or as a list without names', () => {
  const promised = promising(landlord.policy(), 'not-shown-to-neighbours');
  expect(promised.length).toBeGreaterThan(0);
  const residents = new Set(
    landlord
      .policy()
      .vocabulary.roles.filter((r) => r.door === 'resident')
      .map((r) => r.id),
  );
  const own = ['self', 'own-lease', 'own-household-names', 'own-case'];
  for (const activity of promised) {
    const lines = activity.access.filter((l) => residents.has(l.role) && l.data.some((d) => collects(activity).includes(d)));
    for (const line of lines)
      expect(own.includes(line.which) || line.as === 'staircase-list', `${activity.id}: ${line.role} ${line.which}`).toBe(true);
  }
});

test('not-shown-to-neighbours at the door: in every activity that residents have, the one next door does not exist', async () => {
  const compiled = compile(landlord.policy(), tables);
  const subjects = new Map(tables.flatMap((t) => (t.personal ? [[t.name, t.subjects[0]!] as const] : [])));
  const asked = compiled.roles
    .filter((r) => r.login === 'resident' && r.mode === 'attention')
    .flatMap((role) =>
      compiled.grants.filter((g) => g.role === role.name && g.privilege === 'select').map(({ table }) => ({ role, table })),
    );
  const actor = (role: string): Actor => ({ ...nobody, id: neighbours.id, personId: neighbours.id, roles: [role] });
  const rowsOf = async ({ role, table }: (typeof asked)[number], whose: string) => {
    const reach = { about: [whose], reason: 'own', moment: role.moment };
    const column = subjects.get(table)!.column as 'id';
    const work = landlord.landlord('resident').door.asActor(actor(role.role), role.activity as 'tenancy', reach, (tx) =>
      tx
        .selectFrom(table as 'residents.person')
        .select(column)
        .execute(),
    );
    const rows = await work.catch((refusal: { status?: number }) => (refusal.status === 404 ? [] : Promise.reject(refusal)));
    return rows.length;
  };
  let own = 0;
  for (const each of asked) {
    own += await rowsOf(each, neighbours.id);
    expect(await rowsOf(each, neighbours.next), `${each.role.name} on ${each.table}`).toBe(0);
  }
  expect(own).toBeGreaterThan(3);
});
