// Opens the parts of a zip file one by one, and never unpacks more of one than it is allowed to.
import fs from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { FileRefused } from './file-refused.ts';

interface Entry {
  method: number;
  packed: number;
  at: number;
}
export interface Zip {
  has(name: string): boolean;
  /** The bytes of one part. Throws FileRefused beyond `most` unpacked bytes, whatever the directory says of its size. */
  bytes(name: string, most: number): AsyncGenerator<Buffer>;
  close(): Promise<void>;
}

const mostEntries = 2_000;
/** No spreadsheet folds its words more than two hundred times; what is small may. */
const steepest = 200;
const innocent = 16 * 2 ** 20;
const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const broken = () => new FileRefused('register-import.file.brokenZip');

/** Throws FileRefused when the file is no zip file that a spreadsheet writes (encrypted, in pieces, larger than 4 GB). */
export async function openZip(file: string): Promise<Zip> {
  const handle = await fs.open(file, 'r');
  try {
    const entries = await directoryOf(handle);
    return {
      has: (name) => entries.has(name),
      bytes: (name, most) => unpack(handle, entries.get(name), most),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function directoryOf(handle: fs.FileHandle): Promise<Map<string, Entry>> {
  const { size } = await handle.stat();
  const tail = await read(handle, Math.max(0, size - 65_557), Math.min(size, 65_557));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== endMark) end--;
  if (end < 0) throw broken();
  const [count, length, start] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (count > mostEntries || start + length > size) throw broken();
  const directory = await read(handle, start, length);
  const entries = new Map<string, Entry>();
  for (let at = 0; at + 46 <= directory.length && entries.size < count; ) {
    if (directory.readUInt32LE(at) !== entryMark) throw broken();
    const [flags, nameLength] = [directory.readUInt16LE(at + 8), directory.readUInt16LE(at + 28)];
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength);
    if ((flags & 1) !== 0) throw new FileRefused('register-import.file.encrypted');
    entries.set(name, {
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      at: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function read(handle: fs.FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await handle.read(bytes, 0, length, at);
  if (bytesRead < length) throw broken();
  return bytes;
}

async function* stretches(handle: fs.FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < length; at += 256 * 1024) yield await read(handle, start + at, Math.min(256 * 1024, length - at));
}

async function* unpack(handle: fs.FileHandle, entry: Entry | undefined, most: number): AsyncGenerator<Buffer> {
  if (!entry || (entry.method !== 0 && entry.method !== 8)) throw broken();
  const local = await read(handle, entry.at, 30);
  if (local.readUInt32LE(0) !== localMark) throw broken();
  const start = entry.at + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  if (entry.packed === 0) return;
  const packed = Readable.from(stretches(handle, start, entry.packed));
  const plain = entry.method === 0 ? packed : packed.pipe(createInflateRaw());
  packed.on('error', (error) => plain.destroy(error));
  let unpacked = 0;
  try {
    for await (const bytes of plain) {
      unpacked += (bytes as Buffer).length;
      if (unpacked > most || (unpacked > innocent && unpacked > entry.packed * steepest))
        throw new FileRefused('register-import.file.tooMuchUnpacked', { megabytes: Math.round(Math.min(most, unpacked) / 2 ** 20) });
      yield bytes as Buffer;
    }
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code?.startsWith('Z_') ? broken() : error;
  } finally {
    packed.destroy();
    plain.destroy();
  }
}
