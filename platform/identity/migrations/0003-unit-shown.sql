-- Which unit is named to the person who was looked at (rule L2): the smallest in which at least five people held the role that day.
create table platform.unit (
  id      text primary key,
  part_of text
);

create or replace function trail.unit_shown(role text, unit text, at timestamptz) returns text language sql stable security definer set search_path = '' as $$
  with recursive above as (
    select u.id, u.part_of, 0 as step from platform.unit u where u.id = unit_shown.unit
    union all select u.id, u.part_of, a.step + 1 from platform.unit u join above a on u.id = a.part_of where a.step < 20
  ), within as (
    select a.id as top, a.id, a.step from above a
    union select w.top, u.id, w.step from platform.unit u join within w on u.part_of = w.id
  ), strong as (
    select w.top, w.step from within w
    join identity.role_holding h on h.unit = w.id and h.role = unit_shown.role
      and h.from_on <= (unit_shown.at at time zone 'Europe/Helsinki')::date and coalesce(h.until_on, 'infinity') >= (unit_shown.at at time zone 'Europe/Helsinki')::date
    group by w.top, w.step having count(distinct h.account_id) >= 5
  )
  select top from strong order by step limit 1
$$;
