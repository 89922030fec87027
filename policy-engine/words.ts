// The closed words whose meaning is code: a landlord's files may name these and no others.

export const relations = [
  'self',
  'own-lease',
  'own-household-names',
  'own-case',
  'own-order',
  'in-own-area',
  'in-own-buildings',
  'case-open',
  'opened-now',
  'incident-interval',
  'same-property',
  'all',
] as const;
/** Relations by which somebody may reach data as a resident or customer: never a whole area. */
export const personalRelations: readonly string[] = [
  'self',
  'own-lease',
  'own-household-names',
  'own-case',
  'own-order',
  'same-property',
  'case-open',
];

export const verbs = ['see', 'list', 'find-by', 'record', 'correct', 'decide', 'unmask', 'view', 'send'] as const;
/** Verbs that write: they hold only for what the activity itself collects or `changes`. */
export const writingVerbs: readonly string[] = ['record', 'correct', 'decide'];
/** Verbs by which somebody learns a value or its shape. */
export const seeingVerbs: readonly string[] = ['see', 'list', 'find-by', 'unmask', 'view'];

export const shapes = [
  'yes-no',
  'on-file',
  'age-over-18',
  'matches',
  'flag',
  'count',
  'number-of-people',
  'monthly-sum',
  'staircase-list',
  'nickname-and-points',
  'relayed',
  'without-names',
] as const;

export const needs = [
  'strong',
  'caller-identified',
  'incident',
  'second-person',
  'reason',
  'consent',
  'named-law',
  'request-reference',
  'claim-number',
  'meeting',
  'order-open',
  'signed-terms',
  'own-mfa',
  'training-valid',
  'confidentiality-signed',
  'instructions-acknowledged',
  'volunteered',
  'chosen-by-subject',
  'age-checked',
  'research-plan',
  'helper-named',
] as const;

export const when = ['party-to-lease', 'not-party-to-lease', 'jointly-liable', 'flat-state-financed', 'room-lease'] as const;
/** Conditions that are properties of a home: what may be held of those who live there can depend on them. */
export const homeConditions: readonly string[] = ['flat-state-financed'];
/** Conditions of which exactly one holds for everybody: bases under both leave nobody out. */
export const opposites: readonly (readonly [string, string])[] = [['party-to-lease', 'not-party-to-lease']];

export const periods = ['corona-emergency'] as const;

export const events = [
  'lease-ended',
  'relationship-ended',
  'moved-out',
  'keys-returned',
  'order-completed',
  'slot-ended',
  'right-ended',
  'contact-at',
  'case-closed',
  'warning-served',
  'debt-settled-or-barred',
  'title-given',
  'due-day',
  'financial-year-ended',
  'recorded-at',
  'notice-sent-at',
  'reading-at',
  'survey-closed',
  'spell-ended',
  'decided-at',
  'permission-ended',
  'consent-withdrawn',
  'account-closed',
  'last-login',
  'period-ended',
  'meeting-held',
  'showing-done',
  'mandate-ended',
  'delivered-at',
  'application-decided',
  'guarantee-released',
  'study-right-ended',
  'deposit-returned',
  'request-closed',
  'protection-ended',
  'hold-ended',
  'contract-ended',
  'employment-ended',
] as const;

export const holds = ['restriction', 'legal-claim', 'incident'] as const;
/** Who may stop an erasure when the line says nothing about it (GDPR Art. 17(3)(e), Art. 18). */
export const usualHolds: readonly string[] = ['restriction', 'legal-claim'];

export const thens = ['erase', 'unlink', 'aggregate', 'recall'] as const;

export const promises = [
  'never-asked',
  'not-targeted-at-a-person',
  'no-sound',
  'viewed-only-for-incidents',
  'no-list-to-outsiders',
  'not-outside-eea',
  'no-tracking-of-opening',
  'not-linked-to-the-register',
  'latest-login-only',
  'no-automatic-decision',
  'gone-by-the-day',
  'notifier-hidden',
  'not-shown-to-neighbours',
  'protected-persons-left-out',
] as const;

/** How the person hears of a disclosure. */
export const tellings = ['at-once', 'before', 'in-my-data', 'in-the-notice', 'unless'] as const;
/** Conditions under which a line does not apply, or the person is not told. */
export const exceptions = ['confirmed', 'endangers-someone', 'the-law-forbids'] as const;
/** Ways to give a consent and to take it back. */
export const channels = ['portal', 'counter', 'phone', 'web-form', 'mailed-link', 'page', 'telling-us', 'letter', 'email', 'app'] as const;
export const informings = ['letter-to-the-flat', 'letter', 'message', 'notice-on-site', 'instructions'] as const;

/** Subject roles and whether they have signed the lease: GDPR Art. 6(1)(b) is possible only for those who have. */
export const partyToLease: Readonly<Record<string, 'sometimes' | 'never'>> = {
  spouse: 'sometimes',
  'adult-occupant': 'never',
  'minor-occupant': 'never',
};

/** Who may be shown the data of a service that is never joined to the register: only its other users. */
export const recipientsWithinIsland: readonly string[] = ['other-users'];

/** The European Economic Area, and the word for "somewhere in it". */
export const eea: readonly string[] = [
  'EEA',
  'AT',
  'BE',
  'BG',
  'HR',
  'CY',
  'CZ',
  'DK',
  'EE',
  'FI',
  'FR',
  'DE',
  'GR',
  'HU',
  'IE',
  'IS',
  'IT',
  'LV',
  'LI',
  'LT',
  'LU',
  'MT',
  'NL',
  'NO',
  'PL',
  'PT',
  'RO',
  'SK',
  'SI',
  'ES',
  'SE',
];

/** The words that vocabulary/words.yaml gives titles to, by the name of its section. */
export const sections = {
  relations,
  verbs,
  shapes,
  needs,
  when,
  periods,
  holds,
  // biome-ignore lint/suspicious/noThenProperty: the lawyers' word for what happens at the end
  then: thens,
  promises,
  tell: tellings,
  unless: exceptions,
} as const;
