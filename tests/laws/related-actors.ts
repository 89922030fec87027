// Makes actors who stand in a relation of the policy to a person of the register, or do not.
import { randomUUID } from 'node:crypto';
import type { Actor, DoorName } from '#platform/actor.ts';
import type { Policy } from '#policy-engine/policy.ts';
import type { TestLandlord } from '../landlord.ts';

export interface Scope {
  id: string;
  role: string;
  areas: string[];
  buildings: string[];
  staircases: string[];
  guarded: boolean;
}

/** Everybody in the register, with where PostgreSQL thinks they are. */
export async function scopes(landlord: TestLandlord): Promise<Scope[]> {
  const { rows } = await landlord.admin.query(
    'select subject_id as id, role, areas, buildings, staircases, guarded from platform.subject_scope order by subject_id',
  );
  return rows;
}

/** Relations that PostgreSQL works out from what is in the register and in the ties; the others wait for their systems. */
export const knownRelations = [
  'self',
  'own-lease',
  'own-household-names',
  'own-case',
  'case-open',
  'opened-now',
  'in-own-area',
  'in-own-buildings',
  'all',
];
/** Relations in which residents meet their own: the rule of the own matter and of protection does not stand against them. */
export const residentsOwn = ['self', 'own-lease', 'own-household-names', 'own-case'];

/** The job that opens tenants of its own area for a reason. */
export function deskRole({ activities }: Policy): string {
  const lines = activities.find((a) => a.id === 'tenancy')!.access;
  return lines.find((l) => l.which === 'in-own-area' && l.may.includes('see') && l.needs.join() === 'reason')!.role;
}

export function someone(landlord: TestLandlord, role: string, more: Partial<Actor> = {}): Actor {
  const door: DoorName = landlord.policy().vocabulary.roles.find((r) => r.id === role)?.door ?? 'staff';
  return { id: randomUUID(), door, roles: [role], areas: [], buildings: [], named: false, strong: true, ...more };
}

/** An actor to whom this person is related in this way; undefined when nothing in the register can make it so. */
export async function related(landlord: TestLandlord, role: string, relation: string, to: Scope): Promise<Actor | undefined> {
  const actor = (more: Partial<Actor>) => someone(landlord, role, more);
  const tie = async (kind: string) =>
    (
      await landlord.admin.query(
        'select from_id from platform.tie where kind = $1 and to_id = $2 and from_on <= $3 and (until_on is null or until_on > $3) limit 1',
        [kind, to.id, landlord.clock.at],
      )
    ).rows[0]?.from_id as string | undefined;
  if (relation === 'all') return actor({});
  if (relation === 'self' || relation === 'own-lease') return actor({ id: to.id, personId: to.id });
  if (relation === 'in-own-area') return actor({ areas: to.areas });
  if (relation === 'in-own-buildings') return actor({ buildings: to.buildings });
  if (relation === 'own-household-names') {
    const tenant = await tie('household');
    return tenant === undefined ? undefined : actor({ id: tenant, personId: tenant });
  }
  if (relation === 'own-case' || relation === 'case-open') {
    const id = randomUUID();
    await landlord.admin.query(`insert into platform.tie values ('case', $1, $2, 'a case of this test', '2026-01-01')`, [id, to.id]);
    return actor({ id });
  }
  if (relation === 'opened-now') {
    const id = randomUUID();
    const from = landlord.clock.at;
    const until = new Date(from.getTime() + 900_000);
    const everything = landlord.policy().vocabulary.categories.map((category) => category.id);
    await landlord.admin.query('insert into platform.opening values ($1, $2, $3, $4, $5, $6)', [
      randomUUID(),
      id,
      to.id,
      from,
      until,
      everything,
    ]);
    return actor({ id });
  }
  return undefined;
}

/** An actor of the role who has everything that related actors have, but for somebody else. Undefined for `all`: nobody is far from it. */
export async function unrelated(
  landlord: TestLandlord,
  role: string,
  relation: string,
  to: Scope,
  others: Scope[],
): Promise<Actor | undefined> {
  if (relation === 'all') return undefined;
  const near = new Set(
    (
      await landlord.admin.query(
        'select from_id::text as id from platform.tie where to_id = $1 union select to_id::text from platform.tie where from_id = $1',
        [to.id],
      )
    ).rows.map((r) => r.id),
  );
  const stranger = others.find(
    (o) => o.id !== to.id && o.role === 'main-tenant' && !near.has(o.id) && !o.areas.some((a) => to.areas.includes(a)),
  );
  if (!stranger) throw new Error('the sample has nobody in another area');
  const own = residentsOwn.includes(relation) ? { id: stranger.id, personId: stranger.id } : {};
  return someone(landlord, role, { areas: stranger.areas, buildings: stranger.buildings, ...own });
}
