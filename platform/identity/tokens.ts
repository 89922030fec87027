// Secrets of a sign-in: random tokens, their hashes, and notes that only this process can read back.
import { createCipheriv, createDecipheriv, createHash, createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';

/** A new secret of 256 bits, in base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token: 32 bytes from which nobody gets the token back. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A hash that only holders of the secret can make: without it nobody can try out what was hashed. */
export const keyedHashOf = (secret: string | Buffer | KeyObject, value: string): Buffer =>
  createHmac('sha256', secret).update(value).digest();

/** A key that only the holder of a token has; its stored hash does not give it. */
export const keyOf = (token: string): KeyObject => createSecretKey(keyedHashOf(token, 'what only the holder of this token may open'));

/** Encrypts so that a change is noticed. */
export function sealWith(key: KeyObject, text: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** The text, or undefined when it was not sealed with this key or was changed. */
export function openWith(key: KeyObject, bytes: Buffer): string | undefined {
  if (bytes.length < 29) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

/** Seals small notes into cookies and keys hashes, with keys that live and die with the process. */
export interface ProcessSecrets {
  seal(note: unknown): string;
  /** The note, or undefined when it is not ours, was changed, or was sealed before a restart. */
  open(sealed: string): unknown;
  keyedHash(value: string): Buffer;
}

export function processSecrets(): ProcessSecrets {
  const sealing = createSecretKey(randomBytes(32));
  const hashing = createSecretKey(randomBytes(32));
  return {
    seal: (note) => sealWith(sealing, JSON.stringify(note)).toString('base64url'),
    open: (sealed) => {
      const text = openWith(sealing, Buffer.from(sealed, 'base64url'));
      return text === undefined ? undefined : JSON.parse(text);
    },
    keyedHash: (value) => keyedHashOf(hashing, value),
  };
}
