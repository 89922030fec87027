// Tiina and Risto are curious. Whatever they try answers as if there were nobody, and each try stands in the officer's log.
import { beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, tellStories, told } from './story.ts';

const story = tellStories('curious');
const people = { tiina: 'Tiina', sister: 'Anna-Maija', protected: 'Sanelma', far: 'Leena', near: 'Aino Maria' };
const ids = new Map<keyof typeof people, string>();

describe.skipIf(!hasBrowser)('the curious', () => {
  beforeAll(async () => {
    const { landlord } = story.site;
    landlord.clock.at = new Date();
    for (const [who, given] of Object.entries(people) as [keyof typeof people, string][]) {
      const found = await landlord.admin.query('select id from residents.person where given_names = $1', [given]);
      expect(found.rows, who).toHaveLength(1);
      ids.set(who, found.rows[0].id);
    }
  });

  test('Tiina serves customers and is one: her own matter, her sister and the protected are as if they were not', async () => {
    const tiina = await story.comesIn('Tiina Rantakari', '/sv/arbete');
    const answers = new Set<string>();
    for (const words of ['rantakari', 'kuulasmarja', 'qwertyqwerty']) {
      await tiina.goto('/sv/arbete/sok');
      await tiina.fill('#words', words);
      await tiina.keyboard.press('Enter');
      await tiina.waitForURL(/resultat/);
      answers.add(await told(tiina));
    }
    await story.look(tiina, 'nobody-found');
    expect(answers.size, 'all three sound alike').toBe(1);
    for (const who of ['tiina', 'sister', 'protected'] as const) {
      const answer = await tiina.goto(`/sv/arbete/kunder/${ids.get(who)}`);
      expect(answer!.status(), who).toBe(404);
      expect(await tiina.content()).not.toMatch(/Anna-Maija|Sanelma|Kuulasmarja/);
    }
    await story.look(tiina, 'no-such-page');
  });

  test('Risto manages houses in the south: who lives in the north, an id from an address, and every other door', async () => {
    const risto = await story.comesIn('Risto Kallio', '/fi/tyo');
    for (const who of ['far', 'protected'] as const)
      expect((await risto.goto(`/fi/tyo/asiakkaat/${ids.get(who)}`))!.status(), who).toBe(404);
    await risto.goto(`/fi/tyo/asiakkaat/${ids.get('near')}`);
    await story.look(risto, 'asked-for-what');
    expect(await told(risto), 'in his own houses he is asked why').toContain('Mitä varten avaat tiedot?');
    for (const at of ['/fi/omat/tietoni', '/fi/valvonta/katselut']) {
      await risto.goto(at);
      expect(new URL(risto.url()).pathname, at).not.toBe(at);
    }
  });

  test('Pekka mends taps: without a task there is nobody to look at', async () => {
    const pekka = await story.comesIn('Pekka Honkala', '/fi/tyo', { telephone: true });
    await story.look(pekka, 'no-task-nobody');
    for (const at of ['/fi/tyo/haku', `/fi/tyo/asiakkaat/${ids.get('near')}`]) expect((await pekka.goto(at))!.status(), at).toBe(404);
  });

  test('each try at somebody stands in the officer’s log, under the name of who tried', async () => {
    const officer = await story.comesIn('Anja Ekroth', '/fi/valvonta');
    const tried = { tiina: 'Tiina Rantakari', sister: 'Tiina Rantakari', far: 'Risto Kallio' } as const;
    for (const [who, by] of Object.entries(tried) as [keyof typeof tried, string][]) {
      await officer.goto(`/fi/valvonta/katselut/henkilo/${ids.get(who)}`);
      expect(await officer.locator('#has-seen').textContent(), who).toContain(by);
    }
    await officer.goto(`/fi/valvonta/katselut/henkilo/${ids.get('protected')}`);
    await story.look(officer, 'tries');
    expect(await officer.locator('#has-seen').textContent()).toMatch(/Risto Kallio[\s\S]*Tiina Rantakari/);
  });
});
