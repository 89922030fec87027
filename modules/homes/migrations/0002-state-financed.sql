-- Which buildings are state-financed, where the rules of what may be held can see it.
create function homes.tell_financing() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from platform.building_property where property = 'flat-state-financed' and building_id = coalesce(new.id, old.id);
  if tg_op <> 'DELETE' and new.state_financed then
    insert into platform.building_property values ('flat-state-financed', new.id);
  end if;
  return null;
end
$$;
create trigger tell_financing after insert or update or delete on homes.building for each row execute function homes.tell_financing();
insert into platform.building_property select 'flat-state-financed', id from homes.building where state_financed;
