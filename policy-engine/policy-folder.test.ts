// The landlord's own folder, as it stands beside the code, is a sound policy.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { engineAsJudge, readExamples, runExamples } from './examples.ts';
import { schemaFiles } from './json-schemas.ts';
import { mistakeInWords } from './mistake-in-words.ts';
import { readPolicy } from './read-policy.ts';

const root = new URL('../policy/', import.meta.url);
const contents = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const files = Object.fromEntries(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => [path.replaceAll('\\', '/'), contents(path)]),
);
const { policy, mistakes } = readPolicy(files);

test('the policy has no contradictions', () => {
  expect(mistakes.map(mistakeInWords)).toEqual([]);
});

describe.runIf(policy)('a sound policy', () => {
  test('every example of the lawyers agrees with the engine', async () => {
    const { examples, mistakes: inExamples } = readExamples(policy!, files);
    expect(inExamples.map(mistakeInWords)).toEqual([]);
    const wrong = (await runExamples(examples, engineAsJudge(policy!))).filter((verdict) => !verdict.agrees);
    expect(wrong.map((v) => `${v.example.origin.file}:${v.example.origin.line} ${v.category}`)).toEqual([]);
  });

  test('S58 the tenancy has exactly the fifteen purposes of the notice, in its order, all published', () => {
    const { activities } = policy!;
    const parts = activities.find((a) => a.id === 'tenancy')!.parts.map((id) => activities.find((a) => a.id === id)!);
    expect(parts.map((part) => part.id)).toEqual([
      ...[
        'rent-monitoring',
        'occupant-register',
        'fault-reports',
        'consumption',
        'maintenance',
        'keys-and-locks',
        'bookings',
        'door-opening',
      ],
      ...['repair-notices', 'tenancy-communication', 'customer-service', 'rent-receipts', 'debt-collection', 'disturbances', 'surveys'],
    ]);
    expect(new Set(parts.map((part) => part.status))).toEqual(new Set(['published']));
  });

  test('S124 there is exactly one special category, and it has a ground and an assessment', () => {
    expect(policy!.vocabulary.categories.filter((c) => c.kind === 'special')).toHaveLength(1);
    expect(policy!.activities.filter((a) => a.special).map((a) => [a.special!.ground.length > 0, a.special!.dpia])).toEqual([[true, true]]);
  });

  test('the schemas for editors are those of the engine', () => {
    for (const [path, content] of Object.entries(schemaFiles(files))) expect(contents(path), path).toBe(content);
  });
});
