// Whatever is changed in the landlord's policy, a comparison says it, and says it of the activity in which it was changed.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { policyFiles } from '#platform/policy-in-force.ts';
import { comparePolicies, type Direction, languages, type Policy, readPolicy } from '#policy-engine/index.ts';
import { elsewhere, type Files, type Mutation, mutationsOf, wrongs } from './mutate-policy.ts';

const files: Files = policyFiles('policy');
const policy = readPolicy(files).policy as Policy;

/** Always the same of each kind, spread over the files. */
const inOrder = ({ kind, at }: Mutation) =>
  createHash('sha256')
    .update(`${kind} ${at.replaceAll(/\d+/g, '')}`)
    .digest('hex');
const enough = 2;
const tries = 12;

/** In which direction a change of this kind can only go; others may go either way. */
const directions: Record<string, Direction[]> = {
  'an access line dropped': ['narrower'],
  'a relation widened': ['wider'],
  'the value instead of a shape': ['wider'],
  'a category added to an access line': ['wider'],
  'a verb added': ['wider'],
  'a period lengthened': ['wider'],
  'a recipient dropped': ['narrower'],
  'more given to a recipient': ['wider'],
};

describe('no change of an activity is passed over in silence', () => {
  test.each(wrongs.map((w) => w.kind))(
    '%s',
    (kind) => {
      let judged = 0;
      let refused = 0;
      for (const mutation of [...mutationsOf(files, kind)].sort((a, b) => inOrder(a).localeCompare(inOrder(b)))) {
        if (judged === enough || refused === tries) break;
        const { policy: other } = readPolicy(mutation.files());
        // What the checks already refuse is never compared.
        if (!other) refused++;
        if (!other || other.version === policy.version) continue;
        judged++;
        const changes = comparePolicies(policy, other);
        expect(changes.length, mutation.at).toBeGreaterThan(0);
        expect(
          changes.every((c) =>
            languages.every((language) => c.words[language].length > 10 && !/undefined|\[object/.test(c.words[language])),
          ),
          mutation.at,
        ).toBe(true);
        expect(
          changes.map((c) => c.activity),
          mutation.at,
        ).toContain(mutation.activity);
        const allowed = directions[kind];
        if (allowed)
          expect(
            changes.flatMap((c) => (c.facet === 'other' ? [] : c.direction)),
            mutation.at,
          ).toEqual(changes.flatMap((c) => (c.facet === 'other' ? [] : allowed)));
      }
      expect(judged + refused).toBeGreaterThan(0);
    },
    60_000,
  );
});

test('what is changed outside the activities is said too', () => {
  const sound = elsewhere(files).flatMap((mutation) => {
    const { policy: other } = readPolicy(mutation.files());
    return other ? [{ at: mutation.at, changes: comparePolicies(policy, other) }] : [];
  });
  expect(sound.length).toBeGreaterThan(0);
  for (const { at, changes } of sound) expect(changes.length, at).toBeGreaterThan(0);
});
