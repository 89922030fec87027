-- Two records of one person: who may be the same, who was told apart, and what a merge moved, so that it can be undone.
create schema duplicates;

-- Found by the clock, without anybody looking; a person decides.
create table duplicates.pair (
  one_id   uuid not null references residents.person deferrable initially deferred,
  other_id uuid not null references residents.person deferrable initially deferred,
  why      text not null check (why in ('birth-date', 'name')),
  found_on date not null default platform.today(),
  scope_role       text not null default '',
  scope_areas      uuid[] not null default '{}',
  scope_buildings  uuid[] not null default '{}',
  scope_staircases uuid[] not null default '{}',
  scope_guarded    boolean not null default false,
  primary key (one_id, other_id),
  constraint pair_in_order check (one_id < other_id)
);
create index pair_other on duplicates.pair (other_id);

-- Somebody has looked at both and found two people.
create table duplicates.told_apart (
  one_id   uuid not null references residents.person deferrable initially deferred,
  other_id uuid not null references residents.person deferrable initially deferred,
  told_at  timestamptz not null default platform.as_of(),
  scope_role       text not null default '',
  scope_areas      uuid[] not null default '{}',
  scope_buildings  uuid[] not null default '{}',
  scope_staircases uuid[] not null default '{}',
  scope_guarded    boolean not null default false,
  primary key (one_id, other_id),
  constraint told_apart_in_order check (one_id < other_id)
);
create index told_apart_other on duplicates.told_apart (other_id);

create table duplicates.merge (
  id         uuid primary key,
  kept_id    uuid not null references residents.person deferrable initially deferred,
  -- Outlives its record: the log still names it.
  gone_id    uuid not null,
  -- Facts of the record that is gone which the kept one took over; told once they have been.
  taken      text[] check (taken <@ array['name', 'birth-date', 'language', 'phone', 'email', 'postal-address', 'contact-address', 'personal-identity-code', 'other-identifier']),
  undo_until date not null,
  merged_at  timestamptz not null default platform.as_of(),
  undone_at  timestamptz,
  scope_role       text not null default '',
  scope_areas      uuid[] not null default '{}',
  scope_buildings  uuid[] not null default '{}',
  scope_staircases uuid[] not null default '{}',
  scope_guarded    boolean not null default false,
  constraint merge_of_two check (kept_id <> gone_id)
);
create unique index merge_gone_once on duplicates.merge (gone_id) where undone_at is null;
create index merge_kept on duplicates.merge (kept_id);

-- Each row that was handed over, by its key; `kept_row` is one that had no room beside the kept person's own. Where `who` is `before` or `after`,
-- it is the kept person's own row as it stood then, so that what has changed since is known.
create table duplicates.moved (
  number      bigint generated always as identity primary key,
  merge_id    uuid not null references duplicates.merge deferrable initially deferred,
  person_id   uuid not null references residents.person deferrable initially deferred,
  place       text not null,
  who         text not null,
  key         jsonb not null,
  kept_row    jsonb,
  until_on    date not null,
  recorded_at timestamptz not null default platform.as_of()
);
create index moved_merge on duplicates.moved (merge_id);
create index moved_person on duplicates.moved (person_id);
create index moved_until on duplicates.moved (until_on);

insert into residents.change_kind values
  ('records-merged', 'Merkintäsi yhdistettiin', 'Dina registreringar slogs ihop', 'Your records were merged'),
  ('merge-undone', 'Merkintöjen yhdistäminen peruttiin', 'Sammanslagningen av registreringar ångrades', 'The merge of records was undone');
