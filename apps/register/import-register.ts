// Brings a register in from a file, batch by batch: each is whole, and an import that was killed goes on after the last one.
import { createHash, createHmac } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import {
  digestOfFile,
  FileRefused,
  type Household,
  householdsOf,
  noMapping,
  type ReportLine,
  readMapping,
  type Survey,
  surveyFile,
} from '#modules/register-import/public.ts';
import { loadCatalogue } from '#platform/texts/catalogue.ts';
import { findTexts } from '#platform/texts/find-texts.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { speak } from '#platform/texts/say.ts';
import { openKeys } from '#platform/vault/open-keys.ts';
import { openVault } from '#platform/vault/vault.ts';
import type { Policy } from '#policy-engine/policy.ts';
import { root } from '../composition.ts';
import type { Databases } from '../databases.ts';
import type { Secrets } from '../home.ts';
import { bringIn, type Counts, noCounts } from './bring-in.ts';
import { beginImport, finishImport, freshSeed, type ImportRecord, importOf, noteBatch } from './import-record.ts';
import { openReport } from './report-file.ts';
import { blindWith, type Session } from './session.ts';

export interface ImportAsked {
  at: Databases;
  secrets: Pick<Secrets, 'prefix'>;
  /** Folder of the vault's key files. */
  keys: string;
  policy: Policy;
  file: string;
  /** Text of the mapping file. */
  mapping?: string;
  report: string;
  dryRun: boolean;
  /** Everybody in the file is invented: artificial identity codes are taken. */
  invented: boolean;
  /** The account under which the command runs. */
  runBy: string;
  asOf?: Date;
  /** How large a batch grows before it is written; a household more. */
  rowsAtOnce?: number;
  tell(done: { rows: number; of: number | undefined }): void;
}
export interface Imported {
  state: 'done' | 'dry-run' | 'there-already';
  rows: number;
  counts: Counts;
  unknownColumns: string[];
  /** Households that an earlier, stopped run had dealt with. */
  wentOnAfter: number;
}
/** The import cannot begin; the message says why. */
export class CannotImport extends Error {}

/** Throws FileRefused, MappingMistaken, CannotImport; before that nothing is written but whole batches. */
export async function importRegister(asked: ImportAsked): Promise<Imported> {
  const client = new pg.Client({ connectionString: asked.at.data });
  const vaultPool = new pg.Pool({ connectionString: asked.at.vault, max: 2 });
  await client.connect();
  try {
    const { rows } = await client.query(`select pg_try_advisory_lock(hashtext('register-import')) as mine`);
    if (!rows[0].mine) throw new CannotImport('Another import is running. Two at once would not see each other.');
    return await importWith(asked, client, vaultPool);
  } finally {
    await client.end();
    await vaultPool.end();
  }
}

async function importWith(asked: ImportAsked, client: pg.Client, vaultPool: pg.Pool): Promise<Imported> {
  const mapping = asked.mapping === undefined ? noMapping : readMapping(asked.mapping);
  const mappingDigest = asked.mapping === undefined ? '' : createHash('sha256').update(asked.mapping).digest('hex');
  const digest = await digestOfFile(asked.file);
  const earlier = await importOf(client, digest);
  if (earlier?.finished_at && !asked.dryRun)
    return { state: 'there-already', rows: earlier.rows_all, counts: countsOf(earlier), unknownColumns: [], wentOnAfter: 0 };
  if (earlier && !earlier.finished_at && earlier.mapping_digest !== mappingDigest)
    throw new CannotImport('This file began to come in with another mapping. Go on with that one.');
  const keys = openKeys(path.resolve(asked.keys));
  const seed = (asked.dryRun ? undefined : earlier?.seed) ?? freshSeed();
  const blind = blindWith(createHmac('sha256', keys.indexKeys().at(-1)!.key).update(seed).digest());
  const now = asked.asOf ?? new Date();
  const artificialToo = asked.invented || (await isInvented(client));
  if (!asked.dryRun && !artificialToo) mustBeDecided(asked.policy);
  const survey = await surveyFile(asked.file, mapping, {
    today: helsinkiDay(now),
    artificialToo,
    blind,
    tell: (rows) => asked.tell({ rows, of: undefined }),
  });
  const session: Session = {
    client,
    vault: openVault({ pool: vaultPool as never, keys, controller: asked.policy.controller.name }),
    policy: asked.policy,
    survey,
    blind,
    today: helsinkiDay(now),
    recordedAt: now.toISOString(),
    dryRun: asked.dryRun,
    known: new Map(),
  };
  const beginning = {
    file_digest: digest,
    mapping_digest: mappingDigest,
    file_kind: survey.kind,
    run_by: asked.runBy,
    policy_version: asked.policy.version,
    rows_all: survey.rows,
    seed,
  };
  return run(asked, session, beginning, asked.dryRun ? undefined : earlier);
}

