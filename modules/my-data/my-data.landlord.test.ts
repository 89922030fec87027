// The resident's own pages through the front door: what they answer, and what nobody can make them tell.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogueInForce, personalTables } from '#platform/catalogue-in-force.ts';
import { loadCatalogue } from '#platform/texts/catalogue.ts';
import { findTexts } from '#platform/texts/find-texts.ts';
import { openTestLandlord, type TestLandlord, type Visitor } from '../../tests/landlord.ts';
import type { OwnDataFile } from './contract.ts';

let landlord: TestLandlord;
beforeAll(async () => {
  landlord = await openTestLandlord(['resident', 'staff']);
}, 120_000);
afterAll(async () => landlord?.close());

const home = '/fi/omat';
const places = ['', '/tietoni', '/tietoni/kuka-saa-nahda', '/tietoni/milloin-poistetaan', '/tietoni/tiedosto', '/katselut', '/asetukset'];
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

const idOf = async (given: string, family: string): Promise<string> =>
  (await landlord.admin.query('select id from residents.person where given_names = $1 and family_name = $2', [given, family])).rows[0].id;
const as = (id: string) => landlord.signIn(landlord.persona(id));
/** Somebody without an identity code on file, who came with an invitation. */
async function invited(id: string, given: string, family: string) {
  const persona = landlord.persona(id);
  return landlord.signIn({ ...persona, claims: { ...persona.claims, invited: await idOf(given, family) } });
}
/** Table -> personal columns that PostgreSQL lets people read of themselves; without the log and copies made for searching. */
function grantedToSelf(): Map<string, Set<string>> {
  const { compiled } = catalogueInForce();
  const own = new Set(compiled.roles.filter((role) => role.role === 'self').map((role) => role.name));
  const granted = new Map<string, Set<string>>();
  for (const table of personalTables().filter(({ name }) => !name.startsWith('trail.') && name !== 'residents.name_part')) {
    const columns = compiled.grants
      .filter((g) => own.has(g.role) && g.privilege === 'select' && g.table === table.name)
      .flatMap((g) => g.columns);
    granted.set(table.name, new Set(columns.filter((column) => table.columns[column]?.kind === 'personal')));
  }
  return granted;
}
const main = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'));
const seen = async (who: Visitor, ...more: string[]) =>
  (await Promise.all([...places, ...more].map(async (place) => (await who.get(home + place)).body))).join('\n');
const ownData = async (who: Visitor): Promise<OwnDataFile> => (await who.get('/api/resident/my-data')).json();
const values = (own: OwnDataFile) => own.groups.flatMap((group) => group.items.flatMap((item) => item.facts.map((fact) => fact.value)));

