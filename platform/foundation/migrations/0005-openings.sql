-- Openings: one actor may know of one person between two instants, and PostgreSQL's own reading of the door's clock judges when that is.
create table platform.opening (
  id         uuid primary key,
  actor_id   uuid not null,
  subject_id uuid not null,
  from_at    timestamptz not null,
  until_at   timestamptz not null,
  constraint opening_ends_after_beginning check (until_at >= from_at)
);
create index opening_of_actor on platform.opening (actor_id, until_at);

create or replace function platform.related(relation text, s platform.subject_scope) returns boolean language sql stable set search_path = '' as $$
  select case relation
    when 'all' then true
    when 'self' then s.subject_id = platform.person()
    when 'own-lease' then s.subject_id = platform.person()
    when 'own-household-names' then s.subject_id = platform.person()
      or not s.guarded and exists (select from platform.tie t where t.kind = 'household' and t.to_id = s.subject_id
        and t.from_id = platform.person()
        and t.from_on <= platform.today() and (t.until_on is null or t.until_on > platform.today()))
    -- Nothing of a protected child to a guardian, who may be the one it is protected from (rule L15).
    when 'own-case' then exists (select from platform.tie t where (t.kind = 'case' or t.kind = 'guardian' and not s.guarded) and t.to_id = s.subject_id
        and t.from_id in (platform.person(), nullif(current_setting('app.actor', true), '')::uuid)
        and t.from_on <= platform.today() and (t.until_on is null or t.until_on > platform.today()))
    when 'case-open' then exists (select from platform.tie t where t.kind = 'case' and t.to_id = s.subject_id
        and t.from_id = nullif(current_setting('app.actor', true), '')::uuid
        and t.from_on <= platform.today() and (t.until_on is null or t.until_on > platform.today()))
    when 'opened-now' then exists (select from platform.opening o where o.subject_id = s.subject_id
        and o.actor_id = nullif(current_setting('app.actor', true), '')::uuid
        and o.from_at <= platform.as_of() and platform.as_of() < o.until_at)
    when 'in-own-area' then s.areas && platform.ids('app.areas')
    when 'in-own-buildings' then s.buildings && platform.ids('app.buildings')
    else false
  end
$$;
