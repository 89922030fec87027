import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { templateCsv, templateXlsx } from '#modules/register-import/public.ts';
import { censusOf, codeOf, type FileRow, openImport } from './test-files.ts';

let here: Awaited<ReturnType<typeof openImport>>;
beforeAll(async () => {
  here = await openImport();
});
afterAll(() => here.close());

let next = 0;
/** A household in a flat of its own; each row is the main tenant's but for what is given. */
function household(...members: FileRow[]): FileRow[] {
  const number = ++next;
  return members.map((other, n) => ({
    osoite: here.flats[number]!.address,
    vuokrasopimus: `L-${number}`,
    'sopimus alkaa': '1.3.2021',
    vuokra: '700,00',
    rooli: 'päävuokralainen',
    etunimet: 'Maija Helena',
    sukunimi: `Keksitty${'abcdefghijklmnopqrstuvwxyz'[number % 26]}`,
    hetu: n === 0 ? codeOf(`${String((number % 28) + 1).padStart(2, '0')}0575`, 900 + number) : '',
    'muutti sisään': '1.3.2021',
    ...other,
  }));
}
const child = { rooli: 'lapsi', etunimet: 'Ville', syntymäaika: '9.6.2018' };
const adult = { rooli: 'muu täysi-ikäinen', etunimet: 'Pekka', syntymäaika: '2.11.1970' };
const spouse = { rooli: 'puoliso', etunimet: 'Sakari', hetu: codeOf('030282', 930) };

async function imported(rows: FileRow[], asked = {}) {
  const file = here.csv(rows);
  const done = await here.bringIn({ file, ...asked });
  const report = here.report(file).split('\r\n').slice(1).filter(Boolean);
  // Row, column and code of each line; the last line in words.
  return {
    file,
    ...done,
    report: report.map((line) => line.split(';').slice(0, 3).join(' ')).filter((line) => !line.includes('keyOnly')),
    text: here.report(file),
  };
}
const person = (family: string, given: string) =>
  here.rows(
    `select p.id, p.birth_on::text, p.language, c.phone is not null as phone, c.email is not null as email, i.code is not null as code, s.role
     from residents.person p left join residents.contact c on c.person_id = p.id left join residents.identifier i on i.person_id = p.id
     left join platform.subject_scope s on s.subject_id = p.id where p.family_name = $1 and p.given_names like $2 || '%'`,
    [family, given],
  );
const vault = () => {
  const pool = here.landlord.landlord('staff').vault;
  return pool!;
};

test('a household comes in whole: people, stays, lease, sealed details, and the timeline says from where', async () => {
  const rows = household({ puhelin: '040 123 4567', sähköposti: 'Maija@Example.invalid', kieli: 'ruotsi' }, spouse, adult, child);
  const { counts, report } = await imported(rows);
  expect(report).toEqual([]);
  expect(counts).toMatchObject({ rows_in: 4, people_new: 4, rows_refused: 0, values_left_out: 0 });
  const family = rows[0]!['sukunimi']!;
  const [tenant] = await person(family, 'Maija');
  expect(tenant).toMatchObject({ birth_on: null, language: 'sv', phone: true, email: true, code: true, role: 'main-tenant' });
  expect((await person(family, 'Ville'))[0]).toMatchObject({ birth_on: '2018-06-09', phone: false, code: false, role: 'minor-occupant' });
  expect(await vault().find('phone', '+358401234567')).toEqual([tenant.id]);
  expect(await vault().find('personal-identity-code', rows[0]!['hetu']!)).toEqual([tenant.id]);
  const [contact] = await here.rows('select phone, told_by from residents.contact where person_id = $1', [tenant.id]);
  expect(contact.told_by).toBe('earlier-register');
  expect(await vault().open([{ subjectId: tenant.id, group: 'contact', sealed: contact.phone, context: 'contact.phone' }])).toEqual([
    '+358401234567',
  ]);
  expect(await here.rows('select kind from residents.change where person_id = $1 order by kind', [tenant.id])).toEqual([
    { kind: 'imported' },
    { kind: 'lease-began' },
    { kind: 'moved-in' },
  ]);
  const [lease] = await here.rows('select l.* from leases.lease l where $1 = any (l.party_ids)', [tenant.id]);
  expect(lease).toMatchObject({ kind: 'open-ended', rent_cents: 70_000, state: 'active', terms_version: 'earlier-register' });
  expect(await here.rows('select from platform.tie where kind = $1 and from_id = $2', ['household', tenant.id])).toHaveLength(3);
});

