// A stolen dump, a stolen disk or one stolen database alone tells no sealed value: no phone, no e-mail, no identity code.
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkedPolicy, policyFiles } from '#platform/policy-in-force.ts';
import { makeDatabases } from '../../apps/databases.ts';
import { freshSecrets } from '../../apps/home.ts';
import { install } from '../../apps/install.ts';
import { sampleLandlord } from '../../apps/sample/landlord.ts';
import { loadSample } from '../../apps/sample/load.ts';
import { acting } from '../../modules/residents/test-people.ts';
import { startCluster } from '../cluster.ts';
import { openTestLandlord, type TestLandlord } from '../landlord.ts';
import { testNow } from '../set-up.ts';

let landlord: TestLandlord;
const { people, cast } = sampleLandlord(testNow);
beforeAll(async () => {
  landlord = await openTestLandlord(['staff', 'resident']);
});
afterAll(() => landlord.close());

/** Every value that the sample seals, as somebody would look for it. */
const sealedValues = [
  ...new Set(people.flatMap((p) => [p.phone, p.email, p.code, p.contactAddress, p.other?.value].filter((v) => v !== undefined))),
];

/** Each table of a database as text, like a logical dump. */
async function dump(url: string): Promise<Map<string, string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const found = new Map<string, string>();
  const { rows } =
    await client.query(`select n.nspname || '.' || c.relname as name, format('%I.%I', n.nspname, c.relname) as quoted from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema')`);
  for (const { name, quoted } of rows)
    found.set(
      name,
      (await client.query(`select coalesce(string_agg(t::text, E'\\n'), '') as text from ${quoted} t`)).rows[0].text as string,
    );
  await client.end();
  return found;
}

/** A sealed value in clear, in hexadecimal or in base64, as bytes are written in dumps. */
const shapes = (value: string) => [value, Buffer.from(value).toString('hex'), Buffer.from(value).toString('base64').replace(/=+$/, '')];
const reveals = (text: string) => sealedValues.filter((value) => shapes(value).some((shape) => text.includes(shape)));

test('there is something to hide', () => {
  expect(sealedValues.length).toBeGreaterThan(300);
});

test('a dump of the data shows no sealed value in any table, whatever people have done meanwhile', async () => {
  // Somebody looks, searches by what is sealed, opens a code: none of it leaves the value behind.
  const agent = await acting(landlord, 'customer-service-south');
  const door = landlord.landlord('staff').door;
  await door.asActor(agent.actor, 'tenancy', { list: 'search-phone', term: cast['aino']!.phone! }, (tx) =>
    tx.find('phone', cast['aino']!.phone!),
  );
  await agent.list('tenancy', (tx) => tx.find('personal-identity-code', cast['aino']!.code!));
  await agent.about('tenancy', [cast['aino']!.id], (tx) => tx.open([]), { unmask: true });
  await landlord.seal();
  const tables = await dump(landlord.at.data);
  expect(tables.size).toBeGreaterThan(20);
  expect(tables.get('residents.contact')).not.toBe('');
  expect([...tables].flatMap(([name, text]) => reveals(text).map((value) => `${name} shows ${value}`))).toEqual([]);
});

test('the vault alone knows neither values nor names', async () => {
  const tables = await dump(landlord.at.vault);
  const text = [...tables.values()].join('\n');
  expect(text.length).toBeGreaterThan(10_000);
  expect(reveals(text)).toEqual([]);
  // Names that are no part of anything else.
  expect(['Kuulasmarja', 'Virta', 'Grönqvist', 'Samettikuonontie'].filter((name) => text.includes(name))).toEqual([]);
});

test('data and vault together, without the key files, are not enough either: what is wrapped is not a key', async () => {
  const vault = [...(await dump(landlord.at.vault)).values()].join('\n');
  const keys = fs
    .readdirSync(landlord.keys, { recursive: true, encoding: 'utf8' })
    .map((f) => path.join(landlord.keys, f))
    .filter((f) => fs.statSync(f).isFile());
  for (const file of keys) {
    const content = fs.readFileSync(file);
    for (const written of content.length >= 16 && content.length <= 4_096
      ? [content.toString('hex'), content.toString('base64'), content.toString('utf8').trim()]
      : []) {
      if (written.length >= 16) expect(vault.includes(written), path.basename(file)).toBe(false);
    }
  }
  expect(keys.length).toBeGreaterThan(0);
});

test('the files of the cluster hold no sealed value: neither tables nor indexes nor the write-ahead log', async () => {
  // A cluster of its own: in the run's cluster other tests type sealed values into plain fields, to see what comes of it.
  const cluster = await startCluster('files');
  const secrets = { ...freshSecrets(), prefix: 'kr_files_' };
  const policy = checkedPolicy(policyFiles('policy'));
  const at = await makeDatabases(cluster.url('postgres'));
  await install(at, secrets, policy);
  await loadSample({ at, secrets, keys: path.join(landlord.keys, 'files'), policy, asOf: testNow });
  await cluster.admin.query('checkpoint');
  const folder = (await cluster.admin.query('show data_directory')).rows[0].data_directory as string;
  // The most telling of each kind; a value that is in the files at all is there under some of these too.
  const sought = people
    .filter((p) => p.phone && p.email && p.code)
    .slice(0, 40)
    .flatMap((p) => [p.phone!, p.email!, p.code!])
    .map((value) => Buffer.from(value));
  const hit: string[] = [];
  let read = 0;
  for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const at = path.join(folder, file);
    if (!fs.statSync(at, { throwIfNoEntry: false })?.isFile() || fs.statSync(at).size === 0) continue;
    const bytes = fs.readFileSync(at);
    read += bytes.length;
    for (const value of sought) if (bytes.includes(value)) hit.push(`${file} shows ${value}`);
  }
  await cluster.stop();
  expect(read).toBeGreaterThan(20_000_000);
  expect([...new Set(hit)]).toEqual([]);
}, 180_000);
