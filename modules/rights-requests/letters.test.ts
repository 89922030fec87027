import { expect, test } from 'vitest';
import { letters, paragraphs, reasonsFor } from './letters.ts';
import { kinds } from './requests.ts';

test('every outcome of every kind of request has its paragraphs in three languages', () => {
  for (const outcome of ['granted', 'partly', 'refused', 'not-identified', 'replied'] as const)
    for (const kind of kinds)
      for (const text of paragraphs(outcome, kind))
        expect(
          Object.values(text).every((words) => words.length > 10),
          `${outcome} ${kind}`,
        ).toBe(true);
});

test('every request that can be refused has a reason to choose', () => {
  for (const kind of kinds.filter((each) => each !== 'question')) expect(reasonsFor(kind).length, kind).toBeGreaterThan(0);
});

test('the templates keep their words when they are read: nothing is cut at a comma', () => {
  expect(letters().granted.lead.fi).toBe('Teimme sen, mitä pyysit.');
});
