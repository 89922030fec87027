-- The run: what the retention login may do, and all that it may do. Each function judges by the statements of the compiled policy.

create function retention.blocks_of(table_name text) returns bigint language sql stable security definer set search_path = '' as $$
  select coalesce(sum(pg_relation_size(c.oid) / current_setting('block_size')::int), 0)::bigint from pg_class c where c.oid = table_name::regclass
$$;

-- Only among invented people.
create function retention.time_may_travel() returns boolean language sql stable security definer set search_path = ''
  as $$ select exists (select from platform.setting s where s.key = 'sample-day') $$;

-- Whoever writes into the ledger outside the database holds it until the end of the transaction: each entry follows from the one before.
create function retention.take_ledger() returns void language sql as $$ select pg_advisory_xact_lock(hashtextextended('retention.ledger', 0)) $$;

-- A coming day would erase what is still kept: time may travel only among invented people.
create function retention.not_ahead(as_of timestamptz) returns void language plpgsql stable security definer set search_path = '' as $$
begin
  if not_ahead.as_of > clock_timestamp() + interval '1 minute' and not retention.time_may_travel() then
    raise exception using errcode = '23514', constraint = 'run_is_not_ahead', message = 'a run of a coming day would erase what is still kept';
  end if;
end
$$;

-- Begins a run, or goes on with one that was stopped.
create function retention.begin_run(as_of timestamptz) returns bigint language plpgsql security definer set search_path = '' as $$
declare
  run bigint;
begin
  perform retention.not_ahead(begin_run.as_of);
  perform pg_advisory_xact_lock(hashtextextended('retention.run', 0));
  select r.id into run from retention.run r where r.ended_at is null;
  if found then return run; end if;
  insert into retention.run (as_of, policy_version)
    values (begin_run.as_of, coalesce((select value from platform.setting where key = 'policy-version'), '')) returning id into run;
  insert into retention.progress (run_id, table_name, place, blocks)
    select run, s.table_name, s.place, retention.blocks_of(s.table_name) from retention.statement s;
  return run;
end
$$;

-- The next batch of a run: so many blocks of the first table that is not done. Returns its name, what went, and what was cleared, by keys; the
-- caller writes them into the ledger outside the database and commits only then. Null as the name: all tables are done.
create function retention.next_batch(run bigint, blocks int) returns table (table_name text, keys text[], cleared jsonb)
language plpgsql security definer set search_path = '' as $$
declare
  at      retention.progress;
  rule    retention.statement;
  part    jsonb;
  changed text[];
  as_of   timestamptz;
begin
  perform retention.take_ledger();
  perform pg_advisory_xact_lock_shared(hashtextextended('retention.hold', 0));
  select r.as_of into as_of from retention.run r where r.id = run and r.ended_at is null for update;
  if not found then return; end if;
  -- To compile a statement anew for each batch would cost more than it saves.
  perform set_config('app.as_of', as_of::text, true), set_config('retention.judged', 'true', true), set_config('jit', 'off', true);
  select * into at from retention.progress p where p.run_id = run and p.next_block < p.blocks order by p.place limit 1;
  if not found then return; end if;
  select * into rule from retention.statement s where s.table_name = at.table_name;
  execute rule.erase into keys using format('(%s,0)', at.next_block)::tid, format('(%s,0)', at.next_block + blocks)::tid;
  cleared := '[]';
  for part in select * from jsonb_array_elements(rule.clear) loop
    execute part ->> 'sql' into changed using format('(%s,0)', at.next_block)::tid, format('(%s,0)', at.next_block + blocks)::tid;
    if changed is not null then cleared := cleared || jsonb_build_object('columns', part -> 'columns', 'keys', to_jsonb(changed)); end if;
  end loop;
  table_name := at.table_name;
  update retention.progress p set next_block = at.next_block + next_batch.blocks, rows = p.rows + coalesce(cardinality(keys), 0),
    cleared = p.cleared + coalesce((select sum(jsonb_array_length(c -> 'keys')) from jsonb_array_elements(next_batch.cleared) c), 0), batches = p.batches + 1
    where p.run_id = run and p.table_name = at.table_name;
  return next;
end
$$;

