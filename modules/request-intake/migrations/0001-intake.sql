-- What comes to the landlord about data protection by mail or by the public form, before anybody knows whether it is a request and whose (rule L8).
create schema request_intake;

-- From the public form, closed with the worker's key: the door that put it in cannot read it. Seconds old, or the worker is away.
create table request_intake.posted (
  id        uuid primary key,
  letter    bytea not null check (octet_length(letter) <= 40000),
  language  text not null check (language in ('fi', 'sv', 'en')),
  posted_at timestamptz not null default platform.as_of()
);

create table request_intake.message (
  id          uuid primary key,
  -- Whoever sent it, known by this message alone.
  person_id   uuid not null unique,
  channel     text not null check (channel in ('mail', 'form')),
  -- Tells it from every other: a digest of the whole of it as it came, or the number of the form.
  origin      bytea not null constraint message_comes_once unique,
  asked       text check (asked in ('question', 'access', 'portability', 'rectification', 'erasure', 'restriction', 'objection', 'withdrawal')),
  language    text not null check (language in ('fi', 'sv', 'en')),
  received_at timestamptz not null,
  -- Why something of it was left out.
  left_out    text[] not null default '{}' check (left_out <@ array['too-large', 'not-taken-in', 'hidden-size', 'too-many', 'unreadable']),
  content     bytea not null,
  -- The same with identity codes and health words covered.
  masked      bytea not null,
  became      text check (became in ('request', 'question', 'nothing')),
  decided_on  date,
  constraint message_decided_on_a_day check ((became is null) = (decided_on is null))
);
create index message_open on request_intake.message (received_at) where became is null;

