-- What was decided in an erasure request is carried out (GDPR Art. 17): exactly what the recorded decision names, once, and by this function alone.

-- How much of a data group stands in which table: rehearsed when it was decided, counted when it went.
create table rights_requests.extent (
  request_id uuid not null,
  person_id  uuid not null,
  data       text not null,
  in_table   text not null,
  -- Rows from which it goes, rows that a hold keeps, rows of which it is a part and that are kept.
  goes       int not null,
  held       int not null,
  stays      int not null,
  went       int,
  -- What waits for a hold to end, by keys, so that nothing newer goes with it.
  held_keys  text[] not null default '{}',
  closed_on  date,
  primary key (request_id, data, in_table),
  foreign key (request_id, person_id) references rights_requests.request (id, person_id) deferrable initially deferred
);
create index extent_person on rights_requests.extent (person_id);

-- One datum of one row. `fields`: these are emptied; null: the row goes.
create type rights_requests.fate as (data text, in_table text, key text, fields text[], fate text);

-- A row goes when everything in it was decided to go. Else what may be empty is emptied, and what cannot be stays with its row. A row about several is nobody's alone to erase.
create function rights_requests.fates_of(request uuid) returns setof rights_requests.fate language sql stable security definer set search_path = '' as $$
  with decided as (
    select d.person_id, d.data, c.category from rights_requests.decision d, unnest(d.categories) c (category) where d.request_id = fates_of.request and d.verdict = 'erase'
  ), part as (
    select e.table_name, e.key, e.columns, d.data, cardinality(e.subjects) > 1 as joint, bool_and(d.data is not null) over (partition by e.table_name, e.key) as whole,
      exists (select from retention.hold h where h.subject_id = any (e.subjects) and h.ended_on >= platform.today()
        and (h.table_name is null or h.table_name = e.table_name) and (h.row_key is null or h.row_key = e.key)) as held
    from retention.ends_of(array(select distinct person_id from decided)) e left join decided d on d.category = e.category
  )
  select p.data, p.table_name, p.key, case when not p.whole then f.own end,
    case when p.held then 'held' when p.joint or not p.whole and not f.may_be_empty then 'stays' else 'goes' end
  from part p, lateral (
    select array_agg(a.attname::text order by a.attname) as own, coalesce(bool_and(not a.attnotnull), false) as may_be_empty
    from pg_attribute a where a.attrelid = p.table_name::regclass and a.attname = any (p.columns) and a.attgenerated = '') f
  where p.data is not null
    and (not exists (select from rights_requests.answer a where a.request_id = fates_of.request and a.carried_out_at is not null)
      or exists (select from rights_requests.extent x where x.request_id = fates_of.request and x.data = p.data and x.in_table = p.table_name and p.key = any (x.held_keys)))
$$;

-- Does it, in the order of references, and returns what became of each.
create function rights_requests.erase_decided(request uuid) returns setof rights_requests.fate language plpgsql security definer
set search_path = '' set jit = off as $$
declare
  who   uuid := (select r.person_id from rights_requests.request r where r.id = erase_decided.request);
  fates rights_requests.fate[];
  batch record;
  gone  text[];
begin
  -- Nothing is held from here on that was not held when it was judged.
  perform pg_advisory_xact_lock_shared(hashtextextended('retention.hold', 0));
  fates := array(select f from rights_requests.fates_of(erase_decided.request) f);
  for batch in
    select f.in_table, f.fields, array_agg(distinct f.key) as keys from unnest(fates) f join retention.statement s on s.table_name = f.in_table
    where f.fate = 'goes' group by f.in_table, f.fields, s.place order by s.place
  loop
    if batch.fields is null then
      gone := retention.erase_rows(batch.in_table, array[who], batch.keys);
    else
      begin
        perform retention.erase_again(batch.in_table, batch.fields, batch.keys);
        gone := batch.keys;
      exception when check_violation or not_null_violation then
        -- A rule of the world needs it beside what is kept.
        gone := '{}';
      end;
    end if;
    return query select f.data, f.in_table, f.key, f.fields, case when f.key = any (gone) then 'goes' else 'stays' end
      from unnest(fates) f where f.in_table = batch.in_table and f.fields is not distinct from batch.fields and f.fate = 'goes';
  end loop;
  return query select f.* from unnest(fates) f where f.fate <> 'goes';
end
$$;

