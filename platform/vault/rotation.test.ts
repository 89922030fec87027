// The wrapping key is changed under the hands of processes that seal and open, and nothing is lost.
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cluster, startCluster } from '../../tests/cluster.ts';
import { makeRoles, opened, person, runMigrations } from '../access-log/trial-log.ts';
import { openKeyFiles } from './key-files.ts';
import { RotationRefused, retire, rotate } from './rotation.ts';
import { openVault, type Sealed } from './vault.ts';

let vaults: Cluster;
let pool: ReturnType<typeof opened>;
const folder = path.join(fs.mkdtempSync('/tmp/kotirauha-rotation-'), 'keys');
beforeAll(async () => {
  vaults = await startCluster('rotation');
  await makeRoles(vaults.admin);
  await runMigrations(vaults.admin, path.join(import.meta.dirname, 'migrations'));
  pool = opened(vaults.url('rotation'));
});
afterAll(async () => {
  await pool.end();
  await vaults.stop();
  fs.rmSync(path.dirname(folder), { recursive: true });
});
const process = (controller = 'landlord') => openVault({ pool, keys: openKeyFiles(folder), controller, keepMilliseconds: 0 });
const later = () => new Date(Date.now() + 2 * 3_600_000);
const keys = () =>
  openKeyFiles(folder)
    .wrappingKeys()
    .map((k) => k.id);

describe('the wrapping key', () => {
  it('changes while two processes seal and open, and every value is read afterwards without the old key', async () => {
    const [one, other] = [process(), process('another')];
    const sealed: (Sealed & { vault: typeof one; text: string })[] = [];
    let serving = true;
    const serve = async (vault: typeof one, from: number) => {
      for (let n = from; serving; n += 1) {
        const [subjectId, text] = [person(n), `words ${n}`];
        sealed.push({ vault, text, subjectId, group: 'contact', sealed: await vault.seal(subjectId, 'contact', text) });
        const asked = sealed[Math.floor(sealed.length / 2)]!;
        expect(await asked.vault.open([asked])).toEqual([asked.text]);
      }
    };
    const servants = [serve(one, 1000), serve(other, 2000)];
    while (sealed.length < 20) await new Promise(setImmediate);
    const { keyId, rewrapped } = await rotate({ pool, keys: openKeyFiles(folder) });
    const atRotation = sealed.length;
    while (sealed.length < atRotation + 20) await new Promise(setImmediate);
    serving = false;
    await Promise.all(servants);
    expect(keyId).toBe('0002');
    expect(rewrapped).toBeGreaterThanOrEqual(20);
    await rotate({ pool, keys: openKeyFiles(folder) }); // whatever was written under the old key at the last moment
    expect(await retire({ pool, keys: openKeyFiles(folder) }, later())).toContain('0001');
    for (const item of sealed) expect(await item.vault.open([item])).toEqual([item.text]);
    for (const item of sealed.slice(0, 5))
      expect(await process(item.vault === one ? 'landlord' : 'another').open([item])).toEqual([item.text]);
  });

  it('is not deleted within the hour, nor while anything is wrapped under it', async () => {
    const before = keys().at(-1)!;
    const sealed = await process().seal(person(1), 'contact', 'x');
    const { keyId } = await rotate({ pool, keys: openKeyFiles(folder) });
    await expect(retire({ pool, keys: openKeyFiles(folder) })).rejects.toThrow(RotationRefused);
    // A process that took its time: its row comes after everything was wrapped anew.
    await vaults.admin.query('update vault.data_key set wrapping_key_id = $1 where subject_id = $2', [before, person(1)]);
    await expect(retire({ pool, keys: openKeyFiles(folder) }, later())).rejects.toThrow(
      `1 data keys are still wrapped under key ${before}`,
    );
    await vaults.admin.query('update vault.data_key set wrapping_key_id = $1 where subject_id = $2', [keyId, person(1)]);
    expect(await retire({ pool, keys: openKeyFiles(folder) }, later())).toContain(before);
    expect(await process().open([{ subjectId: person(1), group: 'contact', sealed }])).toEqual(['x']);
  });

  it('goes on with the same new key after a kill in the middle', async () => {
    // As a kill leaves it: the key is made, most data keys are still under the old one.
    const made = openKeyFiles(folder).addWrappingKey();
    await process().rewrap(1);
    const { keyId, rewrapped } = await rotate({ pool, keys: openKeyFiles(folder) });
    expect(keyId).toBe(made);
    expect(rewrapped).toBeGreaterThan(10);
    expect(Number((await rotate({ pool, keys: openKeyFiles(folder) })).keyId)).toBe(Number(made) + 1);
  });
});
