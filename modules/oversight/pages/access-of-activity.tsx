// Who may do what in one activity, line by line as the policy says it.
import { Table } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { type Access, dataTitles } from '#policy-engine/index.ts';
import { sayCondition } from '../say-line.ts';
import { sayRole, upper } from '../say-row.ts';
import { StatusTag } from './status-tag.tsx';

export function AccessOfActivity({ activity }: { activity: string }) {
  const visit = useVisit();
  const { t } = visit;
  const policy = policyInForce();
  const lines = policy.activities.find((a) => a.id === activity)?.access ?? [];
  return (
    <Table
      caption={t('oversight.record.access')}
      hideCaption
      columns={[
        { key: 'role', title: t('oversight.word.role'), cell: (line: Access) => sayRole(visit, line.role) },
        {
          key: 'may',
          title: t('oversight.word.may'),
          cell: (line) => line.may.map((verb) => t(policy.vocabulary.titles.verbs[verb]!)).join(', '),
        },
        {
          key: 'data',
          title: t('oversight.word.data'),
          cell: (line) =>
            upper(
              dataTitles(policy, line.data)
                .map((d) => t(d.title))
                .join(', '),
            ),
        },
        { key: 'how', title: t('oversight.word.condition'), cell: (line) => sayCondition(visit, line) },
        { key: 'status', title: t('oversight.field.status'), cell: (line) => <StatusTag status={line.status} /> },
      ]}
      rows={lines}
      rowKey={(line) => `${line.origin.line}`}
      empty={t('oversight.record.noAccess')}
    />
  );
}
