import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../../tests/text-of.ts';
import { openCard, under } from '../customer-desk/test-desk.ts';
import { type Asking, ask, caseUrl, deed, openAsking, openGroups } from './test-requests.ts';

let c: Asking;
beforeAll(async () => {
  c = await openAsking();
});
afterAll(() => c.close());

const requestOf = async (id: string) =>
  (
    await c.rows<Record<string, string | null>>(
      `select kind, channel, delivery, outcome, received_at::text, closed_on::text, identified_on::text, extended_on::text, taken_on::text from rights_requests.request where id = $1`,
      [id],
    )
  )[0]!;

describe('a resident asks on their own pages', () => {
  test('the request stands on the page with its number and the day by which it is answered; words are sealed', async () => {
    const aino = await c.as('aino');
    const id = await ask(aino, 'erasure', { words: 'Poistakaa vanhat muistiinpanot.' });
    const page = textOf((await aino.get(`/fi/omat/pyynnot/${id}`)).body);
    expect(page).toMatch(/Vastaus viimeistään 22\.12\.2026/);
    expect(page).toContain('Poistakaa vanhat muistiinpanot.');
    expect(page).toContain('Vahva tunnistautuminen');
    const [row] = await c.rows<{ words: Buffer }>('select words from rights_requests.request where id = $1', [id]);
    expect(row!.words.toString('latin1')).not.toContain('muistiinpanot');
    for (const path of [`/sv/mina/begaranden/${id}`, `/en/my/requests/${id}`]) expect((await aino.get(path)).statusCode).toBe(200);
  });

  test('a form sent twice is one request, and somebody else cannot open it', async () => {
    const [aino, mikko] = [await c.as('aino'), await c.as('mikko')];
    const id = await ask(aino, 'access');
    await aino.post('/fi/omat/pyynnot/uusi/access', { request: id });
    expect(await c.rows('select from rights_requests.request where id = $1', [id])).toHaveLength(1);
    expect((await mikko.get(`/fi/omat/pyynnot/${id}`)).statusCode).toBe(404);
    await mikko.post(`/fi/omat/pyynnot/${id}`, {});
    expect((await requestOf(id))['outcome']).toBeNull();
  });

  test('one may take a request back, once; a flood of requests ends at ten', async () => {
    const bo = await c.as('bo');
    const first = await ask(bo, 'question', { words: 'Vem ser mina uppgifter?' });
    expect((await bo.post(`/fi/omat/pyynnot/${first}`, {})).statusCode).toBe(303);
    expect((await requestOf(first))['outcome']).toBe('taken-back');
    expect((await bo.post(`/fi/omat/pyynnot/${first}`, {})).statusCode).toBe(409);
    for (let n = 0; n < 10; n++) await ask(bo, 'access');
    const refused = await bo.post('/fi/omat/pyynnot/uusi/access', { request: crypto.randomUUID() });
    expect(refused.statusCode).toBe(409);
    expect(textOf(refused.body)).toContain('kymmenen pyyntöä');
  });
});

describe('customer service records what is asked at the counter', () => {
  test('S162 the case has the document that was shown and who checked it; no copy and no number', async () => {
    const desk = await c.as('customer-service-south');
    const aino = (await c.as('aino')).personId!;
    const counter = under(await openCard(desk, aino, 'visit' as never, 'document' as never), 'tietopyynto');
    expect(textOf((await desk.get(counter)).body)).toContain('Älä ota siitä kopiota');
    const request = crypto.randomUUID();
    const without = await desk.post(counter, { request, kind: 'access', document: 'passport' });
    expect(without.statusCode).toBe(422);
    expect((await desk.post(counter, { request, kind: 'access', document: 'passport', same: 'on', delivery: 'counter' })).statusCode).toBe(
      303,
    );
    expect(await requestOf(request)).toMatchObject({ channel: 'counter', delivery: 'counter', identified_on: '2026-11-22' });
    expect(
      await c.rows(
        'select method, document, checked_by, matches, provider, transaction from rights_requests.identification where request_id = $1',
        [request],
      ),
    ).toEqual([
      { method: 'document', document: 'passport', checked_by: 'customer-service', matches: true, provider: null, transaction: null },
    ]);
    expect(textOf((await (await c.as('aino')).get(`/fi/omat/pyynnot/${request}`)).body)).toMatch(
      /Passi.*Asiakaspalvelu|Passi.*asiakaspalvelu/,
    );
  });
});

