// Veeti turns 18 at midnight. Until then his mother sees him as his guardian; from 00.00 Helsinki on he alone does.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { issueInvitation } from '#platform/identity/invitations.ts';
import { sampleLandlord } from '../../apps/sample/landlord.ts';
import { testNow } from '../set-up.ts';
import { hasBrowser, newcomer, tellStories, told } from './story.ts';

const story = tellStories('veeti');
const twoMinutesBefore = new Date('2026-11-23T21:58:00Z');
const halfAMinuteAfter = new Date('2026-11-23T22:00:30Z');
const idOf = async (given: string) =>
  (await story.site.landlord.admin.query(`select id from residents.person where given_names = $1 and family_name = 'Karppi'`, [given]))
    .rows[0].id as string;

describe.skipIf(!hasBrowser)('Veeti turns 18', () => {
  beforeAll(async () => {
    const { landlord } = story.site;
    const custody = [await idOf('Outi'), await idOf('Veeti')];
    await landlord.admin.query(
      `insert into platform.tie (kind, from_id, to_id, because, from_on) values ('guardian', $1, $2, 'custody shown by an extract', '2020-01-01')`,
      custody,
    );
    const { birthOn, code } = sampleLandlord(testNow).cast['outi']!;
    newcomer(story.site, 'outi', ['Outi', 'Karppi'], { birthdate: birthOn, nin: code });
    landlord.clock.at = twoMinutesBefore;
  });

  test('S112 at midnight his mother sees nothing more; he is an adult, asked for contact details that a child has no field for', async () => {
    const { landlord } = story.site;
    const veeti = await story.comesIn('Veeti Karppi', '/en/my');
    await giveInvitation(veeti);
    await veeti.goto('/en/my/my-data');
    expect(await told(veeti)).toContain('Child who lives in the home');
    await veeti.goto('/en/my/settings');
    await story.look(veeti, 'a-child-has-no-contact-details');
    expect(await veeti.getByLabel('Phone number').count()).toBe(0);
    const persona = landlord.persona('veeti');
    const asProgram = await landlord.signIn({ ...persona, claims: { ...persona.claims, invited: await idOf('Veeti') } });
    for (const forced of [{ phone: '+358001999073' }, { email: 'veeti@example.invalid' }])
      expect((await asProgram.post('/en/my/settings', { _deed: 'contact', ...forced })).statusCode).toBeOneOf([404, 409, 422]);

    const outi = await story.comesIn('Outi Karppi', '/fi/omat/lapset');
    await story.look(outi, 'before-midnight');
    expect(await told(outi)).toContain('Veeti Karppi');
    expect(await outi.locator('nav a', { hasText: 'Lapsen tiedot' }).count()).toBe(1);
    landlord.clock.at = halfAMinuteAfter;
    await outi.reload();
    await story.look(outi, 'after-midnight');
    expect(await told(outi)).not.toContain('Veeti');
    expect(await outi.locator('nav a', { hasText: 'Lapsen tiedot' }).count(), 'a page about nobody is offered to nobody').toBe(0);

    await theNightlyTurn();
    await veeti.goto('/en/my/my-data');
    await story.look(veeti, 'of-age');
    expect(await told(veeti)).toMatch(/adult/i);
    await veeti.goto('/en/my');
    await story.look(veeti, 'asked-for-contact-details');
    expect(await told(veeti)).toContain('Add a phone number or an e-mail address');
    expect(await told(veeti), 'he has moved nowhere').toContain('since 14 August 2020');
    await veeti.goto('/en/my/settings');
    await veeti.getByLabel('Phone number').fill('+358 00 199 9073');
    await veeti.getByRole('button', { name: 'Save the contact details' }).click();
    await veeti.waitForSelector('.notice');
    await outi.goto('/fi/omat/samassa-kodissa');
    expect(await told(outi)).toContain('Veeti Karppi');
    expect(await outi.content()).not.toMatch(/9073|24\.11\.2008/);
  });
});

async function giveInvitation(page: Page) {
  const { landlord } = story.site;
  const code = await issueInvitation(landlord.landlord('staff').outside, await idOf('Veeti'), '2026-12-31');
  await page.getByLabel('Invitation code').fill(code);
  await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/en\/my$/);
}

/** What the worker does every hour, at the clock of the story. */
async function theNightlyTurn() {
  const { admin, clock } = story.site.landlord;
  const client = await admin.connect();
  await client.query('begin');
  await client.query(`select set_config('app.as_of', $1, true)`, [clock.at.toISOString()]);
  await client.query('select residents.come_of_age()');
  await client.query('commit');
  client.release();
}
