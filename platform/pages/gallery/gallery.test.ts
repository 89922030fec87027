// The gallery in a real browser: accessible in three languages, on a wide and a narrow screen, without script and with it.
import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doorBases, type PageDoor, pageDoors, patternOf } from '../address.ts';
import { openGallery } from './open-gallery.ts';
import { galleryPages } from './pages.tsx';

const executablePath = '/usr/bin/chromium';
const args =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

describe.skipIf(!existsSync(executablePath))('in a browser', () => {
  let browser: Browser;
  let gallery: Awaited<ReturnType<typeof openGallery>>;
  beforeAll(async () => {
    [browser, gallery] = await Promise.all([chromium.launch({ executablePath, args: args.split(' ') }), openGallery()]);
  });
  afterAll(async () => {
    await browser?.close();
    await gallery?.close();
  });

  const visit = async (door: PageDoor, path: string, screen: { width: number; script?: boolean } = { width: 1280 }): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: screen.width, height: 800 }, javaScriptEnabled: screen.script ?? true });
    const page = await context.newPage();
    await page.goto(gallery.at[door] + path);
    return page;
  };
  const faultsOf = async (page: Page) => {
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`);
  };

  const all = pageDoors.flatMap((door) =>
    galleryPages.filter((page) => page.door === door).map((page) => ({ door, page, name: page.path.fi || 'front' })),
  );
  it.each(all)(
    '$door $name is accessible',
    async ({ door, page: declared }) => {
      const page = await visit(door, patternOf(declared, 'fi'));
      expect(await faultsOf(page)).toEqual([]);
      await page.context().close();
    },
    30_000,
  );

  it.each(['sv', 'en'] as const)(
    'every door speaks %s accessibly',
    async (language) => {
      for (const door of pageDoors) {
        const page = await visit(door, doorBases[door][language]);
        expect(await page.getAttribute('html', 'lang')).toBe(language);
        expect(await faultsOf(page), door).toEqual([]);
        await page.context().close();
      }
    },
    60_000,
  );

  it.each([320, 640])(
    'nothing is wider than a screen of %i pixels (400 and 200 per cent of 1280)',
    async (width) => {
      const page = await visit('public', '/fi', { width });
      for (const { door, page: declared, name } of all) {
        await page.goto(gallery.at[door] + patternOf(declared, 'fi'));
        expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(width);
      }
      await page.context().close();
    },
    60_000,
  );

  it.each([true, false])(
    'a form that failed says so first, with links to its fields (script: %s)',
    async (script) => {
      const page = await visit('resident', '/fi/omat/pyynto', { width: 1280, script });
      await page.click('main button[type=submit]');
      await page.waitForSelector('.errors');
      expect(await page.locator('.errors').evaluate((box: { matches(selector: string): boolean }) => box.matches(':focus'))).toBe(true);
      await page.click('.errors a[href="#email"]');
      expect(await page.locator('#email').evaluate((field: { matches(selector: string): boolean }) => field.matches(':focus'))).toBe(true);
      if (script) expect(await faultsOf(page)).toEqual([]);
      await page.context().close();
    },
    30_000,
  );

  it('keys 1-3 choose and send while the question has the focus', async () => {
    const page = await visit('staff', '/fi/tyo/syy');
    await page.keyboard.press('2');
    await page.waitForSelector('.notice');
    expect(page.url()).toMatch(/\/fi\/tyo$/);
    await page.context().close();
  }, 30_000);

  it('the question is answered without script as well', async () => {
    const page = await visit('staff', '/fi/tyo/syy', { width: 1280, script: false });
    await page.focus('input[value=repair]');
    await page.keyboard.press('Space');
    await page.click('main button[type=submit]');
    await page.waitForSelector('.notice');
    await page.context().close();
  }, 30_000);

  it('F8 changes the task', async () => {
    const page = await visit('staff', '/fi/tyo');
    await page.keyboard.press('F8');
    await page.waitForURL('**/fi/tyo/syy');
    await page.context().close();
  }, 30_000);

  it('the first key press leads past the menu', async () => {
    const page = await visit('public', '/fi');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('main').evaluate((main: { matches(selector: string): boolean }) => main.matches(':focus'))).toBe(true);
    await page.context().close();
  }, 30_000);

  it('what is folded away on the screen is printed', async () => {
    const page = await visit('public', '/fi');
    const folded = page.locator('details:not([open]) > :not(summary)').first();
    expect(await folded.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await folded.isVisible()).toBe(true);
    await page.context().close();
  }, 30_000);

  it.each([
    [700, true, '0'],
    [1280, true, '-1'],
    [1280, false, '0'],
  ])(
    'a table on a screen of %i pixels (script: %s) has a name, and a stop for the Tab key when it may scroll',
    async (width, script, stop) => {
      const page = await visit('staff', '/fi/tyo', { width, script });
      const table = page.locator('.table-scroll').first();
      if (width < 1280) await page.evaluate("document.querySelector('.table-scroll').style.width = '200px'");
      expect(await table.getAttribute('aria-label')).toBeTruthy();
      await expect.poll(() => table.getAttribute('tabindex')).toBe(stop);
      await page.context().close();
    },
    30_000,
  );

  it('asks for nothing from elsewhere and breaks no rule of its own', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    page.on('console', (message) => said.push(message.text()));
    await page.goto(`${gallery.at.public}/fi`);
    expect(new Set(asked)).toEqual(new Set([gallery.at.public]));
    expect(said).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.locator('script').count()).toBe(0);
    expect(await page.evaluate('document.fonts.check(\'16px "Atkinson Hyperlegible Next Variable"\')')).toBe(true);
    await context.close();
  }, 30_000);
});
