// The outbox over a real mail server: everything leaves once, what the server refuses for now waits, and a killed worker repeats nothing.
import { fork } from 'node:child_process';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openTestLandlord, type TestLandlord } from '../../tests/landlord.ts';
import { openMailServer, openTestWorker, type TestMailServer, type TestWorker, workerConfig } from '../../tests/mail.ts';

let landlord: TestLandlord;
let server: TestMailServer;
const workers: TestWorker[] = [];
beforeAll(async () => {
  landlord = await openTestLandlord(['public']);
  server = await openMailServer();
});
afterEach(async () => {
  server.answers = () => undefined;
  server.received.length = 0;
  await landlord.admin.query('delete from mail.message');
  await Promise.all(workers.splice(0).map((each) => each.close()));
});
afterAll(async () => {
  await landlord.close();
  await server.close();
});

const opened = (smtp = server.url) => {
  const worker = openTestWorker(landlord, smtp);
  workers.push(worker);
  return worker;
};
/** Queues so many messages to people of the register, as another part of the product does. */
const queue = (many: number, template = 'mail.message-waits') =>
  landlord.admin.query(
    `insert into mail.message (person_id, template, language, address, sealed_as, due_at, queued_at)
       select c.person_id, $2, 'fi', c.email, 'contact.email', $3, $3 from residents.contact c, generate_series(1, 10) where c.email is not null limit $1`,
    [many, template, landlord.clock.at],
  );
const states = async () =>
  Object.fromEntries(
    (await landlord.admin.query('select state, count(*)::int as n from mail.message group by 1')).rows.map((r) => [r.state, r.n]),
  );
const one = async () => (await landlord.admin.query('select * from mail.message')).rows[0];
const idsReceived = () => server.received.map(({ source }) => /^Message-ID: <(.*)@/im.exec(source)![1]);

test('each message leaves once, to the address that only the worker opens; afterwards the address is gone', async () => {
  await queue(200);
  const [first, second] = [opened(), opened()];
  await Promise.all([first.sendMail(), second.sendMail()]);
  expect(await states()).toEqual({ sent: 200 });
  expect(server.received.length).toBe(200);
  expect(new Set(idsReceived()).size).toBe(200);
  expect((await landlord.admin.query('select from mail.message where address is not null or claimed_by is not null')).rows).toEqual([]);
  expect(server.received.every(({ to }) => /@example\.invalid$/.test(to))).toBe(true);
});

test('refused for now, it waits longer each time; refused for good, it has failed; both say the number and never the sentence', async () => {
  const now = landlord.clock.at;
  await queue(1);
  server.answers = () => 451;
  const worker = opened();
  await worker.sendMail();
  expect(await one()).toMatchObject({ state: 'waiting', because: '451', tries: 1, due_at: new Date(now.getTime() + 60_000) });
  await worker.sendMail();
  expect((await one()).tries).toBe(1);
  landlord.clock.at = new Date(now.getTime() + 61_000);
  await worker.sendMail();
  expect(await one()).toMatchObject({ tries: 2, due_at: new Date(landlord.clock.at.getTime() + 5 * 60_000) });
  server.answers = () => 550;
  landlord.clock.at = new Date(now.getTime() + 3_600_000);
  await worker.sendMail();
  expect(await one()).toMatchObject({ state: 'failed', because: '550', address: null });
  landlord.clock.at = now;
});

test('where there is no server everything waits and nothing counts against it', async () => {
  await queue(5);
  await opened('smtp://127.0.0.1:9').sendMail();
  expect(await states()).toEqual({ waiting: 5 });
  expect((await landlord.admin.query('select from mail.message where tries > 0 or claimed_by is not null')).rows).toEqual([]);
});

test('a server that has taken the message and does not say so leaves it uncertain, for good', async () => {
  await queue(1);
  server.answers = () => 'drop';
  const worker = opened();
  await worker.sendMail();
  expect(await one()).toMatchObject({ state: 'uncertain', because: 'no-answer', address: null });
  await worker.sendMail();
  expect(server.received.length).toBe(1);
});

test('of a template that nobody knows nothing leaves', async () => {
  await queue(1, 'mail.unknown');
  await opened().sendMail();
  expect(await one()).toMatchObject({ state: 'failed', because: 'no-template' });
});

test('kill -9 in the middle: at most one message a connection is uncertain, none leaves twice, and the rest goes on', async () => {
  await queue(120);
  const config = workerConfig(landlord, server.url);
  const child = fork('tests/killed-mail.mjs', { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  // The server has the message; the worker is gone before it hears so.
  server.answers = (_, count) => {
    if (count === 40) child.kill('SIGKILL');
    return count >= 40 ? 'hang' : undefined;
  };
  const gone = new Promise((ended) => child.once('exit', ended));
  child.once('message', () => child.send({ config, at: landlord.clock.at.toISOString() }));
  await gone;
  server.answers = () => undefined;
  // PostgreSQL notices the broken connection, and lets go of its lock, in its own time.
  const worker = opened();
  while ((await landlord.admin.query('select from mail.message where claimed_by is not null')).rows.length > 0) await worker.sendMail();
  await worker.sendMail();
  const found = await states();
  expect(found['uncertain']).toBeGreaterThan(0);
  expect(found['uncertain']).toBeLessThanOrEqual(config.mail!.connections);
  expect(found['sent'] + found['uncertain']).toBe(120);
  expect(new Set(idsReceived()).size).toBe(server.received.length);
});
