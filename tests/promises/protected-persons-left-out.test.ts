// "Protected persons are left out": asked of every list that any role may make, with the protection and without it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { type CompiledRole, compile } from '#platform/enforcement/compile.ts';
import type { PersonalTable } from '#platform/personal-data.ts';
import { tables } from '../../apps/composition.ts';
import { openTestLandlord, type TestLandlord } from '../landlord.ts';
import { promising } from './promised.ts';

let landlord: TestLandlord;
let lists: { role: CompiledRole; table: string; subject: string }[];
let protectedId: string;
let everywhere: Pick<Actor, 'areas' | 'buildings'>;
beforeAll(async () => {
  landlord = await openTestLandlord(['staff', 'oversight']);
  const compiled = compile(landlord.policy(), tables);
  const personal = new Map(tables.filter((t): t is PersonalTable => t.personal).map((t) => [t.name, t]));
  lists = compiled.roles
    // A list can be asked for with a reason; no other condition of the moment can be told of a list.
    .filter((r) => r.mode === 'list' && (r.login === 'staff' || r.login === 'oversight') && r.moment.every((need) => need === 'reason'))
    .flatMap((role) =>
      compiled.grants.filter((g) => g.role === role.name && g.table.startsWith('residents.')).map((g) => ({ role, table: g.table })),
    )
    .map(({ role, table }) => ({ role, table, subject: personal.get(table)!.subjects[0]!.column }));
  // By her own protection, not by that of somebody she lives with.
  const guarded = await landlord.admin.query(
    'select subject_id as id from platform.subject_scope join residents.protection on person_id = subject_id where guarded order by 1 limit 1',
  );
  protectedId = guarded.rows[0].id;
  const [all] = (
    await landlord.admin.query(
      'select array_agg(distinct a.id) as areas, array_agg(distinct b.id) as buildings from homes.area a, homes.building b',
    )
  ).rows;
  everywhere = all;
});
afterAll(() => landlord.close());

test('protected-persons-left-out of every list that a job may make', async () => {
  expect(promising(landlord.policy(), 'protected-persons-left-out').map((a) => a.id)).toContain('protected-persons');
  expect(lists.length).toBeGreaterThan(20);
  expect(await showing(lists)).toEqual([]);
});

test('protected-persons-left-out because of the protection: the same lists show them when it is lifted', async () => {
  await landlord.admin.query('update residents.protection set lifted_on = from_on where person_id = $1', [protectedId]);
  const persons = lists.filter((l) => l.table === 'residents.person');
  expect((await showing(persons)).length).toBeGreaterThan(0);
});

/** The lists in which the protected person stands. */
async function showing(asked: typeof lists): Promise<string[]> {
  const found: string[] = [];
  for (const { role, table, subject } of asked) {
    const actor: Actor = {
      id: crypto.randomUUID(),
      door: role.login as 'staff',
      roles: [role.role],
      ...everywhere,
      named: false,
      strong: true,
    };
    const rows = await landlord
      .landlord(role.login as 'staff')
      .door.asActor(actor, role.activity as 'tenancy', { list: 'register', reason: 'reason.test' }, (tx) =>
        tx
          .selectFrom(table as 'residents.person')
          .select(subject as 'id')
          .execute(),
      );
    if (rows.some((row) => Object.values(row).includes(protectedId))) found.push(`${role.name} on ${table}`);
  }
  return found;
}
