-- What the doors may only ask the database to do: take roles, redeem a code, end sessions at every door.

-- The accounts of the same human being: the same directory identity, or the same resident of the landlord.
create function identity.same_human(account uuid) returns setof uuid language sql stable security definer set search_path = '' as $$
  select b.id from identity.account a
  join identity.account b on (b.issuer = a.issuer and b.provider_subject = a.provider_subject) or b.person_id = a.person_id
  where a.id = same_human.account
$$;

-- Roles that never meet in one person on one day (rule L13). Two doors signing the same person in at once wait for each other here.
create function identity.judge_role_holding() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  holder identity.account := (select a from identity.account a where a.id = new.account_id);
  clash  text;
begin
  perform pg_advisory_xact_lock(hashtextextended('identity.holder ' || holder.issuer || ' ' || holder.provider_subject, 0));
  if holder.person_id is not null then
    perform pg_advisory_xact_lock(hashtextextended('identity.holder ' || holder.person_id, 0));
  end if;
  select h.role into clash from identity.role_holding h
  join identity.never_together n on (n.role_a, n.role_b) in ((h.role, new.role), (new.role, h.role))
  where h.account_id in (select identity.same_human(new.account_id))
    and h.from_on <= coalesce(new.until_on, 'infinity') and new.from_on <= coalesce(h.until_on, 'infinity')
  limit 1;
  if clash is not null then
    raise exception using errcode = '23P01', constraint = 'roles_never_together', schema = 'identity', table = 'role_holding',
      message = 'roles that never meet in one person', detail = new.role || ' ' || clash;
  end if;
  return new;
end
$$;
create trigger roles_never_together before insert or update on identity.role_holding
  for each row execute function identity.judge_role_holding();

-- What the directory says today: `claimed` are all roles of the person, `here` those of this door with their units beside.
-- Roles that are gone end on the day when they were last known to be held, at every door, and sessions that carry them end now.
create function identity.take_roles(account uuid, claimed text[], here text[], units text[], day date) returns void
language plpgsql security definer set search_path = '' as $$
declare
  clash record;
begin
  if not exists (select from identity.account a where a.id = take_roles.account and a.door = platform.current_door()) then
    raise exception using errcode = '42501', message = 'an account of another door';
  end if;
  select n.role_a, n.role_b into clash from identity.never_together n where n.role_a = any (claimed) and n.role_b = any (claimed) limit 1;
  if found then
    raise exception using errcode = '23P01', constraint = 'roles_never_together', schema = 'identity', table = 'role_holding',
      message = 'roles that never meet in one person', detail = clash.role_a || ' ' || clash.role_b;
  end if;
  delete from identity.session s where s.account_id in (select identity.same_human(take_roles.account)) and not s.roles <@ claimed;
  update identity.role_holding h set until_on = greatest(h.from_on, (a.last_signed_in_at at time zone 'Europe/Helsinki')::date)
  from identity.account a
  where a.id = h.account_id and h.until_on is null and h.account_id in (select identity.same_human(take_roles.account))
    and (h.role <> all (claimed) or (h.account_id = take_roles.account
      and not exists (select from unnest(here, units) w (role, unit) where w.role = h.role and w.unit is not distinct from h.unit)));
  insert into identity.role_holding (account_id, door, role, unit, from_on)
  select take_roles.account, platform.current_door(), w.role, w.unit, take_roles.day from unnest(here, units) w (role, unit)
  where not exists (select from identity.role_holding h where h.account_id = take_roles.account and h.until_on is null
    and h.role = w.role and h.unit is not distinct from w.unit);
end
$$;

-- Ends every session of whoever holds this session, at all doors. Knowing the session is the right to ask.
create function identity.end_everywhere(own_session bytea) returns int language plpgsql security definer set search_path = '' as $$
declare
  own  identity.session;
  gone int;
begin
  select s.* into own from identity.session s where s.id = own_session and s.door = platform.current_door();
  if not found then return 0; end if;
  delete from identity.session s
  where s.person_id = own.person_id or s.account_id in (select identity.same_human(own.account_id));
  get diagnostics gone = row_count;
  return gone;
