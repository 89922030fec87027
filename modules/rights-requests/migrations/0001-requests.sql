-- Requests of people about their own data: what is asked, who makes sure that it is they, who answers, and by when.
create schema rights_requests;

create table rights_requests.request (
  id            uuid primary key,
  person_id     uuid not null,
  kind          text not null check (kind in ('question', 'access', 'portability', 'rectification', 'erasure', 'restriction', 'objection', 'withdrawal')),
  channel       text not null check (channel in ('own-pages', 'counter', 'letter')),
  -- How the answer is wanted (S164): a link behind strong sign-in, over the counter, or by registered letter.
  delivery      text not null check (delivery in ('link', 'counter', 'registered-letter')),
  language      text not null check (language in ('fi', 'sv', 'en')),
  -- In one's own words, sealed.
  words         bytea,
  -- The clocks run from here, also for a question that becomes a request (S173).
  received_at   timestamptz not null default platform.as_of(),
  converted_on  date,
  taken_on      date,
  identified_on date,
  extended_on   date,
  extended_because bytea,
  closed_on     date,
  outcome       text,
  scope_role       text not null default '',
  scope_areas      uuid[] not null default '{}',
  scope_buildings  uuid[] not null default '{}',
  scope_staircases uuid[] not null default '{}',
  scope_guarded    boolean not null default false,
  constraint request_extended_with_reason check ((extended_on is null) = (extended_because is null)),
  constraint request_of_person unique (id, person_id)
);
create index request_person on rights_requests.request (person_id);
create index request_open on rights_requests.request (received_at) where closed_on is null;

-- Who works on a case: only they see the person behind it, and only while it lasts.
create table rights_requests.taking (
  request_id uuid not null,
  person_id  uuid not null,
  -- Random, says nothing; filled by PostgreSQL alone.
  account_id uuid not null,
  by_role    text not null,
  taken_at   timestamptz not null default platform.as_of(),
  closed_on  date,
  primary key (request_id, account_id),
  foreign key (request_id, person_id) references rights_requests.request (id, person_id) deferrable initially deferred
);
create index taking_person on rights_requests.taking (person_id);

-- That it is they who ask (rule L6): how, by whom it was shown, at which level and when. No copy and no number of a document.
create table rights_requests.identification (
  id            uuid primary key default gen_random_uuid(),
  request_id    uuid not null,
  person_id     uuid not null,
  method        text not null check (method in ('strong-sign-in', 'document', 'e-signature', 'letter-code')),
  provider      text,
  level         text,
  transaction   text,
  document      text check (document in ('passport', 'identity-card', 'driving-licence', 'residence-permit')),
  -- What the signing service says of the signer: compared and forgotten.
  signer_name   text,
  signer_born   date,
  -- Of whom the register holds a code and no date of birth, the door compares the day that the code tells.
  code_born     date,
  matches       boolean not null,
  checked_by    text not null,
  checked_at    timestamptz not null default platform.as_of(),
  closed_on     date,
  constraint identification_says_how check (case method when 'document' then document is not null when 'e-signature' then num_nonnulls(provider, level, transaction) = 3 else true end),
  constraint identification_forgets_signer check (num_nonnulls(signer_name, signer_born, code_born) = 0),
  foreign key (request_id, person_id) references rights_requests.request (id, person_id) deferrable initially deferred
);
create index identification_request on rights_requests.identification (request_id);
create index identification_person on rights_requests.identification (person_id);

-- The area's share of a request (S22): what its contact person found in the area's own papers and places.
create table rights_requests.area_answer (
  request_id  uuid not null,
  person_id   uuid not null,
  found       text not null check (found in ('nothing', 'something')),
  words       bytea,
  recorded_at timestamptz not null default platform.as_of(),
  closed_on   date,
  scope_role       text not null default '',
  scope_areas      uuid[] not null default '{}',
  scope_buildings  uuid[] not null default '{}',
  scope_staircases uuid[] not null default '{}',
  scope_guarded    boolean not null default false,
  primary key (request_id),
  foreign key (request_id, person_id) references rights_requests.request (id, person_id) deferrable initially deferred
);
create index area_answer_person on rights_requests.area_answer (person_id);

