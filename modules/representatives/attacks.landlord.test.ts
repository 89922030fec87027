import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textOf } from '../../tests/text-of.ts';
import { acting } from '../residents/test-people.ts';
import { type Acting, actingAt, identify, locationOf, nameHelper, openActing, own, tell } from './test-representatives.ts';

let c: Acting;
beforeAll(async () => {
  c = await openActing();
});
afterAll(() => c.close());

const count = async (sql: string, values: unknown[] = []) =>
  Number((await c.rows<{ n: string }>(`select count(*) as n from ${sql}`, values))[0]!.n);

test('another’s mandate is not there: to print, to end, to take back, to be told on', async () => {
  const [aino, emmi, desk] = [await c.as('aino'), await c.as('emmi'), await c.as('customer-service-south')];
  const { mandate } = await nameHelper(aino);
  for (const path of ['peru', 'valtakirja']) expect((await emmi.get(`${own}/${mandate}/${path}`)).statusCode).toBe(404);
  expect((await emmi.post(`${own}/${mandate}/peru`, {})).statusCode).toBe(404);
  expect((await emmi.post(own, { _deed: 'take-back', mandate })).statusCode).toBe(409);
  expect((await emmi.post(own, { _deed: 'take-back', mandate: randomUUID() })).statusCode).toBe(409);
  expect(textOf((await emmi.get(own)).body)).not.toContain('Testi Tytär');
  // Aino's mandate does not open Emmi.
  const answer = await tell(desk, await identify(desk, emmi.personId!), mandate, 'tenancy');
  expect(answer.statusCode).toBe(404);
  expect(await count('representatives.disclosure where mandate_id = $1', [mandate])).toBe(0);
  // The same form sent by another changes nothing of what stands.
  await nameHelper(emmi, { mandate, name: 'Joku Muu' });
  expect(await c.rows('select name, revoked_at from representatives.mandate where id = $1', [mandate])).toEqual([
    { name: 'Testi Tytär', revoked_at: null },
  ]);
});

test('oneself, a child of the household and an attorney of one’s own making are refused', async () => {
  const aino = await c.as('aino');
  for (const name of ['Aino Virta', 'virta AINO', 'Aino Maria Virta']) {
    const { answer } = await nameHelper(aino, { name, scopes: 'customer-service' });
    expect(answer.statusCode, name).toBe(422);
    expect(textOf(answer.body)).toContain('Omaa nimeä ei voi käyttää.');
  }
  const child = await nameHelper(aino, { name: 'Elli Virta', scopes: 'customer-service' });
  expect(child.answer.statusCode).toBe(422);
  expect(textOf(child.answer.body)).toContain('Alaikäinen ei voi olla avustaja.');
  const unasked = await aino.post(`${own}/uusi`, {
    mandate: randomUUID(),
    name: 'Testi Lapsi',
    scopes: 'customer-service',
    lastOn: '2027-01-01',
  });
  expect(unasked.statusCode).toBe(422);
  // A kind that the page does not offer is not written, whatever the form says.
  await nameHelper(aino, { name: 'Testi Valtuutettu', kind: 'guardianship', scopes: 'customer-service' });
  expect(await count(`representatives.mandate where name = 'Testi Valtuutettu' and kind <> 'helper'`)).toBe(0);
  expect(await count(`representatives.mandate where person_id = $1 and name ~ 'Aino|Elli'`, [aino.personId])).toBe(0);
});

test('an ex-partner with an old mandate learns nothing, not even that there was one', async () => {
  const [leena, desk] = [await c.as('leena'), await c.as('customer-service-south')];
  const person = leena.personId!;
  const staff = (await desk.get(actingAt(person))).statusCode === 200 ? desk : await c.as('customer-service-north');
  const { mandate } = await nameHelper(leena, { name: 'Testi Eksä' });
  const address = await identify(staff, person);
  const before = await tell(staff, address, mandate, 'tenancy');
  expect(before.statusCode).toBe(303);
  await leena.post(`${own}/${mandate}/peru`, {});
  const never = textOf((await staff.get(await identify(staff, person))).body);
  expect(never).not.toContain('Eksä');
  for (const at of [address, await identify(staff, person)]) expect((await tell(staff, at, mandate, 'tenancy')).statusCode).toBe(403);
  expect((await staff.get(locationOf(before))).statusCode).toBe(403);
});

