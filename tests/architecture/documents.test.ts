// What is written for readers: the glossary knows every word of the policy, every dependency has its line, no link leads nowhere.
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkedPolicy, policyFiles } from '#platform/policy-in-force.ts';
import type { Text } from '#policy-engine/policy.ts';

const policy = checkedPolicy(policyFiles('policy'));

test('the glossary has every word of the policy in three languages', () => {
  const { categories, subjects, roles, recipients, events, titles } = policy.vocabulary;
  const closed = (['relations', 'verbs', 'shapes', 'needs', 'when', 'holds', 'then', 'promises'] as const).flatMap((kind) =>
    Object.entries(titles[kind]).map(([id, title]) => ({ id, title })),
  );
  const row = ({ id, title }: { id: string; title: Text }) => `| ${title.fi} | ${title.sv} | ${title.en} | \`${id}\` |`;
  const lines = new Set(readFileSync('docs/glossary.md', 'utf8').split('\n'));
  const words = [...policy.activities, ...categories, ...subjects, ...roles, ...recipients, ...events, ...closed];
  expect(words.length).toBeGreaterThan(200);
  expect(words.map(row).filter((line) => !lines.has(line))).toEqual([]);
});

test('every dependency has a line that says what it spares us, and no line is left behind', () => {
  const { dependencies, optionalDependencies, peerDependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const used = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies, ...devDependencies }).sort();
  const rows = readFileSync('docs/dependencies.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const told = rows.flatMap((line) => [...line.split('|')[1]!.matchAll(/`([^`]+)`/g)].map((m) => m[1]!));
  expect(told.sort()).toEqual(used);
});

test('every link between our documents leads somewhere', () => {
  const documents = globSync('{*.md,{docs,policy,platform,modules,policy-engine,apps,tests}/**/*.md}');
  expect(documents.length).toBeGreaterThan(10);
  const broken = documents.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)]
      .map((m) => m[1]!)
      .filter((to) => !existsSync(path.join(path.dirname(file), to)))
      .map((to) => `${file}: ${to}`),
  );
  expect(broken).toEqual([]);
});

test('every decision is in the list of decisions, and short', () => {
  const list = readFileSync('docs/decisions/README.md', 'utf8');
  for (const file of globSync('docs/decisions/0*.md')) {
    const text = readFileSync(file, 'utf8');
    expect(list, file).toContain(`(${path.basename(file)}) | ${/^# \d{4} (.*)$/m.exec(text)![1]} |`);
    expect(text.split('\n').length, file).toBeLessThanOrEqual(26);
  }
});

test('every count of what was tried stands in the test that reaches it', () => {
  const rows = [...readFileSync('docs/reliability.md', 'utf8').matchAll(/^\| ([^|]+?) \| [\d ]+ \| \[[^\]]*\]\(\.\.\/([^)]+)\)/gm)];
  expect(rows.length).toBeGreaterThan(5);
  for (const [, what, file] of rows) expect(readFileSync(file!, 'utf8'), file).toContain(`'${what}'`);
});
