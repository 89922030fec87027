// Keys kept as files that only their owner can read: one file a key, 32 random bytes.
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { firstId, idAfter, type KeyKeeper } from './key-provider.ts';

type Purpose = 'wrapping' | 'index' | 'term';

/** The ids of the keys of one purpose that exist, oldest first. */
const idsIn = (folder: string, purpose: Purpose): string[] =>
  fs
    .readdirSync(folder)
    .flatMap((name) => name.match(new RegExp(`^${purpose}-([0-9A-Za-z-]+)[.]key$`))?.[1] ?? [])
    .sort();

const fileOf = (folder: string, purpose: Purpose, id: string) => path.join(folder, `${purpose}-${id}.key`);

function read(file: string): KeyObject {
  const { mode } = fs.statSync(file);
  if (mode & 0o077) throw new Error(`${file} can be read by others (mode ${(mode & 0o777).toString(8)}); make it 600`);
  const bytes = fs.readFileSync(file);
  if (bytes.length !== 32) throw new Error(`${file} is not a key: ${bytes.length} bytes instead of 32`);
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return key;
}

/** Makes the key unless it exists. Of two processes that race one wins and both read the winner's: a link never replaces a file. */
function make(folder: string, purpose: Purpose, id: string): void {
  const file = fileOf(folder, purpose, id);
  if (fs.existsSync(file)) return;
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const descriptor = fs.openSync(draft, 'wx', 0o600);
  try {
    fs.writeSync(descriptor, randomBytes(32));
    fs.fsyncSync(descriptor);
    fs.linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    fs.closeSync(descriptor);
    fs.unlinkSync(draft);
  }
}

function prepare(folder: string, purpose: Purpose): string[] {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (idsIn(folder, purpose).length === 0) make(folder, purpose, firstId);
  return idsIn(folder, purpose);
}

/** The keys of the blind indexes in `folder`, the current one last, making the first when there is none. */
export const openIndexKeys = (folder: string): { id: string; key: KeyObject }[] =>
  prepare(folder, 'index').map((id) => ({ id, key: read(fileOf(folder, 'index', id)) }));

/**
 * Opens the wrapping and index keys in `folder`, making the first ones when there are none.
 * @throws when a file can be read by others or is no key
 */
export function openKeyFiles(folder: string): KeyKeeper {
  const wrapping = new Map(prepare(folder, 'wrapping').map((id) => [id, read(fileOf(folder, 'wrapping', id))]));
  const index = openIndexKeys(folder);
  // Asked of the folder each time: a key added while this process serves is the one that wraps from then on.
  const newest = () => idsIn(folder, 'wrapping').at(-1)!;
  const wrappingKey = (id: string): KeyObject => {
    const known = wrapping.get(id);
    if (known) return known;
    // A key added since this process started.
    if (!idsIn(folder, 'wrapping').includes(id)) throw new Error(`the wrapping key ${id} is not in ${folder}`);
    const added = read(fileOf(folder, 'wrapping', id));
    wrapping.set(id, added);
    return added;
  };
  return {
    get keyId() {
      return newest();
    },
    async wrap(dataKey, bound) {
      const keyId = newest();
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', wrappingKey(keyId), nonce);
      cipher.setAAD(bound);
      return { keyId, wrapped: Buffer.concat([nonce, cipher.update(dataKey), cipher.final(), cipher.getAuthTag()]) };
    },
    async unwrap({ keyId: id, wrapped }, bound) {
      const decipher = createDecipheriv('aes-256-gcm', wrappingKey(id), wrapped.subarray(0, 12), { authTagLength: 16 });
      decipher.setAAD(bound);
      decipher.setAuthTag(wrapped.subarray(-16));
      const bytes = Buffer.concat([decipher.update(wrapped.subarray(12, -16)), decipher.final()]);
      const key = createSecretKey(bytes);
      bytes.fill(0);
      return key;
    },
    indexKeys: () => index,
    wrappingKeys: () => prepare(folder, 'wrapping').map((id) => ({ id, madeAt: fs.statSync(fileOf(folder, 'wrapping', id)).mtime })),
    addWrappingKey: () => addKey(folder, 'wrapping'),
    removeWrappingKey: (id) => removeKey(folder, 'wrapping', id),
  };
}

/** Adds the next wrapping key, which every process uses from now on, or index key, which processes started from now on use. Returns its id. */
export function addKey(folder: string, purpose: 'wrapping' | 'index'): string {
  const id = idAfter(prepare(folder, purpose).at(-1)!);
  make(folder, purpose, id);
  return id;
}

/** Deletes a key for ever. The caller has made sure that nothing needs it (`rewrap`, `leaveOldIndexes`). */
export const removeKey = (folder: string, purpose: Purpose, id: string): void => fs.unlinkSync(fileOf(folder, purpose, id));

/** Keys of the digests of search terms, one a quarter (`2026-Q1`), made when first asked for. */
export function openTermKeys(folder: string): { termKey(quarter: string): KeyObject; quarters(): string[]; remove(quarter: string): void } {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const kept = new Map<string, KeyObject>();
  return {
    termKey(quarter) {
      const known = kept.get(quarter);
      if (known) return known;
      make(folder, 'term', quarter);
      const key = read(fileOf(folder, 'term', quarter));
      kept.clear();
      kept.set(quarter, key);
      return key;
    },
    quarters: () => idsIn(folder, 'term'),
    remove: (quarter) => removeKey(folder, 'term', quarter),
  };
}
