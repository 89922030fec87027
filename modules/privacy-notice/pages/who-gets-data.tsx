// modules/privacy-notice/pages/who-gets-data.tsx: every recipient, with what they may get, on what ground and when
import { page } from '#platform/pages/declare.ts';
import { PageTitle, Section } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { recipientsAddress } from '../addresses.ts';
import { dayQuery, noticeOn, type Reading } from '../notice-on.ts';
import { Sentences } from '../views/block.tsx';
import { byRecipient, RecipientCard } from '../views/giving.tsx';
import { NoNotice } from '../views/no-notice.tsx';
import { ServiceLink } from '../views/reading.tsx';
import { Undecided, Version } from '../views/version.tsx';

export const whoGetsData = page({
  ...recipientsAddress,
  outside: 'the notice is about nobody',
  title: 'privacy-notice.recipients.title',
  menu: { order: 40, label: 'privacy-notice.menu.recipients' },
  query: dayQuery,
  show: async (visit) => {
    const reading = await noticeOn(visit);
    return reading ? <WhoGetsData reading={reading} /> : <NoNotice />;
  },
});

function WhoGetsData({ reading }: { reading: Reading }) {
  const { t } = useVisit();
  const { notice } = reading;
  const { texts } = notice;
  const silent = notice.processing.filter(
    (p) => p.kind === 'service' && p.partOf === undefined && p.giving.length === 0 && p.parts.length === 0,
  );
  return (
    <>
      <PageTitle lead={texts['notice.recipients']}>{t('privacy-notice.recipients.title')}</PageTitle>
      <div class="stack">
        <Version reading={reading} />
        <Undecided reading={reading} />
        <Sentences items={['transfers', 'adviser-is-outside', 'exchange-apart'].flatMap((key) => texts[`notice.${key}`] ?? [])} />
        {byRecipient(notice).map(({ recipient, kind, lines }) => (
          <RecipientCard notice={notice} recipient={recipient} kind={kind} lines={lines} />
        ))}
      </div>
      {silent.length > 0 && (
        <Section title={t('privacy-notice.service.nobody')}>
          <ul>
            {silent.map((service) => (
              <li>
                <ServiceLink to={service} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
