// Whoever asks for a copy of their data gets all of it (GDPR Art. 15): each described column is opened to whoever makes the copy.
import { expect, test } from 'vitest';
import { compile } from '#platform/enforcement/compile.ts';
import type { PersonalTable } from '#platform/personal-data.ts';
import { checkedPolicy, policyFiles } from '#platform/policy-in-force.ts';
import { tables } from '../../apps/composition.ts';

/** What is not in the copy, and why. */
const apart: Record<string, string> = {
  'merge-undo': 'the merge itself says until when it can be undone',
  'rights-case': 'the request itself says on which day it was taken on',
  'rights-package': 'earlier copies are made of the same data',
  'rights-package-draft': 'what was removed for the sake of others',
  'staff-account': 'about employees, who have their own pages',
};
/** Tables that repeat for searching, or show in another shape, what stands elsewhere in the copy. */
const repeated = ['residents.name_part', 'trail.access', 'emergency_access.opening', 'emergency_access.ending'];

/** Said by the value itself, which is in the copy. */
const impliedBy = new Set(['residents.identifier.other_kind']);

test('every column about a resident in every table of the catalogue is opened to whoever makes the copy', () => {
  const policy = checkedPolicy(policyFiles('policy'));
  const compiled = compile(policy, tables);
  const roles = new Set(
    compiled.roles
      .filter((r) => r.role === 'rights-handler' && r.mode !== 'list' && r.moment.every((need) => need === 'request-reference'))
      .map((r) => r.name),
  );
  const open = new Set(
    compiled.grants
      .filter((g) => roles.has(g.role) && g.privilege === 'select')
      .flatMap((g) => g.columns.map((column) => `${g.table}.${column}`)),
  );
  const missing = tables
    .filter((t): t is PersonalTable => t.personal && !repeated.includes(t.name) && t.subjects.some((s) => s.as !== 'employee'))
    .flatMap((table) =>
      Object.entries(table.columns).flatMap(([name, column]) =>
        column.kind !== 'personal' ||
        column.category in apart ||
        column.shape === 'on-file' ||
        impliedBy.has(`${table.name}.${name}`) ||
        open.has(`${table.name}.${name}`)
          ? []
          : [`${table.name}.${name}`],
      ),
    );
  expect(missing).toEqual([]);
});
