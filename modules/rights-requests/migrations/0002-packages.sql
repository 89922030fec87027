-- The copy of somebody's data made for their request: as collected, what is removed from it and why, and what they get.

create table rights_requests.package (
  id           uuid primary key,
  request_id   uuid not null,
  person_id    uuid not null,
  -- Everything as collected, sealed; the Ombudsman may ask for it (act 1050/2018 34 §).
  content      bytea not null,
  -- What the person gets: the removed passages are not in it.
  released     bytea,
  collected_at timestamptz not null default platform.as_of(),
  released_on  date,
  released_by  text,
  delivered_on date,
  foreign key (request_id, person_id) references rights_requests.request (id, person_id) deferrable initially deferred,
  constraint package_of_person unique (id, person_id)
);
create index package_request on rights_requests.package (request_id);
create index package_person on rights_requests.package (person_id);

-- A passage about somebody else: proposed by a rule or the handler, removed or kept by a person who is not the handler (rule L7).
create table rights_requests.passage (
  id           uuid primary key default gen_random_uuid(),
  package_id   uuid not null,
  person_id    uuid not null,
  -- Which fact of the package: group, item, fact.
  place        text not null check (place ~ '^\d+\.\d+\.\d+$'),
  words        bytea not null,
  ground       text not null check (ground in ('other-resident', 'notifier', 'employee', 'security', 'open-claim')),
  proposed_by  text not null check (proposed_by in ('rule', 'handler')),
  verdict      text check (verdict in ('remove', 'keep')),
  recorded_at  timestamptz not null default platform.as_of(),
  delivered_on date,
  foreign key (package_id, person_id) references rights_requests.package (id, person_id) deferrable initially deferred
);
create index passage_package on rights_requests.passage (package_id);
create index passage_person on rights_requests.passage (person_id);

-- Each time the package was fetched, in which form, by whom: the person or the one who hands it over.
create table rights_requests.fetching (
  id           uuid primary key default gen_random_uuid(),
  package_id   uuid not null,
  person_id    uuid not null,
  form         text not null check (form in ('zip', 'json', 'csv', 'pdf')),
  by_role      text not null,
  fetched_at   timestamptz not null,
  closed_on    date,
  foreign key (package_id, person_id) references rights_requests.package (id, person_id) deferrable initially deferred
);
create index fetching_package on rights_requests.fetching (package_id);
create index fetching_person on rights_requests.fetching (person_id);

create function rights_requests.judge_package() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    if residents.writing_role() <> 'system' and not rights_requests.taken_by_actor(new.request_id) then
      raise exception using errcode = '23514', constraint = 'taken_first', message = 'a case is taken before it is worked on';
    end if;
    if exists (select from rights_requests.request r where r.id = new.request_id and (r.closed_on is not null or r.kind not in ('access', 'portability'))) then
      raise exception using errcode = '23514', constraint = 'package_for_open_request', message = 'a package is made for an open request for data';
    end if;
    new.released := null;
    new.released_on := null;
    return new;
  end if;
  if (new.id, new.request_id, new.person_id, new.content, new.collected_at) is distinct from (old.id, old.request_id, old.person_id, old.content, old.collected_at) then
    raise exception using errcode = '23514', constraint = 'package_stays_as_collected', message = 'a package stays as it was collected';
  end if;
  if new.released is distinct from old.released then
    -- Rule L7: whoever collects does not release.
    if residents.writing_role() not in ('redaction-releaser', 'system') then
      raise exception using errcode = '42501', message = 'a package is released by another person';
    end if;
    if old.released is not null or exists (select from rights_requests.passage p where p.package_id = new.id and p.verdict is null) then
      raise exception using errcode = '23514', constraint = 'passages_decided_first', message = 'each passage is decided before the package is released, once';
    end if;
    new.released_on := platform.today();
    new.released_by := residents.writing_role();
  end if;
  return new;
end
$$;
create trigger judge_package before insert or update on rights_requests.package for each row execute function rights_requests.judge_package();

