-- Who is owed a letter because somebody else gave the data (GDPR Art. 14), or because they have come of age; and who uses a home by a tenant's leave.

create table tenancy_changes.holder (
  person_id   uuid primary key,
  matter_id   uuid not null,
  full_name   text not null,
  from_on     date,
  until_on    date,
  recorded_at timestamptz not null default platform.as_of(),
  scope_role       text not null default '',
  scope_areas      uuid[] not null default '{}',
  scope_buildings  uuid[] not null default '{}',
  scope_staircases uuid[] not null default '{}',
  scope_guarded    boolean not null default false
);
create unique index holder_matter on tenancy_changes.holder (matter_id);

create table tenancy_changes.letter (
  id            uuid primary key default gen_random_uuid(),
  person_id     uuid not null,
  flat_id       uuid references homes.flat,
  kind          text not null check (kind in ('told-by-another', 'came-of-age')),
  -- In which capacity they are known: what is held, and by what right, follows from it.
  as_role       text not null,
  registered_on date not null,
  printed_on    date check (printed_on >= registered_on),
  recorded_at   timestamptz not null default platform.as_of(),
  moved_out_on  date,
  until_on      date,
  scope_role       text not null default '',
  scope_areas      uuid[] not null default '{}',
  scope_buildings  uuid[] not null default '{}',
  scope_staircases uuid[] not null default '{}',
  scope_guarded    boolean not null default false
);
create index letter_person on tenancy_changes.letter (person_id);
create index letter_open on tenancy_changes.letter (registered_on) where printed_on is null;

-- A letter is printed once; its day is not written over.
create function tenancy_changes.judge_letter() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.printed_on is not null and new.printed_on is distinct from old.printed_on then
    raise exception using errcode = '23514', constraint = 'printed_once', message = 'a letter is marked printed once';
  end if;
  return new;
end
$$;
create trigger judge_letter before update on tenancy_changes.letter for each row execute function tenancy_changes.judge_letter();

-- An adult who is not the main tenant did not fill in the form. Going on in another capacity owes nothing new, but a child who comes of age is told.
create function tenancy_changes.owe_letter() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  was_child boolean := case when tg_op = 'UPDATE' then old.role = 'minor-occupant' else exists (select from residents.occupancy o
    where o.person_id = new.person_id and o.flat_id = new.flat_id and o.role = 'minor-occupant' and o.moved_out_on = new.moved_in_on) end;
begin
  if platform.moving() then return null; end if;
  if new.role not in ('spouse', 'adult-occupant') then return null; end if;
  if tg_op = 'UPDATE' and not was_child then return null; end if;
  -- A guest of another home of the same lease has been told there.
  if new.temporary is not null or exists (select from tenancy_changes.letter l where l.person_id = new.person_id and l.flat_id = new.flat_id and l.printed_on is null) then return null; end if;
  if not was_child and exists (select from residents.occupancy o where o.person_id = new.person_id and o.flat_id = new.flat_id and o.id <> new.id
      and o.moved_out_on = new.moved_in_on) then return null; end if;
  insert into tenancy_changes.letter (person_id, flat_id, kind, as_role, registered_on)
    values (new.person_id, new.flat_id, case when was_child then 'came-of-age' else 'told-by-another' end, new.role, platform.today());
  return null;
end
$$;
create trigger owe_letter after insert or update of role on residents.occupancy for each row execute function tenancy_changes.owe_letter();

-- Who is let in by a permission or a notice becomes known as a person of their own, where the tenant's home is.
create function tenancy_changes.know_holder() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  called text;
  who    uuid := gen_random_uuid();
  home   uuid;
  known_as text := case tg_table_name when 'onward_letting_permit' then 'onward-tenant' when 'subletting_notice' then 'subtenant' else 'temporary-holder' end;
begin
  if exists (select from tenancy_changes.holder h where h.matter_id = new.id) then
    update tenancy_changes.holder set from_on = new.wanted_on, until_on = new.until_on where matter_id = new.id;
    return null;
  end if;
  if not (new.state = 'granted' or new.asks = 'nothing' and new.carried_on is not null) then return null; end if;
  execute format('select btrim(answers ->> ''holder-name'') from tenancy_changes.%I where matter_id = $1 and what = ''form''', tg_table_name || '_paper') into called using new.id;
  if coalesce(called, '') = '' then return null; end if;
  select o.flat_id into home from residents.occupancy o where o.person_id = new.person_id and o.lease_id is not distinct from new.lease_id order by o.moved_in_on desc limit 1;
  insert into platform.subject_scope (subject_id, role, areas, buildings, staircases, guarded)
    select who, known_as, s.areas, s.buildings, s.staircases, s.guarded from platform.subject_scope s where s.subject_id = new.person_id;
  insert into tenancy_changes.holder (person_id, matter_id, full_name, from_on, until_on) values (who, new.id, called, new.wanted_on, new.until_on);
  insert into tenancy_changes.letter (person_id, flat_id, kind, as_role, registered_on, until_on)
    values (who, home, 'told-by-another', known_as, platform.today(), new.until_on);
  return null;
end
$$;
do $$
declare
  data text;
begin
  foreach data in array array['onward_letting_permit', 'subletting_notice', 'temporary_handover'] loop
    execute format('create trigger know_holder after update on tenancy_changes.%I for each row execute function tenancy_changes.know_holder()', data);
  end loop;
end
$$;

create function tenancy_changes.follow_addressee() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update tenancy_changes.letter set moved_out_on = new.moved_out_on where person_id = new.id;
  return null;
end
$$;
create trigger follow_addressee after update on residents.person for each row when (old.moved_out_on is distinct from new.moved_out_on)
  execute function tenancy_changes.follow_addressee();

-- Whoever is forgotten as a holder is nobody to the landlord any more.
create function tenancy_changes.forget_holder() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from platform.subject_scope where subject_id = old.person_id;
  return null;
end
$$;
create trigger forget_holder after delete on tenancy_changes.holder for each row execute function tenancy_changes.forget_holder();
