-- Who may act for a resident, in which activities and until when; and that it ended. Nothing that was written is changed.
create schema representatives;

create table representatives.mandate (
  id           uuid primary key,
  person_id    uuid not null references residents.person deferrable initially deferred,
  kind         text not null check (kind in ('helper', 'power-of-attorney', 'guardianship')),
  name         text not null check (name = btrim(name) and name <> ''),
  -- Activities of the policy in which one may act.
  scopes       text[] not null check (cardinality(scopes) > 0),
  -- One matter in a few words; without it the mandate stands for all that the scopes hold.
  matter       text check (matter <> ''),
  from_on      date not null,
  -- The last day; a guardianship may be until further notice.
  last_on      date,
  -- What it rests on, never a copy: the resident's own word, a document, the decision of an authority.
  shown_by     text not null,
  reference    text check (reference <> ''),
  seen_on      date,
  -- The job role that wrote it down or ended it; never who.
  recorded_by  text not null default '',
  recorded_at  timestamptz not null default platform.as_of(),
  revoked_at   timestamptz,
  revoked_by   text,
  -- The day from which its period runs.
  ended_on     date,
  -- Whoever acts, where the register knows them as this resident's guardian: only they can sign in.
  acting_id    uuid references residents.person on delete set null deferrable initially deferred,
  constraint mandate_of_person unique (id, person_id),
  constraint mandate_ends_after_beginning check (last_on >= from_on),
  constraint helper_two_years_at_most check (kind <> 'helper' or last_on is not null and last_on <= (from_on + interval '2 years')::date),
  constraint mandate_rests_on_something check (case kind
    when 'helper' then shown_by in ('own-page', 'phone', 'counter')
    when 'power-of-attorney' then shown_by = 'document' and seen_on is not null and last_on is not null
    else shown_by in ('dvv', 'court') and seen_on is not null and reference is not null end)
);
create index mandate_person on representatives.mandate (person_id);
create index mandate_acting on representatives.mandate (acting_id);

-- Ended at once, or taken back on the same day by the resident.
create table representatives.ending (
  id          uuid primary key default gen_random_uuid(),
  mandate_id  uuid not null,
  person_id   uuid not null references residents.person deferrable initially deferred,
  what        text not null check (what in ('revoked', 'taken-back')),
  by_role     text not null default '',
  recorded_at timestamptz not null default platform.as_of(),
  ended_on    date,
  foreign key (mandate_id, person_id) references representatives.mandate (id, person_id) deferrable initially deferred
);
create index ending_mandate on representatives.ending (mandate_id);
create index ending_person on representatives.ending (person_id);

-- What whoever acts sees of their own mandate at the resident door: filled from the mandate, so that it is about them alone.
create table representatives.acting (
  mandate_id uuid primary key references representatives.mandate deferrable initially deferred,
  acting_id  uuid not null references residents.person deferrable initially deferred,
  for_id     uuid not null references residents.person deferrable initially deferred,
  kind       text not null,
  scopes     text[] not null,
  matter     text,
  from_on    date not null,
  last_on    date,
  ended_on   date
);
create index acting_person on representatives.acting (acting_id);

create function representatives.words_of(name text) returns text[] language sql immutable set search_path = ''
  as $$ select array_remove(regexp_split_to_array(homes.folded(name), '[^[:alnum:]]+'), '') $$;

-- Whether a name as told can be this person of the register: nothing in it that is not theirs.
create function representatives.is_called(who uuid, told text) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from residents.person p where p.id = who
    and representatives.words_of(told) <@ representatives.words_of(p.given_names || ' ' || p.family_name))
$$;

create function representatives.refuse(rule text, message text) returns void language plpgsql set search_path = ''
  as $$ begin raise exception using errcode = '23514', constraint = rule, message = message; end $$;

-- One helper has one mandate for one thing at a time.
create function representatives.keep_apart(new_one representatives.mandate) returns void language plpgsql security definer set search_path = '' as $$
begin
  if new_one.kind <> 'helper' then return; end if;
  -- Two of one resident, written at the same moment, wait for each other.
  perform pg_advisory_xact_lock(hashtextextended(new_one.person_id::text, 41));
  if exists (select from representatives.mandate m where m.person_id = new_one.person_id and m.id <> new_one.id and m.kind = 'helper'
      and m.revoked_at is null and m.scopes && new_one.scopes
      and representatives.words_of(m.name) @> representatives.words_of(new_one.name)
      and representatives.words_of(m.name) <@ representatives.words_of(new_one.name)
      and daterange(m.from_on, m.last_on, '[]') && daterange(new_one.from_on, new_one.last_on, '[]')) then
    perform representatives.refuse('one_helper_mandate_at_a_time', 'this helper has a mandate for this already');
  end if;
end
$$;

