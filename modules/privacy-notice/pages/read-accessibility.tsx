// modules/privacy-notice/pages/read-accessibility.tsx: the accessibility statement (act 306/2019)
import { page } from '#platform/pages/declare.ts';
import { Box, PageTitle, Section } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { accessibilityAddress } from '../addresses.ts';
import { landlordText } from '../landlord-texts.ts';
import { Sentences } from '../views/block.tsx';

export const readAccessibility = page({
  ...accessibilityAddress,
  outside: 'the accessibility statement is about nobody',
  title: 'privacy-notice.accessibility.title',
  menu: { order: 20, label: 'privacy-notice.menu.accessibility', foot: true },
  show: () => <AccessibilityPage />,
});

function AccessibilityPage() {
  const { t, language } = useVisit();
  const said = (key: string) => landlordText(policyInForce(), `accessibility.${key}`, language);
  const part = (title: string, text: string | undefined) =>
    text === undefined ? null : (
      <Section title={title}>
        <p>{text}</p>
      </Section>
    );
  const otherWays = said('other-ways');
  return (
    <>
      <PageTitle lead={said('lead')}>{said('title') ?? t('privacy-notice.accessibility.title')}</PageTitle>
      {otherWays !== undefined && <Box title={otherWays} />}
      {part(t('privacy-notice.accessibility.level'), said('level'))}
      <Section title={t('privacy-notice.accessibility.works')}>
        <Sentences
          items={[
            t('privacy-notice.accessibility.keyboard'),
            t('privacy-notice.accessibility.zoom'),
            t('privacy-notice.accessibility.script'),
            t('privacy-notice.accessibility.print'),
          ]}
        />
      </Section>
      {part(t('privacy-notice.accessibility.how'), t('privacy-notice.accessibility.checks'))}
      {part(t('privacy-notice.accessibility.feedback'), said('feedback'))}
      {part(t('privacy-notice.accessibility.supervision'), said('authority'))}
    </>
  );
}
