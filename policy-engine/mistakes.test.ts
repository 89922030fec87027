// Each file of `mistakes/` is one mistake: the sample policy with some wrong lines, and what the engine says about them.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { mistakeInWords } from './mistake-in-words.ts';
import { readPolicy } from './read-policy.ts';
import { sampleFiles } from './sample-policy.ts';

const Wrong = z.strictObject({
  file: z.string(),
  missing: z.literal(true).optional(),
  'instead-of': z.string().optional(),
  write: z.string().optional(),
});
const Case = z.strictObject({ mistake: z.string(), told: z.array(z.string()).min(1), wrong: z.array(Wrong).min(1) });

const here = import.meta.dirname;
const cases = globSync('mistakes/*.yaml', { cwd: here })
  .sort()
  .map((file) => ({ file, ...Case.parse(parse(readFileSync(path.join(here, file), 'utf8'))) }));

/** The sample with the wrong lines in it. Throws when the right ones are not there, or are there twice. */
function filesWith(wrong: z.infer<typeof Wrong>[]): Record<string, string> {
  const files: Record<string, string> = { ...sampleFiles };
  for (const { file, missing, 'instead-of': right, write = '' } of wrong) {
    if (missing) delete files[file];
    else if (right === undefined) files[file] = write;
    else {
      const [before, after, ...more] = (files[file] ?? '').split(right);
      if (after === undefined || more.length > 0)
        throw new Error(`${file} has these lines ${more.length + (after === undefined ? 0 : 1)} times:\n${right}`);
      files[file] = before + write + after;
    }
  }
  return files;
}

test.each(cases.map((each) => [`${each.mistake} (${each.file})`, each] as const))('%s', (_, { wrong, told }) => {
  expect(readPolicy(filesWith(wrong)).mistakes.map(mistakeInWords)).toEqual(told);
});

test('whatever the engine can say about a policy, some mistake makes it say', () => {
  const said = cases.flatMap(({ told }) => told).join('\n');
  const sentences = globSync(['checks/*.ts', 'reading/*.ts', 'read-policy.ts'], {
    cwd: here,
    exclude: ['reading/example-shape.ts'],
  }).flatMap(sentencesIn);
  expect(sentences.length).toBeGreaterThan(60);
  expect(sentences.filter(({ pattern }) => !pattern.test(said)).map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
});

// Where a text is wanted, the engine says which language is missing.
const neverSaidAsSuch = ['a text in fi, sv and en'];

/** The texts of three words and more in a source file, with gaps where a value is put in; what it throws is no mistake of a policy. */
function sentencesIn(file: string): { file: string; text: string; pattern: RegExp }[] {
  const found: string[][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isThrowStatement(node) || ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push([node.text]);
    if (ts.isTemplateExpression(node)) found.push([node.head.text, ...node.templateSpans.map((span) => span.literal.text)]);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(path.join(here, file), 'utf8'), ts.ScriptTarget.Latest));
  return found
    .filter((parts) => !neverSaidAsSuch.includes(parts.join()) && parts.join(' ').trim().split(/\s+/).length > 2)
    .map((parts) => ({
      file,
      text: parts.join('…'),
      pattern: new RegExp(parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('…', '.*?')).join('.*?')),
    }));
}
