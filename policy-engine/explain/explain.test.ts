// Questions about a policy, as a lawyer asks them, with the answers and the lines that they follow from.
import { describe, expect, test } from 'vitest';
import { type Explanation, explain, type Policy, readPolicy, readQuestion, sayExplanation } from '../index.ts';
import { sampleFiles, sampleWith } from '../sample-policy.ts';

const policy = readPolicy({ ...sampleFiles }).policy as Policy;
const passage = (file: string, text: string) => sampleFiles[file]!.slice(0, sampleFiles[file]!.indexOf(text)).split('\n').length;

function answer(question: string, of = policy): Explanation {
  const read = readQuestion(of, question);
  if (!('asking' in read)) throw new Error(`not understood: ${JSON.stringify(read)}`);
  return explain(of, read.asking);
}
const said = (question: string, language: 'fi' | 'sv' | 'en' = 'en') => sayExplanation(policy, answer(question), language);

test('yes comes with the file and line it follows from, and its conditions', () => {
  const found = answer('may customer-service see phone for tenancy?');
  expect(found).toMatchObject({ yes: true, lines: [{ which: 'in-own-area', needs: ['caller-identified'], data: ['phone'] }] });
  const line = passage('activities/1-tenancy.yaml', '{ role: customer-service, which: in-own-area, may: [see, record]');
  expect(found.lines[0]?.origin).toMatchObject({ file: 'activities/1-tenancy.yaml', line });
  expect(said('may customer-service see phone for tenancy?').join('\n')).toContain(`activities/1-tenancy.yaml:${line}`);
});

test('no says why, what the asker may instead, and that nothing is allowed by itself', () => {
  const found = answer('may customer-service see code for tenancy?');
  expect(found).toMatchObject({
    yes: false,
    lines: [],
    because: [{ kind: 'other-lines', who: 'customer-service' }],
    instead: [{ who: { id: 'self' }, as: 'on-file' }],
  });
  expect(said('may customer-service see code for tenancy?').at(0)).toBe('No: customer service may not see: identity code, in “Tenancy”.');
});

test.each([
  ['fi', 'saako asiakaspalvelu nähdä puhelimen Vuokrasuhde?', 'Kyllä: asiakaspalvelu saa nähdä: puhelin'],
  ['sv', 'får kundtjänsten se telefon för tenancy?', 'Ja: kundtjänsten får se: telefon'],
  ['en', 'can customer service see phone for tenancy?', 'Yes: customer service may see: phone'],
] as const)('ids and titles in any language, also inflected, are understood (%s)', (language, question, start) => {
  const read = readQuestion(policy, question);
  expect(read).toMatchObject({
    asking: { language, who: { kind: 'role', id: 'customer-service' }, verb: 'see', data: 'phone', activity: 'tenancy' },
  });
  expect(said(question, language)[0]).toContain(start);
});

test('about whom is answered for one kind of resident', () => {
  expect(answer('may self see code about spouse for tenancy?')).toMatchObject({ yes: true, lines: [{ of: ['spouse'], as: 'on-file' }] });
  expect(answer('may self see code about adult-occupant for tenancy?')).toMatchObject({
    yes: false,
    because: [{ kind: 'held-about-nobody', data: 'code', of: 'adult-occupant' }],
  });
});

test('a shape is no value, and the answer says so', () => {
  expect(said('may kela get rent for rent-monitoring?')[0]).toMatch(/^Yes: .* Not the value itself, only instead of it: /);
});

test('what a recipient gets is answered from the disclosures', () => {
  expect(answer('may kela get rent?')).toMatchObject({
    yes: true,
    lines: [{ who: { kind: 'recipient', id: 'kela' }, may: ['get'], needs: ['request-reference'] }],
  });
  expect(answer('may kela get phone?').yes).toBe(false);
});

test('who and what ask for all', () => {
  expect(answer('who may see rent?').lines.map((line) => line.who.id)).toEqual(['customer-service']);
  expect(answer('what may customer-service see for rent-monitoring?').lines.flatMap((line) => line.data)).toEqual(['name', 'rent']);
});

test('of two things with one name, that of the activity is meant', () => {
  const renamed = readPolicy(sampleWith('vocabulary/categories.yaml', 'en: advertisement', 'en: message')).policy as Policy;
  expect(answer('may self see message for exchange?', renamed).asking.data).toBe('advert');
  expect(answer('may self see message for tenancy?', renamed).asking.data).toBe('note');
});

test('a group of data is asked for as one', () => {
  expect(answer('may self see contact details for tenancy?').lines[0]?.data).toEqual(['phone', 'email']);
});

test('what is forbidden in an activity is said with its line', () => {
  const stricter = readPolicy(sampleWith('activities/3-exchange.yaml', 'status: published\n', 'status: published\nnever: [rent]\n'))
    .policy as Policy;
  expect(answer('may self see rent for exchange?', stricter).because[0]).toMatchObject({
    kind: 'never',
    data: 'rent',
    origin: { file: 'activities/3-exchange.yaml', line: 1 },
  });
});

describe('what cannot be read is refused', () => {
  test('an unknown word names the nearest known one', () => {
    expect(readQuestion(policy, 'may customer-servise see phone for tenancy?')).toEqual({
      unknown: 'customer-servise',
      nearest: 'customer-service',
      language: 'en',
    });
    expect(readQuestion(policy, 'saako asiakaspalvelu nähdä zzzzzzzz?')).toEqual({ unknown: 'zzzzzzzz', language: 'fi' });
  });

  test.each(['', 'may?', 'may customer-service see?', 'phone', 'who may see what?', 'may customer-service see phone email code'])(
    '%s',
    (question) => {
      expect(readQuestion(policy, question)).toMatchObject({ unreadable: true });
    },
  );
});

test('the answers are those by which the engine decides', async () => {
  const { may } = await import('../index.ts');
  let asked = 0;
  for (const activity of policy.activities)
    for (const role of ['self', 'customer-service'])
      for (const { id: category } of policy.vocabulary.categories)
        for (const of of ['main-tenant', 'spouse', 'adult-occupant']) {
          const found = answer(`may ${role} see ${category} about ${of} for ${activity.id}?`);
          expect(found.yes, `${activity.id} ${role} ${category} ${of}`).toBe(
            may(policy, { activity: activity.id, role, verb: 'see', category, of }).allowed,
          );
          asked++;
        }
  expect(asked).toBeGreaterThan(100);
});
