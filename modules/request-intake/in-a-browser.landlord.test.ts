import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, hasBrowser, openTestSite, picture, signInAs, type TestSite } from '../../tests/browser.ts';
import { openTestWorker, type TestWorker } from '../../tests/mail.ts';
import { openLetters } from './form-letters.ts';

describe.runIf(hasBrowser)('the intake in a browser', () => {
  let site: TestSite;
  let worker: TestWorker;
  beforeAll(async () => {
    site = await openTestSite();
    worker = openTestWorker(site.landlord);
  });
  afterAll(async () => {
    await worker?.close();
    await site?.close();
  });

  test('somebody writes without script on a telephone, and a handler reads it, finds whose it is and decides', async () => {
    const phone = await (await site.visitor(false, false)).newPage();
    for (const [language, path] of [
      ['fi', '/fi/kirjoita-tietosuojasta'],
      ['sv', '/sv/skriv-om-dataskydd'],
      ['en', '/en/write-about-your-data'],
    ]) {
      await phone.goto(path!);
      await picture(phone, `intake-form-${language}`);
    }
    await phone.goto('/fi/kirjoita-tietosuojasta');
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(
      await phone
        .locator('#website')
        .boundingBox()
        .then((box) => (box?.x ?? 0) < 0),
    ).toBe(true);
    await phone
      .getByLabel('Mitä haluat kertoa tai pyytää?')
      .fill('Olen Aino Virta, 131052-308T. Olen ollut sairaalassa. Haluan kopion tiedoistani.');
    await phone.getByLabel('Mistä on kyse?').selectOption('access');
    await phone.getByLabel('Miten tavoitamme sinut?').fill('+358 00 1234567');
    await phone.getByRole('button', { name: 'Lähetä viesti' }).click();
    await phone.waitForURL(/saapui/);
    await picture(phone, 'intake-receipt');
    await openLetters.run(worker);

    const desk = await (await site.visitor()).newPage();
    await signInAs(desk, '/fi/valvonta', 'Minna Oravainen');
    await picture(desk, 'intake-front');
    await desk.goto('/fi/valvonta/saapuneet');
    expect(await axeFindings(desk)).toEqual([]);
    await picture(desk, 'intake-triage');
    await desk.getByRole('link', { name: /^P-/ }).first().click();
    await picture(desk, 'intake-covered');
    await desk.getByRole('button', { name: 'Ota käsittelyyn' }).click();
    await desk.getByLabel('Nimi, osoite, puhelinnumero tai sähköposti').fill('Virta Aino');
    await desk.getByRole('button', { name: /hae/i }).click();
    expect(await axeFindings(desk)).toEqual([]);
    await picture(desk, 'intake-found');
    await desk.getByLabel(/Aino Maria Virta/).check();
    await desk.getByLabel('Pyyntö', { exact: true }).check();
    await desk.getByRole('button', { name: 'Päätä' }).click();
    await desk.waitForURL(/saapuneet(\?|$)/);
    await picture(desk, 'intake-decided');
    for (const path of ['/sv/tillsyn/inkomna', '/en/oversight/received']) {
      await desk.goto(path);
      await picture(desk, `intake-triage${path.replaceAll('/', '-')}`);
    }
  });
});
