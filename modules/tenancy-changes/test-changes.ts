// For tests: residents who file changes and staff who work on them, through the front door.

import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { openTestLandlord, type TestLandlord, type Visitor } from '../../tests/landlord.ts';
import { textOf } from '../../tests/text-of.ts';

export interface Changing {
  landlord: TestLandlord;
  as(persona: string): Promise<Visitor>;
  rows<R = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<R[]>;
  /** The person with this name, whatever protects them. */
  idOf(given: string, family: string): Promise<string>;
  close(): Promise<void>;
}

export async function openChanging(): Promise<Changing> {
  const landlord = await openTestLandlord(['resident', 'staff']);
  const visitors = new Map<string, Promise<Visitor>>();
  const rows = async <R>(sql: string, values: unknown[] = []) => (await landlord.admin.query(sql, values)).rows as R[];
  return {
    landlord,
    rows,
    as: (persona) => {
      const known = visitors.get(persona) ?? landlord.signIn(landlord.persona(persona));
      visitors.set(persona, known);
      return known;
    },
    idOf: async (given, family) => {
      const found = await rows<{ id: string }>('select id from residents.person where starts_with(given_names, $1) and family_name = $2', [
        given,
        family,
      ]);
      expect(found.length, `${given} ${family}`).toBe(1);
      return found[0]!.id;
    },
    close: () => landlord.close(),
  };
}

/** Sends the form of a type and returns the matter's id. */
export async function fileAs(visitor: Visitor, type: string, told: Record<string, string>, path = 'uusi'): Promise<string> {
  const matter = randomUUID();
  const sent = await visitor.post(`/fi/omat/muutokset/${path}/${type}`, { matter, ...told });
  expect(sent.statusCode, textOf(sent.body)).toBe(303);
  expect(String(sent.headers.location)).toContain(`/fi/omat/muutokset/${type}/${matter}`);
  return matter;
}
