-- Whoever became a child's guardian is that until the child is 18, 00.00 Helsinki, whenever the register's own turn comes (rule L15).
create function residents.custody_ends(child uuid) returns void language sql security definer set search_path = '' as $$
  update platform.tie t set until_on = of_age.on_day
    from (select (birth_on + interval '18 years')::date as on_day from residents.person where id = child) of_age
    where t.to_id = child and t.kind = 'guardian' and t.from_on < of_age.on_day and (t.until_on is null or t.until_on > of_age.on_day)
$$;
create function residents.note_custody() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform residents.custody_ends(coalesce((to_jsonb(new) ->> 'to_id')::uuid, (to_jsonb(new) ->> 'id')::uuid));
  return null;
end
$$;
create trigger note_custody after insert on platform.tie for each row when (new.kind = 'guardian') execute function residents.note_custody();
create trigger note_custody after update of birth_on on residents.person for each row execute function residents.note_custody();
