// Puts each row of a batch into the flat that it means, and gives each person of the file one word.
import { type Household, type ReadRow, refuseRow, type Said, wholeRows } from '#modules/register-import/public.ts';
import { findFlats } from './find-flats.ts';
import type { Session } from './session.ts';

type Whole = ReturnType<typeof wholeRows>[number];

export interface Placed {
  row: ReadRow;
  said: Said;
  flatId: string;
  /** One word for each person of the file. */
  personKey: string;
}

/** Was not refused since. */
export const isIn = ({ row }: Placed): boolean => row.said !== undefined;

/** Household -> its rows with a place. Refuses rows whose flat is not in the register. */
export async function placeRows({ client, survey }: Session, batch: readonly Household[]): Promise<Map<Household, Placed[]>> {
  const flats = await findFlats(
    client,
    batch.flatMap((household) => wholeRows(household).map(({ row, said: { flat } }) => ({ row, flat }))),
  );
  return new Map(
    batch.map((household) => [household, inOneFlat(wholeRows(household).flatMap((row) => placed(row, flats.get(row.row), survey)))]),
  );
}

function placed(row: Whole, flatId: string | undefined, { people }: Session['survey']): Placed[] {
  if (flatId !== undefined) return [{ row, said: row.said, flatId, personKey: people.personOf(row.row, row.said) }];
  refuseRow(row, { field: 'address', reason: 'unknownFlat' });
  return [];
}

/** A lease is on one flat: the first main tenant's. */
function inOneFlat(rows: Placed[]): Placed[] {
  const first = rows.find((r) => r.said.role === 'main-tenant');
  for (const { row, flatId } of rows)
    if (first && flatId !== first.flatId)
      refuseRow(row, { field: 'address', reason: 'otherFlatThanMainTenant', values: { row: first.row.row } });
  return rows.filter(isIn);
}