-- The answer: one, by a person, or the requester taking the request back.
create table rights_requests.answer (
  request_id  uuid primary key,
  person_id   uuid not null,
  outcome     text not null check (outcome in ('granted', 'partly', 'refused', 'not-identified', 'replied', 'taken-back')),
  because     text check (because ~ '^[a-z][a-z-]*$'),
  words       bytea,
  decided_by  text not null,
  recorded_at timestamptz not null default platform.as_of(),
  -- When that which was promised was done; filled by PostgreSQL alone, which does it.
  carried_out_at timestamptz,
  closed_on   date,
  constraint answer_no_has_reason check (outcome not in ('partly', 'refused') or because is not null),
  foreign key (request_id, person_id) references rights_requests.request (id, person_id) deferrable initially deferred
);
create index answer_person on rights_requests.answer (person_id);

create function rights_requests.judge_request() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  by_themselves boolean := residents.writing_role() = 'self';
begin
  if tg_op = 'INSERT' then
    if by_themselves then
      new.channel := 'own-pages';
      new.received_at := platform.as_of();
      if (select count(*) from rights_requests.request r where r.person_id = new.person_id and r.closed_on is null) >= 10 then
        raise exception using errcode = '23514', constraint = 'requests_open_at_most_ten', message = 'ten requests are open already';
      end if;
    elsif new.received_at > platform.as_of() then
      raise exception using errcode = '23514', constraint = 'request_received_already', message = 'a request has been received before it is recorded';
    end if;
    return new;
  end if;
  if (new.id, new.person_id, new.channel, new.received_at, new.words, new.language) is distinct from (old.id, old.person_id, old.channel, old.received_at, old.words, old.language) then
    raise exception using errcode = '23514', constraint = 'request_stays_as_asked', message = 'what was asked stays as it was asked';
  end if;
  if old.closed_on is not null then
    if (new.kind, new.extended_on, new.delivery) is distinct from (old.kind, old.extended_on, old.delivery) then
      raise exception using errcode = '23514', constraint = 'request_answered_once', message = 'the request has been answered';
    end if;
    return new;
  end if;
  if new.kind <> old.kind then
    if old.kind <> 'question' then
      raise exception using errcode = '23514', constraint = 'request_stays_as_asked', message = 'only a question becomes a request';
    end if;
    new.converted_on := platform.today();
  end if;
  if new.extended_on is distinct from old.extended_on then
    -- GDPR Art. 12(3): told with reasons within one month of receipt; once.
    if old.extended_on is not null or new.kind = 'question'
       or platform.today() > ((new.received_at at time zone 'Europe/Helsinki')::date + interval '1 month')::date then
      raise exception using errcode = '23514', constraint = 'request_extended_in_time', message = 'time is extended once, within the first month';
    end if;
    new.extended_on := platform.today();
  end if;
  return new;
end
$$;
create trigger judge_request before insert or update on rights_requests.request for each row execute function rights_requests.judge_request();

-- Whoever asks behind strong sign-in has been identified by that: the level of the session is kept, never which bank.
create function rights_requests.identify_by_sign_in() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if residents.writing_role() = 'self' then
    insert into rights_requests.identification (request_id, person_id, method, matches, checked_by) values (new.id, new.person_id, 'strong-sign-in', true, 'self');
  end if;
  return null;
end
$$;
create trigger identify_by_sign_in after insert on rights_requests.request for each row execute function rights_requests.identify_by_sign_in();

-- Does whoever writes handle this case themselves?
create function rights_requests.taken_by_actor(request uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from rights_requests.taking t where t.request_id = request and t.by_role = 'rights-handler'
    and t.account_id = nullif(current_setting('app.actor', true), '')::uuid)
