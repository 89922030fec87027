// CSV that a spreadsheet opens and cannot be tricked by.
import { expect, it } from 'vitest';
import { csv } from './csv.ts';

const columns = [
  { title: 'Nimi', value: (row: { name: string; cents: number }) => row.name },
  { title: 'Summa', value: (row: { name: string; cents: number }) => row.cents / 100 },
];
const lineOf = (name: string, cents = 0) => csv(columns, [{ name, cents }]).split('\r\n')[1];

it('has a byte order mark, semicolons and a head', () => expect(csv(columns, [])).toBe('\ufeffNimi;Summa\r\n'));
it('writes numbers with a comma', () => expect(lineOf('a', 1250)).toBe('a;12,5'));
it('escapes separators, quotes and lines', () => expect(csv(columns, [{ name: 'a;"b"\nc', cents: 0 }])).toContain('"a;""b""\nc";0'));
it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '=HYPERLINK("http://x")'])('disarms %j', (name) =>
  expect(lineOf(name)).toMatch(/^"?'/),
);
it.each(['-12', '+358', 'Aino', 'a=b'])('leaves %j alone', (name) => expect(lineOf(name)).toBe(`${name};0`));
