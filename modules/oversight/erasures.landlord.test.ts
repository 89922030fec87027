// Overseers see what went, what will go, that nothing is overdue and whether backups have been tried: in figures, never in names.
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
  await page.getByText('Yhtään harjoitusta ei ole vielä pidetty').waitFor();
  await retention.run();
  await site.landlord.admin.query(
    `insert into retention.restoration (restored_at, backup_of, drill, seconds, rows, replayed, log_is_whole)
     select $1::timestamptz - make_interval(days => d), $1::timestamptz - make_interval(days => d + 1), true, 41, r, r / 1000, r is not null from (values (210, null), (200, 81234), (100, 90321)) v (d, r)`,
    [site.landlord.clock.at.toISOString()],
  );
  await page.reload();
  await page.getByText('on yli neljännesvuosi').waitFor();
  await page.getByText('Epäonnistui').waitFor();
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
