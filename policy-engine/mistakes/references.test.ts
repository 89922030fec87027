// Lines speak of what their activity has, and what it has serves somebody.
import { expect, test } from 'vitest';
import { mistakeInWords } from '../mistake-in-words.ts';
import { readPolicy } from '../read-policy.ts';
import { sampleWith, toldAbout } from '../sample-policy.ts';

test('data that are neither collected nor used are refused', () => {
  const told = toldAbout(
    'activities/3-exchange.yaml',
    `data: [advert] }]
keep`,
    `data: [advert, name] }]
keep`,
  );
  expect(told).toEqual(['activities/3-exchange.yaml:8:10: The activity "exchange" neither collects nor uses `name`.']);
});

test('data that are collected but reached by nobody are refused', () => {
  const told = toldAbout(
    'activities/2-parts.yaml',
    `data: [name, rent] }
disclose:
  - { to: kela, data: [rent], as: monthly-sum, of: [main-tenant], how: request, basis: { law: 1336/1997 }, needs: [request-reference], decided-by: customer-service, tell: in-my-data, protected: include }`,
    'data: [name] }',
  );
  expect(told).toEqual(['activities/2-parts.yaml:6:10: "rent-monitoring" collects `rent` of `main-tenant`, but nobody may reach it.']);
});

test('a category that no activity collects is warned about', () => {
  const told = toldAbout(
    'vocabulary/categories.yaml',
    '  name:  {',
    `  shoe-size: { kind: plain, title: { fi: kengännumero, sv: skostorlek, en: shoe size } }
  name:  {`,
  );
  expect(told).toEqual(['vocabulary/categories.yaml:2:3: warning: No activity collects `shoe-size`.']);
});

test('what an activity may never have is refused in its lines', () => {
  const told = toldAbout(
    'activities/2-parts.yaml',
    'promise: [never-asked]',
    `never: [health]
promise: [never-asked]`,
  );
  expect(told).toEqual([
    'activities/2-parts.yaml:23:10: `health` may never be in "health-note": it says so itself, or the activity of which it is a part does.',
    'activities/2-parts.yaml:25:8: `health` may never be in "health-note": it says so itself, or the activity of which it is a part does.',
  ]);
});

test('a part may not give what its parent forbids', () => {
  const told = toldAbout(
    'activities/1-tenancy.yaml',
    'parts: [',
    `never: [rent]
parts: [`,
  );
  expect(told).toEqual([
    'activities/2-parts.yaml:1:5: `rent` may never be in "rent-monitoring": it says so itself, or the activity of which it is a part does.',
    'activities/2-parts.yaml:11:5: `rent` may never be in "rent-monitoring": it says so itself, or the activity of which it is a part does.',
    'activities/2-parts.yaml:13:5: `rent` may never be in "rent-monitoring": it says so itself, or the activity of which it is a part does.',
  ]);
});

test('keeping data of people about whom nobody collects them is refused', () => {
  const told = toldAbout(
    'activities/2-parts.yaml',
    'data: [rent], of: [main-tenant], from',
    'data: [rent], of: [main-tenant, spouse], from',
  );
  expect(told).toEqual(['activities/2-parts.yaml:9:5: Nothing of this is collected about "spouse".']);
});

test('writing what is collected elsewhere is refused unless the activity says that it changes it', () => {
  const told = toldAbout('activities/2-parts.yaml', 'may: [see], data: [name, rent]', 'may: [record], data: [name, rent]');
  expect(told).toEqual([
    'activities/2-parts.yaml:11:5: `name` is recorded here but collected elsewhere: add it to `changes`, or leave it out.',
  ]);
});

test('a writing verb that can write nothing is warned about', () => {
  const told = toldAbout(
    'activities/2-parts.yaml',
    `access:
`,
    `access:
  - { role: customer-service, which: in-own-area, may: [see, correct], data: [name] }
`,
  );
  expect(told).toEqual([
    'activities/2-parts.yaml:11:5: warning: Nothing of this line can be written in "rent-monitoring": `correct` has no effect.',
  ]);
});

test('collecting the same data of the same person in two ways is refused', () => {
  const told = toldAbout('activities/1-tenancy.yaml', 'optional: [code]', 'optional: [code, name]');
  expect(told).toEqual(['activities/1-tenancy.yaml:15:3: `name` of `spouse` is collected in two ways in "tenancy".']);
});

test('using what no activity collects is refused', () => {
  const files = sampleWith(
    'vocabulary/categories.yaml',
    'categories:\n',
    'categories:\n  shoe-size: { kind: plain, title: { fi: kengännumero, sv: skostorlek, en: shoe size } }\n',
  );
  const { mistakes } = readPolicy({
    ...files,
    'activities/2-parts.yaml': sampleWith('activities/2-parts.yaml', 'use: [name]', 'use: [name, shoe-size]')['activities/2-parts.yaml']!,
  });
  expect(mistakes.map(mistakeInWords)).toEqual([
    'activities/2-parts.yaml:5:6: The activity "rent-monitoring" uses `shoe-size`, which no activity collects.',
    'vocabulary/categories.yaml:2:3: warning: No activity collects `shoe-size`.',
  ]);
});
