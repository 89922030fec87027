// The shape of what guards the wrapping key: files by default, a hardware security module by an adapter.
import type { KeyObject } from 'node:crypto';

export interface Wrapped {
  keyId: string;
  wrapped: Buffer;
}

export interface KeyProvider {
  /** The id of the key that wraps from now on; older ones still unwrap. */
  readonly keyId: string;
  /** Encrypts a fresh 32-byte data key. `bound` is authenticated with it: unwrapping under other words fails. */
  wrap(dataKey: Buffer, bound: Buffer): Promise<Wrapped>;
  /** @throws when the key is unknown, the bytes were changed or `bound` differs. */
  unwrap(wrapped: Wrapped, bound: Buffer): Promise<KeyObject>;
  /** Keys of the blind indexes, the current one last: a look-up tries them all while the yearly change is under way. */
  indexKeys(): { id: string; key: KeyObject }[];
}

/** Where wrapping keys are also made and destroyed: for rotation. */
export interface KeyKeeper extends KeyProvider {
  /** Oldest first, and when each was made. */
  wrappingKeys(): { id: string; madeAt: Date }[];
  /** Makes the next one, with which every process wraps from now on. Returns its id. */
  addWrappingKey(): string;
  /** For ever. The caller has made sure that nothing needs it. */
  removeWrappingKey(id: string): void;
}

/** Ids in the order in which the keys were made. */
export const firstId = '0001';
export const idAfter = (id: string): string => String(Number(id) + 1).padStart(4, '0');
