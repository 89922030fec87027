// The pages about people recorded twice in a real browser: suggested, compared, merged, taken apart; axe has nothing to say.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, hasBrowser, openTestSite, picture, signInAs, type TestSite } from '../../tests/browser.ts';

describe.skipIf(!hasBrowser)('in a browser', () => {
  let site: TestSite;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    site = await openTestSite();
    const { admin } = site.landlord;
    const client = await admin.connect();
    await client.query('begin');
    for (const [name, from] of [
      ['Helmi Sofia', '2024-03-01'],
      ['Helmi', '2025-06-01'],
    ])
      await client.query(
        `with p as (insert into residents.person (given_names, family_name, birth_on) values ($1, 'Kalliomäki', '1996-04-02') returning id)
          insert into residents.occupancy (person_id, flat_id, lease_id, role, moved_in_on)
          select p.id, o.flat_id, o.lease_id, 'adult-occupant', $2 from p, (select o.* from residents.occupancy o join residents.person a on a.id = o.person_id
            where a.family_name = 'Virta' and a.given_names like 'Aino%' order by o.moved_in_on desc limit 1) o`,
        [name, from],
      );
    await client.query('commit');
    client.release();
    await admin.query('select duplicates.seek()');
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await site?.close();
  });

  const look = async (page: Page, name: string) => {
    await picture(page, `duplicates-${name}`);
    expect(await axeFindings(page), name).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${name} is wider than the screen`).toBe(true);
  };

  test('suggested, compared, merged and taken apart', async () => {
    const context = await site.visitor(true);
    contexts.push(context);
    const page = await context.newPage();
    await signInAs(page, '/fi/tyo', 'Kaija Lindholm');
    await page.goto(`${site.publicUrl}/fi/tyo/kaksoiskappaleet`);
    await look(page, 'pairs');
    await page
      .getByRole('row', { name: /Kalliomäki/ })
      .getByRole('link', { name: 'Vertaa' })
      .click();
    await look(page, 'compare');
    const compare = page.url();
    await page.goto(compare.replace('/fi/tyo/kaksoiskappaleet', '/sv/arbete/dubbletter'));
    await look(page, 'compare-sv');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(compare.replace('/fi/tyo/kaksoiskappaleet', '/en/work/duplicates'));
    await look(page, 'compare-en-phone');
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(compare);
    await page.getByRole('radio', { name: /Merkintä 1/ }).check();
    await page.getByRole('radio', { name: 'Helmi Sofia Kalliomäki', exact: true }).check();
    await page.getByRole('button', { name: 'Yhdistä merkinnät' }).click();
    await look(page, 'merged');
    await page.getByRole('link', { name: /Peru viimeistään/ }).click();
    await look(page, 'undo');
    await page.getByRole('button', { name: 'Peru yhdistäminen' }).click();
    expect(await page.textContent('main')).toContain('Peruttu');
  }, 120_000);
});
