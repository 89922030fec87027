// The number on a receipt: made once, shown once, known afterwards by its digest alone; and what it proves.
import { hash, randomBytes } from 'node:crypto';
import { figuresOf } from '#platform/figures.ts';
import type { Visit } from '#platform/pages/declare.ts';

/** Crockford's: no letter that could be read as a figure. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 25;

/** 125 random bits in five groups of five. */
const newNumber = (): string => {
  const drawn = [...randomBytes(length)].map((byte) => signs[byte % signs.length]).join('');
  return drawn.match(/.{5}/g)!.join('-');
};

/** As somebody may have typed it; undefined when it is no number of a receipt. */
export function readNumber(typed: string): string | undefined {
  const read = typed
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '');
  return read.length === length && [...read].every((sign) => signs.includes(sign)) ? read : undefined;
}
const digestOf = (number: string): string => hash('sha256', readNumber(number)!, 'hex');

/** Takes a receipt for the visitor in place of an earlier one, and returns its number, which nobody can say again. */
export async function takeReceipt(visit: Visit<unknown, unknown, unknown, 'rights-requests'>): Promise<string> {
  const number = newNumber();
  const personId = visit.actor.personId ?? visit.actor.id;
  await visit.enter('rights-requests', { about: [personId] }, (tx) =>
    tx
      .insertInto('forgetting_receipts.taking')
      .values({ person_id: personId, digest: digestOf(number) })
      .execute(),
  );
  return number;
}

export interface Proof {
  forgottenOn: string;
  tables: number;
  /** How many receipts stand under the root. */
  receipts: number;
  root: string;
  certificate: string;
  /** Root and chain of certificates still hold together. */
  holds: boolean;
}

/** What a receipt proves; undefined while anything is held, and for a number that nobody was given. */
export async function proofOf(number: string): Promise<Proof | undefined> {
  const [row] = await figuresOf<Omit<Proof, 'forgottenOn'> & { forgotten_on: string }>('retention.receipt_of', [digestOf(number)]);
  return row && { ...row, forgottenOn: row.forgotten_on };
}
