-- What every system stands on: settings, time, who is where and related to whom, and what the compiled policy says.
create schema platform;

create table platform.setting (
  key   text primary key,
  value text not null
);

-- Time that can travel: the door says which instant it is; only without a door is it the clock's.
create function platform.as_of() returns timestamptz language sql stable
  as $$ select coalesce(nullif(current_setting('app.as_of', true), '')::timestamptz, now()) $$;
create function platform.today() returns date language sql stable
  as $$ select (platform.as_of() at time zone 'Europe/Helsinki')::date $$;

-- Lists in settings are comma separated; an empty setting is an empty list, not a list of nothing.
create function platform.ids(setting text) returns uuid[] language sql stable
  as $$ select coalesce(string_to_array(nullif(current_setting(setting, true), ''), ',')::uuid[], '{}') $$;

-- The actor as a resident of the landlord, if known.
create function platform.person() returns uuid language sql stable
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;

-- Which process is connected: 'public', 'resident', 'staff', 'oversight', 'worker', 'retention' or 'log'.
create function platform.current_door() returns text language sql stable security definer set search_path = ''
  as $$ select substr(session_user::text, length(value) + 1) from platform.setting where key = 'role-prefix' and starts_with(session_user::text, value) $$;

-- Is what goes being erased by the policy's own run, which has judged each row? A door may write the mark as it likes: it is not believed.
create function platform.erasing() returns boolean language sql stable set search_path = ''
  as $$ select current_setting('retention.judged', true) = 'true'
    and coalesce(platform.current_door(), '') not in ('public', 'resident', 'staff', 'oversight', 'log') $$;

-- One row per person of the register: where they live or lived last, in which role, and whether ordinary roles may know.
create table platform.subject_scope (
  subject_id uuid primary key,
  role       text not null,
  areas      uuid[] not null default '{}',
  buildings  uuid[] not null default '{}',
  staircases uuid[] not null default '{}',
  -- Protection, restriction and the like: one neutral word, so that the word tells nothing (rule L18).
  guarded    boolean not null default false,
  -- The last day on which the person lives or lived in a home; null while open-ended.
  lives_until date
);

-- Tables that lists may read carry a copy of their subject's scope (scope_role, scope_areas, scope_buildings, scope_staircases,
-- scope_guarded), so that row security reads one row and no other. Filled by `enforcement apply` from the modules' descriptions.
create table platform.scoped_table (
  table_name     text primary key,
  subject_column text not null
);
create function platform.copy_scope() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  s platform.subject_scope;
begin
  select * into s from platform.subject_scope where subject_id = (to_jsonb(new) ->> tg_argv[0])::uuid;
  new.scope_role := coalesce(s.role, ''); new.scope_areas := coalesce(s.areas, '{}'); new.scope_buildings := coalesce(s.buildings, '{}');
  new.scope_staircases := coalesce(s.staircases, '{}'); new.scope_guarded := coalesce(s.guarded, false);
  return new;
end
$$;
create function platform.spread_scope() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  t     platform.scoped_table;
  moved uuid[];
begin
  if tg_op = 'INSERT' then
    moved := array(select n.subject_id from new_scopes n);
  else
    moved := array(select n.subject_id from new_scopes n join old_scopes o using (subject_id) where n is distinct from o);
  end if;
  if cardinality(moved) = 0 then return null; end if;
  for t in select * from platform.scoped_table loop
    -- Which scope it is, the table's own trigger reads.
    execute format('update %s set scope_role = scope_role where %I = any ($1)', t.table_name, t.subject_column) using moved;
  end loop;
  return null;
end
$$;
create trigger spread_new_scopes after insert on platform.subject_scope
  referencing new table as new_scopes for each statement execute function platform.spread_scope();
create trigger spread_changed_scopes after update on platform.subject_scope
  referencing old table as old_scopes new table as new_scopes for each statement execute function platform.spread_scope();

