// Who may see each data group and on what condition, to whom it may be given, and to whom it has been (S29).
import { type AnyVisit, page } from '#platform/pages/declare.ts';
import { Box, PageTitle, Section, Stack, Table, Tabs } from '#platform/pages/parts.ts';
import { whoMaySeeAddress } from '../addresses.ts';
import { inOwnActivities } from '../own-activities.ts';
import type { Taking, Viewing } from '../own-answers.ts';
import { answersTo, type OwnData, ownData } from '../own-data.ts';
import type { OwnGroup } from '../own-groups.ts';
import { upper } from '../say-value.ts';
import { myDataTabs } from './my-data-tabs.ts';

export const showWhoMaySee = inOwnActivities(
  page({
    ...whoMaySeeAddress,
    activity: ['tenancy'],
    as: 'self',
    strong: true,
    title: 'my-data.who.title',
    show: async (visit) => {
      const { t } = visit;
      const own = await ownData(visit);
      return (
        <>
          <PageTitle lead={t('my-data.who.lead')}>{t('my-data.who.title')}</PageTitle>
          <Tabs label={t('my-data.mine.tabs')} items={myDataTabs(visit, 'who')} />
          {own.groups.map((group) => (
            <WhoMaySee visit={visit} own={own} group={group} />
          ))}
          <Section title={t('my-data.who.given')}>
            <Box title={t('my-data.who.givenNone')}>{t('my-data.who.givenNote')}</Box>
          </Section>
        </>
      );
    },
  }),
);

function WhoMaySee({ visit, own, group }: { visit: AnyVisit; own: OwnData; group: OwnGroup }) {
  const { t } = visit;
  const { viewers, takers } = answersTo(own, group);
  const title = upper(t(group.title));
  const said = (texts: Viewing['activities']) => texts.map((text) => t(text)).join(' · ');
  const condition = (viewer: Viewing) =>
    [
      viewer.shape ? t('my-data.who.shape', { shape: t(viewer.shape) }) : '',
      viewer.needs.length > 0 ? upper(viewer.needs.map((need) => t(need)).join(' · ')) : t('my-data.who.always'),
    ]
      .filter(Boolean)
      .join(' ');
  return (
    <Section title={title} id={group.id}>
      <Stack>
        <Table
          caption={`${title}: ${t('my-data.who.title')}`}
          hideCaption
          columns={[
            { key: 'role', title: t('my-data.who.role'), cell: (viewer: Viewing) => upper(t(viewer.title)) },
            { key: 'for', title: t('my-data.who.forWhat'), cell: (viewer: Viewing) => said(viewer.activities) },
            { key: 'when', title: t('my-data.who.condition'), cell: condition },
          ]}
          rows={viewers}
          rowKey={(viewer) => viewer.title.fi}
          empty={t('my-data.who.none')}
        />
        {takers.length > 0 && (
          <Table
            caption={`${title}: ${t('my-data.who.recipients')}`}
            columns={[
              { key: 'to', title: t('my-data.who.recipients'), cell: (taker: Taking) => upper(t(taker.title)) },
              { key: 'for', title: t('my-data.who.forWhat'), cell: (taker: Taking) => said(taker.activities) },
              { key: 'how', title: t('my-data.who.how'), cell: (taker: Taking) => t.find(`my-data.who.hows.${taker.how}`) ?? taker.how },
            ]}
            rows={takers}
            rowKey={(taker) => `${taker.title.fi} ${taker.how}`}
            empty=""
          />
        )}
      </Stack>
    </Section>
  );
}
