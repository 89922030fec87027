// Restrictions are placed, told and lifted; consents are taken back with one button; the year stands in figures.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textOf } from '../../tests/text-of.ts';
import { fileAs } from '../tenancy-changes/test-changes.ts';
import { type Asking, ask, caseUrl, deed, openAsking } from './test-requests.ts';

let c: Asking;
beforeAll(async () => {
  c = await openAsking();
});
afterAll(() => c?.close());

const at = (day: string) => {
  c.landlord.clock.at = new Date(`${day}T10:00:00Z`);
};

test('a restriction holds the data named from the answer on, is marked, told before it ends and lifted the day after', async () => {
  const aino = await c.as('aino');
  const id = await ask(aino, 'restriction', { words: 'Nimeni on väärin.' });
  const handler = await c.as('rights-handler');
  await deed(handler, id, 'take');
  expect(await deed(handler, id, 'answer', { outcome: 'granted' })).toBe(409);
  expect(await deed(handler, id, 'restrict', { ground: 'accuracy-contested', until: '2027-01-31' })).toBe(422);
  expect(await deed(handler, id, 'restrict', { data: 'contact', ground: 'accuracy-contested', until: '2028-01-31' })).toBe(422);
  expect(await deed(handler, id, 'restrict', { data: 'name', ground: 'accuracy-contested', until: '2027-01-31' })).toBe(303);
  expect(await deed(handler, id, 'restrict', { data: 'contact', ground: 'accuracy-contested', until: '2027-01-31' })).toBe(303);
  const holds = () =>
    c.rows(
      `select table_name, ground, until_on::text, notified_on::text, ended_on::text from retention.hold where subject_id = $1 and table_name like 'residents.%'`,
      [aino.personId],
    );
  expect(await holds()).toEqual([]);
  expect(await deed(handler, id, 'answer', { outcome: 'granted' })).toBe(303);
  const placed = {
    table_name: 'residents.contact',
    ground: 'accuracy-contested',
    until_on: '2027-01-31',
    notified_on: null,
    ended_on: '2027-01-31',
  };
  expect(await holds()).toEqual([placed]);
  await expect(c.rows('delete from residents.contact where person_id = $1', [aino.personId])).rejects.toMatchObject({
    constraint: 'row_is_held',
  });
  for (const [visitor, page, words] of [
    [handler, caseUrl(id), /Näiden tietojen käyttöä on rajoitettu Yhteystiedot, enintään 31\.1\.2027 asti/],
    [aino, `/fi/omat/pyynnot/${id}`, /Käytön rajoitus Voimassa .*Yhteystiedot.*31\.1\.2027/],
    [aino, `/sv/mina/begaranden/${id}/svar`, /Vi har begränsat .*Kontaktuppgifter.*31\.1\.2027.*Dataombudsmannens byrå/],
  ] as const)
    expect(textOf((await visitor.get(page)).body)).toMatch(words);

  // The same person's erasure request says so too, and its rehearsal leaves it.
  const other = await ask(aino, 'erasure', { words: 'Kaikki pois.' });
  await deed(handler, other, 'take');
  expect(textOf((await handler.get(caseUrl(other))).body)).toContain('Näiden tietojen käyttöä on rajoitettu');

  expect((await aino.get(`/fi/omat/pyynnot/${id}/vastaus?about=ending`)).statusCode).toBe(404);
  expect(await deed(handler, id, 'lift')).toBe(409);
  expect(await deed(handler, id, 'tell')).toBe(303);
  expect(await deed(handler, id, 'lift')).toBe(409);
  expect(await holds()).toEqual([{ ...placed, notified_on: '2026-11-22' }]);
  expect(textOf((await aino.get(`/fi/omat/pyynnot/${id}/vastaus?about=ending`)).body)).toMatch(/Käytön rajoitus päättyy .*Yhteystiedot/);
  expect((await aino.get(`/en/my/requests/${id}/answer?about=ending&as=pdf`)).headers['content-type']).toBe('application/pdf');
  at('2026-11-23');
  expect(await deed(await c.as('rights-handler'), id, 'lift')).toBe(303);
  expect(await holds()).toMatchObject([{ ended_on: '2026-11-23' }]);
  expect(textOf((await (await c.as('aino')).get(`/fi/omat/pyynnot/${id}`)).body)).toMatch(/Päättynyt .*Purettu 23\.11\.2026/);
  at('2026-11-22');
});

