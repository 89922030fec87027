-- Where people can live: areas, buildings, staircases and flats. Nothing here is about a person.
create schema homes;

-- A word as it is sought: no accents, small letters. Spelled out, because lower() does not know Å where the locale is C.
create function homes.folded(written text) returns text language sql immutable parallel safe set search_path = ''
  as $$ select lower(pg_catalog.regexp_replace(
          pg_catalog.normalize(pg_catalog.translate(pg_catalog.replace(pg_catalog.replace(written, 'ß', 'ss'), 'Æ', 'ae'), 'æØøŁłĐđð–', 'aOoLlDdd-'), 'NFD'),
          '[\u0300-\u036f]', '', 'g')) $$;

-- An address as it is sought: folded, with a space wherever figures and letters meet (11B23 and 11 B 23 are one).
create function homes.folded_address(written text) returns text language sql immutable parallel safe set search_path = ''
  as $$ select pg_catalog.btrim(pg_catalog.regexp_replace(pg_catalog.regexp_replace(pg_catalog.regexp_replace(
          homes.folded(written), '([a-z])(\d)', '\1 \2', 'g'), '(\d)([a-z])', '\1 \2', 'g'), '[\s,]+', ' ', 'g')) $$;

create table homes.area (
  id      uuid primary key default gen_random_uuid(),
  -- The landlord's unit that serves it, as its directory and its policy call it.
  code    text not null unique check (code ~ '^[a-z][a-z0-9-]*$'),
  name_fi text not null,
  name_sv text not null
);

create table homes.building (
  id             uuid primary key default gen_random_uuid(),
  area_id        uuid not null references homes.area,
  -- VTJ-PRT. The check character's rule is not public, so the form alone is judged.
  permanent_id   text not null unique check (permanent_id ~ '^1\d{8}[0-9A-Y]$'),
  street_fi      text not null check (street_fi <> ''),
  street_sv      text not null check (street_sv <> ''),
  number         text not null check (number ~ '^\d+[a-z]?([-–]\d+[a-z]?)?$'),
  postal_code    text not null check (postal_code ~ '^\d{5}$'),
  city_fi        text not null,
  city_sv        text not null,
  state_financed boolean not null default true,
  -- The unit whose building manager answers for it; null when the area's own unit does.
  managed_by     text check (managed_by ~ '^[a-z][a-z0-9-]*$'),
  unique (street_fi, number, postal_code)
);
create index building_area on homes.building (area_id);

create table homes.staircase (
  id          uuid primary key default gen_random_uuid(),
  building_id uuid not null references homes.building,
  -- Empty where a house has no lettered staircases.
  letter      text not null check (letter ~ '^([A-ZÅÄÖ]{1,2})?$'),
  unique (building_id, letter)
);

create table homes.flat (
  id               uuid primary key default gen_random_uuid(),
  staircase_id     uuid not null references homes.staircase,
  number           int not null check (number between 1 and 999),
  partition_letter text not null default '' check (partition_letter ~ '^[a-zåäö]?$'),
  rooms            text not null check (rooms ~ '^\d+h(\+[a-z]+)*$'),
  area_m2          numeric(5, 1) not null check (area_m2 > 0),
  floor            int not null,
  state            text not null default 'in-use' check (state in ('in-use', 'renovation', 'technical')),
  -- Somebody lives here, shown or not: for keys, rescue and water a protected home is no empty one (rule L18). Kept by residents.
  inhabited        boolean not null default false,
  sought_fi        text collate "C" not null,
  sought_sv        text collate "C" not null,
  unique (staircase_id, number, partition_letter)
);
create index flat_sought_fi on homes.flat (sought_fi);
create index flat_sought_sv on homes.flat (sought_sv);

create function homes.write_sought() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  door text := (select ' ' || b.number || ' ' || s.letter || ' ' || new.number || ' ' || new.partition_letter
                from homes.staircase s join homes.building b on b.id = s.building_id where s.id = new.staircase_id);
begin
  select homes.folded_address(b.street_fi || door), homes.folded_address(b.street_sv || door) into new.sought_fi, new.sought_sv
    from homes.staircase s join homes.building b on b.id = s.building_id where s.id = new.staircase_id;
  return new;
end
$$;
create trigger write_sought before insert or update of staircase_id, number, partition_letter on homes.flat for each row execute function homes.write_sought();

-- A street that is renamed takes its flats along.
create function homes.readdress() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update homes.flat f set staircase_id = f.staircase_id from homes.staircase s
    where s.id = f.staircase_id and (s.id = new.id or s.building_id = new.id);
  return null;
end
$$;
create trigger readdress after update on homes.building for each row execute function homes.readdress();
create trigger readdress after update on homes.staircase for each row execute function homes.readdress();

-- For the residents: says of some flats in which of them anybody lives.
create function homes.set_inhabited(flats uuid[], lived_in uuid[]) returns void language sql security definer set search_path = ''
  as $$ update homes.flat f set inhabited = f.id = any (lived_in) where f.id = any (flats) and f.inhabited is distinct from (f.id = any (lived_in)) $$;
revoke execute on function homes.set_inhabited(uuid[], uuid[]) from public;
