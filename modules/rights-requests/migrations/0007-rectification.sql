-- A correction made in the case (GDPR Art. 16), and whoever had the former data and is told of it (Art. 19).
create table rights_requests.correction (
  request_id uuid primary key,
  person_id  uuid not null,
  -- What was corrected, by categories; the values stand where they belong, and their history there.
  data       text[] not null check (cardinality(data) > 0),
  closed_on  date,
  foreign key (request_id, person_id) references rights_requests.request (id, person_id) deferrable initially deferred
);
create index correction_person on rights_requests.correction (person_id);

create table rights_requests.notice (
  id         uuid primary key default gen_random_uuid(),
  request_id uuid not null,
  person_id  uuid not null,
  -- A name as it was recorded, or a recipient of the policy's vocabulary.
  recipient  text not null check (length(btrim(recipient)) between 1 and 200),
  recorded   boolean not null,
  data       text[] not null,
  -- 'impossible': also when it would take disproportionate effort.
  outcome    text check (outcome in ('told', 'impossible')),
  done_on    date,
  by_role    text not null default '',
  closed_on  date,
  foreign key (request_id, person_id) references rights_requests.request (id, person_id) deferrable initially deferred
);
create index notice_request on rights_requests.notice (request_id);
create index notice_person on rights_requests.notice (person_id);

create function rights_requests.judge_notice() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if platform.moving() or tg_op = 'UPDATE' and to_jsonb(new) - 'closed_on' = to_jsonb(old) - 'closed_on' then return new; end if;
  if residents.writing_role() <> 'system' and not rights_requests.taken_by_actor(new.request_id) then
    raise exception using errcode = '23514', constraint = 'taken_first', message = 'a case is taken before it is worked on';
  end if;
  if tg_op = 'INSERT' then
    new.outcome := null; new.done_on := null; new.by_role := '';
    select r.closed_on into new.closed_on from rights_requests.request r where r.id = new.request_id;
    return new;
  end if;
  if old.outcome is not null or (new.recipient, new.recorded, new.data) is distinct from (old.recipient, old.recorded, old.data) then
    raise exception using errcode = '23514', constraint = 'notice_done_once', message = 'this has been ticked off';
  end if;
  new.done_on := platform.today();
  new.by_role := residents.writing_role();
  return new;
end
$$;
create trigger judge_notice before insert or update on rights_requests.notice for each row execute function rights_requests.judge_notice();

create function rights_requests.judge_correction() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if platform.moving() then return new; end if;
  if residents.writing_role() <> 'system' and not rights_requests.taken_by_actor(new.request_id) then
    raise exception using errcode = '23514', constraint = 'taken_first', message = 'a case is taken before it is worked on';
  end if;
  -- S161: nothing is changed before it is certain who asks.
  if not exists (select from rights_requests.request r where r.id = new.request_id and r.kind = 'rectification' and r.closed_on is null and r.identified_on is not null) then
    raise exception using errcode = '23514', constraint = 'identified_first', message = 'nothing is corrected before the requester is identified';
  end if;
  return new;
end
$$;
create trigger judge_correction before insert on rights_requests.correction for each row execute function rights_requests.judge_correction();

create function rights_requests.say_corrected() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from rights_requests.correction c where c.request_id = new.request_id) then new.carried_out_at := platform.as_of(); end if;
  return new;
end
$$;
create trigger say_corrected before insert on rights_requests.answer for each row execute function rights_requests.say_corrected();

create function rights_requests.close_notices() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update rights_requests.notice set closed_on = new.closed_on where request_id = new.request_id;
  update rights_requests.correction set closed_on = new.closed_on where request_id = new.request_id;
  return null;
end
$$;
create trigger close_notices after insert on rights_requests.answer for each row execute function rights_requests.close_notices();
