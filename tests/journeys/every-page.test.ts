// Every page that opens by its address alone, as each kind of visitor, in three languages: it answers, and axe finds nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modules } from '#modules/index.ts';
import { urlOf } from '#platform/pages/address.ts';
import { languages } from '#policy-engine/policy.ts';
import { axeFindings, hasBrowser, openTestSite, picture, signInAs, type TestSite } from '../browser.ts';

let site: TestSite;
beforeAll(async () => {
  if (hasBrowser) site = await openTestSite();
}, 120_000);
afterAll(() => site?.close());

const visitors = [
  { door: 'public', who: undefined },
  { door: 'resident', who: 'aino' },
  { door: 'staff', who: 'customer-service-south' },
  { door: 'staff', who: 'building-manager-south' },
  { door: 'staff', who: 'rent-control' },
  { door: 'staff', who: 'maintenance-south' },
  { door: 'staff', who: 'communications' },
  { door: 'oversight', who: 'dpo' },
  { door: 'oversight', who: 'management' },
] as const;

describe.skipIf(!hasBrowser)('in a real browser', () => {
  test.each(visitors.map((v) => [`${v.door} ${v.who ?? 'anyone'}`, v] as const))(
    'every page of the %s is sound and accessible',
    async (name, { door, who }) => {
      const context = await site.visitor();
      const page = await context.newPage();
      const troubles: string[] = [];
      page.on('console', (said) => {
        if (said.type() === 'error' && !/404|403/.test(said.text())) troubles.push(`console: ${said.text()}`);
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(site.publicUrl) && !request.url().startsWith('data:'))
          troubles.push(`leaves the site: ${request.url()}`);
      });
      const persona = who && site.landlord.persona(who);
      if (who)
        await signInAs(page, `/${{ resident: 'fi/omat', staff: 'fi/tyo', oversight: 'fi/valvonta' }[door as 'resident']}`, persona!.name);
      let seen = 0;
      for (const shown of modules.flatMap((m) => m.pages ?? []).filter((p) => p.door === door && !p.path.fi.includes(':'))) {
        for (const language of languages) {
          const answer = await page.goto(urlOf(shown, language, {})).catch((error: Error) => {
            if (!error.message.includes('Download is starting')) throw error;
          });
          // A file to save is no page to look at.
          if (!answer) continue;
          const status = answer.status();
          if (![200, 403, 404].includes(status)) troubles.push(`${page.url()} answers ${status}`);
          for (const finding of await axeFindings(page)) troubles.push(`${page.url()} ${finding}`);
          if (status === 200) seen += 1;
          if (language === 'fi') await picture(page, `${name} ${shown.path.fi}`.replaceAll(/[^a-zåäö0-9]+/gi, '-'));
        }
      }
      expect(troubles).toEqual([]);
      expect(seen).toBeGreaterThan(0);
      await context.close();
    },
    600_000,
  );
});
