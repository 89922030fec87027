-- What residents ask or announce about their tenancy: each a matter with a state, and the papers that belong to it.
create schema tenancy_changes;

-- Kinds of data that are kept for different times, shown to different people and decided by different ones: tables of their own, all alike.
create function tenancy_changes.data_kinds() returns text[] language sql immutable set search_path = '' as $$
  select array['household_change', 'termination', 'lease_transfer', 'onward_letting_permit', 'subletting_notice', 'temporary_handover']
$$;

do $$
declare
  data text;
begin
  foreach data in array tenancy_changes.data_kinds() loop
    execute format($table$
      create table tenancy_changes.%1$s (
        id             uuid primary key,
        person_id      uuid not null references residents.person deferrable initially deferred,
        lease_id       uuid,
        -- Which change: a type of the configuration, so that a new one is no release.
        kind           text not null check (kind ~ '^[a-z][a-z-]*$'),
        -- What must happen first: leave of the landlord, no objection of it, the word of the other person or else a decision, or nothing.
        asks           text not null check (asks in ('permission', 'objection', 'confirmation', 'nothing')),
        -- Somebody of the same household whom it concerns, and what they have said to it themselves (rule L17).
        other_id       uuid references residents.person deferrable initially deferred,
        other_said     text check (other_said in ('yes', 'no')),
        state          text not null default 'filed' check (state in ('filed', 'granted', 'refused', 'objected', 'withdrawn')),
        wanted_on      date,
        until_on       date,
        decided_on     date,
        carried_on     date,
        recorded_at    timestamptz not null default platform.as_of(),
        moved_out_on   date,
        lease_ended_on date,
        scope_role       text not null default '',
        scope_areas      uuid[] not null default '{}',
        scope_buildings  uuid[] not null default '{}',
        scope_staircases uuid[] not null default '{}',
        scope_guarded    boolean not null default false,
        constraint %1$s_ends_after_beginning check (until_on >= wanted_on),
        constraint %1$s_decided_has_day check ((state in ('granted', 'refused', 'objected')) = (decided_on is not null)),
        constraint %1$s_of_person unique (id, person_id)
      );
      create index %1$s_person on tenancy_changes.%1$s (person_id);
      create index %1$s_open on tenancy_changes.%1$s (recorded_at) where carried_on is null;

      -- What lists must never show: what was told, why it was decided so, and in which words.
      create table tenancy_changes.%1$s_paper (
        matter_id      uuid not null,
        person_id      uuid not null references residents.person deferrable initially deferred,
        what           text not null check (what in ('form', 'withdrawal', 'carrying')),
        answers        jsonb not null default '{}' check (jsonb_typeof(answers) = 'object'),
        -- A reason of the configuration, and the decider's own words to the person.
        because        text check (because ~ '^[a-z][a-z-]*$'),
        words          text,
        -- The job role that decided; never who.
        decided_by     text,
        recorded_at    timestamptz not null default platform.as_of(),
        moved_out_on   date,
        lease_ended_on date,
        until_on       date,
        primary key (matter_id, what),
        foreign key (matter_id, person_id) references tenancy_changes.%1$s (id, person_id) deferrable initially deferred
      )
    $table$, data);
  end loop;
end
$$;

