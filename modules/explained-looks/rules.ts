// Reads which recorded work explains a look, and has the looks of the days gone by matched with it.
import fs from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const word = z.string().regex(/^[a-z_]+$/);
const period = z.string().regex(/^\d+ days?$/);
const Rules = z.record(
  z.string().regex(/^[a-z-]+$/),
  z.strictObject({
    events: z
      .array(z.strictObject({ table: z.string().regex(/^[a-z_]+\.[a-z_]+$/), person: word, at: word, before: period, after: period }))
      .default([]),
    always: z.boolean().default(false),
  }),
);
export type Rules = z.output<typeof Rules>;

/** By activity. Throws on what is no rule; a table that does not exist PostgreSQL refuses. */
export const readRules = (): Rules => Rules.parse(parse(fs.readFileSync(new URL('./rules.yaml', import.meta.url), 'utf8')));

interface Asked {
  query(text: string, values: unknown[]): Promise<{ rows: { asked: number }[] }>;
}

const night = `select explained_looks.match($1, coalesce($2::timestamptz, platform.today()::timestamp at time zone 'Europe/Helsinki')) as asked`;

/** Matches the looks before today, or an instant, from where the last night ended. Returns how many nobody can explain yet. */
export async function matchLooks(worker: Asked, before?: Date): Promise<number> {
  const { rows } = await worker.query(night, [JSON.stringify(readRules()), before ?? null]);
  return rows[0]!.asked;
}
