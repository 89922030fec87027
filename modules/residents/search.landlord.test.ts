import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestLandlord, type TestLandlord } from '../../tests/landlord.ts';
import { homesOn, occupanciesOf, peopleById } from './people.ts';
import { findPeople, findPeopleNear, kindOfWords } from './search.ts';
import { type Acting, acting, refusalOf } from './test-people.ts';

const today = '2026-11-22';
let landlord: TestLandlord;
let south: Acting;
let north: Acting;
let named: Acting;
beforeAll(async () => {
  landlord = await openTestLandlord(['staff', 'resident']);
  south = await acting(landlord, 'customer-service-south', 'customer-service');
  north = await acting(landlord, 'customer-service-north', 'customer-service');
  named = await acting(landlord, 'customer-service-protected', 'customer-service');
});
afterAll(() => landlord.close());
const names = async (who: Acting, words: string) =>
  (await who.list('tenancy', (tx) => findPeople(tx, words, today))).map((p) => `${p.givenNames} ${p.familyName}`);
const personNamed = async (family: string, given = '') =>
  (await landlord.admin.query('select id from residents.person where family_name = $1 and starts_with(given_names, $2)', [family, given]))
    .rows[0].id as string;

describe('customer service finds a person by what a caller says', () => {
  test.each(['virta aino', 'Aino Vir', 'maria virta aino', 'AINO  virta', 'ain vi'])('the name %s', async (words) =>
    expect(await names(south, words)).toEqual(['Aino Maria Virta']),
  );
  test('without accents, and with them', async () => {
    expect(await names(north, 'gronqvist')).toEqual(['Bo Erik Grönqvist']);
    expect(await names(north, 'Grönqvist Bo')).toEqual(['Bo Erik Grönqvist']);
  });
  test('each part of a double name', async () => expect(await names(south, 'maija rantakari')).toEqual(['Anna-Maija Rantakari']));
  test('an identity code, a phone number in any spelling', async () => {
    const aino = landlord.persona('aino');
    expect(await names(south, ` ${String(aino.claims['nin']).toLowerCase()} `)).toEqual(['Aino Maria Virta']);
    expect(await names(south, '+358 00 1000137')).toEqual(['Aino Maria Virta']);
    expect(await names(south, '0035800 100 0137')).toEqual(['Aino Maria Virta']);
  });
  test('an address, in either language and however it is typed', async () => {
    const household = ['Elli Virta', 'Onni Virta', 'Aino Maria Virta', 'Mikko Juhani Salmela'].sort();
    for (const words of ['Samettikuonontie 3 B 14', 'samettikuonontie 3b14', 'Sammetsnosvägen 3 B 14'])
      expect((await names(south, words)).sort()).toEqual(household);
  });
  test('a flat 2 is not a flat 20', async () => {
    const hits = await south.list('tenancy', (tx) => findPeople(tx, 'Päiväunentie 5–7 A 3', today));
    expect(hits.map((p) => p.familyName)).toEqual(['Rantakari']);
    expect(hits[0]!.homes.map((h) => h.flat?.number)).toEqual(['5–7']);
  });
  test('says where each lives or lived last', async () => {
    const [pirkko] = await south.list('tenancy', (tx) => findPeople(tx, 'lehtisaari pirkko', today));
    expect(pirkko!.homes.map((h) => [h.flat?.street_fi, h.movedOutOn])).toEqual([['Samettikuonontie', '2026-10-22']]);
    const [saga] = await named.list('tenancy', (tx) => findPeople(tx, 'nyberg saga', today));
    expect(saga!.homes.length).toBe(2);
  });
  test('nothing by a single letter, and nobody by a sign of the pattern language', async () => {
    for (const words of ['a', '', ' ', '%%', '__', "' or 1=1 --"]) expect(await names(south, words)).toEqual([]);
  });
});

describe('with a slip of the finger in each word', () => {
  const nearly = async (who: Acting, words: string) =>
    (await who.list('tenancy', (tx) => findPeopleNear(tx, words, today))).map((p) => `${p.givenNames} ${p.familyName}`);
  test.each(['virtta aino', 'Virta, Anio', 'aimo virtq', 'maira virta'])('the name %s', async (words) => {
    expect(await names(south, words)).toEqual([]);
    expect(await nearly(south, words)).toContain('Aino Maria Virta');
  });
  test('a street, and in Swedish', async () => {
    for (const words of ['Samettikuonotie 3 B 14', 'Samettikuonnontie 3b14', 'Sammetsnosvagan 3 B 14'])
      expect(await nearly(south, words)).toContain('Aino Maria Virta');
  });
  test('people of another area and the protected are as absent as without a slip', async () => {
    for (const words of ['virtta aino', 'kuulasmaja', 'sanelmma kuulasmarja', 'Sateenvarjonkattu 20 B 21'])
      expect(await nearly(north, words)).toEqual([]);
    expect((await nearly(named, 'kuulasmaja')).sort()).toEqual(['Eetu Kuulasmarja', 'Sanelma Kuulasmarja']);
  });
  test('what must be exact stays exact: numbers, codes and mailboxes', async () => {
    for (const words of ['+358 00 1000138', '131052-308U', 'ainoo@example.invalid']) expect(await nearly(south, words)).toEqual([]);
  });
});

