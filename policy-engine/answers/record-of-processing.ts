// Derives the record of processing activities (GDPR Art. 30(1)).
import { basisFor, categoriesOf, collectedBy, controllersOf } from '../facts.ts';
import type { Activity, Basis, Policy, Status, Text } from '../policy.ts';
import { type NoticeRetention, retentionOf } from './notice-of.ts';
import { dataTitles, subjectTitles, type Titled } from './titles.ts';

/** Measures of Art. 32 that follow from the policy itself; those of the whole installation stand beside the record. */
export type Measure =
  | 'access-by-role'
  | 'every-look-logged'
  | 'encrypted-per-person'
  | 'conditions-of-the-moment'
  | 'shapes-instead-of-values'
  | 'kept-apart-from-the-register'
  | 'protected-persons-left-out';

export interface RecordRow {
  activity: string;
  partOf?: string;
  /** The landlord's own number, T1 …; several activities may share one. */
  record: string;
  title: Text;
  purpose: Text;
  status: Status;
  /** By name; several answer jointly, shared as `arrangement` tells. */
  controllers: string[];
  arrangement?: Text;
  subjects: Titled[];
  categories: Titled[];
  uses: Titled[];
  basis: { subject: Titled; articles: string[]; laws: string[]; statuses: Status[] }[];
  sources: Record<string, string[]>;
  recipients: (Titled & { kind: string; country: string; status: Status })[];
  /** To countries outside the EEA: the policy allows none. */
  transfers: 'none';
  retention: NoticeRetention[];
  security: Measure[];
  special: string[];
}

/** One row per activity, in the order of the notice. */
export function recordOfProcessing(policy: Policy): RecordRow[] {
  return policy.activities.map((activity) => ({
    activity: activity.id,
    ...(activity.partOf !== undefined && { partOf: activity.partOf }),
    record: activity.record,
    title: activity.title,
    purpose: activity.purpose,
    status: activity.status,
    controllers: controllersOf(policy, activity).map(({ name }) => name),
    ...(activity.arrangement && { arrangement: activity.arrangement }),
    subjects: subjectTitles(policy, peopleOf(activity)),
    categories: dataTitles(policy, collectedBy(activity)),
    uses: dataTitles(policy, activity.use),
    basis: Object.entries(activity.collect).map(([subject, c]) => ({
      subject: subjectTitles(policy, [subject])[0]!,
      ...groundsOf(policy, activity, subject, categoriesOf(c)),
    })),
    sources: activity.source,
    recipients: recipientsOf(policy, activity),
    transfers: 'none',
    retention: retentionOf(policy, activity),
    security: measuresOf(policy, activity),
    special: activity.special?.ground ?? [],
  }));
}

/** Everybody about whom an activity collects, keeps, shows or gives anything. */
function peopleOf(activity: Activity): string[] {
  return [
    ...new Set([
      ...Object.keys(activity.collect),
      ...[...activity.keep, ...activity.access, ...activity.disclose].flatMap((line) => line.of),
    ]),
  ];
}

function groundsOf(
  policy: Policy,
  activity: Activity,
  subject: string,
  categories: string[],
): { articles: string[]; laws: string[]; statuses: Status[] } {
  const lines = new Set<Basis>(categories.flatMap((category) => basisFor(policy, activity, subject, category)));
  const grounds = [...lines].flatMap((line) => [line, ...(line.oneOf ?? [])]);
  const unique = <T>(values: T[]): T[] => [...new Set(values)];
  return {
    articles: unique(grounds.flatMap((g) => g.article ?? [])),
    laws: unique(grounds.flatMap((g) => g.law ?? [])),
    statuses: unique([...lines].map((line) => line.status)),
  };
}

function recipientsOf(policy: Policy, activity: Activity): RecordRow['recipients'] {
  const rows = new Map<string, RecordRow['recipients'][number]>();
  for (const line of activity.disclose) {
    const { id, title, kind, country } = policy.vocabulary.recipients.find((r) => r.id === line.to)!;
    if (rows.get(id)?.status !== 'published') rows.set(id, { id, title, kind, country, status: line.status });
  }
  return [...rows.values()];
}

function measuresOf(policy: Policy, activity: Activity): Measure[] {
  const handled = [...collectedBy(activity), ...activity.use];
  const categories = policy.vocabulary.categories.filter((c) => handled.includes(c.id));
  const measures: Measure[] = ['access-by-role', 'every-look-logged'];
  if (categories.some((c) => c.sealedGroup !== undefined)) measures.push('encrypted-per-person');
  if (activity.access.some((line) => line.needs.length > 0)) measures.push('conditions-of-the-moment');
  if (activity.access.some((line) => line.as !== undefined)) measures.push('shapes-instead-of-values');
  if (categories.some((c) => c.kind === 'own-island')) measures.push('kept-apart-from-the-register');
  if (activity.disclose.some((line) => line.protected === 'leave-out')) measures.push('protected-persons-left-out');
  return measures;
}
