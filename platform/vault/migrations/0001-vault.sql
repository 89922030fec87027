-- The vault: wrapped data keys, and the digests by which a sealed value can be found. A database of its own, never in a backup of the data.
create schema vault;

create table vault.data_key (
  subject_id      uuid not null,
  sealed_group    text not null,
  controller      text not null,
  wrapped         bytea not null,
  wrapping_key_id text not null,
  created_at      timestamptz not null default clock_timestamp(),
  primary key (subject_id, sealed_group, controller)
);
create index data_key_to_rewrap on vault.data_key (wrapping_key_id);

-- Which persons have this phone number, e-mail address or identity code: keyed digests, exact look-ups only.
create table vault.blind_index (
  kind         text not null,
  digest       bytea not null,
  subject_id   uuid not null,
  controller   text not null,
  index_key_id text not null,
  entered_at   timestamptz not null default clock_timestamp(),
  constraint blind_index_once unique (kind, digest, subject_id)
);
create index blind_index_of_subject on vault.blind_index (subject_id, kind);

-- What was destroyed and when, so that a copy of the vault put back in place destroys it again. `what` is a digest: no row names a person.
create table vault.destruction (
  number       bigint generated always as identity primary key,
  what         bytea not null,
  sealed_group text not null,
  controller   text not null,
  destroyed_at timestamptz not null default clock_timestamp()
);

create function vault.only_added_to() returns trigger language plpgsql as $$
begin
  raise exception using errcode = '42501', message = 'the ledger of destructions is only added to';
end
$$;
create trigger only_added_to before update or delete or truncate on vault.destruction execute function vault.only_added_to();
