// Which flat of the register each row means; an address that means several means none.
import type pg from 'pg';
import { foldedAddress } from '#modules/homes/public.ts';
import type { FlatSaid } from '#modules/register-import/public.ts';

/** Row number -> flat. Rows whose flat is not known are absent. */
export async function findFlats(client: pg.ClientBase, rows: readonly { row: number; flat: FlatSaid }[]): Promise<Map<number, string>> {
  const asked = rows.map(({ row, flat }) => ({ row, ...flat, ...('address' in flat && { sought: foldedAddress(flat.address) }) }));
  const { rows: found } = await client.query(
    `select a.row, f.id from jsonb_to_recordset($1::jsonb) a (row int, id uuid) join homes.flat f on f.id = a.id
     union all
     select a.row, f.id from jsonb_to_recordset($1::jsonb) a (row int, "buildingId" text, staircase text, number int, partition text)
       join homes.building b on b.permanent_id = a."buildingId" join homes.staircase s on s.building_id = b.id and s.letter = a.staircase
       join homes.flat f on f.staircase_id = s.id and f.number = a.number and f.partition_letter = a.partition
     union all
     select a.row, f.id from jsonb_to_recordset($1::jsonb) a (row int, sought text, "postalCode" text)
       join lateral (select f.id, f.staircase_id from homes.flat f where f.sought_fi = a.sought
         union select f.id, f.staircase_id from homes.flat f where f.sought_sv = a.sought) f on true
       join homes.staircase s on s.id = f.staircase_id join homes.building b on b.id = s.building_id
       where a."postalCode" is null or b.postal_code = a."postalCode"`,
    [JSON.stringify(asked)],
  );
  const meant = Map.groupBy(found, (r) => r.row as number);
  return new Map([...meant].filter(([, flats]) => flats.length === 1).map(([row, [flat]]) => [row, flat!.id]));
}
