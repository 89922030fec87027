import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Visitor } from '../../tests/landlord.ts';
import { textOf } from '../../tests/text-of.ts';
import { type Desk, lastLooks, openCard, openDesk, under } from './test-desk.ts';

let desk: Desk;
let south: Visitor;
let aino: string;
let change: string;
beforeAll(async () => {
  desk = await openDesk();
  south = await desk.as('customer-service-south');
  aino = await desk.idOf('Aino', 'Virta');
  change = await openCard(south, aino, 'housing-change', 'document');
});
afterAll(() => desk.close());

const stayOf = async (person: string): Promise<string> =>
  (await desk.rows<{ id: string }>('select id from residents.occupancy where person_id = $1 and moved_out_on is null', [person]))[0]!.id;
const fieldsOf = (html: string) =>
  [...html.matchAll(/<(?:input|select|textarea)[^>]* name="(\w+)"/g)]
    .map((m) => m[1]!)
    .filter((name) => !['csrf', 'words', 'tehtava'].includes(name));

describe('somebody moves in', () => {
  const form = (who: string) => `${under(change, 'sisaanmuutto')}&kuka=${who}`;

  test('the form knows exactly the data that the policy collects about the role; a child has no telephone, e-mail or code', async () => {
    const fields = async (who: string) => fieldsOf((await south.get(form(who))).body).filter((name) => !['who', 'stay'].includes(name));
    expect(await fields('minor-occupant')).toEqual(['given', 'family', 'birthOn', 'on']);
    expect(await fields('adult-occupant')).toEqual(['given', 'family', 'birthOn', 'phone', 'email', 'language', 'on']);
    expect(await fields('spouse')).toEqual(['given', 'family', 'code', 'other', 'otherKind', 'phone', 'email', 'language', 'on']);
  });

  test('what is not collected about a role is refused, also when it is sent all the same', async () => {
    const stay = await stayOf(aino);
    const child = { who: 'minor-occupant', stay, given: 'Lumi', family: 'Virta', birthOn: '2020-05-01', on: '2026-11-01' };
    for (const more of [{ phone: '0401234567' }, { email: 'lumi@example.invalid' }, { code: '010520A999X' }]) {
      const refused = await south.post(form('minor-occupant'), { ...child, ...more });
      expect([refused.statusCode, textOf(refused.body)]).toEqual([422, expect.stringContaining('emme kerää')]);
    }
    const adult = { ...child, who: 'adult-occupant', birthOn: '1990-05-01', phone: '+358001999001' };
    expect((await south.post(form('adult-occupant'), { ...adult, code: '010590-999X' })).statusCode).toBe(422);
  });

  test('a child and an adult move in; the adult can be found by telephone at once', async () => {
    const stay = await stayOf(aino);
    const child = await south.post(form('minor-occupant'), {
      who: 'minor-occupant',
      stay,
      given: 'Lumi',
      family: 'Virta',
      birthOn: '2020-05-01',
      on: '2026-11-01',
    });
    expect(child.statusCode, textOf(child.body)).toBe(303);
    const adult = await south.post(form('adult-occupant'), {
      who: 'adult-occupant',
      stay,
      given: 'Tuomo Kalevi',
      family: 'Uusitalo',
      birthOn: '1.5.1990',
      phone: '+358 00 1999001',
      on: '2026-11-01',
    });
    expect(adult.statusCode, textOf(adult.body)).toBe(303);
    const household = textOf((await south.get(change)).body);
    expect(household).toContain('Lumi Virta , Alaikäinen asukas');
    expect(household).toContain('Tuomo Kalevi Uusitalo , Muu täysi-ikäinen asukas');
    expect(textOf((await south.post('/fi/tyo/haku/tulokset', { words: '+358001999001' })).body)).toContain('Tuomo Kalevi Uusitalo');
    const [row] = await desk.rows(
      'select role, birth_on::text, told_by from residents.occupancy o join residents.person p on p.id = o.person_id join residents.contact c on c.person_id = p.id where family_name = $1',
      ['Uusitalo'],
    );
    expect(row).toEqual({ role: 'adult-occupant', birth_on: '1990-05-01', told_by: 'main-tenant' });
  });

  test('age decides what somebody is, and nobody is recorded without the data that are needed', async () => {
    const stay = await stayOf(aino);
    const told = { stay, given: 'Aku', family: 'Virta', on: '2026-11-01' };
    const tooOld = await south.post(form('minor-occupant'), { ...told, who: 'minor-occupant', birthOn: '2008-11-01' });
    expect(textOf(tooOld.body)).toContain('Hän on muuttopäivänä täysi-ikäinen');
    const unreachable = await south.post(form('adult-occupant'), { ...told, who: 'adult-occupant', birthOn: '1990-01-01' });
    expect(textOf(unreachable.body)).toContain('Anna puhelin tai sähköposti');
    const unborn = await south.post(form('minor-occupant'), { ...told, who: 'minor-occupant' });
    expect([unborn.statusCode, textOf(unborn.body)]).toEqual([422, expect.stringMatching(/Syntymäaika\W+Täytä tämä kohta/)]);
    expect(await desk.rows(`select from residents.person where given_names = 'Aku'`)).toEqual([]);
  });

  test('a spouse is recorded with what tells them apart, when the caller has been identified', async () => {
    const ilta = await desk.idOf('Reijo', 'Salonen');
    const told = {
      who: 'spouse',
      stay: await stayOf(ilta),
      given: 'Marja',
      family: 'Salonen',
      phone: '+358001999002',
      other: 'ZZ999001',
      otherKind: 'passport',
      on: '2026-11-01',
    };
    const unidentified = `${under(await openCard(south, ilta, 'housing-change'), 'sisaanmuutto')}&kuka=spouse`;
    expect((await south.post(unidentified, told)).statusCode).toBe(403);
    const identified = `${under(await openCard(south, ilta, 'housing-change', 'document'), 'sisaanmuutto')}&kuka=spouse`;
    const recorded = await south.post(identified, told);
    expect(recorded.statusCode, textOf(recorded.body)).toBe(303);
    const [row] = await desk.rows(
      `select role, birth_on, other_on_file, code_on_file from residents.person p join residents.occupancy o on o.person_id = p.id join residents.identifier i on i.person_id = p.id where given_names = 'Marja' and family_name = 'Salonen'`,
    );
    expect(row).toEqual({ role: 'spouse', birth_on: null, other_on_file: true, code_on_file: false });
  });

  test('S23 beside each datum that must be given stands why; a lease without mandatory data cannot be put into force', async () => {
    for (const who of ['minor-occupant', 'adult-occupant']) {
      const { body } = await south.get(form(who));
      for (const field of who === 'minor-occupant' ? ['given', 'birthOn'] : ['given', 'birthOn', 'phone'])
        expect(body).toMatch(new RegExp(`id="${field}-hint"[^>]*>[^<]*Ilman tätä muuttoa ei voi merkitä`));
    }
    const ilari = await desk.idOf('Ilari', 'Ketola');
    const lease = (await desk.rows<{ id: string }>('select id from leases.lease where $1 = any (party_ids)', [ilari]))[0]!.id;
    const url = under(await openCard(south, ilari, 'lease', 'document'), `sopimus/${lease}`);
    const before = textOf((await south.get(url)).body);
    expect(before).toMatch(/Ennen kuin sopimus voi alkaa Ilari Ketola: .*(puhelin|sähköposti)/i);
    expect(before).toContain('Ilman sitä sopimusta ei voi tehdä');
    const refused = await south.post(url, { _deed: 'activate' });
    expect([refused.statusCode, textOf(refused.body)]).toEqual([422, expect.stringContaining('Puuttuu')]);
    expect(
      (await south.post(under(await openCard(south, ilari, 'lease', 'document'), 'yhteystiedot'), { phone: '+358001999003' })).statusCode,
    ).toBe(303);
    expect((await south.post(url, { _deed: 'sign', party: ilari, on: '2026-11-22' })).statusCode).toBe(303);
    const begun = await south.post(url, { _deed: 'activate' });
    expect(begun.statusCode, textOf(begun.body)).toBe(303);
    expect(textOf((await south.get(url)).body)).toContain('Voimassa');
  });
});

