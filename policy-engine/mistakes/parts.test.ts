// Activities hang together, and a part only narrows.
import { expect, test } from 'vitest';
import { mistakeInWords } from '../mistake-in-words.ts';
import { readPolicy } from '../read-policy.ts';
import { sampleWith, toldAbout } from '../sample-policy.ts';

test('S9 an activity without a purpose is refused', () => {
  const told = toldAbout(
    'activities/3-exchange.yaml',
    `purpose: { fi: Voit jättää ilmoituksen., sv: Du kan lämna en annons., en: You can post an advertisement. }
`,
    '',
  );
  expect(told).toEqual(['activities/3-exchange.yaml:1:5: The activity "exchange" has no purpose.']);
});

test('an activity says its status', () => {
  const told = toldAbout(
    'activities/3-exchange.yaml',
    `status: published
`,
    '',
  );
  expect(told).toEqual([
    'activities/3-exchange.yaml:1:5: The activity "exchange" does not say its status: published, decided or proposed.',
  ]);
});

test('parts and part-of say the same', () => {
  const told = toldAbout('activities/1-tenancy.yaml', 'parts: [rent-monitoring, health-note]', 'parts: [rent-monitoring, exchange]');
  expect(told).toEqual([
    'activities/1-tenancy.yaml:6:8: "exchange" does not say that it is part of "tenancy".',
    'activities/1-tenancy.yaml:6:8: "health-note" says that it is part of "tenancy", but is not among its parts.',
  ]);
});

test('a circle of parts is refused', () => {
  const told = toldAbout(
    'activities/2-parts.yaml',
    `id: rent-monitoring
part-of: tenancy`,
    `id: rent-monitoring
part-of: rent-monitoring`,
  );
  expect(told).toEqual(['activities/2-parts.yaml:2:10: The activity "rent-monitoring" is, in the end, a part of itself.']);
});

test('an activity has a name of its own', () => {
  const told = toldAbout(
    'activities/3-exchange.yaml',
    `id: exchange
`,
    `id: tenancy
`,
  );
  expect(told).toEqual(['activities/3-exchange.yaml:1:5: There is another activity "tenancy" at activities/1-tenancy.yaml:1.']);
});

test('every activity has its place in the order of the notice', () => {
  const told = toldAbout(
    'controller.yaml',
    'protected-persons:',
    `notice-order: [tenancy, health-note]
protected-persons:`,
  );
  expect(told).toEqual([
    'controller.yaml:17:15: "health-note" is a part of another activity and follows it in the notice by itself.',
    'controller.yaml:17:15: "exchange" has no place in the order of the notice.',
  ]);
});

test('a part may not collect about more people than its parent', () => {
  const told = toldAbout(
    'activities/2-parts.yaml',
    'collect: { main-tenant: { arises: [rent] } }',
    'collect: { main-tenant: { arises: [rent] }, adult-occupant: { optional: [code] } }',
  );
  expect(told).toEqual([
    'activities/2-parts.yaml:6:45: "rent-monitoring" widens "tenancy": that does not collect `code` about `adult-occupant`.',
    'activities/2-parts.yaml:6:45: "rent-monitoring" does not say how long it keeps `code` of `adult-occupant`: it would be kept for ever.',
  ]);
});

test('a part may not require what its parent leaves optional', () => {
  const told = toldAbout(
    'activities/2-parts.yaml',
    'collect: { main-tenant: { arises: [rent] } }',
    'collect: { main-tenant: { arises: [rent] }, spouse: { required: [code] } }',
  );
  expect(told).toEqual(['activities/2-parts.yaml:6:45: "rent-monitoring" widens "tenancy": there `code` of `spouse` is not required.']);
});

test('a part is no surer than its parent', () => {
  const files = sampleWith('activities/1-tenancy.yaml', 'status: published', 'status: proposed');
  const { mistakes } = readPolicy({
    ...files,
    'activities/2-parts.yaml': sampleWith('activities/2-parts.yaml', 'record: T2\n', 'record: T2\nstatus: published\n')[
      'activities/2-parts.yaml'
    ]!,
  });
  expect(mistakes.map(mistakeInWords)).toEqual([
    'activities/2-parts.yaml:4:9: "rent-monitoring" is published, but "tenancy", of which it is a part, is only proposed.',
  ]);
});
