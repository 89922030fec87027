-- A death closes the resident's own pages the same day (rule L16). The home and the lease stand until the estate has settled them.

create table residents.death (
  person_id      uuid primary key references residents.person deferrable initially deferred,
  died_on        date not null,
  -- Whose word it rests on.
  told_by        text not null check (told_by in ('relative', 'authority', 'estate')),
  recorded_at    timestamptz not null default platform.as_of(),
  moved_out_on   date,
  lease_ended_on date
);
insert into residents.change_kind values ('died', 'Kuoli', 'Avled', 'Died');

create function residents.follow_death() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.died_on > platform.today() then
    raise exception using errcode = '23514', constraint = 'death_is_past', message = 'a death is recorded once it has happened';
  end if;
  delete from identity.session where person_id = new.person_id;
  update platform.tie set until_on = greatest(from_on, new.died_on) where kind = 'guardian' and from_id = new.person_id
    and (until_on is null or until_on > new.died_on);
  perform residents.note_change(new.person_id, 'died', new.died_on, null, null);
  return new;
end
$$;
create trigger copy_clocks before insert on residents.death for each row execute function residents.copy_clocks();
create trigger follow_death before insert or update of died_on on residents.death for each row execute function residents.follow_death();

create function residents.follow_clocks_of_dead() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update residents.death set (moved_out_on, lease_ended_on) = (new.moved_out_on, new.lease_ended_on) where person_id = new.id;
  return null;
end
$$;
create trigger follow_clocks_of_dead after update on residents.person for each row
  when ((old.moved_out_on, old.lease_ended_on) is distinct from (new.moved_out_on, new.lease_ended_on)) execute function residents.follow_clocks_of_dead();

-- As before, but nobody signs in as somebody who has died.
alter function residents.own_roles(uuid) rename to roles_of_the_living;
create function residents.own_roles(who uuid) returns text[] language sql stable security definer set search_path = '' as $$
  select case when not exists (select from residents.death d where d.person_id = who) then residents.roles_of_the_living(who) end
$$;
