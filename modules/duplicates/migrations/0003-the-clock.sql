-- What the clock brings: who may be the same is sought anew, and what it takes to undo a merge goes when its days are over.

-- Born on one day with one first name, or one family name and nearly one first name; or called the same by two given names or more, and nobody
-- else is. Two who both have an identity code are two people. Returns how many pairs there are.
create function duplicates.seek() returns int language plpgsql security definer set search_path = '' as $$
declare
  found int;
begin
  create temporary table sought on commit drop as
    select distinct on (one, other) one, other, why from (
      select p.id as one, q.id as other, 'birth-date' as why from residents.person p join residents.person q on q.birth_on = p.birth_on and q.id > p.id
        where duplicates.first_of(p.given_names) = duplicates.first_of(q.given_names)
          or homes.folded(p.family_name) = homes.folded(q.family_name) and left(homes.folded(p.given_names), 3) = left(homes.folded(q.given_names), 3)
      union all
      select ids[1], ids[2], 'name' from (select array_agg(p.id order by p.id) as ids, count(distinct p.birth_on) as born from residents.person p
          where position(' ' in p.given_names) > 0 group by homes.folded(p.given_names), homes.folded(p.family_name) having count(*) = 2) same where same.born < 2) s
    where not exists (select from platform.merged m where m.gone_id in (s.one, s.other))
      and not exists (select from duplicates.told_apart t where t.one_id = s.one and t.other_id = s.other)
      and (select count(*) from residents.identifier i where i.person_id in (s.one, s.other) and i.code is not null) < 2
    order by one, other, why;
  delete from duplicates.pair p where not exists (select from sought s where (s.one, s.other) = (p.one_id, p.other_id));
  insert into duplicates.pair (one_id, other_id, why) select one, other, why from sought on conflict (one_id, other_id) do update set why = excluded.why where pair.why <> excluded.why;
  select count(*)::int into found from sought;
  drop table sought;
  return found;
end
$$;

-- The record that is gone goes with what it takes to undo its merge, unless something sealed under its key must still be kept.
create function duplicates.let_go() returns int language plpgsql security definer set search_path = '' as $$
declare
  over record;
  gone int := 0;
begin
  for over in select m.id, m.gone_id from duplicates.merge m where m.undo_until < platform.today() and m.undone_at is null
      and exists (select from residents.person p where p.id = m.gone_id) loop
    delete from duplicates.moved where merge_id = over.id;
    begin
      delete from residents.identifier where person_id = over.gone_id;
      delete from residents.contact where person_id = over.gone_id;
      delete from residents.person where id = over.gone_id;
      set constraints all immediate;
      gone := gone + 1;
    exception when foreign_key_violation then
      null;
    end;
    set constraints all deferred;
  end loop;
  return gone;
end
$$;
revoke execute on all functions in schema duplicates from public;
