// The shape of a checked policy: what every other part of the product reads.

export const languages = ['fi', 'sv', 'en'] as const;
export type Language = (typeof languages)[number];
export type Text = Record<Language, string>;

/** published: in the landlord's notice; decided: by a recorded decision; proposed: nobody has decided (sample data only). */
export type Status = 'published' | 'decided' | 'proposed';
export type Verb = 'see' | 'list' | 'find-by' | 'record' | 'correct' | 'decide' | 'unmask' | 'view' | 'send';

/** Where in the landlord's files something stands; line and column count from 1. */
export interface Origin {
  file: string;
  line: number;
  column: number;
}

interface Line {
  status: Status;
  origin: Origin;
  decided?: { by: string; on: string };
}

/** Ground of processing (GDPR Art. 6) for these data of these people. */
export interface Basis extends Line {
  /** Category names; empty means everything the activity collects. */
  data: string[];
  /** Subject roles, groups already expanded. */
  of: string[];
  when?: string;
  article?: '6.1.a' | '6.1.b' | '6.1.c' | '6.1.d' | '6.1.e' | '6.1.f';
  contract?: string;
  law?: string;
  interest?: Text;
  balancingTest?: string;
  consent?: { by: string[]; confirmedBy?: string; withdraw: string[]; text?: string };
  /** Several grounds of which one is chosen and recorded each time; then `article` is absent here. */
  oneOf?: Omit<Basis, 'data' | 'of' | 'status' | 'origin' | 'oneOf' | 'decided'>[];
  /** In what the published text and this line differ. */
  differs?: Text;
  /** The line stands in the activity of which this one is a part. */
  inherited?: true;
}

/** What may be held about one subject role, groups expanded to categories. `oneOf`: one of each inner list is required. */
export interface Collected {
  required: string[];
  optional: string[];
  oneOf: string[][];
  arises: string[];
  volunteered: string[];
  /** Of these, the ones that the landlord's notice does not name. */
  proposed?: string[];
  /** Condition -> those of these that may be held only of people for whom it is true; under several, any of them is enough. */
  onlyWhen?: Record<string, string[]>;
}

export interface Period {
  amount: number;
  unit: 'hours' | 'days' | 'months' | 'years';
}
export interface Clock {
  from: string;
  for: Period;
}

/** How long these data of these people stay for this activity. Exactly one of `clock`, `longest`, `shortest`. */
export interface Keep extends Line {
  data: string[];
  of: string[];
  clock?: Clock;
  longest?: Clock[];
  shortest?: Clock[];
  /** Gone BY the end of the period, not from it. */
  within: boolean;
  atMost?: Clock | { shortest: Clock[] };
  atLeast?: Clock;
  countedFromEndOfCalendarYear: boolean;
  orFrom?: string;
  unless?: string;
  then: 'erase' | 'unlink' | 'aggregate' | 'recall';
  /** Which holds may stop it; empty means none may. */
  hold: string[];
  warn: Period[];
  because: Text;
}

/** What one job role may do with these categories of these people in this activity. */
export interface Access extends Line {
  role: string;
  which: string;
  may: Verb[];
  data: string[];
  of: string[];
  /** A shape is answered instead of the value. */
  as?: string;
  /** Conditions of the moment; all must hold. */
  needs: string[];
  when?: string;
}

export interface Disclose extends Line {
  to: string;
  data: string[];
  of: string[];
  which?: string;
  as?: string;
  how: 'request' | 'event' | 'standing';
  needs: string[];
  basis: {
    article?: string;
    law?: string;
    contract?: string;
    consent?: string;
    interest?: Text;
    same?: 'activity' | 'case';
    oneOf?: unknown[];
  };
  decidedBy?: string;
  tell?: string;
  /** Why the person may be left untold, and after how long that is looked at again; then `tell` is 'unless'. */
  tellUnless?: { reason: string; reviewed?: Period };
  expires?: Clock;
  then?: string;
  protected: 'include' | 'leave-out' | 'chosen-by-subject';
}

