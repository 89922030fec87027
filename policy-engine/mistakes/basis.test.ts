// Everything that is held rests on one ground that fits the person.
import { expect, test } from 'vitest';
import { toldAbout } from '../sample-policy.ts';

test('S9 collecting about somebody without a basis is refused', () => {
  const told = toldAbout(
    'activities/1-tenancy.yaml',
    `  - { of: [adult-occupant], article: 6.1.f, interest: { fi: asukkaat, sv: boende, en: who lives here }, status: proposed }
`,
    '',
  );
  expect(told).toEqual(['activities/1-tenancy.yaml:15:3: "tenancy" has no basis for `name` of `adult-occupant`.']);
});

test('S9 two bases for the same data of the same person are refused', () => {
  const told = toldAbout(
    'activities/2-parts.yaml',
    'law: 1336/1997 2:10 }]',
    'law: 1336/1997 2:10 }, { data: [rent], of: [main-tenant], article: 6.1.b, contract: lease }]',
  );
  expect(told).toEqual([
    'activities/2-parts.yaml:6:12: "rent-monitoring" has two bases at once for `rent` of `main-tenant`: choose one, or write `one-of`.',
  ]);
});

test('S9 reading what others collected without a basis is refused', () => {
  const told = toldAbout(
    'activities/3-exchange.yaml',
    'access: [',
    `use: [name]
access: [{ role: customer-service, which: in-own-area, may: [see], data: [name], of: [main-tenant] }, `,
  );
  expect(told).toEqual(['activities/3-exchange.yaml:9:10: "exchange" reads data of `main-tenant` without a basis.']);
});

test('S57 a basis 6.1.c without the law is refused', () => {
  const told = toldAbout('activities/2-parts.yaml', 'article: 6.1.c, law: 1336/1997 2:10', 'article: 6.1.c');
  expect(told).toEqual(['activities/2-parts.yaml:7:9: 6.1.c is a legal obligation: name the law (`law`).']);
});

test('a basis 6.1.b without the contract is refused', () => {
  const told = toldAbout(
    'activities/3-exchange.yaml',
    'basis: [{ of: [exchange-user], article: 6.1.b, contract: exchange-terms }]',
    'basis: [{ of: [exchange-user], article: 6.1.b }]',
  );
  expect(told).toEqual(['activities/3-exchange.yaml:6:9: 6.1.b is a contract: say which (`contract`).']);
});

test('a basis 6.1.a without how consent is given is refused', () => {
  const told = toldAbout('activities/2-parts.yaml', ', consent: { by: telling-us, withdraw: [counter, phone] }', '');
  expect(told).toEqual(['activities/2-parts.yaml:21:9: 6.1.a is consent: say how it is given and taken back (`consent`).']);
});

test('a basis 6.1.f without the interest is refused', () => {
  const told = toldAbout(
    'activities/1-tenancy.yaml',
    'article: 6.1.f, interest: { fi: asukkaat, sv: boende, en: who lives here }, status',
    'article: 6.1.f, status',
  );
  expect(told).toEqual(['activities/1-tenancy.yaml:12:5: 6.1.f is a legitimate interest: say which (`interest`).']);
});

test('a basis line that names no ground is refused', () => {
  const told = toldAbout(
    'activities/3-exchange.yaml',
    `article: 6.1.b, contract: exchange-terms }]
collect`,
    `when: party-to-lease }]
collect`,
  );
  expect(told).toEqual([
    'activities/3-exchange.yaml:6:9: This basis names no ground: write `article`, `one-of` or `law`.',
    'activities/3-exchange.yaml:7:12: "exchange" has no basis for `advert` of `exchange-user`.',
  ]);
});

test('S57 6.1.b cannot be chosen for an occupant who is not party to the lease', () => {
  const told = toldAbout(
    'activities/1-tenancy.yaml',
    'of: [adult-occupant], article: 6.1.f, interest: { fi: asukkaat, sv: boende, en: who lives here }',
    'of: [adult-occupant], article: 6.1.b, contract: lease',
  );
  expect(told).toEqual(['activities/1-tenancy.yaml:12:5: `adult-occupant` is not party to the lease: 6.1.b is not possible.']);
});

test('S57 6.1.b for a spouse needs that the spouse is party to the lease', () => {
  const told = toldAbout('activities/1-tenancy.yaml', 'of: [spouse], when: party-to-lease,', 'of: [spouse],');
  expect(told).toEqual([
    'activities/1-tenancy.yaml:10:5: `spouse` may not be party to the lease: write 6.1.b with `when: party-to-lease`.',
    'activities/1-tenancy.yaml:15:3: "tenancy" has two bases at once for `name`, `code`, `phone`, `email` of `spouse`: choose one, or write `one-of`.',
  ]);
});

test('a basis under a condition says what holds otherwise', () => {
  const told = toldAbout(
    'activities/1-tenancy.yaml',
    `  - { of: [spouse], when: not-party-to-lease, article: 6.1.f, interest: { fi: yhteisvastuu, sv: solidariskt ansvar, en: joint liability }, status: proposed }
`,
    '',
  );
  expect(told).toEqual([
    'activities/1-tenancy.yaml:14:3: "tenancy" has a basis for `name`, `code`, `phone`, `email` of `spouse` only when `party-to-lease`: say which holds otherwise.',
  ]);
});
