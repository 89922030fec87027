// Brings a server to what this product needs: two databases, roles, tables, the policy's privileges. Safe to repeat, whole at every step.
import type pg from 'pg';
import { migrate, unknownMigrations } from '#platform/database/migrate.ts';
import { prepareData, prepareVault } from '#platform/database/prepare.ts';
import { apply, type Difference, difference, type Installation } from '#platform/enforcement/apply.ts';
import { type Compiled, compile } from '#platform/enforcement/compile.ts';
import { holdsRealPeople } from '#platform/policy-decisions.ts';
import { putInForce } from '#platform/policy-in-force.ts';
import { replayDue } from '#platform/retention/replay.ts';
import { outside as vaultOutside } from '#platform/vault/outside.ts';
import type { Policy } from '#policy-engine/policy.ts';
import { CannotStart } from './cannot-start.ts';
import { migrations, outside, tables, vaultMigrations } from './composition.ts';
import { connected, type Databases } from './databases.ts';
import type { Secrets } from './home.ts';

export const installationOf = (policy: Policy, secrets: Secrets): Installation => ({
  compiled: compile(policy, tables),
  tables,
  outside,
  prefix: secrets.prefix,
  policy,
});
const nothingCompiled: Compiled = {
  version: '',
  roles: [],
  grants: [],
  rowPolicies: [],
  triggers: [],
  collectable: [],
  units: [],
  scopedTables: [],
  dropped: [],
};
const vaultInstallation = (secrets: Secrets): Installation => ({
  compiled: nothingCompiled,
  tables: [],
  outside: vaultOutside,
  prefix: secrets.prefix,
  vault: true,
});

/** Runs `work` while no other server or command prepares the same databases. */
export const oneAtATime = <T>(url: string, work: () => Promise<T>): Promise<T> =>
  connected(url, async (client) => {
    await client.query(`select pg_advisory_lock(hashtextextended('kotirauha install', 0))`);
    return work();
  });

/**
 * Prepares, migrates and applies. Returns what changed. Throws before anything serves when a step fails; the next run goes on from there.
 * Not `narrow`: servers of another version still serve, so what they have stays until the last of them is gone.
 */
export async function install(
  at: Databases,
  secrets: Secrets,
  policy: Policy,
  { narrow } = { narrow: true },
): Promise<{ migrated: string[]; changed: Difference }> {
  const migrated = await connected(at.data, async (client) => {
    await prepareData(client, secrets.prefix, secrets.passwords);
    if (narrow) await mustBeNewest(client);
    await mustBeReplayed(client);
    const ran = await migrate(client, secrets.prefix, migrations);
    await client.query(`insert into platform.setting values ('role-prefix', $1) on conflict (key) do nothing`, [secrets.prefix]);
    await mustBeActivated(client, policy);
    // On another cluster than before (a restore) the log goes on in a new epoch.
    await client.query(`select trail.begin_epoch('migrate')`);
    return ran;
  });
  const inVault = await connected(at.vault, async (client) => {
    await prepareVault(client, secrets.prefix);
    await migrate(client, secrets.prefix, vaultMigrations);
    return apply(client, vaultInstallation(secrets));
  });
  const inData = await connected(at.data, (client) => bringIntoForce(client, secrets, policy, { narrow }));
  return { migrated, changed: both(inData, inVault) };
}

/**
 * Brings all of a version into force in one transaction: rights, what sign-in judges by, its place in the archive when `archived` says from when,
 * and what `also` does beside it. Every process follows by itself. @throws StillBusy as `apply` does
 */
export function bringIntoForce(
  client: pg.Client,
  secrets: Secrets,
  policy: Policy,
  how: { archived?: { files: Record<string, string>; from: Date }; also?: () => Promise<unknown>; narrow?: boolean } = {},
): Promise<Difference> {
  const { archived, also, narrow = true } = how;
  return apply(client, installationOf(policy, secrets), {
    narrow,
    also: async () => {
      await neverTogether(client, policy);
      if (archived) await putInForce(client, archived.files, archived.from);
      await also?.();
    },
  });
}

async function mustBeNewest(client: pg.Client) {
  const unknown = await unknownMigrations(client, migrations);
  if (unknown.length === 0) return;
  throw new CannotStart(
    `A newer version of Kotirauha has prepared this database (${unknown.at(-1)}). Start that one, or this one beside it while you upgrade or go back: UPGRADE=beside npm start`,
  );
}

/** A copy that was put back holds what had been erased since, until the ledger has been replayed. */
async function mustBeReplayed(client: pg.Client) {
  const { rows } = await client.query(`select to_regclass('platform.setting') is not null as made`);
  if (!rows[0].made) return;
  const due = await client.query('select value from platform.setting where key = $1', [replayDue]);
  if (due.rowCount === 0) return;
  throw new CannotStart(
    `This database is a backup of ${due.rows[0].value} in which the erasures since then have not been done again, so it does not serve. Put it back with: npx kotirauha restore`,
  );
}

/** The folder's version is not the one in force, and there are real people: it comes into force by `policy activate` and by nothing else. */
export class NotActivated extends CannotStart {}

async function mustBeActivated(client: pg.Client, policy: Policy) {
  const { rows } = await client.query('select version from platform.policy_version order by in_force_from desc limit 1');
  if (rows.length === 0 || rows[0].version === policy.version || !(await holdsRealPeople(client))) return;
  throw new NotActivated(
    `policy/ holds version ${policy.version.slice(0, 12)}, but ${rows[0].version.slice(0, 12)} is in force for real people. Lay it on the desk (npx kotirauha policy submit), have it approved in the oversight console, then: npx kotirauha policy activate ${policy.version.slice(0, 12)}`,
  );
}

/** Which roles never meet in one person, as sign-in judges it (rule L13). */
async function neverTogether(client: pg.Client, policy: Policy) {
  const pairs = policy.vocabulary.neverTogether;
  await client.query('delete from identity.never_together');
  await client.query(
    'insert into identity.never_together (role_a, role_b) select least(a, b), greatest(a, b) from unnest($1::text[], $2::text[]) p (a, b) on conflict do nothing',
    [pairs.map((p) => p[0]), pairs.map((p) => p[1])],
  );
}

/** What PostgreSQL would answer otherwise than the policy says, in both databases; both lists empty when all is well. */
export async function verify(at: Databases, secrets: Secrets, policy: Policy): Promise<Difference> {
  const data = await connected(at.data, (client) => difference(client, installationOf(policy, secrets)));
  const vault = await connected(at.vault, (client) => difference(client, vaultInstallation(secrets)));
  return both(data, vault);
}

const both = (a: Difference, b: Difference): Difference => ({
  missing: [...a.missing, ...b.missing],
  surplus: [...a.surplus, ...b.surplus],
});
