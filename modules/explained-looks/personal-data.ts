// What a question about a look says of whoever looked and whoever was looked at; the person is shown the answer and never a name.
import { describe, keptByPlatform, key, notPersonal, personal, scopeColumns, subject, technical } from '#platform/personal-data.ts';

const derived = personal('look-explanation', 'derived');
const observed = personal('look-explanation', 'observed');
/** The person's own: without a word of who looked. */
const answered = personal('look-question', 'derived');

const question = describe('explained_looks.question', {
  subjects: [
    { column: 'person_id', as: 'registered' },
    { column: 'account_id', as: 'employee' },
  ],
  clocks: { 'recorded-at': 'asked_at' },
  columns: {
    id: key,
    look_id: technical,
    look_at: derived,
    look_day: keptByPlatform,
    person_id: subject,
    account_id: subject,
    role: derived,
    activity: derived,
    reason: derived,
    asked_at: technical,
    matched_on: derived,
    because: observed,
    explained_at: derived,
    answer_by: derived,
    verdict: observed,
    judged_by: derived,
    judged_role: derived,
    judged_on: derived,
    ...scopeColumns,
  },
});

const asking = describe('explained_looks.asking', {
  subjects: [{ column: 'person_id', as: 'registered' }],
  clocks: { 'recorded-at': 'asked_at' },
  columns: {
    look_id: key,
    person_id: subject,
    question_id: keptByPlatform,
    asked_at: personal('look-question', 'given'),
    answer_by: answered,
    verdict: answered,
    because: answered,
    answered_on: answered,
  },
});

export const personalData = [
  question,
  asking,
  notPersonal('explained_looks.night', 'up to where looks have been matched', false),
  notPersonal('explained_looks.rate', 'how many looks of a role are explained, none of them anybody’s'),
];
