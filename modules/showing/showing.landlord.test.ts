import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../../tests/text-of.ts';
import { type Changing, fileAs, openChanging } from '../tenancy-changes/test-changes.ts';

let c: Changing;
beforeAll(async () => {
  c = await openChanging();
}, 120_000);
afterAll(() => c?.close());

const mine = '/fi/omat/asunnon-naytto';
const tell = (id: string) => `/fi/tyo/asiakkaat/${id}/asunnon-naytto`;
const consents = (id: string) =>
  c.rows<{ gives: string[]; ends: string; open: boolean }>(
    'select gives, ends_on::text as ends, withdrawn_on is null as open from showing.consent where person_id = $1 order by given_at',
    [id],
  );

describe('a consent for viewings', () => {
  test('S140 without consent nothing is told; with it what was chosen, to one next resident, until it is taken back or the person has moved', async () => {
    const [reijo, desk] = [await c.as('reijo'), await c.as('customer-service-south')];
    const id = reijo.personId!;
    expect(textOf((await desk.get(tell(id))).body)).toContain('Lupaa ei ole');
    expect((await desk.post(tell(id), { reference: 'H-2026/118' })).statusCode).toBe(409);
    expect((await reijo.post(mine, { _deed: 'give', gives: 'phone' })).statusCode).toBe(409);

    const form = textOf((await reijo.get('/fi/omat/muutokset/uusi/termination')).body);
    expect(form.indexOf('Vuokrasuhteen viimeinen päivä')).toBeLessThan(form.indexOf('Saammeko antaa yhteystietosi'));
    const matter = await fileAs(reijo, 'termination', { from: '2026-12-31', showing: 'phone' });
    expect(await consents(id)).toEqual([{ gives: ['phone'], ends: '2026-12-31', open: true }]);
    expect(await c.rows(`select answers from tenancy_changes.termination_paper where matter_id = $1`, [matter])).toEqual([{ answers: {} }]);
    expect(textOf((await reijo.get('/fi/omat')).body)).toContain('Lupa on voimassa 31.12.2026 asti');

    const before = textOf((await desk.get(tell(id))).body);
    expect(before).toContain('puhelinnumero');
    expect(before).not.toContain('+358');
    expect((await desk.post(tell(id), { reference: 'H-2026/118' })).statusCode).toBe(303);
    const shown = textOf((await desk.get(tell(id))).body);
    expect(shown).toContain('+358');
    expect(shown).not.toContain('@');
    expect((await desk.post(tell(id), { reference: 'H-2026/119' })).statusCode).toBe(409);
    expect(textOf((await reijo.get(mine)).body)).toContain('22.11.2026');

    expect((await reijo.post(mine, { _deed: 'back' })).statusCode).toBe(303);
    expect((await reijo.post(mine, { _deed: 'back' })).statusCode).toBe(409);
    const after = textOf((await desk.get(tell(id))).body);
    expect(after).toContain('Lupaa ei ole');
    expect(after).not.toContain('+358');

    expect((await reijo.post(mine, { _deed: 'give', gives: 'email' })).statusCode).toBe(303);
    expect((await desk.post(tell(id), { reference: 'H-2026/119' })).statusCode).toBe(303);
    expect(textOf((await desk.get(tell(id))).body)).toContain('@');
    c.landlord.clock.at = new Date('2027-01-01T10:00:00Z');
    const late = await c.landlord.signIn(c.landlord.persona('customer-service-south'));
    expect(textOf((await late.get(tell(id))).body)).not.toContain('@');
    await expect(
      c.rows(
        `insert into showing.disclosure (consent_id, person_id, reference) select id, person_id, 'X-1' from showing.consent where person_id = $1 and withdrawn_on is not null`,
        [id],
      ),
    ).rejects.toThrow('no consent in force');
    c.landlord.clock.at = new Date('2026-11-22T10:00:00Z');
  });

  test('ends with a notice that is taken back', async () => {
    const aino = await c.as('aino');
    const matter = await fileAs(aino, 'termination', { from: '2027-01-31', showing: 'phone' });
    expect(await consents(aino.personId!)).toMatchObject([{ ends: '2027-01-31', open: true }]);
    expect((await aino.post(`/fi/omat/muutokset/termination/${matter}`, {})).statusCode).toBe(303);
    expect(await consents(aino.personId!)).toMatchObject([{ open: false }]);
  });
});

describe('attacks', () => {
  test('other areas and other jobs see no such page, and nothing of a protected person is told', async () => {
    const id = (await c.as('reijo')).personId!;
    for (const persona of ['customer-service-north', 'maintenance-south', 'building-manager-south', 'rent-control'])
      expect((await (await c.as(persona)).get(tell(id))).statusCode, persona).toBe(404);
    const sanelma = await c.idOf('Sanelma', 'Kuulasmarja');
    const desk = await c.as('customer-service-south');
    const hidden = await desk.get(tell(sanelma));
    expect([hidden.statusCode, textOf(hidden.body)]).toEqual([404, textOf((await desk.get(tell(crypto.randomUUID()))).body)]);
    const [lease] = await c.rows<{ id: string }>(
      'select lease_id as id from leases.party where person_id = $1 order by from_on desc limit 1',
      [sanelma],
    );
    await c.rows(`update leases.lease set state = 'ended', ended_on = '2027-02-28', end_reason = 'notice-by-tenant' where id = $1`, [
      lease!.id,
    ]);
    await c.rows(`insert into showing.consent (person_id, lease_id, gives, ends_on) values ($1, $2, '{phone}', '2027-02-28')`, [
      sanelma,
      lease!.id,
    ]);
    const named = await c.as('customer-service-protected');
    expect((await named.post(tell(sanelma), { reference: 'H-2026/200' })).statusCode).toBe(409);
  });
});
