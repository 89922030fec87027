-- Which profile of the city's is whose: said by the person at the resident door, until they take it back.
create schema helsinki_profile;

create table helsinki_profile.link (
  id         uuid primary key default gen_random_uuid(),
  -- The user's or the profile's number there; which of them, the city's registration of this service says.
  profile_id uuid not null,
  person_id  uuid not null references residents.person deferrable initially deferred,
  linked_at  timestamptz not null default platform.as_of(),
  ended_on   date
);
create unique index link_of_one_profile on helsinki_profile.link (profile_id) where ended_on is null;
create unique index link_of_one_person on helsinki_profile.link (person_id) where ended_on is null;
create index link_person on helsinki_profile.link (person_id);

create function helsinki_profile.judge_link() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if platform.moving() then return new; end if;
  if tg_op = 'INSERT' then
    new.linked_at := platform.as_of();
    new.ended_on := null;
    return new;
  end if;
  if (new.id, new.profile_id, new.person_id, new.linked_at) is distinct from (old.id, old.profile_id, old.person_id, old.linked_at) or old.ended_on is not null then
    raise exception using errcode = '23514', constraint = 'link_stays_as_made', message = 'a connection stays as it was made, until it ends';
  end if;
  new.ended_on := platform.today();
  return new;
end
$$;
create trigger judge_link before insert or update on helsinki_profile.link for each row execute function helsinki_profile.judge_link();

-- Whose profile this is; null: nobody's.
create function helsinki_profile.person_of(profile uuid) returns uuid language sql stable security definer set search_path = ''
  as $$ select l.person_id from helsinki_profile.link l where l.profile_id = profile and l.ended_on is null $$;
revoke execute on all functions in schema helsinki_profile from public;
