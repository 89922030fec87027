// What the landlord's units serve: an area by its code, or single buildings.
import type { Queries } from '#platform/identity/pool.ts';

/**
 * Ids of the areas and buildings that the units serve, for a session. A unit that serves an area serves its buildings;
 * a unit that no area or building names (`customer-service`) serves the whole landlord when `everywhere` holds, else nothing.
 */
export async function servedBy(
  queries: Queries,
  units: readonly string[],
  everywhere: boolean,
): Promise<{ areas: string[]; buildings: string[] }> {
  const named = await queries.query(
    `select array_agg(distinct a.id) filter (where a.code = any ($1)) as areas,
       array_agg(distinct b.id) filter (where a.code = any ($1) or b.managed_by = any ($1)) as buildings
     from homes.area a left join homes.building b on b.area_id = a.id`,
    [units],
  );
  const { areas, buildings } = named.rows[0]!;
  if (areas || buildings || !everywhere) return { areas: areas ?? [], buildings: buildings ?? [] };
  const all = await queries.query(
    'select (select array_agg(id) from homes.area) as areas, (select array_agg(id) from homes.building) as buildings',
  );
  return { areas: all.rows[0]!.areas ?? [], buildings: all.rows[0]!.buildings ?? [] };
}
