// A backup from before an erasure: without the key store it tells nothing of the erased person, with it everything; so the two are never kept together.
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openKeys } from '#platform/vault/open-keys.ts';
import { openVault, Unreadable } from '#platform/vault/vault.ts';
import { connected } from '../../apps/databases.ts';
import { sampleLandlord } from '../../apps/sample/landlord.ts';
import { openTestLandlord, type TestLandlord } from '../landlord.ts';
import { testNow } from '../set-up.ts';

const { cast } = sampleLandlord(testNow);
const [aino, mikko] = [cast['aino']!, cast['mikko']!];
let landlord: TestLandlord;
let backup: { data: string; vault: string };
const pools: pg.Pool[] = [];

/** A whole copy of a database as it stands. */
async function copied(url: string): Promise<string> {
  const [from, owner] = [new URL(url).pathname.slice(1), new URL(url)];
  owner.pathname = '/postgres';
  await connected(owner.href, (client) => client.query(`create database ${from}_backup template ${from}`));
  owner.pathname = `/${from}_backup`;
  return owner.href;
}
const vaultAt = (url: string) => {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  pools.push(pool);
  return openVault({ pool: pool as never, keys: openKeys(landlord.keys), controller: landlord.policy().controller.name });
};
/** The telephone number that a database holds of a person, opened with the keys of a vault. */
async function phoneIn(data: string, vault: ReturnType<typeof vaultAt>, personId: string): Promise<string> {
  const { rows } = await connected(data, (client) => client.query('select phone from residents.contact where person_id = $1', [personId]));
  const [phone] = await vault.open([{ subjectId: personId, group: 'contact', sealed: rows[0].phone, context: 'contact.phone' }]);
  return phone!;
}
const reasonOf = (asked: Promise<string>) => asked.catch((error) => (error instanceof Unreadable ? error.reason : Promise.reject(error)));

beforeAll(async () => {
  landlord = await openTestLandlord(['public']);
  await landlord.close();
  backup = { data: await copied(landlord.at.data), vault: await copied(landlord.at.vault) };
  // The erasure: the rows and what finds them go, and as an additional measure the keys.
  await connected(landlord.at.data, (client) => client.query('delete from residents.contact where person_id = $1', [aino.id]));
  const vault = vaultAt(landlord.at.vault);
  for (const kind of ['phone', 'email']) await vault.index(aino.id, kind, null);
  await vault.destroy(aino.id, 'contact');
});
afterAll(() => Promise.all(pools.map((pool) => pool.end())));

test('the restored backup holds the bytes of an erased number, and nothing reads them; everybody else’s are read', async () => {
  const keyStore = vaultAt(landlord.at.vault);
  expect(await reasonOf(phoneIn(backup.data, keyStore, aino.id))).toBe('destroyed');
  expect(await phoneIn(backup.data, keyStore, mikko.id)).toBe(mikko.phone);
});

test('had the key store been in the backup, the erased number would be read: this is why it never is', async () => {
  expect(await phoneIn(backup.data, vaultAt(backup.vault), aino.id)).toBe(aino.phone);
});
