// Reading about oneself leaves nothing but the session, and the session goes: no login history that nobody asked for.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagesOf, pathOf, routesOf, visitorOf } from '../attacks/walk.ts';
import { openTestLandlord, type TestLandlord } from '../landlord.ts';

let landlord: TestLandlord;
beforeAll(async () => {
  landlord = await openTestLandlord(['resident', 'staff']);
});
afterAll(() => landlord.close());

/** Rows of every table of the database, and a digest of what they say. */
async function everything(): Promise<Map<string, { rows: number; says: string }>> {
  const { rows } =
    await landlord.admin.query(`select n.nspname || '.' || c.relname as name, format('%I.%I', n.nspname, c.relname) as quoted from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`);
  const found = new Map<string, { rows: number; says: string }>();
  for (const { name, quoted } of rows)
    found.set(
      name,
      (
        await landlord.admin.query(
          `select count(*)::int as rows, coalesce(md5(string_agg(t::text, '' order by t::text)), '') as says from ${quoted} t`,
        )
      ).rows[0],
    );
  return found;
}
const changed = (before: Awaited<ReturnType<typeof everything>>, after: typeof before) =>
  [...after].filter(([name, { says }]) => before.get(name)?.says !== says).map(([name]) => name);

/** Own pages about oneself; the household and children are other people, and a look at them is told. */
const ownPages = () => pagesOf('resident').filter((p) => !['samassa-kodissa', 'lapset'].includes(p.path.fi));

test('many visits of one’s own pages write one row, the session, and signing out takes that too', async () => {
  const before = await everything();
  for (let visit = 0; visit < 5; visit += 1) {
    // Somebody who lives alone: nobody else’s row is read anywhere.
    const reijo = await visitorOf(landlord, 'reijo');
    let opened = 0;
    for (const page of ownPages()) opened += (await reijo.inject({ url: pathOf(page, {}) })).statusCode === 200 ? 1 : 0;
    for (const route of routesOf('resident').filter((r) => r.method === 'GET'))
      opened += (await reijo.inject({ url: pathOf(route, {}) })).statusCode === 200 ? 1 : 0;
    expect(opened).toBeGreaterThan(5);
    landlord.clock.at = new Date(landlord.clock.at.getTime() + 60_000);
    await reijo.inject({ url: pathOf(ownPages()[0]!, {}) });
    const during = await everything();
    expect(changed(before, during).filter((name) => name !== 'identity.recognised')).toEqual(['identity.session']);
    expect(during.get('identity.session')!.rows).toBe(before.get('identity.session')!.rows + 1);
    await reijo.visitor!.post('/fi/omat/kirjaudu-ulos', {});
    expect(changed(before, await everything())).toEqual([]);
  }
});

test('a session says when it was last used and of no time before', async () => {
  const reijo = await visitorOf(landlord, 'reijo');
  for (let hour = 0; hour < 3; hour += 1) {
    landlord.clock.at = new Date(landlord.clock.at.getTime() + 10 * 60_000);
    await reijo.inject({ url: '/fi/omat/tietoni' });
  }
  const { rows } = await landlord.admin.query('select * from identity.session where csrf = $1', [reijo.csrf]);
  const instants = Object.entries(rows[0])
    .filter(([, value]) => value instanceof Date)
    .map(([name]) => name)
    .sort();
  expect(instants).toEqual(['created_at', 'ends_at', 'seen_at']);
  expect(rows[0].seen_at).toEqual(landlord.clock.at);
  await reijo.visitor!.post('/fi/omat/kirjaudu-ulos', {});
});

test('a look at somebody else at home is no own read: it is told to that person', async () => {
  const aino = await visitorOf(landlord, 'aino');
  const count = async () => (await landlord.admin.query('select count(*)::int as n from trail.access')).rows[0].n as number;
  const before = await count();
  await aino.inject({ url: '/fi/omat/samassa-kodissa' });
  expect(await count()).toBeGreaterThan(before);
});

test('a session that nobody ended is swept when its time is over', async () => {
  await visitorOf(landlord, 'reijo');
  await visitorOf(landlord, 'rent-control');
  const { openSessions, usualLimits } = await import('#platform/identity/sessions.ts');
  landlord.clock.at = new Date(landlord.clock.at.getTime() + 24 * 3_600_000);
  await openSessions('staff', landlord.admin as never, () => landlord.clock.at, usualLimits.staff).sweep();
  expect((await landlord.admin.query('select count(*)::int as n from identity.session')).rows[0].n).toBe(0);
});
