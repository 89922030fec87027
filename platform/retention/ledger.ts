// The erasure ledger: what was erased, by keys alone, in files outside the database, so that a copy put back erases it again.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** What went in one batch. `columns`: only these of the rows named; `destroyed`: number of the vault's own ledger up to which keys were destroyed. */
export interface Erased {
  table: string;
  keys: string[];
  columns?: string[];
  destroyed?: string;
}
export interface Entry extends Erased {
  at: string;
  /** SHA-256 over the entry before and this one. */
  chain: string;
}

export type Ledger = ReturnType<typeof openLedger>;

/** How long entries are needed: a little longer than the oldest backup lives. */
export const daysInLedger = 36;

/** Opens the ledger in `folder`, one file a month. An entry that a kill cut short was never acknowledged and is cut away. */
export function openLedger(folder: string) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const files = () =>
    fs
      .readdirSync(folder)
      .filter((name) => /^erased-\d{4}-\d{2}\.jsonl$/.test(name))
      .sort();
  let chain = '';
  for (const name of files()) chain = mended(path.join(folder, name)) ?? chain;

  return {
    /** Writes entries and returns their digest when they are on the disk. The erasing transaction is committed only after this. */
    append(at: Date, erased: Erased[]): string {
      if (erased.length === 0) return '';
      const lines = erased.map((what) => {
        const body = { at: at.toISOString(), ...what };
        chain = digestOf(chain, body);
        return `${JSON.stringify({ ...body, chain })}\n`;
      });
      const file = fs.openSync(path.join(folder, `erased-${at.toISOString().slice(0, 7)}.jsonl`), 'a', 0o600);
      try {
        fs.writeSync(file, lines.join(''));
        fs.fsyncSync(file);
      } finally {
        fs.closeSync(file);
      }
      return chain;
    },

    /** Entries from an instant on, oldest first. Throws when one does not follow from the one before: the ledger has been changed or has a gap. */
    *since(instant: Date): Generator<Entry> {
      let before: string | undefined;
      for (const name of files()) {
        for (const line of fs.readFileSync(path.join(folder, name), 'utf8').split('\n')) {
          if (line === '') continue;
          const { chain: said, ...body } = JSON.parse(line) as Entry;
          if (before !== undefined && digestOf(before, body) !== said)
            throw new Error(`the erasure ledger does not hold together at ${body.at} in ${name}`);
          before = said;
          if (body.at >= instant.toISOString()) yield { ...body, chain: said };
        }
      }
    },

    /** Deletes months that no backup can need any more. */
    forget(today: Date): void {
      const needed = new Date(today.getTime() - daysInLedger * 86_400_000).toISOString().slice(0, 7);
      for (const name of files()) if (name.slice(7, 14) < needed) fs.unlinkSync(path.join(folder, name));
    },
  };
}

const digestOf = (before: string, body: object): string => createHash('sha256').update(before).update(JSON.stringify(body)).digest('hex');

/** Cuts away what follows the last whole line; returns the chain of that line. */
function mended(file: string): string | undefined {
  const text = fs.readFileSync(file);
  const end = text.lastIndexOf(0x0a) + 1;
  if (end < text.length) fs.truncateSync(file, end);
  if (end === 0) return undefined;
  const from = text.lastIndexOf(0x0a, end - 2) + 1;
  return (JSON.parse(text.subarray(from, end).toString('utf8')) as Entry).chain;
}
