-- Where each person is and to whom they are related, as PostgreSQL needs it; kept by triggers, so that nobody has to remember.
-- Each function takes many at once: a building that moves in costs little more than a person.

-- Living now, or from a coming day, or the last home there was.
create function residents.current_occupancies(who uuid[]) returns setof residents.occupancy language sql stable security definer set search_path = '' as $$
  select o.* from residents.occupancy o where o.person_id = any (who)
    and (o.moved_out_on is null or o.moved_out_on > (select platform.today()) or not exists (
      select from residents.occupancy later where later.person_id = o.person_id
        and (later.moved_out_on is null or later.moved_out_on > o.moved_out_on)))
$$;

-- Those of them who are protected themselves, or a child whose home is or was shared, under one lease, with somebody who is.
create function residents.guarded_among(who uuid[]) returns setof uuid language sql stable security definer set search_path = '' as $$
  with near as (
    select w as person_id, w as id from unnest(who) w
    union
    select child.person_id, other.person_id from residents.current_occupancies(who) child join residents.occupancy other on other.lease_id = child.lease_id
      and daterange(other.moved_in_on, other.moved_out_on) && daterange(child.moved_in_on, child.moved_out_on)
    where child.role = 'minor-occupant')
  select distinct near.person_id from near join residents.protection p on p.person_id = near.id
    where p.lifted_on is null or p.lifted_on > (select platform.today())
$$;

create function residents.refresh_scopes(who uuid[]) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform residents.write_scopes(array(
    select row (o.person_id,
        case min(case o.role when 'main-tenant' then 1 when 'spouse' then 2 when 'adult-occupant' then 3 else 4 end)
          when 1 then 'main-tenant' when 2 then 'spouse' when 3 then 'adult-occupant' else 'minor-occupant' end,
        array_agg(distinct b.area_id), array_agg(distinct b.id), array_agg(distinct st.id), false,
        case when bool_and(o.moved_out_on is not null) then max(o.moved_out_on) end)::platform.subject_scope
      from residents.current_occupancies(who) o
      join homes.flat f on f.id = o.flat_id join homes.staircase st on st.id = f.staircase_id join homes.building b on b.id = st.building_id
      group by o.person_id));
  -- Known for another's sake: who speaks for a resident is where that resident is. Whose last home is already forgotten keeps the scope it
  -- had: without one, a person would be a stranger whom anybody may record.
  perform residents.write_scopes(array(
    select row (t.from_id, 'representative', coalesce(array_agg(distinct a) filter (where a is not null), '{}'),
        coalesce(array_agg(distinct b) filter (where b is not null), '{}'), '{}', false, null)::platform.subject_scope
      from platform.tie t join platform.subject_scope w on w.subject_id = t.to_id
      left join lateral unnest(w.areas) a on true left join lateral unnest(w.buildings) b on true
      where t.kind = 'guardian' and t.from_id = any (who) and not exists (select from residents.occupancy o where o.person_id = t.from_id)
      group by t.from_id));
end
$$;

create function residents.write_scopes(scopes platform.subject_scope[]) returns void language plpgsql security definer set search_path = '' as $$
declare
  who uuid[] := array(select s.subject_id from unnest(scopes) s);
begin
  if cardinality(who) = 0 then return; end if;
  insert into platform.subject_scope as at (subject_id, role, areas, buildings, staircases, guarded, lives_until)
    select s.subject_id, s.role, s.areas, s.buildings, s.staircases, g.id is not null, s.lives_until
    from unnest(scopes) s left join residents.guarded_among(who) g (id) on g.id = s.subject_id
    on conflict (subject_id) do update set (role, areas, buildings, staircases, guarded, lives_until)
      = (excluded.role, excluded.areas, excluded.buildings, excluded.staircases, excluded.guarded, excluded.lives_until)
    where (at.role, at.areas, at.buildings, at.staircases, at.guarded) is distinct from (excluded.role, excluded.areas, excluded.buildings, excluded.staircases, excluded.guarded)
      or at.lives_until is distinct from excluded.lives_until;
  perform residents.set_clocks(scopes);
end
$$;

-- The two days from which periods run, beside each thing that is kept by them.
create function residents.set_clocks(scopes platform.subject_scope[]) returns void language sql security definer set search_path = '' as $$
  with over as (
    select o.person_id, case when bool_and(o.lease_ended_on is not null) then max(o.lease_ended_on) end as lease_over
    from residents.occupancy o where o.lease_id is not null and o.person_id = any (array(select s.subject_id from unnest(scopes) s)) group by o.person_id
  ), changed as (
    update residents.person p set (moved_out_on, lease_ended_on) = (s.lives_until, over.lease_over)
      from unnest(scopes) s left join over on over.person_id = s.subject_id
      where p.id = s.subject_id and (p.moved_out_on is distinct from s.lives_until or p.lease_ended_on is distinct from over.lease_over)
      returning p.id, p.moved_out_on as out_on, p.lease_ended_on as lease_over
  ), of_identifiers as (
    update residents.identifier i set (moved_out_on, lease_ended_on) = (c.out_on, c.lease_over) from changed c where i.person_id = c.id
  ), of_contacts as (
    update residents.contact i set (moved_out_on, lease_ended_on) = (c.out_on, c.lease_over) from changed c where i.person_id = c.id
  )
  update residents.change i set (moved_out_on, lease_ended_on) = (c.out_on, c.lease_over) from changed c where i.person_id = c.id
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
create function residents.refresh_households(leases uuid[]) returns void language sql security definer set search_path = '' as $$
  delete from platform.tie where kind = 'household' and because = any (array(select 'lease ' || l from unnest(leases) l));
  insert into platform.tie (kind, from_id, to_id, because, from_on, until_on)
    select 'household', m.person_id, o.person_id, 'lease ' || m.lease_id, greatest(m.moved_in_on, o.moved_in_on), max(least(m.moved_out_on, o.moved_out_on))
    from residents.occupancy m join residents.occupancy o on o.lease_id = m.lease_id and o.person_id <> m.person_id
      and daterange(o.moved_in_on, o.moved_out_on) && daterange(m.moved_in_on, m.moved_out_on)
    where m.lease_id = any (leases) and m.role = 'main-tenant'
    group by m.lease_id, m.person_id, o.person_id, greatest(m.moved_in_on, o.moved_in_on);
