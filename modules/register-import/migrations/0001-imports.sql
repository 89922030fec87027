-- That a register was brought in: the trace of a deed that no purpose stands behind. Nothing in it is about a person of that register.
create schema register_import;

create table register_import.import (
  id                  uuid primary key default gen_random_uuid(),
  file_digest         text not null unique check (file_digest ~ '^[0-9a-f]{64}$'),
  -- Empty without a mapping.
  mapping_digest      text not null check (mapping_digest ~ '^([0-9a-f]{64})?$'),
  file_kind           text not null check (file_kind in ('csv', 'xlsx')),
  -- The account of the operating system under which the command ran.
  run_by              text not null check (length(run_by) between 1 and 120),
  policy_version      text not null,
  began_at            timestamptz not null default platform.as_of(),
  finished_at         timestamptz,
  -- How many households of the file, in its order, have been dealt with: from here an import that was stopped goes on.
  households_done     int not null default 0,
  rows_all            int not null,
  rows_in             int not null default 0,
  rows_there_already  int not null default 0,
  rows_refused        int not null default 0,
  people_new          int not null default 0,
  people_known        int not null default 0,
  values_left_out     int not null default 0,
  possible_duplicates int not null default 0
);
create index import_began on register_import.import (began_at desc);

create table register_import.running (
  import_id    uuid primary key references register_import.import,
  -- Together with a key outside the database it makes the ids of new people, so that a repeated batch makes nobody twice.
  seed         bytea not null,
  -- How much of the report belongs to what has been dealt with.
  report_bytes bigint not null default 0
);
