-- People change: a child comes of age, a spouse becomes another adult. What is not collected about who they are now goes at once.

-- Says nothing before a policy has been applied. The blind indexes of what goes are swept with the vault.
create function residents.shed() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  kept text[] := array(select category from platform.collectable where role = new.role);
begin
  if old.role = new.role or cardinality(kept) = 0 then return null; end if;
  update residents.person set birth_on = case when 'birth-date' = any (kept) then birth_on end, language = case when 'language' = any (kept) then language end
    where id = new.subject_id and (birth_on is not null and not 'birth-date' = any (kept) or language is not null and not 'language' = any (kept));
  delete from residents.identifier where person_id = new.subject_id and not kept && '{personal-identity-code,other-identifier}'
    and not retention.is_held(new.subject_id, 'residents.identifier');
  delete from residents.contact where person_id = new.subject_id and not kept && '{phone,email,postal-address,contact-address}'
    and not retention.is_held(new.subject_id, 'residents.contact');
  return null;
end
$$;
create trigger shed after update of role on platform.subject_scope for each row execute function residents.shed();

-- Whoever turns 18 today or turned so unnoticed goes on as an adult from that day, 00.00 Helsinki. Returns who they are.
create function residents.come_of_age() returns setof uuid language plpgsql security definer set search_path = '' as $$
declare
  child record;
begin
  for child in select o.*, (p.birth_on + interval '18 years')::date as of_age_on from residents.occupancy o join residents.person p on p.id = o.person_id
    where o.role = 'minor-occupant' and o.moved_in_on < platform.today() and (o.moved_out_on is null or o.moved_out_on > platform.today())
      and (p.birth_on + interval '18 years')::date <= platform.today() for update of o loop
    if child.moved_in_on >= child.of_age_on then
      update residents.occupancy set role = 'adult-occupant' where id = child.id;
    else
      update residents.occupancy set moved_out_on = child.of_age_on, moved_out_by = 'agreed' where id = child.id;
      insert into residents.occupancy (person_id, flat_id, lease_id, role, moved_in_on, moved_out_on, moved_out_by, temporary, lease_ended_on)
        values (child.person_id, child.flat_id, child.lease_id, 'adult-occupant', child.of_age_on, child.moved_out_on, child.moved_out_by, child.temporary, child.lease_ended_on);
    end if;
    return next child.person_id;
  end loop;
end
$$;
