// The lawyer rewrites a purpose. From that day the notice and the record say the new words; what was told the day before can still be read.
import { describe, expect, inject, test } from 'vitest';
import { policyFiles } from '#platform/policy-in-force.ts';
import { hasBrowser, tellStories, told } from './story.ts';

const story = tellStories('notice');
const file = 'activities/customer-service.yaml';
const next = new Date('2026-11-25T08:00:00Z');
const dayBefore = '2026-11-24';

/** The lawyer's new words, in the place of the old. */
function rewritten() {
  const files = policyFiles(inject('template').policyFolder);
  const old = Object.fromEntries(
    ['fi', 'sv', 'en'].map((l) => [l, new RegExp(`purpose:[\\s\\S]*?\\n +${l}: "?(.*?)"?\\n`).exec(files[file]!)![1]!]),
  );
  const now = { fi: 'Autamme sinua nopeasti.', sv: 'Vi hjälper dig snabbt.', en: 'We help you quickly.' };
  let text = files[file]!;
  for (const l of ['fi', 'sv', 'en'] as const) text = text.replace(old[l]!, now[l]);
  return { files: { ...files, [file]: text }, old: old as typeof now, now };
}

describe.skipIf(!hasBrowser)('the notice changes', () => {
  test('S48 without cookie or script from elsewhere, anyone reads the notice of today and that of the day before', async () => {
    const { site } = story;
    const { files, old, now } = rewritten();
    const reader = await story.anyone();
    const elsewhere: string[] = [];
    reader.on('request', (asked) => !asked.url().startsWith(site.publicUrl) && elsewhere.push(asked.url()));
    await reader.goto('/fi/tietosuoja/customer-service');
    expect(await told(reader)).toContain(old.fi);

    site.landlord.clock.at = new Date(next.getTime() + 3_600_000);
    await site.landlord.bringIntoForce(files, next);

    for (const [language, at] of [
      ['fi', '/fi/tietosuoja'],
      ['sv', '/sv/dataskydd'],
      ['en', '/en/privacy'],
    ] as const) {
      await reader.goto(`${at}/customer-service`);
      expect(await told(reader), language).toContain(now[language]);
      expect(await told(reader), language).not.toContain(old[language]);
      await reader.goto(`${at}/customer-service?${{ fi: 'paivana', sv: 'dag', en: 'date' }[language]}=${dayBefore}`);
      expect(await told(reader), `${language}, the day before`).toContain(old[language]);
    }
    await story.look(reader, 'as-it-was');
    await reader.goto('/sv/dataskydd/versioner');
    await story.look(reader, 'versions');
    expect(await reader.locator('tbody tr').count()).toBe(2);
    expect(elsewhere).toEqual([]);
    expect(await reader.context().cookies()).toEqual([]);
  });

  test('the record of processing is made of the same new words', async () => {
    const { now, old } = rewritten();
    const officer = await story.comesIn('Anja Ekroth', '/sv/tillsyn/register/customer-service');
    await story.look(officer, 'record');
    expect(await told(officer)).toContain(now.sv);
    const record = await (await officer.request.get('/sv/tillsyn/register?as=json')).text();
    expect(record).toContain(now.fi);
    expect(record).not.toContain(old.fi);
    expect(await told(officer)).toContain(story.site.landlord.policy().version.slice(0, 12));
  });
});
