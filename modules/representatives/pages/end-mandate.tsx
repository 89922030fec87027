// One confirmation, and a mandate of the visitor's has ended.
import { z } from 'zod';
import { page, seeOther } from '#platform/pages/declare.ts';
import { Confirm } from '#platform/pages/parts.ts';
import { endAddress, mineAddress } from '../addresses.ts';
import { mandateById, revokeMandate, stateOf } from '../mandates.ts';
import { own, ownId } from '../own.ts';
import { refusals } from '../refusals.ts';

export const endPage = page({
  ...endAddress,
  ...own,
  title: 'representatives.end.title',
  params: z.object({ mandate: z.uuid() }),
  show: async (visit) => {
    const { t } = visit;
    const mandate = await visit.enter('representatives', { about: [ownId(visit)] }, (tx) =>
      mandateById(tx, ownId(visit), visit.params.mandate),
    );
    if (!['inForce', 'coming'].includes(stateOf(mandate, visit.asOf))) throw refusals.unknownMandate();
    const consequences = [t('representatives.end.atOnce'), t('representatives.end.history')];
    if (mandate.kind !== 'helper') consequences.push(t('representatives.end.authority'));
    return (
      <Confirm
        question={t('representatives.end.question', { name: mandate.name })}
        consequences={consequences}
        button={t('representatives.end.button')}
        kind="stop"
        backHref={visit.url(mineAddress)}
      />
    );
  },
  post: {
    body: z.object({}),
    act: async (visit) => {
      await visit.enter('representatives', { about: [ownId(visit)] }, async (tx) => {
        const { revoked_at } = await mandateById(tx, ownId(visit), visit.params.mandate);
        if (revoked_at === null) await revokeMandate(tx, ownId(visit), visit.params.mandate);
      });
      return seeOther(visit.url(mineAddress), 'representatives.mine.ended');
    },
  },
});
