// modules/privacy-notice/pages/show-service.tsx: one service, or one of its purposes, in full
import { z } from 'zod';
import { page, view } from '#platform/pages/declare.ts';
import { PageTitle } from '#platform/pages/parts.ts';
import { refusals } from '#platform/pages/problems.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { noticeAddress, serviceAddress } from '../addresses.ts';
import type { Processing } from '../contract.ts';
import { activityAt } from '../notice/address-words.ts';
import { dayQuery, noticeOn, type Reading } from '../notice-on.ts';
import { Block } from '../views/block.tsx';
import { PurposeCards } from '../views/purposes.tsx';
import { named, noticeUrl, serviceUrl } from '../views/reading.tsx';
import { Service } from '../views/service.tsx';
import { Proposal, Undecided, Version } from '../views/version.tsx';

export const showService = page({
  ...serviceAddress,
  outside: 'the notice is about nobody',
  title: 'privacy-notice.service.title',
  params: z.object({ service: z.string().max(200) }),
  query: dayQuery,
  show: async (visit) => {
    const reading = await noticeOn(visit);
    const activity = reading && activityAt(reading.policy, visit.params.service, visit.language);
    if (!activity) throw refusals.notYours();
    const service = named(reading.notice, activity.id)!;
    const above = service.partOf === undefined ? undefined : named(reading.notice, service.partOf);
    const crumbs = [
      { text: visit.t('privacy-notice.menu.notice'), href: noticeUrl(visit, noticeAddress) },
      ...(above ? [{ text: above.title, href: serviceUrl(visit, above) }] : []),
    ];
    return view(<ServicePage reading={reading} service={service} />, { title: service.title, crumbs });
  },
});

function ServicePage({ reading, service }: { reading: Reading; service: Processing }) {
  const { t } = useVisit();
  const { notice } = reading;
  return (
    <>
      <PageTitle lead={service.purpose}>{service.title}</PageTitle>
      <div class="stack">
        <Version reading={reading} />
        {service.decided ? (
          <Undecided reading={reading} />
        ) : (
          <p>
            <Proposal decided={false} /> {t('privacy-notice.version.undecidedText', { landlord: notice.controller.shortName })}
          </p>
        )}
      </div>
      <Service notice={notice} service={service} level={2} />
      {service.parts.length > 0 && (
        <Block title={t('privacy-notice.service.purposesOne')} level={2}>
          <PurposeCards notice={notice} service={service} />
        </Block>
      )}
    </>
  );
}
