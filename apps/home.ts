// The folder of one installation: where its secrets, keys and embedded database live.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { logins, type Passwords } from '#platform/database/prepare.ts';

export interface Secrets {
  /** Of every role of this installation, so that two installations on one server share none. */
  prefix: string;
  passwords: Passwords;
  /** Per door: binds form tokens before there is a session. */
  forms: Record<string, string>;
  /** Client secrets of the development identity provider, per door. */
  clients: Record<string, string>;
}

/** `KOTIRAUHA_HOME`, else a folder of the account's own; for root, whose home nobody else may enter, under /var/lib. */
export const homeFolder = (): string =>
  path.resolve(process.env['KOTIRAUHA_HOME'] ?? (process.getuid?.() === 0 ? '/var/lib/kotirauha' : path.join(os.homedir(), '.kotirauha')));

/** Reads the installation's secrets, making them at first start: one file that only its owner can read, whole or not at all. */
export function readSecrets(home: string): Secrets {
  const file = path.join(home, 'secrets.json');
  if (!fs.existsSync(file)) {
    fs.mkdirSync(home, { recursive: true });
    const draft = `${file}.${process.pid}`;
    fs.writeFileSync(draft, JSON.stringify(freshSecrets()), { mode: 0o600 });
    try {
      fs.linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      fs.unlinkSync(draft);
    }
  }
  if (fs.statSync(file).mode & 0o077) throw new Error(`${file} can be read by others; make its mode 600`);
  const found: Secrets = JSON.parse(fs.readFileSync(file, 'utf8'));
  // A later release may have a login more.
  const missing = logins.filter((login) => !(login in found.passwords));
  if (missing.length === 0) return found;
  for (const login of missing) found.passwords[login] = secret();
  fs.writeFileSync(`${file}.next`, JSON.stringify(found), { mode: 0o600 });
  fs.renameSync(`${file}.next`, file);
  return found;
}

const secret = () => randomBytes(24).toString('base64url');

export function freshSecrets(): Secrets {
  const doors = ['public', 'resident', 'staff', 'oversight'];
  return {
    prefix: `kr_${randomBytes(3).toString('hex')}_`,
    passwords: Object.fromEntries(logins.map((l) => [l, secret()])) as Passwords,
    forms: Object.fromEntries(doors.map((d) => [d, secret()])),
    clients: Object.fromEntries(doors.map((d) => [d, secret()])),
  };
}
