// Puts a backup back: into a database beside, checked and with every later erasure done again, and only then in its place; or, as a drill, away.
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { openRecoveryKey } from '#platform/access-log/recovery-key.ts';
import { lastWitnessed, recordRecovery } from '#platform/access-log/roots-file.ts';
import { verifyLog } from '#platform/access-log/verify.ts';
import { type Backup, BackupRefused, openBackup } from '#platform/backup/backups.ts';
import { fillFromBackup } from '#platform/backup/fill-from-backup.ts';
import type { Told } from '#platform/backup/write-backup.ts';
import { migrate } from '#platform/database/migrate.ts';
import { openPool } from '#platform/database/pool.ts';
import { prepareData, prepareVault } from '#platform/database/prepare.ts';
import { checkedPolicy } from '#platform/policy-in-force.ts';
import { openLedger } from '#platform/retention/ledger.ts';
import { LedgerTooShort, replayDue, replayLedger } from '#platform/retention/replay.ts';
import { sweepVault } from '#platform/vault/sweep.ts';
import { ledgerFolder, type Places } from './backup.ts';
import { migrations, vaultMigrations } from './composition.ts';
import { connected, type Found } from './databases.ts';
import type { Secrets } from './home.ts';

export interface Restoration {
  backupOf: Date;
  rows: number;
  /** Rows and fields that the ledger erased again. */
  replayed: number;
  logIsWhole: boolean;
  /** What the access log’s verification found, in words. */
  findings: string[];
  seconds: number;
}

/** Both databases, each into one beside it. Whatever a kill leaves is under a name that nothing serves, and the next restore begins afresh. */
async function fillBeside(found: Found, backups: { data: Backup; vault?: Backup | undefined }, beside: string, told?: Told) {
  const { at, secrets, home } = found;
  const data = await makeBeside(at.data, beside);
  const rows = await connected(data, async (client) => {
    await prepareData(client, secrets.prefix, secrets.passwords);
    await migrate(client, secrets.prefix, migrations);
    await client.query('insert into platform.setting values ($1, $2)', [replayDue, backups.data.manifest.takenAt]);
    const came = await fillFromBackup(client, backups.data, told);
    await settle(client, secrets, backups.data);
    return came;
  });
  const vault = backups.vault && (await makeBeside(at.vault, beside));
  if (vault)
    await connected(vault, async (client) => {
      await prepareVault(client, secrets.prefix);
      await migrate(client, secrets.prefix, vaultMigrations);
      await fillFromBackup(client, backups.vault!, told);
    });
  const replayed = await connected(data, (client) =>
    replayLedger(client, openLedger(ledgerFolder(home)), backups.data.manifest.ledger),
  ).catch((error: unknown) => {
    throw error instanceof LedgerTooShort ? new BackupRefused(`${error.message} The ledger is in ${ledgerFolder(home)}.`) : error;
  });
  return { data, vault, rows, replayed };
}

/** What rows alone do not say, or say of the installation that they come from. */
async function settle(client: pg.Client, { prefix }: Secrets, { manifest }: Backup) {
  const set = 'insert into platform.setting values ($1, $2) on conflict (key) do update set value = excluded.value';
  await client.query(set, [replayDue, manifest.takenAt]);
  await client.query(set, ['role-prefix', prefix]);
  const { rows } = await client.query('select max(number) as epoch from trail.epoch');
  await client.query(`alter table trail.access alter column epoch set default ${Number(rows[0].epoch)}`);
  await client.query(`select trail.begin_epoch('restore')`);
}

const nameIn = (url: string) => new URL(url).pathname.slice(1);
function withName(url: string, name: string): string {
  const made = new URL(url);
  made.pathname = `/${name}`;
  return made.href;
}

/** A new database named after the other; one that an earlier kill left is dropped. */
async function makeBeside(url: string, beside: string): Promise<string> {
  const name = `${nameIn(url)}_${beside}`;
  await connected(withName(url, 'postgres'), async (client) => {
    await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
    await client.query(`create database ${pg.escapeIdentifier(name)} template template0 encoding 'UTF8'`);
  });
  return withName(url, name);
}

const drop = (url: string) =>
  connected(withName(url, 'postgres'), (client) =>
    client.query(`drop database if exists ${pg.escapeIdentifier(nameIn(url))} with (force)`),
  );

/** Takes the place of an empty database. */
const takePlace = (beside: string, place: string) =>
  connected(withName(place, 'postgres'), async (client) => {
    await client.query(`drop database if exists ${pg.escapeIdentifier(nameIn(place))}`);
    await client.query(`alter database ${pg.escapeIdentifier(nameIn(beside))} rename to ${pg.escapeIdentifier(nameIn(place))}`);
  });

/** What the log lost since the backup is answered for in its roots file, so that sealing goes on; then all of it is verified. */
async function checkLog(data: string, rootsFile: string, key: { private: KeyObject; public: KeyObject }, reason: string, at: Date) {
  const pool = openPool({ connectionString: data, max: 2 });
  try {
    const { rows } = await pool.query('select coalesce(max(number), 0)::int as last from trail.seal');
    if (lastWitnessed(rootsFile) > rows[0].last)
      recordRecovery(rootsFile, { after: rows[0].last, by: os.userInfo().username, reason, at: at.toISOString() }, key.private);
    const { sound, findings } = await verifyLog(pool as never, rootsFile, { trusted: [key.public] });
    return { logIsWhole: sound, findings: findings.map((f) => f.words) };
  } finally {
    await pool.end();
  }
}

const isEmpty = (url: string, table: string) =>
  connected(url, async (client) => (await client.query('select to_regclass($1) is null as empty', [table])).rows[0].empty as boolean);
