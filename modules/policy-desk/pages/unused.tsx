// The rights that nobody has used for half a year.
import { page } from '#platform/pages/declare.ts';
import { Box, PageTitle, Table } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { dataTitles, type UnusedLine } from '#policy-engine/index.ts';
import { narrowingAddress, unusedAddress } from '../addresses.ts';
import { nameOfRight, unusedAfterDays, unusedRights } from '../unused-rights.ts';
import { ofTheDesk } from '../who.ts';

export const showUnused = page({
  ...unusedAddress,
  ...ofTheDesk,
  title: 'policy-desk.unused.title',
  show: async ({ t, asOf }) => {
    const unused = await unusedRights(asOf);
    return (
      <>
        <PageTitle lead={t('policy-desk.unused.lead', { days: unusedAfterDays })}>{t('policy-desk.unused.title')}</PageTitle>
        {unused ? <Rights unused={unused} /> : <Box>{t('policy-desk.unused.young', { days: unusedAfterDays })}</Box>}
      </>
    );
  },
});

function Rights({ unused }: { unused: readonly UnusedLine[] }) {
  const { t, url } = useVisit();
  const policy = policyInForce();
  const { verbs } = policy.vocabulary.titles;
  return (
    <Table
      caption={t('policy-desk.unused.title')}
      hideCaption
      columns={[
        {
          key: 'activity',
          title: t('policy-desk.replay.activity'),
          cell: (one: UnusedLine) => t(policy.activities.find((a) => a.id === one.activity)!.title),
        },
        {
          key: 'role',
          title: t('policy-desk.replay.role'),
          cell: ({ line }) => t(policy.vocabulary.roles.find((role) => role.id === line.role)!.title),
        },
        {
          key: 'right',
          title: t('policy-desk.unused.right'),
          cell: ({ line }) =>
            `${line.may.map((verb) => t(verbs[verb]!)).join(', ')}: ${dataTitles(policy, line.data)
              .map((d) => t(d.title))
              .join(', ')}`,
        },
        {
          key: 'at',
          title: t('policy-desk.unused.at'),
          cell: (one) => (
            <a href={url(narrowingAddress, { right: nameOfRight(one) })}>
              <code>{`${one.line.origin.file}:${one.line.origin.line}`}</code>
            </a>
          ),
        },
      ]}
      rows={unused}
      rowKey={nameOfRight}
      empty={t('policy-desk.unused.none')}
    />
  );
}
