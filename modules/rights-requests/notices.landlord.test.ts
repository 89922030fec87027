import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMailServer, openTestWorker, type TestMailServer, type TestWorker } from '../../tests/mail.ts';
import { type Asking, ask, deed, openAsking } from './test-requests.ts';

let c: Asking;
let server: TestMailServer;
let worker: TestWorker;
beforeAll(async () => {
  c = await openAsking();
  server = await openMailServer();
  worker = openTestWorker(c.landlord, server.url);
});
afterAll(async () => {
  await worker.close();
  await c.close();
  await server.close();
});

const sent = async () => {
  server.received.length = 0;
  await worker.sendMail();
  return server.received.map(({ to, source }) => ({ to, source: decoded(source) }));
};
const decoded = (source: string) =>
  source.replace(/=\r?\n/g, '').replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'));

test('S164: received, extended and answered each bring a message with nothing personal in it; the link ends and each download is written down', async () => {
  const aino = await c.as('aino');
  const handler = await c.as('rights-handler');
  const id = await ask(aino, 'access', { words: 'Kertokaa kaikki.' });
  const letters = await sent();
  expect(await deed(handler, id, 'take')).toBe(303);
  expect(await deed(handler, id, 'extend', { words: 'Aineistoa on paljon.' })).toBe(303);
  letters.push(...(await sent()));
  expect(await deed(handler, id, 'collect')).toBe(303);
  const releaser = await c.as('redaction-releaser');
  expect(await deed(releaser, id, 'take')).toBe(303);
  const passages = await c.rows<{ id: string }>(
    'select p.id from rights_requests.passage p join rights_requests.package k on k.id = p.package_id where k.request_id = $1',
    [id],
  );
  expect(await deed(releaser, id, 'release', passages[0] ? { remove: passages[0].id } : {})).toBe(303);
  expect(await sent()).toEqual([]);
  expect(await deed(handler, id, 'answer', { outcome: 'granted' })).toBe(303);
  letters.push(...(await sent()));

  expect(letters.length).toBe(3);
  expect(new Set(letters.map(({ to }) => to)).size).toBe(1);
  for (const { to, source } of letters) {
    expect(source).toContain('Subject: Sinulle on viesti');
    expect(source).toContain('http://localhost:3000/fi/omat\r\n');
    // The address stands where mail needs it, and nowhere in what is said; no number of anything, no word of what it is about.
    const said = source.slice(source.indexOf('\r\n\r\n'));
    expect(said).not.toContain(to);
    expect(said).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|P-[0-9A-F]{8}|aino|virta|pyyn|kopio|tiedot|jatk/i);
    expect(/^Subject: (.*)$/m.exec(source)![1]).toBe('Sinulle on viesti');
  }
  expect((await aino.get(`/fi/omat/pyynnot/${id}/kopio?form=json`)).statusCode).toBe(200);
  expect(
    await c.rows(
      'select f.form, f.by_role from rights_requests.fetching f join rights_requests.package k on k.id = f.package_id where k.request_id = $1',
      [id],
    ),
  ).toEqual([{ form: 'json', by_role: 'self' }]);
  const now = c.landlord.clock.at;
  c.landlord.clock.at = new Date('2027-01-10T10:00:00Z');
  expect((await (await c.as('aino')).get(`/fi/omat/pyynnot/${id}/kopio?form=json`)).statusCode).toBe(403);
  c.landlord.clock.at = now;
});

test('whoever has no address gets no message, a request taken back brings none, and the dead are written to no more', async () => {
  const daniel = await c.as('bo');
  await c.rows('update residents.contact set email = null where person_id = $1', [daniel.personId]);
  await ask(daniel, 'access');
  expect(await sent()).toEqual([]);

  const mikko = await c.as('mikko');
  const id = await ask(mikko, 'access');
  expect((await sent()).length).toBe(1);
  await mikko.post(`/fi/omat/pyynnot/${id}`, {});
  expect(await sent()).toEqual([]);

  const late = await ask(mikko, 'question', { words: 'Vielä yksi.' });
  await c.rows(`insert into residents.death (person_id, died_on, told_by) values ($1, '2026-11-21', 'relative')`, [mikko.personId]);
  await c.rows('delete from mail.message');
  expect(await deed(await c.as('rights-handler'), late, 'take')).toBe(303);
  expect(await deed(await c.as('rights-handler'), late, 'answer', { outcome: 'replied', words: 'Vastaus.' })).toBe(303);
  expect(await sent()).toEqual([]);
});
