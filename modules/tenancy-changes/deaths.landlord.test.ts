import { afterAll, beforeAll, expect, test } from 'vitest';
import { textOf } from '../../tests/text-of.ts';
import { openCard, under } from '../customer-desk/test-desk.ts';
import { type Changing, openChanging } from './test-changes.ts';

let c: Changing;
beforeAll(async () => {
  c = await openChanging();
});
afterAll(() => c.close());

test('a death closes the own pages at once, stops letters, and leaves the lease to the estate (L16)', async () => {
  const [bo, desk] = [await c.as('bo'), await c.as('customer-service-protected')];
  expect((await bo.get('/fi/omat/muutokset')).statusCode).toBe(200);
  await c.rows(
    `insert into tenancy_changes.letter (person_id, flat_id, kind, as_role, registered_on) select person_id, flat_id, 'told-by-another', 'spouse', '2026-11-01' from residents.occupancy where person_id = $1`,
    [bo.personId],
  );
  const card = await openCard(desk, bo.personId!, 'housing-change');
  expect(textOf((await desk.get(card)).body)).toContain('Merkitse kuolema');
  const tomorrow = await desk.post(under(card, 'kuolema'), { on: '2026-11-23', by: 'relative' });
  expect(tomorrow.statusCode).toBe(422);
  expect(textOf(tomorrow.body)).toContain('ei voi olla tulevaisuudessa');
  const said = await Promise.all([1, 2].map(() => desk.post(under(card, 'kuolema'), { on: '2026-11-20', by: 'relative' })));
  expect(said.map((s) => s.statusCode).sort()).toEqual([303, 409]);
  expect((await bo.get('/fi/omat/muutokset')).statusCode).not.toBe(200);
  await expect(c.landlord.signIn(c.landlord.persona('bo'))).rejects.toThrow();
  expect(await c.rows('select from tenancy_changes.letter where person_id = $1', [bo.personId])).toEqual([]);
  expect(await c.rows('select state from leases.lease where $1 = any (party_ids)', [bo.personId])).toEqual([{ state: 'active' }]);
  expect(await c.rows(`select effective_on::text from residents.change where person_id = $1 and kind = 'died'`, [bo.personId])).toEqual([
    { effective_on: '2026-11-20' },
  ]);
});

test('who may not record a death is not offered it, and other areas’ people stay closed', async () => {
  const erkki = await c.idOf('Erkki', 'Vuorinen');
  const manager = await c.as('building-manager-south');
  expect((await manager.get(`/fi/tyo/asiakkaat/${erkki}/kuolema`)).statusCode).not.toBe(200);
  const wrongArea = [await c.as('customer-service-north'), await c.as('customer-service-south')];
  const answers = await Promise.all(
    wrongArea.map(
      async (desk) =>
        (await desk.post(under(await openCard(desk, erkki, 'housing-change'), 'kuolema'), { on: '2026-11-20', by: 'authority' }))
          .statusCode,
    ),
  );
  expect(answers.sort()).toEqual([303, 404]);
});
