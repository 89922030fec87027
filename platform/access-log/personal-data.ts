// What the access log says about people: about those who were looked at, and about those who looked.
import { describe, keptByPlatform, key, notPersonal, personal, subject, type Table, technical } from '../personal-data.ts';

const attention = personal('access-log-row', 'derived');
/** The same look without who looked: the shape that the person it was about may see. */
const shown = personal('access-log-row', 'derived', 'without-names');

export const access = describe('trail.access', {
  subjects: [
    { column: 'subjects', as: 'logged-person', many: true },
    { column: 'actor', as: 'employee' },
  ],
  clocks: { 'recorded-at': 'at' },
  columns: {
    id: key,
    epoch: technical,
    at: attention,
    xid: keptByPlatform,
    kind: attention,
    actor: attention,
    actor_door: attention,
    actor_role: attention,
    unit: attention,
    controller: technical,
    policy_version: technical,
    subjects: attention,
    activity: attention,
    reason: attention,
    task: attention,
    detail: attention,
    term: keptByPlatform,
    about_salt: keptByPlatform,
    content_salt: keptByPlatform,
    term_salt: keptByPlatform,
    about_proof: keptByPlatform,
    content_proof: keptByPlatform,
    term_proof: keptByPlatform,
    erased_by: technical,
  },
});

/** What a resident is shown of looks at oneself: never who looked. */
export const appearance = describe('trail.appearance', {
  subjects: [{ column: 'subject_id', as: 'logged-person' }],
  clocks: { 'recorded-at': 'at' },
  columns: {
    id: key,
    subject_id: subject,
    at: shown,
    controller: technical,
    kind: shown,
    activity: shown,
    reason: shown,
    actor_role: shown,
    unit_shown: shown,
    organisation: shown,
    counts_as: shown,
  },
});

export const personalData: Table[] = [
  access,
  appearance,
  notPersonal('trail.epoch', 'in which cluster the log lived from when on', false),
  notPersonal('trail.seal', 'roots, counts and instants', false),
  notPersonal('trail.reviewed_activity', 'activities whose looks are shown after a review', false),
  notPersonal('trail.reviewed', 'numbers of pieces of work that have been reviewed', false),
  notPersonal('trail.withheld', 'numbers of rows that wait for a review', false),
  notPersonal('trail.leaves', 'digests of rows under salts', false),
];
