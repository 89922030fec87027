-- Two records of one person: the looks at both are shown to that person; taken apart again, each has its own. The log is not touched.

create function trail.hand_over(gone uuid, kept uuid) returns void language sql security definer set search_path = '' as $$
  update trail.appearance p set subject_id = kept where p.subject_id = gone
    and not exists (select from trail.appearance k where k.at = p.at and k.id = p.id and k.subject_id = kept);
  delete from trail.appearance p where p.subject_id = gone;
$$;
create function trail.hand_back(gone uuid, kept uuid) returns void language sql security definer set search_path = '' as $$
  insert into trail.appearance (id, subject_id, at, controller, kind, activity, reason, actor_role, unit_shown, organisation, counts_as)
    select p.id, gone, p.at, p.controller, p.kind, p.activity, p.reason, p.actor_role, p.unit_shown, p.organisation, p.counts_as
    from trail.appearance p join trail.access a on a.at = p.at and a.id = p.id
    where p.subject_id = kept and gone in (select trail.people_now(a.subjects)) on conflict do nothing;
  delete from trail.appearance p using trail.access a
    where a.at = p.at and a.id = p.id and p.subject_id = kept and kept not in (select trail.people_now(a.subjects));
$$;
revoke execute on function trail.hand_over(uuid, uuid), trail.hand_back(uuid, uuid) from public;
