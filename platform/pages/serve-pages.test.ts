// Pages through the front door: what is shown, what is done, and what is refused.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Deeds, openTrial } from './trial.tsx';

let app: FastifyInstance;
let deeds: Deeds;
beforeAll(async () => {
  ({ app, deeds } = await openTrial('staff'));
});
afterAll(() => app.close());
beforeEach(() => {
  deeds.saved.length = 0;
});

const signedIn = { cookie: 'kr_staff=open' };
const fromHere = {
  ...signedIn,
  host: 'koti.invalid',
  origin: 'http://koti.invalid',
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/x-www-form-urlencoded',
};
const get = (url: string, headers: Record<string, string> = signedIn) => app.inject({ url, headers });
const post = (fields: Record<string, string>, headers: Record<string, string> = fromHere, url = '/fi/tyo/asia/7') =>
  app.inject({ method: 'POST', url, headers, payload: new URLSearchParams(fields).toString() });

describe('showing', () => {
  it('answers in the language of the path', async () => {
    const reply = await get('/sv/arbete');
    expect(reply.statusCode).toBe(200);
    expect(reply.body).toMatch(/^<!doctype html><html lang="sv"/);
    expect(reply.body).toContain('<h1>Förstasidan</h1>');
    expect(reply.headers['cache-control']).toBe('no-store');
  });
  it('links to the same page in the other languages, with its parameters and query', async () => {
    const { body } = await get('/fi/tyo/asia/7?page=2');
    expect(body).toContain('href="/sv/arbete/arende/7?page=2"');
    expect(body).toContain('href="/en/work/matter/7?page=2"');
  });
  it('escapes texts and titles', async () => {
    const front = await get('/fi/tyo');
    expect(front.body).toContain('&lt;script>alert(');
    const titled = await get('/fi/tyo/asia/7');
    expect(titled.body).toContain('<title>&lt;script>alert(1)&lt;/script> – Kotirauha</title>');
    expect(titled.body.match(/<script/g)).toHaveLength(1);
  });
  it('drops the address of a javascript: link', async () => {
    const { body } = await get('/fi/tyo/asia/7');
    expect(body).toContain('paha');
    expect(body).not.toContain('javascript:');
  });
  it('sends a stranger to sign in and back', async () => {
    const reply = await get('/fi/tyo/asia/7?page=2', {});
    expect(reply.statusCode).toBe(303);
    expect(reply.headers.location).toBe('/fi/kirjaudu?back=%2Ffi%2Ftyo%2Fasia%2F7%3Fpage%3D2');
  });
  it('shows an open page to a stranger', async () => expect((await get('/fi/tyo/avoin', {})).statusCode).toBe(200));
  it('says 404 for parameters and queries that do not fit', async () => {
    expect((await get('/fi/tyo/asia/abc')).statusCode).toBe(404);
    expect((await get('/fi/tyo/asia/7?page=kaksi')).statusCode).toBe(404);
  });
  it('hides from menu and address what a role may not use', async () => {
    expect((await get('/fi/tyo')).body).not.toContain('/fi/tyo/johto');
    expect((await get('/fi/tyo/johto')).statusCode).toBe(404);
  });
  it('asks for strong identification where the page does', async () => {
    const reply = await get('/fi/tyo/vahva');
    expect(reply.statusCode).toBe(403);
    expect(reply.body).toContain('Tunnistaudu ensin vahvasti');
  });
  it('marks where the visitor is', async () =>
    expect((await get('/fi/tyo')).body).toMatch(/<a href="\/fi\/tyo" aria-current="page">Etusivu/));
  it('enters only the activities that the page declares', async () => expect((await get('/fi/tyo/muu')).statusCode).toBe(500));
  it('enters as the visitor', async () => {
    await get('/fi/tyo/asia/7');
    expect(deeds.entered.at(-1)).toEqual({ actor: '11111111-1111-4111-8111-111111111111', activity: 'trial-activity' });
  });
});

describe('posting', () => {
  it('does the deed once and sends the visitor on', async () => {
    const reply = await post({ csrf: 'the-token', name: '  Aino ' });
    expect(reply.statusCode).toBe(303);
    expect(deeds.saved).toEqual(['Aino']);
    const next = await get(String(reply.headers.location));
    expect(next.body).toContain('role="status"');
    expect(next.body).toContain('Tallennettu.');
  });
  it('says no notice that it did not seal itself', async () => {
    expect((await get('/fi/tyo/asia/7?viesti=pages.saved~AAAAAAAAAAAAAAAAAAAAAA')).body).not.toContain('role="status"');
  });
  it('changes nothing on GET', async () => {
    await get('/fi/tyo/asia/7?csrf=the-token&name=Aino');
    expect(deeds.saved).toEqual([]);
  });
  it.each([
    ['without a token', { name: 'a' }, fromHere],
    ['with the token of another', { csrf: 'their-token', name: 'a' }, fromHere],
    ['from another origin', { csrf: 'the-token', name: 'a' }, { ...fromHere, origin: 'https://evil.invalid' }],
    ['from an origin that hides', { csrf: 'the-token', name: 'a' }, { ...fromHere, origin: 'null' }],
    ['from another site', { csrf: 'the-token', name: 'a' }, { ...fromHere, 'sec-fetch-site': 'cross-site' }],
    ['from a sibling site', { csrf: 'the-token', name: 'a' }, { ...fromHere, 'sec-fetch-site': 'same-site' }],
  ])('refuses a form %s', async (_, fields, headers) => {
    const reply = await post(fields, headers);
    expect(reply.statusCode).toBe(403);
    expect(reply.body).toContain('Lomake on vanhentunut');
    expect(deeds.saved).toEqual([]);
  });
  it('shows the form again with what was typed and what was wrong', async () => {
    const reply = await post({ csrf: 'the-token', name: 'aivan liian pitkä nimi tähän' });
    expect(reply.statusCode).toBe(422);
    expect(reply.body).toContain('<title>Virhe: ');
    expect(reply.body).toContain('value="aivan liian pitkä nimi tähän"');
    expect(reply.body).toContain('<a href="#name">Nimi – Teksti on liian pitkä.</a>');
    expect(reply.body).toMatch(/aria-invalid="true" aria-describedby="name-error"/);
  });
  it('asks for a field that was left blank', async () =>
    expect((await post({ csrf: 'the-token', name: '  ' })).body).toContain('Täytä tämä kohta.'));
  it('shows the form again when the page says that it is wrong', async () =>
    expect((await post({ csrf: 'the-token', name: 'väärä' })).statusCode).toBe(422));
  it.each(['varattu', 'kisa'])('shows a refusal above the form with what was typed (%s)', async (name) => {
    const reply = await post({ csrf: 'the-token', name });
    expect(reply.statusCode).toBe(409);
    expect(reply.body).toContain('Paikka on jo varattu.');
    expect(reply.body).toContain(`value="${name}"`);
  });
  it('says 403 with its reason', async () => {
    const reply = await post({ csrf: 'the-token', name: 'ei tänään' });
    expect(reply.statusCode).toBe(403);
    expect(reply.body).toContain('Ei tänään.');
  });
  it('does not know a deed that the page does not declare', async () => {
    expect((await post({ csrf: 'the-token', name: 'a', _deed: 'toString' })).statusCode).toBe(404);
  });
});
