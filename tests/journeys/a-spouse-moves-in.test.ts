// Reijo has lived alone for eight years. Linnea moves in with him, sees her own data only, and wonders who has looked at them.
import { describe, expect, test } from 'vitest';
import { openCard } from '#modules/customer-desk/test-desk.ts';
import { checkCharacterOf } from '#modules/residents/identity-code.ts';
import { hasBrowser, newcomer, takeCall, tellStories, told } from './story.ts';

const story = tellStories('spouse');
const code = `150493-971${checkCharacterOf('150493971')}`;

describe.skipIf(!hasBrowser)('Linnea moves in with Reijo', () => {
  test('customer service finds the home from the address and records who moves in', async () => {
    story.site.landlord.clock.at = new Date();
    const desk = await story.comesIn('Kaija Lindholm', '/fi/tyo');
    await takeCall(desk, 'Samettikuonontie 3 A 5', 'Reijo Salonen', '2', /Takaisinsoitto/);
    await desk.getByRole('link', { name: 'Merkitse muutto kotiin' }).click();
    await desk.getByRole('link', { name: /puoliso/ }).click();
    await desk.getByLabel('Etunimet').fill('Linnea');
    await desk.getByLabel('Sukunimi').fill('Björk');
    await desk.getByRole('button', { name: 'Merkitse muutto' }).click();
    await desk.waitForSelector('.errors');
    await story.look(desk, 'what-is-missing');
    await desk.getByLabel('Henkilötunnus').fill(code);
    await desk.getByLabel('Puhelin').fill('+358 00 199 9071');
    await desk.getByLabel('Asiointikieli').selectOption('sv');
    await desk.getByRole('button', { name: 'Merkitse muutto' }).click();
    await desk.waitForSelector('.notice');
    await story.look(desk, 'moved-in');
    expect(await told(desk)).toContain('Linnea Björk');
  });

  test('she signs in and sees her own; he sees her name and the day, and nothing else', async () => {
    newcomer(story.site, 'linnea', ['Linnea', 'Björk'], { birthdate: '1993-04-15', nin: code });
    const linnea = await story.comesIn('Linnea Björk', '/sv/mina/mina-uppgifter');
    await story.look(linnea, 'her-data');
    const hers = await told(linnea);
    expect(hers).toContain('9071');
    expect(hers).not.toMatch(/Reijo|Salonen/);
    const reijo = await story.comesIn('Reijo Salonen', '/fi/omat/samassa-kodissa');
    await story.look(reijo, 'what-he-sees');
    expect(await told(reijo)).toContain('Linnea Björk');
    for (const place of ['', '/tietoni', '/samassa-kodissa', '/katselut', '/tietoni/milloin-poistetaan']) {
      await reijo.goto(`/fi/omat${place}`);
      expect(await told(reijo), place).not.toMatch(/9071|150493|15\.4\.1993|ruotsi/);
    }
  });

  test('S29 she sees which job looked and why, never who; the officer sees who, and who can, in one step; and she sees the officer', async () => {
    const { landlord } = story.site;
    await landlord.seal();
    const linnea = await story.comesIn('Linnea Björk', '/sv/mina/visningar');
    await story.look(linnea, 'who-looked-at-her');
    const seenByHer = await told(linnea);
    expect(seenByHer).toMatch(/Kundtjänst.*Orsak:/);
    expect(seenByHer).not.toMatch(/Kaija|Lindholm/);
    expect(seenByHer, 'a unit of one is a name').not.toMatch(/Kundtjänsten, /);

    const officer = await story.comesIn('Anja Ekroth', '/en/oversight/looks/inspection');
    await officer.getByLabel("The resident's own request").check();
    await officer.getByLabel('Number of the matter').fill('TSV-2026-31');
    await officer.getByLabel('Name', { exact: true }).check();
    await officer.getByRole('button', { name: 'Begin the inspection' }).click();
    await officer.getByLabel(/name or address/i).fill('björk linnea');
    await officer.getByRole('button', { name: 'Find', exact: true }).click();
    await officer.getByRole('link', { name: 'Linnea Björk' }).click();
    await officer.waitForSelector('#has-seen');
    await story.look(officer, 'who-has-seen-and-who-can');
    expect(await officer.locator('#has-seen').textContent()).toMatch(/Kaija Lindholm/);
    expect(await officer.locator('#can-see').textContent()).toMatch(/Customer service[\s\S]*housing adviser/);
    const looks = await officer.locator('#has-seen tbody tr').count();
    await officer.locator('#has-seen').getByRole('link', { name: /log/i }).last().click();
    await story.look(officer, 'the-same-in-the-log');
    expect(await officer.locator('tbody tr').count()).toBe(looks);

    await fiveServeCustomers();
    await landlord.seal();
    await linnea.reload();
    expect(await told(linnea)).toMatch(/din egen begäran till dataskyddsombudet/);
    expect(await told(linnea), 'five in the whole house').toMatch(/Kundtjänsten, Helsingfors stads bostäder Ab/);
    expect(await told(linnea)).not.toMatch(/Kaija|Lindholm|Anja|Ekroth/);
  });
});

/** Four colleagues begin their day, and Kaija opens Linnea again. */
async function fiveServeCustomers() {
  const { landlord } = story.site;
  const kaija = landlord.persona('customer-service-south');
  for (const id of ['customer-service-north', 'customer-service-protected', 'customer-service-resident'])
    await landlord.signIn(landlord.persona(id));
  await landlord.signIn({ ...kaija, id: 'fifth', name: 'Viides Virkailija', claims: { ...kaija.claims, employee_number: 'E-2999' } });
  const { personId } = await landlord.signIn(landlord.persona('linnea'));
  const again = await landlord.signIn(kaija);
  await again.get(await openCard(again, personId!, 'call'));
}