create function rights_requests.judge_passage() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from rights_requests.package k where k.id = new.package_id and k.released is not null) and new.delivered_on is not distinct from old.delivered_on then
    raise exception using errcode = '23514', constraint = 'passages_decided_first', message = 'the package has been released';
  end if;
  if tg_op = 'INSERT' then
    new.verdict := null;
    return new;
  end if;
  if (new.package_id, new.person_id, new.place, new.words, new.ground, new.proposed_by) is distinct from (old.package_id, old.person_id, old.place, old.words, old.ground, old.proposed_by) then
    raise exception using errcode = '23514', constraint = 'package_stays_as_collected', message = 'a proposal stays as it was made';
  end if;
  if new.verdict is distinct from old.verdict and residents.writing_role() not in ('redaction-releaser', 'system') then
    raise exception using errcode = '42501', message = 'what is removed is decided by another person';
  end if;
  return new;
end
$$;
create trigger judge_passage before insert or update on rights_requests.passage for each row execute function rights_requests.judge_passage();

create function rights_requests.judge_fetching() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  new.by_role := residents.writing_role();
  new.fetched_at := platform.as_of();
  select r.closed_on into new.closed_on from rights_requests.package k join rights_requests.request r on r.id = k.request_id where k.id = new.package_id;
  return new;
end
$$;
create trigger judge_fetching before insert on rights_requests.fetching for each row execute function rights_requests.judge_fetching();

-- Data are given only from a released package.
create function rights_requests.release_first() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.outcome in ('granted', 'partly') and exists (select from rights_requests.request r where r.id = new.request_id and r.kind in ('access', 'portability'))
     and not exists (select from rights_requests.package k where k.request_id = new.request_id and k.released is not null) then
    raise exception using errcode = '23514', constraint = 'package_released_first', message = 'data are given from a released package';
  end if;
  return new;
end
$$;
create trigger release_first before insert on rights_requests.answer for each row execute function rights_requests.release_first();

create function rights_requests.deliver_package() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update rights_requests.package set delivered_on = new.closed_on where request_id = new.request_id;
  update rights_requests.passage p set delivered_on = new.closed_on from rights_requests.package k where k.request_id = new.request_id and p.package_id = k.id;
  return null;
end
$$;
create trigger deliver_package after insert on rights_requests.answer for each row execute function rights_requests.deliver_package();

-- A question and its answer: which of these words, that already stand in the person's own data, name somebody who lives or has lived with
-- them, is tied to them, or works here. Words come and go as digests under a salt of the moment, and the row is gone before it is committed.
create table rights_requests.naming (
  id        uuid primary key default gen_random_uuid(),
  person_id uuid not null,
  salt      text not null check (length(salt) >= 32),
  digests   text[] not null,
  residents text[] not null default '{}',
  employees text[] not null default '{}',
  asked_on  date not null default platform.today()
);

create function rights_requests.answer_naming() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  select coalesce(array_agg(distinct d), '{}') into new.residents from (
    select encode(sha256(convert_to(new.salt || lower(part), 'UTF8')), 'hex') as d from residents.person p, unnest(string_to_array(p.given_names || ' ' || p.family_name, ' ')) part
    where p.id <> new.person_id and p.id in (
      select t.to_id from platform.tie t where t.kind in ('household', 'guardian', 'close', 'mandate') and t.from_id = new.person_id
      union select t.from_id from platform.tie t where t.kind in ('household', 'guardian', 'close', 'mandate') and t.to_id = new.person_id
      union select o.person_id from residents.occupancy own join residents.occupancy o on o.flat_id = own.flat_id
        and daterange(own.moved_in_on, own.moved_out_on, '[]') && daterange(o.moved_in_on, o.moved_out_on, '[]') where own.person_id = new.person_id)
    and lower(part) not in (select lower(mine) from residents.person me, unnest(string_to_array(me.given_names || ' ' || me.family_name, ' ')) mine where me.id = new.person_id)
  ) near where d = any (new.digests);
  select coalesce(array_agg(distinct d), '{}') into new.employees from (
    select encode(sha256(convert_to(new.salt || lower(a.display_name), 'UTF8')), 'hex') as d from identity.account a) staff where d = any (new.digests);
  return new;
end
$$;
create trigger answer_naming before insert on rights_requests.naming for each row execute function rights_requests.answer_naming();

create function rights_requests.forget_naming() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from rights_requests.naming where id = new.id;
  return null;
end
$$;
create trigger forget_naming after insert on rights_requests.naming for each row execute function rights_requests.forget_naming();
