// A module is one folder that says everything about itself: its manifest against its files.
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { modules } from '#modules/index.ts';
import { checkedPolicy, openPolicies, policyFiles } from '#platform/policy-in-force.ts';

// Some pages follow the policy in force.
openPolicies(checkedPolicy(policyFiles('policy')), {} as never);
const folders = readdirSync('modules', { withFileTypes: true })
  .filter((d) => d.isDirectory())
  .map((d) => d.name);

test('every folder under modules/ is in the table of contents, and nothing else is', () => {
  expect(modules.map((m) => m.name).sort()).toEqual([...folders].sort());
});
test.each(folders)('%s has a README and a manifest', (name) => {
  expect(existsSync(`modules/${name}/README.md`)).toBe(true);
  expect(existsSync(`modules/${name}/module.ts`)).toBe(true);
});
test.each(modules.map((m) => [m.name, m] as const))('%s imports exactly what it says it depends on, by its public face', (name, module) => {
  const imported = new Set<string>();
  for (const file of globSync(`modules/${name}/**/*.{ts,tsx}`)) {
    if (/\.test\.tsx?$|trial/.test(file)) continue;
    for (const [, other, rest] of readFileSync(file, 'utf8').matchAll(/from '#modules\/([^/']+)\/([^']+)'/g)) {
      expect(['public.ts', 'personal-data.ts', 'sample-data.ts'].includes(rest!), `${file} enters ${other} by ${rest}`).toBe(true);
      imported.add(other!);
    }
  }
  expect([...imported].filter((m) => m !== name).sort()).toEqual([...module.dependsOn].sort());
});
test.each(modules.map((m) => [m.name, m] as const))('%s describes tables of its own schema only', (name, module) => {
  for (const table of module.personalData) expect(table.name.startsWith(`${name.replaceAll('-', '_')}.`), table.name).toBe(true);
});
test('every page and route names its activity or says why none applies', () => {
  const all = modules.flatMap((m) => [...(m.pages ?? []), ...(m.routes ?? [])]);
  expect(all.length).toBeGreaterThan(10);
  for (const each of all) expect(each.activities.length > 0 || (each.outside ?? '').length > 10).toBe(true);
});
