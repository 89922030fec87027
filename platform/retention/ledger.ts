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
  /** Others may have written meanwhile: whoever writes holds `retention.take_ledger()` of the database, and looks first. */
  const last = (): string => {
    for (const name of files().reverse()) {
      const chain = mended(path.join(folder, name));
      if (chain !== undefined) return chain;
    }
    return '';
  };

  return {
    /** Writes entries and returns their digest when they are on the disk. The erasing transaction is committed only after this. */
    append(at: Date, erased: Erased[]): string {
      if (erased.length === 0) return '';
      let chain = last();
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

    /** Every entry, oldest first. Throws when one does not follow from the one before: the ledger has been changed or has a gap. */
    *entries(): Generator<Entry> {
      let before: string | undefined;
      for (const name of files()) {
        for (const line of linesOf(path.join(folder, name))) {
          const { chain: said, ...body } = JSON.parse(line) as Entry;
          if (before !== undefined && digestOf(before, body) !== said)
            throw new Error(`the erasure ledger does not hold together at ${body.at} in ${name}`);
          before = said;
          yield { ...body, chain: said };
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

const piece = 1 << 20;

/** Cuts away what follows the last whole line; returns the chain of that line. Reads from the end: a month may be large. */
function mended(file: string): string | undefined {
  const descriptor = fs.openSync(file, 'r+');
  try {
    let tail = Buffer.alloc(0);
    for (let from = fs.fstatSync(descriptor).size; ; ) {
      const end = tail.lastIndexOf(0x0a) + 1;
      const start = end > 1 ? tail.lastIndexOf(0x0a, end - 2) + 1 : 0;
      if (end > 0 && (start > 0 || from === 0)) {
        if (end < tail.length) fs.ftruncateSync(descriptor, from + end);
        return (JSON.parse(tail.subarray(start, end).toString('utf8')) as Entry).chain;
      }
      if (from === 0) {
        fs.ftruncateSync(descriptor, 0);
        return undefined;
      }
      const more = Buffer.alloc(Math.min(from, piece));
      from -= more.length;
      fs.readSync(descriptor, more, 0, more.length, from);
      tail = Buffer.concat([more, tail]);
    }
  } finally {
    fs.closeSync(descriptor);
  }
}

function* linesOf(file: string): Generator<string> {
  const descriptor = fs.openSync(file, 'r');
  try {
    let rest = Buffer.alloc(0);
    const more = Buffer.alloc(piece);
    for (let read = fs.readSync(descriptor, more); read > 0; read = fs.readSync(descriptor, more)) {
      rest = Buffer.concat([rest, more.subarray(0, read)]);
      for (let end = rest.indexOf(0x0a); end >= 0; end = rest.indexOf(0x0a)) {
        if (end > 0) yield rest.subarray(0, end).toString('utf8');
        rest = rest.subarray(end + 1);
      }
    }
  } finally {
    fs.closeSync(descriptor);
  }
}
