// The trial landlord's database: four people in two areas, one of them protected, and a door of every kind.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { startCluster } from '../../tests/cluster.ts';
import type { Actor } from '../actor.ts';
import { apply, type Installation } from '../enforcement/apply.ts';
import { compile } from '../enforcement/compile.ts';
import { outside } from '../foundation/outside.ts';
import type { Refusal } from '../refusals.ts';
import { migrate } from './migrate.ts';
import { type Door, openDoor, type Trace } from './open-door.ts';
import { logins, type Passwords, prepareData } from './prepare.ts';
import { trialPolicy, trialSchema, trialTables } from './trial-policy.ts';

export const area = { north: randomUUID(), south: randomUUID() };
const stairs = { a: randomUUID(), b: randomUUID(), c: randomUUID() };
export const people = { aino: randomUUID(), vilho: randomUUID(), eeva: randomUUID(), hidden: randomUUID(), neighbour: randomUUID() };
export const prefix = 'kr_trial_';

const actor = (door: Actor['door'], roles: string[], more: Partial<Actor> = {}): Actor => ({
  id: randomUUID(),
  door,
  roles,
  areas: [],
  buildings: [],
  named: false,
  strong: true,
  ...more,
});
export const agent = actor('staff', ['agent'], { areas: [area.north], unit: 'north' });
export const officer = actor('oversight', ['officer']);
export const asResident = (id: string, ...roles: string[]): Actor => actor('resident', roles, { id, personId: id });

export async function openTrial() {
  const cluster = await startCluster('trial');
  const { admin } = cluster;
  const passwords = Object.fromEntries(logins.map((l) => [l, 'secret'])) as Passwords;
  await prepareData(admin, prefix, passwords);
  await migrate(admin, prefix, [
    { part: 'foundation', folder: 'platform/foundation/migrations' },
    { part: 'retention', folder: 'platform/retention/migrations' },
  ]);
  await admin.query(`set role ${prefix}owner`);
  await admin.query(trialSchema);
  await admin.query(`insert into platform.setting values ('role-prefix', $1)`, [prefix]);
  await admin.query('reset role');
  const installation: Installation = { compiled: compile(trialPolicy, trialTables), tables: trialTables, outside, prefix };
  await apply(admin, installation);
  await fill(admin);
  const traces: Trace[] = [];
  const open = (door: 'resident' | 'staff' | 'oversight', more: Partial<Parameters<typeof openDoor>[0]> = {}): Promise<Door> =>
    openDoor({
      door,
      prefix,
      compiled: () => installation.compiled,
      tables: trialTables,
      clock: () => new Date('2026-11-22T10:00:00Z'),
      digest: () => 'digest',
      connection: { connectionString: cluster.url('trial').replace(/owner:[^@]*@/, `${prefix}${door}:secret@`) },
      record: async (trace) => {
        traces.push(trace);
      },
      vault: {
        seal: async (_s, _g, v) => Buffer.from(v),
        open: async (i) => i.map((x) => x.sealed.toString()),
        index: async () => async () => {},
        find: async () => [people.aino],
        sharing: async () => [],
      },
      ...more,
    });
  const login = (name: string) =>
    new pg.Client({ connectionString: cluster.url('trial').replace(/owner:[^@]*@/, `${prefix}${name}:secret@`) });
  return {
    cluster,
    admin,
    installation,
    traces,
    open,
    login,
    staff: await open('staff'),
    resident: await open('resident'),
    oversight: await open('oversight'),
    async close() {
      await Promise.all([this.staff.close(), this.resident.close(), this.oversight.close()]);
      await cluster.stop();
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: the trial's tables are not among the product's generated types
export type AnyTx = any;
export const enter = (
  door: Door,
  actor: Actor,
  reach: object,
  work: (tx: AnyTx) => Promise<unknown>,
  activity = 'faults',
  role?: string,
): Promise<AnyTx> => (door.asActor as AnyTx)(actor, activity, reach, work, { role });
/** How it ended: the code of its refusal, or that there was none. */
export const code = (p: Promise<unknown>) =>
  p.then(
    () => 'let through',
    (e: Refusal) => e.code ?? e.message,
  );

async function fill(admin: pg.Client) {
  const person = async (
    id: string,
    name: string,
    where: string,
    stair: string,
    guarded = false,
    role = 'main-tenant',
    bornOn: string | null = null,
  ) => {
    await admin.query('begin');
    await admin.query('insert into platform.subject_scope (subject_id, role, areas, staircases, guarded) values ($1, $2, $3, $4, $5)', [
      id,
      role,
      [where],
      [stair],
      guarded,
    ]);
    await admin.query('insert into trial.person (id, name, birth_on) values ($1, $2, $3)', [id, name, bornOn]);
    await admin.query('insert into trial.fault (reporter_id, note) values ($1, $2)', [id, `${name}: hana vuotaa`]);
    await admin.query('commit');
  };
  await person(people.aino, 'Aino Koe', area.north, stairs.a);
  await person(people.vilho, 'Vilho Koe', area.north, stairs.b);
  await person(people.eeva, 'Eeva Toinen', area.south, stairs.c);
  await person(people.hidden, 'Kanarialintu', area.north, stairs.b, true);
  await person(people.neighbour, 'Lapsi Koe', area.north, stairs.b, false, 'minor-occupant', '2015-05-05');
  await admin.query(`insert into trial.contact values ($1, 'puhelin'), ($2, 'puhelin')`, [people.aino, people.vilho]);
  await admin.query('insert into trial.lease (party_ids, rent) values ($1, $2), ($3, $4)', [
    [people.aino, people.vilho],
    'yhteinen',
    [people.eeva],
    'oma',
  ]);
  await admin.query(
    `insert into platform.tie values ('household', $1, $2, 'lease', '2020-01-01', null), ('household', $1, $3, 'lease', '2020-01-01', null)`,
    [people.aino, people.neighbour, people.hidden],
  );
}
