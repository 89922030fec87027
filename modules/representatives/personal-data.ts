// What each column says about whom: a mandate about the resident, its mirror about whoever acts, and the record of what was told.
import { describe, keptByPlatform, key, personal, subject, technical } from '#platform/personal-data.ts';

const given = personal('mandate', 'given');
const observed = personal('mandate', 'observed');
const derived = personal('mandate', 'derived');
const told = personal('disclosure-record', 'observed');
const toldTo = personal('disclosure-record', 'derived');

export const mandate = describe('representatives.mandate', {
  subjects: [{ column: 'person_id', as: 'resident' }],
  clocks: { 'mandate-ended': 'ended_on' },
  columns: {
    id: key,
    person_id: subject,
    kind: given,
    name: given,
    scopes: given,
    matter: given,
    from_on: given,
    last_on: given,
    shown_by: observed,
    reference: observed,
    seen_on: observed,
    recorded_by: derived,
    recorded_at: technical,
    revoked_at: derived,
    revoked_by: derived,
    ended_on: derived,
    acting_id: keptByPlatform,
  },
});

export const ending = describe('representatives.ending', {
  subjects: [{ column: 'person_id', as: 'resident' }],
  clocks: { 'mandate-ended': 'ended_on' },
  columns: {
    id: key,
    mandate_id: key,
    person_id: subject,
    what: given,
    by_role: derived,
    recorded_at: technical,
    ended_on: keptByPlatform,
  },
});

export const acting = describe('representatives.acting', {
  subjects: [{ column: 'acting_id', as: 'representative' }],
  clocks: { 'mandate-ended': 'ended_on' },
  columns: {
    mandate_id: key,
    acting_id: subject,
    for_id: key,
    kind: derived,
    scopes: derived,
    matter: derived,
    from_on: derived,
    last_on: derived,
    ended_on: derived,
  },
});

export const disclosure = describe('representatives.disclosure', {
  subjects: [{ column: 'person_id', as: 'resident' }],
  clocks: { 'recorded-at': 'disclosed_at' },
  columns: {
    id: key,
    person_id: subject,
    mandate_id: key,
    activity: told,
    told,
    to_name: toldTo,
    to_kind: toldTo,
    method: told,
    by_role: toldTo,
    disclosed_at: toldTo,
  },
});

export const personalData = [mandate, ending, acting, disclosure];
