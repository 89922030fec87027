// For tests: enters the door as a persona of the sample landlord.
import type { Actor } from '#platform/actor.ts';
import type { Activity, Reach, Tx } from '#platform/database.ts';
import type { TestLandlord } from '../../tests/landlord.ts';

export interface Acting {
  actor: Actor;
  /** About these people, with the caller identified and a reason. */
  about<A extends Activity, T>(
    activity: A,
    ids: string[],
    work: (tx: Tx<A>) => Promise<T>,
    more?: Partial<Extract<Reach, { about: string[] }>>,
  ): Promise<T>;
  list<A extends Activity, T>(activity: A, work: (tx: Tx<A>) => Promise<T>): Promise<T>;
}

/** Signs a persona in and acts as it, in one job role where the person has several. */
export async function acting(landlord: TestLandlord, personaId: string, role?: string): Promise<Acting> {
  const persona = landlord.persona(personaId);
  const visitor = await landlord.signIn(persona);
  const { rows } = await landlord.admin.query(
    'select account_id, person_id, roles, areas, buildings, unit, named from identity.session where csrf = $1',
    [visitor.csrf],
  );
  const session = rows[0];
  const actor: Actor = {
    id: session.account_id ?? session.person_id,
    door: persona.kind,
    roles: session.roles,
    areas: session.areas,
    buildings: session.buildings,
    named: session.named,
    strong: true,
    ...(session.person_id && { personId: session.person_id }),
    ...(session.unit && { unit: session.unit }),
  };
  const { door } = landlord.landlord(persona.kind);
  const as = role === undefined ? {} : { role };
  return {
    actor,
    about: (activity, ids, work, more) =>
      door.asActor(actor, activity, { about: ids, reason: 'reason.call', moment: ['caller-identified'], ...more }, work, as),
    list: (activity, work) => door.asActor(actor, activity, { list: 'search' }, work, as),
  };
}

/** The code of an expected "no", or `let through`. */
export const refusalOf = (deed: Promise<unknown>): Promise<string> =>
  deed.then(
    () => 'let through',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
