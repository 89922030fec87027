-- Whoever holds a mandate for somebody signs in as the one who acts for them, until it ends; whom sign-in knows otherwise stays as it was.
alter function residents.own_roles(uuid) rename to roles_without_mandates;
create function residents.own_roles(who uuid) returns text[] language sql stable security definer set search_path = '' as $$
  select case when known.roles is null or not exists (select from platform.tie t where t.kind = 'mandate' and t.from_id = who
      and (t.until_on is null or t.until_on > platform.today())) then known.roles
    else known.roles || '{representative}' end
  from (select residents.roles_without_mandates(who) as roles) known
$$;
