// Everything that is held about the visitor, each with its answers; nothing about anybody else.

import type { AnyVisit } from '#platform/pages/declare.ts';
import { page } from '#platform/pages/declare.ts';
import { Box, Card, LinkButton, PageTitle, Section, Stack, Tabs, Two } from '#platform/pages/parts.ts';
import { householdAddress, myDataAddress, myFileAddress } from '../addresses.ts';
import { inOwnActivities } from '../own-activities.ts';
import { type OwnData, ownData } from '../own-data.ts';
import { dataGroups } from '../own-groups.ts';
import { ownTables } from '../own-rows.ts';
import { upper } from '../say-value.ts';
import { GroupCard } from './group-card.tsx';
import { myDataTabs } from './my-data-tabs.ts';

export const showMyData = inOwnActivities(
  page({
    ...myDataAddress,
    activity: ['tenancy'],
    as: 'self',
    strong: true,
    title: 'my-data.mine.title',
    menu: { order: 20 },
    show: async (visit) => {
      const { t } = visit;
      const own = await ownData(visit);
      return (
        <>
          <PageTitle lead={t('my-data.mine.lead')}>{t('my-data.mine.heading', { landlord: own.policy.controller.shortName })}</PageTitle>
          <Tabs label={t('my-data.mine.tabs')} items={myDataTabs(visit, 'mine')} />
          <Two aside={<Aside visit={visit} own={own} />}>
            {own.groups.length === 0 && <Box>{t('my-data.mine.none')}</Box>}
            {own.groups.map((group) => (
              <GroupCard visit={visit} own={own} group={group} />
            ))}
            <NotHeld visit={visit} own={own} />
          </Two>
        </>
      );
    },
  }),
);

function Aside({ visit, own }: { visit: AnyVisit; own: OwnData }) {
  const { t } = visit;
  return (
    <>
      <Card title={t('my-data.mine.contents')}>
        <ul>
          {own.groups.map((group) => (
            <li>
              <a href={`#${group.id}`}>{upper(t(group.title))}</a>
            </li>
          ))}
        </ul>
      </Card>
      {visit.actor.roles.includes('main-tenant') && (
        <Card title={t('my-data.mine.others')} href={visit.url(householdAddress)}>
          <p>{t('my-data.mine.othersText')}</p>
        </Card>
      )}
      <Card title={t('my-data.mine.save.title')}>
        <Stack>
          <p>{t('my-data.mine.save.text')}</p>
          <LinkButton kind="quiet" href={visit.url(myFileAddress, {}, { query: { form: 'csv' } })}>
            {t('my-data.mine.save.csv')}
          </LinkButton>
          <LinkButton kind="quiet" href={visit.url(myFileAddress)}>
            {t('my-data.mine.save.json')}
          </LinkButton>
        </Stack>
      </Card>
      <Box title={t('my-data.mine.rights.title')}>{t('my-data.mine.rights.text')}</Box>
    </>
  );
}

/** What the landlord's systems could hold about somebody like the visitor and do not. */
function NotHeld({ visit, own }: { visit: AnyVisit; own: OwnData }) {
  const { t } = visit;
  const could = new Set(
    ownTables().flatMap((table) => Object.values(table.columns).flatMap((c) => (c.kind === 'personal' ? [c.category] : []))),
  );
  const collected = new Set(
    own.policy.activities.flatMap((activity) =>
      own.capacities.roles.flatMap((role) => {
        const c = activity.collect[role];
        return c ? [c.required, c.optional, c.oneOf.flat(), c.arises, c.volunteered].flat() : [];
      }),
    ),
  );
  const missing = dataGroups(own.policy).filter(
    ({ id, of }) => of.some((c) => could.has(c) && collected.has(c)) && !own.groups.some((group) => group.id === id),
  );
  if (missing.length === 0) return null;
  return (
    <Section title={t('my-data.mine.notHeld.title')}>
      <p>{t('my-data.mine.notHeld.lead', { groups: visit.format.list(missing.map((group) => t(group.title))) })}</p>
    </Section>
  );
}
