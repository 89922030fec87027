// The desk in a real browser: a call answered with the keyboard, on every page axe has nothing to say.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, hasBrowser, openTestSite, picture, signInAs, type TestSite } from '../../tests/browser.ts';

describe.skipIf(!hasBrowser)('in a browser', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await openTestSite();
  });
  afterAll(() => site?.close());

  const signedIn = async (name: string, wide = true): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await site.visitor(wide);
    const page = await context.newPage();
    await signInAs(page, '/fi/tyo', name);
    return { context, page };
  };
  /** Looks at a page as it stands: accessible, no wider than the screen. */
  const look = async (page: Page, name: string) => {
    await picture(page, `desk-${name}`);
    expect(await axeFindings(page), name).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${name} is wider than the screen`).toBe(true);
  };

  test('a call: search, reason by one key, identified, contact changed, with nothing of it in an address or title', async () => {
    const { context, page } = await signedIn('Kaija Lindholm');
    const seen: string[] = [];
    page.on('framenavigated', async () => seen.push(page.url()));
    await look(page, 'work');
    await page.keyboard.type('virta aino');
    await page.keyboard.press('Enter');
    await page.waitForSelector('table');
    await look(page, 'results');
    await page.getByRole('link', { name: 'Aino Maria Virta' }).click();
    await page.waitForSelector('fieldset[data-keys]');
    await look(page, 'reason');
    await page.keyboard.press('1');
    await page.waitForSelector('.purpose');
    await look(page, 'call');
    await page.getByRole('button', { name: /Takaisinsoitto/ }).click();
    await page.waitForSelector('.tag.ok');
    await look(page, 'identified');
    await page.getByRole('link', { name: 'Muuta yhteystietoja' }).click();
    await page.waitForSelector('#phone');
    await look(page, 'contact');
    await page.fill('#phone', '12');
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.waitForSelector('.errors');
    await look(page, 'contact-error');
    await page.fill('#phone', '+358001999777');
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.waitForSelector('.notice');
    await look(page, 'changed');
    await page.keyboard.press('F8');
    await page.waitForSelector('fieldset[data-keys]');
    await page.keyboard.press('2');
    await page.waitForSelector('.timeline');
    await look(page, 'housing-change');
    expect(seen.join('\n')).not.toMatch(/virta|aino/i);
    expect(await page.title()).toBe('Asiakas – Kotirauha');
    await context.close();
  }, 90_000);

  test('the deeds of a change of living and of a lease', async () => {
    const { context, page } = await signedIn('Kaija Lindholm');
    const search = async (words: string, key: string) => {
      await page.goto('/fi/tyo/haku');
      await page.fill('#words', words);
      await page.keyboard.press('Enter');
      await page.locator('td a').first().click();
      await page.waitForSelector('fieldset[data-keys]');
      await page.keyboard.press(key);
      await page.waitForSelector('.purpose');
      await page.getByRole('button', { name: /Kuvallinen/ }).click();
      await page.waitForSelector('.tag.ok');
    };
    await search('karppi outi', '2');
    await page.getByRole('link', { name: 'Merkitse muutto kotiin' }).click();
    await page.waitForSelector('#birthOn');
    await look(page, 'move-in-adult');
    await page.getByRole('link', { name: 'Alaikäinen', exact: true }).click();
    await look(page, 'move-in-child');
    await page.getByRole('link', { name: /puoliso/ }).click();
    await look(page, 'move-in-spouse');
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await page.getByRole('link', { name: 'Merkitse muutto pois' }).click();
    await page.waitForSelector('#on');
    await look(page, 'move-out');
    await page.goBack();
    await page.getByRole('link', { name: 'Korjaa nimi' }).click();
    await page.waitForSelector('#given');
    await look(page, 'name');
    await search('ketola ilari', '3');
    await look(page, 'lease-card');
    await page.getByRole('link', { name: /^Vuokrasopimus/ }).click();
    await page.waitForSelector('table');
    await look(page, 'lease');
    await search('karppi outi', '3');
    await page.getByRole('link', { name: 'Näytä henkilötunnus' }).click();
    await page.waitForSelector('fieldset');
    await look(page, 'unmask');
    await page.locator('input[name=why]').first().check();
    await page.getByRole('button', { name: 'Näytä henkilötunnus' }).click();
    await page.waitForSelector('dl');
    await look(page, 'unmasked');
    await context.close();
  }, 90_000);

  test('the worlds of building management, rent control, maintenance and communications', async () => {
    const { context, page } = await signedIn('Risto Kallio');
    await look(page, 'manager');
    await page.locator('.card a').first().click();
    await page.waitForSelector('table');
    await look(page, 'register');
    await page.goto(page.url().split('/asukasluettelo')[0]!);
    await look(page, 'building');
    await context.close();
    for (const [name, picture] of [
      ['Merja Saarela', 'rent-control'],
      ['Pekka Honkala', 'maintenance'],
    ] as const) {
      const { context: other, page: front } = await signedIn(name);
      await look(front, picture);
      await other.close();
    }
  }, 90_000);

  test('on a telephone and in the other languages', async () => {
    const { context, page } = await signedIn('Kaija Lindholm', false);
    await look(page, 'work-narrow');
    for (const path of ['/sv/arbete', '/en/work', '/sv/arbete/sok', '/en/work/homes']) {
      await page.goto(path);
      await look(page, path.replaceAll('/', '-').slice(1));
    }
    await page.goto('/fi/tyo/haku');
    await page.fill('#words', 'virta aino');
    await page.keyboard.press('Enter');
    await page.locator('td a').first().click();
    await page.waitForSelector('fieldset[data-keys]');
    await look(page, 'reason-narrow');
    await page.locator('label[for=reason-2]').click();
    await page.getByRole('button', { name: 'Avaa' }).click();
    await page.waitForSelector('.purpose');
    await look(page, 'card-narrow');
    await page.getByRole('link', { name: 'Svenska' }).click();
    await page.waitForSelector('.purpose');
    await look(page, 'card-sv');
    await context.close();
  }, 90_000);
});
