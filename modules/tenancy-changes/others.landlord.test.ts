import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../../tests/text-of.ts';
import { openCard, under } from '../customer-desk/test-desk.ts';
import { offerTypes } from './change-types.ts';
import { type Changing, fileAs, openChanging } from './test-changes.ts';

let c: Changing;
beforeAll(async () => {
  c = await openChanging();
});
afterAll(() => c.close());

const work = (type: string, id: string) => `/fi/tyo/muutokset/${type}/${id}`;
const outOf = (id: string) =>
  c.rows<{ out: string | null; by: string | null }>(
    'select moved_out_on::text as out, moved_out_by as by from residents.occupancy where person_id = $1 order by moved_in_on',
    [id],
  );

describe('nobody is moved out by another’s word (L17)', () => {
  test('the spouse confirms by the own sign-in, and then the move can be registered', async () => {
    const [aino, mikko, desk] = [await c.as('aino'), await c.as('mikko'), await c.as('customer-service-south')];
    const id = await fileAs(aino, 'leaving', { other: mikko.personId!, from: '2026-12-15' }, 'yhdessa');
    expect((await desk.post(work('leaving', id), { _deed: 'carry' })).statusCode).toBe(409);
    expect(await outOf(mikko.personId!)).toEqual([{ out: null, by: null }]);
    expect(textOf((await mikko.get('/fi/omat')).body)).toContain('Sinulta kysytään vahvistusta');
    const asked = textOf((await mikko.get('/fi/omat/muutokset')).body);
    expect(asked).toContain('et asu asunnossa enää 15.12.2026 alkaen');
    expect(asked).not.toContain('Aino');
    const answers = await Promise.all(['yes', 'no'].map((says) => mikko.post('/fi/omat/muutokset', { _deed: 'answer', matter: id, says })));
    expect(answers.map((a) => a.statusCode).sort()).toEqual([303, 409]);
    const said = (await c.rows<{ other_said: string }>('select other_said from tenancy_changes.household_change where id = $1', [id]))[0]!
      .other_said;
    const carried = await desk.post(work('leaving', id), { _deed: 'carry' });
    expect(carried.statusCode).toBe(said === 'yes' ? 303 : 409);
    expect(await outOf(mikko.personId!)).toEqual([said === 'yes' ? { out: '2026-12-15', by: 'person' } : { out: null, by: null }]);
  });

  test('without that word a building manager decides, only after hearing', async () => {
    const [emmi, manager, desk] = [await c.as('emmi'), await c.as('building-manager-south'), await c.as('customer-service-south')];
    const sofia = await c.idOf('Sofia', 'Lindroos');
    const id = await fileAs(emmi, 'leaving', { other: sofia, from: '2026-12-01' }, 'yhdessa');
    const unheard = await manager.post(work('leaving', id), { _deed: 'decide', verdict: 'granted' });
    expect(unheard.statusCode).toBe(422);
    expect(textOf(unheard.body)).toContain('kuultava ennen päätöstä');
    expect((await manager.post(work('leaving', id), { _deed: 'decide', verdict: 'granted', heardOn: '2026-11-20' })).statusCode).toBe(303);
    expect((await desk.post(work('leaving', id), { _deed: 'carry' })).statusCode).toBe(303);
    expect(await outOf(sofia)).toEqual([{ out: '2026-12-01', by: 'manager-decision' }]);
  });

  test('a child, a stranger and a protected person cannot be named', async () => {
    const aino = await c.as('aino');
    const [elli, emmi] = [await c.idOf('Elli', 'Virta'), await c.idOf('Emmi', 'Karhula')];
    for (const other of [elli, emmi, aino.personId!]) {
      const sent = await aino.post('/fi/omat/muutokset/yhdessa/leaving', { matter: crypto.randomUUID(), other, from: '2026-12-01' });
      expect(sent.statusCode).toBe(422);
    }
    expect(await c.rows('select from tenancy_changes.asked where person_id = any ($1)', [[elli, emmi]])).toEqual([]);
  });
});

