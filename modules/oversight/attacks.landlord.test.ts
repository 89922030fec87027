// What the console must refuse, tried as those who would try it; and the two lists about one person.
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestLandlord, type TestLandlord, type Visitor } from '../../tests/landlord.ts';
import { oversight } from './module.ts';

let landlord: TestLandlord;
let dpo: Visitor;
let management: Visitor;
let agent: Visitor;
let aino: string;
beforeAll(async () => {
  landlord = await openTestLandlord(['resident', 'staff', 'oversight']);
  landlord.clock.at = new Date();
  [dpo, management, agent] = (await Promise.all(
    ['dpo', 'management', 'customer-service-south'].map((id) => landlord.signIn(landlord.persona(id))),
  )) as [Visitor, Visitor, Visitor];
  aino = (await landlord.admin.query(`select id from residents.person where family_name = 'Virta' and given_names like 'Aino%'`)).rows[0]
    .id;
  await look(agent, 'customer-service', ['customer-service'], aino);
}, 120_000);
afterAll(() => landlord?.close());

type Asking = (actor: object, activity: string, reach: object, work: (tx: never) => Promise<unknown>) => Promise<unknown>;
const through = (door: 'staff' | 'oversight') => landlord.landlord(door).door.asActor as unknown as Asking;

async function actorOf(visitor: Visitor, door: string, roles: string[]) {
  const row = (
    await landlord.admin.query('select account_id, areas, buildings, unit from identity.session where csrf = $1', [visitor.csrf])
  ).rows[0];
  return { id: row.account_id, door, roles, areas: row.areas, buildings: row.buildings, unit: row.unit, named: false, strong: true };
}
async function look(visitor: Visitor, activity: string, roles: string[], person: string) {
  const name = (tx: never) =>
    (tx as { selectFrom(t: string): { select(c: string): { execute(): Promise<unknown> } } })
      .selectFrom('residents.person')
      .select('family_name')
      .execute();
  await through('staff')(
    await actorOf(visitor, 'staff', roles),
    activity,
    { about: [person], reason: 'reason.call', moment: ['caller-identified'] },
    name,
  );
}

/** As the log's own login writes it when somebody of another organisation looks. */
const lookFromOutside = (role: string, activity: string) =>
  landlord.admin.query(
    `select trail.record('attention', gen_random_uuid(), 'staff', $1, null, 'landlord', 'v', array[$2::uuid], $3, null, null, null, null)`,
    [role, aino, activity],
  );

const inspection = { why: 'complaint', matter: 'TSV-2026-14', hours: '1' };
/** Starts an inspection as a form would, and returns where it leads. */
async function inspect(about: string | undefined, more: Record<string, string> = {}, as: Visitor = dpo): Promise<string> {
  const body = new URLSearchParams({ csrf: as.csrf, ...inspection, ...(about && { whom: 'person' }), ...more });
  if (!more['scope']) for (const scope of ['name', 'phone', 'occupancy', 'personal-identity-code', 'home']) body.append('scope', scope);
  const url = `/fi/valvonta/katselut/tarkastus${about ? `?person=${about}` : ''}`;
  const sent: InjectOptions = {
    method: 'POST',
    url,
    payload: body.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:3000' },
  };
  const reply = await as.inject({ ...sent, headers: { ...sent.headers, cookie: as.cookie, host: 'localhost:3000' } });
  expect(reply.statusCode, reply.body.slice(-600)).toBe(303);
  return reply.headers.location as string;
}

