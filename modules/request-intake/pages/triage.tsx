// What has come by mail and by the form, and waits for somebody to say what it is. Nobody stands in it by name.
import { numberOf } from '#modules/rights-requests/public.ts';
import { page } from '#platform/pages/declare.ts';
import { PageTitle, Section, Stack, Table, Tag } from '#platform/pages/parts.ts';
import { messageAddress, triageAddress } from '../addresses.ts';
import { inTriage, type Message, messages, type TriageVisit } from '../messages.ts';

export const triagePage = page({
  ...triageAddress,
  ...inTriage,
  title: 'request-intake.triage.title',
  menu: { order: 15, label: 'request-intake.triage.menu' },
  show: async (visit) => {
    const { t } = visit;
    const all = await messages(visit);
    const [waiting, decided] = [all.filter(({ became }) => became === null).reverse(), all.filter(({ became }) => became !== null)];
    return (
      <>
        <PageTitle lead={t('request-intake.triage.lead')}>{t('request-intake.triage.title')}</PageTitle>
        <Stack>
          <Section title={t('request-intake.triage.waiting', { count: waiting.length })}>
            <Messages visit={visit} caption={t('request-intake.triage.title')} rows={waiting} />
          </Section>
          {decided.length > 0 && (
            <Section title={t('request-intake.triage.decided')}>
              <Messages visit={visit} caption={t('request-intake.triage.decided')} rows={decided} />
            </Section>
          )}
        </Stack>
      </>
    );
  },
});

function Messages({ visit: { t, format, url }, caption, rows }: { visit: TriageVisit; caption: string; rows: Message[] }) {
  return (
    <Table
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      empty={t('request-intake.triage.none')}
      columns={[
        {
          key: 'number',
          title: t('request-intake.word.number'),
          cell: ({ id }) => <a href={url(messageAddress, { message: id })}>{numberOf(id)}</a>,
        },
        { key: 'came', title: t('request-intake.word.came'), cell: ({ receivedAt }) => format.instant(receivedAt) },
        { key: 'channel', title: t('request-intake.word.channel'), cell: ({ channel }) => t(`request-intake.channels.${channel}`) },
        {
          key: 'asked',
          title: t('request-intake.word.asked'),
          cell: ({ asked }) => (asked ? t(`rights-requests.kinds.${asked}.title`) : '–'),
        },
        {
          key: 'state',
          title: t('request-intake.word.state'),
          cell: ({ became }) =>
            became ? <Tag kind="ok">{t(`request-intake.became.${became}`)}</Tag> : <Tag kind="wait">{t('request-intake.became.open')}</Tag>,
        },
      ]}
    />
  );
}
