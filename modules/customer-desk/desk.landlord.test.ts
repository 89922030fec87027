import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Visitor } from '../../tests/landlord.ts';
import { textOf } from '../../tests/text-of.ts';
import { methodIds } from './reasons.ts';
import { type Desk, lastLooks, openCard, openDesk, personUrl, searchFor } from './test-desk.ts';

let desk: Desk;
let south: Visitor;
let aino: string;
beforeAll(async () => {
  desk = await openDesk();
  south = await desk.as('customer-service-south');
  aino = await desk.idOf('Aino', 'Virta');
});
afterAll(() => desk.close());

const cardText = async (
  visitor: Visitor,
  ...open: [id: string, reason: Parameters<typeof openCard>[2], method?: 'document' | 'call-back']
) => textOf((await visitor.get(await openCard(visitor, ...open))).body);

describe('the search', () => {
  test.each(['virta aino', 'Aino Virta', 'VIR ai', 'virta maria', 'Samettikuonontie 3 B 14', 'samettikuonontie 3b14'])(
    'finds by "%s"',
    async (words) => {
      const found = await searchFor(south, words);
      expect(found.statusCode).toBe(200);
      expect(found.headers['cache-control']).toBe('no-store');
      expect(textOf(found.body)).toContain('Aino Maria Virta Samettikuonontie 3 B 14 Päävuokralainen');
    },
  );

  test('finds by telephone, e-mail and identity code, and each search leaves its kind and digest and never the words', async () => {
    const card = await south.get(await openCard(south, aino, 'visit', 'document'));
    const [phone] = /\+358\d+/.exec(textOf(card.body))!;
    const [email] = /\S+@example\.invalid/.exec(textOf(card.body))!;
    const code = await codeOf(aino);
    for (const words of [phone, phone.replace(/(\d{4})$/, ' $1'), email.toUpperCase(), code, code.toLowerCase()]) {
      const found = await searchFor(south, words);
      expect(textOf(found.body), words).toContain('Aino Maria Virta');
      expect(/<title>[^<]*<\/title>/.exec(found.body)![0]).not.toContain(words);
    }
    const logged = JSON.stringify(await desk.rows(`select * from trail.access where kind in ('list', 'listed')`));
    for (const words of [phone, email, code]) expect(logged).not.toContain(words);
    const [last] = await desk.rows<{ detail: { list: string }; term: Buffer }>(
      `select detail, term from trail.access where kind = 'list' order by id desc limit 1`,
    );
    expect(last!.detail.list).toBe('search-identity-code');
    expect(last!.term).toHaveLength(32);
  });

  test('an address without a visitor’s own search leads back to the search box', async () => {
    const page = await south.get('/fi/tyo/haku/tulokset');
    expect([page.statusCode, page.headers.location]).toEqual([303, '/fi/tyo/haku']);
  });

  test('rent control finds by name and home, not by telephone or identity code', async () => {
    const rent = await desk.as('rent-control');
    expect(textOf((await searchFor(rent, 'virta aino')).body)).toContain('Aino Maria Virta');
    expect(textOf((await searchFor(rent, '+358001000137')).body)).toContain('Puhelinnumerolla hakeminen ei kuulu tehtävääsi');
  });
});