describe('one person', () => {
  test('S29 in one step: who can see and who has seen, with advisers, contractors and recipients', async () => {
    await lookFromOutside('housing-adviser', 'housing-advice');
    await lookFromOutside('contractor', 'maintenance');
    const { statusCode, body } = await dpo.get(`/en/oversight/looks/person/${aino}`);
    expect(statusCode).toBe(200);
    for (const words of [
      'Who can see',
      'Customer service',
      'The city&#39;s housing adviser',
      'Contractor',
      'Who may be given data',
      'Kela',
    ])
      expect(body.replaceAll("'", '&#39;'), words).toContain(words);
    expect(body).toMatch(/Who has seen: 3 looks/);
    const seen = body.slice(body.indexOf('id="has-seen"'), body.indexOf('id="can-see"'));
    for (const who of ['Customer service', 'housing adviser', 'Contractor']) expect(seen, who).toContain(who);
    expect(body).not.toContain('Virta');
  });

  test('no content without an inspection; inside one the name is open, logged with reason and matter, and shown to the person', async () => {
    const closed = await dpo.get(`/fi/valvonta/katselut/henkilo/${aino}`);
    expect(closed.body).not.toContain('Aino Maria');
    const open = await dpo.get(await inspect(aino));
    expect(open.body).toContain('Aino Maria Virta');
    expect(open.body).toContain('Tarkastus TSV-2026-14');
    const logged = await landlord.admin.query(
      `select reason, task, subjects from trail.access where activity = 'supervision' and kind = 'attention'`,
    );
    expect(logged.rows).toEqual([{ reason: 'oversight.because.complaint', task: 'TSV-2026-14', subjects: [aino] }]);
    await landlord.seal();
    const resident = await landlord.signIn(landlord.persona('aino'));
    expect((await resident.get('/fi/omat/katselut')).body).toContain('kantelun selvittäminen');
  });

  test('only the chosen kinds of data open, and only of the chosen person', async () => {
    const to = await inspect(aino, { scope: 'language' });
    const narrow = await dpo.get(to);
    expect(narrow.statusCode).toBe(200);
    expect(narrow.body).not.toContain('Virta');
    const other = (await landlord.admin.query(`select id, family_name from residents.person where family_name = 'Salmela' limit 1`))
      .rows[0];
    const elsewhere = await dpo.get((await inspect(aino)).replace(aino, other.id));
    expect(elsewhere.body).not.toContain(other.family_name);
    expect(elsewhere.body).toContain('Tämä henkilö ei kuulu tarkastukseen');
  });

  test('an inspection ends with its time, is bound to its session, and cannot be forged', async () => {
    const to = await inspect(aino);
    expect((await dpo.get(to)).body).toContain('Aino Maria Virta');
    const another = await landlord.signIn(landlord.persona('dpo'));
    expect((await another.get(to)).body).not.toContain('Aino Maria');
    const token = new URL(to, 'http://x').searchParams.get('tarkastus')!;
    for (const forged of [
      token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A'),
      `${token.split('.')[0]}.`,
      '.',
      'x.y',
      token.replace(/^./, 'X'),
    ]) {
      expect((await dpo.get(`/fi/valvonta/katselut/henkilo/${aino}?tarkastus=${encodeURIComponent(forged)}`)).body).not.toContain(
        'Aino Maria',
      );
    }
    landlord.clock.at = new Date(landlord.clock.at.getTime() + 61 * 60_000);
    dpo = await landlord.signIn(landlord.persona('dpo'));
    expect((await dpo.get(to)).body).not.toContain('Aino Maria');
    landlord.clock.at = new Date();
    dpo = await landlord.signIn(landlord.persona('dpo'));
  });

  test('a name is looked up inside an inspection only', async () => {
    for (const url of ['/fi/valvonta/katselut/henkilo', '/fi/valvonta/katselut/henkilo?tarkastus=x.y']) {
      const reply = await dpo.post(url, { words: 'Virta' });
      expect(reply.statusCode).toBe(422);
      expect(reply.body).not.toContain('Aino');
    }
  });

  test('the number of the matter can be neither a name nor an identity code', async () => {
    for (const matter of ['Aino Virta', '010190-900X', 'a', '=1+1']) {
      const reply = await dpo.post('/fi/valvonta/katselut/tarkastus', { ...inspection, scope: 'name', matter });
      expect(reply.statusCode, matter).toBe(422);
    }
  });

  test('a protected person stays closed to one who is not named to open them, and looks like nobody', async () => {
    const sanelma = (await landlord.admin.query(`select id from residents.person where given_names = 'Sanelma'`)).rows[0].id;
    expect((await dpo.get(await inspect(sanelma))).body).not.toContain('Kuulasmarja');
  });
});

