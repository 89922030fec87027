-- Figures for running the company: counted by the worker, kept as numbers without anybody behind them.
create schema statistics;

create table statistics.figure (
  kind    text not null check (kind in ('residents', 'households', 'moved-in', 'moved-out')),
  -- Null: the whole landlord.
  area_id uuid,
  -- What is counted apart: a role, an age group, a month; empty for the sum.
  part    text not null default '',
  -- Null: fewer than five, or given away by the others of its group.
  number  int check (number = 0 or number >= 5),
  counted_on date not null
);
create unique index figure_once on statistics.figure (kind, coalesce(area_id, '00000000-0000-0000-0000-000000000000'), part);

-- Numbers under five are left out already. Where exactly one is left out of a row (over the areas) or of a column (over the parts), the sum would
-- tell it: the smallest other goes too, until nothing can be worked out any more.
create function statistics.protect_the_small() returns void language plpgsql security definer set search_path = '' as $$
declare
  hidden int;
begin
  loop
    with over_areas as (
      select kind, part from statistics.figure where area_id is not null group by kind, part having count(*) filter (where number is null) = 1
    ), over_parts as (
      select kind, area_id from statistics.figure group by kind, area_id having count(*) filter (where number is null) = 1
    ), giving_away as (
      (select distinct on (f.kind, f.part) f.ctid as at from statistics.figure f join over_areas o using (kind, part)
        where f.area_id is not null and f.number > 0 order by f.kind, f.part, f.number)
      union
      (select distinct on (f.kind, f.area_id) f.ctid from statistics.figure f join over_parts o on o.kind = f.kind and o.area_id is not distinct from f.area_id
        where f.number > 0 order by f.kind, f.area_id, f.number)
    )
    update statistics.figure set number = null where ctid in (select at from giving_away);
    get diagnostics hidden = row_count;
    exit when hidden = 0;
  end loop;
end
$$;

-- Counts anew, as of the day that the door or the clock says. Guarded people are counted like everyone (rule L18).
create function statistics.count_anew() returns int language plpgsql security definer set search_path = '' as $$
declare
  counted int;
begin
  delete from statistics.figure;
  with living as (
    select distinct o.person_id, o.role, o.lease_id, b.area_id
    from residents.occupancy o join homes.flat f on f.id = o.flat_id join homes.staircase s on s.id = f.staircase_id join homes.building b on b.id = s.building_id
    where o.moved_in_on <= platform.today() and (o.moved_out_on is null or o.moved_out_on > platform.today())
  ), moves as (
    select o.person_id, b.area_id, m.kind, m.day
    from residents.occupancy o join homes.flat f on f.id = o.flat_id join homes.staircase s on s.id = f.staircase_id join homes.building b on b.id = s.building_id
    cross join lateral (values ('moved-in', o.moved_in_on), ('moved-out', o.moved_out_on)) m (kind, day)
    where m.day > (date_trunc('month', platform.today()) - interval '12 months')::date and m.day <= platform.today()
  ), counts (kind, area_id, part, number) as (
    select 'residents', area_id, role, count(distinct person_id)::int from living group by grouping sets ((role), (area_id, role))
    union all select 'households', area_id, '', count(distinct lease_id)::int from living group by grouping sets ((), (area_id))
    union all select kind, area_id, to_char(day, 'YYYY-MM'), count(*)::int from moves group by grouping sets ((kind, to_char(day, 'YYYY-MM')), (kind, area_id, to_char(day, 'YYYY-MM')))
  )
  insert into statistics.figure (kind, area_id, part, number, counted_on)
    select kind, area_id, part, case when number between 1 and 4 then null else number end, platform.today() from counts;
  get diagnostics counted = row_count;
  perform statistics.protect_the_small();
  return counted;
end
$$;