$$;

create function residents.refresh_flats(flats uuid[]) returns void language sql security definer set search_path = '' as $$
  select homes.set_inhabited(flats, array(select o.flat_id from residents.occupancy o where o.flat_id = any (flats)
    and o.moved_in_on <= (select platform.today()) and (o.moved_out_on is null or o.moved_out_on > (select platform.today()))))
$$;

-- Whatever follows from stays that came, went or changed: ties under their leases, scopes of their people and of the children there, their flats.
create function residents.follow_stays(people uuid[], leases uuid[], flats uuid[]) returns void language plpgsql security definer set search_path = '' as $$
begin
  if cardinality(people) = 0 then return; end if;
  perform residents.refresh_households(leases);
  perform residents.refresh_scopes(array(select p from unnest(people) p
    union select o.person_id from residents.occupancy o where o.lease_id = any (leases) and o.role = 'minor-occupant'));
  perform residents.refresh_flats(flats);
end
$$;
create function residents.follow_occupancies() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  people uuid[];
  leases uuid[];
  flats  uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct n.person_id), array_agg(distinct n.lease_id) filter (where n.lease_id is not null), array_agg(distinct n.flat_id)
      into people, leases, flats from new_stays n;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct o.person_id), array_agg(distinct o.lease_id) filter (where o.lease_id is not null), array_agg(distinct o.flat_id)
      into people, leases, flats from old_stays o;
  else
    with changed as (
      select o as before_, n as after_ from old_stays o join new_stays n using (id)
      where (o.person_id, o.flat_id, o.lease_id, o.role, o.moved_in_on, o.moved_out_on, o.lease_ended_on)
        is distinct from (n.person_id, n.flat_id, n.lease_id, n.role, n.moved_in_on, n.moved_out_on, n.lease_ended_on)
    ), either as (select (before_).* from changed union all select (after_).* from changed)
    select array_agg(distinct e.person_id), array_agg(distinct e.lease_id) filter (where e.lease_id is not null), array_agg(distinct e.flat_id)
      into people, leases, flats from either e;
  end if;
  perform residents.follow_stays(coalesce(people, '{}'), coalesce(leases, '{}'), coalesce(flats, '{}'));
  return null;
end
$$;
create trigger follow_new_occupancies after insert on residents.occupancy
  referencing new table as new_stays for each statement execute function residents.follow_occupancies();
create trigger follow_changed_occupancies after update on residents.occupancy
  referencing old table as old_stays new table as new_stays for each statement execute function residents.follow_occupancies();
create trigger follow_gone_occupancies after delete on residents.occupancy
  referencing old table as old_stays for each statement execute function residents.follow_occupancies();

create function residents.follow_protection() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  who uuid := coalesce((to_jsonb(new) ->> 'person_id')::uuid, (to_jsonb(old) ->> 'person_id')::uuid);
begin
  perform residents.refresh_scopes(array(select who
    union select child.person_id from residents.occupancy own join residents.occupancy child on child.lease_id = own.lease_id
      where own.person_id = who and child.role = 'minor-occupant'));
  return null;
end
$$;
create trigger follow_protection after insert or update or delete on residents.protection for each row execute function residents.follow_protection();

create function residents.follow_tie() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform residents.refresh_scopes(array[coalesce((to_jsonb(new) ->> 'from_id')::uuid, (to_jsonb(old) ->> 'from_id')::uuid)]);
  return null;
end
$$;
create trigger follow_guardian_in after insert on platform.tie for each row when (new.kind = 'guardian') execute function residents.follow_tie();
create trigger follow_guardian_out after delete on platform.tie for each row when (old.kind = 'guardian') execute function residents.follow_tie();

create function residents.forget_scope() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from platform.tie where from_id = old.id or to_id = old.id;
  -- Whose record was merged stays nobody's, or it would be a stranger whom anybody may record.
  delete from platform.subject_scope s where s.subject_id = old.id and not exists (select from platform.merged m where m.gone_id = old.id);
  return null;
end
$$;
create trigger forget_scope after delete on residents.person for each row execute function residents.forget_scope();

-- For the leases: the day a lease ended, beside each occupancy under it.
create function residents.record_lease_end(lease uuid, ended date) returns void language sql security definer set search_path = ''
  as $$ update residents.occupancy set lease_ended_on = ended where lease_id = lease and lease_ended_on is distinct from ended $$;

-- For the night: those whose day of moving in or out has come since the day given. Returns how many.
create function residents.refresh_scopes_since(day date) returns int language plpgsql security definer set search_path = '' as $$
declare
  moved record;
begin
  select array_agg(distinct o.person_id) as people, array_agg(distinct o.flat_id) as flats into moved from residents.occupancy o
    where o.moved_in_on between day and platform.today() or o.moved_out_on between day and platform.today();
  moved.people := array(select unnest(moved.people) union select p.person_id from residents.protection p where p.lifted_on between day and platform.today());
  perform residents.refresh_scopes(moved.people);
  perform residents.refresh_flats(coalesce(moved.flats, '{}'));
  return cardinality(moved.people);
end
$$;
