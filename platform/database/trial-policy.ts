// A small policy and two tables on which the door is tried, so that its tests depend on no landlord and no system.
import type { Access, Activity, Policy } from '#policy-engine/policy.ts';
import { describe, keptByPlatform, key, personal, scopeColumns, sealed, subject, type Table, technical } from '../personal-data.ts';

const origin = { file: 'trial.yaml', line: 1, column: 1 };
const text = { fi: 'koe', sv: 'prov', en: 'trial' };
const everybody = ['main-tenant', 'minor-occupant'];

const access = (line: Pick<Access, 'role' | 'which' | 'may' | 'data'> & Partial<Access>): Access => ({
  of: everybody,
  needs: [],
  status: 'decided',
  origin,
  ...line,
});
const activity = (id: string, lines: Access[]): Activity => ({
  id,
  parts: [],
  record: 'T1',
  title: text,
  purpose: text,
  status: 'decided',
  origin,
  controllers: ['landlord'],
  basis: [],
  use: [],
  changes: [],
  source: {},
  keep: [],
  disclose: [],
  never: [],
  promise: [],
  access: lines,
  collect: {
    'main-tenant': { required: ['name'], optional: ['phone', 'birth-date'], oneOf: [], arises: ['fault'], volunteered: [] },
    'minor-occupant': { required: ['name', 'birth-date'], optional: [], oneOf: [], arises: ['fault'], volunteered: [] },
  },
});

export const trialPolicy = {
  version: 'trial',
  controller: { units: [] },
  activities: [
    activity('faults', [
      access({ role: 'agent', which: 'in-own-area', may: ['see', 'record', 'correct'], data: ['name', 'fault'] }),
      access({ role: 'agent', which: 'in-own-area', may: ['see', 'correct'], data: ['phone'], needs: ['caller-identified'] }),
      access({ role: 'agent', which: 'in-own-area', may: ['list', 'find-by'], data: ['name'] }),
      access({ role: 'agent', which: 'in-own-area', may: ['find-by'], data: ['phone'] }),
      access({ role: 'self', which: 'self', may: ['see', 'correct'], data: ['name', 'birth-date', 'phone'] }),
      access({ role: 'main-tenant', which: 'own-household-names', may: ['see'], data: ['name'] }),
      access({ role: 'officer', which: 'all', may: ['see'], data: ['name', 'birth-date'], needs: ['reason'] }),
      access({ role: 'officer', which: 'all', may: ['list'], data: ['name'], needs: ['meeting'] }),
    ]),
    activity('other', [access({ role: 'agent', which: 'in-own-area', may: ['see'], data: ['birth-date'], of: ['minor-occupant'] })]),
  ],
  vocabulary: {
    roles: [
      { id: 'agent', side: 'inside', door: 'staff', title: text, needs: [] },
      { id: 'self', side: 'person', door: 'resident', title: text, needs: [] },
      { id: 'main-tenant', side: 'person', door: 'resident', title: text, needs: [] },
      { id: 'officer', side: 'inside', door: 'oversight', title: text, needs: [] },
    ],
    categories: [
      { id: 'phone', kind: 'sealed', title: text },
      { id: 'name', kind: 'plain', title: text },
    ],
  },
} as unknown as Policy;

export const trialTables: Table[] = [
  describe('trial.person', {
    subjects: [{ column: 'id', as: 'resident' }],
    clocks: {},
    columns: {
      id: key,
      name: personal('name', 'given'),
      birth_on: personal('birth-date', 'given'),
      ...scopeColumns,
    },
  }),
  describe('trial.contact', {
    subjects: [{ column: 'person_id', as: 'resident' }],
    clocks: {},
    columns: { person_id: subject, phone: sealed('phone', 'given') },
  }),
  describe('trial.fault', {
    subjects: [{ column: 'reporter_id', as: 'reporter' }],
    clocks: {},
    columns: {
      id: key,
      reporter_id: subject,
      note: personal('fault', 'given'),
      reported_at: technical,
      ...scopeColumns,
    },
  }),
  describe('trial.lease', {
    subjects: [{ column: 'party_ids', as: 'party', many: true }],
    clocks: {},
    columns: { id: key, party_ids: keptByPlatform, rent: personal('fault', 'observed') },
  }),
];

const scope = `scope_role text not null default '', scope_areas uuid[] not null default '{}', scope_buildings uuid[] not null default '{}', scope_staircases uuid[] not null default '{}', scope_guarded boolean not null default false`;
export const trialSchema = `
  create schema trial;
  create table trial.person (id uuid primary key default gen_random_uuid(), name text not null, birth_on date, ${scope});
  create table trial.contact (person_id uuid primary key references trial.person, phone bytea);
  create table trial.fault (id uuid primary key default gen_random_uuid(), reporter_id uuid not null references trial.person, note text, reported_at timestamptz not null default platform.as_of(), ${scope});
  create table trial.lease (id uuid primary key default gen_random_uuid(), party_ids uuid[] not null, rent text);
`;
