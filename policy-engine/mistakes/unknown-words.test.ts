// A policy says only words that somebody declared and that code gives a meaning.
import { expect, test } from 'vitest';
import { toldAbout } from '../sample-policy.ts';

test('an unknown category is refused, with the nearest known one', () => {
  const told = toldAbout('activities/2-parts.yaml', 'use: [name]', 'use: [nam]');
  expect(told).toEqual(['activities/2-parts.yaml:5:7: "nam" is not a known category. Did you mean "name"?']);
});

test('an unknown role is refused, with the nearest known one', () => {
  const told = toldAbout(
    'activities/2-parts.yaml',
    'role: customer-service, which: in-own-area, may: [see], data: [name, rent]',
    'role: customer-servise, which: in-own-area, may: [see], data: [name, rent]',
  );
  expect(told).toEqual(['activities/2-parts.yaml:11:13: "customer-servise" is not a known role. Did you mean "customer-service"?']);
});

test('an unknown relation is refused, with the nearest known one', () => {
  const told = toldAbout('activities/2-parts.yaml', 'which: in-own-area', 'which: in-own-aria');
  expect(told).toEqual(['activities/2-parts.yaml:11:38: "in-own-aria" is not a known relation. Did you mean "in-own-area"?']);
});

test('an unknown verb is refused', () => {
  const told = toldAbout('activities/2-parts.yaml', 'may: [see], data: [name, rent]', 'may: [sea], data: [name, rent]');
  expect(told).toEqual(['activities/2-parts.yaml:11:57: "sea" is not a known verb. Did you mean "see"?']);
});

test('an unknown shape is refused, with the nearest known one', () => {
  const told = toldAbout('activities/2-parts.yaml', 'as: monthly-sum', 'as: monthly-sums');
  expect(told).toEqual(['activities/2-parts.yaml:13:35: "monthly-sums" is not a known shape. Did you mean "monthly-sum"?']);
});

test('an unknown need is refused, with the nearest known one', () => {
  const told = toldAbout('activities/2-parts.yaml', 'needs: [request-reference]', 'needs: [request-refrence]');
  expect(told).toEqual(['activities/2-parts.yaml:13:116: "request-refrence" is not a known need. Did you mean "request-reference"?']);
});

test('an unknown event is refused, with the nearest known one', () => {
  const told = toldAbout('activities/2-parts.yaml', 'from: financial-year-ended', 'from: finacial-year-ended');
  expect(told).toEqual(['activities/2-parts.yaml:9:46: "finacial-year-ended" is not a known event. Did you mean "financial-year-ended"?']);
});

test('an unknown promise is refused, with the nearest known one', () => {
  const told = toldAbout('activities/2-parts.yaml', 'promise: [never-asked]', 'promise: [never-askt]');
  expect(told).toEqual(['activities/2-parts.yaml:25:11: "never-askt" is not a known promise. Did you mean "never-asked"?']);
});

test('an unknown recipient is refused, with the nearest known one', () => {
  const told = toldAbout('activities/2-parts.yaml', 'to: kela', 'to: kella');
  expect(told).toEqual(['activities/2-parts.yaml:13:11: "kella" is not a known recipient. Did you mean "kela"?']);
});

test('an unknown subject role is refused, with the nearest known one', () => {
  const told = toldAbout('activities/1-tenancy.yaml', 'of: [adult-occupant], article', 'of: [adult-ocupant], article');
  expect(told).toEqual(['activities/1-tenancy.yaml:12:12: "adult-ocupant" is not a known subject role. Did you mean "adult-occupant"?']);
});

test('an unknown hold is refused; never is one', () => {
  const told = toldAbout('activities/3-exchange.yaml', 'hold: never', 'hold: [incidents]');
  expect(told).toEqual(['activities/3-exchange.yaml:9:90: "incidents" is not a known hold.']);
});

test('an unknown condition is refused, with the nearest known one', () => {
  const told = toldAbout('activities/1-tenancy.yaml', 'when: not-party-to-lease', 'when: not-party-of-lease');
  expect(told).toEqual([
    'activities/1-tenancy.yaml:11:27: "not-party-of-lease" is not a known condition. Did you mean "not-party-to-lease"?',
  ]);
});

test('a word that the code does not know is refused, with the nearest it knows', () => {
  const told = toldAbout(
    'vocabulary/words.yaml',
    'relations: { self:',
    'relations: { in-own-aera: { title: { fi: alue, sv: område, en: area } }, self:',
  );
  expect(told).toEqual(['vocabulary/words.yaml:1:14: "in-own-aera" is not a known relation. Did you mean "in-own-area"?']);
});

test('an event that the code does not know is refused', () => {
  const told = toldAbout(
    'vocabulary/words.yaml',
    `  last-login:
`,
    `  last-logon:
`,
  );
  expect(told).toEqual([
    'activities/3-exchange.yaml:9:53: "last-login" is not a known event.',
    'vocabulary/words.yaml:35:3: "last-logon" is not a known event. Did you mean "last-login"?',
  ]);
});

test('a role that is never together with another must exist', () => {
  const told = toldAbout(
    'vocabulary/roles.yaml',
    'never-together: [[customer-service, supervision]]',
    'never-together: [[customer-service, supervison]]',
  );
  expect(told).toEqual(['vocabulary/roles.yaml:8:37: "supervison" is not a known role. Did you mean "supervision"?']);
});
