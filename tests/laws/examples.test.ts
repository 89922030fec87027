// The lawyers' examples, put to the engine and to PostgreSQL: both answer what is written.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonalTable } from '#platform/personal-data.ts';
import { policyFiles } from '#platform/policy-in-force.ts';
import { type Example, engineAsJudge, type Policy, readExamples, runExamples, type Verdict } from '#policy-engine/index.ts';
import { tables } from '../../apps/composition.ts';
import { openTestLandlord, type TestLandlord } from '../landlord.ts';
import { heldAbout, placesOf, tries } from './ask-postgres.ts';
import { deskRole, knownRelations, related, type Scope, scopes, someone, unrelated } from './related-actors.ts';

let landlord: TestLandlord;
let policy: Policy;
let all: Scope[];
let examples: Example[];
const personal = tables.filter((t): t is PersonalTable => t.personal);
beforeAll(async () => {
  landlord = await openTestLandlord(['resident', 'staff', 'oversight']);
  policy = landlord.policy();
  all = await scopes(landlord);
  await lookAtEverybody();
  const read = readExamples(policy, policyFiles(landlord.policyFolder));
  expect(read.mistakes).toEqual([]);
  examples = read.examples;
});
afterAll(() => landlord.close());

/** So that the log holds something about everybody. */
async function lookAtEverybody() {
  const actor = someone(landlord, deskRole(policy), { areas: all.flatMap((s) => s.areas) });
  for (let n = 0; n < all.length; n += 100) {
    await landlord
      .landlord('staff')
      .door.asActor(actor, 'tenancy', { about: all.slice(n, n + 100).map((s) => s.id), reason: 'reason.call' }, async () => {});
  }
  landlord.clock.at = new Date(landlord.clock.at.getTime() + 60_000);
  await landlord.seal();
}

const named = ({ example, category, got }: Verdict) =>
  `${example.origin.file}:${example.origin.line} "${example.name}": ${category} answers ${JSON.stringify(got)}`;

/** Relations by which the policy gives this role anything in the activity: those of the question's own lines first. */
function relationsOf({ activity, role, verb }: Example, category: string): string[] {
  const lines = policy.activities.find((a) => a.id === activity)!.access.filter((l) => l.role === role);
  const own = lines.filter((l) => l.may.includes(verb) && l.data.includes(category));
  return [...new Set([...own, ...lines].map((l) => l.which))];
}

/** Why PostgreSQL cannot say yes yet to what the policy allows: something is not there, never that somebody forgot a right. */
function notYet({ example, expected, category }: Pick<Verdict, 'example' | 'expected' | 'category'>): string | undefined {
  const places = placesOf(personal, category);
  const lines = policy.activities
    .find((a) => a.id === example.activity)!
    .access.filter((l) => l.role === example.role && l.may.includes(example.verb) && l.data.includes(category));
  if (places.length === 0) return 'no system holds it';
  if (nothingHeld.has(`${category} of ${example.of}`)) return 'the sample holds none of it';
  if (expected.as !== undefined && !places.some((p) => p.told.shape === expected.as)) return `no column is of the shape ${expected.as}`;
  if (example.verb === 'view' || example.verb === 'send') return 'not a right on a table';
  if (!all.some((s) => s.role === example.of)) return `nobody in the register is a ${example.of}`;
  if (lines.every((l) => !knownRelations.includes(l.which))) return 'its relation belongs to a system that is not there';
  if ((example.verb === 'list' || example.verb === 'find-by') && lines.every((l) => l.needs.length > 0))
    return 'lists know no conditions of the moment';
  return undefined;
}

const holdsRows = async ({ name }: PersonalTable) => (await landlord.admin.query(`select from ${name} limit 1`)).rowCount === 1;

/** What a system could hold, and holds about nobody in the sample. */
const nothingHeld = new Set<string>();

async function postgresAsJudge(example: Example, category: string) {
  let shape: string | undefined;
  nothingHeld.add(`${category} of ${example.of}`);
  for (const place of placesOf(personal, category)) {
    const about = await heldAbout(landlord, all, example.of, place);
    if (await holdsRows(place.table)) nothingHeld.delete(`${category} of ${example.of}`);
    if (!about || example.verb === 'view' || example.verb === 'send') continue;
    for (const relation of relationsOf(example, category)) {
      const actor = example.near
        ? await related(landlord, example.role, relation, about)
        : await unrelated(landlord, example.role, relation, about, all);
      const asked = actor ?? (relation === 'all' ? someone(landlord, example.role) : undefined);
      if (
        !asked ||
        !(await tries(landlord, {
          actor: asked,
          role: example.role,
          activity: example.activity,
          verb: example.verb,
          moment: example.moment,
          about,
          place,
        }))
      )
        continue;
      if (place.told.shape === undefined) return { allowed: true };
      shape = place.told.shape;
    }
  }
  return { allowed: shape !== undefined, ...(shape !== undefined && { as: shape }) };
}

test('the engine answers every example as it is written', async () => {
  expect(examples.length).toBeGreaterThan(policy.activities.length);
  const verdicts = await runExamples(examples, engineAsJudge(policy));
  expect(verdicts.filter((v) => !v.agrees).map(named)).toEqual([]);
});

describe('PostgreSQL, through the door', () => {
  let verdicts: Verdict[];
  beforeAll(async () => {
    verdicts = [];
    for (const example of examples) {
      for (const expected of example.expected) {
        const got = await postgresAsJudge(example, expected.category);
        verdicts.push({
          example,
          category: expected.category,
          expected,
          got,
          agrees: got.allowed === expected.allowed && (!got.allowed || got.as === expected.as),
        });
      }
    }
  }, 300_000);

  test('says yes to nothing that an example refuses', () => {
    expect(verdicts.filter((v) => v.got.allowed && !v.expected.allowed).map(named)).toEqual([]);
  });
  test('says yes to everything that an example allows and a system holds, in the same shape', () => {
    expect(verdicts.filter((v) => v.expected.allowed && !v.agrees && notYet(v) === undefined).map(named)).toEqual([]);
  });
  test('has been asked in earnest: both answers are many, also without the relation', () => {
    expect(verdicts.filter((v) => v.got.allowed).length).toBeGreaterThan(examples.length / 2);
    expect(verdicts.filter((v) => !v.got.allowed && placesOf(personal, v.category).length > 0).length).toBeGreaterThan(examples.length / 2);
    expect(verdicts.filter((v) => !v.example.near).length).toBeGreaterThan(examples.length / 20);
  });
});
