// Derives the public notice: everything that GDPR Art. 13 and 14 want told, in the order of the landlord's own notice.
import { activityNamed, categoriesOf, controllersOf } from '../facts.ts';
import { keepInAllLanguages } from '../periods/keep-in-words.ts';
import type { Activity, Basis, Collected, Controller, Disclose, OtherController, Policy, Status, Text } from '../policy.ts';
import { rightsOf } from './rights-of.ts';
import { dataTitles, sourceTitle, subjectTitles, type Titled } from './titles.ts';

export interface NoticeBasis
  extends Pick<Basis, 'article' | 'contract' | 'law' | 'interest' | 'balancingTest' | 'consent' | 'oneOf' | 'differs'> {
  of: Titled[];
  /** Empty: everything about them in this service. */
  data: Titled[];
  when?: Titled;
  status: Status;
}
export interface NoticeData {
  subject: Titled;
  required: Titled[];
  oneOf: Titled[][];
  optional: Titled[];
  arises: Titled[];
  volunteered: Titled[];
  /** Of these, what the landlord's published notice does not name. */
  proposed: string[];
  /** Of these, what may be held only when one of the conditions is true. */
  onlyWhen: { condition: Titled; data: string[] }[];
}
export interface NoticeRecipient {
  recipient: Titled;
  country: string;
  data: Titled[];
  of: Titled[];
  as?: Titled;
  how: Disclose['how'];
  basis: Disclose['basis'];
  tell?: string;
  protected: Disclose['protected'];
  status: Status;
}
/** `words` is the landlord's word: an undecided period says so there. `proposal` is what is proposed, for those who decide. */
export interface NoticeRetention {
  data: Titled[];
  of: Titled[];
  words: Text;
  proposal?: Text;
  then: string;
  because: Text;
  status: Status;
}

/** One purpose of the notice: a service, or a part of one. */
export interface NoticeService {
  activity: string;
  record: string;
  title: Text;
  purpose: Text;
  status: Status;
  /** Who answers for it; several do so jointly, shared as `arrangement` tells. */
  controllers: OtherController[];
  arrangement?: Text;
  /** Only the activity's own lines: a part without any rests on its parent's. */
  basis: NoticeBasis[];
  data: NoticeData[];
  /** Read here, collected elsewhere. */
  uses: Titled[];
  sources: { subject: Titled; from: { id: string; title?: Text }[] }[];
  recipients: NoticeRecipient[];
  retention: NoticeRetention[];
  /** Whether there is anything here to which the right applies. */
  rights: { portability: boolean; objection: boolean; withdrawal: boolean };
  promises: Titled[];
  never: Titled[];
  while?: Titled;
  special?: { ground: string[]; status: Status };
  parts: NoticeService[];
}

export interface Notice {
  version: string;
  controller: Controller;
  services: NoticeService[];
}

/** The notice as structured text; pages give it headings and law its articles' names. Free texts stand in `policy.texts`. */
export function noticeOf(policy: Policy): Notice {
  const services = policy.activities.filter((a) => a.partOf === undefined).map((a) => serviceOf(policy, a));
  return { version: policy.version, controller: policy.controller, services };
}

function serviceOf(policy: Policy, activity: Activity): NoticeService {
  const { titles } = policy.vocabulary;
  const word = (kind: keyof typeof titles, id: string): Titled => ({ id, title: titles[kind][id]! });
  return {
    activity: activity.id,
    record: activity.record,
    title: activity.title,
    purpose: activity.purpose,
    status: activity.status,
    controllers: controllersOf(policy, activity),
    ...(activity.arrangement && { arrangement: activity.arrangement }),
    basis: activity.basis.filter((line) => !line.inherited).map((line) => basisIn(policy, line)),
    data: Object.entries(activity.collect).map(([subject, collected]) => dataIn(policy, subject, collected)),
    uses: dataTitles(policy, activity.use),
    sources: Object.entries(activity.source)
      .filter(([subject]) => subject in activity.collect)
      .map(([subject, from]) => ({ subject: subjectTitles(policy, [subject])[0]!, from: from.map((id) => sourceIn(policy, id)) })),
    recipients: activity.disclose.map((line) => recipientIn(policy, line)),
    retention: retentionOf(policy, activity),
    rights: rightsIn(policy, activity),
    promises: activity.promise.map((id) => word('promises', id)),
    never: dataTitles(policy, activity.never),
    ...(activity.while !== undefined && { while: word('periods', activity.while) }),
    ...(activity.special && { special: { ground: activity.special.ground, status: activity.special.status } }),
    parts: activity.parts.map((id) => serviceOf(policy, activityNamed(policy, id))),
  };
}

