// The operator's settings of identity providers: where they come from, and the one line that says what is wrong.
import { generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readProviders } from './identity-providers.ts';

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'kr-providers-'));
afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

const secret = 's3cret-nobody-reads';
const staff = { KOTIRAUHA_STAFF_ISSUER: 'https://idp.invalid/x', KOTIRAUHA_STAFF_CLIENT_ID: 'kr', KOTIRAUHA_STAFF_CLIENT_SECRET: secret };
const file = path.join(home, 'identity-providers.json');
function writeFile(content: unknown, mode = 0o600) {
  fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  fs.chmodSync(file, mode);
}
const noFile = () => fs.rmSync(file, { force: true });

test('three variables are enough, and a door without any has no provider', async () => {
  noFile();
  const found = await readProviders(home, { ...staff, KOTIRAUHA_HOME: home, KOTIRAUHA_RESIDENT_ISSUER: '' });
  expect(Object.keys(found)).toEqual(['staff']);
  expect(found.staff).toMatchObject({
    issuer: 'https://idp.invalid/x',
    clientAuth: 'basic',
    scope: 'openid profile',
    claimsFrom: 'id-token',
  });
  expect(found.staff!.claims.groups).toEqual(['groups']);
});

test('the file says what differs, and the environment stands above it one setting at a time', async () => {
  writeFile({
    staff: { issuer: 'https://file.invalid', clientId: 'of-file', clientAuth: 'post', claims: { groups: ['roles'], unit: ['department'] } },
    resident: {
      issuer: 'https://broker.invalid',
      clientId: 'r',
      clientSecret: 'x',
      claims: { identityCode: 'urn:oid:1.2.246.21' },
      signOutThere: false,
    },
  });
  const found = await readProviders(home, { ...staff, KOTIRAUHA_STAFF_CLAIM_UNIT: 'unit dept', KOTIRAUHA_STAFF_CLOCK_SKEW_SECONDS: '5' });
  expect(found.staff).toMatchObject({ issuer: 'https://idp.invalid/x', clientId: 'kr', clientAuth: 'post', clockSkewSeconds: 5 });
  expect(found.staff!.claims).toMatchObject({ groups: ['roles'], unit: ['unit', 'dept'], name: ['name'] });
  expect(found.resident).toMatchObject({ signOutThere: false, claims: { identityCode: ['urn:oid:1.2.246.21'] } });
});

test('a key of the door’s own lies in a file of its own', async () => {
  noFile();
  const key = path.join(home, 'staff.pem');
  fs.writeFileSync(key, generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'pem', type: 'pkcs8' }), {
    mode: 0o600,
  });
  const { KOTIRAUHA_STAFF_CLIENT_SECRET: _no, ...rest } = staff;
  const own = { ...rest, KOTIRAUHA_STAFF_CLIENT_AUTH: 'private-key', KOTIRAUHA_STAFF_CLIENT_KEY_FILE: key };
  expect((await readProviders(home, own)).staff!.clientKey).toContain('PRIVATE KEY');
});

const without = (name: keyof typeof staff) => ({ ...staff, [name]: undefined });
test.each<[Record<string, string | undefined>, string]>([
  [without('KOTIRAUHA_STAFF_ISSUER'), 'issuer is missing (KOTIRAUHA_STAFF_ISSUER'],
  [without('KOTIRAUHA_STAFF_CLIENT_ID'), 'clientId is missing (KOTIRAUHA_STAFF_CLIENT_ID'],
  [without('KOTIRAUHA_STAFF_CLIENT_SECRET'), 'clientSecret is missing (KOTIRAUHA_STAFF_CLIENT_SECRET'],
  [{ ...staff, KOTIRAUHA_STAFF_ISSUER: 'http://idp.invalid' }, 'issuer must be an https address, or http on this machine'],
  [{ ...staff, KOTIRAUHA_STAFF_ISSUER: 'http://127.0.0.1.idp.invalid/x' }, 'issuer must be an https address, or http on this machine'],
  [{ ...staff, KOTIRAUHA_STAFF_ISSUER: 'idp' }, 'issuer must be an https address, or http on this machine'],
  [{ ...staff, KOTIRAUHA_STAFF_ISUER: 'x' }, 'isuer is not known (KOTIRAUHA_STAFF_ISUER'],
  [{ ...staff, KOTIRAUHA_STAFF_CLAIM_GROUP: 'x' }, 'claims.group is not known (KOTIRAUHA_STAFF_CLAIM_GROUP'],
  [{ ...staff, KOTIRAUHA_STAFF_CLAIM_GROUPS: ' ' }, 'claims.groups is empty'],
  [{ ...staff, KOTIRAUHA_STAFF_SCOPE: 'profile' }, 'scope must contain openid'],
  [{ ...staff, KOTIRAUHA_STAFF_CLAIMS_FROM: 'both' }, 'claimsFrom must be id-token or userinfo'],
  [{ ...staff, KOTIRAUHA_STAFF_CLIENT_AUTH: 'ntlm' }, 'clientAuth must be basic, post or private-key'],
  [{ ...staff, KOTIRAUHA_STAFF_CLOCK_SKEW_SECONDS: '900' }, 'clockSkewSeconds must be at most 300'],
  [{ ...staff, KOTIRAUHA_STAFF_SIGN_OUT_THERE: 'perhaps' }, 'signOutThere must be true or false'],
  [{ ...staff, KOTIRAUHA_STAFF_CLIENT_AUTH: 'private-key' }, 'clientKeyFile is missing (KOTIRAUHA_STAFF_CLIENT_KEY_FILE'],
  [{ ...staff, KOTIRAUHA_STAFF_CLIENT_KEY_FILE: '/nowhere/at/all' }, 'clientKeyFile cannot be read'],
])('a wrong or missing value is one line without the secret: %#', async (environment, line) => {
  noFile();
  const said = await readProviders(home, environment).then(
    () => 'nothing',
    (error: Error) => error.message,
  );
  expect(said).toContain('The identity provider of the staff door: ');
  expect(said).toContain(line);
  expect(said).not.toContain('\n');
  expect(said).not.toContain(secret);
});

test.each<[unknown, number, string]>([
  [`{ "staff": { "clientSecret": "${secret}" `, 0o600, 'is not a JSON object'],
  ['[]', 0o600, 'is not a JSON object'],
  [{ staf: {} }, 0o600, 'names a door staf; there are resident, staff, oversight'],
  [{ staff: 'x' }, 0o600, 'staff is not an object with settings'],
  [{ staff: {} }, 0o644, 'can be read by others; make its mode 600'],
])('a file that cannot be used is said in one line: %#', async (content, mode, line) => {
  writeFile(content, mode);
  const said = await readProviders(home, {}).then(
    () => 'nothing',
    (error: Error) => error.message,
  );
  expect(said).toContain(line);
  expect(said).not.toContain(secret);
});
