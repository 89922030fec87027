// A row of the record of processing in words: every field that Art. 30 and the Ombudsman's template ask for.
import type { Officer } from '#platform/data-protection-officer.ts';
import type { AnyVisit } from '#platform/pages/declare.ts';
import { policies, policyInForce } from '#platform/policy-in-force.ts';
import { activityNamed, controllersOf, dayOf, type Status, type Text } from '#policy-engine/index.ts';
import type { FullRecord } from './records.ts';
import { sayActivity, upper, type Voice } from './say-row.ts';

/** The fields in the order of Art. 30(1), then those of the Ombudsman's template. */
export const recordFields = [
  'controller',
  'contact',
  'dpo',
  'purpose',
  'subjects',
  'categories',
  'uses',
  'basis',
  'special',
  'sources',
  'recipients',
  'transfers',
  'retention',
  'security',
  'systems',
  'processors',
  'dpia',
  'status',
] as const;
export type RecordField = (typeof recordFields)[number];

type Line = { text: string; status?: Status };
export type SaidRecord = { id: string; record: string; title: string; family: string } & Record<RecordField, Line[]>;

/** Who holds the office of the data protection officer today. */
export const officerToday = (visit: AnyVisit): Promise<Officer | undefined> => policies().officerOn(dayOf(visit.asOf));

export function sayRecord(visit: Voice, row: FullRecord, officer: Officer | undefined): SaidRecord {
  const policy = policyInForce();
  const { controller } = policy;
  const controllers = controllersOf(policy, activityNamed(policy, row.activity));
  const { t } = visit;
  const titles = (items: readonly { title: Text }[]): Line[] => items.map((item) => ({ text: upper(t(item.title)) }));
  return {
    id: row.activity,
    record: row.record,
    title: t(row.title),
    family: sayActivity(visit, { activity: row.family, kind: '' }),
    controller: [
      ...controllers.map(({ name, businessId }) => ({ text: [name, businessId].filter(Boolean).join(', ') })),
      ...(row.arrangement ? [{ text: t(row.arrangement) }] : []),
    ],
    contact: controllers.flatMap((each) => [t(each.address), each.email, each.phone].flatMap((text) => (text ? [{ text }] : []))),
    dpo: [t(controller.dpoContact.title), officer?.name, officer?.position && t(officer.position), controller.dpoContact.email].flatMap(
      (text) => (text ? [{ text }] : []),
    ),
    purpose: [{ text: t(row.purpose) }],
    subjects: titles(row.subjects),
    categories: titles(row.categories),
    uses: titles(row.uses),
    basis: row.basis.flatMap((b) => sayBasis(visit, b)),
    special: row.special.map((ground) => ({ text: t('oversight.record.special', { article: ground }) })),
    sources: saySources(visit, row),
    recipients: row.recipients.map((r) => ({ text: `${upper(t(r.title))} (${sayKind(visit, r.kind)}, ${r.country})`, status: r.status })),
    transfers: [{ text: t('oversight.record.noTransfers') }],
    retention: row.retention.map((keep) => sayRetention(visit, keep)),
    security: row.security.map((measure) => ({ text: t.find(`oversight.measure.${measure}`) ?? measure })),
    systems: row.systems.map((system) => ({ text: saySystem(visit, system) })),
    processors: row.processors.map((r) => ({ text: upper(t(r.title)), status: r.status })),
    dpia: [{ text: row.dpia.length === 0 ? t('oversight.record.noDpia') : row.dpia.map((why) => t(`oversight.dpia.${why}`)).join(', ') }],
    status: [{ text: t(`oversight.status.${row.status}`), status: row.status }],
  };
}

const sayKind = (visit: Voice, kind: string) => visit.t.find(`oversight.recipientKind.${kind}`) ?? kind;
export const saySystem = (visit: Voice, system: string): string =>
  visit.t.find(`oversight.system.${system}`) ?? upper(system.replaceAll('-', ' '));

function sayBasis(visit: Voice, { subject, articles, laws, statuses }: FullRecord['basis'][number]): Line[] {
  const grounds = articles.map((article) => visit.t.find(`oversight.article.${article.replaceAll('.', '')}`) ?? article);
  const text = `${upper(visit.t(subject.title))}: ${[...grounds, ...laws].join('; ')}`;
  const status: Status = statuses.includes('proposed') ? 'proposed' : (statuses[0] ?? 'proposed');
  return [{ text, status }];
}

function saySources(visit: Voice, row: FullRecord): Line[] {
  const { vocabulary, texts } = policyInForce();
  const titleOf = (id: string) =>
    texts[`sources.${id}`] ?? vocabulary.subjects.find((s) => s.id === id)?.title ?? vocabulary.recipients.find((r) => r.id === id)?.title;
  const all = [...new Set(Object.values(row.sources).flat())];
  const said = (id: string) => visit.t.find(`oversight.source.${id}`) ?? (titleOf(id) ? visit.t(titleOf(id)!) : id);
  return all.map((id) => ({ text: upper(said(id)) }));
}

function sayRetention(visit: Voice, keep: FullRecord['retention'][number]): Line {
  const { t } = visit;
  const data = keep.data.map((d) => t(d.title)).join(', ');
  return { text: `${upper(data)}: ${t(keep.proposal ?? keep.words)}`, status: keep.status };
}
