import { expect, test } from 'vitest';
import type { Ground, RightsPackage } from './contract.ts';
import { possibleNames, proposals, squeezed, withoutPassages } from './passages.ts';

const data = (values: string[], group = 'contact-note') =>
  ({
    groups: [{ id: group, title: 'Yhteydenotot', items: values.map((value) => ({ facts: [{ label: 'Mitä', value, column: 'x' }] })) }],
    leftOut: [],
  }) as never as RightsPackage;
const named = new Map<string, Ground>([
  ['Mikko', 'other-resident'],
  ['Salmela', 'other-resident'],
  ['Kaija Lindholm', 'employee'],
]);
const found = (value: string, own: string[] = []) =>
  proposals(data([value]), named, new Set(own.map(squeezed))).map(({ words, ground }) => [words, ground]);

test('those who live with the person and those who work here are found by name; the neighbour’s cat is not', () => {
  expect(found('Mikko Salmela soitti. Kaija Lindholm vastasi. Kissa Miisu katosi Kontulassa.')).toEqual([
    ['Mikko Salmela', 'other-resident'],
    ['Kaija Lindholm', 'employee'],
  ]);
  expect(possibleNames(data(['Soitti Mikko Salmela.']))).toEqual(['Soitti', 'Soitti Mikko', 'Mikko', 'Mikko Salmela', 'Salmela']);
});

test('numbers and addresses of others are found, the person’s own are not', () => {
  expect(found('Numero +358 00 123 4567, naapuri@example.invalid, 010190-999X', ['+358001234567'])).toEqual([
    ['010190-999X', 'other-resident'],
    ['naapuri@example.invalid', 'other-resident'],
  ]);
});

test('a complaint is proposed as a whole, since any of it may tell who complained', () => {
  expect(proposals(data(['Melua yöllä.'], 'complaint'), new Map(), new Set())).toEqual([
    { place: '0.0.0', words: 'Melua yöllä.', ground: 'notifier' },
  ]);
});

test('what is removed is gone from the value, wherever in it, and listed with its ground', () => {
  const left = withoutPassages(
    data(['Mikko Salmela ja Mikko Salmela.']),
    [{ place: '0.0.0', words: 'Mikko Salmela', ground: 'other-resident' }],
    () => 'toinen asukas',
  );
  expect(JSON.stringify(left)).not.toContain('Salmela');
  expect(left.groups[0]!.items[0]!.facts[0]!.value).toBe('[toinen asukas] ja [toinen asukas].');
  expect(left.leftOut).toEqual([{ what: 'Yhteydenotot: Mitä', why: 'toinen asukas' }]);
});
