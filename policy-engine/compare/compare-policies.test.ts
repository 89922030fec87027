// What a comparison of two versions says, for whom, and which changes residents must hear of.
import { expect, test } from 'vitest';
import { comparePolicies, countsOf, type Policy, readPolicy, toBeInformed } from '../index.ts';
import { mistakeInWords } from '../mistake-in-words.ts';
import { sampleFiles, sampleWith } from '../sample-policy.ts';

const sample = soundly({ ...sampleFiles });

function soundly(files: Record<string, string>): Policy {
  const { policy, mistakes } = readPolicy(files);
  if (!policy) throw new Error(mistakes.map(mistakeInWords).join('\n'));
  return policy;
}
const changedBy = (file: string, passage: string, replacement: string) =>
  comparePolicies(sample, soundly(sampleWith(file, passage, replacement)));

const tenancy = 'activities/1-tenancy.yaml';
const parts = 'activities/2-parts.yaml';

test('a version compared with itself has no changes', () => {
  expect(comparePolicies(sample, soundly({ ...sampleFiles }))).toEqual([]);
});

test('who may newly see is said with the role, the data, the people and the conditions, in three languages', () => {
  const [change, ...more] = changedBy(
    parts,
    'may: [see], data: [name, rent] }',
    'may: [see], data: [name, rent, note], of: [main-tenant] }',
  );
  expect(more.map((c) => c.words.en)).toEqual([]);
  expect(change).toMatchObject({
    facet: 'access',
    direction: 'wider',
    activity: 'rent-monitoring',
    of: ['main-tenant'],
    data: ['note'],
    who: 'customer-service',
  });
  expect(change?.words).toEqual({
    fi: 'asiakaspalvelu saa jatkossa nähdä: viesti (kenen tiedot: oma alue)',
    sv: 'kundtjänsten får i fortsättningen se: meddelande (vems uppgifter: eget område)',
    en: 'customer service may now see: message (whose data: own area)',
  });
  expect(change?.inform).toBeUndefined();
});

test('who may no longer see is narrower, and nobody need be told', () => {
  const changes = changedBy(tenancy, '  - { role: customer-service, which: in-own-area, may: [list], data: [name] }\n', '');
  expect(changes).toMatchObject([
    { facet: 'access', direction: 'narrower', data: ['name'], of: ['main-tenant', 'spouse', 'adult-occupant'] },
  ]);
  expect(changes[0]?.words.en).toContain('customer service may no longer list: name');
  expect(countsOf(changes)).toEqual({ all: 1, wider: 0, narrower: 1, inform: 0, before: 0 });
});

test('a dropped condition is the same right on wider terms', () => {
  const [change] = changedBy(tenancy, 'data: [name, contact, note], needs: [caller-identified] }', 'data: [name, contact, note] }');
  expect(change).toMatchObject({ direction: 'wider', data: ['name', 'phone', 'email', 'note'] });
  expect(change?.words.en).toContain('Before: whose data: own area; only with: identified. Now: whose data: own area');
});

test('a value instead of a shape is wider, a shape instead of a value narrower', () => {
  expect(changedBy(tenancy, 'data: [code], as: on-file, needs', 'data: [code], needs')).toMatchObject([
    { direction: 'wider', data: ['code'] },
  ]);
  expect(changedBy(tenancy, 'may: [list], data: [name] }', 'may: [list], data: [name], as: on-file }')).toMatchObject([
    { direction: 'narrower' },
  ]);
});

test('a longer period is told, a shorter one is not, and both give the two periods in words', () => {
  const [longer] = changedBy(parts, 'for: 6 years', 'for: 10 years');
  expect(longer).toMatchObject({ facet: 'keep', direction: 'wider', inform: { article: '13(2)(a)', before: false } });
  expect(longer?.words.en).toMatch(/Kept longer: rent ledger. Before: 6 years .* Now: 10 years/);
  const [shorter] = changedBy(parts, 'for: 6 years', 'for: 5 years');
  expect(shorter).toMatchObject({ direction: 'narrower' });
  expect(shorter?.inform).toBeUndefined();
});

test('three years and thirty-six months are not longer than one another', () => {
  const changes = changedBy(tenancy, 'from: lease-ended, for: 3 years, then', 'from: lease-ended, for: 36 months, then');
  expect(changes).toMatchObject([{ facet: 'keep', direction: 'other' }]);
});

