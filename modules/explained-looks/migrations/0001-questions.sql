-- Looks that no recorded work explains: asked of whoever looked, then of others, and answered to the person who asks.
create schema explained_looks;

-- One question for each employee, person, activity and day: the first look of that day.
create table explained_looks.question (
  id         uuid primary key default gen_random_uuid(),
  -- The row of the access log.
  look_id    bigint not null,
  look_at    timestamptz not null,
  look_day   date generated always as ((look_at at time zone 'Europe/Helsinki')::date) stored,
  person_id  uuid not null,
  account_id uuid not null,
  role       text not null default '',
  activity   text not null default '',
  reason     text,
  asked_at   timestamptz not null default platform.as_of(),
  -- Work that was recorded afterwards.
  matched_on date,
  -- What whoever looked says.
  because    text check (because in ('call', 'visit', 'message', 'paper', 'colleague', 'mistake', 'other')),
  explained_at timestamptz,
  -- The person has asked too, and has an answer by this day.
  answer_by  date,
  verdict    text check (verdict in ('work', 'no-ground')),
  judged_by  uuid,
  judged_role text,
  judged_on  date,
  scope_role text not null default '',
  scope_areas uuid[] not null default '{}',
  scope_buildings uuid[] not null default '{}',
  scope_staircases uuid[] not null default '{}',
  scope_guarded boolean not null default false,
  constraint verdict_is_whole check (num_nonnulls(verdict, judged_by, judged_role, judged_on) in (0, 4))
);
create unique index question_once on explained_looks.question (account_id, person_id, activity, look_day);
create index question_person on explained_looks.question (person_id);
create index question_open on explained_looks.question (asked_at) where verdict is null and matched_on is null;

-- A resident's own wish to know, and the answer: never who looked.
create table explained_looks.asking (
  look_id     bigint not null,
  person_id   uuid not null references residents.person deferrable initially deferred,
  question_id uuid,
  asked_at    timestamptz not null default platform.as_of(),
  answer_by   date,
  verdict     text,
  because     text,
  answered_on date,
  primary key (look_id, person_id)
);
create index asking_person on explained_looks.asking (person_id);
create index asking_question on explained_looks.asking (question_id);

-- Up to where looks have been matched.
create table explained_looks.night (
  matched_to timestamptz primary key
);
-- What everybody may know of the last thirty days. A role with fewer than five looks is left out; `explained` is null where one to four are not.
create table explained_looks.rate (
  role       text primary key,
  looks      int not null check (looks >= 5),
  explained  int check (explained = looks or explained <= looks - 5),
  counted_on date not null
);

create function explained_looks.refuse(rule text, message text) returns void language plpgsql set search_path = ''
  as $$ begin raise exception using errcode = '23514', constraint = rule, message = message; end $$;

-- Whoever looked explains, another judges, and the person who asked is answered.
create function explained_looks.judge_question() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  actor uuid := nullif(current_setting('app.actor', true), '')::uuid;
begin
  -- By night, or in the name of a person who asks: never by a door's own word.
  if platform.moving() or pg_trigger_depth() > 1 or coalesce(platform.current_door(), '') not in ('public', 'resident', 'staff', 'oversight') then return new; end if;
  if tg_op = 'INSERT' then perform explained_looks.refuse('question_stays', 'a question is asked by night or by the person'); end if;
  if (new.id, new.look_id, new.look_at, new.person_id, new.account_id, new.role, new.activity, new.asked_at, new.matched_on, new.answer_by)
      is distinct from (old.id, old.look_id, old.look_at, old.person_id, old.account_id, old.role, old.activity, old.asked_at, old.matched_on, old.answer_by)
      or old.verdict is not null then
    perform explained_looks.refuse('question_stays', 'a question stays as it was asked, and an answer as it was given');
  end if;
  if new.because is distinct from old.because then
    if actor is distinct from old.account_id then perform explained_looks.refuse('explained_by_looker', 'whoever looked explains'); end if;
    new.explained_at := platform.as_of();
  end if;
  if new.verdict is not null then
    if actor is null or actor in (select identity.same_human(old.account_id)) or actor = old.account_id then
      perform explained_looks.refuse('look_judged_by_another', 'nobody judges their own look');
    end if;
    new.judged_by := actor;
    new.judged_role := coalesce(substring(current_setting('role') from '__([a-z-]+)'), '');
    new.judged_on := platform.today();
    update explained_looks.asking set verdict = new.verdict, because = new.because, answered_on = new.judged_on where question_id = new.id;
  end if;
  return new;
end
$$;
create trigger judge_question before insert or update on explained_looks.question for each row execute function explained_looks.judge_question();

-- The look must be one that the person has been shown. Who looked, only the log says; a question that stands already is asked once more.
create function explained_looks.take_asking() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  look trail.access;
begin
  if platform.moving() then return new; end if;
  select a.* into look from trail.access a join trail.appearance p on p.at = a.at and p.id = a.id and p.subject_id = new.person_id
    where a.id = new.look_id and a.actor is not null and a.actor_door in ('staff', 'oversight');
  if not found then perform explained_looks.refuse('look_was_shown', 'only a look that was shown is asked about'); end if;
  new.asked_at := platform.as_of();
  new.answer_by := platform.today() + 7;
  new.verdict := null; new.because := null; new.answered_on := null;
  select q.id into new.question_id from explained_looks.question q where q.account_id = look.actor and q.person_id = new.person_id and q.activity = look.activity
    and q.look_day = (look.at at time zone 'Europe/Helsinki')::date and q.verdict is null for update;
  if found then
    update explained_looks.question q set answer_by = least(q.answer_by, new.answer_by) where q.id = new.question_id;
  else
    insert into explained_looks.question (look_id, look_at, person_id, account_id, role, activity, reason, answer_by)
      values (look.id, look.at, new.person_id, look.actor, look.actor_role, look.activity, look.reason, new.answer_by)
      on conflict do nothing returning id into new.question_id;
  end if;
  if new.question_id is null then perform explained_looks.refuse('answered_already', 'this look has been judged'); end if;
  return new;
