-- How long rows stay and how they go. What each rule is stands in the policy; `enforcement apply` writes it here as statements.
create schema retention;

-- The instant from which something may not be there any more. The day of the event is the first and the last day of a period is still
-- kept; `within` is gone by the last day itself. Hours count from an instant and are no days.
create function retention.end_of(happened date, amount int, unit text, within boolean, year_end boolean) returns timestamptz language sql immutable as $$
  select (((case when year_end then make_date(extract(year from happened)::int, 12, 31) else happened end
      + case unit when 'years' then make_interval(years => amount) when 'months' then make_interval(months => amount)
          when 'hours' then make_interval(days => (amount + 23) / 24) else make_interval(days => amount) end)::date
    + case when within then 0 else 1 end)::timestamp at time zone 'Europe/Helsinki')
$$;
create function retention.end_of(happened timestamptz, amount int, unit text, within boolean, year_end boolean) returns timestamptz language sql immutable as $$
  select case when unit = 'hours' then happened + make_interval(hours => amount)
    else retention.end_of((happened at time zone 'Europe/Helsinki')::date, amount, unit, within, year_end) end
$$;

-- The other way round, for the run, so that a bare column is compared: the last day (or instant) of an event whose period is over.
create function retention.over_since(amount int, unit text, within boolean, year_end boolean) returns date language plpgsql stable set search_path = '' as $$
declare
  last      date := platform.today() - case when within then 0 else 1 end;
  month_end date := (date_trunc('month', last) + interval '1 month - 1 day')::date;
  back      date;
begin
  if unit in ('days', 'hours') then
    back := last - case unit when 'days' then amount else (amount + 23) / 24 end;
    return case when year_end then make_date(extract(year from back + 1)::int - 1, 12, 31) else back end;
  end if;
  if year_end then
    -- Only years are counted from the end of a year.
    return make_date(extract(year from last)::int - amount - case when last = make_date(extract(year from last)::int, 12, 31) then 0 else 1 end, 12, 31);
  end if;
  back := (last - case unit when 'years' then make_interval(years => amount) else make_interval(months => amount) end)::date;
  -- 30.11. and three months are 28.2.: on the last day of a month everything of the month counted from is over.
  return case when last = month_end then (date_trunc('month', back) + interval '1 month - 1 day')::date else back end;
end
$$;
create function retention.over_before(amount int, unit text, within boolean, year_end boolean) returns timestamptz language sql stable set search_path = '' as $$
  select case when unit = 'hours' then platform.as_of() - make_interval(hours => amount) + interval '1 microsecond'
    else ((retention.over_since(amount, unit, within, year_end) + 1)::timestamp at time zone 'Europe/Helsinki') end
$$;

-- A hold stops the erasure of exactly the rows it names: all about a person, those of one table, or one row. Visible, owned, reasoned, expiring.
create table retention.hold (
  id          uuid primary key default gen_random_uuid(),
  subject_id  uuid not null,
  kind        text not null check (kind in ('restriction', 'legal-claim', 'incident')),
  -- Of a restriction, which ground (GDPR Art. 18(1)).
  ground      text check (ground in ('accuracy-contested', 'unlawful-use', 'needed-for-claim', 'objection-pending')),
  table_name  text,
  row_key     text,
  reason      text not null constraint hold_says_why check (length(btrim(reason)) between 10 and 1000),
  placed_by   uuid,
  placed_role text not null default '',
  placed_at   timestamptz not null default platform.as_of(),
  -- Its last day, unless it is lifted before or somebody else prolongs it.
  until_on    date not null,
  -- The person was told before a restriction is lifted (GDPR Art. 18(3)).
  notified_on date,
  lifted_by   uuid,
  lift_reason text constraint lifting_says_why check (length(btrim(lift_reason)) between 10 and 1000),
  -- The last day on which it held anything; by itself `until_on`.
  ended_on    date not null default '-infinity',
  constraint hold_row_needs_table check (row_key is null or table_name is not null),
  constraint hold_ground_of_restriction check ((ground is not null) = (kind = 'restriction')),
  constraint hold_ends_within_a_year check (until_on <= ((placed_at at time zone 'Europe/Helsinki')::date + interval '1 year')::date),
  constraint hold_ends_after_beginning check (until_on >= (placed_at at time zone 'Europe/Helsinki')::date),
  constraint hold_is_never_prolonged check (ended_on <= until_on),
  constraint hold_lifting_is_whole check (num_nulls(lifted_by, lift_reason) in (0, 2) and (lifted_by is not null or ended_on = until_on)),
  constraint hold_told_before_lifting check (kind <> 'restriction' or lifted_by is null or coalesce(notified_on < ended_on, false))
);
create index hold_subject on retention.hold (subject_id, ended_on);
create index hold_in_force on retention.hold (ended_on);