describe('the purpose', () => {
  test('without one, a person’s page shows the name and the question, and nothing is chosen beforehand', async () => {
    const page = await south.get(personUrl(aino));
    const text = textOf(page.body);
    expect(text).toContain('Aino Maria Virta');
    expect(text).toContain('1 Asiakas soittaa 2 Asumisen muutos 3 Vuokrasopimus');
    for (const never of ['Samettikuonontie', '2022', 'example.invalid', 'Mikko']) expect(page.body).not.toContain(never);
    expect(page.body).not.toMatch(/<input[^>]*type="radio"[^>]*checked/);
  });

  test('each purpose opens what belongs to it, and says what does not', async () => {
    const call = await cardText(south, aino, 'call');
    expect(call).toContain('Samettikuonontie 3 B 14');
    expect(call).toContain('Henkilötunnus ei kuulu tähän tehtävään');
    expect(call).not.toContain('Samassa kodissa');
    const change = await cardText(south, aino, 'housing-change');
    expect(change).toContain('Samassa kodissa Mikko Juhani Salmela');
    expect(change).toContain('Yhteystiedot ei kuulu tähän tehtävään');
    const lease = await cardText(south, aino, 'lease');
    expect(lease).toMatch(/Vuokra \d+,00 € kuukaudessa/);
    expect(lease).not.toContain('Samassa kodissa');
  });

  test('the band says it, F8 changes it, and each change is a look of its own', async () => {
    const before = (await lastLooks(desk, aino)).length;
    const card = await south.get(await openCard(south, aino, 'call'));
    expect(card.body).toMatch(/<aside class="purpose"[\s\S]*Asiakas soittaa · Aino V\./);
    expect(card.body).toContain(`href="${personUrl(aino)}" data-purpose-change`);
    await south.get(await openCard(south, aino, 'lease'));
    const looks = (await lastLooks(desk, aino)).slice(before);
    expect(looks.map((look) => [look.activity, look.reason])).toEqual([
      ['customer-service', 'customer-desk.because.call'],
      ['tenancy', 'customer-desk.because.lease'],
    ]);
  });

  test('holds for half an hour and not longer', async () => {
    // A session of its own: one that was seen at a later time than it is would end.
    const visitor = await desk.landlord.signIn(south.persona);
    const card = await openCard(visitor, aino, 'call');
    const start = desk.landlord.clock.at;
    desk.landlord.clock.at = new Date(start.getTime() + 29 * 60_000);
    expect(textOf((await visitor.get(card)).body)).toContain('Perustiedot');
    desk.landlord.clock.at = new Date(start.getTime() + 31 * 60_000);
    const later = textOf((await visitor.get(card)).body);
    desk.landlord.clock.at = start;
    expect(later).toContain('Tehtävä ei ole enää voimassa');
    expect(later).not.toContain('Samettikuonontie');
  });

  test('another reason is told in words, which stand in the log and in no address', async () => {
    const without = await south.post(personUrl(aino), { _deed: 'open', reason: 'other' });
    expect([without.statusCode, textOf(without.body)]).toEqual([422, expect.stringContaining('Kerro muutamalla sanalla')]);
    const personal = await south.post(personUrl(aino), { _deed: 'open', reason: 'other', words: 'soitti 040 123 4567' });
    expect(personal.statusCode).toBe(422);
    const opened = await south.post(personUrl(aino), { _deed: 'open', reason: 'other', words: 'Löytötavara palautettu' });
    expect(opened.statusCode).toBe(303);
    expect(opened.headers.location).not.toContain('tavara');
    expect((await lastLooks(desk, aino)).at(-1)).toMatchObject({ reason: 'customer-desk.because.other', task: 'Löytötavara palautettu' });
  });
});

