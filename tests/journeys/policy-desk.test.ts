// A new version goes over the desk in a real browser: proposed, advised against, approved with a reason; each page sound and accessible.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { types } from '#platform/database/values.ts';
import { submitDraft } from '#platform/policy-decisions.ts';
import { policyFiles } from '#platform/policy-in-force.ts';
import { rehearseNext } from '#platform/policy-rehearsals.ts';
import { tables } from '../../apps/composition.ts';
import { connected } from '../../apps/databases.ts';
import { configOf } from '../../apps/landlord.ts';
import { axeFindings, hasBrowser, openTestSite, picture, signInAs, type TestSite } from '../browser.ts';

let site: TestSite;
let draft: string;
const files = policyFiles('policy');
beforeAll(async () => {
  if (!hasBrowser) return;
  site = await openTestSite();
  const home = 'activities/tenancy-home.yaml';
  const wider = files[home]!.replace('for: 30 days', 'for: 90 days').replace(
    'use: [name, phone, home, language]',
    'use: [name, phone, email, home, language]',
  );
  draft = await connected(site.landlord.at.data, (client) => submitDraft(client, { ...files, [home]: wider }, new Date()));
}, 120_000);
afterAll(() => site?.close());

const addresses = { fi: '/fi/valvonta/saantojen-muutokset', sv: '/sv/tillsyn/regelandringar', en: '/en/oversight/policy-changes' } as const;

describe.skipIf(!hasBrowser)('in a real browser', () => {
  test('three people, one after another', async () => {
    const troubles: string[] = [];
    const deeds: [who: string, deed: (page: Awaited<ReturnType<typeof opened>>) => Promise<void>][] = [
      [
        'policy-editor',
        async (page) => {
          await page.fill('[name=because]', 'Ovikoodien toimittaja vaihtuu.');
          await page.click('main button[type=submit]');
        },
      ],
      [
        'dpo',
        async (page) => {
          await page.check('[name=stand][value=against]');
          await page.fill('[name=words]', 'Yhdeksänkymmentä päivää on liikaa.');
          await page.click('main button[type=submit]');
        },
      ],
      [
        'policy-approver',
        async (page) => {
          await page.fill('[name=againstReason]', 'Takuuaika on 90 päivää.');
          await page.click('main button[type=submit]');
        },
      ],
    ];
    for (const [who, deed] of deeds) {
      const page = await opened(who);
      await page.goto(`${site.publicUrl}${addresses.fi}/${draft}`);
      await picture(page, `desk-${who}-before`);
      await deed(page);
      await picture(page, `desk-${who}-after`);
      for (const finding of await axeFindings(page)) troubles.push(`${who} ${finding}`);
      await page.context().close();
    }
    const page = await opened('dpo');
    for (const [language, address] of Object.entries(addresses)) {
      for (const url of [address, `${address}/${draft}`]) {
        await page.goto(`${site.publicUrl}${url}`);
        for (const finding of await axeFindings(page)) troubles.push(`${url} ${finding}`);
        await picture(page, `desk-${language}${url === address ? '' : '-draft'}`);
      }
    }
    expect(await page.textContent('main')).toContain('Against the advice, because: Takuuaika on 90 päivää.');
    await page.setViewportSize({ width: 375, height: 800 });
    await page.goto(`${site.publicUrl}${addresses.fi}/${draft}`);
    await picture(page, 'desk-phone');
    await page.goto(`${site.publicUrl}/fi/valvonta/kysy-saannoista`);
    await page.fill('[name=q]', 'saako kiinteistönhoito nähdä henkilötunnuksen vikailmoituksissa?');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=/);
    expect(await page.textContent('main')).toContain('Ei: kiinteistönhoito ei saa nähdä');
    for (const finding of await axeFindings(page)) troubles.push(`ask ${finding}`);
    await page.setViewportSize({ width: 1280, height: 900 });
    await picture(page, 'desk-ask');
    expect(troubles).toEqual([]);
  }, 240_000);
});

describe.skipIf(!hasBrowser)('before anything is decided', () => {
  test('the drafter sees what a draft would show tonight, and makes a draft of a right that nobody uses', async () => {
    const troubles: string[] = [];
    const check = async (page: Awaited<ReturnType<typeof opened>>, name: string) => {
      await picture(page, name);
      for (const finding of await axeFindings(page)) troubles.push(`${name} ${finding}`);
    };
    // The versions reach back, so that a right can be called unused.
    await site.landlord.admin.query(`update platform.policy_version set in_force_from = in_force_from - interval '1 year'`);
    const desk = 'activities/customer-service.yaml';
    const narrower = { ...files, [desk]: files[desk]!.replace('may: [see], data: [birth-date, contact', 'may: [see], data: [contact') };
    const without = await connected(site.landlord.at.data, (client) => submitDraft(client, narrower, new Date()));
    const page = await opened('policy-editor');
    await page.goto(`${site.publicUrl}${addresses.fi}/${without}/harjoitus`);
    await page.click('main button[type=submit]');
    await check(page, 'rehearsal-waits');
    const worker = new pg.Pool({
      connectionString: configOf('worker', site.landlord.at, site.landlord.secrets as never, '').data,
      types,
    });
    expect(await rehearseNext(worker, tables)).toBe(true);
    expect(await rehearseNext(worker, tables)).toBe(false);
    await worker.end();
    // The page follows by itself.
    await page.waitForSelector('main table');
    expect(await page.textContent('main')).toContain('residents.person: birth_on');
    for (const [language, address] of Object.entries(addresses)) {
      const last = { fi: 'harjoitus', sv: 'repetition', en: 'rehearsal' }[language];
      await page.goto(`${site.publicUrl}${address}/${without}/${last}`);
      await check(page, `rehearsal-${language}`);
    }
    for (const unused of ['/sv/tillsyn/oanvanda-rattigheter', '/en/oversight/unused-rights', '/fi/valvonta/kayttamattomat-oikeudet']) {
      await page.goto(`${site.publicUrl}${unused}`);
      await check(page, unused.replaceAll('/', '-'));
    }
    await page.click('main tbody tr:last-child a');
    await check(page, 'narrowing');
    await page.setViewportSize({ width: 375, height: 800 });
    await picture(page, 'narrowing-phone');
    const [saved] = await Promise.all([page.waitForEvent('download'), page.click('main .actions a')]);
    expect(saved.suggestedFilename()).toMatch(/\.diff$/);
    await page.click('main button[type=submit]');
    await page.waitForURL(/saantojen-muutokset/);
    expect(await page.textContent('main')).toContain('kaventaa');
    expect(troubles).toEqual([]);
  }, 240_000);
});

async function opened(who: string) {
  const context = await site.visitor();
  const page = await context.newPage();
  await signInAs(page, '/fi/valvonta', site.landlord.persona(who).name);
  return page;
}
