-- Who lives where and since when, and what that makes people to each other. Relations follow the lease, not the flat.

create table residents.occupancy (
  id             uuid primary key default gen_random_uuid(),
  person_id      uuid not null references residents.person deferrable initially deferred,
  flat_id        uuid not null references homes.flat,
  -- The lease under which one lives here. Leases know residents and not the other way round, so it is a bare id.
  lease_id       uuid,
  role           text not null check (role in ('main-tenant', 'spouse', 'adult-occupant', 'minor-occupant')),
  spouse_of      uuid references residents.person deferrable initially deferred,
  moved_in_on    date not null,
  -- The first day on which one no longer lives here.
  moved_out_on   date,
  -- Whose word the end rests on (rule L17): one's own, a guardian's for a child, a manager's decision after hearing, an authority's;
  -- `agreed`: known from the start, as in temporary housing.
  moved_out_by   text check (moved_out_by in ('person', 'guardian', 'manager-decision', 'authority', 'agreed')),
  -- Temporary housing during works or after damage: why, in a closed word, never about health.
  temporary      text check (temporary in ('renovation', 'water-damage', 'fire', 'other')),
  lease_ended_on date,
  recorded_at    timestamptz not null default platform.as_of(),
  scope_role       text not null default '',
  scope_areas      uuid[] not null default '{}',
  scope_buildings  uuid[] not null default '{}',
  scope_staircases uuid[] not null default '{}',
  scope_guarded    boolean not null default false,
  constraint occupancy_out_after_in check (moved_out_on > moved_in_on),
  constraint moved_out_on_whose_word check ((moved_out_on is null) = (moved_out_by is null)),
  constraint spouse_linked check ((role = 'spouse') = (spouse_of is not null) and (role <> 'spouse' or lease_id is not null)),
  constraint spouse_of_another check (spouse_of <> person_id),
  -- Nobody lives twice in one flat; a child may well live in two homes. Judged at the end, so that one stay can take over from another.
  -- Person and flat as one word: as columns of their own they would tempt the planner to read this index for a flat from end to end.
  constraint occupancy_once exclude using gist ((person_id::text || flat_id::text) with =, daterange(moved_in_on, moved_out_on) with &&) deferrable initially deferred
);
create index occupancy_person on residents.occupancy (person_id);
create index occupancy_flat on residents.occupancy (flat_id, moved_in_on);
create index occupancy_lease on residents.occupancy (lease_id) where lease_id is not null;

-- What can happen to a household; a landlord adds a row, not a release.
create table residents.change_kind (
  code     text primary key check (code ~ '^[a-z][a-z-]*$'),
  title_fi text not null,
  title_sv text not null,
  title_en text not null
);
insert into residents.change_kind values
  ('moved-in', 'Muutti asuntoon', 'Flyttade in', 'Moved in'),
  ('moved-out', 'Muutti pois', 'Flyttade ut', 'Moved out'),
  ('name-corrected', 'Nimi korjattiin', 'Namnet rättades', 'Name corrected'),
  ('contact-changed', 'Yhteystieto muuttui', 'Kontaktuppgift ändrades', 'Contact details changed'),
  ('language-changed', 'Asiointikieli muuttui', 'Kontaktspråket ändrades', 'Language changed'),
  ('role-changed', 'Asema taloudessa muuttui', 'Ställningen i hushållet ändrades', 'Position in the household changed'),
  ('identifier-removed', 'Henkilötunnus poistettiin', 'Personbeteckningen raderades', 'Identity code removed'),
  ('lease-began', 'Vuokrasopimus alkoi', 'Hyresavtalet började', 'Lease began'),
  ('lease-ended', 'Vuokrasopimus päättyi', 'Hyresavtalet upphörde', 'Lease ended');

create table residents.change (
  id             uuid primary key default gen_random_uuid(),
  person_id      uuid not null references residents.person deferrable initially deferred,
  kind           text not null references residents.change_kind,
  -- Which thing of its kind: 'phone', 'email', a role. Never the old value of something sealed.
  detail         text check (detail ~ '^[a-z][a-z-]*$'),
  -- A former name is still a name that letters and keys may carry.
  former_name    text,
  confirmed_by   text,
  effective_on   date not null,
  recorded_at    timestamptz not null default platform.as_of(),
  -- The job role that recorded it; never who.
  recorded_by    text not null,
  moved_out_on   date,
  lease_ended_on date
);
create index change_person on residents.change (person_id, effective_on);