-- The order of things, whoever writes: a matter begins undecided, is decided or withdrawn once, and is carried into the register once.
create function tenancy_changes.judge_matter() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if platform.moving() then return new; end if;
  if tg_op = 'INSERT' then
    if new.state <> 'filed' or new.decided_on is not null or new.carried_on is not null or new.other_said is not null then
      raise exception using errcode = '23514', constraint = 'change_begins_undecided', message = 'a change begins undecided';
    end if;
    if new.other_id is not null and not exists (select from platform.tie t join platform.subject_scope s on s.subject_id = t.to_id where t.kind = 'household'
        and t.from_id = new.person_id and t.to_id = new.other_id and not s.guarded and s.role <> 'minor-occupant'
        and t.from_on <= platform.today() and (t.until_on is null or t.until_on > platform.today())) then
      raise exception using errcode = '23514', constraint = 'other_lives_here', message = 'a change concerns adults of the own household';
    end if;
    select p.moved_out_on into new.moved_out_on from residents.person p where p.id = new.person_id;
    select l.ended_on into new.lease_ended_on from leases.lease l where l.id = new.lease_id;
    return new;
  end if;
  if (new.id, new.person_id, new.other_id, new.lease_id, new.kind, new.asks, new.recorded_at)
      is distinct from (old.id, old.person_id, old.other_id, old.lease_id, old.kind, old.asks, old.recorded_at) then
    raise exception using errcode = '23514', constraint = 'change_stays_as_filed', message = 'what was filed stays as it was filed';
  end if;
  if new.state <> old.state then
    if old.state <> 'filed' or old.carried_on is not null then
      raise exception using errcode = '23514', constraint = 'decided_once', message = 'a change is decided once';
    end if;
    if new.state <> 'withdrawn' and (new.asks = 'nothing' or (new.state = 'objected') <> (new.asks = 'objection') and new.state <> 'granted') then
      raise exception using errcode = '23514', constraint = 'decided_as_asked', message = 'a change is decided as it was asked';
    end if;
    if new.state = 'granted' and new.asks = 'permission' and new.other_id is not null and new.other_said is distinct from 'yes' then
      raise exception using errcode = '23514', constraint = 'other_confirms_first', message = 'the other person confirms first';
    end if;
    new.decided_on := case when new.state <> 'withdrawn' then platform.today() end;
  end if;
  if new.carried_on is distinct from old.carried_on and (old.carried_on is not null or not (new.state = 'granted'
      or new.state = 'filed' and (new.asks = 'nothing' or new.asks = 'confirmation' and new.other_said = 'yes'))) then
    raise exception using errcode = '23514', constraint = 'carried_once', message = 'a change is carried into the register once, and not before it is granted';
  end if;
  return new;
end
$$;

create function tenancy_changes.judge_paper() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if platform.moving() then return new; end if;
  if tg_op = 'INSERT' then
    if new.because is not null or new.words is not null then
      raise exception using errcode = '23514', constraint = 'change_begins_undecided', message = 'a change begins undecided';
    end if;
    execute format('select moved_out_on, lease_ended_on, until_on from tenancy_changes.%I where id = $1', tg_argv[0])
      into new.moved_out_on, new.lease_ended_on, new.until_on using new.matter_id;
    return new;
  end if;
  if (new.matter_id, new.person_id, new.what, new.answers, new.recorded_at) is distinct from (old.matter_id, old.person_id, old.what, old.answers, old.recorded_at) then
    raise exception using errcode = '23514', constraint = 'change_stays_as_filed', message = 'what was filed stays as it was filed';
  end if;
  if (new.because, new.words) is distinct from (old.because, old.words) then
    if old.decided_by is not null then
      raise exception using errcode = '23514', constraint = 'decided_once', message = 'a change is decided once';
    end if;
    new.decided_by := residents.writing_role();
  end if;
  return new;
end
$$;

-- A paper moves its matter: only who may file can withdraw, only staff can carry a change into the register.
create function tenancy_changes.follow_paper() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if platform.moving() then return null; end if;
  if new.what = 'carrying' and residents.writing_role() in ('self', 'system') then
    raise exception using errcode = '23514', constraint = 'carried_by_staff', message = 'a change is carried into the register by staff';
  end if;
  if new.what = 'withdrawal' then
    execute format('update tenancy_changes.%I set state = ''withdrawn'' where id = $1', tg_argv[0]) using new.matter_id;
  elsif new.what = 'carrying' then
    execute format('update tenancy_changes.%I set carried_on = platform.today() where id = $1', tg_argv[0]) using new.matter_id;
  end if;
  return null;
end
$$;

