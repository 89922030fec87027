// What the intake puts on the overseers' front page: how many messages wait for somebody to decide what they are.
import { markOnFront } from '#modules/oversight/public.ts';
import { oversightFacts } from '#platform/oversight-facts.ts';
import { Box } from '#platform/pages/parts.ts';
import { triageAddress } from './addresses.ts';
import { inTriage } from './messages.ts';

/** Called once, when the module is read. */
export function appearElsewhere(): void {
  markOnFront(async ({ actor, t, format, url }) => {
    if (!actor.roles.some((role) => (inTriage.roles as readonly string[]).includes(role))) return undefined;
    const [row] = await oversightFacts().figures<{ waiting: number; oldest_at: Date | null }>('request_intake.waiting', []);
    if (!row?.oldest_at) return undefined;
    return (
      <Box kind="note" title={t('request-intake.mark.title', { count: row.waiting })}>
        <p>{t('request-intake.mark.since', { day: format.day(row.oldest_at) })}</p>
        <a href={url(triageAddress)}>{t('request-intake.mark.open')}</a>
      </Box>
    );
  });
}
