-- Openings in an emergency (rule L11): who is on call, what was opened of whom and why, and what the reviewer found.
create schema emergency_access;

-- People on call, named one by one and trained. Accounts are erased in their own time, so nothing here points at them with a constraint.
create table emergency_access.on_call (
  id         uuid primary key default gen_random_uuid(),
  account_id uuid not null,
  trained_on date not null,
  from_on    date not null default platform.today(),
  -- The first day on which they no longer are.
  until_on   date,
  -- When the account was closed, from which day the row is kept.
  account_closed_on date,
  constraint on_call_ends_after_beginning check (until_on >= from_on),
  constraint on_call_is_trained check (trained_on <= from_on and trained_on > from_on - interval '1 year')
);
create unique index on_call_once on emergency_access.on_call (account_id) where until_on is null;

create function emergency_access.on_call_today(account uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from emergency_access.on_call c where c.account_id = account and c.from_on <= platform.today()
    and (c.until_on is null or c.until_on > platform.today()) and c.account_closed_on is null and c.trained_on > platform.today() - interval '1 year')
$$;

-- Two to ten at once: more is no longer named people, and one alone is on call for ever.
create function emergency_access.judge_on_call() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  others int;
begin
  perform pg_advisory_xact_lock(hashtextextended('emergency_access.on_call', 0));
  select count(distinct c.account_id) into others from emergency_access.on_call c
    where c.account_id <> new.account_id and c.account_closed_on is null and (c.until_on is null or c.until_on > platform.today());
  if nullif(current_setting('app.actor', true), '')::uuid in (select identity.same_human(new.account_id)) then
    raise exception using errcode = '23514', constraint = 'on_call_named_by_another', message = 'nobody names themselves';
  end if;
  if tg_op = 'INSERT' and others >= 10 then
    raise exception using errcode = '23514', constraint = 'at_most_ten_on_call', message = 'at most ten are on call at once';
  end if;
  if tg_op = 'UPDATE' then
    if (new.id, new.account_id, new.trained_on, new.from_on) is distinct from (old.id, old.account_id, old.trained_on, old.from_on) or old.until_on is not null then
      raise exception using errcode = '23514', constraint = 'on_call_stays_as_named', message = 'only the end of a duty is written later';
    end if;
    if new.until_on is not null and others < 2 then
      raise exception using errcode = '23514', constraint = 'at_least_two_on_call', message = 'at least two stay on call';
    end if;
  end if;
  return new;
end
$$;
create trigger judge_on_call before insert or update of id, account_id, trained_on, from_on, until_on on emergency_access.on_call for each row execute function emergency_access.judge_on_call();

-- Whoever leaves is on call no more, and the period of their rows begins.
create function emergency_access.follow_account() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update emergency_access.on_call set account_closed_on = case when tg_op = 'DELETE' then coalesce(account_closed_on, platform.today()) else new.closed_on end
    where account_id = old.id;
  return null;
end
$$;
create trigger follow_account after update of closed_on or delete on identity.account for each row execute function emergency_access.follow_account();

-- Days on which a review is not expected: weekends, public holidays (1937/388, 1930/361 and later), and the eves kept like them.
create function emergency_access.is_working_day(day date) returns boolean language plpgsql immutable set search_path = '' as $$
declare
  y int := extract(year from day);
  -- Easter Sunday after Gauss, as good as the calendar until 2099.
  d int := (19 * (y % 19) + 24) % 30;
  e int := (2 * (y % 4) + 4 * (y % 7) + 6 * d + 5) % 7;
  easter date := make_date(y, 3, 22) + d + e - case when d + e > 34 or d = 29 and e = 6 or d = 28 and e = 6 and y % 19 > 10 then 7 else 0 end;
begin
  return extract(isodow from day) < 6
    and to_char(day, 'MM-DD') <> all (array['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26'])
    and day <> all (array[easter - 2, easter + 1, easter + 39])
    -- Midsummer Eve
    and not (extract(isodow from day) = 5 and to_char(day, 'MM-DD') between '06-19' and '06-25');
