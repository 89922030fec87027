// What the city's profile may count on (its GDPR API 1.1.0), call by call, against the door itself.
import { randomUUID } from 'node:crypto';
import * as jose from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestLandlord, type TestLandlord, type Visitor } from '../../tests/landlord.ts';
import type { Node } from './nodes.ts';
import type { Objection } from './objections.ts';
import { audience, openTestCity } from './test-city.ts';

let landlord: TestLandlord;
let city: Awaited<ReturnType<typeof openTestCity>>;
let aino: Visitor;
const profile = randomUUID();
beforeAll(async () => {
  landlord = await openTestLandlord(['resident', 'staff']);
  city = await openTestCity(landlord);
  aino = await landlord.signIn(landlord.persona('aino'));
}, 120_000);
afterAll(async () => {
  await city?.close();
  await landlord?.close();
});

const page = '/fi/omat/helsinki-profiili';
const get = async (said: { loa?: string } = {}, id = profile) => city.send('GET', id, await city.token({ sub: id, ...said }));
const erase = async (query = '', id = profile) => city.send('DELETE', id, await city.token({ sub: id }), query);
const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];
/** Everything that stands in the tables of the register, as text. */
const standing = async () =>
  (
    await landlord.admin.query(
      `select md5(string_agg(x, '' order by x)) as says from (select p::text as x from residents.person p union all select o::text from residents.occupancy o
        union all select r::text from rights_requests.request r union all select l::text from helsinki_profile.link l) t`,
    )
  ).rows[0].says;

describe('a profile', () => {
  test('is nobody’s until the person connects it, and nothing tells an unknown one from one without data', async () => {
    for (const answer of [await get(), await erase('?dry_run=true'), await erase()]) {
      expect(answer.statusCode).toBe(204);
      expect(answer.body).toBe('');
    }
    expect((await aino.post(page, { _deed: 'connect', profile: 'not-a-number' })).statusCode).toBe(422);
    expect((await aino.post(page, { _deed: 'connect', profile: profile.toUpperCase() })).statusCode).toBe(303);
    expect((await aino.get(page)).body).toContain(profile);
    expect((await get()).statusCode).toBe(200);
    expect((await aino.post(page, { _deed: 'connect', profile: randomUUID() })).statusCode).toBe(409);
    const reijo = await landlord.signIn(landlord.persona('reijo'));
    expect((await reijo.post(page, { _deed: 'connect', profile })).statusCode).toBe(409);
  });
});

describe('a call without the right to it', () => {
  const refused = async (bearer: string | undefined, method: 'GET' | 'DELETE' = 'GET') =>
    (await city.send(method, profile, bearer)).statusCode;

  test('gets 401, whatever is wrong with it', async () => {
    const foreign = await jose.generateKeyPair('RS256');
    const past = Math.floor(landlord.clock.at.getTime() / 1000) - 1;
    const good = await city.token({ sub: profile });
    const wrong: Record<string, string | undefined> = {
      'no token': undefined,
      'not a token': 'a.b.c',
      'a bad signature': await city.token({ sub: profile }, foreign.privateKey),
      'a changed content': good.replace(/\.(.)/, (_, first: string) => `.${first === 'e' ? 'f' : 'e'}`),
      unsigned: new jose.UnsecuredJWT({})
        .setSubject(profile)
        .setIssuer(city.issuer)
        .setAudience(audience)
        .setExpirationTime(past + 999)
        .encode(),
      'another issuer': await city.token({ sub: profile, iss: `${city.issuer}/` }),
      'another audience': await city.token({ sub: profile, aud: ['another', 'and-another'] }),
      expired: await city.token({ sub: profile, exp: past }),
      'another person': await city.token({ sub: randomUUID() }),
      'no scope': await city.token({ sub: profile, scopes: [] }),
      'scopes that are none': await city.token({ sub: profile, scopes: 'gdprquery' }),
      'the scope of the other call': await city.token({ sub: profile, scopes: ['gdprdelete'] }),
      'the old form, which is not agreed': await city.token({
        sub: profile,
        scopes: [],
        claims: { 'https://api.hel.fi/auth': ['gdprquery'] },
      }),
    };
    for (const [what, bearer] of Object.entries(wrong)) expect(await refused(bearer), what).toBe(401);
    expect(await refused(await city.token({ sub: profile, scopes: ['gdprquery'] }), 'DELETE')).toBe(401);
    expect(await refused(await city.token({ sub: profile, aud: ['another', audience] }))).toBe(200);
    expect((await city.send('GET', 'not-a-uuid', await city.token({ sub: 'not-a-uuid' }))).statusCode).toBe(401);
    expect((await aino.inject({ url: `/api/resident/gdpr-api/v1/profiles/${profile}` })).statusCode).toBe(401);
  });

  test('reads Tunnistamo’s form where that is agreed', async () => {
    city.open({ scopeClaim: 'https://api.hel.fi/auth' });
    const old = { sub: profile, scopes: ['gdprquery'], claims: { 'https://api.hel.fi/auth': ['gdprdelete'] } };
    expect(await refused(await city.token(old), 'DELETE')).toBe(403);
    expect(await refused(await city.token(old))).toBe(401);
    city.open();
  });
});

