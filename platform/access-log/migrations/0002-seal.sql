-- The seals of the access log: a Merkle root over each stretch of committed rows, each chained to the one before.

create table trail.seal (
  number    bigint primary key,
  epoch     int not null references trail.epoch,
  -- Covers the rows after `from` up to and with `to`, in the order (xid, id), within the epoch.
  from_xid  xid8 not null,
  from_id   bigint not null,
  to_xid    xid8 not null,
  to_id     bigint not null,
  count     int not null,
  first_at  timestamptz,
  last_at   timestamptz,
  root      bytea not null,
  -- The chain value of the seal before; 32 zero bytes before the first.
  previous  bytea not null,
  chain     bytea not null constraint seal_chained_once unique,
  sealed_at timestamptz not null default clock_timestamp(),
  reason    text
);

-- The leaves under each root, so that a difference can be told row by row: xid, id, leaf, 48 bytes each. Gone when the rows are.
create table trail.leaves (
  seal   bigint primary key references trail.seal,
  leaves bytea not null
);
alter table trail.leaves alter column leaves set storage external;

-- Up to where the log is sealed.
create function trail.sealed_to() returns table (epoch int, xid xid8, id bigint) language sql stable set search_path = '' as $$
  (select s.epoch, s.to_xid, s.to_id from trail.seal s order by s.number desc limit 1)
  union all select 0, '0'::xid8, 0 where not exists (select from trail.seal)
$$;

create function trail.seals_stay() returns trigger language plpgsql as $$
begin
  raise exception using errcode = '42501', message = 'seals are only added to';
end
$$;
create trigger seals_stay before update or delete or truncate on trail.seal execute function trail.seals_stay();

-- The next stretch to seal: at most `batch` rows of transactions that ended before every running one began, so that none can come later.
-- A closed epoch has no running transactions. No row: nothing to seal.
create function trail.unsealed(batch int) returns table (epoch int, from_xid xid8, from_id bigint, count int, first_at timestamptz, last_at timestamptz, leaves bytea, reason text)
language plpgsql security definer set search_path = '' as $$
declare
  here    int := (select max(e.number) from trail.epoch e);
  -- Taken before the rows are read, never after.
  horizon xid8 := pg_snapshot_xmin(pg_current_snapshot());
begin
  select s.epoch, s.to_xid, s.to_id into epoch, from_xid, from_id from trail.seal s order by s.number desc limit 1;
  if not found then
    select min(e.number), '0'::xid8, 0 into epoch, from_xid, from_id from trail.epoch e;
  end if;
  select count(*), min(due.at), max(due.at), string_agg(due.leaf, ''::bytea order by due.xid, due.id)
    into unsealed.count, first_at, last_at, leaves
    from (select a.xid, a.id, a.at, xid8send(a.xid) || int8send(a.id) || trail.leaf(a) as leaf from trail.access a
      where a.epoch = unsealed.epoch and (a.xid, a.id) > (unsealed.from_xid, unsealed.from_id) and (unsealed.epoch < here or a.xid < horizon)
      order by a.xid, a.id limit batch) due;
  if unsealed.count > 0 then
    reason := case when epoch < here then 'rest of epoch ' || epoch end;
    return next;
  elsif epoch < here then
    select e.number, '0'::xid8, 0, '\x'::bytea, format('epoch %s begins: %s', e.number, e.reason) into epoch, from_xid, from_id, leaves, reason
      from trail.epoch e where e.number = unsealed.epoch + 1;
    return next;
  end if;
end
$$;

-- Adds a seal after the last one, and shows the residents what it covers. `roles`: {"housing-adviser": {"organisation": …, "countsAs": …}}.
create function trail.append_seal(epoch int, from_xid xid8, from_id bigint, to_xid xid8, to_id bigint, count int, first_at timestamptz, last_at timestamptz,
  root bytea, leaves bytea, reason text, roles jsonb) returns table (number bigint, chain bytea, sealed_at timestamptz)
language plpgsql security definer set search_path = '' as $$
declare
  new trail.seal;
begin
  select coalesce(max(s.number), 0) + 1 into new.number from trail.seal s;
  new.previous := coalesce((select s.chain from trail.seal s where s.number = new.number - 1), decode(repeat('00', 32), 'hex'));
  new.epoch := append_seal.epoch;
  new.from_xid := append_seal.from_xid;
  new.from_id := append_seal.from_id;
  new.to_xid := append_seal.to_xid;
  new.to_id := append_seal.to_id;
  new.count := append_seal.count;
  new.first_at := append_seal.first_at;
  new.last_at := append_seal.last_at;
  new.root := append_seal.root;
  new.reason := append_seal.reason;
  new.sealed_at := clock_timestamp();
  new.chain := sha256(new.previous || int8send(new.number) || int4send(new.epoch) || xid8send(new.from_xid) || int8send(new.from_id)
    || xid8send(new.to_xid) || int8send(new.to_id) || int4send(new.count) || coalesce(timestamptz_send(new.first_at), '\x')
    || coalesce(timestamptz_send(new.last_at), '\x') || timestamptz_send(new.sealed_at) || new.root || convert_to(coalesce(new.reason, ''), 'UTF8'));
  insert into trail.seal select (new).*;
  insert into trail.leaves (seal, leaves) values (new.number, append_seal.leaves);
  perform trail.spread(new, roles);
  return query select new.number, new.chain, new.sealed_at;
end
$$;

-- Begins a new epoch when this cluster is not the one in which the last began (a restore, a migration). Returns the epoch that holds now.
create function trail.begin_epoch(reason text) returns int language plpgsql security definer set search_path = '' as $$
declare
  here bigint := (select c.system_identifier from pg_control_system() c);
  last trail.epoch;
begin
  lock table trail.epoch in exclusive mode;
  select * into last from trail.epoch e order by e.number desc limit 1;
  if last.system_identifier <> here then
    insert into trail.epoch (number, system_identifier, reason) values (last.number + 1, here, begin_epoch.reason);
    execute format('alter table trail.access alter column epoch set default %s', last.number + 1);
    return last.number + 1;
  end if;
  return last.number;
end
$$;

-- How far the sealer is behind. `waiting` counts to 100 000. `behind`: transaction ids between the oldest running transaction of the cluster
-- and the newest; `without_month`: rows in the default partition, where none should be; `prepared`: transactions that would stop the sealer.
create function trail.seal_lag() returns table (waiting bigint, oldest_at timestamptz, behind bigint, without_month bigint, prepared bigint)
language sql stable security definer set search_path = '' as $$
  with due as (select a.at from trail.access a where (a.epoch, a.xid, a.id) > (select s.epoch, s.xid, s.id from trail.sealed_to() s)
    order by a.epoch, a.xid, a.id limit 100000)
  select count(*), min(due.at),
    pg_snapshot_xmax(pg_current_snapshot())::text::bigint - pg_snapshot_xmin(pg_current_snapshot())::text::bigint,
    (select count(*) from trail.access_default), (select count(*) from pg_prepared_xacts)
  from due
$$;

revoke execute on all functions in schema trail from public;
