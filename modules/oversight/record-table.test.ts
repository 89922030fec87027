// The record of processing as a spreadsheet holds every activity, period and recipient of the policy, in the language asked for.
import { inflateRawSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { checkedPolicy, openPolicies, policyFiles } from '#platform/policy-in-force.ts';
import { loadCatalogue } from '#platform/texts/catalogue.ts';
import { findTexts } from '#platform/texts/find-texts.ts';
import { speak } from '#platform/texts/say.ts';
import { languages, type Policy } from '#policy-engine/index.ts';
import { recordSheet } from './public.ts';

let policy: Policy;
beforeAll(() => {
  policy = checkedPolicy(policyFiles('policy'));
  openPolicies(policy, { query: () => Promise.reject(new Error('there is no archive here')) } as never);
});

/** The parts of a zip file by name. */
function unzipped(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes);
  const parts = new Map<string, string>();
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  for (let n = zip.readUInt16LE(end + 10); n > 0; n--) {
    const [nameLength, extraLength, commentLength] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const isPacked = zip.readUInt16LE(at + 10) === 8;
    parts.set(zip.toString('utf8', at + 46, at + 46 + nameLength), (isPacked ? inflateRawSync(packed) : packed).toString('utf8'));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return parts;
}
const book = async (language: (typeof languages)[number]) =>
  unzipped((await recordSheet('xlsx', { t: speak(loadCatalogue(findTexts('.')), language) }, [], undefined)) as Uint8Array);
const rows = (sheet: string | undefined) => sheet?.match(/<row /g)?.length;

test.each(languages)('one row for each activity, each period and each recipient (%s)', async (language) => {
  const parts = await book(language);
  const recipients = policy.activities.flatMap((a) => [...new Set(a.disclose.map((line) => line.to))]);
  expect(rows(parts.get('xl/worksheets/sheet1.xml'))).toBe(1 + policy.activities.length);
  expect(rows(parts.get('xl/worksheets/sheet2.xml'))).toBe(1 + policy.activities.flatMap((a) => a.keep).length);
  expect(rows(parts.get('xl/worksheets/sheet3.xml'))).toBe(1 + recipients.length);
  const words = parts.get('xl/sharedStrings.xml')!.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&apos;', "'");
  for (const activity of policy.activities) {
    expect(words).toContain(activity.title[language]);
    for (const keep of activity.keep) expect(words).toContain(keep.because[language]);
  }
  expect(words).toContain(policy.version);
});

test('no cell is a formula', async () => {
  const parts = await book('fi');
  for (const [name, xml] of parts) if (name.includes('worksheets/sheet')) expect(xml).not.toMatch(/<f[ >]/);
});

test('the CSV has the same rows', () => {
  const sheet = recordSheet('csv', { t: speak(loadCatalogue(findTexts('.')), 'sv') }, [], undefined) as string;
  expect(sheet.trim().split('\r\n').length).toBe(1 + policy.activities.length);
});
