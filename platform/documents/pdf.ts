// Writes a document as an accessible PDF: tagged, titled, in its own language (PDF/UA), in a thread of its own so that nobody else waits.
import { createRequire } from 'node:module';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import PDFDocument from 'pdfkit';
import type { Language } from '#policy-engine/policy.ts';

/** A part of a document, in reading order. A fact is a label and what it says. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'lines'; lines: readonly string[] }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'facts'; facts: readonly { label: string; value: string }[] };

export interface PaperDocument {
  title: string;
  language: Language;
  /** Who sends it. */
  author: string;
  blocks: readonly Block[];
}

/** Renders the document; a page of text takes about a millisecond. Rejects when the thread dies. */
export function writePdf(document: PaperDocument): Promise<Uint8Array> {
  return new Promise((written, failed) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: document });
    thread.once('message', written);
    thread.once('error', failed);
    thread.once('exit', (code) => failed(new Error(`the document's thread ended with ${code}`)));
  });
}

const fonts = createRequire(import.meta.url)
  .resolve('dejavu-fonts-ttf/package.json')
  .replace(/package\.json$/, 'ttf/');
const plain = `${fonts}DejaVuSans.ttf`;
const bold = `${fonts}DejaVuSans-Bold.ttf`;
const sizes = { 1: 20, 2: 15, 3: 12 } as const;
const body = 10;
const margin = 57; // two centimetres

function render(document: PaperDocument): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never,
    tagged: true,
    displayTitle: true,
    lang: document.language,
    font: plain,
    info: { Title: document.title, Author: document.author },
  });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  for (const block of document.blocks) for (const part of partsOf(pdf, block)) root.add(part);
  root.end();
  return new Promise((written) => {
    pdf.once('end', () => written(Buffer.concat(chunks)));
    pdf.end();
  });
}

type Pdf = PDFKit.PDFDocument;

function partsOf(pdf: Pdf, block: Block): PDFKit.PDFStructureElement[] {
  const write = (text: string, font = plain, size = body, gap = 4) =>
    pdf.font(font).fontSize(size).text(printable(text), { paragraphGap: gap });
  if (block.kind === 'heading')
    return [
      pdf.struct(`H${block.level}`, {}, () => {
        pdf.moveDown(block.level === 1 ? 0 : 0.6);
        write(block.text, bold, sizes[block.level]);
      }),
    ];
  if (block.kind === 'text') return [pdf.struct('P', {}, () => write(block.text))];
  if (block.kind === 'lines') return [pdf.struct('P', {}, () => write(block.lines.join('\n'), plain, body, 10))];
  if (block.kind === 'list') return block.items.map((item) => pdf.struct('P', {}, () => write(`• ${item}`)));
  return [
    pdf.struct('P', {}, () => {
      block.facts.forEach(({ label, value }, n) => {
        pdf
          .font(bold)
          .fontSize(body)
          .text(`${printable(label)}: `, { continued: true });
        const last = n === block.facts.length - 1;
        pdf.font(plain).text(last ? printable(value) : `${printable(value)} · `, { continued: !last, ...(last && { paragraphGap: 6 }) });
      });
    }),
  ];
}

/** Control characters have no shape; a line break keeps its place. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it removes
const printable = (text: string) => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ') || ' ';

if (!isMainThread) parentPort?.postMessage(await render(workerData as PaperDocument));
