// One process's connection to a landlord: its door to the data, the log, the vault and the policy in force.
import path from 'node:path';
import type pg from 'pg';
import { record } from '#platform/access-log/log.ts';
import { digestOfTerm } from '#platform/access-log/term-digest.ts';
import type { DoorName } from '#platform/actor.ts';
import { catalogueInForce } from '#platform/catalogue-in-force.ts';
import { openPool } from '#platform/database/pool.ts';
import { PooledClient } from '#platform/database/pooled.ts';
import type { VaultAccess } from '#platform/database/sealing.ts';
import { type Door, type DoorSetup, openDoor } from '#platform/database.ts';
import type { Login } from '#platform/enforcement/outside.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { openTermKeys } from '#platform/vault/key-files.ts';
import { openKeys } from '#platform/vault/open-keys.ts';
import { openVault, type Vault } from '#platform/vault/vault.ts';
import { activityNamed, controllersOf, type Policy } from '#policy-engine/index.ts';
import { tables } from './composition.ts';
import { followVersion } from './follow-version.ts';

/** What one process is given, and no more: its own login, the log's, and, unless it is the public site, the vault. */
export interface ProcessConfig {
  door: DoorName;
  prefix: string;
  /** Addresses with this process's own login and password. */
  data: string;
  log: string;
  vault?: string;
  /** Folder of the key files. */
  keys?: string;
  /** The addresses lead to a pooler that lends connections by the transaction. */
  pooled?: boolean;
  /** A copy that follows the data database, for what is about nobody. */
  replica?: string;
}

export interface Landlord {
  /** The version that this request runs on. */
  readonly policy: Policy;
  door: Door;
  /** The login's own pool, for what stands outside the door. */
  outside: pg.Pool;
  vault: Vault | undefined;
  close(): Promise<void>;
}

/** Connects as this door's login, and runs on the version of the policy that is in force there. Throws when there is none yet. */
export async function openLandlord(
  config: ProcessConfig,
  more: Pick<DoorSetup, 'clock'> & Partial<Pick<DoorSetup, 'witness' | 'record'>> & { connections?: number },
): Promise<Landlord> {
  const pools: pg.Pool[] = [];
  const client = config.pooled ? { Client: PooledClient } : {};
  const pool = (connectionString: string, max: number) => {
    const made = openPool({ connectionString, max, ...client });
    pools.push(made);
    return made;
  };
  const outside = pool(config.data, 5);
  const { connections = 10, ...setup } = more;
  const log = pool(config.log, Math.max(1, Math.ceil(connections / 2)));
  const following = await followVersion(outside);
  const policy = policyInForce();
  const vault =
    config.vault && config.keys
      ? openVault({ pool: pool(config.vault, 5) as never, keys: openKeys(config.keys), controller: policy.controller.name })
      : undefined;
  const terms = config.keys ? openTermKeys(path.join(config.keys, 'terms')) : undefined;
  const door = await openDoor({
    door: config.door,
    prefix: config.prefix,
    connection: { connectionString: config.data, max: connections, ...client },
    ...(config.replica && { replica: { connectionString: config.replica } }),
    compiled: () => catalogueInForce().compiled,
    renew: following.renew,
    tables,
    record: (trace) => record(log as never, controllersIn(trace.activity), trace),
    vault: vault ? access(vault) : noVault,
    digest: (term) => (terms ? digestOfTerm(term, terms, more.clock()) : ''),
    ...setup,
  });
  return {
    get policy() {
      return policyInForce();
    },
    door,
    outside,
    vault,
    close: async () => {
      following.end();
      await door.close();
      await Promise.all(pools.map((p) => p.end()));
    },
  };
}

/** Whose look it is: the names of those who answer for the activity. */
const controllersIn = (activity: string): string =>
  controllersOf(policyInForce(), activityNamed(policyInForce(), activity))
    .map(({ name }) => name)
    .join(' & ');

/** `what` is the sealed group, or `group.column`: the column is bound to the value, so that one cannot stand in for another. */
const groupOf = (what: string) => what.split('.', 1)[0]!;

export const access = (vault: Vault): VaultAccess => ({
  seal: (subjectId, what, text) => vault.seal(subjectId, groupOf(what), text, what),
  open: (items) => vault.open(items.map((i) => ({ subjectId: i.subjectId, group: groupOf(i.group), sealed: i.sealed, context: i.group }))),
  index: (subjectId, kind, value) => vault.indexAround(subjectId, kind, value),
  find: (kind, value) => vault.find(kind, value),
  sharing: (kind) => vault.sharing(kind),
});

const refused = async (): Promise<never> => {
  throw new Error('this process has no vault');
};
const noVault: VaultAccess = {
  seal: refused,
  open: async (items) => (items.length === 0 ? [] : refused()),
  index: refused,
  find: refused,
  sharing: refused,
};

/** The address of a database with another login. */
export function withLogin(url: string, login: string, password: string): string {
  const made = new URL(url);
  made.username = login;
  made.password = password;
  return made.href;
}

/** The same database by another server: a pooler before it, or a copy that follows it. */
export function byServer(url: string, server: string): string {
  const [made, by] = [new URL(url), new URL(server)];
  made.host = by.host;
  return made.href;
}

/** What the process of a door is given. */
export function configOf(
  door: DoorName,
  at: { data: string; vault: string },
  secrets: { prefix: string; passwords: Record<Login, string> },
  keys: string,
): ProcessConfig {
  const as = (url: string, login: Login) => withLogin(url, secrets.prefix + login, secrets.passwords[login]);
  return {
    door,
    prefix: secrets.prefix,
    data: as(at.data, door),
    log: as(at.data, 'log'),
    ...(door !== 'public' && { vault: as(at.vault, door), keys }),
  };
}
