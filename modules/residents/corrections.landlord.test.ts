import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestLandlord, type TestLandlord } from '../../tests/landlord.ts';
import { contactOf, detailsOf, identifiersOnFile, timelineOf, unmaskIdentifier } from './card.ts';
import { changeContact, changeLanguage, correctName, isShared, recordIdentifier } from './corrections.ts';
import { liftProtection, protect, protectionsOf } from './protections.ts';
import { findPeople } from './search.ts';
import { type Acting, acting, refusalOf } from './test-people.ts';

const today = '2026-11-22';
let landlord: TestLandlord;
let south: Acting;
let aino: Acting;
let id: string;
beforeAll(async () => {
  landlord = await openTestLandlord(['staff', 'resident']);
  south = await acting(landlord, 'customer-service-south', 'customer-service');
  aino = await acting(landlord, 'aino', 'self');
  id = aino.actor.personId!;
});
afterAll(() => landlord.close());
const rows = async (text: string, values: unknown[] = []) => (await landlord.admin.query(text, values)).rows;
const found = async (words: string) => (await south.list('tenancy', (tx) => findPeople(tx, words, today))).map((p) => p.id);

test('a resident changes own contact details, and is found by the new number and no longer by the old', async () => {
  expect(await found('+35800 1000137')).toEqual([id]);
  await aino.about('tenancy', [id], (tx) => changeContact(tx, id, { phone: '+358 00 555 1234' }));
  expect(await found('+358 00 5551234')).toEqual([id]);
  expect(await found('+35800 1000137')).toEqual([]);
  const contact = await aino.about('tenancy', [id], (tx) => contactOf(tx, id));
  expect(contact).toMatchObject({
    phone: '+358005551234',
    email: 'aino.virta.1@example.invalid',
    postalAddress: null,
    onlyForLandlord: false,
  });
});

test('the timeline says what changed and who recorded it, never what it was', async () => {
  await south.about('tenancy', [id], (tx) => changeContact(tx, id, { email: 'uusi@example.invalid', onlyForLandlord: true }));
  const timeline = await south.about('occupant-register', [id], (tx) => timelineOf(tx, id));
  expect(
    timeline
      .filter((c) => c.kind === 'contact-changed')
      .map((c) => [c.detail, c.recorded_by])
      .sort(),
  ).toEqual([
    ['email', 'customer-service'],
    ['phone', 'self'],
  ]);
  expect(timeline[0]).toMatchObject({ title_fi: expect.any(String), title_sv: expect.any(String), effective_on: today });
  expect(JSON.stringify(timeline)).not.toContain('5551234');
});

test('what cannot be a phone number, an address or a code is refused', async () => {
  expect(await refusalOf(south.about('tenancy', [id], (tx) => changeContact(tx, id, { phone: '12' })))).toBe('residents.notAPhoneNumber');
  expect(await refusalOf(south.about('tenancy', [id], (tx) => changeContact(tx, id, { email: 'aino' })))).toBe(
    'residents.notAnEmailAddress',
  );
  const identify = (code: string, artificialToo: boolean) =>
    refusalOf(south.about('tenancy', [id], (tx) => recordIdentifier(tx, id, { code }, today, artificialToo)));
  expect(await identify('010190-999K', true)).toBe('residents.notAnIdentityCode');
  expect(await identify('070770-905D', false)).toBe('residents.artificialCode');
});

test('values are sealed: no table holds them in clear', async () => {
  const held = await rows(
    'select code, phone, email from residents.identifier i join residents.contact c using (person_id) where person_id = $1',
    [id],
  );
  for (const bytes of Object.values(held[0]) as Buffer[]) expect(bytes.toString('latin1')).not.toMatch(/virta|\d{6}[-A]|358/);
});

