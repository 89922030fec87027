// Who holds the office of the data protection officer on a day: kept in the running system, since a name is no part of the policy (S172).
import type pg from 'pg';
import type { Text } from '#policy-engine/index.ts';

export interface Officer {
  name: string;
  /** What the holder is beside the office; absent when nothing. */
  position?: Text;
  /** Helsinki day from which on. */
  from: string;
}

/** An officer as the overseers see one: with what keeps other duties from a conflict of interests (GDPR 38(6)). */
export type OfficerRecord = Partial<Pick<Officer, 'name' | 'position'>> & {
  from: string;
  /** The first day on which the next one held it; absent for the last. */
  until?: string;
  conflictNote?: string;
};

/** What an officer is set with; without a name the office is vacant from that day on. */
export type NewOfficer = Pick<OfficerRecord, 'from' | 'name' | 'position' | 'conflictNote'>;

type Asked = Pick<pg.Pool, 'query'>;

/** The holder on a Helsinki day; undefined before the first and while the office is vacant. Any door's login may ask. */
export async function officerOn(asked: Asked, day: string): Promise<Officer | undefined> {
  const { rows } = await asked.query(
    `select to_char(from_on, 'YYYY-MM-DD') as "from", name, position_fi as fi, position_sv as sv, position_en as en
       from platform.data_protection_officer where from_on <= $1 order by from_on desc limit 1`,
    [day],
  );
  return rows[0]?.name ? { name: rows[0].name, ...positionOf(rows[0]), from: rows[0].from } : undefined;
}

/** Everyone who has held it or will, the latest first. Only the overseers' login may ask. */
export async function officers(asked: Asked): Promise<OfficerRecord[]> {
  const { rows } = await asked.query(
    `select to_char(from_on, 'YYYY-MM-DD') as "from", to_char(lead(from_on) over (order by from_on), 'YYYY-MM-DD') as until,
            name, position_fi as fi, position_sv as sv, position_en as en, conflict_note as note
       from platform.data_protection_officer order by from_on desc`,
  );
  return rows.map((r) => ({
    from: r.from,
    ...(r.until && { until: r.until }),
    ...(r.name && { name: r.name }),
    ...positionOf(r),
    ...(r.note && { conflictNote: r.note }),
  }));
}

/** Sets who holds it from a day on, in place of what was set for that very day. As the database's owner. */
export async function setOfficer(client: pg.ClientBase, { from, name, position, conflictNote }: NewOfficer): Promise<void> {
  await client.query(
    `insert into platform.data_protection_officer (from_on, name, position_fi, position_sv, position_en, conflict_note) values ($1, $2, $3, $4, $5, $6)
     on conflict (from_on) do update set name = excluded.name, position_fi = excluded.position_fi, position_sv = excluded.position_sv,
       position_en = excluded.position_en, conflict_note = excluded.conflict_note`,
    [from, name, position?.fi, position?.sv, position?.en, conflictNote],
  );
}

// biome-ignore lint/suspicious/noExplicitAny: a row as PostgreSQL gives it
const positionOf = ({ fi, sv, en }: any): { position?: Text } => (fi ? { position: { fi, sv, en } } : {});
