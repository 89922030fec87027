// Nothing leaves without a right to it, nor to anyone to whom it must not go.
import { expect, test } from 'vitest';
import { toldAbout } from '../sample-policy.ts';

test('a recipient without a basis is refused', () => {
  const told = toldAbout('activities/2-parts.yaml', 'basis: { law: 1336/1997 }, needs', 'needs');
  expect(told).toEqual(['activities/2-parts.yaml:13:5: This recipient has no basis: say by what right the data go there.']);
});

test('a basis that says nothing is none', () => {
  const told = toldAbout('activities/2-parts.yaml', 'basis: { law: 1336/1997 }, needs', 'basis: {}, needs');
  expect(told).toEqual(['activities/2-parts.yaml:13:5: The recipient "kela" has no basis: say by what right the data go there.']);
});

test('the basis of a case needs cases', () => {
  const told = toldAbout('activities/2-parts.yaml', 'basis: { law: 1336/1997 }, needs', 'basis: same-as-case, needs');
  expect(told).toEqual(['activities/2-parts.yaml:13:5: The basis is that of the case, but "rent-monitoring" knows no cases (`case`).']);
});

test('S143 a recipient outside the EEA is refused', () => {
  const told = toldAbout(
    'vocabulary/recipients.yaml',
    'kela:        { kind: authority, country: FI',
    'kela:        { kind: authority, country: US',
  );
  expect(told).toEqual([
    'vocabulary/recipients.yaml:2:44: The recipient "kela" is outside the European Economic Area (US): nothing may go there.',
  ]);
});

test('S141 mapping data of the exchange to any recipient but its other users is refused', () => {
  const told = toldAbout('activities/3-exchange.yaml', 'to: other-users', 'to: kela');
  expect(told).toEqual([
    'activities/3-exchange.yaml:10:12: `advert` belongs to a service of its own and may not be given to "kela": only its other users may see it.',
  ]);
});

test('data of a service of its own are not collected about residents', () => {
  const told = toldAbout(
    'activities/3-exchange.yaml',
    'collect: { exchange-user: { arises: [advert] } }',
    'collect: { exchange-user: { arises: [advert] }, main-tenant: { optional: [advert] } }',
  );
  expect(told).toEqual([
    'activities/3-exchange.yaml:1:5: `advert` belongs to a service of its own, but `main-tenant` is a person of the register.',
    'activities/3-exchange.yaml:7:49: "exchange" has no basis for `advert` of `main-tenant`.',
    'activities/3-exchange.yaml:7:49: "exchange" does not say how long it keeps `advert` of `main-tenant`: it would be kept for ever.',
  ]);
});
