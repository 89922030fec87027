import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportAsked, Imported } from './import-register.ts';
import { startImport } from './start-import.ts';
import { askedOf, censusOf, codeOf, type FileRow, openImport } from './test-files.ts';

type Opened = Awaited<ReturnType<typeof openImport>>;
let killed: Opened;
let whole: Opened;
beforeAll(async () => {
  killed = await openImport();
  whole = await openImport();
});
afterAll(async () => {
  await killed.close();
  await whole.close();
});

/** Eight hundred rows: a tenant, another adult with a code that is not kept, a child with a phone that is not kept, and a broken row, in each flat twice. */
const rowsFor = ({ flats }: Opened): FileRow[] =>
  Array.from({ length: 200 }, (_, n) => {
    const flat = flats[n % 100]!.address;
    const birth = (year: number) =>
      `${String((n % 28) + 1).padStart(2, '0')}${String((n % 12) + 1).padStart(2, '0')}${String((year + Math.floor(n / 84)) % 100).padStart(2, '0')}`;
    const shared = {
      osoite: flat,
      vuokrasopimus: `L-${n}`,
      vuokra: '500',
      'muutti sisään': `1.1.${2005 + Math.floor(n / 100)}`,
      'muutti pois': `1.1.${2006 + Math.floor(n / 100)}`,
    };
    const names = 'abcdefghijklmnopqrstuvwxyz';
    const family = `Keksi${names[n % 26]}${names[Math.floor(n / 26) % 26]}${names[Math.floor(n / 676)]}`;
    return [
      {
        ...shared,
        rooli: 'vuokralainen',
        etunimet: 'Aila',
        sukunimi: family,
        hetu: codeOf(birth(50), 900 + (n % 100)),
        puhelin: `+3584010${String(n).padStart(5, '0')}`,
      },
      { ...shared, rooli: 'asukas', etunimet: 'Bo', sukunimi: family, hetu: codeOf(birth(60), 900 + (n % 100)) },
      { ...shared, rooli: 'lapsi', etunimet: 'Cia', sukunimi: family, syntymäaika: '5.5.2004', puhelin: '+358401234567' },
      { ...shared, rooli: 'lapsi', etunimet: 'Dan', sukunimi: family, syntymäaika: '31.2.2004' },
    ];
  }).flat();

/** Runs it as the command does; with `killAfter` its process is killed when it has told of so many rows. */
async function inProcess(asked: ImportAsked, killAfter = Number.POSITIVE_INFINITY): Promise<Imported | 'killed'> {
  let process: ChildProcess | undefined;
  const tell: ImportAsked['tell'] = ({ rows, of }) => {
    if (of !== undefined && rows >= killAfter) process?.kill('SIGKILL');
  };
  return startImport({ ...asked, tell }, (child) => {
    process = child;
  }).catch((error: Error) => {
    expect(error.message).toContain('SIGKILL');
    return 'killed' as const;
  });
}

/** Everything that came in, without ids, in an order that follows from it. */
const stateOf = async ({ landlord: { admin } }: Opened) =>
  (
    await admin.query(
      `select p.given_names, p.family_name, p.birth_on::text, p.scope_role, o.role, o.moved_in_on::text, o.moved_out_on::text, o.moved_out_by, l.begins_on::text, l.rent_cents, cardinality(l.party_ids) as parties,
        i.code is not null as code, c.phone is not null as phone, (select string_agg(kind, ',' order by kind) from residents.change h where h.person_id = p.id) as changes
       from residents.person p join residents.occupancy o on o.person_id = p.id left join leases.lease l on l.id = o.lease_id
       left join residents.identifier i on i.person_id = p.id left join residents.contact c on c.person_id = p.id
       where p.family_name like 'Keksi___' order by p.family_name, p.given_names, o.moved_in_on`,
    )
  ).rows;
async function vaultOf({ landlord }: Opened) {
  const pool = new pg.Pool({ connectionString: landlord.at.vault, max: 1 });
  const { rows } = await pool.query(
    'select (select count(*) from vault.data_key) as keys, (select count(*) from vault.blind_index) as digests',
  );
  await pool.end();
  return rows[0];
}

/** But for the ids, which are fresh in every import. */
const reportOf = ({ report }: ImportAsked) => fs.readFileSync(report, 'utf8').replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id');

test('killed with SIGKILL and started again, an import goes on where it was and ends in the same state as one that was not', async () => {
  const file = killed.csv(rowsFor(killed));
  const asked = askedOf(killed.landlord, { file, rowsAtOnce: 100 });
  expect(await inProcess(asked, 200)).toBe('killed');
  const [record] = await killed.rows('select households_done, rows_in, finished_at from register_import.import');
  expect(record.finished_at).toBeNull();
  expect(record.rows_in).toBeGreaterThan(0);
  expect(record.rows_in).toBeLessThan(600);
  // A batch is whole: whoever lives under a lease is there with its tenant, or nobody is.
  expect(
    await killed.rows(
      `select from residents.occupancy o where o.lease_id is not null and not exists (select from leases.lease l where l.id = o.lease_id)`,
    ),
  ).toEqual([]);
  // Lines of a batch that was not kept do not stay in the report.
  fs.appendFileSync(asked.report, '999;x;torn');
  expect(await inProcess(asked, 500)).toBe('killed');
  const done = (await inProcess(asked)) as Imported;
  expect(done.wentOnAfter).toBeGreaterThan(record.households_done);
  expect(done.counts).toMatchObject({ rows_in: 600, rows_refused: 200 });

  const straight = askedOf(whole.landlord, { file: whole.csv(rowsFor(whole)), rowsAtOnce: 100 });
  const other = (await inProcess(straight)) as Imported;
  expect(done.counts).toEqual(other.counts);
  expect(await stateOf(killed)).toEqual(await stateOf(whole));
  expect(await censusOf(killed.landlord.admin)).toEqual(await censusOf(whole.landlord.admin));
  // No key and no digest of anybody who did not come in.
  expect(await vaultOf(killed)).toEqual(await vaultOf(whole));
  expect(reportOf(asked)).toBe(reportOf(straight));
  expect(await killed.rows('select from register_import.running')).toEqual([]);
}, 240_000);