describe('a transfer of the lease', () => {
  test('S114 needs the receiver’s own word and a decision, and changes who is bound', async () => {
    const [leena, antti, manager, desk] = [
      await c.as('leena'),
      await c.as('antti'),
      await c.as('building-manager-north'),
      await c.as('customer-service-north'),
    ];
    const id = await fileAs(
      leena,
      'lease-transfer',
      { other: antti.personId!, stays: 'no', kinship: 'spouse', from: '2027-01-01' },
      'yhdessa',
    );
    const early = await manager.post(work('lease-transfer', id), { _deed: 'decide', verdict: 'granted' });
    expect(early.statusCode).toBe(409);
    expect(textOf(early.body)).toContain('toinen henkilö on itse vahvistanut');
    expect((await antti.post('/fi/omat/muutokset', { _deed: 'answer', matter: id, says: 'yes' })).statusCode).toBe(303);
    const granted = await manager.post(work('lease-transfer', id), { _deed: 'decide', verdict: 'granted' });
    expect(granted.statusCode, textOf(granted.body)).toBe(303);
    const carried = await desk.post(work('lease-transfer', id), { _deed: 'carry' });
    expect(carried.statusCode, textOf(carried.body)).toBe(303);
    expect(
      await c.rows('select p.role, p.from_on::text, p.until_on::text from leases.party p where p.person_id = any ($1) order by from_on', [
        [leena.personId, antti.personId],
      ]),
    ).toMatchObject([
      { role: 'main-tenant', until_on: '2027-01-01' },
      { role: 'main-tenant', from_on: '2027-01-01', until_on: null },
    ]);
    expect(
      await c.rows(`select role from residents.occupancy where person_id = $1 and moved_in_on = '2027-01-01'`, [antti.personId]),
    ).toEqual([{ role: 'main-tenant' }]);
    expect((await outOf(leena.personId!)).at(-1)).toEqual({ out: '2027-01-01', by: 'person' });
    expect(await c.rows('select signed_on::text, signature from leases.party where person_id = $1', [antti.personId])).toEqual([
      { signed_on: '2026-11-22', signature: `strong sign-in ${id}` },
    ]);
  });

  test('asked for at the desk is signed by the giver too, each by the own sign-in', async () => {
    const [aino, mikko, desk, manager] = [
      await c.as('aino'),
      await c.as('mikko'),
      await c.as('customer-service-south'),
      await c.as('building-manager-south'),
    ];
    const card = await openCard(desk, aino.personId!, 'housing-change', 'document');
    const matter = crypto.randomUUID();
    const form = { matter, other: mikko.personId!, stays: 'yes', kinship: 'spouse', from: '2027-02-01' };
    const filed = await desk.post(under(card, 'muutos/lease-transfer'), form);
    expect(filed.statusCode, textOf(filed.body)).toBe(303);
    expect((await mikko.post('/fi/omat/muutokset', { _deed: 'answer', matter, says: 'yes' })).statusCode).toBe(303);
    const early = await manager.post(work('lease-transfer', matter), { _deed: 'decide', verdict: 'granted' });
    expect(early.statusCode).toBe(409);
    expect(textOf(early.body)).toContain('siirtäjä ja saaja');
    expect(textOf((await aino.get('/fi/omat/muutokset')).body)).toContain('Olet pyytänyt asiakaspalvelussa');
    expect((await aino.post('/fi/omat/muutokset', { _deed: 'answer', matter, says: 'yes' })).statusCode).toBe(303);
    expect((await manager.post(work('lease-transfer', matter), { _deed: 'decide', verdict: 'granted' })).statusCode).toBe(303);
  });
});

describe('joint main tenants', () => {
  test('end their lease together: one gives notice, the other confirms, and only then it can be registered', async () => {
    const [emmi, desk] = [await c.as('emmi'), await c.as('customer-service-south')];
    const id = await fileAs(emmi, 'termination', { from: '2027-01-31' });
    const alone = await desk.post(work('termination', id), { _deed: 'carry' });
    expect(alone.statusCode).toBe(409);
    expect(textOf(alone.body)).toContain('Kaikkien täytyy vahvistaa');
    const sofia = await c.idOf('Sofia', 'Lindroos');
    expect(await c.rows('select person_id, closed_on from tenancy_changes.asked where matter_id = $1', [id])).toEqual([
      { person_id: sofia, closed_on: null },
    ]);
    // Nobody answers for another, not even who filed it.
    expect((await emmi.post('/fi/omat/muutokset', { _deed: 'answer', matter: id, says: 'yes' })).statusCode).toBe(409);
    const { door } = c.landlord.landlord('resident');
    const actor = {
      id: sofia,
      personId: sofia,
      door: 'resident' as const,
      roles: ['main-tenant', 'self'],
      areas: [],
      buildings: [],
      named: false,
      strong: true,
    };
    await door.asActor(actor, 'occupant-register', { about: [sofia] }, (tx) =>
      tx.insertInto('tenancy_changes.answered').values({ matter_id: id, person_id: sofia, says: 'yes' }).execute(),
    );
    const carried = await desk.post(work('termination', id), { _deed: 'carry' });
    expect(carried.statusCode, textOf(carried.body)).toBe(303);
    expect(
      await c.rows('select state, ended_on::text from leases.lease where $1 = any (party_ids) and $2 = any (party_ids)', [
        emmi.personId,
        sofia,
      ]),
    ).toEqual([{ state: 'ended', ended_on: '2027-01-31' }]);
  });
});

