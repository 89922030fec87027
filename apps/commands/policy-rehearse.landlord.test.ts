// A rehearsal tells beforehand what PostgreSQL shows afterwards, row for row, and leaves nothing behind.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apply, difference } from '#platform/enforcement/apply.ts';
import { compile } from '#platform/enforcement/compile.ts';
import { inFigures, type Rehearsed, rehearse } from '#platform/enforcement/rehearse.ts';
import { checkedPolicy, policyFiles } from '#platform/policy-in-force.ts';
import type { Policy } from '#policy-engine/index.ts';
import { openTestLandlord, type TestLandlord } from '../../tests/landlord.ts';
import { tables } from '../composition.ts';
import { connected } from '../databases.ts';
import { installationOf } from '../install.ts';
import { rehearsedInWords } from './policy-rehearse.ts';

const files = policyFiles('policy');
const policy = checkedPolicy(files);
let landlord: TestLandlord;
beforeAll(async () => {
  landlord = await openTestLandlord(['staff']);
}, 120_000);
afterAll(() => landlord?.close());

/** The landlord's policy without, or with other, access lines. */
function policyWith(change: (policy: Policy) => void): Policy {
  const other = structuredClone(policy);
  change(other);
  return { ...other, version: 'f'.repeat(64) };
}
const activity = (of: Policy, id: string) => of.activities.find((a) => a.id === id)!;
const rehearsed = (after: Policy) =>
  connected(landlord.at.data, (client) =>
    rehearse(client, compile(policy, tables), compile(after, tables), tables, policy.controller.protectedPersons.roles),
  );

/** Rows with a value that PostgreSQL shows to a role of a job that is everywhere, asked about everybody at once. */
async function shown(after: Policy, row: Rehearsed): Promise<number> {
  return connected(landlord.at.data, async (client) => {
    const compiled = compile(after, tables);
    const { prefix } = landlord.secrets;
    const role = compiled.roles
      .filter((r) => r.activity === row.activity && r.role === row.role && r.mode === row.mode)
      .sort((a, b) => b.moment.length - a.moment.length)[0];
    // A role that is gone shows nothing. It is not dropped here: other landlords of the tests stand on the same server.
    if (!role) return 0;
    await apply(client, installationOf(after, landlord.secrets as never));
    const everything = `select array_agg(subject_id) as people, (select array_agg(distinct a) from platform.subject_scope, unnest(areas) a) as areas,
      (select array_agg(distinct b) from platform.subject_scope, unnest(buildings) b) as buildings from platform.subject_scope`;
    const { people, areas, buildings } = (await client.query(everything)).rows[0];
    await client.query('begin');
    try {
      const named = policy.controller.protectedPersons.roles.includes(row.role);
      const values = [
        prefix + role.name,
        '00000000-0000-4000-8000-000000000001',
        null,
        people,
        areas.join(),
        buildings.join(),
        named,
        new Date().toISOString(),
      ];
      await client.query(`select platform.enter($1, $2, $3, $4, $5, $6, $7, $8), set_config('role', $1, true)`, values);
      const { rows } = await client.query(
        `select count(*)::int as n from ${row.table} where ${row.columns.map((c) => `${c} is not null`).join(' or ')}`,
      );
      return rows[0].n;
    } catch (error) {
      if ((error as { code?: string }).code === '42501') return 0;
      throw error;
    } finally {
      await client.query('rollback');
    }
  });
}

describe('what is told is what happens', () => {
  const narrower: [string, (policy: Policy) => void][] = [
    [
      'a job no longer sees names in lists',
      (p) => {
        const of = activity(p, 'customer-service');
        of.access = of.access.filter(
          (line) => !(line.role === 'customer-service' && (line.may.includes('list') || line.may.includes('find-by'))),
        );
      },
    ],
    [
      'a job loses everything in an activity',
      (p) => {
        const of = activity(p, 'occupant-register');
        of.access = of.access.filter((line) => line.role === 'self' || line.role === 'main-tenant');
      },
    ],
    [
      'one kind of data is taken from a line',
      (p) => {
        for (const line of activity(p, 'customer-service').access)
          if (line.role === 'customer-service') line.data = line.data.filter((d) => d !== 'birth-date');
      },
    ],
  ];
  test.each(narrower)(
    '%s',
    async (_, change) => {
      const after = policyWith(change);
      const found = await rehearsed(after);
      expect(found.length).toBeGreaterThan(0);
      for (const row of found.filter((r) => policy.vocabulary.roles.find((role) => role.id === r.role)?.side !== 'person').slice(0, 6)) {
        expect(row.exposed, `${row.role} ${row.table} ${row.category}`).toBe(0);
        const before = await shown(policy, row);
        const now = await shown(after, row);
        expect(before - now, `${row.activity} ${row.role} ${row.mode} ${row.table} ${row.category}`).toBe(row.hidden);
      }
      // And the other way about: what would be hidden is what would be shown.
      const back = await connected(landlord.at.data, (client) =>
        rehearse(client, compile(after, tables), compile(policy, tables), tables, policy.controller.protectedPersons.roles),
      );
      expect(back.map((r) => [r.table, r.category, r.exposed])).toEqual(found.map((r) => [r.table, r.category, r.hidden]));
    },
    120_000,
  );
});

test('the same policy changes nothing, and a rehearsal leaves the rights as they were', async () => {
  expect(await rehearsed(policy)).toEqual([]);
  await connected(landlord.at.data, async (client) => {
    await apply(client, installationOf(policy, landlord.secrets as never));
    await rehearsed(policyWith((p) => activity(p, 'customer-service').access.splice(0)));
    expect(await difference(client, installationOf(policy, landlord.secrets as never))).toEqual({ missing: [], surplus: [] });
  });
});

test('counts under five are not told apart', () => {
  const row = {
    activity: 'customer-service',
    role: 'customer-service',
    mode: 'list' as const,
    table: 'residents.person',
    category: 'name',
    columns: ['family_name'],
    hidden: 3,
    exposed: 12,
  };
  const lines = rehearsedInWords({ before: policy, after: policy }, [inFigures(row)], 'en').join('\n');
  expect(lines).toContain('1-4 would be hidden');
  expect(lines).toContain('12 would be shown');
  expect(lines).not.toContain('3 would');
});
