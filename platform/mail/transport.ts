// How messages leave: over a pool of connections to the landlord's mail server, or, where there is none, into a folder that can be read.
import fs from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { createTransport, type SendMailOptions } from 'nodemailer';

export interface MailSettings {
  /** `smtps://user:password@host`, or `smtp://…`; without it messages are laid in `folder`. */
  smtp?: string;
  folder?: string;
  from: string;
  /** Connections at once, and messages a second over all of them. */
  connections: number;
  perSecond: number;
}

/** How handing a message over ended: `uncertain` when the server had it all and did not answer; `away` when there is no server to speak to. */
export type Handed = { as: 'sent' } | { as: 'failed' | 'refused-for-now' | 'uncertain'; because: string } | { as: 'away'; because: string };

export interface Transport {
  hand(message: SendMailOptions): Promise<Handed>;
  close(): void;
}

export const openTransport = (settings: MailSettings): Transport =>
  settings.smtp ? overSmtp(settings.smtp, settings) : intoFolder(settings.folder!);

function overSmtp(url: string, { connections, perSecond }: MailSettings): Transport {
  const pool = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    maxMessages: 500,
    rateLimit: perSecond,
    // A message whose connection broke is never handed over again by itself: the server may have it.
    maxRequeues: 0,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // Until something of its content has been read, the server cannot have the message.
  const contents = new Map<string, Readable>();
  pool.use('stream', ({ message, data }, done) => {
    const make = message.createReadStream.bind(message);
    message.createReadStream = (options) => {
      const content = make(options);
      contents.set(data.messageId ?? '', content);
      return content;
    };
    done();
  });
  return {
    async hand(message) {
      const id = message.messageId ?? '';
      try {
        await pool.sendMail(message);
        return { as: 'sent' };
      } catch (error) {
        return howItFailed(error as Refused, contents.get(id)?.readableDidRead === true);
      } finally {
        contents.delete(id);
      }
    },
    close: () => pool.close(),
  };
}

interface Refused {
  responseCode?: number;
  command?: string;
  code?: string;
}

function howItFailed({ responseCode, command, code }: Refused, begun: boolean): Handed {
  if (code === 'EAUTH' || command?.startsWith('AUTH')) return { as: 'away', because: 'sign-in' };
  // Said to us, not about a message.
  if (!begun && /^(CONN|EHLO|HELO|STARTTLS)/.test(command ?? '')) return { as: 'away', because: 'no-server' };
  if (responseCode !== undefined)
    return responseCode >= 500 ? { as: 'failed', because: `${responseCode}` } : { as: 'refused-for-now', because: `${responseCode}` };
  if (code === 'EENVELOPE') return { as: 'failed', because: 'not-an-address' };
  return begun ? { as: 'uncertain', because: 'no-answer' } : { as: 'away', because: 'no-server' };
}

/** For the demonstration and for trying things out: one file a message, as a mail program would keep it. */
function intoFolder(folder: string): Transport {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const writer = createTransport({ streamTransport: true, buffer: true });
  return {
    async hand(message) {
      const { message: source } = await writer.sendMail(message);
      fs.writeFileSync(
        path.join(folder, `${new Date().toISOString().replaceAll(':', '-')} ${message.messageId?.slice(1, 9)}.eml`),
        source as Buffer,
      );
      return { as: 'sent' };
    },
    close: () => writer.close(),
  };
}
