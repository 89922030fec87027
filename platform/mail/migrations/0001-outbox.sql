-- The outbox: messages that wait for the worker, which takes them in batches. What a message says stands nowhere: it is rendered as it leaves.
create schema mail;

create table mail.message (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null,
  -- Which text it is, and of what thing of its sender (an issue of a newsletter).
  template   text not null check (template ~ '^[a-z][a-z0-9-]*(\.[a-z][a-zA-Z0-9-]*)+$'),
  about_id   uuid,
  language   text not null check (language in ('fi', 'sv', 'en')),
  -- The sealed bytes as they lay where they were taken from (`contact.email`), so that whoever queues opens nothing; gone when the message is.
  address    bytea,
  sealed_as  text not null,
  state      text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed', 'uncertain')),
  -- A word of ours or the server's three digits, never its sentence: that may repeat the address.
  because    text check (because ~ '^([0-9]{3}|[a-z][a-z-]*)$'),
  tries      smallint not null default 0,
  due_at     timestamptz not null default platform.as_of(),
  queued_at  timestamptz not null default platform.as_of(),
  ended_at   timestamptz,
  -- Which run of a worker has it in hand.
  claimed_by uuid,
  constraint message_has_address_until_it_ends check ((address is null) = (state in ('sent', 'failed', 'uncertain'))),
  constraint message_ends_on_a_day check ((ended_at is null) = (state in ('waiting', 'sending')))
);
create index message_person on mail.message (person_id);
create index message_waiting on mail.message (due_at) where state = 'waiting' and claimed_by is null;
create index message_claimed on mail.message (claimed_by) where claimed_by is not null;
create index message_unsettled on mail.message (state) where state in ('failed', 'uncertain');

-- Takes up to `many` of those that are due; another worker's are passed over.
create function mail.claim(worker uuid, many int, at timestamptz)
returns table (id uuid, person_id uuid, template text, about_id uuid, language text, address bytea, sealed_as text, tries smallint, queued_at timestamptz)
language sql security definer set search_path = '' as $$
  update mail.message m set claimed_by = worker
  from (select w.id from mail.message w where w.state = 'waiting' and w.claimed_by is null and w.due_at <= claim.at order by w.due_at limit many for update skip locked) due
  where m.id = due.id
  returning m.id, m.person_id, m.template, m.about_id, m.language, m.address, m.sealed_as, m.tries, m.queued_at
$$;

-- One step of a worker: writes down how messages ended, or for when they wait again, and which it is about to hand to the server. Returns those
-- that it may: a message is handed over only after this has been committed.
create function mail.step(worker uuid, at timestamptz, starting uuid[], ended uuid[], ended_as text[], because text[], tried smallint[], due timestamptz[])
returns setof uuid language plpgsql security definer set search_path = '' as $$
begin
  update mail.message m set state = e.state, because = e.because, tries = e.tried, due_at = coalesce(e.due, m.due_at), claimed_by = null,
    address = case when e.state = 'waiting' then m.address end, ended_at = case when e.state <> 'waiting' then step.at end
  from unnest(step.ended, step.ended_as, step.because, step.tried, step.due) e (id, state, because, tried, due)
  where m.id = e.id and m.claimed_by = worker;
  return query update mail.message m set state = 'sending' where m.id = any (starting) and m.claimed_by = worker and m.state = 'waiting' returning m.id;
end
$$;

-- What a worker that is gone had in hand: not yet handed over, it waits again; handed over, nobody knows. Each worker holds a lock under its number.
create function mail.settle_abandoned(at timestamptz) returns void language plpgsql security definer set search_path = '' as $$
declare
  gone uuid;
begin
  for gone in select distinct m.claimed_by from mail.message m where m.claimed_by is not null loop
    continue when not pg_try_advisory_xact_lock(hashtextextended('mail ' || gone, 0));
    update mail.message m set state = 'uncertain', because = 'broken-off', address = null, ended_at = settle_abandoned.at where m.claimed_by = gone and m.state = 'sending';
    update mail.message m set claimed_by = null where m.claimed_by = gone;
  end loop;
end
$$;

-- Figures without anybody in them.
create function mail.standing() returns table (waiting int, oldest_due_at timestamptz, failed int, uncertain int)
language sql stable security definer set search_path = '' as $$
  select (select count(*)::int from mail.message m where m.state in ('waiting', 'sending')), (select min(m.due_at) from mail.message m where m.state in ('waiting', 'sending')),
    (select count(*)::int from mail.message m where m.state = 'failed'), (select count(*)::int from mail.message m where m.state = 'uncertain')
$$;