end
$$;
create trigger take_asking before insert on explained_looks.asking for each row execute function explained_looks.take_asking();

-- SQL that says whether recorded work about the same person explains a question `q`: from the rules, activity by activity.
create function explained_looks.explains(rules jsonb) returns text language sql stable set search_path = '' as $$
  select coalesce(string_agg(format('q.activity = %L and (%s)', rule.key, coalesce((
      select string_agg(format('exists (select from %s e where e.%I = q.person_id and e.%I::timestamptz between q.look_at - %L::interval and q.look_at + %L::interval)',
        (e ->> 'table')::regclass, e ->> 'person', e ->> 'at', e ->> 'before', e ->> 'after'), ' or ')
      from jsonb_array_elements(rule.value -> 'events') e), coalesce(rule.value ->> 'always', 'false')::boolean::text)), ' or '), 'false')
  from jsonb_each(rules) rule
$$;

-- Matches the looks of the days before `until`, asks about the others, and lets go of those that work has explained meanwhile.
create function explained_looks.match(rules jsonb, until timestamptz) returns int language plpgsql security definer set search_path = '' as $$
declare
  since timestamptz := coalesce((select max(n.matched_to) from explained_looks.night n), until - interval '1 day');
  asked int;
begin
  execute format($q$ update explained_looks.question q set matched_on = platform.today()
    where q.matched_on is null and q.verdict is null and q.asked_at > platform.as_of() - interval '30 days' and (%s) $q$, explained_looks.explains(rules));
  if until <= since then return 0; end if;
  execute format($q$ insert into explained_looks.question (look_id, look_at, person_id, account_id, role, activity, reason)
    select distinct on (q.account_id, q.person_id, q.activity, (q.look_at at time zone 'Europe/Helsinki')::date) q.look_id, q.look_at, q.person_id, q.account_id, q.role, q.activity, q.reason
    from (select a.id as look_id, a.at as look_at, who as person_id, a.actor as account_id, coalesce(a.actor_role, '') as role, a.activity, a.reason
      from trail.access a cross join lateral trail.people_now(a.subjects) who
      where a.at >= $1 and a.at < $2 and a.kind in ('attention', 'unmask') and a.actor_door in ('staff', 'oversight') and a.activity is not null
        and exists (select from identity.account i where i.id = a.actor) and exists (select from platform.subject_scope s where s.subject_id = who)) q
    where not (%s) order by q.account_id, q.person_id, q.activity, (q.look_at at time zone 'Europe/Helsinki')::date, q.look_at
    on conflict do nothing $q$, explained_looks.explains(rules)) using since, until;
  get diagnostics asked = row_count;
  delete from explained_looks.night where matched_to < until;
  insert into explained_looks.night values (until) on conflict do nothing;
  perform explained_looks.count_rates();
  return asked;
end
$$;

-- Counts the last thirty days that have been matched. A mistake is no explanation, and what another reason was a person judges.
create function explained_looks.count_rates() returns void language plpgsql security definer set search_path = '' as $$
declare
  until timestamptz := (select max(n.matched_to) from explained_looks.night n);
begin
  delete from explained_looks.rate;
  insert into explained_looks.rate (role, looks, explained, counted_on)
  select l.role, l.looks, case when o.open between 1 and 4 then null else l.looks - coalesce(o.open, 0) end, platform.today()
  from (select g.role, count(*)::int as looks from (
      select distinct a.actor_role as role, a.actor, who, a.activity, (a.at at time zone 'Europe/Helsinki')::date
      from trail.access a cross join lateral trail.people_now(a.subjects) who
      where a.at >= until - interval '30 days' and a.at < until and a.kind in ('attention', 'unmask') and a.actor_door in ('staff', 'oversight') and a.activity is not null) g
    where g.role is not null group by g.role having count(*) >= 5) l
  left join (select q.role, count(*)::int as open from explained_looks.question q
    where q.look_at >= until - interval '30 days' and q.look_at < until and q.matched_on is null and q.verdict is distinct from 'work'
      and (q.because is null or q.because in ('mistake', 'other')) group by q.role) o on o.role = l.role;
end
$$;

-- For pages about nobody: the rates, and how many wait for an answer.
create function explained_looks.rates() returns table (role text, looks int, explained int, counted_on date) language sql stable security definer set search_path = ''
  as $$ select r.role, r.looks, r.explained, r.counted_on from explained_looks.rate r order by r.looks desc $$;
create function explained_looks.waiting(day date) returns table (waiting int, overdue int) language sql stable security definer set search_path = '' as $$
  select count(*)::int, count(*) filter (where q.answer_by < day)::int from explained_looks.question q where q.answer_by is not null and q.verdict is null
$$;
revoke execute on all functions in schema explained_looks from public;
