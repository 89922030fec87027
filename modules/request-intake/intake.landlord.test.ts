import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestLandlord, type TestLandlord, type Visitor } from '../../tests/landlord.ts';
import { openMailServer, openTestWorker, type TestMailServer, type TestWorker } from '../../tests/mail.ts';
import { textOf } from '../../tests/text-of.ts';
import { openLetters } from './form-letters.ts';
import { takeIn } from './mailbox.ts';
import { mailOf, mailWith, openTestMailbox } from './test-mailbox.ts';

let landlord: TestLandlord;
let server: TestMailServer;
let worker: TestWorker;
let handler: Visitor;
beforeAll(async () => {
  landlord = await openTestLandlord(['public', 'resident', 'oversight']);
  server = await openMailServer();
  worker = openTestWorker(landlord, server.url);
  handler = await landlord.signIn(landlord.persona('rights-handler'));
});
afterAll(async () => {
  await worker.close();
  await landlord.close();
  await server.close();
});

const rows = async <R = Record<string, unknown>>(sql: string, values: unknown[] = []) =>
  (await landlord.admin.query(sql, values)).rows as R[];
const idsWaiting = async () =>
  (await rows<{ id: string }>('select id from request_intake.message where became is null order by received_at')).map(({ id }) => id);
const at = (id: string) => `/fi/valvonta/saapuneet/${id}`;
const deed = async (visitor: Visitor, id: string, _deed: string, told: Record<string, string> = {}) =>
  (await visitor.post(at(id), { _deed, ...told })).statusCode;
const came = new Date('2026-11-20T07:15:00Z');
const words = 'Olen Aino Virta, 131052-308T. Minulla on diabetes. Haluan kopion tiedoistani.';
const person = async (persona: string) => (await landlord.signIn(landlord.persona(persona))).personId!;

