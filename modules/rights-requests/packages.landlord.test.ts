import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../../tests/text-of.ts';
import { RightsPackage } from './contract.ts';
import { type Asking, ask, caseUrl, deed, openAsking } from './test-requests.ts';

let c: Asking;
beforeAll(async () => {
  c = await openAsking();
  // The directory tells employees' names at their first sign-in.
  await c.as('customer-service-south');
  await c.rows(
    `update identity.account set display_name = 'Kaija Lindholm' where id = (select account_id from identity.role_holding where role = 'customer-service' limit 1)`,
  );
});
afterAll(() => c.close());

const words = 'Mitä Mikko Salmela ja Kaija Lindholm ovat kertoneet? Kysykää naapuri@example.invalid.';

/** An access request of Aino's, collected by the handler. */
async function collected(kind = 'access'): Promise<string> {
  const id = await ask(await c.as('aino'), kind, { words });
  const handler = await c.as('rights-handler');
  expect(await deed(handler, id, 'take')).toBe(303);
  const done = await handler.post(caseUrl(id), { _deed: 'collect' });
  expect(
    done.statusCode,
    `${textOf(done.body)} ${c.landlord.logged
      .filter((l) => l.includes('"err"'))
      .join('')
      .slice(0, 2500)}`,
  ).toBe(303);
  return id;
}

const passages = (id: string) =>
  c.rows<{ id: string; place: string; ground: string; verdict: string | null; words: Buffer }>(
    `select p.id, p.place, p.ground, p.verdict, p.words from rights_requests.passage p join rights_requests.package k on k.id = p.package_id where k.request_id = $1 order by p.ground`,
    [id],
  );

