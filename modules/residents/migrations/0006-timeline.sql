-- The timeline of a person writes itself, so that no page and no job has to remember it.

-- The job role of whoever writes now, from the PostgreSQL role that the door took; 'system' without a door.
create function residents.writing_role() returns text language sql stable set search_path = ''
  as $$ select coalesce(substring(current_setting('role') from '__([a-z-]+)'), 'system') $$;

-- A landlord whose policy collects no changes of the household keeps no timeline; moves are recorded all the same.
create function residents.note_change(who uuid, what text, effective date, detail text default null, confirmed text default null, former text default null)
returns void language plpgsql security definer set search_path = '' as $$
begin
  insert into residents.change (person_id, kind, effective_on, detail, confirmed_by, former_name, recorded_by)
    select who, what, effective, note_change.detail, confirmed, former, residents.writing_role()
    where exists (select from platform.collectable c where c.category = 'household-change') and not platform.moving();
end
$$;

create function residents.note_person() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if (old.given_names, old.family_name) is distinct from (new.given_names, new.family_name) then
    perform residents.note_change(new.id, 'name-corrected', platform.today(), null, null, btrim(old.given_names || ' ' || old.family_name));
  end if;
  if old.language is distinct from new.language and new.language is not null then
    perform residents.note_change(new.id, 'language-changed', platform.today());
  end if;
  return null;
end
$$;
create trigger note_person after update of given_names, family_name, language on residents.person for each row execute function residents.note_person();

-- What changed, never what it was. Erasure is no change of address.
create function residents.note_contact() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  before_ jsonb := to_jsonb(old);
  after_  jsonb := to_jsonb(new);
  part    text;
begin
  if platform.erasing() then return null; end if;
  foreach part in array array['phone', 'email', 'postal_address', 'contact_address'] loop
    if before_ -> part is distinct from after_ -> part then
      perform residents.note_change(new.person_id, 'contact-changed', platform.today(), replace(part, '_', '-'));
    end if;
  end loop;
  return null;
end
$$;
create trigger note_contact after update of phone, email, postal_address, contact_address on residents.contact for each row execute function residents.note_contact();

create function residents.note_identifier() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if platform.erasing() then return null; end if;
  perform residents.note_change(old.person_id, 'identifier-removed', platform.today());
  return null;
end
$$;
create trigger note_identifier after delete on residents.identifier for each row execute function residents.note_identifier();

create function residents.note_occupancy() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  -- Going on in another capacity in the same home is no move.
  goes_on boolean := exists (select from residents.occupancy o where o.person_id = new.person_id and o.flat_id = new.flat_id and o.id <> new.id
    and (o.moved_in_on = new.moved_out_on or o.moved_out_on = new.moved_in_on));
begin
  if tg_op = 'INSERT' then
    perform residents.note_change(new.person_id, case when goes_on then 'role-changed' else 'moved-in' end, new.moved_in_on, new.role);
  end if;
  if new.moved_out_on is not null and not goes_on and (tg_op = 'INSERT' or old.moved_out_on is distinct from new.moved_out_on) then
    perform residents.note_change(new.person_id, 'moved-out', new.moved_out_on, null, new.moved_out_by);
  end if;
  return null;
end
$$;
-- At the end of the transaction, when it is known whether somebody left or went on.
create constraint trigger note_occupancy after insert or update of moved_out_on on residents.occupancy
  deferrable initially deferred for each row execute function residents.note_occupancy();