describe('mail', () => {
  test('S160 a mail lands in triage, and the case that it becomes has its clock started when the mail came', async () => {
    const mailbox = openTestMailbox();
    mailbox.put(mailOf(words, { Date: 'Mon, 1 Jan 2001 00:00:00 +0200' }), came);
    expect(await takeIn(worker, mailbox)).toBe(1);
    expect(mailbox.mails.size).toBe(0);
    const [id] = (await idsWaiting()) as [string];

    // Covered for everybody but whoever takes it; supervision sees no more even then.
    const officer = await landlord.signIn(landlord.persona('dpo'));
    for (const visitor of [handler, officer]) {
      const page = textOf((await visitor.get(at(id))).body);
      expect(page).toContain('Haluan kopion tiedoistani.');
      expect(page).not.toMatch(/131052|diabetes|maija@/);
    }
    expect(await deed(officer, id, 'take')).not.toBe(303);
    expect(await deed(handler, id, 'decide', { became: 'nothing' })).not.toBe(303);
    expect(await deed(handler, id, 'take')).toBe(303);
    expect(textOf((await handler.get(at(id))).body)).toContain('131052-308T');
    expect(textOf((await officer.get(at(id))).body)).not.toContain('131052-308T');

    const aino = await person('aino');
    const found = (await handler.get(`${at(id)}?q=Virta+Aino`)).body;
    expect(found).toContain(aino);
    expect(await deed(handler, id, 'decide', { became: 'request', kind: 'access', person: aino })).toBe(303);
    expect(
      await rows('select person_id, kind, received_at, identified_on, taken_on from rights_requests.request where id = $1', [id]),
    ).toEqual([{ person_id: aino, kind: 'access', received_at: came, identified_on: null, taken_on: null }]);
    expect(await deed(handler, id, 'decide', { became: 'nothing' })).not.toBe(303);
    // The case is like any other: taken, read, and nothing granted before it is known who asks.
    expect((await handler.post(`/fi/valvonta/pyynnot/${id}`, { _deed: 'take' })).statusCode).toBe(303);
    expect(textOf((await handler.get(`/fi/valvonta/pyynnot/${id}`)).body)).toContain('Haluan kopion tiedoistani.');
    expect((await handler.post(`/fi/valvonta/pyynnot/${id}`, { _deed: 'answer', outcome: 'granted' })).statusCode).toBe(409);
  });

  test('the answer says that a message came and when, once a day to an address, and never to a machine', async () => {
    await worker.sendMail();
    server.received.length = 0;
    const mailbox = openTestMailbox();
    const from = (name: string) => ({ From: `${name} <${name}@example.invalid>` });
    mailbox.put(mailOf('Ensimmäinen', from('pekka')), came);
    mailbox.put(mailOf('Toinen', from('Pekka')), new Date(came.getTime() + 3_600_000));
    mailbox.put(mailOf('Poissa', { ...from('lomalainen'), 'Auto-Submitted': 'auto-replied' }), came);
    await takeIn(worker, mailbox);
    await worker.sendMail();
    expect(server.received.map(({ to }) => to)).toEqual(['pekka@example.invalid']);
    const said = server.received[0]!.source;
    expect(said).toContain('Auto-Submitted: auto-replied');
    expect(said).toContain('20.11.2026');
    expect(said).not.toMatch(/Ensimm|asukas|tunnemme|In-Reply-To/i);
    const next = openTestMailbox();
    next.put(mailOf('Kolmas', from('pekka')), new Date(came.getTime() + 25 * 3_600_000));
    await takeIn(worker, next);
    await worker.sendMail();
    expect(server.received.length).toBe(2);
  });

  test('killed anywhere, nothing is lost and nothing doubled; mail that breaks is laid down and says why', async () => {
    const before = (await rows('select from request_intake.message')).length;
    const mailbox = openTestMailbox();
    for (let n = 0; n < 6; n++) mailbox.put(mailOf(`Viesti ${n}`), came);
    mailbox.put('From: a@example.invalid\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x', came);
    // It dies once after each step: before it is laid down, and after, before the original is gone.
    for (const step of ['fetch', 'remove'] as const)
      for (let n = 0; n < 4; n++) {
        const dying = { ...mailbox, [step]: async () => Promise.reject(new Error('killed')) };
        await expect(takeIn(worker, dying)).rejects.toThrow('killed');
      }
    expect(mailbox.mails.size).toBe(7);
    await Promise.all([takeIn(worker, mailbox), takeIn(worker, { ...mailbox })]);
    expect(mailbox.mails.size).toBe(0);
    expect((await rows('select from request_intake.message')).length - before).toBe(7);
  });

  test('a file that came is saved by whoever took the message, and by nobody else', async () => {
    const mailbox = openTestMailbox();
    mailbox.put(
      mailWith('Lomake liitteenä.', [{ name: 'Aino Virta.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7 lomake') }]),
      new Date(),
    );
    await takeIn(worker, mailbox);
    const id = (await idsWaiting()).at(-1)!;
    const [file] = await rows<{ id: string; content: Buffer }>('select id, content from request_intake.attachment where message_id = $1', [
      id,
    ]);
    expect(file!.content.toString('latin1')).not.toContain('PDF');
    const url = `${at(id)}/liite/${file!.id}`;
    expect((await handler.get(url)).statusCode).toBe(404);
    await deed(handler, id, 'take');
    const saved = await handler.get(url);
    expect(saved.body).toBe('%PDF-1.7 lomake');
    expect(saved.headers['content-disposition']).toBe('attachment; filename="liite.pdf"');
    expect((await (await landlord.signIn(landlord.persona('dpo'))).get(url)).statusCode).toBe(404);
    expect(await deed(handler, id, 'decide', { became: 'nothing' })).toBe(303);
  });
});

