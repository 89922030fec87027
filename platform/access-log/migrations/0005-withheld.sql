-- Looks that a person reviews before the one they were about is shown them (rule L3): they stand in the log at once, and only the showing waits.

-- The activities whose looks wait; each module says its own in its migrations.
create table trail.reviewed_activity (activity text primary key);
create function trail.show_after_review(activity text) returns void language sql security definer set search_path = '' as $$
  insert into trail.reviewed_activity values (show_after_review.activity) on conflict do nothing
$$;

-- Which pieces of work have been reviewed, and which rows of the log still wait for theirs.
create table trail.reviewed (
  activity text not null,
  task     text not null,
  primary key (activity, task)
);
create table trail.withheld (
  at       timestamptz not null,
  id       bigint not null,
  activity text not null,
  task     text,
  kind     text not null,
  primary key (at, id)
);
create index withheld_task on trail.withheld (activity, task);

-- Which looks the person sees: everybody's at work, and those of whoever or whatever acts for the person (rule L15). Other residents' looks, such as those at
-- the names of one's own household, would be a history of their sign-ins.
create function trail.is_shown(door text, role text) returns boolean language sql immutable set search_path = ''
  as $$ select door in ('staff', 'oversight') or door = 'resident' and role in ('guardian', 'representative', 'estate', 'profile-service') $$;

-- Whose looks these are today: a record that was merged is its person's. The log itself keeps the number that was looked at.
create function trail.people_now(subjects uuid[]) returns setof uuid language sql stable set search_path = '' as $$
  select distinct coalesce(m.kept_id, s) from unnest(subjects) s left join platform.merged m on m.gone_id = s
$$;

-- Shows the rows named; what has been erased meanwhile shows nothing. For the landlord's own people: outsiders' looks are never withheld.
create function trail.show_withheld(rows trail.withheld[]) returns void language sql security definer set search_path = '' as $$
  insert into trail.appearance (id, subject_id, at, controller, kind, activity, reason, actor_role, unit_shown)
  select distinct on (l.at, l.id, who) l.id, who, l.at, l.controller, l.kind, l.activity, l.reason, l.actor_role, trail.unit_shown(l.actor_role, l.unit, l.at)
  from unnest(rows) w join trail.access l on l.at = w.at and l.id = w.id cross join lateral trail.people_now(l.subjects) who
  on conflict do nothing
$$;

-- A person has reviewed this piece of work: its looks are shown now, and those sealed later as they come.
create function trail.release(activity text, task text) returns void language plpgsql security definer set search_path = '' as $$
begin
  -- The sealer may be withholding just now: whoever comes second sees what the first has done.
  perform pg_advisory_xact_lock(hashtextextended('trail.withheld', 0));
  insert into trail.reviewed values (release.activity, release.task) on conflict do nothing;
  perform trail.show_withheld(array_agg(w)) from trail.withheld w where w.activity = release.activity and w.task = release.task;
  delete from trail.withheld w where w.activity = release.activity and w.task = release.task;
end
$$;

-- Shows each look to the persons it was about, one row each; the sealer calls it with every seal.
create function trail.spread(seal trail.seal, roles jsonb) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('trail.withheld', 0));
  insert into trail.withheld (at, id, activity, task, kind)
  select a.at, a.id, a.activity, a.task, a.kind from trail.access a join trail.reviewed_activity r on r.activity = a.activity
  where a.epoch = (seal).epoch and (a.xid, a.id) > ((seal).from_xid, (seal).from_id) and (a.xid, a.id) <= ((seal).to_xid, (seal).to_id)
    and a.kind in ('attention', 'unmask', 'listed') and trail.is_shown(a.actor_door, a.actor_role)
    and not exists (select from trail.reviewed d where d.activity = a.activity and d.task = a.task);

  with look as materialized (
    select a.* from trail.access a
    where a.epoch = (seal).epoch and (a.xid, a.id) > ((seal).from_xid, (seal).from_id) and (a.xid, a.id) <= ((seal).to_xid, (seal).to_id)
      and a.kind in ('attention', 'unmask', 'listed') and trail.is_shown(a.actor_door, a.actor_role)
      and not exists (select from trail.withheld w where w.at = a.at and w.id = a.id)
  ), place as materialized (
    select l.actor_role, l.unit, date_trunc('day', l.at) as day, trail.unit_shown(l.actor_role, l.unit, min(l.at)) as shown
    from look l where l.unit is not null group by 1, 2, 3
  )
  insert into trail.appearance (id, subject_id, at, controller, kind, activity, reason, actor_role, unit_shown, organisation, counts_as)
  select distinct on (l.at, l.id, who) l.id, who, l.at, l.controller, l.kind, l.activity, l.reason, l.actor_role, p.shown,
    roles -> l.actor_role ->> 'organisation', roles -> l.actor_role ->> 'countsAs'
  from look l cross join lateral trail.people_now(l.subjects) who
    left join place p on p.actor_role = l.actor_role and p.unit = l.unit and p.day = date_trunc('day', l.at);

  -- A list that opened nobody is nobody's to review: it is shown after a week.
  perform trail.show_withheld(array_agg(w)) from trail.withheld w where w.kind = 'listed' and w.at < clock_timestamp() - interval '7 days';
  delete from trail.withheld w where w.kind = 'listed' and w.at < clock_timestamp() - interval '7 days';
end
$$;

revoke execute on all functions in schema trail from public;
