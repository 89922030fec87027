-- Where each person is and to whom they are related, as PostgreSQL needs it; kept by triggers, so that nobody has to remember.

-- Living now, or from a coming day, or the last home there was.
create function residents.current_occupancies(who uuid) returns setof residents.occupancy language sql stable security definer set search_path = '' as $$
  with live as (select * from residents.occupancy o where o.person_id = who and (o.moved_out_on is null or o.moved_out_on > platform.today())),
       last as (select * from residents.occupancy o where o.person_id = who
                and o.moved_out_on = (select max(p.moved_out_on) from residents.occupancy p where p.person_id = who))
  select * from live union all select * from last where not exists (select from live)
$$;

-- Protected themselves, or a child whose home is or was shared, under one lease, with somebody who is.
create function residents.is_guarded(who uuid) returns boolean language sql stable security definer set search_path = '' as $$
  with near as (
    select who as id
    union
    select other.person_id from residents.current_occupancies(who) child join residents.occupancy other on other.lease_id = child.lease_id
      and daterange(other.moved_in_on, other.moved_out_on) && daterange(child.moved_in_on, child.moved_out_on)
    where child.role = 'minor-occupant')
  select exists (select from near join residents.protection p on p.person_id = near.id where p.lifted_on is null or p.lifted_on > platform.today())
$$;

create function residents.refresh_scope(who uuid) returns void language plpgsql security definer set search_path = '' as $$
declare
  s          platform.subject_scope;
  lease_over date;
begin
  select case min(case o.role when 'main-tenant' then 1 when 'spouse' then 2 when 'adult-occupant' then 3 else 4 end)
           when 1 then 'main-tenant' when 2 then 'spouse' when 3 then 'adult-occupant' when 4 then 'minor-occupant' end,
         array_agg(distinct b.area_id), array_agg(distinct b.id), array_agg(distinct st.id),
         case when bool_and(o.moved_out_on is not null) then max(o.moved_out_on) end
    into s.role, s.areas, s.buildings, s.staircases, s.lives_until
    from residents.current_occupancies(who) o
    join homes.flat f on f.id = o.flat_id join homes.staircase st on st.id = f.staircase_id join homes.building b on b.id = st.building_id;
  if s.role is null then
    -- Known for another's sake: who speaks for a resident is where that resident is.
    select 'representative', coalesce(array_agg(distinct a), '{}'), coalesce(array_agg(distinct b), '{}'), '{}'
      into s.role, s.areas, s.buildings, s.staircases
      from platform.tie t join platform.subject_scope w on w.subject_id = t.to_id
      left join lateral unnest(w.areas) a on true left join lateral unnest(w.buildings) b on true
      where t.from_id = who and t.kind = 'guardian' having count(*) > 0;
  end if;
  -- Whose last home is already forgotten keeps the scope it had: without one, a person would be a stranger whom anybody may record.
  if s.role is null then return; end if;
  insert into platform.subject_scope as at (subject_id, role, areas, buildings, staircases, guarded, lives_until)
    values (who, s.role, s.areas, s.buildings, s.staircases, residents.is_guarded(who), s.lives_until)
    on conflict (subject_id) do update set (role, areas, buildings, staircases, guarded, lives_until)
      = (excluded.role, excluded.areas, excluded.buildings, excluded.staircases, excluded.guarded, excluded.lives_until)
    where (at.role, at.areas, at.buildings, at.staircases, at.guarded) is distinct from (excluded.role, excluded.areas, excluded.buildings, excluded.staircases, excluded.guarded)
      or at.lives_until is distinct from excluded.lives_until;
  select case when bool_and(o.lease_ended_on is not null) then max(o.lease_ended_on) end into lease_over
    from residents.occupancy o where o.person_id = who and o.lease_id is not null;
  perform residents.set_clocks(who, s.lives_until, lease_over);
end
$$;

-- The two days from which periods run, beside each thing that is kept by them.
create function residents.set_clocks(who uuid, out_on date, lease_over date) returns void language plpgsql security definer set search_path = '' as $$
begin
  update residents.person set (moved_out_on, lease_ended_on) = (out_on, lease_over)
    where id = who and (moved_out_on is distinct from out_on or lease_ended_on is distinct from lease_over);
  if not found then return; end if;
  update residents.identifier set (moved_out_on, lease_ended_on) = (out_on, lease_over) where person_id = who;
  update residents.contact set (moved_out_on, lease_ended_on) = (out_on, lease_over) where person_id = who;
  update residents.change set (moved_out_on, lease_ended_on) = (out_on, lease_over) where person_id = who;
end
$$;
create function residents.copy_clocks() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  select p.moved_out_on, p.lease_ended_on into new.moved_out_on, new.lease_ended_on from residents.person p where p.id = new.person_id;
  return new;
end
$$;
create trigger copy_clocks before insert on residents.identifier for each row execute function residents.copy_clocks();
create trigger copy_clocks before insert on residents.contact for each row execute function residents.copy_clocks();
create trigger copy_clocks before insert on residents.change for each row execute function residents.copy_clocks();

