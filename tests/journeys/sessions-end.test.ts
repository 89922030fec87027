// Emmi signed in at the library and worries: she signs out everywhere. Whoever copied her cookie has nothing, at any door.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasBrowser, type Story, tellStories } from './story.ts';

const story = tellStories('session');
const cookieOf = async (page: Page, name: string) => (await page.context().cookies()).find((c) => c.name === name)!;

/** A browser of somebody else's into which cookies have been copied. */
async function thief(from: Story, cookies: { name: string; value: string }[]): Promise<Page> {
  const page = await from.anyone();
  await page.context().addCookies(cookies.map(({ name, value }) => ({ name, value, url: from.site.publicUrl })));
  return page;
}
const isIn = async (page: Page, at: string) => {
  await page.goto(at);
  return new URL(page.url()).pathname === at;
};

describe.skipIf(!hasBrowser)('Emmi signs out everywhere', () => {
  test('a copied cookie works no longer, nor does the session on her own telephone', async () => {
    const library = await story.comesIn('Emmi Karhula', '/fi/omat');
    const telephone = await story.comesIn('Emmi Karhula', '/fi/omat', { telephone: true });
    const copied = await thief(story, [await cookieOf(library, 'kr_resident')]);
    expect(await isIn(copied, '/fi/omat/tietoni'), 'before').toBe(true);
    await telephone.goto('/fi/omat/istunnot');
    await story.look(telephone, 'where-signed-in');
    expect(await telephone.locator('tbody tr').count()).toBe(2);
    await telephone.getByRole('button', { name: 'Kirjaudu ulos kaikkialta' }).click();
    await telephone.waitForURL('**/kirjauduit-ulos');
    await story.look(telephone, 'signed-out');
    for (const page of [library, telephone, copied]) expect(await isIn(page, '/fi/omat/tietoni')).toBe(false);
  });

  test('the session of one door opens no other, under its own name or another’s', async () => {
    const desk = await story.comesIn('Kaija Lindholm', '/fi/tyo');
    const { value } = await cookieOf(desk, 'kr_staff');
    const doors = { kr_resident: '/fi/omat/tietoni', kr_oversight: '/fi/valvonta/tanaan' };
    for (const [name, at] of Object.entries(doors)) {
      expect(await isIn(desk, at), name).toBe(false);
      expect(await isIn(await thief(story, [{ name, value }]), at), `${name} renamed`).toBe(false);
    }
    const emmi = await story.comesIn('Emmi Karhula', '/fi/omat');
    const hers = await cookieOf(emmi, 'kr_resident');
    expect(await isIn(await thief(story, [{ name: 'kr_staff', value: hers.value }]), '/fi/tyo/haku')).toBe(false);
    expect(await isIn(desk, '/fi/tyo/haku'), 'her own door is open to Kaija all the while').toBe(true);
  });
});
