// The public site through its front door: every page in every language, without cookies, scripts or strangers.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { beforeAll, describe, expect, it } from 'vitest';
import { patternOf } from '#platform/pages/address.ts';
import { languages } from '#policy-engine/index.ts';
import { formAddress, noticeAddress, privacyPolicyAddress, rightsAddress, serviceAddress, versionsAddress } from './addresses.ts';
import { Notice } from './contract.ts';
import { privacyNotice } from './module.ts';
import { addressWord } from './notice/address-words.ts';
import { linksIn, plainText } from './trial-reading.ts';
import { openTrialSite, trialPolicy } from './trial-site.ts';

let app: FastifyInstance;
beforeAll(async () => {
  ({ app } = await openTrialSite());
});
const seen = new Map<string, Promise<LightMyRequestResponse>>();
/** Each page is asked for once. */
const get = (url: string) => {
  const reply = seen.get(url) ?? app.inject({ url });
  seen.set(url, reply);
  return reply;
};
const pages = privacyNotice.pages ?? [];
const urls = pages.flatMap((page) => languages.map((language) => patternOf(page, language).replace(':service', 'tenancy')));

describe.each(urls)('%s', (url) => {
  it('S48 loads without cookie, script or anyone else’s address', async () => {
    const { statusCode, headers, body } = await get(url);
    expect(statusCode).toBe(200);
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(body).not.toMatch(/<script|<iframe|<img|\sstyle=|\son[a-z]+=/);
    for (const [, address] of body.matchAll(/<link [^>]*href="([^"]+)"/g)) expect(address).toMatch(/^\/assets\//);
  });
  it('leads to itself in the other languages', async () => {
    const links = linksIn((await get(url)).body);
    const page = pages.find((each) => languages.some((language) => patternOf(each, language).replace(':service', 'tenancy') === url))!;
    for (const language of languages) expect(links).toContain(patternOf(page, language).replace(':service', 'tenancy'));
  });
  it('links only to pages that are there', async () => {
    const own = new Set(
      linksIn((await get(url)).body).filter((link) => /^\/(fi|sv|en)(\/|$)/.test(link) && !/\/(omat|mina|my|tyo|arbete|work)$/.test(link)),
    );
    for (const link of own) expect((await get(link)).statusCode, link).toBe(200);
  });
  it('has one main heading', async () => expect((await get(url)).body.match(/<h1>/g)).toHaveLength(1));
});

describe('S47 from the front page', () => {
  it.each(languages)('the policy and the instructions for requests are one click away (%s)', async (language) => {
    const links = linksIn((await get(`/${language}`)).body);
    for (const to of [privacyPolicyAddress, rightsAddress, noticeAddress]) expect(links).toContain(patternOf(to, language));
    expect(linksIn((await get(patternOf(rightsAddress, language))).body)).toContain(patternOf(formAddress, language));
  });
  it('one’s own pages are one click away', async () => expect(linksIn((await get('/fi')).body)).toContain('/fi/omat'));
});