-- Main tenant -> those who live under the same lease, for the days they share.
create function residents.refresh_household(lease uuid) returns void language sql security definer set search_path = '' as $$
  delete from platform.tie where kind = 'household' and because = 'lease ' || lease;
  insert into platform.tie (kind, from_id, to_id, because, from_on, until_on)
    select 'household', m.person_id, o.person_id, 'lease ' || lease, greatest(m.moved_in_on, o.moved_in_on), max(least(m.moved_out_on, o.moved_out_on))
    from residents.occupancy m join residents.occupancy o on o.lease_id = m.lease_id and o.person_id <> m.person_id
      and daterange(o.moved_in_on, o.moved_out_on) && daterange(m.moved_in_on, m.moved_out_on)
    where m.lease_id = lease and m.role = 'main-tenant'
    group by m.person_id, o.person_id, greatest(m.moved_in_on, o.moved_in_on);
$$;

create function residents.refresh_flat(which uuid) returns void language sql security definer set search_path = '' as $$
  select homes.set_inhabited(which, exists (select from residents.occupancy o where o.flat_id = which
    and o.moved_in_on <= platform.today() and (o.moved_out_on is null or o.moved_out_on > platform.today())))
$$;

create function residents.follow_occupancy() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  lease uuid;
  who   uuid;
begin
  if tg_op = 'UPDATE' and (old.person_id, old.flat_id, old.lease_id, old.role, old.moved_in_on, old.moved_out_on, old.lease_ended_on)
      is not distinct from (new.person_id, new.flat_id, new.lease_id, new.role, new.moved_in_on, new.moved_out_on, new.lease_ended_on) then return null; end if;
  for lease in select distinct l from unnest(array[case when tg_op <> 'INSERT' then old.lease_id end, case when tg_op <> 'DELETE' then new.lease_id end]) l where l is not null loop
    perform residents.refresh_household(lease);
    for who in select o.person_id from residents.occupancy o where o.lease_id = lease and o.role = 'minor-occupant' loop perform residents.refresh_scope(who); end loop;
  end loop;
  if tg_op <> 'INSERT' then perform residents.refresh_scope(old.person_id), residents.refresh_flat(old.flat_id); end if;
  if tg_op <> 'DELETE' then perform residents.refresh_scope(new.person_id), residents.refresh_flat(new.flat_id); end if;
  return null;
end
$$;
create trigger follow_occupancy after insert or update or delete on residents.occupancy for each row execute function residents.follow_occupancy();

create function residents.follow_protection() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  who uuid := coalesce((to_jsonb(new) ->> 'person_id')::uuid, (to_jsonb(old) ->> 'person_id')::uuid);
begin
  perform residents.refresh_scope(who);
  perform residents.refresh_scope(child.person_id) from residents.occupancy own join residents.occupancy child on child.lease_id = own.lease_id
    where own.person_id = who and child.role = 'minor-occupant';
  return null;
end
$$;
create trigger follow_protection after insert or update or delete on residents.protection for each row execute function residents.follow_protection();

create function residents.follow_tie() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform residents.refresh_scope(coalesce((to_jsonb(new) ->> 'from_id')::uuid, (to_jsonb(old) ->> 'from_id')::uuid));
  return null;
end
$$;
create trigger follow_guardian_in after insert on platform.tie for each row when (new.kind = 'guardian') execute function residents.follow_tie();
create trigger follow_guardian_out after delete on platform.tie for each row when (old.kind = 'guardian') execute function residents.follow_tie();

create function residents.forget_scope() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from platform.tie where from_id = old.id or to_id = old.id;
  delete from platform.subject_scope where subject_id = old.id;
  return null;
end
$$;
create trigger forget_scope after delete on residents.person for each row execute function residents.forget_scope();

-- For the leases: the day a lease ended, beside each occupancy under it.
create function residents.record_lease_end(lease uuid, ended date) returns void language sql security definer set search_path = ''
  as $$ update residents.occupancy set lease_ended_on = ended where lease_id = lease and lease_ended_on is distinct from ended $$;

-- For the night: those whose day of moving in or out has come since the day given.
create function residents.refresh_scopes_since(day date) returns int language plpgsql security definer set search_path = '' as $$
declare
  who   uuid;
  count int := 0;
begin
  for who in select distinct o.person_id from residents.occupancy o
    where o.moved_in_on between day and platform.today() or o.moved_out_on between day and platform.today()
    union select p.person_id from residents.protection p where p.lifted_on between day and platform.today() loop
    perform residents.refresh_scope(who);
    count := count + 1;
  end loop;
  perform residents.refresh_flat(f) from (select distinct o.flat_id as f from residents.occupancy o
    where o.moved_in_on between day and platform.today() or o.moved_out_on between day and platform.today()) moved;
  return count;
end
$$;
