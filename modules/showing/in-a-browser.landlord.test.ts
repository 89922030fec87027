// The pages about viewings in a real browser: asked with the notice, seen on the own pages, told at the desk; axe has nothing to say.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, hasBrowser, openTestSite, picture, signInAs, type TestSite } from '../../tests/browser.ts';

describe.skipIf(!hasBrowser)('in a browser', () => {
  let site: TestSite;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    site = await openTestSite();
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await site?.close();
  });

  const comesIn = async (door: string, name: string, wide: boolean): Promise<Page> => {
    const context = await site.visitor(wide);
    contexts.push(context);
    const page = await context.newPage();
    await signInAs(page, door, name);
    return page;
  };
  const look = async (page: Page, name: string) => {
    await picture(page, `showing-${name}`);
    expect(await axeFindings(page), name).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${name} is wider than the screen`).toBe(true);
  };

  test('given with the notice, taken back, given again, told', async () => {
    const aino = await comesIn('/fi/omat', 'Aino Maria Virta', false);
    await aino.goto(`${site.publicUrl}/fi/omat/muutokset/uusi/termination`);
    await look(aino, 'notice');
    await aino.fill('[name=from]', '2026-12-31');
    await aino.getByRole('checkbox', { name: 'Puhelinnumero' }).check();
    await aino.getByRole('button', { name: /Lähetä/ }).click();
    await aino.goto(`${site.publicUrl}/fi/omat`);
    await look(aino, 'front');
    await aino.getByRole('link', { name: 'Katso tai peru lupa' }).click();
    await look(aino, 'mine');
    await aino.getByRole('button', { name: 'Peru lupa' }).click();
    await look(aino, 'taken-back');
    await aino.goto(`${site.publicUrl}/sv/mina/visning-av-bostaden`);
    await aino.getByRole('checkbox', { name: 'Telefonnummer' }).check();
    await aino.getByRole('button', { name: 'Ge tillstånd' }).click();
    await look(aino, 'mine-sv');
    const [{ id }] = (
      await site.landlord.admin.query(`select id from residents.person where family_name = 'Virta' and given_names like 'Aino%'`)
    ).rows as [{ id: string }];
    const desk = await comesIn('/en/work', 'Kaija Lindholm', true);
    await desk.goto(`${site.publicUrl}/en/work/customers/${id}/viewing`);
    await look(desk, 'ask');
    await desk.fill('[name=reference]', 'A-2026/118');
    await desk.getByRole('button', { name: 'Record and show the details' }).click();
    expect(await desk.textContent('main')).toContain('+358');
    await look(desk, 'told');
  }, 120_000);
});
