// The catalogue of texts: what it reads, what it refuses, and how it speaks.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue, type TextMistakes } from './catalogue.ts';
import { findTexts } from './find-texts.ts';
import { speak } from './say.ts';
import { textKeysSource } from './text-keys.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'texts-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (yaml: string, name = 'trial') => {
  const file = path.join(folder, `${name}.yaml`);
  writeFileSync(file, yaml);
  return loadCatalogue([{ name, file }]);
};
const mistakesIn = (yaml: string) => {
  try {
    read(yaml);
    return [];
  } catch (mistakes) {
    return (mistakes as TextMistakes).mistakes.map((each) => `${each.line}: ${each.message}`);
  }
};

const good = `
greeting: { fi: 'Hei {name}', sv: 'Hej {name}', en: 'Hello {name}' }
homes:
  count:
    fi: { one: '{count} asunto', other: '{count} asuntoa' }
    sv: { one: '{count} lägenhet', other: '{count} lägenheter' }
    en: { one: '{count} home', other: '{count} homes' }
on: { fi: kyllä, sv: ja, en: yes }
`;

describe('speaking', () => {
  // The types know only the product's own keys.
  const voice = (language: 'fi' | 'sv' | 'en') => (key: string, values?: Record<string, string | number>) =>
    speak(read(good), language).find(key, values);
  it('puts values in their places', () => expect(voice('sv')('trial.greeting', { name: 'Åsa' })).toBe('Hej Åsa'));
  it('does not read a value as a placeholder', () => expect(voice('fi')('trial.greeting', { name: '{name}' })).toBe('Hei {name}'));
  it('chooses the plural and writes numbers as the language does', () => {
    expect(voice('fi')('trial.homes.count', { count: 1 })).toBe('1 asunto');
    expect(voice('fi')('trial.homes.count', { count: 0 })).toBe('0 asuntoa');
    expect(voice('fi')('trial.homes.count', { count: 55_000 })).toBe('55\u00a0000 asuntoa');
    expect(voice('en')('trial.homes.count', { count: 1234 })).toBe('1,234 homes');
  });
  it('takes `on` and `yes` for words, not for truth', () => expect(voice('en')('trial.on')).toBe('yes'));
  it('throws when a value is missing, and for a key that is not there', () => {
    expect(() => voice('fi')('trial.greeting')).toThrow('asks for name');
    expect(() => speak(read(good), 'fi')('trial.nothing' as never)).toThrow('no text at trial.nothing');
    expect(voice('fi')('trial.nothing')).toBeUndefined();
  });
  it('says a text of the policy', () => expect(speak(read(good), 'sv')({ fi: 'a', sv: 'b', en: 'c' })).toBe('b'));
});

describe('mistakes, with file and line', () => {
  it.each([
    ['a: { fi: yksi, en: one }', ['1: trial.a has no sv']],
    ["a: { fi: yksi, sv: '', en: one }", ['1: trial.a has no sv']],
    ['x: { fi: a, sv: b, en: c }\na:\n  b: { sv: ett, en: one }', ['3: trial.a.b has no fi']],
    ["a: { fi: '{day}', sv: '{dag}', en: '{day}' }", ['1: trial.a asks for different values: {day} · {dag} · {day}']],
    ["a: { fi: { one: a, other: b }, sv: '{count}', en: 'c' }", ['1: trial.a asks for different values: {count} · {count} · {}']],
    ['a: { fi: a, sv: b, en: c, no: d }', ['1: trial.a has no, which is none of fi, sv, en (a text with a comma stands in quotes)']],
    ['a: sana', ['1: trial.a is no text: write its fi, sv and en under it']],
    [
      'a: { fi: { yksi: a, other: b }, sv: { other: b }, en: { other: c } }',
      ['1: trial.a has yksi, which is no plural word (one, other …)'],
    ],
  ])('%s', (yaml, said) => expect(mistakesIn(yaml)).toEqual(said));
  it('says all of them at once', () => expect(mistakesIn('a: { fi: a }\nb: { sv: b }')).toHaveLength(4));
  it('refuses a key twice', () => expect(mistakesIn('a: { fi: a, sv: b, en: c }\na: { fi: a, sv: b, en: c }')[0]).toContain('unique'));
});

describe('types', () => {
  it('know every key and what it asks for', () => {
    const source = textKeysSource(read(good));
    expect(source).toContain("'trial.greeting': { name: string | number };");
    expect(source).toContain("'trial.homes.count': { count: number };");
    expect(source).toContain("'trial.on': undefined;");
  });
});

it('every text of the product stands in three languages that ask for the same values', () => {
  const catalogue = loadCatalogue(findTexts(path.resolve(import.meta.dirname, '../..')));
  expect(catalogue.size).toBeGreaterThan(80);
});
