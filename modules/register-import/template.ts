// A small file to begin from: the columns in the landlord's language with two invented households; as CSV and as XLSX.
import writeXlsx, { type Cell } from 'write-excel-file/node';
import { csv } from '#platform/pages/csv.ts';
import { type Field, fieldNames } from './columns.ts';

type Row = Partial<Record<Field, string>>;

const columns = [
  ...([
    'address',
    'postalCode',
    'leaseNumber',
    'leaseKind',
    'leaseBegins',
    'leaseEnds',
    'leaseEnded',
    'leaseEndReason',
    'rent',
    'role',
  ] as const),
  ...(['givenNames', 'familyName', 'identityCode', 'birthDate', 'phone', 'email', 'language', 'movedIn', 'movedOut'] as const),
] satisfies Field[];

const home = { leaseNumber: 'V-1001', leaseKind: 'toistaiseksi', leaseBegins: '1.3.2021', rent: '742,50', movedIn: '1.3.2021' };
const second = {
  leaseNumber: 'V-1002',
  leaseKind: 'määräaikainen',
  leaseBegins: '1.8.2026',
  leaseEnds: '31.7.2027',
  rent: '615,00',
  movedIn: '1.8.2026',
};
/** Nobody of these exists: individual numbers from 900 up belong to no one, and numbers that begin with +35800 to no subscriber. */
const people: Row[] = [
  {
    ...home,
    role: 'päävuokralainen',
    givenNames: 'Maija Helena',
    familyName: 'Esimerkki',
    identityCode: '120585-9113',
    phone: '+358001000001',
    email: 'maija.esimerkki@example.invalid',
    language: 'suomi',
  },
  {
    ...home,
    role: 'puoliso',
    givenNames: 'Pekka Juhani',
    familyName: 'Esimerkki',
    identityCode: '030282-924H',
    phone: '+358001000002',
    language: 'suomi',
  },
  { ...home, role: 'lapsi', givenNames: 'Ville', familyName: 'Esimerkki', birthDate: '9.6.2018' },
  {
    ...second,
    role: 'päävuokralainen',
    givenNames: 'Anna Sofia',
    familyName: 'Malmström-Keksitty',
    identityCode: '240701A948Y',
    email: 'anna.malmstrom@example.invalid',
    language: 'ruotsi',
  },
  {
    ...second,
    role: 'muu täysi-ikäinen',
    givenNames: 'Erik',
    familyName: 'Malmström-Keksitty',
    birthDate: '2.11.1999',
    phone: '+358001000003',
    language: 'ruotsi',
  },
];

/** `addresses`: of two flats of the landlord's own; without them addresses that are nowhere. */
const rows = (addresses: readonly string[]): Row[] =>
  people.map((row) => ({
    address: row.leaseNumber === home.leaseNumber ? (addresses[0] ?? 'Esimerkkikatu 1 A 1') : (addresses[1] ?? 'Esimerkkikatu 1 A 2'),
    ...row,
  }));

/** The name by which each column is recognised, as a person would write it. */
const titleOf = (field: Field) => fieldNames[field][0].replace(/^./, (letter) => letter.toUpperCase());

export const templateCsv = (addresses: readonly string[] = []): string =>
  csv<Row>(
    columns.map((field) => ({ title: titleOf(field), value: (row) => row[field] })),
    rows(addresses),
  );

export const templateXlsx = (addresses: readonly string[] = []): Promise<Uint8Array> => {
  const cell = (value: string | undefined): Cell => ({ value: value ?? '', type: String });
  return writeXlsx([
    {
      sheet: 'Asukkaat',
      data: [
        columns.map((field): Cell => ({ value: titleOf(field), type: String, fontWeight: 'bold' })),
        ...rows(addresses).map((row) => columns.map((field) => cell(row[field]))),
      ],
      columns: columns.map(() => ({ width: 20 })),
      stickyRowsCount: 1,
    },
  ]).toBuffer();
};
