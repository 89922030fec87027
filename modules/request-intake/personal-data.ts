// What each column of the intake says about whoever wrote; it goes thirty days after somebody has decided what it is, as the policy says.
import { describe, keptByPlatform, key, notPersonal, personal, sealed, subject, technical } from '#platform/personal-data.ts';

const subjects = [{ column: 'person_id', as: 'requester' }];
const clocks = { 'recorded-at': 'decided_on', 'request-closed': 'decided_on' };
const given = personal('intake-message', 'given');
const derived = personal('intake-message', 'derived');
const decided = personal('intake-message', 'observed');

export const personalData = [
  notPersonal('request_intake.posted', 'a letter that only the worker can open, for seconds; nothing tells from whom', false),
  describe('request_intake.message', {
    subjects,
    clocks,
    columns: {
      id: key,
      person_id: subject,
      channel: derived,
      origin: keptByPlatform,
      asked: given,
      language: technical,
      received_at: technical,
      left_out: derived,
      content: sealed('intake-message', 'given'),
      masked: sealed('intake-summary', 'derived'),
      became: derived,
      decided_on: derived,
    },
  }),
  describe('request_intake.attachment', {
    subjects,
    clocks,
    columns: {
      id: key,
      message_id: key,
      person_id: subject,
      name: sealed('intake-message', 'given'),
      type: derived,
      content: sealed('intake-message', 'given'),
      decided_on: keptByPlatform,
    },
  }),
  describe('request_intake.taking', {
    subjects,
    clocks: { 'request-closed': 'decided_on' },
    columns: {
      message_id: key,
      person_id: subject,
      account_id: keptByPlatform,
      taken_at: personal('rights-case', 'observed'),
      decided_on: keptByPlatform,
    },
  }),
  describe('request_intake.decision', {
    subjects,
    clocks,
    columns: {
      message_id: key,
      person_id: subject,
      became: decided,
      kind: decided,
      for_person: decided,
      words: sealed('intake-message', 'observed'),
      request_id: keptByPlatform,
      decided_on: keptByPlatform,
    },
  }),
];
