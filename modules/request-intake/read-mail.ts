// Reads a mail as it came: who says they sent it, what it says in plain words, and what hangs on it. What cannot be read is said, and never thrown.
import PostalMime from 'postal-mime';
import { type Attachment, type LeftOut, screen } from './screen.ts';

export interface ReadMail {
  from: string | undefined;
  name: string;
  subject: string;
  text: string;
  attachments: Attachment[];
  leftOut: LeftOut[];
  /** A machine wrote it: it is not answered (RFC 3834). */
  automatic: boolean;
}

/** What is fetched of one mail; of a larger one only its beginning is read. */
export const mostFetched = 25 * 1_048_576;
const longestText = 20_000;
const address = /^[^\s@,<>"]{1,64}@[^\s@,<>"]{1,190}$/;

export async function readMail(source: Uint8Array, size: number): Promise<ReadMail> {
  const cut: LeftOut[] = size > source.length ? ['too-large'] : [];
  try {
    const mail = await PostalMime.parse(source, { maxNestingDepth: 30, maxHeadersSize: 1_048_576, attachmentEncoding: 'arraybuffer' });
    const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? '';
    const written = mail.attachments.map(({ filename, mimeType, content }) => ({
      name: (filename ?? '').slice(0, 200),
      type: mimeType,
      bytes: new Uint8Array(content as ArrayBuffer),
    }));
    // The last part of a mail that was cut is no file.
    const { taken, leftOut } = screen(cut.length > 0 ? written.slice(0, -1) : written);
    const from = mail.from?.address?.trim();
    return {
      from: from && address.test(from) ? from : undefined,
      name: (mail.from?.name ?? '').slice(0, 200),
      subject: (mail.subject ?? '').slice(0, 300),
      text: plain(mail.text ?? '', mail.html ?? '').slice(0, longestText),
      attachments: taken,
      leftOut: [...new Set([...cut, ...leftOut])],
      automatic:
        /^(?!no$).+/i.test(header('auto-submitted')) ||
        /bulk|list|junk|auto_reply/i.test(header('precedence')) ||
        ['list-id', 'list-unsubscribe', 'x-autoreply', 'x-auto-response-suppress'].some((name) => header(name) !== '') ||
        /^<>$/.test(header('return-path').trim()) ||
        /^(mailer-daemon|postmaster|no-?reply|ala-vastaa)@/i.test(from ?? ''),
    };
  } catch {
    return { from: undefined, name: '', subject: '', text: '', attachments: [], leftOut: [...cut, 'unreadable'], automatic: true };
  }
}

const entities: Record<string, string> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const unsaid = /^(script|style|head|title)$/;

/** A mail without plain text: its words, and nothing that its HTML would do. One look at each character, whatever somebody has sent. */
function plain(text: string, html: string): string {
  if (text.trim() !== '') return text.trim();
  let words = '';
  let within: string | undefined;
  for (const [n, piece] of html.slice(0, 1_000_000).split('<').entries()) {
    const tag = n === 0 ? undefined : /^\/?[a-z0-9]+/i.exec(piece)?.[0].toLowerCase();
    if (within && tag !== `/${within}`) continue;
    within = tag && unsaid.test(tag) ? tag : undefined;
    if (within) continue;
    words += tag && /^(br|\/p|\/div|\/tr|\/li|\/h\d)$/.test(tag) ? '\n' : ' ';
    words += n === 0 ? piece : piece.slice(piece.indexOf('>') + 1);
  }
  return words
    .replace(/&(#?[a-z0-9]{2,4});/g, (_, name: string) => entities[name] ?? ' ')
    .replace(/[ \t\r]+/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line, n, all) => line !== '' || all[n - 1] !== '')
    .join('\n')
    .trim();
}