describe('somebody moves out', () => {
  test('on whose word is asked: their own counts from an identified caller, and a wrong one is taken back', async () => {
    const noora = await desk.idOf('Outi', 'Karppi');
    const stay = await stayOf(noora);
    const unidentified = under(await openCard(south, noora, 'housing-change'), `poismuutto/${stay}`);
    const unsure = await south.post(unidentified, { on: '2026-11-30', by: 'person' });
    expect([unsure.statusCode, textOf(unsure.body)]).toEqual([422, expect.stringContaining('hänen oma ilmoituksensa')]);
    const card = await openCard(south, noora, 'housing-change', 'document');
    const gone = await south.post(under(card, `poismuutto/${stay}`), { on: '2026-11-30', by: 'person' });
    expect(gone.statusCode, textOf(gone.body)).toBe(303);
    expect(textOf((await south.get(card)).body)).toContain('Peru muutto pois');
    expect((await south.post(card, { _deed: 'take-back', stay })).statusCode).toBe(303);
    const [row] = await desk.rows('select moved_out_on, moved_out_by from residents.occupancy where id = $1', [stay]);
    expect(row).toEqual({ moved_out_on: null, moved_out_by: null });
  });

  test('nobody moves another out from their own card: a stay is the opened person’s or is not there', async () => {
    const mikko = await stayOf(await desk.idOf('Mikko', 'Salmela'));
    expect((await south.get(under(change, `poismuutto/${mikko}`))).statusCode).toBe(404);
    expect((await south.post(under(change, `poismuutto/${mikko}`), { on: '2026-11-30', by: 'manager-decision' })).statusCode).toBe(404);
    const [row] = await desk.rows('select moved_out_on from residents.occupancy where id = $1', [mikko]);
    expect(row).toEqual({ moved_out_on: null });
  });
});

