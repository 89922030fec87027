// Opens the door of one process: its login, its roles, its log; and takes one actor through it at a time.
import { Kysely } from 'kysely';
import type pg from 'pg';
import type { Actor, DoorName } from '../actor.ts';
import type { Compiled, CompiledRole } from '../enforcement/compile.ts';
import type { PersonalTable, Table } from '../personal-data.ts';
import { policyInForce } from '../policy-in-force.ts';
import { Refusal } from '../refusals.ts';
import { saidEnd } from '../retention/explain.ts';
import { chooseRole, isOwnLook } from './choose-role.ts';
import { dialectOn } from './dialect.ts';
import { DoorDriver, StatementNames, translated } from './driver.ts';
import { extended } from './extended.ts';
import { ListRule, type Subjects } from './list-rule.ts';
import { openPool } from './pool.ts';
import { type Settle, sealing, type VaultAccess } from './sealing.ts';
import type { Activity, Reach, Tx } from './transaction.ts';
import { columnsSeen, counting } from './visible.ts';

/** One row of the access log, as the door writes it. */
export interface Trace {
  actor: string;
  door: DoorName;
  role: string;
  unit: string | undefined;
  activity: string;
  policyVersion: string;
  kind: 'attention' | 'unmask' | 'list' | 'listed' | 'refused';
  subjects: string[];
  reason: string | undefined;
  task: string | undefined;
  detail: Record<string, unknown> | undefined;
}

export interface DoorSetup {
  door: DoorName;
  /** Connection of this door's login role. */
  connection: pg.PoolConfig;
  /** A copy of the database that follows it, for what is about nobody; the database itself where the copy does not answer. */
  replica?: pg.PoolConfig;
  prefix: string;
  /** The rights of the version that this request runs on. */
  compiled(): Compiled;
  /** Called when PostgreSQL is at another version already: afterwards `compiled` is too. */
  renew?(): Promise<unknown>;
  tables: Table[];
  /** Writes one row through the log's own login and returns when it is committed. */
  record(trace: Trace): Promise<void>;
  vault: VaultAccess;
  /** Keyed digest of a search term (rule L4). */
  digest(term: string): string;
  clock(): Date;
  /** Called at the end of each transaction, kept or not; for tests that compare what was touched with what was traced. `own` leaves no trace. */
  witness?(client: pg.PoolClient, looked: { actor: Actor; role: CompiledRole; reach: Reach; own: boolean }): Promise<void>;
}

