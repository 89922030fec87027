// The pages of emergency access in a real browser: a home found, a person opened, a review; axe has nothing to say.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, hasBrowser, openTestSite, picture, signInAs, type TestSite } from '../../tests/browser.ts';

describe.skipIf(!hasBrowser)('in a browser', () => {
  let site: TestSite;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    site = await openTestSite();
  });
  afterAll(() => site?.close());

  const signedIn = async (door: string, name: string, wide = true): Promise<Page> => {
    const context = await site.visitor(wide);
    contexts.push(context);
    const page = await context.newPage();
    await signInAs(page, door, name);
    return page;
  };
  const look = async (page: Page, name: string) => {
    await picture(page, `emergency-${name}`);
    expect(await axeFindings(page), name).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${name} is wider than the screen`).toBe(true);
  };

  test('named, found, opened, reviewed and told', async () => {
    const duty = await signedIn('/fi/tyo', 'Teija Kurki', false);
    const granter = await signedIn('/fi/valvonta', 'Eila Tarkka');
    await granter.goto(`${site.publicUrl}/fi/valvonta/paivystajat`);
    await granter.selectOption('select[name=account]', { label: 'Teija Kurki' });
    await granter.fill('[name=trained]', '2026-10-01');
    await granter.getByRole('button', { name: 'Nimeä päivystäjäksi' }).click();
    await look(granter, 'on-call');
    await duty.goto(`${site.publicUrl}/fi/tyo/hatatilanne?q=Villasukankuja 8`);
    await look(duty, 'found');
    await duty
      .getByRole('link', { name: /Avaa asukas 1/ })
      .first()
      .click();
    await look(duty, 'form');
    await duty.getByRole('radio').first().check();
    await duty.fill('textarea', 'Naapuri kuuli avunhuutoja, ovi on lukossa.');
    for (const box of await duty.getByRole('checkbox').all()) await box.check();
    await duty.getByRole('button', { name: 'Avaa 15 minuutiksi' }).click();
    expect(await duty.textContent('main')).toContain('Auki klo');
    await look(duty, 'opened');
    await duty.getByRole('button', { name: 'Lopeta avaus nyt' }).click();
    const reviewer = await signedIn('/sv/tillsyn', 'Vuokko Salmi');
    await reviewer.goto(`${site.publicUrl}/sv/tillsyn`);
    await look(reviewer, 'mark');
    await reviewer.goto(`${site.publicUrl}/en/oversight/emergency-openings`);
    await look(reviewer, 'queue');
    await reviewer.goto(`${site.publicUrl}/fi/valvonta/hataavaukset`);
    await reviewer.locator('table a').first().click();
    await look(reviewer, 'review');
    await reviewer.getByRole('radio').last().check();
    await reviewer.fill('textarea', 'Hätää ei ollut ollenkaan.');
    await reviewer.getByRole('button', { name: 'Kirjaa havainto' }).click();
    expect(await reviewer.textContent('main')).toContain('72 tunnissa');
    await look(reviewer, 'misuse');
  }, 180_000);
});
