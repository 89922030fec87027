-- What an erasure request comes to, data group by data group (GDPR Art. 17): what the policy proposes and what a person decides.

create table rights_requests.decision (
  request_id uuid not null,
  person_id  uuid not null,
  -- A data group of the policy's vocabulary.
  data       text not null check (data ~ '^[a-z][a-z0-9-]*$'),
  -- The categories of it that are on file: what is carried out is found by these.
  categories text[] not null,
  proposal   text not null check (proposal in ('erase', 'keep', 'weigh')),
  verdict    text not null check (verdict in ('erase', 'keep')),
  ground     text not null check (ground in ('consent', 'optional', 'objection', 'contract', 'claim', 'law', 'vital-interest')),
  -- The earliest day on which what is kept can go, where it is known yet.
  until_on   date,
  closed_on  date,
  primary key (request_id, data),
  foreign key (request_id, person_id) references rights_requests.request (id, person_id) deferrable initially deferred,
  -- What the law or the lease needs is nobody's to erase.
  constraint decision_keeps_what_is_needed check (proposal <> 'keep' or verdict = 'keep')
);
create index decision_person on rights_requests.decision (person_id);

create function rights_requests.judge_decision() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Closing it with the answer changes nothing that was decided.
  if tg_op = 'UPDATE' and to_jsonb(new) - 'closed_on' = to_jsonb(old) - 'closed_on' or platform.moving() then return new; end if;
  if residents.writing_role() <> 'system' and not rights_requests.taken_by_actor(new.request_id) then
    raise exception using errcode = '23514', constraint = 'taken_first', message = 'a case is taken before it is worked on';
  end if;
  if exists (select from rights_requests.request r where r.id = new.request_id and r.closed_on is not null) then
    raise exception using errcode = '23514', constraint = 'request_answered_once', message = 'the request has been answered';
  end if;
  return new;
end
$$;
create trigger judge_decision before insert or update on rights_requests.decision for each row execute function rights_requests.judge_decision();

create function rights_requests.decide_groups_first() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.outcome in ('granted', 'partly') and exists (select from rights_requests.request r where r.id = new.request_id and r.kind = 'erasure')
     and (not exists (select from rights_requests.decision d where d.request_id = new.request_id)
       or new.outcome = 'granted' and exists (select from rights_requests.decision d where d.request_id = new.request_id and d.verdict = 'keep')) then
    raise exception using errcode = '23514', constraint = 'groups_decided_first', message = 'each data group is decided first, and what is kept is said';
  end if;
  return new;
end
$$;
create trigger decide_groups_first before insert on rights_requests.answer for each row execute function rights_requests.decide_groups_first();

create function rights_requests.close_decisions() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update rights_requests.decision set closed_on = new.closed_on where request_id = new.request_id;
  return null;
end
$$;
create trigger close_decisions after insert on rights_requests.answer for each row execute function rights_requests.close_decisions();
