import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleLandlord } from '../../apps/sample/landlord.ts';
import { testNow } from '../../tests/set-up.ts';
import { textOf } from '../../tests/text-of.ts';
import { type Desk, openCard, openDesk, under } from './test-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 120_000);
afterAll(() => desk?.close());

const page = 'tunnisteen-tarkistus';
const { cast } = sampleLandlord(testNow);
const codeOf = (id: string) => cast[id]!.code!;

test('a code that is shown is compared, and neither shown nor kept', async () => {
  const south = await desk.as('customer-service-south');
  const aino = await desk.idOf('Aino', 'Virta');
  const before = await openCard(south, aino, 'lease');
  expect((await south.get(under(before, page))).statusCode).toBe(404);
  const card = await openCard(south, aino, 'lease', 'document');
  const compare = async (code: string) => textOf((await south.post(under(card, page), { _deed: 'compare', code })).body);
  expect(await compare(codeOf('aino'))).toContain('Tunnus täsmää');
  expect(await compare(codeOf('aino').toLowerCase())).toContain('Tunnus täsmää');
  // Somebody's who is protected, and nobody's: word for word the same.
  const others = [await compare(codeOf('sanelma')), await compare('131052-9085')];
  expect(others[0]).toContain('Tunnus ei täsmää');
  expect(others[1]).toBe(others[0]);
  const [log] = await desk.rows<{ text: string }>(`select string_agg(a::text, ' ') as text from trail.access a`);
  for (const id of ['aino', 'sanelma']) expect(log!.text).not.toContain(codeOf(id));
  expect(textOf((await south.get(card)).body)).not.toContain(codeOf('aino'));
});

test('a code takes the place of another identifier, once', async () => {
  const named = await desk.as('customer-service-protected');
  const [tenant] = await desk.rows<{ id: string }>(
    `select i.person_id as id from residents.identifier i join platform.subject_scope s on s.subject_id = i.person_id
      where i.other is not null and i.code is null and s.lives_until is null limit 1`,
  );
  const card = await openCard(named, tenant!.id, 'lease', 'document');
  expect(textOf((await named.get(under(card, page))).body)).toContain('Tallenna puuttuva tunniste');
  const wrong = await named.post(under(card, page), { _deed: 'record', newCode: '010190-900X' });
  expect(wrong.statusCode).toBe(422);
  const sent = await named.post(under(card, page), { _deed: 'record', newCode: '131052-9085' });
  expect(sent.statusCode, textOf(sent.body)).toBe(303);
  expect(
    await desk.rows('select code_on_file, other_on_file, other_kind from residents.identifier where person_id = $1', [tenant!.id]),
  ).toEqual([{ code_on_file: true, other_on_file: false, other_kind: null }]);
  expect((await named.post(under(card, page), { _deed: 'record', newCode: '131052-9085' })).statusCode).toBe(404);
});
