// Hands out the elements of an XML part as they are read; entities of its own making and document types are refused.
import { SaxesParser } from 'saxes';
import { FileRefused } from './file-refused.ts';

export interface XmlEvents {
  open(name: string, attributes: Record<string, string>): void;
  close(name: string): void;
  text(words: string): void;
}

/** Yields after each stretch of bytes, so that whoever listens can pass on what has become whole. Names come without their prefix. */
export async function* readXml(bytes: AsyncIterable<Buffer>, events: XmlEvents): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const plain = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('opentag', ({ name, attributes }) => events.open(plain(name), attributes as Record<string, string>));
  parser.on('closetag', ({ name }) => events.close(plain(name)));
  parser.on('text', (words) => events.text(words));
  parser.on('cdata', (words) => events.text(words));
  parser.on('doctype', () => {
    throw new FileRefused('register-import.file.brokenXml');
  });
  parser.on('error', () => {
    throw new FileRefused('register-import.file.brokenXml');
  });
  const decoder = new TextDecoder('utf-8');
  for await (const part of bytes) {
    parser.write(decoder.decode(part, { stream: true }));
    yield;
  }
  parser.close();
}

/** Reads a part to its end. */
export async function readWholeXml(bytes: AsyncIterable<Buffer>, events: Partial<XmlEvents>): Promise<void> {
  const nothing = () => {};
  for await (const _ of readXml(bytes, { open: nothing, close: nothing, text: nothing, ...events }));
}