test('nothing opens without identification, with another’s, with an old one or by a link', async () => {
  const [aino, desk] = [await c.as('aino'), await c.landlord.signIn(c.landlord.persona('customer-service-south'))];
  const person = aino.personId!;
  const { mandate } = await nameHelper(aino, { name: 'Testi Serkku' });
  const address = await identify(desk, person);
  expect(textOf((await desk.get(actingAt(person))).body)).not.toContain('Testi Serkku');
  expect((await tell(desk, actingAt(person), mandate, 'tenancy')).statusCode).toBe(403);
  const token = new URL(address, 'http://x').searchParams.get('tunnistus')!;
  const emmi = (await c.as('emmi')).personId!;
  expect((await tell(desk, `${actingAt(emmi)}?tunnistus=${token}`, mandate, 'tenancy')).statusCode).toBe(403);
  const other = await c.as('customer-service-protected');
  expect((await tell(other, address, mandate, 'tenancy')).statusCode).toBe(403);
  expect((await tell(desk, `${address}x`, mandate, 'tenancy')).statusCode).toBe(403);
  expect((await desk.post(address.replace('/puolesta?', '/valtuutukset?'), { _deed: 'end', mandate })).statusCode).toBe(403);
  const before = c.landlord.clock.at;
  const told = locationOf(await tell(desk, address, mandate, 'tenancy'));
  expect((await desk.get(told.replace(person, emmi))).statusCode).toBe(403);
  c.landlord.clock.at = new Date(before.getTime() + 31 * 60_000);
  const late = await c.landlord.signIn(c.landlord.persona('customer-service-south'));
  expect((await late.get(told)).statusCode).toBe(403);
  c.landlord.clock.at = before;
});

test('whoever acts cannot name themselves: a helper is the customer’s own word', async () => {
  const [aino, desk] = [await c.as('aino'), await c.as('customer-service-south')];
  const address = (await identify(desk, aino.personId!)).replace('/puolesta?', '/valtuutukset?');
  const form = {
    _deed: 'give',
    mandate: randomUUID(),
    kind: 'helper',
    name: 'Testi Tunkeilija',
    scopes: 'tenancy',
    lastOn: '2027-01-01',
    adult: 'on',
  };
  expect((await desk.post(address, form)).statusCode).toBe(422);
  expect(await count(`representatives.mandate where name = 'Testi Tunkeilija'`)).toBe(0);
});

test('an employee serves neither themselves as a helper nor those for whom they act (L14)', async () => {
  const [emmi, tiina, desk] = [await c.as('emmi'), await c.as('customer-service-resident'), await c.as('customer-service-south')];
  const person = emmi.personId!;
  // Named by the resident, so it stands; at work she is not told on it, by her name in the register or in the directory.
  const { mandate, answer } = await nameHelper(emmi, { name: 'Tiina Rantakari' });
  expect(answer.statusCode).toBe(303);
  expect((await tell(tiina, await identify(tiina, person), mandate, 'tenancy')).statusCode).toBe(403);
  const atDesk = (await identify(tiina, person)).replace('/puolesta?', '/valtuutukset?');
  const shown = { _deed: 'give', kind: 'power-of-attorney', scopes: 'tenancy', lastOn: '2027-01-01', seenOn: '2026-11-20', adult: 'on' };
  expect((await tiina.post(atDesk, { ...shown, mandate: randomUUID(), name: 'Tiina Rantakari' })).statusCode).toBe(403);
  await c.rows(`update identity.account set display_name = 'Kaija Lindholm' where display_name = 'customer-service-south'`);
  const kaija = (await identify(desk, person)).replace('/puolesta?', '/valtuutukset?');
  expect((await desk.post(kaija, { ...shown, mandate: randomUUID(), name: 'Kaija Lindholm' })).statusCode).toBe(403);
  expect(await count(`representatives.mandate where kind = 'power-of-attorney'`)).toBe(0);
  // Her own file stays closed to her here too.
  expect((await tiina.get(actingAt(tiina.personId!))).statusCode).toBe(404);
});

