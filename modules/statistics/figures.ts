// Reads the figures: sums of the landlord and of each area, in the order in which they are shown.
import type { Tx } from '#platform/database.ts';

export interface Figure {
  kind: string;
  /** Undefined: the whole landlord. */
  area: { fi: string; sv: string } | undefined;
  part: string;
  /** Undefined: fewer than five, or left out so that another cannot be worked out. */
  number: number | undefined;
  countedOn: string;
}

/** Every figure; the landlord's own first, then areas by name. */
export async function figures(tx: Tx<'statistics'>): Promise<Figure[]> {
  const rows = await tx
    .selectFrom('statistics.figure as f')
    .leftJoin('homes.area as a', 'a.id', 'f.area_id')
    .select(['f.kind', 'f.part', 'f.number', 'f.counted_on', 'a.name_fi', 'a.name_sv'])
    .orderBy('a.name_fi', (o) => o.asc().nullsFirst())
    .orderBy('f.part')
    .execute();
  return rows.map((r) => ({
    kind: r.kind,
    area: r.name_fi === null ? undefined : { fi: r.name_fi, sv: r.name_sv ?? r.name_fi },
    part: r.part,
    number: r.number ?? undefined,
    countedOn: r.counted_on,
  }));
}
