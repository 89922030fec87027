// Wrapping keys in a hardware security module, through PKCS#11: they are made inside it and never leave it.
import { createSecretKey, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { firstId, idAfter, type KeyKeeper, type KeyProvider } from './key-provider.ts';
import type { Attribute, Handle, Pkcs11, Pkcs11Names } from './pkcs11.ts';

/** What `hsm.json` in the folder of the keys holds (mode 600). */
export interface HsmSettings {
  /** The module's library, as its maker delivers it: `/usr/lib/softhsm/libsofthsm2.so`. */
  module: string;
  /** The label of the token. */
  token: string;
  /** Of the token's user. */
  pin: string;
}

export const hsmSettings = (file: string): HsmSettings => {
  if (fs.statSync(file).mode & 0o077) throw new Error(`${file} can be read by others; make it 600`);
  return JSON.parse(fs.readFileSync(file, 'utf8'));
};

/** The package that speaks PKCS#11 is compiled where it is installed, and is no part of the plain installation. */
function pkcs11(): { PKCS11: new () => Pkcs11 } & Pkcs11Names {
  try {
    return createRequire(import.meta.url)('pkcs11js');
  } catch {
    throw new Error('a hardware security module is configured, but the package that speaks to it is not: npm install --no-save pkcs11js');
  }
}

const labelOf = (id: string) => `kotirauha-wrapping-${id}`;
const nonceLength = 12;
const tagLength = 16;

/**
 * Opens the token with one session for this process, making the first wrapping key when there is none. A value is wrapped with AES-256-GCM inside
 * the module. `indexKeys` come from elsewhere: digests are computed by the hundred, and none of them opens anything.
 */
export function openHsm({ module, token, pin }: HsmSettings, indexKeys: ReturnType<KeyProvider['indexKeys']>): KeyKeeper {
  const c = pkcs11();
  const hsm = new c.PKCS11();
  hsm.load(module);
  hsm.C_Initialize();
  const slot = hsm.C_GetSlotList(true).find((each) => hsm.C_GetTokenInfo(each).label.trim() === token);
  if (!slot) throw new Error(`${module} has no token ${token}`);
  const session = hsm.C_OpenSession(slot, c.CKF_SERIAL_SESSION | c.CKF_RW_SESSION);
  hsm.C_Login(session, c.CKU_USER, pin);

  const find = (label?: string): Handle[] => {
    const wanted: Attribute[] = [{ type: c.CKA_CLASS, value: c.CKO_SECRET_KEY }];
    hsm.C_FindObjectsInit(session, label === undefined ? wanted : [...wanted, { type: c.CKA_LABEL, value: label }]);
    const found = hsm.C_FindObjects(session, 1_000);
    hsm.C_FindObjectsFinal(session);
    return found;
  };
  // Asked of the token each time: a key added while this process serves is the one that wraps from then on.
  const wrappingKeys = () =>
    find()
      .flatMap((key) => {
        const [label, made] = hsm.C_GetAttributeValue(session, key, [{ type: c.CKA_LABEL }, { type: c.CKA_ID }]);
        const id = label!.value.toString().match(/^kotirauha-wrapping-(\d+)$/)?.[1];
        return id === undefined ? [] : [{ id, madeAt: new Date(made!.value.toString()) }];
      })
      .sort((a, b) => a.id.localeCompare(b.id));
  const keyNamed = (id: string): Handle => {
    const [key] = find(labelOf(id));
    if (!key) throw new Error(`the wrapping key ${id} is not in the token ${token}`);
    return key;
  };
  const make = (id: string): string => {
    const never = [c.CKA_EXTRACTABLE].map((type) => ({ type, value: false }));
    const always = [c.CKA_TOKEN, c.CKA_PRIVATE, c.CKA_SENSITIVE, c.CKA_ENCRYPT, c.CKA_DECRYPT].map((type) => ({ type, value: true }));
    hsm.C_GenerateKey(session, { mechanism: c.CKM_AES_KEY_GEN }, [
      { type: c.CKA_CLASS, value: c.CKO_SECRET_KEY },
      { type: c.CKA_KEY_TYPE, value: c.CKK_AES },
      { type: c.CKA_VALUE_LEN, value: 32 },
      ...always,
      ...never,
      { type: c.CKA_LABEL, value: labelOf(id) },
      { type: c.CKA_ID, value: Buffer.from(new Date().toISOString()) },
    ]);
    return id;
  };
  const sealing = (iv: Buffer, aad: Buffer) => ({
    mechanism: c.CKM_AES_GCM,
    parameter: { type: c.CK_PARAMS_AES_GCM, iv, aad, ivBits: nonceLength * 8, tagBits: tagLength * 8 },
  });
  if (wrappingKeys().length === 0) make(firstId);
  const newest = () => wrappingKeys().at(-1)!.id;

  return {
    get keyId() {
      return newest();
    },
    async wrap(dataKey, bound) {
      const keyId = newest();
      const nonce = randomBytes(nonceLength);
      hsm.C_EncryptInit(session, sealing(nonce, bound), keyNamed(keyId));
      return { keyId, wrapped: Buffer.concat([nonce, hsm.C_Encrypt(session, dataKey, Buffer.alloc(dataKey.length + tagLength))]) };
    },
    async unwrap({ keyId, wrapped }, bound) {
      hsm.C_DecryptInit(session, sealing(wrapped.subarray(0, nonceLength), bound), keyNamed(keyId));
      const bytes = hsm.C_Decrypt(session, wrapped.subarray(nonceLength), Buffer.alloc(wrapped.length));
      const key = createSecretKey(bytes);
      bytes.fill(0);
      return key;
    },
    indexKeys: () => indexKeys,
    wrappingKeys,
    addWrappingKey: () => make(idAfter(newest())),
    removeWrappingKey: (id) => hsm.C_DestroyObject(session, keyNamed(id)),
  };
}
