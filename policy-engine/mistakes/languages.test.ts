// Every text stands in Finnish, Swedish and English, and says the same.
import { expect, test } from 'vitest';
import { toldAbout } from '../sample-policy.ts';

test('a text missing in sv is refused', () => {
  const told = toldAbout('activities/1-tenancy.yaml', ', sv: Hyresförhållande', '');
  expect(told).toEqual(['activities/1-tenancy.yaml:3:8: The text is missing in Swedish (sv).']);
});

test('a text missing in fi is refused', () => {
  const told = toldAbout('texts/notice.yaml', 'fi: Näin käsittelemme tietojasi., ', '');
  expect(told).toEqual(['texts/notice.yaml:2:12: The text is missing in Finnish (fi).']);
});

test('a text missing in en is refused, as English must be complete too', () => {
  const told = toldAbout('activities/1-tenancy.yaml', ', en: Tenancy', '');
  expect(told).toEqual(['activities/1-tenancy.yaml:3:8: The text is missing in English (en).']);
});

test('a bare text is refused, as it is missing in sv', () => {
  const told = toldAbout(
    'activities/2-parts.yaml',
    'because: { fi: kirjanpitolaki, sv: bokföringslagen, en: accounting act }',
    'because: accounting act',
  );
  expect(told).toEqual([
    'activities/2-parts.yaml:9:140: The text is missing in Swedish (sv) and English (en): write { fi: …, sv: …, en: … }.',
  ]);
});

test('an empty text is refused', () => {
  const told = toldAbout('activities/1-tenancy.yaml', 'fi: Vuokrasuhde', 'fi: ""');
  expect(told).toEqual(['activities/1-tenancy.yaml:3:14: The text is empty.']);
});

test('places for values must be the same in all languages', () => {
  const told = toldAbout('texts/notice.yaml', 'en: How we handle your data.', 'en: "How we handle {name}."');
  expect(told).toEqual(['texts/notice.yaml:2:12: The places for values differ: fi none, sv none, en {name}.']);
});

test('lists of different length are warned about', () => {
  const told = toldAbout('texts/notice.yaml', 'fi: Näin käsittelemme tietojasi.', 'fi: "Näin:\\n- yksi\\n- kaksi"');
  expect(told).toEqual(['texts/notice.yaml:2:12: warning: The lists are not equally long: fi 2, sv 0, en 0.']);
});

test('texts with far more sentences in one language are warned about', () => {
  const told = toldAbout('texts/notice.yaml', 'en: How we handle your data.', 'en: We handle data. We are careful. We tell you.');
  expect(told).toEqual(['texts/notice.yaml:2:12: warning: The number of sentences is far off: fi 1, sv 1, en 3.']);
});
