// Which attachments are taken in: what a form or a picture of one is made of, of a known type by its content, and small. The rest is left out, and why is said.
import { unzipSync } from 'fflate';

export interface Attachment {
  name: string;
  type: string;
  bytes: Uint8Array;
}
export type LeftOut = 'too-large' | 'not-taken-in' | 'hidden-size' | 'too-many' | 'unreadable';

const megabyte = 1_048_576;
const most = { count: 10, bytes: 10 * megabyte, together: 20 * megabyte, unpacked: 60 * megabyte };

const startsWith = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, n) => bytes[n] === byte);
const office = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
};

/** The type that the content shows, whatever the sender calls it. */
function typeOf(name: string, bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return ending === 'docx' || ending === 'odt' ? office[ending] : undefined;
  return ending === 'txt' && !bytes.includes(0) ? 'text/plain' : undefined;
}

/** A packed document says how large it becomes; nothing is unpacked to find out. */
function unpackedSize(bytes: Uint8Array): number {
  let size = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      return false;
    },
  });
  return size;
}

export function screen(attachments: readonly Attachment[]): { taken: Attachment[]; leftOut: LeftOut[] } {
  const taken: Attachment[] = [];
  const leftOut = new Set<LeftOut>();
  let together = 0;
  for (const { name, bytes } of attachments) {
    const why =
      taken.length >= most.count
        ? 'too-many'
        : bytes.length + together > most.together || bytes.length > most.bytes
          ? 'too-large'
          : undefined;
    const type = why ? undefined : typeOf(name, bytes);
    if (why) leftOut.add(why);
    else if (!type) leftOut.add('not-taken-in');
    else if (Object.values(office).includes(type) && !opensSafely(bytes)) leftOut.add('hidden-size');
    else {
      together += bytes.length;
      taken.push({ name, type, bytes });
    }
  }
  return { taken, leftOut: [...leftOut] };
}

function opensSafely(bytes: Uint8Array): boolean {
  try {
    return unpackedSize(bytes) <= most.unpacked;
  } catch {
    return false;
  }
}
