// What each column says about whoever moves out: a consent for viewings, and to whom it was used.
import { describe, keptByPlatform, key, personal, subject, technical } from '#platform/personal-data.ts';

const observed = personal('consent-record', 'observed');
const told = personal('disclosure-record', 'derived');

export const consent = describe('showing.consent', {
  subjects: [{ column: 'person_id', as: 'resident' }],
  clocks: { 'showing-done': 'done_on' },
  columns: {
    id: key,
    person_id: subject,
    lease_id: key,
    gives: personal('consent-record', 'given'),
    given_by: personal('consent-record', 'derived'),
    words_of: technical,
    given_at: technical,
    ends_on: personal('consent-record', 'derived'),
    withdrawn_on: observed,
    done_on: keptByPlatform,
  },
});

export const disclosure = describe('showing.disclosure', {
  subjects: [{ column: 'person_id', as: 'resident' }],
  clocks: { 'recorded-at': 'disclosed_at' },
  columns: {
    consent_id: key,
    person_id: subject,
    reference: personal('disclosure-record', 'observed'),
    told,
    by_role: told,
    disclosed_at: technical,
  },
});

export const personalData = [consent, disclosure];
