// What each column of the leases says about whom: the lease about all its parties, a party row about one.
import { describe, keptByPlatform, key, personal, subject, technical } from '#platform/personal-data.ts';

const terms = personal('lease-terms', 'given');

export const lease = describe('leases.lease', {
  subjects: [{ column: 'party_ids', as: 'party', many: true }],
  clocks: { 'lease-ended': 'ended_on' },
  columns: {
    id: key,
    flat_id: personal('home', 'given'),
    kind: terms,
    begins_on: terms,
    ends_on: terms,
    rent_cents: terms,
    terms_version: terms,
    state: terms,
    ended_on: terms,
    end_reason: terms,
    recorded_at: technical,
    party_ids: subject,
  },
});

export const party = describe('leases.party', {
  subjects: [{ column: 'person_id', as: 'party', capacity: 'role' }],
  clocks: { 'lease-ended': 'lease_ended_on' },
  columns: {
    lease_id: key,
    person_id: subject,
    role: terms,
    from_on: terms,
    until_on: terms,
    signed_on: terms,
    signature: terms,
    lease_ended_on: keptByPlatform,
  },
});

export const personalData = [lease, party];
