-- A clock can be wrong for an hour, and what days bring about cannot be taken back: a day is believed when it follows from the last one.
create table platform.calendar (
  only_one      boolean primary key default true check (only_one),
  -- Up to when the clock has been believed, and since and up to when it has shown a time that does not follow from it.
  followed_at   timestamptz not null,
  doubted_from  timestamptz,
  doubted_until timestamptz
);

-- Asked each hour: may today's deeds be done? Not after a leap of more than two days, until the clock has gone on by hours for a whole day.
create function platform.believe_today() returns boolean language plpgsql security definer set search_path = '' as $$
declare
  c   platform.calendar;
  now constant timestamptz := pg_catalog.clock_timestamp();
begin
  insert into platform.calendar (followed_at) values (now) on conflict do nothing;
  select * into c from platform.calendar for update;
  if now <= c.followed_at + interval '2 days' or now - c.doubted_from >= interval '1 day' and now between c.doubted_until and c.doubted_until + interval '2 hours' then
    update platform.calendar set followed_at = now, doubted_from = null, doubted_until = null;
    return true;
  end if;
  -- A leap within the doubt begins it anew.
  update platform.calendar set doubted_until = now,
    doubted_from = case when now between c.doubted_until and c.doubted_until + interval '2 hours' then c.doubted_from else now end;
  return false;
end
$$;
revoke execute on function platform.believe_today() from public;
