// What the overseers look at first: how far the log is sealed, what happened today, and what the policy leaves open.
import type { VNode } from 'preact';
import { page, seeOther } from '#platform/pages/declare.ts';
import { Grid, PageTitle, Section } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { dayOf } from '#policy-engine/index.ts';
import { frontAddress, looksAddress, todayAddress } from '../addresses.ts';
import { figuresFromOthers, marksFor } from '../from-others.ts';
import { beginningOf, type Kind } from '../log-filter.ts';
import { countsSince } from '../log-rows.ts';
import { aboutNobody, isSupervision, supervised } from '../who.ts';
import { FigureCards, figuresOf } from './figure-cards.tsx';

const counted = ['attention', 'unmask', 'listed'] as const;

/** For everybody at this door: figures only. Supervision goes on to the page that also counts the looks. */
export const showFront = page({
  ...frontAddress,
  ...aboutNobody,
  title: 'oversight.today.title',
  menu: { order: 10 },
  show: async (visit) => {
    if (isSupervision(visit.actor)) return seeOther(visit.url(todayAddress));
    return (
      <>
        <PageTitle lead={visit.t('oversight.today.leadFigures')}>{visit.t('oversight.today.title')}</PageTitle>
        {await marksFor(visit)}
        <FigureCards figures={await figuresOf(visit.asOf)} />
        <Others figures={await figuresFromOthers(visit)} />
      </>
    );
  },
});

export const showToday = page({
  ...todayAddress,
  ...supervised,
  title: 'oversight.today.title',
  show: async (visit) => {
    const { t } = visit;
    const counts = await visit.enter('access-log', { list: 'counts' }, (tx) => countsSince(tx, beginningOf(dayOf(visit.asOf)), counted));
    const figures = await figuresOf(visit.asOf);
    return (
      <>
        <PageTitle lead={t('oversight.today.lead')}>{t('oversight.today.title')}</PageTitle>
        {await marksFor(visit)}
        <Section
          title={t('oversight.today.looks')}
          action={<a href={visit.url(looksAddress, {}, { query: { from: dayOf(visit.asOf) } })}>{t('oversight.today.looksLink')}</a>}
        >
          <KindCounts counts={counts} />
        </Section>
        <FigureCards figures={figures} />
        <Others figures={await figuresFromOthers(visit)} />
      </>
    );
  },
});

function Others({ figures }: { figures: VNode[] }) {
  if (figures.length === 0) return null;
  return (
    <Section title={useVisit().t('oversight.today.others')}>
      <Grid>{figures}</Grid>
    </Section>
  );
}

function KindCounts({ counts }: { counts: ReadonlyMap<Kind, number> }) {
  const visit = useVisit();
  const day = dayOf(visit.asOf);
  return (
    <Grid>
      {counted.map((kind) => (
        <div class="card linked">
          <p class="hint">{visit.t(`oversight.kind.${kind}`)}</p>
          <p class="card-title">
            <a href={visit.url(looksAddress, {}, { query: { from: day, kind } })}>
              <strong>{visit.format.number(counts.get(kind) ?? 0)}</strong>
            </a>
          </p>
        </div>
      ))}
    </Grid>
  );
}
