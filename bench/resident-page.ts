// What the door costs: one resident's page through it, against the same queries as the owner of the tables without door and log.
import { Kysely } from 'kysely';
import pg from 'pg';
import { contactOf, detailsOf, identifiersOnFile, occupanciesOf, peopleById } from '#modules/residents/public.ts';
import type { Actor } from '#platform/actor.ts';
import { dialectOn } from '#platform/database/dialect.ts';
import { DoorDriver, StatementNames } from '#platform/database/driver.ts';
import { sealing } from '#platform/database/sealing.ts';
import { types } from '#platform/database/values.ts';
import { columnsSeen } from '#platform/database/visible.ts';
import type { Tx } from '#platform/database.ts';
import { compile } from '#platform/enforcement/compile.ts';
import { tables } from '../apps/composition.ts';
import { access, configOf, type Landlord, openLandlord } from '../apps/landlord.ts';
import { type Figure, inTurns, load, median, ms, percentile, times } from './figures.ts';
import type { FullSize } from './full-size.ts';

type Page = Tx<'tenancy'>;

/** Six queries and the vault: the person, homes with their addresses, what identifies and how to reach. */
export async function readPage(tx: Page, id: string) {
  const [person] = await peopleById(tx, [id]);
  if (!person) throw new Error('the page shows nobody');
  await occupanciesOf(tx, [id]);
  await detailsOf(tx, id);
  await identifiersOnFile(tx, id);
  await contactOf(tx, id);
}

/** One of the customer service, who serves both areas and all buildings. */
export async function agentOf(owner: pg.Pool): Promise<Actor> {
  const { rows } = await owner.query(
    `select (select id from identity.account where provider_subject = id::text and unit = 'customer-service' order by id limit 1) as id,
       (select array_agg(id) from homes.area) as areas, (select array_agg(id) from homes.building) as buildings`,
  );
  const { id, areas, buildings } = rows[0];
  return {
    id,
    door: 'staff',
    roles: ['employee', 'customer-service'],
    areas,
    buildings,
    unit: 'customer-service',
    named: false,
    strong: true,
  };
}

/** Main tenants who live somewhere, spread over the register. */
export const someTenants = async (owner: pg.Pool, many: number): Promise<string[]> =>
  (
    await owner.query(
      `select subject_id as id from platform.subject_scope where role = 'main-tenant' and not guarded and lives_until is null order by md5(subject_id::text) limit $1`,
      [many],
    )
  ).rows.map((r) => r.id);

const wanted: Record<number, number> = { 1: 0.5, 8: 0.6, 32: 0.6 };

export async function measureResidentPage(full: FullSize, { rounds, seconds }: { rounds: number; seconds: number }): Promise<Figure[]> {
  const owner = new pg.Pool({ connectionString: full.at.data, max: 33, types, pipeline: true } as pg.PoolConfig);
  const actor = await agentOf(owner);
  const people = await someTenants(owner, 2_000);
  const figures: Figure[] = [];
  for (const connections of [1, 8, 32]) {
    const landlord = await openLandlord(configOf('staff', full.at, full.secrets, full.keys), {
      clock: () => new Date(),
      connections,
    });
    const door = (n: number) =>
      landlord.door.asActor(
        actor,
        'tenancy',
        { about: [people[n % people.length]!], reason: 'reason.call', moment: ['caller-identified'] },
        (tx) => readPage(tx, people[n % people.length]!),
      );
    const floor = floorOf(full, owner, landlord);
    const bare = (n: number) => floor((tx) => readPage(tx, people[n % people.length]!));
    await load(connections, 2, door);
    await load(connections, 2, bare);
    const pairs = await inTurns(
      rounds,
      () => load(connections, seconds, door),
      () => load(connections, seconds, bare),
    );
    const ratio = median(pairs.map(([d, f]) => d.perSecond / f.perSecond));
    const [through, without] = [0, 1].map((side) => median(pairs.map((pair) => percentile(pair[side]!.took, 0.5)))) as [number, number];
    const perSecond = [0, 1].map((side) => median(pairs.map((pair) => pair[side]!.perSecond)).toFixed(0));
    figures.push({
      what: `resident page through the door, ${connections} connection${connections === 1 ? '' : 's'}`,
      measured: `${times(ratio)} of the floor (${perSecond[0]} pages/s)`,
      floor: `${perSecond[1]} pages/s as owner, without log`,
      wanted: `${times(wanted[connections]!)}, then 0.75`,
      met: ratio >= wanted[connections]!,
    });
    if (connections === 1)
      figures.push({
        what: 'what the door adds to a page, p50, 1 connection',
        measured: `${ms(through - without)} (${ms(through)})`,
        floor: ms(without),
        wanted: 'at most 1.5 ms',
        met: through - without <= 1.5,
      });
    await landlord.close();
  }
  await owner.end();
  return figures;
}

/** The same query builder on connections of the owner, with the same statement names and columns; nothing is entered, declared or logged. */
export function floorOf(full: FullSize, owner: pg.Pool, { vault }: Landlord) {
  const compiled = compile(full.policy, tables);
  const role = compiled.roles.find(
    (r) => r.activity === 'tenancy' && r.role === 'customer-service' && r.mode === 'attention' && r.moment.includes('caller-identified'),
  )!;
  const names = new StatementNames();
  return async (work: (tx: Page) => Promise<void>) => {
    const client = await owner.connect();
    try {
      const builder = new Kysely<never>({ dialect: dialectOn(new DoorDriver(client, 'owner', names)) });
      await work(Object.assign(builder, columnsSeen(compiled, role), sealing(access(vault!), role, [])) as never);
    } finally {
      client.release();
    }
  };
}