test('S111: what may not be held is dropped before it is stored — a child’s phone, another adult’s identity code — and the report says so', async () => {
  const rows = household(
    { syntymäaika: '2.5.1975', hetu: codeOf('020575', 955) },
    { ...child, puhelin: '+358401112223', sähköposti: 'ville@example.invalid' },
    { ...adult, hetu: codeOf('021170', 933), syntymäaika: '', puhelin: '+358401112224' },
  );
  const { counts, report, text } = await imported(rows);
  expect(report).toEqual([
    '2 syntymäaika left-out: notCollected',
    '3 puhelin left-out: notCollected',
    '3 sähköposti left-out: notCollected',
    '4 hetu left-out: birthDateOnly',
  ]);
  expect(counts).toMatchObject({ rows_in: 3, values_left_out: 4 });
  const family = rows[0]!['sukunimi']!;
  expect((await person(family, 'Ville'))[0]).toMatchObject({ phone: false, email: false });
  expect((await person(family, 'Pekka'))[0]).toMatchObject({ code: false, phone: true, birth_on: '1970-11-02' });
  expect(await vault().find('phone', '+358401112223')).toEqual([]);
  expect(await vault().find('personal-identity-code', codeOf('021170', 933))).toEqual([]);
  for (const secret of [codeOf('021170', 933), '358401112223', 'ville@example.invalid', family, 'Pekka'])
    expect(text).not.toContain(secret);
});

test('a row’s errors stop no other; a household whose main tenant is refused is refused as a whole', async () => {
  const rows = [
    ...household({ 'muutti sisään': '31.2.2024' }, child),
    ...household({}, { ...child, syntymäaika: '31.2.2018' }),
    ...household({ ...adult, hetu: '' }),
  ];
  rows.push({ ...rows[0]!, vuokrasopimus: '' });
  const { counts, report } = await imported(rows);
  expect(report).toEqual([
    '2 muutti sisään refused: notADay',
    '3  refused: mainTenantRefused',
    '5 syntymäaika refused: notADay',
    '6 rooli refused: noMainTenant',
    '7 vuokrasopimus refused: missing',
    '7 muutti sisään refused: notADay',
  ]);
  expect(counts).toMatchObject({ rows_in: 1, rows_refused: 5 });
});

test('hostile cells are refused or stay words', async () => {
  const hostile = [
    '=cmd|/C calc!A0',
    '<script>alert(1)</script>',
    "Robert'); drop table residents.person;--",
    'x'.repeat(5_000),
    'a\0b',
    'Maija\u202enna',
  ];
  const rows = hostile.flatMap((sukunimi) => household({ sukunimi, puhelin: sukunimi }));
  rows.push(
    ...household({ etunimet: 'محمد', sukunimi: 'כהן', osoite: "' or 1=1 --" }),
    ...household({ etunimet: 'محمد', sukunimi: 'כהן' }),
  );
  const { counts, text } = await imported(rows);
  expect(counts).toMatchObject({ rows_in: 1, rows_refused: 7 });
  expect(text).not.toMatch(/cmd|script|Robert/);
  expect(await person('כהן', 'محمد')).toHaveLength(1);
});

