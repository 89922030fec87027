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
    await client.query('reset role; reset lock_timeout');
  }
  return ran;
}

/** Names of migrations that have run here and are in none of these folders: a newer version's. */
export async function unknownMigrations(client: pg.ClientBase, folders: Migrations[]): Promise<string[]> {
  const made = await client.query(`select to_regclass('migrations.done') is not null as made`);
  if (!made.rows[0].made) return [];
  const known = new Set(
    folders.flatMap(({ part, folder }) => (fs.existsSync(folder) ? fs.readdirSync(folder).map((f) => `${part}/${f}`) : [])),
  );
  const { rows } = await client.query('select name from migrations.done order by at');
  return rows.map((r) => r.name as string).filter((name) => folders.some(({ part }) => name.startsWith(`${part}/`)) && !known.has(name));
}

/** Whoever waits for a lock has everybody behind them wait too: so for a short while only, and then again. */
const lockWithin = '2s';
const tries = 30;

async function runOne(client: pg.ClientBase, name: string, text: string, digest: string) {
  await client.query(`set lock_timeout = '${lockWithin}'`);
  for (let n = 1; ; n += 1)
    try {
      await (text.startsWith(outside) ? runEach(client, text) : runWhole(client, text, name, digest));
      if (text.startsWith(outside)) await client.query(ledger, [name, digest]);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== '55P03' || n === tries)
        throw new Error(`migration ${name}: ${(error as Error).message}`, { cause: error });
      await new Promise((later) => setTimeout(later, 1_000));
    }
}

const ledger = 'insert into migrations.done (name, digest) values ($1, $2)';

async function runWhole(client: pg.ClientBase, text: string, name: string, digest: string) {
  await client.query('begin');
  try {
    await client.query(text);
    await client.query(ledger, [name, digest]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** First line of a file whose statements each stand alone, such as `create index concurrently`; each must bear being run again. */
export const outside = '-- outside a transaction';

async function runEach(client: pg.ClientBase, text: string) {
  for (const statement of text.replace(/--.*$/gm, '').split(';')) if (statement.trim()) await client.query(statement);
}
