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
const letting = { 'holder-name': 'Testi Tulokas', from: '2027-01-01', until: '2027-12-31' };

describe('what is not yours', () => {
  test('another household’s change is not there, to read, print, withdraw or answer', async () => {
    const [aino, emmi, mikko] = [await c.as('aino'), await c.as('emmi'), await c.as('mikko')];
    const id = await fileAs(aino, 'onward-letting', letting);
    for (const other of [emmi, mikko]) {
      expect((await other.get(own('onward-letting', id))).statusCode).toBe(404);
      expect((await other.get(`${own('onward-letting', id)}/paatos`)).statusCode).toBe(404);
      expect((await other.post(own('onward-letting', id), {})).statusCode).toBe(404);
      expect((await other.post('/fi/omat/muutokset', { _deed: 'answer', matter: id, says: 'yes' })).statusCode).toBe(409);
    }
    expect(await c.rows('select state from tenancy_changes.onward_letting_permit where id = $1', [id])).toEqual([{ state: 'filed' }]);
  });

  test('a change under the wrong type, an unknown one and no id at all are no pages', async () => {
    const aino = await c.as('aino');
    const id = await fileAs(aino, 'onward-letting', letting);
    for (const path of [
      own('termination', id),
      own('nonsense', id),
      own('onward-letting', 'x'),
      own('onward-letting', crypto.randomUUID()),
    ])
      expect((await aino.get(path)).statusCode).toBe(404);
  });

  test('a form with another’s matter changes nothing of theirs', async () => {
    const [aino, emmi] = [await c.as('aino'), await c.as('emmi')];
    const id = await fileAs(aino, 'onward-letting', letting);
    await emmi.post('/fi/omat/muutokset/uusi/onward-letting', { ...letting, matter: id, 'holder-name': 'Toisen Nimi' });
    expect(await c.rows('select person_id, answers from tenancy_changes.onward_letting_permit_paper where matter_id = $1', [id])).toEqual([
      { person_id: aino.personId, answers: { 'holder-name': 'Testi Tulokas' } },
    ]);
  });

  test('who may not start a type is not offered it', async () => {
    const antti = await c.as('antti');
    expect((await antti.get('/fi/omat/muutokset/yhdessa/lease-transfer')).statusCode).toBe(404);
    expect(
      (await antti.post('/fi/omat/muutokset/uusi/lease-transfer', { matter: crypto.randomUUID(), from: '2027-01-01' })).statusCode,
    ).not.toBe(303);
    const pirkko = await c.as('pirkko');
    expect((await pirkko.get('/fi/omat/muutokset/uusi/termination')).statusCode).toBe(404);
    expect((await pirkko.get('/fi/omat/muutokset')).statusCode).toBe(200);
  });

  test('other areas, other jobs and one’s own matter stay closed to staff', async () => {
    const aino = await c.as('aino');
    const id = await fileAs(aino, 'onward-letting', letting);
    for (const persona of [
      'building-manager-north',
      'customer-service-north',
      'maintenance-south',
      'rent-control',
      'communications',
      'legal',
    ])
      expect((await (await c.as(persona)).get(work('onward-letting', id))).statusCode, persona).toBe(404);
    const tiina = await c.as('tiina');
    const mine = await fileAs(tiina, 'family-size', { what: 'grown', people: '2', from: '2026-11-01' });
    const atWork = await c.as('customer-service-resident');
    expect((await atWork.get(work('family-size', mine))).statusCode).toBe(404);
    expect(textOf((await atWork.get('/fi/tyo/muutokset')).body)).not.toContain('Tiina Rantakari');
  });

  test('a protected person’s change is in nobody’s queue but of those who are named', async () => {
    const sanelma = await c.as('sanelma');
    const id = await fileAs(sanelma, 'family-size', { what: 'grown', people: '3', from: '2026-11-01' });
    for (const persona of ['customer-service-south', 'customer-service-north', 'building-manager-south', 'building-manager-north']) {
      const visitor = await c.as(persona);
      expect((await visitor.get('/fi/tyo/muutokset')).body).not.toContain('Kuulasmarja');
      expect((await visitor.get(work('family-size', id))).statusCode).toBe(404);
    }
    const named = await c.as('customer-service-protected');
    expect((await named.get('/fi/tyo/muutokset')).body).toContain('Kuulasmarja');
  });
});

