import { expect, test } from 'vitest';
import { readEmail, readPhone } from './written-forms.ts';

test.each([
  ['040 123 4567', '+358401234567'],
  ['+358 40 1234567', '+358401234567'],
  ['+358 (0)40 123 4567', '+358401234567'],
  ['00358401234567', '+358401234567'],
  ['+46 70-123 45 67', '+46701234567'],
  ['+358 00 123 4567', '+358001234567'],
])('the phone number %s is written %s', (typed, written) => expect(readPhone(typed)).toBe(written));
test.each(['', '1234', 'numero', '+0401234567', '+358401234567890123'])('%s is no phone number', (typed) =>
  expect(readPhone(typed)).toBeUndefined(),
);
test('an e-mail address is written in small letters', () =>
  expect(readEmail(' Aino.Virta@Example.invalid ')).toBe('aino.virta@example.invalid'));
test.each(['', 'aino', 'aino@', 'a b@example.invalid', 'aino@example'])('%s is no e-mail address', (typed) =>
  expect(readEmail(typed)).toBeUndefined(),
);
