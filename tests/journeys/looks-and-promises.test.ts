// Explained looks, the city's profile and kept promises in a real browser: at a telephone's width, read by axe, walked as people would.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { matchLooks } from '#modules/explained-looks/public.ts';
import { countPromises } from '#modules/kept-promises/public.ts';
import { axeFindings, hasBrowser, openTestSite, picture, signInAs, type TestSite } from '../browser.ts';

let site: TestSite;
beforeAll(async () => {
  if (hasBrowser) site = await openTestSite();
}, 120_000);
afterAll(async () => site?.close());

describe.skipIf(!hasBrowser)('in a browser', () => {
  test('a look is asked about and answered from door to door', async () => {
    const staff = await (await site.visitor()).newPage();
    await signInAs(staff, '/fi/tyo', 'Kaija Lindholm');
    const { admin } = site.landlord;
    const { rows } = await admin.query(
      `select s.account_id as account, p.id as person, p.family_name from identity.session s, residents.person p where s.account_id is not null and p.given_names like 'Aino%' limit 1`,
    );
    const { account, person } = rows[0];
    await admin.query(
      `select trail.record('attention', $1, 'staff', 'customer-service', null, 'x', 'v', array[$2::uuid], 'customer-service', 'customer-desk.because.call', null, null, null)`,
      [account, person],
    );
    await matchLooks(admin as never, new Date(Date.now() + 1));
    await site.landlord.seal();

    const resident = await (await site.visitor(false)).newPage();
    await signInAs(resident, '/fi/omat', 'Aino Maria Virta');
    await resident.goto('/fi/omat/katselut?within=all');
    await picture(resident, 'looks-fi-phone');
    await resident.getByRole('link', { name: 'Pyydä selvitys' }).first().click();
    await picture(resident, 'ask-fi-phone');
    await resident.getByRole('button', { name: 'Pyydä selvitys' }).click();
    await picture(resident, 'asked-fi-phone');
    expect(await axeFindings(resident)).toEqual([]);

    await staff.goto('/sv/arbete/utred-visningar');
    await picture(staff, 'mine-sv');
    expect(await axeFindings(staff)).toEqual([]);
    await staff.getByRole('button', { name: 'Kunden ringde' }).first().click();
    await picture(staff, 'mine-done-sv');

    const officer = await (await site.visitor()).newPage();
    await signInAs(officer, '/en/oversight', 'Anja Ekroth');
    await picture(officer, 'oversight-front-en');
    await officer.goto('/en/oversight/explanations');
    await picture(officer, 'queue-en');
    expect(await axeFindings(officer)).toEqual([]);
    await officer.locator('main table a').first().click();
    await picture(officer, 'judge-en');
    expect(await axeFindings(officer)).toEqual([]);
    await officer.getByRole('radio').first().check();
    await officer.locator('main form button').click();
    await resident.reload();
    await picture(resident, 'answered-fi-phone');
    await resident.goto('/sv/mina/helsingforsprofilen');
    await picture(resident, 'profile-off-sv-phone');
  });

  test('everybody reads whether promises are kept', async () => {
    const one = await site.landlord.admin.connect();
    await one.query("select set_config('app.as_of', $1, false)", [site.landlord.clock.at.toISOString()]);
    await countPromises(one, 30).finally(() => one.release(true));
    await site.landlord.admin.query(
      `insert into kept_promises.figure select 'log-sealed', counted_on - 3, 341, null, false from kept_promises.figure where promise = 'log-sealed'`,
    );
    const reader = await (await site.visitor(false)).newPage();
    for (const [path, name] of [
      ['/fi/pidammeko-lupauksemme', 'promises-fi-phone'],
      ['/sv/haller-vi-vad-vi-lovar', 'promises-sv-phone'],
    ] as const) {
      await reader.goto(path);
      await picture(reader, name);
      expect(await axeFindings(reader)).toEqual([]);
      expect(await reader.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    }
    await reader.goto('/en/do-we-keep-our-promises');
    await picture(reader, 'promises-en-phone');
  });
});
