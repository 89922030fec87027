// Keeps a process on the version of the policy that is in force in the database, whoever brings the next one into force and wherever.
import type pg from 'pg';
import { openCatalogue } from '#platform/catalogue-in-force.ts';
import { compile } from '#platform/enforcement/compile.ts';
import { checkedPolicy, openPolicies, readInForce } from '#platform/policy-in-force.ts';
import { latestVersion, runOn } from '#platform/running-version.ts';
import { tables } from './composition.ts';

const everyMilliseconds = 1_000;

/**
 * Runs the process on the version in force and, from then on, on each that follows: found within a second, or at once by `renew` when
 * PostgreSQL has refused the old one. Throws when no version is in force yet.
 */
export async function followVersion(pool: pg.Pool): Promise<{ renew(): Promise<void>; end(): void }> {
  const first = await readInForce(pool);
  if (!first) throw new Error('no version of the policy is in force in this database');
  const policy = checkedPolicy(first.files);
  openPolicies(policy, pool);
  openCatalogue(tables);
  runOn({ policy, compiled: compile(policy, tables) });

  let loading: Promise<void> | undefined;
  const load = async () => {
    const found = await readInForce(pool);
    if (!found || found.version === latestVersion()?.policy.version) return;
    const next = checkedPolicy(found.files);
    runOn({ policy: next, compiled: compile(next, tables) });
  };
  const renew = async () => {
    loading ??= load().finally(() => {
      loading = undefined;
    });
    await loading;
    // The request that asked moves along, whoever it was that loaded.
    runOn(latestVersion()!);
  };
  const timer = setInterval(async () => {
    try {
      const { rows } = await pool.query('select platform.version_in_force() as version');
      if (rows[0].version !== latestVersion()?.policy.version) await renew();
    } catch {
      // The database is away: asked again in a second.
    }
  }, everyMilliseconds).unref();
  return { renew, end: () => clearInterval(timer) };
}
