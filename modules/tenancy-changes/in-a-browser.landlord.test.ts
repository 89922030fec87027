import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, hasBrowser, openTestSite, picture, signInAs, type TestSite } from '../../tests/browser.ts';

const folder = process.env['KOTIRAUHA_PICTURES'];
if (folder) mkdirSync(folder, { recursive: true });

describe.runIf(hasBrowser)('changes of a tenancy in a browser', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await openTestSite();
  });
  afterAll(() => site.close());

  const calm = async (page: Page, name: string) => {
    expect(await axeFindings(page), name).toEqual([]);
    await picture(page, name);
  };

  test('a resident asks, a manager refuses with reasons, and the resident reads and prints it in three languages', async () => {
    const resident = await (await site.visitor(false)).newPage();
    await signInAs(resident, '/fi/omat', 'Aino Maria Virta');
    await resident.goto('/fi/omat/muutokset');
    await calm(resident, 'changes-phone-fi');
    await resident.goto('/fi/omat/muutokset/uusi/onward-letting');
    await resident.getByRole('button', { name: 'Lähetä' }).click();
    await calm(resident, 'changes-errors-phone-fi');
    await resident.getByLabel('Jälleenvuokralaisen nimi').fill('Testi Tulokas');
    await resident.getByLabel('Mistä päivästä').fill('2027-01-01');
    await resident.getByLabel('Mihin päivään').fill('2027-12-31');
    await resident.getByRole('button', { name: 'Lähetä' }).click();
    await calm(resident, 'changes-filed-phone-fi');
    const [, id] = /onward-letting\/([0-9a-f-]{36})/.exec(resident.url())!;

    const manager = await (await site.visitor()).newPage();
    await signInAs(manager, '/fi/tyo', 'Risto Kallio');
    await manager.goto('/fi/tyo/muutokset');
    await calm(manager, 'changes-queue-fi');
    await manager.goto('/sv/arbete/andringar');
    await calm(manager, 'changes-queue-sv');
    await manager.goto(`/fi/tyo/muutokset/onward-letting/${id}`);
    await calm(manager, 'changes-open-fi');
    await manager.getByLabel('Lupaa ei anneta').check();
    await manager.getByLabel('Kielteisen päätöksen syy').selectOption('not-returning');
    await manager.getByLabel('Perustelut omin sanoin').fill('Kerroit, että et enää palaa asuntoon.\nSilloin kyse on siirrosta.');
    await manager.getByRole('button', { name: 'Tee päätös' }).click();
    await calm(manager, 'changes-decided-fi');

    const wide = await (await site.visitor()).newPage();
    await signInAs(wide, '/fi/omat', 'Aino Maria Virta');
    await calm(wide, 'changes-front-strip-fi');
    for (const [language, path] of [
      ['fi', `/fi/omat/muutokset/onward-letting/${id}`],
      ['sv', `/sv/mina/andringar/onward-letting/${id}`],
      ['en', `/en/my/changes/onward-letting/${id}`],
    ] as const) {
      await wide.goto(path);
      await calm(wide, `changes-decision-${language}`);
      await wide.goto(`${path}/${{ fi: 'paatos', sv: 'beslut', en: 'decision' }[language]}`);
      await calm(wide, `changes-letter-${language}`);
      if (folder) {
        const pdf = await wide.pdf({ path: `${folder}/changes-letter-${language}.pdf`, preferCSSPageSize: true });
        expect(pdf.length).toBeGreaterThan(1000);
      }
    }
    await wide.goto('/sv/mina/andringar/ny/termination');
    await calm(wide, 'changes-termination-sv');
  });

  test('customer service prints a letter about data that somebody else gave', async () => {
    const desk = await (await site.visitor()).newPage();
    await signInAs(desk, '/fi/tyo', 'Olli Vuorela');
    await desk.goto('/fi/tyo/kirjeet');
    await calm(desk, 'letters-fi');
    await desk.locator('main table a').first().click();
    await calm(desk, 'letter-fi');
    if (folder) await desk.pdf({ path: `${folder}/letter-fi.pdf`, preferCSSPageSize: true });
    await desk.goto(desk.url().replace('/fi/tyo/kirjeet', '/sv/arbete/brev'));
    await calm(desk, 'letter-sv');
  });
});