describe('a further type', () => {
  const nameChange = `
id: name-change
order: 80
category: household-change
title: { fi: Nimen muutos, sv: Namnändring, en: Change of name }
lead: { fi: Kerro uusi nimesi., sv: Berätta ditt nya namn., en: Tell us your new name. }
start: [resident, desk]
by: [main-tenant, spouse, adult-occupant]
asks: nothing
carry: correct-name
from: { label: { fi: Mistä päivästä, sv: Från och med, en: From which day } }
fields:
  - { id: given-names, kind: text, required: true, label: { fi: Uudet etunimet, sv: Nya förnamn, en: New given names } }
  - { id: family-name, kind: text, required: true, label: { fi: Uusi sukunimi, sv: Nytt efternamn, en: New family name } }
letter: { yes: { fi: Nimi on muutettu., sv: Namnet har ändrats., en: The name has been changed. } }
`;
  test('S114 a sixth type is configuration: offered, filed, registered and shown without code', async () => {
    const [kim, desk] = [await c.as('kim'), await c.as('customer-service-north')];
    expect(textOf((await kim.get('/fi/omat/muutokset')).body)).not.toContain('Nimen muutos');
    offerTypes([nameChange]);
    expect(textOf((await kim.get('/sv/mina/andringar')).body)).toContain('Namnändring');
    const id = await fileAs(kim, 'name-change', { 'given-names': 'Kim', 'family-name': 'Nyberg-Testi', from: '2026-11-22' });
    const south = await c.as('customer-service-south');
    const carried = [
      await desk.post(work('name-change', id), { _deed: 'carry' }),
      await south.post(work('name-change', id), { _deed: 'carry' }),
    ];
    expect(carried.map((r) => r.statusCode).sort()).toEqual([303, 404]);
    expect(await c.rows('select family_name from residents.person where id = $1', [kim.personId])).toEqual([
      { family_name: 'Nyberg-Testi' },
    ]);
    expect(textOf((await kim.get('/fi/omat/tietoni')).body)).toContain('Uusi sukunimi: Nyberg-Testi');
  });
  test('that contradicts itself does not start', () => {
    expect(() => offerTypes([nameChange.replace('asks: nothing', 'asks: permission')])).toThrow('how to complain');
    expect(() => offerTypes([nameChange.replace('id: family-name', 'id: surname')])).toThrow('needs the fields family-name');
    expect(() => offerTypes([nameChange.replace('kind: text', 'kind: password')])).toThrow('fields.0.kind');
  });
});

describe('at the desk', () => {
  test('customer service files for a caller who has been identified, and for nobody else', async () => {
    const desk = await c.as('customer-service-south');
    const aino = await c.idOf('Aino', 'Virta');
    const open = await openCard(desk, aino, 'housing-change');
    const form = { matter: crypto.randomUUID(), what: 'grown', people: '3', from: '2026-11-01' };
    expect((await desk.post(under(open, 'muutos/family-size'), form)).statusCode).toBe(403);
    const identified = await openCard(desk, aino, 'housing-change', 'document');
    expect(textOf((await desk.get(identified)).body)).toContain('Kirjaa muutosilmoitus');
    expect(textOf((await desk.get(under(identified, 'muutos'))).body)).toContain('Perhekoon muutos');
    const filed = await desk.post(under(identified, 'muutos/family-size'), form);
    expect(filed.statusCode, textOf(filed.body)).toBe(303);
    expect(textOf((await desk.get(String(filed.headers.location))).body)).toContain('Asunnossa asuu enemmän ihmisiä');
    expect(textOf((await (await c.as('aino')).get('/fi/omat/muutokset')).body)).toContain('Perhekoon muutos');
  });
});
