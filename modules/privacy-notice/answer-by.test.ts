// When a request is answered at the latest.
import { expect, it } from 'vitest';
import { answerBy } from './answer-by.ts';

it.each([
  ['2026-01-31', '2026-02-28'],
  ['2026-03-05', '2026-04-04'],
  ['2026-11-22', '2026-12-22'],
])('S163 a request of %s is answered by %s', (received, by) => expect(answerBy(received, 30)).toBe(by));