test('another event cannot be called longer or shorter', () => {
  expect(changedBy(parts, 'from: financial-year-ended, for: 6 years', 'from: lease-ended, for: 6 years')).toMatchObject([
    { facet: 'keep', direction: 'other' },
  ]);
});

test('a new recipient is told before it is given anything', () => {
  const [change] = changedBy(
    parts,
    'disclose:\n',
    'disclose:\n  - { to: other-users, data: [rent], of: [main-tenant], how: standing, basis: same-as-activity, protected: leave-out }\n',
  );
  expect(change).toMatchObject({
    facet: 'disclose',
    who: 'other-users',
    direction: 'wider',
    of: ['main-tenant'],
    inform: { article: '13(1)(e)', before: true },
  });
});

test('protected people given too is wider', () => {
  expect(changedBy('activities/3-exchange.yaml', 'protected: chosen-by-subject', 'protected: include')).toMatchObject([
    { facet: 'disclose', who: 'other-users' },
  ]);
});

test('data of another purpose that are used here must be told before (GDPR Art. 13(3))', () => {
  const [change] = changedBy(parts, 'use: [name]\n', 'use: [name, phone]\n');
  expect(change).toMatchObject({
    facet: 'use',
    data: ['phone'],
    of: ['main-tenant'],
    inform: { article: '13(3)', before: true },
  });
});

test('a new purpose names everybody whom it concerns, and is told before; a dropped one narrows', () => {
  const without = soundly({
    ...sampleWith(tenancy, 'parts: [rent-monitoring, health-note]', 'parts: [rent-monitoring]'),
    [parts]: sampleFiles[parts]!.split('---\n')[0]!,
  });
  const added = comparePolicies(without, sample).filter((c) => c.facet === 'purpose');
  expect(added).toMatchObject([
    {
      activity: 'health-note',
      direction: 'wider',
      of: ['main-tenant', 'spouse', 'adult-occupant'],
      inform: { article: '13(3)', before: true },
    },
  ]);
  expect(comparePolicies(sample, without).filter((c) => c.facet === 'purpose')).toMatchObject([{ direction: 'narrower' }]);
});

test('another ground is told with both grounds in words', () => {
  const [change] = changedBy(parts, 'article: 6.1.c, law: 1336/1997 2:10', 'article: 6.1.b, contract: lease');
  expect(change).toMatchObject({ facet: 'basis', data: ['rent'], of: ['main-tenant'] });
  expect(change?.words.en).toContain('Before: 6.1.c, legal obligation; 1336/1997 2:10. Now: 6.1.b, contract; lease');
});

test('a proposal that was decided changes its standing and nothing else', () => {
  expect(changedBy(tenancy, 'en: claims }, status: proposed }', 'en: claims }, status: published }')).toMatchObject([
    { facet: 'status', data: ['name', 'note'], inform: { article: '13(2)(a)' } },
  ]);
});

test('more or less asked of people is told apart', () => {
  const [change] = changedBy(
    tenancy,
    'spouse:         { required: [name, contact], optional: [code] }',
    'spouse:         { required: [name, contact, code] }',
  );
  expect(change).toMatchObject({ facet: 'collect', of: ['spouse'], data: ['code'], direction: 'wider', inform: { article: '13(2)(e)' } });
});

test('what stands outside the activities is compared too', () => {
  expect(changedBy('controller.yaml', 'protected-persons: { roles: [customer-service],', 'protected-persons: { roles: [],')).toMatchObject([
    { facet: 'landlord', direction: 'narrower' },
  ]);
  expect(changedBy('controller.yaml', 'from-age: 15', 'from-age: 18')).toMatchObject([
    { facet: 'landlord', words: { en: expect.stringContaining('terms of signing in') } },
  ]);
  expect(changedBy('texts/notice.yaml', 'How we handle your data.', 'This is how we handle your data.')).toMatchObject([
    { facet: 'words', inform: { article: '12(1)' } },
  ]);
});

test('those to be informed are listed by kind of resident', () => {
  const told = toBeInformed(changedBy(parts, 'for: 6 years', 'for: 10 years'));
  expect([...told.keys()]).toEqual(['main-tenant']);
});
