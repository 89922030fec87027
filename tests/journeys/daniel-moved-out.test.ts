// Daniel moved out two years ago and wonders what is left. He sees it and until when; management sees numbers.
import { describe, expect, test } from 'vitest';
import { hasBrowser, tellStories, told } from './story.ts';

const story = tellStories('daniel');

describe.skipIf(!hasBrowser)('Daniel moved out long ago', () => {
  test('he still gets in, and sees what is kept, why, and when it goes', async () => {
    const daniel = await story.comesIn('Daniel Okafor', '/en/my');
    await story.look(daniel, 'front');
    expect(await told(daniel)).toContain('You no longer live with us.');
    await daniel.goto('/en/my/my-data/when-erased');
    await story.look(daniel, 'when-erased');
    expect(await told(daniel)).toMatch(/Name.*20\d\d/);
    await daniel.goto('/en/my/my-data');
    await story.look(daniel, 'what-is-kept');
    const kept = await told(daniel);
    expect(kept).toContain('Okafor');
    for (const gone of ['Phone number', 'E-mail address']) expect(await daniel.locator('dt', { hasText: gone }).count(), gone).toBe(0);
    await daniel.goto('/en/my/settings');
    expect(await daniel.getByLabel('Phone number').count(), 'whoever has left gives nothing new').toBe(0);
    const file = await daniel.request.get('/api/resident/my-data');
    expect(Object.keys(await file.json())).toContain('groups');
  });

  test('S17 management opens its figures in Swedish: nobody in them, no small number, and no way to a person', async () => {
    const { landlord } = story.site;
    const { personId } = await landlord.signIn(landlord.persona('daniel'));
    await landlord.admin.query('select statistics.count_anew()');
    const irja = await story.comesIn('Irja Sarvela', '/sv/tillsyn');
    await story.look(irja, 'figures');
    const links = await irja.locator('nav a').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    for (const at of links.filter((href) => href.startsWith('/sv/tillsyn'))) {
      await irja.goto(at);
      expect(await irja.content(), at).not.toMatch(/Okafor|Virta|Salonen/);
    }
    for (const at of [`visningar/person/${personId}`, 'visningar', 'visningar/person', 'visningar/granskning'])
      expect((await irja.goto(`/sv/tillsyn/${at}`))!.status(), at).toBeOneOf([403, 404]);
  });
});
