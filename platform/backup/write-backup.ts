// Writes one database into a folder as its transaction sees it: every table by COPY, compressed, under a digest.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { type BackedUpTable, type Backup, beginBackup, finishBackup, type Manifest } from './backups.ts';
import { rowsOut } from './copy-streams.ts';

/** Said while a backup is written or read. */
export type Told = (progress: { table: string; done: number; of: number }) => void;

/** Signs of being signed in: nobody is after a restore, and a session that was ended must not come back. */
const passing = ['identity.session', 'identity.sign_in_attempt', 'identity.logout_token', 'identity.invitation_guess'];

/** `client` is in a transaction that keeps its snapshot (repeatable read), as the server's owner; so tables fit one another. */
export async function writeBackup(
  client: pg.ClientBase,
  place: string,
  about: Pick<Manifest, 'of' | 'ledger'> & { at: Date },
  told: Told = () => {},
): Promise<Backup> {
  const folder = beginBackup(place, about.at);
  const found = await tablesOf(client);
  const tables: BackedUpTable[] = [];
  for (const { name, columns } of found) {
    told({ table: name, done: tables.length, of: found.length });
    tables.push(await writeTable(client, folder, name, columns));
  }
  const migrations = (await client.query('select name, digest from migrations.done order by name')).rows;
  const sequences = await sequencesOf(client);
  const log = about.of === 'data' ? (await client.query('select min(at)::date::text as first from trail.access')).rows[0].first : null;
  return finishBackup(folder, {
    format: 1,
    of: about.of,
    takenAt: about.at.toISOString(),
    ledger: about.ledger,
    ...(log && { logFrom: log }),
    migrations,
    tables,
    sequences,
  });
}

export const ownSchemas = `n.nspname not in ('pg_catalog', 'information_schema', 'migrations') and n.nspname not like 'pg\\_toast%'`;

/** Partitions are written with the table that they are parts of; what PostgreSQL computes by itself is left out. */
async function tablesOf(client: pg.ClientBase): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await client.query(
    `select format('%I.%I', n.nspname, c.relname) as name, array_agg(quote_ident(a.attname) order by a.attnum) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'p') and not c.relispartition and a.attgenerated = '' and ${ownSchemas} group by 1 order by 1`,
  );
  return rows.filter(({ name }) => !passing.includes(name));
}

async function sequencesOf(client: pg.ClientBase): Promise<Manifest['sequences']> {
  const { rows } = await client.query(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${ownSchemas} order by 1`,
  );
  const sequences: Manifest['sequences'] = [];
  for (const { name } of rows) {
    const { last, called } = (await client.query(`select last_value::text as last, is_called as called from ${name}`)).rows[0];
    sequences.push({ name, last, called });
  }
  return sequences;
}

async function writeTable(client: pg.ClientBase, folder: string, name: string, columns: string[]): Promise<BackedUpTable> {
  const file = `${name}.copy.gz`;
  const hash = createHash('sha256');
  let bytes = 0;
  const digesting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const out = rowsOut(client, `copy (select ${columns.join(', ')} from ${name}) to stdout`);
  await pipeline(
    out,
    createGzip({ level: 1 }),
    digesting,
    fs.createWriteStream(path.join(folder, file), { mode: 0o600, flags: 'wx', flush: true }),
  );
  return { name, columns, rows: out.rows, file, bytes, digest: hash.digest('hex') };
}
