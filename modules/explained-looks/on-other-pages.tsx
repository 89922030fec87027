// What this puts on other systems' pages: a way to ask beside each look, and what waits for supervision.
import { offerOnLook } from '#modules/my-data/public.ts';
import { markOnFront } from '#modules/oversight/public.ts';
import { oversightFacts } from '#platform/oversight-facts.ts';
import type { AnyVisit } from '#platform/pages/declare.ts';
import { Box } from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { askAddress, queueAddress } from './addresses.ts';

const isKnown = () => policyInForce().activities.some(({ id }) => id === 'explained-looks');

async function mark(visit: AnyVisit) {
  const { t, url } = visit;
  if (!visit.actor.roles.includes('supervision') || !isKnown()) return undefined;
  const [row] = await oversightFacts().figures<{ waiting: number; overdue: number }>('explained_looks.waiting', [helsinkiDay(visit.asOf)]);
  if (!row || row.waiting === 0) return undefined;
  return (
    <Box kind={row.overdue > 0 ? 'stop' : 'note'} title={t('explained-looks.mark.title', { count: row.waiting })}>
      {row.overdue > 0 && <p>{t('explained-looks.mark.overdue', { count: row.overdue })}</p>}
      <a href={url(queueAddress)}>{t('explained-looks.mark.open')}</a>
    </Box>
  );
}

/** Called once, when the module is read. */
export function appearElsewhere(): void {
  markOnFront(mark);
  offerOnLook((visit, { id, kind }) =>
    isKnown() && kind !== 'listed' ? { href: visit.url(askAddress, { look: id }), text: visit.t('explained-looks.ask.link') } : undefined,
  );
}
