// modules/privacy-notice/pages/read-easy.tsx: the notice in few and easy words
import { page } from '#platform/pages/declare.ts';
import { Actions, LinkButton, PageTitle, Section } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { easyAddress, noticeAddress, rightsAddress } from '../addresses.ts';
import { landlordList, landlordText } from '../landlord-texts.ts';

export const readEasy = page({
  ...easyAddress,
  outside: 'the notice is about nobody',
  title: 'privacy-notice.easy.title',
  menu: { order: 5, label: 'privacy-notice.menu.easy', foot: true },
  show: () => <EasyPage />,
});

/** One idea on a line, in large print. */
function EasyPage() {
  const { t, url, language } = useVisit();
  const policy = policyInForce();
  return (
    <>
      <PageTitle>{landlordText(policy, 'easy.title', language) ?? t('privacy-notice.easy.title')}</PageTitle>
      <div class="card">
        {landlordList(policy, 'easy.lines', language).map((line) => (
          <p class="lead">{line}</p>
        ))}
      </div>
      <Section title={t('privacy-notice.easy.more')}>
        <Actions>
          <LinkButton href={url(noticeAddress)}>{t('privacy-notice.menu.notice')}</LinkButton>
          <LinkButton href={url(rightsAddress)} kind="quiet">
            {t('privacy-notice.menu.rights')}
          </LinkButton>
        </Actions>
      </Section>
    </>
  );
}
