-- A lease of several main tenants is ended by all of them: each of the others is asked, and says it alone.

alter table tenancy_changes.asked drop constraint asked_pkey;
alter table tenancy_changes.asked add primary key (matter_id, person_id);
alter table tenancy_changes.answered drop constraint answered_pkey;
alter table tenancy_changes.answered add primary key (matter_id, person_id);

create function tenancy_changes.ask_joint_tenants() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  other uuid;
begin
  if tg_op = 'UPDATE' then
    update tenancy_changes.asked set closed_on = platform.today() where matter_id = new.id and closed_on is null;
    return null;
  end if;
  for other in select p.person_id from leases.party p where p.lease_id = new.lease_id and p.role = 'main-tenant' and p.person_id <> new.person_id
      and (p.until_on is null or p.until_on > platform.today()) loop
    insert into tenancy_changes.asked (matter_id, person_id, data, kind, wanted_on, moved_out_on, lease_ended_on)
      values (new.id, other, tg_table_name, new.kind, new.wanted_on, null, new.lease_ended_on);
    perform residents.note_change(other, 'change-asked', platform.today(), new.kind);
  end loop;
  return null;
end
$$;
create trigger ask_joint_tenants after insert on tenancy_changes.termination for each row execute function tenancy_changes.ask_joint_tenants();
create trigger close_joint_questions after update on tenancy_changes.termination for each row
  when (new.state = 'withdrawn' or new.carried_on is not null) execute function tenancy_changes.ask_joint_tenants();

create function tenancy_changes.all_tenants_agree() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from tenancy_changes.asked q left join tenancy_changes.answered a using (matter_id, person_id)
      where q.matter_id = new.id and a.says is distinct from 'yes') then
    raise exception using errcode = '23514', constraint = 'all_tenants_agree', message = 'a lease of several tenants is ended by all of them';
  end if;
  return new;
end
$$;
create trigger all_tenants_agree before update on tenancy_changes.termination for each row
  when (new.carried_on is not null and old.carried_on is null) execute function tenancy_changes.all_tenants_agree();
