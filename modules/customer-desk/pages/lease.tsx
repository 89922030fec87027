// One lease: its terms, who is bound, what is missing before it begins, and its deeds.
import { z } from 'zod';
import { page, seeOther, view } from '#platform/pages/declare.ts';
import { Box, Card, DayField, Details, Form, Hidden, PageTitle, Select, Stack, Submit, Table } from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { leaseAddress, personAddress } from '../addresses.ts';
import { partyNames } from '../card.ts';
import { activate, Ending, end, endReasons, type LeaseVisit, openLease, Signing, sign, todayOf } from '../lease-deeds.ts';
import { mayWrite, type Opened, openedBy, type PersonVisit, personParams, purposeQuery } from '../opened.ts';
import { refusals } from '../refusals.ts';
import { deskActivities } from '../what-policy-gives.ts';
import { bandFor } from './band.ts';
import { LeaseState, LeaseTerms } from './lease-sections.tsx';
import { roleIn } from './results.tsx';

export const leasePage = page({
  ...leaseAddress,
  activity: deskActivities,
  title: 'customer-desk.lease.title',
  params: personParams.extend({ lease: z.uuid() }),
  query: purposeQuery,
  show: async (visit) => {
    const opened = openedBy(visit);
    if (!opened) return seeOther(visit.url(personAddress, visit.params));
    if (opened.activity !== 'tenancy') throw refusals.notShown();
    const seen = await openLease(visit, opened);
    const names = await partyNames(visit, opened, seen.lease.party_ids);
    return view(<Lease visit={visit} opened={opened} seen={seen} names={names} />, {
      purpose: bandFor(visit, opened, names?.get(opened.personId) ?? ''),
      crumbs: [
        { text: visit.t('customer-desk.card.title'), href: visit.url(personAddress, visit.params, { query: { tehtava: opened.token } }) },
      ],
    });
  },
  posts: {
    sign: { body: Signing, act: (visit) => sign(visit, visit.body) },
    activate: { body: z.object({}), act: (visit) => activate(visit) },
    end: { body: Ending, act: (visit) => end(visit, visit.body) },
  },
});

interface LeaseProps {
  visit: LeaseVisit;
  opened: Opened;
  seen: Awaited<ReturnType<typeof openLease>>;
  names: Map<string, string> | undefined;
}

function Lease({ visit, opened, seen, names }: LeaseProps) {
  const { t } = visit;
  const { lease } = seen;
  const may = mayWrite(visit, opened, 'correct', 'lease-terms');
  return (
    <>
      <PageTitle>{t('customer-desk.lease.title')}</PageTitle>
      <Stack>
        <Card title={t('customer-desk.lease.terms')} tag={<LeaseState visit={visit as PersonVisit} lease={lease} />}>
          <LeaseTerms visit={visit as PersonVisit} lease={lease} />
        </Card>
        <div>
          <Parties visit={visit} opened={opened} seen={seen} names={names} />
        </div>
        {may && lease.state === 'draft' && <Beginning visit={visit} opened={opened} seen={seen} names={names} />}
        {may && lease.state === 'active' && <EndForm visit={visit} />}
        {!may && mayWrite(visit, { ...opened, moment: ['reason', 'caller-identified'] }, 'correct', 'lease-terms') && (
          <Box>{t('customer-desk.card.changesAfterIdentification')}</Box>
        )}
      </Stack>
    </>
  );
}

function Parties({ visit, opened, seen: { lease, parties }, names }: LeaseProps) {
  const { t, format } = visit;
  return (
    <Table
      caption={t('customer-desk.lease.parties')}
      rows={lease.party_ids}
      rowKey={(id) => id}
      empty={t('homes.notShown')}
      columns={[
        {
          key: 'name',
          title: t('customer-desk.card.name'),
          cell: (id) => names?.get(id) ?? <span class="not-shown">{t('homes.notShown')}</span>,
        },
        {
          key: 'role',
          title: t('customer-desk.card.role'),
          cell: (id) => roleIn(visit, parties.find((one) => one.person_id === id)?.role),
        },
        {
          key: 'signed',
          title: t('customer-desk.lease.signed'),
          cell: (id) => {
            const on = parties.find((one) => one.person_id === id)?.signed_on;
            if (on) return format.day(on);
            return lease.state === 'draft' && mayWrite(visit, opened, 'correct', 'lease-terms') ? (
              <SignForm visit={visit} party={id} />
            ) : (
              t('customer-desk.lease.unsigned')
            );
          },
        },
      ]}
    />
  );
}

const SignForm = ({ visit, party }: { visit: LeaseVisit; party: string }) => (
  <Form deed="sign" inline>
    <Hidden name="party" value={party} />
    <Hidden name="on" value={todayOf(visit)} />
    <Submit kind="quiet">{visit.t('customer-desk.lease.sign')}</Submit>
  </Form>
);

/** What is missing before the lease can begin, and why it is needed (S23). */
function Beginning({ visit, seen, names }: LeaseProps) {
  const { t } = visit;
  const categoryTitle = (id: string) => {
    const category = policyInForce().vocabulary.categories.find((one) => one.id === id);
    return category ? t(category.title) : id;
  };
  const inWords = (gap: string) =>
    gap
      .split('|')
      .map(categoryTitle)
      .join(` ${t('customer-desk.lease.or')} `);
  return (
    <>
      {seen.missing.size > 0 && (
        <Box kind="note" title={t('customer-desk.lease.missing')}>
          <ul>
            {[...seen.missing].map(([id, gaps]) => (
              <li>{`${names?.get(id) ?? t('homes.notShown')}: ${gaps.map(inWords).join(', ')}`}</li>
            ))}
          </ul>
          <p>{t('leases.whyMandatory')}</p>
        </Box>
      )}
      <Form deed="activate">
        <Submit>{t('customer-desk.lease.activate')}</Submit>
      </Form>
    </>
  );
}

function EndForm({ visit }: { visit: LeaseVisit }) {
  const { t } = visit;
  return (
    <Details summary={t('customer-desk.lease.end')} open={visit.form?.deed === 'end'}>
      <Form deed="end">
        <DayField name="on" label={t('customer-desk.lease.endsOn')} required />
        <Select
          name="why"
          label={t('customer-desk.lease.why')}
          options={endReasons.map((why) => ({ value: why, text: t(`leases.endReasons.${why}`) }))}
          required
        />
        <p class="hint">{t('customer-desk.moveOut.clock')}</p>
        <Submit kind="stop">{t('customer-desk.lease.endButton')}</Submit>
      </Form>
    </Details>
  );
}