test('S109 a tenant has name, code, contact and dates and nothing else; the code is masked, and unmasking needs a reason and is logged', async () => {
  const ofTheRegister = [
    'name',
    'birth-date',
    'personal-identity-code',
    'postal-address',
    'phone',
    'email',
    'contact-address',
    'occupancy',
  ];
  const held = await rows(`select category from platform.collectable where role = 'main-tenant' and category = any ($1)`, [ofTheRegister]);
  expect(held.map((r) => r.category).sort()).toEqual(ofTheRegister.filter((c) => c !== 'birth-date').sort());
  const born = south.about('tenancy', [id], (tx) =>
    tx.updateTable('residents.person').set({ birth_on: '1985-08-14' }).where('id', '=', id).execute(),
  );
  expect(await refusalOf(born)).toBe('door.notCollected');
  expect(await south.about('tenancy', [id], (tx) => identifiersOnFile(tx, id))).toMatchObject({ code_on_file: true, other_on_file: false });
  expect(await south.about('tenancy', [id], (tx) => detailsOf(tx, id))).toMatchObject({ birth_on: null, language: 'fi' });
  expect((await south.about('tenancy', [id], (tx) => unmaskIdentifier(tx, id)))?.code).toBeNull();
  const unmask = (reason: object) => south.about('tenancy', [id], (tx) => unmaskIdentifier(tx, id), { unmask: true, ...reason });
  const needless = south.about('tenancy', [id], (tx) => unmaskIdentifier(tx, id), { unmask: true, moment: [] });
  expect(await refusalOf(needless)).toBe('door.needs');
  expect((await unmask({}))?.code).toBe(landlord.persona('aino').claims['nin']);
  expect(await rows(`select subjects from trail.access where kind = 'unmask' order by id desc limit 1`)).toEqual([{ subjects: [id] }]);
});

test('a corrected name is found at once, and the former one stays in the timeline', async () => {
  await south.about('tenancy', [id], (tx) => correctName(tx, id, { given: 'Aino Maria', family: 'Virta-Salmela' }));
  expect(await found('salmela aino')).toEqual([id]);
  const timeline = await south.about('occupant-register', [id], (tx) => timelineOf(tx, id));
  expect(timeline.find((c) => c.kind === 'name-corrected')?.former_name).toBe('Aino Maria Virta');
  await south.about('customer-service', [id], (tx) => changeLanguage(tx, id, 'sv'));
  expect(await rows('select language from residents.person where id = $1', [id])).toEqual([{ language: 'sv' }]);
});

test('a number that somebody else has too is noticed (L17)', async () => {
  const shared = (phone: string, than: string) => south.list('tenancy', (tx) => isShared(tx, than, { phone }));
  expect([await shared('+358005551234', id), await shared('+358005551234', '00000000-0000-4000-8000-000000000000')]).toEqual([false, true]);
});

test('another resident cannot change them', async () => {
  const emmi = await acting(landlord, 'emmi', 'self');
  expect(await refusalOf(emmi.about('tenancy', [id], (tx) => changeContact(tx, id, { phone: '+358 00 111 2222' })))).toBe('door.notYours');
});

test('a protection hides a person and the children under the same lease at once, and is lifted by hand alone', async () => {
  const named = await acting(landlord, 'customer-service-protected', 'customer-service');
  await named.about('protected-persons', [id], (tx) =>
    protect(tx, id, { kind: 'own-request', fromOn: today, untilOn: '2027-02-01', source: 'person' }),
  );
  expect(await found('virta')).toEqual([]);
  expect(await rows(`select review_on::text from residents.protection where person_id = $1`, [id])).toEqual([{ review_on: '2027-01-02' }]);
  const [protection] = await named.about('protected-persons', [id], (tx) => protectionsOf(tx, id));
  expect(await refusalOf(south.about('protected-persons', [id], (tx) => liftProtection(tx, protection!.id, today)))).toBe(
    'residents.unknownPerson',
  );
  await named.about('protected-persons', [id], (tx) => liftProtection(tx, protection!.id, today));
  expect((await found('virta')).length).toBe(3);
});
