-- Who lives or lived with the landlord, how they are named, reached and told apart.
create schema residents;

create table residents.person (
  id              uuid primary key default gen_random_uuid(),
  -- One name is a whole name for some.
  given_names     text not null check (given_names = btrim(given_names)),
  family_name     text not null check (family_name = btrim(family_name)),
  birth_on        date check (birth_on > '1850-01-01'),
  language        text check (language in ('fi', 'sv', 'en')),
  recorded_at     timestamptz not null default platform.as_of(),
  moved_out_on    date,
  lease_ended_on  date,
  scope_role       text not null default '',
  scope_areas      uuid[] not null default '{}',
  scope_buildings  uuid[] not null default '{}',
  scope_staircases uuid[] not null default '{}',
  scope_guarded    boolean not null default false,
  constraint person_named check (given_names <> '' or family_name <> '')
);
create index person_moved_out on residents.person (moved_out_on) where moved_out_on is not null;
create index person_lease_ended on residents.person (lease_ended_on) where lease_ended_on is not null;

-- Each word of a name, folded: searching in any order by beginnings needs no operator that leaks.
create table residents.name_part (
  person_id        uuid not null references residents.person deferrable initially deferred,
  part             text collate "C" not null,
  -- The whole name, as people of one name part are told apart in a list.
  sorted           text collate "C" not null,
  scope_role       text not null default '',
  scope_areas      uuid[] not null default '{}',
  scope_buildings  uuid[] not null default '{}',
  scope_staircases uuid[] not null default '{}',
  scope_guarded    boolean not null default false,
  primary key (person_id, part)
);
-- In the order in which a search shows them: the commonest name costs as little as the rarest.
create index name_part_part on residents.name_part (part, sorted);

create function residents.split_name() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  words text;
begin
  if tg_op <> 'INSERT' then delete from residents.name_part where person_id = old.id; end if;
  if tg_op = 'DELETE' then return old; end if;
  words := homes.folded(new.given_names || ' ' || new.family_name);
  insert into residents.name_part (person_id, part, sorted)
    select distinct new.id, word, homes.folded(new.family_name || ' ' || new.given_names) from (
      select regexp_split_to_table(words, '\s+') union select regexp_split_to_table(words, '[\s''’-]+')) as w (word)
    where word <> '';
  return new;
end
$$;
create trigger split_name after insert or update of given_names, family_name on residents.person for each row execute function residents.split_name();
create trigger forget_name before delete on residents.person for each row execute function residents.split_name();

-- What tells two people of one name apart. The value is sealed; its blind index lives in the vault.
create table residents.identifier (
  person_id      uuid primary key references residents.person deferrable initially deferred,
  code           bytea,
  code_on_file   boolean generated always as (code is not null) stored,
  -- For people without a Finnish code: passport, residence permit, foreign identity number.
  other          bytea,
  other_kind     text check (other_kind in ('passport', 'residence-permit', 'foreign-number')),
  other_on_file  boolean generated always as (other is not null) stored,
  moved_out_on   date,
  lease_ended_on date,
  constraint identifier_not_empty check (code is not null or other is not null),
  constraint identifier_kind_told check ((other is null) = (other_kind is null))
);

-- How to reach a person. `only_for_landlord`: "näytä yhteystietoni vain vuokranantajalle", set without the household noticing (rule L17).
create table residents.contact (
  person_id         uuid primary key references residents.person deferrable initially deferred,
  phone             bytea,
  email             bytea,
  postal_address    bytea,
  -- Where letters go when the home address must not be used: a box, or the address of an order of non-disclosure.
  contact_address   bytea,
  only_for_landlord boolean not null default false,
  -- Who told it: the person, the main tenant, an authority.
  told_by           text not null default 'person' check (told_by in ('person', 'main-tenant', 'guardian', 'authority')),
  changed_at        timestamptz not null default platform.as_of(),
  moved_out_on      date,
  lease_ended_on    date
);

-- Non-disclosure and the like. The word is told to nobody who is not named for it; others meet one neutral stub (rule L18).
create table residents.protection (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references residents.person deferrable initially deferred,
  kind       text not null check (kind in ('non-disclosure', 'own-request', 'restriction')),
  from_on    date not null,
  until_on   date check (until_on >= from_on),
  source     text not null check (source in ('person', 'suomi-fi', 'authority')),
  -- An order that runs out is not lifted by the calendar: somebody asks the person first, thirty days before.
  review_on  date generated always as (until_on - 30) stored,
  lifted_on  date check (lifted_on >= from_on),
  recorded_at timestamptz not null default platform.as_of()
);
create index protection_person on residents.protection (person_id);