end
$$;
create function emergency_access.working_days_after(day date, days int) returns date language sql immutable set search_path = '' as $$
  select d::date from generate_series(day + 1, day + 30, interval '1 day') d where emergency_access.is_working_day(d::date) order by d offset days - 1 limit 1
$$;

create table emergency_access.opening (
  id            uuid primary key,
  person_id     uuid not null references residents.person deferrable initially deferred,
  account_id    uuid not null,
  danger        text not null check (danger in ('life', 'health', 'property', 'deadline')),
  -- Why, in the user's own words: sealed, since they may speak of health.
  words         bytea not null,
  -- Of those that the policy opens; row security shows no other.
  categories    text[] not null constraint opening_names_categories check (cardinality(categories) > 0),
  opened_at     timestamptz not null,
  until_at      timestamptz not null,
  ended_at      timestamptz,
  due_on        date not null,
  finding       text check (finding in ('justified', 'unclear', 'misuse')),
  finding_words bytea,
  reviewed_by   uuid,
  reviewed_at   timestamptz,
  constraint opening_lasts_fifteen_minutes check (until_at = opened_at + interval '15 minutes'),
  constraint finding_is_whole check (num_nonnulls(finding, finding_words, reviewed_by, reviewed_at) in (0, 4)),
  constraint opening_of_person unique (id, person_id)
);
create index opening_waits on emergency_access.opening (due_on) where finding is null;
create index opening_person on emergency_access.opening (person_id);

create table emergency_access.ending (
  opening_id uuid primary key,
  person_id  uuid not null,
  ended_at   timestamptz not null default platform.as_of(),
  foreign key (opening_id, person_id) references emergency_access.opening (id, person_id)
);

-- What the person is told once the review is done.
create table emergency_access.told (
  opening_id  uuid primary key references emergency_access.opening,
  person_id   uuid not null references residents.person deferrable initially deferred,
  opened_at   timestamptz not null,
  danger      text not null,
  categories  text[] not null,
  finding     text not null,
  reviewed_on date not null
);
create index told_person on emergency_access.told (person_id);

create function emergency_access.actor() returns uuid language sql stable set search_path = '' as $$ select nullif(current_setting('app.actor', true), '')::uuid $$;

create function emergency_access.judge_opening() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  new.account_id := emergency_access.actor();
  new.opened_at := platform.as_of();
  new.until_at := new.opened_at + interval '15 minutes';
  new.due_on := emergency_access.working_days_after(platform.today(), 2);
  if num_nonnulls(new.ended_at, new.finding, new.finding_words, new.reviewed_by, new.reviewed_at) > 0 then
    raise exception using errcode = '23514', constraint = 'opening_begins_unreviewed', message = 'an opening begins unreviewed';
  end if;
  -- The same form sent twice is one opening.
  if exists (select from emergency_access.opening o where o.id = new.id and o.account_id = new.account_id) then
    return new;
  end if;
  if not emergency_access.on_call_today(new.account_id) then
    raise exception using errcode = '23514', constraint = 'opened_by_on_call', message = 'only people on call open in an emergency';
  end if;
  -- One person at a time, also when two windows are sent at once.
  perform pg_advisory_xact_lock(hashtextextended('emergency_access.opening ' || new.account_id, 0));
  if exists (select from platform.opening o where o.actor_id = new.account_id and platform.as_of() < o.until_at) then
    raise exception using errcode = '23514', constraint = 'one_person_at_a_time', message = 'another opening is still running';
  end if;
  return new;
end
$$;
create trigger judge_opening before insert on emergency_access.opening for each row execute function emergency_access.judge_opening();

create function emergency_access.begin_opening() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into platform.opening (id, actor_id, subject_id, from_at, until_at, categories)
    values (new.id, new.account_id, new.person_id, new.opened_at, new.until_at, new.categories);
  return null;
end
$$;
create trigger begin_opening after insert on emergency_access.opening for each row execute function emergency_access.begin_opening();