function basisIn(policy: Policy, line: Basis): NoticeBasis {
  const { data, of, when, status, origin: _, inherited: __, decided: ___, ...ground } = line;
  const condition = when === undefined ? {} : { when: { id: when, title: policy.vocabulary.titles.when[when]! } };
  return { ...ground, ...condition, of: subjectTitles(policy, of), data: dataTitles(policy, data), status };
}

function dataIn(policy: Policy, subject: string, c: Collected): NoticeData {
  const titles = (ids: string[]) => dataTitles(policy, ids);
  const lists = {
    required: titles(c.required),
    oneOf: c.oneOf.map(titles),
    optional: titles(c.optional),
    arises: titles(c.arises),
    volunteered: titles(c.volunteered),
  };
  const onlyWhen = Object.entries(c.onlyWhen ?? {}).map(([id, data]) => ({
    condition: { id, title: policy.vocabulary.titles.when[id]! },
    data,
  }));
  return { subject: subjectTitles(policy, [subject])[0]!, ...lists, proposed: c.proposed ?? [], onlyWhen };
}

function sourceIn(policy: Policy, id: string): { id: string; title?: Text } {
  const title = sourceTitle(policy, id);
  return { id, ...(title && { title }) };
}

function recipientIn(policy: Policy, line: Disclose): NoticeRecipient {
  const recipient = policy.vocabulary.recipients.find((r) => r.id === line.to)!;
  const shape = line.as === undefined ? {} : { as: { id: line.as, title: policy.vocabulary.titles.shapes[line.as]! } };
  const { how, basis, status } = line;
  return {
    recipient: { id: recipient.id, title: recipient.title },
    country: recipient.country,
    data: dataTitles(policy, line.data),
    of: subjectTitles(policy, line.of),
    ...shape,
    how,
    basis,
    ...(line.tell !== undefined && { tell: line.tell }),
    protected: line.protected,
    status,
  };
}

/** The lines that say how long an activity keeps, in words. */
export function retentionOf(policy: Policy, activity: Activity): NoticeRetention[] {
  return activity.keep.map((keep) => {
    const kept = { activity: activity.id, keep };
    const proposal = keep.status === 'proposed' ? { proposal: keepInAllLanguages(policy, kept, { figures: 'always' }) } : {};
    return {
      data: dataTitles(policy, keep.data),
      of: subjectTitles(policy, keep.of),
      words: keepInAllLanguages(policy, kept),
      ...proposal,
      // biome-ignore lint/suspicious/noThenProperty: the lawyers' word for what happens at the end
      then: keep.then,
      because: keep.because,
      status: keep.status,
    };
  });
}

function rightsIn(policy: Policy, activity: Activity): NoticeService['rights'] {
  const all = Object.entries(activity.collect).flatMap(([subject, c]) =>
    // What arises is taken as observed here: whether a single value was concluded by the landlord is known only where it is stored.
    categoriesOf(c).map((category) =>
      rightsOf(policy, activity.id, subject, category, c.arises.includes(category) ? { came: 'observed' } : {}),
    ),
  );
  return {
    portability: all.some((r) => r.portability.has),
    objection: all.some((r) => r.objection),
    withdrawal: all.some((r) => r.withdrawal),
  };
}