describe('what my data say', () => {
  test('S54 each data group says what, why, on what ground, who may see it and when it goes', async () => {
    const aino = await as('aino');
    const own = await ownData(aino);
    expect(own.groups.map((group) => group.id)).toEqual(expect.arrayContaining(['name', 'contact', 'home', 'occupancy', 'lease-terms']));
    const page = main((await aino.get(`${home}/tietoni`)).body);
    for (const group of own.groups) {
      for (const answer of [group.why, group.basis, group.seenBy, group.ends]) expect(answer, group.id).not.toEqual([]);
      expect(group.items, group.id).not.toEqual([]);
      const card = page.slice(page.indexOf(`<section id="${group.id}"`)).split('</section>')[0]!;
      for (const word of ['Miksi', 'Millä perusteella', 'Mistä saatu', 'Kuka saa nähdä']) expect(card, group.id).toContain(word);
      for (const fact of group.items.slice(0, 3).flatMap((item) => item.facts)) expect(card).toContain(`<dt>${fact.label}</dt>`);
    }
  });

  test('everything that stands about a person in the described tables is there, and the code only as on file', async () => {
    const aino = await as('aino');
    const own = values(await ownData(aino));
    const { rows } = await landlord.admin.query('select given_names, family_name from residents.person where id = $1', [aino.personId]);
    expect(own).toEqual(expect.arrayContaining([rows[0].given_names, rows[0].family_name]));
    const shown = new Set(
      (await ownData(aino)).groups.flatMap((group) => group.items.flatMap((item) => item.facts.map((fact) => fact.column))),
    );
    for (const [table, columns] of grantedToSelf()) {
      const subject = personalTables().find((t) => t.name === table)!.subjects[0]!;
      const about = subject.many ? `$1 = any (${subject.column})` : `${subject.column} = $1`;
      for (const column of columns) {
        const held = await landlord.admin.query(
          `select 1 from ${table} where ${about} and ${column} is not null and ${column}::text <> 'false' limit 1`,
          [aino.personId],
        );
        expect(shown.has(`${table}.${column}`), `${table}.${column}`).toBe(held.rows.length > 0);
      }
    }
    const changes = (await ownData(aino)).groups.find((group) => group.id === 'household-change');
    const { rows: noted } = await landlord.admin.query('select count(*)::int as n from residents.change where person_id = $1', [
      aino.personId,
    ]);
    expect(changes?.items.length).toBe(noted[0].n);
    const code = String(aino.persona.claims['nin']);
    expect(code).toMatch(/9\d\d.$/);
    expect(await seen(aino, '/samassa-kodissa', '/lapset')).not.toContain(code);
    expect((await ownData(aino)).groups.find((group) => group.id === 'personal-identity-code')?.items[0]?.facts[0]?.value).toContain(
      'Tallennettu',
    );
  });

  test('S145 a record says on which day it goes and which rule decides it', async () => {
    const pirkko = await as('pirkko');
    const contact = (await ownData(pirkko)).groups.find((group) => group.id === 'contact')!;
    const { rows } = await landlord.admin.query(
      "select to_char(max(moved_out_on) + interval '6 months' + interval '1 day', 'YYYY-MM-DD') as gone from residents.occupancy where person_id = $1",
      [pirkko.personId],
    );
    expect(contact.ends).toMatchObject([{ on: rows[0].gone, proposed: true }]);
    expect(contact.ends[0]!.words).toContain('poismuutostasi on kulunut 6 kuukautta');
    const page = main((await pirkko.get(`${home}/tietoni/milloin-poistetaan`)).body);
    expect(page).toContain('Ehdotus');
    expect(page).toContain('Lähetämme sinulle loppulaskun');
    const [year, month, day] = rows[0].gone.split('-').map(Number);
    expect(page).toContain(`${day}.${month}.${year}`);
  });

  test('who still lives there has no day yet, and hears what it waits for', async () => {
    const ends = (await ownData(await as('aino'))).groups.flatMap((group) => group.ends);
    expect(ends.every((end) => end.on === undefined && end.words.startsWith('kun '))).toBe(true);
  });

  test('each of several homes has its own day: the oldest is due though the person lives on in another', async () => {
    const erkki = await as('erkki');
    const own = await ownData(erkki);
    const stays = own.groups.find((group) => group.id === 'occupancy')!;
    expect(stays.items.map((item) => item.about)).toEqual([
      'Lakritsikaari 11 C 20',
      'Rusinapullanraitti 2 B 11',
      'Sateenvarjonkatu 20 A 3',
    ]);
    const { rows } = await landlord.admin.query(
      "select to_char(lease_ended_on + interval '3 years' + interval '1 day', 'YYYY-MM-DD') as gone from residents.occupancy where person_id = $1 and lease_ended_on is not null order by 1",
      [erkki.personId],
    );
    expect(stays.ends.map((end) => end.on)).toEqual([...rows.map((row) => row.gone), undefined]);
    expect(own.groups.find((group) => group.id === 'name')!.ends.map((end) => end.on)).toEqual([undefined]);
  });

  test('a former resident is told so, and what goes next', async () => {
    const page = main((await (await as('pirkko')).get(home)).body);
    expect(page).toContain('Et asu enää meillä');
    expect(page).toContain('Seuraavaksi poistamme');
  });

  test('S29 who may see a person and who has looked, the adviser of the city and processors included, each in one step', async () => {
    const bo = await as('bo');
    const group = (await ownData(bo)).groups.find((one) => one.id === 'contact')!;
    expect(group.seenBy).toEqual(expect.arrayContaining(['asiakaspalvelu', 'kaupungin asumisneuvoja', 'urakoitsija']));
    const who = main((await bo.get(`${home}/tietoni/kuka-saa-nahda`)).body);
    for (const word of ['Kaupungin asumisneuvoja', 'IT-järjestelmien palveluntarjoaja', 'Yhtään luovutusta ei ole kirjattu'])
      expect(who).toContain(word);
    await look(bo.personId!, 'housing-adviser', 'housing-advice');
    await look(bo.personId!, 'contractor', 'maintenance');
    const looks = main((await bo.get(`${home}/katselut`)).body);
    for (const word of ['Kaupungin asumisneuvoja', 'Luovutus', 'Urakoitsija', 'Toimii puolestamme']) expect(looks).toContain(word);
  });

  test('pages speak all three languages and never in ids or code words', async () => {
    for (const id of ['aino', 'mikko', 'bo', 'marja', 'sanelma', 'pirkko']) {
      const who = await as(id);
      for (const url of [
        '/fi/omat',
        '/sv/mina',
        '/en/my',
        '/fi/omat/tietoni',
        '/sv/mina/mina-uppgifter',
        '/en/my/my-data',
        '/en/my/my-data/when-erased',
        '/sv/mina/visningar',
        '/en/my/settings',
      ]) {
        const answer = await who.get(url);
        expect(answer.statusCode, `${id} ${url}`).toBe(200);
        expect(main(answer.body), `${id} ${url}`).not.toMatch(uuid);
        expect(main(answer.body), `${id} ${url}`).not.toMatch(/>[a-z]+_[a-z_]+<|>(main-tenant|open-ended|moved-in|person)</);
      }
    }
  });

  test('every column that people can see of themselves has a name', async () => {
    const texts = loadCatalogue(findTexts('.'));
    const granted = grantedToSelf();
    const camel = (name: string) => name.replaceAll(/[_-]([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    const unnamed = personalTables().flatMap((table) => {
      const [schema, name] = table.name.split('.') as [string, string];
      const shown = Object.entries(table.columns).flatMap(([column, c]) =>
        c.kind === 'personal' && granted.get(table.name)?.has(column) ? [[column, c.category] as const] : [],
      );
      return shown.flatMap(([column, category]) => {
        const keys = [
          `${schema.replaceAll('_', '-')}.own.${camel(name)}.${camel(column)}`,
          `${schema.replaceAll('_', '-')}.own.any.${camel(column)}`,
          `my-data.own.${camel(schema)}.${camel(name)}.${camel(column)}`,
        ];
        const alone = shown.filter(([, other]) => other === category).length === 1;
        return alone || keys.some((key) => texts.has(key)) ? [] : [keys[0]];
      });
    });
    expect(unnamed).toEqual([]);
  });
});

async function look(personId: string, role: string, activity: string) {
  await landlord.admin.query(
    "select trail.record('attention', gen_random_uuid(), 'staff', $2, null, 'Heka', 'v', array[$1]::uuid[], $3, null, null, null, null)",
    [personId, role, activity],
  );
  await landlord.seal();
}

describe('who has looked', () => {
  test('one’s own visits leave no trace and are not shown; the sentence of the law stands for everyone', async () => {
    const reijo = await as('reijo');
    for (const place of places) expect((await reijo.get(home + place)).statusCode).toBe(200);
    const { rows } = await landlord.admin.query('select count(*) as n from trail.access where $1 = any (subjects)', [reijo.personId]);
    expect(rows[0].n).toBe('0');
    const page = main((await reijo.get(`${home}/katselut?within=all`)).body);
    expect(page).toContain('Tietojasi ei ole katsottu tänä aikana.');
    expect(page).toContain('Lain mukaan voimme jättää yksittäisiä katseluja näyttämättä.');
  });

  test('a look says when, in which job and for what, and never who', async () => {
    const marja = await as('marja');
    await look(marja.personId!, 'customer-service', 'tenancy');
    const answer = (await marja.get('/api/resident/appearances')).json();
    expect(answer.looks).toMatchObject([{ by: 'Asiakaspalvelu', did: 'Avasi tietojasi', forWhat: 'Vuokrasuhde', isList: false }]);
    expect(Object.keys(answer.looks[0]).sort()).toEqual(['at', 'by', 'did', 'forWhat', 'isList']);
    expect((await marja.get('/api/resident/appearances?within=decade')).statusCode).toBe(422);
  });

  test('another adult of the home sees nothing of it, and a main tenant’s look at the list is nobody’s sign-in history', async () => {
    const [aino, mikko] = [await as('aino'), await as('mikko')];
    await aino.get(`${home}/samassa-kodissa`);
    await look(aino.personId!, 'rent-control', 'rent-monitoring');
    const page = main((await mikko.get(`${home}/katselut?within=all`)).body);
    expect(page).not.toContain('Vuokravalvonta');
    expect(page).toContain('Tietojasi ei ole katsottu tänä aikana.');
  });
});

describe('contact details', () => {
  test('a changed number replaces the old one everywhere and stands in the timeline without either', async () => {
    const reijo = await as('reijo');
    const before = values(await ownData(reijo)).find((value) => value.startsWith('+358'))!;
    const answer = await reijo.post(`${home}/asetukset`, { _deed: 'contact', phone: '+358 00 765 4321', email: 'reijo@example.invalid' });
    expect(answer.statusCode).toBe(303);
    const after = await seen(reijo);
    expect(after).toContain('7654321');
    expect(after).not.toContain(before);
    const { rows } = await landlord.admin.query(
      "select kind, detail, recorded_by from residents.change where person_id = $1 and kind = 'contact-changed' order by detail",
      [reijo.personId],
    );
    expect(rows).toEqual(expect.arrayContaining([{ kind: 'contact-changed', detail: 'phone', recorded_by: 'self' }]));
    const raw = await landlord.admin.query("select encode(phone, 'escape') as phone from residents.contact where person_id = $1", [
      reijo.personId,
    ]);
    expect(raw.rows[0].phone).not.toContain('7654321');
  });

  test('what cannot be right is said beside its field, and nothing is lost', async () => {
    const emmi = await as('emmi');
    const wrong = await emmi.post(`${home}/asetukset`, { _deed: 'contact', phone: 'soita vaan', email: 'emmi@example.invalid' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('soita vaan');
    const empty = await emmi.post(`${home}/asetukset`, { _deed: 'contact' });
    expect(empty.statusCode).toBe(422);
    expect(empty.body).toContain('Anna ainakin yksi');
  });

  test('one changes one’s own and nobody else’s, whatever the form names', async () => {
    const [mikko, aino] = [await as('mikko'), await idOf('Aino Maria', 'Virta')];
    const contactOf = async (id: string) =>
      (await landlord.admin.query('select phone, email, only_for_landlord from residents.contact where person_id = $1', [id])).rows[0];
    const before = await contactOf(aino);
    await mikko.post(`${home}/asetukset`, {
      _deed: 'contact',
      phone: '+358001112223',
      personId: aino,
      person_id: aino,
      id: aino,
      onlyForLandlord: 'on',
    });
    expect(await contactOf(aino)).toEqual(before);
    expect((await contactOf(mikko.personId!)).only_for_landlord).toBe(true);
    expect(
      (
        await mikko.inject({
          method: 'POST',
          url: `${home}/asetukset`,
          payload: '_deed=contact&phone=%2B358001112224',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        })
      ).statusCode,
    ).toBe(403);
  });

  test('the language follows, and the next page speaks it', async () => {
    const antti = await as('antti');
    const answer = await antti.post(`${home}/asetukset`, { _deed: 'language', language: 'sv' });
    expect(answer.headers.location).toContain('/sv/mina/installningar');
    expect((await antti.post(`${home}/asetukset`, { _deed: 'language', language: 'de' })).statusCode).toBe(422);
  });
});

describe('nobody sees what is another’s', () => {
  test('an id in the address changes nothing', async () => {
    const [mikko, aino] = [await as('mikko'), await idOf('Aino Maria', 'Virta')];
    const own = (await mikko.get('/api/resident/my-data')).json().groups;
    for (const query of [`?id=${aino}`, `?personId=${aino}`, `?about=${aino}`])
      expect((await mikko.get(`/api/resident/my-data${query}`)).json().groups).toEqual(own);
    for (const place of [`/tietoni/${aino}`, `/katselut/${aino}`, `/samassa-kodissa/${aino}`])
      expect((await mikko.get(home + place)).statusCode).toBe(404);
  });

  test('a main tenant sees names and dates of the home, and no more', async () => {
    const [aino, elli] = [await as('aino'), await idOf('Elli', 'Virta')];
    const page = main((await aino.get(`${home}/samassa-kodissa`)).body);
    for (const name of ['Mikko Juhani Salmela', 'Elli Virta', 'Onni Virta']) expect(page).toContain(name);
    const { rows } = await landlord.admin.query("select to_char(birth_on, 'FMDD.FMMM.YYYY') as born from residents.person where id = $1", [
      elli,
    ]);
    expect(page).not.toContain(rows[0].born);
    const all = (await seen(aino)) + page;
    for (const hidden of ['mikko.', 'Mikon', (await landlord.persona('mikko')).claims['nin'] as string, elli])
      expect(all).not.toContain(hidden);
    expect(await seen(aino)).not.toContain('Salmela');
  });

  test('an adult child sees only their own: no list, no lease, nothing of the main tenant', async () => {
    const noora = await invited('noora', 'Noora', 'Kivelä');
    for (const place of ['/samassa-kodissa', '/lapset']) expect((await noora.get(home + place)).statusCode).toBe(404);
    const all = await seen(noora);
    expect(all).toContain('Noora');
    expect(all).not.toContain('Sari');
    expect((await ownData(noora)).groups.map((group) => group.id)).not.toContain('lease-terms');
  });

  test('who stayed behind never meets the one who left under protection', async () => {
    const jarkko = await as('jarkko');
    const all = await seen(jarkko, '/samassa-kodissa');
    for (const word of ['Kuulasmarja', 'Sanelma', 'Eetu', 'Sateenvarjonkatu']) expect(all).not.toContain(word);
    const sanelma = await as('sanelma');
    expect(await seen(sanelma)).toContain('Turvakielto');
    expect(await seen(sanelma, '/samassa-kodissa')).not.toContain('Tammela');
  });

  test('a spouse who moves out is gone from the list the same day, with everything new', async () => {
    const [sofia, emmi] = [await idOf('Sofia', 'Lindroos'), await as('emmi')];
    const aino = await as('aino');
    const mikko = await idOf('Mikko Juhani', 'Salmela');
    await landlord.admin.query("update residents.occupancy set moved_out_on = '2026-11-21', moved_out_by = 'person' where person_id = $1", [
      mikko,
    ]);
    const page = main((await aino.get(`${home}/samassa-kodissa`)).body);
    expect(page).toContain('Elli Virta');
    expect(page).not.toContain('Salmela');
    // Two main tenants of one lease know each other by name, and by nothing else.
    expect((await seen(emmi)).includes(sofia)).toBe(false);
  });

  test('a young person sees their own and is asked for no contact details', async () => {
    const veeti = await invited('veeti', 'Veeti', 'Karppi');
    const all = await seen(veeti);
    expect(all).toContain('Veeti');
    expect(all).not.toContain('Outi');
    expect(main((await veeti.get(home)).body)).toContain('Mikään asia ei odota sinua.');
    expect((await ownData(veeti)).groups.map((group) => group.id)).not.toContain('contact');
    expect(main((await veeti.get(`${home}/asetukset`)).body)).not.toContain('<form');
    const forced = await veeti.post(`${home}/asetukset`, { _deed: 'contact', phone: '+358001234567' });
    expect([404, 409, 422]).toContain(forced.statusCode);
    expect((await veeti.get(`${home}/samassa-kodissa`)).statusCode).toBe(404);
  });

  test('a guardian sees the child for whom custody has been shown, and not the other', async () => {
    const page = main((await (await as('aino')).get(`${home}/lapset`)).body);
    expect(page).toContain('Elli Virta');
    expect(page).not.toContain('Onni');
    // The look is the child's to see (rule L15); that a tenant saw the names of the household is not.
    await (await as('aino')).get(`${home}/samassa-kodissa`);
    await landlord.seal();
    const { rows } = await landlord.admin.query(
      `select distinct p.actor_role from trail.appearance p join residents.person c on c.id = p.subject_id
        where c.given_names like 'Elli%' and c.family_name = 'Virta' and p.actor_role in ('guardian', 'main-tenant', 'self')`,
    );
    expect(rows).toEqual([{ actor_role: 'guardian' }]);
  });

  test('staff and strangers do not get in', async () => {
    const staff = await as('customer-service-south');
    const app = landlord.app('resident');
    for (const cookie of [staff.cookie, staff.cookie.replace('kr_staff', 'kr_resident'), '']) {
      for (const place of places)
        expect((await app.inject({ url: home + place, headers: { cookie, host: 'localhost:3000' } })).statusCode).toBe(303);
      expect((await app.inject({ url: '/api/resident/my-data', headers: { cookie, host: 'localhost:3000' } })).statusCode).toBe(401);
    }
  });
});
