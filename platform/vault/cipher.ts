// Authenticated encryption of one value: AES-256-GCM, a random nonce, and what the value belongs to bound into it.
import { createCipheriv, createDecipheriv, createHmac, type KeyObject, randomBytes } from 'node:crypto';

// version 1: 1 byte version, 4 bytes mark of the key, 12 bytes nonce, ciphertext, 16 bytes tag
const version = 1;
const head = 1 + 4 + 12;
const tagLength = 16;

/** Why sealed bytes could not be opened. Carries ids only. */
export class Unreadable extends Error {
  /** destroyed: its key is gone for good; changed: the bytes or what they belong to were altered; unknown-format: not written by this vault. */
  readonly reason: 'destroyed' | 'changed' | 'unknown-format';
  constructor(reason: Unreadable['reason'], about: string) {
    super(`sealed value unreadable: ${reason} (${about})`);
    this.reason = reason;
  }
}

/** Joins words so that no two lists of words give the same bytes. */
export const bind = (...words: string[]): Buffer => Buffer.from(JSON.stringify(words), 'utf8');

const marks = new WeakMap<KeyObject, Buffer>();
/** Four bytes by which a value says under which key it was sealed: a key made after a destruction is told from the destroyed one. */
function markOf(key: KeyObject): Buffer {
  let mark = marks.get(key);
  if (!mark) {
    mark = createHmac('sha256', key).update('mark').digest().subarray(0, 4);
    marks.set(key, mark);
  }
  return mark;
}

/** Seals `plain` under `key`, authenticating `bound`. */
export function encrypt(key: KeyObject, plain: Buffer, bound: Buffer): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(bound);
  const body = cipher.update(plain);
  return Buffer.concat([Buffer.of(version), markOf(key), nonce, body, cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `encrypt` sealed. `about` is words for the error: ids, never values. @throws Unreadable */
export function decrypt(key: KeyObject, sealed: Buffer, bound: Buffer, about: string): Buffer {
  if (sealed.length < head + tagLength || sealed[0] !== version) throw new Unreadable('unknown-format', about);
  if (!sealed.subarray(1, 5).equals(markOf(key))) throw new Unreadable('destroyed', about);
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(5, head), { authTagLength: tagLength });
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
  const body = decipher.update(sealed.subarray(head, sealed.length - tagLength));
  try {
    return Buffer.concat([body, decipher.final()]);
  } catch {
    throw new Unreadable('changed', about);
  }
}