-- Facts that make two people related: household (main tenant -> those who live under the lease), guardian, close, case.
create table platform.tie (
  kind     text not null,
  from_id  uuid not null,
  to_id    uuid not null,
  because  text not null,
  from_on  date not null,
  until_on date check (until_on >= from_on),
  primary key (kind, from_id, to_id, because, from_on)
);
create index tie_to on platform.tie (to_id, kind);
create index tie_from on platform.tie (from_id, kind);
create index tie_because on platform.tie (because);

-- One actor may know these kinds of data about one person between two instants.
create table platform.opening (
  id         uuid primary key,
  actor_id   uuid not null,
  subject_id uuid not null,
  from_at    timestamptz not null,
  until_at   timestamptz not null,
  categories text[] not null,
  constraint opening_ends_after_beginning check (until_at >= from_at)
);
create index opening_of_actor on platform.opening (actor_id, until_at);

-- Records that turned out to be of one person: what still names the one that is gone is about the one that was kept.
create table platform.merged (
  gone_id uuid primary key,
  kept_id uuid not null check (kept_id <> gone_id)
);
create index merged_kept on platform.merged (kept_id);
-- The other numbers of one person, for whoever reads the log: no word of who that is.
create function platform.other_numbers(person uuid) returns setof uuid language sql stable security definer set search_path = '' as $$
  with kept as (select coalesce((select m.kept_id from platform.merged m where m.gone_id = person), person) as id)
  select n.id from (select id from kept union select m.gone_id from platform.merged m join kept on kept.id = m.kept_id) n where n.id <> person
$$;
revoke execute on function platform.other_numbers(uuid) from public;
-- Transactions in which rows are handed from one record to another: nothing new happens to anybody, so nothing is judged or noted again.
create table platform.handing_over (xact xid8 primary key);
create function platform.moving() returns boolean language plpgsql stable security definer set search_path = ''
  as $$ begin return exists (select from platform.handing_over h where h.xact = pg_current_xact_id_if_assigned()); end $$;

-- The compiled policy as PostgreSQL needs it; written by `enforcement apply` alone.
create table platform.collectable (
  category  text not null,
  role      text not null,
  -- Lasting properties of the home of which one must be true, with commas; empty: always.
  only_when text not null default '',
  primary key (role, category)
);
-- Buildings that have a lasting property, such as having been built with state support.
create table platform.building_property (
  property    text not null,
  building_id uuid not null,
  primary key (property, building_id)
);
create table platform.relation_used (
  pg_role  text not null,
  relation text not null,
  primary key (pg_role, relation)
);

-- May `actor` (in the settings) know of this person in this relation? What each relation means stands here and nowhere else.
-- A tie of kind `mandate` begins its `because` with the activity that it opens. Custody is a child's: whoever is of age is spoken for by mandate.
create function platform.related(relation text, s platform.subject_scope) returns boolean language plpgsql stable set search_path = '' as $$
begin
  case relation
    when 'all' then return true;
    when 'self', 'own-lease' then return s.subject_id = platform.person();
    when 'own-household-names' then return s.subject_id = platform.person()
      or not s.guarded and exists (select from platform.tie t where t.kind = 'household' and t.to_id = s.subject_id
        and t.from_id = platform.person()
        and t.from_on <= platform.today() and (t.until_on is null or t.until_on > platform.today()));
    -- Nothing of a protected person to a guardian or attorney, who may be the one they are protected from (rule L15).
    when 'own-case' then return exists (select from platform.tie t where t.kind in ('case', 'guardian', 'mandate') and t.to_id = s.subject_id
        and (t.kind = 'case'
          or not s.guarded and t.kind = 'guardian' and s.role = 'minor-occupant'
          or not s.guarded and t.kind = 'mandate' and split_part(t.because, ' ', 1) = current_setting('app.activity', true))
        and t.from_id in (platform.person(), nullif(current_setting('app.actor', true), '')::uuid)
        and t.from_on <= platform.today() and (t.until_on is null or t.until_on > platform.today()));
    when 'case-open' then return exists (select from platform.tie t where t.kind = 'case' and t.to_id = s.subject_id
        and t.from_id = nullif(current_setting('app.actor', true), '')::uuid
        and t.from_on <= platform.today() and (t.until_on is null or t.until_on > platform.today()));
    when 'opened-now' then return exists (select from platform.opening o where o.subject_id = s.subject_id
        and o.actor_id = nullif(current_setting('app.actor', true), '')::uuid
        and o.from_at <= platform.as_of() and platform.as_of() < o.until_at);
    when 'in-own-area' then return s.areas && platform.ids('app.areas');
    when 'in-own-buildings' then return s.buildings && platform.ids('app.buildings');
    else return false;
  end case;
