// The mailbox over a real IMAP server (Dovecot), as an ordinary account in a folder of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestLandlord, type TestLandlord } from '../../tests/landlord.ts';
import { openTestWorker, type TestWorker } from '../../tests/mail.ts';
import { freePort, until } from '../../tests/reliability/real-landlord.ts';
import { fetchMailbox, openMailbox } from './mailbox.ts';
import { mailOf } from './test-mailbox.ts';

const program = '/usr/sbin/dovecot';
const why = `${program} is not installed: as root "apt-get install dovecot-imapd" to fetch from a real IMAP server`;
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'kotirauha-imap-'));
const inbox = path.join(home, 'mail');
let landlord: TestLandlord;
let worker: TestWorker;
let dovecot: ChildProcess | undefined;
let url: string;

beforeAll(async () => {
  if (!fs.existsSync(program)) return;
  const port = await freePort();
  url = `imap://tietosuoja:${encodeURIComponent('sala&sana')}@127.0.0.1:${port}`;
  await startDovecot(port);
  landlord = await openTestLandlord(['public']);
  worker = openTestWorker(landlord, undefined, { MAILBOX_URL: url });
});
afterAll(async () => {
  const gone = new Promise((ended) => dovecot?.once('exit', ended) ?? ended(undefined));
  dovecot?.kill('SIGTERM');
  await gone;
  await worker?.close();
  await landlord?.close();
  fs.rmSync(home, { recursive: true, force: true });
});

async function startDovecot(port: number) {
  const root = process.getuid?.() === 0;
  const account = root ? 'nobody' : os.userInfo().username;
  const group = root ? 'nogroup' : '';
  const settings = path.join(home, 'dovecot.conf');
  for (const folder of ['new', 'cur', 'tmp']) fs.mkdirSync(path.join(inbox, folder), { recursive: true });
  fs.writeFileSync(path.join(home, 'users'), 'tietosuoja:{PLAIN}sala&sana\n');
  fs.writeFileSync(
    settings,
    `base_dir = ${home}/run\nstate_dir = ${home}/state\nlog_path = ${home}/log\nprotocols = imap\nlisten = 127.0.0.1\nssl = no
disable_plaintext_auth = no\nmail_location = maildir:${inbox}\ndefault_login_user = ${account}\ndefault_internal_user = ${account}
${group ? `default_internal_group = ${group}\n` : ''}first_valid_uid = 1
passdb {\n  driver = passwd-file\n  args = ${home}/users\n}
userdb {\n  driver = static\n  args = uid=${account} gid=${group || account} home=${home}\n}
service imap-login {\n  chroot =\n  inet_listener imap {\n    port = ${port}\n  }\n  inet_listener imaps {\n    port = 0\n  }\n}
service anvil {\n  chroot =\n}\nservice stats {\n  unix_listener stats-writer {\n    mode = 0666\n  }\n}\n`,
  );
  if (root) for (const each of fs.readdirSync(home, { recursive: true }) as string[]) fs.chownSync(path.join(home, each), 65_534, 65_534);
  fs.chmodSync(home, 0o755);
  dovecot = spawn(program, ['-F', '-c', settings], { stdio: 'ignore' });
  await until('Dovecot answers', () =>
    openMailbox(url).then(
      (mailbox) => mailbox.close().then(() => true),
      () => false,
    ),
  );
}

/** A mail as the server's own delivery puts it. */
const deliver = (name: string, source: string | Buffer) => {
  const file = path.join(inbox, 'new', name);
  fs.writeFileSync(file, source);
  if (process.getuid?.() === 0) fs.chownSync(file, 65_534, 65_534);
};

test('what lies in the mailbox is taken in and deleted; of what is too large the beginning; what came twice lies there once', async (context) => {
  if (!fs.existsSync(program)) return context.skip(why);
  const same = mailOf('Sama viesti kahdesti.');
  deliver('1.a', mailOf('Haluan tietoni.'));
  deliver('2.b', same);
  deliver('3.c', same);
  deliver('4.d', Buffer.concat([Buffer.from(mailOf('Iso viesti. ')), Buffer.alloc(30 * 1_048_576, 'x')]));
  await fetchMailbox.run(worker);
  const { rows } = await landlord.admin.query('select left_out, received_at from request_intake.message order by left_out');
  expect(rows.map((row) => row.left_out)).toEqual([[], [], ['too-large']]);
  expect(rows.every((row) => Math.abs(row.received_at.getTime() - Date.now()) < 600_000)).toBe(true);
  const mailbox = await openMailbox(url);
  expect(await mailbox.lying()).toEqual([]);
  await mailbox.close();
  // Of whom and of what: nothing in the log.
  expect(worker.logged.filter((line) => line.includes('a mail was taken in')).length).toBe(3);
  expect(worker.logged.join()).not.toMatch(/maija|Pyynt|sala&sana/i);
  await fetchMailbox.run(worker);
  expect((await landlord.admin.query('select from request_intake.message')).rows.length).toBe(3);
});

test('a wrong password and a server that is away fail the turn, and say nothing of the password', async (context) => {
  if (!fs.existsSync(program)) return context.skip(why);
  for (const wrong of [url.replace('sala', 'vaara'), 'imap://tietosuoja:salasana@127.0.0.1:9'])
    await expect(fetchMailbox.run({ ...worker, setting: () => wrong })).rejects.toThrow(/^(?!.*(sala|vaara)).*$/s);
});