test('other areas, other jobs and other residents find no way in; a protected person is a stranger here too', async () => {
  const aino = await c.as('aino');
  for (const persona of [
    'customer-service-north',
    'building-manager-south',
    'rent-control',
    'maintenance-south',
    'communications',
    'legal',
  ]) {
    const visitor = await c.as(persona);
    expect((await visitor.get(actingAt(aino.personId!))).statusCode, persona).toBe(404);
  }
  const sanelma = await c.as('sanelma');
  for (const persona of ['customer-service-south', 'customer-service-north'])
    expect((await (await c.as(persona)).get(actingAt(sanelma.personId!))).statusCode).toBe(404);
  expect((await aino.get('/fi/omat/asioin-puolesta')).statusCode).toBe(404);
});

test('a protected person is spoken for by a helper of her own choice, and by no document', async () => {
  const [sanelma, named] = [await c.as('sanelma'), await c.as('customer-service-protected')];
  const person = sanelma.personId!;
  const { mandate } = await nameHelper(sanelma, { name: 'Testi Ystävä' });
  const shown = randomUUID();
  const desk = (await identify(named, person)).replace('/puolesta?', '/valtuutukset?');
  const given = await named.post(desk, {
    _deed: 'give',
    kind: 'power-of-attorney',
    mandate: shown,
    name: 'Testi Asiamies',
    scopes: 'tenancy',
    lastOn: '2027-01-01',
    seenOn: '2026-11-20',
    adult: 'on',
  });
  expect(given.statusCode, textOf(given.body)).toBe(303);
  const address = await identify(named, person);
  expect((await tell(named, address, shown, 'tenancy')).statusCode).toBe(403);
  expect((await tell(named, address, mandate, 'tenancy')).statusCode).toBe(303);
});

test('PostgreSQL changes nothing that was written, and two forms at once make one mandate', async () => {
  const aino = await c.as('aino');
  await expect(c.rows(`update representatives.mandate set last_on = '2040-01-01'`)).rejects.toMatchObject({
    constraint: 'mandate_stays_as_given',
  });
  await expect(c.rows(`update representatives.disclosure set told = '{name}'`)).rejects.toMatchObject({ constraint: 'disclosure_stays' });
  const both = await Promise.all([1, 2].map(() => nameHelper(aino, { name: 'Testi Kaksonen' })));
  expect(both.map(({ answer }) => answer.statusCode).sort()).toEqual([303, 409]);
});

test('PostgreSQL itself opens what the mandate names, and neither custody of an adult nor an ended mandate opens anything', async () => {
  const timo = await acting(c.landlord, 'timo', 'representative');
  const kaarina = await c.idOf('Kaarina', 'Autio');
  const named = () =>
    timo.about('tenancy', [kaarina], (tx) => tx.selectFrom('residents.person').select('family_name').execute(), {
      reason: 'representatives.because.bySignIn',
    });
  const ties = await c.rows<{ kind: string; because: string }>(
    'select kind, because from platform.tie where to_id = $1 and from_id = $2 order by kind',
    [kaarina, timo.actor.personId],
  );
  // The register's tie says who he is to her; what he may is the mandate's to say.
  expect(ties.map((t) => t.kind)).toContain('guardian');
  expect(ties.some((t) => t.kind === 'mandate' && t.because.startsWith('tenancy '))).toBe(true);
  expect(await named()).toEqual([{ family_name: 'Autio' }]);
  const mandate = `kind = 'mandate' and to_id = $1`;
  await c.rows(`update platform.tie set because = replace(because, 'tenancy', 'rent-monitoring') where ${mandate}`, [kaarina]);
  expect(await named()).toEqual([]);
  await c.rows(`delete from platform.tie where ${mandate}`, [kaarina]);
  expect(await named()).toEqual([]);
});
