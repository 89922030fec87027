-- A transfer of the lease binds two people, and both sign it by strong sign-in. Who asked for it on the own pages has; who asked at the desk is asked.

create function tenancy_changes.ask_giver() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if residents.writing_role() in ('self', 'system') then return null; end if;
  insert into tenancy_changes.asked (matter_id, person_id, data, kind, wanted_on, moved_out_on, lease_ended_on)
    values (new.id, new.person_id, tg_table_name, new.kind, new.wanted_on, new.moved_out_on, new.lease_ended_on);
  perform residents.note_change(new.person_id, 'change-asked', platform.today(), new.kind);
  return null;
end
$$;
create trigger ask_giver after insert on tenancy_changes.lease_transfer for each row execute function tenancy_changes.ask_giver();

-- The receiver's own word is judged with every change that concerns another.
create function tenancy_changes.both_sign() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from tenancy_changes.asked q left join tenancy_changes.answered a using (matter_id, person_id)
      where q.matter_id = new.id and q.person_id = new.person_id and a.says is distinct from 'yes') then
    raise exception using errcode = '23514', constraint = 'both_sign_first', message = 'both people sign a transfer of the lease';
  end if;
  return new;
end
$$;
create trigger both_sign before update on tenancy_changes.lease_transfer for each row
  when (new.state = 'granted' and old.state = 'filed') execute function tenancy_changes.both_sign();

-- The lease says when the new tenant signed, and where that can be shown.
create function tenancy_changes.sign_lease() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update leases.party p set signed_on = (a.recorded_at at time zone 'Europe/Helsinki')::date, signature = 'strong sign-in ' || new.id
    from tenancy_changes.answered a where a.matter_id = new.id and a.person_id = new.other_id and a.says = 'yes'
      and p.lease_id = new.lease_id and p.person_id = new.other_id;
  return null;
end
$$;
create trigger sign_lease after update on tenancy_changes.lease_transfer for each row
  when (new.carried_on is not null and old.carried_on is null) execute function tenancy_changes.sign_lease();
