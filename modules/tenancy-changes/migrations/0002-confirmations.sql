-- What another person of the household must say for themselves before a change that concerns them: asked by the system, answered by them alone.

create table tenancy_changes.asked (
  matter_id      uuid primary key,
  person_id      uuid not null references residents.person deferrable initially deferred,
  -- The table of the matter.
  data           text not null,
  kind           text not null,
  wanted_on      date,
  -- Answered, or no longer needed.
  closed_on      date,
  recorded_at    timestamptz not null default platform.as_of(),
  moved_out_on   date,
  lease_ended_on date,
  constraint asked_of_person unique (matter_id, person_id)
);
create index asked_person on tenancy_changes.asked (person_id);

create table tenancy_changes.answered (
  matter_id      uuid primary key,
  person_id      uuid not null references residents.person deferrable initially deferred,
  says           text not null check (says in ('yes', 'no')),
  recorded_at    timestamptz not null default platform.as_of(),
  moved_out_on   date,
  lease_ended_on date,
  foreign key (matter_id, person_id) references tenancy_changes.asked (matter_id, person_id) deferrable initially deferred
);
create index answered_person on tenancy_changes.answered (person_id);

create function tenancy_changes.ask_other() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    insert into tenancy_changes.asked (matter_id, person_id, data, kind, wanted_on, moved_out_on, lease_ended_on)
      values (new.id, new.other_id, tg_table_name, new.kind, new.wanted_on, new.moved_out_on, new.lease_ended_on);
    perform residents.note_change(new.other_id, 'change-asked', platform.today(), new.kind);
  elsif new.state <> 'filed' or new.carried_on is not null then
    update tenancy_changes.asked set closed_on = platform.today() where matter_id = new.id and closed_on is null;
  end if;
  return null;
end
$$;
do $$
declare
  data text;
begin
  foreach data in array tenancy_changes.data_kinds() loop
    execute format('create trigger ask_other after insert or update on tenancy_changes.%I for each row when (new.other_id is not null) execute function tenancy_changes.ask_other()', data);
  end loop;
end
$$;

-- One's own answer, by oneself: staff have no other way to say it for somebody than a decision of their own.
-- What the one other person says stands on the matter; where there are several, each stands among the answers.
create function tenancy_changes.take_answer() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  matter tenancy_changes.asked;
begin
  if platform.moving() then return new; end if;
  if residents.writing_role() <> 'self' then
    raise exception using errcode = '23514', constraint = 'answered_by_oneself', message = 'nobody answers for another';
  end if;
  update tenancy_changes.asked set closed_on = platform.today() where matter_id = new.matter_id and person_id = new.person_id and closed_on is null returning * into matter;
  if not found then
    raise exception using errcode = '23514', constraint = 'answered_in_time', message = 'the question is no longer open';
  end if;
  execute format('update tenancy_changes.%I set other_said = $2 where id = $1 and other_id = $3', matter.data) using new.matter_id, new.says, new.person_id;
  perform residents.note_change(new.person_id, case new.says when 'yes' then 'change-confirmed' else 'change-denied' end, platform.today(), matter.kind);
  return new;
end
$$;
create trigger take_answer before insert on tenancy_changes.answered for each row execute function tenancy_changes.take_answer();