describe('the register is put right', () => {
  test('a name; the former one stays among what has happened', async () => {
    expect((await south.post(under(change, 'nimi'), { given: 'Aino Maria', family: 'Virta-Salmela' })).statusCode).toBe(303);
    const card = textOf((await south.get(change)).body);
    expect(card).toContain('Aino Maria Virta-Salmela');
    expect(card).toContain('Entinen nimi: Aino Maria Virta');
    expect(textOf((await south.post('/fi/tyo/haku/tulokset', { words: 'virta-salmela' })).body)).toContain('Aino Maria Virta-Salmela');
    expect((await south.post(under(change, 'nimi'), {})).statusCode).toBe(422);
  });

  test('S155 contact details in one screen at the counter, with the identification on record', async () => {
    const card = await openCard(south, aino, 'visit', 'document');
    const form = await south.get(under(card, 'yhteystiedot'));
    const [email] = /[\w.]+@example\.invalid/.exec(form.body)!;
    const saved = await south.post(under(card, 'yhteystiedot'), { phone: '+358 00 1999 005', email, language: 'sv' });
    expect(saved.statusCode, textOf(saved.body)).toBe(303);
    expect(textOf((await south.get(card)).body)).toContain('Puhelin +358001999005');
    expect((await lastLooks(desk, aino)).filter((look) => look.task === 'customer-desk.methods.document').length).toBeGreaterThan(0);
    const changes = await desk.rows(
      `select detail from residents.change where person_id = $1 and kind = 'contact-changed' and recorded_by = 'customer-service'`,
      [aino],
    );
    // The e-mail stayed as it was, so nothing says that it changed.
    expect(changes).toEqual([{ detail: 'phone' }]);
  });

  test('an unidentified caller changes nothing, and a number that cannot be dialled is said to be wrong', async () => {
    expect((await south.get(under(await openCard(south, aino, 'visit'), 'yhteystiedot'))).statusCode).toBe(404);
    expect((await south.post(under(await openCard(south, aino, 'visit'), 'yhteystiedot'), { phone: '+358001999006' })).statusCode).toBe(
      404,
    );
    const url = under(await openCard(south, aino, 'visit', 'document'), 'yhteystiedot');
    const wrong = await south.post(url, { phone: '12', email: 'ei ole' });
    expect([wrong.statusCode, textOf(wrong.body)]).toEqual([
      422,
      expect.stringMatching(/Puhelin\W+Puhelinnumero ei ole oikein kirjoitettu/),
    ]);
    expect(textOf((await south.post(url, {})).body)).toContain('Jätä ainakin yksi yhteystieto');
  });

  test('a telephone that is another’s too raises a warning', async () => {
    const mikko = await desk.idOf('Mikko', 'Salmela');
    const url = under(await openCard(south, mikko, 'visit', 'document'), 'yhteystiedot');
    const saved = await south.post(url, { phone: '+358001999005' });
    expect(saved.statusCode).toBe(303);
    expect(textOf((await south.get(String(saved.headers.location))).body)).toContain('Samat yhteystiedot ovat toisella asukkaalla');
  });
});
