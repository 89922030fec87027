// Which looks of the last month a draft would have refused or shown less of: jobs and counts, nobody who looked and nobody looked at.
import { rightsUsed } from '#platform/access-log/rights-used.ts';
import { catalogueInForce } from '#platform/catalogue-in-force.ts';
import { compile } from '#platform/enforcement/compile.ts';
import { type Replayed, replay } from '#platform/enforcement/replay.ts';
import { Table } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { policyDesk } from '#platform/policy-decisions.ts';
import { addDays, dayOf, type Policy } from '#policy-engine/index.ts';

/** The looks of the thirty days before an instant, under another policy. */
export async function replayedUnder(policy: Policy, asOf: Date): Promise<Replayed[]> {
  const { compiled, tables } = catalogueInForce();
  return replay(await rightsUsed(policyDesk(), addDays(dayOf(asOf), -30)), compiled, compile(policy, [...tables]), tables);
}

export function ReplayedLooks({ policy, looks }: { policy: Policy; looks: readonly Replayed[] }) {
  const { t, format } = useVisit();
  const titleOf = (items: Policy['activities'] | Policy['vocabulary']['roles'], id: string) => {
    const known = items.find((item) => item.id === id);
    return known ? t(known.title) : id;
  };
  return (
    <Table
      caption={t('policy-desk.replay.title')}
      hideCaption
      columns={[
        { key: 'activity', title: t('policy-desk.replay.activity'), cell: (row: Replayed) => titleOf(policy.activities, row.activity) },
        {
          key: 'role',
          title: t('policy-desk.replay.role'),
          cell: (row) => `${titleOf(policy.vocabulary.roles, row.role)}, ${t(`policy-desk.replay.kind.${row.kind}`)}`,
        },
        {
          key: 'looks',
          title: t('policy-desk.replay.looks'),
          kind: 'number',
          cell: (row) => (row.looks === undefined ? t('policy-desk.informed.few') : format.number(row.looks)),
        },
        { key: 'verdict', title: t('policy-desk.replay.verdict'), cell: (row) => <Verdict policy={policy} row={row} /> },
      ]}
      rows={looks}
      rowKey={(row) => [row.activity, row.role, row.kind, row.reasoned].join(' ')}
      empty={t('policy-desk.replay.none')}
    />
  );
}

function Verdict({ policy, row }: { policy: Policy; row: Replayed }) {
  const { t } = useVisit();
  if (row.verdict === 'refused') return t('policy-desk.replay.refused');
  if (row.verdict === 'depends') {
    const needs = row.needs.map((need) => t(policy.vocabulary.titles.needs[need]!)).join(', ');
    return t('policy-desk.replay.depends', { needs });
  }
  const data = row.without.map((id) => t(policy.vocabulary.categories.find((c) => c.id === id)!.title)).join(', ');
  return t('policy-desk.replay.less', { data });
}