-- The rehearsal is the deed, undone: counted anew whenever something else is decided, before it is answered.
create function rights_requests.rehearse_decisions() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  decided record;
  fates   rights_requests.fate[];
begin
  for decided in select distinct w.request_id, w.person_id from written w where w.closed_on is null loop
    begin
      fates := array(select f from rights_requests.erase_decided(decided.request_id) f);
      raise exception using errcode = 'KR002';
    exception when sqlstate 'KR002' then
      delete from rights_requests.extent x where x.request_id = decided.request_id;
    end;
    insert into rights_requests.extent (request_id, person_id, data, in_table, goes, held, stays)
      select decided.request_id, decided.person_id, f.data, f.in_table, count(distinct f.key) filter (where f.fate = 'goes'), count(distinct f.key) filter (where f.fate = 'held'),
        count(distinct f.key) filter (where f.fate = 'stays') from unnest(fates) f group by f.data, f.in_table;
  end loop;
  return null;
end
$$;
create trigger rehearse_decided after insert on rights_requests.decision referencing new table as written for each statement execute function rights_requests.rehearse_decisions();
create trigger rehearse_changed after update on rights_requests.decision referencing new table as written for each statement execute function rights_requests.rehearse_decisions();

-- Carries out the next request that was granted and has not been done, or of which a hold that is over kept something. Returns what went, for the
-- ledger; one row without a table when nothing did; none when nothing waits. Several at once take different requests.
create function rights_requests.erase_next(as_of timestamptz) returns table (request_id uuid, table_name text, columns text[], keys text[])
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  next  rights_requests.answer;
  fates rights_requests.fate[];
begin
  perform retention.not_ahead(erase_next.as_of);
  perform set_config('app.as_of', erase_next.as_of::text, true);
  select a.* into next from rights_requests.answer a join rights_requests.request r on r.id = a.request_id
    where r.kind = 'erasure' and a.outcome in ('granted', 'partly') and (a.carried_out_at is null or exists (
      select from rights_requests.extent x where x.request_id = a.request_id and x.held > 0 and not exists (select from retention.hold h
        where h.subject_id = x.person_id and h.ended_on >= platform.today() and (h.table_name is null or h.table_name = x.in_table))))
    order by a.recorded_at limit 1 for update of a skip locked;
  if not found then return; end if;
  fates := array(select f from rights_requests.erase_decided(next.request_id) f);
  update rights_requests.extent x set held = 0, held_keys = '{}', went = coalesce(x.went, 0) where x.request_id = next.request_id;
  insert into rights_requests.extent as x (request_id, person_id, data, in_table, goes, held, stays, went, held_keys, closed_on)
    select next.request_id, next.person_id, f.data, f.in_table, count(distinct f.key) filter (where f.fate = 'goes'), count(distinct f.key) filter (where f.fate = 'held'),
      count(distinct f.key) filter (where f.fate = 'stays'), count(distinct f.key) filter (where f.fate = 'goes'), coalesce(array_agg(distinct f.key) filter (where f.fate = 'held'), '{}'), next.closed_on
    from unnest(fates) f group by f.data, f.in_table
    on conflict (request_id, data, in_table) do update
      set held = excluded.held, held_keys = excluded.held_keys, stays = excluded.stays, went = coalesce(x.went, 0) + excluded.went;
  update rights_requests.answer a set carried_out_at = platform.as_of() where a.request_id = next.request_id;
  return query select next.request_id, f.in_table, f.fields, array_agg(distinct f.key) from unnest(fates) f where f.fate = 'goes' group by f.in_table, f.fields;
  if not found then
    request_id := next.request_id;
    return next;
  end if;
end
$$;

-- What a hold or the row around it keeps is said: then not all that was asked is done.
create function rights_requests.say_what_stays() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.outcome = 'granted' and exists (select from rights_requests.extent x where x.request_id = new.request_id and x.held + x.stays > 0) then
    raise exception using errcode = '23514', constraint = 'groups_decided_first', message = 'what is kept is said';
  end if;
  return new;
end
$$;
create trigger say_what_stays before insert on rights_requests.answer for each row execute function rights_requests.say_what_stays();

create function rights_requests.close_extents() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update rights_requests.extent set closed_on = new.closed_on where request_id = new.request_id;
  return null;
end
$$;
create trigger close_extents after insert on rights_requests.answer for each row execute function rights_requests.close_extents();

revoke execute on function rights_requests.fates_of(uuid), rights_requests.erase_decided(uuid), rights_requests.erase_next(timestamptz) from public;
