-- A landlord whose policy collects no changes of the household keeps no timeline; moves are recorded all the same.
create or replace function residents.note_change(who uuid, what text, effective date, detail text default null, confirmed text default null, former text default null)
returns void language sql security definer set search_path = '' as $$
  insert into residents.change (person_id, kind, effective_on, detail, confirmed_by, former_name, recorded_by)
    select who, what, effective, detail, confirmed, former, residents.writing_role()
    where exists (select from platform.collectable c where c.category = 'household-change')
$$;