-- Ended by whoever opened, before its time: from that instant PostgreSQL shows nothing more.
create function emergency_access.end_opening() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  new.ended_at := platform.as_of();
  update platform.opening o set until_at = new.ended_at
    where o.id = new.opening_id and o.actor_id = emergency_access.actor() and o.subject_id = new.person_id and new.ended_at < o.until_at;
  if not found then
    raise exception using errcode = '23514', constraint = 'ended_by_opener_in_time', message = 'the opening is over, or another opened it';
  end if;
  update emergency_access.opening o set ended_at = new.ended_at where o.id = new.opening_id;
  return new;
end
$$;
create trigger end_opening before insert on emergency_access.ending for each row execute function emergency_access.end_opening();

-- A finding is written once, after the opening is over, by somebody who neither opened nor is on call.
create function emergency_access.judge_finding() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if (new.id, new.person_id, new.account_id, new.danger, new.words, new.categories, new.opened_at, new.until_at, new.due_on)
      is distinct from (old.id, old.person_id, old.account_id, old.danger, old.words, old.categories, old.opened_at, old.until_at, old.due_on) then
    raise exception using errcode = '23514', constraint = 'opening_stays_as_made', message = 'what was opened and why stays as it was written';
  end if;
  if (new.finding, new.finding_words, new.reviewed_by, new.reviewed_at) is not distinct from (old.finding, old.finding_words, old.reviewed_by, old.reviewed_at) then
    return new;
  end if;
  if old.finding is not null then
    raise exception using errcode = '23514', constraint = 'reviewed_once', message = 'an opening is reviewed once';
  end if;
  if platform.as_of() < least(old.until_at, old.ended_at) then
    raise exception using errcode = '23514', constraint = 'reviewed_when_over', message = 'an opening is reviewed when it is over';
  end if;
  if emergency_access.actor() in (select identity.same_human(old.account_id))
      or exists (select from identity.same_human(emergency_access.actor()) me where emergency_access.on_call_today(me)) then
    raise exception using errcode = '23514', constraint = 'reviewed_by_another', message = 'nobody who opens in emergencies reviews openings';
  end if;
  new.reviewed_by := emergency_access.actor();
  new.reviewed_at := platform.as_of();
  return new;
end
$$;
create trigger judge_finding before update on emergency_access.opening for each row execute function emergency_access.judge_finding();

-- After the review the person sees it: among their own data, and each look among the looks (rule L3).
create function emergency_access.tell_person() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into emergency_access.told (opening_id, person_id, opened_at, danger, categories, finding, reviewed_on)
    values (new.id, new.person_id, new.opened_at, new.danger, new.categories, new.finding, platform.today());
  perform trail.release('emergency-access', new.id::text);
  return null;
end
$$;
create trigger tell_person after update on emergency_access.opening for each row when (old.finding is null and new.finding is not null)
  execute function emergency_access.tell_person();
select trail.show_after_review('emergency-access');

-- Figures without anybody in them: a month with fewer than five is not counted (null), an empty one is zero.
create function emergency_access.opened_by_month(months int) returns table (month date, count int) language sql stable security definer set search_path = '' as $$
  select m::date, case when n.count = 0 or n.count >= 5 then n.count end
  from generate_series(date_trunc('month', platform.today()::timestamp) - make_interval(months => months - 1), date_trunc('month', platform.today()::timestamp), interval '1 month') m
    cross join lateral (select count(*)::int as count from emergency_access.opening o
      where date_trunc('month', o.opened_at at time zone 'Europe/Helsinki') = m) n
  order by m desc
$$;
-- What waits, as two numbers: for the mark that the reviewers see on every visit.
create function emergency_access.waiting(day date) returns table (waiting int, overdue int) language sql stable security definer set search_path = '' as $$
  select count(*)::int, (count(*) filter (where o.due_on < day))::int from emergency_access.opening o where o.finding is null
$$;

revoke execute on function emergency_access.on_call_today(uuid), emergency_access.opened_by_month(int), emergency_access.waiting(date) from public;
