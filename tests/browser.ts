// The whole product behind its front, and a real Chromium in front of it: for stories, screenshots and axe.
import fs from 'node:fs';
import net from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { devIdentityProvider } from '../apps/dev-identity-provider/open-provider.ts';
import { type Behind, openFront } from '../apps/front.ts';
import { openTestLandlord } from './landlord.ts';

export const hasBrowser = fs.existsSync('/usr/bin/chromium') || process.env['CI'] === 'true';

export type TestSite = Awaited<ReturnType<typeof openTestSite>>;

/** Every door on a real port behind the front, with the development identity provider; and a browser. */
export async function openTestSite() {
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const landlord = await openTestLandlord(['public', 'resident', 'staff', 'oversight'], publicUrl);
  const client = (door: string) => ({ id: `kotirauha-${door}`, secret: 'secret' });
  const provider = devIdentityProvider({
    publicUrl,
    host: '127.0.0.1',
    personas: () => landlord.personas,
    clients: { resident: client('resident'), staff: client('staff'), oversight: client('oversight') },
  });
  await new Promise<void>((up) => provider.listen(0, '127.0.0.1', up));
  const ports: Record<Behind, number> = {
    public: 0,
    resident: 0,
    staff: 0,
    oversight: 0,
    devIdp: (provider.address() as net.AddressInfo).port,
  };
  const listen = async () => {
    for (const door of ['public', 'resident', 'staff', 'oversight'] as const) {
      await landlord.app(door).listen({ port: 0, host: '127.0.0.1' });
      ports[door] = (landlord.app(door).server.address() as net.AddressInfo).port;
    }
  };
  await listen();
  const front = await openFront({ port, host: '127.0.0.1', ports });
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    publicUrl,
    landlord,
    browser,
    /** A browser of its own for one visitor; `wide` false: a telephone. `script` false: one that runs no JavaScript. */
    visitor: (wide = true, script = true): Promise<BrowserContext> =>
      browser.newContext({
        viewport: wide ? { width: 1280, height: 900 } : { width: 390, height: 844 },
        baseURL: publicUrl,
        javaScriptEnabled: script,
        locale: 'fi-FI',
      }),
    async close() {
      await (browser as Browser).close();
      await front.close();
      provider.closeAllConnections();
      provider.close();
      await landlord.close();
    },
  };
}

/** Signs in through the provider's page of personas, as a person would. */
export async function signInAs(page: Page, start: string, name: string): Promise<void> {
  await page.goto(start);
  if (!page.url().includes('/dev-idp/'))
    await page
      .getByRole('link', { name: /kirjaudu|logga in|sign in/i })
      .first()
      .click();
  await page.waitForURL(/dev-idp/);
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click();
  await page.waitForURL((url) => !url.pathname.startsWith('/dev-idp'));
}

/** What axe finds against WCAG 2.2 AA, in words. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return violations.map((v) => `${v.id}: ${v.help} (${v.nodes.map((n) => n.target.join(' ')).join('; ')})`);
}

/** Keeps a picture for whoever wants to look: `KOTIRAUHA_PICTURES=folder npx vitest …`. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['KOTIRAUHA_PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

const freePort = () =>
  new Promise<number>((found) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => found(port));
    });
  });