end
$$;

-- Nobody opens their own matter (rule L14): self, household, close persons, whoever one acts for, own staircase. The resident's own relations are exempt.
create function platform.barred(s platform.subject_scope) returns boolean language plpgsql stable set search_path = '' as $$
begin
  if platform.person() is null then return false; end if;
  return s.subject_id = platform.person()
    or exists (select from platform.tie t where t.kind in ('household', 'close', 'mandate') and (
         (t.from_id = s.subject_id and t.to_id = platform.person())
      or (t.to_id = s.subject_id and t.from_id = platform.person())))
    or exists (select from platform.subject_scope own where own.subject_id = platform.person() and own.staircases && s.staircases);
end
$$;

-- The version whose rights stand here now. Whoever has read it holds the next one off until the transaction ends: `apply` locks the
-- settings before it changes a right. Volatile: whoever waited for such a change sees it.
create function platform.version_in_force() returns text language plpgsql security definer set search_path = '' as $$
begin
  return (select s.value from platform.setting s where s.key = 'policy-version');
end
$$;
-- Refuses a transaction under any other version.
create function platform.under(version text) returns void language plpgsql set search_path = '' as $$
begin
  if platform.version_in_force() is distinct from under.version then
    raise exception using errcode = 'KR001', message = 'another version of the policy is in force';
  end if;
end
$$;

-- The door's first word in a transaction. Sets the context, and leaves in `app.about.<relation>` only those declared persons whom this
-- actor may attend to in that relation. Row security then shows nobody else, whatever is asked.
create function platform.enter(pg_role text, actor uuid, person uuid, about uuid[], areas text, buildings text, named boolean, as_of text)
returns void language plpgsql security definer set search_path = '' as $$
declare
  used     record;
  one      uuid;
  whose    platform.subject_scope;
  admitted text;
begin
  perform set_config('app.actor', actor::text, true), set_config('app.person', coalesce(person::text, ''), true), set_config('app.areas', areas, true),
    set_config('app.buildings', buildings, true), set_config('app.named', named::text, true), set_config('app.as_of', as_of, true),
    -- The activity of the role that the door takes: `<prefix>tenancy__guardian` -> `tenancy`.
    set_config('app.activity',
      coalesce((select split_part(substr(pg_role, length(value) + 1), '__', 1) from platform.setting where key = 'role-prefix'), ''), true),
    -- For lists: whose rows this actor never meets, as rows carry no ties. Attention is judged below, person by person.
    set_config('app.barred', '', true), set_config('app.own_staircases', '', true);
  if person is not null and (cardinality(about) = 0 or pg_role like '%~list%') then
    perform set_config('app.barred', (
        select string_agg(distinct id::text, ',') from (
          select person as id
          union select t.to_id from platform.tie t where t.kind in ('household', 'close', 'mandate') and t.from_id = person
          union select t.from_id from platform.tie t where t.kind in ('household', 'close', 'mandate') and t.to_id = person) near), true),
      set_config('app.own_staircases', coalesce((select array_to_string(s.staircases, ',') from platform.subject_scope s where s.subject_id = person), ''), true);
  end if;
  for used in select u.relation from platform.relation_used u where u.pg_role = enter.pg_role loop
    -- Which kinds of data the running opening of whoever is declared names: row security opens no other (rule L11).
    if used.relation = 'opened-now' then
      perform set_config('app.opened', coalesce((select string_agg(c, ',') from platform.opening o cross join unnest(o.categories) c
        where o.actor_id = enter.actor and o.subject_id = any (enter.about) and o.from_at <= platform.as_of() and platform.as_of() < o.until_at), ''), true);
    end if;
    admitted := '';
    foreach one in array about loop
      select * into whose from platform.subject_scope where subject_id = one;
      if (case
        -- Somebody about whom nothing stands yet: there is nothing to see, and a new person can be recorded.
        -- Or somebody of the landlord's own, in their own matters as such.
        when not found then used.relation in ('all', 'in-own-area', 'in-own-buildings') or used.relation = 'self' and one = actor
        when used.relation in ('self', 'own-lease', 'own-household-names', 'own-case') then platform.related(used.relation, whose)
        else platform.related(used.relation, whose) and (not whose.guarded or named) and (person is null or not platform.barred(whose))
      end) then
        admitted := admitted || ',' || one;
      end if;
    end loop;
    perform set_config('app.about.' || replace(used.relation, '-', '_'), substr(admitted, 2), true);
  end loop;
