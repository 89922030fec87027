// The front process before small doors that repeat what they were sent.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doorOf, type Front, openFront, ownCookies } from './front.ts';

const echo = (door: string) =>
  new Promise<http.Server>((resolve) => {
    const server = http.createServer((request, reply) => {
      if (request.url?.endsWith('/virta')) {
        reply.writeHead(200, { 'content-type': 'text/plain' });
        reply.write('alku ');
        setTimeout(() => reply.end('loppu'), 50);
        return;
      }
      let body = '';
      request.on('data', (piece) => {
        body += piece;
      });
      request.on('end', () => {
        reply.setHeader('set-cookie', ['kr_staff=uusi; Path=/', 'kr_staff_attempt=a; Path=/']);
        reply.setHeader('connection', 'close');
        reply.end(JSON.stringify({ door, method: request.method, url: request.url, headers: request.headers, body }));
      });
    });
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
const portOf = (server: http.Server) => (server.address() as AddressInfo).port;

let doors: http.Server[];
let front: Front;
let at: string;
beforeAll(async () => {
  doors = await Promise.all(['public', 'resident', 'staff', 'devIdp'].map(echo));
  const gone = await echo('oversight');
  const oversight = portOf(gone);
  await new Promise((resolve) => gone.close(resolve));
  const [open, resident, staff, devIdp] = doors.map(portOf) as [number, number, number, number];
  front = await openFront({
    port: 0,
    host: '127.0.0.1',
    ports: { public: open, resident, staff, oversight, devIdp },
  });
  at = `http://127.0.0.1:${front.port}`;
});
afterAll(async () => {
  await front.close();
  for (const door of doors) door.close();
});
const sent = async (path: string, init?: RequestInit) =>
  (await fetch(at + path, init)).json() as Promise<{
    door: string;
    method: string;
    url: string;
    headers: Record<string, string>;
    body: string;
  }>;

describe('the way to a door', () => {
  it.each([
    ['/', 'public'],
    ['/fi', 'public'],
    ['/fi/omatoimi', 'public'],
    ['/fi/omat', 'resident'],
    ['/fi/omat/viat?a=1', 'resident'],
    ['/sv/mina', 'resident'],
    ['/en/my?x', 'resident'],
    ['/sv/arbete/sok', 'staff'],
    ['/en/work', 'staff'],
    ['/fi/valvonta', 'oversight'],
    ['/en/oversight/today', 'oversight'],
    ['/api/staff/homes', 'staff'],
    ['/api/resident/x', 'resident'],
    ['/api/openapi.json', 'public'],
    ['/api/public/x', 'public'],
    ['/assets/a.css', 'public'],
    ['/dev-idp/auth', 'devIdp'],
    ['/fi/../fi/tyo', 'public'],
    ['//fi/tyo', 'public'],
  ] as const)('%s leads to %s', (path, door) => expect(doorOf(path)).toBe(door));
});

describe('cookies', () => {
  const all = 'kr_staff=s; kr_resident=r; __Host-kr_staff=hs; kr_staff_attempt=t; kr_staffx=x; _session=idp; other=o';
  it('reach only their own door', () => {
    expect(ownCookies('staff', all)).toBe('kr_staff=s; __Host-kr_staff=hs; kr_staff_attempt=t');
    expect(ownCookies('resident', all)).toBe('kr_resident=r');
    expect(ownCookies('oversight', all)).toBeUndefined();
    expect(ownCookies('devIdp', all)).toBe('_session=idp; other=o');
  });
  it('never reach the public door', async () => {
    expect(ownCookies('public', all)).toBeUndefined();
    expect((await sent('/fi', { headers: { cookie: all } })).headers['cookie']).toBeUndefined();
  });
  it('are set as the door set them', async () => {
    const reply = await fetch(`${at}/fi/tyo`);
    expect(reply.headers.getSetCookie()).toEqual(['kr_staff=uusi; Path=/', 'kr_staff_attempt=a; Path=/']);
  });
});

describe('passing on', () => {
  it('keeps method, path and body', async () => {
    expect(await sent('/fi/tyo/a%20b?q=1', { method: 'POST', body: 'nimi=Aino' })).toMatchObject({
      door: 'staff',
      method: 'POST',
      url: '/fi/tyo/a%20b?q=1',
      body: 'nimi=Aino',
    });
  });
  it('says for whom it asks, and believes no stranger who says so', async () => {
    const { headers } = await sent('/fi', {
      headers: { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.invalid' },
    });
    expect(headers).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': `127.0.0.1:${front.port}`,
    });
  });
  it('streams', async () => {
    const reply = await fetch(`${at}/fi/tyo/virta`);
    const { value } = await reply.body!.getReader().read();
    expect(new TextDecoder().decode(value)).toBe('alku ');
  });
  it('says that a door is starting, in the language of the path first, and tries again', async () => {
    const reply = await fetch(`${at}/sv/tillsyn`);
    expect(reply.status).toBe(502);
    expect(reply.headers.get('refresh')).toBe('5');
    const page = await reply.text();
    expect(page.indexOf('Tjänsten startar')).toBeLessThan(page.indexOf('Palvelu käynnistyy'));
  });
});

it('lets a running request end when it closes', async () => {
  const slow = await echo('public');
  const other = await openFront({
    port: 0,
    host: '127.0.0.1',
    ports: { public: portOf(slow), resident: 0, staff: 0, oversight: 0, devIdp: 0 },
  });
  const reply = await fetch(`http://127.0.0.1:${other.port}/virta`);
  const [text] = await Promise.all([reply.text(), other.close()]);
  expect(text).toBe('alku loppu');
  slow.close();
});
