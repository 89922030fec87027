// What each column of the duplicates says about whom: both records of a pair, and the one that a merge has kept.
import { describe, keptByPlatform, key, personal, scopeColumns, subject, technical } from '#platform/personal-data.ts';

const both = [
  { column: 'one_id', as: 'resident' },
  { column: 'other_id', as: 'resident' },
];

export const pair = describe('duplicates.pair', {
  subjects: both,
  clocks: { 'recorded-at': 'found_on' },
  columns: {
    one_id: subject,
    other_id: subject,
    why: personal('possible-duplicate', 'derived'),
    found_on: personal('possible-duplicate', 'derived'),
    ...scopeColumns,
  },
});

export const toldApart = describe('duplicates.told_apart', {
  subjects: both,
  clocks: { 'recorded-at': 'told_at' },
  columns: { one_id: subject, other_id: subject, told_at: personal('possible-duplicate', 'observed'), ...scopeColumns },
});

export const merge = describe('duplicates.merge', {
  subjects: [
    { column: 'kept_id', as: 'resident' },
    { column: 'gone_id', as: 'resident' },
  ],
  clocks: { 'recorded-at': 'merged_at' },
  columns: {
    id: key,
    kept_id: subject,
    gone_id: subject,
    taken: personal('record-merge', 'observed'),
    undo_until: personal('record-merge', 'observed'),
    merged_at: technical,
    undone_at: personal('record-merge', 'observed'),
    ...scopeColumns,
  },
});

export const moved = describe('duplicates.moved', {
  subjects: [{ column: 'person_id', as: 'resident' }],
  clocks: { 'recorded-at': 'recorded_at' },
  columns: {
    number: keptByPlatform,
    merge_id: keptByPlatform,
    person_id: subject,
    place: keptByPlatform,
    who: keptByPlatform,
    key: keptByPlatform,
    kept_row: keptByPlatform,
    until_on: personal('merge-undo', 'derived'),
    recorded_at: technical,
  },
});

export const personalData = [pair, toldApart, merge, moved];