test('contradictions within the file: duplicates, one code with two names, overlapping stays, a spouse without a main tenant', async () => {
  const one = household({}, child, child, { ...child, 'muutti sisään': '1.5.2022' });
  const two = household({ hetu: one[0]!['hetu']!, etunimet: 'Toinen', sukunimi: 'Nimi' });
  const three = household({ 'muutti pois': '1.1.2023' }, spouse);
  const { report } = await imported([...one, ...two, ...three]);
  expect(report).toEqual([
    '4  refused: sameAsRow',
    '5 muutti sisään refused: overlapsRow',
    '6 hetu refused: codeOfAnotherRow',
    '8 rooli refused: spouseNeedsMainTenant',
  ]);
});

describe('who is in the register already', () => {
  test('is known by identity code, also under a new surname; nobody is merged by name alone', async () => {
    const rows = household({ puhelin: '+358401000111' });
    await imported(rows);
    const again = { ...household({})[0]!, hetu: rows[0]!['hetu']!, sukunimi: 'Uusinimi', puhelin: '+358401000222' };
    const { counts, report } = await imported([again]);
    expect(counts).toMatchObject({ people_new: 0, people_known: 1, rows_in: 1 });
    expect(report).toEqual(['2 puhelin note: keptAsInRegister']);
    expect(await vault().find('phone', '+358401000222')).toEqual([]);
    const namesake = household({ etunimet: 'Maija Helena', sukunimi: rows[0]!['sukunimi']! });
    expect((await imported(namesake)).counts).toMatchObject({ people_new: 1, people_known: 0 });
    expect(await person(rows[0]!['sukunimi']!, 'Maija')).toHaveLength(2);
  });
  test('a code that the register knows under quite another name is refused', async () => {
    const rows = household({});
    await imported(rows);
    const { report } = await imported([{ ...household({})[0]!, hetu: rows[0]!['hetu']!, etunimet: 'Aivan', sukunimi: 'Toinen' }]);
    expect(report).toEqual(['2 hetu refused: codeOfAnother']);
  });
  test('without a code only in the same flat; elsewhere it is a possible duplicate for a person to decide', async () => {
    const rows = household({}, { ...adult, etunimet: 'Otso', sukunimi: 'Samanen', 'muutti pois': '1.1.2023' });
    await imported(rows);
    const back = { ...rows[1]!, vuokrasopimus: 'L-back', rooli: 'asukas', 'muutti sisään': '1.1.2024', 'muutti pois': '' };
    const host = {
      ...rows[0]!,
      vuokrasopimus: 'L-back',
      etunimet: 'Isäntä',
      sukunimi: 'Uusi',
      hetu: codeOf('010160', 977),
      'sopimus alkaa': '1.1.2024',
      'muutti sisään': '1.1.2024',
    };
    expect((await imported([host, back])).counts).toMatchObject({ people_new: 1, people_known: 1 });
    const elsewhere = household({}, { ...adult, etunimet: 'Otso', sukunimi: 'Samanen' });
    const { counts, report, text } = await imported(elsewhere);
    expect(counts).toMatchObject({ people_new: 2, possible_duplicates: 1 });
    expect(report).toEqual(['3  duplicate: possibleDuplicate']);
    const samanen = await person('Samanen', 'Otso');
    expect(samanen).toHaveLength(2);
    expect(samanen.some((p: { id: string }) => text.includes(p.id))).toBe(true);
  });
});

test('the same file twice changes nothing, and neither does the same register in another file', async () => {
  const rows = household({ puhelin: '+358401000333' }, spouse, adult, child, {
    ...adult,
    etunimet: 'Aikuistunut',
    syntymäaika: '1.6.2006',
    rooli: 'asukas',
  });
  const first = await imported(rows);
  expect(first.report).toEqual(['6 rooli note: becameAnAdult']);
  const before = await censusOf(here.landlord.admin);
  expect(await here.bringIn({ file: first.file })).toMatchObject({ state: 'there-already', counts: { rows_in: 5 } });
  const again = await imported([...rows].reverse());
  expect(again.counts).toMatchObject({ rows_in: 0, rows_there_already: 5, people_new: 0 });
  expect(again.report).toEqual([]);
  expect(await censusOf(here.landlord.admin)).toEqual(before);
});

