// For tests: a mailbox in memory, and mails as people, machines and attackers write them.
import type { MailAsItLies, Mailbox } from './mailbox.ts';

export interface TestMailbox extends Mailbox {
  mails: Map<number, MailAsItLies>;
  put(source: string | Uint8Array, receivedAt: Date, size?: number): void;
}

export function openTestMailbox(): TestMailbox {
  const mails = new Map<number, MailAsItLies>();
  let last = 0;
  return {
    mails,
    put(source, receivedAt, size) {
      last += 1;
      const bytes = typeof source === 'string' ? Buffer.from(source) : source;
      mails.set(last, { uid: last, size: size ?? bytes.length, receivedAt, source: bytes });
    },
    lying: async () => [...mails.keys()],
    fetch: async (uid, most) => {
      const mail = mails.get(uid);
      return mail && { ...mail, source: mail.source.subarray(0, most) };
    },
    remove: async (uid) => void mails.delete(uid),
    close: async () => {},
  };
}

/** A mail with these headers besides the usual ones. */
export const mailOf = (text: string, headers: Record<string, string> = {}): string =>
  [
    ...Object.entries({
      From: 'Maija Meikäläinen <maija@example.invalid>',
      To: 'tietosuoja@example.invalid',
      Subject: 'Pyyntö',
      'Message-ID': `<${crypto.randomUUID()}@example.invalid>`,
      'Content-Type': 'text/plain; charset=utf-8',
      ...headers,
    }).map(([name, value]) => `${name}: ${value}`),
    '',
    text,
  ].join('\r\n');

/** A mail with a text and these files. */
export function mailWith(text: string, files: { name: string; type: string; bytes: Uint8Array }[]): string {
  const parts = [
    `Content-Type: text/plain; charset=utf-8\r\n\r\n${text}`,
    ...files.map(
      ({ name, type, bytes }) =>
        `Content-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64')}`,
    ),
  ];
  return mailOf(`${parts.map((part) => `--edge\r\n${part}\r\n`).join('')}--edge--`, { 'Content-Type': 'multipart/mixed; boundary=edge' });
}
