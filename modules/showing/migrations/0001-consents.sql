-- Whoever moves out may let the next resident have a phone number or an e-mail address to agree on a viewing (S140): a consent of one's own, for
-- what one chooses, until one has moved or takes it back.
create schema showing;

create table showing.consent (
  id             uuid primary key default gen_random_uuid(),
  person_id      uuid not null references residents.person deferrable initially deferred,
  lease_id       uuid not null,
  gives          text[] not null constraint consent_gives_something check (cardinality(gives) > 0 and gives <@ array['phone', 'email']),
  given_by       text not null default '',
  -- Under which version of the policy the words of the consent were read.
  words_of       text not null default '',
  given_at       timestamptz not null default platform.as_of(),
  -- The last day on which it holds.
  ends_on        date not null,
  withdrawn_on   date,
  done_on        date generated always as (least(withdrawn_on, ends_on)) stored,
  constraint consent_of_person unique (id, person_id)
);
create unique index consent_once on showing.consent (person_id, lease_id) where withdrawn_on is null;
create index consent_lease on showing.consent (lease_id);

-- One next resident a consent, known here by the number of the application or the new lease.
create table showing.disclosure (
  consent_id   uuid primary key,
  person_id    uuid not null references residents.person deferrable initially deferred,
  reference    text not null check (reference ~ '^[A-Za-z0-9][A-Za-z0-9/-]{2,29}$'),
  told         text[] not null default '{}',
  by_role      text not null default '',
  disclosed_at timestamptz not null default platform.as_of(),
  foreign key (consent_id, person_id) references showing.consent (id, person_id) deferrable initially deferred
);
create index disclosure_person on showing.disclosure (person_id);

create function showing.refuse(rule text, message text) returns void language plpgsql set search_path = ''
  as $$ begin raise exception using errcode = '23514', constraint = rule, message = message; end $$;

-- The last day of this person in the home of a lease that is to end, or in a home from which they move; null while nobody leaves.
create function showing.leaves_on(who uuid, lease uuid) returns date language sql stable security definer set search_path = '' as $$
  select least(
    (select min(l.ended_on) from leases.lease l where l.id = lease),
    (select min(t.wanted_on) from tenancy_changes.termination t where t.lease_id = lease and t.state = 'filed'),
    (select min(o.moved_out_on) - 1 from residents.occupancy o where o.person_id = who and o.lease_id = lease and o.temporary is null
      and not exists (select from residents.occupancy n where n.person_id = who and n.lease_id = lease and n.moved_in_on = o.moved_out_on)))
$$;

create function showing.judge_consent() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if platform.moving() then return new; end if;
  if tg_op = 'INSERT' then
    -- Without a lease said, the one from which the person is about to leave.
    if new.lease_id is null then
      select p.lease_id into new.lease_id from leases.party p where p.person_id = new.person_id and showing.leaves_on(p.person_id, p.lease_id) >= platform.today()
        order by showing.leaves_on(p.person_id, p.lease_id) limit 1;
    end if;
    new.ends_on := showing.leaves_on(new.person_id, new.lease_id);
    if new.ends_on is null or new.ends_on < platform.today() then
      perform showing.refuse('consent_of_leaving', 'a consent for viewings is for those who are about to leave');
    end if;
    new.given_by := residents.writing_role();
    new.given_at := platform.as_of();
    new.withdrawn_on := null;
    new.words_of := coalesce((select v.version from platform.policy_version v where v.in_force_from <= platform.as_of() order by v.in_force_from desc limit 1), '');
    return new;
  end if;
  if (new.id, new.person_id, new.lease_id, new.gives, new.given_by, new.given_at) is distinct from (old.id, old.person_id, old.lease_id, old.gives, old.given_by, old.given_at)
      or old.withdrawn_on is not null and new.withdrawn_on is distinct from old.withdrawn_on then
    perform showing.refuse('consent_stays_as_given', 'a consent stays as it was given, until it is taken back');
  end if;
  if new.withdrawn_on is not null and old.withdrawn_on is null then new.withdrawn_on := platform.today(); end if;
  return new;
end
$$;
create trigger judge_consent before insert or update on showing.consent for each row execute function showing.judge_consent();

-- Asked in the form of the notice: it becomes a consent and stands in no answer, so that taking it back leaves nothing behind.
create function showing.take_from_form() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.what = 'form' and new.answers ? 'showing' then
    if exists (select from platform.collectable c where c.category = 'consent-record') then
      insert into showing.consent (person_id, lease_id, gives, ends_on)
        select t.person_id, t.lease_id, array(select jsonb_array_elements_text(new.answers -> 'showing')), t.wanted_on
        from tenancy_changes.termination t where t.id = new.matter_id and t.lease_id is not null
        on conflict (person_id, lease_id) where withdrawn_on is null do nothing;
    end if;
    new.answers := new.answers - 'showing';
  end if;
  return new;
end
$$;
create trigger take_showing before insert on tenancy_changes.termination_paper for each row execute function showing.take_from_form();

-- The day of leaving may move; whoever stays after all lets nobody in.
create function showing.follow_leaving(lease uuid) returns void language sql security definer set search_path = '' as $$
  update showing.consent c set ends_on = showing.leaves_on(c.person_id, c.lease_id)
    where c.lease_id = lease and c.withdrawn_on is null and showing.leaves_on(c.person_id, c.lease_id) is distinct from c.ends_on
      and showing.leaves_on(c.person_id, c.lease_id) is not null;
  update showing.consent c set withdrawn_on = platform.today()
    where c.lease_id = lease and c.withdrawn_on is null and showing.leaves_on(c.person_id, c.lease_id) is null
$$;
create function showing.follow_change() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform showing.follow_leaving(coalesce((to_jsonb(new) ->> tg_argv[0])::uuid, '00000000-0000-0000-0000-000000000000'));
  return null;
end
$$;
create trigger follow_leaving after update of ended_on on leases.lease for each row when (old.ended_on is distinct from new.ended_on)
  execute function showing.follow_change('id');
create trigger follow_leaving after update of moved_out_on on residents.occupancy for each row when (old.moved_out_on is distinct from new.moved_out_on)
  execute function showing.follow_change('lease_id');
create trigger follow_leaving after update on tenancy_changes.termination for each row
  when ((old.state, old.wanted_on) is distinct from (new.state, new.wanted_on)) execute function showing.follow_change('lease_id');

-- Nothing is told without a consent in force, and nobody protected is told of (the policy's `leave-out`).
create function showing.judge_disclosure() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  given showing.consent;
begin
  if platform.moving() then return new; end if;
  select * into given from showing.consent c where c.id = new.consent_id and c.person_id = new.person_id for share;
  if not found or given.withdrawn_on is not null or platform.today() > given.ends_on
      or exists (select from platform.subject_scope s where s.subject_id = new.person_id and s.guarded) then
    perform showing.refuse('told_with_consent', 'no consent in force lets this be told');
  end if;
  new.told := given.gives;
  new.by_role := residents.writing_role();
  new.disclosed_at := platform.as_of();
  return new;
end
$$;
create trigger judge_disclosure before insert on showing.disclosure for each row execute function showing.judge_disclosure();
