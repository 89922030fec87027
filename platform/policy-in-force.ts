// The landlord's policy: the version in force in this process, and every version that was in force before.
import fs from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { readPolicy } from '#policy-engine/index.ts';
import type { Mistake, Policy } from '#policy-engine/policy.ts';
import { type Officer, officerOn } from './data-protection-officer.ts';
import { codeOf, kept } from './kept.ts';
import { runningVersion, runOn } from './running-version.ts';

/** A version and the days between which it was in force; `until` is the first day on which it was not, undefined for today's. */
export interface InForce {
  version: string;
  from: Date;
  until: Date | undefined;
}

export class PolicyMistaken extends Error {
  readonly mistakes: Mistake[];
  constructor(mistakes: Mistake[]) {
    super(mistakes.map((m) => `${m.file}:${m.line}:${m.column} ${m.message}`).join('\n'));
    this.mistakes = mistakes;
  }
}

/** Every YAML file of a policy folder, by its path inside it. JSON Schemas for editors are not policy. */
export function policyFiles(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  if (!fs.existsSync(folder))
    throw new PolicyMistaken([{ file: folder, line: 0, column: 0, severity: 'error', message: 'this folder is not there' }]);
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.ya?ml$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    files[path.relative(folder, file)] = fs.readFileSync(file, 'utf8');
  }
  return files;
}

const engine = path.resolve(import.meta.dirname, '../policy-engine');

/** As the engine's `readPolicy`; the same files are read and judged once for all processes. */
export const readFiles = (files: Record<string, string>): ReturnType<typeof readPolicy> =>
  kept('policy', [codeOf(engine), ...Object.entries(files).sort().flat()], () => readPolicy(files));

/** Reads and checks a policy. Throws PolicyMistaken with every mistake. */
export function checkedPolicy(files: Record<string, string>): Policy {
  const { policy, mistakes } = readFiles(files);
  const errors = mistakes.filter((m) => m.severity === 'error');
  if (!policy || errors.length > 0) throw new PolicyMistaken(errors);
  return policy;
}

/** The version whose rights stand in PostgreSQL now, in its own words; undefined before the first. Any login may ask. */
export async function readInForce(asked: Pick<pg.Pool, 'query'>): Promise<{ version: string; files: Record<string, string> } | undefined> {
  const { rows } = await asked.query(
    'select version, files from platform.policy_version where version = platform.version_in_force() order by in_force_from desc limit 1',
  );
  return rows[0];
}

/** Puts a version in force from `at` on, unless it is in force already. Returns whether it was new. */
export async function putInForce(client: pg.ClientBase, files: Record<string, string>, at: Date): Promise<boolean> {
  const { version } = checkedPolicy(files);
  const latest = await client.query('select version from platform.policy_version order by in_force_from desc limit 1');
  if (latest.rows[0]?.version === version) return false;
  await client.query('insert into platform.policy_version (version, in_force_from, files) values ($1, $2, $3)', [
    version,
    at,
    JSON.stringify(files),
  ]);
  return true;
}

export interface PolicyArchive {
  /** The policy in force for this request. */
  readonly current: Policy;
  /** The policy that was in force at this instant; undefined before the first. */
  at(instant: Date): Promise<{ policy: Policy; inForce: InForce } | undefined>;
  /** Newest first. */
  versions(): Promise<InForce[]>;
  /** The files of a version that is or was in force, by path inside the policy's folder. */
  filesOf(version: string): Promise<Record<string, string>>;
  /** Who held the office of the data protection officer on a Helsinki day. */
  officerOn(day: string): Promise<Officer | undefined>;
}

let archive: PolicyArchive | undefined;

/** The archive of this process. Throws when the process was started without a policy. */
export function policies(): PolicyArchive {
  if (!archive) throw new Error('no policy is in force in this process');
  return archive;
}
/** The policy in force for this request. */
export const policyInForce = (): Policy => runningVersion().policy;

/** Opens the archive for this process, which runs on `current` until `runOn` says otherwise, on a pool of any door's login. */
export function openPolicies(current: Policy, pool: Pick<pg.Pool, 'query'>): PolicyArchive {
  runOn({ policy: current });
  const read = new Map([[current.version, current]]);
  const versions = async (): Promise<InForce[]> => {
    const { rows } = await pool.query<{ version: string; in_force_from: Date; until: Date | null }>(
      'select version, in_force_from, lag(in_force_from) over (order by in_force_from desc) as until from platform.policy_version order by in_force_from desc',
    );
    return rows.map((r) => ({ version: r.version, from: r.in_force_from, until: r.until ?? undefined }));
  };
  const filesOf = async (version: string) =>
    (await pool.query('select files from platform.policy_version where version = $1 limit 1', [version])).rows[0].files;
  archive = {
    get current() {
      return runningVersion().policy;
    },
    versions,
    filesOf,
    officerOn: (day) => officerOn(pool, day),
    async at(instant) {
      const inForce = (await versions()).find((v) => v.from <= instant);
      if (!inForce) return undefined;
      const known = read.get(inForce.version) ?? checkedPolicy(await filesOf(inForce.version));
      read.set(inForce.version, known);
      return { policy: known, inForce };
    },
  };
  return archive;
}
