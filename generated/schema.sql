-- The database as it is after all migrations; see `npm run generate`. For reading, never edited.

create table duplicates.merge (
  id uuid not null,
  kept_id uuid not null,
  gone_id uuid not null,
  taken text[],
  undo_until date not null,
  merged_at timestamp with time zone not null default platform.as_of(),
  undone_at timestamp with time zone,
  scope_role text not null default ''::text,
  scope_areas uuid[] not null default '{}'::uuid[],
  scope_buildings uuid[] not null default '{}'::uuid[],
  scope_staircases uuid[] not null default '{}'::uuid[],
  scope_guarded boolean not null default false,
  constraint merge_kept_id_fkey FOREIGN KEY (kept_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint merge_of_two CHECK ((kept_id <> gone_id)),
  constraint merge_pkey PRIMARY KEY (id),
  constraint merge_taken_check CHECK ((taken <@ ARRAY['name'::text, 'birth-date'::text, 'language'::text, 'phone'::text, 'email'::text, 'postal-address'::text, 'contact-address'::text, 'personal-identity-code'::text, 'other-identifier'::text]))
);
CREATE INDEX merge_kept ON duplicates.merge USING btree (kept_id);
CREATE UNIQUE INDEX merge_gone_once ON duplicates.merge USING btree (gone_id) WHERE (undone_at IS NULL);
CREATE TRIGGER a_scope BEFORE INSERT OR UPDATE ON duplicates.merge FOR EACH ROW EXECUTE FUNCTION platform.copy_scope('kept_id');
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF taken, undo_until, undone_at ON duplicates.merge DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('kept_id', 'taken', 'record-merge', 'undo_until', 'record-merge', 'undone_at', 'record-merge');
CREATE TRIGGER follow_merge AFTER INSERT OR UPDATE ON duplicates.merge FOR EACH ROW EXECUTE FUNCTION duplicates.follow_merge();
CREATE TRIGGER forget_merge AFTER DELETE ON duplicates.merge FOR EACH ROW WHEN ((old.undone_at IS NULL)) EXECUTE FUNCTION duplicates.forget_merge();
CREATE TRIGGER judge_merge BEFORE INSERT OR UPDATE ON duplicates.merge FOR EACH ROW EXECUTE FUNCTION duplicates.judge_merge();
CREATE TRIGGER keep_held AFTER DELETE ON duplicates.merge REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('kept_id', 'false');

create table duplicates.moved (
  number bigint not null generated always as identity,
  merge_id uuid not null,
  person_id uuid not null,
  place text not null,
  who text not null,
  key jsonb not null,
  kept_row jsonb,
  until_on date not null,
  recorded_at timestamp with time zone not null default platform.as_of(),
  constraint moved_merge_id_fkey FOREIGN KEY (merge_id) REFERENCES duplicates.merge(id) DEFERRABLE INITIALLY DEFERRED,
  constraint moved_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint moved_pkey PRIMARY KEY (number)
);
CREATE INDEX moved_merge ON duplicates.moved USING btree (merge_id);
CREATE INDEX moved_person ON duplicates.moved USING btree (person_id);
CREATE INDEX moved_until ON duplicates.moved USING btree (until_on);
CREATE TRIGGER keep_held AFTER DELETE ON duplicates.moved REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table duplicates.pair (
  one_id uuid not null,
  other_id uuid not null,
  why text not null,
  found_on date not null default platform.today(),
  scope_role text not null default ''::text,
  scope_areas uuid[] not null default '{}'::uuid[],
  scope_buildings uuid[] not null default '{}'::uuid[],
  scope_staircases uuid[] not null default '{}'::uuid[],
  scope_guarded boolean not null default false,
  constraint pair_in_order CHECK ((one_id < other_id)),
  constraint pair_one_id_fkey FOREIGN KEY (one_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint pair_other_id_fkey FOREIGN KEY (other_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint pair_pkey PRIMARY KEY (one_id, other_id),
  constraint pair_why_check CHECK ((why = ANY (ARRAY['birth-date'::text, 'name'::text])))
);
CREATE INDEX pair_other ON duplicates.pair USING btree (other_id);
CREATE TRIGGER a_scope BEFORE INSERT OR UPDATE ON duplicates.pair FOR EACH ROW EXECUTE FUNCTION platform.copy_scope('one_id');
CREATE TRIGGER keep_held AFTER DELETE ON duplicates.pair REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('one_id', 'false');

create table duplicates.told_apart (
  one_id uuid not null,
  other_id uuid not null,
  told_at timestamp with time zone not null default platform.as_of(),
  scope_role text not null default ''::text,
  scope_areas uuid[] not null default '{}'::uuid[],
  scope_buildings uuid[] not null default '{}'::uuid[],
  scope_staircases uuid[] not null default '{}'::uuid[],
  scope_guarded boolean not null default false,
  constraint told_apart_in_order CHECK ((one_id < other_id)),
  constraint told_apart_one_id_fkey FOREIGN KEY (one_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint told_apart_other_id_fkey FOREIGN KEY (other_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint told_apart_pkey PRIMARY KEY (one_id, other_id)
);
CREATE INDEX told_apart_other ON duplicates.told_apart USING btree (other_id);
CREATE TRIGGER a_scope BEFORE INSERT OR UPDATE ON duplicates.told_apart FOR EACH ROW EXECUTE FUNCTION platform.copy_scope('one_id');
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF told_at ON duplicates.told_apart DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('one_id', 'told_at', 'possible-duplicate');
CREATE TRIGGER keep_held AFTER DELETE ON duplicates.told_apart REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('one_id', 'false');

create table emergency_access.ending (
  opening_id uuid not null,
  person_id uuid not null,
  ended_at timestamp with time zone not null default platform.as_of(),
  constraint ending_opening_id_person_id_fkey FOREIGN KEY (opening_id, person_id) REFERENCES emergency_access.opening(id, person_id),
  constraint ending_pkey PRIMARY KEY (opening_id)
);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF ended_at ON emergency_access.ending DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'ended_at', 'break-glass-record');
CREATE TRIGGER end_opening BEFORE INSERT ON emergency_access.ending FOR EACH ROW EXECUTE FUNCTION emergency_access.end_opening();
CREATE TRIGGER keep_held AFTER DELETE ON emergency_access.ending REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table emergency_access.on_call (
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  trained_on date not null,
  from_on date not null default platform.today(),
  until_on date,
  account_closed_on date,
  constraint on_call_ends_after_beginning CHECK ((until_on >= from_on)),
  constraint on_call_is_trained CHECK (((trained_on <= from_on) AND (trained_on > (from_on - '1 year'::interval)))),
  constraint on_call_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX on_call_once ON emergency_access.on_call USING btree (account_id) WHERE (until_on IS NULL);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF trained_on, from_on, until_on ON emergency_access.on_call DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('account_id', 'trained_on', 'staff-account', 'from_on', 'staff-account', 'until_on', 'staff-account');
CREATE TRIGGER judge_on_call BEFORE INSERT OR UPDATE OF id, account_id, trained_on, from_on, until_on ON emergency_access.on_call FOR EACH ROW EXECUTE FUNCTION emergency_access.judge_on_call();
CREATE TRIGGER keep_held AFTER DELETE ON emergency_access.on_call REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('account_id', 'false');

create table emergency_access.opening (
  id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  danger text not null,
  words bytea not null,
  categories text[] not null,
  opened_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  due_on date not null,
  finding text,
  finding_words bytea,
  reviewed_by uuid,
  reviewed_at timestamp with time zone,
  constraint finding_is_whole CHECK ((num_nonnulls(finding, finding_words, reviewed_by, reviewed_at) = ANY (ARRAY[0, 4]))),
  constraint opening_danger_check CHECK ((danger = ANY (ARRAY['life'::text, 'health'::text, 'property'::text, 'deadline'::text]))),
  constraint opening_finding_check CHECK ((finding = ANY (ARRAY['justified'::text, 'unclear'::text, 'misuse'::text]))),
  constraint opening_lasts_fifteen_minutes CHECK ((until_at = (opened_at + '00:15:00'::interval))),
  constraint opening_names_categories CHECK ((cardinality(categories) > 0)),
  constraint opening_of_person UNIQUE (id, person_id),
  constraint opening_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint opening_pkey PRIMARY KEY (id)
);
CREATE INDEX opening_person ON emergency_access.opening USING btree (person_id);
CREATE INDEX opening_waits ON emergency_access.opening USING btree (due_on) WHERE (finding IS NULL);
CREATE TRIGGER begin_opening AFTER INSERT ON emergency_access.opening FOR EACH ROW EXECUTE FUNCTION emergency_access.begin_opening();
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF danger, words, finding, finding_words ON emergency_access.opening DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'danger', 'break-glass-record', 'words', 'break-glass-record', 'finding', 'break-glass-record', 'finding_words', 'break-glass-record');
CREATE TRIGGER judge_finding BEFORE UPDATE ON emergency_access.opening FOR EACH ROW EXECUTE FUNCTION emergency_access.judge_finding();
CREATE TRIGGER judge_opening BEFORE INSERT ON emergency_access.opening FOR EACH ROW EXECUTE FUNCTION emergency_access.judge_opening();
CREATE TRIGGER keep_held AFTER DELETE ON emergency_access.opening REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');
CREATE TRIGGER tell_person AFTER UPDATE ON emergency_access.opening FOR EACH ROW WHEN (((old.finding IS NULL) AND (new.finding IS NOT NULL))) EXECUTE FUNCTION emergency_access.tell_person();

create table emergency_access.told (
  opening_id uuid not null,
  person_id uuid not null,
  opened_at timestamp with time zone not null,
  danger text not null,
  categories text[] not null,
  finding text not null,
  reviewed_on date not null,
  constraint told_opening_id_fkey FOREIGN KEY (opening_id) REFERENCES emergency_access.opening(id),
  constraint told_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint told_pkey PRIMARY KEY (opening_id)
);
CREATE INDEX told_person ON emergency_access.told USING btree (person_id);
CREATE TRIGGER keep_held AFTER DELETE ON emergency_access.told REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table explained_looks.asking (
  look_id bigint not null,
  person_id uuid not null,
  question_id uuid,
  asked_at timestamp with time zone not null default platform.as_of(),
  answer_by date,
  verdict text,
  because text,
  answered_on date,
  constraint asking_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint asking_pkey PRIMARY KEY (look_id, person_id)
);
CREATE INDEX asking_person ON explained_looks.asking USING btree (person_id);
CREATE INDEX asking_question ON explained_looks.asking USING btree (question_id);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF asked_at ON explained_looks.asking DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'asked_at', 'look-question');
CREATE TRIGGER keep_held AFTER DELETE ON explained_looks.asking REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');
CREATE TRIGGER take_asking BEFORE INSERT ON explained_looks.asking FOR EACH ROW EXECUTE FUNCTION explained_looks.take_asking();

create table explained_looks.night (
  matched_to timestamp with time zone not null,
  constraint night_pkey PRIMARY KEY (matched_to)
);

create table explained_looks.question (
  id uuid not null default gen_random_uuid(),
  look_id bigint not null,
  look_at timestamp with time zone not null,
  look_day date generated always as (((look_at AT TIME ZONE 'Europe/Helsinki'::text))::date) stored,
  person_id uuid not null,
  account_id uuid not null,
  role text not null default ''::text,
  activity text not null default ''::text,
  reason text,
  asked_at timestamp with time zone not null default platform.as_of(),
  matched_on date,
  because text,
  explained_at timestamp with time zone,
  answer_by date,
  verdict text,
  judged_by uuid,
  judged_role text,
  judged_on date,
  scope_role text not null default ''::text,
  scope_areas uuid[] not null default '{}'::uuid[],
  scope_buildings uuid[] not null default '{}'::uuid[],
  scope_staircases uuid[] not null default '{}'::uuid[],
  scope_guarded boolean not null default false,
  constraint question_because_check CHECK ((because = ANY (ARRAY['call'::text, 'visit'::text, 'message'::text, 'paper'::text, 'colleague'::text, 'mistake'::text, 'other'::text]))),
  constraint question_pkey PRIMARY KEY (id),
  constraint question_verdict_check CHECK ((verdict = ANY (ARRAY['work'::text, 'no-ground'::text]))),
  constraint verdict_is_whole CHECK ((num_nonnulls(verdict, judged_by, judged_role, judged_on) = ANY (ARRAY[0, 4])))
);
CREATE INDEX question_open ON explained_looks.question USING btree (asked_at) WHERE ((verdict IS NULL) AND (matched_on IS NULL));
CREATE INDEX question_person ON explained_looks.question USING btree (person_id);
CREATE UNIQUE INDEX question_once ON explained_looks.question USING btree (account_id, person_id, activity, look_day);
CREATE TRIGGER a_scope BEFORE INSERT OR UPDATE ON explained_looks.question FOR EACH ROW EXECUTE FUNCTION platform.copy_scope('person_id');
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF because, verdict ON explained_looks.question DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'because', 'look-explanation', 'verdict', 'look-explanation');
CREATE TRIGGER judge_question BEFORE INSERT OR UPDATE ON explained_looks.question FOR EACH ROW EXECUTE FUNCTION explained_looks.judge_question();
CREATE TRIGGER keep_held AFTER DELETE ON explained_looks.question REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table explained_looks.rate (
  role text not null,
  looks integer not null,
  explained integer,
  counted_on date not null,
  constraint rate_check CHECK (((explained = looks) OR (explained <= (looks - 5)))),
  constraint rate_looks_check CHECK ((looks >= 5)),
  constraint rate_pkey PRIMARY KEY (role)
);

create table forgetting_receipts.taking (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  digest text not null,
  taken_at timestamp with time zone not null default platform.as_of(),
  constraint taking_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text)),
  constraint taking_pkey PRIMARY KEY (id)
);
CREATE INDEX taking_person ON forgetting_receipts.taking USING btree (person_id);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF digest, taken_at ON forgetting_receipts.taking DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'digest', 'forgetting-receipt', 'taken_at', 'forgetting-receipt');
CREATE TRIGGER keep_held AFTER DELETE ON forgetting_receipts.taking REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');
CREATE TRIGGER take BEFORE INSERT ON forgetting_receipts.taking FOR EACH ROW EXECUTE FUNCTION forgetting_receipts.take();

create table helsinki_profile.link (
  id uuid not null default gen_random_uuid(),
  profile_id uuid not null,
  person_id uuid not null,
  linked_at timestamp with time zone not null default platform.as_of(),
  ended_on date,
  constraint link_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint link_pkey PRIMARY KEY (id)
);
CREATE INDEX link_person ON helsinki_profile.link USING btree (person_id);
CREATE UNIQUE INDEX link_of_one_person ON helsinki_profile.link USING btree (person_id) WHERE (ended_on IS NULL);
CREATE UNIQUE INDEX link_of_one_profile ON helsinki_profile.link USING btree (profile_id) WHERE (ended_on IS NULL);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF profile_id, ended_on ON helsinki_profile.link DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'profile_id', 'profile-link', 'ended_on', 'profile-link');
CREATE TRIGGER judge_link BEFORE INSERT OR UPDATE ON helsinki_profile.link FOR EACH ROW EXECUTE FUNCTION helsinki_profile.judge_link();
CREATE TRIGGER keep_held AFTER DELETE ON helsinki_profile.link REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table homes.area (
  id uuid not null default gen_random_uuid(),
  code text not null,
  name_fi text not null,
  name_sv text not null,
  constraint area_code_check CHECK ((code ~ '^[a-z][a-z0-9-]*$'::text)),
  constraint area_code_key UNIQUE (code),
  constraint area_pkey PRIMARY KEY (id)
);

create table homes.building (
  id uuid not null default gen_random_uuid(),
  area_id uuid not null,
  permanent_id text not null,
  street_fi text not null,
  street_sv text not null,
  number text not null,
  postal_code text not null,
  city_fi text not null,
  city_sv text not null,
  state_financed boolean not null default true,
  managed_by text,
  constraint building_area_id_fkey FOREIGN KEY (area_id) REFERENCES homes.area(id),
  constraint building_managed_by_check CHECK ((managed_by ~ '^[a-z][a-z0-9-]*$'::text)),
  constraint building_number_check CHECK ((number ~ '^\d+[a-z]?([-–]\d+[a-z]?)?$'::text)),
  constraint building_permanent_id_check CHECK ((permanent_id ~ '^1\d{8}[0-9A-Y]$'::text)),
  constraint building_permanent_id_key UNIQUE (permanent_id),
  constraint building_pkey PRIMARY KEY (id),
  constraint building_postal_code_check CHECK ((postal_code ~ '^\d{5}$'::text)),
  constraint building_street_fi_check CHECK ((street_fi <> ''::text)),
  constraint building_street_fi_number_postal_code_key UNIQUE (street_fi, number, postal_code),
  constraint building_street_sv_check CHECK ((street_sv <> ''::text))
);
CREATE INDEX building_area ON homes.building USING btree (area_id);
CREATE TRIGGER readdress AFTER UPDATE ON homes.building FOR EACH ROW EXECUTE FUNCTION homes.readdress();
CREATE TRIGGER tell_financing AFTER INSERT OR DELETE OR UPDATE ON homes.building FOR EACH ROW EXECUTE FUNCTION homes.tell_financing();

create table homes.flat (
  id uuid not null default gen_random_uuid(),
  staircase_id uuid not null,
  number integer not null,
  partition_letter text not null default ''::text,
  rooms text not null,
  area_m2 numeric(5,1) not null,
  floor integer not null,
  state text not null default 'in-use'::text,
  inhabited boolean not null default false,
  sought_fi text not null,
  sought_sv text not null,
  constraint flat_area_m2_check CHECK ((area_m2 > (0)::numeric)),
  constraint flat_number_check CHECK (((number >= 1) AND (number <= 999))),
  constraint flat_partition_letter_check CHECK ((partition_letter ~ '^[a-zåäö]?$'::text)),
  constraint flat_pkey PRIMARY KEY (id),
  constraint flat_rooms_check CHECK ((rooms ~ '^\d+h(\+[a-z]+)*$'::text)),
  constraint flat_staircase_id_fkey FOREIGN KEY (staircase_id) REFERENCES homes.staircase(id),
  constraint flat_staircase_id_number_partition_letter_key UNIQUE (staircase_id, number, partition_letter),
  constraint flat_state_check CHECK ((state = ANY (ARRAY['in-use'::text, 'renovation'::text, 'technical'::text])))
);
CREATE INDEX flat_sought_fi ON homes.flat USING btree (sought_fi);
CREATE INDEX flat_sought_sv ON homes.flat USING btree (sought_sv);
CREATE TRIGGER write_sought BEFORE INSERT OR UPDATE OF staircase_id, number, partition_letter ON homes.flat FOR EACH ROW EXECUTE FUNCTION homes.write_sought();

create table homes.staircase (
  id uuid not null default gen_random_uuid(),
  building_id uuid not null,
  letter text not null,
  constraint staircase_building_id_fkey FOREIGN KEY (building_id) REFERENCES homes.building(id),
  constraint staircase_building_id_letter_key UNIQUE (building_id, letter),
  constraint staircase_letter_check CHECK ((letter ~ '^([A-ZÅÄÖ]{1,2})?$'::text)),
  constraint staircase_pkey PRIMARY KEY (id)
);
CREATE TRIGGER readdress AFTER UPDATE ON homes.staircase FOR EACH ROW EXECUTE FUNCTION homes.readdress();

create table identity.account (
  id uuid not null default gen_random_uuid(),
  door text not null,
  issuer text not null,
  provider_subject text not null,
  display_name text not null,
  employee_number text,
  unit text,
  organisation text,
  person_id uuid,
  areas uuid[] not null default '{}'::uuid[],
  buildings uuid[] not null default '{}'::uuid[],
  named boolean not null default false,
  created_at timestamp with time zone not null,
  last_signed_in_at timestamp with time zone not null,
  approved_until date,
  unused_until date not null,
  closed_on date,
  constraint account_door_check CHECK ((door = ANY (ARRAY['staff'::text, 'oversight'::text]))),
  constraint account_door_issuer_provider_subject_key UNIQUE (door, issuer, provider_subject),
  constraint account_pkey PRIMARY KEY (id)
);
CREATE INDEX account_person ON identity.account USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE TRIGGER follow_account AFTER DELETE OR UPDATE OF closed_on ON identity.account FOR EACH ROW EXECUTE FUNCTION emergency_access.follow_account();

create table identity.invitation (
  code_hash bytea not null,
  person_id uuid not null,
  expires_on date not null,
  attempts integer not null default 0,
  constraint invitation_code_hash_check CHECK ((octet_length(code_hash) = 32)),
  constraint invitation_pkey PRIMARY KEY (code_hash)
);
CREATE INDEX invitation_person ON identity.invitation USING btree (person_id);

create table identity.invitation_guess (
  claimant bytea not null,
  tries integer not null,
  forgets_at timestamp with time zone not null,
  constraint invitation_guess_pkey PRIMARY KEY (claimant)
);

create table identity.logout_token (
  id bytea not null,
  door text not null,
  expires_at timestamp with time zone not null,
  constraint logout_token_door_check CHECK ((door = ANY (ARRAY['resident'::text, 'staff'::text, 'oversight'::text]))),
  constraint logout_token_id_check CHECK ((octet_length(id) = 32)),
  constraint logout_token_pkey PRIMARY KEY (door, id)
);
CREATE INDEX logout_token_end ON identity.logout_token USING btree (expires_at);

create table identity.never_together (
  role_a text not null,
  role_b text not null,
  constraint never_together_check CHECK ((role_b <> role_a)),
  constraint never_together_pkey PRIMARY KEY (role_a, role_b)
);

create table identity.recognition (
  issuer text not null,
  subject_hash bytea not null,
  person_id uuid not null,
  constraint recognition_pkey PRIMARY KEY (issuer, subject_hash)
);
CREATE INDEX recognition_person ON identity.recognition USING btree (person_id);

create table identity.role_holding (
  account_id uuid not null,
  door text not null,
  role text not null,
  unit text,
  from_on date not null,
  until_on date,
  constraint role_holding_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint role_holding_check CHECK ((until_on >= from_on))
);
CREATE INDEX role_holding_role ON identity.role_holding USING btree (role, unit);
CREATE UNIQUE INDEX role_holding_open ON identity.role_holding USING btree (account_id, role, COALESCE(unit, ''::text)) WHERE (until_on IS NULL);
CREATE TRIGGER roles_never_together BEFORE INSERT OR UPDATE ON identity.role_holding FOR EACH ROW EXECUTE FUNCTION identity.judge_role_holding();

create table identity.session (
  id bytea not null,
  door text not null,
  account_id uuid,
  person_id uuid,
  roles text[] not null,
  unit text,
  areas uuid[] not null default '{}'::uuid[],
  buildings uuid[] not null default '{}'::uuid[],
  named boolean not null default false,
  strong boolean not null,
  acr text,
  amr text[] not null default '{}'::text[],
  csrf text not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  idle_seconds integer not null,
  ends_at timestamp with time zone not null,
  provider_subject bytea,
  provider_session bytea,
  id_token bytea,
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint session_door_check CHECK ((door = ANY (ARRAY['resident'::text, 'staff'::text, 'oversight'::text]))),
  constraint session_id_check CHECK ((octet_length(id) = 32)),
  constraint session_idle_seconds_check CHECK ((idle_seconds > 0)),
  constraint session_of_somebody CHECK (
CASE
    WHEN (door = 'resident'::text) THEN ((account_id IS NULL) AND (person_id IS NOT NULL))
    ELSE (account_id IS NOT NULL)
END),
  constraint session_pkey PRIMARY KEY (id),
  constraint session_provider_session_check CHECK ((octet_length(provider_session) = 32)),
  constraint session_provider_subject_check CHECK ((octet_length(provider_subject) = 32))
);
CREATE INDEX session_account ON identity.session USING btree (account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX session_end ON identity.session USING btree (ends_at);
CREATE INDEX session_person ON identity.session USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX session_provider_session ON identity.session USING btree (provider_session) WHERE (provider_session IS NOT NULL);
CREATE INDEX session_provider_subject ON identity.session USING btree (provider_subject) WHERE (provider_subject IS NOT NULL);

create table identity.sign_in_attempt (
  id bytea not null,
  door text not null,
  state text not null,
  nonce text not null,
  verifier text not null,
  language text not null,
  return_to text,
  expires_at timestamp with time zone not null,
  constraint sign_in_attempt_door_check CHECK ((door = ANY (ARRAY['resident'::text, 'staff'::text, 'oversight'::text]))),
  constraint sign_in_attempt_id_check CHECK ((octet_length(id) = 32)),
  constraint sign_in_attempt_language_check CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text]))),
  constraint sign_in_attempt_pkey PRIMARY KEY (id)
);
CREATE INDEX sign_in_attempt_end ON identity.sign_in_attempt USING btree (expires_at);

create table kept_promises.figure (
  promise text not null,
  counted_on date not null,
  number integer,
  of_number integer,
  kept boolean not null,
  constraint figure_pkey PRIMARY KEY (promise, counted_on)
);

create table leases.lease (
  id uuid not null default gen_random_uuid(),
  flat_id uuid not null,
  kind text not null,
  begins_on date not null,
  ends_on date,
  rent_cents integer not null,
  terms_version text not null,
  state text not null default 'draft'::text,
  ended_on date,
  end_reason text,
  recorded_at timestamp with time zone not null default platform.as_of(),
  party_ids uuid[] not null,
  constraint lease_check CHECK ((ends_on >= begins_on)),
  constraint lease_check1 CHECK ((ended_on >= begins_on)),
  constraint lease_end_reason_check CHECK ((end_reason = ANY (ARRAY['notice-by-tenant'::text, 'notice-by-landlord'::text, 'agreement'::text, 'term-over'::text, 'transfer'::text, 'death'::text, 'court'::text, 'earlier-register'::text]))),
  constraint lease_ended_has_day CHECK (((state = 'ended'::text) = (ended_on IS NOT NULL))),
  constraint lease_ended_has_reason CHECK (((ended_on IS NULL) = (end_reason IS NULL))),
  constraint lease_flat_id_fkey FOREIGN KEY (flat_id) REFERENCES homes.flat(id),
  constraint lease_has_party CHECK ((cardinality(party_ids) > 0)),
  constraint lease_kind_check CHECK ((kind = ANY (ARRAY['open-ended'::text, 'fixed'::text, 'temporary'::text]))),
  constraint lease_open_ended CHECK (((kind = 'open-ended'::text) = (ends_on IS NULL))),
  constraint lease_pkey PRIMARY KEY (id),
  constraint lease_rent_cents_check CHECK ((rent_cents >= 0)),
  constraint lease_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'active'::text, 'ended'::text])))
);
CREATE INDEX lease_flat ON leases.lease USING btree (flat_id);
CREATE INDEX lease_parties ON leases.lease USING gin (party_ids);
CREATE TRIGGER follow_end AFTER INSERT OR UPDATE ON leases.lease FOR EACH ROW EXECUTE FUNCTION leases.follow_end();
CREATE TRIGGER follow_lease_end AFTER UPDATE ON leases.lease FOR EACH ROW WHEN ((old.ended_on IS DISTINCT FROM new.ended_on)) EXECUTE FUNCTION tenancy_changes.follow_lease_end();
CREATE TRIGGER follow_leaving AFTER UPDATE OF ended_on ON leases.lease FOR EACH ROW WHEN ((old.ended_on IS DISTINCT FROM new.ended_on)) EXECUTE FUNCTION showing.follow_change('id');
CREATE TRIGGER keep_held AFTER DELETE ON leases.lease REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('party_ids', 'true');
CREATE CONSTRAINT TRIGGER lease_parties_recorded AFTER INSERT OR UPDATE ON leases.lease DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leases.check_parties();
CREATE CONSTRAINT TRIGGER note_state AFTER INSERT OR UPDATE OF state ON leases.lease DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leases.note_state();

create table leases.party (
  lease_id uuid not null,
  person_id uuid not null,
  role text not null,
  from_on date not null,
  until_on date,
  signed_on date,
  signature text,
  lease_ended_on date,
  constraint party_check CHECK ((until_on >= from_on)),
  constraint party_lease_id_fkey FOREIGN KEY (lease_id) REFERENCES leases.lease(id) DEFERRABLE INITIALLY DEFERRED,
  constraint party_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint party_pkey PRIMARY KEY (lease_id, person_id),
  constraint party_role_check CHECK ((role = ANY (ARRAY['main-tenant'::text, 'spouse'::text]))),
  constraint party_signed_where CHECK (((signature IS NULL) OR (signed_on IS NOT NULL)))
);
CREATE INDEX party_person ON leases.party USING btree (person_id);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF role, from_on, until_on, signed_on, signature ON leases.party DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'role', 'lease-terms', 'from_on', 'lease-terms', 'until_on', 'lease-terms', 'signed_on', 'lease-terms', 'signature', 'lease-terms');
CREATE TRIGGER copy_clock BEFORE INSERT ON leases.party FOR EACH ROW EXECUTE FUNCTION leases.copy_clock();
CREATE TRIGGER follow_party AFTER INSERT OR DELETE OR UPDATE ON leases.party FOR EACH ROW EXECUTE FUNCTION leases.follow_party();
CREATE TRIGGER keep_held AFTER DELETE ON leases.party REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table mail.message (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  template text not null,
  about_id uuid,
  language text not null,
  address bytea,
  sealed_as text not null,
  state text not null default 'waiting'::text,
  because text,
  tries smallint not null default 0,
  due_at timestamp with time zone not null default platform.as_of(),
  queued_at timestamp with time zone not null default platform.as_of(),
  ended_at timestamp with time zone,
  claimed_by uuid,
  constraint message_because_check CHECK ((because ~ '^([0-9]{3}|[a-z][a-z-]*)$'::text)),
  constraint message_ends_on_a_day CHECK (((ended_at IS NULL) = (state = ANY (ARRAY['waiting'::text, 'sending'::text])))),
  constraint message_has_address_until_it_ends CHECK (((address IS NULL) = (state = ANY (ARRAY['sent'::text, 'failed'::text, 'uncertain'::text])))),
  constraint message_language_check CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text]))),
  constraint message_pkey PRIMARY KEY (id),
  constraint message_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'uncertain'::text]))),
  constraint message_template_check CHECK ((template ~ '^[a-z][a-z0-9-]*(\.[a-z][a-zA-Z0-9-]*)+$'::text))
);
CREATE INDEX message_claimed ON mail.message USING btree (claimed_by) WHERE (claimed_by IS NOT NULL);
CREATE INDEX message_person ON mail.message USING btree (person_id);
CREATE INDEX message_unsettled ON mail.message USING btree (state) WHERE (state = ANY (ARRAY['failed'::text, 'uncertain'::text]));
CREATE INDEX message_waiting ON mail.message USING btree (due_at) WHERE ((state = 'waiting'::text) AND (claimed_by IS NULL));
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF template ON mail.message DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'template', 'mail-sent');
CREATE TRIGGER keep_held AFTER DELETE ON mail.message REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table migrations.done (
  name text not null,
  digest text not null,
  at timestamp with time zone not null default clock_timestamp(),
  constraint done_pkey PRIMARY KEY (name)
);

create table platform.building_property (
  property text not null,
  building_id uuid not null,
  constraint building_property_pkey PRIMARY KEY (property, building_id)
);

create table platform.calendar (
  only_one boolean not null default true,
  followed_at timestamp with time zone not null,
  doubted_from timestamp with time zone,
  doubted_until timestamp with time zone,
  constraint calendar_only_one_check CHECK (only_one),
  constraint calendar_pkey PRIMARY KEY (only_one)
);

create table platform.collectable (
  category text not null,
  role text not null,
  only_when text not null default ''::text,
  constraint collectable_pkey PRIMARY KEY (role, category)
);

create table platform.data_protection_officer (
  from_on date not null,
  name text,
  position_fi text,
  position_sv text,
  position_en text,
  conflict_note text,
  constraint data_protection_officer_check CHECK ((num_nulls(position_fi, position_sv, position_en) = ANY (ARRAY[0, 3]))),
  constraint data_protection_officer_check1 CHECK (((position_fi IS NULL) OR (conflict_note IS NOT NULL))),
  constraint data_protection_officer_check2 CHECK (((name IS NOT NULL) OR (num_nonnulls(position_fi, conflict_note) = 0))),
  constraint data_protection_officer_conflict_note_check CHECK (((length(conflict_note) >= 1) AND (length(conflict_note) <= 2000))),
  constraint data_protection_officer_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint data_protection_officer_pkey PRIMARY KEY (from_on),
  constraint data_protection_officer_position_en_check CHECK (((length(position_en) >= 1) AND (length(position_en) <= 200))),
  constraint data_protection_officer_position_fi_check CHECK (((length(position_fi) >= 1) AND (length(position_fi) <= 200))),
  constraint data_protection_officer_position_sv_check CHECK (((length(position_sv) >= 1) AND (length(position_sv) <= 200)))
);

create table platform.handing_over (
  xact xid8 not null,
  constraint handing_over_pkey PRIMARY KEY (xact)
);

create table platform.impact_assessment (
  activity text not null,
  done_on date not null,
  reference text not null,
  constraint impact_assessment_pkey PRIMARY KEY (activity, done_on),
  constraint impact_assessment_reference_check CHECK (((length(TRIM(BOTH FROM reference)) >= 1) AND (length(TRIM(BOTH FROM reference)) <= 500)))
);

create table platform.merged (
  gone_id uuid not null,
  kept_id uuid not null,
  constraint merged_check CHECK ((kept_id <> gone_id)),
  constraint merged_pkey PRIMARY KEY (gone_id)
);
CREATE INDEX merged_kept ON platform.merged USING btree (kept_id);

create table platform.opening (
  id uuid not null,
  actor_id uuid not null,
  subject_id uuid not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  categories text[] not null,
  constraint opening_ends_after_beginning CHECK ((until_at >= from_at)),
  constraint opening_pkey PRIMARY KEY (id)
);
CREATE INDEX opening_of_actor ON platform.opening USING btree (actor_id, until_at);

create table platform.policy_decision (
  version text not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  because text not null,
  takes_effect_on date,
  advised_by uuid,
  advised_at timestamp with time zone,
  advice text,
  advice_for boolean,
  approved_by uuid,
  approved_at timestamp with time zone,
  against_reason text,
  activated_at timestamp with time zone,
  constraint policy_advice_comes_before_approval CHECK (((approved_by IS NULL) OR (advised_by IS NOT NULL))),
  constraint policy_advice_is_whole CHECK (((num_nulls(advised_by, advised_at, advice, advice_for) = ANY (ARRAY[0, 4])) AND ((length(TRIM(BOTH FROM advice)) >= 3) AND (length(TRIM(BOTH FROM advice)) <= 4000)))),
  constraint policy_adviser_is_another CHECK ((advised_by <> proposed_by)),
  constraint policy_against_advice_needs_a_reason CHECK (((approved_by IS NULL) OR advice_for OR COALESCE(((length(TRIM(BOTH FROM against_reason)) >= 3) AND (length(TRIM(BOTH FROM against_reason)) <= 4000)), false))),
  constraint policy_approval_comes_before_activation CHECK (((activated_at IS NULL) OR (approved_by IS NOT NULL))),
  constraint policy_approval_is_whole CHECK ((num_nulls(approved_by, approved_at) = ANY (ARRAY[0, 2]))),
  constraint policy_approver_is_not_the_adviser CHECK ((approved_by <> advised_by)),
  constraint policy_approver_is_not_the_proposer CHECK ((approved_by <> proposed_by)),
  constraint policy_decision_pkey PRIMARY KEY (version),
  constraint policy_decision_version_fkey FOREIGN KEY (version) REFERENCES platform.policy_draft(version),
  constraint policy_proposal_says_why CHECK (((length(TRIM(BOTH FROM because)) >= 3) AND (length(TRIM(BOTH FROM because)) <= 4000)))
);
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE ON platform.policy_decision FOR EACH ROW EXECUTE FUNCTION platform.policy_decision_only_grows();

create table platform.policy_draft (
  version text not null,
  files jsonb not null,
  submitted_at timestamp with time zone not null,
  constraint policy_draft_pkey PRIMARY KEY (version)
);

create table platform.policy_rehearsal (
  version text not null,
  against text not null,
  asked_at timestamp with time zone not null,
  done integer not null default 0,
  pieces integer,
  found jsonb,
  finished_at timestamp with time zone,
  constraint policy_rehearsal_pkey PRIMARY KEY (version, against),
  constraint policy_rehearsal_version_fkey FOREIGN KEY (version) REFERENCES platform.policy_draft(version)
);

create table platform.policy_version (
  version text not null,
  in_force_from timestamp with time zone not null,
  files jsonb not null,
  constraint policy_version_pkey PRIMARY KEY (in_force_from)
);

create table platform.relation_used (
  pg_role text not null,
  relation text not null,
  constraint relation_used_pkey PRIMARY KEY (pg_role, relation)
);

create table platform.scoped_table (
  table_name text not null,
  subject_column text not null,
  constraint scoped_table_pkey PRIMARY KEY (table_name)
);

create table platform.setting (
  key text not null,
  value text not null,
  constraint setting_pkey PRIMARY KEY (key)
);

create table platform.subject_scope (
  subject_id uuid not null,
  role text not null,
  areas uuid[] not null default '{}'::uuid[],
  buildings uuid[] not null default '{}'::uuid[],
  staircases uuid[] not null default '{}'::uuid[],
  guarded boolean not null default false,
  lives_until date,
  constraint subject_scope_pkey PRIMARY KEY (subject_id)
);
CREATE TRIGGER shed AFTER UPDATE OF role ON platform.subject_scope FOR EACH ROW EXECUTE FUNCTION residents.shed();
CREATE TRIGGER spread_changed_scopes AFTER UPDATE ON platform.subject_scope REFERENCING OLD TABLE AS old_scopes NEW TABLE AS new_scopes FOR EACH STATEMENT EXECUTE FUNCTION platform.spread_scope();
CREATE TRIGGER spread_new_scopes AFTER INSERT ON platform.subject_scope REFERENCING NEW TABLE AS new_scopes FOR EACH STATEMENT EXECUTE FUNCTION platform.spread_scope();

create table platform.tie (
  kind text not null,
  from_id uuid not null,
  to_id uuid not null,
  because text not null,
  from_on date not null,
  until_on date,
  constraint tie_check CHECK ((until_on >= from_on)),
  constraint tie_pkey PRIMARY KEY (kind, from_id, to_id, because, from_on)
);
CREATE INDEX tie_because ON platform.tie USING btree (because);
CREATE INDEX tie_from ON platform.tie USING btree (from_id, kind);
CREATE INDEX tie_to ON platform.tie USING btree (to_id, kind);
CREATE TRIGGER follow_guardian_in AFTER INSERT ON platform.tie FOR EACH ROW WHEN ((new.kind = 'guardian'::text)) EXECUTE FUNCTION residents.follow_tie();
CREATE TRIGGER follow_guardian_out AFTER DELETE ON platform.tie FOR EACH ROW WHEN ((old.kind = 'guardian'::text)) EXECUTE FUNCTION residents.follow_tie();
CREATE TRIGGER note_custody AFTER INSERT ON platform.tie FOR EACH ROW WHEN ((new.kind = 'guardian'::text)) EXECUTE FUNCTION residents.note_custody();

create table platform.unit (
  id text not null,
  part_of text,
  constraint unit_pkey PRIMARY KEY (id)
);

create table register_import.import (
  id uuid not null default gen_random_uuid(),
  file_digest text not null,
  mapping_digest text not null,
  file_kind text not null,
  run_by text not null,
  policy_version text not null,
  began_at timestamp with time zone not null default platform.as_of(),
  finished_at timestamp with time zone,
  households_done integer not null default 0,
  rows_all integer not null,
  rows_in integer not null default 0,
  rows_there_already integer not null default 0,
  rows_refused integer not null default 0,
  people_new integer not null default 0,
  people_known integer not null default 0,
  values_left_out integer not null default 0,
  possible_duplicates integer not null default 0,
  constraint import_file_digest_check CHECK ((file_digest ~ '^[0-9a-f]{64}$'::text)),
  constraint import_file_digest_key UNIQUE (file_digest),
  constraint import_file_kind_check CHECK ((file_kind = ANY (ARRAY['csv'::text, 'xlsx'::text]))),
  constraint import_mapping_digest_check CHECK ((mapping_digest ~ '^([0-9a-f]{64})?$'::text)),
  constraint import_pkey PRIMARY KEY (id),
  constraint import_run_by_check CHECK (((length(run_by) >= 1) AND (length(run_by) <= 120)))
);
CREATE INDEX import_began ON register_import.import USING btree (began_at DESC);

create table register_import.running (
  import_id uuid not null,
  seed bytea not null,
  report_bytes bigint not null default 0,
  constraint running_import_id_fkey FOREIGN KEY (import_id) REFERENCES register_import.import(id),
  constraint running_pkey PRIMARY KEY (import_id)
);

create table representatives.acting (
  mandate_id uuid not null,
  acting_id uuid not null,
  for_id uuid not null,
  kind text not null,
  scopes text[] not null,
  matter text,
  from_on date not null,
  last_on date,
  ended_on date,
  constraint acting_acting_id_fkey FOREIGN KEY (acting_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint acting_for_id_fkey FOREIGN KEY (for_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint acting_mandate_id_fkey FOREIGN KEY (mandate_id) REFERENCES representatives.mandate(id) DEFERRABLE INITIALLY DEFERRED,
  constraint acting_pkey PRIMARY KEY (mandate_id)
);
CREATE INDEX acting_person ON representatives.acting USING btree (acting_id);
CREATE TRIGGER keep_held AFTER DELETE ON representatives.acting REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('acting_id', 'false');

create table representatives.disclosure (
  id uuid not null,
  person_id uuid not null,
  mandate_id uuid,
  activity text not null,
  told text[] not null,
  to_name text not null default ''::text,
  to_kind text not null default ''::text,
  method text not null,
  by_role text not null default ''::text,
  disclosed_at timestamp with time zone not null default platform.as_of(),
  constraint disclosure_mandate_id_person_id_fkey FOREIGN KEY (mandate_id, person_id) REFERENCES representatives.mandate(id, person_id) ON DELETE SET NULL (mandate_id) DEFERRABLE INITIALLY DEFERRED,
  constraint disclosure_method_check CHECK ((method = ANY (ARRAY['document'::text, 'call-back'::text, 'strong'::text]))),
  constraint disclosure_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint disclosure_pkey PRIMARY KEY (id),
  constraint disclosure_told_check CHECK ((cardinality(told) > 0))
);
CREATE INDEX disclosure_mandate ON representatives.disclosure USING btree (mandate_id);
CREATE INDEX disclosure_person ON representatives.disclosure USING btree (person_id);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF activity, told, method ON representatives.disclosure DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'activity', 'disclosure-record', 'told', 'disclosure-record', 'method', 'disclosure-record');
CREATE TRIGGER judge_disclosure BEFORE INSERT OR UPDATE ON representatives.disclosure FOR EACH ROW EXECUTE FUNCTION representatives.judge_disclosure();
CREATE TRIGGER keep_held AFTER DELETE ON representatives.disclosure REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table representatives.ending (
  id uuid not null default gen_random_uuid(),
  mandate_id uuid not null,
  person_id uuid not null,
  what text not null,
  by_role text not null default ''::text,
  recorded_at timestamp with time zone not null default platform.as_of(),
  ended_on date,
  constraint ending_mandate_id_person_id_fkey FOREIGN KEY (mandate_id, person_id) REFERENCES representatives.mandate(id, person_id) DEFERRABLE INITIALLY DEFERRED,
  constraint ending_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint ending_pkey PRIMARY KEY (id),
  constraint ending_what_check CHECK ((what = ANY (ARRAY['revoked'::text, 'taken-back'::text])))
);
CREATE INDEX ending_mandate ON representatives.ending USING btree (mandate_id);
CREATE INDEX ending_person ON representatives.ending USING btree (person_id);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF what ON representatives.ending DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'what', 'mandate');
CREATE TRIGGER date_ending AFTER INSERT ON representatives.ending FOR EACH ROW EXECUTE FUNCTION representatives.date_ending();
CREATE TRIGGER judge_ending BEFORE INSERT ON representatives.ending FOR EACH ROW EXECUTE FUNCTION representatives.judge_ending();
CREATE TRIGGER keep_held AFTER DELETE ON representatives.ending REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table representatives.mandate (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  name text not null,
  scopes text[] not null,
  matter text,
  from_on date not null,
  last_on date,
  shown_by text not null,
  reference text,
  seen_on date,
  recorded_by text not null default ''::text,
  recorded_at timestamp with time zone not null default platform.as_of(),
  revoked_at timestamp with time zone,
  revoked_by text,
  ended_on date,
  acting_id uuid,
  constraint helper_two_years_at_most CHECK (((kind <> 'helper'::text) OR ((last_on IS NOT NULL) AND (last_on <= ((from_on + '2 years'::interval))::date)))),
  constraint mandate_acting_id_fkey FOREIGN KEY (acting_id) REFERENCES residents.person(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  constraint mandate_ends_after_beginning CHECK ((last_on >= from_on)),
  constraint mandate_kind_check CHECK ((kind = ANY (ARRAY['helper'::text, 'power-of-attorney'::text, 'guardianship'::text]))),
  constraint mandate_matter_check CHECK ((matter <> ''::text)),
  constraint mandate_name_check CHECK (((name = btrim(name)) AND (name <> ''::text))),
  constraint mandate_of_person UNIQUE (id, person_id),
  constraint mandate_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint mandate_pkey PRIMARY KEY (id),
  constraint mandate_reference_check CHECK ((reference <> ''::text)),
  constraint mandate_rests_on_something CHECK (
CASE kind
    WHEN 'helper'::text THEN (shown_by = ANY (ARRAY['own-page'::text, 'phone'::text, 'counter'::text]))
    WHEN 'power-of-attorney'::text THEN ((shown_by = 'document'::text) AND (seen_on IS NOT NULL) AND (last_on IS NOT NULL))
    ELSE ((shown_by = ANY (ARRAY['dvv'::text, 'court'::text])) AND (seen_on IS NOT NULL) AND (reference IS NOT NULL))
END),
  constraint mandate_scopes_check CHECK ((cardinality(scopes) > 0))
);
CREATE INDEX mandate_acting ON representatives.mandate USING btree (acting_id);
CREATE INDEX mandate_person ON representatives.mandate USING btree (person_id);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF kind, name, scopes, matter, from_on, last_on, shown_by, reference, seen_on ON representatives.mandate DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'kind', 'mandate', 'name', 'mandate', 'scopes', 'mandate', 'matter', 'mandate', 'from_on', 'mandate', 'last_on', 'mandate', 'shown_by', 'mandate', 'reference', 'mandate', 'seen_on', 'mandate');
CREATE TRIGGER follow_mandate AFTER INSERT OR DELETE OR UPDATE ON representatives.mandate FOR EACH ROW EXECUTE FUNCTION representatives.follow_mandate();
CREATE TRIGGER judge_mandate BEFORE INSERT OR UPDATE ON representatives.mandate FOR EACH ROW EXECUTE FUNCTION representatives.judge_mandate();
CREATE TRIGGER keep_held AFTER DELETE ON representatives.mandate REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table request_intake.attachment (
  id uuid not null,
  message_id uuid not null,
  person_id uuid not null,
  name bytea not null,
  type text not null,
  content bytea not null,
  decided_on date,
  constraint attachment_message_id_fkey FOREIGN KEY (message_id) REFERENCES request_intake.message(id) DEFERRABLE INITIALLY DEFERRED,
  constraint attachment_pkey PRIMARY KEY (id),
  constraint attachment_type_check CHECK ((type = ANY (ARRAY['application/pdf'::text, 'image/png'::text, 'image/jpeg'::text, 'text/plain'::text, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'::text, 'application/vnd.oasis.opendocument.text'::text])))
);
CREATE INDEX attachment_message ON request_intake.attachment USING btree (message_id);
CREATE INDEX attachment_person ON request_intake.attachment USING btree (person_id);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF name, content ON request_intake.attachment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'name', 'intake-message', 'content', 'intake-message');
CREATE TRIGGER keep_held AFTER DELETE ON request_intake.attachment REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table request_intake.decision (
  message_id uuid not null,
  person_id uuid not null,
  became text not null,
  kind text,
  for_person uuid,
  words bytea,
  request_id uuid,
  decided_on date,
  constraint decision_became_check CHECK ((became = ANY (ARRAY['request'::text, 'question'::text, 'nothing'::text]))),
  constraint decision_message_id_fkey FOREIGN KEY (message_id) REFERENCES request_intake.message(id) DEFERRABLE INITIALLY DEFERRED,
  constraint decision_pkey PRIMARY KEY (message_id)
);
CREATE INDEX decision_person ON request_intake.decision USING btree (person_id);
CREATE TRIGGER close_message AFTER INSERT ON request_intake.decision FOR EACH ROW EXECUTE FUNCTION request_intake.close_message();
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF became, kind, for_person, words ON request_intake.decision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'became', 'intake-message', 'kind', 'intake-message', 'for_person', 'intake-message', 'words', 'intake-message');
CREATE TRIGGER judge_decision BEFORE INSERT ON request_intake.decision FOR EACH ROW EXECUTE FUNCTION request_intake.judge_decision();
CREATE TRIGGER keep_held AFTER DELETE ON request_intake.decision REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table request_intake.message (
  id uuid not null,
  person_id uuid not null,
  channel text not null,
  origin bytea not null,
  asked text,
  language text not null,
  received_at timestamp with time zone not null,
  left_out text[] not null default '{}'::text[],
  content bytea not null,
  masked bytea not null,
  became text,
  decided_on date,
  constraint message_asked_check CHECK ((asked = ANY (ARRAY['question'::text, 'access'::text, 'portability'::text, 'rectification'::text, 'erasure'::text, 'restriction'::text, 'objection'::text, 'withdrawal'::text]))),
  constraint message_became_check CHECK ((became = ANY (ARRAY['request'::text, 'question'::text, 'nothing'::text]))),
  constraint message_channel_check CHECK ((channel = ANY (ARRAY['mail'::text, 'form'::text]))),
  constraint message_comes_once UNIQUE (origin),
  constraint message_decided_on_a_day CHECK (((became IS NULL) = (decided_on IS NULL))),
  constraint message_language_check CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text]))),
  constraint message_left_out_check CHECK ((left_out <@ ARRAY['too-large'::text, 'not-taken-in'::text, 'hidden-size'::text, 'too-many'::text, 'unreadable'::text])),
  constraint message_person_id_key UNIQUE (person_id),
  constraint message_pkey PRIMARY KEY (id)
);
CREATE INDEX message_open ON request_intake.message USING btree (received_at) WHERE (became IS NULL);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF asked, content ON request_intake.message DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'asked', 'intake-message', 'content', 'intake-message');
CREATE TRIGGER forget_sender AFTER DELETE ON request_intake.message FOR EACH ROW EXECUTE FUNCTION request_intake.forget_sender();
CREATE TRIGGER keep_held AFTER DELETE ON request_intake.message REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');
CREATE TRIGGER stay_as_came BEFORE UPDATE ON request_intake.message FOR EACH ROW EXECUTE FUNCTION request_intake.stay_as_came();

create table request_intake.posted (
  id uuid not null,
  letter bytea not null,
  language text not null,
  posted_at timestamp with time zone not null default platform.as_of(),
  constraint posted_language_check CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text]))),
  constraint posted_letter_check CHECK ((octet_length(letter) <= 40000)),
  constraint posted_pkey PRIMARY KEY (id)
);

create table request_intake.taking (
  message_id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  taken_at timestamp with time zone not null default platform.as_of(),
  decided_on date,
  constraint taking_message_id_fkey FOREIGN KEY (message_id) REFERENCES request_intake.message(id) DEFERRABLE INITIALLY DEFERRED,
  constraint taking_pkey PRIMARY KEY (message_id, account_id)
);
CREATE INDEX taking_person ON request_intake.taking USING btree (person_id);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF taken_at ON request_intake.taking DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'taken_at', 'rights-case');
CREATE TRIGGER judge_taking BEFORE INSERT ON request_intake.taking FOR EACH ROW EXECUTE FUNCTION request_intake.judge_taking();
CREATE TRIGGER keep_held AFTER DELETE ON request_intake.taking REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table residents.change (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  kind text not null,
  detail text,
  former_name text,
  confirmed_by text,
  effective_on date not null,
  recorded_at timestamp with time zone not null default platform.as_of(),
  recorded_by text not null,
  moved_out_on date,
  lease_ended_on date,
  constraint change_detail_check CHECK ((detail ~ '^[a-z][a-z-]*$'::text)),
  constraint change_kind_fkey FOREIGN KEY (kind) REFERENCES residents.change_kind(code),
  constraint change_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint change_pkey PRIMARY KEY (id)
);
CREATE INDEX change_person ON residents.change USING btree (person_id, effective_on);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF kind, detail, former_name, confirmed_by, effective_on ON residents.change DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'kind', 'household-change', 'detail', 'household-change', 'former_name', 'household-change', 'confirmed_by', 'household-change', 'effective_on', 'household-change');
CREATE TRIGGER copy_clocks BEFORE INSERT ON residents.change FOR EACH ROW EXECUTE FUNCTION residents.copy_clocks();
CREATE TRIGGER keep_held AFTER DELETE ON residents.change REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');
CREATE TRIGGER row_keeps_its_person BEFORE UPDATE ON residents.change FOR EACH ROW WHEN ((old.person_id <> new.person_id)) EXECUTE FUNCTION residents.keep_person();

create table residents.change_kind (
  code text not null,
  title_fi text not null,
  title_sv text not null,
  title_en text not null,
  constraint change_kind_code_check CHECK ((code ~ '^[a-z][a-z-]*$'::text)),
  constraint change_kind_pkey PRIMARY KEY (code)
);

create table residents.contact (
  person_id uuid not null,
  phone bytea,
  email bytea,
  postal_address bytea,
  contact_address bytea,
  only_for_landlord boolean not null default false,
  told_by text not null default 'person'::text,
  changed_at timestamp with time zone not null default platform.as_of(),
  moved_out_on date,
  lease_ended_on date,
  constraint contact_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint contact_pkey PRIMARY KEY (person_id),
  constraint contact_told_by_check CHECK ((told_by = ANY (ARRAY['person'::text, 'main-tenant'::text, 'guardian'::text, 'authority'::text, 'earlier-register'::text])))
);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF phone, email, postal_address, contact_address ON residents.contact DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'phone', 'phone', 'email', 'email', 'postal_address', 'postal-address', 'contact_address', 'contact-address');
CREATE TRIGGER copy_clocks BEFORE INSERT ON residents.contact FOR EACH ROW EXECUTE FUNCTION residents.copy_clocks();
CREATE TRIGGER keep_held AFTER DELETE ON residents.contact REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');
CREATE TRIGGER note_contact AFTER UPDATE OF phone, email, postal_address, contact_address ON residents.contact FOR EACH ROW EXECUTE FUNCTION residents.note_contact();
CREATE TRIGGER row_keeps_its_person BEFORE UPDATE ON residents.contact FOR EACH ROW WHEN ((old.person_id <> new.person_id)) EXECUTE FUNCTION residents.keep_person();

create table residents.death (
  person_id uuid not null,
  died_on date not null,
  told_by text not null,
  recorded_at timestamp with time zone not null default platform.as_of(),
  moved_out_on date,
  lease_ended_on date,
  constraint death_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint death_pkey PRIMARY KEY (person_id),
  constraint death_told_by_check CHECK ((told_by = ANY (ARRAY['relative'::text, 'authority'::text, 'estate'::text])))
);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF died_on, told_by ON residents.death DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'died_on', 'household-change', 'told_by', 'household-change');
CREATE TRIGGER copy_clocks BEFORE INSERT ON residents.death FOR EACH ROW EXECUTE FUNCTION residents.copy_clocks();
CREATE TRIGGER end_mandates AFTER INSERT ON residents.death FOR EACH ROW EXECUTE FUNCTION representatives.end_at_death();
CREATE TRIGGER follow_death BEFORE INSERT OR UPDATE OF died_on ON residents.death FOR EACH ROW EXECUTE FUNCTION residents.follow_death();
CREATE TRIGGER keep_held AFTER DELETE ON residents.death REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');
CREATE TRIGGER stop_letters AFTER INSERT ON residents.death FOR EACH ROW EXECUTE FUNCTION tenancy_changes.stop_letters();

create table residents.employee_home (
  employee_number text not null,
  person_id uuid not null,
  declared_on date not null default platform.today(),
  constraint employee_home_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint employee_home_person_id_key UNIQUE (person_id),
  constraint employee_home_pkey PRIMARY KEY (employee_number)
);

create table residents.identifier (
  person_id uuid not null,
  code bytea,
  code_on_file boolean generated always as ((code IS NOT NULL)) stored,
  other bytea,
  other_kind text,
  other_on_file boolean generated always as ((other IS NOT NULL)) stored,
  moved_out_on date,
  lease_ended_on date,
  constraint identifier_kind_told CHECK (((other IS NULL) = (other_kind IS NULL))),
  constraint identifier_not_empty CHECK (((code IS NOT NULL) OR (other IS NOT NULL))),
  constraint identifier_other_kind_check CHECK ((other_kind = ANY (ARRAY['passport'::text, 'residence-permit'::text, 'foreign-number'::text]))),
  constraint identifier_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint identifier_pkey PRIMARY KEY (person_id)
);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF code, other, other_kind ON residents.identifier DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'code', 'personal-identity-code', 'other', 'other-identifier', 'other_kind', 'other-identifier');
CREATE TRIGGER copy_clocks BEFORE INSERT ON residents.identifier FOR EACH ROW EXECUTE FUNCTION residents.copy_clocks();
CREATE TRIGGER keep_held AFTER DELETE ON residents.identifier REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');
CREATE TRIGGER note_identifier AFTER DELETE ON residents.identifier FOR EACH ROW EXECUTE FUNCTION residents.note_identifier();
CREATE TRIGGER row_keeps_its_person BEFORE UPDATE ON residents.identifier FOR EACH ROW WHEN ((old.person_id <> new.person_id)) EXECUTE FUNCTION residents.keep_person();

create table residents.name_part (
  person_id uuid not null,
  part text not null,
  sorted text not null,
  scope_role text not null default ''::text,
  scope_areas uuid[] not null default '{}'::uuid[],
  scope_buildings uuid[] not null default '{}'::uuid[],
  scope_staircases uuid[] not null default '{}'::uuid[],
  scope_guarded boolean not null default false,
  constraint name_part_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint name_part_pkey PRIMARY KEY (person_id, part)
);
CREATE INDEX name_part_part ON residents.name_part USING btree (part, sorted);
CREATE TRIGGER a_scope BEFORE INSERT OR UPDATE ON residents.name_part FOR EACH ROW EXECUTE FUNCTION platform.copy_scope('person_id');

create table residents.occupancy (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  flat_id uuid not null,
  lease_id uuid,
  role text not null,
  spouse_of uuid,
  moved_in_on date not null,
  moved_out_on date,
  moved_out_by text,
  temporary text,
  lease_ended_on date,
  recorded_at timestamp with time zone not null default platform.as_of(),
  scope_role text not null default ''::text,
  scope_areas uuid[] not null default '{}'::uuid[],
  scope_buildings uuid[] not null default '{}'::uuid[],
  scope_staircases uuid[] not null default '{}'::uuid[],
  scope_guarded boolean not null default false,
  constraint moved_out_on_whose_word CHECK (((moved_out_on IS NULL) = (moved_out_by IS NULL))),
  constraint occupancy_flat_id_fkey FOREIGN KEY (flat_id) REFERENCES homes.flat(id),
  constraint occupancy_moved_out_by_check CHECK ((moved_out_by = ANY (ARRAY['person'::text, 'guardian'::text, 'manager-decision'::text, 'authority'::text, 'agreed'::text, 'earlier-register'::text]))),
  constraint occupancy_once EXCLUDE USING gist ((((person_id)::text || (flat_id)::text)) WITH =, daterange(moved_in_on, moved_out_on) WITH &&) DEFERRABLE INITIALLY DEFERRED,
  constraint occupancy_out_after_in CHECK ((moved_out_on > moved_in_on)),
  constraint occupancy_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint occupancy_pkey PRIMARY KEY (id),
  constraint occupancy_role_check CHECK ((role = ANY (ARRAY['main-tenant'::text, 'spouse'::text, 'adult-occupant'::text, 'minor-occupant'::text]))),
  constraint occupancy_spouse_of_fkey FOREIGN KEY (spouse_of) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint occupancy_temporary_check CHECK ((temporary = ANY (ARRAY['renovation'::text, 'water-damage'::text, 'fire'::text, 'other'::text]))),
  constraint spouse_linked CHECK ((((role = 'spouse'::text) = (spouse_of IS NOT NULL)) AND ((role <> 'spouse'::text) OR (lease_id IS NOT NULL)))),
  constraint spouse_of_another CHECK ((spouse_of <> person_id))
);
CREATE INDEX occupancy_flat ON residents.occupancy USING btree (flat_id, moved_in_on);
CREATE INDEX occupancy_lease ON residents.occupancy USING btree (lease_id) WHERE (lease_id IS NOT NULL);
CREATE INDEX occupancy_person ON residents.occupancy USING btree (person_id);
CREATE TRIGGER a_scope BEFORE INSERT OR UPDATE ON residents.occupancy FOR EACH ROW EXECUTE FUNCTION platform.copy_scope('person_id');
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF flat_id, role, moved_in_on, moved_out_on, moved_out_by, temporary ON residents.occupancy DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'flat_id', 'home', 'role', 'occupancy', 'moved_in_on', 'occupancy', 'moved_out_on', 'occupancy', 'moved_out_by', 'occupancy', 'temporary', 'temporary-housing');
CREATE TRIGGER follow_changed_occupancies AFTER UPDATE ON residents.occupancy REFERENCING OLD TABLE AS old_stays NEW TABLE AS new_stays FOR EACH STATEMENT EXECUTE FUNCTION residents.follow_occupancies();
CREATE TRIGGER follow_gone_occupancies AFTER DELETE ON residents.occupancy REFERENCING OLD TABLE AS old_stays FOR EACH STATEMENT EXECUTE FUNCTION residents.follow_occupancies();
CREATE TRIGGER follow_leaving AFTER UPDATE OF moved_out_on ON residents.occupancy FOR EACH ROW WHEN ((old.moved_out_on IS DISTINCT FROM new.moved_out_on)) EXECUTE FUNCTION showing.follow_change('lease_id');
CREATE TRIGGER follow_new_occupancies AFTER INSERT ON residents.occupancy REFERENCING NEW TABLE AS new_stays FOR EACH STATEMENT EXECUTE FUNCTION residents.follow_occupancies();
CREATE TRIGGER keep_held AFTER DELETE ON residents.occupancy REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');
CREATE CONSTRAINT TRIGGER note_occupancy AFTER INSERT OR UPDATE OF moved_out_on ON residents.occupancy DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION residents.note_occupancy();
CREATE TRIGGER owe_letter AFTER INSERT OR UPDATE OF role ON residents.occupancy FOR EACH ROW EXECUTE FUNCTION tenancy_changes.owe_letter();
CREATE TRIGGER row_keeps_its_person BEFORE UPDATE ON residents.occupancy FOR EACH ROW WHEN ((old.person_id <> new.person_id)) EXECUTE FUNCTION residents.keep_person();
CREATE CONSTRAINT TRIGGER spouse_needs_main_tenant AFTER INSERT OR DELETE OR UPDATE ON residents.occupancy DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION residents.check_spouses();

create table residents.person (
  id uuid not null default gen_random_uuid(),
  given_names text not null,
  family_name text not null,
  birth_on date,
  language text,
  recorded_at timestamp with time zone not null default platform.as_of(),
  moved_out_on date,
  lease_ended_on date,
  scope_role text not null default ''::text,
  scope_areas uuid[] not null default '{}'::uuid[],
  scope_buildings uuid[] not null default '{}'::uuid[],
  scope_staircases uuid[] not null default '{}'::uuid[],
  scope_guarded boolean not null default false,
  constraint person_birth_on_check CHECK ((birth_on > '1850-01-01'::date)),
  constraint person_family_name_check CHECK ((family_name = btrim(family_name))),
  constraint person_given_names_check CHECK ((given_names = btrim(given_names))),
  constraint person_language_check CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text]))),
  constraint person_named CHECK (((given_names <> ''::text) OR (family_name <> ''::text))),
  constraint person_pkey PRIMARY KEY (id)
);
CREATE INDEX person_born ON residents.person USING btree (birth_on) WHERE (birth_on IS NOT NULL);
CREATE INDEX person_lease_ended ON residents.person USING btree (lease_ended_on) WHERE (lease_ended_on IS NOT NULL);
CREATE INDEX person_moved_out ON residents.person USING btree (moved_out_on) WHERE (moved_out_on IS NOT NULL);
CREATE CONSTRAINT TRIGGER a_relation AFTER INSERT ON residents.person DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION residents.check_related();
CREATE TRIGGER a_scope BEFORE INSERT OR UPDATE ON residents.person FOR EACH ROW EXECUTE FUNCTION platform.copy_scope('id');
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF given_names, family_name, birth_on, language ON residents.person DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('id', 'given_names', 'name', 'family_name', 'name', 'birth_on', 'birth-date', 'language', 'language');
CREATE TRIGGER follow_addressee AFTER UPDATE ON residents.person FOR EACH ROW WHEN ((old.moved_out_on IS DISTINCT FROM new.moved_out_on)) EXECUTE FUNCTION tenancy_changes.follow_addressee();
CREATE TRIGGER follow_clocks_of_dead AFTER UPDATE ON residents.person FOR EACH ROW WHEN (((old.moved_out_on IS DISTINCT FROM new.moved_out_on) OR (old.lease_ended_on IS DISTINCT FROM new.lease_ended_on))) EXECUTE FUNCTION residents.follow_clocks_of_dead();
CREATE TRIGGER follow_move_out AFTER UPDATE ON residents.person FOR EACH ROW WHEN ((old.moved_out_on IS DISTINCT FROM new.moved_out_on)) EXECUTE FUNCTION tenancy_changes.follow_move_out();
CREATE TRIGGER forget_name BEFORE DELETE ON residents.person FOR EACH ROW EXECUTE FUNCTION residents.split_name();
CREATE TRIGGER forget_scope AFTER DELETE ON residents.person FOR EACH ROW EXECUTE FUNCTION residents.forget_scope();
CREATE TRIGGER keep_held AFTER DELETE ON residents.person REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('id', 'false');
CREATE TRIGGER note_custody AFTER UPDATE OF birth_on ON residents.person FOR EACH ROW EXECUTE FUNCTION residents.note_custody();
CREATE TRIGGER note_person AFTER UPDATE OF given_names, family_name, language ON residents.person FOR EACH ROW EXECUTE FUNCTION residents.note_person();
CREATE TRIGGER split_name AFTER INSERT OR UPDATE OF given_names, family_name ON residents.person FOR EACH ROW EXECUTE FUNCTION residents.split_name();

create table residents.protection (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  kind text not null,
  from_on date not null,
  until_on date,
  source text not null,
  review_on date generated always as ((until_on - 30)) stored,
  lifted_on date,
  recorded_at timestamp with time zone not null default platform.as_of(),
  constraint protection_check CHECK ((until_on >= from_on)),
  constraint protection_check1 CHECK ((lifted_on >= from_on)),
  constraint protection_kind_check CHECK ((kind = ANY (ARRAY['non-disclosure'::text, 'own-request'::text, 'restriction'::text]))),
  constraint protection_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint protection_pkey PRIMARY KEY (id),
  constraint protection_source_check CHECK ((source = ANY (ARRAY['person'::text, 'suomi-fi'::text, 'authority'::text])))
);
CREATE INDEX protection_person ON residents.protection USING btree (person_id);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF kind, from_on, until_on, source, lifted_on ON residents.protection DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'kind', 'protection', 'from_on', 'protection', 'until_on', 'protection', 'source', 'protection', 'lifted_on', 'protection');
CREATE TRIGGER follow_protection AFTER INSERT OR DELETE OR UPDATE ON residents.protection FOR EACH ROW EXECUTE FUNCTION residents.follow_protection();
CREATE TRIGGER keep_held AFTER DELETE ON residents.protection REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table retention.certificate (
  run_id bigint not null,
  as_of timestamp with time zone not null,
  policy_version text not null,
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone not null,
  erased jsonb not null,
  keys_destroyed integer not null,
  overdue bigint not null,
  previous text not null,
  digest text not null,
  receipts text not null default ''::text,
  constraint certificate_pkey PRIMARY KEY (run_id),
  constraint certificate_run_id_fkey FOREIGN KEY (run_id) REFERENCES retention.run(id)
);

create table retention.forgotten (
  digest bytea not null,
  run_id bigint,
  forgotten_on date not null default platform.today(),
  tables integer not null,
  constraint forgotten_pkey PRIMARY KEY (digest)
);
CREATE INDEX forgotten_of_run ON retention.forgotten USING btree (run_id);

create table retention.hold (
  id uuid not null default gen_random_uuid(),
  subject_id uuid not null,
  kind text not null,
  ground text,
  table_name text,
  row_key text,
  reason text not null,
  placed_by uuid,
  placed_role text not null default ''::text,
  placed_at timestamp with time zone not null default platform.as_of(),
  until_on date not null,
  notified_on date,
  lifted_by uuid,
  lift_reason text,
  ended_on date not null default '-infinity'::date,
  constraint hold_ends_after_beginning CHECK ((until_on >= ((placed_at AT TIME ZONE 'Europe/Helsinki'::text))::date)),
  constraint hold_ends_within_a_year CHECK ((until_on <= ((((placed_at AT TIME ZONE 'Europe/Helsinki'::text))::date + '1 year'::interval))::date)),
  constraint hold_ground_check CHECK ((ground = ANY (ARRAY['accuracy-contested'::text, 'unlawful-use'::text, 'needed-for-claim'::text, 'objection-pending'::text]))),
  constraint hold_ground_of_restriction CHECK (((ground IS NOT NULL) = (kind = 'restriction'::text))),
  constraint hold_is_never_prolonged CHECK ((ended_on <= until_on)),
  constraint hold_kind_check CHECK ((kind = ANY (ARRAY['restriction'::text, 'legal-claim'::text, 'incident'::text]))),
  constraint hold_lifting_is_whole CHECK (((num_nulls(lifted_by, lift_reason) = ANY (ARRAY[0, 2])) AND ((lifted_by IS NOT NULL) OR (ended_on = until_on)))),
  constraint hold_pkey PRIMARY KEY (id),
  constraint hold_row_needs_table CHECK (((row_key IS NULL) OR (table_name IS NOT NULL))),
  constraint hold_says_why CHECK (((length(btrim(reason)) >= 10) AND (length(btrim(reason)) <= 1000))),
  constraint hold_told_before_lifting CHECK (((kind <> 'restriction'::text) OR (lifted_by IS NULL) OR COALESCE((notified_on < ended_on), false))),
  constraint lifting_says_why CHECK (((length(btrim(lift_reason)) >= 10) AND (length(btrim(lift_reason)) <= 1000)))
);
CREATE INDEX hold_in_force ON retention.hold USING btree (ended_on);
CREATE INDEX hold_subject ON retention.hold USING btree (subject_id, ended_on);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF kind, ground, reason, until_on, notified_on, lift_reason ON retention.hold DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('subject_id', 'kind', 'hold-record', 'ground', 'hold-record', 'reason', 'hold-record', 'until_on', 'hold-record', 'notified_on', 'hold-record', 'lift_reason', 'hold-record');
CREATE TRIGGER judge_hold BEFORE INSERT OR UPDATE ON retention.hold FOR EACH ROW EXECUTE FUNCTION retention.judge_hold();
CREATE TRIGGER keep_held AFTER DELETE ON retention.hold REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('subject_id', 'false');

create table retention.leaving (
  subject_id uuid not null,
  constraint leaving_pkey PRIMARY KEY (subject_id)
);

create table retention.plan (
  as_of date not null,
  table_name text not null,
  rows bigint not null,
  cleared bigint not null,
  rehearsed_at timestamp with time zone not null default clock_timestamp(),
  constraint plan_pkey PRIMARY KEY (as_of, table_name)
);

create table retention.progress (
  run_id bigint not null,
  table_name text not null,
  place integer not null,
  next_block bigint not null default 0,
  blocks bigint not null,
  rows bigint not null default 0,
  cleared bigint not null default 0,
  batches integer not null default 0,
  digest text not null default ''::text,
  constraint progress_pkey PRIMARY KEY (run_id, table_name),
  constraint progress_run_id_fkey FOREIGN KEY (run_id) REFERENCES retention.run(id)
);

create table retention.question (
  name text not null,
  sql text not null,
  constraint question_pkey PRIMARY KEY (name)
);

create table retention.receipt (
  subject_id uuid not null,
  digest bytea not null,
  constraint receipt_digest_check CHECK ((length(digest) = 32)),
  constraint receipt_digest_key UNIQUE (digest),
  constraint receipt_pkey PRIMARY KEY (subject_id)
);

create table retention.restoration (
  id bigint not null generated always as identity,
  restored_at timestamp with time zone not null,
  backup_of timestamp with time zone,
  drill boolean not null,
  seconds integer not null,
  rows bigint,
  replayed bigint,
  log_is_whole boolean,
  constraint restoration_pkey PRIMARY KEY (id)
);

create table retention.rewritten (
  table_name text not null,
  changes bigint,
  rewritten_at timestamp with time zone not null default clock_timestamp(),
  constraint rewritten_pkey PRIMARY KEY (table_name)
);

create table retention.run (
  id bigint not null generated always as identity,
  as_of timestamp with time zone not null,
  policy_version text not null,
  began_at timestamp with time zone not null default clock_timestamp(),
  ended_at timestamp with time zone,
  constraint run_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX run_under_way ON retention.run USING btree ((true)) WHERE (ended_at IS NULL);

create table retention.statement (
  table_name text not null,
  place integer not null,
  key text not null,
  erase text not null,
  clear jsonb not null,
  overdue text not null,
  ends text not null,
  forget text not null,
  constraint statement_pkey PRIMARY KEY (table_name)
);

create table rights_requests.answer (
  request_id uuid not null,
  person_id uuid not null,
  outcome text not null,
  because text,
  words bytea,
  decided_by text not null,
  recorded_at timestamp with time zone not null default platform.as_of(),
  carried_out_at timestamp with time zone,
  closed_on date,
  constraint answer_because_check CHECK ((because ~ '^[a-z][a-z-]*$'::text)),
  constraint answer_no_has_reason CHECK (((outcome <> ALL (ARRAY['partly'::text, 'refused'::text])) OR (because IS NOT NULL))),
  constraint answer_outcome_check CHECK ((outcome = ANY (ARRAY['granted'::text, 'partly'::text, 'refused'::text, 'not-identified'::text, 'replied'::text, 'taken-back'::text]))),
  constraint answer_pkey PRIMARY KEY (request_id),
  constraint answer_request_id_person_id_fkey FOREIGN KEY (request_id, person_id) REFERENCES rights_requests.request(id, person_id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX answer_person ON rights_requests.answer USING btree (person_id);
CREATE TRIGGER close_code_letters AFTER INSERT ON rights_requests.answer FOR EACH ROW EXECUTE FUNCTION rights_requests.close_code_letters();
CREATE TRIGGER close_decisions AFTER INSERT ON rights_requests.answer FOR EACH ROW EXECUTE FUNCTION rights_requests.close_decisions();
CREATE TRIGGER close_extents AFTER INSERT ON rights_requests.answer FOR EACH ROW EXECUTE FUNCTION rights_requests.close_extents();
CREATE TRIGGER close_notices AFTER INSERT ON rights_requests.answer FOR EACH ROW EXECUTE FUNCTION rights_requests.close_notices();
CREATE TRIGGER close_request AFTER INSERT ON rights_requests.answer FOR EACH ROW EXECUTE FUNCTION rights_requests.close_request();
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF outcome, because, words ON rights_requests.answer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'outcome', 'rights-request', 'because', 'rights-request', 'words', 'rights-request');
CREATE TRIGGER decide_groups_first BEFORE INSERT ON rights_requests.answer FOR EACH ROW EXECUTE FUNCTION rights_requests.decide_groups_first();
CREATE TRIGGER deliver_package AFTER INSERT ON rights_requests.answer FOR EACH ROW EXECUTE FUNCTION rights_requests.deliver_package();
CREATE TRIGGER judge_answer BEFORE INSERT OR UPDATE ON rights_requests.answer FOR EACH ROW EXECUTE FUNCTION rights_requests.judge_answer();
CREATE TRIGGER keep_held AFTER DELETE ON rights_requests.answer REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');
CREATE TRIGGER place_restriction BEFORE INSERT ON rights_requests.answer FOR EACH ROW EXECUTE FUNCTION rights_requests.place_restriction();
CREATE TRIGGER release_first BEFORE INSERT ON rights_requests.answer FOR EACH ROW EXECUTE FUNCTION rights_requests.release_first();
CREATE TRIGGER say_corrected BEFORE INSERT ON rights_requests.answer FOR EACH ROW EXECUTE FUNCTION rights_requests.say_corrected();
CREATE TRIGGER say_what_stays BEFORE INSERT ON rights_requests.answer FOR EACH ROW EXECUTE FUNCTION rights_requests.say_what_stays();

create table rights_requests.area_answer (
  request_id uuid not null,
  person_id uuid not null,
  found text not null,
  words bytea,
  recorded_at timestamp with time zone not null default platform.as_of(),
  closed_on date,
  scope_role text not null default ''::text,
  scope_areas uuid[] not null default '{}'::uuid[],
  scope_buildings uuid[] not null default '{}'::uuid[],
  scope_staircases uuid[] not null default '{}'::uuid[],
  scope_guarded boolean not null default false,
  constraint area_answer_found_check CHECK ((found = ANY (ARRAY['nothing'::text, 'something'::text]))),
  constraint area_answer_pkey PRIMARY KEY (request_id),
  constraint area_answer_request_id_person_id_fkey FOREIGN KEY (request_id, person_id) REFERENCES rights_requests.request(id, person_id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX area_answer_person ON rights_requests.area_answer USING btree (person_id);
CREATE TRIGGER a_scope BEFORE INSERT OR UPDATE ON rights_requests.area_answer FOR EACH ROW EXECUTE FUNCTION platform.copy_scope('person_id');
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF found, words ON rights_requests.area_answer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'found', 'rights-request', 'words', 'rights-request');
CREATE TRIGGER judge_area_answer BEFORE INSERT ON rights_requests.area_answer FOR EACH ROW EXECUTE FUNCTION rights_requests.judge_area_answer();
CREATE TRIGGER keep_held AFTER DELETE ON rights_requests.area_answer REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table rights_requests.code_letter (
  id uuid not null default gen_random_uuid(),
  request_id uuid not null,
  person_id uuid not null,
  digest bytea,
  ordered_at timestamp with time zone not null default platform.as_of(),
  expires_on date not null,
  tries smallint not null default 0,
  used_at timestamp with time zone,
  closed_on date,
  constraint code_letter_pkey PRIMARY KEY (id),
  constraint code_letter_request_id_person_id_fkey FOREIGN KEY (request_id, person_id) REFERENCES rights_requests.request(id, person_id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX code_letter_person ON rights_requests.code_letter USING btree (person_id);
CREATE INDEX code_letter_request ON rights_requests.code_letter USING btree (request_id);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF digest, ordered_at ON rights_requests.code_letter DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'digest', 'rights-package-draft', 'ordered_at', 'rights-request');
CREATE TRIGGER judge_code_letter BEFORE INSERT ON rights_requests.code_letter FOR EACH ROW EXECUTE FUNCTION rights_requests.judge_code_letter();
CREATE TRIGGER keep_held AFTER DELETE ON rights_requests.code_letter REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table rights_requests.correction (
  request_id uuid not null,
  person_id uuid not null,
  data text[] not null,
  closed_on date,
  constraint correction_data_check CHECK ((cardinality(data) > 0)),
  constraint correction_pkey PRIMARY KEY (request_id),
  constraint correction_request_id_person_id_fkey FOREIGN KEY (request_id, person_id) REFERENCES rights_requests.request(id, person_id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX correction_person ON rights_requests.correction USING btree (person_id);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF data ON rights_requests.correction DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'data', 'rights-request');
CREATE TRIGGER judge_correction BEFORE INSERT ON rights_requests.correction FOR EACH ROW EXECUTE FUNCTION rights_requests.judge_correction();
CREATE TRIGGER keep_held AFTER DELETE ON rights_requests.correction REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table rights_requests.decision (
  request_id uuid not null,
  person_id uuid not null,
  data text not null,
  categories text[] not null,
  proposal text not null,
  verdict text not null,
  ground text not null,
  until_on date,
  closed_on date,
  constraint decision_data_check CHECK ((data ~ '^[a-z][a-z0-9-]*$'::text)),
  constraint decision_ground_check CHECK ((ground = ANY (ARRAY['consent'::text, 'optional'::text, 'objection'::text, 'contract'::text, 'claim'::text, 'law'::text, 'vital-interest'::text]))),
  constraint decision_keeps_what_is_needed CHECK (((proposal <> 'keep'::text) OR (verdict = 'keep'::text))),
  constraint decision_pkey PRIMARY KEY (request_id, data),
  constraint decision_proposal_check CHECK ((proposal = ANY (ARRAY['erase'::text, 'keep'::text, 'weigh'::text]))),
  constraint decision_request_id_person_id_fkey FOREIGN KEY (request_id, person_id) REFERENCES rights_requests.request(id, person_id) DEFERRABLE INITIALLY DEFERRED,
  constraint decision_verdict_check CHECK ((verdict = ANY (ARRAY['erase'::text, 'keep'::text])))
);
CREATE INDEX decision_person ON rights_requests.decision USING btree (person_id);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF data, proposal, verdict, ground, until_on ON rights_requests.decision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'data', 'rights-request', 'proposal', 'rights-request', 'verdict', 'rights-request', 'ground', 'rights-request', 'until_on', 'rights-request');
CREATE TRIGGER judge_decision BEFORE INSERT OR UPDATE ON rights_requests.decision FOR EACH ROW EXECUTE FUNCTION rights_requests.judge_decision();
CREATE TRIGGER keep_held AFTER DELETE ON rights_requests.decision REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');
CREATE TRIGGER rehearse_changed AFTER UPDATE ON rights_requests.decision REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION rights_requests.rehearse_decisions();
CREATE TRIGGER rehearse_decided AFTER INSERT ON rights_requests.decision REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION rights_requests.rehearse_decisions();

create table rights_requests.extent (
  request_id uuid not null,
  person_id uuid not null,
  data text not null,
  in_table text not null,
  goes integer not null,
  held integer not null,
  stays integer not null,
  went integer,
  held_keys text[] not null default '{}'::text[],
  closed_on date,
  constraint extent_pkey PRIMARY KEY (request_id, data, in_table),
  constraint extent_request_id_person_id_fkey FOREIGN KEY (request_id, person_id) REFERENCES rights_requests.request(id, person_id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX extent_person ON rights_requests.extent USING btree (person_id);
CREATE TRIGGER keep_held AFTER DELETE ON rights_requests.extent REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table rights_requests.fetching (
  id uuid not null default gen_random_uuid(),
  package_id uuid not null,
  person_id uuid not null,
  form text not null,
  by_role text not null,
  fetched_at timestamp with time zone not null,
  closed_on date,
  constraint fetching_form_check CHECK ((form = ANY (ARRAY['zip'::text, 'json'::text, 'csv'::text, 'pdf'::text]))),
  constraint fetching_package_id_person_id_fkey FOREIGN KEY (package_id, person_id) REFERENCES rights_requests.package(id, person_id) DEFERRABLE INITIALLY DEFERRED,
  constraint fetching_pkey PRIMARY KEY (id)
);
CREATE INDEX fetching_package ON rights_requests.fetching USING btree (package_id);
CREATE INDEX fetching_person ON rights_requests.fetching USING btree (person_id);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF form ON rights_requests.fetching DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'form', 'rights-request');
CREATE TRIGGER judge_fetching BEFORE INSERT ON rights_requests.fetching FOR EACH ROW EXECUTE FUNCTION rights_requests.judge_fetching();
CREATE TRIGGER keep_held AFTER DELETE ON rights_requests.fetching REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table rights_requests.identification (
  id uuid not null default gen_random_uuid(),
  request_id uuid not null,
  person_id uuid not null,
  method text not null,
  provider text,
  level text,
  transaction text,
  document text,
  signer_name text,
  signer_born date,
  code_born date,
  matches boolean not null,
  checked_by text not null,
  checked_at timestamp with time zone not null default platform.as_of(),
  closed_on date,
  constraint identification_document_check CHECK ((document = ANY (ARRAY['passport'::text, 'identity-card'::text, 'driving-licence'::text, 'residence-permit'::text]))),
  constraint identification_forgets_signer CHECK ((num_nonnulls(signer_name, signer_born, code_born) = 0)),
  constraint identification_method_check CHECK ((method = ANY (ARRAY['strong-sign-in'::text, 'document'::text, 'e-signature'::text, 'letter-code'::text]))),
  constraint identification_pkey PRIMARY KEY (id),
  constraint identification_request_id_person_id_fkey FOREIGN KEY (request_id, person_id) REFERENCES rights_requests.request(id, person_id) DEFERRABLE INITIALLY DEFERRED,
  constraint identification_says_how CHECK (
CASE method
    WHEN 'document'::text THEN (document IS NOT NULL)
    WHEN 'e-signature'::text THEN (num_nonnulls(provider, level, transaction) = 3)
    ELSE true
END)
);
CREATE INDEX identification_person ON rights_requests.identification USING btree (person_id);
CREATE INDEX identification_request ON rights_requests.identification USING btree (request_id);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF method, provider, level, transaction, document, signer_name, signer_born, code_born ON rights_requests.identification DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'method', 'rights-request', 'provider', 'rights-request', 'level', 'rights-request', 'transaction', 'rights-request', 'document', 'rights-request', 'signer_name', 'rights-request', 'signer_born', 'rights-request', 'code_born', 'rights-request');
CREATE TRIGGER follow_identification AFTER INSERT ON rights_requests.identification FOR EACH ROW EXECUTE FUNCTION rights_requests.follow_identification();
CREATE TRIGGER judge_identification BEFORE INSERT ON rights_requests.identification FOR EACH ROW EXECUTE FUNCTION rights_requests.judge_identification();
CREATE TRIGGER keep_held AFTER DELETE ON rights_requests.identification REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table rights_requests.naming (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  salt text not null,
  digests text[] not null,
  residents text[] not null default '{}'::text[],
  employees text[] not null default '{}'::text[],
  asked_on date not null default platform.today(),
  constraint naming_pkey PRIMARY KEY (id),
  constraint naming_salt_check CHECK ((length(salt) >= 32))
);
CREATE TRIGGER answer_naming BEFORE INSERT ON rights_requests.naming FOR EACH ROW EXECUTE FUNCTION rights_requests.answer_naming();
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF digests ON rights_requests.naming DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'digests', 'rights-package-draft');
CREATE TRIGGER forget_naming AFTER INSERT ON rights_requests.naming FOR EACH ROW EXECUTE FUNCTION rights_requests.forget_naming();
CREATE TRIGGER keep_held AFTER DELETE ON rights_requests.naming REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table rights_requests.notice (
  id uuid not null default gen_random_uuid(),
  request_id uuid not null,
  person_id uuid not null,
  recipient text not null,
  recorded boolean not null,
  data text[] not null,
  outcome text,
  done_on date,
  by_role text not null default ''::text,
  closed_on date,
  constraint notice_outcome_check CHECK ((outcome = ANY (ARRAY['told'::text, 'impossible'::text]))),
  constraint notice_pkey PRIMARY KEY (id),
  constraint notice_recipient_check CHECK (((length(btrim(recipient)) >= 1) AND (length(btrim(recipient)) <= 200))),
  constraint notice_request_id_person_id_fkey FOREIGN KEY (request_id, person_id) REFERENCES rights_requests.request(id, person_id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX notice_person ON rights_requests.notice USING btree (person_id);
CREATE INDEX notice_request ON rights_requests.notice USING btree (request_id);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF recipient, recorded, data, outcome ON rights_requests.notice DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'recipient', 'rights-request', 'recorded', 'rights-request', 'data', 'rights-request', 'outcome', 'rights-request');
CREATE TRIGGER judge_notice BEFORE INSERT OR UPDATE ON rights_requests.notice FOR EACH ROW EXECUTE FUNCTION rights_requests.judge_notice();
CREATE TRIGGER keep_held AFTER DELETE ON rights_requests.notice REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table rights_requests.package (
  id uuid not null,
  request_id uuid not null,
  person_id uuid not null,
  content bytea not null,
  released bytea,
  collected_at timestamp with time zone not null default platform.as_of(),
  released_on date,
  released_by text,
  delivered_on date,
  constraint package_of_person UNIQUE (id, person_id),
  constraint package_pkey PRIMARY KEY (id),
  constraint package_request_id_person_id_fkey FOREIGN KEY (request_id, person_id) REFERENCES rights_requests.request(id, person_id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX package_person ON rights_requests.package USING btree (person_id);
CREATE INDEX package_request ON rights_requests.package USING btree (request_id);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF content, released ON rights_requests.package DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'content', 'rights-package-draft', 'released', 'rights-package');
CREATE TRIGGER judge_package BEFORE INSERT OR UPDATE ON rights_requests.package FOR EACH ROW EXECUTE FUNCTION rights_requests.judge_package();
CREATE TRIGGER keep_held AFTER DELETE ON rights_requests.package REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table rights_requests.passage (
  id uuid not null default gen_random_uuid(),
  package_id uuid not null,
  person_id uuid not null,
  place text not null,
  words bytea not null,
  ground text not null,
  proposed_by text not null,
  verdict text,
  recorded_at timestamp with time zone not null default platform.as_of(),
  delivered_on date,
  constraint passage_ground_check CHECK ((ground = ANY (ARRAY['other-resident'::text, 'notifier'::text, 'employee'::text, 'security'::text, 'open-claim'::text]))),
  constraint passage_package_id_person_id_fkey FOREIGN KEY (package_id, person_id) REFERENCES rights_requests.package(id, person_id) DEFERRABLE INITIALLY DEFERRED,
  constraint passage_pkey PRIMARY KEY (id),
  constraint passage_place_check CHECK ((place ~ '^\d+\.\d+\.\d+$'::text)),
  constraint passage_proposed_by_check CHECK ((proposed_by = ANY (ARRAY['rule'::text, 'handler'::text]))),
  constraint passage_verdict_check CHECK ((verdict = ANY (ARRAY['remove'::text, 'keep'::text])))
);
CREATE INDEX passage_package ON rights_requests.passage USING btree (package_id);
CREATE INDEX passage_person ON rights_requests.passage USING btree (person_id);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF place, words, ground, proposed_by, verdict ON rights_requests.passage DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'place', 'rights-package-draft', 'words', 'rights-package-draft', 'ground', 'rights-package-draft', 'proposed_by', 'rights-package-draft', 'verdict', 'rights-package-draft');
CREATE TRIGGER judge_passage BEFORE INSERT OR UPDATE ON rights_requests.passage FOR EACH ROW EXECUTE FUNCTION rights_requests.judge_passage();
CREATE TRIGGER keep_held AFTER DELETE ON rights_requests.passage REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table rights_requests.request (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  channel text not null,
  delivery text not null,
  language text not null,
  words bytea,
  received_at timestamp with time zone not null default platform.as_of(),
  converted_on date,
  taken_on date,
  identified_on date,
  extended_on date,
  extended_because bytea,
  closed_on date,
  outcome text,
  scope_role text not null default ''::text,
  scope_areas uuid[] not null default '{}'::uuid[],
  scope_buildings uuid[] not null default '{}'::uuid[],
  scope_staircases uuid[] not null default '{}'::uuid[],
  scope_guarded boolean not null default false,
  constraint request_channel_check CHECK ((channel = ANY (ARRAY['own-pages'::text, 'counter'::text, 'letter'::text]))),
  constraint request_delivery_check CHECK ((delivery = ANY (ARRAY['link'::text, 'counter'::text, 'registered-letter'::text]))),
  constraint request_extended_with_reason CHECK (((extended_on IS NULL) = (extended_because IS NULL))),
  constraint request_kind_check CHECK ((kind = ANY (ARRAY['question'::text, 'access'::text, 'portability'::text, 'rectification'::text, 'erasure'::text, 'restriction'::text, 'objection'::text, 'withdrawal'::text]))),
  constraint request_language_check CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text]))),
  constraint request_of_person UNIQUE (id, person_id),
  constraint request_pkey PRIMARY KEY (id)
);
CREATE INDEX request_open ON rights_requests.request USING btree (received_at) WHERE (closed_on IS NULL);
CREATE INDEX request_person ON rights_requests.request USING btree (person_id);
CREATE TRIGGER a_scope BEFORE INSERT OR UPDATE ON rights_requests.request FOR EACH ROW EXECUTE FUNCTION platform.copy_scope('person_id');
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF kind, channel, delivery, words, extended_on, extended_because ON rights_requests.request DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'kind', 'rights-request', 'channel', 'rights-request', 'delivery', 'rights-request', 'words', 'rights-request', 'extended_on', 'rights-request', 'extended_because', 'rights-request');
CREATE TRIGGER identify_by_sign_in AFTER INSERT ON rights_requests.request FOR EACH ROW EXECUTE FUNCTION rights_requests.identify_by_sign_in();
CREATE TRIGGER judge_request BEFORE INSERT OR UPDATE ON rights_requests.request FOR EACH ROW EXECUTE FUNCTION rights_requests.judge_request();
CREATE TRIGGER keep_held AFTER DELETE ON rights_requests.request REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');
CREATE TRIGGER tell_answered AFTER UPDATE ON rights_requests.request FOR EACH ROW WHEN (((old.closed_on IS NULL) AND (new.closed_on IS NOT NULL) AND (new.outcome <> 'taken-back'::text))) EXECUTE FUNCTION rights_requests.tell_requester();
CREATE TRIGGER tell_extended AFTER UPDATE ON rights_requests.request FOR EACH ROW WHEN ((new.extended_on IS DISTINCT FROM old.extended_on)) EXECUTE FUNCTION rights_requests.tell_requester();
CREATE TRIGGER tell_received AFTER INSERT ON rights_requests.request FOR EACH ROW EXECUTE FUNCTION rights_requests.tell_requester();

create table rights_requests.restriction (
  request_id uuid not null,
  person_id uuid not null,
  data text[] not null,
  tables text[] not null,
  ground text not null,
  until_on date not null,
  hold_ids uuid[] not null default '{}'::uuid[],
  placed_on date,
  told_on date,
  lifted_on date,
  closed_on date,
  constraint restriction_data_check CHECK ((cardinality(data) > 0)),
  constraint restriction_ends_within_a_year CHECK ((until_on <= ((COALESCE(placed_on, until_on) + '1 year'::interval))::date)),
  constraint restriction_ground_check CHECK ((ground = ANY (ARRAY['accuracy-contested'::text, 'unlawful-use'::text, 'needed-for-claim'::text, 'objection-pending'::text]))),
  constraint restriction_pkey PRIMARY KEY (request_id),
  constraint restriction_request_id_person_id_fkey FOREIGN KEY (request_id, person_id) REFERENCES rights_requests.request(id, person_id) DEFERRABLE INITIALLY DEFERRED,
  constraint restriction_tables_check CHECK ((cardinality(tables) > 0))
);
CREATE INDEX restriction_person ON rights_requests.restriction USING btree (person_id);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF data, ground, until_on, told_on, lifted_on ON rights_requests.restriction DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'data', 'rights-request', 'ground', 'rights-request', 'until_on', 'rights-request', 'told_on', 'rights-request', 'lifted_on', 'rights-request');
CREATE TRIGGER judge_restriction BEFORE INSERT OR UPDATE OF data, tables, ground, until_on, told_on, lifted_on ON rights_requests.restriction FOR EACH ROW EXECUTE FUNCTION rights_requests.judge_restriction();
CREATE TRIGGER keep_held AFTER DELETE ON rights_requests.restriction REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table rights_requests.taking (
  request_id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  by_role text not null,
  taken_at timestamp with time zone not null default platform.as_of(),
  closed_on date,
  constraint taking_pkey PRIMARY KEY (request_id, account_id),
  constraint taking_request_id_person_id_fkey FOREIGN KEY (request_id, person_id) REFERENCES rights_requests.request(id, person_id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX taking_person ON rights_requests.taking USING btree (person_id);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF taken_at ON rights_requests.taking DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'taken_at', 'rights-case');
CREATE TRIGGER judge_taking BEFORE INSERT ON rights_requests.taking FOR EACH ROW EXECUTE FUNCTION rights_requests.judge_taking();
CREATE TRIGGER keep_held AFTER DELETE ON rights_requests.taking REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table showing.consent (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  lease_id uuid not null,
  gives text[] not null,
  given_by text not null default ''::text,
  words_of text not null default ''::text,
  given_at timestamp with time zone not null default platform.as_of(),
  ends_on date not null,
  withdrawn_on date,
  done_on date generated always as (LEAST(withdrawn_on, ends_on)) stored,
  constraint consent_gives_something CHECK (((cardinality(gives) > 0) AND (gives <@ ARRAY['phone'::text, 'email'::text]))),
  constraint consent_of_person UNIQUE (id, person_id),
  constraint consent_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint consent_pkey PRIMARY KEY (id)
);
CREATE INDEX consent_lease ON showing.consent USING btree (lease_id);
CREATE UNIQUE INDEX consent_once ON showing.consent USING btree (person_id, lease_id) WHERE (withdrawn_on IS NULL);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF gives, withdrawn_on ON showing.consent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'gives', 'consent-record', 'withdrawn_on', 'consent-record');
CREATE TRIGGER judge_consent BEFORE INSERT OR UPDATE ON showing.consent FOR EACH ROW EXECUTE FUNCTION showing.judge_consent();
CREATE TRIGGER keep_held AFTER DELETE ON showing.consent REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table showing.disclosure (
  consent_id uuid not null,
  person_id uuid not null,
  reference text not null,
  told text[] not null default '{}'::text[],
  by_role text not null default ''::text,
  disclosed_at timestamp with time zone not null default platform.as_of(),
  constraint disclosure_consent_id_person_id_fkey FOREIGN KEY (consent_id, person_id) REFERENCES showing.consent(id, person_id) DEFERRABLE INITIALLY DEFERRED,
  constraint disclosure_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint disclosure_pkey PRIMARY KEY (consent_id),
  constraint disclosure_reference_check CHECK ((reference ~ '^[A-Za-z0-9][A-Za-z0-9/-]{2,29}$'::text))
);
CREATE INDEX disclosure_person ON showing.disclosure USING btree (person_id);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF reference ON showing.disclosure DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'reference', 'disclosure-record');
CREATE TRIGGER judge_disclosure BEFORE INSERT ON showing.disclosure FOR EACH ROW EXECUTE FUNCTION showing.judge_disclosure();
CREATE TRIGGER keep_held AFTER DELETE ON showing.disclosure REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table statistics.figure (
  kind text not null,
  area_id uuid,
  part text not null default ''::text,
  number integer,
  counted_on date not null,
  constraint figure_kind_check CHECK ((kind = ANY (ARRAY['residents'::text, 'households'::text, 'moved-in'::text, 'moved-out'::text]))),
  constraint figure_number_check CHECK (((number = 0) OR (number >= 5)))
);
CREATE UNIQUE INDEX figure_once ON statistics.figure USING btree (kind, COALESCE(area_id, '00000000-0000-0000-0000-000000000000'::uuid), part);

create table tenancy_changes.answered (
  matter_id uuid not null,
  person_id uuid not null,
  says text not null,
  recorded_at timestamp with time zone not null default platform.as_of(),
  moved_out_on date,
  lease_ended_on date,
  constraint answered_matter_id_person_id_fkey FOREIGN KEY (matter_id, person_id) REFERENCES tenancy_changes.asked(matter_id, person_id) DEFERRABLE INITIALLY DEFERRED,
  constraint answered_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint answered_pkey PRIMARY KEY (matter_id, person_id),
  constraint answered_says_check CHECK ((says = ANY (ARRAY['yes'::text, 'no'::text])))
);
CREATE INDEX answered_person ON tenancy_changes.answered USING btree (person_id);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF says ON tenancy_changes.answered DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'says', 'household-change');
CREATE TRIGGER keep_held AFTER DELETE ON tenancy_changes.answered REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');
CREATE TRIGGER take_answer BEFORE INSERT ON tenancy_changes.answered FOR EACH ROW EXECUTE FUNCTION tenancy_changes.take_answer();

create table tenancy_changes.asked (
  matter_id uuid not null,
  person_id uuid not null,
  data text not null,
  kind text not null,
  wanted_on date,
  closed_on date,
  recorded_at timestamp with time zone not null default platform.as_of(),
  moved_out_on date,
  lease_ended_on date,
  constraint asked_of_person UNIQUE (matter_id, person_id),
  constraint asked_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint asked_pkey PRIMARY KEY (matter_id, person_id)
);
CREATE INDEX asked_person ON tenancy_changes.asked USING btree (person_id);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF kind, wanted_on, closed_on ON tenancy_changes.asked DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'kind', 'household-change', 'wanted_on', 'household-change', 'closed_on', 'household-change');
CREATE TRIGGER keep_held AFTER DELETE ON tenancy_changes.asked REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table tenancy_changes.holder (
  person_id uuid not null,
  matter_id uuid not null,
  full_name text not null,
  from_on date,
  until_on date,
  recorded_at timestamp with time zone not null default platform.as_of(),
  scope_role text not null default ''::text,
  scope_areas uuid[] not null default '{}'::uuid[],
  scope_buildings uuid[] not null default '{}'::uuid[],
  scope_staircases uuid[] not null default '{}'::uuid[],
  scope_guarded boolean not null default false,
  constraint holder_pkey PRIMARY KEY (person_id)
);
CREATE UNIQUE INDEX holder_matter ON tenancy_changes.holder USING btree (matter_id);
CREATE TRIGGER a_scope BEFORE INSERT OR UPDATE ON tenancy_changes.holder FOR EACH ROW EXECUTE FUNCTION platform.copy_scope('person_id');
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF full_name, from_on, until_on ON tenancy_changes.holder DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'full_name', 'name', 'from_on', 'occupancy', 'until_on', 'occupancy');
CREATE TRIGGER forget_holder AFTER DELETE ON tenancy_changes.holder FOR EACH ROW EXECUTE FUNCTION tenancy_changes.forget_holder();
CREATE TRIGGER keep_held AFTER DELETE ON tenancy_changes.holder REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table tenancy_changes.household_change (
  id uuid not null,
  person_id uuid not null,
  lease_id uuid,
  kind text not null,
  asks text not null,
  other_id uuid,
  other_said text,
  state text not null default 'filed'::text,
  wanted_on date,
  until_on date,
  decided_on date,
  carried_on date,
  recorded_at timestamp with time zone not null default platform.as_of(),
  moved_out_on date,
  lease_ended_on date,
  scope_role text not null default ''::text,
  scope_areas uuid[] not null default '{}'::uuid[],
  scope_buildings uuid[] not null default '{}'::uuid[],
  scope_staircases uuid[] not null default '{}'::uuid[],
  scope_guarded boolean not null default false,
  constraint household_change_asks_check CHECK ((asks = ANY (ARRAY['permission'::text, 'objection'::text, 'confirmation'::text, 'nothing'::text]))),
  constraint household_change_decided_has_day CHECK (((state = ANY (ARRAY['granted'::text, 'refused'::text, 'objected'::text])) = (decided_on IS NOT NULL))),
  constraint household_change_ends_after_beginning CHECK ((until_on >= wanted_on)),
  constraint household_change_kind_check CHECK ((kind ~ '^[a-z][a-z-]*$'::text)),
  constraint household_change_of_person UNIQUE (id, person_id),
  constraint household_change_other_id_fkey FOREIGN KEY (other_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint household_change_other_said_check CHECK ((other_said = ANY (ARRAY['yes'::text, 'no'::text]))),
  constraint household_change_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint household_change_pkey PRIMARY KEY (id),
  constraint household_change_state_check CHECK ((state = ANY (ARRAY['filed'::text, 'granted'::text, 'refused'::text, 'objected'::text, 'withdrawn'::text])))
);
CREATE INDEX household_change_open ON tenancy_changes.household_change USING btree (recorded_at) WHERE (carried_on IS NULL);
CREATE INDEX household_change_person ON tenancy_changes.household_change USING btree (person_id);
CREATE TRIGGER a_scope BEFORE INSERT OR UPDATE ON tenancy_changes.household_change FOR EACH ROW EXECUTE FUNCTION platform.copy_scope('person_id');
CREATE TRIGGER ask_other AFTER INSERT OR UPDATE ON tenancy_changes.household_change FOR EACH ROW WHEN ((new.other_id IS NOT NULL)) EXECUTE FUNCTION tenancy_changes.ask_other();
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF kind, asks, state, wanted_on, until_on ON tenancy_changes.household_change DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'kind', 'household-change', 'asks', 'household-change', 'state', 'household-change', 'wanted_on', 'household-change', 'until_on', 'household-change');
CREATE TRIGGER follow_until AFTER UPDATE OF until_on ON tenancy_changes.household_change FOR EACH ROW WHEN ((old.until_on IS DISTINCT FROM new.until_on)) EXECUTE FUNCTION tenancy_changes.follow_until('household_change');
CREATE TRIGGER judge_matter BEFORE INSERT OR UPDATE ON tenancy_changes.household_change FOR EACH ROW EXECUTE FUNCTION tenancy_changes.judge_matter();
CREATE TRIGGER keep_held AFTER DELETE ON tenancy_changes.household_change REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');
CREATE TRIGGER note_matter AFTER INSERT OR UPDATE ON tenancy_changes.household_change FOR EACH ROW EXECUTE FUNCTION tenancy_changes.note_matter();

create table tenancy_changes.household_change_paper (
  matter_id uuid not null,
  person_id uuid not null,
  what text not null,
  answers jsonb not null default '{}'::jsonb,
  because text,
  words text,
  decided_by text,
  recorded_at timestamp with time zone not null default platform.as_of(),
  moved_out_on date,
  lease_ended_on date,
  until_on date,
  constraint household_change_paper_answers_check CHECK ((jsonb_typeof(answers) = 'object'::text)),
  constraint household_change_paper_because_check CHECK ((because ~ '^[a-z][a-z-]*$'::text)),
  constraint household_change_paper_matter_id_person_id_fkey FOREIGN KEY (matter_id, person_id) REFERENCES tenancy_changes.household_change(id, person_id) DEFERRABLE INITIALLY DEFERRED,
  constraint household_change_paper_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint household_change_paper_pkey PRIMARY KEY (matter_id, what),
  constraint household_change_paper_what_check CHECK ((what = ANY (ARRAY['form'::text, 'withdrawal'::text, 'carrying'::text])))
);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF what, answers, because, words ON tenancy_changes.household_change_paper DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'what', 'household-change', 'answers', 'household-change', 'because', 'household-change', 'words', 'household-change');
CREATE TRIGGER follow_paper AFTER INSERT ON tenancy_changes.household_change_paper FOR EACH ROW EXECUTE FUNCTION tenancy_changes.follow_paper('household_change');
CREATE TRIGGER judge_paper BEFORE INSERT OR UPDATE ON tenancy_changes.household_change_paper FOR EACH ROW EXECUTE FUNCTION tenancy_changes.judge_paper('household_change');
CREATE TRIGGER keep_held AFTER DELETE ON tenancy_changes.household_change_paper REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table tenancy_changes.lease_transfer (
  id uuid not null,
  person_id uuid not null,
  lease_id uuid,
  kind text not null,
  asks text not null,
  other_id uuid,
  other_said text,
  state text not null default 'filed'::text,
  wanted_on date,
  until_on date,
  decided_on date,
  carried_on date,
  recorded_at timestamp with time zone not null default platform.as_of(),
  moved_out_on date,
  lease_ended_on date,
  scope_role text not null default ''::text,
  scope_areas uuid[] not null default '{}'::uuid[],
  scope_buildings uuid[] not null default '{}'::uuid[],
  scope_staircases uuid[] not null default '{}'::uuid[],
  scope_guarded boolean not null default false,
  constraint lease_transfer_asks_check CHECK ((asks = ANY (ARRAY['permission'::text, 'objection'::text, 'confirmation'::text, 'nothing'::text]))),
  constraint lease_transfer_decided_has_day CHECK (((state = ANY (ARRAY['granted'::text, 'refused'::text, 'objected'::text])) = (decided_on IS NOT NULL))),
  constraint lease_transfer_ends_after_beginning CHECK ((until_on >= wanted_on)),
  constraint lease_transfer_kind_check CHECK ((kind ~ '^[a-z][a-z-]*$'::text)),
  constraint lease_transfer_of_person UNIQUE (id, person_id),
  constraint lease_transfer_other_id_fkey FOREIGN KEY (other_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint lease_transfer_other_said_check CHECK ((other_said = ANY (ARRAY['yes'::text, 'no'::text]))),
  constraint lease_transfer_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint lease_transfer_pkey PRIMARY KEY (id),
  constraint lease_transfer_state_check CHECK ((state = ANY (ARRAY['filed'::text, 'granted'::text, 'refused'::text, 'objected'::text, 'withdrawn'::text])))
);
CREATE INDEX lease_transfer_open ON tenancy_changes.lease_transfer USING btree (recorded_at) WHERE (carried_on IS NULL);
CREATE INDEX lease_transfer_person ON tenancy_changes.lease_transfer USING btree (person_id);
CREATE TRIGGER a_scope BEFORE INSERT OR UPDATE ON tenancy_changes.lease_transfer FOR EACH ROW EXECUTE FUNCTION platform.copy_scope('person_id');
CREATE TRIGGER ask_giver AFTER INSERT ON tenancy_changes.lease_transfer FOR EACH ROW EXECUTE FUNCTION tenancy_changes.ask_giver();
CREATE TRIGGER ask_other AFTER INSERT OR UPDATE ON tenancy_changes.lease_transfer FOR EACH ROW WHEN ((new.other_id IS NOT NULL)) EXECUTE FUNCTION tenancy_changes.ask_other();
CREATE TRIGGER both_sign BEFORE UPDATE ON tenancy_changes.lease_transfer FOR EACH ROW WHEN (((new.state = 'granted'::text) AND (old.state = 'filed'::text))) EXECUTE FUNCTION tenancy_changes.both_sign();
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF kind, asks, state, wanted_on, until_on ON tenancy_changes.lease_transfer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'kind', 'lease-transfer', 'asks', 'lease-transfer', 'state', 'lease-transfer', 'wanted_on', 'lease-transfer', 'until_on', 'lease-transfer');
CREATE TRIGGER follow_until AFTER UPDATE OF until_on ON tenancy_changes.lease_transfer FOR EACH ROW WHEN ((old.until_on IS DISTINCT FROM new.until_on)) EXECUTE FUNCTION tenancy_changes.follow_until('lease_transfer');
CREATE TRIGGER judge_matter BEFORE INSERT OR UPDATE ON tenancy_changes.lease_transfer FOR EACH ROW EXECUTE FUNCTION tenancy_changes.judge_matter();
CREATE TRIGGER keep_held AFTER DELETE ON tenancy_changes.lease_transfer REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');
CREATE TRIGGER note_matter AFTER INSERT OR UPDATE ON tenancy_changes.lease_transfer FOR EACH ROW EXECUTE FUNCTION tenancy_changes.note_matter();
CREATE TRIGGER sign_lease AFTER UPDATE ON tenancy_changes.lease_transfer FOR EACH ROW WHEN (((new.carried_on IS NOT NULL) AND (old.carried_on IS NULL))) EXECUTE FUNCTION tenancy_changes.sign_lease();

create table tenancy_changes.lease_transfer_paper (
  matter_id uuid not null,
  person_id uuid not null,
  what text not null,
  answers jsonb not null default '{}'::jsonb,
  because text,
  words text,
  decided_by text,
  recorded_at timestamp with time zone not null default platform.as_of(),
  moved_out_on date,
  lease_ended_on date,
  until_on date,
  constraint lease_transfer_paper_answers_check CHECK ((jsonb_typeof(answers) = 'object'::text)),
  constraint lease_transfer_paper_because_check CHECK ((because ~ '^[a-z][a-z-]*$'::text)),
  constraint lease_transfer_paper_matter_id_person_id_fkey FOREIGN KEY (matter_id, person_id) REFERENCES tenancy_changes.lease_transfer(id, person_id) DEFERRABLE INITIALLY DEFERRED,
  constraint lease_transfer_paper_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint lease_transfer_paper_pkey PRIMARY KEY (matter_id, what),
  constraint lease_transfer_paper_what_check CHECK ((what = ANY (ARRAY['form'::text, 'withdrawal'::text, 'carrying'::text])))
);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF what, answers, because, words ON tenancy_changes.lease_transfer_paper DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'what', 'lease-transfer', 'answers', 'lease-transfer', 'because', 'lease-transfer', 'words', 'lease-transfer');
CREATE TRIGGER follow_paper AFTER INSERT ON tenancy_changes.lease_transfer_paper FOR EACH ROW EXECUTE FUNCTION tenancy_changes.follow_paper('lease_transfer');
CREATE TRIGGER judge_paper BEFORE INSERT OR UPDATE ON tenancy_changes.lease_transfer_paper FOR EACH ROW EXECUTE FUNCTION tenancy_changes.judge_paper('lease_transfer');
CREATE TRIGGER keep_held AFTER DELETE ON tenancy_changes.lease_transfer_paper REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table tenancy_changes.letter (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  flat_id uuid,
  kind text not null,
  as_role text not null,
  registered_on date not null,
  printed_on date,
  recorded_at timestamp with time zone not null default platform.as_of(),
  moved_out_on date,
  until_on date,
  scope_role text not null default ''::text,
  scope_areas uuid[] not null default '{}'::uuid[],
  scope_buildings uuid[] not null default '{}'::uuid[],
  scope_staircases uuid[] not null default '{}'::uuid[],
  scope_guarded boolean not null default false,
  constraint letter_check CHECK ((printed_on >= registered_on)),
  constraint letter_flat_id_fkey FOREIGN KEY (flat_id) REFERENCES homes.flat(id),
  constraint letter_kind_check CHECK ((kind = ANY (ARRAY['told-by-another'::text, 'came-of-age'::text]))),
  constraint letter_pkey PRIMARY KEY (id)
);
CREATE INDEX letter_open ON tenancy_changes.letter USING btree (registered_on) WHERE (printed_on IS NULL);
CREATE INDEX letter_person ON tenancy_changes.letter USING btree (person_id);
CREATE TRIGGER a_scope BEFORE INSERT OR UPDATE ON tenancy_changes.letter FOR EACH ROW EXECUTE FUNCTION platform.copy_scope('person_id');
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF printed_on ON tenancy_changes.letter DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'printed_on', 'notice-sent');
CREATE TRIGGER judge_letter BEFORE UPDATE ON tenancy_changes.letter FOR EACH ROW EXECUTE FUNCTION tenancy_changes.judge_letter();
CREATE TRIGGER keep_held AFTER DELETE ON tenancy_changes.letter REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');
CREATE TRIGGER no_letter_to_the_dead BEFORE INSERT ON tenancy_changes.letter FOR EACH ROW EXECUTE FUNCTION tenancy_changes.no_letter_to_the_dead();

create table tenancy_changes.onward_letting_permit (
  id uuid not null,
  person_id uuid not null,
  lease_id uuid,
  kind text not null,
  asks text not null,
  other_id uuid,
  other_said text,
  state text not null default 'filed'::text,
  wanted_on date,
  until_on date,
  decided_on date,
  carried_on date,
  recorded_at timestamp with time zone not null default platform.as_of(),
  moved_out_on date,
  lease_ended_on date,
  scope_role text not null default ''::text,
  scope_areas uuid[] not null default '{}'::uuid[],
  scope_buildings uuid[] not null default '{}'::uuid[],
  scope_staircases uuid[] not null default '{}'::uuid[],
  scope_guarded boolean not null default false,
  constraint onward_letting_permit_asks_check CHECK ((asks = ANY (ARRAY['permission'::text, 'objection'::text, 'confirmation'::text, 'nothing'::text]))),
  constraint onward_letting_permit_decided_has_day CHECK (((state = ANY (ARRAY['granted'::text, 'refused'::text, 'objected'::text])) = (decided_on IS NOT NULL))),
  constraint onward_letting_permit_ends_after_beginning CHECK ((until_on >= wanted_on)),
  constraint onward_letting_permit_kind_check CHECK ((kind ~ '^[a-z][a-z-]*$'::text)),
  constraint onward_letting_permit_of_person UNIQUE (id, person_id),
  constraint onward_letting_permit_other_id_fkey FOREIGN KEY (other_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint onward_letting_permit_other_said_check CHECK ((other_said = ANY (ARRAY['yes'::text, 'no'::text]))),
  constraint onward_letting_permit_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint onward_letting_permit_pkey PRIMARY KEY (id),
  constraint onward_letting_permit_state_check CHECK ((state = ANY (ARRAY['filed'::text, 'granted'::text, 'refused'::text, 'objected'::text, 'withdrawn'::text])))
);
CREATE INDEX onward_letting_permit_open ON tenancy_changes.onward_letting_permit USING btree (recorded_at) WHERE (carried_on IS NULL);
CREATE INDEX onward_letting_permit_person ON tenancy_changes.onward_letting_permit USING btree (person_id);
CREATE TRIGGER a_scope BEFORE INSERT OR UPDATE ON tenancy_changes.onward_letting_permit FOR EACH ROW EXECUTE FUNCTION platform.copy_scope('person_id');
CREATE TRIGGER ask_other AFTER INSERT OR UPDATE ON tenancy_changes.onward_letting_permit FOR EACH ROW WHEN ((new.other_id IS NOT NULL)) EXECUTE FUNCTION tenancy_changes.ask_other();
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF kind, asks, state, wanted_on, until_on ON tenancy_changes.onward_letting_permit DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'kind', 'onward-letting-permit', 'asks', 'onward-letting-permit', 'state', 'onward-letting-permit', 'wanted_on', 'onward-letting-permit', 'until_on', 'onward-letting-permit');
CREATE TRIGGER follow_until AFTER UPDATE OF until_on ON tenancy_changes.onward_letting_permit FOR EACH ROW WHEN ((old.until_on IS DISTINCT FROM new.until_on)) EXECUTE FUNCTION tenancy_changes.follow_until('onward_letting_permit');
CREATE TRIGGER judge_matter BEFORE INSERT OR UPDATE ON tenancy_changes.onward_letting_permit FOR EACH ROW EXECUTE FUNCTION tenancy_changes.judge_matter();
CREATE TRIGGER keep_held AFTER DELETE ON tenancy_changes.onward_letting_permit REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');
CREATE TRIGGER know_holder AFTER UPDATE ON tenancy_changes.onward_letting_permit FOR EACH ROW EXECUTE FUNCTION tenancy_changes.know_holder();
CREATE TRIGGER note_matter AFTER INSERT OR UPDATE ON tenancy_changes.onward_letting_permit FOR EACH ROW EXECUTE FUNCTION tenancy_changes.note_matter();

create table tenancy_changes.onward_letting_permit_paper (
  matter_id uuid not null,
  person_id uuid not null,
  what text not null,
  answers jsonb not null default '{}'::jsonb,
  because text,
  words text,
  decided_by text,
  recorded_at timestamp with time zone not null default platform.as_of(),
  moved_out_on date,
  lease_ended_on date,
  until_on date,
  constraint onward_letting_permit_paper_answers_check CHECK ((jsonb_typeof(answers) = 'object'::text)),
  constraint onward_letting_permit_paper_because_check CHECK ((because ~ '^[a-z][a-z-]*$'::text)),
  constraint onward_letting_permit_paper_matter_id_person_id_fkey FOREIGN KEY (matter_id, person_id) REFERENCES tenancy_changes.onward_letting_permit(id, person_id) DEFERRABLE INITIALLY DEFERRED,
  constraint onward_letting_permit_paper_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint onward_letting_permit_paper_pkey PRIMARY KEY (matter_id, what),
  constraint onward_letting_permit_paper_what_check CHECK ((what = ANY (ARRAY['form'::text, 'withdrawal'::text, 'carrying'::text])))
);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF what, answers, because, words ON tenancy_changes.onward_letting_permit_paper DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'what', 'onward-letting-permit', 'answers', 'onward-letting-permit', 'because', 'onward-letting-permit', 'words', 'onward-letting-permit');
CREATE TRIGGER follow_paper AFTER INSERT ON tenancy_changes.onward_letting_permit_paper FOR EACH ROW EXECUTE FUNCTION tenancy_changes.follow_paper('onward_letting_permit');
CREATE TRIGGER judge_paper BEFORE INSERT OR UPDATE ON tenancy_changes.onward_letting_permit_paper FOR EACH ROW EXECUTE FUNCTION tenancy_changes.judge_paper('onward_letting_permit');
CREATE TRIGGER keep_held AFTER DELETE ON tenancy_changes.onward_letting_permit_paper REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table tenancy_changes.subletting_notice (
  id uuid not null,
  person_id uuid not null,
  lease_id uuid,
  kind text not null,
  asks text not null,
  other_id uuid,
  other_said text,
  state text not null default 'filed'::text,
  wanted_on date,
  until_on date,
  decided_on date,
  carried_on date,
  recorded_at timestamp with time zone not null default platform.as_of(),
  moved_out_on date,
  lease_ended_on date,
  scope_role text not null default ''::text,
  scope_areas uuid[] not null default '{}'::uuid[],
  scope_buildings uuid[] not null default '{}'::uuid[],
  scope_staircases uuid[] not null default '{}'::uuid[],
  scope_guarded boolean not null default false,
  constraint subletting_notice_asks_check CHECK ((asks = ANY (ARRAY['permission'::text, 'objection'::text, 'confirmation'::text, 'nothing'::text]))),
  constraint subletting_notice_decided_has_day CHECK (((state = ANY (ARRAY['granted'::text, 'refused'::text, 'objected'::text])) = (decided_on IS NOT NULL))),
  constraint subletting_notice_ends_after_beginning CHECK ((until_on >= wanted_on)),
  constraint subletting_notice_kind_check CHECK ((kind ~ '^[a-z][a-z-]*$'::text)),
  constraint subletting_notice_of_person UNIQUE (id, person_id),
  constraint subletting_notice_other_id_fkey FOREIGN KEY (other_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint subletting_notice_other_said_check CHECK ((other_said = ANY (ARRAY['yes'::text, 'no'::text]))),
  constraint subletting_notice_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint subletting_notice_pkey PRIMARY KEY (id),
  constraint subletting_notice_state_check CHECK ((state = ANY (ARRAY['filed'::text, 'granted'::text, 'refused'::text, 'objected'::text, 'withdrawn'::text])))
);
CREATE INDEX subletting_notice_open ON tenancy_changes.subletting_notice USING btree (recorded_at) WHERE (carried_on IS NULL);
CREATE INDEX subletting_notice_person ON tenancy_changes.subletting_notice USING btree (person_id);
CREATE TRIGGER a_scope BEFORE INSERT OR UPDATE ON tenancy_changes.subletting_notice FOR EACH ROW EXECUTE FUNCTION platform.copy_scope('person_id');
CREATE TRIGGER ask_other AFTER INSERT OR UPDATE ON tenancy_changes.subletting_notice FOR EACH ROW WHEN ((new.other_id IS NOT NULL)) EXECUTE FUNCTION tenancy_changes.ask_other();
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF kind, asks, state, wanted_on, until_on ON tenancy_changes.subletting_notice DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'kind', 'subletting-notice', 'asks', 'subletting-notice', 'state', 'subletting-notice', 'wanted_on', 'subletting-notice', 'until_on', 'subletting-notice');
CREATE TRIGGER follow_until AFTER UPDATE OF until_on ON tenancy_changes.subletting_notice FOR EACH ROW WHEN ((old.until_on IS DISTINCT FROM new.until_on)) EXECUTE FUNCTION tenancy_changes.follow_until('subletting_notice');
CREATE TRIGGER judge_matter BEFORE INSERT OR UPDATE ON tenancy_changes.subletting_notice FOR EACH ROW EXECUTE FUNCTION tenancy_changes.judge_matter();
CREATE TRIGGER keep_held AFTER DELETE ON tenancy_changes.subletting_notice REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');
CREATE TRIGGER know_holder AFTER UPDATE ON tenancy_changes.subletting_notice FOR EACH ROW EXECUTE FUNCTION tenancy_changes.know_holder();
CREATE TRIGGER note_matter AFTER INSERT OR UPDATE ON tenancy_changes.subletting_notice FOR EACH ROW EXECUTE FUNCTION tenancy_changes.note_matter();

create table tenancy_changes.subletting_notice_paper (
  matter_id uuid not null,
  person_id uuid not null,
  what text not null,
  answers jsonb not null default '{}'::jsonb,
  because text,
  words text,
  decided_by text,
  recorded_at timestamp with time zone not null default platform.as_of(),
  moved_out_on date,
  lease_ended_on date,
  until_on date,
  constraint subletting_notice_paper_answers_check CHECK ((jsonb_typeof(answers) = 'object'::text)),
  constraint subletting_notice_paper_because_check CHECK ((because ~ '^[a-z][a-z-]*$'::text)),
  constraint subletting_notice_paper_matter_id_person_id_fkey FOREIGN KEY (matter_id, person_id) REFERENCES tenancy_changes.subletting_notice(id, person_id) DEFERRABLE INITIALLY DEFERRED,
  constraint subletting_notice_paper_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint subletting_notice_paper_pkey PRIMARY KEY (matter_id, what),
  constraint subletting_notice_paper_what_check CHECK ((what = ANY (ARRAY['form'::text, 'withdrawal'::text, 'carrying'::text])))
);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF what, answers, because, words ON tenancy_changes.subletting_notice_paper DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'what', 'subletting-notice', 'answers', 'subletting-notice', 'because', 'subletting-notice', 'words', 'subletting-notice');
CREATE TRIGGER follow_paper AFTER INSERT ON tenancy_changes.subletting_notice_paper FOR EACH ROW EXECUTE FUNCTION tenancy_changes.follow_paper('subletting_notice');
CREATE TRIGGER judge_paper BEFORE INSERT OR UPDATE ON tenancy_changes.subletting_notice_paper FOR EACH ROW EXECUTE FUNCTION tenancy_changes.judge_paper('subletting_notice');
CREATE TRIGGER keep_held AFTER DELETE ON tenancy_changes.subletting_notice_paper REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table tenancy_changes.temporary_handover (
  id uuid not null,
  person_id uuid not null,
  lease_id uuid,
  kind text not null,
  asks text not null,
  other_id uuid,
  other_said text,
  state text not null default 'filed'::text,
  wanted_on date,
  until_on date,
  decided_on date,
  carried_on date,
  recorded_at timestamp with time zone not null default platform.as_of(),
  moved_out_on date,
  lease_ended_on date,
  scope_role text not null default ''::text,
  scope_areas uuid[] not null default '{}'::uuid[],
  scope_buildings uuid[] not null default '{}'::uuid[],
  scope_staircases uuid[] not null default '{}'::uuid[],
  scope_guarded boolean not null default false,
  constraint temporary_handover_asks_check CHECK ((asks = ANY (ARRAY['permission'::text, 'objection'::text, 'confirmation'::text, 'nothing'::text]))),
  constraint temporary_handover_decided_has_day CHECK (((state = ANY (ARRAY['granted'::text, 'refused'::text, 'objected'::text])) = (decided_on IS NOT NULL))),
  constraint temporary_handover_ends_after_beginning CHECK ((until_on >= wanted_on)),
  constraint temporary_handover_kind_check CHECK ((kind ~ '^[a-z][a-z-]*$'::text)),
  constraint temporary_handover_of_person UNIQUE (id, person_id),
  constraint temporary_handover_other_id_fkey FOREIGN KEY (other_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint temporary_handover_other_said_check CHECK ((other_said = ANY (ARRAY['yes'::text, 'no'::text]))),
  constraint temporary_handover_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint temporary_handover_pkey PRIMARY KEY (id),
  constraint temporary_handover_state_check CHECK ((state = ANY (ARRAY['filed'::text, 'granted'::text, 'refused'::text, 'objected'::text, 'withdrawn'::text])))
);
CREATE INDEX temporary_handover_open ON tenancy_changes.temporary_handover USING btree (recorded_at) WHERE (carried_on IS NULL);
CREATE INDEX temporary_handover_person ON tenancy_changes.temporary_handover USING btree (person_id);
CREATE TRIGGER a_scope BEFORE INSERT OR UPDATE ON tenancy_changes.temporary_handover FOR EACH ROW EXECUTE FUNCTION platform.copy_scope('person_id');
CREATE TRIGGER ask_other AFTER INSERT OR UPDATE ON tenancy_changes.temporary_handover FOR EACH ROW WHEN ((new.other_id IS NOT NULL)) EXECUTE FUNCTION tenancy_changes.ask_other();
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF kind, asks, state, wanted_on, until_on ON tenancy_changes.temporary_handover DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'kind', 'temporary-handover', 'asks', 'temporary-handover', 'state', 'temporary-handover', 'wanted_on', 'temporary-handover', 'until_on', 'temporary-handover');
CREATE TRIGGER follow_until AFTER UPDATE OF until_on ON tenancy_changes.temporary_handover FOR EACH ROW WHEN ((old.until_on IS DISTINCT FROM new.until_on)) EXECUTE FUNCTION tenancy_changes.follow_until('temporary_handover');
CREATE TRIGGER judge_matter BEFORE INSERT OR UPDATE ON tenancy_changes.temporary_handover FOR EACH ROW EXECUTE FUNCTION tenancy_changes.judge_matter();
CREATE TRIGGER keep_held AFTER DELETE ON tenancy_changes.temporary_handover REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');
CREATE TRIGGER know_holder AFTER UPDATE ON tenancy_changes.temporary_handover FOR EACH ROW EXECUTE FUNCTION tenancy_changes.know_holder();
CREATE TRIGGER note_matter AFTER INSERT OR UPDATE ON tenancy_changes.temporary_handover FOR EACH ROW EXECUTE FUNCTION tenancy_changes.note_matter();

create table tenancy_changes.temporary_handover_paper (
  matter_id uuid not null,
  person_id uuid not null,
  what text not null,
  answers jsonb not null default '{}'::jsonb,
  because text,
  words text,
  decided_by text,
  recorded_at timestamp with time zone not null default platform.as_of(),
  moved_out_on date,
  lease_ended_on date,
  until_on date,
  constraint temporary_handover_paper_answers_check CHECK ((jsonb_typeof(answers) = 'object'::text)),
  constraint temporary_handover_paper_because_check CHECK ((because ~ '^[a-z][a-z-]*$'::text)),
  constraint temporary_handover_paper_matter_id_person_id_fkey FOREIGN KEY (matter_id, person_id) REFERENCES tenancy_changes.temporary_handover(id, person_id) DEFERRABLE INITIALLY DEFERRED,
  constraint temporary_handover_paper_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint temporary_handover_paper_pkey PRIMARY KEY (matter_id, what),
  constraint temporary_handover_paper_what_check CHECK ((what = ANY (ARRAY['form'::text, 'withdrawal'::text, 'carrying'::text])))
);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF what, answers, because, words ON tenancy_changes.temporary_handover_paper DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'what', 'temporary-handover', 'answers', 'temporary-handover', 'because', 'temporary-handover', 'words', 'temporary-handover');
CREATE TRIGGER follow_paper AFTER INSERT ON tenancy_changes.temporary_handover_paper FOR EACH ROW EXECUTE FUNCTION tenancy_changes.follow_paper('temporary_handover');
CREATE TRIGGER judge_paper BEFORE INSERT OR UPDATE ON tenancy_changes.temporary_handover_paper FOR EACH ROW EXECUTE FUNCTION tenancy_changes.judge_paper('temporary_handover');
CREATE TRIGGER keep_held AFTER DELETE ON tenancy_changes.temporary_handover_paper REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');

create table tenancy_changes.termination (
  id uuid not null,
  person_id uuid not null,
  lease_id uuid,
  kind text not null,
  asks text not null,
  other_id uuid,
  other_said text,
  state text not null default 'filed'::text,
  wanted_on date,
  until_on date,
  decided_on date,
  carried_on date,
  recorded_at timestamp with time zone not null default platform.as_of(),
  moved_out_on date,
  lease_ended_on date,
  scope_role text not null default ''::text,
  scope_areas uuid[] not null default '{}'::uuid[],
  scope_buildings uuid[] not null default '{}'::uuid[],
  scope_staircases uuid[] not null default '{}'::uuid[],
  scope_guarded boolean not null default false,
  constraint termination_asks_check CHECK ((asks = ANY (ARRAY['permission'::text, 'objection'::text, 'confirmation'::text, 'nothing'::text]))),
  constraint termination_decided_has_day CHECK (((state = ANY (ARRAY['granted'::text, 'refused'::text, 'objected'::text])) = (decided_on IS NOT NULL))),
  constraint termination_ends_after_beginning CHECK ((until_on >= wanted_on)),
  constraint termination_kind_check CHECK ((kind ~ '^[a-z][a-z-]*$'::text)),
  constraint termination_of_person UNIQUE (id, person_id),
  constraint termination_other_id_fkey FOREIGN KEY (other_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint termination_other_said_check CHECK ((other_said = ANY (ARRAY['yes'::text, 'no'::text]))),
  constraint termination_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint termination_pkey PRIMARY KEY (id),
  constraint termination_state_check CHECK ((state = ANY (ARRAY['filed'::text, 'granted'::text, 'refused'::text, 'objected'::text, 'withdrawn'::text])))
);
CREATE INDEX termination_open ON tenancy_changes.termination USING btree (recorded_at) WHERE (carried_on IS NULL);
CREATE INDEX termination_person ON tenancy_changes.termination USING btree (person_id);
CREATE TRIGGER a_scope BEFORE INSERT OR UPDATE ON tenancy_changes.termination FOR EACH ROW EXECUTE FUNCTION platform.copy_scope('person_id');
CREATE TRIGGER all_tenants_agree BEFORE UPDATE ON tenancy_changes.termination FOR EACH ROW WHEN (((new.carried_on IS NOT NULL) AND (old.carried_on IS NULL))) EXECUTE FUNCTION tenancy_changes.all_tenants_agree();
CREATE TRIGGER ask_joint_tenants AFTER INSERT ON tenancy_changes.termination FOR EACH ROW EXECUTE FUNCTION tenancy_changes.ask_joint_tenants();
CREATE TRIGGER ask_other AFTER INSERT OR UPDATE ON tenancy_changes.termination FOR EACH ROW WHEN ((new.other_id IS NOT NULL)) EXECUTE FUNCTION tenancy_changes.ask_other();
CREATE TRIGGER close_joint_questions AFTER UPDATE ON tenancy_changes.termination FOR EACH ROW WHEN (((new.state = 'withdrawn'::text) OR (new.carried_on IS NOT NULL))) EXECUTE FUNCTION tenancy_changes.ask_joint_tenants();
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF kind, asks, state, wanted_on, until_on ON tenancy_changes.termination DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'kind', 'termination', 'asks', 'termination', 'state', 'termination', 'wanted_on', 'termination', 'until_on', 'termination');
CREATE TRIGGER follow_leaving AFTER UPDATE ON tenancy_changes.termination FOR EACH ROW WHEN (((old.state IS DISTINCT FROM new.state) OR (old.wanted_on IS DISTINCT FROM new.wanted_on))) EXECUTE FUNCTION showing.follow_change('lease_id');
CREATE TRIGGER follow_until AFTER UPDATE OF until_on ON tenancy_changes.termination FOR EACH ROW WHEN ((old.until_on IS DISTINCT FROM new.until_on)) EXECUTE FUNCTION tenancy_changes.follow_until('termination');
CREATE TRIGGER judge_matter BEFORE INSERT OR UPDATE ON tenancy_changes.termination FOR EACH ROW EXECUTE FUNCTION tenancy_changes.judge_matter();
CREATE TRIGGER keep_held AFTER DELETE ON tenancy_changes.termination REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');
CREATE TRIGGER note_matter AFTER INSERT OR UPDATE ON tenancy_changes.termination FOR EACH ROW EXECUTE FUNCTION tenancy_changes.note_matter();

create table tenancy_changes.termination_paper (
  matter_id uuid not null,
  person_id uuid not null,
  what text not null,
  answers jsonb not null default '{}'::jsonb,
  because text,
  words text,
  decided_by text,
  recorded_at timestamp with time zone not null default platform.as_of(),
  moved_out_on date,
  lease_ended_on date,
  until_on date,
  constraint termination_paper_answers_check CHECK ((jsonb_typeof(answers) = 'object'::text)),
  constraint termination_paper_because_check CHECK ((because ~ '^[a-z][a-z-]*$'::text)),
  constraint termination_paper_matter_id_person_id_fkey FOREIGN KEY (matter_id, person_id) REFERENCES tenancy_changes.termination(id, person_id) DEFERRABLE INITIALLY DEFERRED,
  constraint termination_paper_person_id_fkey FOREIGN KEY (person_id) REFERENCES residents.person(id) DEFERRABLE INITIALLY DEFERRED,
  constraint termination_paper_pkey PRIMARY KEY (matter_id, what),
  constraint termination_paper_what_check CHECK ((what = ANY (ARRAY['form'::text, 'withdrawal'::text, 'carrying'::text])))
);
CREATE CONSTRAINT TRIGGER collected AFTER INSERT OR UPDATE OF what, answers, because, words ON tenancy_changes.termination_paper DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.check_collected('person_id', 'what', 'termination', 'answers', 'termination', 'because', 'termination', 'words', 'termination');
CREATE TRIGGER follow_paper AFTER INSERT ON tenancy_changes.termination_paper FOR EACH ROW EXECUTE FUNCTION tenancy_changes.follow_paper('termination');
CREATE TRIGGER judge_paper BEFORE INSERT OR UPDATE ON tenancy_changes.termination_paper FOR EACH ROW EXECUTE FUNCTION tenancy_changes.judge_paper('termination');
CREATE TRIGGER keep_held AFTER DELETE ON tenancy_changes.termination_paper REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_held('person_id', 'false');
CREATE TRIGGER take_showing BEFORE INSERT ON tenancy_changes.termination_paper FOR EACH ROW EXECUTE FUNCTION showing.take_from_form();

create table trail.access (
  id bigint not null generated always as identity,
  epoch integer not null default 1,
  at timestamp with time zone not null default clock_timestamp(),
  xid xid8 not null default pg_current_xact_id(),
  kind text not null,
  actor uuid,
  actor_door text,
  actor_role text,
  unit text,
  controller text,
  policy_version text,
  subjects uuid[],
  activity text,
  reason text,
  task text,
  detail jsonb,
  term bytea,
  about_salt uuid default gen_random_uuid(),
  content_salt uuid default gen_random_uuid(),
  term_salt uuid default gen_random_uuid(),
  about_proof bytea,
  content_proof bytea,
  term_proof bytea,
  erased_by bigint,
  constraint access_kind_check CHECK ((kind = ANY (ARRAY['attention'::text, 'list'::text, 'listed'::text, 'unmask'::text, 'search'::text, 'refused'::text, 'erased'::text]))),
  constraint access_pkey PRIMARY KEY (at, id)
);
CREATE INDEX access_erasures ON ONLY trail.access USING btree (id) WHERE (kind = 'erased'::text);
CREATE INDEX access_lists_to_erase ON ONLY trail.access USING btree (at) WHERE ((kind = ANY (ARRAY['list'::text, 'listed'::text, 'search'::text])) AND (about_proof IS NULL));
CREATE INDEX access_number ON ONLY trail.access USING btree (id);
CREATE INDEX access_of_actor ON ONLY trail.access USING btree (actor, at DESC);
CREATE INDEX access_order ON ONLY trail.access USING btree (epoch, xid, id);
CREATE INDEX access_terms_to_erase ON ONLY trail.access USING btree (at) WHERE (term IS NOT NULL);
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON trail.access FOR EACH STATEMENT EXECUTE FUNCTION trail.only_added_to();
CREATE TRIGGER only_added_to BEFORE DELETE OR UPDATE ON trail.access FOR EACH ROW EXECUTE FUNCTION trail.only_added_to();

create table trail.appearance (
  id bigint not null,
  subject_id uuid not null,
  at timestamp with time zone not null,
  controller text,
  kind text not null,
  activity text,
  reason text,
  actor_role text,
  unit_shown text,
  organisation text,
  counts_as text,
  constraint appearance_pkey PRIMARY KEY (at, id, subject_id)
);
CREATE INDEX appearance_of_subject ON ONLY trail.appearance USING btree (subject_id, at DESC);

create table trail.epoch (
  number integer not null,
  system_identifier bigint not null,
  since timestamp with time zone not null default clock_timestamp(),
  reason text not null,
  constraint epoch_pkey PRIMARY KEY (number)
);

create table trail.leaves (
  seal bigint not null,
  leaves bytea not null,
  constraint leaves_pkey PRIMARY KEY (seal),
  constraint leaves_seal_fkey FOREIGN KEY (seal) REFERENCES trail.seal(number)
);

create table trail.reviewed (
  activity text not null,
  task text not null,
  constraint reviewed_pkey PRIMARY KEY (activity, task)
);

create table trail.reviewed_activity (
  activity text not null,
  constraint reviewed_activity_pkey PRIMARY KEY (activity)
);

create table trail.seal (
  number bigint not null,
  epoch integer not null,
  from_xid xid8 not null,
  from_id bigint not null,
  to_xid xid8 not null,
  to_id bigint not null,
  count integer not null,
  first_at timestamp with time zone,
  last_at timestamp with time zone,
  root bytea not null,
  previous bytea not null,
  chain bytea not null,
  sealed_at timestamp with time zone not null default clock_timestamp(),
  reason text,
  constraint seal_chained_once UNIQUE (chain),
  constraint seal_epoch_fkey FOREIGN KEY (epoch) REFERENCES trail.epoch(number),
  constraint seal_pkey PRIMARY KEY (number)
);
CREATE TRIGGER seals_stay BEFORE DELETE OR UPDATE OR TRUNCATE ON trail.seal FOR EACH STATEMENT EXECUTE FUNCTION trail.seals_stay();

create table trail.withheld (
  at timestamp with time zone not null,
  id bigint not null,
  activity text not null,
  task text,
  kind text not null,
  constraint withheld_pkey PRIMARY KEY (at, id)
);
CREATE INDEX withheld_task ON trail.withheld USING btree (activity, task);

CREATE OR REPLACE FUNCTION duplicates.begin_moving()
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  insert into platform.handing_over values (pg_current_xact_id());
  set constraints residents.occupancy_once immediate;
end
$function$;

CREATE OR REPLACE FUNCTION duplicates.end_moving()
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  set constraints all immediate;
  set constraints all deferred;
  delete from platform.handing_over where xact = pg_current_xact_id();
end
$function$;

CREATE OR REPLACE FUNCTION duplicates.first_of(names text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$ select split_part(homes.folded(names), ' ', 1) $function$;

CREATE OR REPLACE FUNCTION duplicates.follow_merge()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if tg_op = 'INSERT' then
    perform duplicates.hand_over(new);
  elsif new.taken is not null and old.taken is null then
    perform duplicates.remember(new, 'after');
  elsif new.undone_at is not null and old.undone_at is null then
    perform duplicates.hand_back(new);
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION duplicates.forget_merge()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from platform.merged m where m.gone_id = old.gone_id;
  delete from platform.subject_scope s where s.subject_id = old.gone_id and not exists (select from residents.person p where p.id = old.gone_id);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION duplicates.give_back_facts(merge duplicates.merge)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  fact   record;
  before jsonb;
  after_ jsonb;
  now_   jsonb;
begin
  for fact in select * from (values ('name', 'residents.person', 'id', array['given_names', 'family_name']), ('birth-date', 'residents.person', 'id', array['birth_on']),
      ('language', 'residents.person', 'id', array['language']), ('phone', 'residents.contact', 'person_id', array['phone']),
      ('email', 'residents.contact', 'person_id', array['email']), ('postal-address', 'residents.contact', 'person_id', array['postal_address']),
      ('contact-address', 'residents.contact', 'person_id', array['contact_address']),
      ('personal-identity-code', 'residents.identifier', 'person_id', array['code']),
      ('other-identifier', 'residents.identifier', 'person_id', array['other', 'other_kind'])) f (id, place, who, columns) where f.id = any (merge.taken) loop
    select (array_agg(m.kept_row) filter (where m.who = 'before'))[1], (array_agg(m.kept_row) filter (where m.who = 'after'))[1] into before, after_
      from duplicates.moved m where m.merge_id = merge.id and m.place = fact.place;
    execute format('select to_jsonb(t) from %s t where %I = $1', fact.place, fact.who) into now_ using merge.kept_id;
    continue when now_ is null or exists (select from unnest(fact.columns) c where now_ -> c is distinct from after_ -> c);
    if before is null then
      execute format('delete from %s where %I = $1', fact.place, fact.who) using merge.kept_id;
    else
      execute format('update %1$s t set (%2$s) = (select %2$s from jsonb_populate_record(null::%1$s, $1)) where %3$I = $2', fact.place,
        array_to_string(fact.columns, ', '), fact.who) using before - '{code_on_file,other_on_file}'::text[], merge.kept_id;
    end if;
  end loop;
end
$function$;

CREATE OR REPLACE FUNCTION duplicates.hand_back(merge duplicates.merge)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  line record;
begin
  perform duplicates.begin_moving();
  for line in select * from duplicates.moved m where m.merge_id = merge.id and m.who not in ('before', 'after') order by (m.kept_row is not null), m.number desc loop
    begin
      if line.kept_row is null then
        execute format('update %s t set %I = $1 where %I = $2 and to_jsonb(t) @> $3', line.place, line.who, line.who) using merge.gone_id, merge.kept_id, line.key;
      else
        execute format('insert into %1$s (%2$s) overriding system value select %2$s from jsonb_populate_record(null::%1$s, $1)', line.place, (
          select string_agg(quote_ident(a.attname), ', ') from pg_attribute a where a.attrelid = line.place::regclass and a.attnum > 0 and not a.attisdropped
            and a.attgenerated = '')) using line.kept_row;
      end if;
    exception when unique_violation or exclusion_violation or foreign_key_violation then
      -- Somebody has recorded the like since, or what it hung on is erased: it stays as it is now.
      null;
    end;
  end loop;
  perform duplicates.give_back_facts(merge);
  delete from platform.merged where gone_id = merge.gone_id;
  update platform.merged x set kept_id = m.kept_id from duplicates.merge m where m.gone_id = x.gone_id and m.undone_at is null and x.kept_id <> m.kept_id;
  -- Who was protected meanwhile may be either of them.
  insert into residents.protection (person_id, kind, from_on, until_on, source, lifted_on, recorded_at)
    select merge.gone_id, p.kind, p.from_on, p.until_on, p.source, p.lifted_on, p.recorded_at from residents.protection p
    where p.person_id = merge.kept_id and p.recorded_at >= merge.merged_at;
  perform residents.refresh_scopes(array[merge.gone_id, merge.kept_id]);
  perform trail.hand_back(merge.gone_id, merge.kept_id);
  delete from identity.session where person_id = merge.kept_id;
  delete from duplicates.moved where merge_id = merge.id;
  insert into duplicates.told_apart (one_id, other_id) values (least(merge.gone_id, merge.kept_id), greatest(merge.gone_id, merge.kept_id)) on conflict do nothing;
  perform duplicates.end_moving();
  perform residents.note_change(who, 'merge-undone', platform.today()) from unnest(array[merge.kept_id, merge.gone_id]) who;
end
$function$;

CREATE OR REPLACE FUNCTION duplicates.hand_over(merge duplicates.merge)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  at   record;
  line record;
begin
  perform duplicates.begin_moving();
  perform duplicates.remember(merge, 'before');
  for at in select * from duplicates.places() loop
    for line in execute format('select to_jsonb(t) as whole from %s t where %I = $1', at.place, at.who) using merge.gone_id loop
      -- The ties of households and mandates follow their stays and mandates.
      continue when at.place::text = 'duplicates.merge' and line.whole ->> 'id' = merge.id::text
        or at.place::text = 'platform.tie' and line.whole ->> 'kind' in ('household', 'mandate');
      declare
        row_key jsonb := (select coalesce(jsonb_object_agg(k, line.whole -> k), '{}') from unnest(at.keys) k);
        changed int;
      begin
        execute format('update %s t set %I = $1 where %I = $2 and to_jsonb(t) @> $3', at.place, at.who, at.who) using merge.kept_id, merge.gone_id, row_key;
        get diagnostics changed = row_count;
        continue when changed = 0;
        insert into duplicates.moved (merge_id, person_id, place, who, key, until_on) values (merge.id, merge.kept_id, at.place::text, at.who, row_key, merge.undo_until);
      exception when unique_violation or exclusion_violation then
        execute format('delete from %s t where %I = $1 and to_jsonb(t) @> $2', at.place, at.who) using merge.gone_id, row_key;
        insert into duplicates.moved (merge_id, person_id, place, who, key, kept_row, until_on)
          values (merge.id, merge.kept_id, at.place::text, at.who, row_key, line.whole, merge.undo_until);
      end;
    end loop;
  end loop;
  -- Only for the landlord's own eyes, if either of them said so (rule L17).
  update residents.contact k set only_for_landlord = true from residents.contact g
    where k.person_id = merge.kept_id and g.person_id = merge.gone_id and g.only_for_landlord and not k.only_for_landlord;
  update residents.change c set (moved_out_on, lease_ended_on) = (p.moved_out_on, p.lease_ended_on) from residents.person p where p.id = merge.kept_id and c.person_id = p.id;
  perform residents.refresh_scopes(array[merge.kept_id]);
  -- The record that is gone is nobody's any more and shown to nobody.
  update platform.subject_scope set (role, areas, buildings, staircases, guarded) = ('', '{}', '{}', '{}', true) where subject_id = merge.gone_id;
  delete from platform.tie where from_id = merge.gone_id or to_id = merge.gone_id;
  update platform.merged set kept_id = merge.kept_id where kept_id = merge.gone_id;
  insert into platform.merged (gone_id, kept_id) values (merge.gone_id, merge.kept_id);
  perform trail.hand_over(merge.gone_id, merge.kept_id);
  delete from identity.session where person_id = merge.gone_id;
  delete from duplicates.pair where merge.gone_id in (one_id, other_id);
  delete from duplicates.told_apart where merge.gone_id in (one_id, other_id);
  perform duplicates.end_moving();
  perform residents.note_change(merge.kept_id, 'records-merged', platform.today());
end
$function$;

CREATE OR REPLACE FUNCTION duplicates.is_shown(who uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select current_setting('role') = 'none' or exists (select from platform.relation_used u where u.pg_role = current_setting('role')
    and who = any (platform.ids('app.about.' || replace(u.relation, '-', '_'))))
$function$;

CREATE OR REPLACE FUNCTION duplicates.judge_merge()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if platform.moving() then return new; end if;
  if tg_op = 'INSERT' then
    if num_nonnulls(new.taken, new.undone_at) > 0 or new.undo_until < platform.today() then
      perform duplicates.refuse('merge_begins_whole', 'a merge begins as one that can be undone');
    end if;
    new.merged_at := platform.as_of();
    -- Of two at once the second sees what the first has done.
    perform pg_advisory_xact_lock(hashtextextended('duplicates ' || who, 0)) from unnest(array[new.kept_id, new.gone_id]) who order by who;
    perform duplicates.judge_two(new.kept_id, new.gone_id);
    return new;
  end if;
  if (new.id, new.kept_id, new.gone_id, new.undo_until, new.merged_at) is distinct from (old.id, old.kept_id, old.gone_id, old.undo_until, old.merged_at)
      or old.taken is not null and new.taken is distinct from old.taken then
    perform duplicates.refuse('merge_stays_as_made', 'what was merged stays written as it was');
  end if;
  if new.undone_at is not distinct from old.undone_at then return new; end if;
  if old.undone_at is not null then
    perform duplicates.refuse('undone_once', 'a merge is undone once');
  end if;
  if platform.today() > new.undo_until or not exists (select from duplicates.moved m where m.merge_id = new.id) then
    perform duplicates.refuse('undone_in_time', 'what it takes to undo the merge has been erased');
  end if;
  if exists (select from duplicates.moved m where m.place = 'duplicates.merge' and m.key ->> 'id' = new.id::text) then
    perform duplicates.refuse('latest_undone_first', 'the record that was kept has been merged since');
  end if;
  new.undone_at := platform.as_of();
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION duplicates.judge_two(kept uuid, gone uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if not duplicates.is_shown(kept) or not duplicates.is_shown(gone) then
    perform duplicates.refuse('merge_of_shown', 'both people are shown to whoever merges them');
  end if;
  if exists (select from platform.merged m where m.gone_id in (kept, gone)) or not exists (select from residents.person p where p.id = gone) then
    perform duplicates.refuse('merged_already', 'one of the two has been merged');
  end if;
  if exists (select from platform.tie t where t.kind in ('guardian', 'mandate', 'close') and (t.from_id, t.to_id) in ((kept, gone), (gone, kept)))
      or exists (select from residents.occupancy o where (o.person_id, o.spouse_of) in ((kept, gone), (gone, kept))) then
    perform duplicates.refuse('merge_of_related', 'they are related to each other, and so two people');
  end if;
  -- Without a name in common nobody is the same, whoever says so; on different days of birth all of it is in common.
  if not exists (select from residents.name_part a join residents.name_part b using (part) where a.person_id = kept and b.person_id = gone)
      or (select count(distinct p.birth_on) > 1 and count(distinct (duplicates.first_of(p.given_names), homes.folded(p.family_name))) > 1
        from residents.person p where p.id in (kept, gone)) then
    perform duplicates.refuse('merge_of_alike', 'nothing says that they are the same');
  end if;
end
$function$;

CREATE OR REPLACE FUNCTION duplicates.let_go()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  over record;
  gone int := 0;
begin
  for over in select m.id, m.gone_id from duplicates.merge m where m.undo_until < platform.today() and m.undone_at is null
      and exists (select from residents.person p where p.id = m.gone_id) loop
    delete from duplicates.moved where merge_id = over.id;
    begin
      delete from residents.identifier where person_id = over.gone_id;
      delete from residents.contact where person_id = over.gone_id;
      delete from residents.person where id = over.gone_id;
      set constraints all immediate;
      gone := gone + 1;
    exception when foreign_key_violation then
      null;
    end;
    set constraints all deferred;
  end loop;
  return gone;
end
$function$;

CREATE OR REPLACE FUNCTION duplicates.places()
 RETURNS TABLE(place regclass, who name, keys text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with sealed as (select distinct attrelid as rel from pg_attribute where atttypid = 'bytea'::regtype and not attisdropped)
  select c.oid::regclass, a.attname, array(select k.attname::text from pg_index i join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any (i.indkey)
      where i.indrelid = c.oid and i.indisprimary and k.attnum <> a.attnum)
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
  where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.atttypid = 'uuid'::regtype
    and (n.nspname, c.relname) not in (('residents', 'name_part'), ('duplicates', 'pair'), ('duplicates', 'told_apart'), ('identity', 'session'))
    and (a.attname = 'person_id' and n.nspname not in ('platform', 'trail')
      or n.nspname = 'platform' and c.relname = 'tie' and a.attname in ('from_id', 'to_id')
      or exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and f.conkey = array[a.attnum] and f.confrelid = 'residents.person'::regclass))
    and (n.nspname = 'identity' or c.oid not in (select rel from sealed) and not exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'
      and a.attnum = any (f.conkey) and cardinality(f.conkey) > 1 and f.confrelid in (select rel from sealed)))
  order by c.oid, a.attnum
$function$;

CREATE OR REPLACE FUNCTION duplicates.refuse(rule text, message text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$ begin raise exception using errcode = '23514', constraint = rule, message = message; end $function$;

CREATE OR REPLACE FUNCTION duplicates.remember(merge duplicates.merge, moment text)
 RETURNS void
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  insert into duplicates.moved (merge_id, person_id, place, who, key, kept_row, until_on)
    select merge.id, merge.kept_id, b.place, moment, '{}', b.kept_row, merge.undo_until from (
      select 'residents.person' as place, to_jsonb(p) as kept_row from residents.person p where p.id = merge.kept_id
      union all select 'residents.contact', to_jsonb(c) from residents.contact c where c.person_id = merge.kept_id
      union all select 'residents.identifier', to_jsonb(i) from residents.identifier i where i.person_id = merge.kept_id) b
$function$;

CREATE OR REPLACE FUNCTION duplicates.seek()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  found int;
begin
  create temporary table sought on commit drop as
    select distinct on (one, other) one, other, why from (
      select p.id as one, q.id as other, 'birth-date' as why from residents.person p join residents.person q on q.birth_on = p.birth_on and q.id > p.id
        where duplicates.first_of(p.given_names) = duplicates.first_of(q.given_names)
          or homes.folded(p.family_name) = homes.folded(q.family_name) and left(homes.folded(p.given_names), 3) = left(homes.folded(q.given_names), 3)
      union all
      select ids[1], ids[2], 'name' from (select array_agg(p.id order by p.id) as ids, count(distinct p.birth_on) as born from residents.person p
          where position(' ' in p.given_names) > 0 group by homes.folded(p.given_names), homes.folded(p.family_name) having count(*) = 2) same where same.born < 2) s
    where not exists (select from platform.merged m where m.gone_id in (s.one, s.other))
      and not exists (select from duplicates.told_apart t where t.one_id = s.one and t.other_id = s.other)
      and (select count(*) from residents.identifier i where i.person_id in (s.one, s.other) and i.code is not null) < 2
    order by one, other, why;
  delete from duplicates.pair p where not exists (select from sought s where (s.one, s.other) = (p.one_id, p.other_id));
  insert into duplicates.pair (one_id, other_id, why) select one, other, why from sought on conflict (one_id, other_id) do update set why = excluded.why where pair.why <> excluded.why;
  select count(*)::int into found from sought;
  drop table sought;
  return found;
end
$function$;

CREATE OR REPLACE FUNCTION emergency_access.actor()
 RETURNS uuid
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$ select nullif(current_setting('app.actor', true), '')::uuid $function$;

CREATE OR REPLACE FUNCTION emergency_access.begin_opening()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  insert into platform.opening (id, actor_id, subject_id, from_at, until_at, categories)
    values (new.id, new.account_id, new.person_id, new.opened_at, new.until_at, new.categories);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION emergency_access.end_opening()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  new.ended_at := platform.as_of();
  update platform.opening o set until_at = new.ended_at
    where o.id = new.opening_id and o.actor_id = emergency_access.actor() and o.subject_id = new.person_id and new.ended_at < o.until_at;
  if not found then
    raise exception using errcode = '23514', constraint = 'ended_by_opener_in_time', message = 'the opening is over, or another opened it';
  end if;
  update emergency_access.opening o set ended_at = new.ended_at where o.id = new.opening_id;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION emergency_access.follow_account()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update emergency_access.on_call set account_closed_on = case when tg_op = 'DELETE' then coalesce(account_closed_on, platform.today()) else new.closed_on end
    where account_id = old.id;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION emergency_access.is_working_day(day date)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO ''
AS $function$
declare
  y int := extract(year from day);
  -- Easter Sunday after Gauss, as good as the calendar until 2099.
  d int := (19 * (y % 19) + 24) % 30;
  e int := (2 * (y % 4) + 4 * (y % 7) + 6 * d + 5) % 7;
  easter date := make_date(y, 3, 22) + d + e - case when d + e > 34 or d = 29 and e = 6 or d = 28 and e = 6 and y % 19 > 10 then 7 else 0 end;
begin
  return extract(isodow from day) < 6
    and to_char(day, 'MM-DD') <> all (array['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26'])
    and day <> all (array[easter - 2, easter + 1, easter + 39])
    -- Midsummer Eve
    and not (extract(isodow from day) = 5 and to_char(day, 'MM-DD') between '06-19' and '06-25');
end
$function$;

CREATE OR REPLACE FUNCTION emergency_access.judge_finding()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if (new.id, new.person_id, new.account_id, new.danger, new.words, new.categories, new.opened_at, new.until_at, new.due_on)
      is distinct from (old.id, old.person_id, old.account_id, old.danger, old.words, old.categories, old.opened_at, old.until_at, old.due_on) then
    raise exception using errcode = '23514', constraint = 'opening_stays_as_made', message = 'what was opened and why stays as it was written';
  end if;
  if (new.finding, new.finding_words, new.reviewed_by, new.reviewed_at) is not distinct from (old.finding, old.finding_words, old.reviewed_by, old.reviewed_at) then
    return new;
  end if;
  if old.finding is not null then
    raise exception using errcode = '23514', constraint = 'reviewed_once', message = 'an opening is reviewed once';
  end if;
  if platform.as_of() < least(old.until_at, old.ended_at) then
    raise exception using errcode = '23514', constraint = 'reviewed_when_over', message = 'an opening is reviewed when it is over';
  end if;
  if emergency_access.actor() in (select identity.same_human(old.account_id))
      or exists (select from identity.same_human(emergency_access.actor()) me where emergency_access.on_call_today(me)) then
    raise exception using errcode = '23514', constraint = 'reviewed_by_another', message = 'nobody who opens in emergencies reviews openings';
  end if;
  new.reviewed_by := emergency_access.actor();
  new.reviewed_at := platform.as_of();
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION emergency_access.judge_on_call()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  others int;
begin
  perform pg_advisory_xact_lock(hashtextextended('emergency_access.on_call', 0));
  select count(distinct c.account_id) into others from emergency_access.on_call c
    where c.account_id <> new.account_id and c.account_closed_on is null and (c.until_on is null or c.until_on > platform.today());
  if nullif(current_setting('app.actor', true), '')::uuid in (select identity.same_human(new.account_id)) then
    raise exception using errcode = '23514', constraint = 'on_call_named_by_another', message = 'nobody names themselves';
  end if;
  if tg_op = 'INSERT' and others >= 10 then
    raise exception using errcode = '23514', constraint = 'at_most_ten_on_call', message = 'at most ten are on call at once';
  end if;
  if tg_op = 'UPDATE' then
    if (new.id, new.account_id, new.trained_on, new.from_on) is distinct from (old.id, old.account_id, old.trained_on, old.from_on) or old.until_on is not null then
      raise exception using errcode = '23514', constraint = 'on_call_stays_as_named', message = 'only the end of a duty is written later';
    end if;
    if new.until_on is not null and others < 2 then
      raise exception using errcode = '23514', constraint = 'at_least_two_on_call', message = 'at least two stay on call';
    end if;
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION emergency_access.judge_opening()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  new.account_id := emergency_access.actor();
  new.opened_at := platform.as_of();
  new.until_at := new.opened_at + interval '15 minutes';
  new.due_on := emergency_access.working_days_after(platform.today(), 2);
  if num_nonnulls(new.ended_at, new.finding, new.finding_words, new.reviewed_by, new.reviewed_at) > 0 then
    raise exception using errcode = '23514', constraint = 'opening_begins_unreviewed', message = 'an opening begins unreviewed';
  end if;
  -- The same form sent twice is one opening.
  if exists (select from emergency_access.opening o where o.id = new.id and o.account_id = new.account_id) then
    return new;
  end if;
  if not emergency_access.on_call_today(new.account_id) then
    raise exception using errcode = '23514', constraint = 'opened_by_on_call', message = 'only people on call open in an emergency';
  end if;
  -- One person at a time, also when two windows are sent at once.
  perform pg_advisory_xact_lock(hashtextextended('emergency_access.opening ' || new.account_id, 0));
  if exists (select from platform.opening o where o.actor_id = new.account_id and platform.as_of() < o.until_at) then
    raise exception using errcode = '23514', constraint = 'one_person_at_a_time', message = 'another opening is still running';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION emergency_access.on_call_today(account uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from emergency_access.on_call c where c.account_id = account and c.from_on <= platform.today()
    and (c.until_on is null or c.until_on > platform.today()) and c.account_closed_on is null and c.trained_on > platform.today() - interval '1 year')
$function$;

CREATE OR REPLACE FUNCTION emergency_access.opened_by_month(months integer)
 RETURNS TABLE(month date, count integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m::date, case when n.count = 0 or n.count >= 5 then n.count end
  from generate_series(date_trunc('month', platform.today()::timestamp) - make_interval(months => months - 1), date_trunc('month', platform.today()::timestamp), interval '1 month') m
    cross join lateral (select count(*)::int as count from emergency_access.opening o
      where date_trunc('month', o.opened_at at time zone 'Europe/Helsinki') = m) n
  order by m desc
$function$;

CREATE OR REPLACE FUNCTION emergency_access.tell_person()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  insert into emergency_access.told (opening_id, person_id, opened_at, danger, categories, finding, reviewed_on)
    values (new.id, new.person_id, new.opened_at, new.danger, new.categories, new.finding, platform.today());
  perform trail.release('emergency-access', new.id::text);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION emergency_access.waiting(day date)
 RETURNS TABLE(waiting integer, overdue integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select count(*)::int, (count(*) filter (where o.due_on < day))::int from emergency_access.opening o where o.finding is null
$function$;

CREATE OR REPLACE FUNCTION emergency_access.working_days_after(day date, days integer)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  select d::date from generate_series(day + 1, day + 30, interval '1 day') d where emergency_access.is_working_day(d::date) order by d offset days - 1 limit 1
$function$;

CREATE OR REPLACE FUNCTION explained_looks.count_rates()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  until timestamptz := (select max(n.matched_to) from explained_looks.night n);
begin
  delete from explained_looks.rate;
  insert into explained_looks.rate (role, looks, explained, counted_on)
  select l.role, l.looks, case when o.open between 1 and 4 then null else l.looks - coalesce(o.open, 0) end, platform.today()
  from (select g.role, count(*)::int as looks from (
      select distinct a.actor_role as role, a.actor, who, a.activity, (a.at at time zone 'Europe/Helsinki')::date
      from trail.access a cross join lateral trail.people_now(a.subjects) who
      where a.at >= until - interval '30 days' and a.at < until and a.kind in ('attention', 'unmask') and a.actor_door in ('staff', 'oversight') and a.activity is not null) g
    where g.role is not null group by g.role having count(*) >= 5) l
  left join (select q.role, count(*)::int as open from explained_looks.question q
    where q.look_at >= until - interval '30 days' and q.look_at < until and q.matched_on is null and q.verdict is distinct from 'work'
      and (q.because is null or q.because in ('mistake', 'other')) group by q.role) o on o.role = l.role;
end
$function$;

CREATE OR REPLACE FUNCTION explained_looks.explains(rules jsonb)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select coalesce(string_agg(format('q.activity = %L and (%s)', rule.key, coalesce((
      select string_agg(format('exists (select from %s e where e.%I = q.person_id and e.%I::timestamptz between q.look_at - %L::interval and q.look_at + %L::interval)',
        (e ->> 'table')::regclass, e ->> 'person', e ->> 'at', e ->> 'before', e ->> 'after'), ' or ')
      from jsonb_array_elements(rule.value -> 'events') e), coalesce(rule.value ->> 'always', 'false')::boolean::text)), ' or '), 'false')
  from jsonb_each(rules) rule
$function$;

CREATE OR REPLACE FUNCTION explained_looks.judge_question()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  actor uuid := nullif(current_setting('app.actor', true), '')::uuid;
begin
  -- By night, or in the name of a person who asks: never by a door's own word.
  if platform.moving() or pg_trigger_depth() > 1 or coalesce(platform.current_door(), '') not in ('public', 'resident', 'staff', 'oversight') then return new; end if;
  if tg_op = 'INSERT' then perform explained_looks.refuse('question_stays', 'a question is asked by night or by the person'); end if;
  if (new.id, new.look_id, new.look_at, new.person_id, new.account_id, new.role, new.activity, new.asked_at, new.matched_on, new.answer_by)
      is distinct from (old.id, old.look_id, old.look_at, old.person_id, old.account_id, old.role, old.activity, old.asked_at, old.matched_on, old.answer_by)
      or old.verdict is not null then
    perform explained_looks.refuse('question_stays', 'a question stays as it was asked, and an answer as it was given');
  end if;
  if new.because is distinct from old.because then
    if actor is distinct from old.account_id then perform explained_looks.refuse('explained_by_looker', 'whoever looked explains'); end if;
    new.explained_at := platform.as_of();
  end if;
  if new.verdict is not null then
    if actor is null or actor in (select identity.same_human(old.account_id)) or actor = old.account_id then
      perform explained_looks.refuse('look_judged_by_another', 'nobody judges their own look');
    end if;
    new.judged_by := actor;
    new.judged_role := coalesce(substring(current_setting('role') from '__([a-z-]+)'), '');
    new.judged_on := platform.today();
    update explained_looks.asking set verdict = new.verdict, because = new.because, answered_on = new.judged_on where question_id = new.id;
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION explained_looks.match(rules jsonb, until timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  since timestamptz := coalesce((select max(n.matched_to) from explained_looks.night n), until - interval '1 day');
  asked int;
begin
  execute format($q$ update explained_looks.question q set matched_on = platform.today()
    where q.matched_on is null and q.verdict is null and q.asked_at > platform.as_of() - interval '30 days' and (%s) $q$, explained_looks.explains(rules));
  if until <= since then return 0; end if;
  execute format($q$ insert into explained_looks.question (look_id, look_at, person_id, account_id, role, activity, reason)
    select distinct on (q.account_id, q.person_id, q.activity, (q.look_at at time zone 'Europe/Helsinki')::date) q.look_id, q.look_at, q.person_id, q.account_id, q.role, q.activity, q.reason
    from (select a.id as look_id, a.at as look_at, who as person_id, a.actor as account_id, coalesce(a.actor_role, '') as role, a.activity, a.reason
      from trail.access a cross join lateral trail.people_now(a.subjects) who
      where a.at >= $1 and a.at < $2 and a.kind in ('attention', 'unmask') and a.actor_door in ('staff', 'oversight') and a.activity is not null
        and exists (select from identity.account i where i.id = a.actor) and exists (select from platform.subject_scope s where s.subject_id = who)) q
    where not (%s) order by q.account_id, q.person_id, q.activity, (q.look_at at time zone 'Europe/Helsinki')::date, q.look_at
    on conflict do nothing $q$, explained_looks.explains(rules)) using since, until;
  get diagnostics asked = row_count;
  delete from explained_looks.night where matched_to < until;
  insert into explained_looks.night values (until) on conflict do nothing;
  perform explained_looks.count_rates();
  return asked;
end
$function$;

CREATE OR REPLACE FUNCTION explained_looks.rates()
 RETURNS TABLE(role text, looks integer, explained integer, counted_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ select r.role, r.looks, r.explained, r.counted_on from explained_looks.rate r order by r.looks desc $function$;

CREATE OR REPLACE FUNCTION explained_looks.refuse(rule text, message text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$ begin raise exception using errcode = '23514', constraint = rule, message = message; end $function$;

CREATE OR REPLACE FUNCTION explained_looks.take_asking()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  look trail.access;
begin
  if platform.moving() then return new; end if;
  select a.* into look from trail.access a join trail.appearance p on p.at = a.at and p.id = a.id and p.subject_id = new.person_id
    where a.id = new.look_id and a.actor is not null and a.actor_door in ('staff', 'oversight');
  if not found then perform explained_looks.refuse('look_was_shown', 'only a look that was shown is asked about'); end if;
  new.asked_at := platform.as_of();
  new.answer_by := platform.today() + 7;
  new.verdict := null; new.because := null; new.answered_on := null;
  select q.id into new.question_id from explained_looks.question q where q.account_id = look.actor and q.person_id = new.person_id and q.activity = look.activity
    and q.look_day = (look.at at time zone 'Europe/Helsinki')::date and q.verdict is null for update;
  if found then
    update explained_looks.question q set answer_by = least(q.answer_by, new.answer_by) where q.id = new.question_id;
  else
    insert into explained_looks.question (look_id, look_at, person_id, account_id, role, activity, reason, answer_by)
      values (look.id, look.at, new.person_id, look.actor, look.actor_role, look.activity, look.reason, new.answer_by)
      on conflict do nothing returning id into new.question_id;
  end if;
  if new.question_id is null then perform explained_looks.refuse('answered_already', 'this look has been judged'); end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION explained_looks.waiting(day date)
 RETURNS TABLE(waiting integer, overdue integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select count(*)::int, count(*) filter (where q.answer_by < day)::int from explained_looks.question q where q.answer_by is not null and q.verdict is null
$function$;

CREATE OR REPLACE FUNCTION forgetting_receipts.take()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if new.person_id is distinct from platform.person() then
    raise exception using errcode = '42501', message = 'a receipt is taken by the person alone';
  end if;
  perform retention.keep_receipt(new.person_id, decode(new.digest, 'hex'));
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION helsinki_profile.judge_link()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if platform.moving() then return new; end if;
  if tg_op = 'INSERT' then
    new.linked_at := platform.as_of();
    new.ended_on := null;
    return new;
  end if;
  if (new.id, new.profile_id, new.person_id, new.linked_at) is distinct from (old.id, old.profile_id, old.person_id, old.linked_at) or old.ended_on is not null then
    raise exception using errcode = '23514', constraint = 'link_stays_as_made', message = 'a connection stays as it was made, until it ends';
  end if;
  new.ended_on := platform.today();
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION helsinki_profile.person_of(profile uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ select l.person_id from helsinki_profile.link l where l.profile_id = profile and l.ended_on is null $function$;

CREATE OR REPLACE FUNCTION homes.folded(written text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO ''
AS $function$ select lower(pg_catalog.regexp_replace(
          pg_catalog.normalize(pg_catalog.translate(pg_catalog.replace(pg_catalog.replace(written, 'ß', 'ss'), 'Æ', 'ae'), 'æØøŁłĐđð–', 'aOoLlDdd-'), 'NFD'),
          '[\u0300-\u036f]', '', 'g')) $function$;

CREATE OR REPLACE FUNCTION homes.folded_address(written text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO ''
AS $function$ select pg_catalog.btrim(pg_catalog.regexp_replace(pg_catalog.regexp_replace(pg_catalog.regexp_replace(
          homes.folded(written), '([a-z])(\d)', '\1 \2', 'g'), '(\d)([a-z])', '\1 \2', 'g'), '[\s,]+', ' ', 'g')) $function$;

CREATE OR REPLACE FUNCTION homes.readdress()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update homes.flat f set staircase_id = f.staircase_id from homes.staircase s
    where s.id = f.staircase_id and (s.id = new.id or s.building_id = new.id);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION homes.set_inhabited(flats uuid[], lived_in uuid[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$ update homes.flat f set inhabited = f.id = any (lived_in) where f.id = any (flats) and f.inhabited is distinct from (f.id = any (lived_in)) $function$;

CREATE OR REPLACE FUNCTION homes.tell_financing()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from platform.building_property where property = 'flat-state-financed' and building_id = coalesce(new.id, old.id);
  if tg_op <> 'DELETE' and new.state_financed then
    insert into platform.building_property values ('flat-state-financed', new.id);
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION homes.write_sought()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  door text := (select ' ' || b.number || ' ' || s.letter || ' ' || new.number || ' ' || new.partition_letter
                from homes.staircase s join homes.building b on b.id = s.building_id where s.id = new.staircase_id);
begin
  select homes.folded_address(b.street_fi || door), homes.folded_address(b.street_sv || door) into new.sought_fi, new.sought_sv
    from homes.staircase s join homes.building b on b.id = s.building_id where s.id = new.staircase_id;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION identity.approve_again(account uuid, until_day date)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  update identity.account a set approved_until = until_day, unused_until = greatest(a.unused_until, until_day), closed_on = null where a.id = account
$function$;

CREATE OR REPLACE FUNCTION identity.close_expired(day date)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  expired uuid[] := array(select a.id from identity.account a where a.closed_on is null and least(a.approved_until, a.unused_until) < day);
begin
  delete from identity.session s where s.account_id = any (expired);
  update identity.role_holding h set until_on = greatest(h.from_on, least(a.approved_until, a.unused_until))
  from identity.account a where a.id = h.account_id and h.until_on is null and h.account_id = any (expired);
  update identity.account a set closed_on = day where a.id = any (expired);
  return cardinality(expired);
end
$function$;

CREATE OR REPLACE FUNCTION identity.end_everywhere(own_session bytea)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  own  identity.session;
  gone int;
begin
  select s.* into own from identity.session s where s.id = own_session and s.door = platform.current_door();
  if not found then return 0; end if;
  delete from identity.session s
  where s.person_id = own.person_id or s.account_id in (select identity.same_human(own.account_id));
  get diagnostics gone = row_count;
  return gone;
end
$function$;

CREATE OR REPLACE FUNCTION identity.erase_closed(closed_before date)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  old uuid[] := array(select a.id from identity.account a where a.closed_on < closed_before);
begin
  delete from identity.session s where s.account_id = any (old);
  delete from identity.role_holding h where h.account_id = any (old);
  delete from identity.account a where a.id = any (old);
  return cardinality(old);
end
$function$;

CREATE OR REPLACE FUNCTION identity.forget_person(person uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from identity.session s where s.door = 'resident' and s.person_id = person;
  delete from identity.invitation i where i.person_id = person;
  delete from identity.recognition r where r.person_id = person;
end
$function$;

CREATE OR REPLACE FUNCTION identity.holders_in(role text, unit text, day date)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select count(distinct h.account_id)::int from identity.role_holding h
  where h.role = holders_in.role and h.unit is not distinct from holders_in.unit and h.from_on <= day and coalesce(h.until_on, 'infinity') >= day
$function$;

CREATE OR REPLACE FUNCTION identity.issue_invitation(person uuid, code bytea, until_day date)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  insert into identity.invitation (code_hash, person_id, expires_on) values (code, person, until_day)
$function$;

CREATE OR REPLACE FUNCTION identity.judge_role_holding()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  holder identity.account := (select a from identity.account a where a.id = new.account_id);
  clash  text;
begin
  perform pg_advisory_xact_lock(hashtextextended('identity.holder ' || holder.issuer || ' ' || holder.provider_subject, 0));
  if holder.person_id is not null then
    perform pg_advisory_xact_lock(hashtextextended('identity.holder ' || holder.person_id, 0));
  end if;
  select h.role into clash from identity.role_holding h
  join identity.never_together n on (n.role_a, n.role_b) in ((h.role, new.role), (new.role, h.role))
  where h.account_id in (select identity.same_human(new.account_id))
    and h.from_on <= coalesce(new.until_on, 'infinity') and new.from_on <= coalesce(h.until_on, 'infinity')
  limit 1;
  if clash is not null then
    raise exception using errcode = '23P01', constraint = 'roles_never_together', schema = 'identity', table = 'role_holding',
      message = 'roles that never meet in one person', detail = new.role || ' ' || clash;
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION identity.names_of(accounts uuid[])
 RETURNS TABLE(account_id uuid, display_name text, unit text, organisation text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select a.id, a.display_name, a.unit, a.organisation from identity.account a where a.id = any (accounts)
$function$;

CREATE OR REPLACE FUNCTION identity.role_holders(day date)
 RETURNS TABLE(account_id uuid, door text, display_name text, organisation text, role text, unit text, from_on date, until_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select a.id, a.door, a.display_name, a.organisation, h.role, h.unit, h.from_on, h.until_on
  from identity.role_holding h join identity.account a on a.id = h.account_id
  where h.from_on <= day and coalesce(h.until_on, 'infinity') >= day
  order by h.role, h.unit, a.display_name
$function$;

CREATE OR REPLACE FUNCTION identity.same_human(account uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select b.id from identity.account a
  join identity.account b on (b.issuer = a.issuer and b.provider_subject = a.provider_subject) or b.person_id = a.person_id
  where a.id = same_human.account
$function$;

CREATE OR REPLACE FUNCTION identity.take_roles(account uuid, claimed text[], here text[], units text[], day date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  clash record;
begin
  if not exists (select from identity.account a where a.id = take_roles.account and a.door = platform.current_door()) then
    raise exception using errcode = '42501', message = 'an account of another door';
  end if;
  select n.role_a, n.role_b into clash from identity.never_together n where n.role_a = any (claimed) and n.role_b = any (claimed) limit 1;
  if found then
    raise exception using errcode = '23P01', constraint = 'roles_never_together', schema = 'identity', table = 'role_holding',
      message = 'roles that never meet in one person', detail = clash.role_a || ' ' || clash.role_b;
  end if;
  delete from identity.session s where s.account_id in (select identity.same_human(take_roles.account)) and not s.roles <@ claimed;
  update identity.role_holding h set until_on = greatest(h.from_on, (a.last_signed_in_at at time zone 'Europe/Helsinki')::date)
  from identity.account a
  where a.id = h.account_id and h.until_on is null and h.account_id in (select identity.same_human(take_roles.account))
    and (h.role <> all (claimed) or (h.account_id = take_roles.account
      and not exists (select from unnest(here, units) w (role, unit) where w.role = h.role and w.unit is not distinct from h.unit)));
  insert into identity.role_holding (account_id, door, role, unit, from_on)
  select take_roles.account, platform.current_door(), w.role, w.unit, take_roles.day from unnest(here, units) w (role, unit)
  where not exists (select from identity.role_holding h where h.account_id = take_roles.account and h.until_on is null
    and h.role = w.role and h.unit is not distinct from w.unit);
end
$function$;

CREATE OR REPLACE FUNCTION identity.try_invitation(code bytea, day date)
 RETURNS uuid
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  update identity.invitation i set attempts = i.attempts + 1
  where i.code_hash = code and i.expires_on >= day and i.attempts < 5
  returning i.person_id
$function$;

CREATE OR REPLACE FUNCTION identity.use_invitation(code bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  delete from identity.invitation i using identity.invitation used where used.code_hash = code and i.person_id = used.person_id
$function$;

CREATE OR REPLACE FUNCTION kept_promises.count_anew(answer_days integer)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  delete from kept_promises.figure where counted_on < platform.today() - 365;
  insert into kept_promises.figure as f (promise, counted_on, number, of_number, kept)
    select m.promise, platform.today(), m.number, m.of_number, m.kept from kept_promises.measured(answer_days) m
  on conflict (promise, counted_on) do update set kept = f.kept and excluded.kept,
    number = case when f.kept then excluded.number else f.number end, of_number = case when f.kept then excluded.of_number else f.of_number end
$function$;

CREATE OR REPLACE FUNCTION kept_promises.measured(answer_days integer)
 RETURNS TABLE(promise text, number integer, of_number integer, kept boolean)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  -- Rows that the last run left although their day had come; a run that is two days old proves nothing.
  select 'nothing-overdue', c.overdue::int, null::int, c.overdue = 0 and c.as_of > platform.as_of() - interval '2 days'
    from (select * from retention.certificate order by run_id desc limit 1) c
  union all
  -- How many seconds it took until the look that waited longest was sealed, in the last day.
  select 'log-sealed', s.longest, null, s.longest <= 60 from (select coalesce(max(ceil(extract(epoch from l.sealed_at - l.first_at))), 0)::int as longest
    from trail.seal l where l.sealed_at > platform.as_of() - interval '1 day' and l.reason is null) s
  union all
  select 'looks-explained', case when bool_and(r.explained is not null) then sum(r.explained)::int end, sum(r.looks)::int,
      not exists (select from explained_looks.question q where q.verdict is null and q.matched_on is null and q.because is null and q.asked_at < platform.as_of() - interval '30 days')
    from explained_looks.rate r having count(*) > 0
  union all
  select 'questions-answered', w.overdue, null, w.overdue = 0 from explained_looks.waiting(platform.today()) w
  union all
  -- Requests of the last year that were or must have been answered by now; questions have no clock.
  select 'requests-in-time', count(*) filter (where q.in_time)::int, count(*)::int, coalesce(bool_and(q.in_time), true) from (
    select coalesce(r.closed_on, platform.today()) <= d.due as in_time from rights_requests.request r
      cross join lateral (select coalesce(r.converted_on, (r.received_at at time zone 'Europe/Helsinki')::date) as began) b
      cross join lateral (select case when r.extended_on is null then least(b.began + answer_days, (b.began + interval '1 month')::date)
        else (b.began + interval '3 months')::date end as due) d
    where r.kind <> 'question' and b.began > platform.today() - 365 and (r.closed_on is not null or d.due < platform.today())) q
  union all
  -- Accounts of other organisations' people that are open although nobody has used or approved them in time.
  select 'no-idle-accounts', count(*)::int, null, count(*) = 0 from identity.account a
    where a.organisation is not null and a.closed_on is null and least(a.approved_until, a.unused_until) < platform.today() - 1
$function$;

CREATE OR REPLACE FUNCTION kept_promises.nights(since date)
 RETURNS TABLE(promise text, counted_on date, number integer, of_number integer, kept boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ select f.promise, f.counted_on, f.number, f.of_number, f.kept from kept_promises.figure f where f.counted_on >= since order by f.promise, f.counted_on desc $function$;

CREATE OR REPLACE FUNCTION leases.check_parties()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if exists (select from leases.lease l where l.id = new.id and l.party_ids is distinct from
      (select array_agg(p.person_id order by p.person_id) from leases.party p where p.lease_id = l.id)) then
    raise exception using errcode = '23514', constraint = 'lease_parties_recorded', message = 'the parties of a lease are those recorded as its parties';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION leases.copy_clock()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  select l.ended_on into new.lease_ended_on from leases.lease l where l.id = new.lease_id;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION leases.follow_end()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if new.ended_on is not distinct from (case when tg_op = 'UPDATE' then old.ended_on end) then return null; end if;
  update leases.party set lease_ended_on = new.ended_on where lease_id = new.id and lease_ended_on is distinct from new.ended_on;
  perform residents.record_lease_end(new.id, new.ended_on);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION leases.follow_party()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  lease uuid := case when tg_op = 'DELETE' then old.lease_id else new.lease_id end;
begin
  update leases.lease l set party_ids = p.ids from (select array_agg(person_id order by person_id) as ids from leases.party where lease_id = lease) p
    where l.id = lease and p.ids is not null and l.party_ids is distinct from p.ids;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION leases.note_state()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if new.state <> 'draft' and (tg_op = 'INSERT' or old.state = 'draft') then
    perform residents.note_change(p.person_id, 'lease-began', new.begins_on) from leases.party p where p.lease_id = new.id;
  end if;
  if new.state = 'ended' and (tg_op = 'INSERT' or old.state <> 'ended') then
    perform residents.note_change(p.person_id, 'lease-ended', new.ended_on, new.end_reason) from leases.party p where p.lease_id = new.id;
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION mail.claim(worker uuid, many integer, at timestamp with time zone)
 RETURNS TABLE(id uuid, person_id uuid, template text, about_id uuid, language text, address bytea, sealed_as text, tries smallint, queued_at timestamp with time zone)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  update mail.message m set claimed_by = worker
  from (select w.id from mail.message w where w.state = 'waiting' and w.claimed_by is null and w.due_at <= claim.at order by w.due_at limit many for update skip locked) due
  where m.id = due.id
  returning m.id, m.person_id, m.template, m.about_id, m.language, m.address, m.sealed_as, m.tries, m.queued_at
$function$;

CREATE OR REPLACE FUNCTION mail.settle_abandoned(at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  gone uuid;
begin
  for gone in select distinct m.claimed_by from mail.message m where m.claimed_by is not null loop
    continue when not pg_try_advisory_xact_lock(hashtextextended('mail ' || gone, 0));
    update mail.message m set state = 'uncertain', because = 'broken-off', address = null, ended_at = settle_abandoned.at where m.claimed_by = gone and m.state = 'sending';
    update mail.message m set claimed_by = null where m.claimed_by = gone;
  end loop;
end
$function$;

CREATE OR REPLACE FUNCTION mail.standing()
 RETURNS TABLE(waiting integer, oldest_due_at timestamp with time zone, failed integer, uncertain integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select (select count(*)::int from mail.message m where m.state in ('waiting', 'sending')), (select min(m.due_at) from mail.message m where m.state in ('waiting', 'sending')),
    (select count(*)::int from mail.message m where m.state = 'failed'), (select count(*)::int from mail.message m where m.state = 'uncertain')
$function$;

CREATE OR REPLACE FUNCTION mail.step(worker uuid, at timestamp with time zone, starting uuid[], ended uuid[], ended_as text[], because text[], tried smallint[], due timestamp with time zone[])
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update mail.message m set state = e.state, because = e.because, tries = e.tried, due_at = coalesce(e.due, m.due_at), claimed_by = null,
    address = case when e.state = 'waiting' then m.address end, ended_at = case when e.state <> 'waiting' then step.at end
  from unnest(step.ended, step.ended_as, step.because, step.tried, step.due) e (id, state, because, tried, due)
  where m.id = e.id and m.claimed_by = worker;
  return query update mail.message m set state = 'sending' where m.id = any (starting) and m.claimed_by = worker and m.state = 'waiting' returning m.id;
end
$function$;

CREATE OR REPLACE FUNCTION platform.advise_on_policy(of_version text, account uuid, is_for boolean, words text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform platform.must_hold(account, 'supervision');
  update platform.policy_decision set advised_by = account, advised_at = platform.as_of(), advice = words, advice_for = is_for where version = of_version;
end
$function$;

CREATE OR REPLACE FUNCTION platform.approve_policy(of_version text, account uuid, why_against text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform platform.must_hold(account, 'policy-approver');
  update platform.policy_decision set approved_by = account, approved_at = platform.as_of(), against_reason = nullif(trim(why_against), '') where version = of_version;
end
$function$;

CREATE OR REPLACE FUNCTION platform.as_of()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
AS $function$ select coalesce(nullif(current_setting('app.as_of', true), '')::timestamptz, now()) $function$;

CREATE OR REPLACE FUNCTION platform.ask_rehearsal(of_version text, of_against text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  insert into platform.policy_rehearsal (version, against, asked_at) values (of_version, of_against, platform.as_of())
  on conflict (version, against) do update set asked_at = excluded.asked_at, done = 0, pieces = null, found = null, finished_at = null
  where policy_rehearsal.finished_at is not null
$function$;

CREATE OR REPLACE FUNCTION platform.barred(s platform.subject_scope)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
begin
  if platform.person() is null then return false; end if;
  return s.subject_id = platform.person()
    or exists (select from platform.tie t where t.kind in ('household', 'close', 'mandate') and (
         (t.from_id = s.subject_id and t.to_id = platform.person())
      or (t.to_id = s.subject_id and t.from_id = platform.person())))
    or exists (select from platform.subject_scope own where own.subject_id = platform.person() and own.staircases && s.staircases);
end
$function$;

CREATE OR REPLACE FUNCTION platform.believe_today()
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  c   platform.calendar;
  now constant timestamptz := pg_catalog.clock_timestamp();
begin
  insert into platform.calendar (followed_at) values (now) on conflict do nothing;
  select * into c from platform.calendar for update;
  if now <= c.followed_at + interval '2 days' or now - c.doubted_from >= interval '1 day' and now between c.doubted_until and c.doubted_until + interval '2 hours' then
    update platform.calendar set followed_at = now, doubted_from = null, doubted_until = null;
    return true;
  end if;
  -- A leap within the doubt begins it anew.
  update platform.calendar set doubted_until = now,
    doubted_from = case when now between c.doubted_until and c.doubted_until + interval '2 hours' then c.doubted_from else now end;
  return false;
end
$function$;

CREATE OR REPLACE FUNCTION platform.check_collected()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION platform.copy_scope()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  s platform.subject_scope;
begin
  select * into s from platform.subject_scope where subject_id = (to_jsonb(new) ->> tg_argv[0])::uuid;
  new.scope_role := coalesce(s.role, ''); new.scope_areas := coalesce(s.areas, '{}'); new.scope_buildings := coalesce(s.buildings, '{}');
  new.scope_staircases := coalesce(s.staircases, '{}'); new.scope_guarded := coalesce(s.guarded, false);
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION platform.could_reach(persons text, reaches jsonb, opens_guarded boolean)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  with reach as (
    select r ->> 'relation' as relation, array(select jsonb_array_elements_text(r -> 'of')) as of from jsonb_array_elements(reaches) r
  ), part as (
    select concat_ws(' and ',
      case when cardinality(of) > 0 then format('s.role = any (%L::text[])', of) end,
      case when not opens_guarded and relation not in ('self', 'own-lease', 'own-household-names', 'own-case') then 'not s.guarded' end,
      case
        when relation in ('all', 'self', 'own-lease', 'own-household-names', 'opened-now') then 'true'
        when relation = 'in-own-area' then 'cardinality(s.areas) > 0'
        when relation = 'in-own-buildings' then 'cardinality(s.buildings) > 0'
        when relation in ('own-case', 'case-open') then format('exists (select from platform.tie ti where ti.kind = any (%L::text[]) and ti.to_id = s.subject_id
          and ti.from_on <= platform.today() and (ti.until_on is null or ti.until_on > platform.today()))',
          case relation when 'own-case' then '{case,guardian,mandate}' else '{case}' end)
        else 'false'
      end) as condition,
      -- Rows about people of whom nothing stands in the register (employees, outsiders) are reached by whoever may know of everybody.
      relation in ('all', 'self') and cardinality(of) = 0 as even_unregistered
    from reach
  )
  select case when count(*) = 0 then 'false' else format('(exists (select from platform.subject_scope s where s.subject_id = any (%s) and (%s)) or %s)',
    persons, string_agg('(' || condition || ')', ' or '),
    case when bool_or(even_unregistered) then format('not exists (select from platform.subject_scope s where s.subject_id = any (%s))', persons) else 'false' end) end
  from part
$function$;

CREATE OR REPLACE FUNCTION platform.current_door()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ select substr(session_user::text, length(value) + 1) from platform.setting where key = 'role-prefix' and starts_with(session_user::text, value) $function$;

CREATE OR REPLACE FUNCTION platform.enter(pg_role text, actor uuid, person uuid, about uuid[], areas text, buildings text, named boolean, as_of text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION platform.erasing()
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$ select current_setting('retention.judged', true) = 'true'
    and coalesce(platform.current_door(), '') not in ('public', 'resident', 'staff', 'oversight', 'log') $function$;

CREATE OR REPLACE FUNCTION platform.household_of(person uuid, day date)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(array_agg(distinct t.to_id), '{}') from platform.tie t join platform.subject_scope s on s.subject_id = t.to_id
  where t.kind = 'household' and t.from_id = person and not s.guarded
    and t.from_on <= day and (t.until_on is null or t.until_on > day)
$function$;

CREATE OR REPLACE FUNCTION platform.ids(setting text)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$ select coalesce(string_to_array(nullif(current_setting(setting, true), ''), ',')::uuid[], '{}') $function$;

CREATE OR REPLACE FUNCTION platform.ids_in_role(setting text, roles text[])
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION platform.is_collected(category text, s platform.subject_scope)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  return exists (select from platform.collectable c where c.category = is_collected.category and c.role = s.role
    and (c.only_when = '' or exists (select from platform.building_property p
      where p.property = any (string_to_array(c.only_when, ',')) and p.building_id = any (s.buildings))));
end
$function$;

CREATE OR REPLACE FUNCTION platform.moving()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ begin return exists (select from platform.handing_over h where h.xact = pg_current_xact_id_if_assigned()); end $function$;

CREATE OR REPLACE FUNCTION platform.must_hold(account uuid, job text)
 RETURNS void
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
begin
  if not exists (select from identity.role_holding h where h.account_id = account and h.role = job
    and h.from_on <= platform.today() and (h.until_on is null or h.until_on >= platform.today())) then
    raise exception using errcode = '23514', constraint = 'policy_role_is_not_held', message = 'the account does not hold the role';
  end if;
end
$function$;

CREATE OR REPLACE FUNCTION platform.other_numbers(person uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with kept as (select coalesce((select m.kept_id from platform.merged m where m.gone_id = person), person) as id)
  select n.id from (select id from kept union select m.gone_id from platform.merged m join kept on kept.id = m.kept_id) n where n.id <> person
$function$;

CREATE OR REPLACE FUNCTION platform.people_by_kind()
 RETURNS TABLE(kind text, people bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select s.role, case when count(*) >= 5 then count(*) end from platform.subject_scope s
  where s.lives_until is null or s.lives_until >= platform.today() group by s.role
$function$;

CREATE OR REPLACE FUNCTION platform.person()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('app.person', true), '')::uuid $function$;

CREATE OR REPLACE FUNCTION platform.policy_decision_only_grows()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or exists (
    select from jsonb_each(to_jsonb(old)) was where was.value <> 'null'::jsonb and (to_jsonb(new) -> was.key) is distinct from was.value
  ) then
    raise exception using errcode = '23514', constraint = 'policy_decision_only_grows', message = 'what was once decided stays';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION platform.propose_policy(of_version text, account uuid, why text, from_day date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform platform.must_hold(account, 'policy-editor');
  insert into platform.policy_decision (version, proposed_by, proposed_at, because, takes_effect_on) values (of_version, account, platform.as_of(), why, from_day);
end
$function$;

CREATE OR REPLACE FUNCTION platform.rehearse_rights(of_table text, subjects jsonb, columns jsonb, opens_guarded boolean, OUT hidden bigint, OUT exposed bigint)
 RETURNS record
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  persons text := (select string_agg(format(case when (s -> 'many')::boolean then 't.%I' else 'array[t.%I]' end, s ->> 'column'), ' || ') from jsonb_array_elements(subjects) s);
  hides   text;
  shows   text;
begin
  select string_agg(format('(t.%I is not null and %s and not %s)', c ->> 'name', was, now), ' or '),
         string_agg(format('(t.%I is not null and %s and not %s)', c ->> 'name', now, was), ' or ')
    into hides, shows
    from jsonb_array_elements(columns) c,
      platform.could_reach(persons, c -> 'was', opens_guarded) was, platform.could_reach(persons, c -> 'now', opens_guarded) now;
  execute format('select count(*) filter (where %s), count(*) filter (where %s) from %s t', hides, shows, of_table::regclass) into hidden, exposed;
end
$function$;

CREATE OR REPLACE FUNCTION platform.related(relation text, s platform.subject_scope)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION platform.spread_scope()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION platform.submit_policy(of_version text, of_files jsonb, account uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform platform.must_hold(account, 'policy-editor');
  insert into platform.policy_draft (version, files, submitted_at) values (of_version, of_files, platform.as_of()) on conflict (version) do nothing;
end
$function$;

CREATE OR REPLACE FUNCTION platform.today()
 RETURNS date
 LANGUAGE sql
 STABLE
AS $function$ select (platform.as_of() at time zone 'Europe/Helsinki')::date $function$;

CREATE OR REPLACE FUNCTION platform.under(version text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if platform.version_in_force() is distinct from under.version then
    raise exception using errcode = 'KR001', message = 'another version of the policy is in force';
  end if;
end
$function$;

CREATE OR REPLACE FUNCTION platform.version_in_force()
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  return (select s.value from platform.setting s where s.key = 'policy-version');
end
$function$;

CREATE OR REPLACE FUNCTION platform.wards_of(person uuid, day date)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(array_agg(distinct t.to_id), '{}') from platform.tie t join platform.subject_scope s on s.subject_id = t.to_id
  where t.kind = 'guardian' and t.from_id = person and not s.guarded and s.role = 'minor-occupant'
    and t.from_on <= day and (t.until_on is null or t.until_on > day)
$function$;

CREATE OR REPLACE FUNCTION platform.who_is(subject uuid)
 RETURNS platform.subject_scope
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  who platform.subject_scope;
begin
  select * into who from platform.subject_scope s where s.subject_id = who_is.subject;
  if not found and exists (select from identity.account a where a.id = who_is.subject and a.organisation is null) then
    who.role := 'employee';
  end if;
  return who;
end
$function$;

CREATE OR REPLACE FUNCTION representatives.carries(mandate uuid, who uuid, activity text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from representatives.mandate m left join platform.subject_scope s on s.subject_id = m.person_id
    where m.id = mandate and m.person_id = who and activity = any (m.scopes) and m.revoked_at is null
      and m.from_on <= platform.today() and (m.last_on is null or m.last_on >= platform.today())
      and (m.kind = 'helper' or not coalesce(s.guarded, false)))
$function$;

CREATE OR REPLACE FUNCTION representatives.date_ending()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update representatives.ending set ended_on = (select m.ended_on from representatives.mandate m where m.id = new.mandate_id) where id = new.id;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION representatives.end_at_death()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update representatives.mandate set revoked_at = platform.as_of(), revoked_by = 'system' where person_id = new.person_id and revoked_at is null;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION representatives.follow_mandate()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  old_id uuid := (to_jsonb(old) ->> 'id')::uuid;
begin
  if tg_op <> 'INSERT' then
    delete from platform.tie t where t.kind = 'mandate' and t.to_id = old.person_id and split_part(t.because, ' ', 2) = old_id::text;
  end if;
  if tg_op = 'DELETE' then return null; end if;
  update representatives.ending set ended_on = new.ended_on where mandate_id = new.id;
  if new.acting_id is null then
    delete from representatives.acting where mandate_id = new.id;
    return null;
  end if;
  insert into representatives.acting (mandate_id, acting_id, for_id, kind, scopes, matter, from_on, last_on, ended_on)
    values (new.id, new.acting_id, new.person_id, new.kind, new.scopes, new.matter, new.from_on, new.last_on, new.ended_on)
    on conflict (mandate_id) do update set ended_on = excluded.ended_on;
  if new.revoked_at is null then
    insert into platform.tie (kind, from_id, to_id, because, from_on, until_on)
      select 'mandate', new.acting_id, new.person_id, scope || ' ' || new.id, new.from_on, new.last_on + 1 from unnest(new.scopes) scope;
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION representatives.is_called(who uuid, told text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from residents.person p where p.id = who
    and representatives.words_of(told) <@ representatives.words_of(p.given_names || ' ' || p.family_name))
$function$;

CREATE OR REPLACE FUNCTION representatives.judge_disclosure()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if platform.moving() then return new; end if;
  if tg_op = 'UPDATE' then
    if (to_jsonb(new) - 'mandate_id') is distinct from (to_jsonb(old) - 'mandate_id') then
      perform representatives.refuse('disclosure_stays', 'what was told stays told');
    end if;
    return new;
  end if;
  if not representatives.carries(new.mandate_id, new.person_id, new.activity) then
    perform representatives.refuse('mandate_carries_it', 'no mandate in force opens this');
  end if;
  select m.name, m.kind into new.to_name, new.to_kind from representatives.mandate m where m.id = new.mandate_id;
  -- Whoever acts for somebody does not serve themselves at work (rule L14).
  if representatives.is_called(platform.person(), new.to_name) then
    perform representatives.refuse('nobody_serves_themselves', 'nobody tells themselves');
  end if;
  new.by_role := residents.writing_role();
  new.disclosed_at := platform.as_of();
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION representatives.judge_ending()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  ended representatives.mandate;
begin
  if platform.moving() then return new; end if;
  new.by_role := residents.writing_role();
  select * into ended from representatives.mandate m where m.id = new.mandate_id and m.person_id = new.person_id for update;
  if not found or new.what = 'revoked' and ended.revoked_at is not null then
    perform representatives.refuse('revoked_once', 'a mandate is revoked once');
  end if;
  if new.what = 'revoked' then
    update representatives.mandate set revoked_at = platform.as_of(), revoked_by = new.by_role where id = ended.id;
    return new;
  end if;
  -- Only who ended it by themselves, and only on the same day: afterwards a helper is named anew.
  if new.by_role <> 'self' or ended.revoked_by is distinct from 'self' or (ended.revoked_at at time zone 'Europe/Helsinki')::date <> platform.today() then
    perform representatives.refuse('taken_back_on_the_same_day', 'a revocation is taken back on the same day');
  end if;
  perform representatives.keep_apart(ended);
  update representatives.mandate set revoked_at = null, revoked_by = null where id = ended.id;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION representatives.judge_mandate()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  writer text := residents.writing_role();
begin
  if platform.moving() then return new; end if;
  if tg_op = 'UPDATE' then
    if (to_jsonb(new) - '{revoked_at,revoked_by,ended_on,acting_id}'::text[]) is distinct from (to_jsonb(old) - '{revoked_at,revoked_by,ended_on,acting_id}'::text[]) then
      perform representatives.refuse('mandate_stays_as_given', 'a mandate stays as it was given');
    end if;
    new.ended_on := coalesce((new.revoked_at at time zone 'Europe/Helsinki')::date, new.last_on);
    return new;
  end if;
  new.recorded_by := writer; new.revoked_at := null; new.revoked_by := null; new.ended_on := new.last_on;
  if (writer = 'self') <> (new.shown_by = 'own-page') and writer <> 'system' then
    perform representatives.refuse('mandate_rests_on_something', 'one’s own page is one’s own');
  end if;
  if writer <> 'system' and (new.kind = 'helper' and new.from_on < platform.today() or new.last_on < platform.today() or new.seen_on > platform.today()) then
    perform representatives.refuse('mandate_begins_now_or_later', 'a mandate is for what is to come');
  end if;
  if representatives.is_called(new.person_id, new.name) then
    perform representatives.refuse('helper_is_somebody_else', 'nobody is their own helper');
  end if;
  -- Nobody at work writes themselves down as somebody's representative (rule L14).
  if writer not in ('self', 'system') and representatives.is_called(platform.person(), new.name) then
    perform representatives.refuse('nobody_serves_themselves', 'nobody records a mandate for themselves');
  end if;
  if exists (select from residents.occupancy mine join residents.occupancy theirs on theirs.lease_id = mine.lease_id
      join platform.subject_scope s on s.subject_id = theirs.person_id
      where mine.person_id = new.person_id and s.role = 'minor-occupant' and representatives.is_called(theirs.person_id, new.name)) then
    perform representatives.refuse('helper_is_of_age', 'a child is nobody’s helper');
  end if;
  if new.kind = 'guardianship' then
    select case when count(*) = 1 then min(t.from_id::text)::uuid end into new.acting_id
      from (select distinct g.from_id from platform.tie g where g.kind = 'guardian' and g.to_id = new.person_id
        and (g.until_on is null or g.until_on > platform.today()) and representatives.is_called(g.from_id, new.name)) t;
  end if;
  perform representatives.keep_apart(new);
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION representatives.keep_apart(new_one representatives.mandate)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if new_one.kind <> 'helper' then return; end if;
  -- Two of one resident, written at the same moment, wait for each other.
  perform pg_advisory_xact_lock(hashtextextended(new_one.person_id::text, 41));
  if exists (select from representatives.mandate m where m.person_id = new_one.person_id and m.id <> new_one.id and m.kind = 'helper'
      and m.revoked_at is null and m.scopes && new_one.scopes
      and representatives.words_of(m.name) @> representatives.words_of(new_one.name)
      and representatives.words_of(m.name) <@ representatives.words_of(new_one.name)
      and daterange(m.from_on, m.last_on, '[]') && daterange(new_one.from_on, new_one.last_on, '[]')) then
    perform representatives.refuse('one_helper_mandate_at_a_time', 'this helper has a mandate for this already');
  end if;
end
$function$;

CREATE OR REPLACE FUNCTION representatives.refuse(rule text, message text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$ begin raise exception using errcode = '23514', constraint = rule, message = message; end $function$;

CREATE OR REPLACE FUNCTION representatives.words_of(name text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$ select array_remove(regexp_split_to_array(homes.folded(name), '[^[:alnum:]]+'), '') $function$;

CREATE OR REPLACE FUNCTION request_intake.close_message()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update request_intake.message set became = new.became, decided_on = new.decided_on where id = new.message_id;
  update request_intake.attachment set decided_on = new.decided_on where message_id = new.message_id;
  update request_intake.taking set decided_on = new.decided_on where message_id = new.message_id;
  update platform.tie set until_on = new.decided_on + 31 where kind = 'case' and because = 'request-intake ' || new.message_id;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION request_intake.forget_sender()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from platform.subject_scope s where s.subject_id = old.person_id and not exists (select from rights_requests.request r where r.person_id = old.person_id);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION request_intake.judge_decision()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  came request_intake.message := (select m from request_intake.message m where m.id = new.message_id for update);
begin
  if not exists (select from request_intake.taking t where t.message_id = new.message_id and t.account_id = nullif(current_setting('app.actor', true), '')::uuid) then
    raise exception using errcode = '23514', constraint = 'message_taken_first', message = 'a message is taken before it is decided on';
  end if;
  new.decided_on := platform.today();
  if new.became <> 'nothing' then
    if new.for_person is not null and not exists (select from residents.person p where p.id = new.for_person) then
      raise exception using errcode = '23514', constraint = 'message_of_known_person', message = 'nobody of the register has this number';
    end if;
    new.request_id := new.message_id;
    insert into rights_requests.request (id, person_id, kind, channel, delivery, language, words, received_at)
      values (new.request_id, coalesce(new.for_person, new.person_id), case new.became when 'question' then 'question' else new.kind end, 'letter', 'registered-letter',
        came.language, new.words, came.received_at);
  end if;
  new.for_person := null;
  new.words := null;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION request_intake.judge_taking()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  new.account_id := nullif(current_setting('app.actor', true), '')::uuid;
  if residents.writing_role() <> 'rights-handler' then
    raise exception using errcode = '42501', message = 'messages are taken by those who handle requests';
  end if;
  insert into platform.tie (kind, from_id, to_id, because, from_on) values ('case', new.account_id, new.person_id, 'request-intake ' || new.message_id, platform.today())
    on conflict do nothing;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION request_intake.lay_down(message jsonb, origin bytea, content bytea, masked bytea, files jsonb, names bytea[], contents bytea[], answer_to bytea, same_sender uuid[])
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  new_id uuid := (message ->> 'id')::uuid;
  sender uuid := (message ->> 'person')::uuid;
  came   timestamptz := (message ->> 'receivedAt')::timestamptz;
  laid   int;
begin
  if message ? 'posted' then
    delete from request_intake.posted p where p.id = (message ->> 'posted')::uuid;
  end if;
  insert into request_intake.message (id, person_id, channel, origin, asked, language, received_at, left_out, content, masked)
    values (new_id, sender, message ->> 'channel', lay_down.origin, message ->> 'asked', message ->> 'language', came,
      array(select jsonb_array_elements_text(message -> 'leftOut')), lay_down.content, lay_down.masked)
    on conflict on constraint message_comes_once do nothing;
  get diagnostics laid = row_count;
  if laid = 0 then return false; end if;
  insert into platform.subject_scope (subject_id, role) values (sender, 'requester');
  insert into request_intake.attachment (id, message_id, person_id, name, type, content)
    select gen_random_uuid(), new_id, sender, names[f.n], f.file ->> 'type', contents[f.n] from jsonb_array_elements(files) with ordinality f (file, n);
  if answer_to is not null and not exists (select from mail.message m where m.person_id = any (same_sender) and m.template = 'request-intake.came' and m.queued_at > came - interval '1 day') then
    insert into mail.message (person_id, template, language, address, sealed_as, due_at, queued_at)
      values (sender, 'request-intake.came', message ->> 'language', answer_to, 'contact.email', came, came);
  end if;
  return true;
end
$function$;

CREATE OR REPLACE FUNCTION request_intake.post(id uuid, letter bytea, language text, at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if (select count(*) from (select from request_intake.posted limit 1000) waiting) >= 1000 then
    raise exception using errcode = '23514', constraint = 'posted_not_too_many', message = 'too many letters wait';
  end if;
  insert into request_intake.posted (id, letter, language, posted_at) values (post.id, post.letter, post.language, post.at) on conflict do nothing;
end
$function$;

CREATE OR REPLACE FUNCTION request_intake.posted_letters()
 RETURNS SETOF request_intake.posted
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ select p from request_intake.posted p order by p.posted_at limit 50 $function$;

CREATE OR REPLACE FUNCTION request_intake.stay_as_came()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if (new.id, new.person_id, new.channel, new.origin, new.asked, new.received_at, new.content, new.masked)
     is distinct from (old.id, old.person_id, old.channel, old.origin, old.asked, old.received_at, old.content, old.masked) then
    raise exception using errcode = '42501', message = 'a message stays as it came';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION request_intake.throw_away(id uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$ delete from request_intake.posted p where p.id = throw_away.id $function$;

CREATE OR REPLACE FUNCTION request_intake.waiting()
 RETURNS TABLE(waiting integer, oldest_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ select count(*)::int, min(m.received_at) from request_intake.message m where m.became is null $function$;

CREATE OR REPLACE FUNCTION residents.check_related()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if exists (select from residents.person p where p.id = new.id)
    and not exists (select from residents.occupancy o where o.person_id = new.id)
    and not exists (select from platform.tie t where t.from_id = new.id and t.kind = 'guardian') then
    raise exception using errcode = '23514', constraint = 'person_has_relation', message = 'a person is recorded with a relation to the landlord';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION residents.check_spouses()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  lease uuid;
begin
  -- The stay of either ends in the register on its own day.
  if platform.erasing() then return null; end if;
  foreach lease in array array[case when tg_op <> 'INSERT' then old.lease_id end, case when tg_op <> 'DELETE' then new.lease_id end] loop
    continue when lease is null or not exists (
      select from residents.occupancy s where s.lease_id = lease and s.role = 'spouse' and not exists (
        select from residents.occupancy m where m.person_id = s.spouse_of and m.lease_id = lease and m.role = 'main-tenant'
          and daterange(m.moved_in_on, m.moved_out_on) && daterange(s.moved_in_on, s.moved_out_on)
          and coalesce(s.moved_out_on, 'infinity') <= coalesce(m.moved_out_on, 'infinity')));
    raise exception using errcode = '23514', constraint = 'spouse_needs_main_tenant', message = 'a spouse needs a main tenant under the same lease';
  end loop;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION residents.come_of_age()
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  child record;
begin
  for child in select o.*, (p.birth_on + interval '18 years')::date as of_age_on from residents.occupancy o join residents.person p on p.id = o.person_id
    where o.role = 'minor-occupant' and o.moved_in_on < platform.today() and (o.moved_out_on is null or o.moved_out_on > platform.today())
      and (p.birth_on + interval '18 years')::date <= platform.today() for update of o loop
    if child.moved_in_on >= child.of_age_on then
      update residents.occupancy set role = 'adult-occupant' where id = child.id;
    else
      update residents.occupancy set moved_out_on = child.of_age_on, moved_out_by = 'agreed' where id = child.id;
      insert into residents.occupancy (person_id, flat_id, lease_id, role, moved_in_on, moved_out_on, moved_out_by, temporary, lease_ended_on)
        values (child.person_id, child.flat_id, child.lease_id, 'adult-occupant', child.of_age_on, child.moved_out_on, child.moved_out_by, child.temporary, child.lease_ended_on);
    end if;
    return next child.person_id;
  end loop;
end
$function$;

CREATE OR REPLACE FUNCTION residents.copy_clocks()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  select p.moved_out_on, p.lease_ended_on into new.moved_out_on, new.lease_ended_on from residents.person p where p.id = new.person_id;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION residents.current_occupancies(who uuid[])
 RETURNS SETOF residents.occupancy
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select o.* from residents.occupancy o where o.person_id = any (who)
    and (o.moved_out_on is null or o.moved_out_on > (select platform.today()) or not exists (
      select from residents.occupancy later where later.person_id = o.person_id
        and (later.moved_out_on is null or later.moved_out_on > o.moved_out_on)))
$function$;

CREATE OR REPLACE FUNCTION residents.custody_ends(child uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  update platform.tie t set until_on = of_age.on_day
    from (select (birth_on + interval '18 years')::date as on_day from residents.person where id = child) of_age
    where t.to_id = child and t.kind = 'guardian' and t.from_on < of_age.on_day and (t.until_on is null or t.until_on > of_age.on_day)
$function$;

CREATE OR REPLACE FUNCTION residents.follow_clocks_of_dead()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update residents.death set (moved_out_on, lease_ended_on) = (new.moved_out_on, new.lease_ended_on) where person_id = new.id;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION residents.follow_death()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if new.died_on > platform.today() then
    raise exception using errcode = '23514', constraint = 'death_is_past', message = 'a death is recorded once it has happened';
  end if;
  delete from identity.session where person_id = new.person_id;
  update platform.tie set until_on = greatest(from_on, new.died_on) where kind = 'guardian' and from_id = new.person_id
    and (until_on is null or until_on > new.died_on);
  perform residents.note_change(new.person_id, 'died', new.died_on, null, null);
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION residents.follow_occupancies()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  people uuid[];
  leases uuid[];
  flats  uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct n.person_id), array_agg(distinct n.lease_id) filter (where n.lease_id is not null), array_agg(distinct n.flat_id)
      into people, leases, flats from new_stays n;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct o.person_id), array_agg(distinct o.lease_id) filter (where o.lease_id is not null), array_agg(distinct o.flat_id)
      into people, leases, flats from old_stays o;
  else
    with changed as (
      select o as before_, n as after_ from old_stays o join new_stays n using (id)
      where (o.person_id, o.flat_id, o.lease_id, o.role, o.moved_in_on, o.moved_out_on, o.lease_ended_on)
        is distinct from (n.person_id, n.flat_id, n.lease_id, n.role, n.moved_in_on, n.moved_out_on, n.lease_ended_on)
    ), either as (select (before_).* from changed union all select (after_).* from changed)
    select array_agg(distinct e.person_id), array_agg(distinct e.lease_id) filter (where e.lease_id is not null), array_agg(distinct e.flat_id)
      into people, leases, flats from either e;
  end if;
  perform residents.follow_stays(coalesce(people, '{}'), coalesce(leases, '{}'), coalesce(flats, '{}'));
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION residents.follow_protection()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  who uuid := coalesce((to_jsonb(new) ->> 'person_id')::uuid, (to_jsonb(old) ->> 'person_id')::uuid);
begin
  perform residents.refresh_scopes(array(select who
    union select child.person_id from residents.occupancy own join residents.occupancy child on child.lease_id = own.lease_id
      where own.person_id = who and child.role = 'minor-occupant'));
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION residents.follow_stays(people uuid[], leases uuid[], flats uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if cardinality(people) = 0 then return; end if;
  perform residents.refresh_households(leases);
  perform residents.refresh_scopes(array(select p from unnest(people) p
    union select o.person_id from residents.occupancy o where o.lease_id = any (leases) and o.role = 'minor-occupant'));
  perform residents.refresh_flats(flats);
end
$function$;

CREATE OR REPLACE FUNCTION residents.follow_tie()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform residents.refresh_scopes(array[coalesce((to_jsonb(new) ->> 'from_id')::uuid, (to_jsonb(old) ->> 'from_id')::uuid)]);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION residents.forget_scope()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from platform.tie where from_id = old.id or to_id = old.id;
  -- Whose record was merged stays nobody's, or it would be a stranger whom anybody may record.
  delete from platform.subject_scope s where s.subject_id = old.id and not exists (select from platform.merged m where m.gone_id = old.id);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION residents.guarded_among(who uuid[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with near as (
    select w as person_id, w as id from unnest(who) w
    union
    select child.person_id, other.person_id from residents.current_occupancies(who) child join residents.occupancy other on other.lease_id = child.lease_id
      and daterange(other.moved_in_on, other.moved_out_on) && daterange(child.moved_in_on, child.moved_out_on)
    where child.role = 'minor-occupant')
  select distinct near.person_id from near join residents.protection p on p.person_id = near.id
    where p.lifted_on is null or p.lifted_on > (select platform.today())
$function$;

CREATE OR REPLACE FUNCTION residents.keep_person()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if platform.moving() then return new; end if;
  raise exception using errcode = '23514', constraint = 'row_keeps_its_person', message = 'a row stays with its person';
end
$function$;

CREATE OR REPLACE FUNCTION residents.note_change(who uuid, what text, effective date, detail text DEFAULT NULL::text, confirmed text DEFAULT NULL::text, former text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  insert into residents.change (person_id, kind, effective_on, detail, confirmed_by, former_name, recorded_by)
    select who, what, effective, note_change.detail, confirmed, former, residents.writing_role()
    where exists (select from platform.collectable c where c.category = 'household-change') and not platform.moving();
end
$function$;

CREATE OR REPLACE FUNCTION residents.note_contact()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  before_ jsonb := to_jsonb(old);
  after_  jsonb := to_jsonb(new);
  part    text;
begin
  if platform.erasing() then return null; end if;
  foreach part in array array['phone', 'email', 'postal_address', 'contact_address'] loop
    if before_ -> part is distinct from after_ -> part then
      perform residents.note_change(new.person_id, 'contact-changed', platform.today(), replace(part, '_', '-'));
    end if;
  end loop;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION residents.note_custody()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform residents.custody_ends(coalesce((to_jsonb(new) ->> 'to_id')::uuid, (to_jsonb(new) ->> 'id')::uuid));
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION residents.note_identifier()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if platform.erasing() then return null; end if;
  perform residents.note_change(old.person_id, 'identifier-removed', platform.today());
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION residents.note_occupancy()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  -- Going on in another capacity in the same home is no move.
  goes_on boolean := exists (select from residents.occupancy o where o.person_id = new.person_id and o.flat_id = new.flat_id and o.id <> new.id
    and (o.moved_in_on = new.moved_out_on or o.moved_out_on = new.moved_in_on));
begin
  if tg_op = 'INSERT' then
    perform residents.note_change(new.person_id, case when goes_on then 'role-changed' else 'moved-in' end, new.moved_in_on, new.role);
  end if;
  if new.moved_out_on is not null and not goes_on and (tg_op = 'INSERT' or old.moved_out_on is distinct from new.moved_out_on) then
    perform residents.note_change(new.person_id, 'moved-out', new.moved_out_on, null, new.moved_out_by);
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION residents.note_person()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if (old.given_names, old.family_name) is distinct from (new.given_names, new.family_name) then
    perform residents.note_change(new.id, 'name-corrected', platform.today(), null, null, btrim(old.given_names || ' ' || old.family_name));
  end if;
  if old.language is distinct from new.language and new.language is not null then
    perform residents.note_change(new.id, 'language-changed', platform.today());
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION residents.own_roles(who uuid)
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select case when known.roles is null or not exists (select from platform.tie t where t.kind = 'mandate' and t.from_id = who
      and (t.until_on is null or t.until_on > platform.today())) then known.roles
    else known.roles || '{representative}' end
  from (select residents.roles_without_mandates(who) as roles) known
$function$;

CREATE OR REPLACE FUNCTION residents.person_of_employee(number text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ select person_id from residents.employee_home where employee_number = number $function$;

CREATE OR REPLACE FUNCTION residents.recognised_roles(who uuid, born date, given text, family text)
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select residents.own_roles(p.id) from residents.person p where p.id = who and (p.birth_on is null or p.birth_on = born)
    and homes.folded(p.family_name) = homes.folded(btrim(family)) and split_part(homes.folded(p.given_names), ' ', 1) = split_part(homes.folded(btrim(given)), ' ', 1)
$function$;

CREATE OR REPLACE FUNCTION residents.record_lease_end(lease uuid, ended date)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$ update residents.occupancy set lease_ended_on = ended where lease_id = lease and lease_ended_on is distinct from ended $function$;

CREATE OR REPLACE FUNCTION residents.refresh_flats(flats uuid[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select homes.set_inhabited(flats, array(select o.flat_id from residents.occupancy o where o.flat_id = any (flats)
    and o.moved_in_on <= (select platform.today()) and (o.moved_out_on is null or o.moved_out_on > (select platform.today()))))
$function$;

CREATE OR REPLACE FUNCTION residents.refresh_households(leases uuid[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  delete from platform.tie where kind = 'household' and because = any (array(select 'lease ' || l from unnest(leases) l));
  insert into platform.tie (kind, from_id, to_id, because, from_on, until_on)
    select 'household', m.person_id, o.person_id, 'lease ' || m.lease_id, greatest(m.moved_in_on, o.moved_in_on), max(least(m.moved_out_on, o.moved_out_on))
    from residents.occupancy m join residents.occupancy o on o.lease_id = m.lease_id and o.person_id <> m.person_id
      and daterange(o.moved_in_on, o.moved_out_on) && daterange(m.moved_in_on, m.moved_out_on)
    where m.lease_id = any (leases) and m.role = 'main-tenant'
    group by m.lease_id, m.person_id, o.person_id, greatest(m.moved_in_on, o.moved_in_on);
$function$;

CREATE OR REPLACE FUNCTION residents.refresh_scopes(who uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform residents.write_scopes(array(
    select row (o.person_id,
        case min(case o.role when 'main-tenant' then 1 when 'spouse' then 2 when 'adult-occupant' then 3 else 4 end)
          when 1 then 'main-tenant' when 2 then 'spouse' when 3 then 'adult-occupant' else 'minor-occupant' end,
        array_agg(distinct b.area_id), array_agg(distinct b.id), array_agg(distinct st.id), false,
        case when bool_and(o.moved_out_on is not null) then max(o.moved_out_on) end)::platform.subject_scope
      from residents.current_occupancies(who) o
      join homes.flat f on f.id = o.flat_id join homes.staircase st on st.id = f.staircase_id join homes.building b on b.id = st.building_id
      group by o.person_id));
  -- Known for another's sake: who speaks for a resident is where that resident is. Whose last home is already forgotten keeps the scope it
  -- had: without one, a person would be a stranger whom anybody may record.
  perform residents.write_scopes(array(
    select row (t.from_id, 'representative', coalesce(array_agg(distinct a) filter (where a is not null), '{}'),
        coalesce(array_agg(distinct b) filter (where b is not null), '{}'), '{}', false, null)::platform.subject_scope
      from platform.tie t join platform.subject_scope w on w.subject_id = t.to_id
      left join lateral unnest(w.areas) a on true left join lateral unnest(w.buildings) b on true
      where t.kind = 'guardian' and t.from_id = any (who) and not exists (select from residents.occupancy o where o.person_id = t.from_id)
      group by t.from_id));
end
$function$;

CREATE OR REPLACE FUNCTION residents.refresh_scopes_since(day date)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  moved record;
begin
  select array_agg(distinct o.person_id) as people, array_agg(distinct o.flat_id) as flats into moved from residents.occupancy o
    where o.moved_in_on between day and platform.today() or o.moved_out_on between day and platform.today();
  moved.people := array(select unnest(moved.people) union select p.person_id from residents.protection p where p.lifted_on between day and platform.today());
  perform residents.refresh_scopes(moved.people);
  perform residents.refresh_flats(coalesce(moved.flats, '{}'));
  return cardinality(moved.people);
end
$function$;

CREATE OR REPLACE FUNCTION residents.roles_of_the_living(who uuid)
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select array_agg(role order by role) from (
    select 'self' as role from residents.person where id = who
    union select 'main-tenant' from residents.occupancy o where o.person_id = who and o.role = 'main-tenant'
      and (o.moved_out_on is null or o.moved_out_on > platform.today())
    union select 'guardian' from platform.tie t where t.kind = 'guardian' and t.from_id = who and (t.until_on is null or t.until_on > platform.today())
  ) roles
$function$;

CREATE OR REPLACE FUNCTION residents.roles_without_mandates(who uuid)
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select case when not exists (select from residents.death d where d.person_id = who) then residents.roles_of_the_living(who) end
$function$;

CREATE OR REPLACE FUNCTION residents.set_clocks(scopes platform.subject_scope[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with over as (
    select o.person_id, case when bool_and(o.lease_ended_on is not null) then max(o.lease_ended_on) end as lease_over
    from residents.occupancy o where o.lease_id is not null and o.person_id = any (array(select s.subject_id from unnest(scopes) s)) group by o.person_id
  ), changed as (
    update residents.person p set (moved_out_on, lease_ended_on) = (s.lives_until, over.lease_over)
      from unnest(scopes) s left join over on over.person_id = s.subject_id
      where p.id = s.subject_id and (p.moved_out_on is distinct from s.lives_until or p.lease_ended_on is distinct from over.lease_over)
      returning p.id, p.moved_out_on as out_on, p.lease_ended_on as lease_over
  ), of_identifiers as (
    update residents.identifier i set (moved_out_on, lease_ended_on) = (c.out_on, c.lease_over) from changed c where i.person_id = c.id
  ), of_contacts as (
    update residents.contact i set (moved_out_on, lease_ended_on) = (c.out_on, c.lease_over) from changed c where i.person_id = c.id
  )
  update residents.change i set (moved_out_on, lease_ended_on) = (c.out_on, c.lease_over) from changed c where i.person_id = c.id
$function$;

CREATE OR REPLACE FUNCTION residents.shed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  kept text[] := array(select category from platform.collectable where role = new.role);
begin
  if old.role = new.role or cardinality(kept) = 0 then return null; end if;
  update residents.person set birth_on = case when 'birth-date' = any (kept) then birth_on end, language = case when 'language' = any (kept) then language end
    where id = new.subject_id and (birth_on is not null and not 'birth-date' = any (kept) or language is not null and not 'language' = any (kept));
  delete from residents.identifier where person_id = new.subject_id and not kept && '{personal-identity-code,other-identifier}'
    and not retention.is_held(new.subject_id, 'residents.identifier');
  delete from residents.contact where person_id = new.subject_id and not kept && '{phone,email,postal-address,contact-address}'
    and not retention.is_held(new.subject_id, 'residents.contact');
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION residents.split_name()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION residents.write_scopes(scopes platform.subject_scope[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  who uuid[] := array(select s.subject_id from unnest(scopes) s);
begin
  if cardinality(who) = 0 then return; end if;
  insert into platform.subject_scope as at (subject_id, role, areas, buildings, staircases, guarded, lives_until)
    select s.subject_id, s.role, s.areas, s.buildings, s.staircases, g.id is not null, s.lives_until
    from unnest(scopes) s left join residents.guarded_among(who) g (id) on g.id = s.subject_id
    on conflict (subject_id) do update set (role, areas, buildings, staircases, guarded, lives_until)
      = (excluded.role, excluded.areas, excluded.buildings, excluded.staircases, excluded.guarded, excluded.lives_until)
    where (at.role, at.areas, at.buildings, at.staircases, at.guarded) is distinct from (excluded.role, excluded.areas, excluded.buildings, excluded.staircases, excluded.guarded)
      or at.lives_until is distinct from excluded.lives_until;
  perform residents.set_clocks(scopes);
end
$function$;

CREATE OR REPLACE FUNCTION residents.writing_role()
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$ select coalesce(substring(current_setting('role') from '__([a-z-]+)'), 'system') $function$;

CREATE OR REPLACE FUNCTION retention.begin_run(as_of timestamp with time zone)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  run bigint;
begin
  perform retention.not_ahead(begin_run.as_of);
  perform pg_advisory_xact_lock(hashtextextended('retention.run', 0));
  select r.id into run from retention.run r where r.ended_at is null;
  if found then return run; end if;
  insert into retention.run (as_of, policy_version)
    values (begin_run.as_of, coalesce((select value from platform.setting where key = 'policy-version'), '')) returning id into run;
  insert into retention.progress (run_id, table_name, place, blocks)
    select run, s.table_name, s.place, retention.blocks_of(s.table_name) from retention.statement s;
  return run;
end
$function$;

CREATE OR REPLACE FUNCTION retention.blocks_of(table_name text)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(sum(pg_relation_size(c.oid) / current_setting('block_size')::int), 0)::bigint from pg_class c where c.oid = table_name::regclass
$function$;

CREATE OR REPLACE FUNCTION retention.certificates(newest integer)
 RETURNS TABLE(run integer, as_of timestamp with time zone, ended_at timestamp with time zone, policy_version text, erased jsonb, keys_destroyed integer, overdue integer, digest text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select c.run_id::int, c.as_of, c.ended_at, c.policy_version, c.erased, c.keys_destroyed, c.overdue::int, c.digest from retention.certificate c order by c.run_id desc limit newest
$function$;

CREATE OR REPLACE FUNCTION retention.drop_month(before timestamp with time zone, rule text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if before > clock_timestamp() and not retention.time_may_travel() or exists (select from trail.access a where a.at < before and a.subjects && retention.held_people('{incident,legal-claim}'))
    -- What the sealer has not reached yet waits for it.
    or exists (select from trail.access a where a.at < before and (a.epoch, a.xid, a.id) > (select s.epoch, s.xid, s.id from trail.sealed_to() s)) then
    return null;
  end if;
  return trail.drop_month(before, rule);
end
$function$;

CREATE OR REPLACE FUNCTION retention.end_of(happened date, amount integer, unit text, within boolean, year_end boolean)
 RETURNS timestamp with time zone
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select (((case when year_end then make_date(extract(year from happened)::int, 12, 31) else happened end
      + case unit when 'years' then make_interval(years => amount) when 'months' then make_interval(months => amount)
          when 'hours' then make_interval(days => (amount + 23) / 24) else make_interval(days => amount) end)::date
    + case when within then 0 else 1 end)::timestamp at time zone 'Europe/Helsinki')
$function$;

CREATE OR REPLACE FUNCTION retention.end_of(happened timestamp with time zone, amount integer, unit text, within boolean, year_end boolean)
 RETURNS timestamp with time zone
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case when unit = 'hours' then happened + make_interval(hours => amount)
    else retention.end_of((happened at time zone 'Europe/Helsinki')::date, amount, unit, within, year_end) end
$function$;

CREATE OR REPLACE FUNCTION retention.end_run(run bigint, keys_destroyed integer)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  made retention.certificate;
begin
  if exists (select from retention.progress p where p.run_id = run and p.next_block < p.blocks) then
    raise exception using errcode = '23514', constraint = 'run_is_not_done', message = 'a run ends when every table is done';
  end if;
  update retention.run r set ended_at = clock_timestamp() where r.id = run and r.ended_at is null
    returning r.id, r.as_of, r.policy_version, r.began_at, r.ended_at into made.run_id, made.as_of, made.policy_version, made.began_at, made.ended_at;
  if not found then return null; end if;
  made.overdue := (select sum(o.rows) from retention.overdue(made.as_of) o);
  made.keys_destroyed := end_run.keys_destroyed;
  made.erased := coalesce((select jsonb_agg(jsonb_build_object('table', p.table_name, 'rows', p.rows, 'cleared', p.cleared, 'batches', p.batches, 'digest', p.digest)
    order by p.place) from retention.progress p where p.run_id = run and p.rows + p.cleared > 0), '[]');
  update retention.forgotten f set run_id = run where f.run_id is null;
  made.receipts := retention.receipts_root(run);
  made.previous := coalesce((select c.digest from retention.certificate c order by c.run_id desc limit 1), '');
  made.digest := encode(sha256(convert_to(made.previous || jsonb_build_object('run', run, 'asOf', made.as_of at time zone 'UTC', 'policy', made.policy_version,
    'erased', made.erased, 'keys', made.keys_destroyed, 'overdue', made.overdue, 'receipts', made.receipts)::text, 'UTF8')), 'hex');
  insert into retention.certificate select (made).*;
  delete from retention.progress p where p.run_id < run;
  return made.overdue;
end
$function$;

CREATE OR REPLACE FUNCTION retention.ends_here()
 RETURNS TABLE(table_name text, key text, category text, columns text[], capacity text, rule text, ends_at timestamp with time zone, days jsonb, holds uuid[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select e.table_name, e.key, e.category, e.columns, e.capacity, e.rule, e.ends_at, e.days, e.holds
  from retention.ends_of(array(select distinct unnest(platform.ids('app.about.' || replace(u.relation, '-', '_'))) from (select distinct relation from platform.relation_used) u)) e
  where exists (select from unnest(e.columns) c where has_column_privilege(current_setting('role'), e.table_name, c, 'select'))
$function$;

CREATE OR REPLACE FUNCTION retention.ends_of(who uuid[])
 RETURNS TABLE(table_name text, key text, subjects uuid[], category text, columns text[], capacity text, rule text, ends_at timestamp with time zone, days jsonb, holds uuid[])
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  of_table record;
begin
  for of_table in select s.ends from retention.statement s order by s.table_name loop
    return query execute of_table.ends using who;
  end loop;
end
$function$;

CREATE OR REPLACE FUNCTION retention.erase_again(of_table text, columns text[], keys text[])
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  rule  retention.statement;
  again bigint;
begin
  perform set_config('retention.judged', 'true', true);
  select * into rule from retention.statement s where s.table_name = of_table;
  if not found then return 0; end if;
  if columns is null then
    if rule.erase like '%retention.leaving%' then
      insert into retention.leaving select k::uuid from unnest(keys) k on conflict do nothing;
    end if;
    return retention.erase_with_referring(of_table::regclass, 't', format('%s = any ($1)', rule.key), keys);
  end if;
  execute format('update %s t set %s where %s = any ($1)', of_table, (select string_agg(format('%I = null', c), ', ') from unnest(columns) c), rule.key) using keys;
  get diagnostics again = row_count;
  return again;
end
$function$;

CREATE OR REPLACE FUNCTION retention.erase_log(part text, before timestamp with time zone, kinds text[], rule text, batch integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if before > clock_timestamp() and not retention.time_may_travel() then
    raise exception using errcode = '23514', constraint = 'run_is_not_ahead', message = 'the log of a coming day does not end today';
  end if;
  return trail.erase(part, before, kinds, null, null, retention.held_people('{incident,legal-claim}'), rule, batch);
end
$function$;

CREATE OR REPLACE FUNCTION retention.erase_rows(of_table text, who uuid[], keys text[])
 RETURNS text[]
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  gone text[];
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('retention.hold', 0));
  perform set_config('retention.judged', 'true', true);
  execute (select s.forget from retention.statement s where s.table_name = of_table) into gone using who, keys;
  return coalesce(gone, '{}');
end
$function$;

CREATE OR REPLACE FUNCTION retention.erase_with_referring(of_table regclass, alias text, chosen text, keys text[])
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  reference record;
  again     bigint := 0;
  gone      bigint;
begin
  for reference in select f.conrelid::regclass as child, (select string_agg(format('%s.%I = %sx.%I', alias, ours.attname, alias, theirs.attname), ' and ')
        from unnest(f.conkey, f.confkey) k (their, our) join pg_catalog.pg_attribute theirs on theirs.attrelid = f.conrelid and theirs.attnum = k.their
        join pg_catalog.pg_attribute ours on ours.attrelid = f.confrelid and ours.attnum = k.our) as joined
      from pg_catalog.pg_constraint f where f.contype = 'f' and f.confrelid = of_table and f.conrelid <> of_table and f.confdeltype <> 'n' and f.conparentid = 0 loop
    again := again + retention.erase_with_referring(reference.child, alias || 'x', format('exists (select from %s %s where %s and %s)', of_table, alias, reference.joined, chosen), keys);
  end loop;
  execute format('delete from %s %s where %s', of_table, alias, chosen) using keys;
  get diagnostics gone = row_count;
  return again + gone;
end
$function$;

CREATE OR REPLACE FUNCTION retention.forget_leaving(batch integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  who  uuid[] := array(select l.subject_id from retention.leaving l order by l.subject_id limit batch);
  gone uuid[] := retention.strangers(who);
begin
  perform retention.honour_receipts(gone);
  delete from identity.session where person_id = any (gone);
  delete from identity.recognition where person_id = any (gone);
  delete from identity.invitation where person_id = any (gone);
  update identity.account set person_id = null where person_id = any (gone);
  delete from platform.opening where subject_id = any (gone);
  delete from platform.tie where from_id = any (gone) or to_id = any (gone);
  delete from platform.subject_scope where subject_id = any (gone);
  if cardinality(gone) > 0 then
    while trail.erase('content', clock_timestamp() + interval '1 day', null, null, gone, retention.held_people('{incident,legal-claim}'), 'retention', 10000) > 0 loop
    end loop;
  end if;
  delete from retention.leaving where subject_id = any (who);
  return cardinality(who);
end
$function$;

CREATE OR REPLACE FUNCTION retention.held_people(kinds text[])
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(array_agg(distinct h.subject_id), '{}') from retention.hold h where h.ended_on >= platform.today() and h.kind = any (kinds)
$function$;

CREATE OR REPLACE FUNCTION retention.honour_receipts(gone uuid[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with honoured as (
    delete from retention.receipt r where coalesce((select m.kept_id from platform.merged m where m.gone_id = r.subject_id), r.subject_id) = any (gone) returning r.digest
  )
  insert into retention.forgotten (digest, tables) select h.digest, (select count(*)::int from retention.statement) from honoured h
$function$;

CREATE OR REPLACE FUNCTION retention.is_held(subject uuid, of_table text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from retention.hold h where h.subject_id = subject and h.ended_on >= platform.today() and (h.table_name is null or h.table_name = of_table))
$function$;

CREATE OR REPLACE FUNCTION retention.judge_hold()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  -- Erasing goes on until the rows that are being judged just now are gone; after this nothing that is named here goes.
  perform pg_advisory_xact_lock(hashtextextended('retention.hold', 0));
  if tg_op = 'INSERT' then
    new.placed_by := coalesce(nullif(current_setting('app.actor', true), '')::uuid, new.placed_by);
    new.placed_role := coalesce(substring(current_setting('role') from '__([a-z-]+)'), 'system');
    new.placed_at := platform.as_of();
    new.ended_on := new.until_on;
    if num_nonnulls(new.lifted_by, new.lift_reason, new.notified_on) > 0 then
      raise exception using errcode = '23514', constraint = 'hold_begins_in_force', message = 'a hold begins in force';
    end if;
    if exists (select from retention.hold h where h.subject_id = new.subject_id and h.kind = new.kind and h.placed_by = new.placed_by
        and h.table_name is not distinct from new.table_name and h.row_key is not distinct from new.row_key and h.ended_on >= platform.today() - 90) then
      raise exception using errcode = '23514', constraint = 'hold_prolonged_by_another', message = 'whoever has held these data does not prolong it';
    end if;
    return new;
  end if;
  if old.ended_on < platform.today() then
    raise exception using errcode = '23514', constraint = 'hold_is_over', message = 'this hold is over';
  end if;
  if (new.id, new.subject_id, new.kind, new.ground, new.table_name, new.row_key, new.reason, new.placed_by, new.placed_role, new.placed_at, new.until_on)
      is distinct from (old.id, old.subject_id, old.kind, old.ground, old.table_name, old.row_key, old.reason, old.placed_by, old.placed_role, old.placed_at, old.until_on) then
    raise exception using errcode = '23514', constraint = 'hold_stays_as_placed', message = 'a hold stays as it was placed';
  end if;
  if new.lift_reason is not null and old.lift_reason is null then
    new.lifted_by := nullif(current_setting('app.actor', true), '')::uuid;
    new.ended_on := least(platform.today(), old.until_on);
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION retention.keep_held()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  held boolean;
  key  text := (select s.key from retention.statement s where s.table_name = tg_table_schema || '.' || tg_table_name);
begin
  if platform.erasing() then return null; end if;
  execute format($q$ select exists (select from gone t join retention.hold h on h.ended_on >= platform.today()
      and case when %2$L then h.subject_id = any (array(select jsonb_array_elements_text(to_jsonb(t) -> %1$L)::uuid)) else h.subject_id = (to_jsonb(t) ->> %1$L)::uuid end
      and (h.table_name is null or h.table_name = %3$L) and (h.row_key is null or h.row_key = %4$s)) $q$,
    tg_argv[0], tg_argv[1], tg_table_schema || '.' || tg_table_name, coalesce(key, 'null')) into held;
  if held then
    raise exception using errcode = '23514', constraint = 'row_is_held', message = 'a hold stops the erasure of these data';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION retention.keep_receipt(person uuid, digest bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  insert into retention.receipt (subject_id, digest) values (person, keep_receipt.digest)
  on conflict (subject_id) do update set digest = excluded.digest
$function$;

CREATE OR REPLACE FUNCTION retention.next_batch(run bigint, blocks integer)
 RETURNS TABLE(table_name text, keys text[], cleared jsonb)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  at      retention.progress;
  rule    retention.statement;
  part    jsonb;
  changed text[];
  as_of   timestamptz;
begin
  perform retention.take_ledger();
  perform pg_advisory_xact_lock_shared(hashtextextended('retention.hold', 0));
  select r.as_of into as_of from retention.run r where r.id = run and r.ended_at is null for update;
  if not found then return; end if;
  -- To compile a statement anew for each batch would cost more than it saves.
  perform set_config('app.as_of', as_of::text, true), set_config('retention.judged', 'true', true), set_config('jit', 'off', true);
  select * into at from retention.progress p where p.run_id = run and p.next_block < p.blocks order by p.place limit 1;
  if not found then return; end if;
  select * into rule from retention.statement s where s.table_name = at.table_name;
  execute rule.erase into keys using format('(%s,0)', at.next_block)::tid, format('(%s,0)', at.next_block + blocks)::tid;
  cleared := '[]';
  for part in select * from jsonb_array_elements(rule.clear) loop
    execute part ->> 'sql' into changed using format('(%s,0)', at.next_block)::tid, format('(%s,0)', at.next_block + blocks)::tid;
    if changed is not null then cleared := cleared || jsonb_build_object('columns', part -> 'columns', 'keys', to_jsonb(changed)); end if;
  end loop;
  table_name := at.table_name;
  update retention.progress p set next_block = at.next_block + next_batch.blocks, rows = p.rows + coalesce(cardinality(keys), 0),
    cleared = p.cleared + coalesce((select sum(jsonb_array_length(c -> 'keys')) from jsonb_array_elements(next_batch.cleared) c), 0), batches = p.batches + 1
    where p.run_id = run and p.table_name = at.table_name;
  return next;
end
$function$;

CREATE OR REPLACE FUNCTION retention.not_ahead(as_of timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if not_ahead.as_of > clock_timestamp() + interval '1 minute' and not retention.time_may_travel() then
    raise exception using errcode = '23514', constraint = 'run_is_not_ahead', message = 'a run of a coming day would erase what is still kept';
  end if;
end
$function$;

CREATE OR REPLACE FUNCTION retention.over_before(amount integer, unit text, within boolean, year_end boolean)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select case when unit = 'hours' then platform.as_of() - make_interval(hours => amount) + interval '1 microsecond'
    else ((retention.over_since(amount, unit, within, year_end) + 1)::timestamp at time zone 'Europe/Helsinki') end
$function$;

CREATE OR REPLACE FUNCTION retention.over_since(amount integer, unit text, within boolean, year_end boolean)
 RETURNS date
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
declare
  last      date := platform.today() - case when within then 0 else 1 end;
  month_end date := (date_trunc('month', last) + interval '1 month - 1 day')::date;
  back      date;
begin
  if unit in ('days', 'hours') then
    back := last - case unit when 'days' then amount else (amount + 23) / 24 end;
    return case when year_end then make_date(extract(year from back + 1)::int - 1, 12, 31) else back end;
  end if;
  if year_end then
    -- Only years are counted from the end of a year.
    return make_date(extract(year from last)::int - amount - case when last = make_date(extract(year from last)::int, 12, 31) then 0 else 1 end, 12, 31);
  end if;
  back := (last - case unit when 'years' then make_interval(years => amount) else make_interval(months => amount) end)::date;
  -- 30.11. and three months are 28.2.: on the last day of a month everything of the month counted from is over.
  return case when last = month_end then (date_trunc('month', back) + interval '1 month - 1 day')::date else back end;
end
$function$;

CREATE OR REPLACE FUNCTION retention.overdue(as_of timestamp with time zone)
 RETURNS TABLE(table_name text, rows bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  rule retention.statement;
begin
  perform set_config('app.as_of', overdue.as_of::text, true);
  for rule in select * from retention.statement s order by s.place loop
    execute rule.overdue into rows;
    table_name := rule.table_name;
    return next;
  end loop;
end
$function$;

CREATE OR REPLACE FUNCTION retention.plan_ahead(days date[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  day date;
begin
  -- A run that was killed may still be reckoning here.
  perform pg_advisory_xact_lock(hashtextextended('retention.plan', 0));
  delete from retention.plan;
  foreach day in array days loop
    insert into retention.plan (as_of, table_name, rows, cleared)
      select day, r.* from retention.rehearse((day + 1)::timestamp at time zone 'Europe/Helsinki' - interval '1 second') r;
  end loop;
end
$function$;

CREATE OR REPLACE FUNCTION retention.planned()
 RETURNS TABLE(as_of date, table_name text, rows integer, cleared integer, rehearsed_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ select p.as_of, p.table_name, p.rows::int, p.cleared::int, p.rehearsed_at from retention.plan p order by p.as_of, p.table_name $function$;

CREATE OR REPLACE FUNCTION retention.receipt_of(digest text)
 RETURNS TABLE(forgotten_on date, tables integer, receipts integer, root text, certificate text, holds boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select f.forgotten_on, f.tables, (select count(*)::int from retention.forgotten o where o.run_id = f.run_id), c.receipts, c.digest,
    c.receipts = retention.receipts_root(f.run_id)
      and c.digest = encode(sha256(convert_to(c.previous || jsonb_build_object('run', c.run_id, 'asOf', c.as_of at time zone 'UTC', 'policy', c.policy_version,
        'erased', c.erased, 'keys', c.keys_destroyed, 'overdue', c.overdue, 'receipts', c.receipts)::text, 'UTF8')), 'hex')
      and not exists (select from retention.certificate n where n.run_id > f.run_id and n.previous <> (select b.digest from retention.certificate b where b.run_id < n.run_id order by b.run_id desc limit 1))
  from retention.forgotten f join retention.certificate c on c.run_id = f.run_id where f.digest = decode(receipt_of.digest, 'hex')
$function$;

CREATE OR REPLACE FUNCTION retention.receipts_root(run bigint)
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  level bytea[] := array(select sha256('\x00'::bytea || f.digest) from retention.forgotten f where f.run_id = run order by f.digest);
begin
  while cardinality(level) > 1 loop
    level := array(select case when level[2 * n] is null then level[2 * n - 1] else sha256('\x01'::bytea || level[2 * n - 1] || level[2 * n]) end
      from generate_series(1, (cardinality(level) + 1) / 2) n order by n);
  end loop;
  return coalesce(encode(level[1], 'hex'), '');
end
$function$;

CREATE OR REPLACE FUNCTION retention.rehearse(as_of timestamp with time zone)
 RETURNS TABLE(table_name text, rows bigint, cleared bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  rule  retention.statement;
  part  jsonb;
  gone  text[];
  found jsonb := '[]';
  n     bigint;
begin
  begin
    perform set_config('app.as_of', rehearse.as_of::text, true), set_config('retention.judged', 'true', true);
    for rule in select * from retention.statement s order by s.place loop
      execute rule.erase into gone using '(0,0)'::tid, '(4294967295,0)'::tid;
      n := 0;
      rows := coalesce(cardinality(gone), 0);
      for part in select * from jsonb_array_elements(rule.clear) loop
        execute part ->> 'sql' into gone using '(0,0)'::tid, '(4294967295,0)'::tid;
        n := n + coalesce(cardinality(gone), 0);
      end loop;
      if rows + n > 0 then found := found || jsonb_build_object('t', rule.table_name, 'r', rows, 'c', n); end if;
    end loop;
    raise exception using errcode = 'KR001';
  exception when sqlstate 'KR001' then
    return query select f ->> 't', (f ->> 'r')::bigint, (f ->> 'c')::bigint from jsonb_array_elements(found) f;
  end;
end
$function$;

CREATE OR REPLACE FUNCTION retention.restorations(newest integer)
 RETURNS TABLE(restored_at timestamp with time zone, backup_of timestamp with time zone, drill boolean, seconds integer, rows integer, replayed integer, log_is_whole boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select r.restored_at, r.backup_of, r.drill, r.seconds, r.rows::int, r.replayed::int, r.log_is_whole from retention.restoration r order by r.id desc limit newest
$function$;

CREATE OR REPLACE FUNCTION retention.seal_batch(run bigint, of_table text, digest text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  update retention.progress p set digest = encode(sha256(convert_to(p.digest || seal_batch.digest, 'UTF8')), 'hex') where p.run_id = run and p.table_name = of_table
$function$;

CREATE OR REPLACE FUNCTION retention.sealed_left(owners uuid[])
 RETURNS TABLE(owner uuid, category text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  return query execute (select q.sql from retention.question q where q.name = 'sealed') using owners;
end
$function$;

CREATE OR REPLACE FUNCTION retention.strangers(who uuid[])
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  left_over uuid[];
begin
  if cardinality(who) = 0 then return '{}'; end if;
  execute (select q.sql from retention.question q where q.name = 'strangers') into left_over using who;
  return coalesce(left_over, '{}');
end
$function$;

CREATE OR REPLACE FUNCTION retention.take_ledger()
 RETURNS void
 LANGUAGE sql
AS $function$ select pg_advisory_xact_lock(hashtextextended('retention.ledger', 0)) $function$;

CREATE OR REPLACE FUNCTION retention.time_may_travel()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ select exists (select from platform.setting s where s.key = 'sample-day') $function$;

CREATE OR REPLACE FUNCTION retention.under_way()
 RETURNS TABLE(began_at timestamp with time zone, done integer, tables integer, rows integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select r.began_at, count(*) filter (where p.next_block >= p.blocks)::int, count(*)::int, sum(p.rows)::int
  from retention.run r join retention.progress p on p.run_id = r.id where r.ended_at is null group by r.began_at
$function$;

CREATE OR REPLACE FUNCTION rights_requests.answer_naming()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  select coalesce(array_agg(distinct d), '{}') into new.residents from (
    select encode(sha256(convert_to(new.salt || lower(part), 'UTF8')), 'hex') as d from residents.person p, unnest(string_to_array(p.given_names || ' ' || p.family_name, ' ')) part
    where p.id <> new.person_id and p.id in (
      select t.to_id from platform.tie t where t.kind in ('household', 'guardian', 'close', 'mandate') and t.from_id = new.person_id
      union select t.from_id from platform.tie t where t.kind in ('household', 'guardian', 'close', 'mandate') and t.to_id = new.person_id
      union select o.person_id from residents.occupancy own join residents.occupancy o on o.flat_id = own.flat_id
        and daterange(own.moved_in_on, own.moved_out_on, '[]') && daterange(o.moved_in_on, o.moved_out_on, '[]') where own.person_id = new.person_id)
    and lower(part) not in (select lower(mine) from residents.person me, unnest(string_to_array(me.given_names || ' ' || me.family_name, ' ')) mine where me.id = new.person_id)
  ) near where d = any (new.digests);
  select coalesce(array_agg(distinct d), '{}') into new.employees from (
    select encode(sha256(convert_to(new.salt || lower(a.display_name), 'UTF8')), 'hex') as d from identity.account a) staff where d = any (new.digests);
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.close_code_letters()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update rights_requests.code_letter set closed_on = new.closed_on, digest = null where request_id = new.request_id;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.close_decisions()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update rights_requests.decision set closed_on = new.closed_on where request_id = new.request_id;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.close_extents()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update rights_requests.extent set closed_on = new.closed_on where request_id = new.request_id;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.close_notices()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update rights_requests.notice set closed_on = new.closed_on where request_id = new.request_id;
  update rights_requests.correction set closed_on = new.closed_on where request_id = new.request_id;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.close_request()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update rights_requests.request set outcome = new.outcome, closed_on = new.closed_on where id = new.request_id;
  update rights_requests.identification set closed_on = new.closed_on where request_id = new.request_id;
  update rights_requests.taking set closed_on = new.closed_on where request_id = new.request_id;
  update rights_requests.area_answer set closed_on = new.closed_on where request_id = new.request_id;
  update platform.tie set until_on = new.closed_on + 31 where kind = 'case' and because = 'rights-requests ' || new.request_id;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.decide_groups_first()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if new.outcome in ('granted', 'partly') and exists (select from rights_requests.request r where r.id = new.request_id and r.kind = 'erasure')
     and (not exists (select from rights_requests.decision d where d.request_id = new.request_id)
       or new.outcome = 'granted' and exists (select from rights_requests.decision d where d.request_id = new.request_id and d.verdict = 'keep')) then
    raise exception using errcode = '23514', constraint = 'groups_decided_first', message = 'each data group is decided first, and what is kept is said';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.deliver_package()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update rights_requests.package set delivered_on = new.closed_on where request_id = new.request_id;
  update rights_requests.passage p set delivered_on = new.closed_on from rights_requests.package k where k.request_id = new.request_id and p.package_id = k.id;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.erase_decided(request uuid)
 RETURNS SETOF rights_requests.fate
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
 SET jit TO 'off'
AS $function$
declare
  who   uuid := (select r.person_id from rights_requests.request r where r.id = erase_decided.request);
  fates rights_requests.fate[];
  batch record;
  gone  text[];
begin
  -- Nothing is held from here on that was not held when it was judged.
  perform pg_advisory_xact_lock_shared(hashtextextended('retention.hold', 0));
  fates := array(select f from rights_requests.fates_of(erase_decided.request) f);
  for batch in
    select f.in_table, f.fields, array_agg(distinct f.key) as keys from unnest(fates) f join retention.statement s on s.table_name = f.in_table
    where f.fate = 'goes' group by f.in_table, f.fields, s.place order by s.place
  loop
    if batch.fields is null then
      gone := retention.erase_rows(batch.in_table, array[who], batch.keys);
    else
      begin
        perform retention.erase_again(batch.in_table, batch.fields, batch.keys);
        gone := batch.keys;
      exception when check_violation or not_null_violation then
        -- A rule of the world needs it beside what is kept.
        gone := '{}';
      end;
    end if;
    return query select f.data, f.in_table, f.key, f.fields, case when f.key = any (gone) then 'goes' else 'stays' end
      from unnest(fates) f where f.in_table = batch.in_table and f.fields is not distinct from batch.fields and f.fate = 'goes';
  end loop;
  return query select f.* from unnest(fates) f where f.fate <> 'goes';
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.erase_next(as_of timestamp with time zone)
 RETURNS TABLE(request_id uuid, table_name text, columns text[], keys text[])
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_column
declare
  next  rights_requests.answer;
  fates rights_requests.fate[];
begin
  perform retention.not_ahead(erase_next.as_of);
  perform set_config('app.as_of', erase_next.as_of::text, true);
  select a.* into next from rights_requests.answer a join rights_requests.request r on r.id = a.request_id
    where r.kind = 'erasure' and a.outcome in ('granted', 'partly') and (a.carried_out_at is null or exists (
      select from rights_requests.extent x where x.request_id = a.request_id and x.held > 0 and not exists (select from retention.hold h
        where h.subject_id = x.person_id and h.ended_on >= platform.today() and (h.table_name is null or h.table_name = x.in_table))))
    order by a.recorded_at limit 1 for update of a skip locked;
  if not found then return; end if;
  fates := array(select f from rights_requests.erase_decided(next.request_id) f);
  update rights_requests.extent x set held = 0, held_keys = '{}', went = coalesce(x.went, 0) where x.request_id = next.request_id;
  insert into rights_requests.extent as x (request_id, person_id, data, in_table, goes, held, stays, went, held_keys, closed_on)
    select next.request_id, next.person_id, f.data, f.in_table, count(distinct f.key) filter (where f.fate = 'goes'), count(distinct f.key) filter (where f.fate = 'held'),
      count(distinct f.key) filter (where f.fate = 'stays'), count(distinct f.key) filter (where f.fate = 'goes'), coalesce(array_agg(distinct f.key) filter (where f.fate = 'held'), '{}'), next.closed_on
    from unnest(fates) f group by f.data, f.in_table
    on conflict (request_id, data, in_table) do update
      set held = excluded.held, held_keys = excluded.held_keys, stays = excluded.stays, went = coalesce(x.went, 0) + excluded.went;
  update rights_requests.answer a set carried_out_at = platform.as_of() where a.request_id = next.request_id;
  return query select next.request_id, f.in_table, f.fields, array_agg(distinct f.key) from unnest(fates) f where f.fate = 'goes' group by f.in_table, f.fields;
  if not found then
    request_id := next.request_id;
    return next;
  end if;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.fates_of(request uuid)
 RETURNS SETOF rights_requests.fate
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with decided as (
    select d.person_id, d.data, c.category from rights_requests.decision d, unnest(d.categories) c (category) where d.request_id = fates_of.request and d.verdict = 'erase'
  ), part as (
    select e.table_name, e.key, e.columns, d.data, cardinality(e.subjects) > 1 as joint, bool_and(d.data is not null) over (partition by e.table_name, e.key) as whole,
      exists (select from retention.hold h where h.subject_id = any (e.subjects) and h.ended_on >= platform.today()
        and (h.table_name is null or h.table_name = e.table_name) and (h.row_key is null or h.row_key = e.key)) as held
    from retention.ends_of(array(select distinct person_id from decided)) e left join decided d on d.category = e.category
  )
  select p.data, p.table_name, p.key, case when not p.whole then f.own end,
    case when p.held then 'held' when p.joint or not p.whole and not f.may_be_empty then 'stays' else 'goes' end
  from part p, lateral (
    select array_agg(a.attname::text order by a.attname) as own, coalesce(bool_and(not a.attnotnull), false) as may_be_empty
    from pg_attribute a where a.attrelid = p.table_name::regclass and a.attname = any (p.columns) and a.attgenerated = '') f
  where p.data is not null
    and (not exists (select from rights_requests.answer a where a.request_id = fates_of.request and a.carried_out_at is not null)
      or exists (select from rights_requests.extent x where x.request_id = fates_of.request and x.data = p.data and x.in_table = p.table_name and p.key = any (x.held_keys)))
$function$;

CREATE OR REPLACE FUNCTION rights_requests.figures(day date, year integer, promise integer)
 RETURNS TABLE(kind text, outcome text, count integer, median_days numeric, late integer, extended integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with asked as (
    select r.kind, r.outcome, r.extended_on, r.received, r.closed_on, coalesce(r.closed_on, figures.day) as until,
      case when r.extended_on is null then least(r.received + promise, (r.received + interval '1 month')::date) else (r.received + interval '3 months')::date end as due
    from (select o.*, (o.received_at at time zone 'Europe/Helsinki')::date as received from rights_requests.request o) r
    where extract(year from r.received) = figures.year
  )
  select a.kind, a.outcome, count(*)::int, percentile_cont(0.5) within group (order by a.closed_on - a.received)::numeric,
    count(*) filter (where a.kind <> 'question' and a.until > a.due)::int, count(a.extended_on)::int
  from asked a group by a.kind, a.outcome order by a.kind, a.outcome nulls last
$function$;

CREATE OR REPLACE FUNCTION rights_requests.follow_identification()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  -- The latest counts: a signature by another undoes what was thought before.
  update rights_requests.request set identified_on = case when new.matches then platform.today() end where id = new.request_id;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.forget_naming()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from rights_requests.naming where id = new.id;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.identify_by_sign_in()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if residents.writing_role() = 'self' then
    insert into rights_requests.identification (request_id, person_id, method, matches, checked_by) values (new.id, new.person_id, 'strong-sign-in', true, 'self');
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.judge_answer()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  asked rights_requests.request;
begin
  if tg_op = 'UPDATE' then
    if (new.request_id, new.outcome, new.because, new.words, new.decided_by) is distinct from (old.request_id, old.outcome, old.because, old.words, old.decided_by) then
      raise exception using errcode = '23514', constraint = 'request_answered_once', message = 'the request has been answered';
    end if;
    return new;
  end if;
  new.decided_by := residents.writing_role();
  new.closed_on := platform.today();
  new.carried_out_at := null;
  select r.* into asked from rights_requests.request r where r.id = new.request_id for update;
  if new.decided_by not in ('self', 'system') and not rights_requests.taken_by_actor(new.request_id) then
    raise exception using errcode = '23514', constraint = 'taken_first', message = 'a case is taken before it is worked on';
  end if;
  if (new.decided_by = 'self') <> (new.outcome = 'taken-back') then
    raise exception using errcode = '23514', constraint = 'answer_by_landlord', message = 'a request is answered by the landlord and taken back by whoever asked';
  end if;
  if asked.closed_on is not null then
    raise exception using errcode = '23514', constraint = 'request_answered_once', message = 'the request has been answered';
  end if;
  if (asked.kind = 'question') <> (new.outcome = 'replied') and new.outcome <> 'taken-back' then
    raise exception using errcode = '23514', constraint = 'answer_as_asked', message = 'a question is replied to, a request is decided';
  end if;
  -- S161: no data leave before it is certain who asks.
  if new.outcome in ('granted', 'partly') and asked.identified_on is null then
    raise exception using errcode = '23514', constraint = 'identified_first', message = 'nothing is granted before the requester is identified';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.judge_area_answer()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if residents.writing_role() not in ('privacy-contact', 'system') then
    raise exception using errcode = '42501', message = 'the area answers for itself';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.judge_code_letter()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if not rights_requests.taken_by_actor(new.request_id) then
    raise exception using errcode = '23514', constraint = 'taken_first', message = 'a case is taken before it is worked on';
  end if;
  -- A letter to the dead is read by others (rule L16); of a child, and of somebody unknown, the register has no address of their own.
  if exists (select from residents.death d where d.person_id = new.person_id)
     or not exists (select from residents.person p where p.id = new.person_id)
     or exists (select from rights_requests.request r where r.id = new.request_id and r.closed_on is not null) then
    raise exception using errcode = '23514', constraint = 'code_letter_to_living_adult', message = 'no letter with a code goes there';
  end if;
  update rights_requests.code_letter set digest = null where request_id = new.request_id;
  new.expires_on := platform.today() + 21;
  new.tries := 0;
  new.used_at := null;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.judge_correction()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if platform.moving() then return new; end if;
  if residents.writing_role() <> 'system' and not rights_requests.taken_by_actor(new.request_id) then
    raise exception using errcode = '23514', constraint = 'taken_first', message = 'a case is taken before it is worked on';
  end if;
  -- S161: nothing is changed before it is certain who asks.
  if not exists (select from rights_requests.request r where r.id = new.request_id and r.kind = 'rectification' and r.closed_on is null and r.identified_on is not null) then
    raise exception using errcode = '23514', constraint = 'identified_first', message = 'nothing is corrected before the requester is identified';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.judge_decision()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  -- Closing it with the answer changes nothing that was decided.
  if tg_op = 'UPDATE' and to_jsonb(new) - 'closed_on' = to_jsonb(old) - 'closed_on' or platform.moving() then return new; end if;
  if residents.writing_role() <> 'system' and not rights_requests.taken_by_actor(new.request_id) then
    raise exception using errcode = '23514', constraint = 'taken_first', message = 'a case is taken before it is worked on';
  end if;
  if exists (select from rights_requests.request r where r.id = new.request_id and r.closed_on is not null) then
    raise exception using errcode = '23514', constraint = 'request_answered_once', message = 'the request has been answered';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.judge_fetching()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  new.by_role := residents.writing_role();
  new.fetched_at := platform.as_of();
  select r.closed_on into new.closed_on from rights_requests.package k join rights_requests.request r on r.id = k.request_id where k.id = new.package_id;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.judge_identification()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  new.checked_by := residents.writing_role();
  new.checked_at := platform.as_of();
  if new.checked_by not in ('self', 'customer-service', 'system') and not rights_requests.taken_by_actor(new.request_id)
     or new.checked_by = 'customer-service' and new.method <> 'document' then
    raise exception using errcode = '23514', constraint = 'taken_first', message = 'a case is taken before it is worked on';
  end if;
  if new.method = 'strong-sign-in' then
    select s.acr, 'sign-in', left(encode(sha256(s.id), 'hex'), 16) into new.level, new.provider, new.transaction from identity.session s
      where s.door = 'resident' and s.person_id = new.person_id and s.strong order by s.seen_at desc limit 1;
    if new.checked_by <> 'self' and new.checked_by <> 'system' then
      raise exception using errcode = '23514', constraint = 'identified_themselves', message = 'only who signs in is identified by signing in';
    end if;
    new.matches := true;
  elsif new.method = 'e-signature' then
    -- S161: whoever signed is whoever asked, by name and birth date, or nothing goes further.
    new.matches := exists (select from residents.person p where p.id = new.person_id and coalesce(p.birth_on, new.code_born) = new.signer_born
      and lower(new.signer_name) like '%' || lower(p.family_name) and lower(split_part(btrim(new.signer_name), ' ', 1)) = lower(split_part(p.given_names, ' ', 1)));
  else
    new.matches := true;
  end if;
  new.signer_name := null;
  new.signer_born := null;
  new.code_born := null;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.judge_notice()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if platform.moving() or tg_op = 'UPDATE' and to_jsonb(new) - 'closed_on' = to_jsonb(old) - 'closed_on' then return new; end if;
  if residents.writing_role() <> 'system' and not rights_requests.taken_by_actor(new.request_id) then
    raise exception using errcode = '23514', constraint = 'taken_first', message = 'a case is taken before it is worked on';
  end if;
  if tg_op = 'INSERT' then
    new.outcome := null; new.done_on := null; new.by_role := '';
    select r.closed_on into new.closed_on from rights_requests.request r where r.id = new.request_id;
    return new;
  end if;
  if old.outcome is not null or (new.recipient, new.recorded, new.data) is distinct from (old.recipient, old.recorded, old.data) then
    raise exception using errcode = '23514', constraint = 'notice_done_once', message = 'this has been ticked off';
  end if;
  new.done_on := platform.today();
  new.by_role := residents.writing_role();
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.judge_package()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if tg_op = 'INSERT' then
    if residents.writing_role() <> 'system' and not rights_requests.taken_by_actor(new.request_id) then
      raise exception using errcode = '23514', constraint = 'taken_first', message = 'a case is taken before it is worked on';
    end if;
    if exists (select from rights_requests.request r where r.id = new.request_id and (r.closed_on is not null or r.kind not in ('access', 'portability'))) then
      raise exception using errcode = '23514', constraint = 'package_for_open_request', message = 'a package is made for an open request for data';
    end if;
    new.released := null;
    new.released_on := null;
    return new;
  end if;
  if (new.id, new.request_id, new.person_id, new.content, new.collected_at) is distinct from (old.id, old.request_id, old.person_id, old.content, old.collected_at) then
    raise exception using errcode = '23514', constraint = 'package_stays_as_collected', message = 'a package stays as it was collected';
  end if;
  if new.released is distinct from old.released then
    -- Rule L7: whoever collects does not release.
    if residents.writing_role() not in ('redaction-releaser', 'system') then
      raise exception using errcode = '42501', message = 'a package is released by another person';
    end if;
    if old.released is not null or exists (select from rights_requests.passage p where p.package_id = new.id and p.verdict is null) then
      raise exception using errcode = '23514', constraint = 'passages_decided_first', message = 'each passage is decided before the package is released, once';
    end if;
    new.released_on := platform.today();
    new.released_by := residents.writing_role();
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.judge_passage()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if exists (select from rights_requests.package k where k.id = new.package_id and k.released is not null) and new.delivered_on is not distinct from old.delivered_on then
    raise exception using errcode = '23514', constraint = 'passages_decided_first', message = 'the package has been released';
  end if;
  if tg_op = 'INSERT' then
    new.verdict := null;
    return new;
  end if;
  if (new.package_id, new.person_id, new.place, new.words, new.ground, new.proposed_by) is distinct from (old.package_id, old.person_id, old.place, old.words, old.ground, old.proposed_by) then
    raise exception using errcode = '23514', constraint = 'package_stays_as_collected', message = 'a proposal stays as it was made';
  end if;
  if new.verdict is distinct from old.verdict and residents.writing_role() not in ('redaction-releaser', 'system') then
    raise exception using errcode = '42501', message = 'what is removed is decided by another person';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.judge_request()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  by_themselves boolean := residents.writing_role() = 'self';
begin
  if tg_op = 'INSERT' then
    if by_themselves then
      new.channel := 'own-pages';
      new.received_at := platform.as_of();
      if (select count(*) from rights_requests.request r where r.person_id = new.person_id and r.closed_on is null) >= 10 then
        raise exception using errcode = '23514', constraint = 'requests_open_at_most_ten', message = 'ten requests are open already';
      end if;
    elsif new.received_at > platform.as_of() then
      raise exception using errcode = '23514', constraint = 'request_received_already', message = 'a request has been received before it is recorded';
    end if;
    return new;
  end if;
  if (new.id, new.person_id, new.channel, new.received_at, new.words, new.language) is distinct from (old.id, old.person_id, old.channel, old.received_at, old.words, old.language) then
    raise exception using errcode = '23514', constraint = 'request_stays_as_asked', message = 'what was asked stays as it was asked';
  end if;
  if old.closed_on is not null then
    if (new.kind, new.extended_on, new.delivery) is distinct from (old.kind, old.extended_on, old.delivery) then
      raise exception using errcode = '23514', constraint = 'request_answered_once', message = 'the request has been answered';
    end if;
    return new;
  end if;
  if new.kind <> old.kind then
    if old.kind <> 'question' then
      raise exception using errcode = '23514', constraint = 'request_stays_as_asked', message = 'only a question becomes a request';
    end if;
    new.converted_on := platform.today();
  end if;
  if new.extended_on is distinct from old.extended_on then
    -- GDPR Art. 12(3): told with reasons within one month of receipt; once.
    if old.extended_on is not null or new.kind = 'question'
       or platform.today() > ((new.received_at at time zone 'Europe/Helsinki')::date + interval '1 month')::date then
      raise exception using errcode = '23514', constraint = 'request_extended_in_time', message = 'time is extended once, within the first month';
    end if;
    new.extended_on := platform.today();
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.judge_restriction()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  asked rights_requests.request;
begin
  if platform.moving() then return new; end if;
  select r.* into asked from rights_requests.request r where r.id = new.request_id;
  if residents.writing_role() <> 'system' and not rights_requests.taken_by_actor(new.request_id) then
    raise exception using errcode = '23514', constraint = 'taken_first', message = 'a case is taken before it is worked on';
  end if;
  if asked.closed_on is null then
    if asked.kind <> 'restriction' or exists (select from unnest(new.tables) t where not exists (select from retention.statement s where s.table_name = t)) then
      raise exception using errcode = '23514', constraint = 'restriction_named_first', message = 'only data that are held are restricted, on request';
    end if;
    if new.until_on <= platform.today() or new.until_on > (platform.today() + interval '1 year')::date then
      raise exception using errcode = '23514', constraint = 'restriction_ends_within_a_year', message = 'a restriction has a last day, within a year';
    end if;
    new.hold_ids := '{}'; new.placed_on := null; new.told_on := null; new.lifted_on := null;
    return new;
  end if;
  if tg_op = 'INSERT' or old.placed_on is null or old.lifted_on is not null
      or (new.data, new.tables, new.ground, new.until_on) is distinct from (old.data, old.tables, old.ground, old.until_on) then
    raise exception using errcode = '23514', constraint = 'request_answered_once', message = 'the request has been answered';
  end if;
  if new.told_on is distinct from old.told_on then
    new.told_on := platform.today();
    update retention.hold set notified_on = new.told_on where id = any (old.hold_ids) and ended_on >= platform.today();
  end if;
  if new.lifted_on is not null then
    -- GDPR Art. 18(3): told before, not on the same day.
    if new.told_on is null or new.told_on >= platform.today() then
      raise exception using errcode = '23514', constraint = 'hold_told_before_lifting', message = 'the person is told before a restriction is lifted';
    end if;
    new.lifted_on := platform.today();
    update retention.hold set lift_reason = 'the person was told on ' || new.told_on where id = any (old.hold_ids) and ended_on >= platform.today();
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.judge_taking()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  new.account_id := nullif(current_setting('app.actor', true), '')::uuid;
  new.by_role := residents.writing_role();
  if new.by_role not in ('rights-handler', 'redaction-releaser') then
    raise exception using errcode = '42501', message = 'cases are taken by those who handle them';
  end if;
  insert into platform.tie (kind, from_id, to_id, because, from_on) values ('case', new.account_id, new.person_id, 'rights-requests ' || new.request_id, platform.today())
    on conflict do nothing;
  if new.by_role = 'rights-handler' then
    update rights_requests.request set taken_on = coalesce(taken_on, platform.today()) where id = new.request_id;
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.place_restriction()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  named rights_requests.restriction;
begin
  if (select r.kind from rights_requests.request r where r.id = new.request_id) <> 'restriction' then return new; end if;
  select * into named from rights_requests.restriction x where x.request_id = new.request_id;
  if new.outcome not in ('granted', 'partly') then
    delete from rights_requests.restriction x where x.request_id = new.request_id;
    return new;
  end if;
  if named is null then
    raise exception using errcode = '23514', constraint = 'restriction_named_first', message = 'what is restricted is named first';
  end if;
  with placed as (
    insert into retention.hold (subject_id, kind, ground, table_name, reason, until_on)
      select named.person_id, 'restriction', named.ground, t, 'request P-' || upper(left(new.request_id::text, 8)), named.until_on from unnest(named.tables) t returning id
  ) update rights_requests.restriction x set hold_ids = array(select id from placed), placed_on = platform.today(), closed_on = new.closed_on where x.request_id = new.request_id;
  new.carried_out_at := platform.as_of();
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.rehearse_decisions()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  decided record;
  fates   rights_requests.fate[];
begin
  for decided in select distinct w.request_id, w.person_id from written w where w.closed_on is null loop
    begin
      fates := array(select f from rights_requests.erase_decided(decided.request_id) f);
      raise exception using errcode = 'KR002';
    exception when sqlstate 'KR002' then
      delete from rights_requests.extent x where x.request_id = decided.request_id;
    end;
    insert into rights_requests.extent (request_id, person_id, data, in_table, goes, held, stays)
      select decided.request_id, decided.person_id, f.data, f.in_table, count(distinct f.key) filter (where f.fate = 'goes'), count(distinct f.key) filter (where f.fate = 'held'),
        count(distinct f.key) filter (where f.fate = 'stays') from unnest(fates) f group by f.data, f.in_table;
  end loop;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.release_first()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if new.outcome in ('granted', 'partly') and exists (select from rights_requests.request r where r.id = new.request_id and r.kind in ('access', 'portability'))
     and not exists (select from rights_requests.package k where k.request_id = new.request_id and k.released is not null) then
    raise exception using errcode = '23514', constraint = 'package_released_first', message = 'data are given from a released package';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.say_code(number text, code text, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  letter rights_requests.code_letter;
begin
  perform set_config('app.as_of', at::text, true);
  select l.* into letter from rights_requests.code_letter l join rights_requests.request r on r.id = l.request_id
    where r.closed_on is null and l.digest is not null and 'P-' || upper(left(r.id::text, 8)) = say_code.number
    order by l.ordered_at desc limit 1 for update of l;
  if not found or letter.expires_on < platform.today() or letter.tries >= 5 then return false; end if;
  if letter.digest <> sha256(convert_to(letter.request_id || ' ' || say_code.code, 'UTF8')) then
    update rights_requests.code_letter set tries = tries + 1 where id = letter.id;
    return false;
  end if;
  update rights_requests.code_letter set digest = null, used_at = platform.as_of() where id = letter.id;
  insert into rights_requests.identification (request_id, person_id, method, provider, level, matches, checked_by)
    values (letter.request_id, letter.person_id, 'letter-code', platform.current_door(), 'registered-address', true, 'system');
  return true;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.say_corrected()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if exists (select from rights_requests.correction c where c.request_id = new.request_id) then new.carried_out_at := platform.as_of(); end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.say_what_stays()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if new.outcome = 'granted' and exists (select from rights_requests.extent x where x.request_id = new.request_id and x.held + x.stays > 0) then
    raise exception using errcode = '23514', constraint = 'groups_decided_first', message = 'what is kept is said';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.taken_by_actor(request uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from rights_requests.taking t where t.request_id = request and t.by_role = 'rights-handler'
    and t.account_id = nullif(current_setting('app.actor', true), '')::uuid)
$function$;

CREATE OR REPLACE FUNCTION rights_requests.tell_requester()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if platform.moving() then return null; end if;
  insert into mail.message (person_id, template, language, address, sealed_as)
    select new.person_id, 'mail.message-waits', new.language, c.email, 'contact.email' from residents.contact c
    where c.person_id = new.person_id and c.email is not null
      -- What is sent to the dead reaches others (rule L16).
      and not exists (select from residents.death d where d.person_id = new.person_id)
      and exists (select from platform.collectable k where k.category = 'mail-sent');
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION rights_requests.waiting(day date, promise integer)
 RETURNS TABLE(waiting integer, untaken integer, soon integer, late integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with open as (
    select r.taken_on, case when r.kind <> 'question' then case when r.extended_on is null
        then least(r.received + promise, (r.received + interval '1 month')::date) else (r.received + interval '3 months')::date end end as target
    from (select o.*, (o.received_at at time zone 'Europe/Helsinki')::date as received from rights_requests.request o where o.closed_on is null) r
  )
  select count(*)::int, count(*) filter (where taken_on is null)::int, count(*) filter (where target between waiting.day and waiting.day + 7)::int,
    count(*) filter (where target < waiting.day)::int from open
$function$;

CREATE OR REPLACE FUNCTION showing.follow_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform showing.follow_leaving(coalesce((to_jsonb(new) ->> tg_argv[0])::uuid, '00000000-0000-0000-0000-000000000000'));
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION showing.follow_leaving(lease uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  update showing.consent c set ends_on = showing.leaves_on(c.person_id, c.lease_id)
    where c.lease_id = lease and c.withdrawn_on is null and showing.leaves_on(c.person_id, c.lease_id) is distinct from c.ends_on
      and showing.leaves_on(c.person_id, c.lease_id) is not null;
  update showing.consent c set withdrawn_on = platform.today()
    where c.lease_id = lease and c.withdrawn_on is null and showing.leaves_on(c.person_id, c.lease_id) is null
$function$;

CREATE OR REPLACE FUNCTION showing.judge_consent()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if platform.moving() then return new; end if;
  if tg_op = 'INSERT' then
    -- Without a lease said, the one from which the person is about to leave.
    if new.lease_id is null then
      select p.lease_id into new.lease_id from leases.party p where p.person_id = new.person_id and showing.leaves_on(p.person_id, p.lease_id) >= platform.today()
        order by showing.leaves_on(p.person_id, p.lease_id) limit 1;
    end if;
    new.ends_on := showing.leaves_on(new.person_id, new.lease_id);
    if new.ends_on is null or new.ends_on < platform.today() then
      perform showing.refuse('consent_of_leaving', 'a consent for viewings is for those who are about to leave');
    end if;
    new.given_by := residents.writing_role();
    new.given_at := platform.as_of();
    new.withdrawn_on := null;
    new.words_of := coalesce((select v.version from platform.policy_version v where v.in_force_from <= platform.as_of() order by v.in_force_from desc limit 1), '');
    return new;
  end if;
  if (new.id, new.person_id, new.lease_id, new.gives, new.given_by, new.given_at) is distinct from (old.id, old.person_id, old.lease_id, old.gives, old.given_by, old.given_at)
      or old.withdrawn_on is not null and new.withdrawn_on is distinct from old.withdrawn_on then
    perform showing.refuse('consent_stays_as_given', 'a consent stays as it was given, until it is taken back');
  end if;
  if new.withdrawn_on is not null and old.withdrawn_on is null then new.withdrawn_on := platform.today(); end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION showing.judge_disclosure()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  given showing.consent;
begin
  if platform.moving() then return new; end if;
  select * into given from showing.consent c where c.id = new.consent_id and c.person_id = new.person_id for share;
  if not found or given.withdrawn_on is not null or platform.today() > given.ends_on
      or exists (select from platform.subject_scope s where s.subject_id = new.person_id and s.guarded) then
    perform showing.refuse('told_with_consent', 'no consent in force lets this be told');
  end if;
  new.told := given.gives;
  new.by_role := residents.writing_role();
  new.disclosed_at := platform.as_of();
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION showing.leaves_on(who uuid, lease uuid)
 RETURNS date
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select least(
    (select min(l.ended_on) from leases.lease l where l.id = lease),
    (select min(t.wanted_on) from tenancy_changes.termination t where t.lease_id = lease and t.state = 'filed'),
    (select min(o.moved_out_on) - 1 from residents.occupancy o where o.person_id = who and o.lease_id = lease and o.temporary is null
      and not exists (select from residents.occupancy n where n.person_id = who and n.lease_id = lease and n.moved_in_on = o.moved_out_on)))
$function$;

CREATE OR REPLACE FUNCTION showing.refuse(rule text, message text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$ begin raise exception using errcode = '23514', constraint = rule, message = message; end $function$;

CREATE OR REPLACE FUNCTION showing.take_from_form()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if new.what = 'form' and new.answers ? 'showing' then
    if exists (select from platform.collectable c where c.category = 'consent-record') then
      insert into showing.consent (person_id, lease_id, gives, ends_on)
        select t.person_id, t.lease_id, array(select jsonb_array_elements_text(new.answers -> 'showing')), t.wanted_on
        from tenancy_changes.termination t where t.id = new.matter_id and t.lease_id is not null
        on conflict (person_id, lease_id) where withdrawn_on is null do nothing;
    end if;
    new.answers := new.answers - 'showing';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION statistics.count_anew()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  counted int;
begin
  delete from statistics.figure;
  with living as (
    select distinct o.person_id, o.role, o.lease_id, b.area_id
    from residents.occupancy o join homes.flat f on f.id = o.flat_id join homes.staircase s on s.id = f.staircase_id join homes.building b on b.id = s.building_id
    where o.moved_in_on <= platform.today() and (o.moved_out_on is null or o.moved_out_on > platform.today())
  ), moves as (
    select o.person_id, b.area_id, m.kind, m.day
    from residents.occupancy o join homes.flat f on f.id = o.flat_id join homes.staircase s on s.id = f.staircase_id join homes.building b on b.id = s.building_id
    cross join lateral (values ('moved-in', o.moved_in_on), ('moved-out', o.moved_out_on)) m (kind, day)
    where m.day > (date_trunc('month', platform.today()) - interval '12 months')::date and m.day <= platform.today()
  ), counts (kind, area_id, part, number) as (
    select 'residents', area_id, role, count(distinct person_id)::int from living group by grouping sets ((role), (area_id, role))
    union all select 'households', area_id, '', count(distinct lease_id)::int from living group by grouping sets ((), (area_id))
    union all select kind, area_id, to_char(day, 'YYYY-MM'), count(*)::int from moves group by grouping sets ((kind, to_char(day, 'YYYY-MM')), (kind, area_id, to_char(day, 'YYYY-MM')))
  )
  insert into statistics.figure (kind, area_id, part, number, counted_on)
    select kind, area_id, part, case when number between 1 and 4 then null else number end, platform.today() from counts;
  get diagnostics counted = row_count;
  perform statistics.protect_the_small();
  return counted;
end
$function$;

CREATE OR REPLACE FUNCTION statistics.protect_the_small()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  hidden int;
begin
  loop
    with over_areas as (
      select kind, part from statistics.figure where area_id is not null group by kind, part having count(*) filter (where number is null) = 1
    ), over_parts as (
      select kind, area_id from statistics.figure group by kind, area_id having count(*) filter (where number is null) = 1
    ), giving_away as (
      (select distinct on (f.kind, f.part) f.ctid as at from statistics.figure f join over_areas o using (kind, part)
        where f.area_id is not null and f.number > 0 order by f.kind, f.part, f.number)
      union
      (select distinct on (f.kind, f.area_id) f.ctid from statistics.figure f join over_parts o on o.kind = f.kind and o.area_id is not distinct from f.area_id
        where f.number > 0 order by f.kind, f.area_id, f.number)
    )
    update statistics.figure set number = null where ctid in (select at from giving_away);
    get diagnostics hidden = row_count;
    exit when hidden = 0;
  end loop;
end
$function$;

CREATE OR REPLACE FUNCTION tenancy_changes.all_tenants_agree()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if exists (select from tenancy_changes.asked q left join tenancy_changes.answered a using (matter_id, person_id)
      where q.matter_id = new.id and a.says is distinct from 'yes') then
    raise exception using errcode = '23514', constraint = 'all_tenants_agree', message = 'a lease of several tenants is ended by all of them';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION tenancy_changes.ask_giver()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if residents.writing_role() in ('self', 'system') then return null; end if;
  insert into tenancy_changes.asked (matter_id, person_id, data, kind, wanted_on, moved_out_on, lease_ended_on)
    values (new.id, new.person_id, tg_table_name, new.kind, new.wanted_on, new.moved_out_on, new.lease_ended_on);
  perform residents.note_change(new.person_id, 'change-asked', platform.today(), new.kind);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION tenancy_changes.ask_joint_tenants()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  other uuid;
begin
  if tg_op = 'UPDATE' then
    update tenancy_changes.asked set closed_on = platform.today() where matter_id = new.id and closed_on is null;
    return null;
  end if;
  for other in select p.person_id from leases.party p where p.lease_id = new.lease_id and p.role = 'main-tenant' and p.person_id <> new.person_id
      and (p.until_on is null or p.until_on > platform.today()) loop
    insert into tenancy_changes.asked (matter_id, person_id, data, kind, wanted_on, moved_out_on, lease_ended_on)
      values (new.id, other, tg_table_name, new.kind, new.wanted_on, null, new.lease_ended_on);
    perform residents.note_change(other, 'change-asked', platform.today(), new.kind);
  end loop;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION tenancy_changes.ask_other()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if tg_op = 'INSERT' then
    insert into tenancy_changes.asked (matter_id, person_id, data, kind, wanted_on, moved_out_on, lease_ended_on)
      values (new.id, new.other_id, tg_table_name, new.kind, new.wanted_on, new.moved_out_on, new.lease_ended_on);
    perform residents.note_change(new.other_id, 'change-asked', platform.today(), new.kind);
  elsif new.state <> 'filed' or new.carried_on is not null then
    update tenancy_changes.asked set closed_on = platform.today() where matter_id = new.id and closed_on is null;
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION tenancy_changes.both_sign()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if exists (select from tenancy_changes.asked q left join tenancy_changes.answered a using (matter_id, person_id)
      where q.matter_id = new.id and q.person_id = new.person_id and a.says is distinct from 'yes') then
    raise exception using errcode = '23514', constraint = 'both_sign_first', message = 'both people sign a transfer of the lease';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION tenancy_changes.data_kinds()
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  select array['household_change', 'termination', 'lease_transfer', 'onward_letting_permit', 'subletting_notice', 'temporary_handover']
$function$;

CREATE OR REPLACE FUNCTION tenancy_changes.follow_addressee()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update tenancy_changes.letter set moved_out_on = new.moved_out_on where person_id = new.id;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION tenancy_changes.follow_lease_end()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  data text;
begin
  foreach data in array tenancy_changes.data_kinds() loop
    execute format('update tenancy_changes.%I_paper p set lease_ended_on = $2 from tenancy_changes.%1$I m where m.lease_id = $1 and p.matter_id = m.id', data) using new.id, new.ended_on;
    execute format('update tenancy_changes.%I set lease_ended_on = $2 where lease_id = $1', data) using new.id, new.ended_on;
  end loop;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION tenancy_changes.follow_move_out()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  data text;
begin
  for data in select unnest(d || (select array_agg(p || '_paper') from unnest(d) p) || array['asked', 'answered']) from tenancy_changes.data_kinds() d loop
    execute format('update tenancy_changes.%I set moved_out_on = $2 where person_id = $1', data) using new.id, new.moved_out_on;
  end loop;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION tenancy_changes.follow_paper()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if platform.moving() then return null; end if;
  if new.what = 'carrying' and residents.writing_role() in ('self', 'system') then
    raise exception using errcode = '23514', constraint = 'carried_by_staff', message = 'a change is carried into the register by staff';
  end if;
  if new.what = 'withdrawal' then
    execute format('update tenancy_changes.%I set state = ''withdrawn'' where id = $1', tg_argv[0]) using new.matter_id;
  elsif new.what = 'carrying' then
    execute format('update tenancy_changes.%I set carried_on = platform.today() where id = $1', tg_argv[0]) using new.matter_id;
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION tenancy_changes.follow_until()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  execute format('update tenancy_changes.%I set until_on = $2 where matter_id = $1', tg_argv[0] || '_paper') using new.id, new.until_on;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION tenancy_changes.forget_holder()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from platform.subject_scope where subject_id = old.person_id;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION tenancy_changes.judge_letter()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if old.printed_on is not null and new.printed_on is distinct from old.printed_on then
    raise exception using errcode = '23514', constraint = 'printed_once', message = 'a letter is marked printed once';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION tenancy_changes.judge_matter()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if platform.moving() then return new; end if;
  if tg_op = 'INSERT' then
    if new.state <> 'filed' or new.decided_on is not null or new.carried_on is not null or new.other_said is not null then
      raise exception using errcode = '23514', constraint = 'change_begins_undecided', message = 'a change begins undecided';
    end if;
    if new.other_id is not null and not exists (select from platform.tie t join platform.subject_scope s on s.subject_id = t.to_id where t.kind = 'household'
        and t.from_id = new.person_id and t.to_id = new.other_id and not s.guarded and s.role <> 'minor-occupant'
        and t.from_on <= platform.today() and (t.until_on is null or t.until_on > platform.today())) then
      raise exception using errcode = '23514', constraint = 'other_lives_here', message = 'a change concerns adults of the own household';
    end if;
    select p.moved_out_on into new.moved_out_on from residents.person p where p.id = new.person_id;
    select l.ended_on into new.lease_ended_on from leases.lease l where l.id = new.lease_id;
    return new;
  end if;
  if (new.id, new.person_id, new.other_id, new.lease_id, new.kind, new.asks, new.recorded_at)
      is distinct from (old.id, old.person_id, old.other_id, old.lease_id, old.kind, old.asks, old.recorded_at) then
    raise exception using errcode = '23514', constraint = 'change_stays_as_filed', message = 'what was filed stays as it was filed';
  end if;
  if new.state <> old.state then
    if old.state <> 'filed' or old.carried_on is not null then
      raise exception using errcode = '23514', constraint = 'decided_once', message = 'a change is decided once';
    end if;
    if new.state <> 'withdrawn' and (new.asks = 'nothing' or (new.state = 'objected') <> (new.asks = 'objection') and new.state <> 'granted') then
      raise exception using errcode = '23514', constraint = 'decided_as_asked', message = 'a change is decided as it was asked';
    end if;
    if new.state = 'granted' and new.asks = 'permission' and new.other_id is not null and new.other_said is distinct from 'yes' then
      raise exception using errcode = '23514', constraint = 'other_confirms_first', message = 'the other person confirms first';
    end if;
    new.decided_on := case when new.state <> 'withdrawn' then platform.today() end;
  end if;
  if new.carried_on is distinct from old.carried_on and (old.carried_on is not null or not (new.state = 'granted'
      or new.state = 'filed' and (new.asks = 'nothing' or new.asks = 'confirmation' and new.other_said = 'yes'))) then
    raise exception using errcode = '23514', constraint = 'carried_once', message = 'a change is carried into the register once, and not before it is granted';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION tenancy_changes.judge_paper()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if platform.moving() then return new; end if;
  if tg_op = 'INSERT' then
    if new.because is not null or new.words is not null then
      raise exception using errcode = '23514', constraint = 'change_begins_undecided', message = 'a change begins undecided';
    end if;
    execute format('select moved_out_on, lease_ended_on, until_on from tenancy_changes.%I where id = $1', tg_argv[0])
      into new.moved_out_on, new.lease_ended_on, new.until_on using new.matter_id;
    return new;
  end if;
  if (new.matter_id, new.person_id, new.what, new.answers, new.recorded_at) is distinct from (old.matter_id, old.person_id, old.what, old.answers, old.recorded_at) then
    raise exception using errcode = '23514', constraint = 'change_stays_as_filed', message = 'what was filed stays as it was filed';
  end if;
  if (new.because, new.words) is distinct from (old.because, old.words) then
    if old.decided_by is not null then
      raise exception using errcode = '23514', constraint = 'decided_once', message = 'a change is decided once';
    end if;
    new.decided_by := residents.writing_role();
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION tenancy_changes.know_holder()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  called text;
  who    uuid := gen_random_uuid();
  home   uuid;
  known_as text := case tg_table_name when 'onward_letting_permit' then 'onward-tenant' when 'subletting_notice' then 'subtenant' else 'temporary-holder' end;
begin
  if exists (select from tenancy_changes.holder h where h.matter_id = new.id) then
    update tenancy_changes.holder set from_on = new.wanted_on, until_on = new.until_on where matter_id = new.id;
    return null;
  end if;
  if not (new.state = 'granted' or new.asks = 'nothing' and new.carried_on is not null) then return null; end if;
  execute format('select btrim(answers ->> ''holder-name'') from tenancy_changes.%I where matter_id = $1 and what = ''form''', tg_table_name || '_paper') into called using new.id;
  if coalesce(called, '') = '' then return null; end if;
  select o.flat_id into home from residents.occupancy o where o.person_id = new.person_id and o.lease_id is not distinct from new.lease_id order by o.moved_in_on desc limit 1;
  insert into platform.subject_scope (subject_id, role, areas, buildings, staircases, guarded)
    select who, known_as, s.areas, s.buildings, s.staircases, s.guarded from platform.subject_scope s where s.subject_id = new.person_id;
  insert into tenancy_changes.holder (person_id, matter_id, full_name, from_on, until_on) values (who, new.id, called, new.wanted_on, new.until_on);
  insert into tenancy_changes.letter (person_id, flat_id, kind, as_role, registered_on, until_on)
    values (who, home, 'told-by-another', known_as, platform.today(), new.until_on);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION tenancy_changes.no_letter_to_the_dead()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  return case when exists (select from residents.death d where d.person_id = new.person_id) then null else new end;
end
$function$;

CREATE OR REPLACE FUNCTION tenancy_changes.note_matter()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if tg_op = 'INSERT' then
    perform residents.note_change(new.person_id, 'change-filed', platform.today(), new.kind);
  elsif new.state <> old.state then
    perform residents.note_change(new.person_id, 'change-' || new.state, platform.today(), new.kind);
  elsif new.carried_on is distinct from old.carried_on then
    perform residents.note_change(new.person_id, 'change-carried', platform.today(), new.kind);
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION tenancy_changes.owe_letter()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  was_child boolean := case when tg_op = 'UPDATE' then old.role = 'minor-occupant' else exists (select from residents.occupancy o
    where o.person_id = new.person_id and o.flat_id = new.flat_id and o.role = 'minor-occupant' and o.moved_out_on = new.moved_in_on) end;
begin
  if platform.moving() then return null; end if;
  if new.role not in ('spouse', 'adult-occupant') then return null; end if;
  if tg_op = 'UPDATE' and not was_child then return null; end if;
  -- A guest of another home of the same lease has been told there.
  if new.temporary is not null or exists (select from tenancy_changes.letter l where l.person_id = new.person_id and l.flat_id = new.flat_id and l.printed_on is null) then return null; end if;
  if not was_child and exists (select from residents.occupancy o where o.person_id = new.person_id and o.flat_id = new.flat_id and o.id <> new.id
      and o.moved_out_on = new.moved_in_on) then return null; end if;
  insert into tenancy_changes.letter (person_id, flat_id, kind, as_role, registered_on)
    values (new.person_id, new.flat_id, case when was_child then 'came-of-age' else 'told-by-another' end, new.role, platform.today());
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION tenancy_changes.sign_lease()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update leases.party p set signed_on = (a.recorded_at at time zone 'Europe/Helsinki')::date, signature = 'strong sign-in ' || new.id
    from tenancy_changes.answered a where a.matter_id = new.id and a.person_id = new.other_id and a.says = 'yes'
      and p.lease_id = new.lease_id and p.person_id = new.other_id;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION tenancy_changes.stop_letters()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from tenancy_changes.letter where person_id = new.person_id and printed_on is null;
  update tenancy_changes.asked set closed_on = platform.today() where person_id = new.person_id and closed_on is null;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION tenancy_changes.take_answer()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  matter tenancy_changes.asked;
begin
  if platform.moving() then return new; end if;
  if residents.writing_role() <> 'self' then
    raise exception using errcode = '23514', constraint = 'answered_by_oneself', message = 'nobody answers for another';
  end if;
  update tenancy_changes.asked set closed_on = platform.today() where matter_id = new.matter_id and person_id = new.person_id and closed_on is null returning * into matter;
  if not found then
    raise exception using errcode = '23514', constraint = 'answered_in_time', message = 'the question is no longer open';
  end if;
  execute format('update tenancy_changes.%I set other_said = $2 where id = $1 and other_id = $3', matter.data) using new.matter_id, new.says, new.person_id;
  perform residents.note_change(new.person_id, case new.says when 'yes' then 'change-confirmed' else 'change-denied' end, platform.today(), matter.kind);
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION trail.about_part(a trail.access)
 RETURNS bytea
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(a.about_proof, sha256(uuid_send(a.about_salt) || convert_to(
    row(a.kind, a.actor, a.actor_door, a.actor_role, a.unit, a.controller, a.policy_version, a.subjects)::text, 'UTF8')))
$function$;

CREATE OR REPLACE FUNCTION trail.append_seal(epoch integer, from_xid xid8, from_id bigint, to_xid xid8, to_id bigint, count integer, first_at timestamp with time zone, last_at timestamp with time zone, root bytea, leaves bytea, reason text, roles jsonb)
 RETURNS TABLE(number bigint, chain bytea, sealed_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  new trail.seal;
begin
  select coalesce(max(s.number), 0) + 1 into new.number from trail.seal s;
  new.previous := coalesce((select s.chain from trail.seal s where s.number = new.number - 1), decode(repeat('00', 32), 'hex'));
  new.epoch := append_seal.epoch;
  new.from_xid := append_seal.from_xid;
  new.from_id := append_seal.from_id;
  new.to_xid := append_seal.to_xid;
  new.to_id := append_seal.to_id;
  new.count := append_seal.count;
  new.first_at := append_seal.first_at;
  new.last_at := append_seal.last_at;
  new.root := append_seal.root;
  new.reason := append_seal.reason;
  new.sealed_at := clock_timestamp();
  new.chain := sha256(new.previous || int8send(new.number) || int4send(new.epoch) || xid8send(new.from_xid) || int8send(new.from_id)
    || xid8send(new.to_xid) || int8send(new.to_id) || int4send(new.count) || coalesce(timestamptz_send(new.first_at), '\x')
    || coalesce(timestamptz_send(new.last_at), '\x') || timestamptz_send(new.sealed_at) || new.root || convert_to(coalesce(new.reason, ''), 'UTF8'));
  insert into trail.seal select (new).*;
  insert into trail.leaves (seal, leaves) values (new.number, append_seal.leaves);
  perform trail.spread(new, roles);
  return query select new.number, new.chain, new.sealed_at;
end
$function$;

CREATE OR REPLACE FUNCTION trail.begin_epoch(reason text)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  here bigint := (select c.system_identifier from pg_control_system() c);
  last trail.epoch;
begin
  lock table trail.epoch in exclusive mode;
  select * into last from trail.epoch e order by e.number desc limit 1;
  if last.system_identifier <> here then
    insert into trail.epoch (number, system_identifier, reason) values (last.number + 1, here, begin_epoch.reason);
    execute format('alter table trail.access alter column epoch set default %s', last.number + 1);
    return last.number + 1;
  end if;
  return last.number;
end
$function$;

CREATE OR REPLACE FUNCTION trail.content_part(a trail.access)
 RETURNS bytea
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(a.content_proof, sha256(uuid_send(a.content_salt) || convert_to(row(a.activity, a.reason, a.task, a.detail)::text, 'UTF8')))
$function$;

CREATE OR REPLACE FUNCTION trail.drop_month(before timestamp with time zone, rule text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  name  text;
  month timestamptz;
  until timestamptz;
  split jsonb;
begin
  select c.relname, to_date(right(c.relname, 7), 'YYYY_MM')::timestamp at time zone 'UTC' into name, month
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'trail.access'::regclass and c.relname ~ '^access_\d{4}_\d{2}$' order by c.relname limit 1;
  until := ((month at time zone 'UTC') + interval '1 month') at time zone 'UTC';
  if name is null or until > before then
    return null;
  end if;
  if exists (select from trail.access a where a.at < until
      and (a.epoch, a.xid, a.id) > (select s.epoch, s.xid, s.id from trail.sealed_to() s)) then
    raise exception 'rows of % are not sealed yet', name;
  end if;
  -- A seal across the border keeps its other rows; these ids are excused by name.
  select jsonb_object_agg(s.number, (select coalesce(jsonb_agg(a.id order by a.id), '[]') from trail.access a
      where a.epoch = s.epoch and (a.xid, a.id) > (s.from_xid, s.from_id) and (a.xid, a.id) <= (s.to_xid, s.to_id) and a.at < until))
    into split from trail.seal s where s.first_at < until and s.last_at >= until;
  insert into trail.access (kind, actor_door, activity, reason, detail)
    values ('erased', 'worker', 'access-log', rule, jsonb_build_object('until', until at time zone 'UTC', 'split', coalesce(split, '{}'), 'month', name));
  delete from trail.leaves l using trail.seal s where s.number = l.seal and s.last_at < until;
  execute format('drop table trail.%I', name);
  execute format('drop table if exists trail.%I', replace(name, 'access', 'appearance'));
  return name;
end
$function$;

CREATE OR REPLACE FUNCTION trail.erase(part text, before timestamp with time zone, kinds text[], activities text[], only_of uuid[], spare uuid[], rule text, batch integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  ids    bigint[];
  first  timestamptz;
  last   timestamptz;
  entry  bigint;
begin
  if part not in ('content', 'term', 'all') then
    raise exception 'no such part of a log row: %', part;
  end if;
  select array_agg(due.id order by due.at, due.id), min(due.at), max(due.at) into ids, first, last from (
    select a.id, a.at from trail.access a
    where a.at < before and a.kind <> 'erased'
      and (kinds is null or a.kind = any (kinds)) and (activities is null or a.activity = any (activities)) and (only_of is null or a.subjects <@ only_of and cardinality(a.subjects) > 0)
      and (spare is null or not coalesce(a.subjects && spare, false))
      and case part when 'term' then a.term is not null when 'content' then a.content_proof is null else a.about_proof is null end
    order by a.at, a.id limit batch) due;
  if ids is null then
    return 0;
  end if;
  insert into trail.access (kind, actor_door, activity, reason, detail)
    values ('erased', 'worker', 'access-log', rule, jsonb_build_object('part', part, 'before', before at time zone 'UTC', 'kinds', kinds, 'rows', cardinality(ids),
      'digest', encode(sha256(convert_to(ids::text, 'UTF8')), 'hex')))
    returning id into entry;
  if part = 'term' then
    update trail.access a set term_proof = trail.term_part(a), term = null, term_salt = null, erased_by = entry where a.at between first and last and a.id = any (ids);
  elsif part = 'content' then
    update trail.access a set content_proof = trail.content_part(a), activity = null, reason = null, task = null, detail = null, content_salt = null, erased_by = entry
      where a.at between first and last and a.id = any (ids);
    update trail.appearance p set activity = null, reason = null where p.at between first and last and p.id = any (ids);
  else
    update trail.access a set about_proof = trail.about_part(a), content_proof = trail.content_part(a), term_proof = trail.term_part(a),
      actor = null, actor_door = null, actor_role = null, unit = null, controller = null, policy_version = null, subjects = null, about_salt = null,
      activity = null, reason = null, task = null, detail = null, content_salt = null, term = null, term_salt = null, erased_by = entry
      where a.at between first and last and a.id = any (ids);
    delete from trail.appearance p where p.at between first and last and p.id = any (ids);
  end if;
  return cardinality(ids);
end
$function$;

CREATE OR REPLACE FUNCTION trail.hand_back(gone uuid, kept uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  insert into trail.appearance (id, subject_id, at, controller, kind, activity, reason, actor_role, unit_shown, organisation, counts_as)
    select p.id, gone, p.at, p.controller, p.kind, p.activity, p.reason, p.actor_role, p.unit_shown, p.organisation, p.counts_as
    from trail.appearance p join trail.access a on a.at = p.at and a.id = p.id
    where p.subject_id = kept and gone in (select trail.people_now(a.subjects)) on conflict do nothing;
  delete from trail.appearance p using trail.access a
    where a.at = p.at and a.id = p.id and p.subject_id = kept and kept not in (select trail.people_now(a.subjects));
$function$;

CREATE OR REPLACE FUNCTION trail.hand_over(gone uuid, kept uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  update trail.appearance p set subject_id = kept where p.subject_id = gone
    and not exists (select from trail.appearance k where k.at = p.at and k.id = p.id and k.subject_id = kept);
  delete from trail.appearance p where p.subject_id = gone;
$function$;

CREATE OR REPLACE FUNCTION trail.is_shown(door text, role text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$ select door in ('staff', 'oversight') or door = 'resident' and role in ('guardian', 'representative', 'estate', 'profile-service') $function$;

CREATE OR REPLACE FUNCTION trail.leaf(a trail.access)
 RETURNS bytea
 LANGUAGE sql
 STABLE
AS $function$
  select sha256('\x00'::bytea || int8send(a.id) || int4send(a.epoch) || timestamptz_send(a.at) || xid8send(a.xid)
    || sha256(trail.about_part(a) || trail.content_part(a) || trail.term_part(a)))
$function$;

CREATE OR REPLACE FUNCTION trail.make_months(first date, months integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  month  date;
  parent text;
  name   text;
  made   int := 0;
begin
  for month in select (date_trunc('month', first::timestamp) + make_interval(months => n))::date from generate_series(0, months - 1) n loop
    foreach parent in array array['access', 'appearance'] loop
      name := parent || to_char(month, '_YYYY_MM');
      continue when to_regclass('trail.' || name) is not null;
      execute format('alter table trail.%I detach partition trail.%I', parent, parent || '_default');
      execute format('create table trail.%I partition of trail.%I for values from (%L) to (%L)', name, parent,
        month::timestamp at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
      execute format('insert into trail.%I overriding system value select * from trail.%I where at >= %L and at < %L', name, parent || '_default',
        month::timestamp at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
      execute format('delete from trail.%I where at >= %L and at < %L', parent || '_default',
        month::timestamp at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
      execute format('alter table trail.%I attach partition trail.%I default', parent, parent || '_default');
      if parent = 'access' then
        execute format('create trigger never_emptied before truncate on trail.%I for each statement execute function trail.only_added_to()', name);
      end if;
      made := made + 1;
    end loop;
  end loop;
  return made;
end
$function$;

CREATE OR REPLACE FUNCTION trail.only_added_to()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' then
    if new.erased_by is not null and new.kind = old.kind and trail.leaf(new) = trail.leaf(old)
      and (new.about_proof is null or num_nonnulls(new.about_salt, new.actor, new.actor_door, new.actor_role, new.unit, new.controller, new.policy_version, new.subjects) = 0)
      and (new.content_proof is null or num_nonnulls(new.content_salt, new.activity, new.reason, new.task, new.detail) = 0)
      and (new.term_proof is null or num_nonnulls(new.term_salt, new.term) = 0) then
      return new;
    end if;
  end if;
  raise exception using errcode = '42501', message = 'the access log is only added to';
end
$function$;

CREATE OR REPLACE FUNCTION trail.people_now(subjects uuid[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select distinct coalesce(m.kept_id, s) from unnest(subjects) s left join platform.merged m on m.gone_id = s
$function$;

CREATE OR REPLACE FUNCTION trail.record(kind text, actor uuid, actor_door text, actor_role text, unit text, controller text, policy_version text, subjects uuid[], activity text, reason text, task text, detail jsonb, term bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
#variable_conflict use_variable
begin
  insert into trail.access (kind, actor, actor_door, actor_role, unit, controller, policy_version, subjects, activity, reason, task, detail, term)
  values (kind, actor, actor_door, actor_role, unit, controller, policy_version, subjects, activity, reason, task, detail, term);
end
$function$;

CREATE OR REPLACE FUNCTION trail.release(activity text, task text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  -- The sealer may be withholding just now: whoever comes second sees what the first has done.
  perform pg_advisory_xact_lock(hashtextextended('trail.withheld', 0));
  insert into trail.reviewed values (release.activity, release.task) on conflict do nothing;
  perform trail.show_withheld(array_agg(w)) from trail.withheld w where w.activity = release.activity and w.task = release.task;
  delete from trail.withheld w where w.activity = release.activity and w.task = release.task;
end
$function$;

CREATE OR REPLACE FUNCTION trail.rights_used(since timestamp with time zone)
 RETURNS TABLE(activity text, role text, kind text, reasoned boolean, looks bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select a.activity, a.actor_role, a.kind, a.reason is not null, case when count(*) >= 5 then count(*) end
  from trail.access a
  where a.at >= since and a.kind in ('attention', 'list', 'unmask') and a.activity is not null and a.actor_role is not null
  group by 1, 2, 3, 4
$function$;

CREATE OR REPLACE FUNCTION trail.seal_lag()
 RETURNS TABLE(waiting bigint, oldest_at timestamp with time zone, behind bigint, without_month bigint, prepared bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with due as (select a.at from trail.access a where (a.epoch, a.xid, a.id) > (select s.epoch, s.xid, s.id from trail.sealed_to() s)
    order by a.epoch, a.xid, a.id limit 100000)
  select count(*), min(due.at),
    pg_snapshot_xmax(pg_current_snapshot())::text::bigint - pg_snapshot_xmin(pg_current_snapshot())::text::bigint,
    (select count(*) from trail.access_default), (select count(*) from pg_prepared_xacts)
  from due
$function$;

CREATE OR REPLACE FUNCTION trail.sealed_to()
 RETURNS TABLE(epoch integer, xid xid8, id bigint)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  (select s.epoch, s.to_xid, s.to_id from trail.seal s order by s.number desc limit 1)
  union all select 0, '0'::xid8, 0 where not exists (select from trail.seal)
$function$;

CREATE OR REPLACE FUNCTION trail.seals_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception using errcode = '42501', message = 'seals are only added to';
end
$function$;

CREATE OR REPLACE FUNCTION trail.show_after_review(activity text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  insert into trail.reviewed_activity values (show_after_review.activity) on conflict do nothing
$function$;

CREATE OR REPLACE FUNCTION trail.show_withheld(rows trail.withheld[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  insert into trail.appearance (id, subject_id, at, controller, kind, activity, reason, actor_role, unit_shown)
  select distinct on (l.at, l.id, who) l.id, who, l.at, l.controller, l.kind, l.activity, l.reason, l.actor_role, trail.unit_shown(l.actor_role, l.unit, l.at)
  from unnest(rows) w join trail.access l on l.at = w.at and l.id = w.id cross join lateral trail.people_now(l.subjects) who
  on conflict do nothing
$function$;

CREATE OR REPLACE FUNCTION trail.spread(seal trail.seal, roles jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended('trail.withheld', 0));
  insert into trail.withheld (at, id, activity, task, kind)
  select a.at, a.id, a.activity, a.task, a.kind from trail.access a join trail.reviewed_activity r on r.activity = a.activity
  where a.epoch = (seal).epoch and (a.xid, a.id) > ((seal).from_xid, (seal).from_id) and (a.xid, a.id) <= ((seal).to_xid, (seal).to_id)
    and a.kind in ('attention', 'unmask', 'listed') and trail.is_shown(a.actor_door, a.actor_role)
    and not exists (select from trail.reviewed d where d.activity = a.activity and d.task = a.task);

  with look as materialized (
    select a.* from trail.access a
    where a.epoch = (seal).epoch and (a.xid, a.id) > ((seal).from_xid, (seal).from_id) and (a.xid, a.id) <= ((seal).to_xid, (seal).to_id)
      and a.kind in ('attention', 'unmask', 'listed') and trail.is_shown(a.actor_door, a.actor_role)
      and not exists (select from trail.withheld w where w.at = a.at and w.id = a.id)
  ), place as materialized (
    select l.actor_role, l.unit, date_trunc('day', l.at) as day, trail.unit_shown(l.actor_role, l.unit, min(l.at)) as shown
    from look l where l.unit is not null group by 1, 2, 3
  )
  insert into trail.appearance (id, subject_id, at, controller, kind, activity, reason, actor_role, unit_shown, organisation, counts_as)
  select distinct on (l.at, l.id, who) l.id, who, l.at, l.controller, l.kind, l.activity, l.reason, l.actor_role, p.shown,
    roles -> l.actor_role ->> 'organisation', roles -> l.actor_role ->> 'countsAs'
  from look l cross join lateral trail.people_now(l.subjects) who
    left join place p on p.actor_role = l.actor_role and p.unit = l.unit and p.day = date_trunc('day', l.at);

  -- A list that opened nobody is nobody's to review: it is shown after a week.
  perform trail.show_withheld(array_agg(w)) from trail.withheld w where w.kind = 'listed' and w.at < clock_timestamp() - interval '7 days';
  delete from trail.withheld w where w.kind = 'listed' and w.at < clock_timestamp() - interval '7 days';
end
$function$;

CREATE OR REPLACE FUNCTION trail.term_part(a trail.access)
 RETURNS bytea
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(a.term_proof, sha256(uuid_send(a.term_salt) || coalesce(a.term, '\x')))
$function$;

CREATE OR REPLACE FUNCTION trail.unit_shown(role text, unit text, at timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with recursive above as (
    select u.id, u.part_of, 0 as step from platform.unit u where u.id = unit_shown.unit
    union all select u.id, u.part_of, a.step + 1 from platform.unit u join above a on u.id = a.part_of where a.step < 20
  ), within as (
    select a.id as top, a.id, a.step from above a
    union select w.top, u.id, w.step from platform.unit u join within w on u.part_of = w.id
  ), strong as (
    select w.top, w.step from within w
    join identity.role_holding h on h.unit = w.id and h.role = unit_shown.role
      and h.from_on <= (unit_shown.at at time zone 'Europe/Helsinki')::date and coalesce(h.until_on, 'infinity') >= (unit_shown.at at time zone 'Europe/Helsinki')::date
    group by w.top, w.step having count(distinct h.account_id) >= 5
  )
  select top from strong order by step limit 1
$function$;

CREATE OR REPLACE FUNCTION trail.unsealed(batch integer)
 RETURNS TABLE(epoch integer, from_xid xid8, from_id bigint, count integer, first_at timestamp with time zone, last_at timestamp with time zone, leaves bytea, reason text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  here    int := (select max(e.number) from trail.epoch e);
  -- Taken before the rows are read, never after.
  horizon xid8 := pg_snapshot_xmin(pg_current_snapshot());
begin
  select s.epoch, s.to_xid, s.to_id into epoch, from_xid, from_id from trail.seal s order by s.number desc limit 1;
  if not found then
    select min(e.number), '0'::xid8, 0 into epoch, from_xid, from_id from trail.epoch e;
  end if;
  select count(*), min(due.at), max(due.at), string_agg(due.leaf, ''::bytea order by due.xid, due.id)
    into unsealed.count, first_at, last_at, leaves
    from (select a.xid, a.id, a.at, xid8send(a.xid) || int8send(a.id) || trail.leaf(a) as leaf from trail.access a
      where a.epoch = unsealed.epoch and (a.xid, a.id) > (unsealed.from_xid, unsealed.from_id) and (unsealed.epoch < here or a.xid < horizon)
      order by a.xid, a.id limit batch) due;
  if unsealed.count > 0 then
    reason := case when epoch < here then 'rest of epoch ' || epoch end;
    return next;
  elsif epoch < here then
    select e.number, '0'::xid8, 0, '\x'::bytea, format('epoch %s begins: %s', e.number, e.reason) into epoch, from_xid, from_id, leaves, reason
      from trail.epoch e where e.number = unsealed.epoch + 1;
    return next;
  end if;
end
$function$;