test('S154 a correction is written into the register with its history, and each who had the former data is a task, ticked off once', async () => {
  const laura = await c.as('laura');
  const who = laura.personId!;
  const handler = await c.as('rights-handler');
  const id = await ask(laura, 'rectification', { words: 'Sukunimeni on väärin.' });
  await deed(handler, id, 'take');
  const [before] = await c.rows<{ given_names: string; family_name: string }>(
    'select given_names, family_name from residents.person where id = $1',
    [who],
  );
  expect(await deed(handler, id, 'correct', {})).toBe(422);
  expect(await deed(handler, id, 'correct', { family: 'Uusinimi' })).toBe(422);
  expect(await deed(handler, id, 'correct', { phone: 'ei numero' })).toBe(422);
  expect(await c.rows('select from rights_requests.answer where request_id = $1', [id])).toEqual([]);
  expect(
    await deed(handler, id, 'correct', { given: before!.given_names, family: 'Uusinimi', phone: '+358 00 555 0177', words: 'Korjattu.' }),
  ).toBe(303);
  expect(await c.rows('select family_name from residents.person where id = $1', [who])).toEqual([{ family_name: 'Uusinimi' }]);
  expect(
    await c.rows(`select former_name, recorded_by from residents.change where person_id = $1 and kind = 'name-corrected'`, [who]),
  ).toEqual([{ former_name: `${before!.given_names} ${before!.family_name}`, recorded_by: 'rights-handler' }]);
  const page = textOf((await laura.get(`/fi/omat/pyynnot/${id}`)).body);
  expect(page).toMatch(/Tehty 22\.11\.2026 klo/);
  const letter = textOf((await laura.get(`/fi/omat/pyynnot/${id}/vastaus`)).body);
  expect(letter).toMatch(/Nämä korjasimme Nimi Puhelinnumero/);

  const tasks = await c.rows<{ id: string; recipient: string }>('select id, recipient from rights_requests.notice where request_id = $1', [
    id,
  ]);
  expect(tasks.length).toBeGreaterThan(0);
  expect(letter).toContain('Näille kerromme muutoksesta');
  expect(await deed(handler, id, 'notice', { notice: tasks[0]!.id, outcome: 'told' })).toBe(303);
  expect(await deed(handler, id, 'notice', { notice: tasks[0]!.id, outcome: 'impossible' })).toBe(409);
  expect(await c.rows('select outcome, done_on::text, by_role from rights_requests.notice where id = $1', [tasks[0]!.id])).toEqual([
    { outcome: 'told', done_on: '2026-11-22', by_role: 'rights-handler' },
  ]);
  expect(textOf((await laura.get(`/fi/omat/pyynnot/${id}`)).body)).toContain('Kerrottu 22.11.2026');
});

test('every consent in force is taken back with one button on one page, at once', async () => {
  const reijo = await c.as('reijo');
  const page = '/fi/omat/pyynnot/uusi/withdrawal';
  expect(textOf((await reijo.get(page)).body)).toContain('Sinulla ei ole voimassa olevia suostumuksia');
  await fileAs(reijo, 'termination', { from: '2026-12-31', showing: 'phone' });
  const given = (await reijo.get(page)).body;
  expect(textOf(given)).toMatch(/Asunnon näyttäminen .*puhelinnumero.* Peru suostumus/);
  const [, action] = /<form[^>]*action="([^"]*asunnon-naytto)"/.exec(given)!;
  expect((await reijo.post(action!, { _deed: 'back' })).statusCode).toBe(303);
  expect(await c.rows('select from showing.consent where person_id = $1 and withdrawn_on is null', [reijo.personId])).toEqual([]);
  expect(textOf((await reijo.get(page)).body)).toContain('Sinulla ei ole voimassa olevia suostumuksia');
});

test('the officer has the year in figures, as a page and as a file; nobody else has', async () => {
  const laura = await c.as('laura');
  const handler = await c.as('rights-handler');
  const [answered, open] = [
    await ask(laura, 'objection', { words: 'En halua.' }),
    await ask(laura, 'objection', { words: 'En tätäkään.' }),
  ];
  at('2026-11-29');
  await deed(await c.as('rights-handler'), answered, 'take');
  expect(
    await deed(await c.as('rights-handler'), answered, 'answer', { outcome: 'refused', because: 'strong-reason', words: 'Syy.' }),
  ).toBe(303);
  at('2026-12-31');
  const officer = await c.as('dpo');
  expect(textOf((await officer.get('/fi/valvonta/pyyntojen-luvut')).body)).toMatch(
    /Käytön vastustaminen Ei tehty 1 7 0 0 Käytön vastustaminen Avoinna 1 (– )?1 0/,
  );
  const file = await officer.get('/sv/tillsyn/begaranden-i-siffror?as=csv');
  expect(file.headers['content-type']).toContain('text/csv');
  expect(file.body).toMatch(/Invändning;Inte gjort;1;7;0;0\r\n/);
  expect((await officer.get('/fi/valvonta/pyyntojen-luvut?year=abc')).statusCode).toBeLessThan(500);
  expect((await handler.get('/fi/valvonta/pyyntojen-luvut')).statusCode).not.toBe(200);
  expect(open).toBeTruthy();
  at('2026-11-22');
});
