// When what an answer promised was done, as its requester and its handler see it.
import type { AnyVisit } from '#platform/pages/declare.ts';
import { Box } from '#platform/pages/parts.ts';
import type { OpenedRequest } from '../own-requests.ts';

/** Nothing where an answer is all that was promised. */
export function CarriedOut({ visit, opened }: { visit: AnyVisit; opened: OpenedRequest }) {
  const { t, format } = visit;
  const { request, answer, extents } = opened;
  if (answer?.carriedOutAt && request.kind !== 'erasure')
    return <Box kind="ok">{t('rights-requests.carriedOut', { at: format.instant(answer.carriedOutAt) })}</Box>;
  if (!answer || request.kind !== 'erasure' || !['granted', 'partly'].includes(answer.outcome)) return null;
  if (!answer.carriedOutAt) return <Box kind="note">{t('rights-requests.erasure.waitsForWorker')}</Box>;
  const count = extents.reduce((sum, { went }) => sum + (went ?? 0), 0);
  return <Box kind="ok">{t('rights-requests.erasure.carriedOut', { at: format.instant(answer.carriedOutAt), count })}</Box>;
}
