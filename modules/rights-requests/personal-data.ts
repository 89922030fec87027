// What each column of the requests says about whom; everything goes two years after the answer, as the policy says.
import {
  describe,
  keptByPlatform,
  key,
  personal,
  scopeColumns,
  sealed,
  subject,
  technical,
  technicalThatChanges,
} from '#platform/personal-data.ts';

const given = personal('rights-request', 'given');
const observed = personal('rights-request', 'observed');
/** Filled by PostgreSQL alone. */
const derived = personal('rights-request', 'derived');
const subjects = [{ column: 'person_id', as: 'registered' }];
const clocks = { 'request-closed': 'closed_on' };

const request = describe('rights_requests.request', {
  subjects,
  clocks,
  columns: {
    id: key,
    person_id: subject,
    kind: given,
    channel: observed,
    delivery: given,
    language: technical,
    words: sealed('rights-request', 'given'),
    received_at: technical,
    converted_on: derived,
    taken_on: derived,
    identified_on: derived,
    extended_on: observed,
    extended_because: sealed('rights-request', 'observed'),
    closed_on: derived,
    outcome: derived,
    ...scopeColumns,
  },
});

const taking = describe('rights_requests.taking', {
  subjects,
  clocks,
  columns: {
    request_id: key,
    person_id: subject,
    account_id: keptByPlatform,
    by_role: keptByPlatform,
    taken_at: personal('rights-case', 'observed'),
    closed_on: keptByPlatform,
  },
});

const identification = describe('rights_requests.identification', {
  subjects,
  clocks,
  columns: {
    id: key,
    request_id: key,
    person_id: subject,
    method: observed,
    provider: observed,
    level: observed,
    transaction: observed,
    document: observed,
    signer_name: observed,
    signer_born: observed,
    code_born: observed,
    matches: derived,
    checked_by: derived,
    checked_at: derived,
    closed_on: keptByPlatform,
  },
});

const areaAnswer = describe('rights_requests.area_answer', {
  subjects,
  clocks,
  columns: {
    request_id: key,
    person_id: subject,
    found: observed,
    words: sealed('rights-request', 'observed'),
    recorded_at: technical,
    closed_on: keptByPlatform,
    ...scopeColumns,
  },
});

const answer = describe('rights_requests.answer', {
  subjects,
  clocks,
  columns: {
    request_id: key,
    person_id: subject,
    outcome: given,
    because: given,
    words: sealed('rights-request', 'observed'),
    decided_by: derived,
    recorded_at: technical,
    carried_out_at: derived,
    closed_on: derived,
  },
});

/** What is being checked, and what was removed: never the person's own to see (act 1050/2018 34 §). */
const draft = personal('rights-package-draft', 'observed');
const sealedDraft = sealed('rights-package-draft', 'observed');
const stamped = personal('rights-package', 'derived');
const untilFetched = { 'delivered-at': 'delivered_on' };

const copy = describe('rights_requests.package', {
  subjects,
  clocks: untilFetched,
  columns: {
    id: key,
    request_id: key,
    person_id: subject,
    content: sealedDraft,
    released: sealed('rights-package', 'observed'),
    collected_at: technical,
    released_on: stamped,
    released_by: stamped,
    delivered_on: stamped,
  },
});

const passage = describe('rights_requests.passage', {
  subjects,
  clocks: untilFetched,
  columns: {
    id: key,
    package_id: key,
    person_id: subject,
    place: draft,
    words: sealedDraft,
    ground: draft,
    proposed_by: draft,
    verdict: draft,
    recorded_at: technical,
    delivered_on: keptByPlatform,
  },
});

const fetching = describe('rights_requests.fetching', {
  subjects,
  clocks,
  columns: {
    id: key,
    package_id: key,
    person_id: subject,
    form: given,
    by_role: derived,
    fetched_at: derived,
    closed_on: keptByPlatform,
  },
});

/** A question to PostgreSQL that is gone when it has been answered. */
const naming = describe('rights_requests.naming', {
  subjects,
  clocks: { 'delivered-at': 'asked_on' },
  columns: {
    id: key,
    person_id: subject,
    salt: technical,
    digests: draft,
    residents: personal('rights-package-draft', 'derived'),
    employees: personal('rights-package-draft', 'derived'),
    asked_on: keptByPlatform,
  },
});

const decision = describe('rights_requests.decision', {
  subjects,
  clocks,
  columns: {
    request_id: key,
    person_id: subject,
    data: observed,
    categories: technical,
    proposal: observed,
    verdict: observed,
    ground: observed,
    until_on: observed,
    closed_on: keptByPlatform,
  },
});

const extent = describe('rights_requests.extent', {
  subjects,
  clocks,
  columns: {
    request_id: key,
    person_id: subject,
    data: derived,
    in_table: derived,
    goes: derived,
    held: derived,
    stays: derived,
    went: derived,
    held_keys: keptByPlatform,
    closed_on: keptByPlatform,
  },
});

const restriction = describe('rights_requests.restriction', {
  subjects,
  clocks,
  columns: {
    request_id: key,
    person_id: subject,
    data: observed,
    tables: technicalThatChanges,
    ground: observed,
    until_on: observed,
    hold_ids: keptByPlatform,
    placed_on: derived,
    told_on: observed,
    lifted_on: observed,
    closed_on: keptByPlatform,
  },
});

const codeLetter = describe('rights_requests.code_letter', {
  subjects,
  clocks: { ...clocks, 'delivered-at': 'closed_on' },
  columns: {
    id: key,
    request_id: key,
    person_id: subject,
    digest: draft,
    ordered_at: observed,
    expires_on: derived,
    tries: keptByPlatform,
    used_at: derived,
    closed_on: keptByPlatform,
  },
});

const correction = describe('rights_requests.correction', {
  subjects,
  clocks,
  columns: { request_id: key, person_id: subject, data: observed, closed_on: keptByPlatform },
});

const notice = describe('rights_requests.notice', {
  subjects,
  clocks,
  columns: {
    id: key,
    request_id: key,
    person_id: subject,
    recipient: observed,
    recorded: observed,
    data: observed,
    outcome: observed,
    done_on: derived,
    by_role: derived,
    closed_on: keptByPlatform,
  },
});

export const personalData = [
  request,
  taking,
  identification,
  areaAnswer,
  answer,
  decision,
  extent,
  restriction,
  correction,
  notice,
  copy,
  passage,
  fetching,
  naming,
  codeLetter,
];
