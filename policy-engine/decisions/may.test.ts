// What the policy allows, and what it does not.
import { expect, test } from 'vitest';
import type { Policy } from '../policy.ts';
import { readPolicy } from '../read-policy.ts';
import { sampleFiles, sampleWith } from '../sample-policy.ts';
import { matrix } from './matrix.ts';
import { may } from './may.ts';

const policy = readPolicy({ ...sampleFiles }).policy as Policy;
const reading = { activity: 'tenancy', role: 'customer-service', verb: 'see', category: 'phone' } as const;

test('what a line allows is allowed, and the line is named', () => {
  const answer = may(policy, { ...reading, of: 'main-tenant', moment: ['caller-identified'] });
  expect(answer).toMatchObject({
    allowed: true,
    which: ['in-own-area'],
    lines: [{ file: 'activities/1-tenancy.yaml', line: 24, column: 5 }],
  });
});

test('without the condition of the moment it is not', () => {
  expect(may(policy, { ...reading, of: 'main-tenant', moment: [] }).allowed).toBe(false);
});

test('without a moment the answer is what is possible at best', () => {
  expect(may(policy, { ...reading, of: 'main-tenant' }).ways).toMatchObject([{ needs: ['caller-identified'] }]);
});

test('what no line names is denied', () => {
  expect(may(policy, { ...reading, category: 'rent' }).allowed).toBe(false);
  expect(may(policy, { ...reading, role: 'contractor' }).allowed).toBe(false);
  expect(may(policy, { ...reading, verb: 'unmask' }).allowed).toBe(false);
  expect(may(policy, { ...reading, activity: 'exchange' }).allowed).toBe(false);
});

test('what is collected about nobody like that is denied, whatever a line says', () => {
  expect(may(policy, { ...reading, of: 'adult-occupant' }).allowed).toBe(false);
});

test('a shape is answered instead of the value', () => {
  expect(may(policy, { activity: 'tenancy', role: 'self', verb: 'see', category: 'code', of: 'spouse' }).as).toBe('on-file');
});

test('writing stays where data are collected', () => {
  const wider = readPolicy(
    sampleWith('activities/2-parts.yaml', 'may: [see], data: [name, rent]', 'may: [see, record], data: [name, rent]'),
  ).policy as Policy;
  const recording = { activity: 'rent-monitoring', role: 'customer-service', verb: 'record', of: 'main-tenant' } as const;
  expect(may(wider, { ...recording, category: 'rent' }).allowed).toBe(true);
  expect(may(wider, { ...recording, category: 'name' }).allowed).toBe(false);
  expect(may(wider, { ...recording, verb: 'see', category: 'name' }).allowed).toBe(true);
});

test('an access line without people means those about whom the activity collects', () => {
  const [line] = policy.activities.find((a) => a.id === 'rent-monitoring')!.access;
  expect(line?.of).toEqual(['main-tenant']);
});

test('the matrix agrees with the single answers', () => {
  const allowed = [...matrix(policy)].filter((cell) => cell.allowed);
  expect(allowed.length).toBeGreaterThan(20);
  for (const { activity, role, category, of, verb } of allowed)
    expect(may(policy, { activity, role, category, of, verb }).allowed).toBe(true);
});
