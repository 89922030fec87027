// Overseers see what went, what will go and that nothing is overdue: in figures, never in names.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings, hasBrowser, openTestSite, picture, signInAs, type TestSite } from '../../tests/browser.ts';
import { openTestRetention, type TestRetention } from '../../tests/retention.ts';

let site: TestSite;
let retention: TestRetention;
beforeAll(async () => {
  if (!hasBrowser) return;
  site = await openTestSite();
  retention = openTestRetention(site.landlord);
});
afterAll(async () => {
  await retention?.close();
  await site?.close();
});

test.skipIf(!hasBrowser)('before a run it says so; after one it shows the certificate, nothing overdue and what comes', async () => {
  const supervision =
    site.landlord.personas.find((p) => p.kind === 'oversight' && JSON.stringify(p.claims).includes('tietosuojavalvonta')) ??
    site.landlord.personas.find((p) => p.kind === 'oversight')!;
  const browser = await site.visitor();
  const page = await browser.newPage();
  await signInAs(page, '/fi/valvonta', supervision.name);
  await page.goto('/fi/valvonta/sailytys/poistot');
  await page.getByText('Yhtään ajoa ei ole vielä tehty').waitFor();
  await retention.run();
  for (const [url, words] of [
    ['/fi/valvonta/sailytys/poistot', 'Poistamatta vaikka aika on ohi'],
    ['/sv/tillsyn/lagring/raderingar', 'Kvar trots att tiden har gått ut'],
    ['/en/oversight/retention/erasures', 'Still there although its time is up'],
  ] as const) {
    await page.goto(url);
    await page.getByText(words).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const said = await page.locator('main').innerText();
    expect(said).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|_/);
    await picture(page, `erasures-${url.slice(1, 3)}`);
  }
  const phone = await site.visitor(false);
  const small = await phone.newPage();
  await signInAs(small, '/fi/valvonta', supervision.name);
  await small.goto('/fi/valvonta/sailytys/poistot');
  expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await picture(small, 'erasures-phone');
});
