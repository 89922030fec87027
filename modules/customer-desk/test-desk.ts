// A desk to test at: the sample landlord's staff door, its people found by name, and a customer opened as a browser would.

import { expect } from 'vitest';
import { openTestLandlord, type TestLandlord, type Visitor } from '../../tests/landlord.ts';
import { textOf } from '../../tests/text-of.ts';
import type { MethodId, ReasonId } from './reasons.ts';

export interface Desk {
  landlord: TestLandlord;
  as(persona: string): Promise<Visitor>;
  /** The id of the person with this name in the register, whatever protects them. */
  idOf(given: string, family: string): Promise<string>;
  rows<R = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<R[]>;
  close(): Promise<void>;
}

export async function openDesk(doors: ('staff' | 'oversight')[] = ['staff']): Promise<Desk> {
  const landlord = await openTestLandlord(doors);
  const rows = async <R>(sql: string, values: unknown[] = []) => (await landlord.admin.query(sql, values)).rows as R[];
  return {
    landlord,
    rows,
    as: (persona) => landlord.signIn(landlord.persona(persona)),
    async idOf(given, family) {
      const found = await rows<{ id: string }>('select id from residents.person where starts_with(given_names, $1) and family_name = $2', [
        given,
        family,
      ]);
      if (found.length !== 1) throw new Error(`${found.length} people are called ${given} ${family}`);
      return found[0]!.id;
    },
    close: () => landlord.close(),
  };
}

export const personUrl = (id: string) => `/fi/tyo/asiakkaat/${id}`;

const cards = new WeakMap<Visitor, Map<string, string>>();

/** Opens a person for a reason, maybe identifies the caller, and returns the address of the card; the same card again while it holds. */
export async function openCard(visitor: Visitor, id: string, reason: ReasonId, method?: MethodId): Promise<string> {
  const held = cards.get(visitor) ?? new Map<string, string>();
  cards.set(visitor, held);
  const key = [id, reason, method].join();
  const card =
    held.get(key) ?? (method === undefined ? await chooseReason(visitor, id, reason) : await identify(visitor, id, reason, method));
  held.set(key, card);
  return card;
}

async function chooseReason(visitor: Visitor, id: string, reason: ReasonId): Promise<string> {
  const chosen = await visitor.post(personUrl(id), { _deed: 'open', reason });
  expect(chosen.statusCode, textOf(chosen.body)).toBe(303);
  return String(chosen.headers.location);
}

async function identify(visitor: Visitor, id: string, reason: ReasonId, method: MethodId): Promise<string> {
  const identified = await visitor.post(await openCard(visitor, id, reason), { _deed: 'identify', method });
  expect(identified.statusCode, textOf(identified.body)).toBe(303);
  return String(identified.headers.location);
}

/** A page below the card, with the card's purpose. */
export const under = (card: string, part: string): string => {
  const [path, query] = card.split('?');
  return `${path}/${part}?${query}`;
};

export const searchFor = (visitor: Visitor, words: string) => visitor.post('/fi/tyo/haku/tulokset', { words });

export interface Look {
  kind: string;
  activity: string;
  reason: string | null;
  task: string | null;
}
/** Every opening of a person so far, in order. */
export const lastLooks = (desk: Desk, id: string): Promise<Look[]> =>
  desk.rows<Look>(
    `select kind, activity, reason, task from trail.access where kind in ('attention', 'unmask') and $1 = any (subjects) order by id`,
    [id],
  );
