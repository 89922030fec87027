-- What was told to whoever acts for a resident. The record comes first: what PostgreSQL takes no record of is not shown.
create table representatives.disclosure (
  id           uuid primary key,
  person_id    uuid not null references residents.person deferrable initially deferred,
  mandate_id   uuid,
  -- The activity in which was told, and the categories of data.
  activity     text not null,
  told         text[] not null check (cardinality(told) > 0),
  -- To whom and on what: taken from the mandate, and kept when the mandate is gone.
  to_name      text not null default '',
  to_kind      text not null default '',
  -- How whoever acts was identified.
  method       text not null check (method in ('document', 'call-back', 'strong')),
  by_role      text not null default '',
  disclosed_at timestamptz not null default platform.as_of(),
  foreign key (mandate_id, person_id) references representatives.mandate (id, person_id) on delete set null (mandate_id) deferrable initially deferred
);
create index disclosure_person on representatives.disclosure (person_id);
create index disclosure_mandate on representatives.disclosure (mandate_id);

-- In force this minute, of this person, for this activity; of a protected person only by their own word (rule L18).
create function representatives.carries(mandate uuid, who uuid, activity text) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from representatives.mandate m left join platform.subject_scope s on s.subject_id = m.person_id
    where m.id = mandate and m.person_id = who and activity = any (m.scopes) and m.revoked_at is null
      and m.from_on <= platform.today() and (m.last_on is null or m.last_on >= platform.today())
      and (m.kind = 'helper' or not coalesce(s.guarded, false)))
$$;

create function representatives.judge_disclosure() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if platform.moving() then return new; end if;
  if tg_op = 'UPDATE' then
    if (to_jsonb(new) - 'mandate_id') is distinct from (to_jsonb(old) - 'mandate_id') then
      perform representatives.refuse('disclosure_stays', 'what was told stays told');
    end if;
    return new;
  end if;
  if not representatives.carries(new.mandate_id, new.person_id, new.activity) then
    perform representatives.refuse('mandate_carries_it', 'no mandate in force opens this');
  end if;
  select m.name, m.kind into new.to_name, new.to_kind from representatives.mandate m where m.id = new.mandate_id;
  -- Whoever acts for somebody does not serve themselves at work (rule L14).
  if representatives.is_called(platform.person(), new.to_name) then
    perform representatives.refuse('nobody_serves_themselves', 'nobody tells themselves');
  end if;
  new.by_role := residents.writing_role();
  new.disclosed_at := platform.as_of();
  return new;
end
$$;
create trigger judge_disclosure before insert or update on representatives.disclosure for each row execute function representatives.judge_disclosure();