const holdsKeys = async (url: string) =>
  !(await isEmpty(url, 'vault.data_key')) &&
  (await connected(url, async (client) => (await client.query('select from vault.data_key limit 1')).rowCount === 1));

/** Into an empty installation, whose home folder has the ledger, the roots and the keys of the lost one. @throws BackupRefused */
export async function restore(
  found: Found,
  places: { data: string; vault?: string | undefined },
  now: Date,
  told?: Told,
): Promise<Restoration> {
  const { at, home } = found;
  const began = performance.now();
  if (!(await isEmpty(at.data, 'migrations.done')))
    throw new BackupRefused(
      'This installation has data already. Restore into an empty one: another DATABASE_URL or KOTIRAUHA_HOME; or only try: --drill',
    );
  const keysAreThere = await holdsKeys(at.vault);
  if (keysAreThere && places.vault) throw new BackupRefused('The key store is there and newer than any copy of it: leave --vault away.');
  if (!keysAreThere && !places.vault)
    throw new BackupRefused('The key store is empty: nothing would open sealed values. Name its copy: --vault FOLDER');
  const backups = {
    data: await openBackup(places.data, 'data'),
    vault: places.vault ? await openBackup(places.vault, 'vault') : undefined,
  };
  const filled = await fillBeside(found, backups, 'restoring', told);
  await sweep(filled.data, filled.vault ?? at.vault);
  const roots = path.join(home, 'roots');
  fs.mkdirSync(roots, { recursive: true, mode: 0o700 });
  const log = await checkLog(
    filled.data,
    path.join(roots, 'access-log.jsonl'),
    openRecoveryKey(path.join(home, 'keys')),
    `restored from the backup of ${backups.data.manifest.takenAt}`,
    now,
  );
  const restoration = said(backups.data, filled, log, began);
  await connected(filled.data, (client) => recordRestoration(client, restoration, now, false));
  if (filled.vault) await takePlace(filled.vault, at.vault);
  await takePlace(filled.data, at.data);
  return restoration;
}

/** Restores beside a living installation, checks as a restore does, and drops it again. What came of it stands in the living one. */
export async function drill(found: Found, places: Places, now: Date, told?: Told): Promise<Restoration> {
  const { at, home } = found;
  const began = performance.now();
  let backupOf: Date | undefined;
  try {
    const backups = { data: await openBackup(places.data, 'data'), vault: await openBackup(places.vault, 'vault') };
    backupOf = new Date(backups.data.manifest.takenAt);
    const filled = await fillBeside(found, backups, 'drill', told);
    const aside = fs.mkdtempSync(path.join(os.tmpdir(), 'kotirauha-drill-'));
    try {
      // The living log has gone on since the backup; for the copy that is as after a restore.
      const rootsFile = path.join(aside, 'roots.jsonl');
      const living = path.join(home, 'roots', 'access-log.jsonl');
      if (fs.existsSync(living)) fs.copyFileSync(living, rootsFile);
      const { privateKey, publicKey } = generateKeyPairSync('ed25519');
      const log = await checkLog(filled.data, rootsFile, { private: privateKey, public: publicKey }, 'a drill', now);
      const restoration = said(backups.data, filled, log, began);
      await connected(at.data, (client) => recordRestoration(client, restoration, now, true));
      return restoration;
    } finally {
      fs.rmSync(aside, { recursive: true });
    }
  } catch (error) {
    const failed = { ...(backupOf && { backupOf }), seconds: secondsSince(began) };
    await connected(at.data, (client) => recordRestoration(client, failed, now, true));
    throw error;
  } finally {
    for (const url of [at.data, at.vault]) await drop(withName(url, `${nameIn(url)}_drill`));
  }
}

const secondsSince = (began: number) => Math.ceil((performance.now() - began) / 1_000);

const said = (
  { manifest }: Backup,
  { rows, replayed }: { rows: number; replayed: number },
  log: Pick<Restoration, 'logIsWhole' | 'findings'>,
  began: number,
): Restoration => ({ backupOf: new Date(manifest.takenAt), rows, replayed, ...log, seconds: secondsSince(began) });

/** Without rows: it failed. */
const recordRestoration = (client: pg.Client, r: Partial<Restoration>, at: Date, isDrill: boolean) =>
  client.query(
    'insert into retention.restoration (restored_at, backup_of, drill, seconds, rows, replayed, log_is_whole) values ($1, $2, $3, $4, $5, $6, $7)',
    [at.toISOString(), r.backupOf?.toISOString() ?? null, isDrill, r.seconds, r.rows ?? null, r.replayed ?? null, r.logIsWhole ?? null],
  );

/** Keys under which nothing is sealed any more, as after every run: those of whom the ledger has just erased again. */
async function sweep(data: string, vault: string) {
  const [dataPool, vaultPool] = [data, vault].map((connectionString) => openPool({ connectionString, max: 1 }));
  try {
    const { rows } = await dataPool!.query('select files from platform.policy_version order by in_force_from desc limit 1');
    if (rows.length === 0) return;
    const policy = checkedPolicy(rows[0].files);
    await sweepVault({
      pool: vaultPool as never,
      controller: policy.controller.name,
      left: async (owners) => (await dataPool!.query('select owner, category from retention.sealed_left($1)', [owners])).rows,
      groupOf: (category) => policy.vocabulary.categories.find((c) => c.id === category)?.sealedGroup,
      before: new Date(Date.now() + 60_000),
    });
  } finally {
    await Promise.all([dataPool!.end(), vaultPool!.end()]);
  }
}
