// Signing in in a real browser: strict content policy, cookies and redirects as browsers keep them, and accessible pages.
import { existsSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueInvitation } from '../../platform/identity/invitations.ts';
import { type TestDatabase, testDatabase } from './test-database.ts';
import { openDoors, type TestDoors } from './test-doors.ts';
import { personOf } from './test-people.ts';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
if (!executablePath && process.env['CI'] === 'true') throw new Error('install chromium: these tests must run in CI');

describe.skipIf(!executablePath)('in a browser', () => {
  let database: TestDatabase;
  let doors: TestDoors;
  let browser: Browser;
  beforeAll(async () => {
    database = await testDatabase();
    doors = await openDoors(database);
    browser = await chromium.launch({
      executablePath: executablePath!,
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
    });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await doors?.stop();
    await database?.stop();
  });

  const visit = async (work: (page: Page, context: BrowserContext) => Promise<void>, javaScriptEnabled = true) => {
    const context = await browser.newContext({ javaScriptEnabled, baseURL: doors.origin });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const blocked: string[] = [];
    page.on('console', (message) => message.text().includes('Content Security Policy') && blocked.push(message.text()));
    try {
      await work(page, context);
      expect(blocked).toEqual([]);
    } finally {
      await context.close();
    }
  };
  const problems = async (page: Page) => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`);
  };

  test('one signs in, sees the open sessions and signs out everywhere without any script', async () => {
    await visit(async (page, context) => {
      await page.goto('/fi/omat/istunnot');
      await page
        .getByRole('button', { name: /Aino Esimerkki.*role of aino /s })
        .first()
        .click();
      await page.waitForURL('**/fi/omat/istunnot');
      expect(await page.getByText('tämä selain').count()).toBe(1);
      expect((await context.cookies()).find((c) => c.name === 'kr_resident')).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
      await page.getByRole('button', { name: 'Kirjaudu ulos kaikkialta' }).click();
      await page.waitForURL('**/fi/omat/kirjauduit-ulos');
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Kirjauduit ulos');
      expect((await context.cookies()).map((c) => c.name)).not.toContain('kr_resident');
    }, false);
  });

  test('an adult with an invitation types its code without any script', async () => {
    const code = await issueInvitation(database.login('worker'), personOf.leo, '2099-12-31');
    await visit(async (page) => {
      await page.goto('/en/my/sessions');
      await page.getByRole('button', { name: /Leo Esimerkki.*role of leo/s }).click();
      await page.getByLabel('Invitation code').fill('WRONG');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      expect(await page.getByRole('alert').textContent()).toContain('The code was not accepted');
      await page.getByLabel('Invitation code').fill(code);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.waitForURL('**/en/my/sessions');
    }, false);
  });

  test.each([
    ['the choice of personas', '/fi/omat/kirjaudu', 'Kenenä haluat kirjautua?'],
    ['the choice of personas in Swedish', '/sv/arbete/logga-in', 'Vem vill du logga in som?'],
    ['a refusal', '/fi/omat/kirjaudu/este?why=tooWeak', 'Tarvitsemme vahvan tunnistautumisen'],
    ['the page after signing out', '/en/my/signed-out', 'You are signed out'],
  ])('%s is free of accessibility faults', async (_what, address, heading) => {
    await visit(async (page) => {
      await page.goto(address);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(heading);
      expect(await problems(page)).toEqual([]);
    });
  });

  test('the invitation code and the open sessions are free of accessibility faults', async () => {
    await visit(async (page) => {
      await page.goto('/fi/omat/kirjaudu');
      await page.getByRole('button', { name: /Otto Esimerkki/ }).click();
      await page.getByLabel('Kutsukoodi').fill('VAARA');
      await page.getByRole('button', { name: 'Kirjaudu', exact: true }).click();
      await page.waitForURL('**/koodi?wrong=1');
      expect(await problems(page)).toEqual([]);
      await page.goto('/fi/tyo/istunnot');
      await page.getByRole('button', { name: /Työntekijä sanna/ }).click();
      await page.waitForURL('**/fi/tyo/istunnot');
      expect(await problems(page)).toEqual([]);
    });
  });
});