test('a dry run tells exactly what the real run does, and keeps nothing', async () => {
  const rows = [...household({}, { ...child, puhelin: '+358401000444' }, adult), ...household({ hetu: 'x' }, child)];
  const before = [await censusOf(here.landlord.admin), await keysIn()];
  const dry = await imported(rows, { dryRun: true });
  expect([await censusOf(here.landlord.admin), await keysIn()]).toEqual(before);
  expect(await here.rows('select from register_import.import where file_digest = $1', [dry.file])).toEqual([]);
  const real = await here.bringIn({ file: dry.file });
  expect(dry.counts).toEqual(real.counts);
  expect(dry.text).toBe(here.report(dry.file));
});
const keysIn = async () => {
  const pool = new pg.Pool({ connectionString: here.landlord.at.vault, max: 1 });
  const { rows } = await pool.query(
    'select (select count(*) from vault.data_key) as keys, (select count(*) from vault.blind_index) as digests',
  );
  await pool.end();
  return rows[0];
};

test('the template comes in from either kind of file, with flats by address or by permanent ids', async () => {
  const [one, two] = [here.flats[50]!, here.flats[51]!];
  const file = here.file(await templateXlsx([one.address, two.address]), 'xlsx');
  expect((await here.bringIn({ file })).counts).toMatchObject({ rows_in: 5, people_new: 5, rows_refused: 0 });
  expect((await here.bringIn({ file: here.file(templateCsv([one.address, two.address])) })).counts).toMatchObject({
    rows_there_already: 5,
    rows_in: 0,
  });
  const flat = here.flats[52]!;
  const head = [
    'Permanent building id',
    'Staircase',
    'Flat number',
    'Lease',
    'Rent',
    'Role',
    'First name',
    'Surname',
    'Identity code',
    'Moved in',
    'Kissa',
  ];
  const row = [
    flat.permanent_id,
    flat.letter,
    String(flat.number),
    'X1',
    '500',
    'main tenant',
    'Ida',
    'Keksi',
    codeOf('110190', 944),
    '2024-05-01',
    'Miuku',
  ];
  const done = await here.bringIn({ file: here.csv([Object.fromEntries(head.map((h, n) => [h, row[n]!]))], head) });
  expect(done).toMatchObject({ counts: { rows_in: 1 }, unknownColumns: ['Kissa'] });
});

test('the overseers see what was brought in, in figures; the resident sees from where the data come', async () => {
  const rows = household({ puhelin: '+358401000555' });
  await imported(rows);
  const supervisor = await here.landlord.signIn(here.landlord.persona('dpo'));
  for (const [address, words] of [
    ['/fi/valvonta/tuonnit', 'Tuodut rekisterit'],
    ['/en/oversight/imports', 'Imported registers'],
  ] as const) {
    const page = await supervisor.get(address);
    expect(page.statusCode, page.body.slice(0, 300)).toBe(200);
    expect(page.body).toContain(words);
    expect(page.body).toContain('operator');
    expect(page.body).not.toContain(rows[0]!['sukunimi']!);
  }
  const aino = here.landlord.persona('aino');
  const sees = async (claims: Record<string, string>) =>
    (await (await here.landlord.signIn({ ...aino, id: 'imported', claims })).get('/fi/omat/tietoni')).body.includes('aiempi rekisteri');
  const [{ etunimet, sukunimi, hetu }] = rows as [FileRow];
  expect(await sees({ given_name: etunimet!, family_name: sukunimi!, nin: hetu! })).toBe(true);
  expect(await sees(aino.claims as Record<string, string>)).toBe(false);
});
