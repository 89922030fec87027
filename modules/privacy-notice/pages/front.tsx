// modules/privacy-notice/pages/front.tsx: the front page of the public site, with the doors to one's own pages
import { page } from '#platform/pages/declare.ts';
import { Actions, Box, Card, Grid, LinkButton, PageTitle, Section, Two } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import {
  easyAddress,
  frontAddress,
  noticeAddress,
  officerAddress,
  recipientsAddress,
  residentFront,
  retentionAddress,
  rightsAddress,
  staffFront,
} from '../addresses.ts';
import { landlordText } from '../landlord-texts.ts';

export const front = page({
  ...frontAddress,
  outside: 'the front page is about nobody',
  title: 'privacy-notice.front.title',
  show: () => <Front />,
});

function Front() {
  const { t, url, language } = useVisit();
  const policy = policyInForce();
  const { shortName, promises } = policy.controller;
  const otherWays = landlordText(policy, 'accessibility.other-ways', language);
  const doors = [
    { to: noticeAddress, title: t('privacy-notice.menu.notice'), text: t('privacy-notice.front.noticeText') },
    {
      to: rightsAddress,
      title: t('privacy-notice.menu.rights'),
      text: t('privacy-notice.front.rightsText', { days: promises.answerWithinDays }),
    },
    { to: retentionAddress, title: t('privacy-notice.menu.retention'), text: t('privacy-notice.front.retentionText') },
    { to: recipientsAddress, title: t('privacy-notice.menu.recipients'), text: t('privacy-notice.front.recipientsText') },
    { to: easyAddress, title: t('privacy-notice.menu.easy'), text: t('privacy-notice.front.easyText') },
    { to: officerAddress, title: t('privacy-notice.menu.officer'), text: t('privacy-notice.front.officerText') },
  ];
  return (
    <>
      <PageTitle lead={t('privacy-notice.front.lead', { landlord: shortName })}>{t('privacy-notice.front.heading')}</PageTitle>
      <Two
        aside={
          <>
            {otherWays !== undefined && (
              <Box title={t('privacy-notice.front.otherWays')}>
                <p>{otherWays}</p>
              </Box>
            )}
            <p>
              {t('privacy-notice.front.staff')}: <a href={url(staffFront)}>{t('privacy-notice.front.staffLink')}</a>
            </p>
          </>
        }
      >
        <Card title={t('privacy-notice.front.own')}>
          <p>{t('privacy-notice.front.ownText')}</p>
          <p>{t('privacy-notice.front.signInHow')}</p>
          <Actions>
            <LinkButton href={url(residentFront)}>{t('privacy-notice.front.signIn')}</LinkButton>
          </Actions>
        </Card>
      </Two>
      <Section title={t('privacy-notice.front.yourData')}>
        <Grid>
          {doors.map(({ to, title, text }) => (
            <Card title={title} href={url(to)} level={3}>
              <p>{text}</p>
            </Card>
          ))}
        </Grid>
      </Section>
    </>
  );
}
