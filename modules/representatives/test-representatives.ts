// For tests: residents who name helpers, and those who act for them at the desk, through the front door.
import { randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import { openTestLandlord, type Visitor } from '../../tests/landlord.ts';

export type Acting = Awaited<ReturnType<typeof openActing>>;

export async function openActing() {
  const landlord = await openTestLandlord(['resident', 'staff']);
  const visitors = new Map<string, Promise<Visitor>>();
  return {
    landlord,
    rows: async <R = Record<string, unknown>>(sql: string, values: unknown[] = []) => (await landlord.admin.query(sql, values)).rows as R[],
    as: (persona: string): Promise<Visitor> => {
      const known = visitors.get(persona) ?? landlord.signIn(landlord.persona(persona));
      visitors.set(persona, known);
      return known;
    },
    idOf: async (given: string, family: string): Promise<string> =>
      (
        await landlord.admin.query('select id from residents.person where starts_with(given_names, $1) and family_name = $2', [
          given,
          family,
        ])
      ).rows[0].id,
    close: () => landlord.close(),
  };
}

export const own = '/fi/omat/puolestasi';
export const actingAt = (id: string) => `/fi/tyo/asiakkaat/${id}/puolesta`;

/** Names a helper on the own page; the answer, and the id that the form carried. */
export async function nameHelper(visitor: Visitor, more: Record<string, string> = {}) {
  const mandate = randomUUID();
  const answer = await visitor.post(`${own}/uusi`, {
    mandate,
    name: 'Testi Tytär',
    scopes: 'tenancy',
    lastOn: '2027-11-22',
    adult: 'on',
    ...more,
  });
  return { mandate, answer };
}

export const locationOf = (answer: LightMyRequestResponse): string => String(answer.headers.location ?? '');

/** Opens "somebody acts for the customer" with the caller's document shown; the address with its identification. */
export async function identify(staff: Visitor, person: string): Promise<string> {
  return locationOf(await staff.post(actingAt(person), { _deed: 'identify', method: 'document' }));
}

/** Asks to tell of an activity on a mandate. */
export const tell = (staff: Visitor, at: string, mandate: string, activity: string, telling: string = randomUUID()) =>
  staff.post(at, { _deed: 'tell', telling, mandate, activity });
