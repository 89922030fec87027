import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../../tests/text-of.ts';
import { type Acting, actingAt, identify, locationOf, nameHelper, openActing, own, tell } from './test-representatives.ts';

let c: Acting;
beforeAll(async () => {
  c = await openActing();
});
afterAll(() => c.close());

const day = (iso: string) => new Date(`${iso}+02:00`);
/** Runs at another instant, and comes back. */
async function at<T>(instant: Date, work: () => Promise<T>): Promise<T> {
  const before = c.landlord.clock.at;
  c.landlord.clock.at = instant;
  try {
    return await work();
  } finally {
    c.landlord.clock.at = before;
  }
}

describe('a helper named by the resident', () => {
  test('nobody acts at first; a name, a matter and a day are enough; the resident sees it and prints it', async () => {
    const aino = await c.as('aino');
    expect(textOf((await aino.get(own)).body)).toContain('Kukaan ei hoida asioitasi puolestasi.');
    const { mandate, answer } = await nameHelper(aino);
    expect(answer.statusCode, textOf(answer.body)).toBe(303);
    const page = textOf((await aino.get(own)).body);
    expect(page).toContain('Testi Tytär');
    expect(page).toContain('Asunto ja vuokrasopimus');
    expect(page).toContain('22.11.2027');
    const paper = textOf((await aino.get(`${own}/${mandate}/valtakirja`)).body);
    expect(paper).toMatch(/Aino Maria Virta.*Testi Tytär.*avustaja.*Voimassa/);
  });

  test('it is revoked with one confirmation, taken back the same day, and no longer the day after', async () => {
    const leena = await c.as('leena');
    const { mandate } = await nameHelper(leena);
    expect(textOf((await leena.get(`${own}/${mandate}/peru`)).body)).toContain('Oikeus päättyy heti');
    expect((await leena.post(`${own}/${mandate}/peru`, {})).statusCode).toBe(303);
    expect((await leena.post(`${own}/${mandate}/peru`, {})).statusCode).toBe(303);
    expect(textOf((await leena.get(own)).body)).toContain('Kumoa peruminen: Testi Tytär');
    expect((await leena.post(own, { _deed: 'take-back', mandate })).statusCode).toBe(303);
    expect(await c.rows('select revoked_at from representatives.mandate where id = $1', [mandate])).toEqual([{ revoked_at: null }]);
    await leena.post(`${own}/${mandate}/peru`, {});
    await at(day('2026-11-24T09:00:00'), async () => {
      const later = await c.landlord.signIn(c.landlord.persona('leena'));
      expect((await later.post(own, { _deed: 'take-back', mandate })).statusCode).toBe(409);
      expect(textOf((await later.get(own)).body)).not.toContain('Kumoa peruminen');
    });
    expect((await c.rows('select what from representatives.ending where mandate_id = $1 order by recorded_at', [mandate])).length).toBe(3);
  });

  test('two mandates of one helper for one thing at a time, three years and a day of the past are refused in words', async () => {
    const bo = await c.as('bo');
    const again = await nameHelper(bo, { name: 'gun  TESTHOLM' });
    expect(again.answer.statusCode).toBe(409);
    expect(textOf(again.answer.body)).toContain('Tällä avustajalla on jo oikeus');
    expect((await nameHelper(bo, { name: 'Gun Testholm', scopes: 'customer-service' })).answer.statusCode).toBe(303);
    expect(textOf((await nameHelper(bo, { lastOn: '2029-12-01' })).answer.body)).toContain('enintään kahden vuoden');
    expect(textOf((await nameHelper(bo, { lastOn: '2026-01-01' })).answer.body)).toContain('Päivä on jo mennyt.');
    expect(textOf((await nameHelper(bo, { scopes: 'debt-collection' })).answer.body)).toContain('Valitse ainakin yksi asia.');
    expect((await nameHelper(bo, { name: 'Matti 010180-999C' })).answer.statusCode).toBe(422);
  });
});

