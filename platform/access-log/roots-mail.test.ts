// Roots go to a real mail server; an auditor checks them with openssl alone, and finds with them what the server's own witness no longer shows.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMailed } from './roots-file.ts';
import { mailRoots } from './roots-mail.ts';
import { sealOnce } from './sealer.ts';
import { person, startTrialLog, type TrialLog } from './trial-log.ts';
import { verifyLog } from './verify.ts';

let log: TrialLog;
let refuses = false;
const received: string[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      if (!refuses) received.push(Buffer.concat(parts).toString('utf8'));
      done(refuses ? new Error('the box is full') : null);
    });
  },
});
beforeAll(async () => {
  log = await startTrialLog();
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', () => up()));
});
afterAll(async () => {
  await new Promise<void>((down) => server.close(() => down()));
  await log.stop();
});

const mail = () => ({
  smtp: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
  from: 'loki@example.invalid',
  to: ['tilintarkastaja@example.invalid'],
});
const send = () => mailRoots(log.rootsFile, mail());
async function sealed(looks: number) {
  for (let n = 0; n < looks; n += 1) await log.look([person(n)]);
  await sealOnce(log.as('worker'), { rootsFile: log.rootsFile });
}
/** The attachments of a mail, written to files as a mail program would. */
function saved(text: string): string[] {
  const folder = fs.mkdtempSync(path.join(path.dirname(log.rootsFile), 'mail-'));
  return [...text.matchAll(/filename=([^\r\n;]+)[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)\r\n--/g)].map(([, name, content]) => {
    const file = path.join(folder, name!);
    fs.writeFileSync(file, Buffer.from(content!, 'base64'));
    return file;
  });
}
const openssl = (json: string, signature: string) =>
  execFileSync(
    'openssl',
    ['dgst', '-sha256', '-verify', path.join(path.dirname(log.rootsFile), 'signing.pub.pem'), '-signature', signature, json],
    { encoding: 'utf8', stdio: 'pipe' },
  );

describe('roots by mail', () => {
  it('say nothing while nothing is sealed, and each state of the log once', async () => {
    expect(await send()).toBeUndefined();
    await sealed(3);
    expect(await send()).toBe(1);
    expect(await send()).toBeUndefined();
    expect(received).toHaveLength(1);
    expect(received[0]).toContain('To: tilintarkastaja@example.invalid');
    expect(fs.statSync(path.join(path.dirname(log.rootsFile), 'signing.key.pem')).mode & 0o777).toBe(0o600);
  });

  it('are checked with openssl, which notices a changed byte', () => {
    const [json, signature] = saved(received[0]!) as [string, string];
    expect(openssl(json, signature)).toContain('Verified OK');
    expect(fs.readFileSync(json, 'utf8')).toBe(fs.readFileSync(log.rootsFile, 'utf8').split('\n')[0]!.concat('\n'));
    fs.writeFileSync(json, fs.readFileSync(json, 'utf8').replace('"count":3', '"count":2'));
    expect(() => openssl(json, signature)).toThrow();
  });

  it('go again when the server would not take them, with what is last by then', async () => {
    await sealed(2);
    refuses = true;
    await expect(send()).rejects.toThrow();
    refuses = false;
    await sealed(2);
    expect(await send()).toBe(3);
  });

  it('find a log that was cut off together with its roots file', async () => {
    const [json] = saved(received.at(-1)!) as [string];
    const verify = (mailed: boolean) => verifyLog(log.ownerPool() as never, log.rootsFile, mailed ? { mailed: readMailed(json) } : {});
    expect(await verify(true)).toMatchObject({ sound: true, seals: 3 });
    // Whoever holds the server: the last looks, their seal and its line go, and nothing here can tell.
    await log.admin.query(`set session_replication_role = replica`);
    await log.admin.query(
      'delete from trail.appearance p using trail.access a, trail.seal s where s.number = 3 and a.id = p.id and (a.xid, a.id) > (s.from_xid, s.from_id)',
    );
    await log.admin.query('delete from trail.access a using trail.seal s where s.number = 3 and (a.xid, a.id) > (s.from_xid, s.from_id)');
    await log.admin.query('delete from trail.leaves where seal = 3');
    await log.admin.query('delete from trail.seal where number = 3');
    fs.writeFileSync(log.rootsFile, fs.readFileSync(log.rootsFile, 'utf8').split('\n').slice(0, 2).join('\n').concat('\n'));
    expect(await verify(false)).toMatchObject({ sound: true, seals: 2 });
    expect(await verify(true)).toMatchObject({ sound: false, counts: { truncated: 1 } });
    // Or made anew with other looks under the same number.
    await log.admin.query(`set session_replication_role = origin`);
    await sealed(2);
    expect(await verify(false)).toMatchObject({ sound: true, seals: 3 });
    expect(await verify(true)).toMatchObject({ sound: false, counts: { 'seal-changed': 1 } });
  });

  it('a witness that is none is told from one', () => {
    const file = path.join(path.dirname(log.rootsFile), 'nonsense');
    fs.writeFileSync(file, '{"number": 1}\n');
    expect(() => readMailed(file)).toThrow('line 1: not a root that was mailed');
  });
});
