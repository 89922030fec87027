-- A letter with a code to the address in the register (rule L6, the last step): whoever can say the code is whoever lives there under that name.
create table rights_requests.code_letter (
  id         uuid primary key default gen_random_uuid(),
  request_id uuid not null,
  person_id  uuid not null,
  -- Of the code with the request's own number; empty when it has been used, or another letter was ordered.
  digest     bytea,
  ordered_at timestamptz not null default platform.as_of(),
  -- The last day on which it works.
  expires_on date not null,
  tries      smallint not null default 0,
  used_at    timestamptz,
  closed_on  date,
  foreign key (request_id, person_id) references rights_requests.request (id, person_id) deferrable initially deferred
);
create index code_letter_request on rights_requests.code_letter (request_id);
create index code_letter_person on rights_requests.code_letter (person_id);

create function rights_requests.judge_code_letter() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not rights_requests.taken_by_actor(new.request_id) then
    raise exception using errcode = '23514', constraint = 'taken_first', message = 'a case is taken before it is worked on';
  end if;
  -- A letter to the dead is read by others (rule L16); of a child, and of somebody unknown, the register has no address of their own.
  if exists (select from residents.death d where d.person_id = new.person_id)
     or not exists (select from residents.person p where p.id = new.person_id)
     or exists (select from rights_requests.request r where r.id = new.request_id and r.closed_on is not null) then
    raise exception using errcode = '23514', constraint = 'code_letter_to_living_adult', message = 'no letter with a code goes there';
  end if;
  update rights_requests.code_letter set digest = null where request_id = new.request_id;
  new.expires_on := platform.today() + 21;
  new.tries := 0;
  new.used_at := null;
  return new;
end
$$;
create trigger judge_code_letter before insert on rights_requests.code_letter for each row execute function rights_requests.judge_code_letter();

create function rights_requests.close_code_letters() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update rights_requests.code_letter set closed_on = new.closed_on, digest = null where request_id = new.request_id;
  return null;
end
$$;
create trigger close_code_letters after insert on rights_requests.answer for each row execute function rights_requests.close_code_letters();

-- Somebody says a code: at the resident door without signing in, or at the counter. Wrong, over, used and tried five times are one answer.
create function rights_requests.say_code(number text, code text, at timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
declare
  letter rights_requests.code_letter;
begin
  perform set_config('app.as_of', at::text, true);
  select l.* into letter from rights_requests.code_letter l join rights_requests.request r on r.id = l.request_id
    where r.closed_on is null and l.digest is not null and 'P-' || upper(left(r.id::text, 8)) = say_code.number
    order by l.ordered_at desc limit 1 for update of l;
  if not found or letter.expires_on < platform.today() or letter.tries >= 5 then return false; end if;
  if letter.digest <> sha256(convert_to(letter.request_id || ' ' || say_code.code, 'UTF8')) then
    update rights_requests.code_letter set tries = tries + 1 where id = letter.id;
    return false;
  end if;
  update rights_requests.code_letter set digest = null, used_at = platform.as_of() where id = letter.id;
  insert into rights_requests.identification (request_id, person_id, method, provider, level, matches, checked_by)
    values (letter.request_id, letter.person_id, 'letter-code', platform.current_door(), 'registered-address', true, 'system');
  return true;
end
$$;