describe('supervision changes nothing', () => {
  const tables = ['residents.person', 'residents.contact', 'residents.occupancy', 'leases.lease', 'trail.access', 'trail.appearance'];
  test('none of its roles may write any column but its own finding about an unexplained look, or read a sealed identity code', async () => {
    const { rows } = await landlord.admin.query(
      `select r.rolname::text as role, c.relname::text as relation, a.attname::text as column, x.privilege_type as may from pg_attribute a join pg_class c on c.oid = a.attrelid cross join lateral aclexplode(a.attacl) x join pg_roles r on r.oid = x.grantee
       where starts_with(r.rolname::text, $1) and r.rolname ~ '__supervision'`,
      [landlord.secrets.prefix],
    );
    expect(rows.length).toBeGreaterThan(40);
    const finding = (r: { relation: string; column: string }) => r.relation === 'question' && ['verdict', 'because'].includes(r.column);
    expect(rows.filter((r) => r.may !== 'SELECT' && !r.role.includes('inspection') && !finding(r))).toEqual([]);
    expect(rows.filter((r) => r.column === 'code' || r.column === 'other')).toEqual([]);
  });

  test('what the database answers to an attempt: no such thing', async () => {
    const actor = await actorOf(dpo, 'oversight', ['supervision']);
    const reach = { about: [aino], reason: 'oversight.because.complaint' };
    for (const table of tables) {
      // biome-ignore lint/suspicious/noExplicitAny: a query that no page could write
      const remove = through('oversight')(actor, 'supervision', reach, (tx: any) => tx.deleteFrom(table).execute());
      await expect(remove, table).rejects.toMatchObject({ code: 'door.notYours', status: 404 });
    }
    // biome-ignore lint/suspicious/noExplicitAny: a query that no page could write
    const rename = through('oversight')(actor, 'supervision', reach, (tx: any) =>
      tx.updateTable('residents.person').set({ family_name: 'Muu' }).execute(),
    );
    await expect(rename).rejects.toMatchObject({ status: 404 });
    await expect(through('oversight')(actor, 'supervision', { ...reach, unmask: true }, async () => 1)).rejects.toMatchObject({
      status: 404,
    });
    await expect(through('oversight')(actor, 'tenancy', { about: [aino], reason: 'x' }, async () => 1)).rejects.toMatchObject({
      status: 404,
    });
    await expect(through('oversight')(actor, 'supervision', { about: [aino] }, async () => 1)).rejects.toMatchObject({
      code: 'door.needs',
    });
  });
});

describe('others', () => {
  const paths = oversight.pages!.map((page) => page.path.fi.replace(':id', aino));
  const about = /katselut(?!\/eheys)|tanaan|henkilot/;
  test('S17 management opens its figures; every page and route about persons is not there', async () => {
    const front = await management.get('/fi/valvonta');
    expect(front.statusCode).toBe(200);
    expect(front.body).toContain('alle viisi');
    expect(front.body).not.toContain('Anja Ekroth');
    const persons = paths.filter((path) => about.test(path));
    expect(persons.length).toBeGreaterThan(6);
    for (const path of persons) expect((await management.get(`/fi/valvonta/${path}`)).statusCode, path).toBe(404);
    expect((await management.get('/api/oversight/access-log')).statusCode).toBe(404);
    expect((await management.post('/fi/valvonta/katselut/tarkastus', { ...inspection, scope: 'name' })).statusCode).toBe(404);
    expect((await management.post('/fi/valvonta/katselut/henkilo', { words: 'Virta' })).statusCode).toBe(404);
  });

  test('staff and residents have no console, and their cookies open none', async () => {
    const resident = await landlord.signIn(landlord.persona('aino'));
    for (const visitor of [agent, resident]) {
      for (const path of paths) {
        expect((await visitor.get(`/fi/valvonta/${path}`)).statusCode, path).toBe(404);
        const across = await landlord.app('oversight').inject({
          url: `/fi/valvonta/${path}`,
          headers: { cookie: visitor.cookie.replace(/^[^=]+/, dpo.cookie.split('=')[0]!), host: 'localhost:3000' },
        });
        expect([303, 404], path).toContain(across.statusCode);
      }
    }
  });
});

