import { describe, expect, test } from 'vitest';
import { addressOf, readAddress } from './address.ts';
import { folded, foldedAddress } from './folding.ts';

describe('an address is read from its written form', () => {
  test.each([
    ['Kontulankaari 11 B 23 a', { street: 'Kontulankaari', number: '11', staircase: 'B', flat: 23, partition: 'a' }],
    ['Kontulankaari 11 B 23a', { street: 'Kontulankaari', number: '11', staircase: 'B', flat: 23, partition: 'a' }],
    ['Mannerheimintie 5b A 12', { street: 'Mannerheimintie', number: '5b', staircase: 'A', flat: 12 }],
    ['Hämeentie 5–7 C 101', { street: 'Hämeentie', number: '5–7', staircase: 'C', flat: 101 }],
    ['Junatie 3', { street: 'Junatie', number: '3' }],
    ['Ida Aalbergin tie 1 A 2', { street: 'Ida Aalbergin tie', number: '1', staircase: 'A', flat: 2 }],
    ['3. linja 10 A 4', { street: '3. linja', number: '10', staircase: 'A', flat: 4 }],
    ['Kontulankaari 11 as. 4', { street: 'Kontulankaari', number: '11', flat: 4 }],
    ['Junatie 3 bst. 4', { street: 'Junatie', number: '3', flat: 4 }],
    ['  Kontulankaari   11   B  23 ', { street: 'Kontulankaari', number: '11', staircase: 'B', flat: 23 }],
  ])('%s', (written, read) => expect(readAddress(written)).toEqual(read));

  test.each(['Virtanen', '', '11', 'Kontulankaari 11 B 23 a b', 'Kontulankaari 11 B 1234'])('%s is none', (written) =>
    expect(readAddress(written)).toBeUndefined(),
  );
});

describe('an address is written in the language of its reader', () => {
  const place = { street_fi: 'Koivikonkaari', street_sv: 'Björkdungebågen', number: '11', letter: 'B', flat: 23, partition_letter: '' };
  test('with the Swedish name of the street', () => {
    expect(addressOf(place, 'fi')).toBe('Koivikonkaari 11 B 23');
    expect(addressOf(place, 'sv')).toBe('Björkdungebågen 11 B 23');
    expect(addressOf({ ...place, partition_letter: 'a' }, 'en')).toBe('Koivikonkaari 11 B 23 a');
  });
  test('without staircase letters, and read back', () => {
    expect(addressOf({ ...place, letter: '' }, 'fi')).toBe('Koivikonkaari 11 as. 23');
    expect(addressOf({ ...place, letter: '' }, 'sv')).toBe('Björkdungebågen 11 bst. 23');
    expect(readAddress('Koivikonkaari 11 as. 23')).toEqual({ street: 'Koivikonkaari', number: '11', flat: 23 });
  });
});

test('what is sought has no accents, capitals or closed ranks', () => {
  expect(folded('Åström-Ødegård ß')).toBe('astrom-odegard ss');
  expect(foldedAddress('Hämeentie 5b A12')).toBe('hameentie 5 b a 12');
  expect(foldedAddress('Kontulankaari 11B23, as. 4')).toBe('kontulankaari 11 b 23 4');
});