describe('whom a search never shows', () => {
  test('people of another area', async () => {
    expect(await names(north, 'virta aino')).toEqual([]);
    expect(await names(north, String(landlord.persona('aino').claims['nin']))).toEqual([]);
  });
  test('a protected person and her child, except to those named', async () => {
    const code = String(landlord.persona('sanelma').claims['nin']);
    for (const words of ['kuulasmarja', 'sanelma', 'Sateenvarjonkatu 20 B 21', code]) expect(await names(north, words)).toEqual([]);
    expect((await names(named, 'kuulasmarja')).sort()).toEqual(['Eetu Kuulasmarja', 'Sanelma Kuulasmarja']);
    const flat = await landlord.admin.query(`select inhabited from homes.flat where sought_fi = 'sateenvarjonkatu 20 b 21'`);
    expect(flat.rows).toEqual([{ inhabited: true }]);
  });
  test('an employee’s own matters, close persons and staircase (L14)', async () => {
    const tiina = await acting(landlord, 'customer-service-resident', 'customer-service');
    for (const words of ['tiina rantakari', 'anna-maija rantakari', 'Villasukankuja 8 B 12']) expect(await names(tiina, words)).toEqual([]);
    expect(await names(tiina, 'virta aino')).toEqual(['Aino Maria Virta']);
    const own = await personNamed('Rantakari', 'Tiina');
    expect(await tiina.about('tenancy', [own], (tx) => peopleById(tx, [own]))).toEqual([]);
  });
});

test('the log has whom a search showed, and not the words', async () => {
  const before = (await landlord.admin.query('select coalesce(max(id), 0) as id from trail.access')).rows[0].id;
  await names(south, 'virta aino');
  const { rows } = await landlord.admin.query(`select * from trail.access where id > $1 and kind = 'listed'`, [before]);
  expect(rows.map((r) => r.subjects)).toEqual([[await personNamed('Virta', 'Aino')]]);
  expect(JSON.stringify(rows).toLowerCase()).not.toContain('virta');
});

test('a main tenant sees the names of the household, and not of strangers under other leases', async () => {
  const amina = await acting(landlord, 'amina', 'main-tenant');
  expect(await landlord.landlord('resident').door.householdOf(amina.actor.personId!)).toEqual([]);
  const aino = await acting(landlord, 'aino', 'main-tenant');
  const household = await landlord.landlord('resident').door.householdOf(aino.actor.personId!);
  const people = await aino.about('tenancy', household, (tx) => peopleById(tx, household));
  expect(people.map((p) => p.givenNames).sort()).toEqual(['Elli', 'Mikko Juhani', 'Onni']);
});

test('who has left is no longer told where the other lives (L17)', async () => {
  const jarkko = await acting(landlord, 'jarkko', 'main-tenant');
  const sanelma = await personNamed('Kuulasmarja', 'Sanelma');
  expect(await landlord.landlord('resident').door.householdOf(jarkko.actor.personId!)).toEqual([]);
  expect(await jarkko.about('tenancy', [sanelma], (tx) => occupanciesOf(tx, [sanelma]))).toEqual([]);
});

test('neither home of a child sees the other’s (L15)', async () => {
  const laura = await acting(landlord, 'laura', 'main-tenant');
  const saga = await personNamed('Nyberg', 'Saga');
  const stays = await laura.about('tenancy', [saga], (tx) => occupanciesOf(tx, [saga]));
  for (const stay of stays) expect(stay.flat).toBeUndefined();
});

test('by what a role may not find, it finds nobody', async () => {
  expect(
    await refusalOf(south.list('customer-service', (tx) => findPeople(tx, String(landlord.persona('aino').claims['nin']), today))),
  ).toBe('door.notYours');
});

test('the kind of what was typed is told from its form', () => {
  expect(['131052-308T', 'a@example.invalid', '040 123 4567', 'Junatie 3', 'Virta', 'x'].map((w) => kindOfWords(w, today))).toEqual([
    'identity-code',
    'email',
    'phone',
    'address',
    'name',
    'nothing',
  ]);
});

test('where one lives on a day: now, coming, or last', () => {
  const stay = (movedInOn: string, movedOutOn: string | null) => ({ id: movedInOn, movedInOn, movedOutOn }) as never;
  expect(homesOn([stay('2026-12-01', null), stay('2020-01-01', '2026-12-01')], today).map((o) => o.id)).toEqual(['2020-01-01']);
  expect(homesOn([stay('2026-12-01', null)], today).map((o) => o.id)).toEqual(['2026-12-01']);
  expect(homesOn([stay('2015-01-01', '2020-01-01'), stay('2010-01-01', '2015-01-01')], today).map((o) => o.id)).toEqual(['2015-01-01']);
});
