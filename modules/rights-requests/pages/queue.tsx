// The queue of requests: what each job has to do, the most urgent first. Nobody stands in it by name.
import { page } from '#platform/pages/declare.ts';
import { Box, PageTitle, Section, Stack, Table } from '#platform/pages/parts.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { caseAddress, figuresAddress, queueAddress } from '../addresses.ts';
import { areaQueue, type CaseVisit, contacts, onConsole, queue } from '../cases.ts';
import { dueOn, numberOf, type Request, urgencyOf } from '../requests.ts';
import { StateTag } from './request-parts.tsx';

export const queuePage = page({
  ...queueAddress,
  ...onConsole,
  title: 'rights-requests.queue.title',
  menu: { order: 16, label: 'rights-requests.queue.menu' },
  show: async (visit) => {
    const { t } = visit;
    const today = helsinkiDay(visit.asOf);
    const open = contacts(visit) ? await areaQueue(visit) : await queue(visit, 'open');
    const closed = contacts(visit) ? [] : (await queue(visit, 'all')).filter((request) => request.closedOn !== null);
    const late = open.filter((request) => urgencyOf(request, today) === 'late').length;
    const soon = open.filter((request) => urgencyOf(request, today) === 'soon').length;
    return (
      <>
        <PageTitle lead={t(contacts(visit) ? 'rights-requests.queue.areaLead' : 'rights-requests.queue.lead')}>
          {t('rights-requests.queue.title')}
        </PageTitle>
        <Stack>
          {late > 0 && <Box kind="stop">{t('rights-requests.queue.late', { count: late })}</Box>}
          {soon > 0 && <Box kind="note">{t('rights-requests.queue.soon', { count: soon })}</Box>}
          <Section title={t('rights-requests.queue.open', { count: open.length })}>
            <Requests visit={visit} caption={t('rights-requests.queue.title')} rows={byUrgency(open)} />
          </Section>
          {visit.actor.roles.includes('supervision') && <a href={visit.url(figuresAddress)}>{t('rights-requests.figures.title')}</a>}
          {closed.length > 0 && (
            <Section title={t('rights-requests.queue.closed')}>
              <Requests visit={visit} caption={t('rights-requests.queue.closed')} rows={closed} />
            </Section>
          )}
        </Stack>
      </>
    );
  },
});

const byUrgency = (open: Request[]) => open.sort((a, b) => (dueOn(a) ?? '9').localeCompare(dueOn(b) ?? '9'));

function Requests({ visit, caption, rows }: { visit: CaseVisit; caption: string; rows: readonly Request[] }) {
  const { t, format, url } = visit;
  return (
    <Table
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={(request) => request.id}
      empty={t('rights-requests.queue.none')}
      columns={[
        {
          key: 'number',
          title: t('rights-requests.word.number'),
          cell: (request) => <a href={url(caseAddress, { request: request.id })}>{numberOf(request.id)}</a>,
        },
        { key: 'kind', title: t('rights-requests.word.kind'), cell: (request) => t(`rights-requests.own.any.kindIs.${request.kind}`) },
        { key: 'received', title: t('rights-requests.word.received'), cell: (request) => format.day(request.receivedAt) },
        {
          key: 'due',
          title: t('rights-requests.word.due'),
          cell: (request) => (dueOn(request) ? format.day(dueOn(request)!) : t('rights-requests.noClock')),
        },
        {
          key: 'identified',
          title: t('rights-requests.identified.title'),
          cell: (request) => t(request.identifiedOn === null ? 'rights-requests.identified.notYet' : 'rights-requests.identified.yes'),
        },
        { key: 'state', title: t('rights-requests.word.state'), cell: (request) => <StateTag visit={visit as never} request={request} /> },
      ]}
    />
  );
}
