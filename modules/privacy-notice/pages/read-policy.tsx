// modules/privacy-notice/pages/read-policy.tsx: the landlord's data protection policy, in its own words
import { page } from '#platform/pages/declare.ts';
import { Card, Grid, PageTitle } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { privacyPolicyAddress } from '../addresses.ts';
import { dayQuery, noticeOn, type Reading } from '../notice-on.ts';
import { NoNotice } from '../views/no-notice.tsx';
import { Version } from '../views/version.tsx';

export const readPolicy = page({
  ...privacyPolicyAddress,
  outside: 'the policy is about nobody',
  title: 'privacy-notice.policy.title',
  menu: { order: 10, label: 'privacy-notice.menu.policy', foot: true },
  query: dayQuery,
  show: async (visit) => {
    const reading = await noticeOn(visit);
    return reading ? <PolicyPage reading={reading} /> : <NoNotice />;
  },
});

function PolicyPage({ reading }: { reading: Reading }) {
  const { t } = useVisit();
  const { texts } = reading.notice;
  // The chapters as the landlord ordered them.
  const chapters = Object.keys(texts).flatMap((key) => /^privacy-policy\.(.+)\.title$/.exec(key)?.[1] ?? []);
  return (
    <>
      <PageTitle lead={texts['privacy-policy.lead']}>{texts['privacy-policy.title'] ?? t('privacy-notice.policy.title')}</PageTitle>
      <div class="stack">
        <Version reading={reading} />
        <Grid>
          {chapters.map((chapter) => (
            <Card title={texts[`privacy-policy.${chapter}.title`]!}>
              <p>{texts[`privacy-policy.${chapter}.text`]}</p>
            </Card>
          ))}
        </Grid>
      </div>
    </>
  );
}
