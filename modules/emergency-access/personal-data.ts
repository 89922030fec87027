// What each column of emergency access says about whom: the people on call, the openings, and what the person is told afterwards.
import { describe, keptByPlatform, key, personal, sealed, subject, technical } from '#platform/personal-data.ts';

const duty = personal('staff-account', 'given');
const observed = personal('break-glass-record', 'observed');
/** Filled by PostgreSQL alone: nobody writes who they are or when it was. */
const derived = personal('break-glass-record', 'derived');
const told = personal('break-glass-record', 'derived', 'without-names');

export const onCall = describe('emergency_access.on_call', {
  subjects: [{ column: 'account_id', as: 'employee' }],
  clocks: { 'employment-ended': 'account_closed_on' },
  columns: { id: key, account_id: subject, trained_on: duty, from_on: duty, until_on: duty, account_closed_on: keptByPlatform },
});

export const opening = describe('emergency_access.opening', {
  subjects: [{ column: 'person_id', as: 'registered' }],
  clocks: { 'recorded-at': 'opened_at' },
  columns: {
    id: key,
    person_id: subject,
    account_id: derived,
    danger: observed,
    words: sealed('break-glass-record', 'observed'),
    categories: technical,
    opened_at: technical,
    until_at: technical,
    ended_at: technical,
    due_on: derived,
    finding: observed,
    finding_words: sealed('break-glass-record', 'observed'),
    reviewed_by: derived,
    reviewed_at: derived,
  },
});

export const ending = describe('emergency_access.ending', {
  subjects: [{ column: 'person_id', as: 'registered' }],
  clocks: { 'recorded-at': 'ended_at' },
  columns: { opening_id: key, person_id: subject, ended_at: observed },
});

/** What the person sees of an opening once it has been reviewed. */
export const toldToPerson = describe('emergency_access.told', {
  subjects: [{ column: 'person_id', as: 'registered' }],
  clocks: { 'recorded-at': 'opened_at' },
  columns: { opening_id: key, person_id: subject, opened_at: told, danger: told, categories: told, finding: told, reviewed_on: told },
});

export const personalData = [onCall, opening, ending, toldToPerson];
