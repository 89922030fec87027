// modules/privacy-notice/pages/ask-officer.tsx: how to reach the data protection officer and the one who supervises
import { page } from '#platform/pages/declare.ts';
import { Card, Fact, Facts, PageTitle } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { officerAddress } from '../addresses.ts';
import { dayQuery, noticeOn, type Reading } from '../notice-on.ts';
import { Authority } from '../views/authority.tsx';
import { NoNotice } from '../views/no-notice.tsx';

export const askOfficer = page({
  ...officerAddress,
  outside: 'an office is about nobody',
  title: 'privacy-notice.officer.title',
  menu: { order: 40, label: 'privacy-notice.menu.officer', foot: true },
  query: dayQuery,
  show: async (visit) => {
    const reading = await noticeOn(visit);
    return reading ? <OfficerPage reading={reading} /> : <NoNotice />;
  },
});

function OfficerPage({ reading: { notice } }: { reading: Reading }) {
  const { t } = useVisit();
  const { texts, officer, controller } = notice;
  return (
    <>
      <PageTitle lead={texts['dpo.question']}>{officer.title}</PageTitle>
      <div class="stack">
        {texts['dpo.confidential'] !== undefined && <p>{texts['dpo.confidential']}</p>}
        <Card title={t('privacy-notice.officer.contact')}>
          <Facts>
            {officer.name !== undefined && (
              <Fact label={t('privacy-notice.officer.holder')}>{[officer.name, officer.position].filter(Boolean).join(', ')}</Fact>
            )}
            <Fact label={t('privacy-notice.rights.sendMail')}>
              <a href={`mailto:${officer.email}`}>{officer.email}</a>
            </Fact>
            <Fact label={t('privacy-notice.notice.controller')}>
              {controller.name}
              {controller.businessId !== undefined && ` (${controller.businessId})`}
            </Fact>
            <Fact label={t('privacy-notice.rights.address')}>{controller.address}</Fact>
          </Facts>
        </Card>
      </div>
      <Authority notice={notice} />
    </>
  );
}
