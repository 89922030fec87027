// Runs the SQL files that have not run yet, each in one transaction, as the owner of all tables.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { quoted } from '../enforcement/expected.ts';

/** A folder of `NNNN-name.sql` files; `part` names it in the ledger of what ran. */
export interface Migrations {
  part: string;
  folder: string;
}

/**
 * Runs what is missing, folder by folder, and returns the names of what ran.
 * Throws when a file that already ran was changed since: history is not rewritten, a new file is added.
 */
export async function migrate(client: pg.ClientBase, prefix: string, folders: Migrations[]): Promise<string[]> {
  const owner = quoted(`${prefix}owner`);
  await client.query(`create schema if not exists migrations authorization ${owner}`);
  await client.query(`set role ${owner}`);
  const ran: string[] = [];
  try {
    await client.query(
      'create table if not exists migrations.done (name text primary key, digest text not null, at timestamptz not null default clock_timestamp())',
    );
    const done = new Map(
      (await client.query('select name, digest from migrations.done')).rows.map((r) => [r.name as string, r.digest as string]),
    );
    for (const { part, folder } of folders) {
      if (!fs.existsSync(folder)) continue;
      for (const file of fs
        .readdirSync(folder)
        .filter((f) => f.endsWith('.sql'))
        .sort()) {
        const name = `${part}/${file}`;
        const text = fs.readFileSync(path.join(folder, file), 'utf8');
        const digest = createHash('sha256').update(text).digest('hex');
        if (done.has(name)) {
          if (done.get(name) !== digest) throw new Error(`migration ${name} has been changed since it ran; add a new file instead`);
          continue;
        }
        await runOne(client, name, text, digest);
        ran.push(name);
      }
    }
  } finally {
    await client.query('reset role');
  }
  return ran;
}

async function runOne(client: pg.ClientBase, name: string, text: string, digest: string) {
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into migrations.done (name, digest) values ($1, $2)', [name, digest]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${name}: ${(error as Error).message}`, { cause: error });
  }
}
