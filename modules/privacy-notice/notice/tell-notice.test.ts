// The notice as it is told: the same in every language, readable, and without a figure that nobody has decided.
import { describe, expect, it } from 'vitest';
import { languages, noticeOf } from '#policy-engine/index.ts';
import { Notice } from '../contract.ts';
import { trialPolicy } from '../trial-site.ts';
import { tellNotice } from './tell-notice.ts';

const policy = trialPolicy();
const notices = Object.fromEntries(languages.map((language) => [language, tellNotice(policy, language)]));
const fi = notices['fi']!;
const named = (id: string) => fi.processing.find((each) => each.id === id)!;

/** Every text replaced by one sign: what is left is the structure. */
const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shapeOf(each)]));
  return typeof value === 'string' ? '…' : value;
};
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
};

describe('the notice', () => {
  it('fits its contract', () => {
    for (const language of languages) expect(() => Notice.parse(notices[language])).not.toThrow();
  });
  it('has the same structure in every language', () => {
    expect(shapeOf({ ...notices['sv'], texts: {} })).toEqual(shapeOf({ ...fi, texts: {} }));
    expect(shapeOf({ ...notices['en'], texts: {} })).toEqual(shapeOf({ ...fi, texts: {} }));
  });
  it('tells every activity once, parents before their parts', () => {
    expect(fi.processing.map(({ id }) => id).sort()).toEqual(policy.activities.map(({ id }) => id).sort());
    for (const { id, partOf } of fi.processing) {
      if (partOf) expect(fi.processing.findIndex((p) => p.id === partOf)).toBeLessThan(fi.processing.findIndex((p) => p.id === id));
    }
  });
  it('leaves no word of the policy untranslated', () => {
    for (const language of languages) {
      const codes = textsIn(notices[language]!.processing.map(({ id, partOf, parts, kind, giving, grounds, rights, ...said }) => said));
      expect(codes.filter((text) => /^[a-z]+(-[a-z]+)+$/.test(text) && policy.vocabulary.categories.some((c) => c.id === text))).toEqual(
        [],
      );
    }
  });
  it('names the services first, each of its own kind', () =>
    expect(fi.processing.filter(({ kind, partOf }) => kind === 'service' && !partOf).map(({ id }) => id)).toEqual([
      'tenancy',
      'newsletter',
      'exchange',
      'eko',
      'camera',
    ]));
});

describe('periods', () => {
  it('text 12: an undecided line has no figure and no reason, but the landlord’s own criterion', () => {
    for (const { keeping, criterion } of fi.processing) {
      for (const line of keeping.filter(({ decided }) => !decided)) {
        expect(line).not.toHaveProperty('howLong');
        expect(line).not.toHaveProperty('because');
        expect(criterion).toBeTruthy();
      }
    }
  });
  it('no proposed period is said anywhere', () => {
    const lines = noticeOf(policy).services.flatMap(function all(service): ReturnType<typeof noticeOf>['services'][number]['retention'] {
      return [...service.retention, ...service.parts.flatMap(all)];
    });
    for (const language of languages) {
      const decided = new Set(lines.filter(({ status }) => status !== 'proposed').map(({ words }) => words[language]));
      const said = textsIn(notices[language]!.processing).join('\n').toLowerCase();
      for (const { proposal } of lines) {
        const words = proposal?.[language];
        if (words && /\d/.test(words) && !decided.has(words)) expect(said).not.toContain(words.toLowerCase());
      }
    }
  });
  it('S152 a recording stays fourteen days, longer only for an incident', () => {
    const [line] = named('camera').keeping;
    expect(line?.howLong).toBe('14 vuorokautta tiedon tallentamisesta');
    expect(line?.longer).toMatch(/selvitettävä tapahtuma.*enintään 1 vuosi/);
  });
  it('a decided period says why', () =>
    expect(named('rent-monitoring').keeping.find(({ decided }) => decided)?.because).toContain('Kirjanpitolaki'));
});

describe('S57 grounds', () => {
  const tenancy = named('tenancy').grounds;
  it('only parties to the lease are told of a contract', () => {
    const byContract = tenancy.filter(({ grounds }) => grounds.some(({ article }) => article === '6.1.b'));
    expect(byContract.map(({ who, condition }) => [who.join(), condition])).toEqual([
      ['päävuokralainen', undefined],
      ['päävuokralaisen avo- tai aviopuoliso', 'on vuokrasopimuksen osapuoli'],
    ]);
  });
  it('adults and children who are no parties are told of an interest, as a proposal', () => {
    const others = tenancy.find(({ who }) => who.includes('alaikäinen asukas'))!;
    expect(others.grounds[0]).toMatchObject({ article: '6.1.f', reason: expect.stringContaining('ketkä asunnossa asuvat') });
    expect(others.decided).toBe(false);
  });
  it('a law is cited by its name and number', () =>
    expect(named('rent-monitoring').grounds[0]?.grounds[0]).toMatchObject({ article: '6.1.c', law: 'kirjanpitolaki (1336/1997) 2:10 §' }));
  it('every activity that has grounds says each in words', () => {
    for (const { grounds } of fi.processing.flatMap((each) => each.grounds))
      for (const { text } of grounds) expect(text).toMatch(/\p{Letter}{3}/u);
  });
  it('a disclosure that rests on an undecided ground is a proposal itself', () => {
    expect(named('insurer').grounds.every(({ decided }) => decided)).toBe(false);
    expect(named('insurer').giving.every(({ decided }) => decided)).toBe(false);
  });
});

describe('S46 readability', () => {
  it.each(languages)('sentences in %s are short', (language) => {
    const sentences = textsIn([notices[language]!.texts, notices[language]!.processing.map(({ purpose, promises }) => [purpose, promises])])
      .filter((text) => /[.?]$/.test(text))
      .flatMap((text) => text.split(/(?<=[.?!]) +/));
    const lengths = sentences.map((sentence) => sentence.split(/\s+/).length);
    expect(sentences.length).toBeGreaterThan(100);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(language === 'fi' ? 12 : 16);
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 40)).toEqual([]);
  });
  it('no word of the administration is used', () =>
    expect(textsIn(fi).filter((text) => /rekisteröity|käsittelytoimi/i.test(text))).toEqual([]));
});

describe('S23 what must be given', () => {
  it('the tenancy says what follows', () => expect(named('tenancy').mandatory).toContain('emme voi tehdä vuokrasopimusta'));
  it('a voluntary service says it cannot be had without', () => expect(named('newsletter').mandatory).toContain('emme voi tarjota'));
  it('nothing is demanded of a visitor', () => expect(named('camera')).not.toHaveProperty('mandatory'));
});