$$;

create function rights_requests.judge_identification() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  new.checked_by := residents.writing_role();
  new.checked_at := platform.as_of();
  if new.checked_by not in ('self', 'customer-service', 'system') and not rights_requests.taken_by_actor(new.request_id)
     or new.checked_by = 'customer-service' and new.method <> 'document' then
    raise exception using errcode = '23514', constraint = 'taken_first', message = 'a case is taken before it is worked on';
  end if;
  if new.method = 'strong-sign-in' then
    select s.acr, 'sign-in', left(encode(sha256(s.id), 'hex'), 16) into new.level, new.provider, new.transaction from identity.session s
      where s.door = 'resident' and s.person_id = new.person_id and s.strong order by s.seen_at desc limit 1;
    if new.checked_by <> 'self' and new.checked_by <> 'system' then
      raise exception using errcode = '23514', constraint = 'identified_themselves', message = 'only who signs in is identified by signing in';
    end if;
    new.matches := true;
  elsif new.method = 'e-signature' then
    -- S161: whoever signed is whoever asked, by name and birth date, or nothing goes further.
    new.matches := exists (select from residents.person p where p.id = new.person_id and coalesce(p.birth_on, new.code_born) = new.signer_born
      and lower(new.signer_name) like '%' || lower(p.family_name) and lower(split_part(btrim(new.signer_name), ' ', 1)) = lower(split_part(p.given_names, ' ', 1)));
  else
    new.matches := true;
  end if;
  new.signer_name := null;
  new.signer_born := null;
  new.code_born := null;
  return new;
end
$$;
create trigger judge_identification before insert on rights_requests.identification for each row execute function rights_requests.judge_identification();

create function rights_requests.follow_identification() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- The latest counts: a signature by another undoes what was thought before.
  update rights_requests.request set identified_on = case when new.matches then platform.today() end where id = new.request_id;
  return null;
end
$$;
create trigger follow_identification after insert on rights_requests.identification for each row execute function rights_requests.follow_identification();

-- A case is taken by an account of its own kind; from then until a month after the answer that account may open the person in it.
create function rights_requests.judge_taking() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  new.account_id := nullif(current_setting('app.actor', true), '')::uuid;
  new.by_role := residents.writing_role();
  if new.by_role not in ('rights-handler', 'redaction-releaser') then
    raise exception using errcode = '42501', message = 'cases are taken by those who handle them';
  end if;
  insert into platform.tie (kind, from_id, to_id, because, from_on) values ('case', new.account_id, new.person_id, 'rights-requests ' || new.request_id, platform.today())
    on conflict do nothing;
  if new.by_role = 'rights-handler' then
    update rights_requests.request set taken_on = coalesce(taken_on, platform.today()) where id = new.request_id;
  end if;
  return new;
end
$$;
create trigger judge_taking before insert on rights_requests.taking for each row execute function rights_requests.judge_taking();

create function rights_requests.judge_area_answer() returns trigger language plpgsql set search_path = '' as $$
begin
  if residents.writing_role() not in ('privacy-contact', 'system') then
    raise exception using errcode = '42501', message = 'the area answers for itself';
  end if;
  return new;
end
$$;
create trigger judge_area_answer before insert on rights_requests.area_answer for each row execute function rights_requests.judge_area_answer();