end
$$;

-- Whom a main tenant would see as household on a day of the door's clock: ids only, for the door to log and declare before anything is read.
create function platform.household_of(person uuid, day date) returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct t.to_id), '{}') from platform.tie t join platform.subject_scope s on s.subject_id = t.to_id
  where t.kind = 'household' and t.from_id = person and not s.guarded
    and t.from_on <= day and (t.until_on is null or t.until_on > day)
$$;

-- The children of whom this person has shown custody (rule L15): ids only, as above; nothing of a child under protection.
create function platform.wards_of(person uuid, day date) returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct t.to_id), '{}') from platform.tie t join platform.subject_scope s on s.subject_id = t.to_id
  where t.kind = 'guardian' and t.from_id = person and not s.guarded and s.role = 'minor-occupant'
    and t.from_on <= day and (t.until_on is null or t.until_on > day)
$$;

-- Those of the ids in a setting who have one of these subject roles, for lines of the policy that speak of some residents only. Asked once a
-- statement, as `enter` has admitted few. Somebody about whom nothing stands yet has no role and may become any: such ids are admitted only
-- where new people are recorded.
create function platform.ids_in_role(setting text, roles text[]) returns uuid[] language plpgsql stable security definer set search_path = '' as $$
declare
  those uuid[] := '{}';
  one   uuid;
  has   text;
begin
  -- One by one: for the few that there are a join costs more than all of it.
  foreach one in array platform.ids(setting) loop
    select s.role into has from platform.subject_scope s where s.subject_id = one;
    if not found or has = any (roles) then those := those || one; end if;
  end loop;
  return those;
end
$$;

-- May the policy's landlord hold this about this person, in the role and the home that they have?
-- In plpgsql, as whatever is asked for each row: a function in SQL begins anew at each call.
create function platform.is_collected(category text, s platform.subject_scope) returns boolean language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (select from platform.collectable c where c.category = is_collected.category and c.role = s.role
    and (c.only_when = '' or exists (select from platform.building_property p
      where p.property = any (string_to_array(c.only_when, ',')) and p.building_id = any (s.buildings))));
end
$$;
revoke execute on function platform.is_collected(text, platform.subject_scope) from public;

-- Whose data are judged: the person's scope. The part that knows accounts also knows the landlord's own people.
create function platform.who_is(subject uuid) returns platform.subject_scope language sql stable security definer set search_path = ''
  as $$ select s from platform.subject_scope s where s.subject_id = subject $$;
revoke execute on function platform.who_is(uuid) from public;

-- A category that the policy does not collect about this kind of person cannot be written (compiled from `collect`).
-- Arguments: subject column, then pairs of column and category.
create function platform.check_collected() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  new_row jsonb := to_jsonb(new);
  who     platform.subject_scope := platform.who_is((new_row ->> tg_argv[0])::uuid);
  judged  text[] := '{}';
begin
  for i in 1 .. tg_nargs - 1 by 2 loop
    continue when new_row -> tg_argv[i] in ('null', 'false') or tg_argv[i + 1] = any (judged);
    judged := judged || tg_argv[i + 1];
    if not platform.is_collected(tg_argv[i + 1], who) then
      raise exception using errcode = '23514', constraint = 'not_collected', message = 'not collected about this kind of person', detail = tg_argv[i + 1];
    end if;
  end loop;
  return new;
end
$$;
