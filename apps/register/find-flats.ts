// Which flat of the register each row means; an address that means several means none.
import type pg from 'pg';
import { foldedAddress } from '#modules/homes/public.ts';
import type { FlatSaid } from '#modules/register-import/public.ts';

interface Row {
  row: number;
  flat: FlatSaid;
}
interface Found {
  id: string;
  postalCode: string;
  /** What a row may call it. */
  names: string[];
}

/** Row number -> flat. Rows whose flat is not known are absent. */
export async function findFlats(client: pg.ClientBase, rows: readonly Row[]): Promise<Map<number, string>> {
  const found = [...(await byAddress(client, rows)), ...(await byBuilding(client, rows)), ...(await byId(client, rows))];
  const named = new Map<string, Found[]>();
  for (const flat of found) for (const name of flat.names) named.set(name, [...(named.get(name) ?? []), flat]);
  return new Map(
    rows.flatMap(({ row, flat }) => {
      const postalCode = 'address' in flat ? flat.postalCode : undefined;
      const meant = new Set((named.get(nameOf(flat)) ?? []).filter((f) => !postalCode || f.postalCode === postalCode).map((f) => f.id));
      return meant.size === 1 ? [[row, [...meant][0]!] as const] : [];
    }),
  );
}

function nameOf(flat: FlatSaid): string {
  if ('id' in flat) return `id ${flat.id}`;
  if ('address' in flat) return `at ${foldedAddress(flat.address)}`;
  return `in ${flat.buildingId} ${flat.staircase} ${flat.number} ${flat.partition}`;
}

const place = 'from homes.flat f join homes.staircase s on s.id = f.staircase_id join homes.building b on b.id = s.building_id';

async function byAddress(client: pg.ClientBase, rows: readonly Row[]): Promise<Found[]> {
  const sought = [...new Set(rows.flatMap(({ flat }) => ('address' in flat ? foldedAddress(flat.address) : [])))];
  if (sought.length === 0) return [];
  // In each language by itself: an index answers one and not both at once.
  const { rows: found } = await client.query(
    `select f.id, b.postal_code as "postalCode", array['at ' || f.sought_fi, 'at ' || f.sought_sv] as names ${place} where f.sought_fi = any ($1)
     union select f.id, b.postal_code, array['at ' || f.sought_fi, 'at ' || f.sought_sv] ${place} where f.sought_sv = any ($1)`,
    [sought],
  );
  return found.map((f: Found) => ({ ...f, names: [...new Set(f.names)] }));
}

async function byBuilding(client: pg.ClientBase, rows: readonly Row[]): Promise<Found[]> {
  const buildings = [...new Set(rows.flatMap(({ flat }) => ('buildingId' in flat ? flat.buildingId : [])))];
  if (buildings.length === 0) return [];
  const { rows: found } = await client.query(
    `select f.id, b.postal_code as "postalCode", array['in ' || b.permanent_id || ' ' || s.letter || ' ' || f.number || ' ' || f.partition_letter] as names
     ${place} where b.permanent_id = any ($1)`,
    [buildings],
  );
  return found;
}

async function byId(client: pg.ClientBase, rows: readonly Row[]): Promise<Found[]> {
  const ids = rows.flatMap(({ flat }) => ('id' in flat ? flat.id : []));
  if (ids.length === 0) return [];
  const { rows: found } = await client.query(
    `select f.id, b.postal_code as "postalCode", array['id ' || f.id] as names ${place} where f.id = any ($1)`,
    [ids],
  );
  return found;
}
