import { execFile } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { addKey, openKeyFiles, removeKey } from './key-files.ts';

const empty = () => path.join(fs.mkdtempSync('/tmp/kotirauha-keys-'), 'keys');
const bound = Buffer.from('aino');

describe('keys in files', () => {
  it('are made at the first start, for their owner alone', () => {
    const folder = empty();
    openKeyFiles(folder);
    expect(fs.readdirSync(folder).sort()).toEqual(['index-0001.key', 'wrapping-0001.key']);
    expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
    for (const file of fs.readdirSync(folder)) {
      const { mode, size } = fs.statSync(path.join(folder, file));
      expect([mode & 0o777, size]).toEqual([0o600, 32]);
    }
  });

  it('are refused when others can read them, or when they are cut short', () => {
    const folder = empty();
    openKeyFiles(folder);
    const file = path.join(folder, 'wrapping-0001.key');
    for (const mode of [0o640, 0o604, 0o660]) {
      fs.chmodSync(file, mode);
      expect(() => openKeyFiles(folder)).toThrow('can be read by others');
    }
    fs.chmodSync(file, 0o600);
    fs.truncateSync(file, 16);
    expect(() => openKeyFiles(folder)).toThrow('16 bytes instead of 32');
  });

  it('wrap a data key for what it is bound to and nothing else', async () => {
    const keys = openKeyFiles(empty());
    const plain = randomBytes(32);
    const wrapped = await keys.wrap(plain, bound);
    expect((await keys.unwrap(wrapped, bound)).export()).toEqual(plain);
    await expect(keys.unwrap(wrapped, Buffer.from('vilho'))).rejects.toThrow();
    await expect(
      keys.unwrap({ ...wrapped, wrapped: Buffer.from(wrapped.wrapped.map((b, n) => (n === 20 ? b ^ 1 : b))) }, bound),
    ).rejects.toThrow();
    await expect(openKeyFiles(empty()).unwrap(wrapped, bound)).rejects.toThrow();
  });

  it('are added without losing the old ones, also for a process that runs on', async () => {
    const folder = empty();
    const before = openKeyFiles(folder);
    const old = await before.wrap(randomBytes(32), bound);
    expect(addKey(folder, 'wrapping')).toBe('0002');
    expect(before.keyId).toBe('0002');
    const after = openKeyFiles(folder);
    expect(after.keyId).toBe('0002');
    await after.unwrap(old, bound);
    const wrapped = await after.wrap(randomBytes(32), bound);
    await before.unwrap(wrapped, bound);
    removeKey(folder, 'wrapping', '0001');
    await expect(openKeyFiles(folder).unwrap(old, bound)).rejects.toThrow('wrapping key 0001 is not in');
  });

  it('are the same for processes that start at the same moment', async () => {
    const folder = empty();
    const script = `import { openKeyFiles } from '${import.meta.dirname}/key-files.ts';
      import { createHmac } from 'node:crypto';
      console.log(createHmac('sha256', openKeyFiles('${folder}').indexKeys()[0].key).update('').digest('hex'));`;
    const node = path.resolve(import.meta.dirname, '../../node_modules/.bin/node');
    const starts = await Promise.all(Array.from({ length: 6 }, () => promisify(execFile)(node, ['--input-type=module', '-e', script])));
    const marks = new Set(starts.map((s) => s.stdout.trim()));
    expect(marks).toEqual(new Set([createHmac('sha256', openKeyFiles(folder).indexKeys()[0]!.key).update('').digest('hex')]));
    expect(fs.readdirSync(folder)).toHaveLength(2);
  });
});