describe('the identification of a caller', () => {
  test('S50 until it is done contact data stay masked, payments never show, and no method is to know the identity code', async () => {
    const before = await south.get(await openCard(south, aino, 'call'));
    expect(textOf(before.body)).toContain('Yhteystiedot näkyy, kun henkilö on tunnistettu');
    expect(before.body).not.toMatch(/\+358|example\.invalid/);
    const after = await south.get(await openCard(south, aino, 'call', 'call-back'));
    expect(textOf(after.body)).toMatch(/Puhelin \+358\d+/);
    for (const page of [before, after]) expect(textOf(page.body)).not.toMatch(/€|saldo|maksamatta/i);
    expect(methodIds).toEqual(['document', 'call-back', 'strong']);
    expect((await lastLooks(desk, aino)).at(-1)!.task).toBe('customer-desk.methods.call-back');
  });

  test('S49 each channel has its methods, and an e-mail never reaches “identified”', async () => {
    const offered = async (reason: 'call' | 'visit' | 'message') =>
      [...(await south.get(await openCard(south, aino, reason))).body.matchAll(/name="method" value="([\w-]+)"/g)].map((m) => m[1]);
    expect(await offered('call')).toEqual(['call-back', 'strong']);
    expect(await offered('visit')).toEqual(['document', 'strong']);
    expect(await offered('message')).toEqual([]);
    for (const method of methodIds) {
      const card = await openCard(south, aino, 'message');
      expect((await south.post(card, { _deed: 'identify', method })).statusCode).toBe(404);
    }
    expect((await south.post(await openCard(south, aino, 'call'), { _deed: 'identify', method: 'document' })).statusCode).toBe(404);
  });

  test('S109 the identity code shows once, for a reason of its own, and the log says so', async () => {
    const lease = await openCard(south, aino, 'lease', 'document');
    const code = await codeOf(aino);
    const card = await south.get(lease);
    expect(textOf(card.body)).toContain('Henkilötunnus tallennettu');
    const url = lease.replace('?', '/henkilotunnus?');
    const asked = await south.get(url);
    expect((await south.post(url, {})).statusCode).toBe(422);
    const shown = await south.post(url, { why: 'namesake' });
    expect([shown.statusCode, shown.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(textOf(shown.body)).toContain(code);
    for (const page of [card, asked, await south.get(lease), await south.get(url)]) expect(page.body).not.toContain(code);
    expect(/<title>[^<]*<\/title>/.exec(shown.body)![0]).not.toContain(code);
    const [look] = await desk.rows(`select kind, reason, actor_role from trail.access where kind = 'unmask' order by id desc limit 1`);
    expect(look).toEqual({ kind: 'unmask', reason: 'customer-desk.unmask.because.namesake', actor_role: 'customer-service' });
    const unidentified = (await openCard(south, aino, 'lease')).replace('?', '/henkilotunnus?');
    expect((await south.post(unidentified, { why: 'namesake' })).statusCode).toBe(404);
  });
});

describe('each role has its own, smaller world', () => {
  test('building management begins with its houses, has no search, and opens under the register', async () => {
    const manager = await desk.as('building-manager-south');
    expect((await manager.get('/fi/tyo')).headers.location).toBe('/fi/tyo/kohteet');
    const homes = await manager.get('/fi/tyo/kohteet');
    expect(homes.body).not.toContain('/fi/tyo/haku');
    for (const url of ['/fi/tyo/haku', '/fi/tyo/haku/tulokset'])
      expect((await manager.get(url)).statusCode === 404 || url.endsWith('tulokset')).toBe(true);
    expect((await searchFor(manager, 'virta aino')).statusCode).toBe(404);
    const card = await cardText(manager, aino, 'housing-change');
    expect(card).toMatch(/Puhelin \+358\d+/);
    expect(card).toContain('Sähköposti ei kuulu tähän tehtävään');
    expect(card).not.toContain('Elli Virta');
  });

  test('maintenance sees homes and nobody; communications nobody at all', async () => {
    const maintenance = await desk.as('maintenance-south');
    expect(textOf((await maintenance.get('/fi/tyo')).body)).toContain('Tehtävääsi ei kuulu hakea');
    expect((await maintenance.get('/fi/tyo/kohteet')).statusCode).toBe(200);
    const communications = await desk.as('communications');
    expect((await communications.get('/fi/tyo')).statusCode).toBe(200);
    for (const visitor of [maintenance, communications])
      for (const url of ['/fi/tyo/haku', personUrl(aino), `${personUrl(aino)}/nimi`])
        expect((await visitor.get(url)).statusCode, url).toBe(404);
    expect((await communications.get('/fi/tyo/kohteet')).statusCode).toBe(404);
  });

  test('S113 the terms of a lease are read by the roles entitled to them and by no other', async () => {
    const rent = await desk.as('rent-control');
    expect(await cardText(rent, aino, 'rent')).toMatch(/Vuokra \d+,00 € kuukaudessa/);
    for (const reason of ['call', 'housing-change'] as const) expect(await cardText(south, aino, reason)).not.toContain('kuukaudessa');
    expect(await cardText(south, aino, 'lease')).toContain('kuukaudessa');
  });

  test.each(['fi/tyo', 'sv/arbete', 'en/work'])('speaks the language of the page at /%s', async (base) => {
    const page = await south.get(`/${base}`);
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toMatch(/customer-desk\./);
  });
});

/** The code as the sample's identity provider tells it. */
async function codeOf(id: string): Promise<string> {
  const persona = desk.landlord.personas.find((one) => one.id === 'aino');
  expect(id).toBe(aino);
  return String(persona!.claims['nin']);
}
