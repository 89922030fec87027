// Somebody moves out, on the word of the one who may say so.
import { z } from 'zod';
import { addressOf } from '#modules/homes/public.ts';
import { moveOut } from '#modules/residents/public.ts';
import { fields, invalid, page, seeOther, view } from '#platform/pages/declare.ts';
import { Confirm, DayField, Radios } from '#platform/pages/parts.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { moveOutAddress, personAddress } from '../addresses.ts';
import { cardOf } from '../card.ts';
import { mayWrite, openedBy, personParams, purposeQuery, reachOf } from '../opened.ts';
import { refusals } from '../refusals.ts';
import { bandFor } from './band.ts';

const words = ['person', 'guardian', 'manager-decision', 'authority'] as const;

export const moveOutPage = page({
  ...moveOutAddress,
  activity: ['customer-service', 'occupant-register', 'tenancy', 'rent-monitoring'],
  title: 'customer-desk.moveOut.title',
  params: personParams.extend({ stay: z.uuid() }),
  query: purposeQuery,
  show: async (visit) => {
    const { t } = visit;
    const opened = openedBy(visit);
    if (!opened) return seeOther(visit.url(personAddress, visit.params));
    if (opened.activity !== 'occupant-register' || !mayWrite(visit, opened, 'correct', 'occupancy')) throw refusals.notShown();
    const card = await cardOf(visit, opened);
    const stay = card.stays.find((each) => each.id === visit.params.stay);
    if (!stay) throw refusals.notShown();
    // A child does not speak for itself here, and nobody has a guardian for a home of their own.
    const whose = words.filter((word) => word !== (stay.role === 'minor-occupant' ? 'person' : 'guardian'));
    return view(
      <Confirm
        question={t('customer-desk.moveOut.question', {
          name: card.name,
          address: stay.flat ? addressOf(stay.flat, visit.language) : t('homes.notShown'),
        })}
        consequences={[t('customer-desk.moveOut.clock'), t('customer-desk.moveOut.relations')]}
        button={t('customer-desk.moveOut.button')}
        backHref={visit.url(personAddress, { id: opened.personId }, { query: { tehtava: opened.token } })}
      >
        <DayField
          name="on"
          label={t('customer-desk.moveOut.on')}
          hint={t('customer-desk.moveOut.onHint')}
          value={helsinkiDay(visit.asOf)}
          required
        />
        <Radios
          name="by"
          label={t('customer-desk.moveOut.by')}
          options={whose.map((word) => ({ value: word, text: t(`residents.movedOutBy.${word}`) }))}
          required
        />
      </Confirm>,
      { purpose: bandFor(visit, opened, card.name) },
    );
  },
  post: {
    body: z.object({ on: fields.day(), by: fields.oneOf(words) }),
    act: async (visit) => {
      const opened = openedBy(visit);
      if (opened?.activity !== 'occupant-register' || !mayWrite(visit, opened, 'correct', 'occupancy')) throw refusals.notShown();
      // Their own word counts when we know that it is theirs (rule L17).
      if (visit.body.by === 'person' && !opened.method) return invalid({ by: 'customer-desk.moveOut.notIdentified' });
      const { on, by } = visit.body;
      await visit.enter('occupant-register', reachOf(opened), (tx) => moveOut(tx, { occupancyId: visit.params.stay, on, by }));
      return seeOther(
        visit.url(personAddress, { id: opened.personId }, { query: { tehtava: opened.token } }),
        'customer-desk.moveOut.done',
      );
    },
  },
});
