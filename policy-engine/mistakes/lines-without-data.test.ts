// A line names its data: leaving them out never means everything.
import { expect, test } from 'vitest';
import { toldAbout } from '../sample-policy.ts';

test('an access line without data is refused: absence never means everything', () => {
  const told = toldAbout('activities/2-parts.yaml', 'may: [see], data: [name, rent]', 'may: [see]');
  expect(told).toEqual(['activities/2-parts.yaml:11:5: This line names no data: leaving it out never means everything.']);
});

test('a keep line without data is refused', () => {
  const told = toldAbout('activities/3-exchange.yaml', 'keep: [{ data: [advert], of', 'keep: [{ of');
  expect(told).toEqual(['activities/3-exchange.yaml:9:8: This line names no data: leaving it out never means everything.']);
});

test('a disclose line without data is refused', () => {
  const told = toldAbout('activities/2-parts.yaml', 'to: kela, data: [rent], as', 'to: kela, as');
  expect(told).toEqual(['activities/2-parts.yaml:13:5: This line names no data: leaving it out never means everything.']);
});