describe('at the desk', () => {
  test('S41: a representative with an expired, revoked or narrower mandate is refused the data outside its scope; what is told is recorded', async () => {
    const [emmi, desk] = [await c.as('emmi'), await c.as('customer-service-south')];
    const person = emmi.personId!;
    const { mandate } = await nameHelper(emmi, { name: 'Testi Sisko', lastOn: '2026-12-01' });
    const address = await identify(desk, person);
    const open = textOf((await desk.get(address)).body);
    expect(open).toContain('Testi Sisko');
    expect(open).toContain('Avaa: Asunto ja vuokrasopimus');
    expect(open).toContain('Valtuutus ei kata kaikkea');

    const told = await tell(desk, address, mandate, 'tenancy');
    expect(told.statusCode, textOf(told.body)).toBe(303);
    const shown = textOf((await desk.get(locationOf(told))).body);
    expect(shown).toContain('Vuokrasopimuksen tiedot');
    expect(shown).not.toMatch(/\+358|Syntymäaika/);

    // Narrower: the customer's contact details are not in it.
    const narrower = await tell(desk, address, mandate, 'customer-service');
    expect(narrower.statusCode).toBe(403);
    expect(textOf(narrower.body)).toContain('Voimassa oleva valtuutus ei kata tätä.');

    // What was told stands on the resident's page, and who has looked says for whom.
    const mine = textOf((await emmi.get(own)).body);
    expect(mine).toContain('Testi Sisko, avustaja');
    expect(mine).toContain('vuokrasopimuksen tiedot');
    await c.landlord.seal();
    expect(textOf((await emmi.get('/fi/omat/katselut')).body)).toContain('joku otti yhteyttä puolestasi');

    // The last minute of the last day, and the first of the next.
    const on = async (instant: string) =>
      at(day(instant), async () => {
        const staff = await c.landlord.signIn(c.landlord.persona('customer-service-south'));
        return (await tell(staff, await identify(staff, person), mandate, 'tenancy')).statusCode;
      });
    expect(await on('2026-12-01T23:59:30')).toBe(303);
    expect(await on('2026-12-02T00:00:10')).toBe(403);

    // Revoked: an open page closes, and nothing opens.
    expect((await emmi.post(`${own}/${mandate}/peru`, {})).statusCode).toBe(303);
    expect((await desk.get(locationOf(told))).statusCode).toBe(403);
    expect((await tell(desk, address, mandate, 'tenancy')).statusCode).toBe(403);
    const closed = textOf((await desk.get(address)).body);
    expect(closed).toContain('Voimassa olevaa valtuutusta ei ole');
    expect(closed).not.toContain('Testi Sisko');
    expect(closed).not.toMatch(/peruttu|päättynyt/i);
    expect(
      await c.rows('select activity, told, to_name from representatives.disclosure where person_id = $1 order by disclosed_at', [person]),
    ).toEqual([
      { activity: 'tenancy', told: ['home', 'occupancy', 'lease-terms'], to_name: 'Testi Sisko' },
      { activity: 'tenancy', told: ['home', 'occupancy', 'lease-terms'], to_name: 'Testi Sisko' },
    ]);
  });

  test('the desk writes a helper down for an identified caller, who sees it at once and ends it by phone', async () => {
    const [aino, desk] = [await c.as('aino'), await c.as('customer-service-south')];
    const card = `/fi/tyo/asiakkaat/${aino.personId}`;
    const opened = locationOf(await desk.post(card, { _deed: 'open', reason: 'call' }));
    const identified = locationOf(await desk.post(opened, { _deed: 'identify', method: 'call-back' }));
    const to = /href="([^"]*valtuutukset[^"]*)"/.exec((await desk.get(identified)).body)![1]!.replaceAll('&amp;', '&');
    const mandate = crypto.randomUUID();
    const form = { _deed: 'give', mandate, kind: 'helper', name: 'Testi Naapuri', scopes: 'tenancy', lastOn: '2027-01-31', adult: 'on' };
    const given = await desk.post(to, form);
    expect(given.statusCode, textOf(given.body)).toBe(303);
    expect(textOf((await aino.get('/fi/omat')).body)).toContain('Testi Naapuri');
    expect(textOf((await aino.get(own)).body)).toContain('Nimettiin puhelimessa, kirjannut asiakaspalvelu');
    expect((await desk.post(to, { _deed: 'end', mandate })).statusCode).toBe(303);
    expect(await c.rows('select revoked_by from representatives.mandate where id = $1', [mandate])).toEqual([
      { revoked_by: 'customer-service' },
    ]);
  });

  test('a decision on guardianship is written down by reference and day; without them it is not', async () => {
    const desk = await c.as('customer-service-south');
    const person = (await c.as('aino')).personId!;
    const address = (await identify(desk, person)).replace('/puolesta?', '/valtuutukset?');
    const form = {
      _deed: 'give',
      mandate: crypto.randomUUID(),
      kind: 'guardianship',
      name: 'Testi Edunvalvoja',
      scopes: 'tenancy',
      adult: 'on',
    };
    expect((await desk.post(address, form)).statusCode).toBe(422);
    const whole = { ...form, authority: 'court', reference: 'H 26/999', seenOn: '2026-11-20' };
    expect((await desk.post(address, whole)).statusCode).toBe(303);
    expect(await c.rows('select shown_by, recorded_by, last_on from representatives.mandate where id = $1', [form.mandate])).toEqual([
      { shown_by: 'court', recorded_by: 'customer-service', last_on: null },
    ]);
    expect((await desk.get(actingAt(person))).statusCode).toBe(200);
  });
});

