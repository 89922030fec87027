import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../../tests/text-of.ts';
import { type Changing, fileAs, openChanging } from './test-changes.ts';

let c: Changing;
beforeAll(async () => {
  c = await openChanging();
});
afterAll(() => c.close());

const work = (type: string, id: string) => `/fi/tyo/muutokset/${type}/${id}`;
const own = (type: string, id: string) => `/fi/omat/muutokset/${type}/${id}`;
const timeline = (person: string) =>
  c.rows<{ kind: string; detail: string }>(
    `select kind, detail from residents.change where person_id = $1 and kind like 'change-%' order by recorded_at, kind`,
    [person],
  );

describe('a change that needs leave', () => {
  test('S114 permission to let onward is asked, decided by a person with an end, and stands in the timeline', async () => {
    const [aino, manager] = [await c.as('aino'), await c.as('building-manager-south')];
    const start = await aino.get('/fi/omat/muutokset/uusi/onward-letting');
    expect(start.statusCode, textOf(start.body)).toBe(200);
    const lacking = await aino.post('/fi/omat/muutokset/uusi/onward-letting', {
      matter: crypto.randomUUID(),
      'holder-name': 'Testi Tulokas',
      from: '2027-01-01',
    });
    expect(lacking.statusCode).toBe(422);
    expect(textOf(lacking.body)).toContain('Mihin päivään');
    expect(lacking.body).toContain('value="Testi Tulokas"');
    const id = await fileAs(aino, 'onward-letting', { 'holder-name': 'Testi Tulokas', from: '2027-01-01', until: '2027-12-31' });
    expect(textOf((await manager.get('/fi/tyo/muutokset')).body)).toMatch(/Jälleenvuokrauslupa Aino Maria Virta Samettikuonontie/);
    const opened = await manager.get(work('onward-letting', id));
    expect(textOf(opened.body)).toContain('Testi Tulokas');
    const bare = await manager.post(work('onward-letting', id), { _deed: 'decide', verdict: 'refused' });
    expect(bare.statusCode).toBe(422);
    expect(textOf(bare.body)).toContain('Valitse kielteisen päätöksen syy');
    const decided = await manager.post(work('onward-letting', id), { _deed: 'decide', verdict: 'granted', until: '2027-06-30' });
    expect(decided.statusCode, textOf(decided.body)).toBe(303);
    expect(
      await c.rows('select state, until_on::text, decided_on::text from tenancy_changes.onward_letting_permit where id = $1', [id]),
    ).toEqual([{ state: 'granted', until_on: '2027-06-30', decided_on: '2026-11-22' }]);
    expect((await timeline(aino.personId!)).map((t) => t.kind)).toEqual(['change-filed', 'change-granted']);
    expect(textOf((await aino.get('/fi/omat')).body)).toContain('Asiassasi on päätös');
  });

  test('a refusal says why in three languages, in words, and how to complain', async () => {
    const [emmi, manager] = [await c.as('emmi'), await c.as('building-manager-south')];
    const id = await fileAs(emmi, 'onward-letting', { 'holder-name': 'Testi Toinen', from: '2027-01-01', until: '2030-12-31' });
    const said = await manager.post(work('onward-letting', id), {
      _deed: 'decide',
      verdict: 'refused',
      because: 'not-returning',
      words: 'Olet kertonut, ettet palaa.',
    });
    expect(said.statusCode, textOf(said.body)).toBe(303);
    for (const [path, reason, complain] of [
      [`/fi/omat/muutokset/onward-letting/${id}/paatos`, 'Hakija ei aio palata', 'kuluttajariitalautakuntaan'],
      [`/sv/mina/andringar/onward-letting/${id}/beslut`, 'Sökanden tänker inte', 'konsumenttvistenämnden'],
      [`/en/my/changes/onward-letting/${id}/decision`, 'The applicant does not intend', 'Consumer Disputes Board'],
    ] as const) {
      const letter = textOf((await emmi.get(path)).body);
      expect(letter).toContain(reason);
      expect(letter).toContain('Olet kertonut, ettet palaa.');
      expect(letter).toContain(complain);
      expect(letter).toContain('Emmi Karhula');
    }
  });

  test('S114 the landlord may oppose a temporary hand-over, which lasts two years at most', async () => {
    const [aino, manager] = [await c.as('aino'), await c.as('building-manager-south')];
    const long = await aino.post('/fi/omat/muutokset/uusi/temporary-handover', {
      matter: crypto.randomUUID(),
      'holder-name': 'Testi Tulokas',
      why: 'work',
      from: '2027-01-01',
      until: '2029-02-01',
    });
    expect(long.statusCode).toBe(422);
    expect(textOf(long.body)).toContain('Aika on liian pitkä');
    const id = await fileAs(aino, 'temporary-handover', {
      'holder-name': 'Testi Tulokas',
      why: 'work',
      from: '2027-01-01',
      until: '2028-12-31',
    });
    const refused = await manager.post(work('temporary-handover', id), {
      _deed: 'decide',
      verdict: 'refused',
      because: 'too-long',
      words: 'x',
    });
    expect(refused.statusCode).toBe(422);
    const objected = await manager.post(work('temporary-handover', id), {
      _deed: 'decide',
      verdict: 'objected',
      because: 'too-long',
      words: 'Liian pitkä aika.',
    });
    expect(objected.statusCode, textOf(objected.body)).toBe(303);
    expect(textOf((await aino.get(own('temporary-handover', id))).body)).toContain('Vastustamme asunnon tilapäistä luovutusta');
  });
});