-- What PostgreSQL alone fills: who places a hold and when. Nobody holds the same person's data twice in a row: the second year is another's to decide.
create function retention.judge_hold() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Erasing goes on until the rows that are being judged just now are gone; after this nothing that is named here goes.
  perform pg_advisory_xact_lock(hashtextextended('retention.hold', 0));
  if tg_op = 'INSERT' then
    new.placed_by := coalesce(nullif(current_setting('app.actor', true), '')::uuid, new.placed_by);
    new.placed_role := coalesce(substring(current_setting('role') from '__([a-z-]+)'), 'system');
    new.placed_at := platform.as_of();
    new.ended_on := new.until_on;
    if num_nonnulls(new.lifted_by, new.lift_reason, new.notified_on) > 0 then
      raise exception using errcode = '23514', constraint = 'hold_begins_in_force', message = 'a hold begins in force';
    end if;
    if exists (select from retention.hold h where h.subject_id = new.subject_id and h.kind = new.kind and h.placed_by = new.placed_by
        and h.table_name is not distinct from new.table_name and h.row_key is not distinct from new.row_key and h.ended_on >= platform.today() - 90) then
      raise exception using errcode = '23514', constraint = 'hold_prolonged_by_another', message = 'whoever has held these data does not prolong it';
    end if;
    return new;
  end if;
  if old.ended_on < platform.today() then
    raise exception using errcode = '23514', constraint = 'hold_is_over', message = 'this hold is over';
  end if;
  if (new.id, new.subject_id, new.kind, new.ground, new.table_name, new.row_key, new.reason, new.placed_by, new.placed_role, new.placed_at, new.until_on)
      is distinct from (old.id, old.subject_id, old.kind, old.ground, old.table_name, old.row_key, old.reason, old.placed_by, old.placed_role, old.placed_at, old.until_on) then
    raise exception using errcode = '23514', constraint = 'hold_stays_as_placed', message = 'a hold stays as it was placed';
  end if;
  if new.lift_reason is not null and old.lift_reason is null then
    new.lifted_by := nullif(current_setting('app.actor', true), '')::uuid;
    new.ended_on := least(platform.today(), old.until_on);
  end if;
  return new;
end
$$;
create trigger judge_hold before insert or update on retention.hold for each row execute function retention.judge_hold();

-- Whoever deletes, by whatever road: what a hold names stays. The erasing functions have judged each row by its own rule and say so.
create function retention.keep_held() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  held boolean;
  key  text := (select s.key from retention.statement s where s.table_name = tg_table_schema || '.' || tg_table_name);
begin
  if platform.erasing() then return null; end if;
  execute format($q$ select exists (select from gone t join retention.hold h on h.ended_on >= platform.today()
      and case when %2$L then h.subject_id = any (array(select jsonb_array_elements_text(to_jsonb(t) -> %1$L)::uuid)) else h.subject_id = (to_jsonb(t) ->> %1$L)::uuid end
      and (h.table_name is null or h.table_name = %3$L) and (h.row_key is null or h.row_key = %4$s)) $q$,
    tg_argv[0], tg_argv[1], tg_table_schema || '.' || tg_table_name, coalesce(key, 'null')) into held;
  if held then
    raise exception using errcode = '23514', constraint = 'row_is_held', message = 'a hold stops the erasure of these data';
  end if;
  return null;
