// A module is one folder that says everything about itself: its manifest against its files.
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { modules } from '#modules/index.ts';
import { checkedPolicy, openPolicies, policyFiles, policyInForce } from '#platform/policy-in-force.ts';

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
/** The words that stand in quotes in a folder's code; comments, tests and samples left out. */
const wordsIn = (folder: string): [file: string, word: string][] =>
  globSync(`${folder}/**/*.{ts,tsx}`)
    .filter((file) => !/test|trial|sample|gallery/.test(file))
    .flatMap((file) => {
      const code = readFileSync(file, 'utf8').replace(/^\s*(\/\/|\/?\*).*$/gm, '');
      return [...code.matchAll(/'([a-z][a-z-]+)'/g)].map(([, word]): [string, string] => [file, word!]);
    });
/** One landlord's activities, where the word means nothing else: a role, or a field of the record of processing. */
const ofOneLandlord = () => {
  const { activities, vocabulary } = policyInForce();
  const others = new Set([...vocabulary.roles.map((role) => role.id), 'processors']);
  return new Set(activities.map((activity) => activity.id).filter((id) => !others.has(id)));
};
const servedBy = (module: (typeof modules)[number]): string[] => [
  ...Object.keys(module.serves ?? {}),
  ...module.dependsOn.flatMap((name) => servedBy(modules.find((other) => other.name === name)!)),
];
test.each(modules.map((m) => [m.name, m] as const))(
  '%s names no activity of a landlord but those that it, or what it stands on, serves',
  (name, module) => {
    const [known, served] = [ofOneLandlord(), new Set(servedBy(module))];
    expect(wordsIn(`modules/${name}`).filter(([, word]) => known.has(word) && !served.has(word))).toEqual([]);
  },
);
test('the platform and the engine name no activity of a landlord', () => {
  const known = ofOneLandlord();
  const found = ['platform', 'policy-engine'].flatMap(wordsIn);
  expect(found.length).toBeGreaterThan(1_000);
  // The grammar has a key of this name, for rule L18.
  expect(found.filter(([, word]) => known.has(word) && word !== 'protected-persons')).toEqual([]);
});
test('every page and route names its activity or says why none applies', () => {
  const all = modules.flatMap((m) => [...(m.pages ?? []), ...(m.routes ?? [])]);
  expect(all.length).toBeGreaterThan(10);
  for (const each of all) expect(each.activities.length > 0 || (each.outside ?? '').length > 10).toBe(true);
});