create table request_intake.attachment (
  id         uuid primary key,
  message_id uuid not null references request_intake.message deferrable initially deferred,
  person_id  uuid not null,
  name       bytea not null,
  type       text not null check (type in ('application/pdf', 'image/png', 'image/jpeg', 'text/plain', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.oasis.opendocument.text')),
  content    bytea not null,
  decided_on date
);
create index attachment_message on request_intake.attachment (message_id);
create index attachment_person on request_intake.attachment (person_id);

-- Who works on it: only they read it uncovered.
create table request_intake.taking (
  message_id uuid not null references request_intake.message deferrable initially deferred,
  person_id  uuid not null,
  -- Random, says nothing; filled by PostgreSQL alone.
  account_id uuid not null,
  taken_at   timestamptz not null default platform.as_of(),
  decided_on date,
  primary key (message_id, account_id)
);
create index taking_person on request_intake.taking (person_id);

-- What it is: a request or a question of somebody, of whom the register may know, or nothing. The words go with the request under its person's key.
create table request_intake.decision (
  message_id uuid primary key references request_intake.message deferrable initially deferred,
  person_id  uuid not null,
  became     text not null check (became in ('request', 'question', 'nothing')),
  kind       text,
  for_person uuid,
  words      bytea,
  request_id uuid,
  decided_on date
);
create index decision_person on request_intake.decision (person_id);

create function request_intake.judge_taking() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  new.account_id := nullif(current_setting('app.actor', true), '')::uuid;
  if residents.writing_role() <> 'rights-handler' then
    raise exception using errcode = '42501', message = 'messages are taken by those who handle requests';
  end if;
  insert into platform.tie (kind, from_id, to_id, because, from_on) values ('case', new.account_id, new.person_id, 'request-intake ' || new.message_id, platform.today())
    on conflict do nothing;
  return new;
end
$$;
create trigger judge_taking before insert on request_intake.taking for each row execute function request_intake.judge_taking();

-- The request that a message becomes: its clock runs from the day on which the message came (S160).
create function request_intake.judge_decision() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  came request_intake.message := (select m from request_intake.message m where m.id = new.message_id for update);
begin
  if not exists (select from request_intake.taking t where t.message_id = new.message_id and t.account_id = nullif(current_setting('app.actor', true), '')::uuid) then
    raise exception using errcode = '23514', constraint = 'message_taken_first', message = 'a message is taken before it is decided on';
  end if;
  new.decided_on := platform.today();
  if new.became <> 'nothing' then
    if new.for_person is not null and not exists (select from residents.person p where p.id = new.for_person) then
      raise exception using errcode = '23514', constraint = 'message_of_known_person', message = 'nobody of the register has this number';
    end if;
    new.request_id := new.message_id;
    insert into rights_requests.request (id, person_id, kind, channel, delivery, language, words, received_at)
      values (new.request_id, coalesce(new.for_person, new.person_id), case new.became when 'question' then 'question' else new.kind end, 'letter', 'registered-letter',
        came.language, new.words, came.received_at);
  end if;
  new.for_person := null;
  new.words := null;
  return new;
end
$$;
create trigger judge_decision before insert on request_intake.decision for each row execute function request_intake.judge_decision();

create function request_intake.close_message() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update request_intake.message set became = new.became, decided_on = new.decided_on where id = new.message_id;
  update request_intake.attachment set decided_on = new.decided_on where message_id = new.message_id;
  update request_intake.taking set decided_on = new.decided_on where message_id = new.message_id;
  update platform.tie set until_on = new.decided_on + 31 where kind = 'case' and because = 'request-intake ' || new.message_id;
  return null;
end
$$;
create trigger close_message after insert on request_intake.decision for each row execute function request_intake.close_message();

-- Whose message is gone, and who has no request, is nobody to the landlord any more.
create function request_intake.forget_sender() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from platform.subject_scope s where s.subject_id = old.person_id and not exists (select from rights_requests.request r where r.person_id = old.person_id);
  return null;
end
$$;
create trigger forget_sender after delete on request_intake.message for each row execute function request_intake.forget_sender();

-- The public form puts a letter in, and cannot ask what lies there. A flood ends at a thousand that nobody has opened.
create function request_intake.post(id uuid, letter bytea, language text, at timestamptz) returns void language plpgsql security definer set search_path = '' as $$
begin
  if (select count(*) from (select from request_intake.posted limit 1000) waiting) >= 1000 then
    raise exception using errcode = '23514', constraint = 'posted_not_too_many', message = 'too many letters wait';
  end if;
  insert into request_intake.posted (id, letter, language, posted_at) values (post.id, post.letter, post.language, post.at) on conflict do nothing;
end
$$;
create function request_intake.posted_letters() returns setof request_intake.posted language sql stable security definer set search_path = ''
  as $$ select p from request_intake.posted p order by p.posted_at limit 50 $$;
-- One that cannot be opened was put in by somebody who holds the door's login and not its key.
create function request_intake.throw_away(id uuid) returns void language sql security definer set search_path = ''
  as $$ delete from request_intake.posted p where p.id = throw_away.id $$;

-- The worker lays a message down, once: false when it lies there already. `answer_to`: the sealed address of the sender, who hears that something
-- came, unless one of `same_sender` has heard so within a day. All or nothing, so that a kill in the middle loses and doubles nothing.
create function request_intake.lay_down(message jsonb, origin bytea, content bytea, masked bytea, files jsonb, names bytea[], contents bytea[], answer_to bytea, same_sender uuid[])
returns boolean language plpgsql security definer set search_path = '' as $$
declare
  new_id uuid := (message ->> 'id')::uuid;
  sender uuid := (message ->> 'person')::uuid;
  came   timestamptz := (message ->> 'receivedAt')::timestamptz;
  laid   int;
begin
  if message ? 'posted' then
    delete from request_intake.posted p where p.id = (message ->> 'posted')::uuid;
  end if;
  insert into request_intake.message (id, person_id, channel, origin, asked, language, received_at, left_out, content, masked)
    values (new_id, sender, message ->> 'channel', lay_down.origin, message ->> 'asked', message ->> 'language', came,
      array(select jsonb_array_elements_text(message -> 'leftOut')), lay_down.content, lay_down.masked)
    on conflict on constraint message_comes_once do nothing;
  get diagnostics laid = row_count;
  if laid = 0 then return false; end if;
  insert into platform.subject_scope (subject_id, role) values (sender, 'requester');
  insert into request_intake.attachment (id, message_id, person_id, name, type, content)
    select gen_random_uuid(), new_id, sender, names[f.n], f.file ->> 'type', contents[f.n] from jsonb_array_elements(files) with ordinality f (file, n);
  if answer_to is not null and not exists (select from mail.message m where m.person_id = any (same_sender) and m.template = 'request-intake.came' and m.queued_at > came - interval '1 day') then
    insert into mail.message (person_id, template, language, address, sealed_as, due_at, queued_at)
      values (sender, 'request-intake.came', message ->> 'language', answer_to, 'contact.email', came, came);
  end if;
  return true;
end
$$;

-- Figures without anybody in them: how many wait, and since when.
create function request_intake.waiting() returns table (waiting int, oldest_at timestamptz) language sql stable security definer set search_path = ''
  as $$ select count(*)::int, min(m.received_at) from request_intake.message m where m.became is null $$;

-- What came stays as it came.
create function request_intake.stay_as_came() returns trigger language plpgsql set search_path = '' as $$
begin
  if (new.id, new.person_id, new.channel, new.origin, new.asked, new.received_at, new.content, new.masked)
     is distinct from (old.id, old.person_id, old.channel, old.origin, old.asked, old.received_at, old.content, old.masked) then
    raise exception using errcode = '42501', message = 'a message stays as it came';
  end if;
  return new;
end
$$;
create trigger stay_as_came before update on request_intake.message for each row execute function request_intake.stay_as_came();
