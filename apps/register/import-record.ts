// The record of an import in the database: its trace for the overseers, and the place from which one that was stopped goes on.
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { type Counts, noCounts } from './bring-in.ts';

export interface ImportRecord extends Counts {
  id: string;
  mapping_digest: string;
  households_done: number;
  rows_all: number;
  finished_at: Date | null;
  /** Only of one that has not finished. */
  seed: Buffer | null;
  report_bytes: number;
}
/** What is known of an import before its first row. */
export interface Beginning {
  file_digest: string;
  mapping_digest: string;
  file_kind: 'csv' | 'xlsx';
  run_by: string;
  policy_version: string;
  rows_all: number;
  seed: Buffer;
}

const counted = Object.keys(noCounts()) as (keyof Counts)[];

export async function importOf(client: pg.ClientBase, fileDigest: string): Promise<ImportRecord | undefined> {
  const { rows } = await client.query(
    `select i.id, i.mapping_digest, i.households_done, i.rows_all, i.finished_at, ${counted.map((c) => `i.${c}`).join(', ')}, r.seed, coalesce(r.report_bytes, 0)::int as report_bytes
     from register_import.import i left join register_import.running r on r.import_id = i.id where i.file_digest = $1`,
    [fileDigest],
  );
  return rows[0];
}

export async function beginImport(client: pg.ClientBase, { seed, ...begun }: Beginning): Promise<string> {
  const names = Object.keys(begun);
  const { rows } = await client.query(
    `insert into register_import.import (${names.join(', ')}) values (${names.map((_, n) => `$${n + 1}`).join(', ')}) returning id`,
    Object.values(begun),
  );
  await client.query('insert into register_import.running (import_id, seed) values ($1, $2)', [rows[0].id, seed]);
  return rows[0].id;
}

/** In the transaction of a batch: what it did and how far the file and the report have come. */
export async function noteBatch(client: pg.ClientBase, id: string, households: number, counts: Counts, reportBytes: number): Promise<void> {
  await client.query(
    `update register_import.import set households_done = households_done + $2, ${counted.map((c, n) => `${c} = ${c} + $${n + 3}`).join(', ')} where id = $1`,
    [id, households, ...counted.map((c) => counts[c])],
  );
  await client.query('update register_import.running set report_bytes = $2 where import_id = $1', [id, reportBytes]);
}

/** The seed goes: from now on nothing can make again the ids that came from it. */
export async function finishImport(client: pg.ClientBase, id: string): Promise<void> {
  await client.query('update register_import.import set finished_at = platform.as_of() where id = $1', [id]);
  await client.query('delete from register_import.running where import_id = $1', [id]);
}

export const freshSeed = (): Buffer => randomBytes(32);
