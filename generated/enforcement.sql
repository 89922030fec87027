-- What PostgreSQL is told of the policy; see `npm run generate`. Role names are without the prefix of an installation. Never edited.
-- policy version f16ce509293cefaa2a19c3075698a804383777f4c38249fd108e6753541fbaaa

-- tenancy as self at the resident door (attention; needs strong)
-- from activities/tenancy.yaml:180 activities/tenancy.yaml:182 activities/tenancy.yaml:181 activities/tenancy.yaml:183
create role "tenancy__self";
grant select (about_id, address, id, language, person_id, queued_at) on mail.message to "tenancy__self";
grant select (birth_on, family_name, given_names, id, language, recorded_at) on residents.person to "tenancy__self";
grant update (language) on residents.person to "tenancy__self";
grant select (part, person_id, sorted) on residents.name_part to "tenancy__self";
grant select (code_on_file, other_on_file, person_id) on residents.identifier to "tenancy__self";
grant select (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "tenancy__self";
grant insert (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "tenancy__self";
grant update (changed_at, contact_address, email, only_for_landlord, phone, postal_address, told_by) on residents.contact to "tenancy__self";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "tenancy__self";
grant select (begins_on, end_reason, ended_on, ends_on, flat_id, id, kind, party_ids, recorded_at, rent_cents, state, terms_version) on leases.lease to "tenancy__self";
grant select (from_on, lease_id, person_id, role, signature, signed_on, until_on) on leases.party to "tenancy__self";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.termination to "tenancy__self";
grant insert (asks, id, kind, lease_id, other_id, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.termination to "tenancy__self";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.termination_paper to "tenancy__self";
grant insert (answers, because, matter_id, person_id, recorded_at, what, words) on tenancy_changes.termination_paper to "tenancy__self";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "tenancy__self";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "tenancy__self";

-- tenancy as lease-party at the resident door (attention; needs strong)
-- from activities/tenancy.yaml:184
create role "tenancy__lease-party";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "tenancy__lease-party";
grant select (begins_on, end_reason, ended_on, ends_on, flat_id, id, kind, party_ids, recorded_at, rent_cents, state, terms_version) on leases.lease to "tenancy__lease-party";
grant select (from_on, lease_id, person_id, role, signature, signed_on, until_on) on leases.party to "tenancy__lease-party";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.termination to "tenancy__lease-party";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.termination_paper to "tenancy__lease-party";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "tenancy__lease-party";

-- tenancy as main-tenant at the resident door (attention; needs strong)
-- from activities/tenancy.yaml:185
create role "tenancy__main-tenant";
grant select (family_name, given_names, id, recorded_at) on residents.person to "tenancy__main-tenant";
grant select (part, person_id, sorted) on residents.name_part to "tenancy__main-tenant";
grant select (id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "tenancy__main-tenant";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "tenancy__main-tenant";

-- tenancy as guardian at the resident door (attention; needs strong)
-- from activities/tenancy.yaml:186
create role "tenancy__guardian";
grant select (birth_on, family_name, given_names, id, recorded_at) on residents.person to "tenancy__guardian";
grant select (part, person_id, sorted) on residents.name_part to "tenancy__guardian";
grant select (id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "tenancy__guardian";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "tenancy__guardian";

-- tenancy as customer-service at the staff door (attention; needs caller-identified)
-- from activities/tenancy.yaml:193 activities/tenancy.yaml:195 activities/tenancy.yaml:196
create role "tenancy__customer-service";
grant select (about_id, address, id, language, person_id, queued_at) on mail.message to "tenancy__customer-service";
grant select (birth_on, id, recorded_at) on residents.person to "tenancy__customer-service";
grant insert (birth_on, family_name, given_names, id, language, recorded_at) on residents.person to "tenancy__customer-service";
grant update (birth_on, family_name, given_names, language) on residents.person to "tenancy__customer-service";
grant select (person_id) on residents.identifier to "tenancy__customer-service";
grant insert (code, other, other_kind, person_id) on residents.identifier to "tenancy__customer-service";
grant update (code, other, other_kind) on residents.identifier to "tenancy__customer-service";
grant select (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "tenancy__customer-service";
grant insert (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "tenancy__customer-service";
grant update (changed_at, contact_address, email, only_for_landlord, phone, postal_address, told_by) on residents.contact to "tenancy__customer-service";
grant select (id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "tenancy__customer-service";
grant insert (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "tenancy__customer-service";
grant select (id, party_ids, recorded_at) on leases.lease to "tenancy__customer-service";
grant insert (begins_on, end_reason, ended_on, ends_on, flat_id, id, kind, party_ids, recorded_at, rent_cents, state, terms_version) on leases.lease to "tenancy__customer-service";
grant update (begins_on, end_reason, ended_on, ends_on, kind, rent_cents, state, terms_version) on leases.lease to "tenancy__customer-service";
grant select (lease_id, person_id) on leases.party to "tenancy__customer-service";
grant insert (from_on, lease_id, person_id, role, signature, signed_on, until_on) on leases.party to "tenancy__customer-service";
grant update (from_on, role, signature, signed_on, until_on) on leases.party to "tenancy__customer-service";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.termination to "tenancy__customer-service";
grant insert (asks, id, kind, lease_id, other_id, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.termination to "tenancy__customer-service";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.termination_paper to "tenancy__customer-service";
grant insert (answers, because, matter_id, person_id, recorded_at, what, words) on tenancy_changes.termination_paper to "tenancy__customer-service";
grant select (matter_id, person_id, recorded_at) on tenancy_changes.holder to "tenancy__customer-service";
grant insert (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "tenancy__customer-service";
grant update (full_name) on tenancy_changes.holder to "tenancy__customer-service";

-- tenancy as customer-service at the staff door (attention; needs reason)
-- from activities/tenancy.yaml:191 activities/tenancy.yaml:192
create role "tenancy__customer-service+1";
grant select (family_name, given_names, id, language, recorded_at) on residents.person to "tenancy__customer-service+1";
grant select (part, person_id, sorted) on residents.name_part to "tenancy__customer-service+1";
grant select (code_on_file, other_on_file, person_id) on residents.identifier to "tenancy__customer-service+1";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "tenancy__customer-service+1";
grant select (begins_on, end_reason, ended_on, ends_on, flat_id, id, kind, party_ids, recorded_at, rent_cents, state, terms_version) on leases.lease to "tenancy__customer-service+1";
grant select (from_on, lease_id, person_id, role, signature, signed_on, until_on) on leases.party to "tenancy__customer-service+1";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "tenancy__customer-service+1";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "tenancy__customer-service+1";

-- tenancy as customer-service at the staff door (attention; needs caller-identified, reason)
-- from activities/tenancy.yaml:193 activities/tenancy.yaml:191 activities/tenancy.yaml:195 activities/tenancy.yaml:196 activities/tenancy.yaml:192
create role "tenancy__customer-service+2";
grant select (about_id, address, id, language, person_id, queued_at) on mail.message to "tenancy__customer-service+2";
grant select (birth_on, family_name, given_names, id, language, recorded_at) on residents.person to "tenancy__customer-service+2";
grant insert (birth_on, family_name, given_names, id, language, recorded_at) on residents.person to "tenancy__customer-service+2";
grant update (birth_on, family_name, given_names, language) on residents.person to "tenancy__customer-service+2";
grant select (part, person_id, sorted) on residents.name_part to "tenancy__customer-service+2";
grant select (code_on_file, other_on_file, person_id) on residents.identifier to "tenancy__customer-service+2";
grant insert (code, other, other_kind, person_id) on residents.identifier to "tenancy__customer-service+2";
grant update (code, other, other_kind) on residents.identifier to "tenancy__customer-service+2";
grant select (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "tenancy__customer-service+2";
grant insert (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "tenancy__customer-service+2";
grant update (changed_at, contact_address, email, only_for_landlord, phone, postal_address, told_by) on residents.contact to "tenancy__customer-service+2";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "tenancy__customer-service+2";
grant insert (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "tenancy__customer-service+2";
grant select (begins_on, end_reason, ended_on, ends_on, flat_id, id, kind, party_ids, recorded_at, rent_cents, state, terms_version) on leases.lease to "tenancy__customer-service+2";
grant insert (begins_on, end_reason, ended_on, ends_on, flat_id, id, kind, party_ids, recorded_at, rent_cents, state, terms_version) on leases.lease to "tenancy__customer-service+2";
grant update (begins_on, end_reason, ended_on, ends_on, kind, rent_cents, state, terms_version) on leases.lease to "tenancy__customer-service+2";
grant select (from_on, lease_id, person_id, role, signature, signed_on, until_on) on leases.party to "tenancy__customer-service+2";
grant insert (from_on, lease_id, person_id, role, signature, signed_on, until_on) on leases.party to "tenancy__customer-service+2";
grant update (from_on, role, signature, signed_on, until_on) on leases.party to "tenancy__customer-service+2";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.termination to "tenancy__customer-service+2";
grant insert (asks, id, kind, lease_id, other_id, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.termination to "tenancy__customer-service+2";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.termination_paper to "tenancy__customer-service+2";
grant insert (answers, because, matter_id, person_id, recorded_at, what, words) on tenancy_changes.termination_paper to "tenancy__customer-service+2";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "tenancy__customer-service+2";
grant insert (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "tenancy__customer-service+2";
grant update (full_name) on tenancy_changes.holder to "tenancy__customer-service+2";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "tenancy__customer-service+2";

-- tenancy as customer-service at the staff door (list)
-- from activities/tenancy.yaml:189 activities/tenancy.yaml:190
create role "tenancy__customer-service~list";
grant select (family_name, given_names, id, recorded_at) on residents.person to "tenancy__customer-service~list";
grant select (part, person_id, sorted) on residents.name_part to "tenancy__customer-service~list";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "tenancy__customer-service~list";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.termination to "tenancy__customer-service~list";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "tenancy__customer-service~list";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "tenancy__customer-service~list";

-- tenancy as customer-service at the staff door (unmask; needs caller-identified, reason)
-- from activities/tenancy.yaml:194
create role "tenancy__customer-service~unmask";
grant select (code, other, person_id) on residents.identifier to "tenancy__customer-service~unmask";

-- tenancy as building-manager at the staff door (attention; needs reason)
-- from activities/tenancy.yaml:199
create role "tenancy__building-manager";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "tenancy__building-manager";
grant select (begins_on, end_reason, ended_on, ends_on, flat_id, id, kind, party_ids, recorded_at, rent_cents, state, terms_version) on leases.lease to "tenancy__building-manager";
grant select (from_on, lease_id, person_id, role, signature, signed_on, until_on) on leases.party to "tenancy__building-manager";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.termination to "tenancy__building-manager";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.termination_paper to "tenancy__building-manager";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "tenancy__building-manager";

-- tenancy as representative at the resident door (attention; needs strong)
-- from activities/tenancy.yaml:202
create role "tenancy__representative";
grant select (family_name, given_names, id, recorded_at) on residents.person to "tenancy__representative";
grant select (part, person_id, sorted) on residents.name_part to "tenancy__representative";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "tenancy__representative";
grant select (begins_on, end_reason, ended_on, ends_on, flat_id, id, kind, party_ids, recorded_at, rent_cents, state, terms_version) on leases.lease to "tenancy__representative";
grant select (from_on, lease_id, person_id, role, signature, signed_on, until_on) on leases.party to "tenancy__representative";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "tenancy__representative";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "tenancy__representative";

-- rent-monitoring as rent-control at the staff door (attention; needs reason)
-- from activities/tenancy-money.yaml:87
create role "rent-monitoring__rent-control";
grant select (about_id, address, id, language, person_id, queued_at) on mail.message to "rent-monitoring__rent-control";
grant select (family_name, given_names, id, language, recorded_at) on residents.person to "rent-monitoring__rent-control";
grant select (part, person_id, sorted) on residents.name_part to "rent-monitoring__rent-control";
grant select (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "rent-monitoring__rent-control";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "rent-monitoring__rent-control";
grant select (begins_on, end_reason, ended_on, ends_on, flat_id, id, kind, party_ids, recorded_at, rent_cents, state, terms_version) on leases.lease to "rent-monitoring__rent-control";
grant select (from_on, lease_id, person_id, role, signature, signed_on, until_on) on leases.party to "rent-monitoring__rent-control";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "rent-monitoring__rent-control";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "rent-monitoring__rent-control";

-- rent-monitoring as rent-control at the staff door (list)
-- from activities/tenancy-money.yaml:85 activities/tenancy-money.yaml:86
create role "rent-monitoring__rent-control~list";
grant select (family_name, given_names, id, recorded_at) on residents.person to "rent-monitoring__rent-control~list";
grant select (part, person_id, sorted) on residents.name_part to "rent-monitoring__rent-control~list";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "rent-monitoring__rent-control~list";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "rent-monitoring__rent-control~list";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "rent-monitoring__rent-control~list";

-- occupant-register as self at the resident door (attention; needs strong)
-- from activities/occupant-register.yaml:64 activities/occupant-register.yaml:65
create role "occupant-register__self";
grant select (birth_on, family_name, given_names, id, recorded_at) on residents.person to "occupant-register__self";
grant select (part, person_id, sorted) on residents.name_part to "occupant-register__self";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of, temporary) on residents.occupancy to "occupant-register__self";
grant select (confirmed_by, detail, effective_on, former_name, id, kind, person_id, recorded_at, recorded_by) on residents.change to "occupant-register__self";
grant insert (confirmed_by, detail, effective_on, former_name, id, kind, person_id, recorded_at, recorded_by) on residents.change to "occupant-register__self";
grant select (died_on, person_id, recorded_at, told_by) on residents.death to "occupant-register__self";
grant insert (died_on, person_id, recorded_at, told_by) on residents.death to "occupant-register__self";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "occupant-register__self";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.household_change to "occupant-register__self";
grant insert (asks, id, kind, lease_id, other_id, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.household_change to "occupant-register__self";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.household_change_paper to "occupant-register__self";
grant insert (answers, because, matter_id, person_id, recorded_at, what, words) on tenancy_changes.household_change_paper to "occupant-register__self";
grant select (closed_on, data, kind, matter_id, person_id, recorded_at, wanted_on) on tenancy_changes.asked to "occupant-register__self";
grant insert (closed_on, data, kind, matter_id, person_id, recorded_at, wanted_on) on tenancy_changes.asked to "occupant-register__self";
grant select (matter_id, person_id, recorded_at, says) on tenancy_changes.answered to "occupant-register__self";
grant insert (matter_id, person_id, recorded_at, says) on tenancy_changes.answered to "occupant-register__self";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "occupant-register__self";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "occupant-register__self";

-- occupant-register as customer-service at the staff door (attention; needs caller-identified)
-- from activities/occupant-register.yaml:69
create role "occupant-register__customer-service";
grant select (birth_on, id, recorded_at) on residents.person to "occupant-register__customer-service";

-- occupant-register as customer-service at the staff door (attention; needs reason)
-- from activities/occupant-register.yaml:68 activities/occupant-register.yaml:70 activities/occupant-register.yaml:71
create role "occupant-register__customer-service+1";
grant select (family_name, given_names, id, recorded_at) on residents.person to "occupant-register__customer-service+1";
grant insert (birth_on, family_name, given_names, id, language, recorded_at) on residents.person to "occupant-register__customer-service+1";
grant update (birth_on, family_name, given_names) on residents.person to "occupant-register__customer-service+1";
grant select (part, person_id, sorted) on residents.name_part to "occupant-register__customer-service+1";
grant select (changed_at, only_for_landlord, person_id, told_by) on residents.contact to "occupant-register__customer-service+1";
grant insert (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "occupant-register__customer-service+1";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of, temporary) on residents.occupancy to "occupant-register__customer-service+1";
grant insert (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of, temporary) on residents.occupancy to "occupant-register__customer-service+1";
grant update (flat_id, moved_in_on, moved_out_by, moved_out_on, role, temporary) on residents.occupancy to "occupant-register__customer-service+1";
grant select (confirmed_by, detail, effective_on, former_name, id, kind, person_id, recorded_at, recorded_by) on residents.change to "occupant-register__customer-service+1";
grant insert (confirmed_by, detail, effective_on, former_name, id, kind, person_id, recorded_at, recorded_by) on residents.change to "occupant-register__customer-service+1";
grant update (confirmed_by, detail, effective_on, former_name, kind) on residents.change to "occupant-register__customer-service+1";
grant select (died_on, person_id, recorded_at, told_by) on residents.death to "occupant-register__customer-service+1";
grant insert (died_on, person_id, recorded_at, told_by) on residents.death to "occupant-register__customer-service+1";
grant update (died_on, told_by) on residents.death to "occupant-register__customer-service+1";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "occupant-register__customer-service+1";
grant insert (flat_id, id, party_ids, recorded_at) on leases.lease to "occupant-register__customer-service+1";
grant update (flat_id) on leases.lease to "occupant-register__customer-service+1";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.household_change to "occupant-register__customer-service+1";
grant insert (asks, id, kind, lease_id, other_id, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.household_change to "occupant-register__customer-service+1";
grant update (asks, kind, state, until_on, wanted_on) on tenancy_changes.household_change to "occupant-register__customer-service+1";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.household_change_paper to "occupant-register__customer-service+1";
grant insert (answers, because, matter_id, person_id, recorded_at, what, words) on tenancy_changes.household_change_paper to "occupant-register__customer-service+1";
grant update (answers, because, what, words) on tenancy_changes.household_change_paper to "occupant-register__customer-service+1";
grant select (closed_on, data, kind, matter_id, person_id, recorded_at, wanted_on) on tenancy_changes.asked to "occupant-register__customer-service+1";
grant insert (closed_on, data, kind, matter_id, person_id, recorded_at, wanted_on) on tenancy_changes.asked to "occupant-register__customer-service+1";
grant update (closed_on, kind, wanted_on) on tenancy_changes.asked to "occupant-register__customer-service+1";
grant select (matter_id, person_id, recorded_at, says) on tenancy_changes.answered to "occupant-register__customer-service+1";
grant insert (matter_id, person_id, recorded_at, says) on tenancy_changes.answered to "occupant-register__customer-service+1";
grant update (says) on tenancy_changes.answered to "occupant-register__customer-service+1";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "occupant-register__customer-service+1";
grant insert (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "occupant-register__customer-service+1";
grant update (from_on, full_name, until_on) on tenancy_changes.holder to "occupant-register__customer-service+1";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "occupant-register__customer-service+1";

-- occupant-register as customer-service at the staff door (attention; needs caller-identified, reason)
-- from activities/occupant-register.yaml:68 activities/occupant-register.yaml:69 activities/occupant-register.yaml:70 activities/occupant-register.yaml:71
create role "occupant-register__customer-service+2";
grant select (birth_on, family_name, given_names, id, recorded_at) on residents.person to "occupant-register__customer-service+2";
grant insert (birth_on, family_name, given_names, id, language, recorded_at) on residents.person to "occupant-register__customer-service+2";
grant update (birth_on, family_name, given_names) on residents.person to "occupant-register__customer-service+2";
grant select (part, person_id, sorted) on residents.name_part to "occupant-register__customer-service+2";
grant select (changed_at, only_for_landlord, person_id, told_by) on residents.contact to "occupant-register__customer-service+2";
grant insert (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "occupant-register__customer-service+2";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of, temporary) on residents.occupancy to "occupant-register__customer-service+2";
grant insert (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of, temporary) on residents.occupancy to "occupant-register__customer-service+2";
grant update (flat_id, moved_in_on, moved_out_by, moved_out_on, role, temporary) on residents.occupancy to "occupant-register__customer-service+2";
grant select (confirmed_by, detail, effective_on, former_name, id, kind, person_id, recorded_at, recorded_by) on residents.change to "occupant-register__customer-service+2";
grant insert (confirmed_by, detail, effective_on, former_name, id, kind, person_id, recorded_at, recorded_by) on residents.change to "occupant-register__customer-service+2";
grant update (confirmed_by, detail, effective_on, former_name, kind) on residents.change to "occupant-register__customer-service+2";
grant select (died_on, person_id, recorded_at, told_by) on residents.death to "occupant-register__customer-service+2";
grant insert (died_on, person_id, recorded_at, told_by) on residents.death to "occupant-register__customer-service+2";
grant update (died_on, told_by) on residents.death to "occupant-register__customer-service+2";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "occupant-register__customer-service+2";
grant insert (flat_id, id, party_ids, recorded_at) on leases.lease to "occupant-register__customer-service+2";
grant update (flat_id) on leases.lease to "occupant-register__customer-service+2";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.household_change to "occupant-register__customer-service+2";
grant insert (asks, id, kind, lease_id, other_id, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.household_change to "occupant-register__customer-service+2";
grant update (asks, kind, state, until_on, wanted_on) on tenancy_changes.household_change to "occupant-register__customer-service+2";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.household_change_paper to "occupant-register__customer-service+2";
grant insert (answers, because, matter_id, person_id, recorded_at, what, words) on tenancy_changes.household_change_paper to "occupant-register__customer-service+2";
grant update (answers, because, what, words) on tenancy_changes.household_change_paper to "occupant-register__customer-service+2";
grant select (closed_on, data, kind, matter_id, person_id, recorded_at, wanted_on) on tenancy_changes.asked to "occupant-register__customer-service+2";
grant insert (closed_on, data, kind, matter_id, person_id, recorded_at, wanted_on) on tenancy_changes.asked to "occupant-register__customer-service+2";
grant update (closed_on, kind, wanted_on) on tenancy_changes.asked to "occupant-register__customer-service+2";
grant select (matter_id, person_id, recorded_at, says) on tenancy_changes.answered to "occupant-register__customer-service+2";
grant insert (matter_id, person_id, recorded_at, says) on tenancy_changes.answered to "occupant-register__customer-service+2";
grant update (says) on tenancy_changes.answered to "occupant-register__customer-service+2";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "occupant-register__customer-service+2";
grant insert (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "occupant-register__customer-service+2";
grant update (from_on, full_name, until_on) on tenancy_changes.holder to "occupant-register__customer-service+2";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "occupant-register__customer-service+2";

-- occupant-register as customer-service at the staff door (list)
-- from activities/occupant-register.yaml:66 activities/occupant-register.yaml:67
create role "occupant-register__customer-service~list";
grant select (family_name, given_names, id, recorded_at) on residents.person to "occupant-register__customer-service~list";
grant select (part, person_id, sorted) on residents.name_part to "occupant-register__customer-service~list";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "occupant-register__customer-service~list";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.household_change to "occupant-register__customer-service~list";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "occupant-register__customer-service~list";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "occupant-register__customer-service~list";

-- occupant-register as building-manager at the staff door (attention; needs reason)
-- from activities/occupant-register.yaml:73 activities/occupant-register.yaml:74
create role "occupant-register__building-manager+1";
grant select (family_name, given_names, id, recorded_at) on residents.person to "occupant-register__building-manager+1";
grant select (part, person_id, sorted) on residents.name_part to "occupant-register__building-manager+1";
grant select (changed_at, only_for_landlord, person_id, phone, told_by) on residents.contact to "occupant-register__building-manager+1";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "occupant-register__building-manager+1";
grant select (confirmed_by, detail, effective_on, former_name, id, kind, person_id, recorded_at, recorded_by) on residents.change to "occupant-register__building-manager+1";
grant update (confirmed_by, detail, effective_on, former_name, kind) on residents.change to "occupant-register__building-manager+1";
grant select (died_on, person_id, recorded_at, told_by) on residents.death to "occupant-register__building-manager+1";
grant update (died_on, told_by) on residents.death to "occupant-register__building-manager+1";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "occupant-register__building-manager+1";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.household_change to "occupant-register__building-manager+1";
grant update (asks, kind, state, until_on, wanted_on) on tenancy_changes.household_change to "occupant-register__building-manager+1";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.household_change_paper to "occupant-register__building-manager+1";
grant update (answers, because, what, words) on tenancy_changes.household_change_paper to "occupant-register__building-manager+1";
grant select (closed_on, data, kind, matter_id, person_id, recorded_at, wanted_on) on tenancy_changes.asked to "occupant-register__building-manager+1";
grant update (closed_on, kind, wanted_on) on tenancy_changes.asked to "occupant-register__building-manager+1";
grant select (matter_id, person_id, recorded_at, says) on tenancy_changes.answered to "occupant-register__building-manager+1";
grant update (says) on tenancy_changes.answered to "occupant-register__building-manager+1";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "occupant-register__building-manager+1";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "occupant-register__building-manager+1";

-- occupant-register as building-manager at the staff door (list)
-- from activities/occupant-register.yaml:72
create role "occupant-register__building-manager~list";
grant select (family_name, given_names, id, recorded_at) on residents.person to "occupant-register__building-manager~list";
grant select (part, person_id, sorted) on residents.name_part to "occupant-register__building-manager~list";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "occupant-register__building-manager~list";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.household_change to "occupant-register__building-manager~list";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "occupant-register__building-manager~list";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "occupant-register__building-manager~list";

-- duplicates as self at the resident door (attention; needs strong)
-- from activities/duplicates.yaml:54
create role "duplicates__self";
grant select (gone_id, id, kept_id, merged_at, taken, undo_until, undone_at) on duplicates.merge to "duplicates__self";
grant select (person_id, recorded_at, until_on) on duplicates.moved to "duplicates__self";

-- duplicates as customer-service at the staff door (attention; needs reason)
-- from activities/duplicates.yaml:57 activities/duplicates.yaml:63 activities/duplicates.yaml:58 activities/duplicates.yaml:61 activities/duplicates.yaml:62 activities/duplicates.yaml:60
create role "duplicates__customer-service";
grant select (about_id, address, id, language, person_id, queued_at) on mail.message to "duplicates__customer-service";
grant select (birth_on, family_name, given_names, id, language, recorded_at) on residents.person to "duplicates__customer-service";
grant insert (birth_on, family_name, given_names, id, language, recorded_at) on residents.person to "duplicates__customer-service";
grant update (birth_on, family_name, given_names, language) on residents.person to "duplicates__customer-service";
grant select (part, person_id, sorted) on residents.name_part to "duplicates__customer-service";
grant select (code_on_file, other_on_file, person_id) on residents.identifier to "duplicates__customer-service";
grant insert (code, other, other_kind, person_id) on residents.identifier to "duplicates__customer-service";
grant update (code, other, other_kind) on residents.identifier to "duplicates__customer-service";
grant select (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "duplicates__customer-service";
grant insert (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "duplicates__customer-service";
grant update (changed_at, contact_address, email, only_for_landlord, phone, postal_address, told_by) on residents.contact to "duplicates__customer-service";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "duplicates__customer-service";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "duplicates__customer-service";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "duplicates__customer-service";
grant update (full_name) on tenancy_changes.holder to "duplicates__customer-service";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "duplicates__customer-service";
grant select (one_id, other_id) on duplicates.told_apart to "duplicates__customer-service";
grant insert (one_id, other_id, told_at) on duplicates.told_apart to "duplicates__customer-service";
grant update (told_at) on duplicates.told_apart to "duplicates__customer-service";
grant select (gone_id, id, kept_id, merged_at, taken, undo_until, undone_at) on duplicates.merge to "duplicates__customer-service";
grant insert (gone_id, id, kept_id, merged_at, taken, undo_until, undone_at) on duplicates.merge to "duplicates__customer-service";
grant update (taken, undo_until, undone_at) on duplicates.merge to "duplicates__customer-service";

-- duplicates as customer-service at the staff door (list; needs reason)
-- from activities/duplicates.yaml:55
create role "duplicates__customer-service~list";
grant select (family_name, given_names, id, recorded_at) on residents.person to "duplicates__customer-service~list";
grant select (part, person_id, sorted) on residents.name_part to "duplicates__customer-service~list";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "duplicates__customer-service~list";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "duplicates__customer-service~list";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "duplicates__customer-service~list";
grant select (found_on, one_id, other_id, why) on duplicates.pair to "duplicates__customer-service~list";
grant select (one_id, other_id, told_at) on duplicates.told_apart to "duplicates__customer-service~list";
grant select (gone_id, id, kept_id, merged_at, taken, undo_until, undone_at) on duplicates.merge to "duplicates__customer-service~list";

-- duplicates as customer-service at the staff door (unmask; needs reason)
-- from activities/duplicates.yaml:59
create role "duplicates__customer-service~unmask";
grant select (code, other, person_id) on residents.identifier to "duplicates__customer-service~unmask";

-- letting-to-others as self at the resident door (attention; needs strong)
-- from activities/occupant-register.yaml:178 activities/occupant-register.yaml:177
create role "letting-to-others__self";
grant select (family_name, given_names, id, recorded_at) on residents.person to "letting-to-others__self";
grant select (part, person_id, sorted) on residents.name_part to "letting-to-others__self";
grant select (id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "letting-to-others__self";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.lease_transfer to "letting-to-others__self";
grant insert (asks, id, kind, lease_id, other_id, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.lease_transfer to "letting-to-others__self";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.lease_transfer_paper to "letting-to-others__self";
grant insert (answers, because, matter_id, person_id, recorded_at, what, words) on tenancy_changes.lease_transfer_paper to "letting-to-others__self";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.onward_letting_permit to "letting-to-others__self";
grant insert (asks, id, kind, lease_id, other_id, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.onward_letting_permit to "letting-to-others__self";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.onward_letting_permit_paper to "letting-to-others__self";
grant insert (answers, because, matter_id, person_id, recorded_at, what, words) on tenancy_changes.onward_letting_permit_paper to "letting-to-others__self";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.subletting_notice to "letting-to-others__self";
grant insert (asks, id, kind, lease_id, other_id, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.subletting_notice to "letting-to-others__self";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.subletting_notice_paper to "letting-to-others__self";
grant insert (answers, because, matter_id, person_id, recorded_at, what, words) on tenancy_changes.subletting_notice_paper to "letting-to-others__self";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.temporary_handover to "letting-to-others__self";
grant insert (asks, id, kind, lease_id, other_id, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.temporary_handover to "letting-to-others__self";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.temporary_handover_paper to "letting-to-others__self";
grant insert (answers, because, matter_id, person_id, recorded_at, what, words) on tenancy_changes.temporary_handover_paper to "letting-to-others__self";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "letting-to-others__self";

-- letting-to-others as customer-service at the staff door (attention; needs caller-identified)
-- from activities/occupant-register.yaml:180 activities/occupant-register.yaml:181 activities/occupant-register.yaml:183
create role "letting-to-others__customer-service";
grant select (family_name, given_names, id, recorded_at) on residents.person to "letting-to-others__customer-service";
grant select (part, person_id, sorted) on residents.name_part to "letting-to-others__customer-service";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "letting-to-others__customer-service";
grant insert (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "letting-to-others__customer-service";
grant update (flat_id, moved_in_on, moved_out_by, moved_out_on, role) on residents.occupancy to "letting-to-others__customer-service";
grant select (begins_on, end_reason, ended_on, ends_on, flat_id, id, kind, party_ids, recorded_at, rent_cents, state, terms_version) on leases.lease to "letting-to-others__customer-service";
grant insert (begins_on, end_reason, ended_on, ends_on, flat_id, id, kind, party_ids, recorded_at, rent_cents, state, terms_version) on leases.lease to "letting-to-others__customer-service";
grant update (begins_on, end_reason, ended_on, ends_on, flat_id, kind, rent_cents, state, terms_version) on leases.lease to "letting-to-others__customer-service";
grant select (from_on, lease_id, person_id, role, signature, signed_on, until_on) on leases.party to "letting-to-others__customer-service";
grant insert (from_on, lease_id, person_id, role, signature, signed_on, until_on) on leases.party to "letting-to-others__customer-service";
grant update (from_on, role, signature, signed_on, until_on) on leases.party to "letting-to-others__customer-service";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.lease_transfer to "letting-to-others__customer-service";
grant insert (asks, id, kind, lease_id, other_id, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.lease_transfer to "letting-to-others__customer-service";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.lease_transfer_paper to "letting-to-others__customer-service";
grant insert (answers, because, matter_id, person_id, recorded_at, what, words) on tenancy_changes.lease_transfer_paper to "letting-to-others__customer-service";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.onward_letting_permit to "letting-to-others__customer-service";
grant insert (asks, id, kind, lease_id, other_id, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.onward_letting_permit to "letting-to-others__customer-service";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.onward_letting_permit_paper to "letting-to-others__customer-service";
grant insert (answers, because, matter_id, person_id, recorded_at, what, words) on tenancy_changes.onward_letting_permit_paper to "letting-to-others__customer-service";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.subletting_notice to "letting-to-others__customer-service";
grant insert (asks, id, kind, lease_id, other_id, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.subletting_notice to "letting-to-others__customer-service";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.subletting_notice_paper to "letting-to-others__customer-service";
grant insert (answers, because, matter_id, person_id, recorded_at, what, words) on tenancy_changes.subletting_notice_paper to "letting-to-others__customer-service";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.temporary_handover to "letting-to-others__customer-service";
grant insert (asks, id, kind, lease_id, other_id, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.temporary_handover to "letting-to-others__customer-service";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.temporary_handover_paper to "letting-to-others__customer-service";
grant insert (answers, because, matter_id, person_id, recorded_at, what, words) on tenancy_changes.temporary_handover_paper to "letting-to-others__customer-service";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "letting-to-others__customer-service";
grant insert (from_on, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "letting-to-others__customer-service";
grant update (from_on, until_on) on tenancy_changes.holder to "letting-to-others__customer-service";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "letting-to-others__customer-service";

-- letting-to-others as customer-service at the staff door (list)
-- from activities/occupant-register.yaml:179
create role "letting-to-others__customer-service~list";
grant select (family_name, given_names, id, recorded_at) on residents.person to "letting-to-others__customer-service~list";
grant select (part, person_id, sorted) on residents.name_part to "letting-to-others__customer-service~list";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "letting-to-others__customer-service~list";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.lease_transfer to "letting-to-others__customer-service~list";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.onward_letting_permit to "letting-to-others__customer-service~list";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.subletting_notice to "letting-to-others__customer-service~list";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.temporary_handover to "letting-to-others__customer-service~list";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "letting-to-others__customer-service~list";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "letting-to-others__customer-service~list";

-- letting-to-others as building-manager at the staff door (attention; needs reason)
-- from activities/occupant-register.yaml:185 activities/occupant-register.yaml:186
create role "letting-to-others__building-manager";
grant select (family_name, given_names, id, recorded_at) on residents.person to "letting-to-others__building-manager";
grant select (part, person_id, sorted) on residents.name_part to "letting-to-others__building-manager";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "letting-to-others__building-manager";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "letting-to-others__building-manager";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.lease_transfer to "letting-to-others__building-manager";
grant update (asks, kind, state, until_on, wanted_on) on tenancy_changes.lease_transfer to "letting-to-others__building-manager";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.lease_transfer_paper to "letting-to-others__building-manager";
grant update (answers, because, what, words) on tenancy_changes.lease_transfer_paper to "letting-to-others__building-manager";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.onward_letting_permit to "letting-to-others__building-manager";
grant update (asks, kind, state, until_on, wanted_on) on tenancy_changes.onward_letting_permit to "letting-to-others__building-manager";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.onward_letting_permit_paper to "letting-to-others__building-manager";
grant update (answers, because, what, words) on tenancy_changes.onward_letting_permit_paper to "letting-to-others__building-manager";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.subletting_notice to "letting-to-others__building-manager";
grant update (asks, kind, state, until_on, wanted_on) on tenancy_changes.subletting_notice to "letting-to-others__building-manager";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.subletting_notice_paper to "letting-to-others__building-manager";
grant update (answers, because, what, words) on tenancy_changes.subletting_notice_paper to "letting-to-others__building-manager";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.temporary_handover to "letting-to-others__building-manager";
grant update (asks, kind, state, until_on, wanted_on) on tenancy_changes.temporary_handover to "letting-to-others__building-manager";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.temporary_handover_paper to "letting-to-others__building-manager";
grant update (answers, because, what, words) on tenancy_changes.temporary_handover_paper to "letting-to-others__building-manager";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "letting-to-others__building-manager";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "letting-to-others__building-manager";

-- letting-to-others as building-manager at the staff door (list)
-- from activities/occupant-register.yaml:184
create role "letting-to-others__building-manager~list";
grant select (family_name, given_names, id, recorded_at) on residents.person to "letting-to-others__building-manager~list";
grant select (part, person_id, sorted) on residents.name_part to "letting-to-others__building-manager~list";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "letting-to-others__building-manager~list";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.lease_transfer to "letting-to-others__building-manager~list";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.onward_letting_permit to "letting-to-others__building-manager~list";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.subletting_notice to "letting-to-others__building-manager~list";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.temporary_handover to "letting-to-others__building-manager~list";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "letting-to-others__building-manager~list";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "letting-to-others__building-manager~list";

-- information-letters as self at the resident door (attention; needs strong)
-- from activities/occupant-register.yaml:238
create role "information-letters__self";
grant select (as_role, id, kind, person_id, printed_on, recorded_at, registered_on) on tenancy_changes.letter to "information-letters__self";

-- information-letters as customer-service at the staff door (attention; needs reason)
-- from activities/occupant-register.yaml:240 activities/occupant-register.yaml:241
create role "information-letters__customer-service";
grant select (family_name, given_names, id, recorded_at) on residents.person to "information-letters__customer-service";
grant select (part, person_id, sorted) on residents.name_part to "information-letters__customer-service";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "information-letters__customer-service";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "information-letters__customer-service";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "information-letters__customer-service";
grant select (as_role, flat_id, id, kind, person_id, printed_on, recorded_at, registered_on) on tenancy_changes.letter to "information-letters__customer-service";
grant insert (id, person_id, printed_on, recorded_at) on tenancy_changes.letter to "information-letters__customer-service";
grant update (printed_on) on tenancy_changes.letter to "information-letters__customer-service";

-- information-letters as customer-service at the staff door (list)
-- from activities/occupant-register.yaml:239
create role "information-letters__customer-service~list";
grant select (family_name, given_names, id, recorded_at) on residents.person to "information-letters__customer-service~list";
grant select (part, person_id, sorted) on residents.name_part to "information-letters__customer-service~list";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "information-letters__customer-service~list";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "information-letters__customer-service~list";
grant select (as_role, flat_id, id, kind, person_id, printed_on, recorded_at, registered_on) on tenancy_changes.letter to "information-letters__customer-service~list";

-- name-board as building-manager at the staff door (list)
-- from activities/occupant-register.yaml:278
create role "name-board__building-manager~list";
grant select (family_name, given_names, id, recorded_at) on residents.person to "name-board__building-manager~list";
grant select (part, person_id, sorted) on residents.name_part to "name-board__building-manager~list";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "name-board__building-manager~list";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "name-board__building-manager~list";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "name-board__building-manager~list";

-- name-board as maintenance at the staff door (list)
-- from activities/occupant-register.yaml:279
create role "name-board__maintenance~list";
grant select (family_name, given_names, id, recorded_at) on residents.person to "name-board__maintenance~list";
grant select (part, person_id, sorted) on residents.name_part to "name-board__maintenance~list";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "name-board__maintenance~list";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "name-board__maintenance~list";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "name-board__maintenance~list";

-- fault-reports as customer-service at the staff door (attention; needs reason)
-- from activities/tenancy-home.yaml:44
create role "fault-reports__customer-service";
grant select (family_name, given_names, id, recorded_at) on residents.person to "fault-reports__customer-service";
grant select (part, person_id, sorted) on residents.name_part to "fault-reports__customer-service";
grant select (changed_at, only_for_landlord, person_id, phone, told_by) on residents.contact to "fault-reports__customer-service";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "fault-reports__customer-service";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "fault-reports__customer-service";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "fault-reports__customer-service";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "fault-reports__customer-service";

-- fault-reports as customer-service at the staff door (list)
-- from activities/tenancy-home.yaml:42 activities/tenancy-home.yaml:43
create role "fault-reports__customer-service~list";
grant select (family_name, given_names, id, recorded_at) on residents.person to "fault-reports__customer-service~list";
grant select (part, person_id, sorted) on residents.name_part to "fault-reports__customer-service~list";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "fault-reports__customer-service~list";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "fault-reports__customer-service~list";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "fault-reports__customer-service~list";

-- fault-reports as building-manager at the staff door (attention; needs reason)
-- from activities/tenancy-home.yaml:45
create role "fault-reports__building-manager";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "fault-reports__building-manager";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "fault-reports__building-manager";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "fault-reports__building-manager";

-- fault-reports as maintenance at the staff door (attention; needs order-open)
-- from activities/tenancy-home.yaml:46
create role "fault-reports__maintenance";
grant select (family_name, given_names, id, recorded_at) on residents.person to "fault-reports__maintenance";
grant select (part, person_id, sorted) on residents.name_part to "fault-reports__maintenance";
grant select (changed_at, only_for_landlord, person_id, phone, told_by) on residents.contact to "fault-reports__maintenance";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "fault-reports__maintenance";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "fault-reports__maintenance";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "fault-reports__maintenance";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "fault-reports__maintenance";

-- fault-reports as contractor at the staff door (attention; needs order-open)
-- from activities/tenancy-home.yaml:47
create role "fault-reports__contractor";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "fault-reports__contractor";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "fault-reports__contractor";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "fault-reports__contractor";

-- consumption as rent-control at the staff door (attention; needs reason)
-- from activities/tenancy-home.yaml:90
create role "consumption__rent-control";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "consumption__rent-control";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "consumption__rent-control";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "consumption__rent-control";

-- consumption as building-manager at the staff door (attention; needs reason)
-- from activities/tenancy-home.yaml:92
create role "consumption__building-manager";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "consumption__building-manager";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "consumption__building-manager";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "consumption__building-manager";

-- maintenance as maintenance at the staff door (attention; needs order-open)
-- from activities/tenancy-home.yaml:132
create role "maintenance__maintenance";
grant select (family_name, given_names, id, recorded_at) on residents.person to "maintenance__maintenance";
grant select (part, person_id, sorted) on residents.name_part to "maintenance__maintenance";
grant select (changed_at, only_for_landlord, person_id, phone, told_by) on residents.contact to "maintenance__maintenance";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "maintenance__maintenance";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "maintenance__maintenance";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "maintenance__maintenance";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "maintenance__maintenance";

-- maintenance as maintenance at the staff door (list)
-- from activities/tenancy-home.yaml:131
create role "maintenance__maintenance~list";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "maintenance__maintenance~list";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "maintenance__maintenance~list";

-- maintenance as contractor at the staff door (attention; needs order-open)
-- from activities/tenancy-home.yaml:133
create role "maintenance__contractor";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "maintenance__contractor";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "maintenance__contractor";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "maintenance__contractor";

-- maintenance as building-manager at the staff door (attention; needs reason)
-- from activities/tenancy-home.yaml:135
create role "maintenance__building-manager";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "maintenance__building-manager";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "maintenance__building-manager";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "maintenance__building-manager";

-- maintenance as building-manager at the staff door (list)
-- from activities/tenancy-home.yaml:134
create role "maintenance__building-manager~list";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "maintenance__building-manager~list";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "maintenance__building-manager~list";

-- keys-and-locks as key-manager at the staff door (attention; needs reason)
-- from activities/tenancy-home.yaml:190
create role "keys-and-locks__key-manager";
grant select (family_name, given_names, id, recorded_at) on residents.person to "keys-and-locks__key-manager";
grant select (part, person_id, sorted) on residents.name_part to "keys-and-locks__key-manager";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "keys-and-locks__key-manager";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "keys-and-locks__key-manager";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "keys-and-locks__key-manager";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "keys-and-locks__key-manager";

-- keys-and-locks as key-manager at the staff door (list)
-- from activities/tenancy-home.yaml:188 activities/tenancy-home.yaml:189
create role "keys-and-locks__key-manager~list";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "keys-and-locks__key-manager~list";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "keys-and-locks__key-manager~list";

-- bookings as customer-service at the staff door (attention; needs reason)
-- from activities/tenancy-home.yaml:232
create role "bookings__customer-service";
grant select (family_name, given_names, id, recorded_at) on residents.person to "bookings__customer-service";
grant select (part, person_id, sorted) on residents.name_part to "bookings__customer-service";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "bookings__customer-service";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "bookings__customer-service";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "bookings__customer-service";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "bookings__customer-service";

-- bookings as customer-service at the staff door (list)
-- from activities/tenancy-home.yaml:231
create role "bookings__customer-service~list";
grant select (family_name, given_names, id, recorded_at) on residents.person to "bookings__customer-service~list";
grant select (part, person_id, sorted) on residents.name_part to "bookings__customer-service~list";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "bookings__customer-service~list";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "bookings__customer-service~list";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "bookings__customer-service~list";

-- repair-notices as self at the resident door (attention)
-- from activities/tenancy-messages.yaml:38
create role "repair-notices__self";
grant select (as_role, id, kind, person_id, printed_on, recorded_at, registered_on) on tenancy_changes.letter to "repair-notices__self";

-- tenancy-communication as self at the resident door (attention; needs strong)
-- from activities/tenancy-messages.yaml:71
create role "tenancy-communication__self";
grant select (as_role, id, kind, person_id, printed_on, recorded_at, registered_on) on tenancy_changes.letter to "tenancy-communication__self";

-- tenancy-communication as customer-service at the staff door (attention; needs caller-identified)
-- from activities/tenancy-messages.yaml:72
create role "tenancy-communication__customer-service";
grant select (as_role, id, kind, person_id, printed_on, recorded_at, registered_on) on tenancy_changes.letter to "tenancy-communication__customer-service";

-- customer-service as customer-service at the staff door (attention; needs caller-identified)
-- from activities/customer-service.yaml:57 activities/customer-service.yaml:59
create role "customer-service__customer-service";
grant select (about_id, address, id, language, person_id, queued_at) on mail.message to "customer-service__customer-service";
grant select (birth_on, id, language, recorded_at) on residents.person to "customer-service__customer-service";
grant update (language) on residents.person to "customer-service__customer-service";
grant select (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "customer-service__customer-service";
grant insert (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "customer-service__customer-service";
grant update (changed_at, contact_address, email, only_for_landlord, phone, postal_address, told_by) on residents.contact to "customer-service__customer-service";

-- customer-service as customer-service at the staff door (attention; needs reason)
-- from activities/customer-service.yaml:56
create role "customer-service__customer-service+1";
grant select (family_name, given_names, id, recorded_at) on residents.person to "customer-service__customer-service+1";
grant select (part, person_id, sorted) on residents.name_part to "customer-service__customer-service+1";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "customer-service__customer-service+1";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "customer-service__customer-service+1";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "customer-service__customer-service+1";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "customer-service__customer-service+1";

-- customer-service as customer-service at the staff door (attention; needs caller-identified, reason)
-- from activities/customer-service.yaml:57 activities/customer-service.yaml:56 activities/customer-service.yaml:59
create role "customer-service__customer-service+2";
grant select (about_id, address, id, language, person_id, queued_at) on mail.message to "customer-service__customer-service+2";
grant select (birth_on, family_name, given_names, id, language, recorded_at) on residents.person to "customer-service__customer-service+2";
grant update (language) on residents.person to "customer-service__customer-service+2";
grant select (part, person_id, sorted) on residents.name_part to "customer-service__customer-service+2";
grant select (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "customer-service__customer-service+2";
grant insert (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "customer-service__customer-service+2";
grant update (changed_at, contact_address, email, only_for_landlord, phone, postal_address, told_by) on residents.contact to "customer-service__customer-service+2";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "customer-service__customer-service+2";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "customer-service__customer-service+2";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "customer-service__customer-service+2";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "customer-service__customer-service+2";

-- customer-service as customer-service at the staff door (list)
-- from activities/customer-service.yaml:54 activities/customer-service.yaml:55
create role "customer-service__customer-service~list";
grant select (family_name, given_names, id, recorded_at) on residents.person to "customer-service__customer-service~list";
grant select (part, person_id, sorted) on residents.name_part to "customer-service__customer-service~list";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "customer-service__customer-service~list";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "customer-service__customer-service~list";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "customer-service__customer-service~list";

-- representatives as self at the resident door (attention; needs strong)
-- from activities/customer-service.yaml:163 activities/customer-service.yaml:164 activities/customer-service.yaml:161 activities/customer-service.yaml:162
create role "representatives__self";
grant select (family_name, given_names, id, recorded_at) on residents.person to "representatives__self";
grant select (part, person_id, sorted) on residents.name_part to "representatives__self";
grant select (changed_at, only_for_landlord, person_id, phone, told_by) on residents.contact to "representatives__self";
grant update (changed_at, only_for_landlord, phone, told_by) on residents.contact to "representatives__self";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "representatives__self";
grant select (ended_on, from_on, id, kind, last_on, matter, name, person_id, recorded_at, recorded_by, reference, revoked_at, revoked_by, scopes, seen_on, shown_by) on representatives.mandate to "representatives__self";
grant insert (from_on, id, kind, last_on, matter, name, person_id, recorded_at, reference, scopes, seen_on, shown_by) on representatives.mandate to "representatives__self";
grant select (by_role, id, mandate_id, person_id, recorded_at, what) on representatives.ending to "representatives__self";
grant insert (id, mandate_id, person_id, recorded_at, what) on representatives.ending to "representatives__self";
grant select (acting_id, ended_on, for_id, from_on, kind, last_on, mandate_id, matter, scopes) on representatives.acting to "representatives__self";
grant select (activity, by_role, disclosed_at, id, mandate_id, method, person_id, to_kind, to_name, told) on representatives.disclosure to "representatives__self";
grant select (by_role, consent_id, disclosed_at, person_id, reference, told) on showing.disclosure to "representatives__self";

-- representatives as representative at the resident door (attention; needs strong)
-- from activities/customer-service.yaml:165
create role "representatives__representative";
grant select (ended_on, from_on, id, kind, last_on, matter, name, person_id, recorded_at, recorded_by, reference, revoked_at, revoked_by, scopes, seen_on, shown_by) on representatives.mandate to "representatives__representative";
grant select (by_role, id, mandate_id, person_id, recorded_at, what) on representatives.ending to "representatives__representative";
grant select (acting_id, ended_on, for_id, from_on, kind, last_on, mandate_id, matter, scopes) on representatives.acting to "representatives__representative";

-- representatives as customer-service at the staff door (attention; needs caller-identified)
-- from activities/customer-service.yaml:167 activities/customer-service.yaml:166 activities/customer-service.yaml:168
create role "representatives__customer-service";
grant select (family_name, given_names, id, recorded_at) on residents.person to "representatives__customer-service";
grant insert (family_name, given_names, id, recorded_at) on residents.person to "representatives__customer-service";
grant select (part, person_id, sorted) on residents.name_part to "representatives__customer-service";
grant select (changed_at, only_for_landlord, person_id, phone, told_by) on residents.contact to "representatives__customer-service";
grant insert (changed_at, only_for_landlord, person_id, phone, told_by) on residents.contact to "representatives__customer-service";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "representatives__customer-service";
grant insert (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "representatives__customer-service";
grant select (ended_on, from_on, id, kind, last_on, matter, name, person_id, recorded_at, recorded_by, reference, revoked_at, revoked_by, scopes, seen_on, shown_by) on representatives.mandate to "representatives__customer-service";
grant insert (from_on, id, kind, last_on, matter, name, person_id, recorded_at, reference, scopes, seen_on, shown_by) on representatives.mandate to "representatives__customer-service";
grant select (by_role, id, mandate_id, person_id, recorded_at, what) on representatives.ending to "representatives__customer-service";
grant insert (id, mandate_id, person_id, recorded_at, what) on representatives.ending to "representatives__customer-service";
grant select (acting_id, ended_on, for_id, from_on, kind, last_on, mandate_id, matter, scopes) on representatives.acting to "representatives__customer-service";
grant select (activity, by_role, disclosed_at, id, mandate_id, method, person_id, to_kind, to_name, told) on representatives.disclosure to "representatives__customer-service";
grant insert (activity, id, mandate_id, method, person_id, told) on representatives.disclosure to "representatives__customer-service";
grant select (by_role, consent_id, disclosed_at, person_id, reference, told) on showing.disclosure to "representatives__customer-service";
grant insert (consent_id, disclosed_at, person_id, reference) on showing.disclosure to "representatives__customer-service";

-- rent-receipts as rent-control at the staff door (attention; needs reason)
-- from activities/tenancy-money.yaml:131
create role "rent-receipts__rent-control";
grant select (family_name, given_names, id, recorded_at) on residents.person to "rent-receipts__rent-control";
grant select (part, person_id, sorted) on residents.name_part to "rent-receipts__rent-control";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "rent-receipts__rent-control";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "rent-receipts__rent-control";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "rent-receipts__rent-control";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "rent-receipts__rent-control";

-- debt-collection as rent-control at the staff door (attention; needs reason)
-- from activities/tenancy-money.yaml:206
create role "debt-collection__rent-control";
grant select (about_id, address, id, language, person_id, queued_at) on mail.message to "debt-collection__rent-control";
grant select (family_name, given_names, id, recorded_at) on residents.person to "debt-collection__rent-control";
grant select (part, person_id, sorted) on residents.name_part to "debt-collection__rent-control";
grant select (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "debt-collection__rent-control";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "debt-collection__rent-control";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "debt-collection__rent-control";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "debt-collection__rent-control";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "debt-collection__rent-control";

-- debt-collection as collection-specialist at the staff door (attention; needs reason)
-- from activities/tenancy-money.yaml:209 activities/tenancy-money.yaml:210
create role "debt-collection__collection-specialist";
grant select (about_id, address, id, language, person_id, queued_at) on mail.message to "debt-collection__collection-specialist";
grant select (family_name, given_names, id, recorded_at) on residents.person to "debt-collection__collection-specialist";
grant select (part, person_id, sorted) on residents.name_part to "debt-collection__collection-specialist";
grant select (code_on_file, person_id) on residents.identifier to "debt-collection__collection-specialist";
grant select (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "debt-collection__collection-specialist";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "debt-collection__collection-specialist";
grant select (begins_on, end_reason, ended_on, ends_on, flat_id, id, kind, party_ids, recorded_at, rent_cents, state, terms_version) on leases.lease to "debt-collection__collection-specialist";
grant select (from_on, lease_id, person_id, role, signature, signed_on, until_on) on leases.party to "debt-collection__collection-specialist";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "debt-collection__collection-specialist";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "debt-collection__collection-specialist";

-- debt-collection as collection-specialist at the staff door (list)
-- from activities/tenancy-money.yaml:207 activities/tenancy-money.yaml:208
create role "debt-collection__collection-specialist~list";
grant select (family_name, given_names, id, recorded_at) on residents.person to "debt-collection__collection-specialist~list";
grant select (part, person_id, sorted) on residents.name_part to "debt-collection__collection-specialist~list";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "debt-collection__collection-specialist~list";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "debt-collection__collection-specialist~list";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "debt-collection__collection-specialist~list";

-- debt-collection as collection-specialist at the staff door (unmask; needs reason)
-- from activities/tenancy-money.yaml:211
create role "debt-collection__collection-specialist~unmask";
grant select (code, person_id) on residents.identifier to "debt-collection__collection-specialist~unmask";

-- debt-collection as collection-partner at the staff door (attention; needs instructions-acknowledged, own-mfa)
-- from activities/tenancy-money.yaml:212
create role "debt-collection__collection-partner";
grant select (about_id, address, id, language, person_id, queued_at) on mail.message to "debt-collection__collection-partner";
grant select (family_name, given_names, id, recorded_at) on residents.person to "debt-collection__collection-partner";
grant select (part, person_id, sorted) on residents.name_part to "debt-collection__collection-partner";
grant select (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "debt-collection__collection-partner";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "debt-collection__collection-partner";

-- debt-collection as legal at the staff door (attention; needs reason)
-- from activities/tenancy-money.yaml:213
create role "debt-collection__legal";
grant select (family_name, given_names, id, recorded_at) on residents.person to "debt-collection__legal";
grant select (part, person_id, sorted) on residents.name_part to "debt-collection__legal";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "debt-collection__legal";
grant select (begins_on, end_reason, ended_on, ends_on, flat_id, id, kind, party_ids, recorded_at, rent_cents, state, terms_version) on leases.lease to "debt-collection__legal";
grant select (from_on, lease_id, person_id, role, signature, signed_on, until_on) on leases.party to "debt-collection__legal";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "debt-collection__legal";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "debt-collection__legal";

-- disturbances as self at the resident door (attention; needs strong)
-- from activities/disturbances.yaml:67
create role "disturbances__self";
grant select (about_id, address, id, language, person_id, queued_at) on mail.message to "disturbances__self";
grant select (family_name, given_names, id, recorded_at) on residents.person to "disturbances__self";
grant insert (family_name, given_names, id, recorded_at) on residents.person to "disturbances__self";
grant select (part, person_id, sorted) on residents.name_part to "disturbances__self";
grant select (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "disturbances__self";
grant insert (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "disturbances__self";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "disturbances__self";
grant insert (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "disturbances__self";

-- disturbances as customer-service at the staff door (attention; needs caller-identified)
-- from activities/disturbances.yaml:69
create role "disturbances__customer-service";
grant select (id, recorded_at) on residents.person to "disturbances__customer-service";
grant insert (family_name, given_names, id, recorded_at) on residents.person to "disturbances__customer-service";
grant select (changed_at, only_for_landlord, person_id, told_by) on residents.contact to "disturbances__customer-service";
grant insert (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "disturbances__customer-service";
grant select (matter_id, person_id, recorded_at) on tenancy_changes.holder to "disturbances__customer-service";
grant insert (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "disturbances__customer-service";

-- disturbances as building-manager at the staff door (attention; needs reason)
-- from activities/disturbances.yaml:71
create role "disturbances__building-manager";
grant select (about_id, address, id, language, person_id, queued_at) on mail.message to "disturbances__building-manager";
grant select (family_name, given_names, id, recorded_at) on residents.person to "disturbances__building-manager";
grant select (part, person_id, sorted) on residents.name_part to "disturbances__building-manager";
grant select (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "disturbances__building-manager";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "disturbances__building-manager";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "disturbances__building-manager";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "disturbances__building-manager";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "disturbances__building-manager";

-- disturbances as building-manager at the staff door (list)
-- from activities/disturbances.yaml:70
create role "disturbances__building-manager~list";
grant select (family_name, given_names, id, recorded_at) on residents.person to "disturbances__building-manager~list";
grant select (part, person_id, sorted) on residents.name_part to "disturbances__building-manager~list";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "disturbances__building-manager~list";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "disturbances__building-manager~list";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "disturbances__building-manager~list";

-- disturbances as legal at the staff door (attention; needs reason)
-- from activities/disturbances.yaml:73
create role "disturbances__legal";
grant select (family_name, given_names, id, recorded_at) on residents.person to "disturbances__legal";
grant select (part, person_id, sorted) on residents.name_part to "disturbances__legal";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "disturbances__legal";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "disturbances__legal";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "disturbances__legal";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "disturbances__legal";

-- newsletter as self at the resident door (attention)
-- from activities/newsletter.yaml:28
create role "newsletter__self";
grant select (ends_on, given_at, given_by, gives, id, lease_id, person_id, withdrawn_on, words_of) on showing.consent to "newsletter__self";

-- newsletter as rights-handler at the oversight door (attention; needs request-reference)
-- from activities/newsletter.yaml:31
create role "newsletter__rights-handler";
grant select (ends_on, given_at, given_by, gives, id, lease_id, person_id, withdrawn_on, words_of) on showing.consent to "newsletter__rights-handler";

-- kela as rent-control at the staff door (attention; needs named-law, request-reference)
-- from activities/disclosures-to-authorities.yaml:18
create role "kela__rent-control";
grant select (family_name, given_names, id, recorded_at) on residents.person to "kela__rent-control";
grant select (part, person_id, sorted) on residents.name_part to "kela__rent-control";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "kela__rent-control";
grant select (begins_on, end_reason, ended_on, ends_on, flat_id, id, kind, party_ids, recorded_at, rent_cents, state, terms_version) on leases.lease to "kela__rent-control";
grant select (from_on, lease_id, person_id, role, signature, signed_on, until_on) on leases.party to "kela__rent-control";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "kela__rent-control";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "kela__rent-control";

-- housing-advice as self at the resident door (attention; needs strong)
-- from activities/housing-advice.yaml:36 activities/housing-advice.yaml:37
create role "housing-advice__self";
grant select (ends_on, given_at, given_by, gives, id, lease_id, person_id, withdrawn_on, words_of) on showing.consent to "housing-advice__self";
grant insert (given_at, gives, id, lease_id, person_id, withdrawn_on, words_of) on showing.consent to "housing-advice__self";

-- housing-advice as rent-control at the staff door (attention; needs caller-identified)
-- from activities/housing-advice.yaml:40
create role "housing-advice__rent-control";
grant select (given_at, id, lease_id, person_id, words_of) on showing.consent to "housing-advice__rent-control";
grant insert (given_at, gives, id, lease_id, person_id, withdrawn_on, words_of) on showing.consent to "housing-advice__rent-control";

-- housing-advice as rent-control at the staff door (attention; needs reason)
-- from activities/housing-advice.yaml:38
create role "housing-advice__rent-control+1";
grant select (about_id, address, id, language, person_id, queued_at) on mail.message to "housing-advice__rent-control+1";
grant select (family_name, given_names, id, recorded_at) on residents.person to "housing-advice__rent-control+1";
grant select (part, person_id, sorted) on residents.name_part to "housing-advice__rent-control+1";
grant select (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "housing-advice__rent-control+1";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "housing-advice__rent-control+1";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "housing-advice__rent-control+1";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "housing-advice__rent-control+1";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "housing-advice__rent-control+1";

-- housing-advice as rent-control at the staff door (attention; needs caller-identified, reason)
-- from activities/housing-advice.yaml:38 activities/housing-advice.yaml:40
create role "housing-advice__rent-control+2";
grant select (about_id, address, id, language, person_id, queued_at) on mail.message to "housing-advice__rent-control+2";
grant select (family_name, given_names, id, recorded_at) on residents.person to "housing-advice__rent-control+2";
grant select (part, person_id, sorted) on residents.name_part to "housing-advice__rent-control+2";
grant select (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "housing-advice__rent-control+2";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "housing-advice__rent-control+2";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "housing-advice__rent-control+2";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "housing-advice__rent-control+2";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "housing-advice__rent-control+2";
grant select (given_at, id, lease_id, person_id, words_of) on showing.consent to "housing-advice__rent-control+2";
grant insert (given_at, gives, id, lease_id, person_id, withdrawn_on, words_of) on showing.consent to "housing-advice__rent-control+2";

-- housing-advice as housing-adviser at the staff door (attention; needs confidentiality-signed, own-mfa, training-valid)
-- from activities/housing-advice.yaml:43
create role "housing-advice__housing-adviser+1";
grant select (about_id, address, id, language, person_id, queued_at) on mail.message to "housing-advice__housing-adviser+1";
grant select (family_name, given_names, id, recorded_at) on residents.person to "housing-advice__housing-adviser+1";
grant select (part, person_id, sorted) on residents.name_part to "housing-advice__housing-adviser+1";
grant select (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "housing-advice__housing-adviser+1";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "housing-advice__housing-adviser+1";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "housing-advice__housing-adviser+1";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "housing-advice__housing-adviser+1";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "housing-advice__housing-adviser+1";

-- housing-advice as housing-adviser at the staff door (list; needs confidentiality-signed, own-mfa, training-valid)
-- from activities/housing-advice.yaml:42
create role "housing-advice__housing-adviser~list";
grant select (family_name, given_names, id, recorded_at) on residents.person to "housing-advice__housing-adviser~list";
grant select (part, person_id, sorted) on residents.name_part to "housing-advice__housing-adviser~list";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "housing-advice__housing-adviser~list";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "housing-advice__housing-adviser~list";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "housing-advice__housing-adviser~list";

-- worry-notice as building-manager at the staff door (attention; needs reason)
-- from activities/housing-advice.yaml:110
create role "worry-notice__building-manager";
grant select (family_name, given_names, id, recorded_at) on residents.person to "worry-notice__building-manager";
grant select (part, person_id, sorted) on residents.name_part to "worry-notice__building-manager";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "worry-notice__building-manager";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "worry-notice__building-manager";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "worry-notice__building-manager";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "worry-notice__building-manager";

-- exchange-with-the-city as customer-service at the staff door (attention; needs reason)
-- from activities/disclosures-to-authorities.yaml:85
create role "exchange-with-the-city__customer-service";
grant select (family_name, given_names, id, recorded_at) on residents.person to "exchange-with-the-city__customer-service";
grant select (part, person_id, sorted) on residents.name_part to "exchange-with-the-city__customer-service";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "exchange-with-the-city__customer-service";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "exchange-with-the-city__customer-service";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "exchange-with-the-city__customer-service";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "exchange-with-the-city__customer-service";

-- exchange-with-the-city as building-manager at the staff door (attention; needs reason)
-- from activities/disclosures-to-authorities.yaml:86
create role "exchange-with-the-city__building-manager";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "exchange-with-the-city__building-manager";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "exchange-with-the-city__building-manager";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "exchange-with-the-city__building-manager";

-- authorities-and-court as legal at the staff door (attention; needs reason)
-- from activities/disclosures-to-authorities.yaml:140
create role "authorities-and-court__legal";
grant select (family_name, given_names, id, recorded_at) on residents.person to "authorities-and-court__legal";
grant select (part, person_id, sorted) on residents.name_part to "authorities-and-court__legal";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "authorities-and-court__legal";
grant select (begins_on, end_reason, ended_on, ends_on, flat_id, id, kind, party_ids, recorded_at, rent_cents, state, terms_version) on leases.lease to "authorities-and-court__legal";
grant select (from_on, lease_id, person_id, role, signature, signed_on, until_on) on leases.party to "authorities-and-court__legal";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "authorities-and-court__legal";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "authorities-and-court__legal";

-- authorities-and-court as legal at the staff door (unmask; needs named-law, reason)
-- from activities/disclosures-to-authorities.yaml:141
create role "authorities-and-court__legal~unmask";
grant select (code, person_id) on residents.identifier to "authorities-and-court__legal~unmask";

-- insurer as building-manager at the staff door (attention; needs claim-number)
-- from activities/disclosures-to-others.yaml:24
create role "insurer__building-manager";
grant select (family_name, given_names, id, recorded_at) on residents.person to "insurer__building-manager";
grant select (part, person_id, sorted) on residents.name_part to "insurer__building-manager";
grant select (changed_at, only_for_landlord, person_id, phone, told_by) on residents.contact to "insurer__building-manager";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "insurer__building-manager";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "insurer__building-manager";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "insurer__building-manager";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "insurer__building-manager";

-- residents-meeting as building-manager at the staff door (list; needs meeting)
-- from activities/resident-democracy.yaml:20
create role "residents-meeting__building-manager~list";
grant select (family_name, given_names, id, recorded_at) on residents.person to "residents-meeting__building-manager~list";
grant select (part, person_id, sorted) on residents.name_part to "residents-meeting__building-manager~list";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "residents-meeting__building-manager~list";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "residents-meeting__building-manager~list";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "residents-meeting__building-manager~list";

-- resident-committees as self at the resident door (attention)
-- from activities/resident-democracy.yaml:74
create role "resident-committees__self";
grant select (about_id, address, id, language, person_id, queued_at) on mail.message to "resident-committees__self";
grant select (family_name, given_names, id, recorded_at) on residents.person to "resident-committees__self";
grant update (family_name, given_names) on residents.person to "resident-committees__self";
grant select (part, person_id, sorted) on residents.name_part to "resident-committees__self";
grant select (changed_at, email, only_for_landlord, person_id, phone, told_by) on residents.contact to "resident-committees__self";
grant update (changed_at, email, only_for_landlord, phone, told_by) on residents.contact to "resident-committees__self";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "resident-committees__self";
grant update (full_name) on tenancy_changes.holder to "resident-committees__self";
grant select (ends_on, given_at, given_by, gives, id, lease_id, person_id, withdrawn_on, words_of) on showing.consent to "resident-committees__self";
grant insert (given_at, gives, id, lease_id, person_id, withdrawn_on, words_of) on showing.consent to "resident-committees__self";
grant update (gives, withdrawn_on) on showing.consent to "resident-committees__self";

-- resident-committees as building-manager at the staff door (attention; needs reason)
-- from activities/resident-democracy.yaml:75
create role "resident-committees__building-manager";
grant select (about_id, address, id, language, person_id, queued_at) on mail.message to "resident-committees__building-manager";
grant select (family_name, given_names, id, recorded_at) on residents.person to "resident-committees__building-manager";
grant insert (family_name, given_names, id, recorded_at) on residents.person to "resident-committees__building-manager";
grant update (family_name, given_names) on residents.person to "resident-committees__building-manager";
grant select (part, person_id, sorted) on residents.name_part to "resident-committees__building-manager";
grant select (changed_at, email, only_for_landlord, person_id, phone, told_by) on residents.contact to "resident-committees__building-manager";
grant insert (changed_at, email, only_for_landlord, person_id, phone, told_by) on residents.contact to "resident-committees__building-manager";
grant update (changed_at, email, only_for_landlord, phone, told_by) on residents.contact to "resident-committees__building-manager";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "resident-committees__building-manager";
grant insert (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "resident-committees__building-manager";
grant update (full_name) on tenancy_changes.holder to "resident-committees__building-manager";
grant select (ends_on, given_at, given_by, gives, id, lease_id, person_id, withdrawn_on, words_of) on showing.consent to "resident-committees__building-manager";
grant insert (given_at, gives, id, lease_id, person_id, withdrawn_on, words_of) on showing.consent to "resident-committees__building-manager";
grant update (gives, withdrawn_on) on showing.consent to "resident-committees__building-manager";

-- showing as self at the resident door (attention; needs strong)
-- from activities/disclosures-to-others.yaml:246 activities/disclosures-to-others.yaml:245
create role "showing__self";
grant select (activity, by_role, disclosed_at, id, mandate_id, method, person_id, to_kind, to_name, told) on representatives.disclosure to "showing__self";
grant select (ends_on, given_at, given_by, gives, id, lease_id, person_id, withdrawn_on, words_of) on showing.consent to "showing__self";
grant insert (given_at, gives, id, lease_id, person_id, withdrawn_on, words_of) on showing.consent to "showing__self";
grant update (gives, withdrawn_on) on showing.consent to "showing__self";
grant select (by_role, consent_id, disclosed_at, person_id, reference, told) on showing.disclosure to "showing__self";

-- showing as customer-service at the staff door (attention; needs caller-identified)
-- from activities/disclosures-to-others.yaml:250
create role "showing__customer-service";
grant select (given_at, id, lease_id, person_id, words_of) on showing.consent to "showing__customer-service";
grant insert (given_at, gives, id, lease_id, person_id, withdrawn_on, words_of) on showing.consent to "showing__customer-service";

-- showing as customer-service at the staff door (attention; needs reason)
-- from activities/disclosures-to-others.yaml:247 activities/disclosures-to-others.yaml:248
create role "showing__customer-service+1";
grant select (family_name, given_names, id, recorded_at) on residents.person to "showing__customer-service+1";
grant select (part, person_id, sorted) on residents.name_part to "showing__customer-service+1";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "showing__customer-service+1";
grant select (activity, by_role, disclosed_at, id, mandate_id, method, person_id, to_kind, to_name, told) on representatives.disclosure to "showing__customer-service+1";
grant insert (activity, id, mandate_id, method, person_id, told) on representatives.disclosure to "showing__customer-service+1";
grant select (ends_on, given_at, given_by, gives, id, lease_id, person_id, withdrawn_on, words_of) on showing.consent to "showing__customer-service+1";
grant select (by_role, consent_id, disclosed_at, person_id, reference, told) on showing.disclosure to "showing__customer-service+1";
grant insert (consent_id, disclosed_at, person_id, reference) on showing.disclosure to "showing__customer-service+1";

-- showing as customer-service at the staff door (attention; needs caller-identified, reason)
-- from activities/disclosures-to-others.yaml:247 activities/disclosures-to-others.yaml:248 activities/disclosures-to-others.yaml:250
create role "showing__customer-service+2";
grant select (family_name, given_names, id, recorded_at) on residents.person to "showing__customer-service+2";
grant select (part, person_id, sorted) on residents.name_part to "showing__customer-service+2";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "showing__customer-service+2";
grant select (activity, by_role, disclosed_at, id, mandate_id, method, person_id, to_kind, to_name, told) on representatives.disclosure to "showing__customer-service+2";
grant insert (activity, id, mandate_id, method, person_id, told) on representatives.disclosure to "showing__customer-service+2";
grant select (ends_on, given_at, given_by, gives, id, lease_id, person_id, withdrawn_on, words_of) on showing.consent to "showing__customer-service+2";
grant insert (given_at, gives, id, lease_id, person_id, withdrawn_on, words_of) on showing.consent to "showing__customer-service+2";
grant select (by_role, consent_id, disclosed_at, person_id, reference, told) on showing.disclosure to "showing__customer-service+2";
grant insert (consent_id, disclosed_at, person_id, reference) on showing.disclosure to "showing__customer-service+2";

-- showing as customer-service at the staff door (attention; needs consent, reason)
-- from activities/disclosures-to-others.yaml:249 activities/disclosures-to-others.yaml:247 activities/disclosures-to-others.yaml:248
create role "showing__customer-service+3";
grant select (about_id, address, id, language, person_id, queued_at) on mail.message to "showing__customer-service+3";
grant select (family_name, given_names, id, recorded_at) on residents.person to "showing__customer-service+3";
grant select (part, person_id, sorted) on residents.name_part to "showing__customer-service+3";
grant select (changed_at, email, only_for_landlord, person_id, phone, told_by) on residents.contact to "showing__customer-service+3";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "showing__customer-service+3";
grant select (activity, by_role, disclosed_at, id, mandate_id, method, person_id, to_kind, to_name, told) on representatives.disclosure to "showing__customer-service+3";
grant insert (activity, id, mandate_id, method, person_id, told) on representatives.disclosure to "showing__customer-service+3";
grant select (ends_on, given_at, given_by, gives, id, lease_id, person_id, withdrawn_on, words_of) on showing.consent to "showing__customer-service+3";
grant select (by_role, consent_id, disclosed_at, person_id, reference, told) on showing.disclosure to "showing__customer-service+3";
grant insert (consent_id, disclosed_at, person_id, reference) on showing.disclosure to "showing__customer-service+3";

-- showing as customer-service at the staff door (attention; needs caller-identified, consent, reason)
-- from activities/disclosures-to-others.yaml:249 activities/disclosures-to-others.yaml:247 activities/disclosures-to-others.yaml:248 activities/disclosures-to-others.yaml:250
create role "showing__customer-service+4";
grant select (about_id, address, id, language, person_id, queued_at) on mail.message to "showing__customer-service+4";
grant select (family_name, given_names, id, recorded_at) on residents.person to "showing__customer-service+4";
grant select (part, person_id, sorted) on residents.name_part to "showing__customer-service+4";
grant select (changed_at, email, only_for_landlord, person_id, phone, told_by) on residents.contact to "showing__customer-service+4";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "showing__customer-service+4";
grant select (activity, by_role, disclosed_at, id, mandate_id, method, person_id, to_kind, to_name, told) on representatives.disclosure to "showing__customer-service+4";
grant insert (activity, id, mandate_id, method, person_id, told) on representatives.disclosure to "showing__customer-service+4";
grant select (ends_on, given_at, given_by, gives, id, lease_id, person_id, withdrawn_on, words_of) on showing.consent to "showing__customer-service+4";
grant insert (given_at, gives, id, lease_id, person_id, withdrawn_on, words_of) on showing.consent to "showing__customer-service+4";
grant select (by_role, consent_id, disclosed_at, person_id, reference, told) on showing.disclosure to "showing__customer-service+4";
grant insert (consent_id, disclosed_at, person_id, reference) on showing.disclosure to "showing__customer-service+4";

-- housing-company-homes as building-manager at the staff door (attention; needs reason)
-- from activities/disclosures-to-others.yaml:162
create role "housing-company-homes__building-manager";
grant select (family_name, given_names, id, recorded_at) on residents.person to "housing-company-homes__building-manager";
grant select (part, person_id, sorted) on residents.name_part to "housing-company-homes__building-manager";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "housing-company-homes__building-manager";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "housing-company-homes__building-manager";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "housing-company-homes__building-manager";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "housing-company-homes__building-manager";

-- estates as estate at the resident door (attention; needs strong)
-- from activities/estates.yaml:39
create role "estates__estate";
grant select (flat_id, id, lease_id, person_id, recorded_at, spouse_of) on residents.occupancy to "estates__estate";
grant select (begins_on, end_reason, ended_on, ends_on, flat_id, id, kind, party_ids, recorded_at, rent_cents, state, terms_version) on leases.lease to "estates__estate";
grant select (from_on, lease_id, person_id, role, signature, signed_on, until_on) on leases.party to "estates__estate";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "estates__estate";

-- estates as self at the resident door (attention; needs strong)
-- from activities/estates.yaml:40 activities/estates.yaml:41
create role "estates__self";
grant select (about_id, address, id, language, person_id, queued_at) on mail.message to "estates__self";
grant select (family_name, given_names, id, recorded_at) on residents.person to "estates__self";
grant select (part, person_id, sorted) on residents.name_part to "estates__self";
grant select (changed_at, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "estates__self";
grant update (changed_at, email, only_for_landlord, phone, postal_address, told_by) on residents.contact to "estates__self";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "estates__self";
grant select (ended_on, from_on, id, kind, last_on, matter, name, person_id, recorded_at, recorded_by, reference, revoked_at, revoked_by, scopes, seen_on, shown_by) on representatives.mandate to "estates__self";
grant select (by_role, id, mandate_id, person_id, recorded_at, what) on representatives.ending to "estates__self";
grant select (acting_id, ended_on, for_id, from_on, kind, last_on, mandate_id, matter, scopes) on representatives.acting to "estates__self";

-- estates as customer-service at the staff door (attention; needs caller-identified)
-- from activities/estates.yaml:42
create role "estates__customer-service";
grant select (about_id, address, id, language, person_id, queued_at) on mail.message to "estates__customer-service";
grant select (family_name, given_names, id, recorded_at) on residents.person to "estates__customer-service";
grant insert (family_name, given_names, id, recorded_at) on residents.person to "estates__customer-service";
grant update (family_name, given_names) on residents.person to "estates__customer-service";
grant select (part, person_id, sorted) on residents.name_part to "estates__customer-service";
grant select (changed_at, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "estates__customer-service";
grant insert (changed_at, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "estates__customer-service";
grant update (changed_at, email, only_for_landlord, phone, postal_address, told_by) on residents.contact to "estates__customer-service";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "estates__customer-service";
grant insert (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "estates__customer-service";
grant update (full_name) on tenancy_changes.holder to "estates__customer-service";
grant select (ended_on, from_on, id, kind, last_on, matter, name, person_id, recorded_at, recorded_by, reference, revoked_at, revoked_by, scopes, seen_on, shown_by) on representatives.mandate to "estates__customer-service";
grant insert (from_on, id, kind, last_on, matter, name, person_id, recorded_at, reference, scopes, seen_on, shown_by) on representatives.mandate to "estates__customer-service";
grant update (from_on, kind, last_on, matter, name, reference, scopes, seen_on, shown_by) on representatives.mandate to "estates__customer-service";
grant select (by_role, id, mandate_id, person_id, recorded_at, what) on representatives.ending to "estates__customer-service";
grant insert (id, mandate_id, person_id, recorded_at, what) on representatives.ending to "estates__customer-service";
grant update (what) on representatives.ending to "estates__customer-service";
grant select (acting_id, ended_on, for_id, from_on, kind, last_on, mandate_id, matter, scopes) on representatives.acting to "estates__customer-service";

-- protected-persons as self at the resident door (attention; needs strong)
-- from activities/safety.yaml:32
create role "protected-persons__self";
grant select (from_on, id, kind, lifted_on, person_id, recorded_at, review_on, source, until_on) on residents.protection to "protected-persons__self";
grant insert (from_on, id, kind, lifted_on, person_id, recorded_at, source, until_on) on residents.protection to "protected-persons__self";

-- protected-persons as customer-service at the staff door (attention; needs caller-identified)
-- from activities/safety.yaml:33
create role "protected-persons__customer-service";
grant select (from_on, id, kind, lifted_on, person_id, recorded_at, review_on, source, until_on) on residents.protection to "protected-persons__customer-service";
grant insert (from_on, id, kind, lifted_on, person_id, recorded_at, source, until_on) on residents.protection to "protected-persons__customer-service";
grant update (from_on, kind, lifted_on, source, until_on) on residents.protection to "protected-persons__customer-service";

-- protected-persons as rights-handler at the oversight door (attention; needs request-reference)
-- from activities/safety.yaml:34
create role "protected-persons__rights-handler";
grant select (from_on, id, kind, lifted_on, person_id, recorded_at, review_on, source, until_on) on residents.protection to "protected-persons__rights-handler";

-- emergency-access as self at the resident door (attention; needs strong)
-- from activities/safety.yaml:67
create role "emergency-access__self";
grant select (categories, danger, finding, opened_at, opening_id, person_id, reviewed_on) on emergency_access.told to "emergency-access__self";

-- emergency-access as rights-handler at the oversight door (attention; needs request-reference)
-- from activities/safety.yaml:68
create role "emergency-access__rights-handler";
grant select (categories, danger, finding, opened_at, opening_id, person_id, reviewed_on) on emergency_access.told to "emergency-access__rights-handler";

-- emergency-access as employee at the staff door (attention)
-- from activities/safety.yaml:69
create role "emergency-access__employee";
grant select (account_id, categories, danger, due_on, ended_at, finding, finding_words, id, opened_at, person_id, reviewed_at, reviewed_by, until_at, words) on emergency_access.opening to "emergency-access__employee";
grant select (ended_at, opening_id, person_id) on emergency_access.ending to "emergency-access__employee";
grant select (categories, danger, finding, opened_at, opening_id, person_id, reviewed_on) on emergency_access.told to "emergency-access__employee";

-- emergency-access as break-glass at the staff door (attention; needs reason)
-- from activities/safety.yaml:72 activities/safety.yaml:71
create role "emergency-access__break-glass";
grant select (family_name, given_names, id, recorded_at) on residents.person to "emergency-access__break-glass";
grant select (part, person_id, sorted) on residents.name_part to "emergency-access__break-glass";
grant select (changed_at, only_for_landlord, person_id, phone, told_by) on residents.contact to "emergency-access__break-glass";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "emergency-access__break-glass";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "emergency-access__break-glass";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "emergency-access__break-glass";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "emergency-access__break-glass";
grant select (categories, ended_at, id, opened_at, person_id, until_at) on emergency_access.opening to "emergency-access__break-glass";
grant insert (categories, danger, ended_at, finding, finding_words, id, opened_at, person_id, until_at, words) on emergency_access.opening to "emergency-access__break-glass";
grant select (opening_id, person_id) on emergency_access.ending to "emergency-access__break-glass";
grant insert (ended_at, opening_id, person_id) on emergency_access.ending to "emergency-access__break-glass";

-- emergency-access as break-glass at the staff door (list; needs reason)
-- from activities/safety.yaml:70
create role "emergency-access__break-glass~list";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "emergency-access__break-glass~list";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "emergency-access__break-glass~list";
grant select (from_on, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "emergency-access__break-glass~list";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "emergency-access__break-glass~list";

-- emergency-access as break-glass-reviewer at the oversight door (attention; needs reason)
-- from activities/safety.yaml:73
create role "emergency-access__break-glass-reviewer";
grant select (account_id, categories, danger, due_on, ended_at, finding, finding_words, id, opened_at, person_id, reviewed_at, reviewed_by, until_at, words) on emergency_access.opening to "emergency-access__break-glass-reviewer";
grant update (danger, finding, finding_words, words) on emergency_access.opening to "emergency-access__break-glass-reviewer";
grant select (ended_at, opening_id, person_id) on emergency_access.ending to "emergency-access__break-glass-reviewer";
grant update (ended_at) on emergency_access.ending to "emergency-access__break-glass-reviewer";
grant select (categories, danger, finding, opened_at, opening_id, person_id, reviewed_on) on emergency_access.told to "emergency-access__break-glass-reviewer";

-- emergency-access as break-glass-reviewer at the oversight door (list; needs reason)
-- from activities/safety.yaml:73
create role "emergency-access__break-glass-reviewer~list";
grant select (account_id, categories, danger, due_on, ended_at, finding, id, opened_at, person_id, reviewed_at, reviewed_by, until_at) on emergency_access.opening to "emergency-access__break-glass-reviewer~list";
grant select (ended_at, opening_id, person_id) on emergency_access.ending to "emergency-access__break-glass-reviewer~list";
grant select (categories, danger, finding, opened_at, opening_id, person_id, reviewed_on) on emergency_access.told to "emergency-access__break-glass-reviewer~list";

-- emergency-access as supervision at the oversight door (attention; needs reason)
-- from activities/safety.yaml:74
create role "emergency-access__supervision";
grant select (account_id, categories, danger, due_on, ended_at, finding, finding_words, id, opened_at, person_id, reviewed_at, reviewed_by, until_at, words) on emergency_access.opening to "emergency-access__supervision";
grant select (ended_at, opening_id, person_id) on emergency_access.ending to "emergency-access__supervision";
grant select (categories, danger, finding, opened_at, opening_id, person_id, reviewed_on) on emergency_access.told to "emergency-access__supervision";

-- emergency-access as supervision at the oversight door (list; needs reason)
-- from activities/safety.yaml:74
create role "emergency-access__supervision~list";
grant select (account_id, categories, danger, due_on, ended_at, finding, id, opened_at, person_id, reviewed_at, reviewed_by, until_at) on emergency_access.opening to "emergency-access__supervision~list";
grant select (ended_at, opening_id, person_id) on emergency_access.ending to "emergency-access__supervision~list";
grant select (categories, danger, finding, opened_at, opening_id, person_id, reviewed_on) on emergency_access.told to "emergency-access__supervision~list";

-- rights-requests as self at the resident door (attention; needs strong)
-- from activities/rights-requests.yaml:141 activities/rights-requests.yaml:140 activities/rights-requests.yaml:139 activities/rights-requests.yaml:138
create role "rights-requests__self";
grant select (ended_on, ground, id, kind, lift_reason, notified_on, placed_at, placed_role, reason, row_key, subject_id, table_name, until_on) on retention.hold to "rights-requests__self";
grant select (about_id, address, ended_at, id, language, person_id, queued_at, state, template) on mail.message to "rights-requests__self";
grant select (family_name, given_names, id, recorded_at) on residents.person to "rights-requests__self";
grant select (part, person_id, sorted) on residents.name_part to "rights-requests__self";
grant select (changed_at, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "rights-requests__self";
grant select (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "rights-requests__self";
grant select (channel, closed_on, converted_on, delivery, extended_because, extended_on, id, identified_on, kind, language, outcome, person_id, received_at, taken_on, words) on rights_requests.request to "rights-requests__self";
grant insert (channel, delivery, extended_because, extended_on, id, kind, language, person_id, received_at, words) on rights_requests.request to "rights-requests__self";
grant select (person_id, request_id, taken_at) on rights_requests.taking to "rights-requests__self";
grant select (checked_at, checked_by, code_born, document, id, level, matches, method, person_id, provider, request_id, signer_born, signer_name, transaction) on rights_requests.identification to "rights-requests__self";
grant insert (code_born, document, id, level, method, person_id, provider, request_id, signer_born, signer_name, transaction) on rights_requests.identification to "rights-requests__self";
grant select (found, person_id, recorded_at, request_id, words) on rights_requests.area_answer to "rights-requests__self";
grant insert (found, person_id, recorded_at, request_id, words) on rights_requests.area_answer to "rights-requests__self";
grant select (because, carried_out_at, closed_on, decided_by, outcome, person_id, recorded_at, request_id, words) on rights_requests.answer to "rights-requests__self";
grant insert (because, outcome, person_id, recorded_at, request_id, words) on rights_requests.answer to "rights-requests__self";
grant select (categories, data, ground, person_id, proposal, request_id, until_on, verdict) on rights_requests.decision to "rights-requests__self";
grant insert (categories, data, ground, person_id, proposal, request_id, until_on, verdict) on rights_requests.decision to "rights-requests__self";
grant select (data, goes, held, in_table, person_id, request_id, stays, went) on rights_requests.extent to "rights-requests__self";
grant select (data, ground, lifted_on, person_id, placed_on, request_id, tables, told_on, until_on) on rights_requests.restriction to "rights-requests__self";
grant insert (data, ground, lifted_on, person_id, request_id, tables, told_on, until_on) on rights_requests.restriction to "rights-requests__self";
grant select (data, person_id, request_id) on rights_requests.correction to "rights-requests__self";
grant insert (data, person_id, request_id) on rights_requests.correction to "rights-requests__self";
grant select (by_role, data, done_on, id, outcome, person_id, recipient, recorded, request_id) on rights_requests.notice to "rights-requests__self";
grant insert (data, id, outcome, person_id, recipient, recorded, request_id) on rights_requests.notice to "rights-requests__self";
grant select (collected_at, delivered_on, id, person_id, released, released_by, released_on, request_id) on rights_requests.package to "rights-requests__self";
grant select (by_role, fetched_at, form, id, package_id, person_id) on rights_requests.fetching to "rights-requests__self";
grant insert (form, id, package_id, person_id) on rights_requests.fetching to "rights-requests__self";
grant select (expires_on, id, ordered_at, person_id, request_id, used_at) on rights_requests.code_letter to "rights-requests__self";
grant insert (id, ordered_at, person_id, request_id) on rights_requests.code_letter to "rights-requests__self";
grant select (asked, became, channel, content, decided_on, id, language, left_out, masked, person_id, received_at) on request_intake.message to "rights-requests__self";
grant select (content, id, message_id, name, person_id, type) on request_intake.attachment to "rights-requests__self";
grant select (message_id, person_id, taken_at) on request_intake.taking to "rights-requests__self";
grant select (became, for_person, kind, message_id, person_id, words) on request_intake.decision to "rights-requests__self";
grant select (digest, id, person_id, taken_at) on forgetting_receipts.taking to "rights-requests__self";
grant insert (digest, id, person_id, taken_at) on forgetting_receipts.taking to "rights-requests__self";

-- rights-requests as customer-service at the staff door (attention; needs caller-identified)
-- from activities/rights-requests.yaml:142
create role "rights-requests__customer-service";
grant select (id, language, person_id, received_at) on rights_requests.request to "rights-requests__customer-service";
grant insert (channel, delivery, extended_because, extended_on, id, kind, language, person_id, received_at, words) on rights_requests.request to "rights-requests__customer-service";
grant select (id, person_id, request_id) on rights_requests.identification to "rights-requests__customer-service";
grant insert (code_born, document, id, level, method, person_id, provider, request_id, signer_born, signer_name, transaction) on rights_requests.identification to "rights-requests__customer-service";
grant select (person_id, recorded_at, request_id) on rights_requests.area_answer to "rights-requests__customer-service";
grant insert (found, person_id, recorded_at, request_id, words) on rights_requests.area_answer to "rights-requests__customer-service";
grant select (person_id, recorded_at, request_id) on rights_requests.answer to "rights-requests__customer-service";
grant insert (because, outcome, person_id, recorded_at, request_id, words) on rights_requests.answer to "rights-requests__customer-service";
grant select (categories, person_id, request_id) on rights_requests.decision to "rights-requests__customer-service";
grant insert (categories, data, ground, person_id, proposal, request_id, until_on, verdict) on rights_requests.decision to "rights-requests__customer-service";
grant select (person_id, request_id, tables) on rights_requests.restriction to "rights-requests__customer-service";
grant insert (data, ground, lifted_on, person_id, request_id, tables, told_on, until_on) on rights_requests.restriction to "rights-requests__customer-service";
grant select (person_id, request_id) on rights_requests.correction to "rights-requests__customer-service";
grant insert (data, person_id, request_id) on rights_requests.correction to "rights-requests__customer-service";
grant select (id, person_id, request_id) on rights_requests.notice to "rights-requests__customer-service";
grant insert (data, id, outcome, person_id, recipient, recorded, request_id) on rights_requests.notice to "rights-requests__customer-service";
grant select (id, package_id, person_id) on rights_requests.fetching to "rights-requests__customer-service";
grant insert (form, id, package_id, person_id) on rights_requests.fetching to "rights-requests__customer-service";
grant select (id, person_id, request_id) on rights_requests.code_letter to "rights-requests__customer-service";
grant insert (id, ordered_at, person_id, request_id) on rights_requests.code_letter to "rights-requests__customer-service";

-- rights-requests as privacy-contact at the oversight door (attention; needs reason)
-- from activities/rights-requests.yaml:143
create role "rights-requests__privacy-contact";
grant select (channel, closed_on, converted_on, delivery, extended_because, extended_on, id, identified_on, kind, language, outcome, person_id, received_at, taken_on, words) on rights_requests.request to "rights-requests__privacy-contact";
grant insert (channel, delivery, extended_because, extended_on, id, kind, language, person_id, received_at, words) on rights_requests.request to "rights-requests__privacy-contact";
grant select (checked_at, checked_by, code_born, document, id, level, matches, method, person_id, provider, request_id, signer_born, signer_name, transaction) on rights_requests.identification to "rights-requests__privacy-contact";
grant insert (code_born, document, id, level, method, person_id, provider, request_id, signer_born, signer_name, transaction) on rights_requests.identification to "rights-requests__privacy-contact";
grant select (found, person_id, recorded_at, request_id, words) on rights_requests.area_answer to "rights-requests__privacy-contact";
grant insert (found, person_id, recorded_at, request_id, words) on rights_requests.area_answer to "rights-requests__privacy-contact";
grant select (because, carried_out_at, closed_on, decided_by, outcome, person_id, recorded_at, request_id, words) on rights_requests.answer to "rights-requests__privacy-contact";
grant insert (because, outcome, person_id, recorded_at, request_id, words) on rights_requests.answer to "rights-requests__privacy-contact";
grant select (categories, data, ground, person_id, proposal, request_id, until_on, verdict) on rights_requests.decision to "rights-requests__privacy-contact";
grant insert (categories, data, ground, person_id, proposal, request_id, until_on, verdict) on rights_requests.decision to "rights-requests__privacy-contact";
grant select (data, goes, held, in_table, person_id, request_id, stays, went) on rights_requests.extent to "rights-requests__privacy-contact";
grant select (data, ground, lifted_on, person_id, placed_on, request_id, tables, told_on, until_on) on rights_requests.restriction to "rights-requests__privacy-contact";
grant insert (data, ground, lifted_on, person_id, request_id, tables, told_on, until_on) on rights_requests.restriction to "rights-requests__privacy-contact";
grant select (data, person_id, request_id) on rights_requests.correction to "rights-requests__privacy-contact";
grant insert (data, person_id, request_id) on rights_requests.correction to "rights-requests__privacy-contact";
grant select (by_role, data, done_on, id, outcome, person_id, recipient, recorded, request_id) on rights_requests.notice to "rights-requests__privacy-contact";
grant insert (data, id, outcome, person_id, recipient, recorded, request_id) on rights_requests.notice to "rights-requests__privacy-contact";
grant select (by_role, fetched_at, form, id, package_id, person_id) on rights_requests.fetching to "rights-requests__privacy-contact";
grant insert (form, id, package_id, person_id) on rights_requests.fetching to "rights-requests__privacy-contact";
grant select (expires_on, id, ordered_at, person_id, request_id, used_at) on rights_requests.code_letter to "rights-requests__privacy-contact";
grant insert (id, ordered_at, person_id, request_id) on rights_requests.code_letter to "rights-requests__privacy-contact";

-- rights-requests as privacy-contact at the oversight door (list; needs reason)
-- from activities/rights-requests.yaml:143
create role "rights-requests__privacy-contact~list";
grant select (channel, closed_on, converted_on, delivery, extended_on, id, identified_on, kind, language, outcome, person_id, received_at, taken_on) on rights_requests.request to "rights-requests__privacy-contact~list";
grant select (found, person_id, recorded_at, request_id) on rights_requests.area_answer to "rights-requests__privacy-contact~list";

-- rights-requests as rights-handler at the oversight door (attention; needs reason)
-- from activities/rights-requests.yaml:146 activities/rights-requests.yaml:150
create role "rights-requests__rights-handler";
grant select (person_id, request_id) on rights_requests.taking to "rights-requests__rights-handler";
grant insert (person_id, request_id, taken_at) on rights_requests.taking to "rights-requests__rights-handler";
grant select (id, language, masked, person_id, received_at) on request_intake.message to "rights-requests__rights-handler";
grant select (message_id, person_id) on request_intake.taking to "rights-requests__rights-handler";
grant insert (message_id, person_id, taken_at) on request_intake.taking to "rights-requests__rights-handler";

-- rights-requests as rights-handler at the oversight door (attention; needs request-reference)
-- from activities/rights-requests.yaml:223 activities/rights-requests.yaml:154 activities/rights-requests.yaml:225 activities/rights-requests.yaml:226
create role "rights-requests__rights-handler+1";
grant select (activity, actor_role, at, controller, counts_as, id, kind, organisation, reason, subject_id, unit_shown) on trail.appearance to "rights-requests__rights-handler+1";
grant select (ended_on, ground, id, kind, lift_reason, notified_on, placed_at, placed_role, reason, row_key, subject_id, table_name, until_on) on retention.hold to "rights-requests__rights-handler+1";
grant insert (ground, id, kind, lift_reason, notified_on, reason, row_key, subject_id, table_name, until_on) on retention.hold to "rights-requests__rights-handler+1";
grant update (ground, kind, lift_reason, notified_on, reason, until_on) on retention.hold to "rights-requests__rights-handler+1";
grant select (about_id, address, ended_at, id, language, person_id, queued_at, state, template) on mail.message to "rights-requests__rights-handler+1";
grant select (birth_on, family_name, given_names, id, language, recorded_at) on residents.person to "rights-requests__rights-handler+1";
grant insert (family_name, given_names, id, recorded_at) on residents.person to "rights-requests__rights-handler+1";
grant update (family_name, given_names) on residents.person to "rights-requests__rights-handler+1";
grant select (part, person_id, sorted) on residents.name_part to "rights-requests__rights-handler+1";
grant select (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "rights-requests__rights-handler+1";
grant insert (changed_at, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "rights-requests__rights-handler+1";
grant update (changed_at, email, only_for_landlord, phone, postal_address, told_by) on residents.contact to "rights-requests__rights-handler+1";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of, temporary) on residents.occupancy to "rights-requests__rights-handler+1";
grant select (confirmed_by, detail, effective_on, former_name, id, kind, person_id, recorded_at, recorded_by) on residents.change to "rights-requests__rights-handler+1";
grant select (died_on, person_id, recorded_at, told_by) on residents.death to "rights-requests__rights-handler+1";
grant select (begins_on, end_reason, ended_on, ends_on, flat_id, id, kind, party_ids, recorded_at, rent_cents, state, terms_version) on leases.lease to "rights-requests__rights-handler+1";
grant select (from_on, lease_id, person_id, role, signature, signed_on, until_on) on leases.party to "rights-requests__rights-handler+1";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.household_change to "rights-requests__rights-handler+1";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.household_change_paper to "rights-requests__rights-handler+1";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.termination to "rights-requests__rights-handler+1";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.termination_paper to "rights-requests__rights-handler+1";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.lease_transfer to "rights-requests__rights-handler+1";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.lease_transfer_paper to "rights-requests__rights-handler+1";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.onward_letting_permit to "rights-requests__rights-handler+1";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.onward_letting_permit_paper to "rights-requests__rights-handler+1";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.subletting_notice to "rights-requests__rights-handler+1";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.subletting_notice_paper to "rights-requests__rights-handler+1";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.temporary_handover to "rights-requests__rights-handler+1";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.temporary_handover_paper to "rights-requests__rights-handler+1";
grant select (closed_on, data, kind, matter_id, person_id, recorded_at, wanted_on) on tenancy_changes.asked to "rights-requests__rights-handler+1";
grant select (matter_id, person_id, recorded_at, says) on tenancy_changes.answered to "rights-requests__rights-handler+1";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "rights-requests__rights-handler+1";
grant insert (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "rights-requests__rights-handler+1";
grant update (full_name) on tenancy_changes.holder to "rights-requests__rights-handler+1";
grant select (as_role, flat_id, id, kind, person_id, printed_on, recorded_at, registered_on) on tenancy_changes.letter to "rights-requests__rights-handler+1";
grant select (ended_on, from_on, id, kind, last_on, matter, name, person_id, recorded_at, recorded_by, reference, revoked_at, revoked_by, scopes, seen_on, shown_by) on representatives.mandate to "rights-requests__rights-handler+1";
grant select (by_role, id, mandate_id, person_id, recorded_at, what) on representatives.ending to "rights-requests__rights-handler+1";
grant select (acting_id, ended_on, for_id, from_on, kind, last_on, mandate_id, matter, scopes) on representatives.acting to "rights-requests__rights-handler+1";
grant select (activity, by_role, disclosed_at, id, mandate_id, method, person_id, to_kind, to_name, told) on representatives.disclosure to "rights-requests__rights-handler+1";
grant select (ends_on, given_at, given_by, gives, id, lease_id, person_id, withdrawn_on, words_of) on showing.consent to "rights-requests__rights-handler+1";
grant select (by_role, consent_id, disclosed_at, person_id, reference, told) on showing.disclosure to "rights-requests__rights-handler+1";
grant select (found_on, one_id, other_id, why) on duplicates.pair to "rights-requests__rights-handler+1";
grant select (one_id, other_id, told_at) on duplicates.told_apart to "rights-requests__rights-handler+1";
grant select (gone_id, id, kept_id, merged_at, taken, undo_until, undone_at) on duplicates.merge to "rights-requests__rights-handler+1";
grant select (channel, closed_on, converted_on, delivery, extended_because, extended_on, id, identified_on, kind, language, outcome, person_id, received_at, taken_on, words) on rights_requests.request to "rights-requests__rights-handler+1";
grant insert (channel, delivery, extended_because, extended_on, id, kind, language, person_id, received_at, words) on rights_requests.request to "rights-requests__rights-handler+1";
grant update (channel, delivery, extended_because, extended_on, kind, words) on rights_requests.request to "rights-requests__rights-handler+1";
grant select (checked_at, checked_by, code_born, document, id, level, matches, method, person_id, provider, request_id, signer_born, signer_name, transaction) on rights_requests.identification to "rights-requests__rights-handler+1";
grant insert (code_born, document, id, level, method, person_id, provider, request_id, signer_born, signer_name, transaction) on rights_requests.identification to "rights-requests__rights-handler+1";
grant update (code_born, document, level, method, provider, signer_born, signer_name, transaction) on rights_requests.identification to "rights-requests__rights-handler+1";
grant select (found, person_id, recorded_at, request_id, words) on rights_requests.area_answer to "rights-requests__rights-handler+1";
grant insert (found, person_id, recorded_at, request_id, words) on rights_requests.area_answer to "rights-requests__rights-handler+1";
grant update (found, words) on rights_requests.area_answer to "rights-requests__rights-handler+1";
grant select (because, carried_out_at, closed_on, decided_by, outcome, person_id, recorded_at, request_id, words) on rights_requests.answer to "rights-requests__rights-handler+1";
grant insert (because, outcome, person_id, recorded_at, request_id, words) on rights_requests.answer to "rights-requests__rights-handler+1";
grant update (because, outcome, words) on rights_requests.answer to "rights-requests__rights-handler+1";
grant select (categories, data, ground, person_id, proposal, request_id, until_on, verdict) on rights_requests.decision to "rights-requests__rights-handler+1";
grant insert (categories, data, ground, person_id, proposal, request_id, until_on, verdict) on rights_requests.decision to "rights-requests__rights-handler+1";
grant update (data, ground, proposal, until_on, verdict) on rights_requests.decision to "rights-requests__rights-handler+1";
grant select (data, goes, held, in_table, person_id, request_id, stays, went) on rights_requests.extent to "rights-requests__rights-handler+1";
grant select (data, ground, lifted_on, person_id, placed_on, request_id, tables, told_on, until_on) on rights_requests.restriction to "rights-requests__rights-handler+1";
grant insert (data, ground, lifted_on, person_id, request_id, tables, told_on, until_on) on rights_requests.restriction to "rights-requests__rights-handler+1";
grant update (data, ground, lifted_on, tables, told_on, until_on) on rights_requests.restriction to "rights-requests__rights-handler+1";
grant select (data, person_id, request_id) on rights_requests.correction to "rights-requests__rights-handler+1";
grant insert (data, person_id, request_id) on rights_requests.correction to "rights-requests__rights-handler+1";
grant update (data) on rights_requests.correction to "rights-requests__rights-handler+1";
grant select (by_role, data, done_on, id, outcome, person_id, recipient, recorded, request_id) on rights_requests.notice to "rights-requests__rights-handler+1";
grant insert (data, id, outcome, person_id, recipient, recorded, request_id) on rights_requests.notice to "rights-requests__rights-handler+1";
grant update (data, outcome, recipient, recorded) on rights_requests.notice to "rights-requests__rights-handler+1";
grant select (collected_at, content, delivered_on, id, person_id, released, released_by, released_on, request_id) on rights_requests.package to "rights-requests__rights-handler+1";
grant insert (collected_at, content, id, person_id, released, request_id) on rights_requests.package to "rights-requests__rights-handler+1";
grant update (content, released) on rights_requests.package to "rights-requests__rights-handler+1";
grant select (ground, id, package_id, person_id, place, proposed_by, recorded_at, verdict, words) on rights_requests.passage to "rights-requests__rights-handler+1";
grant insert (ground, id, package_id, person_id, place, proposed_by, recorded_at, verdict, words) on rights_requests.passage to "rights-requests__rights-handler+1";
grant update (ground, place, proposed_by, verdict, words) on rights_requests.passage to "rights-requests__rights-handler+1";
grant select (by_role, fetched_at, form, id, package_id, person_id) on rights_requests.fetching to "rights-requests__rights-handler+1";
grant insert (form, id, package_id, person_id) on rights_requests.fetching to "rights-requests__rights-handler+1";
grant update (form) on rights_requests.fetching to "rights-requests__rights-handler+1";
grant select (digests, employees, id, person_id, residents, salt) on rights_requests.naming to "rights-requests__rights-handler+1";
grant insert (digests, id, person_id, salt) on rights_requests.naming to "rights-requests__rights-handler+1";
grant update (digests) on rights_requests.naming to "rights-requests__rights-handler+1";
grant select (digest, expires_on, id, ordered_at, person_id, request_id, used_at) on rights_requests.code_letter to "rights-requests__rights-handler+1";
grant insert (digest, id, ordered_at, person_id, request_id) on rights_requests.code_letter to "rights-requests__rights-handler+1";
grant update (digest, ordered_at) on rights_requests.code_letter to "rights-requests__rights-handler+1";
grant select (ended_on, id, linked_at, person_id, profile_id) on helsinki_profile.link to "rights-requests__rights-handler+1";
grant select (account_id, activity, answer_by, asked_at, because, explained_at, id, judged_by, judged_on, judged_role, look_at, look_id, matched_on, person_id, reason, role, verdict) on explained_looks.question to "rights-requests__rights-handler+1";
grant select (answer_by, answered_on, asked_at, because, look_id, person_id, verdict) on explained_looks.asking to "rights-requests__rights-handler+1";
grant select (asked, became, channel, content, decided_on, id, language, left_out, masked, person_id, received_at) on request_intake.message to "rights-requests__rights-handler+1";
grant insert (asked, content, id, language, person_id, received_at) on request_intake.message to "rights-requests__rights-handler+1";
grant update (asked, content) on request_intake.message to "rights-requests__rights-handler+1";
grant select (content, id, message_id, name, person_id, type) on request_intake.attachment to "rights-requests__rights-handler+1";
grant insert (content, id, message_id, name, person_id) on request_intake.attachment to "rights-requests__rights-handler+1";
grant update (content, name) on request_intake.attachment to "rights-requests__rights-handler+1";
grant select (became, for_person, kind, message_id, person_id, words) on request_intake.decision to "rights-requests__rights-handler+1";
grant insert (became, for_person, kind, message_id, person_id, words) on request_intake.decision to "rights-requests__rights-handler+1";
grant update (became, for_person, kind, words) on request_intake.decision to "rights-requests__rights-handler+1";
grant select (digest, id, person_id, taken_at) on forgetting_receipts.taking to "rights-requests__rights-handler+1";

-- rights-requests as rights-handler at the oversight door (attention; needs reason, request-reference)
-- from activities/rights-requests.yaml:223 activities/rights-requests.yaml:154 activities/rights-requests.yaml:225 activities/rights-requests.yaml:226 activities/rights-requests.yaml:146
create role "rights-requests__rights-handler+2";
grant select (activity, actor_role, at, controller, counts_as, id, kind, organisation, reason, subject_id, unit_shown) on trail.appearance to "rights-requests__rights-handler+2";
grant select (ended_on, ground, id, kind, lift_reason, notified_on, placed_at, placed_role, reason, row_key, subject_id, table_name, until_on) on retention.hold to "rights-requests__rights-handler+2";
grant insert (ground, id, kind, lift_reason, notified_on, reason, row_key, subject_id, table_name, until_on) on retention.hold to "rights-requests__rights-handler+2";
grant update (ground, kind, lift_reason, notified_on, reason, until_on) on retention.hold to "rights-requests__rights-handler+2";
grant select (about_id, address, ended_at, id, language, person_id, queued_at, state, template) on mail.message to "rights-requests__rights-handler+2";
grant select (birth_on, family_name, given_names, id, language, recorded_at) on residents.person to "rights-requests__rights-handler+2";
grant insert (family_name, given_names, id, recorded_at) on residents.person to "rights-requests__rights-handler+2";
grant update (family_name, given_names) on residents.person to "rights-requests__rights-handler+2";
grant select (part, person_id, sorted) on residents.name_part to "rights-requests__rights-handler+2";
grant select (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "rights-requests__rights-handler+2";
grant insert (changed_at, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "rights-requests__rights-handler+2";
grant update (changed_at, email, only_for_landlord, phone, postal_address, told_by) on residents.contact to "rights-requests__rights-handler+2";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of, temporary) on residents.occupancy to "rights-requests__rights-handler+2";
grant select (confirmed_by, detail, effective_on, former_name, id, kind, person_id, recorded_at, recorded_by) on residents.change to "rights-requests__rights-handler+2";
grant select (died_on, person_id, recorded_at, told_by) on residents.death to "rights-requests__rights-handler+2";
grant select (begins_on, end_reason, ended_on, ends_on, flat_id, id, kind, party_ids, recorded_at, rent_cents, state, terms_version) on leases.lease to "rights-requests__rights-handler+2";
grant select (from_on, lease_id, person_id, role, signature, signed_on, until_on) on leases.party to "rights-requests__rights-handler+2";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.household_change to "rights-requests__rights-handler+2";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.household_change_paper to "rights-requests__rights-handler+2";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.termination to "rights-requests__rights-handler+2";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.termination_paper to "rights-requests__rights-handler+2";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.lease_transfer to "rights-requests__rights-handler+2";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.lease_transfer_paper to "rights-requests__rights-handler+2";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.onward_letting_permit to "rights-requests__rights-handler+2";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.onward_letting_permit_paper to "rights-requests__rights-handler+2";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.subletting_notice to "rights-requests__rights-handler+2";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.subletting_notice_paper to "rights-requests__rights-handler+2";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.temporary_handover to "rights-requests__rights-handler+2";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.temporary_handover_paper to "rights-requests__rights-handler+2";
grant select (closed_on, data, kind, matter_id, person_id, recorded_at, wanted_on) on tenancy_changes.asked to "rights-requests__rights-handler+2";
grant select (matter_id, person_id, recorded_at, says) on tenancy_changes.answered to "rights-requests__rights-handler+2";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "rights-requests__rights-handler+2";
grant insert (full_name, matter_id, person_id, recorded_at) on tenancy_changes.holder to "rights-requests__rights-handler+2";
grant update (full_name) on tenancy_changes.holder to "rights-requests__rights-handler+2";
grant select (as_role, flat_id, id, kind, person_id, printed_on, recorded_at, registered_on) on tenancy_changes.letter to "rights-requests__rights-handler+2";
grant select (ended_on, from_on, id, kind, last_on, matter, name, person_id, recorded_at, recorded_by, reference, revoked_at, revoked_by, scopes, seen_on, shown_by) on representatives.mandate to "rights-requests__rights-handler+2";
grant select (by_role, id, mandate_id, person_id, recorded_at, what) on representatives.ending to "rights-requests__rights-handler+2";
grant select (acting_id, ended_on, for_id, from_on, kind, last_on, mandate_id, matter, scopes) on representatives.acting to "rights-requests__rights-handler+2";
grant select (activity, by_role, disclosed_at, id, mandate_id, method, person_id, to_kind, to_name, told) on representatives.disclosure to "rights-requests__rights-handler+2";
grant select (ends_on, given_at, given_by, gives, id, lease_id, person_id, withdrawn_on, words_of) on showing.consent to "rights-requests__rights-handler+2";
grant select (by_role, consent_id, disclosed_at, person_id, reference, told) on showing.disclosure to "rights-requests__rights-handler+2";
grant select (found_on, one_id, other_id, why) on duplicates.pair to "rights-requests__rights-handler+2";
grant select (one_id, other_id, told_at) on duplicates.told_apart to "rights-requests__rights-handler+2";
grant select (gone_id, id, kept_id, merged_at, taken, undo_until, undone_at) on duplicates.merge to "rights-requests__rights-handler+2";
grant select (channel, closed_on, converted_on, delivery, extended_because, extended_on, id, identified_on, kind, language, outcome, person_id, received_at, taken_on, words) on rights_requests.request to "rights-requests__rights-handler+2";
grant insert (channel, delivery, extended_because, extended_on, id, kind, language, person_id, received_at, words) on rights_requests.request to "rights-requests__rights-handler+2";
grant update (channel, delivery, extended_because, extended_on, kind, words) on rights_requests.request to "rights-requests__rights-handler+2";
grant select (person_id, request_id) on rights_requests.taking to "rights-requests__rights-handler+2";
grant insert (person_id, request_id, taken_at) on rights_requests.taking to "rights-requests__rights-handler+2";
grant select (checked_at, checked_by, code_born, document, id, level, matches, method, person_id, provider, request_id, signer_born, signer_name, transaction) on rights_requests.identification to "rights-requests__rights-handler+2";
grant insert (code_born, document, id, level, method, person_id, provider, request_id, signer_born, signer_name, transaction) on rights_requests.identification to "rights-requests__rights-handler+2";
grant update (code_born, document, level, method, provider, signer_born, signer_name, transaction) on rights_requests.identification to "rights-requests__rights-handler+2";
grant select (found, person_id, recorded_at, request_id, words) on rights_requests.area_answer to "rights-requests__rights-handler+2";
grant insert (found, person_id, recorded_at, request_id, words) on rights_requests.area_answer to "rights-requests__rights-handler+2";
grant update (found, words) on rights_requests.area_answer to "rights-requests__rights-handler+2";
grant select (because, carried_out_at, closed_on, decided_by, outcome, person_id, recorded_at, request_id, words) on rights_requests.answer to "rights-requests__rights-handler+2";
grant insert (because, outcome, person_id, recorded_at, request_id, words) on rights_requests.answer to "rights-requests__rights-handler+2";
grant update (because, outcome, words) on rights_requests.answer to "rights-requests__rights-handler+2";
grant select (categories, data, ground, person_id, proposal, request_id, until_on, verdict) on rights_requests.decision to "rights-requests__rights-handler+2";
grant insert (categories, data, ground, person_id, proposal, request_id, until_on, verdict) on rights_requests.decision to "rights-requests__rights-handler+2";
grant update (data, ground, proposal, until_on, verdict) on rights_requests.decision to "rights-requests__rights-handler+2";
grant select (data, goes, held, in_table, person_id, request_id, stays, went) on rights_requests.extent to "rights-requests__rights-handler+2";
grant select (data, ground, lifted_on, person_id, placed_on, request_id, tables, told_on, until_on) on rights_requests.restriction to "rights-requests__rights-handler+2";
grant insert (data, ground, lifted_on, person_id, request_id, tables, told_on, until_on) on rights_requests.restriction to "rights-requests__rights-handler+2";
grant update (data, ground, lifted_on, tables, told_on, until_on) on rights_requests.restriction to "rights-requests__rights-handler+2";
grant select (data, person_id, request_id) on rights_requests.correction to "rights-requests__rights-handler+2";
grant insert (data, person_id, request_id) on rights_requests.correction to "rights-requests__rights-handler+2";
grant update (data) on rights_requests.correction to "rights-requests__rights-handler+2";
grant select (by_role, data, done_on, id, outcome, person_id, recipient, recorded, request_id) on rights_requests.notice to "rights-requests__rights-handler+2";
grant insert (data, id, outcome, person_id, recipient, recorded, request_id) on rights_requests.notice to "rights-requests__rights-handler+2";
grant update (data, outcome, recipient, recorded) on rights_requests.notice to "rights-requests__rights-handler+2";
grant select (collected_at, content, delivered_on, id, person_id, released, released_by, released_on, request_id) on rights_requests.package to "rights-requests__rights-handler+2";
grant insert (collected_at, content, id, person_id, released, request_id) on rights_requests.package to "rights-requests__rights-handler+2";
grant update (content, released) on rights_requests.package to "rights-requests__rights-handler+2";
grant select (ground, id, package_id, person_id, place, proposed_by, recorded_at, verdict, words) on rights_requests.passage to "rights-requests__rights-handler+2";
grant insert (ground, id, package_id, person_id, place, proposed_by, recorded_at, verdict, words) on rights_requests.passage to "rights-requests__rights-handler+2";
grant update (ground, place, proposed_by, verdict, words) on rights_requests.passage to "rights-requests__rights-handler+2";
grant select (by_role, fetched_at, form, id, package_id, person_id) on rights_requests.fetching to "rights-requests__rights-handler+2";
grant insert (form, id, package_id, person_id) on rights_requests.fetching to "rights-requests__rights-handler+2";
grant update (form) on rights_requests.fetching to "rights-requests__rights-handler+2";
grant select (digests, employees, id, person_id, residents, salt) on rights_requests.naming to "rights-requests__rights-handler+2";
grant insert (digests, id, person_id, salt) on rights_requests.naming to "rights-requests__rights-handler+2";
grant update (digests) on rights_requests.naming to "rights-requests__rights-handler+2";
grant select (digest, expires_on, id, ordered_at, person_id, request_id, used_at) on rights_requests.code_letter to "rights-requests__rights-handler+2";
grant insert (digest, id, ordered_at, person_id, request_id) on rights_requests.code_letter to "rights-requests__rights-handler+2";
grant update (digest, ordered_at) on rights_requests.code_letter to "rights-requests__rights-handler+2";
grant select (ended_on, id, linked_at, person_id, profile_id) on helsinki_profile.link to "rights-requests__rights-handler+2";
grant select (account_id, activity, answer_by, asked_at, because, explained_at, id, judged_by, judged_on, judged_role, look_at, look_id, matched_on, person_id, reason, role, verdict) on explained_looks.question to "rights-requests__rights-handler+2";
grant select (answer_by, answered_on, asked_at, because, look_id, person_id, verdict) on explained_looks.asking to "rights-requests__rights-handler+2";
grant select (asked, became, channel, content, decided_on, id, language, left_out, masked, person_id, received_at) on request_intake.message to "rights-requests__rights-handler+2";
grant insert (asked, content, id, language, person_id, received_at) on request_intake.message to "rights-requests__rights-handler+2";
grant update (asked, content) on request_intake.message to "rights-requests__rights-handler+2";
grant select (content, id, message_id, name, person_id, type) on request_intake.attachment to "rights-requests__rights-handler+2";
grant insert (content, id, message_id, name, person_id) on request_intake.attachment to "rights-requests__rights-handler+2";
grant update (content, name) on request_intake.attachment to "rights-requests__rights-handler+2";
grant select (message_id, person_id) on request_intake.taking to "rights-requests__rights-handler+2";
grant insert (message_id, person_id, taken_at) on request_intake.taking to "rights-requests__rights-handler+2";
grant select (became, for_person, kind, message_id, person_id, words) on request_intake.decision to "rights-requests__rights-handler+2";
grant insert (became, for_person, kind, message_id, person_id, words) on request_intake.decision to "rights-requests__rights-handler+2";
grant update (became, for_person, kind, words) on request_intake.decision to "rights-requests__rights-handler+2";
grant select (digest, id, person_id, taken_at) on forgetting_receipts.taking to "rights-requests__rights-handler+2";

-- rights-requests as rights-handler at the oversight door (list; needs reason)
-- from activities/rights-requests.yaml:151 activities/rights-requests.yaml:152 activities/rights-requests.yaml:145 activities/rights-requests.yaml:149
create role "rights-requests__rights-handler~list";
grant select (family_name, given_names, id, recorded_at) on residents.person to "rights-requests__rights-handler~list";
grant select (part, person_id, sorted) on residents.name_part to "rights-requests__rights-handler~list";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "rights-requests__rights-handler~list";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "rights-requests__rights-handler~list";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "rights-requests__rights-handler~list";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "rights-requests__rights-handler~list";
grant select (channel, closed_on, converted_on, delivery, extended_on, id, identified_on, kind, language, outcome, person_id, received_at, taken_on) on rights_requests.request to "rights-requests__rights-handler~list";
grant select (checked_at, checked_by, code_born, document, id, level, matches, method, person_id, provider, request_id, signer_born, signer_name, transaction) on rights_requests.identification to "rights-requests__rights-handler~list";
grant select (found, person_id, recorded_at, request_id) on rights_requests.area_answer to "rights-requests__rights-handler~list";
grant select (because, carried_out_at, closed_on, decided_by, outcome, person_id, recorded_at, request_id) on rights_requests.answer to "rights-requests__rights-handler~list";
grant select (categories, data, ground, person_id, proposal, request_id, until_on, verdict) on rights_requests.decision to "rights-requests__rights-handler~list";
grant select (data, goes, held, in_table, person_id, request_id, stays, went) on rights_requests.extent to "rights-requests__rights-handler~list";
grant select (data, ground, lifted_on, person_id, placed_on, request_id, tables, told_on, until_on) on rights_requests.restriction to "rights-requests__rights-handler~list";
grant select (data, person_id, request_id) on rights_requests.correction to "rights-requests__rights-handler~list";
grant select (by_role, data, done_on, id, outcome, person_id, recipient, recorded, request_id) on rights_requests.notice to "rights-requests__rights-handler~list";
grant select (by_role, fetched_at, form, id, package_id, person_id) on rights_requests.fetching to "rights-requests__rights-handler~list";
grant select (expires_on, id, ordered_at, person_id, request_id, used_at) on rights_requests.code_letter to "rights-requests__rights-handler~list";
grant select (asked, became, channel, decided_on, id, language, left_out, person_id, received_at) on request_intake.message to "rights-requests__rights-handler~list";
grant select (id, message_id, person_id, type) on request_intake.attachment to "rights-requests__rights-handler~list";
grant select (became, for_person, kind, message_id, person_id) on request_intake.decision to "rights-requests__rights-handler~list";

-- rights-requests as rights-handler at the oversight door (unmask; needs request-reference)
-- from activities/rights-requests.yaml:224
create role "rights-requests__rights-handler~unmask";
grant select (code, other, person_id) on residents.identifier to "rights-requests__rights-handler~unmask";

-- rights-requests as redaction-releaser at the oversight door (attention; needs reason)
-- from activities/rights-requests.yaml:153
create role "rights-requests__redaction-releaser";
grant select (person_id, request_id) on rights_requests.taking to "rights-requests__redaction-releaser";
grant insert (person_id, request_id, taken_at) on rights_requests.taking to "rights-requests__redaction-releaser";
grant select (message_id, person_id) on request_intake.taking to "rights-requests__redaction-releaser";
grant insert (message_id, person_id, taken_at) on request_intake.taking to "rights-requests__redaction-releaser";

-- rights-requests as redaction-releaser at the oversight door (attention; needs request-reference)
-- from activities/rights-requests.yaml:229 activities/rights-requests.yaml:228
create role "rights-requests__redaction-releaser+1";
grant select (channel, closed_on, converted_on, delivery, extended_because, extended_on, id, identified_on, kind, language, outcome, person_id, received_at, taken_on, words) on rights_requests.request to "rights-requests__redaction-releaser+1";
grant select (checked_at, checked_by, code_born, document, id, level, matches, method, person_id, provider, request_id, signer_born, signer_name, transaction) on rights_requests.identification to "rights-requests__redaction-releaser+1";
grant select (found, person_id, recorded_at, request_id, words) on rights_requests.area_answer to "rights-requests__redaction-releaser+1";
grant select (because, carried_out_at, closed_on, decided_by, outcome, person_id, recorded_at, request_id, words) on rights_requests.answer to "rights-requests__redaction-releaser+1";
grant select (categories, data, ground, person_id, proposal, request_id, until_on, verdict) on rights_requests.decision to "rights-requests__redaction-releaser+1";
grant select (data, goes, held, in_table, person_id, request_id, stays, went) on rights_requests.extent to "rights-requests__redaction-releaser+1";
grant select (data, ground, lifted_on, person_id, placed_on, request_id, tables, told_on, until_on) on rights_requests.restriction to "rights-requests__redaction-releaser+1";
grant select (data, person_id, request_id) on rights_requests.correction to "rights-requests__redaction-releaser+1";
grant select (by_role, data, done_on, id, outcome, person_id, recipient, recorded, request_id) on rights_requests.notice to "rights-requests__redaction-releaser+1";
grant select (collected_at, content, delivered_on, id, person_id, released, released_by, released_on, request_id) on rights_requests.package to "rights-requests__redaction-releaser+1";
grant update (content, released) on rights_requests.package to "rights-requests__redaction-releaser+1";
grant select (ground, id, package_id, person_id, place, proposed_by, recorded_at, verdict, words) on rights_requests.passage to "rights-requests__redaction-releaser+1";
grant update (ground, place, proposed_by, verdict, words) on rights_requests.passage to "rights-requests__redaction-releaser+1";
grant select (by_role, fetched_at, form, id, package_id, person_id) on rights_requests.fetching to "rights-requests__redaction-releaser+1";
grant select (digests, employees, id, person_id, residents, salt) on rights_requests.naming to "rights-requests__redaction-releaser+1";
grant update (digests) on rights_requests.naming to "rights-requests__redaction-releaser+1";
grant select (digest, expires_on, id, ordered_at, person_id, request_id, used_at) on rights_requests.code_letter to "rights-requests__redaction-releaser+1";
grant update (digest) on rights_requests.code_letter to "rights-requests__redaction-releaser+1";

-- rights-requests as redaction-releaser at the oversight door (attention; needs reason, request-reference)
-- from activities/rights-requests.yaml:229 activities/rights-requests.yaml:153 activities/rights-requests.yaml:228
create role "rights-requests__redaction-releaser+2";
grant select (channel, closed_on, converted_on, delivery, extended_because, extended_on, id, identified_on, kind, language, outcome, person_id, received_at, taken_on, words) on rights_requests.request to "rights-requests__redaction-releaser+2";
grant select (person_id, request_id) on rights_requests.taking to "rights-requests__redaction-releaser+2";
grant insert (person_id, request_id, taken_at) on rights_requests.taking to "rights-requests__redaction-releaser+2";
grant select (checked_at, checked_by, code_born, document, id, level, matches, method, person_id, provider, request_id, signer_born, signer_name, transaction) on rights_requests.identification to "rights-requests__redaction-releaser+2";
grant select (found, person_id, recorded_at, request_id, words) on rights_requests.area_answer to "rights-requests__redaction-releaser+2";
grant select (because, carried_out_at, closed_on, decided_by, outcome, person_id, recorded_at, request_id, words) on rights_requests.answer to "rights-requests__redaction-releaser+2";
grant select (categories, data, ground, person_id, proposal, request_id, until_on, verdict) on rights_requests.decision to "rights-requests__redaction-releaser+2";
grant select (data, goes, held, in_table, person_id, request_id, stays, went) on rights_requests.extent to "rights-requests__redaction-releaser+2";
grant select (data, ground, lifted_on, person_id, placed_on, request_id, tables, told_on, until_on) on rights_requests.restriction to "rights-requests__redaction-releaser+2";
grant select (data, person_id, request_id) on rights_requests.correction to "rights-requests__redaction-releaser+2";
grant select (by_role, data, done_on, id, outcome, person_id, recipient, recorded, request_id) on rights_requests.notice to "rights-requests__redaction-releaser+2";
grant select (collected_at, content, delivered_on, id, person_id, released, released_by, released_on, request_id) on rights_requests.package to "rights-requests__redaction-releaser+2";
grant update (content, released) on rights_requests.package to "rights-requests__redaction-releaser+2";
grant select (ground, id, package_id, person_id, place, proposed_by, recorded_at, verdict, words) on rights_requests.passage to "rights-requests__redaction-releaser+2";
grant update (ground, place, proposed_by, verdict, words) on rights_requests.passage to "rights-requests__redaction-releaser+2";
grant select (by_role, fetched_at, form, id, package_id, person_id) on rights_requests.fetching to "rights-requests__redaction-releaser+2";
grant select (digests, employees, id, person_id, residents, salt) on rights_requests.naming to "rights-requests__redaction-releaser+2";
grant update (digests) on rights_requests.naming to "rights-requests__redaction-releaser+2";
grant select (digest, expires_on, id, ordered_at, person_id, request_id, used_at) on rights_requests.code_letter to "rights-requests__redaction-releaser+2";
grant update (digest) on rights_requests.code_letter to "rights-requests__redaction-releaser+2";
grant select (message_id, person_id) on request_intake.taking to "rights-requests__redaction-releaser+2";
grant insert (message_id, person_id, taken_at) on request_intake.taking to "rights-requests__redaction-releaser+2";

-- rights-requests as redaction-releaser at the oversight door (list; needs reason)
-- from activities/rights-requests.yaml:147
create role "rights-requests__redaction-releaser~list";
grant select (channel, closed_on, converted_on, delivery, extended_on, id, identified_on, kind, language, outcome, person_id, received_at, taken_on) on rights_requests.request to "rights-requests__redaction-releaser~list";
grant select (checked_at, checked_by, code_born, document, id, level, matches, method, person_id, provider, request_id, signer_born, signer_name, transaction) on rights_requests.identification to "rights-requests__redaction-releaser~list";
grant select (found, person_id, recorded_at, request_id) on rights_requests.area_answer to "rights-requests__redaction-releaser~list";
grant select (because, carried_out_at, closed_on, decided_by, outcome, person_id, recorded_at, request_id) on rights_requests.answer to "rights-requests__redaction-releaser~list";
grant select (categories, data, ground, person_id, proposal, request_id, until_on, verdict) on rights_requests.decision to "rights-requests__redaction-releaser~list";
grant select (data, goes, held, in_table, person_id, request_id, stays, went) on rights_requests.extent to "rights-requests__redaction-releaser~list";
grant select (data, ground, lifted_on, person_id, placed_on, request_id, tables, told_on, until_on) on rights_requests.restriction to "rights-requests__redaction-releaser~list";
grant select (data, person_id, request_id) on rights_requests.correction to "rights-requests__redaction-releaser~list";
grant select (by_role, data, done_on, id, outcome, person_id, recipient, recorded, request_id) on rights_requests.notice to "rights-requests__redaction-releaser~list";
grant select (by_role, fetched_at, form, id, package_id, person_id) on rights_requests.fetching to "rights-requests__redaction-releaser~list";
grant select (expires_on, id, ordered_at, person_id, request_id, used_at) on rights_requests.code_letter to "rights-requests__redaction-releaser~list";

-- helsinki-profile as self at the resident door (attention; needs strong)
-- from activities/helsinki-profile.yaml:84
create role "helsinki-profile__self";
grant select (ended_on, id, linked_at, person_id, profile_id) on helsinki_profile.link to "helsinki-profile__self";
grant insert (ended_on, id, linked_at, person_id, profile_id) on helsinki_profile.link to "helsinki-profile__self";
grant update (ended_on, profile_id) on helsinki_profile.link to "helsinki-profile__self";

-- helsinki-profile as profile-service at the resident door (attention)
-- from activities/helsinki-profile.yaml:85
create role "helsinki-profile__profile-service";
grant select (ended_on, ground, id, kind, lift_reason, notified_on, placed_at, placed_role, reason, row_key, subject_id, table_name, until_on) on retention.hold to "helsinki-profile__profile-service";
grant select (about_id, address, id, language, person_id, queued_at) on mail.message to "helsinki-profile__profile-service";
grant select (birth_on, family_name, given_names, id, language, recorded_at) on residents.person to "helsinki-profile__profile-service";
grant select (part, person_id, sorted) on residents.name_part to "helsinki-profile__profile-service";
grant select (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "helsinki-profile__profile-service";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of, temporary) on residents.occupancy to "helsinki-profile__profile-service";
grant select (confirmed_by, detail, effective_on, former_name, id, kind, person_id, recorded_at, recorded_by) on residents.change to "helsinki-profile__profile-service";
grant select (died_on, person_id, recorded_at, told_by) on residents.death to "helsinki-profile__profile-service";
grant select (begins_on, end_reason, ended_on, ends_on, flat_id, id, kind, party_ids, recorded_at, rent_cents, state, terms_version) on leases.lease to "helsinki-profile__profile-service";
grant select (from_on, lease_id, person_id, role, signature, signed_on, until_on) on leases.party to "helsinki-profile__profile-service";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.household_change to "helsinki-profile__profile-service";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.household_change_paper to "helsinki-profile__profile-service";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.termination to "helsinki-profile__profile-service";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.termination_paper to "helsinki-profile__profile-service";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.lease_transfer to "helsinki-profile__profile-service";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.lease_transfer_paper to "helsinki-profile__profile-service";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.onward_letting_permit to "helsinki-profile__profile-service";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.onward_letting_permit_paper to "helsinki-profile__profile-service";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.subletting_notice to "helsinki-profile__profile-service";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.subletting_notice_paper to "helsinki-profile__profile-service";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.temporary_handover to "helsinki-profile__profile-service";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.temporary_handover_paper to "helsinki-profile__profile-service";
grant select (closed_on, data, kind, matter_id, person_id, recorded_at, wanted_on) on tenancy_changes.asked to "helsinki-profile__profile-service";
grant select (matter_id, person_id, recorded_at, says) on tenancy_changes.answered to "helsinki-profile__profile-service";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "helsinki-profile__profile-service";
grant select (as_role, flat_id, id, kind, person_id, printed_on, recorded_at, registered_on) on tenancy_changes.letter to "helsinki-profile__profile-service";
grant select (ended_on, from_on, id, kind, last_on, matter, name, person_id, recorded_at, recorded_by, reference, revoked_at, revoked_by, scopes, seen_on, shown_by) on representatives.mandate to "helsinki-profile__profile-service";
grant select (by_role, id, mandate_id, person_id, recorded_at, what) on representatives.ending to "helsinki-profile__profile-service";
grant select (acting_id, ended_on, for_id, from_on, kind, last_on, mandate_id, matter, scopes) on representatives.acting to "helsinki-profile__profile-service";
grant select (activity, by_role, disclosed_at, id, mandate_id, method, person_id, to_kind, to_name, told) on representatives.disclosure to "helsinki-profile__profile-service";
grant select (ends_on, given_at, given_by, gives, id, lease_id, person_id, withdrawn_on, words_of) on showing.consent to "helsinki-profile__profile-service";
grant select (by_role, consent_id, disclosed_at, person_id, reference, told) on showing.disclosure to "helsinki-profile__profile-service";
grant select (gone_id, id, kept_id, merged_at, taken, undo_until, undone_at) on duplicates.merge to "helsinki-profile__profile-service";
grant select (channel, closed_on, converted_on, delivery, extended_because, extended_on, id, identified_on, kind, language, outcome, person_id, received_at, taken_on, words) on rights_requests.request to "helsinki-profile__profile-service";
grant select (person_id, request_id, taken_at) on rights_requests.taking to "helsinki-profile__profile-service";
grant select (checked_at, checked_by, code_born, document, id, level, matches, method, person_id, provider, request_id, signer_born, signer_name, transaction) on rights_requests.identification to "helsinki-profile__profile-service";
grant select (found, person_id, recorded_at, request_id, words) on rights_requests.area_answer to "helsinki-profile__profile-service";
grant select (because, carried_out_at, closed_on, decided_by, outcome, person_id, recorded_at, request_id, words) on rights_requests.answer to "helsinki-profile__profile-service";
grant select (categories, data, ground, person_id, proposal, request_id, until_on, verdict) on rights_requests.decision to "helsinki-profile__profile-service";
grant select (data, goes, held, in_table, person_id, request_id, stays, went) on rights_requests.extent to "helsinki-profile__profile-service";
grant select (data, ground, lifted_on, person_id, placed_on, request_id, tables, told_on, until_on) on rights_requests.restriction to "helsinki-profile__profile-service";
grant select (data, person_id, request_id) on rights_requests.correction to "helsinki-profile__profile-service";
grant select (by_role, data, done_on, id, outcome, person_id, recipient, recorded, request_id) on rights_requests.notice to "helsinki-profile__profile-service";
grant select (by_role, fetched_at, form, id, package_id, person_id) on rights_requests.fetching to "helsinki-profile__profile-service";
grant select (expires_on, id, ordered_at, person_id, request_id, used_at) on rights_requests.code_letter to "helsinki-profile__profile-service";
grant select (ended_on, id, linked_at, person_id, profile_id) on helsinki_profile.link to "helsinki-profile__profile-service";
grant select (message_id, person_id, taken_at) on request_intake.taking to "helsinki-profile__profile-service";

-- helsinki-profile as profile-service at the resident door (attention; needs strong)
-- from activities/helsinki-profile.yaml:85
create role "helsinki-profile__profile-service+1";
grant select (ended_on, ground, id, kind, lift_reason, notified_on, placed_at, placed_role, reason, row_key, subject_id, table_name, until_on) on retention.hold to "helsinki-profile__profile-service+1";
grant select (about_id, address, id, language, person_id, queued_at) on mail.message to "helsinki-profile__profile-service+1";
grant select (birth_on, family_name, given_names, id, language, recorded_at) on residents.person to "helsinki-profile__profile-service+1";
grant select (part, person_id, sorted) on residents.name_part to "helsinki-profile__profile-service+1";
grant select (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "helsinki-profile__profile-service+1";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of, temporary) on residents.occupancy to "helsinki-profile__profile-service+1";
grant select (confirmed_by, detail, effective_on, former_name, id, kind, person_id, recorded_at, recorded_by) on residents.change to "helsinki-profile__profile-service+1";
grant select (died_on, person_id, recorded_at, told_by) on residents.death to "helsinki-profile__profile-service+1";
grant select (begins_on, end_reason, ended_on, ends_on, flat_id, id, kind, party_ids, recorded_at, rent_cents, state, terms_version) on leases.lease to "helsinki-profile__profile-service+1";
grant select (from_on, lease_id, person_id, role, signature, signed_on, until_on) on leases.party to "helsinki-profile__profile-service+1";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.household_change to "helsinki-profile__profile-service+1";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.household_change_paper to "helsinki-profile__profile-service+1";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.termination to "helsinki-profile__profile-service+1";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.termination_paper to "helsinki-profile__profile-service+1";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.lease_transfer to "helsinki-profile__profile-service+1";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.lease_transfer_paper to "helsinki-profile__profile-service+1";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.onward_letting_permit to "helsinki-profile__profile-service+1";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.onward_letting_permit_paper to "helsinki-profile__profile-service+1";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.subletting_notice to "helsinki-profile__profile-service+1";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.subletting_notice_paper to "helsinki-profile__profile-service+1";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.temporary_handover to "helsinki-profile__profile-service+1";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.temporary_handover_paper to "helsinki-profile__profile-service+1";
grant select (closed_on, data, kind, matter_id, person_id, recorded_at, wanted_on) on tenancy_changes.asked to "helsinki-profile__profile-service+1";
grant select (matter_id, person_id, recorded_at, says) on tenancy_changes.answered to "helsinki-profile__profile-service+1";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "helsinki-profile__profile-service+1";
grant select (as_role, flat_id, id, kind, person_id, printed_on, recorded_at, registered_on) on tenancy_changes.letter to "helsinki-profile__profile-service+1";
grant select (ended_on, from_on, id, kind, last_on, matter, name, person_id, recorded_at, recorded_by, reference, revoked_at, revoked_by, scopes, seen_on, shown_by) on representatives.mandate to "helsinki-profile__profile-service+1";
grant select (by_role, id, mandate_id, person_id, recorded_at, what) on representatives.ending to "helsinki-profile__profile-service+1";
grant select (acting_id, ended_on, for_id, from_on, kind, last_on, mandate_id, matter, scopes) on representatives.acting to "helsinki-profile__profile-service+1";
grant select (activity, by_role, disclosed_at, id, mandate_id, method, person_id, to_kind, to_name, told) on representatives.disclosure to "helsinki-profile__profile-service+1";
grant select (ends_on, given_at, given_by, gives, id, lease_id, person_id, withdrawn_on, words_of) on showing.consent to "helsinki-profile__profile-service+1";
grant select (by_role, consent_id, disclosed_at, person_id, reference, told) on showing.disclosure to "helsinki-profile__profile-service+1";
grant select (gone_id, id, kept_id, merged_at, taken, undo_until, undone_at) on duplicates.merge to "helsinki-profile__profile-service+1";
grant select (channel, closed_on, converted_on, delivery, extended_because, extended_on, id, identified_on, kind, language, outcome, person_id, received_at, taken_on, words) on rights_requests.request to "helsinki-profile__profile-service+1";
grant select (person_id, request_id, taken_at) on rights_requests.taking to "helsinki-profile__profile-service+1";
grant select (checked_at, checked_by, code_born, document, id, level, matches, method, person_id, provider, request_id, signer_born, signer_name, transaction) on rights_requests.identification to "helsinki-profile__profile-service+1";
grant select (found, person_id, recorded_at, request_id, words) on rights_requests.area_answer to "helsinki-profile__profile-service+1";
grant select (because, carried_out_at, closed_on, decided_by, outcome, person_id, recorded_at, request_id, words) on rights_requests.answer to "helsinki-profile__profile-service+1";
grant select (categories, data, ground, person_id, proposal, request_id, until_on, verdict) on rights_requests.decision to "helsinki-profile__profile-service+1";
grant select (data, goes, held, in_table, person_id, request_id, stays, went) on rights_requests.extent to "helsinki-profile__profile-service+1";
grant select (data, ground, lifted_on, person_id, placed_on, request_id, tables, told_on, until_on) on rights_requests.restriction to "helsinki-profile__profile-service+1";
grant select (data, person_id, request_id) on rights_requests.correction to "helsinki-profile__profile-service+1";
grant select (by_role, data, done_on, id, outcome, person_id, recipient, recorded, request_id) on rights_requests.notice to "helsinki-profile__profile-service+1";
grant select (by_role, fetched_at, form, id, package_id, person_id) on rights_requests.fetching to "helsinki-profile__profile-service+1";
grant select (expires_on, id, ordered_at, person_id, request_id, used_at) on rights_requests.code_letter to "helsinki-profile__profile-service+1";
grant select (ended_on, id, linked_at, person_id, profile_id) on helsinki_profile.link to "helsinki-profile__profile-service+1";
grant select (message_id, person_id, taken_at) on request_intake.taking to "helsinki-profile__profile-service+1";

-- helsinki-profile as profile-service at the resident door (unmask; needs strong)
-- from activities/helsinki-profile.yaml:146
create role "helsinki-profile__profile-service~unmask";
grant select (code, other, person_id) on residents.identifier to "helsinki-profile__profile-service~unmask";

-- erasure-holds as legal at the staff door (attention; needs reason)
-- from activities/holds.yaml:17 activities/holds.yaml:16
create role "erasure-holds__legal";
grant select (ended_on, ground, id, kind, lift_reason, notified_on, placed_at, placed_role, reason, row_key, subject_id, table_name, until_on) on retention.hold to "erasure-holds__legal";
grant insert (ground, id, kind, lift_reason, notified_on, reason, row_key, subject_id, table_name, until_on) on retention.hold to "erasure-holds__legal";
grant update (ground, kind, lift_reason, notified_on, reason, until_on) on retention.hold to "erasure-holds__legal";
grant select (family_name, given_names, id, recorded_at) on residents.person to "erasure-holds__legal";
grant select (part, person_id, sorted) on residents.name_part to "erasure-holds__legal";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "erasure-holds__legal";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "erasure-holds__legal";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "erasure-holds__legal";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "erasure-holds__legal";

-- erasure-holds as legal at the staff door (list; needs reason)
-- from activities/holds.yaml:17 activities/holds.yaml:16
create role "erasure-holds__legal~list";
grant select (ended_on, ground, id, kind, lift_reason, notified_on, placed_at, placed_role, reason, row_key, subject_id, table_name, until_on) on retention.hold to "erasure-holds__legal~list";
grant select (family_name, given_names, id, recorded_at) on residents.person to "erasure-holds__legal~list";
grant select (part, person_id, sorted) on residents.name_part to "erasure-holds__legal~list";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "erasure-holds__legal~list";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "erasure-holds__legal~list";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "erasure-holds__legal~list";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "erasure-holds__legal~list";

-- access-log as self at the resident door (attention; needs strong)
-- from activities/access-log.yaml:57 activities/access-log.yaml:58
create role "access-log__self";
grant select (activity, actor_role, at, controller, counts_as, id, kind, organisation, reason, subject_id, unit_shown) on trail.appearance to "access-log__self";
grant select (activity, by_role, disclosed_at, id, mandate_id, method, person_id, to_kind, to_name, told) on representatives.disclosure to "access-log__self";
grant select (by_role, consent_id, disclosed_at, person_id, reference, told) on showing.disclosure to "access-log__self";

-- access-log as employee at the staff door (attention)
-- from activities/access-log.yaml:59
create role "access-log__employee";
grant select (activity, actor, actor_door, actor_role, at, controller, detail, epoch, erased_by, id, kind, policy_version, reason, subjects, task, unit) on trail.access to "access-log__employee";
grant select (activity, actor_role, at, controller, counts_as, id, kind, organisation, reason, subject_id, unit_shown) on trail.appearance to "access-log__employee";

-- access-log as housing-adviser at the staff door (attention; needs own-mfa)
-- from activities/access-log.yaml:60
create role "access-log__housing-adviser";
grant select (activity, actor, actor_door, actor_role, at, controller, detail, epoch, erased_by, id, kind, policy_version, reason, subjects, task, unit) on trail.access to "access-log__housing-adviser";
grant select (activity, actor_role, at, controller, counts_as, id, kind, organisation, reason, subject_id, unit_shown) on trail.appearance to "access-log__housing-adviser";

-- access-log as contractor at the staff door (attention; needs own-mfa)
-- from activities/access-log.yaml:61
create role "access-log__contractor";
grant select (activity, actor, actor_door, actor_role, at, controller, detail, epoch, erased_by, id, kind, policy_version, reason, subjects, task, unit) on trail.access to "access-log__contractor";
grant select (activity, actor_role, at, controller, counts_as, id, kind, organisation, reason, subject_id, unit_shown) on trail.appearance to "access-log__contractor";

-- access-log as collection-partner at the staff door (attention; needs own-mfa)
-- from activities/access-log.yaml:62
create role "access-log__collection-partner";
grant select (activity, actor, actor_door, actor_role, at, controller, detail, epoch, erased_by, id, kind, policy_version, reason, subjects, task, unit) on trail.access to "access-log__collection-partner";
grant select (activity, actor_role, at, controller, counts_as, id, kind, organisation, reason, subject_id, unit_shown) on trail.appearance to "access-log__collection-partner";

-- access-log as supervision at the oversight door (attention)
-- from activities/access-log.yaml:63
create role "access-log__supervision";
grant select (activity, actor, actor_door, actor_role, at, controller, detail, epoch, erased_by, id, kind, policy_version, reason, subjects, task, unit) on trail.access to "access-log__supervision";
grant select (activity, actor_role, at, controller, counts_as, id, kind, organisation, reason, subject_id, unit_shown) on trail.appearance to "access-log__supervision";
grant select (activity, by_role, disclosed_at, id, mandate_id, method, person_id, to_kind, to_name, told) on representatives.disclosure to "access-log__supervision";
grant select (by_role, consent_id, disclosed_at, person_id, reference, told) on showing.disclosure to "access-log__supervision";

-- access-log as supervision at the oversight door (list)
-- from activities/access-log.yaml:63
create role "access-log__supervision~list";
grant select (activity, actor, actor_door, actor_role, at, controller, detail, epoch, erased_by, id, kind, policy_version, reason, subjects, task, unit) on trail.access to "access-log__supervision~list";
grant select (activity, actor_role, at, controller, counts_as, id, kind, organisation, reason, subject_id, unit_shown) on trail.appearance to "access-log__supervision~list";
grant select (activity, by_role, disclosed_at, id, mandate_id, method, person_id, to_kind, to_name, told) on representatives.disclosure to "access-log__supervision~list";
grant select (by_role, consent_id, disclosed_at, person_id, reference, told) on showing.disclosure to "access-log__supervision~list";

-- access-log as internal-audit at the oversight door (attention; needs reason)
-- from activities/access-log.yaml:65
create role "access-log__internal-audit";
grant select (activity, actor, actor_door, actor_role, at, controller, detail, epoch, erased_by, id, kind, policy_version, reason, subjects, task, unit) on trail.access to "access-log__internal-audit";
grant select (activity, actor_role, at, controller, counts_as, id, kind, organisation, reason, subject_id, unit_shown) on trail.appearance to "access-log__internal-audit";

-- explained-looks as self at the resident door (attention; needs strong)
-- from activities/access-log.yaml:102
create role "explained-looks__self";
grant select (answer_by, answered_on, asked_at, because, look_id, person_id, verdict) on explained_looks.asking to "explained-looks__self";
grant insert (asked_at, look_id, person_id) on explained_looks.asking to "explained-looks__self";

-- explained-looks as employee at the staff door (attention)
-- from activities/access-log.yaml:103
create role "explained-looks__employee";
grant select (account_id, activity, answer_by, asked_at, because, explained_at, id, judged_by, judged_on, judged_role, look_at, look_id, matched_on, person_id, reason, role, verdict) on explained_looks.question to "explained-looks__employee";
grant insert (account_id, asked_at, because, id, look_id, person_id, verdict) on explained_looks.question to "explained-looks__employee";
grant update (because, verdict) on explained_looks.question to "explained-looks__employee";

-- explained-looks as privacy-contact at the oversight door (attention; needs reason)
-- from activities/access-log.yaml:104
create role "explained-looks__privacy-contact";
grant select (account_id, activity, answer_by, asked_at, because, explained_at, id, judged_by, judged_on, judged_role, look_at, look_id, matched_on, person_id, reason, role, verdict) on explained_looks.question to "explained-looks__privacy-contact";
grant update (because, verdict) on explained_looks.question to "explained-looks__privacy-contact";

-- explained-looks as privacy-contact at the oversight door (list; needs reason)
-- from activities/access-log.yaml:104
create role "explained-looks__privacy-contact~list";
grant select (account_id, activity, answer_by, asked_at, because, explained_at, id, judged_by, judged_on, judged_role, look_at, look_id, matched_on, person_id, reason, role, verdict) on explained_looks.question to "explained-looks__privacy-contact~list";

-- explained-looks as supervision at the oversight door (attention; needs reason)
-- from activities/access-log.yaml:105
create role "explained-looks__supervision";
grant select (account_id, activity, answer_by, asked_at, because, explained_at, id, judged_by, judged_on, judged_role, look_at, look_id, matched_on, person_id, reason, role, verdict) on explained_looks.question to "explained-looks__supervision";
grant update (because, verdict) on explained_looks.question to "explained-looks__supervision";

-- explained-looks as supervision at the oversight door (list; needs reason)
-- from activities/access-log.yaml:105
create role "explained-looks__supervision~list";
grant select (account_id, activity, answer_by, asked_at, because, explained_at, id, judged_by, judged_on, judged_role, look_at, look_id, matched_on, person_id, reason, role, verdict) on explained_looks.question to "explained-looks__supervision~list";

-- supervision as supervision at the oversight door (attention; needs reason)
-- from activities/access-log.yaml:167 activities/access-log.yaml:200 activities/access-log.yaml:166
create role "supervision__supervision";
grant select (ended_on, ground, id, kind, lift_reason, notified_on, placed_at, placed_role, reason, row_key, subject_id, table_name, until_on) on retention.hold to "supervision__supervision";
grant select (about_id, address, id, language, person_id, queued_at) on mail.message to "supervision__supervision";
grant select (birth_on, family_name, given_names, id, language, recorded_at) on residents.person to "supervision__supervision";
grant select (part, person_id, sorted) on residents.name_part to "supervision__supervision";
grant select (code_on_file, other_on_file, person_id) on residents.identifier to "supervision__supervision";
grant select (changed_at, contact_address, email, only_for_landlord, person_id, phone, postal_address, told_by) on residents.contact to "supervision__supervision";
grant select (from_on, id, kind, lifted_on, person_id, recorded_at, review_on, source, until_on) on residents.protection to "supervision__supervision";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of, temporary) on residents.occupancy to "supervision__supervision";
grant select (confirmed_by, detail, effective_on, former_name, id, kind, person_id, recorded_at, recorded_by) on residents.change to "supervision__supervision";
grant select (died_on, person_id, recorded_at, told_by) on residents.death to "supervision__supervision";
grant select (begins_on, end_reason, ended_on, ends_on, flat_id, id, kind, party_ids, recorded_at, rent_cents, state, terms_version) on leases.lease to "supervision__supervision";
grant select (from_on, lease_id, person_id, role, signature, signed_on, until_on) on leases.party to "supervision__supervision";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.household_change to "supervision__supervision";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.household_change_paper to "supervision__supervision";
grant select (asks, carried_on, decided_on, id, kind, lease_id, other_id, other_said, person_id, recorded_at, state, until_on, wanted_on) on tenancy_changes.termination to "supervision__supervision";
grant select (answers, because, decided_by, matter_id, person_id, recorded_at, what, words) on tenancy_changes.termination_paper to "supervision__supervision";
grant select (closed_on, data, kind, matter_id, person_id, recorded_at, wanted_on) on tenancy_changes.asked to "supervision__supervision";
grant select (matter_id, person_id, recorded_at, says) on tenancy_changes.answered to "supervision__supervision";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "supervision__supervision";
grant select (as_role, flat_id, id, kind, person_id, printed_on, recorded_at, registered_on) on tenancy_changes.letter to "supervision__supervision";
grant select (ended_on, from_on, id, kind, last_on, matter, name, person_id, recorded_at, recorded_by, reference, revoked_at, revoked_by, scopes, seen_on, shown_by) on representatives.mandate to "supervision__supervision";
grant select (by_role, id, mandate_id, person_id, recorded_at, what) on representatives.ending to "supervision__supervision";
grant select (acting_id, ended_on, for_id, from_on, kind, last_on, mandate_id, matter, scopes) on representatives.acting to "supervision__supervision";
grant select (ends_on, given_at, given_by, gives, id, lease_id, person_id, withdrawn_on, words_of) on showing.consent to "supervision__supervision";
grant select (channel, closed_on, converted_on, delivery, extended_because, extended_on, id, identified_on, kind, language, outcome, person_id, received_at, taken_on, words) on rights_requests.request to "supervision__supervision";
grant select (checked_at, checked_by, code_born, document, id, level, matches, method, person_id, provider, request_id, signer_born, signer_name, transaction) on rights_requests.identification to "supervision__supervision";
grant select (found, person_id, recorded_at, request_id, words) on rights_requests.area_answer to "supervision__supervision";
grant select (because, carried_out_at, closed_on, decided_by, outcome, person_id, recorded_at, request_id, words) on rights_requests.answer to "supervision__supervision";
grant select (categories, data, ground, person_id, proposal, request_id, until_on, verdict) on rights_requests.decision to "supervision__supervision";
grant select (data, goes, held, in_table, person_id, request_id, stays, went) on rights_requests.extent to "supervision__supervision";
grant select (data, ground, lifted_on, person_id, placed_on, request_id, tables, told_on, until_on) on rights_requests.restriction to "supervision__supervision";
grant select (data, person_id, request_id) on rights_requests.correction to "supervision__supervision";
grant select (by_role, data, done_on, id, outcome, person_id, recipient, recorded, request_id) on rights_requests.notice to "supervision__supervision";
grant select (by_role, fetched_at, form, id, package_id, person_id) on rights_requests.fetching to "supervision__supervision";
grant select (expires_on, id, ordered_at, person_id, request_id, used_at) on rights_requests.code_letter to "supervision__supervision";
grant select (id, language, masked, person_id, received_at) on request_intake.message to "supervision__supervision";

-- supervision as supervision at the oversight door (list; needs reason)
-- from activities/access-log.yaml:162 activities/access-log.yaml:163 activities/access-log.yaml:164 activities/access-log.yaml:165
create role "supervision__supervision~list";
grant select (family_name, given_names, id, recorded_at) on residents.person to "supervision__supervision~list";
grant select (part, person_id, sorted) on residents.name_part to "supervision__supervision~list";
grant select (flat_id, id, lease_id, moved_in_on, moved_out_by, moved_out_on, person_id, recorded_at, role, spouse_of) on residents.occupancy to "supervision__supervision~list";
grant select (flat_id, id, party_ids, recorded_at) on leases.lease to "supervision__supervision~list";
grant select (from_on, full_name, matter_id, person_id, recorded_at, until_on) on tenancy_changes.holder to "supervision__supervision~list";
grant select (flat_id, id, person_id, recorded_at) on tenancy_changes.letter to "supervision__supervision~list";
grant select (channel, closed_on, converted_on, delivery, extended_on, id, identified_on, kind, language, outcome, person_id, received_at, taken_on) on rights_requests.request to "supervision__supervision~list";
grant select (checked_at, checked_by, code_born, document, id, level, matches, method, person_id, provider, request_id, signer_born, signer_name, transaction) on rights_requests.identification to "supervision__supervision~list";
grant select (found, person_id, recorded_at, request_id) on rights_requests.area_answer to "supervision__supervision~list";
grant select (because, carried_out_at, closed_on, decided_by, outcome, person_id, recorded_at, request_id) on rights_requests.answer to "supervision__supervision~list";
grant select (categories, data, ground, person_id, proposal, request_id, until_on, verdict) on rights_requests.decision to "supervision__supervision~list";
grant select (data, goes, held, in_table, person_id, request_id, stays, went) on rights_requests.extent to "supervision__supervision~list";
grant select (data, ground, lifted_on, person_id, placed_on, request_id, tables, told_on, until_on) on rights_requests.restriction to "supervision__supervision~list";
grant select (data, person_id, request_id) on rights_requests.correction to "supervision__supervision~list";
grant select (by_role, data, done_on, id, outcome, person_id, recipient, recorded, request_id) on rights_requests.notice to "supervision__supervision~list";
grant select (by_role, fetched_at, form, id, package_id, person_id) on rights_requests.fetching to "supervision__supervision~list";
grant select (expires_on, id, ordered_at, person_id, request_id, used_at) on rights_requests.code_letter to "supervision__supervision~list";
grant select (asked, became, channel, decided_on, id, language, left_out, person_id, received_at) on request_intake.message to "supervision__supervision~list";
grant select (id, message_id, person_id, type) on request_intake.attachment to "supervision__supervision~list";
grant select (became, for_person, kind, message_id, person_id) on request_intake.decision to "supervision__supervision~list";

-- staff-accounts as employee at the staff door (attention)
-- from activities/staff.yaml:40
create role "staff-accounts__employee";
grant select (account_id, from_on, id, trained_on, until_on) on emergency_access.on_call to "staff-accounts__employee";

-- staff-accounts as account-granter at the oversight door (attention; needs reason)
-- from activities/staff.yaml:42
create role "staff-accounts__account-granter";
grant select (account_id, from_on, id, trained_on, until_on) on emergency_access.on_call to "staff-accounts__account-granter";
grant insert (account_id, from_on, id, trained_on, until_on) on emergency_access.on_call to "staff-accounts__account-granter";
grant update (from_on, trained_on, until_on) on emergency_access.on_call to "staff-accounts__account-granter";

-- staff-accounts as account-granter at the oversight door (list; needs reason)
-- from activities/staff.yaml:42
create role "staff-accounts__account-granter~list";
grant select (account_id, from_on, id, trained_on, until_on) on emergency_access.on_call to "staff-accounts__account-granter~list";

-- staff-accounts as security-officer at the oversight door (attention; needs reason)
-- from activities/staff.yaml:43
create role "staff-accounts__security-officer";
grant select (account_id, from_on, id, trained_on, until_on) on emergency_access.on_call to "staff-accounts__security-officer";

-- staff-accounts as security-officer at the oversight door (list; needs reason)
-- from activities/staff.yaml:43
create role "staff-accounts__security-officer~list";
grant select (account_id, from_on, id, trained_on, until_on) on emergency_access.on_call to "staff-accounts__security-officer~list";

-- staff-accounts as supervision at the oversight door (attention; needs reason)
-- from activities/staff.yaml:44
create role "staff-accounts__supervision";
grant select (account_id, from_on, id, trained_on, until_on) on emergency_access.on_call to "staff-accounts__supervision";

-- staff-accounts as supervision at the oversight door (list; needs reason)
-- from activities/staff.yaml:44
create role "staff-accounts__supervision~list";
grant select (account_id, from_on, id, trained_on, until_on) on emergency_access.on_call to "staff-accounts__supervision~list";

create policy "attention self of b52585a4" on mail.message
  to "tenancy__self", "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention self of b52585a4" on residents.person
  to "tenancy__self", "occupant-register__self", "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention self of b52585a4" on residents.name_part
  to "tenancy__self", "occupant-register__self", "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention self" on residents.identifier
  to "tenancy__self", "helsinki-profile__profile-service~unmask"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self of b52585a4" on residents.contact
  to "tenancy__self", "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention self of b52585a4" on residents.occupancy
  to "tenancy__self", "occupant-register__self", "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention self" on leases.lease
  to "tenancy__self", "occupant-register__self", "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (party_ids && (select platform.ids('app.about.self'))::uuid[]);

create policy "attention self" on leases.party
  to "tenancy__self", "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on tenancy_changes.termination
  to "tenancy__self", "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on tenancy_changes.termination_paper
  to "tenancy__self", "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self of b52585a4" on tenancy_changes.holder
  to "tenancy__self", "occupant-register__self", "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention self of b52585a4" on tenancy_changes.letter
  to "tenancy__self", "occupant-register__self", "repair-notices__self", "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention own-lease of b52585a4" on residents.occupancy
  to "tenancy__lease-party"
  using (person_id = any ((select platform.ids_in_role('app.about.own_lease', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention own-lease" on leases.lease
  to "tenancy__lease-party"
  using (party_ids && (select platform.ids('app.about.own_lease'))::uuid[]);

create policy "attention own-lease" on leases.party
  to "tenancy__lease-party"
  using (person_id = any ((select platform.ids('app.about.own_lease'))::uuid[]));

create policy "attention own-lease" on tenancy_changes.termination
  to "tenancy__lease-party"
  using (person_id = any ((select platform.ids('app.about.own_lease'))::uuid[]));

create policy "attention own-lease" on tenancy_changes.termination_paper
  to "tenancy__lease-party"
  using (person_id = any ((select platform.ids('app.about.own_lease'))::uuid[]));

create policy "attention own-lease of b52585a4" on tenancy_changes.letter
  to "tenancy__lease-party"
  using (person_id = any ((select platform.ids_in_role('app.about.own_lease', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention own-household-names of b52585a4" on residents.person
  to "tenancy__main-tenant"
  using (id = any ((select platform.ids_in_role('app.about.own_household_names', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention own-household-names of b52585a4" on residents.name_part
  to "tenancy__main-tenant"
  using (person_id = any ((select platform.ids_in_role('app.about.own_household_names', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention own-household-names of b52585a4" on residents.occupancy
  to "tenancy__main-tenant"
  using (person_id = any ((select platform.ids_in_role('app.about.own_household_names', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention own-household-names of b52585a4" on tenancy_changes.holder
  to "tenancy__main-tenant"
  using (person_id = any ((select platform.ids_in_role('app.about.own_household_names', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention own-case of 7d19765f" on residents.person
  to "tenancy__guardian"
  using (id = any ((select platform.ids_in_role('app.about.own_case', '{minor-occupant}'::text[]))::uuid[]));

create policy "attention own-case of 7d19765f" on residents.name_part
  to "tenancy__guardian"
  using (person_id = any ((select platform.ids_in_role('app.about.own_case', '{minor-occupant}'::text[]))::uuid[]));

create policy "attention own-case of 7d19765f" on residents.occupancy
  to "tenancy__guardian"
  using (person_id = any ((select platform.ids_in_role('app.about.own_case', '{minor-occupant}'::text[]))::uuid[]));

create policy "attention own-case of 7d19765f" on tenancy_changes.holder
  to "tenancy__guardian"
  using (person_id = any ((select platform.ids_in_role('app.about.own_case', '{minor-occupant}'::text[]))::uuid[]));

create policy "attention in-own-area of b52585a4" on mail.message
  to "tenancy__customer-service", "tenancy__customer-service+2", "duplicates__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area of b52585a4" on residents.person
  to "tenancy__customer-service", "tenancy__customer-service+1", "tenancy__customer-service+2", "occupant-register__customer-service", "occupant-register__customer-service+1", "occupant-register__customer-service+2", "duplicates__customer-service", "fault-reports__customer-service", "bookings__customer-service"
  using (id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area" on residents.identifier
  to "tenancy__customer-service", "tenancy__customer-service+1", "tenancy__customer-service+2", "tenancy__customer-service~unmask", "duplicates__customer-service", "duplicates__customer-service~unmask"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area of b52585a4" on residents.contact
  to "tenancy__customer-service", "tenancy__customer-service+2", "occupant-register__customer-service+1", "occupant-register__customer-service+2", "duplicates__customer-service", "fault-reports__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area of b52585a4" on residents.occupancy
  to "tenancy__customer-service", "tenancy__customer-service+1", "tenancy__customer-service+2", "occupant-register__customer-service+1", "occupant-register__customer-service+2", "duplicates__customer-service", "fault-reports__customer-service", "bookings__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area" on leases.lease
  to "tenancy__customer-service", "tenancy__customer-service+1", "tenancy__customer-service+2", "occupant-register__customer-service+1", "occupant-register__customer-service+2", "duplicates__customer-service", "fault-reports__customer-service", "bookings__customer-service", "customer-service__customer-service+1", "customer-service__customer-service+2"
  using (party_ids && (select platform.ids('app.about.in_own_area'))::uuid[]);

create policy "attention in-own-area" on leases.party
  to "tenancy__customer-service", "tenancy__customer-service+1", "tenancy__customer-service+2", "rent-monitoring__rent-control", "letting-to-others__customer-service", "debt-collection__collection-specialist", "kela__rent-control"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area" on tenancy_changes.termination
  to "tenancy__customer-service", "tenancy__customer-service+2"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area" on tenancy_changes.termination_paper
  to "tenancy__customer-service", "tenancy__customer-service+2"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area of b52585a4" on tenancy_changes.holder
  to "tenancy__customer-service", "tenancy__customer-service+1", "tenancy__customer-service+2", "occupant-register__customer-service+1", "occupant-register__customer-service+2", "duplicates__customer-service", "fault-reports__customer-service", "bookings__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area of b52585a4" on residents.name_part
  to "tenancy__customer-service+1", "tenancy__customer-service+2", "occupant-register__customer-service+1", "occupant-register__customer-service+2", "duplicates__customer-service", "fault-reports__customer-service", "bookings__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area of b52585a4" on tenancy_changes.letter
  to "tenancy__customer-service+1", "tenancy__customer-service+2", "occupant-register__customer-service+1", "occupant-register__customer-service+2", "duplicates__customer-service", "fault-reports__customer-service", "bookings__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "list in-own-area of b52585a4" on residents.person
  to "tenancy__customer-service~list", "occupant-register__customer-service~list", "duplicates__customer-service~list", "fault-reports__customer-service~list", "bookings__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]));

create policy "list in-own-area of b52585a4" on residents.name_part
  to "tenancy__customer-service~list", "occupant-register__customer-service~list", "duplicates__customer-service~list", "fault-reports__customer-service~list", "bookings__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]));

create policy "list in-own-area of b52585a4" on residents.occupancy
  to "tenancy__customer-service~list", "occupant-register__customer-service~list", "duplicates__customer-service~list", "fault-reports__customer-service~list", "bookings__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]));

create policy "list in-own-area" on tenancy_changes.termination
  to "tenancy__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]));

create policy "list in-own-area of b52585a4" on tenancy_changes.holder
  to "tenancy__customer-service~list", "occupant-register__customer-service~list", "duplicates__customer-service~list", "fault-reports__customer-service~list", "bookings__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]));

create policy "list in-own-area of b52585a4" on tenancy_changes.letter
  to "tenancy__customer-service~list", "occupant-register__customer-service~list", "duplicates__customer-service~list", "fault-reports__customer-service~list", "bookings__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]));

create policy "attention in-own-buildings of b52585a4" on residents.occupancy
  to "tenancy__building-manager", "fault-reports__building-manager", "maintenance__building-manager", "keys-and-locks__key-manager", "worry-notice__building-manager", "insurer__building-manager"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-buildings" on leases.lease
  to "tenancy__building-manager", "fault-reports__building-manager", "maintenance__building-manager", "keys-and-locks__key-manager", "disturbances__building-manager", "worry-notice__building-manager", "insurer__building-manager"
  using (party_ids && (select platform.ids('app.about.in_own_buildings'))::uuid[]);

create policy "attention in-own-buildings" on leases.party
  to "tenancy__building-manager"
  using (person_id = any ((select platform.ids('app.about.in_own_buildings'))::uuid[]));

create policy "attention in-own-buildings" on tenancy_changes.termination
  to "tenancy__building-manager"
  using (person_id = any ((select platform.ids('app.about.in_own_buildings'))::uuid[]));

create policy "attention in-own-buildings" on tenancy_changes.termination_paper
  to "tenancy__building-manager"
  using (person_id = any ((select platform.ids('app.about.in_own_buildings'))::uuid[]));

create policy "attention in-own-buildings of b52585a4" on tenancy_changes.letter
  to "tenancy__building-manager", "fault-reports__building-manager", "maintenance__building-manager", "keys-and-locks__key-manager", "worry-notice__building-manager", "insurer__building-manager"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention own-case of 1e0ff8b9" on residents.person
  to "tenancy__representative"
  using (id = any ((select platform.ids_in_role('app.about.own_case', '{adult-occupant,main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention own-case of 1e0ff8b9" on residents.name_part
  to "tenancy__representative"
  using (person_id = any ((select platform.ids_in_role('app.about.own_case', '{adult-occupant,main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention own-case of 1e0ff8b9" on residents.occupancy
  to "tenancy__representative"
  using (person_id = any ((select platform.ids_in_role('app.about.own_case', '{adult-occupant,main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention own-case of 1e0ff8b9" on leases.lease
  to "tenancy__representative"
  using (party_ids && (select platform.ids('app.about.own_case'))::uuid[]);

create policy "attention own-case" on leases.party
  to "tenancy__representative", "estates__estate"
  using (person_id = any ((select platform.ids('app.about.own_case'))::uuid[]));

create policy "attention own-case of 1e0ff8b9" on tenancy_changes.holder
  to "tenancy__representative"
  using (person_id = any ((select platform.ids_in_role('app.about.own_case', '{adult-occupant,main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention own-case of 1e0ff8b9" on tenancy_changes.letter
  to "tenancy__representative"
  using (person_id = any ((select platform.ids_in_role('app.about.own_case', '{adult-occupant,main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area of 3834b837" on mail.message
  to "rent-monitoring__rent-control", "debt-collection__rent-control", "debt-collection__collection-specialist", "housing-advice__rent-control+1", "housing-advice__rent-control+2", "showing__customer-service+3", "showing__customer-service+4"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area of 3834b837" on residents.person
  to "rent-monitoring__rent-control", "rent-receipts__rent-control", "debt-collection__rent-control", "debt-collection__collection-specialist", "kela__rent-control", "housing-advice__rent-control+1", "housing-advice__rent-control+2", "showing__customer-service+1", "showing__customer-service+2", "showing__customer-service+3", "showing__customer-service+4"
  using (id = any ((select platform.ids_in_role('app.about.in_own_area', '{main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area of 3834b837" on residents.name_part
  to "rent-monitoring__rent-control", "rent-receipts__rent-control", "debt-collection__rent-control", "debt-collection__collection-specialist", "kela__rent-control", "housing-advice__rent-control+1", "housing-advice__rent-control+2", "showing__customer-service+1", "showing__customer-service+2", "showing__customer-service+3", "showing__customer-service+4"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area of 3834b837" on residents.contact
  to "rent-monitoring__rent-control", "debt-collection__rent-control", "debt-collection__collection-specialist", "housing-advice__rent-control+1", "housing-advice__rent-control+2", "showing__customer-service+3", "showing__customer-service+4"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area of 3834b837" on residents.occupancy
  to "rent-monitoring__rent-control", "consumption__rent-control", "rent-receipts__rent-control", "debt-collection__rent-control", "debt-collection__collection-specialist", "kela__rent-control", "housing-advice__rent-control+1", "housing-advice__rent-control+2"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area of 3834b837" on leases.lease
  to "rent-monitoring__rent-control", "consumption__rent-control", "rent-receipts__rent-control", "debt-collection__rent-control", "debt-collection__collection-specialist", "kela__rent-control", "housing-advice__rent-control+1", "housing-advice__rent-control+2"
  using (party_ids && (select platform.ids('app.about.in_own_area'))::uuid[]);

create policy "attention in-own-area of 3834b837" on tenancy_changes.holder
  to "rent-monitoring__rent-control", "rent-receipts__rent-control", "debt-collection__rent-control", "debt-collection__collection-specialist", "kela__rent-control", "housing-advice__rent-control+1", "housing-advice__rent-control+2", "showing__customer-service+1", "showing__customer-service+2", "showing__customer-service+3", "showing__customer-service+4"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area of 3834b837" on tenancy_changes.letter
  to "rent-monitoring__rent-control", "consumption__rent-control", "tenancy-communication__customer-service", "rent-receipts__rent-control", "debt-collection__rent-control", "debt-collection__collection-specialist", "kela__rent-control", "housing-advice__rent-control+1", "housing-advice__rent-control+2"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{main-tenant,spouse}'::text[]))::uuid[]));

create policy "list in-own-area of 3834b837" on residents.person
  to "rent-monitoring__rent-control~list", "debt-collection__collection-specialist~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{main-tenant,spouse}'::text[]));

create policy "list in-own-area of 3834b837" on residents.name_part
  to "rent-monitoring__rent-control~list", "debt-collection__collection-specialist~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{main-tenant,spouse}'::text[]));

create policy "list in-own-area of 3834b837" on residents.occupancy
  to "rent-monitoring__rent-control~list", "debt-collection__collection-specialist~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{main-tenant,spouse}'::text[]));

create policy "list in-own-area of 3834b837" on tenancy_changes.holder
  to "rent-monitoring__rent-control~list", "debt-collection__collection-specialist~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{main-tenant,spouse}'::text[]));

create policy "list in-own-area of 3834b837" on tenancy_changes.letter
  to "rent-monitoring__rent-control~list", "debt-collection__collection-specialist~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{main-tenant,spouse}'::text[]));

create policy "attention self" on residents.change
  to "occupant-register__self", "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on residents.death
  to "occupant-register__self", "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on tenancy_changes.household_change
  to "occupant-register__self", "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on tenancy_changes.household_change_paper
  to "occupant-register__self", "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on tenancy_changes.asked
  to "occupant-register__self", "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on tenancy_changes.answered
  to "occupant-register__self", "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention in-own-area" on residents.change
  to "occupant-register__customer-service+1", "occupant-register__customer-service+2"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area" on residents.death
  to "occupant-register__customer-service+1", "occupant-register__customer-service+2"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area" on tenancy_changes.household_change
  to "occupant-register__customer-service+1", "occupant-register__customer-service+2"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area" on tenancy_changes.household_change_paper
  to "occupant-register__customer-service+1", "occupant-register__customer-service+2"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area" on tenancy_changes.asked
  to "occupant-register__customer-service+1", "occupant-register__customer-service+2"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area" on tenancy_changes.answered
  to "occupant-register__customer-service+1", "occupant-register__customer-service+2"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "list in-own-area" on tenancy_changes.household_change
  to "occupant-register__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]));

create policy "attention in-own-buildings of 1e0ff8b9" on residents.person
  to "occupant-register__building-manager+1", "housing-company-homes__building-manager"
  using (id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{adult-occupant,main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-buildings of 1e0ff8b9" on residents.name_part
  to "occupant-register__building-manager+1", "housing-company-homes__building-manager"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{adult-occupant,main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-buildings of 1e0ff8b9" on residents.contact
  to "occupant-register__building-manager+1"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{adult-occupant,main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-buildings of 1e0ff8b9" on residents.occupancy
  to "occupant-register__building-manager+1", "housing-company-homes__building-manager"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{adult-occupant,main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-buildings of 1e0ff8b9" on residents.change
  to "occupant-register__building-manager+1"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{adult-occupant,main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-buildings of 1e0ff8b9" on residents.death
  to "occupant-register__building-manager+1"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{adult-occupant,main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-buildings of 1e0ff8b9" on leases.lease
  to "occupant-register__building-manager+1", "housing-company-homes__building-manager"
  using (party_ids && (select platform.ids('app.about.in_own_buildings'))::uuid[]);

create policy "attention in-own-buildings of 1e0ff8b9" on tenancy_changes.household_change
  to "occupant-register__building-manager+1"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{adult-occupant,main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-buildings of 1e0ff8b9" on tenancy_changes.household_change_paper
  to "occupant-register__building-manager+1"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{adult-occupant,main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-buildings of 1e0ff8b9" on tenancy_changes.asked
  to "occupant-register__building-manager+1"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{adult-occupant,main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-buildings of 1e0ff8b9" on tenancy_changes.answered
  to "occupant-register__building-manager+1"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{adult-occupant,main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-buildings of 1e0ff8b9" on tenancy_changes.holder
  to "occupant-register__building-manager+1", "housing-company-homes__building-manager"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{adult-occupant,main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-buildings of 1e0ff8b9" on tenancy_changes.letter
  to "occupant-register__building-manager+1", "housing-company-homes__building-manager"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{adult-occupant,main-tenant,spouse}'::text[]))::uuid[]));

create policy "list in-own-buildings of 1e0ff8b9" on residents.person
  to "occupant-register__building-manager~list", "name-board__building-manager~list", "name-board__maintenance~list", "residents-meeting__building-manager~list"
  using (scope_buildings && (select platform.ids('app.buildings'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,main-tenant,spouse}'::text[]));

create policy "list in-own-buildings of 1e0ff8b9" on residents.name_part
  to "occupant-register__building-manager~list", "name-board__building-manager~list", "name-board__maintenance~list", "residents-meeting__building-manager~list"
  using (scope_buildings && (select platform.ids('app.buildings'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,main-tenant,spouse}'::text[]));

create policy "list in-own-buildings of 1e0ff8b9" on residents.occupancy
  to "occupant-register__building-manager~list", "name-board__building-manager~list", "name-board__maintenance~list", "residents-meeting__building-manager~list"
  using (scope_buildings && (select platform.ids('app.buildings'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,main-tenant,spouse}'::text[]));

create policy "list in-own-buildings of 1e0ff8b9" on tenancy_changes.household_change
  to "occupant-register__building-manager~list"
  using (scope_buildings && (select platform.ids('app.buildings'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,main-tenant,spouse}'::text[]));

create policy "list in-own-buildings of 1e0ff8b9" on tenancy_changes.holder
  to "occupant-register__building-manager~list", "name-board__building-manager~list", "name-board__maintenance~list", "residents-meeting__building-manager~list"
  using (scope_buildings && (select platform.ids('app.buildings'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,main-tenant,spouse}'::text[]));

create policy "list in-own-buildings of 1e0ff8b9" on tenancy_changes.letter
  to "occupant-register__building-manager~list", "name-board__building-manager~list", "name-board__maintenance~list", "residents-meeting__building-manager~list"
  using (scope_buildings && (select platform.ids('app.buildings'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,main-tenant,spouse}'::text[]));

create policy "attention self" on duplicates.merge
  to "duplicates__self", "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (kept_id = any ((select platform.ids('app.about.self'))::uuid[]) or gone_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on duplicates.moved
  to "duplicates__self"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention in-own-area" on duplicates.told_apart
  to "duplicates__customer-service"
  using (one_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]) or other_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area" on duplicates.merge
  to "duplicates__customer-service"
  using (kept_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]) or gone_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "list in-own-area" on duplicates.pair
  to "duplicates__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (one_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]));

create policy "list in-own-area" on duplicates.told_apart
  to "duplicates__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (one_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]));

create policy "list in-own-area" on duplicates.merge
  to "duplicates__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (kept_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]));

create policy "attention self of ae6cada0" on residents.person
  to "letting-to-others__self"
  using (id = any ((select platform.ids_in_role('app.about.self', '{onward-tenant,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention self of ae6cada0" on residents.name_part
  to "letting-to-others__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{onward-tenant,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention self of ae6cada0" on residents.occupancy
  to "letting-to-others__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{onward-tenant,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention self" on tenancy_changes.lease_transfer
  to "letting-to-others__self", "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on tenancy_changes.lease_transfer_paper
  to "letting-to-others__self", "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on tenancy_changes.onward_letting_permit
  to "letting-to-others__self", "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on tenancy_changes.onward_letting_permit_paper
  to "letting-to-others__self", "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on tenancy_changes.subletting_notice
  to "letting-to-others__self", "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on tenancy_changes.subletting_notice_paper
  to "letting-to-others__self", "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on tenancy_changes.temporary_handover
  to "letting-to-others__self", "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on tenancy_changes.temporary_handover_paper
  to "letting-to-others__self", "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self of ae6cada0" on tenancy_changes.holder
  to "letting-to-others__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{onward-tenant,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention in-own-area of 338ea21e" on residents.person
  to "letting-to-others__customer-service"
  using (id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,main-tenant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention in-own-area of 338ea21e" on residents.name_part
  to "letting-to-others__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,main-tenant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention in-own-area of 338ea21e" on residents.occupancy
  to "letting-to-others__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,main-tenant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention in-own-area of 338ea21e" on leases.lease
  to "letting-to-others__customer-service"
  using (party_ids && (select platform.ids('app.about.in_own_area'))::uuid[]);

create policy "attention in-own-area" on tenancy_changes.lease_transfer
  to "letting-to-others__customer-service"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area" on tenancy_changes.lease_transfer_paper
  to "letting-to-others__customer-service"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area" on tenancy_changes.onward_letting_permit
  to "letting-to-others__customer-service"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area" on tenancy_changes.onward_letting_permit_paper
  to "letting-to-others__customer-service"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area" on tenancy_changes.subletting_notice
  to "letting-to-others__customer-service"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area" on tenancy_changes.subletting_notice_paper
  to "letting-to-others__customer-service"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area" on tenancy_changes.temporary_handover
  to "letting-to-others__customer-service"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area" on tenancy_changes.temporary_handover_paper
  to "letting-to-others__customer-service"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area of 338ea21e" on tenancy_changes.holder
  to "letting-to-others__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,main-tenant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention in-own-area of 338ea21e" on tenancy_changes.letter
  to "letting-to-others__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,main-tenant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "list in-own-area of 94ece3ac" on residents.person
  to "letting-to-others__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{main-tenant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]));

create policy "list in-own-area of 94ece3ac" on residents.name_part
  to "letting-to-others__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{main-tenant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]));

create policy "list in-own-area of 94ece3ac" on residents.occupancy
  to "letting-to-others__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{main-tenant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]));

create policy "list in-own-area" on tenancy_changes.lease_transfer
  to "letting-to-others__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]));

create policy "list in-own-area" on tenancy_changes.onward_letting_permit
  to "letting-to-others__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]));

create policy "list in-own-area" on tenancy_changes.subletting_notice
  to "letting-to-others__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]));

create policy "list in-own-area" on tenancy_changes.temporary_handover
  to "letting-to-others__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]));

create policy "list in-own-area of 94ece3ac" on tenancy_changes.holder
  to "letting-to-others__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{main-tenant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]));

create policy "list in-own-area of 94ece3ac" on tenancy_changes.letter
  to "letting-to-others__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{main-tenant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]));

create policy "attention in-own-buildings of 94ece3ac" on residents.person
  to "letting-to-others__building-manager"
  using (id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{main-tenant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention in-own-buildings of 94ece3ac" on residents.name_part
  to "letting-to-others__building-manager"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{main-tenant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention in-own-buildings of 94ece3ac" on residents.occupancy
  to "letting-to-others__building-manager"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{main-tenant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention in-own-buildings of 94ece3ac" on leases.lease
  to "letting-to-others__building-manager"
  using (party_ids && (select platform.ids('app.about.in_own_buildings'))::uuid[]);

create policy "attention in-own-buildings" on tenancy_changes.lease_transfer
  to "letting-to-others__building-manager"
  using (person_id = any ((select platform.ids('app.about.in_own_buildings'))::uuid[]));

create policy "attention in-own-buildings" on tenancy_changes.lease_transfer_paper
  to "letting-to-others__building-manager"
  using (person_id = any ((select platform.ids('app.about.in_own_buildings'))::uuid[]));

create policy "attention in-own-buildings" on tenancy_changes.onward_letting_permit
  to "letting-to-others__building-manager"
  using (person_id = any ((select platform.ids('app.about.in_own_buildings'))::uuid[]));

create policy "attention in-own-buildings" on tenancy_changes.onward_letting_permit_paper
  to "letting-to-others__building-manager"
  using (person_id = any ((select platform.ids('app.about.in_own_buildings'))::uuid[]));

create policy "attention in-own-buildings" on tenancy_changes.subletting_notice
  to "letting-to-others__building-manager"
  using (person_id = any ((select platform.ids('app.about.in_own_buildings'))::uuid[]));

create policy "attention in-own-buildings" on tenancy_changes.subletting_notice_paper
  to "letting-to-others__building-manager"
  using (person_id = any ((select platform.ids('app.about.in_own_buildings'))::uuid[]));

create policy "attention in-own-buildings" on tenancy_changes.temporary_handover
  to "letting-to-others__building-manager"
  using (person_id = any ((select platform.ids('app.about.in_own_buildings'))::uuid[]));

create policy "attention in-own-buildings" on tenancy_changes.temporary_handover_paper
  to "letting-to-others__building-manager"
  using (person_id = any ((select platform.ids('app.about.in_own_buildings'))::uuid[]));

create policy "attention in-own-buildings of 94ece3ac" on tenancy_changes.holder
  to "letting-to-others__building-manager"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{main-tenant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention in-own-buildings of 94ece3ac" on tenancy_changes.letter
  to "letting-to-others__building-manager"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{main-tenant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "list in-own-buildings of 94ece3ac" on residents.person
  to "letting-to-others__building-manager~list"
  using (scope_buildings && (select platform.ids('app.buildings'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{main-tenant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]));

create policy "list in-own-buildings of 94ece3ac" on residents.name_part
  to "letting-to-others__building-manager~list"
  using (scope_buildings && (select platform.ids('app.buildings'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{main-tenant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]));

create policy "list in-own-buildings of 94ece3ac" on residents.occupancy
  to "letting-to-others__building-manager~list"
  using (scope_buildings && (select platform.ids('app.buildings'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{main-tenant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]));

create policy "list in-own-buildings" on tenancy_changes.lease_transfer
  to "letting-to-others__building-manager~list"
  using (scope_buildings && (select platform.ids('app.buildings'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]));

create policy "list in-own-buildings" on tenancy_changes.onward_letting_permit
  to "letting-to-others__building-manager~list"
  using (scope_buildings && (select platform.ids('app.buildings'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]));

create policy "list in-own-buildings" on tenancy_changes.subletting_notice
  to "letting-to-others__building-manager~list"
  using (scope_buildings && (select platform.ids('app.buildings'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]));

create policy "list in-own-buildings" on tenancy_changes.temporary_handover
  to "letting-to-others__building-manager~list"
  using (scope_buildings && (select platform.ids('app.buildings'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]));

create policy "list in-own-buildings of 94ece3ac" on tenancy_changes.holder
  to "letting-to-others__building-manager~list"
  using (scope_buildings && (select platform.ids('app.buildings'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{main-tenant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]));

create policy "list in-own-buildings of 94ece3ac" on tenancy_changes.letter
  to "letting-to-others__building-manager~list"
  using (scope_buildings && (select platform.ids('app.buildings'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{main-tenant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]));

create policy "attention self of 3b575efb" on tenancy_changes.letter
  to "information-letters__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention in-own-area of 3b575efb" on residents.person
  to "information-letters__customer-service"
  using (id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention in-own-area of 3b575efb" on residents.name_part
  to "information-letters__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention in-own-area of 3b575efb" on residents.occupancy
  to "information-letters__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention in-own-area of 3b575efb" on leases.lease
  to "information-letters__customer-service"
  using (party_ids && (select platform.ids('app.about.in_own_area'))::uuid[]);

create policy "attention in-own-area of 3b575efb" on tenancy_changes.holder
  to "information-letters__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention in-own-area of 3b575efb" on tenancy_changes.letter
  to "information-letters__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "list in-own-area of 3b575efb" on residents.person
  to "information-letters__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]));

create policy "list in-own-area of 3b575efb" on residents.name_part
  to "information-letters__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]));

create policy "list in-own-area of 3b575efb" on residents.occupancy
  to "information-letters__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]));

create policy "list in-own-area of 3b575efb" on tenancy_changes.holder
  to "information-letters__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]));

create policy "list in-own-area of 3b575efb" on tenancy_changes.letter
  to "information-letters__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,onward-tenant,spouse,subtenant,temporary-holder}'::text[]));

create policy "attention own-order of b52585a4" on residents.person
  to "fault-reports__maintenance", "maintenance__maintenance"
  using (id = any ((select platform.ids_in_role('app.about.own_order', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention own-order of b52585a4" on residents.name_part
  to "fault-reports__maintenance", "maintenance__maintenance"
  using (person_id = any ((select platform.ids_in_role('app.about.own_order', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention own-order of b52585a4" on residents.contact
  to "fault-reports__maintenance", "maintenance__maintenance"
  using (person_id = any ((select platform.ids_in_role('app.about.own_order', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention own-order of b52585a4" on residents.occupancy
  to "fault-reports__maintenance", "fault-reports__contractor", "maintenance__maintenance", "maintenance__contractor"
  using (person_id = any ((select platform.ids_in_role('app.about.own_order', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention own-order" on leases.lease
  to "fault-reports__maintenance", "fault-reports__contractor", "maintenance__maintenance", "maintenance__contractor"
  using (party_ids && (select platform.ids('app.about.own_order'))::uuid[]);

create policy "attention own-order of b52585a4" on tenancy_changes.holder
  to "fault-reports__maintenance", "maintenance__maintenance"
  using (person_id = any ((select platform.ids_in_role('app.about.own_order', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention own-order of b52585a4" on tenancy_changes.letter
  to "fault-reports__maintenance", "fault-reports__contractor", "maintenance__maintenance", "maintenance__contractor"
  using (person_id = any ((select platform.ids_in_role('app.about.own_order', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention case-open of 3834b837" on residents.occupancy
  to "consumption__building-manager", "debt-collection__legal", "housing-advice__housing-adviser+1"
  using (person_id = any ((select platform.ids_in_role('app.about.case_open', '{main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention case-open of 3834b837" on leases.lease
  to "consumption__building-manager", "debt-collection__legal", "housing-advice__housing-adviser+1"
  using (party_ids && (select platform.ids('app.about.case_open'))::uuid[]);

create policy "attention case-open of 3834b837" on tenancy_changes.letter
  to "consumption__building-manager", "debt-collection__legal", "housing-advice__housing-adviser+1"
  using (person_id = any ((select platform.ids_in_role('app.about.case_open', '{main-tenant,spouse}'::text[]))::uuid[]));

create policy "list in-own-buildings of b52585a4" on residents.occupancy
  to "maintenance__maintenance~list", "maintenance__building-manager~list", "keys-and-locks__key-manager~list", "disturbances__building-manager~list"
  using (scope_buildings && (select platform.ids('app.buildings'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]));

create policy "list in-own-buildings of b52585a4" on tenancy_changes.letter
  to "maintenance__maintenance~list", "maintenance__building-manager~list", "keys-and-locks__key-manager~list", "disturbances__building-manager~list"
  using (scope_buildings && (select platform.ids('app.buildings'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]));

create policy "attention in-own-buildings of b52585a4" on residents.person
  to "keys-and-locks__key-manager", "worry-notice__building-manager", "insurer__building-manager"
  using (id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-buildings of b52585a4" on residents.name_part
  to "keys-and-locks__key-manager", "worry-notice__building-manager", "insurer__building-manager"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-buildings of b52585a4" on tenancy_changes.holder
  to "keys-and-locks__key-manager", "worry-notice__building-manager", "insurer__building-manager"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention self of 3834b837" on tenancy_changes.letter
  to "tenancy-communication__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area of f751b3f5" on mail.message
  to "customer-service__customer-service", "customer-service__customer-service+2"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,main-tenant,minor-occupant,representative,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area of f751b3f5" on residents.person
  to "customer-service__customer-service", "customer-service__customer-service+1", "customer-service__customer-service+2"
  using (id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,main-tenant,minor-occupant,representative,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area of f751b3f5" on residents.contact
  to "customer-service__customer-service", "customer-service__customer-service+2"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,main-tenant,minor-occupant,representative,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area of f751b3f5" on residents.name_part
  to "customer-service__customer-service+1", "customer-service__customer-service+2"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,main-tenant,minor-occupant,representative,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area of f751b3f5" on residents.occupancy
  to "customer-service__customer-service+1", "customer-service__customer-service+2"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,main-tenant,minor-occupant,representative,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area of f751b3f5" on tenancy_changes.holder
  to "customer-service__customer-service+1", "customer-service__customer-service+2"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,main-tenant,minor-occupant,representative,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area of f751b3f5" on tenancy_changes.letter
  to "customer-service__customer-service+1", "customer-service__customer-service+2"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,main-tenant,minor-occupant,representative,spouse}'::text[]))::uuid[]));

create policy "list in-own-area of f751b3f5" on residents.person
  to "customer-service__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,main-tenant,minor-occupant,representative,spouse}'::text[]));

create policy "list in-own-area of f751b3f5" on residents.name_part
  to "customer-service__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,main-tenant,minor-occupant,representative,spouse}'::text[]));

create policy "list in-own-area of f751b3f5" on residents.occupancy
  to "customer-service__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,main-tenant,minor-occupant,representative,spouse}'::text[]));

create policy "list in-own-area of f751b3f5" on tenancy_changes.holder
  to "customer-service__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,main-tenant,minor-occupant,representative,spouse}'::text[]));

create policy "list in-own-area of f751b3f5" on tenancy_changes.letter
  to "customer-service__customer-service~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,main-tenant,minor-occupant,representative,spouse}'::text[]));

create policy "attention self of 482a37dd" on residents.person
  to "representatives__self"
  using (id = any ((select platform.ids_in_role('app.about.self', '{representative}'::text[]))::uuid[]));

create policy "attention self of 482a37dd" on residents.name_part
  to "representatives__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{representative}'::text[]))::uuid[]));

create policy "attention self of 482a37dd" on residents.contact
  to "representatives__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{representative}'::text[]))::uuid[]));

create policy "attention self of 482a37dd" on tenancy_changes.holder
  to "representatives__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{representative}'::text[]))::uuid[]));

create policy "attention self of f751b3f5" on representatives.mandate
  to "representatives__self", "representatives__representative"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,representative,spouse}'::text[]))::uuid[]));

create policy "attention self of f751b3f5" on representatives.ending
  to "representatives__self", "representatives__representative"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,representative,spouse}'::text[]))::uuid[]));

create policy "attention self of f751b3f5" on representatives.acting
  to "representatives__self", "representatives__representative"
  using (acting_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,representative,spouse}'::text[]))::uuid[]));

create policy "attention self of f751b3f5" on representatives.disclosure
  to "representatives__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,representative,spouse}'::text[]))::uuid[]));

create policy "attention self of f751b3f5" on showing.disclosure
  to "representatives__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,representative,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area of 482a37dd" on residents.person
  to "representatives__customer-service"
  using (id = any ((select platform.ids_in_role('app.about.in_own_area', '{representative}'::text[]))::uuid[]));

create policy "attention in-own-area of 482a37dd" on residents.name_part
  to "representatives__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{representative}'::text[]))::uuid[]));

create policy "attention in-own-area of 482a37dd" on residents.contact
  to "representatives__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{representative}'::text[]))::uuid[]));

create policy "attention in-own-area of 482a37dd" on tenancy_changes.holder
  to "representatives__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{representative}'::text[]))::uuid[]));

create policy "attention in-own-area of f751b3f5" on representatives.mandate
  to "representatives__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,main-tenant,minor-occupant,representative,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area of f751b3f5" on representatives.ending
  to "representatives__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,main-tenant,minor-occupant,representative,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area of f751b3f5" on representatives.acting
  to "representatives__customer-service"
  using (acting_id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,main-tenant,minor-occupant,representative,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area of f751b3f5" on representatives.disclosure
  to "representatives__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,main-tenant,minor-occupant,representative,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area of f751b3f5" on showing.disclosure
  to "representatives__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{adult-occupant,main-tenant,minor-occupant,representative,spouse}'::text[]))::uuid[]));

create policy "attention case-open" on residents.identifier
  to "debt-collection__collection-specialist", "debt-collection__collection-specialist~unmask", "authorities-and-court__legal~unmask", "rights-requests__rights-handler~unmask"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open of 3834b837" on mail.message
  to "debt-collection__collection-partner", "housing-advice__housing-adviser+1"
  using (person_id = any ((select platform.ids_in_role('app.about.case_open', '{main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention case-open of 3834b837" on residents.person
  to "debt-collection__collection-partner", "debt-collection__legal", "housing-advice__housing-adviser+1"
  using (id = any ((select platform.ids_in_role('app.about.case_open', '{main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention case-open of 3834b837" on residents.name_part
  to "debt-collection__collection-partner", "debt-collection__legal", "housing-advice__housing-adviser+1"
  using (person_id = any ((select platform.ids_in_role('app.about.case_open', '{main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention case-open of 3834b837" on residents.contact
  to "debt-collection__collection-partner", "housing-advice__housing-adviser+1"
  using (person_id = any ((select platform.ids_in_role('app.about.case_open', '{main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention case-open of 3834b837" on tenancy_changes.holder
  to "debt-collection__collection-partner", "debt-collection__legal", "housing-advice__housing-adviser+1"
  using (person_id = any ((select platform.ids_in_role('app.about.case_open', '{main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention case-open" on leases.party
  to "debt-collection__legal", "authorities-and-court__legal", "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention self of 6a7694ff" on mail.message
  to "disturbances__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{notifier}'::text[]))::uuid[]));

create policy "attention self of 6a7694ff" on residents.person
  to "disturbances__self"
  using (id = any ((select platform.ids_in_role('app.about.self', '{notifier}'::text[]))::uuid[]));

create policy "attention self of 6a7694ff" on residents.name_part
  to "disturbances__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{notifier}'::text[]))::uuid[]));

create policy "attention self of 6a7694ff" on residents.contact
  to "disturbances__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{notifier}'::text[]))::uuid[]));

create policy "attention self of 6a7694ff" on tenancy_changes.holder
  to "disturbances__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{notifier}'::text[]))::uuid[]));

create policy "attention in-own-area of 6a7694ff" on residents.person
  to "disturbances__customer-service"
  using (id = any ((select platform.ids_in_role('app.about.in_own_area', '{notifier}'::text[]))::uuid[]));

create policy "attention in-own-area of 6a7694ff" on residents.contact
  to "disturbances__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{notifier}'::text[]))::uuid[]));

create policy "attention in-own-area of 6a7694ff" on tenancy_changes.holder
  to "disturbances__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{notifier}'::text[]))::uuid[]));

create policy "attention in-own-buildings of d3fac5ae" on mail.message
  to "disturbances__building-manager"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{adult-occupant,main-tenant,minor-occupant,notifier,spouse}'::text[]))::uuid[]));

create policy "attention in-own-buildings of d3fac5ae" on residents.person
  to "disturbances__building-manager"
  using (id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{adult-occupant,main-tenant,minor-occupant,notifier,spouse}'::text[]))::uuid[]));

create policy "attention in-own-buildings of d3fac5ae" on residents.name_part
  to "disturbances__building-manager"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{adult-occupant,main-tenant,minor-occupant,notifier,spouse}'::text[]))::uuid[]));

create policy "attention in-own-buildings of d3fac5ae" on residents.contact
  to "disturbances__building-manager"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{adult-occupant,main-tenant,minor-occupant,notifier,spouse}'::text[]))::uuid[]));

create policy "attention in-own-buildings of d3fac5ae" on residents.occupancy
  to "disturbances__building-manager"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{adult-occupant,main-tenant,minor-occupant,notifier,spouse}'::text[]))::uuid[]));

create policy "attention in-own-buildings of d3fac5ae" on tenancy_changes.holder
  to "disturbances__building-manager"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{adult-occupant,main-tenant,minor-occupant,notifier,spouse}'::text[]))::uuid[]));

create policy "attention in-own-buildings of d3fac5ae" on tenancy_changes.letter
  to "disturbances__building-manager"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{adult-occupant,main-tenant,minor-occupant,notifier,spouse}'::text[]))::uuid[]));

create policy "list in-own-buildings of b52585a4" on residents.person
  to "disturbances__building-manager~list"
  using (scope_buildings && (select platform.ids('app.buildings'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]));

create policy "list in-own-buildings of b52585a4" on residents.name_part
  to "disturbances__building-manager~list"
  using (scope_buildings && (select platform.ids('app.buildings'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]));

create policy "list in-own-buildings of b52585a4" on tenancy_changes.holder
  to "disturbances__building-manager~list"
  using (scope_buildings && (select platform.ids('app.buildings'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]));

create policy "attention case-open of d3fac5ae" on residents.person
  to "disturbances__legal"
  using (id = any ((select platform.ids_in_role('app.about.case_open', '{adult-occupant,main-tenant,minor-occupant,notifier,spouse}'::text[]))::uuid[]));

create policy "attention case-open of d3fac5ae" on residents.name_part
  to "disturbances__legal"
  using (person_id = any ((select platform.ids_in_role('app.about.case_open', '{adult-occupant,main-tenant,minor-occupant,notifier,spouse}'::text[]))::uuid[]));

create policy "attention case-open of d3fac5ae" on residents.occupancy
  to "disturbances__legal"
  using (person_id = any ((select platform.ids_in_role('app.about.case_open', '{adult-occupant,main-tenant,minor-occupant,notifier,spouse}'::text[]))::uuid[]));

create policy "attention case-open" on leases.lease
  to "disturbances__legal", "authorities-and-court__legal", "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (party_ids && (select platform.ids('app.about.case_open'))::uuid[]);

create policy "attention case-open of d3fac5ae" on tenancy_changes.holder
  to "disturbances__legal"
  using (person_id = any ((select platform.ids_in_role('app.about.case_open', '{adult-occupant,main-tenant,minor-occupant,notifier,spouse}'::text[]))::uuid[]));

create policy "attention case-open of d3fac5ae" on tenancy_changes.letter
  to "disturbances__legal"
  using (person_id = any ((select platform.ids_in_role('app.about.case_open', '{adult-occupant,main-tenant,minor-occupant,notifier,spouse}'::text[]))::uuid[]));

create policy "attention self of adc0c5dc" on showing.consent
  to "newsletter__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{newsletter-subscriber}'::text[]))::uuid[]));

create policy "attention case-open of adc0c5dc" on showing.consent
  to "newsletter__rights-handler"
  using (person_id = any ((select platform.ids_in_role('app.about.case_open', '{newsletter-subscriber}'::text[]))::uuid[]));

create policy "attention self of 3834b837" on showing.consent
  to "housing-advice__self", "showing__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area of 3834b837" on showing.consent
  to "housing-advice__rent-control", "housing-advice__rent-control+2", "showing__customer-service", "showing__customer-service+1", "showing__customer-service+2", "showing__customer-service+3", "showing__customer-service+4"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{main-tenant,spouse}'::text[]))::uuid[]));

create policy "list case-open of 3834b837" on residents.person
  to "housing-advice__housing-adviser~list"
  using (false and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{main-tenant,spouse}'::text[]));

create policy "list case-open of 3834b837" on residents.name_part
  to "housing-advice__housing-adviser~list"
  using (false and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{main-tenant,spouse}'::text[]));

create policy "list case-open of 3834b837" on residents.occupancy
  to "housing-advice__housing-adviser~list"
  using (false and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{main-tenant,spouse}'::text[]));

create policy "list case-open of 3834b837" on tenancy_changes.holder
  to "housing-advice__housing-adviser~list"
  using (false and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{main-tenant,spouse}'::text[]));

create policy "list case-open of 3834b837" on tenancy_changes.letter
  to "housing-advice__housing-adviser~list"
  using (false and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{main-tenant,spouse}'::text[]));

create policy "attention in-own-area of 1805b93a" on residents.person
  to "exchange-with-the-city__customer-service"
  using (id = any ((select platform.ids_in_role('app.about.in_own_area', '{main-tenant}'::text[]))::uuid[]));

create policy "attention in-own-area of 1805b93a" on residents.name_part
  to "exchange-with-the-city__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{main-tenant}'::text[]))::uuid[]));

create policy "attention in-own-area of 1805b93a" on residents.occupancy
  to "exchange-with-the-city__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{main-tenant}'::text[]))::uuid[]));

create policy "attention in-own-area of 1805b93a" on leases.lease
  to "exchange-with-the-city__customer-service"
  using (party_ids && (select platform.ids('app.about.in_own_area'))::uuid[]);

create policy "attention in-own-area of 1805b93a" on tenancy_changes.holder
  to "exchange-with-the-city__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{main-tenant}'::text[]))::uuid[]));

create policy "attention in-own-area of 1805b93a" on tenancy_changes.letter
  to "exchange-with-the-city__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{main-tenant}'::text[]))::uuid[]));

create policy "attention in-own-buildings of 1805b93a" on residents.occupancy
  to "exchange-with-the-city__building-manager"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{main-tenant}'::text[]))::uuid[]));

create policy "attention in-own-buildings of 1805b93a" on leases.lease
  to "exchange-with-the-city__building-manager"
  using (party_ids && (select platform.ids('app.about.in_own_buildings'))::uuid[]);

create policy "attention in-own-buildings of 1805b93a" on tenancy_changes.letter
  to "exchange-with-the-city__building-manager"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{main-tenant}'::text[]))::uuid[]));

create policy "attention case-open of b52585a4" on residents.person
  to "authorities-and-court__legal"
  using (id = any ((select platform.ids_in_role('app.about.case_open', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention case-open of b52585a4" on residents.name_part
  to "authorities-and-court__legal"
  using (person_id = any ((select platform.ids_in_role('app.about.case_open', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention case-open of b52585a4" on residents.occupancy
  to "authorities-and-court__legal"
  using (person_id = any ((select platform.ids_in_role('app.about.case_open', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention case-open of b52585a4" on tenancy_changes.holder
  to "authorities-and-court__legal"
  using (person_id = any ((select platform.ids_in_role('app.about.case_open', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention case-open of b52585a4" on tenancy_changes.letter
  to "authorities-and-court__legal"
  using (person_id = any ((select platform.ids_in_role('app.about.case_open', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-buildings of b52585a4" on residents.contact
  to "insurer__building-manager"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention self of fe45c5df" on mail.message
  to "resident-committees__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{committee-member}'::text[]))::uuid[]));

create policy "attention self of fe45c5df" on residents.person
  to "resident-committees__self"
  using (id = any ((select platform.ids_in_role('app.about.self', '{committee-member}'::text[]))::uuid[]));

create policy "attention self of fe45c5df" on residents.name_part
  to "resident-committees__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{committee-member}'::text[]))::uuid[]));

create policy "attention self of fe45c5df" on residents.contact
  to "resident-committees__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{committee-member}'::text[]))::uuid[]));

create policy "attention self of fe45c5df" on tenancy_changes.holder
  to "resident-committees__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{committee-member}'::text[]))::uuid[]));

create policy "attention self of fe45c5df" on showing.consent
  to "resident-committees__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{committee-member}'::text[]))::uuid[]));

create policy "attention in-own-buildings of fe45c5df" on mail.message
  to "resident-committees__building-manager"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{committee-member}'::text[]))::uuid[]));

create policy "attention in-own-buildings of fe45c5df" on residents.person
  to "resident-committees__building-manager"
  using (id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{committee-member}'::text[]))::uuid[]));

create policy "attention in-own-buildings of fe45c5df" on residents.name_part
  to "resident-committees__building-manager"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{committee-member}'::text[]))::uuid[]));

create policy "attention in-own-buildings of fe45c5df" on residents.contact
  to "resident-committees__building-manager"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{committee-member}'::text[]))::uuid[]));

create policy "attention in-own-buildings of fe45c5df" on tenancy_changes.holder
  to "resident-committees__building-manager"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{committee-member}'::text[]))::uuid[]));

create policy "attention in-own-buildings of fe45c5df" on showing.consent
  to "resident-committees__building-manager"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_buildings', '{committee-member}'::text[]))::uuid[]));

create policy "attention self of 3834b837" on representatives.disclosure
  to "showing__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention self of 3834b837" on showing.disclosure
  to "showing__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area of 3834b837" on representatives.disclosure
  to "showing__customer-service+1", "showing__customer-service+2", "showing__customer-service+3", "showing__customer-service+4"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention in-own-area of 3834b837" on showing.disclosure
  to "showing__customer-service+1", "showing__customer-service+2", "showing__customer-service+3", "showing__customer-service+4"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention own-case of 3834b837" on residents.occupancy
  to "estates__estate"
  using (person_id = any ((select platform.ids_in_role('app.about.own_case', '{main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention own-case of 3834b837" on leases.lease
  to "estates__estate"
  using (party_ids && (select platform.ids('app.about.own_case'))::uuid[]);

create policy "attention own-case of 3834b837" on tenancy_changes.letter
  to "estates__estate"
  using (person_id = any ((select platform.ids_in_role('app.about.own_case', '{main-tenant,spouse}'::text[]))::uuid[]));

create policy "attention self of 59396cc9" on mail.message
  to "estates__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{estate-contact}'::text[]))::uuid[]));

create policy "attention self of 59396cc9" on residents.person
  to "estates__self"
  using (id = any ((select platform.ids_in_role('app.about.self', '{estate-contact}'::text[]))::uuid[]));

create policy "attention self of 59396cc9" on residents.name_part
  to "estates__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{estate-contact}'::text[]))::uuid[]));

create policy "attention self of 59396cc9" on residents.contact
  to "estates__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{estate-contact}'::text[]))::uuid[]));

create policy "attention self of 59396cc9" on tenancy_changes.holder
  to "estates__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{estate-contact}'::text[]))::uuid[]));

create policy "attention self of 59396cc9" on representatives.mandate
  to "estates__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{estate-contact}'::text[]))::uuid[]));

create policy "attention self of 59396cc9" on representatives.ending
  to "estates__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{estate-contact}'::text[]))::uuid[]));

create policy "attention self of 59396cc9" on representatives.acting
  to "estates__self"
  using (acting_id = any ((select platform.ids_in_role('app.about.self', '{estate-contact}'::text[]))::uuid[]));

create policy "attention in-own-area of 59396cc9" on mail.message
  to "estates__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{estate-contact}'::text[]))::uuid[]));

create policy "attention in-own-area of 59396cc9" on residents.person
  to "estates__customer-service"
  using (id = any ((select platform.ids_in_role('app.about.in_own_area', '{estate-contact}'::text[]))::uuid[]));

create policy "attention in-own-area of 59396cc9" on residents.name_part
  to "estates__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{estate-contact}'::text[]))::uuid[]));

create policy "attention in-own-area of 59396cc9" on residents.contact
  to "estates__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{estate-contact}'::text[]))::uuid[]));

create policy "attention in-own-area of 59396cc9" on tenancy_changes.holder
  to "estates__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{estate-contact}'::text[]))::uuid[]));

create policy "attention in-own-area of 59396cc9" on representatives.mandate
  to "estates__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{estate-contact}'::text[]))::uuid[]));

create policy "attention in-own-area of 59396cc9" on representatives.ending
  to "estates__customer-service"
  using (person_id = any ((select platform.ids_in_role('app.about.in_own_area', '{estate-contact}'::text[]))::uuid[]));

create policy "attention in-own-area of 59396cc9" on representatives.acting
  to "estates__customer-service"
  using (acting_id = any ((select platform.ids_in_role('app.about.in_own_area', '{estate-contact}'::text[]))::uuid[]));

create policy "attention self" on residents.protection
  to "protected-persons__self"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention in-own-area" on residents.protection
  to "protected-persons__customer-service"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention case-open" on residents.protection
  to "protected-persons__rights-handler"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention self of 17352d9b" on emergency_access.told
  to "emergency-access__self"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention case-open of 17352d9b" on emergency_access.told
  to "emergency-access__rights-handler"
  using (person_id = any ((select platform.ids_in_role('app.about.case_open', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention self of 2fdc0177" on emergency_access.opening
  to "emergency-access__employee"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{employee}'::text[]))::uuid[]));

create policy "attention self of 2fdc0177" on emergency_access.ending
  to "emergency-access__employee"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{employee}'::text[]))::uuid[]));

create policy "attention self of 2fdc0177" on emergency_access.told
  to "emergency-access__employee"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{employee}'::text[]))::uuid[]));

create policy "attention opened-now of 17352d9b" on residents.person
  to "emergency-access__break-glass"
  using ((id = any ((select platform.ids_in_role('app.about.opened_now', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]))::uuid[])) and (select string_to_array(current_setting('app.opened', true), ',')) && '{name}'::text[]);

create policy "attention opened-now of 17352d9b" on residents.name_part
  to "emergency-access__break-glass"
  using ((person_id = any ((select platform.ids_in_role('app.about.opened_now', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]))::uuid[])) and (select string_to_array(current_setting('app.opened', true), ',')) && '{name}'::text[]);

create policy "attention opened-now of 17352d9b" on residents.contact
  to "emergency-access__break-glass"
  using ((person_id = any ((select platform.ids_in_role('app.about.opened_now', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]))::uuid[])) and (select string_to_array(current_setting('app.opened', true), ',')) && '{phone}'::text[]);

create policy "attention opened-now" on residents.occupancy
  to "emergency-access__break-glass"
  using ((person_id = any ((select platform.ids('app.about.opened_now'))::uuid[])) and (select string_to_array(current_setting('app.opened', true), ',')) && '{home,occupancy}'::text[]);

create policy "attention opened-now" on leases.lease
  to "emergency-access__break-glass"
  using ((party_ids && (select platform.ids('app.about.opened_now'))::uuid[]) and (select string_to_array(current_setting('app.opened', true), ',')) && '{home}'::text[]);

create policy "attention opened-now of 17352d9b" on tenancy_changes.holder
  to "emergency-access__break-glass"
  using ((person_id = any ((select platform.ids_in_role('app.about.opened_now', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]))::uuid[])) and (select string_to_array(current_setting('app.opened', true), ',')) && '{name,occupancy}'::text[]);

create policy "attention opened-now" on tenancy_changes.letter
  to "emergency-access__break-glass"
  using ((person_id = any ((select platform.ids('app.about.opened_now'))::uuid[])) and (select string_to_array(current_setting('app.opened', true), ',')) && '{home}'::text[]);

create policy "attention all of 17352d9b" on emergency_access.opening
  to "emergency-access__break-glass"
  using (person_id = any ((select platform.ids_in_role('app.about.all', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention all of 17352d9b" on emergency_access.ending
  to "emergency-access__break-glass"
  using (person_id = any ((select platform.ids_in_role('app.about.all', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "list all" on residents.occupancy
  to "emergency-access__break-glass~list", "rights-requests__rights-handler~list", "supervision__supervision~list"
  using (true and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]));

create policy "list all" on leases.lease
  to "emergency-access__break-glass~list", "rights-requests__rights-handler~list", "erasure-holds__legal~list", "supervision__supervision~list"
  using (not (party_ids && (select platform.ids('app.barred'))::uuid[]));

create policy "list all of 17352d9b" on tenancy_changes.holder
  to "emergency-access__break-glass~list", "supervision__supervision~list"
  using (true and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]));

create policy "list all" on tenancy_changes.letter
  to "emergency-access__break-glass~list", "rights-requests__rights-handler~list", "supervision__supervision~list"
  using (true and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]));

create policy "attention all" on emergency_access.opening
  to "emergency-access__break-glass-reviewer", "emergency-access__supervision"
  using (person_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "attention all" on emergency_access.ending
  to "emergency-access__break-glass-reviewer", "emergency-access__supervision"
  using (person_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "attention all" on emergency_access.told
  to "emergency-access__break-glass-reviewer", "emergency-access__supervision"
  using (person_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "list all" on emergency_access.opening
  to "emergency-access__break-glass-reviewer~list", "emergency-access__supervision~list"
  using (not (person_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "list all" on emergency_access.ending
  to "emergency-access__break-glass-reviewer~list", "emergency-access__supervision~list"
  using (not (person_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "list all" on emergency_access.told
  to "emergency-access__break-glass-reviewer~list", "emergency-access__supervision~list"
  using (not (person_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "attention self" on retention.hold
  to "rights-requests__self"
  using (subject_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on mail.message
  to "rights-requests__self"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on residents.person
  to "rights-requests__self"
  using (id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on residents.name_part
  to "rights-requests__self"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on residents.contact
  to "rights-requests__self"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on tenancy_changes.holder
  to "rights-requests__self"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on rights_requests.request
  to "rights-requests__self"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on rights_requests.taking
  to "rights-requests__self"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on rights_requests.identification
  to "rights-requests__self"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on rights_requests.area_answer
  to "rights-requests__self"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on rights_requests.answer
  to "rights-requests__self"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on rights_requests.decision
  to "rights-requests__self"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on rights_requests.extent
  to "rights-requests__self"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on rights_requests.restriction
  to "rights-requests__self"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on rights_requests.correction
  to "rights-requests__self"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on rights_requests.notice
  to "rights-requests__self"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on rights_requests.package
  to "rights-requests__self"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on rights_requests.fetching
  to "rights-requests__self"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on rights_requests.code_letter
  to "rights-requests__self"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on request_intake.message
  to "rights-requests__self"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on request_intake.attachment
  to "rights-requests__self"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on request_intake.taking
  to "rights-requests__self"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on request_intake.decision
  to "rights-requests__self"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on forgetting_receipts.taking
  to "rights-requests__self"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention in-own-area" on rights_requests.request
  to "rights-requests__customer-service", "rights-requests__privacy-contact"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area" on rights_requests.identification
  to "rights-requests__customer-service", "rights-requests__privacy-contact"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area" on rights_requests.area_answer
  to "rights-requests__customer-service", "rights-requests__privacy-contact"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area" on rights_requests.answer
  to "rights-requests__customer-service", "rights-requests__privacy-contact"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area" on rights_requests.decision
  to "rights-requests__customer-service", "rights-requests__privacy-contact"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area" on rights_requests.restriction
  to "rights-requests__customer-service", "rights-requests__privacy-contact"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area" on rights_requests.correction
  to "rights-requests__customer-service", "rights-requests__privacy-contact"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area" on rights_requests.notice
  to "rights-requests__customer-service", "rights-requests__privacy-contact"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area" on rights_requests.fetching
  to "rights-requests__customer-service", "rights-requests__privacy-contact"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area" on rights_requests.code_letter
  to "rights-requests__customer-service", "rights-requests__privacy-contact"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "attention in-own-area" on rights_requests.extent
  to "rights-requests__privacy-contact"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "list in-own-area" on rights_requests.request
  to "rights-requests__privacy-contact~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]));

create policy "list in-own-area" on rights_requests.area_answer
  to "rights-requests__privacy-contact~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]));

create policy "attention all" on rights_requests.taking
  to "rights-requests__rights-handler", "rights-requests__rights-handler+2", "rights-requests__redaction-releaser", "rights-requests__redaction-releaser+2"
  using (person_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "attention all" on request_intake.message
  to "rights-requests__rights-handler", "supervision__supervision"
  using (person_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "attention all" on request_intake.taking
  to "rights-requests__rights-handler", "rights-requests__rights-handler+2", "rights-requests__redaction-releaser", "rights-requests__redaction-releaser+2"
  using (person_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "attention case-open of f99f39aa" on trail.appearance
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (subject_id = any ((select platform.ids_in_role('app.about.case_open', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,requester,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention case-open" on retention.hold
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (subject_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on mail.message
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on residents.person
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on residents.name_part
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on residents.contact
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on residents.occupancy
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on residents.change
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on residents.death
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on tenancy_changes.household_change
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on tenancy_changes.household_change_paper
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on tenancy_changes.termination
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on tenancy_changes.termination_paper
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on tenancy_changes.lease_transfer
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on tenancy_changes.lease_transfer_paper
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on tenancy_changes.onward_letting_permit
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on tenancy_changes.onward_letting_permit_paper
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on tenancy_changes.subletting_notice
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on tenancy_changes.subletting_notice_paper
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on tenancy_changes.temporary_handover
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on tenancy_changes.temporary_handover_paper
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on tenancy_changes.asked
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on tenancy_changes.answered
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on tenancy_changes.holder
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on tenancy_changes.letter
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on representatives.mandate
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on representatives.ending
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on representatives.acting
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (acting_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on representatives.disclosure
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open of f99f39aa" on showing.consent
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids_in_role('app.about.case_open', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,requester,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention case-open" on showing.disclosure
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on duplicates.pair
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (one_id = any ((select platform.ids('app.about.case_open'))::uuid[]) or other_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on duplicates.told_apart
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (one_id = any ((select platform.ids('app.about.case_open'))::uuid[]) or other_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on duplicates.merge
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (kept_id = any ((select platform.ids('app.about.case_open'))::uuid[]) or gone_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on rights_requests.request
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2", "rights-requests__redaction-releaser+1", "rights-requests__redaction-releaser+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on rights_requests.identification
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2", "rights-requests__redaction-releaser+1", "rights-requests__redaction-releaser+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on rights_requests.area_answer
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2", "rights-requests__redaction-releaser+1", "rights-requests__redaction-releaser+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on rights_requests.answer
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2", "rights-requests__redaction-releaser+1", "rights-requests__redaction-releaser+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on rights_requests.decision
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2", "rights-requests__redaction-releaser+1", "rights-requests__redaction-releaser+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on rights_requests.extent
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2", "rights-requests__redaction-releaser+1", "rights-requests__redaction-releaser+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on rights_requests.restriction
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2", "rights-requests__redaction-releaser+1", "rights-requests__redaction-releaser+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on rights_requests.correction
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2", "rights-requests__redaction-releaser+1", "rights-requests__redaction-releaser+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on rights_requests.notice
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2", "rights-requests__redaction-releaser+1", "rights-requests__redaction-releaser+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on rights_requests.package
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2", "rights-requests__redaction-releaser+1", "rights-requests__redaction-releaser+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on rights_requests.passage
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2", "rights-requests__redaction-releaser+1", "rights-requests__redaction-releaser+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on rights_requests.fetching
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2", "rights-requests__redaction-releaser+1", "rights-requests__redaction-releaser+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on rights_requests.naming
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2", "rights-requests__redaction-releaser+1", "rights-requests__redaction-releaser+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on rights_requests.code_letter
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2", "rights-requests__redaction-releaser+1", "rights-requests__redaction-releaser+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on helsinki_profile.link
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open of f99f39aa" on explained_looks.question
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids_in_role('app.about.case_open', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,requester,spouse,subtenant,temporary-holder}'::text[]))::uuid[]) or account_id = any ((select platform.ids_in_role('app.about.case_open', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,requester,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention case-open" on explained_looks.asking
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on request_intake.message
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on request_intake.attachment
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on request_intake.decision
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "attention case-open" on forgetting_receipts.taking
  to "rights-requests__rights-handler+1", "rights-requests__rights-handler+2"
  using (person_id = any ((select platform.ids('app.about.case_open'))::uuid[]));

create policy "list all" on residents.person
  to "rights-requests__rights-handler~list"
  using (true and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]));

create policy "list all" on residents.name_part
  to "rights-requests__rights-handler~list"
  using (true and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]));

create policy "list all" on tenancy_changes.holder
  to "rights-requests__rights-handler~list"
  using (true and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]));

create policy "list all" on rights_requests.request
  to "rights-requests__rights-handler~list", "rights-requests__redaction-releaser~list"
  using (true and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]));

create policy "list all" on rights_requests.identification
  to "rights-requests__rights-handler~list", "rights-requests__redaction-releaser~list"
  using (not (person_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "list all" on rights_requests.area_answer
  to "rights-requests__rights-handler~list", "rights-requests__redaction-releaser~list"
  using (true and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]));

create policy "list all" on rights_requests.answer
  to "rights-requests__rights-handler~list", "rights-requests__redaction-releaser~list"
  using (not (person_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "list all" on rights_requests.decision
  to "rights-requests__rights-handler~list", "rights-requests__redaction-releaser~list"
  using (not (person_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "list all" on rights_requests.extent
  to "rights-requests__rights-handler~list", "rights-requests__redaction-releaser~list"
  using (not (person_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "list all" on rights_requests.restriction
  to "rights-requests__rights-handler~list", "rights-requests__redaction-releaser~list"
  using (not (person_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "list all" on rights_requests.correction
  to "rights-requests__rights-handler~list", "rights-requests__redaction-releaser~list"
  using (not (person_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "list all" on rights_requests.notice
  to "rights-requests__rights-handler~list", "rights-requests__redaction-releaser~list"
  using (not (person_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "list all" on rights_requests.fetching
  to "rights-requests__rights-handler~list", "rights-requests__redaction-releaser~list"
  using (not (person_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "list all" on rights_requests.code_letter
  to "rights-requests__rights-handler~list", "rights-requests__redaction-releaser~list"
  using (not (person_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "list all" on request_intake.message
  to "rights-requests__rights-handler~list", "supervision__supervision~list"
  using (not (person_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "list all" on request_intake.attachment
  to "rights-requests__rights-handler~list", "supervision__supervision~list"
  using (not (person_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "list all" on request_intake.decision
  to "rights-requests__rights-handler~list", "supervision__supervision~list"
  using (not (person_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "attention self" on helsinki_profile.link
  to "helsinki-profile__self", "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self of b52585a4" on retention.hold
  to "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (subject_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention self of b52585a4" on representatives.mandate
  to "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention self of b52585a4" on representatives.ending
  to "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention self of b52585a4" on representatives.acting
  to "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (acting_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention self of b52585a4" on representatives.disclosure
  to "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention self of b52585a4" on showing.consent
  to "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention self of b52585a4" on showing.disclosure
  to "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention self of b52585a4" on rights_requests.request
  to "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention self of b52585a4" on rights_requests.taking
  to "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention self of b52585a4" on rights_requests.identification
  to "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention self of b52585a4" on rights_requests.area_answer
  to "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention self of b52585a4" on rights_requests.answer
  to "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention self of b52585a4" on rights_requests.decision
  to "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention self of b52585a4" on rights_requests.extent
  to "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention self of b52585a4" on rights_requests.restriction
  to "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention self of b52585a4" on rights_requests.correction
  to "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention self of b52585a4" on rights_requests.notice
  to "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention self of b52585a4" on rights_requests.fetching
  to "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention self of b52585a4" on rights_requests.code_letter
  to "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention self of b52585a4" on request_intake.taking
  to "helsinki-profile__profile-service", "helsinki-profile__profile-service+1"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention all" on retention.hold
  to "erasure-holds__legal", "supervision__supervision"
  using (subject_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "attention all of b52585a4" on residents.person
  to "erasure-holds__legal"
  using (id = any ((select platform.ids_in_role('app.about.all', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention all of b52585a4" on residents.name_part
  to "erasure-holds__legal"
  using (person_id = any ((select platform.ids_in_role('app.about.all', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention all of b52585a4" on residents.occupancy
  to "erasure-holds__legal"
  using (person_id = any ((select platform.ids_in_role('app.about.all', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention all" on leases.lease
  to "erasure-holds__legal", "supervision__supervision"
  using (party_ids && (select platform.ids('app.about.all'))::uuid[]);

create policy "attention all of b52585a4" on tenancy_changes.holder
  to "erasure-holds__legal"
  using (person_id = any ((select platform.ids_in_role('app.about.all', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "attention all of b52585a4" on tenancy_changes.letter
  to "erasure-holds__legal"
  using (person_id = any ((select platform.ids_in_role('app.about.all', '{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]))::uuid[]));

create policy "list all" on retention.hold
  to "erasure-holds__legal~list"
  using (not (subject_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "list all of b52585a4" on residents.person
  to "erasure-holds__legal~list"
  using (true and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]));

create policy "list all of b52585a4" on residents.name_part
  to "erasure-holds__legal~list"
  using (true and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]));

create policy "list all of b52585a4" on residents.occupancy
  to "erasure-holds__legal~list"
  using (true and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]));

create policy "list all of b52585a4" on tenancy_changes.holder
  to "erasure-holds__legal~list"
  using (true and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]));

create policy "list all of b52585a4" on tenancy_changes.letter
  to "erasure-holds__legal~list"
  using (true and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,main-tenant,minor-occupant,spouse}'::text[]));

create policy "attention self of 17352d9b" on trail.appearance
  to "access-log__self"
  using (subject_id = any ((select platform.ids_in_role('app.about.self', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention self" on representatives.disclosure
  to "access-log__self"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self" on showing.disclosure
  to "access-log__self"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self of 2fdc0177" on trail.access
  to "access-log__employee"
  using (subjects && (select platform.ids('app.about.self'))::uuid[] or actor = any ((select platform.ids_in_role('app.about.self', '{employee}'::text[]))::uuid[]));

create policy "attention self of 2fdc0177" on trail.appearance
  to "access-log__employee"
  using (subject_id = any ((select platform.ids_in_role('app.about.self', '{employee}'::text[]))::uuid[]));

create policy "attention self of ab19d19b" on trail.access
  to "access-log__housing-adviser", "access-log__contractor", "access-log__collection-partner"
  using (subjects && (select platform.ids('app.about.self'))::uuid[] or actor = any ((select platform.ids_in_role('app.about.self', '{outside-user}'::text[]))::uuid[]));

create policy "attention self of ab19d19b" on trail.appearance
  to "access-log__housing-adviser", "access-log__contractor", "access-log__collection-partner"
  using (subject_id = any ((select platform.ids_in_role('app.about.self', '{outside-user}'::text[]))::uuid[]));

create policy "attention all" on trail.access
  to "access-log__supervision"
  using (subjects && (select platform.ids('app.about.all'))::uuid[] or actor = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "attention all" on trail.appearance
  to "access-log__supervision"
  using (subject_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "attention all" on representatives.disclosure
  to "access-log__supervision"
  using (person_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "attention all" on showing.disclosure
  to "access-log__supervision"
  using (person_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "list all" on trail.access
  to "access-log__supervision~list"
  using (not (subjects && (select platform.ids('app.barred'))::uuid[]));

create policy "list all" on trail.appearance
  to "access-log__supervision~list"
  using (not (subject_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "list all" on representatives.disclosure
  to "access-log__supervision~list"
  using (not (person_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "list all" on showing.disclosure
  to "access-log__supervision~list"
  using (not (person_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "attention all of 2fdc0177" on trail.access
  to "access-log__internal-audit"
  using (subjects && (select platform.ids('app.about.all'))::uuid[] or actor = any ((select platform.ids_in_role('app.about.all', '{employee}'::text[]))::uuid[]));

create policy "attention all of 2fdc0177" on trail.appearance
  to "access-log__internal-audit"
  using (subject_id = any ((select platform.ids_in_role('app.about.all', '{employee}'::text[]))::uuid[]));

create policy "attention self" on explained_looks.asking
  to "explained-looks__self"
  using (person_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention self of 2fdc0177" on explained_looks.question
  to "explained-looks__employee"
  using (person_id = any ((select platform.ids_in_role('app.about.self', '{employee}'::text[]))::uuid[]) or account_id = any ((select platform.ids_in_role('app.about.self', '{employee}'::text[]))::uuid[]));

create policy "attention in-own-area" on explained_looks.question
  to "explained-looks__privacy-contact"
  using (person_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]) or account_id = any ((select platform.ids('app.about.in_own_area'))::uuid[]));

create policy "list in-own-area" on explained_looks.question
  to "explained-looks__privacy-contact~list"
  using (scope_areas && (select platform.ids('app.areas'))::uuid[] and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]));

create policy "attention all" on explained_looks.question
  to "explained-looks__supervision"
  using (person_id = any ((select platform.ids('app.about.all'))::uuid[]) or account_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "list all" on explained_looks.question
  to "explained-looks__supervision~list"
  using (true and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]));

create policy "attention all of 17352d9b" on mail.message
  to "supervision__supervision"
  using (person_id = any ((select platform.ids_in_role('app.about.all', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention all of 17352d9b" on residents.person
  to "supervision__supervision"
  using (id = any ((select platform.ids_in_role('app.about.all', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention all of 17352d9b" on residents.name_part
  to "supervision__supervision"
  using (person_id = any ((select platform.ids_in_role('app.about.all', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention all" on residents.identifier
  to "supervision__supervision"
  using (person_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "attention all of 17352d9b" on residents.contact
  to "supervision__supervision"
  using (person_id = any ((select platform.ids_in_role('app.about.all', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention all" on residents.protection
  to "supervision__supervision"
  using (person_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "attention all" on residents.occupancy
  to "supervision__supervision"
  using (person_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "attention all" on residents.change
  to "supervision__supervision"
  using (person_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "attention all" on residents.death
  to "supervision__supervision"
  using (person_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "attention all" on leases.party
  to "supervision__supervision"
  using (person_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "attention all" on tenancy_changes.household_change
  to "supervision__supervision"
  using (person_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "attention all" on tenancy_changes.household_change_paper
  to "supervision__supervision"
  using (person_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "attention all" on tenancy_changes.termination
  to "supervision__supervision"
  using (person_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "attention all" on tenancy_changes.termination_paper
  to "supervision__supervision"
  using (person_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "attention all" on tenancy_changes.asked
  to "supervision__supervision"
  using (person_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "attention all" on tenancy_changes.answered
  to "supervision__supervision"
  using (person_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "attention all of 17352d9b" on tenancy_changes.holder
  to "supervision__supervision"
  using (person_id = any ((select platform.ids_in_role('app.about.all', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention all" on tenancy_changes.letter
  to "supervision__supervision"
  using (person_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "attention all" on representatives.mandate
  to "supervision__supervision"
  using (person_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "attention all" on representatives.ending
  to "supervision__supervision"
  using (person_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "attention all" on representatives.acting
  to "supervision__supervision"
  using (acting_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "attention all of 17352d9b" on showing.consent
  to "supervision__supervision"
  using (person_id = any ((select platform.ids_in_role('app.about.all', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention all of 17352d9b" on rights_requests.request
  to "supervision__supervision"
  using (person_id = any ((select platform.ids_in_role('app.about.all', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention all of 17352d9b" on rights_requests.identification
  to "supervision__supervision"
  using (person_id = any ((select platform.ids_in_role('app.about.all', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention all of 17352d9b" on rights_requests.area_answer
  to "supervision__supervision"
  using (person_id = any ((select platform.ids_in_role('app.about.all', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention all of 17352d9b" on rights_requests.answer
  to "supervision__supervision"
  using (person_id = any ((select platform.ids_in_role('app.about.all', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention all of 17352d9b" on rights_requests.decision
  to "supervision__supervision"
  using (person_id = any ((select platform.ids_in_role('app.about.all', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention all of 17352d9b" on rights_requests.extent
  to "supervision__supervision"
  using (person_id = any ((select platform.ids_in_role('app.about.all', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention all of 17352d9b" on rights_requests.restriction
  to "supervision__supervision"
  using (person_id = any ((select platform.ids_in_role('app.about.all', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention all of 17352d9b" on rights_requests.correction
  to "supervision__supervision"
  using (person_id = any ((select platform.ids_in_role('app.about.all', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention all of 17352d9b" on rights_requests.notice
  to "supervision__supervision"
  using (person_id = any ((select platform.ids_in_role('app.about.all', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention all of 17352d9b" on rights_requests.fetching
  to "supervision__supervision"
  using (person_id = any ((select platform.ids_in_role('app.about.all', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "attention all of 17352d9b" on rights_requests.code_letter
  to "supervision__supervision"
  using (person_id = any ((select platform.ids_in_role('app.about.all', '{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]))::uuid[]));

create policy "list all of 17352d9b" on residents.person
  to "supervision__supervision~list"
  using (true and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]));

create policy "list all of 17352d9b" on residents.name_part
  to "supervision__supervision~list"
  using (true and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]));

create policy "list all of 17352d9b" on rights_requests.request
  to "supervision__supervision~list"
  using (true and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]));

create policy "list all of 17352d9b" on rights_requests.identification
  to "supervision__supervision~list"
  using (not (person_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "list all of 17352d9b" on rights_requests.area_answer
  to "supervision__supervision~list"
  using (true and (not scope_guarded or (select current_setting('app.named', true)) = 'true') and not (person_id = any ((select platform.ids('app.barred'))::uuid[])) and not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[]) and scope_role = any ('{adult-occupant,committee-member,estate-contact,main-tenant,minor-occupant,notifier,onward-tenant,representative,spouse,subtenant,temporary-holder}'::text[]));

create policy "list all of 17352d9b" on rights_requests.answer
  to "supervision__supervision~list"
  using (not (person_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "list all of 17352d9b" on rights_requests.decision
  to "supervision__supervision~list"
  using (not (person_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "list all of 17352d9b" on rights_requests.extent
  to "supervision__supervision~list"
  using (not (person_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "list all of 17352d9b" on rights_requests.restriction
  to "supervision__supervision~list"
  using (not (person_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "list all of 17352d9b" on rights_requests.correction
  to "supervision__supervision~list"
  using (not (person_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "list all of 17352d9b" on rights_requests.notice
  to "supervision__supervision~list"
  using (not (person_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "list all of 17352d9b" on rights_requests.fetching
  to "supervision__supervision~list"
  using (not (person_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "list all of 17352d9b" on rights_requests.code_letter
  to "supervision__supervision~list"
  using (not (person_id = any ((select platform.ids('app.barred'))::uuid[])));

create policy "attention self" on emergency_access.on_call
  to "staff-accounts__employee"
  using (account_id = any ((select platform.ids('app.about.self'))::uuid[]));

create policy "attention all" on emergency_access.on_call
  to "staff-accounts__account-granter", "staff-accounts__security-officer", "staff-accounts__supervision"
  using (account_id = any ((select platform.ids('app.about.all'))::uuid[]));

create policy "list all" on emergency_access.on_call
  to "staff-accounts__account-granter~list", "staff-accounts__security-officer~list", "staff-accounts__supervision~list"
  using (not (account_id = any ((select platform.ids('app.barred'))::uuid[])));

create trigger keep_held after delete on retention.hold referencing old table as gone for each statement execute function retention.keep_held('subject_id', 'false');

create trigger collected after insert or update of kind, ground, reason, until_on, notified_on, lift_reason on retention.hold deferrable initially deferred for each row execute function platform.check_collected('subject_id', 'kind', 'hold-record', 'ground', 'hold-record', 'reason', 'hold-record', 'until_on', 'hold-record', 'notified_on', 'hold-record', 'lift_reason', 'hold-record');

create trigger keep_held after delete on mail.message referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of template on mail.message deferrable initially deferred for each row execute function platform.check_collected('person_id', 'template', 'mail-sent');

create trigger a_scope before insert or update on residents.person for each row execute function platform.copy_scope('id');

create trigger keep_held after delete on residents.person referencing old table as gone for each statement execute function retention.keep_held('id', 'false');

create trigger collected after insert or update of given_names, family_name, birth_on, language on residents.person deferrable initially deferred for each row execute function platform.check_collected('id', 'given_names', 'name', 'family_name', 'name', 'birth_on', 'birth-date', 'language', 'language');

create trigger a_scope before insert or update on residents.name_part for each row execute function platform.copy_scope('person_id');

create trigger keep_held after delete on residents.identifier referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of code, other, other_kind on residents.identifier deferrable initially deferred for each row execute function platform.check_collected('person_id', 'code', 'personal-identity-code', 'other', 'other-identifier', 'other_kind', 'other-identifier');

create trigger keep_held after delete on residents.contact referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of phone, email, postal_address, contact_address on residents.contact deferrable initially deferred for each row execute function platform.check_collected('person_id', 'phone', 'phone', 'email', 'email', 'postal_address', 'postal-address', 'contact_address', 'contact-address');

create trigger keep_held after delete on residents.protection referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of kind, from_on, until_on, source, lifted_on on residents.protection deferrable initially deferred for each row execute function platform.check_collected('person_id', 'kind', 'protection', 'from_on', 'protection', 'until_on', 'protection', 'source', 'protection', 'lifted_on', 'protection');

create trigger a_scope before insert or update on residents.occupancy for each row execute function platform.copy_scope('person_id');

create trigger keep_held after delete on residents.occupancy referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of flat_id, role, moved_in_on, moved_out_on, moved_out_by, temporary on residents.occupancy deferrable initially deferred for each row execute function platform.check_collected('person_id', 'flat_id', 'home', 'role', 'occupancy', 'moved_in_on', 'occupancy', 'moved_out_on', 'occupancy', 'moved_out_by', 'occupancy', 'temporary', 'temporary-housing');

create trigger keep_held after delete on residents.change referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of kind, detail, former_name, confirmed_by, effective_on on residents.change deferrable initially deferred for each row execute function platform.check_collected('person_id', 'kind', 'household-change', 'detail', 'household-change', 'former_name', 'household-change', 'confirmed_by', 'household-change', 'effective_on', 'household-change');

create trigger keep_held after delete on residents.death referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of died_on, told_by on residents.death deferrable initially deferred for each row execute function platform.check_collected('person_id', 'died_on', 'household-change', 'told_by', 'household-change');

create trigger keep_held after delete on leases.lease referencing old table as gone for each statement execute function retention.keep_held('party_ids', 'true');

create trigger keep_held after delete on leases.party referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of role, from_on, until_on, signed_on, signature on leases.party deferrable initially deferred for each row execute function platform.check_collected('person_id', 'role', 'lease-terms', 'from_on', 'lease-terms', 'until_on', 'lease-terms', 'signed_on', 'lease-terms', 'signature', 'lease-terms');

create trigger a_scope before insert or update on tenancy_changes.household_change for each row execute function platform.copy_scope('person_id');

create trigger keep_held after delete on tenancy_changes.household_change referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of kind, asks, state, wanted_on, until_on on tenancy_changes.household_change deferrable initially deferred for each row execute function platform.check_collected('person_id', 'kind', 'household-change', 'asks', 'household-change', 'state', 'household-change', 'wanted_on', 'household-change', 'until_on', 'household-change');

create trigger keep_held after delete on tenancy_changes.household_change_paper referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of what, answers, because, words on tenancy_changes.household_change_paper deferrable initially deferred for each row execute function platform.check_collected('person_id', 'what', 'household-change', 'answers', 'household-change', 'because', 'household-change', 'words', 'household-change');

create trigger a_scope before insert or update on tenancy_changes.termination for each row execute function platform.copy_scope('person_id');

create trigger keep_held after delete on tenancy_changes.termination referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of kind, asks, state, wanted_on, until_on on tenancy_changes.termination deferrable initially deferred for each row execute function platform.check_collected('person_id', 'kind', 'termination', 'asks', 'termination', 'state', 'termination', 'wanted_on', 'termination', 'until_on', 'termination');

create trigger keep_held after delete on tenancy_changes.termination_paper referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of what, answers, because, words on tenancy_changes.termination_paper deferrable initially deferred for each row execute function platform.check_collected('person_id', 'what', 'termination', 'answers', 'termination', 'because', 'termination', 'words', 'termination');

create trigger a_scope before insert or update on tenancy_changes.lease_transfer for each row execute function platform.copy_scope('person_id');

create trigger keep_held after delete on tenancy_changes.lease_transfer referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of kind, asks, state, wanted_on, until_on on tenancy_changes.lease_transfer deferrable initially deferred for each row execute function platform.check_collected('person_id', 'kind', 'lease-transfer', 'asks', 'lease-transfer', 'state', 'lease-transfer', 'wanted_on', 'lease-transfer', 'until_on', 'lease-transfer');

create trigger keep_held after delete on tenancy_changes.lease_transfer_paper referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of what, answers, because, words on tenancy_changes.lease_transfer_paper deferrable initially deferred for each row execute function platform.check_collected('person_id', 'what', 'lease-transfer', 'answers', 'lease-transfer', 'because', 'lease-transfer', 'words', 'lease-transfer');

create trigger a_scope before insert or update on tenancy_changes.onward_letting_permit for each row execute function platform.copy_scope('person_id');

create trigger keep_held after delete on tenancy_changes.onward_letting_permit referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of kind, asks, state, wanted_on, until_on on tenancy_changes.onward_letting_permit deferrable initially deferred for each row execute function platform.check_collected('person_id', 'kind', 'onward-letting-permit', 'asks', 'onward-letting-permit', 'state', 'onward-letting-permit', 'wanted_on', 'onward-letting-permit', 'until_on', 'onward-letting-permit');

create trigger keep_held after delete on tenancy_changes.onward_letting_permit_paper referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of what, answers, because, words on tenancy_changes.onward_letting_permit_paper deferrable initially deferred for each row execute function platform.check_collected('person_id', 'what', 'onward-letting-permit', 'answers', 'onward-letting-permit', 'because', 'onward-letting-permit', 'words', 'onward-letting-permit');

create trigger a_scope before insert or update on tenancy_changes.subletting_notice for each row execute function platform.copy_scope('person_id');

create trigger keep_held after delete on tenancy_changes.subletting_notice referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of kind, asks, state, wanted_on, until_on on tenancy_changes.subletting_notice deferrable initially deferred for each row execute function platform.check_collected('person_id', 'kind', 'subletting-notice', 'asks', 'subletting-notice', 'state', 'subletting-notice', 'wanted_on', 'subletting-notice', 'until_on', 'subletting-notice');

create trigger keep_held after delete on tenancy_changes.subletting_notice_paper referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of what, answers, because, words on tenancy_changes.subletting_notice_paper deferrable initially deferred for each row execute function platform.check_collected('person_id', 'what', 'subletting-notice', 'answers', 'subletting-notice', 'because', 'subletting-notice', 'words', 'subletting-notice');

create trigger a_scope before insert or update on tenancy_changes.temporary_handover for each row execute function platform.copy_scope('person_id');

create trigger keep_held after delete on tenancy_changes.temporary_handover referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of kind, asks, state, wanted_on, until_on on tenancy_changes.temporary_handover deferrable initially deferred for each row execute function platform.check_collected('person_id', 'kind', 'temporary-handover', 'asks', 'temporary-handover', 'state', 'temporary-handover', 'wanted_on', 'temporary-handover', 'until_on', 'temporary-handover');

create trigger keep_held after delete on tenancy_changes.temporary_handover_paper referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of what, answers, because, words on tenancy_changes.temporary_handover_paper deferrable initially deferred for each row execute function platform.check_collected('person_id', 'what', 'temporary-handover', 'answers', 'temporary-handover', 'because', 'temporary-handover', 'words', 'temporary-handover');

create trigger keep_held after delete on tenancy_changes.asked referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of kind, wanted_on, closed_on on tenancy_changes.asked deferrable initially deferred for each row execute function platform.check_collected('person_id', 'kind', 'household-change', 'wanted_on', 'household-change', 'closed_on', 'household-change');

create trigger keep_held after delete on tenancy_changes.answered referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of says on tenancy_changes.answered deferrable initially deferred for each row execute function platform.check_collected('person_id', 'says', 'household-change');

create trigger a_scope before insert or update on tenancy_changes.holder for each row execute function platform.copy_scope('person_id');

create trigger keep_held after delete on tenancy_changes.holder referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of full_name, from_on, until_on on tenancy_changes.holder deferrable initially deferred for each row execute function platform.check_collected('person_id', 'full_name', 'name', 'from_on', 'occupancy', 'until_on', 'occupancy');

create trigger a_scope before insert or update on tenancy_changes.letter for each row execute function platform.copy_scope('person_id');

create trigger keep_held after delete on tenancy_changes.letter referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of printed_on on tenancy_changes.letter deferrable initially deferred for each row execute function platform.check_collected('person_id', 'printed_on', 'notice-sent');

create trigger keep_held after delete on representatives.mandate referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of kind, name, scopes, matter, from_on, last_on, shown_by, reference, seen_on on representatives.mandate deferrable initially deferred for each row execute function platform.check_collected('person_id', 'kind', 'mandate', 'name', 'mandate', 'scopes', 'mandate', 'matter', 'mandate', 'from_on', 'mandate', 'last_on', 'mandate', 'shown_by', 'mandate', 'reference', 'mandate', 'seen_on', 'mandate');

create trigger keep_held after delete on representatives.ending referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of what on representatives.ending deferrable initially deferred for each row execute function platform.check_collected('person_id', 'what', 'mandate');

create trigger keep_held after delete on representatives.acting referencing old table as gone for each statement execute function retention.keep_held('acting_id', 'false');

create trigger keep_held after delete on representatives.disclosure referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of activity, told, method on representatives.disclosure deferrable initially deferred for each row execute function platform.check_collected('person_id', 'activity', 'disclosure-record', 'told', 'disclosure-record', 'method', 'disclosure-record');

create trigger keep_held after delete on emergency_access.on_call referencing old table as gone for each statement execute function retention.keep_held('account_id', 'false');

create trigger collected after insert or update of trained_on, from_on, until_on on emergency_access.on_call deferrable initially deferred for each row execute function platform.check_collected('account_id', 'trained_on', 'staff-account', 'from_on', 'staff-account', 'until_on', 'staff-account');

create trigger keep_held after delete on emergency_access.opening referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of danger, words, finding, finding_words on emergency_access.opening deferrable initially deferred for each row execute function platform.check_collected('person_id', 'danger', 'break-glass-record', 'words', 'break-glass-record', 'finding', 'break-glass-record', 'finding_words', 'break-glass-record');

create trigger keep_held after delete on emergency_access.ending referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of ended_at on emergency_access.ending deferrable initially deferred for each row execute function platform.check_collected('person_id', 'ended_at', 'break-glass-record');

create trigger keep_held after delete on emergency_access.told referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger keep_held after delete on showing.consent referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of gives, withdrawn_on on showing.consent deferrable initially deferred for each row execute function platform.check_collected('person_id', 'gives', 'consent-record', 'withdrawn_on', 'consent-record');

create trigger keep_held after delete on showing.disclosure referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of reference on showing.disclosure deferrable initially deferred for each row execute function platform.check_collected('person_id', 'reference', 'disclosure-record');

create trigger a_scope before insert or update on duplicates.pair for each row execute function platform.copy_scope('one_id');

create trigger keep_held after delete on duplicates.pair referencing old table as gone for each statement execute function retention.keep_held('one_id', 'false');

create trigger a_scope before insert or update on duplicates.told_apart for each row execute function platform.copy_scope('one_id');

create trigger keep_held after delete on duplicates.told_apart referencing old table as gone for each statement execute function retention.keep_held('one_id', 'false');

create trigger collected after insert or update of told_at on duplicates.told_apart deferrable initially deferred for each row execute function platform.check_collected('one_id', 'told_at', 'possible-duplicate');

create trigger a_scope before insert or update on duplicates.merge for each row execute function platform.copy_scope('kept_id');

create trigger keep_held after delete on duplicates.merge referencing old table as gone for each statement execute function retention.keep_held('kept_id', 'false');

create trigger collected after insert or update of taken, undo_until, undone_at on duplicates.merge deferrable initially deferred for each row execute function platform.check_collected('kept_id', 'taken', 'record-merge', 'undo_until', 'record-merge', 'undone_at', 'record-merge');

create trigger keep_held after delete on duplicates.moved referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger a_scope before insert or update on rights_requests.request for each row execute function platform.copy_scope('person_id');

create trigger keep_held after delete on rights_requests.request referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of kind, channel, delivery, words, extended_on, extended_because on rights_requests.request deferrable initially deferred for each row execute function platform.check_collected('person_id', 'kind', 'rights-request', 'channel', 'rights-request', 'delivery', 'rights-request', 'words', 'rights-request', 'extended_on', 'rights-request', 'extended_because', 'rights-request');

create trigger keep_held after delete on rights_requests.taking referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of taken_at on rights_requests.taking deferrable initially deferred for each row execute function platform.check_collected('person_id', 'taken_at', 'rights-case');

create trigger keep_held after delete on rights_requests.identification referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of method, provider, level, transaction, document, signer_name, signer_born, code_born on rights_requests.identification deferrable initially deferred for each row execute function platform.check_collected('person_id', 'method', 'rights-request', 'provider', 'rights-request', 'level', 'rights-request', 'transaction', 'rights-request', 'document', 'rights-request', 'signer_name', 'rights-request', 'signer_born', 'rights-request', 'code_born', 'rights-request');

create trigger a_scope before insert or update on rights_requests.area_answer for each row execute function platform.copy_scope('person_id');

create trigger keep_held after delete on rights_requests.area_answer referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of found, words on rights_requests.area_answer deferrable initially deferred for each row execute function platform.check_collected('person_id', 'found', 'rights-request', 'words', 'rights-request');

create trigger keep_held after delete on rights_requests.answer referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of outcome, because, words on rights_requests.answer deferrable initially deferred for each row execute function platform.check_collected('person_id', 'outcome', 'rights-request', 'because', 'rights-request', 'words', 'rights-request');

create trigger keep_held after delete on rights_requests.decision referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of data, proposal, verdict, ground, until_on on rights_requests.decision deferrable initially deferred for each row execute function platform.check_collected('person_id', 'data', 'rights-request', 'proposal', 'rights-request', 'verdict', 'rights-request', 'ground', 'rights-request', 'until_on', 'rights-request');

create trigger keep_held after delete on rights_requests.extent referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger keep_held after delete on rights_requests.restriction referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of data, ground, until_on, told_on, lifted_on on rights_requests.restriction deferrable initially deferred for each row execute function platform.check_collected('person_id', 'data', 'rights-request', 'ground', 'rights-request', 'until_on', 'rights-request', 'told_on', 'rights-request', 'lifted_on', 'rights-request');

create trigger keep_held after delete on rights_requests.correction referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of data on rights_requests.correction deferrable initially deferred for each row execute function platform.check_collected('person_id', 'data', 'rights-request');

create trigger keep_held after delete on rights_requests.notice referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of recipient, recorded, data, outcome on rights_requests.notice deferrable initially deferred for each row execute function platform.check_collected('person_id', 'recipient', 'rights-request', 'recorded', 'rights-request', 'data', 'rights-request', 'outcome', 'rights-request');

create trigger keep_held after delete on rights_requests.package referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of content, released on rights_requests.package deferrable initially deferred for each row execute function platform.check_collected('person_id', 'content', 'rights-package-draft', 'released', 'rights-package');

create trigger keep_held after delete on rights_requests.passage referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of place, words, ground, proposed_by, verdict on rights_requests.passage deferrable initially deferred for each row execute function platform.check_collected('person_id', 'place', 'rights-package-draft', 'words', 'rights-package-draft', 'ground', 'rights-package-draft', 'proposed_by', 'rights-package-draft', 'verdict', 'rights-package-draft');

create trigger keep_held after delete on rights_requests.fetching referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of form on rights_requests.fetching deferrable initially deferred for each row execute function platform.check_collected('person_id', 'form', 'rights-request');

create trigger keep_held after delete on rights_requests.naming referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of digests on rights_requests.naming deferrable initially deferred for each row execute function platform.check_collected('person_id', 'digests', 'rights-package-draft');

create trigger keep_held after delete on rights_requests.code_letter referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of digest, ordered_at on rights_requests.code_letter deferrable initially deferred for each row execute function platform.check_collected('person_id', 'digest', 'rights-package-draft', 'ordered_at', 'rights-request');

create trigger keep_held after delete on helsinki_profile.link referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of profile_id, ended_on on helsinki_profile.link deferrable initially deferred for each row execute function platform.check_collected('person_id', 'profile_id', 'profile-link', 'ended_on', 'profile-link');

create trigger a_scope before insert or update on explained_looks.question for each row execute function platform.copy_scope('person_id');

create trigger keep_held after delete on explained_looks.question referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of because, verdict on explained_looks.question deferrable initially deferred for each row execute function platform.check_collected('person_id', 'because', 'look-explanation', 'verdict', 'look-explanation');

create trigger keep_held after delete on explained_looks.asking referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of asked_at on explained_looks.asking deferrable initially deferred for each row execute function platform.check_collected('person_id', 'asked_at', 'look-question');

create trigger keep_held after delete on request_intake.message referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of asked, content on request_intake.message deferrable initially deferred for each row execute function platform.check_collected('person_id', 'asked', 'intake-message', 'content', 'intake-message');

create trigger keep_held after delete on request_intake.attachment referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of name, content on request_intake.attachment deferrable initially deferred for each row execute function platform.check_collected('person_id', 'name', 'intake-message', 'content', 'intake-message');

create trigger keep_held after delete on request_intake.taking referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of taken_at on request_intake.taking deferrable initially deferred for each row execute function platform.check_collected('person_id', 'taken_at', 'rights-case');

create trigger keep_held after delete on request_intake.decision referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of became, kind, for_person, words on request_intake.decision deferrable initially deferred for each row execute function platform.check_collected('person_id', 'became', 'intake-message', 'kind', 'intake-message', 'for_person', 'intake-message', 'words', 'intake-message');

create trigger keep_held after delete on forgetting_receipts.taking referencing old table as gone for each statement execute function retention.keep_held('person_id', 'false');

create trigger collected after insert or update of digest, taken_at on forgetting_receipts.taking deferrable initially deferred for each row execute function platform.check_collected('person_id', 'digest', 'forgetting-receipt', 'taken_at', 'forgetting-receipt');

-- not granted: insert (given_names) on residents.person to letting-to-others__customer-service (activities/occupant-register.yaml:182): another line of the same role shows other people's rows of this table

-- not granted: insert (family_name) on residents.person to letting-to-others__customer-service (activities/occupant-register.yaml:182): another line of the same role shows other people's rows of this table

-- not granted: insert (full_name) on tenancy_changes.holder to letting-to-others__customer-service (activities/occupant-register.yaml:182): another line of the same role shows other people's rows of this table