-- What a batch is called in the ledger, so that the certificate vouches for it.
create function retention.seal_batch(run bigint, of_table text, digest text) returns void language sql security definer set search_path = '' as $$
  update retention.progress p set digest = encode(sha256(convert_to(p.digest || seal_batch.digest, 'UTF8')), 'hex') where p.run_id = run and p.table_name = of_table
$$;

-- How many rows are past their day, reckoned by another road than the run takes; 0 after a run.
create function retention.overdue(as_of timestamptz) returns table (table_name text, rows bigint) language plpgsql security definer set search_path = '' as $$
declare
  rule retention.statement;
begin
  perform set_config('app.as_of', overdue.as_of::text, true);
  for rule in select * from retention.statement s order by s.place loop
    execute rule.overdue into rows;
    table_name := rule.table_name;
    return next;
  end loop;
end
$$;

-- A rehearsal is the deed, undone: how many rows and columns would go on a day. Whatever happens inside is rolled back before it returns.
create function retention.rehearse(as_of timestamptz) returns table (table_name text, rows bigint, cleared bigint) language plpgsql security definer set search_path = '' as $$
declare
  rule  retention.statement;
  part  jsonb;
  gone  text[];
  found jsonb := '[]';
  n     bigint;
begin
  begin
    perform set_config('app.as_of', rehearse.as_of::text, true), set_config('retention.judged', 'true', true);
    for rule in select * from retention.statement s order by s.place loop
      execute rule.erase into gone using '(0,0)'::tid, '(4294967295,0)'::tid;
      n := 0;
      rows := coalesce(cardinality(gone), 0);
      for part in select * from jsonb_array_elements(rule.clear) loop
        execute part ->> 'sql' into gone using '(0,0)'::tid, '(4294967295,0)'::tid;
        n := n + coalesce(cardinality(gone), 0);
      end loop;
      if rows + n > 0 then found := found || jsonb_build_object('t', rule.table_name, 'r', rows, 'c', n); end if;
    end loop;
    raise exception using errcode = 'KR001';
  exception when sqlstate 'KR001' then
    return query select f ->> 't', (f ->> 'r')::bigint, (f ->> 'c')::bigint from jsonb_array_elements(found) f;
  end;
end
$$;

-- Rehearses these days and leaves what was found for the overseers.
create function retention.plan_ahead(days date[]) returns void language plpgsql security definer set search_path = '' as $$
declare
  day date;
begin
  -- A run that was killed may still be reckoning here.
  perform pg_advisory_xact_lock(hashtextextended('retention.plan', 0));
  delete from retention.plan;
  foreach day in array days loop
    insert into retention.plan (as_of, table_name, rows, cleared)
      select day, r.* from retention.rehearse((day + 1)::timestamp at time zone 'Europe/Helsinki' - interval '1 second') r;
  end loop;
end
$$;

-- Which of these owners of keys still have sealed data, and of which category.
create function retention.sealed_left(owners uuid[]) returns table (owner uuid, category text) language plpgsql stable security definer set search_path = '' as $$
begin
  return query execute (select q.sql from retention.question q where q.name = 'sealed') using owners;
end
$$;

-- Of these persons, those about whom no table holds a row any more.
create function retention.strangers(who uuid[]) returns uuid[] language plpgsql stable security definer set search_path = '' as $$
declare
  left_over uuid[];
begin
  if cardinality(who) = 0 then return '{}'; end if;
  execute (select q.sql from retention.question q where q.name = 'strangers') into left_over using who;
  return coalesce(left_over, '{}');
end
$$;

-- Ends a run: counts what is overdue and writes the certificate, chained to the one before. Returns what is overdue.
create function retention.end_run(run bigint, keys_destroyed int) returns bigint language plpgsql security definer set search_path = '' as $$
declare
  made retention.certificate;
