// A death is recorded at the desk: the resident's own pages close, letters stop, the lease waits for the estate.
import { z } from 'zod';
import { recordDeath, tellersOfDeath } from '#modules/residents/public.ts';
import { fields, page, seeOther, view } from '#platform/pages/declare.ts';
import { Confirm, DayField, Radios } from '#platform/pages/parts.ts';
import { deathAddress, personAddress } from '../addresses.ts';
import { cardOf } from '../card.ts';
import { mayWrite, openedBy, type PersonVisit, personParams, purposeQuery, reachOf } from '../opened.ts';
import { refusals } from '../refusals.ts';
import { bandFor } from './band.ts';

/** Under a change of living only. */
function openedForDeath(visit: PersonVisit) {
  const opened = openedBy(visit);
  if (opened?.activity !== 'occupant-register' || !mayWrite(visit, opened, 'record', 'household-change')) throw refusals.notShown();
  return opened;
}

export const deathPage = page({
  ...deathAddress,
  activity: ['customer-service', 'occupant-register', 'tenancy', 'rent-monitoring'],
  title: 'customer-desk.death.title',
  params: personParams,
  query: purposeQuery,
  show: async (visit) => {
    const { t } = visit;
    if (!openedBy(visit)) return seeOther(visit.url(personAddress, visit.params));
    const opened = openedForDeath(visit);
    const card = await cardOf(visit, opened);
    return view(
      <Confirm
        question={t('customer-desk.death.question', { name: card.name })}
        consequences={[t('customer-desk.death.signIn'), t('customer-desk.death.letters'), t('customer-desk.death.lease')]}
        button={t('customer-desk.death.button')}
        kind="stop"
        backHref={visit.url(personAddress, { id: opened.personId }, { query: { tehtava: opened.token } })}
      >
        <DayField name="on" label={t('customer-desk.death.on')} required />
        <Radios
          name="by"
          label={t('customer-desk.death.by')}
          options={tellersOfDeath.map((one) => ({ value: one, text: t(`customer-desk.death.tellers.${one}`) }))}
          required
        />
      </Confirm>,
      { purpose: bandFor(visit, opened, card.name) },
    );
  },
  post: {
    body: z.object({ on: fields.day(), by: fields.oneOf(tellersOfDeath) }),
    act: async (visit) => {
      const opened = openedForDeath(visit);
      const { on, by } = visit.body;
      await visit.enter('occupant-register', reachOf(opened), (tx) =>
        recordDeath(tx, { personId: opened.personId, diedOn: on, toldBy: by }),
      );
      return seeOther(visit.url(personAddress, { id: opened.personId }, { query: { tehtava: opened.token } }), 'customer-desk.death.done');
    },
  },
});
