// What the public door takes in for the worker alone: each letter is closed with the worker's public key, so that the door cannot read it again.
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { callOutside } from './outside-calls.ts';

const keyFile = 'letters.key.pem';
const raw = 32;

/** The worker's key (X25519), made beside the other keys at first use. */
export function letterKey(folder: string): KeyObject {
  const file = path.join(folder, keyFile);
  if (!fs.existsSync(file)) {
    const { privateKey } = generateKeyPairSync('x25519');
    try {
      fs.writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  if (fs.statSync(file).mode & 0o077) throw new Error(`${file} can be read by others; make it 600`);
  return createPrivateKey(fs.readFileSync(file));
}

/** Its public half, for whoever closes letters. */
export const publicLetterKey = (folder: string): string => bytesOf(createPublicKey(letterKey(folder))).toString('base64url');

const bytesOf = (key: KeyObject): Buffer => Buffer.from(key.export({ format: 'jwk' }).x!, 'base64url');
const publicFrom = (bytes: Buffer): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: bytes.toString('base64url') }, format: 'jwk' });
const keyBetween = (privateKey: KeyObject, publicKey: KeyObject, parties: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', diffieHellman({ privateKey, publicKey }), parties, 'kotirauha letter', 32));

/** Closes a letter for the holder of the key: an ephemeral key, a nonce, the seal and the words. */
export function closeLetter(to: string, words: string): Buffer {
  const receiver = Buffer.from(to, 'base64url');
  const { privateKey, publicKey } = generateKeyPairSync('x25519');
  const sender = bytesOf(publicKey);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyBetween(privateKey, publicFrom(receiver), Buffer.concat([sender, receiver])), nonce);
  const closed = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()]);
  return Buffer.concat([sender, nonce, cipher.getAuthTag(), closed]);
}

/** Opens it again. Throws when it was closed for another key, or changed. */
export function openLetter(key: KeyObject, letter: Buffer): string {
  const sender = letter.subarray(0, raw);
  const receiver = bytesOf(createPublicKey(key));
  const decipher = createDecipheriv(
    'aes-256-gcm',
    keyBetween(key, publicFrom(sender), Buffer.concat([sender, receiver])),
    letter.subarray(raw, raw + 12),
  );
  decipher.setAuthTag(letter.subarray(raw + 12, raw + 28));
  return decipher.update(letter.subarray(raw + 28), undefined, 'utf8') + decipher.final('utf8');
}

let key: string | undefined;

/** For this process: what the public puts in is closed with this key. */
export const openLetterBox = (publicKey: string): void => {
  key = publicKey;
};

/** Puts a letter in at the public door, through a module's own function (`schema.name(uuid, bytea, text, timestamptz)`). Throws in a process that takes no letters. */
export async function putLetter(into: string, id: string, words: string, language: string, at: Date): Promise<void> {
  if (!key) throw new Error('this process takes no letters');
  await callOutside('public', into, [id, closeLetter(key, words), language, at]);
}
