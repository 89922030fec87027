// As much of PKCS#11 (Cryptoki) as the vault uses, in the words of the standard and of the package `pkcs11js`.

export type Handle = Buffer & { readonly handle: unique symbol };
export interface Attribute {
  type: number;
  value: number | boolean | string | Buffer;
}
export interface Mechanism {
  mechanism: number;
  parameter?: { type: number; iv: Buffer; aad: Buffer; ivBits: number; tagBits: number };
}

export interface Pkcs11 {
  load(library: string): void;
  C_Initialize(): void;
  C_GetSlotList(withToken: boolean): Handle[];
  C_GetTokenInfo(slot: Handle): { label: string };
  C_OpenSession(slot: Handle, flags: number): Handle;
  C_Login(session: Handle, user: number, pin: string): void;
  C_FindObjectsInit(session: Handle, like: Attribute[]): void;
  C_FindObjects(session: Handle, most: number): Handle[];
  C_FindObjectsFinal(session: Handle): void;
  C_GetAttributeValue(session: Handle, object: Handle, wanted: { type: number }[]): { type: number; value: Buffer }[];
  C_GenerateKey(session: Handle, mechanism: Mechanism, template: Attribute[]): Handle;
  C_DestroyObject(session: Handle, object: Handle): void;
  C_EncryptInit(session: Handle, mechanism: Mechanism, key: Handle): void;
  C_Encrypt(session: Handle, plain: Buffer, into: Buffer): Buffer;
  C_DecryptInit(session: Handle, mechanism: Mechanism, key: Handle): void;
  C_Decrypt(session: Handle, sealed: Buffer, into: Buffer): Buffer;
}

type Name =
  | `CKA_${'CLASS' | 'KEY_TYPE' | 'VALUE_LEN' | 'TOKEN' | 'PRIVATE' | 'SENSITIVE' | 'EXTRACTABLE' | 'ENCRYPT' | 'DECRYPT' | 'LABEL' | 'ID'}`
  | 'CKO_SECRET_KEY'
  | 'CKK_AES'
  | 'CKM_AES_KEY_GEN'
  | 'CKM_AES_GCM'
  | 'CK_PARAMS_AES_GCM'
  | 'CKF_SERIAL_SESSION'
  | 'CKF_RW_SESSION'
  | 'CKU_USER';
export type Pkcs11Names = Record<Name, number>;