describe('a person answers', () => {
  test('the queue names nobody; the person is seen once the case is taken, and not by a colleague who has not', async () => {
    const [aino, handler] = [await c.as('aino'), await c.as('rights-handler')];
    const id = await ask(aino, 'rectification', { words: 'Sukunimeni on väärin.' });
    const queue = textOf((await handler.get('/fi/valvonta/pyynnot')).body);
    expect(queue).toContain(`P-${id.slice(0, 8).toUpperCase()}`);
    expect(queue).not.toContain('Virta');
    const before = textOf((await handler.get(caseUrl(id))).body);
    expect(before).toContain('Ota käsittelyyn');
    expect(before).not.toMatch(/Virta|Sukunimeni/);
    expect(await deed(handler, id, 'answer', { outcome: 'granted', words: 'Korjattu.' })).toBe(404);
    expect(await deed(handler, id, 'take')).toBe(303);
    const after = textOf((await handler.get(caseUrl(id))).body);
    expect(after).toMatch(/Aino Maria Virta/);
    expect(after).toContain('Sukunimeni on väärin.');
    const colleague = await c.as('rights-handler-protected');
    expect(textOf((await colleague.get(caseUrl(id))).body)).not.toMatch(/Virta|Sukunimeni/);
  });

  test('S169 the letter says what was done, why not, who decided and to whom one complains, in three languages (S168)', async () => {
    const [aino, handler] = [await c.as('aino'), await c.as('rights-handler')];
    const id = await ask(aino, 'erasure', { words: 'Poistakaa kaikki.' });
    await deed(handler, id, 'take');
    expect(await deed(handler, id, 'answer', { outcome: 'refused', words: 'Asut meillä.' })).toBe(422);
    expect(await deed(handler, id, 'answer', { outcome: 'refused', because: 'needed-for-lease', words: 'Asut meillä.' })).toBe(303);
    expect(await deed(handler, id, 'answer', { outcome: 'granted' })).toBe(409);
    for (const [path, words] of [
      [
        `/fi/omat/pyynnot/${id}/vastaus`,
        [
          'Aino Maria Virta',
          'Emme voi tehdä',
          'välttämättömiä vuokrasopimuksen',
          'Asut meillä.',
          'Tietosuojavaltuutetun toimisto',
          '029 566 6700',
        ],
      ],
      [`/sv/mina/begaranden/${id}/svar`, ['Vi kan inte göra', 'hyresavtalet', 'Dataombudsmannens byrå', '029 566 6700']],
      [`/en/my/requests/${id}/answer`, ['We cannot do', 'needed for the lease', 'Office of the Data Protection Ombudsman', '029 566 6700']],
    ] as const) {
      const letter = textOf((await aino.get(path)).body);
      for (const word of words) expect(letter).toContain(word);
    }
    expect(textOf((await aino.get('/fi/omat')).body)).toContain('Vastasimme pyyntöösi');
  });

  test('erasure is decided by data groups (S25, S157); the lease is never proposed, and the letter lists both with ground and day', async () => {
    const [aino, handler] = [await c.as('aino'), await c.as('rights-handler')];
    const id = await ask(aino, 'erasure', { words: 'Poistakaa kaikki.' });
    await deed(handler, id, 'take');
    const page = (await handler.get(caseUrl(id))).body;
    const open = openGroups(page);
    expect(open.length, textOf(page)).toBeGreaterThan(0);
    for (const needed of ['lease-terms', 'name', 'home', 'occupancy', 'rights-request']) expect(open).not.toContain(needed);
    expect(await deed(handler, id, 'answer', { outcome: 'granted' })).toBe(409);
    expect(await deed(handler, id, 'groups', {})).toBe(422);
    expect(await deed(handler, id, 'groups', Object.fromEntries(open.map((data) => [`data-${data}`, 'erase'])))).toBe(303);
    expect(
      await c.rows(`select from rights_requests.decision where request_id = $1 and data = 'lease-terms' and verdict = 'keep'`, [id]),
    ).toHaveLength(1);
    expect(await deed(handler, id, 'answer', { outcome: 'granted' })).toBe(409);
    expect(await deed(handler, id, 'answer', { outcome: 'partly', because: 'needed-for-lease' })).toBe(303);
    const letter = textOf((await aino.get(`/fi/omat/pyynnot/${id}/vastaus`)).body);
    for (const words of ['Nämä poistamme', 'Nämä säilytämme', 'tietosuoja-asetus', 'Tietosuojavaltuutetun toimisto'])
      expect(letter).toContain(words);
  });

  test('S161 nothing is granted before identification, and a signature by another blocks', async () => {
    const handler = await c.as('rights-handler');
    const aino = await c.as('aino');
    const id = crypto.randomUUID();
    await c.rows(
      `insert into rights_requests.request (id, person_id, kind, channel, delivery, language, received_at) values ($1, $2, 'access', 'letter', 'link', 'fi', '2026-11-20T09:00:00Z')`,
      [id, aino.personId],
    );
    await deed(handler, id, 'take');
    expect(await deed(handler, id, 'answer', { outcome: 'granted' })).toBe(409);
    // The landlord holds her identity code and no date of birth: the day comes from the code.
    const [born] = [{ born: c.landlord.persona('aino').claims['birthdate'] as string, name: 'Aino Maria Virta' }];
    const signed = { provider: 'Testisignaus', level: 'substantial', transaction: 'T-1', signerBorn: born!.born };
    expect(await deed(handler, id, 'signature', { ...signed, signerName: 'Mikko Salmela' })).toBe(303);
    expect(textOf((await handler.get(caseUrl(id))).body)).toContain('Allekirjoittaja on joku muu');
    expect(await deed(handler, id, 'answer', { outcome: 'granted' })).toBe(409);
    await deed(handler, id, 'signature', { ...signed, transaction: 'T-2', signerName: born!.name });
    expect(await requestOf(id)).toMatchObject({ identified_on: '2026-11-22' });
    expect(
      await c.rows(
        'select provider, level, transaction, matches, signer_name, signer_born from rights_requests.identification where request_id = $1 order by checked_at, transaction',
        [id],
      ),
    ).toEqual([
      { provider: 'Testisignaus', level: 'substantial', transaction: 'T-1', matches: false, signer_name: null, signer_born: null },
      { provider: 'Testisignaus', level: 'substantial', transaction: 'T-2', matches: true, signer_name: null, signer_born: null },
    ]);
    // And a later signature by somebody else takes it back.
    await deed(handler, id, 'signature', { ...signed, transaction: 'T-3', signerName: 'Mikko Salmela' });
    expect(await deed(handler, id, 'answer', { outcome: 'granted' })).toBe(409);
  });

  test('S173 a question that becomes a request keeps the time at which it came', async () => {
    const id = await ask(await c.as('aino'), 'question', { words: 'Mitä tietoja minusta on? Haluaisin ne.' });
    const { received_at } = await requestOf(id);
    const now = c.landlord.clock.at;
    c.landlord.clock.at = new Date('2026-12-01T10:00:00Z');
    const handler = await c.as('rights-handler');
    await deed(handler, id, 'take');
    expect(textOf((await handler.get(caseUrl(id))).body)).not.toContain('Lain määräaika');
    expect(await deed(handler, id, 'convert', { kind: 'access' })).toBe(303);
    expect(await requestOf(id)).toMatchObject({ kind: 'access', received_at });
    expect(textOf((await handler.get(caseUrl(id))).body)).toMatch(/Vastaus viimeistään 22\.12\.2026/);
    expect(await deed(handler, id, 'convert', { kind: 'erasure' })).toBe(409);
    c.landlord.clock.at = now;
  });

  test('S163 more time is told with reasons before the target and never after', async () => {
    const [early, late] = [await ask(await c.as('laura'), 'access'), await ask(await c.as('laura'), 'access')];
    for (const id of [early, late]) await deed(await c.as('rights-handler'), id, 'take');
    const now = c.landlord.clock.at;
    c.landlord.clock.at = new Date('2026-12-22T10:00:00Z');
    expect(await deed(await c.as('rights-handler'), early, 'extend', { words: 'Tietoja on paljon.' })).toBe(303);
    expect(textOf((await (await c.as('laura')).get(`/fi/omat/pyynnot/${early}/vastaus`)).body)).toMatch(
      /Tietoja on paljon\..*Vastaamme viimeistään 22\.2\.2027/,
    );
    c.landlord.clock.at = new Date('2026-12-23T10:00:00Z');
    expect(await deed(await c.as('rights-handler'), late, 'extend', { words: 'Tietoja on paljon.' })).toBe(409);
    const front = textOf((await (await c.as('management')).get('/fi/valvonta')).body);
    expect(front).toMatch(/on myöhässä/);
    c.landlord.clock.at = now;
  });

  test('S22 the contact person of the area has the share of it to do, the other area’s does not see it', async () => {
    const aino = await c.as('aino');
    const id = await ask(aino, 'access');
    const number = `P-${id.slice(0, 8).toUpperCase()}`;
    const [south, north, handler] = [
      await c.as('privacy-contact-south'),
      await c.as('privacy-contact-north'),
      await c.as('rights-handler'),
    ];
    const queues = [await south.get('/fi/valvonta/pyynnot'), await north.get('/fi/valvonta/pyynnot')].map((page) => textOf(page.body));
    const [own, other] = queues[0]!.includes(number) ? [south, north] : [north, south];
    expect(queues.filter((text) => text.includes(number))).toHaveLength(1);
    expect((await other.get(caseUrl(id))).statusCode).toBe(404);
    expect(await deed(other, id, 'area', { found: 'nothing' })).toBe(404);
    expect(await deed(own, id, 'area', { found: 'something', words: 'Kansio toimistolla.' })).toBe(303);
    expect(textOf((await own.get('/fi/valvonta/pyynnot')).body)).not.toContain(number);
    await deed(handler, id, 'take');
    expect(textOf((await handler.get(caseUrl(id))).body)).toContain('Kansio toimistolla.');
    expect(await deed(own, id, 'answer', { outcome: 'refused', because: 'unfounded', words: 'Ei.' })).not.toBe(303);
  });

  test('the officer sees every request and decides none; a protected person’s is only for those named', async () => {
    const [aino, officer, handler, named] = [
      await c.as('aino'),
      await c.as('dpo'),
      await c.as('rights-handler'),
      await c.as('rights-handler-protected'),
    ];
    const id = await ask(aino, 'objection', { words: 'En halua kyselyitä.' });
    expect(textOf((await officer.get(caseUrl(id))).body)).toContain('En halua kyselyitä.');
    for (const [what, told] of [
      ['take', {}],
      ['answer', { outcome: 'granted' }],
      ['document', { document: 'passport', same: 'on' }],
    ] as const)
      expect(await deed(officer, id, what, told as never), what).toBe(404);
    await c.rows(`insert into residents.protection (person_id, kind, from_on, source) values ($1, 'own-request', '2026-11-01', 'person')`, [
      aino.personId,
    ]);
    expect(textOf((await handler.get('/fi/valvonta/pyynnot')).body)).not.toContain(id.slice(0, 8).toUpperCase());
    expect((await handler.get(caseUrl(id))).statusCode).toBe(404);
    expect(await deed(handler, id, 'take')).toBe(404);
    expect(textOf((await named.get('/fi/valvonta/pyynnot')).body)).toContain(id.slice(0, 8).toUpperCase());
    await c.rows(`delete from residents.protection where person_id = $1`, [aino.personId]);
  });
});
