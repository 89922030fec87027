// What every door promises: protections, refusals in words, faults without a word too much, a log without people.
import { afterEach, describe, expect, it } from 'vitest';
import { openLog } from './log.ts';
import { page } from './page.ts';
import { type Deeds, openTrial, trialPages } from './trial.tsx';

const opened: { close(): Promise<unknown> }[] = [];
afterEach(() => Promise.all(opened.splice(0).map((app) => app.close())));
const open = async (...how: Parameters<typeof openTrial>) => {
  const trial = await openTrial(...how);
  opened.push(trial.app);
  return trial.app;
};
const signedIn = { cookie: 'kr_staff=open' };

describe('the public door', () => {
  it('sets no cookie, carries no script, and may be kept for a minute', async () => {
    const reply = await (await open('public')).inject('/fi');
    expect(reply.headers['set-cookie']).toBeUndefined();
    expect(reply.body).not.toMatch(/<script[ >]/);
    expect(reply.headers['content-security-policy']).toContain("script-src 'none'");
    expect(reply.headers['cache-control']).toBe('public, max-age=60');
  });
  it("lets nobody keep a page that may be somebody's own link", async () => {
    expect((await (await open('public')).inject('/fi/asia/7')).headers['cache-control']).toBe('no-store');
  });
  it.each([
    ['sv-FI,sv;q=0.9,fi;q=0.8', '/sv'],
    ['en-GB,en', '/en'],
    ['de, sv;q=0.2, en;q=0.7', '/en'],
    ['de', '/fi'],
    ['', '/fi'],
  ])('leads a reader of %s to %s', async (header, place) => {
    const reply = await (await open('public')).inject({ url: '/', headers: { 'accept-language': header } });
    expect([reply.statusCode, reply.headers.location, reply.headers['vary']]).toEqual([302, place, 'accept-language']);
  });
  it('takes a form without a session from its own pages only', async () => {
    const app = await open('public');
    const form = (headers: Record<string, string>) =>
      app.inject({
        method: 'POST',
        url: '/fi/asia/7',
        headers: { host: 'koti.invalid', 'content-type': 'application/x-www-form-urlencoded', ...headers },
        payload: 'name=Aino',
      });
    expect((await form({ origin: 'http://koti.invalid' })).statusCode).toBe(303);
    expect((await form({ origin: 'http://evil.invalid' })).statusCode).toBe(403);
  });
  it('describes the interface of every door', async () => {
    const reply = await (await open('public')).inject('/api/openapi.json');
    const description = reply.json();
    expect(description.openapi).toBe('3.1.0');
    expect(description.paths['/api/public/things/{id}'].get.description).toContain('an invented route');
    expect(description.paths['/api/public/things'].post.requestBody.content['application/json'].schema.required).toEqual(['name']);
  });
});

describe('protections', () => {
  it('allow nothing from elsewhere and nothing inline', async () => {
    const { headers } = await (await open()).inject({ url: '/fi/tyo', headers: signedIn });
    const policy = String(headers['content-security-policy']);
    expect(policy).not.toContain('unsafe');
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ])
      expect(policy).toContain(rule);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
  });
  it('let one address ask only so often', async () => {
    const app = await open('staff', { requestsPerMinute: 2 });
    for (let i = 0; i < 2; i++) await app.inject({ url: '/fi/tyo', headers: signedIn });
    const reply = await app.inject({ url: '/fi/tyo', headers: signedIn });
    expect(reply.statusCode).toBe(429);
    expect(reply.headers['retry-after']).toBeDefined();
    expect(reply.body).toContain('Odota hetki');
  });
  it('let one visitor change only so much', async () => {
    const app = await open();
    const post = () =>
      app.inject({
        method: 'POST',
        url: '/fi/tyo/asia/7',
        headers: { ...signedIn, 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'csrf=the-token&name=a',
      });
    for (let i = 0; i < 30; i++) expect((await post()).statusCode).toBe(303);
    expect((await post()).statusCode).toBe(429);
  });
  it('name assets by content, for ever', async () => {
    const app = await open();
    const { body } = await app.inject({ url: '/fi/tyo', headers: signedIn });
    const style = /href="(\/assets\/kotirauha-[0-9a-f]{12}\.css)"/.exec(body)![1]!;
    const reply = await app.inject({ url: style, headers: { 'accept-encoding': 'br' } });
    expect(reply.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      'content-type': 'text/css; charset=utf-8',
    });
    expect((await app.inject('/assets/kotirauha-000000000000.css')).statusCode).toBe(404);
    expect((await app.inject('/assets/..%2Fpage.ts')).statusCode).toBe(404);
  });
});

