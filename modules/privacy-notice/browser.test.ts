// Every public page in a real browser: accessible, whole on a telephone, silent towards everyone else, readable on paper.
import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { patternOf } from '#platform/pages/address.ts';
import { type Language, languages } from '#policy-engine/index.ts';
import { noticeAddress } from './addresses.ts';
import { privacyNotice } from './module.ts';
import { openTrialSite, type TrialSite } from './trial-site.ts';

const executablePath = '/usr/bin/chromium';
const args =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

describe.skipIf(!existsSync(executablePath))('in a browser', () => {
  let browser: Browser;
  let site: TrialSite;
  let at: string;
  beforeAll(async () => {
    [browser, site] = await Promise.all([chromium.launch({ executablePath, args: args.split(' ') }), openTrialSite()]);
    at = await site.app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.app.close();
  });

  const pages = privacyNotice.pages ?? [];
  const urlOf = (page: (typeof pages)[number], language: Language) => at + patternOf(page, language).replace(':service', 'tenancy');
  const visit = async (url: string, width: number) => {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const tab = await context.newPage();
    await tab.goto(url);
    await tab.evaluate('document.fonts.ready');
    return tab;
  };

  // The pages share their structure between languages, so each is looked at in one of them in turn, and the notice in all.
  const looks = pages.flatMap((page, n) =>
    (page.path.fi === noticeAddress.path.fi ? languages : [languages[n % languages.length]!]).map(
      (language) => [patternOf(page, language), page, language] as const,
    ),
  );
  it.each(looks)(
    'S46 %s is accessible',
    async (_, page, language) => {
      const tab = await visit(urlOf(page, language), 1280);
      const { violations } = await new AxeBuilder({ page: tab })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
      await tab.context().close();
    },
    60_000,
  );

  it.each([320, 794])(
    'nothing is wider than a screen or a sheet of %i pixels',
    async (width) => {
      for (const page of pages) {
        for (const language of languages) {
          const tab = await visit(urlOf(page, language), width);
          expect(await tab.evaluate('document.documentElement.scrollWidth'), `${language} ${page.path.fi}`).toBeLessThanOrEqual(width);
          await tab.context().close();
        }
      }
    },
    120_000,
  );

  it('S48 asks nobody else for anything, and leaves nothing behind', async () => {
    const context = await browser.newContext();
    const tab = await context.newPage();
    const asked = new Set<string>();
    const said: string[] = [];
    tab.on('request', (request) => asked.add(new URL(request.url()).origin));
    tab.on('console', (message) => said.push(message.text()));
    for (const page of pages) await tab.goto(urlOf(page, 'fi'));
    expect([...asked]).toEqual([at]);
    expect(said).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await tab.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
    await context.close();
  }, 60_000);

  it('on paper everything of the notice is there, and the menu is not', async () => {
    const tab = await visit(`${at}/fi/tietosuoja`, 794);
    await tab.emulateMedia({ media: 'print' });
    expect(await tab.locator('nav.menu').isVisible()).toBe(false);
    expect(await tab.locator('main details:not([open])').count()).toBe(0);
    expect(await tab.getByRole('heading', { level: 2, name: 'Oikeutesi' }).isVisible()).toBe(true);
    await tab.context().close();
  }, 30_000);

  it('chooses the notice of a day without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const tab = await context.newPage();
    await tab.goto(`${at}/fi/tietosuoja/versiot`);
    await tab.fill('input[type=date]', '2025-05-05');
    await tab.click('main button[type=submit]');
    expect(tab.url()).toBe(`${at}/fi/tietosuoja?paivana=2025-05-05`);
    expect(await tab.getByText('Tämä on aiempi versio.').isVisible()).toBe(true);
    await context.close();
  }, 30_000);
});
