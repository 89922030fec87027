// For tests: residents who ask and staff who answer, through the front door.

import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { openTestLandlord, type TestLandlord, type Visitor } from '../../tests/landlord.ts';
import { textOf } from '../../tests/text-of.ts';

export interface Asking {
  landlord: TestLandlord;
  as(persona: string): Promise<Visitor>;
  rows<R = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<R[]>;
  close(): Promise<void>;
}

export async function openAsking(): Promise<Asking> {
  const landlord = await openTestLandlord(['resident', 'staff', 'oversight']);
  const visitors = new Map<string, Promise<Visitor>>();
  return {
    landlord,
    rows: async <R>(sql: string, values: unknown[] = []) => (await landlord.admin.query(sql, values)).rows as R[],
    as: (persona) => {
      // Who travels in time signs in anew: a session does not last so long.
      const key = `${persona} ${landlord.clock.at.toISOString()}`;
      const known = visitors.get(key) ?? landlord.signIn(landlord.persona(persona));
      visitors.set(key, known);
      return known;
    },
    close: () => landlord.close(),
  };
}

/** Sends the form of a kind and returns the request's id. */
export async function ask(visitor: Visitor, kind: string, told: Record<string, string> = {}): Promise<string> {
  const request = randomUUID();
  const sent = await visitor.post(`/fi/omat/pyynnot/uusi/${kind}`, { request, ...told });
  expect(sent.statusCode, textOf(sent.body)).toBe(303);
  return request;
}

export const caseUrl = (request: string) => `/fi/valvonta/pyynnot/${request}`;

/** Does a deed in a case; the status of the answer. */
export async function deed(visitor: Visitor, request: string, _deed: string, told: Record<string, string> = {}): Promise<number> {
  return (await visitor.post(caseUrl(request), { _deed, ...told })).statusCode;
}

/** The groups of an erasure request that are the handler's to decide. */
export const openGroups = (page: string): string[] => [
  ...new Set([...page.matchAll(/name="data-([a-z0-9-]+)"/g)].map(([, data]) => data!)),
];
