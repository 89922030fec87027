// How many rows a draft would show or hide tonight, for which job: asked for here, counted in the background, told with how far it has come.
import { z } from 'zod';
import { page, seeOther, view } from '#platform/pages/declare.ts';
import { Box, Form, PageTitle, Progress, Stack, Submit, Table } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { policyDesk } from '#platform/policy-decisions.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { askRehearsal, type Rehearsal, rehearsalOf } from '#platform/policy-rehearsals.ts';
import type { Policy } from '#policy-engine/index.ts';
import { deskAddress, draftAddress, rehearsalAddress } from '../addresses.ts';
import { draftNamed, draftParams } from '../draft-named.ts';
import { ofTheDesk } from '../who.ts';

export const showRehearsal = page({
  ...rehearsalAddress,
  ...ofTheDesk,
  title: 'policy-desk.rehearsal.title',
  params: draftParams,
  show: async (visit) => {
    const { t, params } = visit;
    const { draft, policy } = await draftNamed(params.version);
    const rehearsal = await rehearsalOf(policyDesk(), draft.version, policyInForce().version);
    const named = t('policy-desk.draft.named', { version: draft.version.slice(0, 12) });
    return view(
      <>
        <PageTitle lead={t('policy-desk.rehearsal.lead')}>{t('policy-desk.rehearsal.title')}</PageTitle>
        <Stack>
          <State rehearsal={rehearsal} policy={policy} />
        </Stack>
      </>,
      {
        crumbs: [
          { text: t('policy-desk.desk.title'), href: visit.url(deskAddress) },
          { text: named, href: visit.url(draftAddress, params) },
        ],
      },
    );
  },
  post: {
    body: z.object({}),
    act: async (visit) => {
      const { draft } = await draftNamed(visit.params.version);
      await askRehearsal(policyDesk(), draft.version, policyInForce().version);
      return seeOther(visit.url(rehearsalAddress, visit.params));
    },
  },
});

function State({ rehearsal, policy }: { rehearsal: Rehearsal | undefined; policy: Policy }) {
  const { t, format } = useVisit();
  if (!rehearsal) return <Ask button={t('policy-desk.rehearsal.count')} />;
  if ('done' in rehearsal) return <Progress label={t('policy-desk.rehearsal.counting')} done={rehearsal.done} of={rehearsal.of} />;
  return (
    <>
      {rehearsal.found ? (
        <>
          <p class="hint">{t('policy-desk.rehearsal.countedAt', { at: format.instant(rehearsal.at) })}</p>
          <Counts policy={policy} found={rehearsal.found} />
        </>
      ) : (
        <Box kind="stop">{t('policy-desk.rehearsal.failed')}</Box>
      )}
      <Ask button={t('policy-desk.rehearsal.again')} />
    </>
  );
}

function Ask({ button }: { button: string }) {
  return (
    <Form>
      <Submit>{button}</Submit>
    </Form>
  );
}

type Counted = NonNullable<Extract<Rehearsal, { at: Date }>['found']>[number];

function Counts({ policy, found }: { policy: Policy; found: readonly Counted[] }) {
  const { t, format } = useVisit();
  const titleIn = (versions: (p: Policy) => Policy['activities'] | Policy['vocabulary']['roles'], id: string) => {
    const known = [...versions(policy), ...versions(policyInForce())].find((item) => item.id === id);
    return known ? t(known.title) : id;
  };
  const count = (n: number | null) => (n === null ? t('policy-desk.informed.few') : format.number(n));
  return (
    <Table
      caption={t('policy-desk.rehearsal.title')}
      hideCaption
      columns={[
        { key: 'activity', title: t('policy-desk.replay.activity'), cell: (row: Counted) => titleIn((p) => p.activities, row.activity) },
        {
          key: 'role',
          title: t('policy-desk.replay.role'),
          cell: (row) => `${titleIn((p) => p.vocabulary.roles, row.role)}, ${t(`policy-desk.replay.kind.${row.mode}`)}`,
        },
        { key: 'data', title: t('policy-desk.word.data'), cell: (row) => <Where policy={policy} row={row} /> },
        { key: 'shown', title: t('policy-desk.rehearsal.shown'), kind: 'number', cell: (row) => count(row.exposed) },
        { key: 'hidden', title: t('policy-desk.rehearsal.hidden'), kind: 'number', cell: (row) => count(row.hidden) },
      ]}
      rows={found}
      rowKey={(row) => [row.activity, row.role, row.mode, row.table, row.category].join(' ')}
      empty={t('policy-desk.rehearsal.none')}
    />
  );
}

function Where({ policy, row }: { policy: Policy; row: Counted }) {
  const { t } = useVisit();
  const known = [policy, policyInForce()].flatMap((p) => p.vocabulary.categories).find((c) => c.id === row.category);
  return (
    <>
      {known ? t(known.title) : row.category}
      <div class="hint">
        <code>{`${row.table}: ${row.columns.join(', ')}`}</code>
      </div>
    </>
  );
}
