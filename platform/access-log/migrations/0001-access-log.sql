-- The access log: who attended to whom, in which activity, and when. Rows are only added; what is erased from one leaves a proof behind.
create schema trail;

-- Transaction ids begin again in another cluster. Order and horizon of the log are (epoch, xid, id).
create table trail.epoch (
  number            int primary key,
  system_identifier bigint not null,
  since             timestamptz not null default clock_timestamp(),
  reason            text not null
);
insert into trail.epoch (number, system_identifier, reason) select 1, system_identifier, 'first' from pg_control_system();

create table trail.access (
  id    bigint generated always as identity,
  -- Raised by trail.begin_epoch, which changes this default.
  epoch int not null default 1,
  at    timestamptz not null default clock_timestamp(),
  xid   xid8 not null default pg_current_xact_id(),
  kind  text not null check (kind in ('attention', 'list', 'listed', 'unmask', 'search', 'refused', 'erased')),
  -- Who looked at whom.
  actor          uuid,
  actor_door     text,
  actor_role     text,
  unit           text,
  controller     text,
  policy_version text,
  subjects       uuid[],
  -- For what.
  activity text,
  reason   text,
  task     text,
  detail   jsonb,
  -- Keyed digest of a search term, never the term (rule L4).
  term     bytea,
  -- Each of the three parts is committed to under a salt of its own, so that it can be erased alone: the salt and the values go, the
  -- part's digest stays as its proof.
  about_salt    uuid default gen_random_uuid(),
  content_salt  uuid default gen_random_uuid(),
  term_salt     uuid default gen_random_uuid(),
  about_proof   bytea,
  content_proof bytea,
  term_proof    bytea,
  -- The row of kind 'erased' that says by which rule.
  erased_by bigint,
  primary key (at, id)
) partition by range (at);
create table trail.access_default partition of trail.access default;
create index access_order on trail.access (epoch, xid, id);
create index access_number on trail.access (id);
-- What somebody has looked at, latest first: for whoever supervises the supervisors.
create index access_of_actor on trail.access (actor, at desc);
create index access_lists_to_erase on trail.access (at) where kind in ('list', 'listed', 'search') and about_proof is null;
create index access_terms_to_erase on trail.access (at) where term is not null;
create index access_erasures on trail.access (id) where kind = 'erased';

create function trail.about_part(a trail.access) returns bytea language sql stable as $$
  select coalesce(a.about_proof, sha256(uuid_send(a.about_salt) || convert_to(
    row(a.kind, a.actor, a.actor_door, a.actor_role, a.unit, a.controller, a.policy_version, a.subjects)::text, 'UTF8')))
$$;
create function trail.content_part(a trail.access) returns bytea language sql stable as $$
  select coalesce(a.content_proof, sha256(uuid_send(a.content_salt) || convert_to(row(a.activity, a.reason, a.task, a.detail)::text, 'UTF8')))
$$;
create function trail.term_part(a trail.access) returns bytea language sql stable as $$
  select coalesce(a.term_proof, sha256(uuid_send(a.term_salt) || coalesce(a.term, '\x')))
$$;
-- A leaf as in RFC 6962: the byte 0, then what is hashed.
create function trail.leaf(a trail.access) returns bytea language sql stable as $$
  select sha256('\x00'::bytea || int8send(a.id) || int4send(a.epoch) || timestamptz_send(a.at) || xid8send(a.xid)
    || sha256(trail.about_part(a) || trail.content_part(a) || trail.term_part(a)))
$$;

-- Even the owner of the tables can only erase, and only so that the sealed leaf stays the same.
create function trail.only_added_to() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.erased_by is not null and new.kind = old.kind and trail.leaf(new) = trail.leaf(old)
      and (new.about_proof is null or num_nonnulls(new.about_salt, new.actor, new.actor_door, new.actor_role, new.unit, new.controller, new.policy_version, new.subjects) = 0)
      and (new.content_proof is null or num_nonnulls(new.content_salt, new.activity, new.reason, new.task, new.detail) = 0)
      and (new.term_proof is null or num_nonnulls(new.term_salt, new.term) = 0) then
      return new;
    end if;
  end if;
  raise exception using errcode = '42501', message = 'the access log is only added to';
end
$$;
create trigger only_added_to before update or delete on trail.access for each row execute function trail.only_added_to();
create trigger never_emptied before truncate on trail.access for each statement execute function trail.only_added_to();
-- Partitions inherit row triggers and not this one.
create trigger never_emptied before truncate on trail.access_default for each statement execute function trail.only_added_to();

-- The one way in. The instant, the transaction, the epoch and the salts are PostgreSQL's; a caller cannot choose them.
create function trail.record(kind text, actor uuid, actor_door text, actor_role text, unit text, controller text, policy_version text, subjects uuid[],
  activity text, reason text, task text, detail jsonb, term bytea) returns void language plpgsql security definer set search_path = '' as $$
#variable_conflict use_variable
begin
  insert into trail.access (kind, actor, actor_door, actor_role, unit, controller, policy_version, subjects, activity, reason, task, detail, term)
  values (kind, actor, actor_door, actor_role, unit, controller, policy_version, subjects, activity, reason, task, detail, term);
end
$$;

-- What a resident is shown: one row per person and look, by whom only as far as role and unit. Written by the sealer.
create table trail.appearance (
  -- The row of trail.access.
  id           bigint not null,
  subject_id   uuid not null,
  at           timestamptz not null,
  controller   text,
  kind         text not null,
  activity     text,
  reason       text,
  actor_role   text,
  -- The unit, or the larger one, in which at least five people held the role (rule L2); null when there is none.
  unit_shown   text,
  -- Set when the role belongs to somebody outside the landlord, and what the view then counts as.
  organisation text,
  counts_as    text,
  primary key (at, id, subject_id)
) partition by range (at);
create table trail.appearance_default partition of trail.appearance default;
create index appearance_of_subject on trail.appearance (subject_id, at desc);

-- Which unit may be shown. Knows no accounts yet and therefore shows none; the accounts' own migration replaces it.
create function trail.unit_shown(role text, unit text, at timestamptz) returns text language sql stable as $$ select null::text $$;

-- Partitions of `months` months from the one of `first` on. Rows that had no month of their own move out of the default partition.
create function trail.make_months(first date, months int) returns int language plpgsql security definer set search_path = '' as $$
declare
  month  date;
  parent text;
  name   text;
  made   int := 0;
begin
  for month in select (date_trunc('month', first::timestamp) + make_interval(months => n))::date from generate_series(0, months - 1) n loop
    foreach parent in array array['access', 'appearance'] loop
      name := parent || to_char(month, '_YYYY_MM');
      continue when to_regclass('trail.' || name) is not null;
      execute format('alter table trail.%I detach partition trail.%I', parent, parent || '_default');
      execute format('create table trail.%I partition of trail.%I for values from (%L) to (%L)', name, parent,
        month::timestamp at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
      execute format('insert into trail.%I overriding system value select * from trail.%I where at >= %L and at < %L', name, parent || '_default',
        month::timestamp at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
      execute format('delete from trail.%I where at >= %L and at < %L', parent || '_default',
        month::timestamp at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
      execute format('alter table trail.%I attach partition trail.%I default', parent, parent || '_default');
      if parent = 'access' then
        execute format('create trigger never_emptied before truncate on trail.%I for each statement execute function trail.only_added_to()', name);
      end if;
      made := made + 1;
    end loop;
  end loop;
  return made;
end
$$;
select trail.make_months((clock_timestamp() at time zone 'UTC')::date, 4);

revoke execute on all functions in schema trail from public;
