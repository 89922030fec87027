-- What ends in the access log: parts of rows after their period, and whole months. Each erasure is itself a row of the log.

-- Erases one part ('content', 'term') or 'all' parts of at most `batch` rows older than `before`; null means any kind or activity. `only_of`: of
-- rows about these persons and nobody else; `spare`: of no row about any of these. What residents are shown goes with it. Returns how many rows were erased; zero means that nothing is left.
create function trail.erase(part text, before timestamptz, kinds text[], activities text[], only_of uuid[], spare uuid[], rule text, batch int) returns int
language plpgsql security definer set search_path = '' as $$
declare
  ids    bigint[];
  first  timestamptz;
  last   timestamptz;
  entry  bigint;
begin
  if part not in ('content', 'term', 'all') then
    raise exception 'no such part of a log row: %', part;
  end if;
  select array_agg(due.id order by due.at, due.id), min(due.at), max(due.at) into ids, first, last from (
    select a.id, a.at from trail.access a
    where a.at < before and a.kind <> 'erased'
      and (kinds is null or a.kind = any (kinds)) and (activities is null or a.activity = any (activities)) and (only_of is null or a.subjects <@ only_of and cardinality(a.subjects) > 0)
      and (spare is null or not coalesce(a.subjects && spare, false))
      and case part when 'term' then a.term is not null when 'content' then a.content_proof is null else a.about_proof is null end
    order by a.at, a.id limit batch) due;
  if ids is null then
    return 0;
  end if;
  insert into trail.access (kind, actor_door, activity, reason, detail)
    values ('erased', 'worker', 'access-log', rule, jsonb_build_object('part', part, 'before', before at time zone 'UTC', 'kinds', kinds, 'rows', cardinality(ids),
      'digest', encode(sha256(convert_to(ids::text, 'UTF8')), 'hex')))
    returning id into entry;
  if part = 'term' then
    update trail.access a set term_proof = trail.term_part(a), term = null, term_salt = null, erased_by = entry where a.at between first and last and a.id = any (ids);
  elsif part = 'content' then
    update trail.access a set content_proof = trail.content_part(a), activity = null, reason = null, task = null, detail = null, content_salt = null, erased_by = entry
      where a.at between first and last and a.id = any (ids);
    update trail.appearance p set activity = null, reason = null where p.at between first and last and p.id = any (ids);
  else
    update trail.access a set about_proof = trail.about_part(a), content_proof = trail.content_part(a), term_proof = trail.term_part(a),
      actor = null, actor_door = null, actor_role = null, unit = null, controller = null, policy_version = null, subjects = null, about_salt = null,
      activity = null, reason = null, task = null, detail = null, content_salt = null, term = null, term_salt = null, erased_by = entry
      where a.at between first and last and a.id = any (ids);
    delete from trail.appearance p where p.at between first and last and p.id = any (ids);
  end if;
  return cardinality(ids);
end
$$;

-- Drops the oldest month when all of it lies before `before`, and says so in the log. Returns its name, or null when no month is due.
create function trail.drop_month(before timestamptz, rule text) returns text language plpgsql security definer set search_path = '' as $$
declare
  name  text;
  month timestamptz;
  until timestamptz;
  split jsonb;
begin
  select c.relname, to_date(right(c.relname, 7), 'YYYY_MM')::timestamp at time zone 'UTC' into name, month
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'trail.access'::regclass and c.relname ~ '^access_\d{4}_\d{2}$' order by c.relname limit 1;
  until := ((month at time zone 'UTC') + interval '1 month') at time zone 'UTC';
  if name is null or until > before then
    return null;
  end if;
  if exists (select from trail.access a where a.at < until
      and (a.epoch, a.xid, a.id) > (select s.epoch, s.xid, s.id from trail.sealed_to() s)) then
    raise exception 'rows of % are not sealed yet', name;
  end if;
  -- A seal across the border keeps its other rows; these ids are excused by name.
  select jsonb_object_agg(s.number, (select coalesce(jsonb_agg(a.id order by a.id), '[]') from trail.access a
      where a.epoch = s.epoch and (a.xid, a.id) > (s.from_xid, s.from_id) and (a.xid, a.id) <= (s.to_xid, s.to_id) and a.at < until))
    into split from trail.seal s where s.first_at < until and s.last_at >= until;
  insert into trail.access (kind, actor_door, activity, reason, detail)
    values ('erased', 'worker', 'access-log', rule, jsonb_build_object('until', until at time zone 'UTC', 'split', coalesce(split, '{}'), 'month', name));
  delete from trail.leaves l using trail.seal s where s.number = l.seal and s.last_at < until;
  execute format('drop table trail.%I', name);
  execute format('drop table if exists trail.%I', replace(name, 'access', 'appearance'));
  return name;
end
$$;

revoke execute on all functions in schema trail from public;
