-- Who may come in by which door: accounts of staff and outsiders, their roles through time, sessions and the minutes of a sign-in.
create schema identity;

-- One row per directory identity and door. Residents have no account: they are persons of the register.
create table identity.account (
  id                uuid primary key default gen_random_uuid(),
  door              text not null check (door in ('staff', 'oversight')),
  issuer            text not null,
  provider_subject  text not null,
  display_name      text not null,
  employee_number   text,
  unit              text,
  -- The outsider's own organisation; null for the landlord's people.
  organisation      text,
  -- The account's holder as a resident of the landlord, when known (nobody opens their own matter).
  person_id         uuid,
  areas             uuid[] not null default '{}',
  buildings         uuid[] not null default '{}',
  -- Named by the directory to open protected persons.
  named             boolean not null default false,
  created_at        timestamptz not null,
  -- The latest only: a list of sign-ins is a history nobody asked for.
  last_signed_in_at timestamptz not null,
  -- The last day of an outsider's approval; null for the landlord's people, whom the directory approves at each sign-in.
  approved_until    date,
  -- The last day on which the account may still be used unless it is used before.
  unused_until      date not null,
  closed_on         date,
  unique (door, issuer, provider_subject)
);
create index account_person on identity.account (person_id) where person_id is not null;

-- Who held which role when, both days included. `door` repeats the account's, so that row security needs no second table.
create table identity.role_holding (
  account_id uuid not null references identity.account,
  door       text not null,
  role       text not null,
  unit       text,
  from_on    date not null,
  until_on   date check (until_on >= from_on)
);
create unique index role_holding_open on identity.role_holding (account_id, role, coalesce(unit, '')) where until_on is null;
create index role_holding_role on identity.role_holding (role, unit);

-- Pairs of roles that never meet in one person on one day; filled from the policy when it is applied.
create table identity.never_together (
  role_a text not null,
  role_b text not null check (role_b <> role_a),
  primary key (role_a, role_b)
);

-- A session is found by the hash of its cookie: whoever reads this table cannot become anybody.
create table identity.session (
  id           bytea primary key check (octet_length(id) = 32),
  door         text not null check (door in ('resident', 'staff', 'oversight')),
  account_id   uuid references identity.account,
  person_id    uuid,
  roles        text[] not null,
  unit         text,
  areas        uuid[] not null default '{}',
  buildings    uuid[] not null default '{}',
  named        boolean not null default false,
  strong       boolean not null,
  acr          text,
  amr          text[] not null default '{}',
  csrf         text not null,
  created_at   timestamptz not null,
  seen_at      timestamptz not null,
  idle_seconds int not null check (idle_seconds > 0),
  ends_at      timestamptz not null,
  constraint session_of_somebody check (case when door = 'resident' then account_id is null and person_id is not null else account_id is not null end)
);
create index session_account on identity.session (account_id) where account_id is not null;
create index session_person on identity.session (person_id) where person_id is not null;
create index session_end on identity.session (ends_at);

-- The five minutes between leaving for the identity provider and coming back, bound to the browser that left.
create table identity.sign_in_attempt (
  id         bytea primary key check (octet_length(id) = 32),
  door       text not null check (door in ('resident', 'staff', 'oversight')),
  state      text not null,
  nonce      text not null,
  verifier   text not null,
  language   text not null check (language in ('fi', 'sv', 'en')),
  return_to  text,
  expires_at timestamptz not null
);
create index sign_in_attempt_end on identity.sign_in_attempt (expires_at);

-- A letter's code, by its hash, for an adult whose identity code the landlord does not hold.
create table identity.invitation (
  code_hash  bytea primary key check (octet_length(code_hash) = 32),
  person_id  uuid not null,
  expires_on date not null,
  attempts   int not null default 0
);
create index invitation_person on identity.invitation (person_id);

-- How often one claimant has guessed at a code; the claimant is a keyed hash and the row lives an hour.
create table identity.invitation_guess (
  claimant   bytea primary key,
  tries      int not null,
  forgets_at timestamptz not null
);

-- The provider's pseudonym of an adult who once used an invitation: recognised next time without one. No instants: no login history.
create table identity.recognition (
  issuer       text not null,
  subject_hash bytea not null,
  person_id    uuid not null,
  primary key (issuer, subject_hash)
);
create index recognition_person on identity.recognition (person_id);

-- A door sees and writes its own rows, whatever its process has been talked into.
alter table identity.account enable row level security;
alter table identity.account force row level security;
create policy own_door on identity.account using (door = (select platform.current_door())) with check (door = (select platform.current_door()));
alter table identity.role_holding enable row level security;
alter table identity.role_holding force row level security;
create policy own_door on identity.role_holding using (door = (select platform.current_door())) with check (door = (select platform.current_door()));
alter table identity.session enable row level security;
alter table identity.session force row level security;
create policy own_door on identity.session using (door = (select platform.current_door())) with check (door = (select platform.current_door()));
alter table identity.sign_in_attempt enable row level security;
alter table identity.sign_in_attempt force row level security;
create policy own_door on identity.sign_in_attempt using (door = (select platform.current_door())) with check (door = (select platform.current_door()));