describe('S48 the notice of a day', () => {
  it('is today’s without one', async () => expect(plainText((await get('/fi/tietosuoja')).body)).toContain('Voimassa 1.6.2026 alkaen'));
  it('S172 names who held the office of the data protection officer on its day', async () => {
    const now = plainText((await get('/fi/tietosuoja')).body);
    expect(now).toContain('Tietosuojavastaava, Nykyinen Tietosuojaaja, lakimies: tietosuoja@hekaoy.fi');
    expect(plainText((await get('/sv/dataskydd')).body)).toContain('Dataskyddsombud, Nykyinen Tietosuojaaja, jurist');
    const before = plainText((await get('/fi/tietosuoja?paivana=2026-08-31')).body);
    expect(before).toContain('Tietosuojavastaava, Entinen Tietosuojaaja: tietosuoja@hekaoy.fi');
    expect(before).not.toContain('Nykyinen');
    expect(plainText((await get('/en/data-protection-officer')).body)).toContain('Nykyinen Tietosuojaaja, lawyer');
  });
  it.each(['/fi/tietosuoja?paivana=2025-05-05', '/sv/dataskydd?dag=2025-05-05', '/en/privacy?date=2025-05-05'])(
    'is the one that was in force: %s',
    async (url) => {
      const { statusCode, body } = await get(url);
      expect(statusCode).toBe(200);
      expect(plainText(body)).toMatch(/3\.3\.2025.31\.5\.2026|3 March 2025.31 May 2026/);
    },
  );
  it('says what it said then', async () => {
    expect(plainText((await get('/fi/tietosuoja?paivana=2025-05-05')).body)).toContain('uutiskirjeen joka kuukausi');
    expect(plainText((await get('/fi/tietosuoja')).body)).not.toContain('uutiskirjeen joka kuukausi');
  });
  it('on the day of a change is the new one', async () =>
    expect(plainText((await get('/fi/tietosuoja?paivana=2026-06-01')).body)).toContain('Voimassa 1.6.2026 alkaen'));
  it('is kept by its links and by the language switch', async () => {
    const links = linksIn((await get('/fi/tietosuoja?paivana=2025-05-05')).body);
    expect(links).toContain('/fi/tietosuoja/uutiskirjeen-postituslista?paivana=2025-05-05');
    expect(links).toContain('/sv/dataskydd?paivana=2025-05-05');
    expect(plainText((await get('/sv/dataskydd?paivana=2025-05-05')).body)).toContain('Det här är en tidigare version');
  });
  it.each(['2020-01-01', '2027-01-01'])('is not there for %s', async (day) => {
    const { statusCode, body } = await get(`/fi/tietosuoja?paivana=${day}`);
    expect(statusCode).toBe(404);
    expect(body).toContain(patternOf(versionsAddress, 'fi'));
  });
  it.each(['eilen', '2026-02-30'])('is no page for a day that is none (%s)', async (day) =>
    expect((await get(`/fi/tietosuoja?paivana=${day}`)).statusCode).toBe(404),
  );
  it('is listed with the days of each version', async () => {
    const text = plainText((await get('/fi/tietosuoja/versiot')).body);
    expect(text).toContain('1.6.2026–');
    expect(text).toContain('3.3.2025–31.5.2026');
  });
});

describe('a service', () => {
  it.each(['vuokrasuhde', 'tenancy', 'hyresforhallande'])('is found as %s', async (word) =>
    expect((await get(patternOf(serviceAddress, 'fi').replace(':service', word))).body).toContain('<h1>Vuokrasuhde</h1>'),
  );
  it('has a page for each purpose, under its parent', async () => {
    const { body } = await get('/fi/tietosuoja/keys-and-locks');
    expect(body).toContain('<h1>Avainhallinta ja sähköinen lukitusjärjestelmä</h1>');
    expect(linksIn(body)).toContain('/fi/tietosuoja/vuokrasuhde');
  });
  it.each(languages)('has an address of its own in %s', (language) => {
    const words = trialPolicy().activities.map(({ title }) => addressWord(title[language]));
    expect(new Set(words).size).toBe(words.length);
    expect(words.every((word) => word.length <= 60)).toBe(true);
  });
  it('that is none is no page', async () => expect((await get('/fi/tietosuoja/salainen')).statusCode).toBe(404));
});

describe('the notice for machines', () => {
  it.each(languages)('comes in %s', async (language) => {
    const reply = await get(`/api/public/privacy-notice?language=${language}`);
    expect(reply.statusCode).toBe(200);
    expect(Notice.parse(reply.json())).toMatchObject({ language, inForce: { from: '2026-06-01' } });
  });
  it('comes as of a day', async () =>
    expect((await get('/api/public/privacy-notice?date=2025-05-05')).json()).toMatchObject({
      inForce: { from: '2025-03-03', until: '2026-06-01' },
    }));
  it('refuses a language that is none', async () => expect((await get('/api/public/privacy-notice?language=ru')).statusCode).toBe(422));
});

describe('what belongs to a landlord', () => {
  const folder = import.meta.dirname;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(tsx?|yaml)$/.test(name) && !/\.test\.|trial-/.test(name),
  );
  it('S172 no person and no landlord is named in the module', () => {
    expect(files.length).toBeGreaterThan(20);
    for (const name of files)
      expect(readFileSync(path.join(folder, name), 'utf8'), name).not.toMatch(/Heka|hekaoy|Auressalmi|Helsingin kaupungin/i);
  });
  it('S169 the authority comes from the policy', async () =>
    expect(plainText((await get('/fi/pyyda-tietosi')).body)).toMatch(/Tietosuojavaltuutetun toimisto[\s\S]+029 566 6700/));
});
