import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, hasBrowser, openTestSite, picture, signInAs, type TestSite } from '../../tests/browser.ts';

const folder = process.env['KOTIRAUHA_PICTURES'];
if (folder) mkdirSync(folder, { recursive: true });

describe.runIf(hasBrowser)('requests in a browser', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await openTestSite();
  });
  afterAll(() => site.close());

  const calm = async (page: Page, name: string) => {
    expect(await axeFindings(page), name).toEqual([]);
    await picture(page, name);
  };

  test('Bo, 78, asks for a copy on a telephone without script; it is collected, checked, answered, and he reads the letter', async () => {
    const bo = await (await site.visitor(false, false)).newPage();
    await signInAs(bo, '/sv/mina', 'Bo Erik Grönqvist');
    await bo.goto('/sv/mina/begaranden');
    await picture(bo, 'requests-phone-sv');
    await bo.getByRole('link', { name: 'Kopia av dina uppgifter' }).click();
    await picture(bo, 'requests-new-phone-sv');
    await bo.getByRole('button', { name: 'Skicka begäran' }).click();
    await picture(bo, 'requests-sent-phone-sv');
    const id = /begaranden\/([0-9a-f-]{36})/.exec(bo.url())![1]!;

    const handler = await (await site.visitor()).newPage();
    await signInAs(handler, '/fi/valvonta', 'Minna Oravainen');
    await calm(handler, 'requests-mark-fi');
    await handler.goto('/fi/valvonta/pyynnot');
    await calm(handler, 'requests-queue-fi');
    await handler.goto(`/fi/valvonta/pyynnot/${id}`);
    await calm(handler, 'requests-untaken-fi');
    await handler.getByRole('button', { name: 'Ota käsittelyyn' }).click();
    await handler.getByRole('button', { name: 'Kokoa tiedot' }).click();
    await calm(handler, 'requests-collected-fi');
    await handler.getByText('Ehdota poistettavaa kohtaa').click();
    await handler.getByLabel('Kohta', { exact: true }).fill('Bo Erik');
    await handler.getByLabel('Miksi', { exact: true }).selectOption('security');
    await handler.getByRole('button', { name: 'Ehdota', exact: true }).click();

    const releaser = await (await site.visitor()).newPage();
    await signInAs(releaser, '/fi/valvonta', 'Kalle Nurmi');
    await releaser.goto(`/fi/valvonta/pyynnot/${id}`);
    await releaser.getByRole('button', { name: 'Ota käsittelyyn' }).click();
    await releaser.getByText('Lue koko kopio').click();
    await calm(releaser, 'requests-release-fi');
    expect(await releaser.locator('input[name=remove]').count()).toBeGreaterThan(0);
    await releaser.getByRole('button', { name: 'Hyväksy annettavaksi' }).click();

    await handler.reload();
    await handler.getByLabel('Tehty', { exact: true }).check();
    await handler.getByLabel('Pyytäjälle omin sanoin').fill('Här är din kopia. Ring oss om något är oklart.');
    await handler.getByRole('button', { name: 'Lähetä vastaus' }).click();
    await calm(handler, 'requests-answered-fi');

    await bo.goto('/sv/mina');
    await picture(bo, 'requests-front-phone-sv');
    await bo.goto(`/sv/mina/begaranden/${id}`);
    await picture(bo, 'requests-copy-phone-sv');
    const wide = await (await site.visitor()).newPage();
    await signInAs(wide, '/sv/mina', 'Bo Erik Grönqvist');
    await wide.goto(`/sv/mina/begaranden/${id}/svar`);
    await calm(wide, 'requests-letter-sv');
    for (const path of ['/fi/omat/pyynnot', '/en/my/requests', `/fi/omat/pyynnot/${id}`, '/fi/omat/pyynnot/uusi/erasure']) {
      await wide.goto(path);
      await calm(wide, `requests-wide${path.replaceAll('/', '-').replace(id, 'one')}`);
    }
    const [copy] = await Promise.all([
      wide.waitForEvent('download'),
      wide.goto(`/sv/mina/begaranden/${id}/kopia?form=pdf`).catch(() => undefined),
    ]);
    if (folder) await copy.saveAs(`${folder}/kopia.pdf`);
    expect(copy.suggestedFilename()).toBe('kotirauha.pdf');

    const officer = await (await site.visitor()).newPage();
    await signInAs(officer, '/fi/valvonta', 'Anja Ekroth');
    await calm(officer, 'requests-officer-front-fi');
    await officer.goto(`/fi/valvonta/pyynnot/${id}`);
    await calm(officer, 'requests-officer-fi');
  });
});
