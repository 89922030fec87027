import { expect, test } from 'vitest';
import { nearby } from './near-words.ts';

test.each([
  ['a letter forgotten', 'virtnen', 'virtanen'],
  ['a letter doubled', 'virttanen', 'virtanen'],
  ['a letter beside', 'virtsnen', 'virtanen'],
  ['two letters swapped', 'vitranen', 'virtanen'],
  ['v for w', 'vahlroos', 'wahlroos'],
  ['the last letter', 'virtane', 'virtanen'],
  ['nothing', 'virtanen', 'virtanen'],
])('%s', (_, typed, meant) => expect(nearby(typed)).toContain(meant));

test('two slips in one word are another word', () => expect(nearby('vrtnen')).not.toContain('virtanen'));
test('a short word has no neighbours', () => expect(nearby('bo')).toEqual(['bo']));
test('no neighbour twice, and few enough for one question', () => {
  const near = nearby('kuulasmarjanen');
  expect(new Set(near).size).toBe(near.length);
  expect(near.length).toBeLessThan(1000);
});
