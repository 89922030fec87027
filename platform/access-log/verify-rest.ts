// What seals do not cover: rows outside every seal, and what residents are shown.
import type { Findings } from './findings.ts';
import type { Asked } from './log-database.ts';
import type { Seal } from './verify-stretch.ts';

/** Rows where none can be: in a closed epoch after its last seal, in an epoch that never was, or of a transaction yet to come. Returns how many rows wait for a seal. */
export async function verifyBeyondSeals(connection: Asked, findings: Findings): Promise<number> {
  const { rows } = await connection.query<{ id: string }>({
    text: `with here as (select coalesce(max(epoch), 1) as sealed, (select max(number) from trail.epoch) as now from trail.seal),
        ends as (select distinct on (epoch) epoch, to_xid, to_id from trail.seal order by epoch, number desc)
      select a.id::text from trail.access a, here left join ends e on true
        where a.epoch = e.epoch and e.epoch < here.sealed and (a.xid, a.id) > (e.to_xid, e.to_id)
      union all select a.id::text from trail.access a, here where a.epoch > here.now or a.epoch < 1
      union all select a.id::text from trail.access a, here where a.epoch = here.now and a.xid >= pg_snapshot_xmax(pg_current_snapshot())
      limit 10000`,
    values: [],
  });
  for (const { id } of rows) findings.add({ kind: 'inserted', id, words: `row ${id} stands where no transaction can have written it` });
  const waiting = await connection.query<{ count: number }>({
    text: `select count(*)::int as count from trail.access a, (select epoch, to_xid, to_id from trail.seal order by number desc limit 1) s
      where (a.epoch, a.xid, a.id) > (s.epoch, s.to_xid, s.to_id)`,
    values: [],
  });
  return waiting.rows[0]!.count;
}

/**
 * Each look that is a person's to see is shown to that person, by whichever of merged records, and nothing else is. Erased rows are shown to nobody,
 * and one that waits for its review is not shown yet.
 */
export async function verifyShown(connection: Asked, seals: Seal[], findings: Findings): Promise<void> {
  const first = seals[0]!;
  const last = seals.at(-1)!;
  const { rows } = await connection.query<{ id: string; kind: 'hidden' | 'invented' }>({
    text: `with look as materialized (select a.id, a.at, a.kind, a.actor_door, a.actor_role, a.subjects from trail.access a
        where a.epoch = $1 and (a.xid, a.id) > ($2::xid8, $3::bigint) and (a.xid, a.id) <= ($4::xid8, $5::bigint)),
      waits as (select w.at, w.id from trail.withheld w join trail.reviewed_activity r on r.activity = w.activity
        where not exists (select from trail.reviewed d where d.activity = w.activity and d.task = w.task)),
      due as (select distinct l.id, coalesce(m.kept_id, who) as who from look l cross join lateral unnest(l.subjects) who left join platform.merged m on m.gone_id = who
        where l.kind in ('attention', 'unmask', 'listed') and trail.is_shown(l.actor_door, l.actor_role)
          and not exists (select from waits w where w.at = l.at and w.id = l.id)),
      shown as (select p.id, p.subject_id as who from trail.appearance p join look l on l.id = p.id and l.at = p.at
        where p.at between (select min(at) from look) and (select max(at) from look))
      select coalesce(d.id, s.id)::text as id, case when s.id is null then 'hidden' else 'invented' end as kind
      from due d full join shown s on s.id = d.id and s.who = d.who where d.id is null or s.id is null limit 10000`,
    values: [first.epoch, first.from_xid, first.from_id, last.to_xid, last.to_id],
  });
  for (const { id, kind } of rows) {
    findings.add({
      kind,
      id,
      words:
        kind === 'hidden'
          ? `look ${id} is not shown to everyone it was about`
          : `a resident is shown a look ${id} that the log does not hold`,
    });
  }
}

/** What residents are shown of looks that the log does not hold at all. */
export async function verifyInvented(connection: Asked, findings: Findings): Promise<void> {
  const { rows } = await connection.query<{ id: string }>({
    text: 'select distinct p.id::text from trail.appearance p where not exists (select from trail.access a where a.at = p.at and a.id = p.id) limit 10000',
    values: [],
  });
  for (const { id } of rows) findings.add({ kind: 'invented', id, words: `a resident is shown a look ${id} that the log does not hold` });
}
