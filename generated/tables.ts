// Generated from the migrated database and the modules; see `npm run generate`. Never edited.
import type { Generated, GeneratedAlways } from 'kysely';

export interface Tables {
  'homes.area': {
    id: Generated<string>;
    code: string;
    name_fi: string;
    name_sv: string;
  };
  'homes.building': {
    id: Generated<string>;
    area_id: string;
    permanent_id: string;
    street_fi: string;
    street_sv: string;
    number: string;
    postal_code: string;
    city_fi: string;
    city_sv: string;
    state_financed: Generated<boolean>;
    managed_by: string | null;
  };
  'homes.flat': {
    id: Generated<string>;
    staircase_id: string;
    number: number;
    partition_letter: Generated<string>;
    rooms: string;
    area_m2: string;
    floor: number;
    state: Generated<string>;
    inhabited: Generated<boolean>;
    sought_fi: string;
    sought_sv: string;
  };
  'homes.staircase': {
    id: Generated<string>;
    building_id: string;
    letter: string;
  };
  'leases.lease': {
    id: Generated<string>;
    flat_id: string;
    kind: string;
    begins_on: string;
    ends_on: string | null;
    rent_cents: number;
    terms_version: string;
    state: Generated<string>;
    ended_on: string | null;
    end_reason: string | null;
    recorded_at: Generated<Date>;
    party_ids: string[];
  };
  'leases.party': {
    lease_id: string;
    person_id: string;
    role: string;
    from_on: string;
    until_on: string | null;
    signed_on: string | null;
    signature: string | null;
    lease_ended_on: string | null;
  };
  'residents.change': {
    id: Generated<string>;
    person_id: string;
    kind: string;
    detail: string | null;
    former_name: string | null;
    confirmed_by: string | null;
    effective_on: string;
    recorded_at: Generated<Date>;
    recorded_by: string;
    moved_out_on: string | null;
    lease_ended_on: string | null;
  };
  'residents.change_kind': {
    code: string;
    title_fi: string;
    title_sv: string;
    title_en: string;
  };
  'residents.contact': {
    person_id: string;
    phone: Buffer | null;
    email: Buffer | null;
    postal_address: Buffer | null;
    contact_address: Buffer | null;
    only_for_landlord: Generated<boolean>;
    told_by: Generated<string>;
    changed_at: Generated<Date>;
    moved_out_on: string | null;
    lease_ended_on: string | null;
  };
  'residents.employee_home': {
    employee_number: string;
    person_id: string;
    declared_on: Generated<string>;
  };
  'residents.identifier': {
    person_id: string;
    code: Buffer | null;
    code_on_file: GeneratedAlways<boolean | null>;
    other: Buffer | null;
    other_kind: string | null;
    other_on_file: GeneratedAlways<boolean | null>;
    moved_out_on: string | null;
    lease_ended_on: string | null;
  };
  'residents.name_part': {
    person_id: string;
    part: string;
    scope_role: Generated<string>;
    scope_areas: Generated<string[]>;
    scope_buildings: Generated<string[]>;
    scope_staircases: Generated<string[]>;
    scope_guarded: Generated<boolean>;
  };
  'residents.occupancy': {
    id: Generated<string>;
    person_id: string;
    flat_id: string;
    lease_id: string | null;
    role: string;
    spouse_of: string | null;
    moved_in_on: string;
    moved_out_on: string | null;
    moved_out_by: string | null;
    temporary: string | null;
    lease_ended_on: string | null;
    recorded_at: Generated<Date>;
    scope_role: Generated<string>;
    scope_areas: Generated<string[]>;
    scope_buildings: Generated<string[]>;
    scope_staircases: Generated<string[]>;
    scope_guarded: Generated<boolean>;
  };
  'residents.person': {
    id: Generated<string>;
    given_names: string;
    family_name: string;
    birth_on: string | null;
    language: string | null;
    recorded_at: Generated<Date>;
    moved_out_on: string | null;
    lease_ended_on: string | null;
    scope_role: Generated<string>;
    scope_areas: Generated<string[]>;
    scope_buildings: Generated<string[]>;
    scope_staircases: Generated<string[]>;
    scope_guarded: Generated<boolean>;
  };
  'residents.protection': {
    id: Generated<string>;
    person_id: string;
    kind: string;
    from_on: string;
    until_on: string | null;
    source: string;
    review_on: GeneratedAlways<string | null>;
    lifted_on: string | null;
    recorded_at: Generated<Date>;
  };
  'statistics.figure': {
    kind: string;
    area_id: string | null;
    part: Generated<string>;
    number: number | null;
    counted_on: string;
  };
  'trail.access': {
    id: GeneratedAlways<string>;
    epoch: Generated<number>;
    at: Generated<Date>;
    xid: Generated<string>;
    kind: string;
    actor: string | null;
    actor_door: string | null;
    actor_role: string | null;
    unit: string | null;
    controller: string | null;
    policy_version: string | null;
    subjects: string[] | null;
    activity: string | null;
    reason: string | null;
    task: string | null;
    detail: unknown | null;
    term: Buffer | null;
    about_salt: Generated<string | null>;
    content_salt: Generated<string | null>;
    term_salt: Generated<string | null>;
    about_proof: Buffer | null;
    content_proof: Buffer | null;
    term_proof: Buffer | null;
    erased_by: string | null;
  };
  'trail.appearance': {
    id: string;
    subject_id: string;
    at: Date;
    controller: string | null;
    kind: string;
    activity: string | null;
    reason: string | null;
    actor_role: string | null;
    unit_shown: string | null;
    organisation: string | null;
    counts_as: string | null;
  };
  'trail.epoch': {
    number: number;
    system_identifier: string;
    since: Generated<Date>;
    reason: string;
  };
  'trail.leaves': {
    seal: string;
    leaves: Buffer;
  };
  'trail.seal': {
    number: string;
    epoch: number;
    from_xid: string;
    from_id: string;
    to_xid: string;
    to_id: string;
    count: number;
    first_at: Date | null;
    last_at: Date | null;
    root: Buffer;
    previous: Buffer;
    chain: Buffer;
    sealed_at: Generated<Date>;
    reason: string | null;
  };
}