describe('a guardian who signs in', () => {
  test('Timo sees of his mother what his mandate opens, until it ends to the minute; each look is logged', async () => {
    const timo = await c.as('timo');
    const page = textOf((await timo.get('/fi/omat/asioin-puolesta')).body);
    expect(page).toContain('Kaarina Autio');
    expect(page).toContain('D 20');
    expect(page).toContain('Nämä asiat hoidetaan asiakaspalvelussa: Yhteystiedot ja asiointi');
    expect(page).not.toMatch(/1935|\+358/);
    const [{ last_on }] = (await c.rows<{ last_on: string }>(
      `select last_on::text from representatives.mandate where name = 'Timo Autio'`,
    )) as [{ last_on: string }];
    const lastMinute = async (instant: Date) =>
      at(instant, async () => {
        const again = await c.landlord.signIn(c.landlord.persona('timo'));
        return (await again.get('/fi/omat/asioin-puolesta')).body;
      });
    const midnight = new Date(`${last_on}T23:59:59+03:00`);
    expect(await lastMinute(midnight)).toContain('D 20');
    expect(await lastMinute(new Date(midnight.getTime() + 2_000))).not.toContain('D 20');
    // Each look is in the log, about her.
    const kaarina = await c.idOf('Kaarina', 'Autio');
    const looks = `select distinct actor_role, activity, reason from trail.access where $1 = any (subjects) and actor_door = 'resident'`;
    expect(await c.rows(looks, [kaarina])).toEqual([
      { actor_role: 'representative', activity: 'tenancy', reason: 'representatives.because.bySignIn' },
    ]);
  });

  test('a mandate revoked while he is signed in shows nothing from that minute; a protected mother neither', async () => {
    const timo = await c.as('timo');
    const kaarina = await c.idOf('Kaarina', 'Autio');
    await c.rows(
      `insert into residents.protection (person_id, kind, from_on, source) values ($1, 'non-disclosure', '2026-11-01', 'person')`,
      [kaarina],
    );
    const closed = textOf((await timo.get('/fi/omat/asioin-puolesta')).body);
    expect(closed).not.toMatch(/Kaarina|D 20/);
    await c.rows('delete from residents.protection where person_id = $1', [kaarina]);
    expect((await timo.get('/fi/omat/asioin-puolesta')).body).toContain('Kaarina');
    await c.rows(
      `insert into representatives.ending (mandate_id, person_id, what) select id, person_id, 'revoked' from representatives.mandate where person_id = $1`,
      [kaarina],
    );
    const ended = await timo.get('/fi/omat/asioin-puolesta');
    expect(textOf(ended.body)).not.toMatch(/Kaarina|D 20/);
  });
});
