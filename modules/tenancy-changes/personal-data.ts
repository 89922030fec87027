// What each column of the changes says about whom: a matter that lists may show, and its papers that they may not.
import { describe, keptByPlatform, key, type PersonalTable, personal, scopeColumns, subject, technical } from '#platform/personal-data.ts';
import { type ChangeCategory, changeCategories, matterTable, paperTable } from './categories.ts';

const clocks = { 'moved-out': 'moved_out_on', 'lease-ended': 'lease_ended_on', 'permission-ended': 'until_on' };
const days = { moved_out_on: keptByPlatform, lease_ended_on: keptByPlatform };

const matter = (category: ChangeCategory): PersonalTable =>
  describe(matterTable(category), {
    subjects: [{ column: 'person_id', as: 'resident' }],
    clocks,
    columns: {
      id: key,
      person_id: subject,
      lease_id: key,
      kind: personal(category, 'given'),
      asks: personal(category, 'given'),
      other_id: key,
      other_said: personal(category, 'derived'),
      state: personal(category, 'observed'),
      wanted_on: personal(category, 'given'),
      until_on: personal(category, 'given'),
      decided_on: personal(category, 'derived'),
      carried_on: personal(category, 'derived'),
      recorded_at: technical,
      ...days,
      ...scopeColumns,
    },
  });

const paper = (category: ChangeCategory): PersonalTable =>
  describe(paperTable(category), {
    subjects: [{ column: 'person_id', as: 'resident' }],
    clocks,
    columns: {
      matter_id: key,
      person_id: subject,
      what: personal(category, 'given'),
      answers: personal(category, 'given'),
      because: personal(category, 'observed'),
      words: personal(category, 'observed'),
      decided_by: personal(category, 'derived'),
      recorded_at: technical,
      until_on: keptByPlatform,
      ...days,
    },
  });

const confirmed = personal('household-change', 'observed');
const { 'permission-ended': _, ...clocksOfAnswers } = clocks;

const asked = describe('tenancy_changes.asked', {
  subjects: [{ column: 'person_id', as: 'resident' }],
  clocks: clocksOfAnswers,
  columns: {
    matter_id: key,
    person_id: subject,
    data: technical,
    kind: confirmed,
    wanted_on: confirmed,
    closed_on: confirmed,
    recorded_at: technical,
    ...days,
  },
});
const answered = describe('tenancy_changes.answered', {
  subjects: [{ column: 'person_id', as: 'resident' }],
  clocks: clocksOfAnswers,
  columns: { matter_id: key, person_id: subject, says: personal('household-change', 'given'), recorded_at: technical, ...days },
});

/** Who uses a home by the tenant's leave or notice: a subject of their own, known by name and dates. */
const holder = describe('tenancy_changes.holder', {
  subjects: [{ column: 'person_id', as: 'holder' }],
  clocks: { 'permission-ended': 'until_on' },
  columns: {
    person_id: subject,
    matter_id: key,
    full_name: personal('name', 'given'),
    from_on: personal('occupancy', 'given'),
    until_on: personal('occupancy', 'given'),
    recorded_at: technical,
    ...scopeColumns,
  },
});

/** A letter that somebody is owed, and when it was printed. */
const letter = describe('tenancy_changes.letter', {
  subjects: [{ column: 'person_id', as: 'addressee' }],
  clocks: { 'moved-out': 'moved_out_on', 'permission-ended': 'until_on' },
  columns: {
    id: key,
    person_id: subject,
    flat_id: personal('home', 'derived'),
    kind: personal('notice-sent', 'derived'),
    as_role: personal('notice-sent', 'derived'),
    registered_on: personal('notice-sent', 'derived'),
    printed_on: personal('notice-sent', 'observed'),
    recorded_at: technical,
    moved_out_on: keptByPlatform,
    until_on: keptByPlatform,
    ...scopeColumns,
  },
});

export const personalData = [
  ...changeCategories.flatMap((category) => [matter(category), paper(category)]),
  asked,
  answered,
  holder,
  letter,
];