describe('the log', () => {
  test('filters are values, never statements', async () => {
    for (const attack of [
      "' or 1=1 --",
      "tenancy'; drop table trail.access; --",
      '%24{7*7}',
      '{{7*7}}',
      "x' union select code from residents.identifier --",
      '../../etc/passwd',
    ]) {
      for (const name of ['activity', 'role', 'kind', 'actor', 'person', 'from', 'until', 'page']) {
        expect((await dpo.get(`/fi/valvonta/katselut?${name}=${encodeURIComponent(attack)}`)).statusCode, `${name}=${attack}`).toBe(404);
      }
    }
    for (const [path, name] of [
      ['politiikka/kuka-saa-mita', 'role'],
      ['selosteet', 'family'],
      ['sailytys', 'category'],
      ['politiikka/kattavuus', 'table'],
      ['politiikka/paattamatta', 'kind'],
    ]) {
      const reply = await dpo.get(`/fi/valvonta/${path}?${name}=${encodeURIComponent('<script>alert(1)</script>')}`);
      expect([200, 404], path).toContain(reply.statusCode);
      expect(reply.body).not.toContain('<script>alert');
    }
    expect((await landlord.admin.query('select count(*)::int as n from trail.access')).rows[0].n).toBeGreaterThan(3);
  });

  test('a name that is a formula is a word in the spreadsheet', async () => {
    await landlord.admin.query(`update identity.account set display_name = '=HYPERLINK("http://evil.invalid","x")' where id = $1`, [
      (await actorOf(agent, 'staff', [])).id,
    ]);
    const sheet = (await dpo.get('/fi/valvonta/katselut?as=csv')).body;
    expect(sheet).toContain(`'=HYPERLINK`);
    expect(sheet).not.toMatch(/(^|;|")=HYPERLINK/m);
    expect((await dpo.get('/fi/valvonta/katselut')).body).toContain('=HYPERLINK(&quot;http://evil.invalid');
  });

  test('reading it is logged, and such rows are shown when asked for only', async () => {
    const before = (await landlord.admin.query(`select count(*)::int as n from trail.access where activity = 'access-log'`)).rows[0].n;
    const page = await dpo.get('/fi/valvonta/katselut');
    expect(
      (await landlord.admin.query(`select count(*)::int as n from trail.access where activity = 'access-log'`)).rows[0].n,
    ).toBeGreaterThan(before);
    expect(page.body).toContain('Tämän sivun lukeminen kirjataan');
    const rows = async (more: string) =>
      (await dpo.get(`/api/oversight/access-log?${more}`)).json().rows as { activity: string; kind: string }[];
    expect((await rows('')).filter((r) => r.activity === 'access-log' && r.kind !== 'attention')).toEqual([]);
    expect((await rows('readings=yes')).some((r) => r.activity === 'access-log')).toBe(true);
  });

  test('internal audit sees the looks of supervision and of nobody else; supervision does not see that page', async () => {
    const auditor = await landlord.signIn(landlord.persona('internal-audit'));
    const page = await auditor.get('/en/oversight/looks/looks-of-supervision');
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('TSV-2026-14');
    expect(page.body).not.toContain('HYPERLINK');
    expect((await dpo.get('/en/oversight/looks/looks-of-supervision')).statusCode).toBe(404);
    expect((await auditor.get('/en/oversight/looks')).statusCode).toBe(404);
  });
});
