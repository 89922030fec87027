-- What sign-in asks the register before there is an actor: whether this is a resident, and which of its own people an employee is.

-- What a person is to the landlord at the resident door today; nobody's when they never were anything.
create function residents.own_roles(who uuid) returns text[] language sql stable security definer set search_path = '' as $$
  select array_agg(role order by role) from (
    select 'self' as role from residents.person where id = who
    union select 'main-tenant' from residents.occupancy o where o.person_id = who and o.role = 'main-tenant'
      and (o.moved_out_on is null or o.moved_out_on > platform.today())
    union select 'guardian' from platform.tie t where t.kind = 'guardian' and t.from_id = who and (t.until_on is null or t.until_on > platform.today())
  ) roles
$$;

-- The same for somebody known by an invitation: the name must agree, and the birth date where one is collected (not of tenants).
create function residents.recognised_roles(who uuid, born date, given text, family text) returns text[] language sql stable security definer set search_path = '' as $$
  select residents.own_roles(p.id) from residents.person p where p.id = who and (p.birth_on is null or p.birth_on = born)
    and homes.folded(p.family_name) = homes.folded(btrim(family)) and split_part(homes.folded(p.given_names), ' ', 1) = split_part(homes.folded(btrim(given)), ' ', 1)
$$;

-- Employees live in the landlord's homes too; who has said so opens no own matter (rule L14).
create table residents.employee_home (
  employee_number text primary key,
  person_id       uuid not null unique references residents.person deferrable initially deferred,
  declared_on     date not null default platform.today()
);
create function residents.person_of_employee(number text) returns uuid language sql stable security definer set search_path = ''
  as $$ select person_id from residents.employee_home where employee_number = number $$;