end
$$;

-- The compiled policy: per table, in the order in which tables are gone through (what refers to something before it). Written by `enforcement apply` alone.
create table retention.statement (
  table_name text primary key,
  place      int not null,
  -- SQL: what names a row `t`.
  key        text not null,
  -- $1, $2: from which and before which place of the table. Returns the keys of the rows that went.
  erase      text not null,
  -- Columns that go before their row: [{ "columns": […], "sql": … }], as above.
  clear      jsonb not null,
  -- How many are overdue, reckoned the other way round, for the proof after a run.
  overdue    text not null,
  -- $1: persons. Every row about them with its day, its rule and what it waits for.
  ends       text not null,
  -- $1: persons, $2: keys of rows (null: all). Erases on request what the person may have erased.
  forget     text not null
);
-- Statements over all tables: `sealed` ($1: owners of keys: which of them still have which sealed data), `strangers` ($1: persons: of which nothing is left).
create table retention.question (
  name text primary key,
  sql  text not null
);

create table retention.run (
  id             bigint generated always as identity primary key,
  as_of          timestamptz not null,
  policy_version text not null,
  began_at       timestamptz not null default clock_timestamp(),
  ended_at       timestamptz
);
create unique index run_under_way on retention.run ((true)) where ended_at is null;
create table retention.progress (
  run_id     bigint not null references retention.run,
  table_name text not null,
  place      int not null,
  next_block bigint not null default 0,
  blocks     bigint not null,
  rows       bigint not null default 0,
  cleared    bigint not null default 0,
  batches    int not null default 0,
  -- Digest over the batches as they stand in the ledger outside the database.
  digest     text not null default '',
  primary key (run_id, table_name)
);
-- Persons of whom the last row went, until what hangs on them elsewhere is gone too.
create table retention.leaving (subject_id uuid primary key);

-- What the last rehearsals found for coming days.
create table retention.plan (
  as_of         date not null,
  table_name    text not null,
  rows          bigint not null,
  cleared       bigint not null,
  rehearsed_at  timestamptz not null default clock_timestamp(),
  primary key (as_of, table_name)
);

-- What was destroyed, for everybody to see: rules, counts and a digest; nothing about anybody.
create table retention.certificate (
  run_id         bigint primary key references retention.run,
  as_of          timestamptz not null,
  policy_version text not null,
  began_at       timestamptz not null,
  ended_at       timestamptz not null,
  -- [{ "table": …, "rows": …, "cleared": …, "batches": …, "digest": … }]
  erased         jsonb not null,
  keys_destroyed int not null,
  overdue        bigint not null,
  previous       text not null,
  digest         text not null,
  -- Root over the receipts of those who were forgotten, hex; empty when nobody asked for one.
  receipts       text not null default ''
);

-- How a restore or a drill went. Without rows: it failed.
create table retention.restoration (
  id           bigint generated always as identity primary key,
  restored_at  timestamptz not null,
  backup_of    timestamptz,
  drill        boolean not null,
  seconds      int not null,
  rows         bigint,
  replayed     bigint,
  log_is_whole boolean
);

-- When each table's file was last written anew, and how many changes PostgreSQL had counted in it by then; `*`: when all of them were.
create table retention.rewritten (
  table_name   text primary key,
  changes      bigint,
  rewritten_at timestamptz not null default clock_timestamp()
);

-- For functions that delete by themselves (what is not collected about who somebody is now): what is held stays until the hold has ended.
create function retention.is_held(subject uuid, of_table text) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from retention.hold h where h.subject_id = subject and h.ended_on >= platform.today() and (h.table_name is null or h.table_name = of_table))
$$;
