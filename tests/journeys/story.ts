// What every story needs: a site of its own, people who come in through a door, and a close look at what they are shown.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest';
import type { Persona } from '#platform/identity/persona.ts';
import { axeFindings, hasBrowser, openTestSite, picture, signInAs, type TestSite } from '../browser.ts';

export { hasBrowser } from '../browser.ts';

interface Coming {
  telephone?: true;
  withoutScript?: true;
}

export interface Story {
  readonly site: TestSite;
  /** Signs in through the provider's page, in a browser of one's own. `at`: where in the site, which says door and language. */
  comesIn(name: string, at: string, how?: Coming): Promise<Page>;
  /** A browser in which nobody has signed in. */
  anyone(how?: Coming): Promise<Page>;
  /** Looks closely: a picture is kept, axe finds nothing, and nothing is wider than the screen. */
  look(page: Page, what: string): Promise<void>;
}

/** One site for the stories of a file; `name` begins the names of its pictures. */
export function tellStories(name: string): Story {
  vi.setConfig({ testTimeout: 120_000 });
  let site: TestSite | undefined;
  beforeAll(async () => {
    if (hasBrowser) site = await openTestSite();
  }, 120_000);
  afterAll(() => site?.close());
  // A story that breaks off leaves pictures of where everyone stood; nobody stays in for the next.
  afterEach(async ({ task }) => {
    for (const [n, context] of (site?.browser.contexts() ?? []).entries()) {
      if (task.result?.state === 'fail') for (const page of context.pages()) await picture(page, `${name}-broken-off-${n}`);
      await context.close();
    }
  });
  // Neither axe nor a measure can be run where no script runs.
  const scriptless = new WeakSet<Page>();
  const anyone = async (how: Coming = {}) => {
    const page = await (await site!.visitor(!how.telephone, !how.withoutScript)).newPage();
    page.setDefaultTimeout(10_000);
    if (how.withoutScript) scriptless.add(page);
    return page;
  };
  return {
    get site() {
      return site!;
    },
    anyone,
    async comesIn(who, at, how) {
      const page = await anyone(how);
      await signInAs(page, at, who);
      return page;
    },
    async look(page, what) {
      await picture(page, `${name}-${what}`);
      if (scriptless.has(page)) return;
      expect(await axeFindings(page), what).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${what} is wider than the screen`).toBe(true);
    },
  };
}

/** Everything that a page's main part says, folded away or not. */
export const told = async (page: Page): Promise<string> => ((await page.locator('main').textContent()) ?? '').replaceAll(/\s+/g, ' ');

/** A call at the desk: found by these words, opened for the reason on this key, and identified. */
export async function takeCall(desk: Page, words: string, who: string, key: '1' | '2' | '3', identified: RegExp): Promise<void> {
  await desk.goto('/fi/tyo/haku');
  await desk.fill('#words', words);
  await desk.keyboard.press('Enter');
  await desk.getByRole('link', { name: who }).click();
  await desk.waitForSelector('fieldset[data-keys]');
  await desk.keyboard.press(key);
  await desk.getByRole('button', { name: identified }).click();
  await desk.waitForSelector('.tag.ok');
}

/** Somebody who is not in the sample gets identity papers with which to sign in. */
export function newcomer(site: TestSite, id: string, name: [given: string, family: string], claims: Persona['claims']): void {
  const everywhere = { fi: 'uusi asukas', sv: 'ny boende', en: 'new resident' };
  const [given_name, family_name] = name;
  site.landlord.personas.push({
    id,
    name: name.join(' '),
    kind: 'resident',
    role: everywhere,
    note: everywhere,
    claims: { given_name, family_name, ...claims },
  });
}
