// When the visitor's data were looked at, in which job and why; never by whom.
import { z } from 'zod';
import { type AnyVisit, page } from '#platform/pages/declare.ts';
import { Box, Pager, PageTitle, Section, Stack, Tabs, Tag, Timeline, Two } from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { looksAddress } from '../addresses.ts';
import { type Appearance, appearances, periods, sayLook, type Within } from '../appearances.ts';
import { linksOnLook } from '../from-others.ts';

const onePage = 20;

export const showLooks = page({
  ...looksAddress,
  activity: 'access-log',
  as: 'self',
  strong: true,
  title: 'my-data.looks.title',
  menu: { order: 30 },
  query: z.object({ within: z.enum(periods).default('month'), page: z.coerce.number().int().min(1).max(10_000).default(1) }),
  show: async (visit) => {
    const { t, query } = visit;
    const personId = visit.actor.personId ?? visit.actor.id;
    const { looks, more } = await visit.enter('access-log', { about: [personId] }, (tx) =>
      appearances(tx, personId, query.within, query.page, onePage, visit.asOf),
    );
    return (
      <>
        <PageTitle lead={t('my-data.looks.lead')}>{t('my-data.looks.heading')}</PageTitle>
        <Two aside={<Help visit={visit} />}>
          <Tabs label={t('my-data.looks.period')} items={tabs(visit, query.within)} />
          <Section title={t(`my-data.looks.periods.${query.within}`)}>
            <Stack>
              <Timeline items={looks.map((look) => itemOf(visit, look))} empty={t('my-data.looks.empty')} />
              <Pager page={query.page} pages={more ? query.page + 1 : query.page} />
              <p>{withheld(visit)}</p>
            </Stack>
          </Section>
        </Two>
      </>
    );
  },
});

const tabs = (visit: AnyVisit, current: Within) =>
  periods.map((within) => ({
    text: visit.t(`my-data.looks.periods.${within}`),
    href: visit.here({ within, page: undefined }),
    current: within === current,
  }));

/** Stands for everyone, so that its presence says nothing (rule L3). */
function withheld(visit: AnyVisit): string {
  const text = policyInForce().texts['notice.looks-withheld'];
  return text ? visit.t(text) : visit.t('my-data.looks.withheld');
}

function itemOf(visit: AnyVisit, seen: Appearance) {
  const { t } = visit;
  const look = sayLook(visit, seen);
  return {
    at: look.at,
    ...(look.countsAs === 'disclosure' && { kind: 'wait' as const }),
    title: (
      <>
        {look.by}{' '}
        {look.countsAs && (
          <Tag kind="wait">{t(look.countsAs === 'disclosure' ? 'my-data.looks.disclosure' : 'my-data.looks.processor')}</Tag>
        )}
      </>
    ),
    children: (
      <>
        <div>{`${look.did}. ${look.forWhat}.`}</div>
        {look.reason && <div>{t('my-data.looks.because', { reason: look.reason })}</div>}
        {look.isList && <div>{t('my-data.looks.listedHint')}</div>}
        {linksOnLook(visit, seen).map(({ href, text }) => (
          <div>
            <a href={href}>{text}</a>
          </div>
        ))}
      </>
    ),
  };
}

const Help = ({ visit }: { visit: AnyVisit }) => (
  <>
    <Box kind="note" title={visit.t('my-data.looks.wonder.title')}>
      {visit.t('my-data.looks.wonder.text', { email: policyInForce().controller.dpoContact.email })}
    </Box>
    <Box>{visit.t('my-data.looks.delay')}</Box>
  </>
);