/** One processing activity (GDPR Art. 30). */
export interface Activity {
  id: string;
  partOf?: string;
  parts: string[];
  record: string;
  title: Text;
  purpose: Text;
  status: Status;
  origin: Origin;
  decided?: { by: string; on: string };
  /** The landlord's own criterion, said as long as a period is undecided. */
  untilDecided?: Text;
  /** Who answers for it, never nobody: `landlord`, or ids of `controller.others`. Several answer jointly (GDPR Art. 26). */
  controllers: string[];
  /** How joint controllers share their duties, as Art. 26(2) has people told. */
  arrangement?: Text;
  basis: Basis[];
  /** Categories collected by another activity and read here. */
  use: string[];
  /** Categories collected by another activity and also written here; everything else is written only where it is collected. */
  changes: string[];
  /** Subject role -> what is collected about it here. */
  collect: Record<string, Collected>;
  source: Record<string, string[]>;
  inform?: { of: string[]; within: Period; by: string };
  keep: Keep[];
  access: Access[];
  disclose: Disclose[];
  never: string[];
  promise: string[];
  /** The recorded period outside which nothing can be written. */
  while?: string;
  special?: { ground: string[]; dpia: boolean; status: Status };
  /** A data protection impact assessment is needed for another reason than special data (Art. 35). */
  dpia?: true;
  /** Cases through which outsiders reach one person's data here, for a time. */
  cases?: { openedBy: string[]; neverBy: string[]; about: 'one-person'; ends: Period; renew: 'by-opener' };
  /** Kinds of places where the recording happens. */
  site?: string[];
  /** What a person is asked so that a recording of them can be found (Art. 11(2)), and how others on it are treated. */
  ownCopy?: { asks: string[]; others: 'blurred' };
}

export interface Category {
  id: string;
  kind: 'plain' | 'sealed' | 'special' | 'image' | 'own-island';
  sealedGroup?: string;
  title: Text;
}
export interface Role {
  id: string;
  side: 'inside' | 'person' | 'outside' /** At which door its holders sign in. */;
  door: 'resident' | 'staff' | 'oversight';
  title: Text;
  organisation?: string;
  countsAs?: string;
  needs: string[];
  from?: string;
  until?: string /** How long an outsider's account lives without approval or use. */;
  account?: { reapprove: Period; endsIdle: Period };
}
export interface Recipient {
  id: string;
  kind: 'authority' | 'controller' | 'processor' | 'by-contract' | 'person';
  country: string;
  title: Text;
  status: Status;
}
/** A unit of the landlord (or before 2024 a company of its group), with the days between which it existed. */
export interface Unit {
  id: string;
  title: Text;
  partOf?: string;
  legalEntity?: string;
  actsAs?: 'controller' | 'processor';
  from?: string;
  until?: string;
}

/** Who answers for some activities of this policy beside the landlord, or in its place. */
export interface OtherController {
  id: string;
  name: string;
  businessId?: string;
  address: Text;
  phone?: string;
  email: string;
}

export interface Controller {
  name: string;
  /** As the landlord calls itself in sentences; the name when it has no shorter one. */
  shortName: string;
  businessId?: string;
  address: Text;
  phone?: string;
  email: string;
  website?: string;
  /** Office of the data protection officer; the person's name is configuration of the running system, never here (S172). */
  dpoContact: { title: Text; email: string };
  authority: { title: Text; address: Text; email: string; phone: string; website: string };
  languages: Language[];
  promises: { answerWithinDays: number };
  others: OtherController[];
  units: Unit[];
  /** Directory group -> job role, and whether the group's unit is in the claim. */
  directoryGroups: Record<string, string>;
  /** Job roles whose named members may open protected persons; the directory group is the list of their names. */
  protectedPersons: { roles: string[]; group: string };
  /** From which age residents sign in themselves, and after how long unused an employee's account ends. */
  signIn: { fromAge: number; staffAccountEndsIdle: Period };
}

export type WordKind = 'relations' | 'verbs' | 'shapes' | 'needs' | 'when' | 'periods' | 'holds' | 'then' | 'promises' | 'tell' | 'unless';

export interface Vocabulary {
  categories: Category[];
  /** Group name -> its categories and how many of them a form asks for. */
  groups: Record<string, { of: string[]; atLeast: number; title: Text }>;
  subjects: { id: string; title: Text; identified: boolean; island: boolean; age?: number }[];
  subjectGroups: Record<string, string[]>;
  relations: string[];
  shapes: string[];
  needs: string[];
  when: string[];
  periods: string[];
  holds: string[];
  promises: string[];
  /** `after` follows a length of time, `when` follows "when", `happened` comes before a day. */
  events: { id: string; title: Text; after: Text; when: Text; happened: Text }[];
  /** What people read for the closed words, by kind of word. */
  titles: Record<WordKind, Record<string, Text>>;
  roles: Role[];
  neverTogether: [string, string][];
  recipients: Recipient[];
}

export interface Policy {
  /** SHA-256 over the canonical content, hex: the same words give the same version whatever the order of keys or comments. */
  version: string;
  controller: Controller;
  vocabulary: Vocabulary;
  /** In the order of the notice: a parent, then its parts. */
  activities: Activity[];
  /** Free texts of the notice (summary, how to use rights, privacy policy, accessibility statement), by key. */
  texts: Record<string, Text>;
}

/** A mistake in the landlord's files, in words for a lawyer. */
export interface Mistake {
  file: string;
  line: number;
  column: number;
  message: string;
  nearest?: string;
  severity: 'error' | 'warning';
}
