-- Letters to the dead stop the same day, and nothing more is asked of them (rule L16).
create function tenancy_changes.stop_letters() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from tenancy_changes.letter where person_id = new.person_id and printed_on is null;
  update tenancy_changes.asked set closed_on = platform.today() where person_id = new.person_id and closed_on is null;
  return null;
end
$$;
create trigger stop_letters after insert on residents.death for each row execute function tenancy_changes.stop_letters();

create function tenancy_changes.no_letter_to_the_dead() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  return case when exists (select from residents.death d where d.person_id = new.person_id) then null else new end;
end
$$;
create trigger no_letter_to_the_dead before insert on tenancy_changes.letter for each row execute function tenancy_changes.no_letter_to_the_dead();