export interface Door {
  /**
   * Runs `work` as `actor` in `activity`, in one transaction. Attention (`about`): only rows of those persons exist whom PostgreSQL admits in the
   * relation that the policy gives the role. A list: few columns, every row with its subject. Throws Refusal when the policy or PostgreSQL says no.
   */
  asActor<A extends Activity, T>(
    actor: Actor,
    activity: A,
    reach: Reach,
    work: (tx: Tx<A>) => Promise<T>,
    as?: { role?: string | undefined; asOf?: Date | undefined },
  ): Promise<T>;
  /** The same, rolled back at the end: a rehearsal is the deed without its trace in the data (the look itself stays logged). */
  rehearse<A extends Activity, T>(actor: Actor, activity: A, reach: Reach, work: (tx: Tx<A>) => Promise<T>): Promise<T>;
  /** Ids of those whom this resident, as main tenant, may see by name today. */
  householdOf(personId: string): Promise<string[]>;
  /** Ids of the children of whom this resident has shown custody. */
  wardsOf(personId: string): Promise<string[]>;
  /** Can this actor do anything in the activity, whatever the moment? For menus. */
  offers(actor: Actor, activity: string, mode?: 'attention' | 'list'): boolean;
  close(): Promise<void>;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export async function openDoor(setup: DoorSetup): Promise<Door> {
  const pool = openPool({ max: 10, ...setup.connection, pipeline: true } as pg.PoolConfig);
  const replica = setup.replica && openPool({ max: 5, connectionTimeoutMillis: 2_000, ...setup.replica, pipeline: true } as pg.PoolConfig);
  const subjects = await subjectsOf(pool, setup.tables);
  const names = new StatementNames();
  const inside = { pool, replica, subjects, names, setup };
  return {
    asActor: (actor, activity, reach, work, as) =>
      pass(inside, actor, activity, reach, work as unknown as (tx: Tx<Activity>) => Promise<never>, { ...as, keep: true }),
    rehearse: (actor, activity, reach, work) =>
      pass(inside, actor, activity, reach, work as unknown as (tx: Tx<Activity>) => Promise<never>, { keep: false }),
    householdOf: (personId) => idsFrom(inside, 'household_of', personId),
    wardsOf: (personId) => idsFrom(inside, 'wards_of', personId),
    offers: (actor, activity, mode) =>
      setup
        .compiled()
        .roles.some(
          (r) =>
            r.activity === activity && actor.roles.includes(r.role) && r.login === setup.door && (mode === undefined || r.mode === mode),
        ),
    close: async () => {
      await Promise.all([pool.end(), replica?.end()]);
    },
  };
}

/** Whom a function of the foundation names for a person today, by the door's clock. */
const idsFrom = async ({ pool, setup }: Inside, of: 'household_of' | 'wards_of', personId: string): Promise<string[]> =>
  (
    await extended(pool, {
      text: `select platform.${of}($1, ($2::timestamptz at time zone 'Europe/Helsinki')::date) as ids`,
      values: [personId, setup.clock().toISOString()],
    })
  ).rows[0].ids;

interface Inside {
  pool: pg.Pool;
  replica: pg.Pool | undefined;
  subjects: Subjects;
  names: StatementNames;
  setup: DoorSetup;
}

/** Nothing has been read when PostgreSQL refuses the version: the same is asked once more under the one that holds now. */
async function pass<T>(inside: Inside, ...asked: Asked<T>): Promise<T> {
  try {
    return await passUnder(inside, inside.setup.compiled(), ...asked);
  } catch (error) {
    const { renew } = inside.setup;
    if (!renew || (error as { code?: string }).code !== anotherVersion) throw error;
    await renew();
    // A copy may be at the version before for a moment.
    return passUnder({ ...inside, replica: undefined }, inside.setup.compiled(), ...asked);
  }
}

/** Raised by `platform.under`. */
const anotherVersion = 'KR001';

type Asked<T> = [
  actor: Actor,
  activity: Activity,
  reach: Reach,
  work: (tx: Tx<Activity>) => Promise<T>,
  how: { role?: string | undefined; asOf?: Date | undefined; keep: boolean },
];

async function passUnder<T>(inside: Inside, compiled: Compiled, ...[actor, activity, reach, work, how]: Asked<T>): Promise<T> {
  const { setup } = inside;
  const about = 'about' in reach ? [...new Set(reach.about)] : [];
  if (about.length > 100) throw new Error('attention to more than a hundred persons is a list');
  // What cannot be an id is nobody's: the same answer as for an id that nobody has.
  if (!about.every((id) => uuid.test(id))) throw new Refusal('door.notYours', 404);
  const role = chooseRole(compiled, setup.door, actor, activity, reach, how.role);
  const own = isOwnLook(actor, role, about, reach);
  const trace = tracer(setup, compiled.version, actor, role, reach);
  const looked = { actor, role, reach, own };
  const list = role.mode === 'list' ? new ListRule(inside.subjects) : undefined;
  const client = await connectFor(inside, compiled, role);
  const atEnd: Settle[] = [];
  let broken = false;
  let ends = false;
  try {
    await begin(inside, compiled, client, actor, role, about, own ? undefined : trace(role.mode, about), how.asOf ?? setup.clock());
    const answer = await work(transaction(inside, compiled, client, role, list, atEnd));
    await setup.witness?.(client, looked);
    ends = true;
    await Promise.all([
      extended(client, { text: how.keep ? 'commit' : 'rollback' }),
      list && list.seen.size > 0 ? trace('listed', [...list.seen]) : undefined,
      list && refusedTo(reach, list).length > 0 ? trace('refused', refusedTo(reach, list)) : undefined,
    ]);
    await settle(atEnd, how.keep);
    return answer;
  } catch (error) {
    await setup.witness?.(client, looked);
    await extended(client, { text: 'rollback' }).catch(() => {
      broken = true;
    });
    // Cut off in the commit nobody knows whether it was kept: then both values stay findable.
    if (!ends) await settle(atEnd, false);
    if (list && list.seen.size > 0) await trace('listed', [...list.seen], { refused: true });
    throw translated(error);
  } finally {
    client.release(broken);
  }
}

/** The deed is done or undone already: a vault that has gone away meanwhile leaves a person findable by one value too many, and no more. */
const settle = (atEnd: Settle[], kept: boolean) => Promise.allSettled(atEnd.map((each) => each(kept)));

const refusedTo = (reach: Reach, list: ListRule): string[] =>
  'sought' in reach ? reach.sought!.filter((id) => uuid.test(id) && !list.seen.has(id)) : [];

/** One round trip on each connection, at the same time: the trace is committed before the first read can be sent. */
async function begin(
  inside: Inside,
  compiled: Compiled,
  client: pg.PoolClient,
  actor: Actor,
  role: CompiledRole,
  about: string[],
  traced: Promise<void> | undefined,
  asOf: Date,
) {
  const pgRole = inside.setup.prefix + role.name;
  const settled = await Promise.allSettled([
    traced,
    extended(client, { text: 'begin' }),
    extended(client, {
      name: 'enter',
      text: `select platform.under($9), platform.enter($1, $2, $3, $4, $5, $6, $7, $8), set_config('role', $1, true)`,
      values: [
        pgRole,
        actor.id,
        actor.personId ?? null,
        about,
        actor.areas.join(','),
        servesBuildings(compiled).has(role.name) ? actor.buildings.join(',') : '',
        actor.named,
        asOf.toISOString(),
        compiled.version,
      ],
    }),
  ]);
  for (const s of settled) if (s.status === 'rejected') throw s.reason;
}

const tracer =
  (setup: DoorSetup, policyVersion: string, actor: Actor, role: CompiledRole, reach: Reach) =>
  (kind: Trace['kind'], subjects: string[], detail?: Record<string, unknown>) => {
    const more = 'list' in reach ? { list: reach.list, ...(reach.term && { digest: setup.digest(reach.term) }), ...detail } : detail;
    return setup.record({
      actor: actor.id,
      door: setup.door,
      role: role.role,
      unit: actor.unit,
      activity: role.activity,
      policyVersion,
      kind,
      subjects,
      reason: reach.reason,
      task: reach.task,
      detail: more,
    });
  };

function transaction(
  { setup, names }: Inside,
  compiled: Compiled,
  client: pg.PoolClient,
  role: CompiledRole,
  list: ListRule | undefined,
  atEnd: Settle[],
): Tx<Activity> {
  const driver = new DoorDriver(client, role.name, names, list);
  const builder = new Kysely<never>({ dialect: dialectOn(driver) });
  return Object.assign(builder, columnsSeen(compiled, role), sealing(setup.vault, role, atEnd), {
    countOf: counting(client, list),
    ends: async () =>
      (await extended(client, { text: 'select * from retention.ends_here()' })).rows.map((row) => saidEnd(policyInForce(), row)),
  }) as unknown as Tx<Activity>;
}

/** Whom a look is about is logged on the database itself before it is read; a copy may answer only what is about nobody. */
async function connectFor({ pool, replica, setup }: Inside, compiled: Compiled, role: CompiledRole): Promise<pg.PoolClient> {
  if (!replica || !aboutNobody(compiled, setup.tables).has(role.name)) return pool.connect();
  return replica.connect().catch(() => pool.connect());
}

/** What follows from a version, worked out once. */
const once = <T>(work: (compiled: Compiled, tables: Table[]) => T) => {
  const known = new WeakMap<Compiled, T>();
  return (compiled: Compiled, tables: Table[] = []): T => {
    const found = known.get(compiled) ?? work(compiled, tables);
    known.set(compiled, found);
    return found;
  };
};
/** Roles that only read, and nothing that is about a person. */
const aboutNobody = once((compiled, tables) => {
  const personal = new Set(tables.filter((t) => t.personal).map((t) => t.name));
  const others = new Set(compiled.grants.filter((g) => g.privilege !== 'select' || personal.has(g.table)).map((g) => g.role));
  return new Set(compiled.roles.map((r) => r.name).filter((name) => !others.has(name)));
});
/** Roles that are told which buildings the actor serves: thousands of ids for some, which the others never ask for. */
const servesBuildings = once(
  (compiled) => new Set(compiled.rowPolicies.filter((p) => p.name.includes('in-own-buildings')).flatMap((p) => p.roles)),
);

async function subjectsOf(pool: pg.Pool, tables: Table[]): Promise<Subjects> {
  const personal = tables.filter((t): t is PersonalTable => t.personal);
  const columns = personal.map((t) => t.subjects[0]!.column);
  const found = await extended(pool, {
    text: `select a.attrelid::int as table, a.attnum::int as column from unnest($1::text[], $2::text[]) d (name, col) join pg_class c on c.relname = split_part(d.name, '.', 2)
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = split_part(d.name, '.', 1) join pg_attribute a on a.attrelid = c.oid and a.attname = d.col`,
    values: [personal.map((t) => t.name), columns],
  });
  if (found.rows.length !== personal.length)
    throw new Error('a described table or its subject column is not in the database: run the migrations');
  return {
    columnOf: new Map(found.rows.map((r) => [r.table, r.column])),
    personal: new Map(personal.map((t, i) => [t.name, columns[i]!])),
  };
}
