// The vault over a real PKCS#11 token (SoftHSM): keys are made inside it, never leave it, and are changed under the hands of whoever seals.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cluster, startCluster } from '../../tests/cluster.ts';
import { makeRoles, opened, person, runMigrations } from '../access-log/trial-log.ts';
import { openKeys } from './open-keys.ts';
import { retire, rotate } from './rotation.ts';
import { openVault } from './vault.ts';

const library = ['/usr/lib/softhsm/libsofthsm2.so', '/usr/lib64/softhsm/libsofthsm.so'].find((file) => fs.existsSync(file));
const speaks = () => {
  try {
    return createRequire(import.meta.url)('pkcs11js');
  } catch {
    return undefined;
  }
};
const missing = [library ? [] : ['apt-get install softhsm2'], speaks() ? [] : ['npm install --no-save pkcs11js']].flat();

describe.skipIf(missing.length > 0)(
  `wrapping keys in a token${missing.length > 0 ? ` (left out; to try it: ${missing.join(' && ')})` : ''}`,
  () => {
    const home = fs.mkdtempSync('/tmp/kotirauha-hsm-');
    const folder = path.join(home, 'keys');
    const settings = { module: library!, token: 'kotirauha', pin: '482913' };
    let vaults: Cluster;
    let pool: ReturnType<typeof opened>;
    beforeAll(async () => {
      fs.mkdirSync(path.join(home, 'tokens'));
      fs.writeFileSync(
        path.join(home, 'softhsm2.conf'),
        `directories.tokendir = ${home}/tokens\nobjectstore.backend = file\nlog.level = ERROR\n`,
      );
      process.env['SOFTHSM2_CONF'] = path.join(home, 'softhsm2.conf');
      execFileSync('softhsm2-util', ['--init-token', '--free', '--label', settings.token, '--so-pin', '0000', '--pin', settings.pin]);
      fs.mkdirSync(folder, { mode: 0o700 });
      fs.writeFileSync(path.join(folder, 'hsm.json'), JSON.stringify(settings), { mode: 0o600 });
      vaults = await startCluster('hsm');
      await makeRoles(vaults.admin);
      await runMigrations(vaults.admin, path.join(import.meta.dirname, 'migrations'));
      pool = opened(vaults.url('hsm'));
    });
    afterAll(async () => {
      await pool?.end();
      await vaults?.stop();
      fs.rmSync(home, { recursive: true });
    });
    const vault = () => openVault({ pool, keys: openKeys(folder), controller: 'landlord', keepMilliseconds: 0 });
    const phone = { subjectId: person(1), group: 'contact' };

    it('seals and opens, and no wrapping key lies in the folder', async () => {
      const sealed = await vault().seal(phone.subjectId, phone.group, '+358 00 123');
      expect(await vault().open([{ ...phone, sealed }])).toEqual(['+358 00 123']);
      await vault().index(phone.subjectId, 'phone', '+358 00 123');
      expect(fs.readdirSync(folder).filter((name) => name.startsWith('wrapping'))).toEqual([]);
    });

    it('unwraps for nobody else: another person, changed bytes', async () => {
      const keys = openKeys(folder);
      const wrapped = await keys.wrap(Buffer.alloc(32, 7), Buffer.from('aino'));
      await expect(keys.unwrap(wrapped, Buffer.from('veeti'))).rejects.toThrow();
      const changed = Buffer.from(wrapped.wrapped);
      changed[20]! ^= 1;
      await expect(keys.unwrap({ ...wrapped, wrapped: changed }, Buffer.from('aino'))).rejects.toThrow();
      expect((await keys.unwrap(wrapped, Buffer.from('aino'))).export()).toEqual(Buffer.alloc(32, 7));
    });

    it('gives its wrapping key to nobody, whoever has the PIN', () => {
      const token = ['--module', settings.module, '--token-label', settings.token, '--login', '--pin', settings.pin];
      // Another program than ours, where there is one.
      if (fs.existsSync('/usr/bin/pkcs11-tool')) {
        const said = execFileSync('pkcs11-tool', [...token, '--list-objects', '--type', 'secrkey'], { encoding: 'utf8' });
        expect(said).toMatch(/kotirauha-wrapping-0001[\s\S]*sensitive, always sensitive, never extractable/);
      }
      const c = speaks();
      const hsm = new c.PKCS11();
      hsm.load(settings.module);
      const slot = hsm.C_GetSlotList(true)[0];
      const session = hsm.C_OpenSession(slot, c.CKF_SERIAL_SESSION);
      hsm.C_FindObjectsInit(session, [{ type: c.CKA_LABEL, value: 'kotirauha-wrapping-0001' }]);
      const [key] = hsm.C_FindObjects(session, 1);
      hsm.C_FindObjectsFinal(session);
      expect(() => hsm.C_GetAttributeValue(session, key, [{ type: c.CKA_VALUE }])).toThrow('CKR_ATTRIBUTE_SENSITIVE');
    });

    it('is changed while values are sealed and opened, and the old key is destroyed in the token', async () => {
      const before = await vault().seal(person(2), 'contact', 'before');
      expect(await rotate({ pool, keys: openKeys(folder) })).toMatchObject({ keyId: '0002' });
      const after = await vault().seal(person(3), 'contact', 'after');
      expect(await retire({ pool, keys: openKeys(folder) }, new Date(Date.now() + 2 * 3_600_000))).toEqual(['0001']);
      expect(
        openKeys(folder)
          .wrappingKeys()
          .map((key) => key.id),
      ).toEqual(['0002']);
      const items = [
        { subjectId: person(2), group: 'contact', sealed: before },
        { subjectId: person(3), group: 'contact', sealed: after },
      ];
      expect(await vault().open(items)).toEqual(['before', 'after']);
      const { rows } = await vaults.admin.query('select distinct wrapping_key_id as id from vault.data_key');
      expect(rows).toEqual([{ id: '0002' }]);
    });

    it('is not opened when others can read the PIN', () => {
      const open = path.join(home, 'open');
      fs.mkdirSync(open);
      fs.writeFileSync(path.join(open, 'hsm.json'), JSON.stringify(settings), { mode: 0o644 });
      expect(() => openKeys(open)).toThrow('can be read by others');
    });
  },
);
