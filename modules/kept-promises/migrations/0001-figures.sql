-- Whether the landlord kept its word, counted each night: numbers without anybody behind them. A night that failed stays one.
create schema kept_promises;

create table kept_promises.figure (
  promise    text not null,
  counted_on date not null,
  -- What was counted, and of how many where it is a share; null: too few to tell.
  number     int,
  of_number  int,
  kept       boolean not null,
  primary key (promise, counted_on)
);

-- Each as of now. `answer_days`: by when the policy promises to answer a request.
create function kept_promises.measured(answer_days int) returns table (promise text, number int, of_number int, kept boolean) language sql stable set search_path = '' as $$
  -- Rows that the last run left although their day had come; a run that is two days old proves nothing.
  select 'nothing-overdue', c.overdue::int, null::int, c.overdue = 0 and c.as_of > platform.as_of() - interval '2 days'
    from (select * from retention.certificate order by run_id desc limit 1) c
  union all
  -- How many seconds it took until the look that waited longest was sealed, in the last day.
  select 'log-sealed', s.longest, null, s.longest <= 60 from (select coalesce(max(ceil(extract(epoch from l.sealed_at - l.first_at))), 0)::int as longest
    from trail.seal l where l.sealed_at > platform.as_of() - interval '1 day' and l.reason is null) s
  union all
  select 'looks-explained', case when bool_and(r.explained is not null) then sum(r.explained)::int end, sum(r.looks)::int,
      not exists (select from explained_looks.question q where q.verdict is null and q.matched_on is null and q.because is null and q.asked_at < platform.as_of() - interval '30 days')
    from explained_looks.rate r having count(*) > 0
  union all
  select 'questions-answered', w.overdue, null, w.overdue = 0 from explained_looks.waiting(platform.today()) w
  union all
  -- Requests of the last year that were or must have been answered by now; questions have no clock.
  select 'requests-in-time', count(*) filter (where q.in_time)::int, count(*)::int, coalesce(bool_and(q.in_time), true) from (
    select coalesce(r.closed_on, platform.today()) <= d.due as in_time from rights_requests.request r
      cross join lateral (select coalesce(r.converted_on, (r.received_at at time zone 'Europe/Helsinki')::date) as began) b
      cross join lateral (select case when r.extended_on is null then least(b.began + answer_days, (b.began + interval '1 month')::date)
        else (b.began + interval '3 months')::date end as due) d
    where r.kind <> 'question' and b.began > platform.today() - 365 and (r.closed_on is not null or d.due < platform.today())) q
  union all
  -- Accounts of other organisations' people that are open although nobody has used or approved them in time.
  select 'no-idle-accounts', count(*)::int, null, count(*) = 0 from identity.account a
    where a.organisation is not null and a.closed_on is null and least(a.approved_until, a.unused_until) < platform.today() - 1
$$;

create function kept_promises.count_anew(answer_days int) returns void language sql security definer set search_path = '' as $$
  delete from kept_promises.figure where counted_on < platform.today() - 365;
  insert into kept_promises.figure as f (promise, counted_on, number, of_number, kept)
    select m.promise, platform.today(), m.number, m.of_number, m.kept from kept_promises.measured(answer_days) m
  on conflict (promise, counted_on) do update set kept = f.kept and excluded.kept,
    number = case when f.kept then excluded.number else f.number end, of_number = case when f.kept then excluded.of_number else f.of_number end
$$;

-- For everybody to read: the nights from a day on, newest first.
create function kept_promises.nights(since date) returns table (promise text, counted_on date, number int, of_number int, kept boolean) language sql stable security definer set search_path = ''
  as $$ select f.promise, f.counted_on, f.number, f.of_number, f.kept from kept_promises.figure f where f.counted_on >= since order by f.promise, f.counted_on desc $$;
revoke execute on all functions in schema kept_promises from public;