describe('what goes wrong', () => {
  it('is a page in the language of the path', async () => {
    const reply = await (await open()).inject('/sv/arbete/finns-inte');
    expect(reply.statusCode).toBe(404);
    expect(reply.body).toContain('<html lang="sv"');
    expect(reply.body).toContain('Sidan hittades inte');
  });
  it('is 404 when PostgreSQL refuses a right', async () => {
    const reply = await (await open()).inject({ url: '/fi/tyo/kielto', headers: signedIn });
    expect(reply.statusCode).toBe(404);
  });
  it('is a reference and nothing more when it is our fault', async () => {
    const lines: string[] = [];
    const app = await open('staff', {
      log: openLog('staff', { level: 'debug', stream: { write: (line: string) => void lines.push(line) } }),
    });
    const reply = await app.inject({ url: '/fi/tyo/vika?nimi=Aino', headers: signedIn });
    expect(reply.statusCode).toBe(500);
    expect(reply.body).not.toMatch(/secret|010190|\.ts|Error:/);
    const reference = /tunnus: ([0-9A-F]{8})/.exec(reply.body)![1]!;
    const logged = lines.join('\n');
    expect(logged).toContain(reference);
    expect(logged).toContain('"route":"/fi/tyo/vika"');
    expect(logged).not.toMatch(/010190|Aino|nimi=/);
  });
  it('logs the pattern of an address, never the address', async () => {
    const lines: string[] = [];
    const app = await open('staff', {
      log: openLog('staff', { level: 'debug', stream: { write: (line: string) => void lines.push(line) } }),
    });
    await app.inject({ url: '/fi/tyo/asia/4711?page=2', headers: signedIn });
    await app.inject({ url: '/fi/tyo/Aino-Esimerkki', headers: signedIn });
    expect(lines.join('\n')).toContain('/fi/tyo/asia/:id');
    expect(lines.join('\n')).not.toMatch(/4711|page=|Aino/);
  });
  it('writes nothing of what PostgreSQL quotes', async () => {
    const lines: string[] = [];
    openLog('staff', { level: 'debug', stream: { write: (line: string) => void lines.push(line) } }).error({
      err: Object.assign(new Error('duplicate key value'), {
        severity: 'ERROR',
        code: '23505',
        detail: 'Key (email)=(aino@example.invalid) already exists.',
        constraint: 'x',
      }),
    });
    expect(lines[0]).toContain('"constraint":"x"');
    expect(lines[0]).not.toContain('aino');
  });
});

describe('the JSON interface', () => {
  const call = { ...signedIn, host: 'koti.invalid', 'content-type': 'application/json' };
  it('drops what the reply does not name', async () => {
    const reply = await (await open()).inject({ url: '/api/staff/things/7', headers: signedIn });
    expect(reply.json()).toEqual({ id: '7' });
  });
  it('says 401 to a stranger', async () => {
    const reply = await (await open()).inject('/api/staff/things/7');
    expect(reply.statusCode).toBe(401);
    expect(reply.headers['content-type']).toContain('application/problem+json');
  });
  it('says problems in the language that was asked for', async () => {
    const app = await open();
    const reply = await app.inject({
      method: 'POST',
      url: '/api/staff/things',
      headers: { ...call, 'x-csrf-token': 'the-token', 'accept-language': 'sv' },
      payload: { name: 'varattu' },
    });
    expect(reply.statusCode).toBe(409);
    expect(reply.json()).toMatchObject({
      type: 'urn:kotirauha:problem:trial.placeTaken',
      status: 409,
      detail: 'Platsen är upptagen.',
      code: 'trial.placeTaken',
    });
  });
  it('says which field does not fit', async () => {
    const app = await open();
    const reply = await app.inject({
      method: 'POST',
      url: '/api/staff/things',
      headers: { ...call, 'sec-fetch-site': 'same-origin' },
      payload: {},
    });
    expect(reply.statusCode).toBe(422);
    expect(reply.json().errors).toEqual([{ field: 'name', text: 'Täytä tämä kohta.' }]);
  });
  it.each([
    ['without token or browser', call],
    ['from another site', { ...call, 'sec-fetch-site': 'cross-site', 'x-csrf-token': 'the-token' }],
    ['from another origin', { ...call, origin: 'https://evil.invalid', 'x-csrf-token': 'the-token' }],
  ])('changes nothing when called %s', async (_, headers) => {
    const { app, deeds } = await openTrial('staff');
    opened.push(app);
    expect((await app.inject({ method: 'POST', url: '/api/staff/things', headers, payload: { name: 'a' } })).statusCode).toBe(403);
    expect(deeds.saved).toEqual([]);
  });
  it('answers malformed JSON with a problem', async () => {
    const reply = await (await open()).inject({ method: 'POST', url: '/api/staff/things', headers: call, payload: '{"name":' });
    expect([reply.statusCode, reply.json().code]).toEqual([400, 'pages.badRequest']);
  });
});

describe('declarations', () => {
  const deeds: Deeds = { saved: [], entered: [] };
  it('must name an activity or say why none applies', () => {
    expect(() =>
      page({ door: 'public', path: { fi: 'a', sv: 'b', en: 'c' }, title: 'pages.save', outside: ' ', show: () => ({}) as never }),
    ).toThrow('names no activity');
  });
  it('must name the same parameters in each language', () => {
    expect(() =>
      page({
        door: 'public',
        path: { fi: 'a/:id', sv: 'b/:nr', en: 'c/:id' },
        title: 'pages.save',
        outside: 'x',
        show: () => ({}) as never,
      }),
    ).toThrow('different parameters');
  });
  it('may not claim one address twice, nor another door', async () => {
    await expect(openTrial('public', { pages: [...trialPages('public', deeds), ...trialPages('public', deeds)] })).rejects.toThrow(
      'two pages',
    );
    const stray = page({
      door: 'public',
      path: { fi: 'tyo/x', sv: 'x', en: 'x' },
      title: 'pages.save',
      outside: 'x',
      show: () => ({}) as never,
    });
    await expect(openTrial('public', { pages: [stray] })).rejects.toThrow('belongs to another door');
  });
});
