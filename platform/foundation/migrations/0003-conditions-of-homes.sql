-- What may be held only of those whose home has a lasting property, such as a flat built with state support.
create table platform.building_property (
  property    text not null,
  building_id uuid not null,
  primary key (property, building_id)
);

-- Properties of which one must be true, with commas; empty: always.
alter table platform.collectable add column only_when text not null default '';

-- May the policy's landlord hold this about this person, in the role and the home that they have?
create function platform.is_collected(category text, s platform.subject_scope) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from platform.collectable c where c.category = is_collected.category and c.role = s.role
    and (c.only_when = '' or exists (select from platform.building_property p
      where p.property = any (string_to_array(c.only_when, ',')) and p.building_id = any (s.buildings))))
$$;
revoke execute on function platform.is_collected(text, platform.subject_scope) from public;

create or replace function platform.check_collected() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  new_row jsonb := to_jsonb(new);
  who     platform.subject_scope;
  i       int := 1;
begin
  select * into who from platform.subject_scope s where s.subject_id = (new_row ->> tg_argv[0])::uuid;
  while i < tg_nargs loop
    if new_row -> tg_argv[i] <> 'null'::jsonb and new_row -> tg_argv[i] <> 'false'::jsonb and not platform.is_collected(tg_argv[i + 1], who) then
      raise exception using errcode = '23514', constraint = 'not_collected', message = 'not collected about this kind of person', detail = tg_argv[i + 1];
    end if;
    i := i + 2;
  end loop;
  return new;
end
$$;