describe('a change of which notice is enough', () => {
  test('S114 an occupant notice moves a member in, once', async () => {
    const [aino, desk] = [await c.as('aino'), await c.as('customer-service-south')];
    const id = await fileAs(aino, 'occupant-notice', {
      'given-names': 'Testi Ilona',
      'family-name': 'Virta',
      'birth-date': '1990-05-31',
      from: '2026-12-01',
    });
    const [first, second] = await Promise.all([
      desk.post(work('occupant-notice', id), { _deed: 'carry' }),
      desk.post(work('occupant-notice', id), { _deed: 'carry' }),
    ]);
    expect([first.statusCode, second.statusCode].sort(), textOf(first.body)).toEqual([303, 409]);
    expect(
      await c.rows(
        `select o.role, o.moved_in_on::text from residents.occupancy o join residents.person p on p.id = o.person_id where p.given_names = 'Testi Ilona'`,
      ),
    ).toEqual([{ role: 'adult-occupant', moved_in_on: '2026-12-01' }]);
    expect(await timeline(aino.personId!)).toContainEqual({ kind: 'change-carried', detail: 'occupant-notice' });
  });

  test('S114 a notice to end the lease ends it on the day given, not earlier than the time of notice allows', async () => {
    const [reijo, desk] = [await c.as('reijo'), await c.as('customer-service-south')];
    const early = await reijo.post('/fi/omat/muutokset/uusi/termination', { matter: crypto.randomUUID(), from: '2026-11-30' });
    expect(textOf(early.body)).toContain('aikaisintaan ensi kuun lopussa');
    const id = await fileAs(reijo, 'termination', { from: '2026-12-31', showing: 'phone' });
    const carried = await desk.post(work('termination', id), { _deed: 'carry' });
    expect(carried.statusCode, textOf(carried.body)).toBe(303);
    expect(await c.rows('select state, ended_on::text, end_reason from leases.lease where $1 = any (party_ids)', [reijo.personId])).toEqual(
      [{ state: 'ended', ended_on: '2026-12-31', end_reason: 'notice-by-tenant' }],
    );
    expect(await c.rows('select lease_ended_on::text from tenancy_changes.termination where id = $1', [id])).toEqual([
      { lease_ended_on: '2026-12-31' },
    ]);
  });

  test('S114 family size and subletting are taken note of', async () => {
    const [aino, desk] = [await c.as('aino'), await c.as('customer-service-south')];
    const size = await fileAs(aino, 'family-size', { what: 'child-born', people: '5', from: '2026-11-01' });
    const letting = await fileAs(aino, 'subletting', { 'holder-name': 'Testi Alivuokralainen', 'own-home': 'yes', from: '2026-12-01' });
    for (const [type, id] of [
      ['family-size', size],
      ['subletting', letting],
    ] as const) {
      const carried = await desk.post(work(type, id), { _deed: 'carry' });
      expect(carried.statusCode, textOf(carried.body)).toBe(303);
      expect(textOf((await aino.get(own(type, id))).body)).toContain('Kirjattu');
    }
  });

  test('until it is registered or decided a change can be taken back, and not after', async () => {
    const [aino, desk] = [await c.as('aino'), await c.as('customer-service-south')];
    const id = await fileAs(aino, 'family-size', { what: 'shrunk', people: '3', from: '2026-11-01' });
    expect((await aino.post(own('family-size', id), {})).statusCode).toBe(303);
    expect((await desk.post(work('family-size', id), { _deed: 'carry' })).statusCode).toBe(409);
    const other = await fileAs(aino, 'family-size', { what: 'shrunk', people: '3', from: '2026-11-01' });
    expect((await desk.post(work('family-size', other), { _deed: 'carry' })).statusCode).toBe(303);
    expect((await aino.post(own('family-size', other), {})).statusCode).toBe(409);
  });
});
