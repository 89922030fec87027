// What had been erased and came back with a copy goes again by the ledger; and a person is told when their data go, by the door itself.
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestLandlord, type TestLandlord } from '../../tests/landlord.ts';
import { openTestRetention, type TestRetention } from '../../tests/retention.ts';
import { openLedger } from './ledger.ts';
import { replayLedger } from './replay.ts';

let landlord: TestLandlord;
let retention: TestRetention;
beforeAll(async () => {
  landlord = await openTestLandlord(['resident']);
  retention = openTestRetention(landlord);
});
afterAll(async () => {
  await retention.close();
  await landlord.close();
});
const all = async (text: string, values: unknown[] = []) => (await landlord.admin.query(text, values)).rows;

test('whoever enters is told of each thing they may see when it goes, and of nobody else’s', async () => {
  const [{ id }] = await all(
    'select id from residents.person where moved_out_on is not null and lease_ended_on is not null order by lease_ended_on desc limit 1',
  );
  const actor = { id, personId: id, door: 'resident', roles: ['self'], areas: [], buildings: [], named: false, strong: true } as const;
  const ends = await landlord.landlord('resident').door.asActor(actor as never, 'tenancy', { about: [id] }, (tx) => tx.ends());
  expect(ends.length).toBeGreaterThan(2);
  expect(ends.find((end) => end.table === 'residents.person' && end.category === 'name')?.on).toMatch(/^20\d\d-\d\d-\d\d$/);
  const whole = await all('select * from retention.ends_of($1)', [[id]]);
  expect(ends.length).toBeLessThanOrEqual(whole.length);
});

test('rows that came back with a copy go again; a changed ledger is refused', async () => {
  const ledger = openLedger(retention.config.ledger);
  const atBackup = ledger.append(new Date(), [{ table: 'backup', keys: [] }]);
  const before = await all('select * from residents.change');
  await retention.run();
  const after = new Set((await all('select id from residents.change')).map((r) => r.id));
  const gone = before.filter((r) => !after.has(r.id));
  expect(gone.length).toBeGreaterThan(10);
  const client = await landlord.admin.connect();
  await client.query('set session_replication_role = replica');
  await client.query('insert into residents.change select * from jsonb_populate_recordset(null::residents.change, $1)', [
    JSON.stringify(gone),
  ]);
  await client.query('set session_replication_role = origin');
  expect(await replayLedger(client, ledger, atBackup)).toBeGreaterThanOrEqual(gone.length);
  expect((await all('select id from residents.change where id = any ($1)', [gone.map((r) => r.id)])).length).toBe(0);
  await expect(replayLedger(client, ledger, 'of another ledger')).rejects.toThrow('does not know this backup');
  const file = path.join(retention.config.ledger, fs.readdirSync(retention.config.ledger)[0]!);
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  fs.writeFileSync(file, [lines[0], ...lines.slice(2)].join('\n'));
  await expect(replayLedger(client, ledger, atBackup)).rejects.toThrow('does not hold together');
  client.release();
});
