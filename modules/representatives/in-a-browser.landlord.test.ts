// Naming a helper on a telephone, in three languages: axe has nothing to say, and nothing is wider than the screen.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, hasBrowser, openTestSite, picture, signInAs, type TestSite } from '../../tests/browser.ts';

/** The same pages by their addresses in each language. */
const places = {
  fi: { own: '/fi/omat/puolestasi', create: '/fi/omat/puolestasi/uusi' },
  sv: { own: '/sv/mina/dina-ombud', create: '/sv/mina/dina-ombud/ny' },
  en: { own: '/en/my/who-acts-for-you', create: '/en/my/who-acts-for-you/new' },
} as const;

describe.skipIf(!hasBrowser)('in a browser', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await openTestSite();
  });
  afterAll(() => site?.close());

  const look = async (page: Page, name: string) => {
    await picture(page, `representatives-${name}`);
    expect(await axeFindings(page), name).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${name} is wider than the screen`).toBe(true);
  };

  test('a helper is named in three taps and ended with one confirmation', async () => {
    const context = await site.visitor(false);
    const page = await context.newPage();
    await signInAs(page, '/fi/omat', 'Aino Maria Virta');
    await page.goto(places.fi.own);
    await look(page, 'empty');
    await page.getByRole('link', { name: 'Nimeä avustaja' }).click();
    await look(page, 'name-fi');
    await page.getByRole('button', { name: 'Nimeä avustaja' }).click();
    await page.waitForSelector('.errors');
    await look(page, 'errors');
    await page.fill('#name', 'Testi Tytär');
    await page.getByLabel('Asunto ja vuokrasopimus').check();
    await page.getByLabel('Avustaja on täysi-ikäinen').check();
    await page.getByRole('button', { name: 'Nimeä avustaja' }).click();
    await page.waitForSelector('.notice');
    await look(page, 'mine-fi');
    for (const language of ['sv', 'en'] as const) {
      await page.goto(places[language].own);
      await look(page, `mine-${language}`);
      await page.goto(places[language].create);
      await look(page, `name-${language}`);
    }
    await page.goto(places.fi.own);
    await page.getByRole('link', { name: 'Tulosta valtakirja' }).click();
    await look(page, 'paper');
    await page.goto(places.fi.own);
    await page.getByRole('link', { name: 'Peru', exact: true }).click();
    await look(page, 'end');
    await page.getByRole('button', { name: 'Peru oikeus' }).click();
    await page.waitForSelector('.notice');
    await look(page, 'ended');
    await context.close();
  });
});
