// For tests: people on call who open, reviewers who review, and residents who are told; all through the front door.
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Persona } from '#platform/identity/persona.ts';
import { openTestLandlord, type TestLandlord, type Visitor } from '../../tests/landlord.ts';

export const work = '/fi/tyo/hatatilanne';
export const console_ = '/fi/valvonta';

export interface Emergency {
  landlord: TestLandlord;
  /** Signs in afresh: sessions end while the clock travels. */
  as(persona: string | Persona, door?: 'staff' | 'oversight' | 'resident'): Promise<Visitor>;
  /** Somebody else with the duty of the sample's own, known to the directory by this id. */
  duty(id: string, claims?: Record<string, unknown>): Persona;
  rows<R = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<R[]>;
  accountOf(persona: string): Promise<string>;
  /** Names somebody to be on call, as the page does. */
  name(persona: string, trained?: string): Promise<{ status: number; body: string }>;
  /** The person, the flat where they live, by name. */
  person(given: string, family: string): Promise<{ id: string; flat: string }>;
  later(minutes: number): void;
  close(): Promise<void>;
}

/** `Teija Kurki` of the sample and a second one are on call from the start. */
export async function openEmergency(): Promise<Emergency> {
  const landlord = await openTestLandlord(['resident', 'staff', 'oversight']);
  const rows = async <R>(sql: string, values: unknown[] = []) => (await landlord.admin.query(sql, values)).rows as R[];
  const as: Emergency['as'] = (persona, door) => {
    const who = typeof persona === 'string' ? landlord.persona(persona) : persona;
    return landlord.signIn(who, door ?? who.kind);
  };
  const duty: Emergency['duty'] = (id, claims = {}) => {
    const model = landlord.persona('duty');
    return { ...model, id, name: id, claims: { ...model.claims, employee_number: `E-${id}`, ...claims } };
  };
  const accountOf = async (persona: string) =>
    (await rows<{ id: string }>(`select id from identity.account where provider_subject = $1 and door = 'staff'`, [persona]))[0]!.id;
  const emergency: Emergency = {
    landlord,
    rows,
    as,
    duty,
    accountOf,
    name: async (persona, trained = '2026-10-01') => {
      const granter = await as('account-granter');
      const sent = await granter.post(`${console_}/paivystajat`, { _deed: 'name', account: await accountOf(persona), trained });
      return { status: sent.statusCode, body: sent.body };
    },
    person: async (given, family) => {
      const [found] = await rows<{ id: string; flat: string }>(
        `select p.id, o.flat_id as flat from residents.person p join residents.occupancy o on o.person_id = p.id
          where starts_with(p.given_names, $1) and p.family_name = $2 and o.moved_out_on is null limit 1`,
        [given, family],
      );
      expect(found, `${given} ${family}`).toBeDefined();
      return found!;
    },
    later: (minutes) => {
      landlord.clock.at = new Date(landlord.clock.at.getTime() + minutes * 60_000);
    },
    close: () => landlord.close(),
  };
  await as('duty');
  await as(duty('duty-2'));
  for (const who of ['duty', 'duty-2']) expect((await emergency.name(who)).status, who).toBe(303);
  return emergency;
}

/** A form for opening with this id. */
export const form = (id: string = randomUUID(), more: Record<string, string> = {}) => ({
  id,
  danger: 'life',
  words: 'Naapuri kuuli avunhuutoja, ovi on lukossa.',
  categories: 'name',
  ...more,
});

/** Opens a person as this visitor and returns where the data stand. */
export async function open(visitor: Visitor, to: { id: string; flat: string }, more: Record<string, string> = {}): Promise<string> {
  const id = randomUUID();
  const sent = await visitor.post(`${work}/avaa/${to.flat}/${to.id}`, form(id, more));
  expect(sent.statusCode, sent.body.slice(0, 3000)).toBe(303);
  return `${work}/auki/${id}/${to.id}`;
}
/** The reviewer's page of the same opening. */
export const reviewOf = (opened: string) => opened.replace(`${work}/auki`, `${console_}/hataavaukset`);
export const finding = (more: Record<string, string> = {}) => ({ finding: 'justified', words: 'Hätäkeskus vahvisti tehtävän.', ...more });
