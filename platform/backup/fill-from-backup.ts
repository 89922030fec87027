// Fills a freshly migrated database with the rows of a backup.
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { type Backup, BackupRefused } from './backups.ts';
import { rowsIn } from './copy-streams.ts';
import type { Told } from './write-backup.ts';

/**
 * As the server's owner, into tables made by the same migrations. What these had put there goes first. Returns how many rows came.
 * @throws BackupRefused when the tables are others than those of the backup
 */
export async function fillFromBackup(client: pg.ClientBase, { folder, manifest }: Backup, told: Told = () => {}): Promise<number> {
  const done = (await client.query('select name, digest from migrations.done order by name')).rows;
  if (JSON.stringify(done) !== JSON.stringify(manifest.migrations))
    throw new BackupRefused(`${folder} was made by another version of Kotirauha: restore it with that one, then upgrade.`);
  // Each rule was judged when the row was written; references point to rows that come later.
  await client.query('set session_replication_role = replica');
  await client.query(`truncate ${manifest.tables.map((t) => t.name).join(', ')} cascade`);
  if (manifest.logFrom) await client.query(makeMonths, [manifest.logFrom]);
  let rows = 0;
  for (const [n, table] of manifest.tables.entries()) {
    told({ table: table.name, done: n, of: manifest.tables.length });
    const source = pipeline(fs.createReadStream(path.join(folder, table.file)), createGunzip(), () => {});
    const came = await rowsIn(client, `copy ${table.name} (${table.columns.join(', ')}) from stdin`, source);
    if (came !== table.rows) throw new BackupRefused(`${table.name} has ${came} rows of ${table.rows}.`);
    rows += came;
  }
  for (const { name, last, called } of manifest.sequences) await client.query('select setval($1::regclass, $2, $3)', [name, last, called]);
  await client.query('set session_replication_role = origin');
  return rows;
}

/** The months of the log that the backup reaches back to, and those ahead. */
const makeMonths = `select trail.make_months($1::date, ((extract(year from age(now(), date_trunc('month', $1::date))) * 12
  + extract(month from age(now(), date_trunc('month', $1::date)))) + 5)::int)`;
