// Takes one line of a list out of a landlord's file, and says what was taken as a unified diff for patch or git.
import { isMap, isSeq, LineCounter, parseAllDocuments } from 'yaml';
import type { Mistake, Origin } from '../policy.ts';
import { readPolicy } from '../read-policy.ts';

export interface Narrowing {
  /** To be applied inside the policy's folder's parent: `git apply` or `patch -p1`. */
  diff: string;
  /** The files with the line taken out. */
  files: Record<string, string>;
  /** Asks the checks what they then object to, which takes as long as reading the whole policy; empty when it stays sound. */
  mistakes(): Mistake[];
}

/** The policy without the line at a place. `folder` is how the diff calls the policy's folder. Undefined when no line begins there. */
export function withoutLine(files: Record<string, string>, at: Origin, folder = 'policy'): Narrowing | undefined {
  const text = files[at.file];
  const taken = text === undefined ? undefined : linesOf(text, at);
  if (text === undefined || !taken) return undefined;
  const lines = text.split('\n');
  const rest = [...lines.slice(0, taken.first), ...lines.slice(taken.last + 1)];
  const narrowed = { ...files, [at.file]: rest.join('\n') };
  return {
    diff: diffOf(`${folder}/${at.file}`, lines, taken),
    files: narrowed,
    mistakes: () => readPolicy(narrowed).mistakes.filter((m) => m.severity === 'error'),
  };
}

/** First and last line (from 0) of the item that begins at a place; of its whole list when it is the only one. */
function linesOf(text: string, at: Origin): { first: number; last: number } | undefined {
  const counter = new LineCounter();
  const documents = parseAllDocuments(text, { version: '1.2', schema: 'core', lineCounter: counter });
  if (!Array.isArray(documents)) return undefined;
  for (const document of documents) {
    if (!isMap(document.contents)) continue;
    for (const { key, value } of document.contents.items) {
      if (!isSeq(value) || value.flow) continue;
      for (const item of value.items) {
        const [from, to] = rangeOf(item);
        const place = counter.linePos(from);
        if (place.line !== at.line || place.col !== at.column) continue;
        const only = value.items.length === 1;
        const first = only ? counter.linePos(rangeOf(key)[0]).line : place.line;
        return { first: first - 1, last: counter.linePos(to - 1).line - 1 };
      }
    }
  }
  return undefined;
}

const rangeOf = (node: unknown): [number, number, number] => (node as { range?: [number, number, number] }).range ?? [0, 0, 0];

const context = 3;

/** A unified diff that takes away consecutive lines. */
function diffOf(path: string, lines: readonly string[], { first, last }: { first: number; last: number }): string {
  const count = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  const [begin, end] = [Math.max(0, first - context), Math.min(count, last + 1 + context)];
  const removed = last - first + 1;
  const hunk = lines.slice(begin, end).map((line, n) => (begin + n >= first && begin + n <= last ? `-${line}` : ` ${line}`));
  return [`--- a/${path}`, `+++ b/${path}`, `@@ -${begin + 1},${end - begin} +${begin + 1},${end - begin - removed} @@`, ...hunk, ''].join(
    '\n',
  );
}
