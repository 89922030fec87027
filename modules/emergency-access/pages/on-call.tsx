// Names the people on call, two to ten at once, and takes them off.
import { z } from 'zod';
import { fields, page, seeOther } from '#platform/pages/declare.ts';
import { Box, Card, DayField, Form, Hidden, PageTitle, Section, Select, Stack, Submit, Table } from '#platform/pages/parts.ts';
import { onCallAddress } from '../addresses.ts';
import { type NamingVisit, nameable, type OnCall, peopleOnCall, putOnCall, takeOffCall } from '../on-call.ts';

export const onCallPage = page({
  ...onCallAddress,
  activity: 'staff-accounts',
  as: 'account-granter',
  roles: ['account-granter'],
  title: 'emergency-access.onCall.title',
  menu: { order: 85 },
  show: async (visit) => {
    const { t } = visit;
    const named = await peopleOnCall(visit);
    const others = await nameable(visit, named);
    return (
      <>
        <PageTitle lead={t('emergency-access.onCall.lead')}>{t('emergency-access.onCall.title')}</PageTitle>
        <Stack>
          {named.length < 2 && <Box kind="stop">{t('emergency-access.onCall.tooFew')}</Box>}
          <Section title={t('emergency-access.onCall.now', { count: named.length })}>
            <People visit={visit} people={named} />
          </Section>
          <NameForm visit={visit} others={others} />
        </Stack>
      </>
    );
  },
  posts: {
    name: {
      body: z.object({ account: fields.id(), trained: fields.day() }),
      act: async (visit) => {
        await putOnCall(visit, visit.body.account, visit.body.trained);
        return seeOther(visit.url(onCallAddress), 'emergency-access.onCall.named');
      },
    },
    end: {
      body: z.object({ account: fields.id() }),
      act: async (visit) => {
        await takeOffCall(visit, visit.body.account);
        return seeOther(visit.url(onCallAddress), 'emergency-access.onCall.ended');
      },
    },
  },
});

function People({ visit, people }: { visit: NamingVisit; people: readonly OnCall[] }) {
  const { t, format } = visit;
  return (
    <Table
      caption={t('emergency-access.onCall.title')}
      hideCaption
      rows={people}
      rowKey={(row) => row.id}
      empty={t('emergency-access.onCall.nobody')}
      columns={[
        { key: 'name', title: t('emergency-access.word.name'), cell: (row) => row.name ?? t('emergency-access.review.accountGone') },
        { key: 'from', title: t('emergency-access.word.from'), cell: (row) => format.day(row.from) },
        { key: 'trained', title: t('emergency-access.word.trained'), cell: (row) => format.day(row.trainedOn) },
        { key: 'until', title: t('emergency-access.word.trainedUntil'), cell: (row) => format.day(row.trainedUntil) },
        {
          key: 'end',
          title: t('emergency-access.word.deed'),
          cell: (row) => (
            <Form deed="end" inline>
              <Hidden name="account" value={row.account} />
              <Submit kind="quiet">{t('emergency-access.onCall.end')}</Submit>
            </Form>
          ),
        },
      ]}
    />
  );
}

function NameForm({ visit, others }: { visit: NamingVisit; others: readonly { account: string; name: string }[] }) {
  const { t } = visit;
  if (others.length === 0) return <Box>{t('emergency-access.onCall.nobodyElse')}</Box>;
  return (
    <Card title={t('emergency-access.onCall.add')} level={2}>
      <Form deed="name">
        <Select
          name="account"
          label={t('emergency-access.word.name')}
          hint={t('emergency-access.onCall.addHint')}
          options={others.map((each) => ({ value: each.account, text: each.name }))}
          required
        />
        <DayField name="trained" label={t('emergency-access.word.trained')} hint={t('emergency-access.onCall.trainedHint')} required />
        <Submit>{t('emergency-access.onCall.button')}</Submit>
      </Form>
    </Card>
  );
}