begin
  if exists (select from retention.progress p where p.run_id = run and p.next_block < p.blocks) then
    raise exception using errcode = '23514', constraint = 'run_is_not_done', message = 'a run ends when every table is done';
  end if;
  update retention.run r set ended_at = clock_timestamp() where r.id = run and r.ended_at is null
    returning r.id, r.as_of, r.policy_version, r.began_at, r.ended_at into made.run_id, made.as_of, made.policy_version, made.began_at, made.ended_at;
  if not found then return null; end if;
  made.overdue := (select sum(o.rows) from retention.overdue(made.as_of) o);
  made.keys_destroyed := end_run.keys_destroyed;
  made.erased := coalesce((select jsonb_agg(jsonb_build_object('table', p.table_name, 'rows', p.rows, 'cleared', p.cleared, 'batches', p.batches, 'digest', p.digest)
    order by p.place) from retention.progress p where p.run_id = run and p.rows + p.cleared > 0), '[]');
  update retention.forgotten f set run_id = run where f.run_id is null;
  made.receipts := retention.receipts_root(run);
  made.previous := coalesce((select c.digest from retention.certificate c order by c.run_id desc limit 1), '');
  made.digest := encode(sha256(convert_to(made.previous || jsonb_build_object('run', run, 'asOf', made.as_of at time zone 'UTC', 'policy', made.policy_version,
    'erased', made.erased, 'keys', made.keys_destroyed, 'overdue', made.overdue, 'receipts', made.receipts)::text, 'UTF8')), 'hex');
  insert into retention.certificate select (made).*;
  delete from retention.progress p where p.run_id < run;
  return made.overdue;
end
$$;

-- Every row about these persons, each kind of data by itself: key, deciding rule, instant of its end, the days it runs from, holds.
create function retention.ends_of(who uuid[]) returns table (table_name text, key text, subjects uuid[], category text, columns text[], capacity text,
  rule text, ends_at timestamptz, days jsonb, holds uuid[]) language plpgsql stable security definer set search_path = '' as $$
declare
  of_table record;
begin
  for of_table in select s.ends from retention.statement s order by s.table_name loop
    return query execute of_table.ends using who;
  end loop;
end
$$;

-- The same inside an activity: about those whom the door has admitted, and of their data those that the role may see.
create function retention.ends_here() returns table (table_name text, key text, category text, columns text[], capacity text, rule text, ends_at timestamptz,
  days jsonb, holds uuid[]) language sql stable security definer set search_path = '' as $$
  select e.table_name, e.key, e.category, e.columns, e.capacity, e.rule, e.ends_at, e.days, e.holds
  from retention.ends_of(array(select distinct unnest(platform.ids('app.about.' || replace(u.relation, '-', '_'))) from (select distinct relation from platform.relation_used) u)) e
  where exists (select from unnest(e.columns) c where has_column_privilege(current_setting('role'), e.table_name, c, 'select'))
$$;

-- What the overseers are shown: certificates, newest first; what the last rehearsals found; how far a run has come. Counts only.
create function retention.certificates(newest int) returns table (run int, as_of timestamptz, ended_at timestamptz, policy_version text, erased jsonb, keys_destroyed int,
  overdue int, digest text) language sql stable security definer set search_path = '' as $$
  select c.run_id::int, c.as_of, c.ended_at, c.policy_version, c.erased, c.keys_destroyed, c.overdue::int, c.digest from retention.certificate c order by c.run_id desc limit newest
$$;
create function retention.planned() returns table (as_of date, table_name text, rows int, cleared int, rehearsed_at timestamptz) language sql stable security definer set search_path = ''
  as $$ select p.as_of, p.table_name, p.rows::int, p.cleared::int, p.rehearsed_at from retention.plan p order by p.as_of, p.table_name $$;
create function retention.under_way() returns table (began_at timestamptz, done int, tables int, rows int) language sql stable security definer set search_path = '' as $$
  select r.began_at, count(*) filter (where p.next_block >= p.blocks)::int, count(*)::int, sum(p.rows)::int
  from retention.run r join retention.progress p on p.run_id = r.id where r.ended_at is null group by r.began_at
$$;
create function retention.restorations(newest int) returns table (restored_at timestamptz, backup_of timestamptz, drill boolean, seconds int, rows int, replayed int,
  log_is_whole boolean) language sql stable security definer set search_path = '' as $$
  select r.restored_at, r.backup_of, r.drill, r.seconds, r.rows::int, r.replayed::int, r.log_is_whole from retention.restoration r order by r.id desc limit newest
$$;
