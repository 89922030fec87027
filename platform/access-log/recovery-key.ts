// The key by which an operator answers for what a restore lost of the log: kept with the keys, where neither doors nor worker look for it.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const file = (keys: string) => path.join(keys, 'recovery.pem');

/** Made at the first restore. */
export function openRecoveryKey(keys: string): { private: KeyObject; public: KeyObject } {
  if (!fs.existsSync(file(keys))) {
    fs.mkdirSync(keys, { recursive: true, mode: 0o700 });
    const { privateKey } = generateKeyPairSync('ed25519');
    fs.writeFileSync(file(keys), privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  }
  const key = createPrivateKey(fs.readFileSync(file(keys)));
  return { private: key, public: createPublicKey(key) };
}

/** Whose recoveries count when the log is verified. */
export const trustedForRecovery = (keys: string): KeyObject[] => (fs.existsSync(file(keys)) ? [openRecoveryKey(keys).public] : []);