create function rights_requests.judge_answer() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  asked rights_requests.request;
begin
  if tg_op = 'UPDATE' then
    if (new.request_id, new.outcome, new.because, new.words, new.decided_by) is distinct from (old.request_id, old.outcome, old.because, old.words, old.decided_by) then
      raise exception using errcode = '23514', constraint = 'request_answered_once', message = 'the request has been answered';
    end if;
    return new;
  end if;
  new.decided_by := residents.writing_role();
  new.closed_on := platform.today();
  new.carried_out_at := null;
  select r.* into asked from rights_requests.request r where r.id = new.request_id for update;
  if new.decided_by not in ('self', 'system') and not rights_requests.taken_by_actor(new.request_id) then
    raise exception using errcode = '23514', constraint = 'taken_first', message = 'a case is taken before it is worked on';
  end if;
  if (new.decided_by = 'self') <> (new.outcome = 'taken-back') then
    raise exception using errcode = '23514', constraint = 'answer_by_landlord', message = 'a request is answered by the landlord and taken back by whoever asked';
  end if;
  if asked.closed_on is not null then
    raise exception using errcode = '23514', constraint = 'request_answered_once', message = 'the request has been answered';
  end if;
  if (asked.kind = 'question') <> (new.outcome = 'replied') and new.outcome <> 'taken-back' then
    raise exception using errcode = '23514', constraint = 'answer_as_asked', message = 'a question is replied to, a request is decided';
  end if;
  -- S161: no data leave before it is certain who asks.
  if new.outcome in ('granted', 'partly') and asked.identified_on is null then
    raise exception using errcode = '23514', constraint = 'identified_first', message = 'nothing is granted before the requester is identified';
  end if;
  return new;
end
$$;
create trigger judge_answer before insert or update on rights_requests.answer for each row execute function rights_requests.judge_answer();

create function rights_requests.close_request() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update rights_requests.request set outcome = new.outcome, closed_on = new.closed_on where id = new.request_id;
  update rights_requests.identification set closed_on = new.closed_on where request_id = new.request_id;
  update rights_requests.taking set closed_on = new.closed_on where request_id = new.request_id;
  update rights_requests.area_answer set closed_on = new.closed_on where request_id = new.request_id;
  update platform.tie set until_on = new.closed_on + 31 where kind = 'case' and because = 'rights-requests ' || new.request_id;
  return null;
end
$$;
create trigger close_request after insert on rights_requests.answer for each row execute function rights_requests.close_request();

-- Figures without anybody in them: how many wait, how many are late by the landlord's own promise, how many have not been taken.
create function rights_requests.waiting(day date, promise int) returns table (waiting int, untaken int, soon int, late int)
language sql stable security definer set search_path = '' as $$
  with open as (
    select r.taken_on, case when r.kind <> 'question' then case when r.extended_on is null
        then least(r.received + promise, (r.received + interval '1 month')::date) else (r.received + interval '3 months')::date end end as target
    from (select o.*, (o.received_at at time zone 'Europe/Helsinki')::date as received from rights_requests.request o where o.closed_on is null) r
  )
  select count(*)::int, count(*) filter (where taken_on is null)::int, count(*) filter (where target between waiting.day and waiting.day + 7)::int,
    count(*) filter (where target < waiting.day)::int from open
$$;

-- The year's figures for the data protection officer: what was asked for, how it was answered, in how many days, and how many were late or
-- extended. Counts only; those still open stand under no outcome.
create function rights_requests.figures(day date, year int, promise int) returns table (kind text, outcome text, count int, median_days numeric, late int, extended int)
language sql stable security definer set search_path = '' as $$
  with asked as (
    select r.kind, r.outcome, r.extended_on, r.received, r.closed_on, coalesce(r.closed_on, figures.day) as until,
      case when r.extended_on is null then least(r.received + promise, (r.received + interval '1 month')::date) else (r.received + interval '3 months')::date end as due
    from (select o.*, (o.received_at at time zone 'Europe/Helsinki')::date as received from rights_requests.request o) r
    where extract(year from r.received) = figures.year
  )
  select a.kind, a.outcome, count(*)::int, percentile_cont(0.5) within group (order by a.closed_on - a.received)::numeric,
    count(*) filter (where a.kind <> 'question' and a.until > a.due)::int, count(a.extended_on)::int
  from asked a group by a.kind, a.outcome order by a.kind, a.outcome nulls last
$$;