/** Activity -> table -> column -> how the modules' pages stand to it. */
export interface Activities {
  'access-log': {
    'homes.area': { code: 'needs'; id: 'needs'; name_fi: 'needs'; name_sv: 'needs' };
    'homes.building': { area_id: 'needs'; city_fi: 'needs'; city_sv: 'needs'; id: 'needs'; managed_by: 'needs'; number: 'needs'; permanent_id: 'needs'; postal_code: 'needs'; state_financed: 'needs'; street_fi: 'needs'; street_sv: 'needs' };
    'homes.flat': { area_m2: 'needs'; floor: 'needs'; id: 'needs'; inhabited: 'needs'; number: 'needs'; partition_letter: 'needs'; rooms: 'needs'; sought_fi: 'needs'; sought_sv: 'needs'; staircase_id: 'needs'; state: 'needs' };
    'homes.staircase': { building_id: 'needs'; id: 'needs'; letter: 'needs' };
    'residents.change_kind': { code: 'needs'; title_en: 'needs'; title_fi: 'needs'; title_sv: 'needs' };
    'statistics.figure': { area_id: 'needs'; counted_on: 'needs'; kind: 'needs'; number: 'needs'; part: 'needs' };
    'trail.access': { activity: 'needs'; actor: 'needs'; actor_door: 'needs'; actor_role: 'needs'; at: 'needs'; controller: 'needs'; detail: 'needs'; epoch: 'needs'; erased_by: 'needs'; id: 'needs'; kind: 'needs'; policy_version: 'needs'; reason: 'needs'; subjects: 'needs'; task: 'needs'; unit: 'needs' };
    'trail.appearance': { activity: 'needs'; actor_role: 'needs'; at: 'needs'; controller: 'needs'; counts_as: 'needs'; id: 'needs'; kind: 'needs'; organisation: 'needs'; reason: 'needs'; subject_id: 'needs'; unit_shown: 'needs' };
  };
  'bookings': {
    'homes.area': { code: 'needs'; id: 'needs'; name_fi: 'needs'; name_sv: 'needs' };
    'homes.building': { area_id: 'needs'; city_fi: 'needs'; city_sv: 'needs'; id: 'needs'; managed_by: 'needs'; number: 'needs'; permanent_id: 'needs'; postal_code: 'needs'; state_financed: 'needs'; street_fi: 'needs'; street_sv: 'needs' };
    'homes.flat': { area_m2: 'needs'; floor: 'needs'; id: 'needs'; inhabited: 'needs'; number: 'needs'; partition_letter: 'needs'; rooms: 'needs'; sought_fi: 'needs'; sought_sv: 'needs'; staircase_id: 'needs'; state: 'needs' };
    'homes.staircase': { building_id: 'needs'; id: 'needs'; letter: 'needs' };
    'residents.change_kind': { code: 'needs'; title_en: 'needs'; title_fi: 'needs'; title_sv: 'needs' };
    'residents.contact': { changed_at: 'needs'; contact_address: 'uses'; email: 'uses'; only_for_landlord: 'needs'; person_id: 'needs'; phone: 'uses'; postal_address: 'uses'; told_by: 'needs' };
    'residents.occupancy': { flat_id: 'uses'; id: 'needs'; lease_id: 'needs'; moved_in_on: 'uses'; moved_out_on: 'uses'; person_id: 'needs'; recorded_at: 'needs'; role: 'uses'; spouse_of: 'needs' };
    'residents.person': { family_name: 'uses'; given_names: 'uses'; id: 'needs'; recorded_at: 'needs' };
    'statistics.figure': { area_id: 'needs'; counted_on: 'needs'; kind: 'needs'; number: 'needs'; part: 'needs' };
  };
  'consumption': {
    'homes.area': { code: 'needs'; id: 'needs'; name_fi: 'needs'; name_sv: 'needs' };
    'homes.building': { area_id: 'needs'; city_fi: 'needs'; city_sv: 'needs'; id: 'needs'; managed_by: 'needs'; number: 'needs'; permanent_id: 'needs'; postal_code: 'needs'; state_financed: 'needs'; street_fi: 'needs'; street_sv: 'needs' };
    'homes.flat': { area_m2: 'needs'; floor: 'needs'; id: 'needs'; inhabited: 'needs'; number: 'needs'; partition_letter: 'needs'; rooms: 'needs'; sought_fi: 'needs'; sought_sv: 'needs'; staircase_id: 'needs'; state: 'needs' };
    'homes.staircase': { building_id: 'needs'; id: 'needs'; letter: 'needs' };
    'residents.change_kind': { code: 'needs'; title_en: 'needs'; title_fi: 'needs'; title_sv: 'needs' };
    'residents.contact': { changed_at: 'needs'; contact_address: 'uses'; email: 'uses'; only_for_landlord: 'needs'; person_id: 'needs'; phone: 'uses'; postal_address: 'uses'; told_by: 'needs' };
    'residents.occupancy': { flat_id: 'uses'; id: 'needs'; lease_id: 'needs'; moved_in_on: 'uses'; moved_out_on: 'uses'; person_id: 'needs'; recorded_at: 'needs'; role: 'uses'; spouse_of: 'needs' };
    'residents.person': { family_name: 'uses'; given_names: 'uses'; id: 'needs'; recorded_at: 'needs' };
    'statistics.figure': { area_id: 'needs'; counted_on: 'needs'; kind: 'needs'; number: 'needs'; part: 'needs' };
  };
  'customer-service': {
    'homes.area': { code: 'needs'; id: 'needs'; name_fi: 'needs'; name_sv: 'needs' };
    'homes.building': { area_id: 'needs'; city_fi: 'needs'; city_sv: 'needs'; id: 'needs'; managed_by: 'needs'; number: 'needs'; permanent_id: 'needs'; postal_code: 'needs'; state_financed: 'needs'; street_fi: 'needs'; street_sv: 'needs' };
    'homes.flat': { area_m2: 'needs'; floor: 'needs'; id: 'needs'; inhabited: 'needs'; number: 'needs'; partition_letter: 'needs'; rooms: 'needs'; sought_fi: 'needs'; sought_sv: 'needs'; staircase_id: 'needs'; state: 'needs' };
    'homes.staircase': { building_id: 'needs'; id: 'needs'; letter: 'needs' };
    'residents.change_kind': { code: 'needs'; title_en: 'needs'; title_fi: 'needs'; title_sv: 'needs' };
    'residents.contact': { changed_at: 'needs'; contact_address: 'uses'; email: 'uses'; only_for_landlord: 'needs'; person_id: 'needs'; phone: 'uses'; postal_address: 'uses'; told_by: 'needs' };
    'residents.name_part': { part: 'uses'; person_id: 'needs' };
    'residents.occupancy': { flat_id: 'uses'; id: 'needs'; lease_id: 'needs'; moved_in_on: 'uses'; moved_out_by: 'uses'; moved_out_on: 'uses'; person_id: 'needs'; recorded_at: 'needs'; role: 'uses'; spouse_of: 'needs' };
    'residents.person': { birth_on: 'uses'; family_name: 'needs'; given_names: 'needs'; id: 'needs'; language: 'uses'; recorded_at: 'needs' };
    'statistics.figure': { area_id: 'needs'; counted_on: 'needs'; kind: 'needs'; number: 'needs'; part: 'needs' };
  };
  'debt-collection': {
    'homes.area': { code: 'needs'; id: 'needs'; name_fi: 'needs'; name_sv: 'needs' };
    'homes.building': { area_id: 'needs'; city_fi: 'needs'; city_sv: 'needs'; id: 'needs'; managed_by: 'needs'; number: 'needs'; permanent_id: 'needs'; postal_code: 'needs'; state_financed: 'needs'; street_fi: 'needs'; street_sv: 'needs' };
    'homes.flat': { area_m2: 'needs'; floor: 'needs'; id: 'needs'; inhabited: 'needs'; number: 'needs'; partition_letter: 'needs'; rooms: 'needs'; sought_fi: 'needs'; sought_sv: 'needs'; staircase_id: 'needs'; state: 'needs' };
    'homes.staircase': { building_id: 'needs'; id: 'needs'; letter: 'needs' };
    'residents.change_kind': { code: 'needs'; title_en: 'needs'; title_fi: 'needs'; title_sv: 'needs' };
    'residents.contact': { changed_at: 'needs'; contact_address: 'uses'; email: 'uses'; only_for_landlord: 'needs'; person_id: 'needs'; phone: 'uses'; postal_address: 'uses'; told_by: 'needs' };
    'residents.occupancy': { flat_id: 'uses'; id: 'needs'; lease_id: 'needs'; moved_in_on: 'uses'; moved_out_on: 'uses'; person_id: 'needs'; recorded_at: 'needs'; role: 'uses'; spouse_of: 'needs' };
    'residents.person': { family_name: 'uses'; given_names: 'uses'; id: 'needs'; recorded_at: 'needs' };
    'statistics.figure': { area_id: 'needs'; counted_on: 'needs'; kind: 'needs'; number: 'needs'; part: 'needs' };
  };
  'disturbances': {
    'homes.area': { code: 'needs'; id: 'needs'; name_fi: 'needs'; name_sv: 'needs' };
    'homes.building': { area_id: 'needs'; city_fi: 'needs'; city_sv: 'needs'; id: 'needs'; managed_by: 'needs'; number: 'needs'; permanent_id: 'needs'; postal_code: 'needs'; state_financed: 'needs'; street_fi: 'needs'; street_sv: 'needs' };
    'homes.flat': { area_m2: 'needs'; floor: 'needs'; id: 'needs'; inhabited: 'needs'; number: 'needs'; partition_letter: 'needs'; rooms: 'needs'; sought_fi: 'needs'; sought_sv: 'needs'; staircase_id: 'needs'; state: 'needs' };
    'homes.staircase': { building_id: 'needs'; id: 'needs'; letter: 'needs' };
    'residents.change_kind': { code: 'needs'; title_en: 'needs'; title_fi: 'needs'; title_sv: 'needs' };
    'residents.contact': { changed_at: 'needs'; contact_address: 'uses'; email: 'uses'; only_for_landlord: 'needs'; person_id: 'needs'; phone: 'uses'; postal_address: 'uses'; told_by: 'needs' };
    'residents.occupancy': { flat_id: 'uses'; id: 'needs'; lease_id: 'needs'; moved_in_on: 'uses'; moved_out_on: 'uses'; person_id: 'needs'; recorded_at: 'needs'; role: 'uses'; spouse_of: 'needs' };
    'residents.person': { family_name: 'uses'; given_names: 'uses'; id: 'needs'; recorded_at: 'needs' };
    'statistics.figure': { area_id: 'needs'; counted_on: 'needs'; kind: 'needs'; number: 'needs'; part: 'needs' };
  };
  'door-opening': {
    'homes.area': { code: 'needs'; id: 'needs'; name_fi: 'needs'; name_sv: 'needs' };
    'homes.building': { area_id: 'needs'; city_fi: 'needs'; city_sv: 'needs'; id: 'needs'; managed_by: 'needs'; number: 'needs'; permanent_id: 'needs'; postal_code: 'needs'; state_financed: 'needs'; street_fi: 'needs'; street_sv: 'needs' };
    'homes.flat': { area_m2: 'needs'; floor: 'needs'; id: 'needs'; inhabited: 'needs'; number: 'needs'; partition_letter: 'needs'; rooms: 'needs'; sought_fi: 'needs'; sought_sv: 'needs'; staircase_id: 'needs'; state: 'needs' };
    'homes.staircase': { building_id: 'needs'; id: 'needs'; letter: 'needs' };
    'residents.change_kind': { code: 'needs'; title_en: 'needs'; title_fi: 'needs'; title_sv: 'needs' };
    'residents.contact': { changed_at: 'needs'; contact_address: 'uses'; email: 'uses'; only_for_landlord: 'needs'; person_id: 'needs'; phone: 'uses'; postal_address: 'uses'; told_by: 'needs' };
    'residents.occupancy': { flat_id: 'uses'; id: 'needs'; lease_id: 'needs'; moved_in_on: 'uses'; moved_out_on: 'uses'; person_id: 'needs'; recorded_at: 'needs'; role: 'uses'; spouse_of: 'needs' };
    'residents.person': { family_name: 'uses'; given_names: 'uses'; id: 'needs'; recorded_at: 'needs' };
    'statistics.figure': { area_id: 'needs'; counted_on: 'needs'; kind: 'needs'; number: 'needs'; part: 'needs' };
  };
  'fault-reports': {
    'homes.area': { code: 'needs'; id: 'needs'; name_fi: 'needs'; name_sv: 'needs' };
    'homes.building': { area_id: 'needs'; city_fi: 'needs'; city_sv: 'needs'; id: 'needs'; managed_by: 'needs'; number: 'needs'; permanent_id: 'needs'; postal_code: 'needs'; state_financed: 'needs'; street_fi: 'needs'; street_sv: 'needs' };
    'homes.flat': { area_m2: 'needs'; floor: 'needs'; id: 'needs'; inhabited: 'needs'; number: 'needs'; partition_letter: 'needs'; rooms: 'needs'; sought_fi: 'needs'; sought_sv: 'needs'; staircase_id: 'needs'; state: 'needs' };
    'homes.staircase': { building_id: 'needs'; id: 'needs'; letter: 'needs' };
    'residents.change_kind': { code: 'needs'; title_en: 'needs'; title_fi: 'needs'; title_sv: 'needs' };
    'residents.contact': { changed_at: 'needs'; contact_address: 'uses'; email: 'uses'; only_for_landlord: 'needs'; person_id: 'needs'; phone: 'uses'; postal_address: 'uses'; told_by: 'needs' };
    'residents.occupancy': { flat_id: 'uses'; id: 'needs'; lease_id: 'needs'; moved_in_on: 'uses'; moved_out_on: 'uses'; person_id: 'needs'; recorded_at: 'needs'; role: 'uses'; spouse_of: 'needs' };
    'residents.person': { family_name: 'uses'; given_names: 'uses'; id: 'needs'; recorded_at: 'needs' };
    'statistics.figure': { area_id: 'needs'; counted_on: 'needs'; kind: 'needs'; number: 'needs'; part: 'needs' };
  };
  'keys-and-locks': {
    'homes.area': { code: 'needs'; id: 'needs'; name_fi: 'needs'; name_sv: 'needs' };
    'homes.building': { area_id: 'needs'; city_fi: 'needs'; city_sv: 'needs'; id: 'needs'; managed_by: 'needs'; number: 'needs'; permanent_id: 'needs'; postal_code: 'needs'; state_financed: 'needs'; street_fi: 'needs'; street_sv: 'needs' };
    'homes.flat': { area_m2: 'needs'; floor: 'needs'; id: 'needs'; inhabited: 'needs'; number: 'needs'; partition_letter: 'needs'; rooms: 'needs'; sought_fi: 'needs'; sought_sv: 'needs'; staircase_id: 'needs'; state: 'needs' };
    'homes.staircase': { building_id: 'needs'; id: 'needs'; letter: 'needs' };
    'residents.change_kind': { code: 'needs'; title_en: 'needs'; title_fi: 'needs'; title_sv: 'needs' };
    'residents.contact': { changed_at: 'needs'; contact_address: 'uses'; email: 'uses'; only_for_landlord: 'needs'; person_id: 'needs'; phone: 'uses'; postal_address: 'uses'; told_by: 'needs' };
    'residents.occupancy': { flat_id: 'uses'; id: 'needs'; lease_id: 'needs'; moved_in_on: 'uses'; moved_out_on: 'uses'; person_id: 'needs'; recorded_at: 'needs'; role: 'uses'; spouse_of: 'needs' };
    'residents.person': { family_name: 'uses'; given_names: 'uses'; id: 'needs'; recorded_at: 'needs' };
    'statistics.figure': { area_id: 'needs'; counted_on: 'needs'; kind: 'needs'; number: 'needs'; part: 'needs' };
  };
  'maintenance': {
    'homes.area': { code: 'needs'; id: 'needs'; name_fi: 'needs'; name_sv: 'needs' };
    'homes.building': { area_id: 'needs'; city_fi: 'needs'; city_sv: 'needs'; id: 'needs'; managed_by: 'needs'; number: 'needs'; permanent_id: 'needs'; postal_code: 'needs'; state_financed: 'needs'; street_fi: 'needs'; street_sv: 'needs' };
    'homes.flat': { area_m2: 'needs'; floor: 'needs'; id: 'needs'; inhabited: 'needs'; number: 'needs'; partition_letter: 'needs'; rooms: 'needs'; sought_fi: 'needs'; sought_sv: 'needs'; staircase_id: 'needs'; state: 'needs' };
    'homes.staircase': { building_id: 'needs'; id: 'needs'; letter: 'needs' };
    'residents.change_kind': { code: 'needs'; title_en: 'needs'; title_fi: 'needs'; title_sv: 'needs' };
    'residents.contact': { changed_at: 'needs'; contact_address: 'uses'; email: 'uses'; only_for_landlord: 'needs'; person_id: 'needs'; phone: 'uses'; postal_address: 'uses'; told_by: 'needs' };
    'residents.occupancy': { flat_id: 'uses'; id: 'needs'; lease_id: 'needs'; moved_in_on: 'uses'; moved_out_on: 'uses'; person_id: 'needs'; recorded_at: 'needs'; role: 'uses'; spouse_of: 'needs' };
    'residents.person': { family_name: 'uses'; given_names: 'uses'; id: 'needs'; recorded_at: 'needs' };
    'statistics.figure': { area_id: 'needs'; counted_on: 'needs'; kind: 'needs'; number: 'needs'; part: 'needs' };
  };
  'occupant-register': {
    'homes.area': { code: 'needs'; id: 'needs'; name_fi: 'needs'; name_sv: 'needs' };
    'homes.building': { area_id: 'needs'; city_fi: 'needs'; city_sv: 'needs'; id: 'needs'; managed_by: 'needs'; number: 'needs'; permanent_id: 'needs'; postal_code: 'needs'; state_financed: 'needs'; street_fi: 'needs'; street_sv: 'needs' };
    'homes.flat': { area_m2: 'needs'; floor: 'needs'; id: 'needs'; inhabited: 'needs'; number: 'needs'; partition_letter: 'needs'; rooms: 'needs'; sought_fi: 'needs'; sought_sv: 'needs'; staircase_id: 'needs'; state: 'needs' };
    'homes.staircase': { building_id: 'needs'; id: 'needs'; letter: 'needs' };
    'residents.change': { confirmed_by: 'uses'; detail: 'uses'; effective_on: 'uses'; former_name: 'uses'; id: 'needs'; kind: 'uses'; person_id: 'needs'; recorded_at: 'needs'; recorded_by: 'needs' };
    'residents.change_kind': { code: 'needs'; title_en: 'needs'; title_fi: 'needs'; title_sv: 'needs' };
    'residents.contact': { changed_at: 'needs'; contact_address: 'uses'; email: 'uses'; only_for_landlord: 'needs'; person_id: 'needs'; phone: 'uses'; postal_address: 'uses'; told_by: 'needs' };
    'residents.name_part': { part: 'uses'; person_id: 'needs' };
    'residents.occupancy': { flat_id: 'needs'; id: 'needs'; lease_id: 'needs'; moved_in_on: 'needs'; moved_out_by: 'uses'; moved_out_on: 'needs'; person_id: 'needs'; recorded_at: 'needs'; role: 'needs'; spouse_of: 'needs'; temporary: 'uses' };
    'residents.person': { birth_on: 'uses'; family_name: 'needs'; given_names: 'needs'; id: 'needs'; language: 'uses'; recorded_at: 'needs' };
    'statistics.figure': { area_id: 'needs'; counted_on: 'needs'; kind: 'needs'; number: 'needs'; part: 'needs' };
  };
  'protected-persons': {
    'homes.area': { code: 'needs'; id: 'needs'; name_fi: 'needs'; name_sv: 'needs' };
    'homes.building': { area_id: 'needs'; city_fi: 'needs'; city_sv: 'needs'; id: 'needs'; managed_by: 'needs'; number: 'needs'; permanent_id: 'needs'; postal_code: 'needs'; state_financed: 'needs'; street_fi: 'needs'; street_sv: 'needs' };
    'homes.flat': { area_m2: 'needs'; floor: 'needs'; id: 'needs'; inhabited: 'needs'; number: 'needs'; partition_letter: 'needs'; rooms: 'needs'; sought_fi: 'needs'; sought_sv: 'needs'; staircase_id: 'needs'; state: 'needs' };
    'homes.staircase': { building_id: 'needs'; id: 'needs'; letter: 'needs' };
    'residents.change_kind': { code: 'needs'; title_en: 'needs'; title_fi: 'needs'; title_sv: 'needs' };
    'residents.occupancy': { flat_id: 'uses'; id: 'needs'; lease_id: 'needs'; moved_in_on: 'uses'; moved_out_on: 'uses'; person_id: 'needs'; recorded_at: 'needs'; role: 'uses'; spouse_of: 'needs' };
    'residents.person': { family_name: 'uses'; given_names: 'uses'; id: 'needs'; recorded_at: 'needs' };
    'residents.protection': { from_on: 'uses'; id: 'needs'; kind: 'uses'; lifted_on: 'uses'; person_id: 'needs'; recorded_at: 'needs'; review_on: 'uses'; source: 'uses'; until_on: 'uses' };
    'statistics.figure': { area_id: 'needs'; counted_on: 'needs'; kind: 'needs'; number: 'needs'; part: 'needs' };
  };
  'rent-monitoring': {
    'homes.area': { code: 'needs'; id: 'needs'; name_fi: 'needs'; name_sv: 'needs' };
    'homes.building': { area_id: 'needs'; city_fi: 'needs'; city_sv: 'needs'; id: 'needs'; managed_by: 'needs'; number: 'needs'; permanent_id: 'needs'; postal_code: 'needs'; state_financed: 'needs'; street_fi: 'needs'; street_sv: 'needs' };
    'homes.flat': { area_m2: 'needs'; floor: 'needs'; id: 'needs'; inhabited: 'needs'; number: 'needs'; partition_letter: 'needs'; rooms: 'needs'; sought_fi: 'needs'; sought_sv: 'needs'; staircase_id: 'needs'; state: 'needs' };
    'homes.staircase': { building_id: 'needs'; id: 'needs'; letter: 'needs' };
    'leases.lease': { begins_on: 'uses'; end_reason: 'uses'; ended_on: 'uses'; ends_on: 'uses'; flat_id: 'uses'; id: 'needs'; kind: 'uses'; party_ids: 'needs'; recorded_at: 'needs'; rent_cents: 'uses'; state: 'uses'; terms_version: 'uses' };
    'leases.party': { from_on: 'uses'; lease_id: 'needs'; person_id: 'needs'; role: 'uses'; signed_on: 'uses'; until_on: 'uses' };
    'residents.change_kind': { code: 'needs'; title_en: 'needs'; title_fi: 'needs'; title_sv: 'needs' };
    'residents.contact': { changed_at: 'needs'; contact_address: 'uses'; email: 'uses'; only_for_landlord: 'needs'; person_id: 'needs'; phone: 'uses'; postal_address: 'uses'; told_by: 'needs' };
    'residents.name_part': { part: 'uses'; person_id: 'needs' };
    'residents.occupancy': { flat_id: 'uses'; id: 'needs'; lease_id: 'needs'; moved_in_on: 'uses'; moved_out_on: 'uses'; person_id: 'needs'; recorded_at: 'needs'; role: 'uses'; spouse_of: 'needs' };
    'residents.person': { birth_on: 'uses'; family_name: 'uses'; given_names: 'uses'; id: 'needs'; language: 'uses'; recorded_at: 'needs' };
    'statistics.figure': { area_id: 'needs'; counted_on: 'needs'; kind: 'needs'; number: 'needs'; part: 'needs' };
  };
  'rent-receipts': {
    'homes.area': { code: 'needs'; id: 'needs'; name_fi: 'needs'; name_sv: 'needs' };
    'homes.building': { area_id: 'needs'; city_fi: 'needs'; city_sv: 'needs'; id: 'needs'; managed_by: 'needs'; number: 'needs'; permanent_id: 'needs'; postal_code: 'needs'; state_financed: 'needs'; street_fi: 'needs'; street_sv: 'needs' };
    'homes.flat': { area_m2: 'needs'; floor: 'needs'; id: 'needs'; inhabited: 'needs'; number: 'needs'; partition_letter: 'needs'; rooms: 'needs'; sought_fi: 'needs'; sought_sv: 'needs'; staircase_id: 'needs'; state: 'needs' };
    'homes.staircase': { building_id: 'needs'; id: 'needs'; letter: 'needs' };
    'leases.lease': { begins_on: 'uses'; end_reason: 'uses'; ended_on: 'uses'; ends_on: 'uses'; flat_id: 'uses'; id: 'needs'; kind: 'uses'; party_ids: 'needs'; recorded_at: 'needs'; rent_cents: 'uses'; state: 'uses'; terms_version: 'uses' };
    'leases.party': { from_on: 'uses'; lease_id: 'needs'; person_id: 'needs'; role: 'uses'; signed_on: 'uses'; until_on: 'uses' };
    'residents.change_kind': { code: 'needs'; title_en: 'needs'; title_fi: 'needs'; title_sv: 'needs' };
    'residents.contact': { changed_at: 'needs'; contact_address: 'uses'; email: 'uses'; only_for_landlord: 'needs'; person_id: 'needs'; phone: 'uses'; postal_address: 'uses'; told_by: 'needs' };
    'residents.occupancy': { flat_id: 'uses'; id: 'needs'; lease_id: 'needs'; moved_in_on: 'uses'; moved_out_on: 'uses'; person_id: 'needs'; recorded_at: 'needs'; role: 'uses'; spouse_of: 'needs' };
    'residents.person': { family_name: 'uses'; given_names: 'uses'; id: 'needs'; recorded_at: 'needs' };
    'statistics.figure': { area_id: 'needs'; counted_on: 'needs'; kind: 'needs'; number: 'needs'; part: 'needs' };
  };
  'repair-notices': {
    'homes.area': { code: 'needs'; id: 'needs'; name_fi: 'needs'; name_sv: 'needs' };
    'homes.building': { area_id: 'needs'; city_fi: 'needs'; city_sv: 'needs'; id: 'needs'; managed_by: 'needs'; number: 'needs'; permanent_id: 'needs'; postal_code: 'needs'; state_financed: 'needs'; street_fi: 'needs'; street_sv: 'needs' };
    'homes.flat': { area_m2: 'needs'; floor: 'needs'; id: 'needs'; inhabited: 'needs'; number: 'needs'; partition_letter: 'needs'; rooms: 'needs'; sought_fi: 'needs'; sought_sv: 'needs'; staircase_id: 'needs'; state: 'needs' };
    'homes.staircase': { building_id: 'needs'; id: 'needs'; letter: 'needs' };
    'residents.change_kind': { code: 'needs'; title_en: 'needs'; title_fi: 'needs'; title_sv: 'needs' };
    'residents.contact': { changed_at: 'needs'; contact_address: 'uses'; email: 'uses'; only_for_landlord: 'needs'; person_id: 'needs'; phone: 'uses'; postal_address: 'uses'; told_by: 'needs' };
    'residents.occupancy': { flat_id: 'uses'; id: 'needs'; lease_id: 'needs'; moved_in_on: 'uses'; moved_out_on: 'uses'; person_id: 'needs'; recorded_at: 'needs'; role: 'uses'; spouse_of: 'needs' };
    'residents.person': { family_name: 'uses'; given_names: 'uses'; id: 'needs'; recorded_at: 'needs' };
    'statistics.figure': { area_id: 'needs'; counted_on: 'needs'; kind: 'needs'; number: 'needs'; part: 'needs' };
  };
  'statistics': {
    'homes.area': { code: 'needs'; id: 'needs'; name_fi: 'needs'; name_sv: 'needs' };
    'homes.building': { area_id: 'needs'; city_fi: 'needs'; city_sv: 'needs'; id: 'needs'; managed_by: 'needs'; number: 'needs'; permanent_id: 'needs'; postal_code: 'needs'; state_financed: 'needs'; street_fi: 'needs'; street_sv: 'needs' };
    'homes.flat': { area_m2: 'needs'; floor: 'needs'; id: 'needs'; inhabited: 'needs'; number: 'needs'; partition_letter: 'needs'; rooms: 'needs'; sought_fi: 'needs'; sought_sv: 'needs'; staircase_id: 'needs'; state: 'needs' };
    'homes.staircase': { building_id: 'needs'; id: 'needs'; letter: 'needs' };
    'residents.change_kind': { code: 'needs'; title_en: 'needs'; title_fi: 'needs'; title_sv: 'needs' };
    'statistics.figure': { area_id: 'needs'; counted_on: 'needs'; kind: 'needs'; number: 'needs'; part: 'needs' };
  };
  'supervision': {
    'homes.area': { code: 'needs'; id: 'needs'; name_fi: 'needs'; name_sv: 'needs' };
    'homes.building': { area_id: 'needs'; city_fi: 'needs'; city_sv: 'needs'; id: 'needs'; managed_by: 'needs'; number: 'needs'; permanent_id: 'needs'; postal_code: 'needs'; state_financed: 'needs'; street_fi: 'needs'; street_sv: 'needs' };
    'homes.flat': { area_m2: 'needs'; floor: 'needs'; id: 'needs'; inhabited: 'needs'; number: 'needs'; partition_letter: 'needs'; rooms: 'needs'; sought_fi: 'needs'; sought_sv: 'needs'; staircase_id: 'needs'; state: 'needs' };
    'homes.staircase': { building_id: 'needs'; id: 'needs'; letter: 'needs' };
    'residents.change_kind': { code: 'needs'; title_en: 'needs'; title_fi: 'needs'; title_sv: 'needs' };
    'residents.name_part': { part: 'uses'; person_id: 'needs' };
    'residents.occupancy': { flat_id: 'uses'; id: 'needs'; lease_id: 'needs'; moved_in_on: 'uses'; moved_out_on: 'uses'; person_id: 'needs'; recorded_at: 'needs'; role: 'uses'; spouse_of: 'needs' };
    'residents.person': { family_name: 'uses'; given_names: 'uses'; id: 'needs'; recorded_at: 'needs' };
    'statistics.figure': { area_id: 'needs'; counted_on: 'needs'; kind: 'needs'; number: 'needs'; part: 'needs' };
  };
  'surveys': {
    'homes.area': { code: 'needs'; id: 'needs'; name_fi: 'needs'; name_sv: 'needs' };
    'homes.building': { area_id: 'needs'; city_fi: 'needs'; city_sv: 'needs'; id: 'needs'; managed_by: 'needs'; number: 'needs'; permanent_id: 'needs'; postal_code: 'needs'; state_financed: 'needs'; street_fi: 'needs'; street_sv: 'needs' };
    'homes.flat': { area_m2: 'needs'; floor: 'needs'; id: 'needs'; inhabited: 'needs'; number: 'needs'; partition_letter: 'needs'; rooms: 'needs'; sought_fi: 'needs'; sought_sv: 'needs'; staircase_id: 'needs'; state: 'needs' };
    'homes.staircase': { building_id: 'needs'; id: 'needs'; letter: 'needs' };
    'residents.change_kind': { code: 'needs'; title_en: 'needs'; title_fi: 'needs'; title_sv: 'needs' };
    'residents.contact': { changed_at: 'needs'; contact_address: 'uses'; email: 'uses'; only_for_landlord: 'needs'; person_id: 'needs'; phone: 'uses'; postal_address: 'uses'; told_by: 'needs' };
    'residents.occupancy': { flat_id: 'uses'; id: 'needs'; lease_id: 'needs'; moved_in_on: 'uses'; moved_out_on: 'uses'; person_id: 'needs'; recorded_at: 'needs'; role: 'uses'; spouse_of: 'needs' };
    'residents.person': { family_name: 'uses'; given_names: 'uses'; id: 'needs'; recorded_at: 'needs' };
    'statistics.figure': { area_id: 'needs'; counted_on: 'needs'; kind: 'needs'; number: 'needs'; part: 'needs' };
  };
  'tenancy': {
    'homes.area': { code: 'needs'; id: 'needs'; name_fi: 'needs'; name_sv: 'needs' };
    'homes.building': { area_id: 'needs'; city_fi: 'needs'; city_sv: 'needs'; id: 'needs'; managed_by: 'needs'; number: 'needs'; permanent_id: 'needs'; postal_code: 'needs'; state_financed: 'needs'; street_fi: 'needs'; street_sv: 'needs' };
    'homes.flat': { area_m2: 'needs'; floor: 'needs'; id: 'needs'; inhabited: 'needs'; number: 'needs'; partition_letter: 'needs'; rooms: 'needs'; sought_fi: 'needs'; sought_sv: 'needs'; staircase_id: 'needs'; state: 'needs' };
    'homes.staircase': { building_id: 'needs'; id: 'needs'; letter: 'needs' };
    'leases.lease': { begins_on: 'uses'; end_reason: 'uses'; ended_on: 'uses'; ends_on: 'uses'; flat_id: 'uses'; id: 'needs'; kind: 'uses'; party_ids: 'needs'; recorded_at: 'needs'; rent_cents: 'uses'; state: 'uses'; terms_version: 'uses' };
    'leases.party': { from_on: 'uses'; lease_id: 'needs'; person_id: 'needs'; role: 'uses'; signature: 'uses'; signed_on: 'uses'; until_on: 'uses' };
    'residents.change_kind': { code: 'needs'; title_en: 'needs'; title_fi: 'needs'; title_sv: 'needs' };
    'residents.contact': { changed_at: 'needs'; contact_address: 'uses'; email: 'uses'; only_for_landlord: 'needs'; person_id: 'needs'; phone: 'uses'; postal_address: 'uses'; told_by: 'needs' };
    'residents.identifier': { code: 'uses'; code_on_file: 'uses'; other: 'uses'; other_kind: 'uses'; other_on_file: 'uses'; person_id: 'needs' };
    'residents.name_part': { part: 'uses'; person_id: 'needs' };
    'residents.occupancy': { flat_id: 'uses'; id: 'needs'; lease_id: 'needs'; moved_in_on: 'needs'; moved_out_by: 'uses'; moved_out_on: 'needs'; person_id: 'needs'; recorded_at: 'needs'; role: 'needs'; spouse_of: 'needs' };
    'residents.person': { birth_on: 'uses'; family_name: 'needs'; given_names: 'needs'; id: 'needs'; language: 'uses'; recorded_at: 'needs' };
    'statistics.figure': { area_id: 'needs'; counted_on: 'needs'; kind: 'needs'; number: 'needs'; part: 'needs' };
  };
  'tenancy-communication': {
    'homes.area': { code: 'needs'; id: 'needs'; name_fi: 'needs'; name_sv: 'needs' };
    'homes.building': { area_id: 'needs'; city_fi: 'needs'; city_sv: 'needs'; id: 'needs'; managed_by: 'needs'; number: 'needs'; permanent_id: 'needs'; postal_code: 'needs'; state_financed: 'needs'; street_fi: 'needs'; street_sv: 'needs' };
    'homes.flat': { area_m2: 'needs'; floor: 'needs'; id: 'needs'; inhabited: 'needs'; number: 'needs'; partition_letter: 'needs'; rooms: 'needs'; sought_fi: 'needs'; sought_sv: 'needs'; staircase_id: 'needs'; state: 'needs' };
    'homes.staircase': { building_id: 'needs'; id: 'needs'; letter: 'needs' };
    'residents.change_kind': { code: 'needs'; title_en: 'needs'; title_fi: 'needs'; title_sv: 'needs' };
    'residents.contact': { changed_at: 'needs'; contact_address: 'uses'; email: 'uses'; only_for_landlord: 'needs'; person_id: 'needs'; phone: 'uses'; postal_address: 'uses'; told_by: 'needs' };
    'residents.occupancy': { flat_id: 'uses'; id: 'needs'; lease_id: 'needs'; moved_in_on: 'uses'; moved_out_on: 'uses'; person_id: 'needs'; recorded_at: 'needs'; role: 'uses'; spouse_of: 'needs' };
    'residents.person': { family_name: 'uses'; given_names: 'uses'; id: 'needs'; recorded_at: 'needs' };
    'statistics.figure': { area_id: 'needs'; counted_on: 'needs'; kind: 'needs'; number: 'needs'; part: 'needs' };
  };
}
