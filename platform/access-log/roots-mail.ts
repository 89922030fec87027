// Tells auditors by signed mail how far the log is sealed, so that not even whoever holds the server and its disks can shorten it unseen.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { lastLine, type Root } from './roots-file.ts';

export interface RootsMail {
  /** `smtps://user:password@host`, or `smtp://…`, which changes to TLS where the server offers it. */
  smtp: string;
  from: string;
  to: string[];
}

const privateFile = 'signing.key.pem';
const publicFile = 'signing.pub.pem';

/** The log's own key (ECDSA on P-256), made beside the roots at first use; auditors are handed its public half once, on another way than by mail. */
export function openSigningKey(folder: string): KeyObject {
  const file = path.join(folder, privateFile);
  if (!fs.existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    fs.writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  }
  if (fs.statSync(file).mode & 0o077) throw new Error(`${file} can be read by others; make it 600`);
  const key = createPrivateKey(fs.readFileSync(file));
  fs.writeFileSync(path.join(folder, publicFile), createPublicKey(key).export({ type: 'spki', format: 'pem' }));
  return key;
}

/**
 * Mails the root that the file has witnessed last, unless it has been mailed: it commits to every one before it. Returns its number, or undefined
 * when there was nothing new. Throws when the server does not take it; then the next call sends what is last by then. A kill in between
 * sends it twice.
 */
export async function mailRoots(rootsFile: string, mail: RootsMail): Promise<number | undefined> {
  const line = lastLine(rootsFile);
  if (line === undefined) return undefined;
  const told = `${rootsFile}.mailed`;
  if (fs.existsSync(told) && fs.readFileSync(told, 'utf8') === line) return undefined;
  const signature = sign('sha256', Buffer.from(line, 'utf8'), openSigningKey(path.dirname(rootsFile)));
  const root: Partial<Root> = JSON.parse(line);
  const number = root.number ?? 0;
  const name = `access-log-root-${number}`;
  const transport = createTransport(mail.smtp);
  await transport.sendMail({
    from: mail.from,
    to: mail.to,
    subject: `Kotirauha: access log, seal ${number}`,
    text: wordsOf(name),
    attachments: [
      { filename: `${name}.json`, content: Buffer.from(line, 'utf8'), contentType: 'application/json' },
      { filename: `${name}.sig`, content: signature, contentType: 'application/octet-stream' },
    ],
  });
  fs.writeFileSync(told, line);
  return number;
}

const wordsOf = (name: string) => {
  const check = `openssl dgst -sha256 -verify ${publicFile} -signature ${name}.sig ${name}.json`;
  return [
    `Säilytä liitteet. Näin tarkistat allekirjoituksen: ${check}. Lokin voi tarkistaa niitä vasten: npx kotirauha access-log verify --witness ${name}.json`,
    `Spara bilagorna. Så kontrollerar du signaturen: ${check}. Loggen kan kontrolleras mot dem: npx kotirauha access-log verify --witness ${name}.json`,
    `Keep the attachments. To check the signature: ${check}. The log can be checked against them: npx kotirauha access-log verify --witness ${name}.json`,
    '',
  ].join('\n\n');
};
