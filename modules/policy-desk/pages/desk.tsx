// Every draft of the policy and how far it has come.
import { page } from '#platform/pages/declare.ts';
import { PageTitle, Section, Table, Tag } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { type Draft, drafts, policyDesk } from '#platform/policy-decisions.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { deskAddress, draftAddress, unusedAddress } from '../addresses.ts';
import { ofTheDesk } from '../who.ts';

export const showDesk = page({
  ...deskAddress,
  ...ofTheDesk,
  title: 'policy-desk.desk.title',
  menu: { order: 44 },
  show: async ({ t, url }) => {
    const all = await drafts(policyDesk());
    return (
      <>
        <PageTitle lead={t('policy-desk.desk.lead')}>{t('policy-desk.desk.title')}</PageTitle>
        <Section title={t('policy-desk.desk.drafts')}>
          <Drafts all={all} />
        </Section>
        <p>
          <a href={url(unusedAddress)}>{t('policy-desk.unused.title')}</a>
        </p>
      </>
    );
  },
});

function Drafts({ all }: { all: readonly Draft[] }) {
  const { t, format, url } = useVisit();
  return (
    <Table
      caption={t('policy-desk.desk.drafts')}
      hideCaption
      columns={[
        {
          key: 'version',
          title: t('policy-desk.word.version'),
          cell: (d: Draft) => (
            <a href={url(draftAddress, { version: d.version })}>
              <code>{d.version.slice(0, 12)}</code>
            </a>
          ),
        },
        { key: 'submitted', title: t('policy-desk.desk.submitted'), cell: (d) => format.instant(d.submittedAt) },
        { key: 'stage', title: t('policy-desk.desk.stage'), cell: (d) => <Stage draft={d} /> },
      ]}
      rows={all}
      rowKey={(d) => d.version}
      empty={t('policy-desk.desk.none')}
    />
  );
}

export function Stage({ draft: { version, decision } }: { draft: Draft }) {
  const { t } = useVisit();
  if (policyInForce().version === version) return <Tag kind="ok">{t('policy-desk.stage.inForce')}</Tag>;
  if (decision?.activatedAt) return <Tag kind="ok">{t('policy-desk.stage.activated')}</Tag>;
  if (decision?.approval) return <Tag kind="ok">{t('policy-desk.stage.approved')}</Tag>;
  if (decision?.advice) return <Tag kind="wait">{t('policy-desk.stage.advised')}</Tag>;
  if (decision) return <Tag kind="wait">{t('policy-desk.stage.proposed')}</Tag>;
  return <Tag kind="plain">{t('policy-desk.stage.submitted')}</Tag>;
}
