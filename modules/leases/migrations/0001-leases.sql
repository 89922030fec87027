-- Agreements on flats and who is bound by them.
create schema leases;

create table leases.lease (
  id            uuid primary key default gen_random_uuid(),
  flat_id       uuid not null references homes.flat,
  kind          text not null check (kind in ('open-ended', 'fixed', 'temporary')),
  begins_on     date not null,
  -- The agreed last day of a fixed lease.
  ends_on       date check (ends_on >= begins_on),
  rent_cents    int not null check (rent_cents >= 0),
  terms_version text not null,
  state         text not null default 'draft' check (state in ('draft', 'active', 'ended')),
  -- The day on which it really ended: by notice, by agreement, by the calendar.
  ended_on      date check (ended_on >= begins_on),
  end_reason    text check (end_reason in ('notice-by-tenant', 'notice-by-landlord', 'agreement', 'term-over', 'transfer', 'death', 'court')),
  recorded_at   timestamptz not null default platform.as_of(),
  party_ids     uuid[] not null,
  constraint lease_ended_has_day check ((state = 'ended') = (ended_on is not null)),
  constraint lease_ended_has_reason check ((ended_on is null) = (end_reason is null)),
  constraint lease_open_ended check ((kind = 'open-ended') = (ends_on is null)),
  constraint lease_has_party check (cardinality(party_ids) > 0)
);
create index lease_flat on leases.lease (flat_id);
create index lease_parties on leases.lease using gin (party_ids);

-- Each party is bound by itself: a row a person, so that one can be forgotten without the other.
create table leases.party (
  lease_id       uuid not null references leases.lease deferrable initially deferred,
  person_id      uuid not null references residents.person deferrable initially deferred,
  role           text not null check (role in ('main-tenant', 'spouse')),
  from_on        date not null,
  until_on       date check (until_on >= from_on),
  signed_on      date,
  -- Where the signature can be shown: the signing service's reference or the archive's number.
  signature      text,
  lease_ended_on date,
  primary key (lease_id, person_id),
  constraint party_signed_where check (signature is null or signed_on is not null)
);
create index party_person on leases.party (person_id);

-- The parties of a lease are what its party rows say.
create function leases.follow_party() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  lease uuid := case when tg_op = 'DELETE' then old.lease_id else new.lease_id end;
begin
  update leases.lease l set party_ids = p.ids from (select array_agg(person_id order by person_id) as ids from leases.party where lease_id = lease) p
    where l.id = lease and p.ids is not null and l.party_ids is distinct from p.ids;
  return null;
end
$$;
create trigger follow_party after insert or update or delete on leases.party for each row execute function leases.follow_party();

create function leases.check_parties() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from leases.lease l where l.id = new.id and l.party_ids is distinct from
      (select array_agg(p.person_id order by p.person_id) from leases.party p where p.lease_id = l.id)) then
    raise exception using errcode = '23514', constraint = 'lease_parties_recorded', message = 'the parties of a lease are those recorded as its parties';
  end if;
  return null;
end
$$;
create constraint trigger lease_parties_recorded after insert or update on leases.lease
  deferrable initially deferred for each row execute function leases.check_parties();

create function leases.copy_clock() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  select l.ended_on into new.lease_ended_on from leases.lease l where l.id = new.lease_id;
  return new;
end
$$;
create trigger copy_clock before insert on leases.party for each row execute function leases.copy_clock();

-- The end of a lease starts the periods of everybody who lived under it.
create function leases.follow_end() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.ended_on is not distinct from (case when tg_op = 'UPDATE' then old.ended_on end) then return null; end if;
  update leases.party set lease_ended_on = new.ended_on where lease_id = new.id and lease_ended_on is distinct from new.ended_on;
  perform residents.record_lease_end(new.id, new.ended_on);
  return null;
end
$$;
create trigger follow_end after insert or update on leases.lease for each row execute function leases.follow_end();

-- Beginning and end stand in the timeline of each party.
create function leases.note_state() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.state <> 'draft' and (tg_op = 'INSERT' or old.state = 'draft') then
    perform residents.note_change(p.person_id, 'lease-began', new.begins_on) from leases.party p where p.lease_id = new.id;
  end if;
  if new.state = 'ended' and (tg_op = 'INSERT' or old.state <> 'ended') then
    perform residents.note_change(p.person_id, 'lease-ended', new.ended_on, new.end_reason) from leases.party p where p.lease_id = new.id;
  end if;
  return null;
end
$$;
create constraint trigger note_state after insert or update of state on leases.lease
  deferrable initially deferred for each row execute function leases.note_state();