describe('the public form', () => {
  const url = '/fi/kirjoita-tietosuojasta';
  const post = (fields: Record<string, string>, language = 'fi') =>
    landlord.app('public').inject({
      method: 'POST',
      remoteAddress: callers.next().value!,
      url: language === 'fi' ? url : '/sv/skriv-om-dataskydd',
      headers: { host: 'localhost:3000', origin: landlord.publicUrl, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    });
  const callers = Array.from({ length: 200 }, (_, n) => `10.0.0.${n}`).values();
  const letter = () => crypto.randomUUID();

  test('lands in the same triage; what lies meanwhile nobody can read who takes it in; the receipt is a number', async () => {
    const id = letter();
    const sent = await post({
      letter: id,
      words: 'Poistakaa tietoni, Bo Ek.',
      kind: 'erasure',
      name: 'Bo Ek',
      reach: 'bo@example.invalid',
    });
    expect(sent.statusCode, textOf(sent.body)).toBe(303);
    const number = `P-${id.slice(0, 8).toUpperCase()}`;
    const receipt = await landlord.app('public').inject({ url: String(sent.headers.location), headers: { host: 'localhost:3000' } });
    expect(textOf(receipt.body)).toContain(number);
    await post({ letter: id, words: 'Uudelleen.', reach: 'x' });
    const [posted] = await rows<{ letter: Buffer }>('select letter from request_intake.posted');
    expect(posted!.letter.toString('latin1')).not.toMatch(/Bo Ek|Poistakaa|example/);
    await openLetters.run(worker);
    expect(await rows('select from request_intake.posted')).toEqual([]);
    expect(await rows('select channel, asked, became from request_intake.message where id = $1', [id])).toEqual([
      { channel: 'form', asked: 'erasure', became: null },
    ]);
    expect(textOf((await handler.get('/fi/valvonta/saapuneet')).body)).toContain(number);
    // In somebody else's name: nothing is disclosed, and a case of somebody unknown is like any other.
    await deed(handler, id, 'take');
    const decided = await handler.post(at(id), { _deed: 'decide', became: 'question' });
    expect(decided.statusCode, textOf(decided.body)).toBe(303);
    expect((await handler.post(`/fi/valvonta/pyynnot/${id}`, { _deed: 'take' })).statusCode).toBe(303);
    const page = await handler.get(`/fi/valvonta/pyynnot/${id}`);
    expect(page.statusCode).toBe(200);
    expect(textOf(page.body)).toContain('Poistakaa tietoni, Bo Ek.');
  });

  test('known and unknown, human and machine read the same; what is missing is said in the reader’s language', async () => {
    const [known, unknown] = await Promise.all([
      post({ letter: letter(), words: 'Aino Virta', reach: 'aino.virta.1@example.invalid' }),
      post({ letter: letter(), words: 'Ei Kukaan', reach: 'ei@example.invalid' }),
    ]);
    expect([known.statusCode, unknown.statusCode]).toEqual([303, 303]);
    const machine = letter();
    expect(
      (await post({ letter: machine, words: 'Osta', reach: 'x@example.invalid', website: 'https://example.invalid' })).statusCode,
    ).toBe(303);
    expect(await rows('select from request_intake.posted where id = $1', [machine])).toEqual([]);
    const empty = await post({ letter: letter(), words: '' }, 'sv');
    expect(empty.statusCode).toBe(422);
    expect(textOf(empty.body)).toMatch(/Fyll i|Skriv|krävs/i);
    for (const page of [url, '/sv/skriv-om-dataskydd', '/en/write-about-your-data'])
      expect((await landlord.app('public').inject({ url: page, headers: { host: 'localhost:3000' } })).statusCode).toBe(200);
  });

  test('a letter that was not closed for the worker is thrown away, and a flood ends with a clear word', async () => {
    await rows(`select request_intake.post(gen_random_uuid(), '\\x00', 'fi', now())`);
    await openLetters.run(worker);
    expect(await rows('select from request_intake.posted')).toEqual([]);
    await rows(
      `insert into request_intake.posted (id, letter, language) select gen_random_uuid(), '\\x00', 'fi' from generate_series(1, 1000)`,
    );
    const refused = await post({ letter: letter(), words: 'Hei', reach: 'x' });
    expect(refused.statusCode).toBe(409);
    expect(textOf(refused.body)).toContain('Viestejä tulee juuri nyt liikaa.');
    await rows('delete from request_intake.posted');
  });
});