end
$$;

-- A code may be tried five times; each try counts, also the right code in the wrong hands. Null: unknown, used up or too old, all alike.
create function identity.try_invitation(code bytea, day date) returns uuid language sql security definer set search_path = '' as $$
  update identity.invitation i set attempts = i.attempts + 1
  where i.code_hash = code and i.expires_on >= day and i.attempts < 5
  returning i.person_id
$$;

-- A used code is gone, with every other code of that person.
create function identity.use_invitation(code bytea) returns void language sql security definer set search_path = '' as $$
  delete from identity.invitation i using identity.invitation used where used.code_hash = code and i.person_id = used.person_id
$$;

create function identity.issue_invitation(person uuid, code bytea, until_day date) returns void language sql security definer set search_path = '' as $$
  insert into identity.invitation (code_hash, person_id, expires_on) values (code, person, until_day)
$$;

-- Sign-in closes for a person: a death, an erasure, a mistake in the register. Nothing of identity about a resident remains.
create function identity.forget_person(person uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  delete from identity.session s where s.door = 'resident' and s.person_id = person;
  delete from identity.invitation i where i.person_id = person;
  delete from identity.recognition r where r.person_id = person;
end
$$;

-- An outsider's account lives for as long as somebody has approved it again.
create function identity.approve_again(account uuid, until_day date) returns void language sql security definer set search_path = '' as $$
  update identity.account a set approved_until = until_day, unused_until = greatest(a.unused_until, until_day), closed_on = null where a.id = account
$$;

-- Closes the accounts whose approval or use has run out, with their sessions and open roles; returns how many.
create function identity.close_expired(day date) returns int language plpgsql security definer set search_path = '' as $$
declare
  expired uuid[] := array(select a.id from identity.account a where a.closed_on is null and least(a.approved_until, a.unused_until) < day);
begin
  delete from identity.session s where s.account_id = any (expired);
  update identity.role_holding h set until_on = greatest(h.from_on, least(a.approved_until, a.unused_until))
  from identity.account a where a.id = h.account_id and h.until_on is null and h.account_id = any (expired);
  update identity.account a set closed_on = day where a.id = any (expired);
  return cardinality(expired);
end
$$;

-- Erases closed accounts with their history; the access log keeps only the random id.
create function identity.erase_closed(closed_before date) returns int language plpgsql security definer set search_path = '' as $$
declare
  old uuid[] := array(select a.id from identity.account a where a.closed_on < closed_before);
begin
  delete from identity.session s where s.account_id = any (old);
  delete from identity.role_holding h where h.account_id = any (old);
  delete from identity.account a where a.id = any (old);
  return cardinality(old);
end
$$;

-- How many people held a role in a unit on a day: under five, the unit would name the person and is not shown.
create function identity.holders_in(role text, unit text, day date) returns int language sql stable security definer set search_path = '' as $$
  select count(distinct h.account_id)::int from identity.role_holding h
  where h.role = holders_in.role and h.unit is not distinct from holders_in.unit and h.from_on <= day and coalesce(h.until_on, 'infinity') >= day
$$;

-- Who held which role on a day, at every door: for the overseers' page of people and roles, and to name who looked.
create function identity.role_holders(day date)
returns table (account_id uuid, door text, display_name text, organisation text, role text, unit text, from_on date, until_on date)
language sql stable security definer set search_path = '' as $$
  select a.id, a.door, a.display_name, a.organisation, h.role, h.unit, h.from_on, h.until_on
  from identity.role_holding h join identity.account a on a.id = h.account_id
  where h.from_on <= day and coalesce(h.until_on, 'infinity') >= day
  order by h.role, h.unit, a.display_name
$$;

create function identity.names_of(accounts uuid[]) returns table (account_id uuid, display_name text, unit text, organisation text)
language sql stable security definer set search_path = '' as $$
  select a.id, a.display_name, a.unit, a.organisation from identity.account a where a.id = any (accounts)
$$;
