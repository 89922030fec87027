// What the visitor has asked about their own data, where each stands, and what can be asked.
import { type AnyVisit, page } from '#platform/pages/declare.ts';
import { Card, Grid, PageTitle, Section, Stack, Table } from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { myRequestAddress, myRequestsAddress, newRequestAddress } from '../addresses.ts';
import { myRequests, resident } from '../own-requests.ts';
import { dueOn, kinds, type Request } from '../requests.ts';
import { StateTag } from './request-parts.tsx';

export const myRequestsPage = page({
  ...myRequestsAddress,
  ...resident,
  title: 'rights-requests.title',
  menu: { order: 45, label: 'rights-requests.menu' },
  show: async (visit) => {
    const { t, url } = visit;
    const asked = await myRequests(visit);
    const { answerWithinDays } = policyInForce().controller.promises;
    return (
      <>
        <PageTitle lead={t('rights-requests.mine.lead', { count: answerWithinDays })}>{t('rights-requests.title')}</PageTitle>
        <Stack>
          {asked.length > 0 && <Mine visit={visit} asked={asked} />}
          <Section title={t('rights-requests.mine.start')}>
            <Grid>
              {kinds.map((kind) => (
                <Card title={t(`rights-requests.kinds.${kind}.title`)} level={3} href={url(newRequestAddress, { kind })}>
                  <p>{t(`rights-requests.kinds.${kind}.lead`)}</p>
                </Card>
              ))}
            </Grid>
          </Section>
        </Stack>
      </>
    );
  },
});

const Mine = ({ visit, asked }: { visit: AnyVisit; asked: readonly Request[] }) => (
  <Section title={visit.t('rights-requests.mine.title')}>
    <Table
      caption={visit.t('rights-requests.mine.title')}
      hideCaption
      rows={asked}
      rowKey={(request) => request.id}
      empty=""
      columns={[
        {
          key: 'what',
          title: visit.t('rights-requests.word.kind'),
          cell: (request) => (
            <a href={visit.url(myRequestAddress, { request: request.id })}>{visit.t(`rights-requests.kinds.${request.kind}.title`)}</a>
          ),
        },
        { key: 'received', title: visit.t('rights-requests.word.received'), cell: (request) => visit.format.day(request.receivedAt) },
        {
          key: 'due',
          title: visit.t('rights-requests.word.due'),
          cell: (request) =>
            request.closedOn !== null
              ? visit.t('rights-requests.answeredOn', { day: visit.format.day(request.closedOn) })
              : dueOn(request) && visit.format.day(dueOn(request)!),
        },
        { key: 'state', title: visit.t('rights-requests.word.state'), cell: (request) => <StateTag visit={visit} request={request} /> },
      ]}
    />
  </Section>
);
