import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { writePdf } from './pdf.ts';

/** Every object of a PDF as text, streams unpacked. */
function readable(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf).toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body]) => {
    try {
      return inflateSync(Buffer.from(body!, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return raw + streams.join('\n');
}

const blocks = [
  { kind: 'heading', level: 1, text: 'Kopio tiedoistasi' },
  { kind: 'text', text: 'Šárka Žižka, ääkkösiä ja – viivoja.' },
  { kind: 'heading', level: 2, text: 'Yhteystiedot' },
  {
    kind: 'facts',
    facts: [
      { label: 'Puhelin', value: '+358 00 1' },
      { label: 'Kieli', value: 'suomi' },
    ],
  },
] as const;

test('a PDF is tagged: language, title, a tree of headings and paragraphs, marked content, and the mark of PDF/UA', async () => {
  const text = readable(await writePdf({ title: 'Kopio tiedoistasi', language: 'fi', author: 'Testi', blocks }));
  expect(text).toMatch(/\/Lang \(fi\)/);
  expect(text).toMatch(/\/MarkInfo[\s\S]{0,80}\/Marked true|\/Marked true/);
  expect(text).toContain('/DisplayDocTitle true');
  expect(text).toMatch(/pdfuaid:part/);
  expect(text).toContain('/StructTreeRoot');
  for (const tag of ['Document', 'H1', 'H2', 'P']) expect(text, tag).toMatch(new RegExp(`/S /${tag}\\b`));
  expect(text).toMatch(/\/P <<[\s\S]{0,20}\/MCID \d+/);
  expect(text).toMatch(/\/FontFile2/);
});

test('many pages stay tagged to the end: each paragraph is one element', async () => {
  const many = Array.from({ length: 400 }, (_, n) => ({ kind: 'text', text: `Rivi ${n} ${'pitkä '.repeat(40)}` }) as const);
  const text = readable(await writePdf({ title: 'Monta', language: 'sv', author: 'Testi', blocks: many }));
  expect(text.match(/\/S \/P\b/g)).toHaveLength(400);
  expect(Number(/\/Count (\d+)/.exec(text)?.[1])).toBeGreaterThan(5);
});
