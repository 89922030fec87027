// A folder of backups: each whole under its own digests, or not there at all; and how long they live.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

export interface BackedUpTable {
  name: string;
  columns: string[];
  rows: number;
  /** File beside the manifest, its length and its SHA-256. */
  file: string;
  bytes: number;
  digest: string;
}
export interface Manifest {
  format: 1;
  of: 'data' | 'vault';
  takenAt: string;
  /** Chain of the erasure ledger at that moment: what comes after it was erased later. */
  ledger: string;
  /** First day of the access log. */
  logFrom?: string;
  migrations: { name: string; digest: string }[];
  tables: BackedUpTable[];
  sequences: { name: string; last: string; called: boolean }[];
}
export interface Backup {
  folder: string;
  manifest: Manifest;
}

/** Why a backup is not used, in one line for the operator. */
export class BackupRefused extends Error {}

/** What the notice promises: from backups data are gone after 35 days at the latest. */
export const daysKept = 35;

const manifestFile = 'manifest.json';
const unfinished = '.unfinished';
const named = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z$/;
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Begins a backup where no unfinished one may be taken for a whole one; what an earlier kill left is deleted. */
export function beginBackup(place: string, at: Date): string {
  fs.mkdirSync(place, { recursive: true, mode: 0o700 });
  for (const left of fs.readdirSync(place).filter((name) => name.endsWith(unfinished)))
    fs.rmSync(path.join(place, left), { recursive: true });
  const folder = path.join(place, `${at.toISOString().replace(/[:.]/g, '-')}${unfinished}`);
  fs.mkdirSync(folder, { mode: 0o700 });
  return folder;
}

/** Writes the manifest and gives the backup its name: only now, with everything on the disk, is it one. */
export function finishBackup(folder: string, manifest: Manifest): Backup {
  const text = JSON.stringify(manifest);
  fs.writeFileSync(path.join(folder, manifestFile), `${text}\n${digestOf(text)}\n`, { mode: 0o600, flush: true });
  sync(folder);
  const whole = folder.slice(0, -unfinished.length);
  fs.renameSync(folder, whole);
  sync(path.dirname(whole));
  return { folder: whole, manifest };
}

function sync(folder: string) {
  const descriptor = fs.openSync(folder, 'r');
  fs.fsyncSync(descriptor);
  fs.closeSync(descriptor);
}

/** Whole backups in a folder, oldest first. */
export const backupsIn = (place: string): string[] =>
  fs.existsSync(place)
    ? fs
        .readdirSync(place)
        .filter((name) => named.test(name))
        .sort()
        .map((name) => path.join(place, name))
    : [];

/** Deletes backups older than `daysKept`, and all but the last `newest`, counted from `today`. Returns their folders. */
export function pruneBackups(place: string, today: Date, newest = Number.POSITIVE_INFINITY): string[] {
  const all = backupsIn(place);
  const oldest = new Date(today.getTime() - daysKept * 86_400_000).toISOString().replace(/[:.]/g, '-');
  const gone = all.filter((folder, n) => path.basename(folder) < oldest || n < all.length - newest);
  for (const folder of gone) {
    // First it stops being a backup, then its files go.
    fs.renameSync(folder, `${folder}${unfinished}`);
    fs.rmSync(`${folder}${unfinished}`, { recursive: true });
  }
  return gone;
}

/** The backup in `place`, or the newest in it, with every file compared with its digest. @throws BackupRefused */
export async function openBackup(place: string, of: Manifest['of']): Promise<Backup> {
  const folder = fs.existsSync(path.join(place, manifestFile)) ? place : backupsIn(place).at(-1);
  if (!folder) throw new BackupRefused(`There is no whole backup in ${place}.`);
  const manifest = readManifest(folder);
  if (manifest.of !== of)
    throw new BackupRefused(`${folder} is a copy of the ${manifest.of === 'vault' ? 'key store' : 'data'}, not of what was asked for.`);
  const expected = new Set([manifestFile, ...manifest.tables.map((t) => t.file)]);
  const surplus = fs.readdirSync(folder).find((name) => !expected.has(name));
  if (surplus) throw new BackupRefused(`${folder} holds ${surplus}, which its manifest does not know.`);
  for (const table of manifest.tables) await compare(path.join(folder, table.file), table);
  return { folder, manifest };
}

function readManifest(folder: string): Manifest {
  const [text, digest] = fs.readFileSync(path.join(folder, manifestFile), 'utf8').split('\n') as [string, string?];
  if (digest !== digestOf(text)) throw new BackupRefused(`The manifest of ${folder} is damaged.`);
  const manifest: Manifest = JSON.parse(text);
  if (manifest.format !== 1) throw new BackupRefused(`${folder} was made by a newer Kotirauha.`);
  return manifest;
}

async function compare(file: string, { bytes, digest }: BackedUpTable) {
  if (!fs.existsSync(file)) throw new BackupRefused(`${file} is missing: this backup is not whole.`);
  const hash = createHash('sha256');
  await pipeline(fs.createReadStream(file), hash);
  if (fs.statSync(file).size !== bytes || hash.digest('hex') !== digest)
    throw new BackupRefused(`${file} is damaged: it is not what was written.`);
}
