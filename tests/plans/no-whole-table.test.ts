// At full size no page, form or route reads a whole table about people: asked of PostgreSQL, with statistics that say that the sample is full size.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withoutPostLimits } from '../attacks/walk.ts';
import { openTestLandlord, type TestLandlord } from '../landlord.ts';
import { leadingColumns, lookFullSize } from './full-size-statistics.ts';
import { type Walk, walkDoors } from './walk-doors.ts';
import { nodesOf, type PlanNode, type Planned, tellPlans, watchPlans } from './watch-plans.ts';

let landlord: TestLandlord;
let walk: Walk;
let large: Map<string, number>;
let leading: Map<string, { table: string; column: string }>;
const watch = watchPlans();
beforeAll(async () => {
  landlord = await openTestLandlord(undefined, undefined, tellPlans);
  walk = { landlord, limits: withoutPostLimits() };
  // Looks fill the log; sealed, they are what residents are shown.
  await walkDoors(walk, { deeds: false, who: ['aino', 'customer-service-south'] });
  await landlord.seal();
  await lookLarge();
  watch.seen.length = 0;
}, 240_000);
afterAll(async () => {
  watch.stop();
  walk.limits.stop();
  await landlord.close();
});

async function lookLarge() {
  const client = await landlord.admin.connect();
  try {
    leading = await leadingColumns(client);
    large = await lookFullSize(client);
  } finally {
    client.release();
  }
}

// Reads that are meant: the days of the log that somebody looks through, and what is left after the last seal, which is little.
const meant = [
  { table: 'trail.access', statement: /"at" >= \$1/ },
  { table: 'trail.access', statement: /from trail\.sealed_to\(\)/ },
];
/** Tables that seem smaller are none about people by their size. */
const personSized = 20_000;

/** A node that reads a table about people, or an index of it, from end to end: as `table, how`. */
function wholeRead(node: PlanNode): string | undefined {
  const index = node['Index Name'] === undefined ? undefined : leading.get(node['Index Name']);
  const table = node['Relation Name'] === undefined ? index?.table : `${node.Schema}.${node['Relation Name']}`;
  const rows = large.get(table ?? '') ?? 0;
  if (table === undefined || rows < personSized || !/Scan/.test(node['Node Type'])) return undefined;
  // PostgreSQL's own price of looking at every row.
  if (node['Total Cost'] > rows * 0.01) return `${table}, ${node['Node Type']}`;
  if (index && !(node['Index Cond'] ?? '').match(new RegExp(`\\b${index.column}\\b`))) return `${table}, all of ${node['Index Name']}`;
  return undefined;
}

const wholeReads = (seen: readonly Planned[]) =>
  new Map(
    seen.flatMap(({ query, plan }) =>
      nodesOf(plan).flatMap((node): [string, string][] => {
        const found = wholeRead(node);
        if (found === undefined || meant.some((m) => found.startsWith(m.table) && m.statement.test(query))) return [];
        return [[found, query.replace(/\s+/g, ' ').slice(0, 400)]];
      }),
    ),
  );

test('every visitor of every door is answered from indexes', async () => {
  const opened = await walkDoors(walk, { deeds: true });
  expect(opened).toBeGreaterThan(60);
  const read = new Set(
    watch.seen.flatMap(({ plan }) => nodesOf(plan).map((n) => `${n.Schema}.${n['Relation Name']}`.replace(/_(\d{4}_\d\d|default)$/, ''))),
  );
  const must = [
    'residents.person',
    'residents.occupancy',
    'residents.name_part',
    'homes.flat',
    'leases.lease',
    'platform.tie',
    'trail.appearance',
    'vault.blind_index',
  ];
  expect(
    must.filter((table) => !read.has(table)),
    'the walk comes past everything',
  ).toEqual([]);
  expect(watch.seen.filter((s) => /delete from platform.tie/.test(s.query)).length).toBeGreaterThan(0);
  expect(Object.fromEntries(wholeReads(watch.seen))).toEqual({});
}, 600_000);

// One of each kind of table: each, taken away, must be missed. None is put back; the next is missed beside it.
const indexes = [
  ['residents.occupancy', 'residents.occupancy_person'],
  ['residents.occupancy', 'residents.occupancy_flat'],
  ['residents.name_part', 'residents.name_part_part'],
  ['leases.lease', 'leases.lease_parties'],
  ['homes.flat', 'homes.flat_sought_fi'],
  ['trail.appearance', 'trail.appearance_of_subject'],
  ['platform.tie', 'platform.tie_because'],
] as const;
test('an index that is missing is noticed', async () => {
  const unnoticed: string[] = [];
  for (const [table, index] of indexes) {
    await landlord.admin.query(`drop index ${index}`);
    watch.seen.length = 0;
    await walkDoors(walk, { deeds: table === 'platform.tie', who: ['aino', 'customer-service-south', 'building-manager-south'] });
    if (![...wholeReads(watch.seen).keys()].some((found) => found.startsWith(table))) unnoticed.push(index);
  }
  expect(unnoticed).toEqual([]);
}, 600_000);
