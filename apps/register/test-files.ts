// Files of invented residents for the tests of the import, in flats that are built for them.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { checkCharacterOf } from '../../modules/residents/identity-code.ts';
import { openTestLandlord, type TestLandlord } from '../../tests/landlord.ts';
import { testNow } from '../../tests/set-up.ts';
import { type ImportAsked, importRegister } from './import-register.ts';

export type FileRow = Record<string, string>;

const titles = [
  'osoite',
  'vuokrasopimus',
  'sopimus alkaa',
  'vuokra',
  'rooli',
  'etunimet',
  'sukunimi',
  'hetu',
  'syntymäaika',
  'puhelin',
  'sähköposti',
  'kieli',
  'muutti sisään',
  'muutti pois',
] as const;

/** A code that belongs to nobody: individual number 900-999. */
export const codeOf = (figures: string, individual: number, sign = '-'): string =>
  `${figures}${sign}${individual}${checkCharacterOf(`${figures}${individual}`)}`;

export async function openImport() {
  const landlord = await openTestLandlord(['staff', 'resident', 'oversight']);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kotirauha-import-'));
  const flats = (await landlord.admin.query(vacantFlats)).rows as {
    id: string;
    address: string;
    permanent_id: string;
    letter: string;
    number: number;
  }[];
  let written = 0;
  const file = (text: string | Uint8Array, ending = 'csv') => {
    const name = path.join(folder, `${written++}.${ending}`);
    fs.writeFileSync(name, text);
    return name;
  };
  return {
    landlord,
    folder,
    flats,
    file,
    csv: (rows: readonly FileRow[], head: readonly string[] = titles) => file(csvOf(rows, head)),
    rows: async (sql: string, values: unknown[] = []) => (await landlord.admin.query(sql, values)).rows,
    bringIn: (asked: Partial<ImportAsked> & { file: string }) => importRegister(askedOf(landlord, asked)),
    report: (name: string) => fs.readFileSync(`${name}.report.csv`, 'utf8'),
    async close() {
      await landlord.close();
      fs.rmSync(folder, { recursive: true });
    },
  };
}

const csvOf = (rows: readonly FileRow[], head: readonly string[]) =>
  [
    head.join(';'),
    ...rows.map((row) => head.map((title) => (row[title] === undefined ? '' : `"${row[title].replaceAll('"', '""')}"`)).join(';')),
  ].join('\n');

export const askedOf = (
  landlord: Pick<TestLandlord, 'at' | 'secrets' | 'keys' | 'policy'>,
  asked: Partial<ImportAsked> & { file: string },
): ImportAsked => ({
  at: landlord.at,
  secrets: landlord.secrets,
  keys: landlord.keys,
  policy: landlord.policy(),
  report: `${asked.file}.report.csv`,
  dryRun: false,
  invented: true,
  runBy: 'operator',
  asOf: testNow,
  tell: () => {},
  ...asked,
});

const vacantFlats = `with stairs as (select s.id, s.letter, b.street_fi, b.number, b.permanent_id from homes.staircase s join homes.building b on b.id = s.building_id
    where s.letter <> '' order by b.permanent_id, s.letter limit 1),
  made as (insert into homes.flat (staircase_id, number, rooms, area_m2, floor, sought_fi, sought_sv)
    select s.id, n, '2h+k', 50, 1, '', '' from stairs s, generate_series(800, 899) n returning id, staircase_id, number)
  select m.id, s.street_fi || ' ' || s.number || ' ' || s.letter || ' ' || m.number as address, s.permanent_id, s.letter, m.number
  from made m join stairs s on s.id = m.staircase_id order by m.number`;

/** Counts of everything that an import writes. */
export const censusOf = async (pool: pg.Pool) =>
  (
    await pool.query(
      `select (select count(*) from residents.person) as people, (select count(*) from residents.occupancy) as stays, (select count(*) from leases.lease) as leases,
        (select count(*) from leases.party) as parties, (select count(*) from residents.contact) as contacts, (select count(*) from residents.identifier) as identifiers,
        (select count(*) from residents.change) as changes, (select count(*) from platform.tie) as ties`,
    )
  ).rows[0];
