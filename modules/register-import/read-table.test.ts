import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { FileRefused } from './file-refused.ts';
import { readTable } from './read-table.ts';
import { limits } from './table.ts';
import { templateCsv, templateXlsx } from './template.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kotirauha-table-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
let n = 0;
async function read(bytes: Uint8Array | string) {
  const file = path.join(folder, String(n++));
  fs.writeFileSync(file, bytes);
  return all(file);
}
async function all(file: string) {
  const rows: (string | number)[][] = [];
  for await (const { row, cells } of readTable(file)) rows.push([row, ...cells]);
  return rows;
}
/** Cells at the end of a row that are empty are not in an XLSX at all. */
const withoutTail = (row: (string | number)[]) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1);
const refusal = async (bytes: Uint8Array | string) => {
  const error = await read(bytes).catch((e) => e);
  expect(error).toBeInstanceOf(FileRefused);
  return (error as FileRefused).key.replace('register-import.file.', '');
};

/** A zip file of these parts, as a spreadsheet program writes it. */
function zip(parts: Record<string, string | Buffer>): Buffer {
  const [local, central]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    // Says that it unpacks to little, as a bomb would.
    entry.writeUInt32LE(100, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    local.push(head, Buffer.from(name), packed);
    central.push(entry, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, directory, end]);
}
const book = {
  'xl/workbook.xml': '<workbook xmlns:r="x"><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="r1" Type="t/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="t/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
  'xl/sharedStrings.xml': '<sst><si><t>Rivi</t></si><si><r><t>Ää</t></r><r><t> &amp; öö</t></r><rPh><t>no</t></rPh></si></sst>',
};
const sheet = (rows: string) => ({ ...book, 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>` });

describe('CSV', () => {
  test('is read with semicolons, commas or tabs, with or without a byte order mark', async () => {
    expect(await read('a;b\n1;2\n')).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
    ]);
    expect(await read('\ufeffa,b\r\n"1;x",2')).toEqual([
      [1, 'a', 'b'],
      [2, '1;x', '2'],
    ]);
    expect((await read('a\tb\n1\t2'))[1]).toEqual([2, '1', '2']);
  });
  test('blank rows are counted and left out, so that a row has the number that a spreadsheet shows', async () => {
    expect(await read('a;b\n\n;\nx;y\n')).toEqual([
      [1, 'a', 'b'],
      [4, 'x', 'y'],
    ]);
  });
  test('in Windows-1252 or UTF-16 is refused with what to do', async () => {
    expect(await refusal(Buffer.from('nimi;katu\nAila;Hämeentie\n', 'latin1'))).toBe('notUtf8');
    expect(await refusal(Buffer.from('\ufeffnimi;katu\n', 'utf16le'))).toBe('notUtf8');
  });
  test('with an open quotation mark, or without rows, is refused', async () => {
    expect(await refusal('a;b\n"x;y\n')).toBe('quotes');
    expect(await refusal(`a;b\n"${'x'.repeat(limits.recordLetters + 10)}`)).toBe('endlessRecord');
    expect(await refusal('')).toBe('empty');
  });
  test('larger than the limit is refused before it is read', async () => {
    const file = path.join(folder, 'large.csv');
    fs.writeFileSync(file, 'a;b\n');
    fs.truncateSync(file, 200 * 2 ** 20);
    await expect(all(file)).rejects.toMatchObject({ key: 'register-import.file.tooLarge' });
  });
});

describe('XLSX', () => {
  test('shared, inline and formula cells are texts; gaps stay gaps; nothing is run', async () => {
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
      <row r="3"><c r="A3"><v>45292</v></c><c r="B3" t="inlineStr"><is><t>=1+1</t></is></c><c r="C3" t="str"><f>HYPERLINK("x")</f><v>x</v></c></row>`;
    expect(await read(zip(sheet(rows)))).toEqual([
      [1, 'Rivi', '', 'Ää & öö'],
      [3, '45292', '=1+1', 'x'],
    ]);
  });
  test('the template is the same in both kinds of file', async () => {
    expect(await read(await templateXlsx())).toEqual((await read(templateCsv())).map(withoutTail));
  });
  test('a bomb stops at the limit, whatever its directory says', async () => {
    const before = process.memoryUsage().rss;
    const bomb = zip({ ...sheet(''), 'xl/sharedStrings.xml': Buffer.concat([Buffer.from('<sst>'), Buffer.alloc(200 * 2 ** 20, 32)]) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await refusal(bomb)).toBe('tooMuchUnpacked');
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 2 ** 20);
  });
  test('entities of its own making, rows out of order and what is no spreadsheet are refused', async () => {
    expect(await refusal(zip({ ...book, 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' }))).toBe('brokenXml');
    expect(await refusal(zip(sheet('<row r="2"></row><row r="1"></row>')))).toBe('brokenXml');
    expect(await refusal(zip({ 'word/document.xml': '<x/>' }))).toBe('noSheet');
    expect(await refusal(Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(400)]))).toBe('brokenZip');
    expect(await refusal(zip(sheet('<row r="1"/>')).subarray(0, 200))).toBe('brokenZip');
    expect(await refusal(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('oldExcel');
    expect(await refusal(zip(sheet('<row r="1"><c r="ZZZ1"><v>1</v></c></row>')))).toBe('tooManyColumns');
  });
});
