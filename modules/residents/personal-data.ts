// What each column of the register says about a person, and which day starts its period.
import {
  describe,
  keptByPlatform,
  key,
  notPersonal,
  personal,
  scopeColumns,
  sealed,
  subject,
  technical,
  technicalThatChanges,
} from '#platform/personal-data.ts';

const days = { moved_out_on: keptByPlatform, lease_ended_on: keptByPlatform };
const clocks = { 'moved-out': 'moved_out_on', 'lease-ended': 'lease_ended_on' };
const resident = (column: string) => [{ column, as: 'resident' }];

export const person = describe('residents.person', {
  subjects: resident('id'),
  clocks: { ...clocks, 'recorded-at': 'recorded_at' },
  columns: {
    id: subject,
    given_names: personal('name', 'given'),
    family_name: personal('name', 'given'),
    birth_on: personal('birth-date', 'given'),
    language: personal('language', 'given'),
    recorded_at: technical,
    ...days,
    ...scopeColumns,
  },
});

export const namePart = describe('residents.name_part', {
  subjects: resident('person_id'),
  // Goes with the name it comes from.
  clocks: {},
  columns: { person_id: subject, part: personal('name', 'derived'), sorted: personal('name', 'derived'), ...scopeColumns },
});

export const identifier = describe('residents.identifier', {
  subjects: resident('person_id'),
  clocks,
  columns: {
    person_id: subject,
    code: sealed('personal-identity-code', 'given'),
    code_on_file: personal('personal-identity-code', 'given', 'on-file'),
    other: sealed('other-identifier', 'given'),
    other_kind: personal('other-identifier', 'given'),
    other_on_file: personal('other-identifier', 'given', 'on-file'),
    ...days,
  },
});

export const contact = describe('residents.contact', {
  subjects: resident('person_id'),
  clocks,
  columns: {
    person_id: subject,
    phone: sealed('phone', 'given'),
    email: sealed('email', 'given'),
    postal_address: sealed('postal-address', 'given'),
    contact_address: sealed('contact-address', 'given'),
    only_for_landlord: technicalThatChanges,
    told_by: technicalThatChanges,
    changed_at: technicalThatChanges,
    ...days,
  },
});

export const protection = describe('residents.protection', {
  subjects: resident('person_id'),
  clocks: { 'protection-ended': 'lifted_on', 'recorded-at': 'recorded_at' },
  columns: {
    id: key,
    person_id: subject,
    kind: personal('protection', 'given'),
    from_on: personal('protection', 'given'),
    until_on: personal('protection', 'given'),
    source: personal('protection', 'given'),
    review_on: personal('protection', 'derived'),
    lifted_on: personal('protection', 'given'),
    recorded_at: technical,
  },
});

export const occupancy = describe('residents.occupancy', {
  subjects: [{ column: 'person_id', as: 'resident', capacity: 'role' }],
  clocks: { ...clocks, 'spell-ended': 'moved_out_on' },
  columns: {
    id: key,
    person_id: subject,
    flat_id: personal('home', 'given'),
    lease_id: key,
    role: personal('occupancy', 'given'),
    spouse_of: key,
    moved_in_on: personal('occupancy', 'given'),
    moved_out_on: personal('occupancy', 'given'),
    moved_out_by: personal('occupancy', 'given'),
    temporary: personal('temporary-housing', 'given'),
    lease_ended_on: keptByPlatform,
    recorded_at: technical,
    ...scopeColumns,
  },
});

export const change = describe('residents.change', {
  subjects: resident('person_id'),
  clocks: { ...clocks, 'recorded-at': 'recorded_at' },
  columns: {
    id: key,
    person_id: subject,
    kind: personal('household-change', 'observed'),
    detail: personal('household-change', 'observed'),
    former_name: personal('household-change', 'observed'),
    confirmed_by: personal('household-change', 'observed'),
    effective_on: personal('household-change', 'observed'),
    recorded_at: technical,
    recorded_by: technical,
    ...days,
  },
});

const death = describe('residents.death', {
  subjects: resident('person_id'),
  clocks: { ...clocks, 'recorded-at': 'recorded_at' },
  columns: {
    person_id: subject,
    died_on: personal('household-change', 'observed'),
    told_by: personal('household-change', 'observed'),
    recorded_at: technical,
    ...days,
  },
});

export const employeeHome = describe('residents.employee_home', {
  subjects: [{ column: 'person_id', as: 'employee' }],
  clocks: {},
  // Read by sign-in alone, through one function (outside.ts).
  columns: { employee_number: keptByPlatform, person_id: subject, declared_on: keptByPlatform },
});

export const personalData = [
  person,
  namePart,
  identifier,
  contact,
  protection,
  occupancy,
  change,
  death,
  employeeHome,
  notPersonal('residents.change_kind', 'the kinds of change there are'),
];