/** Released without these grounds, and answered. */
async function released(id: string, kept: string[] = [], outcome: Record<string, string> = { outcome: 'granted' }): Promise<void> {
  const releaser = await c.as('redaction-releaser');
  expect(await deed(releaser, id, 'take')).toBe(303);
  const remove = (await passages(id)).filter((each) => !kept.includes(each.ground)).map((each) => each.id);
  const answered = await releaser.inject({
    method: 'POST',
    url: caseUrl(id),
    headers: { origin: c.landlord.publicUrl, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams([['csrf', releaser.csrf], ['_deed', 'release'], ...remove.map((each) => ['remove', each])]).toString(),
  });
  expect(answered.statusCode, textOf(answered.body)).toBe(303);
  expect(await deed(await c.as('rights-handler'), id, 'answer', outcome)).toBe(303);
}

const fetched = async (id: string, form: string) => (await c.as('aino')).get(`/fi/omat/pyynnot/${id}/kopio?form=${form}`);

describe('a copy of one’s data', () => {
  test('names of those who live with the person or work here, and others’ addresses, are proposed for removal; nothing is removed by itself', async () => {
    const id = await collected();
    expect((await passages(id)).map(({ ground, verdict }) => [ground, verdict])).toEqual([
      ['employee', null],
      ['other-resident', null],
      ['other-resident', null],
    ]);
    const page = textOf((await (await c.as('rights-handler')).get(caseUrl(id))).body);
    for (const proposed of ['Mikko Salmela', 'Kaija Lindholm', 'naapuri@example.invalid']) expect(page).toContain(proposed);
    // The draft is nobody's but the handlers': the person's own page does not show it.
    expect((await (await c.as('aino')).get('/fi/omat/tietoni')).body).not.toContain('naapuri@example.invalid…');
  });

  test('rule L7: the handler cannot release, nothing is granted before the release, and removed text is in none of the forms', async () => {
    const id = await collected();
    const handler = await c.as('rights-handler');
    expect(await deed(handler, id, 'answer', { outcome: 'granted' })).toBe(409);
    expect([403, 404, 409]).toContain(await deed(handler, id, 'release'));
    expect((await fetched(id, 'json')).statusCode).toBe(404);
    await released(id, ['employee'], { outcome: 'partly', because: 'others-rights' });
    const json = await fetched(id, 'json');
    expect(json.statusCode, textOf(json.body)).toBe(200);
    const data = RightsPackage.parse(JSON.parse(json.body));
    expect(data.name).toBe('Aino Maria Virta');
    const asked = JSON.stringify(data.groups.find((group) => group.id === 'rights-request'));
    expect(asked).toContain('Kaija Lindholm');
    expect(asked).toContain('[poistettu: koskee toista ihmistä]');
    for (const form of ['json', 'csv']) expect((await fetched(id, form)).body, form).not.toMatch(/Mikko Salmela|naapuri@example/);
    expect(data.leftOut.map(({ why }) => why)).toContain('poistettu: koskee toista ihmistä');
    expect(textOf((await (await c.as('aino')).get(`/fi/omat/pyynnot/${id}/vastaus`)).body)).toContain('Jokaisen kohdan paikalla lukee');
  });

  test('one ZIP holds the PDF, JSON with its schema and CSV, under names that say nothing and lead nowhere', async () => {
    const id = await collected();
    await released(id);
    const zip = await fetched(id, 'zip');
    expect(zip.headers['content-disposition']).toContain('kotirauha.zip');
    const files = unzipSync(new Uint8Array(zip.rawPayload));
    expect(Object.keys(files).sort()).toEqual(['kotirauha.csv', 'kotirauha.json', 'kotirauha.pdf', 'kotirauha.schema.json']);
    expect(Buffer.from(files['kotirauha.pdf']!).toString('latin1', 0, 8)).toBe('%PDF-1.7');
    expect(Buffer.from(files['kotirauha.pdf']!).toString('latin1')).toMatch(/\/Lang \(fi\)[\s\S]*|\/StructTreeRoot/);
    const data = JSON.parse(Buffer.from(files['kotirauha.json']!).toString());
    // Identity code, home, lease, looks by job and never by name.
    expect(data.groups.map((group: { id: string }) => group.id)).toEqual(
      expect.arrayContaining(['name', 'home', 'occupancy', 'lease-terms', 'personal-identity-code']),
    );
    expect(data.rights.length).toBeGreaterThan(6);
    expect(data.authority.name).toBe('Tietosuojavaltuutetun toimisto');
    const csv = Buffer.from(files['kotirauha.csv']!).toString();
    for (const cell of csv.split(/[;\r\n]+/)) expect(cell).not.toMatch(/^"?([=@]|[+-](?!\d+$))/);
  });

  test('the link (S164) is the person’s alone, ends after the policy’s thirty days, and each fetching is written down', async () => {
    const id = await collected();
    await released(id);
    expect((await fetched(id, 'csv')).statusCode).toBe(200);
    expect(
      await c.rows(
        `select f.form, f.by_role from rights_requests.fetching f join rights_requests.package k on k.id = f.package_id where k.request_id = $1`,
        [id],
      ),
    ).toEqual([{ form: 'csv', by_role: 'self' }]);
    expect((await (await c.as('mikko')).get(`/fi/omat/pyynnot/${id}/kopio`)).statusCode).toBe(404);
    const stranger = await c.landlord.app('resident').inject({ url: `/fi/omat/pyynnot/${id}/kopio`, headers: { host: 'localhost:3000' } });
    expect(stranger.statusCode).not.toBe(200);
    const now = c.landlord.clock.at;
    c.landlord.clock.at = new Date('2026-12-22T10:00:00Z');
    expect((await fetched(id, 'json')).statusCode).toBe(200);
    c.landlord.clock.at = new Date('2026-12-23T10:00:00Z');
    expect((await fetched(id, 'json')).statusCode).toBe(403);
    c.landlord.clock.at = now;
  });

  test('portability holds what was given or observed on consent or contract, and says what is not in it and why', async () => {
    const id = await collected('portability');
    await released(id);
    const data = RightsPackage.parse(JSON.parse((await fetched(id, 'json')).body));
    const groups = data.groups.map((group) => group.id);
    expect(groups).toContain('name');
    expect(groups).not.toContain('rights-request');
    expect(data.looks).toEqual([]);
    expect(data.leftOut.length).toBeGreaterThan(0);
  });

  test('a copy of ten thousand rows holds them all, and becomes a PDF too', async () => {
    const aino = (await c.as('aino')).personId;
    await c.rows(
      `insert into residents.change (person_id, kind, effective_on, recorded_by) select $1, 'moved-in', '2012-01-01'::date + n % 5000, 'system' from generate_series(1, 10000) n`,
      [aino],
    );
    const id = await collected();
    await released(id);
    const [json, pdf] = [await fetched(id, 'json'), await fetched(id, 'pdf')];
    expect(json.json().groups.flatMap((group: { items: unknown[] }) => group.items).length).toBeGreaterThan(10_000);
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.rawPayload.length).toBeGreaterThan(100_000);
  });

  test('the schema of the file is published', async () => {
    const reply = await openPublic();
    expect(reply.statusCode, reply.body).toBe(200);
    const published = reply.json();
    expect(Object.keys(published.$defs.RightsPackage.properties)).toEqual(
      expect.arrayContaining(['groups', 'recipients', 'looks', 'leftOut']),
    );
  });
});

const openPublic = async () => {
  const { openTestLandlord } = await import('../../tests/landlord.ts');
  const landlord = await openTestLandlord(['public']);
  const reply = await landlord.app('public').inject({ url: '/api/public/rights-package-schema', headers: { host: 'localhost:3000' } });
  await landlord.close();
  return reply;
};
