// A run that is killed again and again, and two at once: nothing is half-erased, nothing is done twice, and what went stands in the ledger.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestLandlord, type TestLandlord } from '../../tests/landlord.ts';
import { killedAfter, openTestRetention, type TestRetention } from '../../tests/retention.ts';
import { openLedger } from './ledger.ts';

let landlord: TestLandlord;
let retention: TestRetention;
beforeAll(async () => {
  landlord = await openTestLandlord(['staff']);
  retention = openTestRetention(landlord);
});
afterAll(async () => {
  await retention.close();
  await landlord.close();
});

const all = async (text: string, values: unknown[] = []) => (await landlord.admin.query(text, values)).rows;
const peopleLeft = async () => (await all('select id::text as id from residents.person')).map((r) => r.id as string);

test('killed 25 times, it goes on where it was and comes to its end', async () => {
  const before = await peopleLeft();
  const asOf = '2030-06-01T01:00:00Z';
  let ends = 0;
  for (let n = 0; n < 25; n++)
    if (await killedAfter(20 + n * 12, { config: retention.config, asOf, folder: landlord.policyFolder })) ends++;
  expect(ends).toBeLessThan(25);
  await retention.run(new Date(asOf));
  const certificates = await all('select overdue::int, erased from retention.certificate order by run_id');
  expect(certificates.at(-1)?.overdue).toBe(0);
  const after = await peopleLeft();
  const gone = before.filter((id) => !after.includes(id));
  expect(gone.length).toBeGreaterThan(5);
  // Each person who went stands in the ledger, once or, after a kill between ledger and commit, twice; nobody who is still there does not count as gone.
  const entries = [...openLedger(retention.config.ledger).entries()];
  const named = new Set(entries.filter((e) => e.table === 'residents.person' && !e.columns).flatMap((e) => e.keys));
  expect(gone.filter((id) => !named.has(id))).toEqual([]);
  expect((await all('select count(*)::int as n from retention.run where ended_at is null'))[0].n).toBe(0);
});

test('two runs at once do the work once', async () => {
  const asOf = new Date('2034-06-01T01:00:00Z');
  const rehearsed = (await all('select sum(rows)::int as n from retention.rehearse($1)', [asOf.toISOString()]))[0].n;
  const reports = await Promise.all([retention.run(asOf, { blocks: 1 }), retention.run(asOf, { blocks: 1 })]);
  expect(reports.reduce((n, r) => n + r.rows, 0)).toBe(rehearsed);
  expect(reports[0]!.run).toBe(reports[1]!.run);
});
