import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { cover } from './cover.ts';
import { readMail } from './read-mail.ts';
import { mailOf, mailWith } from './test-mailbox.ts';

const read = (source: string | Uint8Array, size?: number) => {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  return readMail(bytes, size ?? bytes.length);
};
const pdf = Buffer.from('%PDF-1.7\nlomake');

test('who says they wrote, what they say, and what hangs on it, by its content and not by its name', async () => {
  const mail = await read(
    mailWith('Haluan tietoni.', [
      { name: 'lomake.pdf', type: 'application/octet-stream', bytes: pdf },
      { name: 'lomake.pdf', type: 'application/pdf', bytes: Buffer.from('MZ ohjelma') },
      { name: 'kaikki.zip', type: 'application/zip', bytes: zipSync({ 'a.txt': Buffer.from('a') }) },
    ]),
  );
  expect(mail).toMatchObject({
    from: 'maija@example.invalid',
    name: 'Maija Meikäläinen',
    subject: 'Pyyntö',
    text: 'Haluan tietoni.',
    automatic: false,
  });
  expect(mail.attachments.map(({ type }) => type)).toEqual(['application/pdf']);
  expect(mail.leftOut).toEqual(['not-taken-in']);
});

test('a packed document that would become huge is left out without being unpacked', async () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(80 * 1_048_576) });
  expect(bomb.length).toBeLessThan(1_048_576);
  const before = performance.now();
  const mail = await read(mailWith('Liitteenä.', [{ name: 'lomake.docx', type: 'application/zip', bytes: bomb }]));
  expect(mail.leftOut).toEqual(['hidden-size']);
  expect(mail.attachments).toEqual([]);
  expect(performance.now() - before).toBeLessThan(2_000);
});

test('of a mail larger than is fetched its beginning is read, and that the rest is missing is said', async () => {
  const whole = mailWith('Pyydän kopion.', [
    { name: 'video.pdf', type: 'application/pdf', bytes: Buffer.concat([pdf, Buffer.alloc(3_000_000)]) },
  ]);
  const mail = await read(Buffer.from(whole).subarray(0, 1_000_000), 200 * 1_048_576);
  expect(mail).toMatchObject({ text: 'Pyydän kopion.', attachments: [], leftOut: ['too-large'] });
});

test('hostile HTML is words and nothing else, however much of it there is', async () => {
  const html = `<script>alert(1)</script><style>p{}</style><p onclick="x">Poistakaa<br>tietoni &amp; kaikki</p><img src=x onerror=alert(1)>${'<'.repeat(300_000)}${'<script'.repeat(30_000)}`;
  const before = performance.now();
  const mail = await read(mailOf(html, { 'Content-Type': 'text/html; charset=utf-8' }));
  expect(mail.text).toMatch(/^Poistakaa\ntietoni & kaikki/);
  expect(mail.text).not.toMatch(/alert|onclick|<p/);
  expect(performance.now() - before).toBeLessThan(3_000);
});

test('forged headers, ten thousand receivers and nesting without end bring down nobody', async () => {
  const crowd = Array.from({ length: 10_000 }, (_, n) => `r${n}@example.invalid`).join(',\r\n ');
  expect((await read(mailOf('Hei', { To: crowd }))).text).toBe('Hei');
  expect((await read(mailOf('Hei', { From: '"a" <x@y>, <hallitus@example.invalid>\r\n\tBcc: kaikki' }))).text).toBe('Hei');
  expect((await read(mailOf('Hei', { From: 'ei osoitetta' }))).from).toBeUndefined();
  const nested = Array.from({ length: 400 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`).join('');
  expect(await read(`From: a@example.invalid\r\nSubject: x\r\n${nested}`)).toMatchObject({ leftOut: ['unreadable'], automatic: true });
  expect((await read(Buffer.from([0, 255, 10, 13, 0]))).attachments).toEqual([]);
});

test('what a machine wrote is not answered', async () => {
  for (const header of [
    { 'Auto-Submitted': 'auto-replied' },
    { Precedence: 'bulk' },
    { 'List-Id': '<lista>' },
    { From: 'MAILER-DAEMON@example.invalid' },
  ])
    expect((await read(mailOf('Poissa', header as Record<string, string>))).automatic, JSON.stringify(header)).toBe(true);
  expect((await read(mailOf('Hei', { 'Auto-Submitted': 'no' }))).automatic).toBe(false);
});

test('identity codes and words about health are covered in three languages, and others stay', () => {
  const said =
    'Olen Maija, 131052-308T ja 010190A 9012. Minulla on diabetes ja masennusta; jag är sjukskriven, my medical history. Avain katosi 1.2.2026.';
  const covered = cover(said);
  for (const gone of ['131052', '308T', '9012', 'diabetes', 'masennusta', 'sjukskriven', 'medical']) expect(covered).not.toContain(gone);
  for (const stays of ['Olen Maija', 'Avain katosi 1.2.2026.', 'my ', 'history']) expect(covered).toContain(stays);
});
