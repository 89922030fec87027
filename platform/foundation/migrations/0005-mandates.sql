-- Whoever acts for another does so in the activities that a mandate names, and in no other.

-- The activity of a PostgreSQL role that the door takes: `<prefix>tenancy__guardian` -> `tenancy`.
create function platform.activity_of(pg_role text) returns text language sql stable security definer set search_path = ''
  as $$ select split_part(substr(pg_role, length(value) + 1), '__', 1) from platform.setting where key = 'role-prefix' $$;

-- A tie of kind `mandate` begins its `because` with the activity that it opens. Custody is a child's: whoever is of age is spoken for by mandate.
create or replace function platform.related(relation text, s platform.subject_scope) returns boolean language sql stable set search_path = '' as $$
  select case relation
    when 'all' then true
    when 'self' then s.subject_id = platform.person()
    when 'own-lease' then s.subject_id = platform.person()
    when 'own-household-names' then s.subject_id = platform.person()
      or not s.guarded and exists (select from platform.tie t where t.kind = 'household' and t.to_id = s.subject_id
        and t.from_id = platform.person()
        and t.from_on <= platform.today() and (t.until_on is null or t.until_on > platform.today()))
    -- Nothing of a protected person to a guardian or attorney, who may be the one they are protected from (rule L15).
    when 'own-case' then exists (select from platform.tie t where t.to_id = s.subject_id
        and (t.kind = 'case'
          or not s.guarded and t.kind = 'guardian' and s.role = 'minor-occupant'
          or not s.guarded and t.kind = 'mandate' and split_part(t.because, ' ', 1) = current_setting('app.activity', true))
        and t.from_id in (platform.person(), nullif(current_setting('app.actor', true), '')::uuid)
        and t.from_on <= platform.today() and (t.until_on is null or t.until_on > platform.today()))
    when 'case-open' then exists (select from platform.tie t where t.kind = 'case' and t.to_id = s.subject_id
        and t.from_id = nullif(current_setting('app.actor', true), '')::uuid
        and t.from_on <= platform.today() and (t.until_on is null or t.until_on > platform.today()))
    when 'in-own-area' then s.areas && platform.ids('app.areas')
    when 'in-own-buildings' then s.buildings && platform.ids('app.buildings')
    else false
  end
$$;

-- Nobody opens the matter of somebody for whom they act, either (rule L14).
create or replace function platform.barred(s platform.subject_scope) returns boolean language sql stable set search_path = '' as $$
  select case when platform.person() is null then false else
    s.subject_id = platform.person()
    or exists (select from platform.tie t where t.kind in ('household', 'close', 'mandate') and (
         (t.from_id = s.subject_id and t.to_id = platform.person())
      or (t.to_id = s.subject_id and t.from_id = platform.person())))
    or exists (select from platform.subject_scope own where own.subject_id = platform.person() and own.staircases && s.staircases)
  end
$$;

-- As before, and the activity is known where relations are worked out.
create or replace function platform.enter(pg_role text, actor uuid, person uuid, about uuid[], areas text, buildings text, named boolean, as_of text)
returns void language plpgsql security definer set search_path = '' as $$
declare
  used record;
begin
  perform set_config('app.actor', actor::text, true), set_config('app.person', coalesce(person::text, ''), true), set_config('app.areas', areas, true),
    set_config('app.buildings', buildings, true), set_config('app.named', named::text, true), set_config('app.as_of', as_of, true),
    set_config('app.activity', coalesce(platform.activity_of(enter.pg_role), ''), true);
  -- For lists: whose rows this actor never meets, as rows carry no ties.
  perform set_config('app.barred', coalesce((
      select string_agg(distinct id::text, ',') from (
        select person as id
        union select t.to_id from platform.tie t where t.kind in ('household', 'close', 'mandate') and t.from_id = person
        union select t.from_id from platform.tie t where t.kind in ('household', 'close', 'mandate') and t.to_id = person) near), ''), true),
    set_config('app.own_staircases', coalesce((select array_to_string(s.staircases, ',') from platform.subject_scope s where s.subject_id = person), ''), true);
  for used in select u.relation from platform.relation_used u where u.pg_role = enter.pg_role loop
    perform set_config('app.about.' || replace(used.relation, '-', '_'), coalesce((
      select string_agg(d.id::text, ',') from unnest(enter.about) d (id) left join platform.subject_scope s on s.subject_id = d.id
      where case
        -- Somebody about whom nothing stands yet: there is nothing to see, and a new person can be recorded.
        when s.subject_id is null then used.relation in ('all', 'in-own-area', 'in-own-buildings')
        when used.relation in ('self', 'own-lease', 'own-household-names', 'own-case') then platform.related(used.relation, s)
        else platform.related(used.relation, s) and (not s.guarded or enter.named) and not platform.barred(s)
      end), ''), true);
  end loop;
end
$$;

-- The children of whom this person has shown custody (rule L15).
create or replace function platform.wards_of(person uuid) returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct t.to_id), '{}') from platform.tie t join platform.subject_scope s on s.subject_id = t.to_id
  where t.kind = 'guardian' and t.from_id = person and not s.guarded and s.role = 'minor-occupant'
    and t.from_on <= platform.today() and (t.until_on is null or t.until_on > platform.today())
$$;
