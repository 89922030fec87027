// The record of processing as linked data: an independent processor expands it, and nothing of the policy is lost on the way.
import fs from 'node:fs';
import path from 'node:path';
import jsonld from 'jsonld';
import { beforeAll, describe, expect, test } from 'vitest';
import { basisFor, categoriesOf, collectedBy } from '../facts.ts';
import { type Policy, readPolicy, recordAsDpv } from '../index.ts';

const policy = readPolicy(policyFiles(path.join(import.meta.dirname, '../../policy'))).policy as Policy;
const dpv = (term: string) => `https://w3id.org/dpv#${term}`;
const own = (term: string) => `urn:kotirauha:term/${term}`;

function policyFiles(folder: string): Record<string, string> {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile() && e.name.endsWith('.yaml'));
  const paths = entries.map((e) => path.join(e.parentPath, e.name));
  return Object.fromEntries(paths.map((file) => [path.relative(folder, file), fs.readFileSync(file, 'utf8')]));
}

type Expanded = { '@id'?: string; '@type'?: string[]; '@value'?: unknown; '@language'?: string } & Record<string, unknown>;
let record: Expanded;
const asked: string[] = [];
const noNetwork = async (url: string): Promise<never> => {
  asked.push(url);
  throw new Error(`${url} was asked for`);
};
beforeAll(async () => {
  // As it leaves the product: through JSON.
  const document = JSON.parse(JSON.stringify(recordAsDpv(policy)));
  [record] = (await jsonld.expand(document, { documentLoader: noNetwork, safe: true })) as [Expanded];
});

const of = (node: Expanded, term: string) => (node[term] ?? []) as Expanded[];
const ids = (node: Expanded, term: string) => of(node, term).map((value) => value['@id']!.split('/').at(-1));
const processes = () => of(record, dpv('hasProcess'));
const processNamed = (id: string) => processes().find((node) => node['@id'] === `urn:kotirauha:activity/${id}`)!;

test('the context comes with the document: nothing is asked of the network', () => {
  expect(asked).toEqual([]);
});

test('it says of which version of the policy and of the vocabulary it is', () => {
  expect(of(record, own('policyVersion'))[0]?.['@value']).toBe(policy.version);
  expect(of(record, 'http://purl.org/dc/terms/conformsTo')[0]?.['@id']).toBe('https://w3id.org/dpv/2.3');
  expect(of(of(record, dpv('hasDataController'))[0]!, dpv('hasName'))[0]?.['@value']).toBe(policy.controller.name);
});

describe('nothing is lost: after expansion there are as many as the policy has', () => {
  test('activities, each with its purpose in three languages', () => {
    expect(processes().map((node) => node['@id'])).toEqual(policy.activities.map((a) => `urn:kotirauha:activity/${a.id}`));
    for (const { id, purpose } of policy.activities) {
      const purposes = of(processNamed(id), dpv('hasPurpose'));
      expect(purposes.length).toBe(1);
      const said = of(purposes[0]!, 'http://purl.org/dc/terms/description').map((text) => [text['@language'], text['@value']]);
      expect(Object.fromEntries(said)).toEqual(purpose);
    }
  });

  test('categories: collected, used, and all of both', () => {
    for (const activity of policy.activities) {
      const node = processNamed(activity.id);
      expect(ids(node, own('collects'))).toEqual(collectedBy(activity));
      expect(ids(node, own('uses'))).toEqual(activity.use);
      expect(new Set(ids(node, dpv('hasPersonalData')))).toEqual(new Set([...collectedBy(activity), ...activity.use]));
    }
  });

  test('recipients, and every line by which they are given something', () => {
    for (const activity of policy.activities) {
      const node = processNamed(activity.id);
      expect(ids(node, dpv('hasRecipient'))).toEqual([...new Set(activity.disclose.map((line) => line.to))]);
      const lines = of(node, own('disclosure'));
      expect(
        lines.map((line) => [ids(line, dpv('hasRecipient')), ids(line, dpv('hasPersonalData')), ids(line, dpv('hasDataSubject'))]),
      ).toEqual(activity.disclose.map((line) => [[line.to], line.data, line.of]));
    }
  });

  test('bases: for each kind of person every article on which their data rest', () => {
    for (const activity of policy.activities) {
      const bases = of(processNamed(activity.id), dpv('hasLegalBasis'));
      for (const [subject, collected] of Object.entries(activity.collect)) {
        const expected = new Set(
          categoriesOf(collected)
            .flatMap((data) => basisFor(policy, activity, subject, data))
            .flatMap((line) => [line, ...(line.oneOf ?? [])])
            .flatMap((line) => (line.article ? [`https://w3id.org/dpv/legal/eu/gdpr#A${line.article.replaceAll('.', '-')}`] : [])),
        );
        const mine = bases.filter((basis) => ids(basis, dpv('hasDataSubject')).includes(subject));
        const found = mine.flatMap((basis) => basis['@type']!.filter((type) => type !== dpv('LegalBasis')));
        expect(new Set(found), `${activity.id} ${subject}`).toEqual(expected);
        expect(mine.length, `${activity.id} ${subject}`).toBeGreaterThan(0);
      }
    }
  });

  test('retention: every line with its data, people, words and reason; an undecided figure is nobody’s word', () => {
    for (const activity of policy.activities) {
      const storages = of(processNamed(activity.id), dpv('hasStorageCondition'));
      expect(
        storages.map((s) => [ids(s, dpv('hasPersonalData')), ids(s, dpv('hasDataSubject')), of(s, own('status'))[0]?.['@value']]),
      ).toEqual(activity.keep.map((keep) => [keep.data, keep.of, keep.status]));
      for (const [n, keep] of activity.keep.entries()) {
        const [duration] = of(storages[n]!, dpv('hasDuration'));
        expect(of(duration!, 'http://www.w3.org/2004/02/skos/core#prefLabel').length).toBe(3);
        expect(duration!['@type']!.includes(dpv('IndeterminateDuration'))).toBe(keep.status === 'proposed');
      }
    }
  });

  test('kinds of people, categories and recipients of the vocabulary, with their titles', () => {
    const concepts = of(record, own('concepts'));
    const { subjects, categories, recipients } = policy.vocabulary;
    expect(concepts.length).toBe(subjects.length + categories.length + recipients.length);
    for (const node of concepts) expect(of(node, 'http://www.w3.org/2004/02/skos/core#prefLabel').length).toBe(3);
  });

  test('special grounds by article and by law', () => {
    for (const { id, special } of policy.activities) {
      const node = processNamed(id);
      expect(of(node, own('specialGround')).length + of(node, own('specialLaw')).length).toBe(special?.ground.length ?? 0);
    }
  });
});
