// Examples that lawyers write are put to the engine.
import { expect, test } from 'vitest';
import { engineAsJudge, readExamples, runExamples } from './examples.ts';
import { mistakeInWords } from './mistake-in-words.ts';
import type { Policy } from './policy.ts';
import { readPolicy } from './read-policy.ts';
import { sampleFiles } from './sample-policy.ts';

const policy = readPolicy({ ...sampleFiles }).policy as Policy;
const withExamples = (examples: string) => ({ ...sampleFiles, 'examples/sample.yaml': examples });

const verdictsOn = async (examples: string) => {
  const { examples: read, mistakes } = readExamples(policy, withExamples(examples));
  expect(mistakes).toEqual([]);
  return (await runExamples(read, engineAsJudge(policy))).map((v) => [v.category, v.got.allowed, v.agrees]);
};

test('what an example sees and does not see is asked one by one, groups as their data', async () => {
  const verdicts = await verdictsOn(`
- name: customer service sees contact details of an identified caller, never the code
  when: { activity: tenancy, who: customer-service, of: main-tenant, does: see, with: [caller-identified] }
  then: { sees: [contact], not: [code] }
`);
  expect(verdicts).toEqual([
    ['phone', true, true],
    ['email', true, true],
    ['code', false, true],
  ]);
});

test('somebody to whom the relation does not hold is refused', async () => {
  const verdicts = await verdictsOn(`
- name: a neighbour sees nothing
  when: { activity: exchange, who: self, of: exchange-user, does: see, near: no }
  then: { refused: true }
`);
  expect(verdicts).toEqual([['advert', false, true]]);
});

test('a shape that is not the one expected is told', async () => {
  const verdicts = await verdictsOn(`
- name: a resident sees that the code is held
  when: { activity: tenancy, who: self, of: spouse, does: see, with: [strong] }
  then: { sees: [{ code: on-file }, { code: monthly-sum }] }
`);
  expect(verdicts).toEqual([
    ['code', true, true],
    ['code', true, false],
  ]);
});

test('an unknown word in an example is refused with its place', () => {
  const { mistakes } = readExamples(
    policy,
    withExamples('- name: x\n  when: { activity: tenanci, who: self, of: spouse, does: see }\n  then: { refused: true }\n'),
  );
  expect(mistakes.map(mistakeInWords)).toEqual(['examples/sample.yaml:2:21: "tenanci" is not a known activity. Did you mean "tenancy"?']);
});
