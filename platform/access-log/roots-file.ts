// The log's witness outside the database: one line for each seal, appended and forced to disk, and the recoveries that somebody answered for.
import { type KeyObject, sign, verify } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export interface Root {
  number: number;
  epoch: number;
  count: number;
  root: string;
  previous: string;
  chain: string;
  sealedAt: string;
}

/** After a restore to an earlier point: seals after `after` were lost, and are numbered anew. */
export interface Recovery {
  recovery: { after: number; by: string; reason: string; at: string };
  signature: string;
}

export interface Witnessed {
  /** The roots that hold, by number: a recovery takes away those after it. */
  roots: Map<number, Root>;
  last: number;
  recoveries: Recovery['recovery'][];
  /** Lines that do not follow from those before, or whose signature does not hold. */
  broken: { line: number; words: string }[];
}

const signedBytes = (recovery: Recovery['recovery']) =>
  Buffer.from(JSON.stringify([recovery.after, recovery.by, recovery.reason, recovery.at]), 'utf8');

/**
 * Reads the file; one that does not exist has witnessed nothing. `trusted`: public keys whose recoveries count.
 * A last line without an end is one that was being written when the power went: it is not read.
 */
export function readRoots(file: string, trusted: KeyObject[] = []): Witnessed {
  const found: Witnessed = { roots: new Map(), last: 0, recoveries: [], broken: [] };
  if (!fs.existsSync(file)) return found;
  const lines = fs.readFileSync(file, 'utf8').split('\n').slice(0, -1);
  lines.forEach((text, n) => {
    const broken = readLine(text, found, trusted);
    if (broken) found.broken.push({ line: n + 1, words: broken });
  });
  return found;
}

function readLine(text: string, found: Witnessed, trusted: KeyObject[]): string | undefined {
  let line: Root | Recovery;
  try {
    line = JSON.parse(text);
  } catch {
    return 'not a line of this file';
  }
  if ('recovery' in line) {
    const { recovery, signature } = line;
    const held = trusted.some((key) => verify(null, signedBytes(recovery), key, Buffer.from(signature, 'base64url')));
    if (!held) return 'a recovery that no trusted key signed';
    for (const number of found.roots.keys()) if (number > recovery.after) found.roots.delete(number);
    found.last = Math.min(found.last, recovery.after);
    found.recoveries.push(recovery);
    return undefined;
  }
  const before = found.roots.get(line.number - 1);
  if (line.number !== found.last + 1) return `seal ${line.number} after seal ${found.last}`;
  if (before && before.chain !== line.previous) return `seal ${line.number} does not follow from seal ${line.number - 1}`;
  found.roots.set(line.number, line);
  found.last = line.number;
  return undefined;
}

/** Appends and returns when the bytes are on the disk. A half-written last line is cut off first. */
function append(file: string, text: string): void {
  const isNew = !fs.existsSync(file);
  const descriptor = fs.openSync(file, fs.constants.O_RDWR | fs.constants.O_CREAT, 0o640);
  try {
    const { size } = fs.fstatSync(descriptor);
    const end = endOfLastLine(descriptor, size);
    if (end < size) fs.ftruncateSync(descriptor, end);
    fs.writeSync(descriptor, text, end);
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
  if (isNew) syncFolder(path.dirname(file));
}

function endOfLastLine(descriptor: number, size: number): number {
  const tail = tailOf(descriptor, size);
  return size - tail.length + tail.lastIndexOf(0x0a) + 1;
}

/** Longer than any line. */
const tailLength = 64 * 1024;
function tailOf(descriptor: number, size: number): Buffer {
  const tail = Buffer.alloc(Math.min(size, tailLength));
  fs.readSync(descriptor, tail, 0, tail.length, size - tail.length);
  return tail;
}

/** The last whole line of the file with its end, from the end of the file alone; undefined when there is none. */
export function lastLine(file: string): string | undefined {
  if (!fs.existsSync(file)) return undefined;
  const descriptor = fs.openSync(file, 'r');
  try {
    const text = tailOf(descriptor, fs.fstatSync(descriptor).size).toString('utf8');
    const last = text
      .slice(0, text.lastIndexOf('\n') + 1)
      .split('\n')
      .at(-2);
    return last === undefined ? undefined : `${last}\n`;
  } finally {
    fs.closeSync(descriptor);
  }
}

/** The number of the last seal that the file knows; 0 when it knows none. Signatures are `readRoots`'s to judge. */
export function lastWitnessed(file: string): number {
  const last = lastLine(file);
  if (last === undefined) return 0;
  const line: Root | Recovery = JSON.parse(last);
  return 'recovery' in line ? line.recovery.after : line.number;
}

/** The roots that were mailed, put together into one file: each line by itself, in any order. Throws when a line is none. */
export function readMailed(file: string): Root[] {
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((text, n) => {
    if (text.trim() === '') return [];
    try {
      const root: Root = JSON.parse(text);
      if (typeof root.number === 'number' && typeof root.chain === 'string') return [root];
    } catch {
      // Said below.
    }
    throw new Error(`${file}, line ${n + 1}: not a root that was mailed`);
  });
}

function syncFolder(folder: string) {
  const descriptor = fs.openSync(folder, 'r');
  fs.fsyncSync(descriptor);
  fs.closeSync(descriptor);
}

export const appendRoots = (file: string, roots: Root[]): void => append(file, roots.map((root) => `${JSON.stringify(root)}\n`).join(''));

/**
 * Answers for the loss of every seal after `after` (a restore to an earlier point, a fail-over): from there the log goes on. `key`: an Ed25519
 * private key that the worker does not have.
 */
export function recordRecovery(file: string, recovery: Recovery['recovery'], key: KeyObject): void {
  append(
    file,
    `${JSON.stringify({ recovery, signature: sign(null, signedBytes(recovery), key).toString('base64url') } satisfies Recovery)}\n`,
  );
}
