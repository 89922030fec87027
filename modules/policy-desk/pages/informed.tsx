// Whom a draft obliges the landlord to inform: kinds of resident, how many they are, and what they must hear of before it begins.
import { Table } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import type { Change, Policy } from '#policy-engine/index.ts';

export function Informed({
  policy,
  told,
  people,
}: {
  policy: Policy;
  told: Map<string, Change[]>;
  people: Map<string, number | undefined>;
}) {
  const { t, format } = useVisit();
  const titleOf = (kind: string) => {
    const known = policy.vocabulary.subjects.find((s) => s.id === kind);
    return known ? t(known.title) : kind;
  };
  const countOf = (kind: string) => (people.has(kind) ? (people.get(kind) ?? t('policy-desk.informed.few')) : '–');
  return (
    <Table
      caption={t('policy-desk.informed.title')}
      hideCaption
      columns={[
        { key: 'kind', title: t('policy-desk.informed.kind'), cell: ([kind]: [string, Change[]]) => titleOf(kind) },
        {
          key: 'people',
          title: t('policy-desk.informed.people'),
          kind: 'number',
          cell: ([kind]) => {
            const count = countOf(kind);
            return typeof count === 'number' ? format.number(count) : count;
          },
        },
        { key: 'changes', title: t('policy-desk.informed.changes'), kind: 'number', cell: ([, changes]) => format.number(changes.length) },
        {
          key: 'before',
          title: t('policy-desk.informed.before'),
          kind: 'number',
          cell: ([, changes]) => format.number(changes.filter((c) => c.inform?.before).length),
        },
      ]}
      rows={[...told]}
      rowKey={([kind]) => kind}
      empty={t('policy-desk.informed.nobody')}
    />
  );
}