describe('what no browser would send', () => {
  test('a form sent twice is one matter', async () => {
    const aino = await c.as('aino');
    const matter = crypto.randomUUID();
    const sent = await Promise.all([1, 2, 3].map(() => aino.post('/fi/omat/muutokset/uusi/onward-letting', { ...letting, matter })));
    expect(sent.map((s) => s.statusCode)).toEqual([303, 303, 303]);
    expect((await c.rows('select from tenancy_changes.onward_letting_permit where id = $1', [matter])).length).toBe(1);
  });

  test('hostile and wrong texts are kept as text or refused in words', async () => {
    const [aino, manager] = [await c.as('aino'), await c.as('building-manager-south')];
    const hostile = `<script>alert(1)</script>'; drop table x; -- {day}`;
    const id = await fileAs(aino, 'onward-letting', { ...letting, why: hostile });
    for (const page of [
      await aino.get(own('onward-letting', id)),
      await manager.get(work('onward-letting', id)),
      await aino.get('/fi/omat/tietoni'),
    ]) {
      expect(page.statusCode).toBe(200);
      expect(page.body).not.toContain('<script>alert');
    }
    for (const wrong of [
      { until: '2026-13-45' },
      { from: '0001-01-01' },
      { until: '9999-12-31' },
      { 'holder-name': 'x'.repeat(300) },
      { 'holder-name': 'Testi 131052-308T' },
      { matter: 'x' },
    ]) {
      const answer = await aino.post('/fi/omat/muutokset/uusi/onward-letting', {
        ...letting,
        matter: crypto.randomUUID(),
        ...(wrong as Record<string, string>),
      });
      expect(answer.statusCode, JSON.stringify(wrong)).toBe(422);
    }
  });

  test('of two who decide at once one is heard', async () => {
    const [aino, manager] = [await c.as('aino'), await c.as('building-manager-south')];
    for (let n = 0; n < 4; n++) {
      const id = await fileAs(aino, 'onward-letting', letting);
      const said = await Promise.all([
        manager.post(work('onward-letting', id), { _deed: 'decide', verdict: 'granted', words: 'Kyllä.' }),
        manager.post(work('onward-letting', id), { _deed: 'decide', verdict: 'refused', because: 'not-returning', words: 'Ei.' }),
        aino.post(own('onward-letting', id), {}),
      ]);
      expect(said.map((s) => s.statusCode).sort()).toEqual([303, 409, 409]);
      const [row] = await c.rows<{ state: string; words: string | null }>(
        `select m.state, p.words from tenancy_changes.onward_letting_permit m join tenancy_changes.onward_letting_permit_paper p on p.matter_id = m.id and p.what = 'form' where m.id = $1`,
        [id],
      );
      expect([row!.state, row!.words]).toEqual(
        said[2]!.statusCode === 303 ? ['withdrawn', null] : said[0]!.statusCode === 303 ? ['granted', 'Kyllä.'] : ['refused', 'Ei.'],
      );
    }
  });

  test('who only writes down does not decide, and who decides does not carry', async () => {
    const [aino, manager, desk] = [await c.as('aino'), await c.as('building-manager-south'), await c.as('customer-service-south')];
    const id = await fileAs(aino, 'onward-letting', letting);
    expect((await desk.post(work('onward-letting', id), { _deed: 'decide', verdict: 'granted' })).statusCode).toBe(404);
    expect((await desk.post(work('onward-letting', id), { _deed: 'carry' })).statusCode).toBe(409);
    expect((await manager.post(work('onward-letting', id), { _deed: 'decide', verdict: 'granted' })).statusCode).toBe(303);
    expect((await manager.post(work('onward-letting', id), { _deed: 'carry' })).statusCode).toBe(409);
    expect(await c.rows('select carried_on from tenancy_changes.onward_letting_permit where id = $1', [id])).toEqual([
      { carried_on: null },
    ]);
  });

  test('the queue’s roles see in a list which change it is and never what was told', async () => {
    const held = await c.rows<{ column_name: string }>(
      `select column_name from information_schema.column_privileges where table_schema = 'tenancy_changes' and table_name like '%\\_paper' and grantee like '%~list%'`,
    );
    expect(held).toEqual([]);
  });
});
