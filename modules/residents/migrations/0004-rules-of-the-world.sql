-- What cannot be otherwise in any landlord's house. Which data one may hold about whom is the policy's and not written here.

-- A spouse is somebody's: of a main tenant under the same lease, at the same time, and not after that person has left.
create function residents.check_spouses() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  lease uuid;
begin
  -- The stay of either ends in the register on its own day.
  if platform.erasing() then return null; end if;
  foreach lease in array array[case when tg_op <> 'INSERT' then old.lease_id end, case when tg_op <> 'DELETE' then new.lease_id end] loop
    continue when lease is null or not exists (
      select from residents.occupancy s where s.lease_id = lease and s.role = 'spouse' and not exists (
        select from residents.occupancy m where m.person_id = s.spouse_of and m.lease_id = lease and m.role = 'main-tenant'
          and daterange(m.moved_in_on, m.moved_out_on) && daterange(s.moved_in_on, s.moved_out_on)
          and coalesce(s.moved_out_on, 'infinity') <= coalesce(m.moved_out_on, 'infinity')));
    raise exception using errcode = '23514', constraint = 'spouse_needs_main_tenant', message = 'a spouse needs a main tenant under the same lease';
  end loop;
  return null;
end
$$;
create constraint trigger spouse_needs_main_tenant after insert or update or delete on residents.occupancy
  deferrable initially deferred for each row execute function residents.check_spouses();

-- Nobody is in the register without a reason to be: a home with the landlord, or somebody there for whom one speaks.
create function residents.check_related() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from residents.person p where p.id = new.id)
    and not exists (select from residents.occupancy o where o.person_id = new.id)
    and not exists (select from platform.tie t where t.from_id = new.id and t.kind = 'guardian') then
    raise exception using errcode = '23514', constraint = 'person_has_relation', message = 'a person is recorded with a relation to the landlord';
  end if;
  return null;
end
$$;
-- First by its name: without a relation there is no role either, and nothing would be collected.
create constraint trigger a_relation after insert on residents.person
  deferrable initially deferred for each row execute function residents.check_related();

-- A row stays with the person about whom it was written, unless two records are of one person.
create function residents.keep_person() returns trigger language plpgsql set search_path = '' as $$
begin
  if platform.moving() then return new; end if;
  raise exception using errcode = '23514', constraint = 'row_keeps_its_person', message = 'a row stays with its person';
end
$$;
create trigger row_keeps_its_person before update on residents.occupancy for each row when (old.person_id <> new.person_id) execute function residents.keep_person();
create trigger row_keeps_its_person before update on residents.contact for each row when (old.person_id <> new.person_id) execute function residents.keep_person();
create trigger row_keeps_its_person before update on residents.identifier for each row when (old.person_id <> new.person_id) execute function residents.keep_person();
create trigger row_keeps_its_person before update on residents.change for each row when (old.person_id <> new.person_id) execute function residents.keep_person();