create function representatives.judge_mandate() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  writer text := residents.writing_role();
begin
  if platform.moving() then return new; end if;
  if tg_op = 'UPDATE' then
    if (to_jsonb(new) - '{revoked_at,revoked_by,ended_on,acting_id}'::text[]) is distinct from (to_jsonb(old) - '{revoked_at,revoked_by,ended_on,acting_id}'::text[]) then
      perform representatives.refuse('mandate_stays_as_given', 'a mandate stays as it was given');
    end if;
    new.ended_on := coalesce((new.revoked_at at time zone 'Europe/Helsinki')::date, new.last_on);
    return new;
  end if;
  new.recorded_by := writer; new.revoked_at := null; new.revoked_by := null; new.ended_on := new.last_on;
  if (writer = 'self') <> (new.shown_by = 'own-page') and writer <> 'system' then
    perform representatives.refuse('mandate_rests_on_something', 'one’s own page is one’s own');
  end if;
  if writer <> 'system' and (new.kind = 'helper' and new.from_on < platform.today() or new.last_on < platform.today() or new.seen_on > platform.today()) then
    perform representatives.refuse('mandate_begins_now_or_later', 'a mandate is for what is to come');
  end if;
  if representatives.is_called(new.person_id, new.name) then
    perform representatives.refuse('helper_is_somebody_else', 'nobody is their own helper');
  end if;
  -- Nobody at work writes themselves down as somebody's representative (rule L14).
  if writer not in ('self', 'system') and representatives.is_called(platform.person(), new.name) then
    perform representatives.refuse('nobody_serves_themselves', 'nobody records a mandate for themselves');
  end if;
  if exists (select from residents.occupancy mine join residents.occupancy theirs on theirs.lease_id = mine.lease_id
      join platform.subject_scope s on s.subject_id = theirs.person_id
      where mine.person_id = new.person_id and s.role = 'minor-occupant' and representatives.is_called(theirs.person_id, new.name)) then
    perform representatives.refuse('helper_is_of_age', 'a child is nobody’s helper');
  end if;
  if new.kind = 'guardianship' then
    select case when count(*) = 1 then min(t.from_id::text)::uuid end into new.acting_id
      from (select distinct g.from_id from platform.tie g where g.kind = 'guardian' and g.to_id = new.person_id
        and (g.until_on is null or g.until_on > platform.today()) and representatives.is_called(g.from_id, new.name)) t;
  end if;
  perform representatives.keep_apart(new);
  return new;
end
$$;
create trigger judge_mandate before insert or update on representatives.mandate for each row execute function representatives.judge_mandate();

-- In force from the first day to the last, and until the minute in which it is revoked: the ties by which PostgreSQL lets a guardian see.
create function representatives.follow_mandate() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  old_id uuid := (to_jsonb(old) ->> 'id')::uuid;
begin
  if tg_op <> 'INSERT' then
    delete from platform.tie t where t.kind = 'mandate' and t.to_id = old.person_id and split_part(t.because, ' ', 2) = old_id::text;
  end if;
  if tg_op = 'DELETE' then return null; end if;
  update representatives.ending set ended_on = new.ended_on where mandate_id = new.id;
  if new.acting_id is null then
    delete from representatives.acting where mandate_id = new.id;
    return null;
  end if;
  insert into representatives.acting (mandate_id, acting_id, for_id, kind, scopes, matter, from_on, last_on, ended_on)
    values (new.id, new.acting_id, new.person_id, new.kind, new.scopes, new.matter, new.from_on, new.last_on, new.ended_on)
    on conflict (mandate_id) do update set ended_on = excluded.ended_on;
  if new.revoked_at is null then
    insert into platform.tie (kind, from_id, to_id, because, from_on, until_on)
      select 'mandate', new.acting_id, new.person_id, scope || ' ' || new.id, new.from_on, new.last_on + 1 from unnest(new.scopes) scope;
  end if;
  return null;
end
$$;
create trigger follow_mandate after insert or update or delete on representatives.mandate for each row execute function representatives.follow_mandate();

create function representatives.judge_ending() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  ended representatives.mandate;
begin
  if platform.moving() then return new; end if;
  new.by_role := residents.writing_role();
  select * into ended from representatives.mandate m where m.id = new.mandate_id and m.person_id = new.person_id for update;
  if not found or new.what = 'revoked' and ended.revoked_at is not null then
    perform representatives.refuse('revoked_once', 'a mandate is revoked once');
  end if;
  if new.what = 'revoked' then
    update representatives.mandate set revoked_at = platform.as_of(), revoked_by = new.by_role where id = ended.id;
    return new;
  end if;
  -- Only who ended it by themselves, and only on the same day: afterwards a helper is named anew.
  if new.by_role <> 'self' or ended.revoked_by is distinct from 'self' or (ended.revoked_at at time zone 'Europe/Helsinki')::date <> platform.today() then
    perform representatives.refuse('taken_back_on_the_same_day', 'a revocation is taken back on the same day');
  end if;
  perform representatives.keep_apart(ended);
  update representatives.mandate set revoked_at = null, revoked_by = null where id = ended.id;
  return new;
end
$$;
create trigger judge_ending before insert on representatives.ending for each row execute function representatives.judge_ending();
-- The day is known once the mandate has ended.
create function representatives.date_ending() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update representatives.ending set ended_on = (select m.ended_on from representatives.mandate m where m.id = new.mandate_id) where id = new.id;
  return null;
end
$$;
create trigger date_ending after insert on representatives.ending for each row execute function representatives.date_ending();

-- Nobody acts for the dead: the estate has its own contact (rule L16).
create function representatives.end_at_death() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update representatives.mandate set revoked_at = platform.as_of(), revoked_by = 'system' where person_id = new.person_id and revoked_at is null;
  return null;
end
$$;
create trigger end_mandates after insert on residents.death for each row execute function representatives.end_at_death();
