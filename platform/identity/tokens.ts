// Secrets of a sign-in: random tokens, their hashes, and notes that only this process can read back.
import { createCipheriv, createDecipheriv, createHash, createHmac, createSecretKey, randomBytes } from 'node:crypto';

/** A new secret of 256 bits, in base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token: 32 bytes from which nobody gets the token back. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

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
    seal: (note) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce);
      const body = Buffer.concat([cipher.update(JSON.stringify(note), 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < 29) return undefined;
      try {
        const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, 12));
        decipher.setAuthTag(bytes.subarray(12, 28));
        return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8'));
      } catch {
        return undefined;
      }
    },
    keyedHash: (value) => createHmac('sha256', hashing).update(value).digest(),
  };
}
