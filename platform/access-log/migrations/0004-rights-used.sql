-- Which rights were used since an instant: by which job, in which activity, how. Not by whom, about whom or when; fewer than five looks are
-- not counted (null), so that no figure is about one person (rule L5).
create function trail.rights_used(since timestamptz) returns table (activity text, role text, kind text, reasoned boolean, looks bigint)
language sql stable security definer set search_path = '' as $$
  select a.activity, a.actor_role, a.kind, a.reason is not null, case when count(*) >= 5 then count(*) end
  from trail.access a
  where a.at >= since and a.kind in ('attention', 'list', 'unmask') and a.activity is not null and a.actor_role is not null
  group by 1, 2, 3, 4
$$;
revoke execute on function trail.rights_used(timestamptz) from public;
