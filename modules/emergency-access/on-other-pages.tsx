// What emergency access adds to other systems' pages: the reviewers' mark, the monthly figures, and words for the person's own page.

import { wordValues } from '#modules/my-data/public.ts';
import { addFigures, fromFive, markOnFront } from '#modules/oversight/public.ts';
import { oversightFacts } from '#platform/oversight-facts.ts';
import type { AnyVisit } from '#platform/pages/declare.ts';
import { Box, Card, Fact, Facts } from '#platform/pages/parts.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { queueAddress } from './addresses.ts';
import { valueWords } from './say.ts';

const monthsShown = 6;
/** Those who may list the openings: they act on them, or oversee that somebody does. */
const alerted = ['break-glass-reviewer', 'supervision'];

async function mark(visit: AnyVisit) {
  const { t, url } = visit;
  if (!visit.actor.roles.some((role) => alerted.includes(role))) return undefined;
  const [row] = await oversightFacts().figures<{ waiting: number; overdue: number }>('emergency_access.waiting', [helsinkiDay(visit.asOf)]);
  if (!row || row.waiting === 0) return undefined;
  return (
    <Box kind={row.overdue > 0 ? 'stop' : 'note'} title={t('emergency-access.mark.title', { count: row.waiting })}>
      {row.overdue > 0 && <p>{t('emergency-access.mark.overdue', { count: row.overdue })}</p>}
      <a href={url(queueAddress)}>{t('emergency-access.mark.open')}</a>
    </Box>
  );
}

async function monthly(visit: AnyVisit) {
  const { t, format } = visit;
  const months = await oversightFacts().figures<{ month: string; count: number | null }>('emergency_access.opened_by_month', [monthsShown]);
  return (
    <Card title={t('emergency-access.figures.title')}>
      <Facts>
        {months.map(({ month, count }) => (
          <Fact label={format.month(month)}>
            {count === null || fromFive(count) === undefined ? t('emergency-access.figures.small') : format.number(count)}
          </Fact>
        ))}
      </Facts>
    </Card>
  );
}

/** Called once, when the module is read. */
export function appearElsewhere(): void {
  markOnFront(mark);
  addFigures(monthly);
  wordValues(valueWords);
}