const countsOf = (record: ImportRecord): Counts =>
  Object.fromEntries(Object.keys(noCounts()).map((k) => [k, record[k as keyof Counts]])) as unknown as Counts;

/** Real people come under rules that somebody has decided. */
function mustBeDecided(policy: Policy) {
  const lines = policy.activities
    .flatMap((a) => [...a.basis, ...a.keep, ...a.access, ...a.disclose])
    .filter((l) => l.status === 'proposed');
  if (lines.length === 0) return;
  throw new CannotImport(
    `The policy holds ${lines.length} proposed lines that nobody has decided, so no real people are brought in. Decide them, try the file with --dry-run, or invented people with --invented.`,
  );
}

/** A register that holds the sample landlord holds nobody who exists. */
const isInvented = async (client: pg.Client) =>
  ((await client.query(`select from platform.setting where key = 'sample-day'`)).rowCount ?? 0) > 0;

async function run(
  asked: ImportAsked,
  session: Session,
  beginning: Parameters<typeof beginImport>[1],
  earlier: ImportRecord | undefined,
): Promise<Imported> {
  const { client, survey } = session;
  const catalogue = loadCatalogue(findTexts(root));
  const report = await openReport(asked.report, earlier?.report_bytes ?? 0, {
    fi: speak(catalogue, 'fi'),
    sv: speak(catalogue, 'sv'),
    en: speak(catalogue, 'en'),
  });
  try {
    if (asked.dryRun) await beginAsOwner(asked, session);
    const id = earlier?.id ?? (await inTransaction(asked, session, async () => beginImport(client, beginning)));
    if (!earlier) await report.add(columnLines(survey));
    const counts = earlier ? countsOf(earlier) : noCounts();
    const skip = earlier?.households_done ?? 0;
    await eachBatch(asked, session, skip, async (batch) => {
      const done = await inTransaction(asked, session, async () => {
        const brought = await bringIn(session, batch);
        await noteBatch(client, id, batch.length, brought.counts, await report.add(brought.lines));
        return brought.counts;
      });
      for (const name of Object.keys(counts) as (keyof Counts)[]) counts[name] += done[name];
    });
    if (!asked.dryRun) await inTransaction(asked, session, () => finishImport(client, id));
    return {
      state: asked.dryRun ? 'dry-run' : 'done',
      rows: survey.rows,
      counts,
      unknownColumns: survey.unknownColumns,
      wentOnAfter: skip,
    };
  } finally {
    if (asked.dryRun) await client.query('rollback');
    await report.close();
  }
}

/** A dry run is one transaction that is never kept: each batch sees what the ones before it did, as it will. */
async function inTransaction<T>(asked: ImportAsked, session: Session, work: () => Promise<T>): Promise<T> {
  if (asked.dryRun) return work();
  try {
    await beginAsOwner(asked, session);
    const done = await work();
    await session.client.query('commit');
    return done;
  } catch (error) {
    await session.client.query('rollback');
    throw error;
  }
}

async function beginAsOwner({ secrets }: ImportAsked, { client, recordedAt }: Session) {
  await client.query('begin');
  await client.query(`set local role ${pg.escapeIdentifier(`${secrets.prefix}owner`)}`);
  await client.query(`select set_config('app.as_of', $1, true)`, [recordedAt]);
}

/** Whole households in the order of the file, about a thousand rows at once; the first `skip` of them are done already. */
async function eachBatch(asked: ImportAsked, { survey }: Session, skip: number, work: (batch: Household[]) => Promise<void>) {
  const stamp = stampOf(asked.file);
  let [met, rows] = [0, 0];
  let batch: Household[] = [];
  const bring = async () => {
    if (batch.length === 0) return;
    if (stampOf(asked.file) !== stamp) throw new FileRefused('register-import.file.changed');
    await work(batch);
    batch = [];
    asked.tell({ rows, of: survey.rows });
  };
  for await (const household of householdsOf(asked.file, survey)) {
    rows += household.length;
    if (++met <= skip) continue;
    batch.push(household);
    if (batch.reduce((sum, h) => sum + h.length, 0) >= (asked.rowsAtOnce ?? 1_000)) await bring();
  }
  await bring();
}

const stampOf = (file: string) => {
  const { size, mtimeMs } = fs.statSync(file);
  return `${size} ${mtimeMs}`;
};

function columnLines({ unknownColumns, reading: { columns } }: Survey): ReportLine[] {
  const line = (column: string, reason: string): ReportLine => ({ row: undefined, kind: 'column', column, reason });
  return [
    ...unknownColumns.map((name) => line(name, 'unknownColumn')),
    ...(columns.names.leaseNumber === undefined ? [] : [line(columns.names.leaseNumber, 'keyOnly')]),
  ];
}
