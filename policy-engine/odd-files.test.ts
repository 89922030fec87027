// Whatever stands in the files, the engine answers with mistakes and does not fail.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mistakeInWords } from './mistake-in-words.ts';
import { readPolicy } from './read-policy.ts';
import { sampleFiles } from './sample-policy.ts';

const paths = Object.keys(sampleFiles);

test('an empty folder lacks its files', () => {
  expect(readPolicy({}).mistakes.map((m) => m.file)).toContain('controller.yaml');
});

test('windows line ends and a byte order mark change nothing', () => {
  const windows = Object.fromEntries(
    Object.entries(sampleFiles).map(([path, content]) => [path, `\uFEFF${content.replaceAll('\n', '\r\n')}`]),
  );
  expect(readPolicy(windows).mistakes).toEqual([]);
  expect(readPolicy(windows).policy?.version).toBe(readPolicy({ ...sampleFiles }).policy?.version);
});

test('a file of something else is answered, not fallen over', () => {
  for (const path of ['controller.yaml', 'vocabulary/roles.yaml', 'activities/1-tenancy.yaml']) {
    for (const content of ['', 'just words', '- a\n- list', 'null', '? [a]\n: b', '---\n---\n', 'a: !!set { b }']) {
      const { policy, mistakes } = readPolicy({ ...sampleFiles, [path]: content });
      expect([policy, mistakes.length > 0], `${path}: ${content}`).toEqual([undefined, true]);
    }
  }
});

test('a key that is itself a list is refused', () => {
  const { mistakes } = readPolicy({ ...sampleFiles, 'texts/more.yaml': '? [a]\n: b\n' });
  expect(mistakes.map(mistakeInWords)).toEqual(['texts/more.yaml:1:3: A key is a single word.']);
});

test('a policy cut off anywhere is answered in places that exist', () => {
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.double({ min: 0, max: 1, noNaN: true }), (path, share) => {
      const content = sampleFiles[path]!;
      const { mistakes } = readPolicy({ ...sampleFiles, [path]: content.slice(0, Math.floor(content.length * share)) });
      for (const { line, column, message } of mistakes) expect(line > 0 && column > 0 && message.length > 0).toBe(true);
    }),
    { numRuns: 25 },
  );
});
