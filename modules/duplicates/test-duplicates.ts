// Two records of one person to test with: made by hand in the sample landlord, as two employees would have made them.
import { randomUUID } from 'node:crypto';
import type { Visitor } from '../../tests/landlord.ts';
import { type Desk, openDesk } from '../customer-desk/test-desk.ts';

export const pairsUrl = '/fi/tyo/kaksoiskappaleet';
export const compareUrl = (one: string, other: string) => `${pairsUrl}/${one}/${other}`;

export interface Register extends Desk {
  /** An adult occupant in the home of somebody, under the same lease; returns the id. */
  occupantWith(host: string, person: { given: string; family: string; born: string; from?: string }): Promise<string>;
  /** The only merge of a kept record. */
  mergeOf(kept: string): Promise<{ id: string; undone: boolean; until: string; taken: string[] }>;
  seek(): Promise<void>;
}

export async function openRegister(): Promise<Register> {
  const desk = await openDesk(['staff', 'oversight']);
  return {
    ...desk,
    async occupantWith(host, { given, family, born, from = '2025-03-01' }) {
      const id = randomUUID();
      const client = await desk.landlord.admin.connect();
      try {
        await client.query('begin');
        await client.query('insert into residents.person (id, given_names, family_name, birth_on) values ($1, $2, $3, $4)', [
          id,
          given,
          family,
          born,
        ]);
        await client.query(
          `insert into residents.occupancy (person_id, flat_id, lease_id, role, moved_in_on)
            select $1, flat_id, lease_id, 'adult-occupant', $3 from residents.occupancy where person_id = $2 order by moved_in_on desc limit 1`,
          [id, host, from],
        );
        await client.query('commit');
      } finally {
        client.release();
      }
      return id;
    },
    async mergeOf(kept) {
      const [found] = await desk.rows<{ id: string; undone: boolean; until: string; taken: string[] }>(
        'select id, undone_at is not null as undone, undo_until::text as until, taken from duplicates.merge where kept_id = $1',
        [kept],
      );
      return found!;
    },
    async seek() {
      await desk.rows('select duplicates.seek()');
    },
  };
}

export const merge = (visitor: Visitor, one: string, other: string, fields: Record<string, string> = {}) =>
  visitor.post(compareUrl(one, other), { _deed: 'merge', keep: 'one', ...fields });
export const undoUrl = (id: string, person: string) => `/fi/tyo/yhdistetyt/${id}/${person}`;
