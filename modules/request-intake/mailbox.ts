// The mailbox of the data protection officer: what has come is laid down for triage, and then its original is deleted (rule L8).
import { ImapFlow } from 'imapflow';
import type { Job, Workplace } from '#platform/jobs.ts';
import { digestOf, layDown } from './arrivals.ts';
import { mostFetched, type ReadMail, readMail } from './read-mail.ts';

export interface MailAsItLies {
  uid: number;
  /** Of the whole, also where only its beginning is fetched. */
  size: number;
  /** When the server took it: what the mail itself says could be anything. */
  receivedAt: Date;
  source: Uint8Array;
}
export interface Mailbox {
  /** Numbers of what lies there, the oldest first. */
  lying(): Promise<number[]>;
  fetch(uid: number, most: number): Promise<MailAsItLies | undefined>;
  remove(uid: number): Promise<void>;
  close(): Promise<void>;
}

const perTurn = 100;

/** Takes in what lies in the mailbox. Laid down first and deleted then: killed in between, it is found again and not laid down twice. */
export async function takeIn(at: Workplace, mailbox: Mailbox): Promise<number> {
  let taken = 0;
  for (const uid of (await mailbox.lying()).slice(0, perTurn)) {
    const lying = await mailbox.fetch(uid, mostFetched);
    if (!lying) continue;
    const mail = await readMail(lying.source, lying.size);
    if (await layDown(at, { ...arrivalOf(lying, mail), ...(mail.from && !mail.automatic && { answerTo: mail.from }) })) {
      taken += 1;
      at.note({ bytes: lying.size, attachments: mail.attachments.length, leftOut: mail.leftOut.join(' ') }, 'a mail was taken in');
    }
    await mailbox.remove(uid);
  }
  return taken;
}

const arrivalOf = ({ source, size, receivedAt }: MailAsItLies, mail: ReadMail) => ({
  id: crypto.randomUUID(),
  channel: 'mail' as const,
  origin: digestOf(`${size}`, source),
  // Nobody knows yet; whoever decides on it says.
  language: languageOf(mail.text),
  receivedAt,
  content: { name: mail.name, reach: mail.from ?? '', subject: mail.subject, text: mail.text },
  attachments: mail.attachments,
  leftOut: mail.leftOut,
});

/** By the commonest small words; Finnish when it cannot be told. */
function languageOf(text: string): 'fi' | 'sv' | 'en' {
  const count = (words: RegExp) => text.match(words)?.length ?? 0;
  const swedish = count(/\b(och|att|jag|inte|är|om|mina|uppgifter|med)\b/gi);
  const english = count(/\b(the|and|my|you|please|about|data|would|is)\b/gi);
  const finnish = count(/\b(ja|on|että|minun|tiedot|tietoni|haluan|olen|ei|pyydän)\b/gi);
  if (swedish > finnish && swedish >= english) return 'sv';
  return english > finnish ? 'en' : 'fi';
}

/** A mailbox over IMAP, `imaps://user:password@host`; with `imap://` it changes to TLS where the server offers it. */
export async function openMailbox(url: string): Promise<Mailbox> {
  const { hostname, port, protocol, username, password } = new URL(url);
  const client = new ImapFlow({
    host: hostname,
    port: Number(port || (protocol === 'imaps:' ? 993 : 143)),
    secure: protocol === 'imaps:',
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    connectionTimeout: 20_000,
    socketTimeout: 60_000,
  });
  // Said by the command that fails of it.
  client.on('error', () => {});
  await client.connect();
  const lock = await client.getMailboxLock('INBOX');
  return {
    lying: async () => ((await client.search({ all: true }, { uid: true })) || []).toSorted((a, b) => a - b),
    async fetch(uid, most) {
      const found = await client.fetchOne(
        `${uid}`,
        { uid: true, size: true, internalDate: true, source: { start: 0, maxLength: most } },
        { uid: true },
      );
      if (found === false || !found.source) return undefined;
      return { uid, size: found.size ?? found.source.length, receivedAt: new Date(found.internalDate ?? Date.now()), source: found.source };
    },
    remove: async (uid) => void (await client.messageDelete(`${uid}`, { uid: true })),
    async close() {
      lock.release();
      await client.logout().catch(() => client.close());
    },
  };
}

/** Once a minute, where the operator has named a mailbox. */
export const fetchMailbox: Job = {
  deed: 'fetch the mailbox',
  everyMs: 60_000,
  async run(at) {
    const url = at.setting('MAILBOX_URL');
    if (!url) return;
    const mailbox = await openMailbox(url);
    await takeIn(at, mailbox).finally(() => mailbox.close());
  },
};
