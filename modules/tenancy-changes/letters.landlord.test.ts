import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../../tests/text-of.ts';
import { type Changing, fileAs, openChanging } from './test-changes.ts';

let c: Changing;
beforeAll(async () => {
  c = await openChanging();
});
afterAll(() => c.close());

const letterOf = async (person: string) =>
  (
    await c.rows<{ id: string; kind: string; role: string }>(
      `select id, kind, as_role as role from tenancy_changes.letter where person_id = $1 order by recorded_at desc`,
      [person],
    )
  )[0];

describe('whoever did not give the data is told (GDPR Art. 14)', () => {
  test('an adult moved in by the main tenant is owed a letter within a month, in three languages, and it is marked printed once', async () => {
    const [aino, desk] = [await c.as('aino'), await c.as('customer-service-south')];
    const id = await fileAs(aino, 'occupant-notice', {
      'given-names': 'Testi Ilona',
      'family-name': 'Tulokas',
      'birth-date': '1990-05-31',
      from: '2026-12-01',
    });
    expect((await desk.post(`/fi/tyo/muutokset/occupant-notice/${id}`, { _deed: 'carry' })).statusCode).toBe(303);
    const newcomer = await c.idOf('Testi Ilona', 'Tulokas');
    const letter = (await letterOf(newcomer))!;
    expect([letter.kind, letter.role]).toEqual(['told-by-another', 'adult-occupant']);
    const queue = await desk.get('/fi/tyo/kirjeet');
    expect(textOf(queue.body)).toMatch(/Testi Ilona Tulokas Samettikuonontie .* 22\.12\.2026 Ajoissa/);
    for (const [path, words] of [
      [
        `/fi/tyo/kirjeet/${letter.id}`,
        ['Testi Ilona Tulokas', 'Samettikuonontie', 'Päävuokralainen', 'Oikeutettu etu', 'Korjaa tietosi', 'yhteystiedot'],
      ],
      [
        `/sv/arbete/brev/${letter.id}`,
        ['Testi Ilona Tulokas', 'Huvudhyresgäst', 'Berättigat intresse', 'Rätta dina uppgifter', 'kontaktuppgifter'],
      ],
      [
        `/en/work/letters/${letter.id}`,
        ['Testi Ilona Tulokas', 'Main tenant', 'Legitimate interest', 'Correct your data', 'contact details'],
      ],
    ] as const) {
      const shown = await desk.get(path);
      expect(shown.statusCode, textOf(shown.body)).toBe(200);
      for (const word of words) expect(textOf(shown.body)).toContain(word);
    }
    const marked = await Promise.all([desk.post(`/fi/tyo/kirjeet/${letter.id}`, {}), desk.post(`/fi/tyo/kirjeet/${letter.id}`, {})]);
    expect(marked.map((m) => m.statusCode)).toContain(303);
    expect(await c.rows('select printed_on::text from tenancy_changes.letter where id = $1', [letter.id])).toEqual([
      { printed_on: '2026-11-22' },
    ]);
    expect(textOf((await desk.get('/fi/tyo/kirjeet')).body)).not.toContain('Testi Ilona');
    expect((await desk.post(`/fi/tyo/kirjeet/${letter.id}`, {})).statusCode).toBe(409);
  });

  test('a letter past its day is visibly late; a child is owed none', async () => {
    const [aino, desk, north] = [await c.as('aino'), await c.as('customer-service-south'), await c.as('customer-service-north')];
    const queues = [await desk.get('/fi/tyo/kirjeet'), await north.get('/fi/tyo/kirjeet')].map((page) => textOf(page.body)).join();
    expect(queues).toContain('Yksi kirje on myöhässä');
    expect(queues).toContain('Noora Kivelä');
    const id = await fileAs(aino, 'occupant-notice', {
      'given-names': 'Testi Vauva',
      'family-name': 'Virta',
      'birth-date': '2026-10-01',
      from: '2026-11-01',
    });
    expect((await desk.post(`/fi/tyo/muutokset/occupant-notice/${id}`, { _deed: 'carry' })).statusCode).toBe(303);
    expect(await letterOf(await c.idOf('Testi Vauva', 'Virta'))).toBeUndefined();
  });

  test('a subtenant becomes a person of their own, with the days of the permission, and is told', async () => {
    const [aino, desk] = [await c.as('aino'), await c.as('customer-service-south')];
    const id = await fileAs(aino, 'subletting', {
      'holder-name': 'Testi Alivuokralainen',
      'own-home': 'yes',
      from: '2026-12-01',
      until: '2027-06-30',
    });
    expect(await c.rows('select from tenancy_changes.holder where matter_id = $1', [id])).toEqual([]);
    expect((await desk.post(`/fi/tyo/muutokset/subletting/${id}`, { _deed: 'carry' })).statusCode).toBe(303);
    const [holder] = await c.rows<{ person_id: string; full_name: string; until: string }>(
      'select person_id, full_name, until_on::text as until from tenancy_changes.holder where matter_id = $1',
      [id],
    );
    expect([holder!.full_name, holder!.until]).toEqual(['Testi Alivuokralainen', '2027-06-30']);
    const letter = (await letterOf(holder!.person_id))!;
    const shown = await desk.get(`/fi/tyo/kirjeet/${letter.id}`);
    expect(shown.statusCode, textOf(shown.body)).toBe(200);
    expect(textOf(shown.body)).toContain('Testi Alivuokralainen');
    expect(textOf(shown.body)).not.toContain('yhteystiedot');
  });

  test('letters of another area, of the protected and for other jobs are not there', async () => {
    const [north, manager, named] = [
      await c.as('customer-service-north'),
      await c.as('building-manager-south'),
      await c.as('customer-service-protected'),
    ];
    const mikko = await c.idOf('Mikko', 'Salmela');
    const [letter] = await c.rows<{ id: string }>(
      `insert into tenancy_changes.letter (person_id, flat_id, kind, as_role, registered_on) select person_id, flat_id, 'told-by-another', 'spouse', '2026-11-01' from residents.occupancy where person_id = $1 returning id`,
      [mikko],
    );
    expect((await north.get(`/fi/tyo/kirjeet/${letter!.id}`)).statusCode).toBe(404);
    expect((await manager.get('/fi/tyo/kirjeet')).statusCode).toBe(404);
    const desk = await c.as('customer-service-south');
    expect((await desk.get(`/fi/tyo/kirjeet/${letter!.id}`)).statusCode).toBe(200);
    await c.rows(`insert into residents.protection (person_id, kind, from_on, source) values ($1, 'own-request', '2026-11-01', 'person')`, [
      mikko,
    ]);
    expect((await desk.get(`/fi/tyo/kirjeet/${letter!.id}`)).statusCode).toBe(404);
    expect((await desk.get('/fi/tyo/kirjeet')).body).not.toContain('Salmela');
    expect((await named.get(`/fi/tyo/kirjeet/${letter!.id}`)).statusCode).toBe(200);
  });
});

describe('the eighteenth birthday', () => {
  test('S112 a child who comes of age becomes another adult and a task is opened to ask for contact details', async () => {
    const veeti = await c.idOf('Veeti', 'Karppi');
    expect(await letterOf(veeti)).toBeUndefined();
    const client = await c.landlord.admin.connect();
    await client.query('begin');
    await client.query(`select set_config('app.as_of', '2026-11-25T10:00:00Z', true)`);
    await client.query('select residents.come_of_age()');
    await client.query('commit');
    client.release();
    expect(await letterOf(veeti)).toMatchObject({ kind: 'came-of-age', role: 'adult-occupant' });
    c.landlord.clock.at = new Date('2026-11-25T10:00:00Z');
    const queues = [];
    for (const persona of ['customer-service-south', 'customer-service-north']) {
      const desk = await c.landlord.signIn(c.landlord.persona(persona));
      queues.push(textOf((await desk.get('/fi/tyo/kirjeet')).body));
    }
    expect(queues.join()).toMatch(/pyydä yhteystiedot .*Veeti Karppi/);
  });
});