describe('everything about a person', () => {
  test('is a tree: keys in capitals, strings and no nulls, from tables that no line here names', async () => {
    const answer = await get();
    expect(answer.headers['content-type']).toContain('application/json');
    const nodes = all(answer.json<Node>());
    for (const { key, value, children, ...more } of nodes) {
      expect(key).toMatch(/^[A-Z][A-Z\d]*(_[A-Z\d]+)*$/);
      expect(typeof (value ?? children?.[0]?.key), key).toBe('string');
      expect(more, key).toEqual({});
    }
    const { rows } = await landlord.admin.query('select given_names, family_name from residents.person where id = $1', [aino.personId]);
    const values = nodes.map((node) => node.value);
    expect(values).toEqual(expect.arrayContaining([rows[0].given_names, rows[0].family_name, profile, aino.persona.claims['nin']]));
    const keys = nodes.map((node) => node.key);
    expect(keys).toEqual(expect.arrayContaining(['RESIDENTS_OCCUPANCY', 'HELSINKI_PROFILE_LINK', 'MOVED_IN_ON']));
    expect(answer.body).not.toContain(aino.personId);
  });

  test('after a weak sign-in is without identity code, debts and disturbances, and says so', async () => {
    for (const loa of ['low', 'unknown', 'substantial-ish']) {
      const answer = await get({ loa });
      expect(answer.statusCode).toBe(200);
      expect(answer.body).not.toContain(aino.persona.claims['nin']);
      const withheld = all(answer.json<Node>()).filter((node) => node.error !== undefined);
      expect(withheld.map((node) => node.key)).toEqual(
        expect.arrayContaining(['PERSONAL_IDENTITY_CODE', 'DEBT_CASE', 'DEBT_PHASE', 'COMPLAINT', 'REMARK', 'WARNING']),
      );
      for (const node of withheld) expect(node).toEqual({ key: node.key, error: 'Insufficient authentication level to read data' });
    }
  });

  test('is a look in the log that the person sees, with its reason', async () => {
    const { rows } = await landlord.admin.query(
      `select distinct actor_role, activity, reason from trail.access where $1 = any (subjects) and activity = 'helsinki-profile' order by reason`,
      [aino.personId],
    );
    expect(rows).toContainEqual({ actor_role: 'profile-service', activity: 'helsinki-profile', reason: 'helsinki-profile.because.query' });
    await landlord.seal();
    expect((await aino.get('/fi/omat/katselut?within=all')).body).toContain('Hait tietosi Helsinki-profiilissa');
  });
});

describe('an erasure', () => {
  test('of somebody of whom anything is kept is refused with a reason, erases nothing, and its rehearsal says the same', async () => {
    const before = await standing();
    const dry = await erase('?dry_run=true');
    const real = await erase();
    for (const answer of [dry, real]) {
      expect(answer.statusCode).toBe(403);
      const { errors, ...more } = answer.json<{ errors: Objection[] }>();
      expect(more).toEqual({});
      expect(errors.length).toBeGreaterThan(0);
      for (const error of errors) {
        expect(Object.keys(error).toSorted()).toEqual(['code', 'message']);
        expect(error.code).toMatch(/^[A-Z_]+$/);
        for (const language of ['fi', 'sv', 'en']) expect(error.message[language]!.length).toBeGreaterThan(10);
      }
    }
    expect(real.body).toBe(dry.body);
    expect(await standing()).toBe(before);
    for (const said of ['True', 'TRUE', '1', 'false', 'False', '0']) expect((await erase(`?dry_run=${said}`)).statusCode, said).toBe(403);
    expect((await erase('?dry_run=perhaps')).statusCode).toBe(400);
  });
});

describe('the city’s keys', () => {
  test('are kept between calls, asked for again when one is new, and without them nothing is answered', async () => {
    const before = city.asked();
    for (let call = 0; call < 5; call += 1) expect((await get()).statusCode).toBe(200);
    expect(city.asked()).toBe(before);
    await city.rotate();
    city.open();
    expect((await get()).statusCode).toBe(200);
    await city.down();
    expect((await get()).statusCode).toBe(200);
    city.open();
    for (const answer of [await get(), await erase('?dry_run=true')]) expect(answer.statusCode).toBe(500);
  });
});

describe('a profile that is taken back', () => {
  test('is nobody’s again, and where nothing is agreed with the city there is no interface', async () => {
    expect((await aino.post(page, { _deed: 'disconnect' })).statusCode).toBe(303);
    const { rows } = await landlord.admin.query('select helsinki_profile.person_of($1) as person', [profile]);
    expect(rows[0].person).toBeNull();
    await city.close();
    expect((await city.send('GET', profile, 'a.b.c')).statusCode).toBe(404);
    expect((await aino.get(page)).body).toContain('ei ole vielä käytössä');
  });
});