insert into residents.change_kind values
  ('change-filed', 'Muutos ilmoitettiin', 'En ändring anmäldes', 'A change was filed'),
  ('change-granted', 'Muutos hyväksyttiin', 'En ändring godkändes', 'A change was granted'),
  ('change-refused', 'Lupaa ei annettu', 'Tillstånd gavs inte', 'Permission was refused'),
  ('change-objected', 'Vuokranantaja vastusti', 'Hyresvärden motsatte sig', 'The landlord objected'),
  ('change-withdrawn', 'Ilmoitus peruttiin', 'Anmälan återtogs', 'The notice was withdrawn'),
  ('change-carried', 'Muutos kirjattiin', 'Ändringen registrerades', 'The change was registered'),
  ('change-asked', 'Sinua pyydettiin vahvistamaan muutos', 'Du ombads bekräfta en ändring', 'You were asked to confirm a change'),
  ('change-confirmed', 'Vahvistit muutoksen', 'Du bekräftade en ändring', 'You confirmed a change'),
  ('change-denied', 'Et vahvistanut muutosta', 'Du bekräftade inte en ändring', 'You did not confirm a change');

-- Each step stands in the person's timeline.
create function tenancy_changes.note_matter() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    perform residents.note_change(new.person_id, 'change-filed', platform.today(), new.kind);
  elsif new.state <> old.state then
    perform residents.note_change(new.person_id, 'change-' || new.state, platform.today(), new.kind);
  elsif new.carried_on is distinct from old.carried_on then
    perform residents.note_change(new.person_id, 'change-carried', platform.today(), new.kind);
  end if;
  return null;
end
$$;

do $$
declare
  data text;
begin
  foreach data in array tenancy_changes.data_kinds() loop
    execute format('create trigger judge_matter before insert or update on tenancy_changes.%1$s for each row execute function tenancy_changes.judge_matter()', data);
    execute format('create trigger note_matter after insert or update on tenancy_changes.%1$s for each row execute function tenancy_changes.note_matter()', data);
    execute format('create trigger judge_paper before insert or update on tenancy_changes.%1$s_paper for each row execute function tenancy_changes.judge_paper(%1$L)', data);
    execute format('create trigger follow_paper after insert on tenancy_changes.%1$s_paper for each row execute function tenancy_changes.follow_paper(%1$L)', data);
  end loop;
end
$$;

-- The days from which periods run, beside each thing that is kept by them.
create function tenancy_changes.follow_move_out() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  data text;
begin
  for data in select unnest(d || (select array_agg(p || '_paper') from unnest(d) p) || array['asked', 'answered']) from tenancy_changes.data_kinds() d loop
    execute format('update tenancy_changes.%I set moved_out_on = $2 where person_id = $1', data) using new.id, new.moved_out_on;
  end loop;
  return null;
end
$$;
create trigger follow_move_out after update on residents.person for each row when (old.moved_out_on is distinct from new.moved_out_on)
  execute function tenancy_changes.follow_move_out();

create function tenancy_changes.follow_lease_end() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  data text;
begin
  foreach data in array tenancy_changes.data_kinds() loop
    execute format('update tenancy_changes.%I_paper p set lease_ended_on = $2 from tenancy_changes.%1$I m where m.lease_id = $1 and p.matter_id = m.id', data) using new.id, new.ended_on;
    execute format('update tenancy_changes.%I set lease_ended_on = $2 where lease_id = $1', data) using new.id, new.ended_on;
  end loop;
  return null;
end
$$;
create trigger follow_lease_end after update on leases.lease for each row when (old.ended_on is distinct from new.ended_on)
  execute function tenancy_changes.follow_lease_end();

create function tenancy_changes.follow_until() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  execute format('update tenancy_changes.%I set until_on = $2 where matter_id = $1', tg_argv[0] || '_paper') using new.id, new.until_on;
  return null;
end
$$;
do $$
declare
  data text;
begin
  foreach data in array tenancy_changes.data_kinds() loop
    execute format('create trigger follow_until after update of until_on on tenancy_changes.%1$s for each row when (old.until_on is distinct from new.until_on)
      execute function tenancy_changes.follow_until(%1$L)', data);
  end loop;
end
$$;
