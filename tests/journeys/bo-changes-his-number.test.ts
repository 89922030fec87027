// Bo is 78 and reads slowly. On his telephone, without any script, he changes his own number, and mistypes it first.
import { beforeAll, describe, expect, test } from 'vitest';
import { openCard, under } from '#modules/customer-desk/test-desk.ts';
import { checkCharacterOf } from '#modules/residents/identity-code.ts';
import { sampleLandlord } from '../../apps/sample/landlord.ts';
import { testNow } from '../set-up.ts';
import { hasBrowser, newcomer, takeCall, tellStories, told } from './story.ts';

const story = tellStories('bo');
const gunsCode = `020350-972${checkCharacterOf('020350972')}`;

describe.skipIf(!hasBrowser)('Bo changes his own number', () => {
  beforeAll(async () => {
    await gunMovesInWithBo();
    newcomer(story.site, 'gun', ['Gun', 'Grönqvist'], { birthdate: '1950-03-02', nin: gunsCode });
    const { given, family, birthOn, code } = neighbour();
    newcomer(story.site, 'neighbour', [given, family], { birthdate: birthOn, nin: code });
  });

  test('S154 he mends his mistake, and the new number replaces the old everywhere; the timeline says so without either', async () => {
    const bo = await story.comesIn('Bo Erik Grönqvist', '/sv/mina/installningar', { telephone: true, withoutScript: true });
    const before = await bo.getByLabel('Telefonnummer').inputValue();
    expect(before).toMatch(/^\+358/);
    await bo.getByLabel('Telefonnummer').fill('ring mig');
    await bo.getByRole('button', { name: 'Spara kontaktuppgifterna' }).click();
    await story.look(bo, 'mistyped');
    expect(await bo.locator('.errors').textContent()).toContain('Telefonnummer');
    await bo.locator('.errors a').first().click();
    expect(await bo.getByLabel('Telefonnummer').inputValue()).toBe('ring mig');
    await bo.getByLabel('Telefonnummer').fill('+358 00 177 8899');
    await bo.getByRole('button', { name: 'Spara kontaktuppgifterna' }).click();
    await bo.waitForSelector('.notice');
    await story.look(bo, 'saved');
    await bo.goto('/sv/mina/mina-uppgifter');
    await story.look(bo, 'his-data');
    const his = await told(bo);
    expect(his.replaceAll(' ', '')).toContain('1778899');
    expect(his).not.toContain(before);
    expect(his).toContain('Dina kontaktuppgifter ändrades');

    const desk = await story.comesIn('Olli Vuorela', '/fi/tyo');
    await takeCall(desk, '+358001778899', 'Bo Erik Grönqvist', '1', /Takaisinsoitto/);
    await story.look(desk, 'customer-service');
    const seen = await told(desk);
    expect(seen.replaceAll(' ', '')).toContain('1778899');
    expect(seen).not.toContain(before);
    await desk.goto('/fi/tyo/haku');
    await desk.fill('#words', before);
    await desk.keyboard.press('Enter');
    await desk.waitForURL(/tulokset/);
    expect(await told(desk)).not.toContain('Grönqvist');
  });

  test('neither his wife nor his neighbour learns the number, or that it changed', async () => {
    for (const who of ['Gun Grönqvist', `${neighbour().given} ${neighbour().family}`]) {
      const other = await story.comesIn(who, '/sv/mina');
      for (const place of [
        '',
        '/mina-uppgifter',
        '/visningar?within=all',
        '/i-samma-hem',
        '/installningar',
        '/mina-uppgifter/nar-raderas',
      ]) {
        await other.goto(`/sv/mina${place}`);
        const said = await told(other);
        expect(said.replaceAll(' ', ''), place).not.toContain('1778899');
        expect(said, place).not.toMatch(/Bo Erik|Dina kontaktuppgifter ändrades/);
      }
    }
  });
});

/** Recorded by the desk a year ago, as the desk does it. */
async function gunMovesInWithBo() {
  const { landlord } = story.site;
  const desk = await landlord.signIn(landlord.persona('customer-service-north'));
  const { personId } = await landlord.signIn(landlord.persona('bo'));
  const stay = await landlord.admin.query('select id from residents.occupancy where person_id = $1', [personId]);
  const card = await openCard(desk, personId!, 'housing-change', 'document');
  const told = { who: 'spouse', stay: stay.rows[0].id, given: 'Gun', family: 'Grönqvist', code: gunsCode, phone: '+358001999072' };
  const done = await desk.post(`${under(card, 'sisaanmuutto')}&kuka=spouse`, { ...told, on: '2025-11-01', language: 'sv' });
  expect(done.statusCode, done.body).toBe(303);
}

/** Whoever lives in the next flat of the same building. */
function neighbour() {
  const { cast, homes, occupancies, people } = sampleLandlord(testNow);
  const flatOf = (personId: string) => occupancies.find((o) => o.personId === personId && o.out === undefined)!.flatId;
  const [his, buildingOf] = [flatOf(cast['bo']!.id), new Map(homes.staircases.map((s) => [s.id, s.building_id]))];
  const here = buildingOf.get(homes.flats.find((f) => f.id === his)!.staircase_id);
  const next = homes.flats.filter((f) => f.id !== his && buildingOf.get(f.staircase_id) === here).map((f) => f.id);
  const tenant = occupancies.find((o) => next.includes(o.flatId) && o.role === 'main-tenant' && o.out === undefined)!;
  return people.find((p) => p.id === tenant.personId)!;
}
