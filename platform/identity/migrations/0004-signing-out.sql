-- What a session needs so that its provider can end it, and so that whoever signs out here is signed out there too.
alter table identity.session
  -- Keyed hashes of the provider's names for the person and for its own session: some providers' pseudonym is the identity code.
  add column provider_subject bytea check (octet_length(provider_subject) = 32),
  add column provider_session bytea check (octet_length(provider_session) = 32),
  -- The ID token, sealed with a key that only the browser's cookie gives: the database can never open it.
  add column id_token bytea;
create index session_provider_subject on identity.session (provider_subject) where provider_subject is not null;
create index session_provider_session on identity.session (provider_session) where provider_session is not null;

-- Logout tokens that have been obeyed, until they would be too old anyway: each counts once.
create table identity.logout_token (
  id         bytea not null check (octet_length(id) = 32),
  door       text not null check (door in ('resident', 'staff', 'oversight')),
  expires_at timestamptz not null,
  primary key (door, id)
);
create index logout_token_end on identity.logout_token (expires_at);
alter table identity.logout_token enable row level security;
alter table identity.logout_token force row level security;
create policy own_door on identity.logout_token using (door = (select platform.current_door())) with check (door = (select platform.current_door()));
