// Signing in at the three doors with the development identity provider, as a browser does it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { devIdentityProvider } from './open-provider.ts';
import { TestBrowser } from './test-browser.ts';
import { openDoors, type TestDatabase, type TestDoors, testDatabase } from './test-doors.ts';
import { areaOfSouth, matchResident, personas, personOf, placeStaff, policy, rolesHere } from './test-people.ts';

let database: TestDatabase;
let doors: TestDoors;
beforeAll(async () => {
  database = await testDatabase();
  doors = await openDoors({ database, personas, matchResident, policy, placeStaff, rolesHere, devIdentityProvider });
}, 60_000);
afterAll(async () => {
  await doors?.stop();
  await database?.stop();
});

const browser = () => new TestBrowser(doors.origin);
const who = async (b: TestBrowser, at: string) => JSON.parse((await b.get(at)).text);
const pathOf = (location: string | undefined) => new URL(location!).pathname + new URL(location!).search;

test('a resident signs in with strong identification and is recognised as the party of the lease', async () => {
  const b = browser();
  const welcome = await b.signIn('/sv/mina/logga-in?back=/sv/mina/uppgifter?sida=2', 'aino');
  expect(pathOf(welcome.location)).toBe('/sv/mina/uppgifter?sida=2');
  const session = await who(b, '/fi/omat/who');
  expect(session.actor).toEqual({ id: personOf.aino, personId: personOf.aino, door: 'resident', roles: ['self', 'main-tenant'], areas: [], buildings: [], named: false, strong: true });
  expect(session.csrf).toHaveLength(43);
});

test('an employee signs in with the roles, the unit and the areas that the directory gives', async () => {
  const b = browser();
  await b.signIn('/fi/tyo/kirjaudu', 'sanna');
  const { actor } = await who(b, '/fi/tyo/who');
  expect(actor).toMatchObject({ door: 'staff', roles: ['customer-service'], unit: 'etela', areas: [areaOfSouth], named: false, strong: true, name: 'Työntekijä sanna' });
});
