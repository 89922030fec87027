-- A restriction (GDPR Art. 18): what is named is held from the day of the answer; before it is lifted, the person is told.
create table rights_requests.restriction (
  request_id uuid primary key,
  person_id  uuid not null,
  -- Data groups of the policy's vocabulary, and where they stand.
  data       text[] not null check (cardinality(data) > 0),
  tables     text[] not null check (cardinality(tables) > 0),
  ground     text not null check (ground in ('accuracy-contested', 'unlawful-use', 'needed-for-claim', 'objection-pending')),
  until_on   date not null,
  hold_ids   uuid[] not null default '{}',
  placed_on  date,
  told_on    date,
  lifted_on  date,
  closed_on  date,
  foreign key (request_id, person_id) references rights_requests.request (id, person_id) deferrable initially deferred,
  constraint restriction_ends_within_a_year check (until_on <= (coalesce(placed_on, until_on) + interval '1 year')::date)
);
create index restriction_person on rights_requests.restriction (person_id);

create function rights_requests.judge_restriction() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  asked rights_requests.request;
begin
  if platform.moving() then return new; end if;
  select r.* into asked from rights_requests.request r where r.id = new.request_id;
  if residents.writing_role() <> 'system' and not rights_requests.taken_by_actor(new.request_id) then
    raise exception using errcode = '23514', constraint = 'taken_first', message = 'a case is taken before it is worked on';
  end if;
  if asked.closed_on is null then
    if asked.kind <> 'restriction' or exists (select from unnest(new.tables) t where not exists (select from retention.statement s where s.table_name = t)) then
      raise exception using errcode = '23514', constraint = 'restriction_named_first', message = 'only data that are held are restricted, on request';
    end if;
    if new.until_on <= platform.today() or new.until_on > (platform.today() + interval '1 year')::date then
      raise exception using errcode = '23514', constraint = 'restriction_ends_within_a_year', message = 'a restriction has a last day, within a year';
    end if;
    new.hold_ids := '{}'; new.placed_on := null; new.told_on := null; new.lifted_on := null;
    return new;
  end if;
  if tg_op = 'INSERT' or old.placed_on is null or old.lifted_on is not null
      or (new.data, new.tables, new.ground, new.until_on) is distinct from (old.data, old.tables, old.ground, old.until_on) then
    raise exception using errcode = '23514', constraint = 'request_answered_once', message = 'the request has been answered';
  end if;
  if new.told_on is distinct from old.told_on then
    new.told_on := platform.today();
    update retention.hold set notified_on = new.told_on where id = any (old.hold_ids) and ended_on >= platform.today();
  end if;
  if new.lifted_on is not null then
    -- GDPR Art. 18(3): told before, not on the same day.
    if new.told_on is null or new.told_on >= platform.today() then
      raise exception using errcode = '23514', constraint = 'hold_told_before_lifting', message = 'the person is told before a restriction is lifted';
    end if;
    new.lifted_on := platform.today();
    update retention.hold set lift_reason = 'the person was told on ' || new.told_on where id = any (old.hold_ids) and ended_on >= platform.today();
  end if;
  return new;
end
$$;
create trigger judge_restriction before insert or update of data, tables, ground, until_on, told_on, lifted_on on rights_requests.restriction
  for each row execute function rights_requests.judge_restriction();

create function rights_requests.place_restriction() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  named rights_requests.restriction;
begin
  if (select r.kind from rights_requests.request r where r.id = new.request_id) <> 'restriction' then return new; end if;
  select * into named from rights_requests.restriction x where x.request_id = new.request_id;
  if new.outcome not in ('granted', 'partly') then
    delete from rights_requests.restriction x where x.request_id = new.request_id;
    return new;
  end if;
  if named is null then
    raise exception using errcode = '23514', constraint = 'restriction_named_first', message = 'what is restricted is named first';
  end if;
  with placed as (
    insert into retention.hold (subject_id, kind, ground, table_name, reason, until_on)
      select named.person_id, 'restriction', named.ground, t, 'request P-' || upper(left(new.request_id::text, 8)), named.until_on from unnest(named.tables) t returning id
  ) update rights_requests.restriction x set hold_ids = array(select id from placed), placed_on = platform.today(), closed_on = new.closed_on where x.request_id = new.request_id;
  new.carried_out_at := platform.as_of();
  return new;
end
$$;
-- After it has been judged, by its name.
create trigger place_restriction before insert on rights_requests.answer for each row execute function rights_requests.place_restriction();
