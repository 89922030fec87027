// A household lives elsewhere for a time, while its home is repaired.
import { z } from 'zod';
import { addressOf, findFlats } from '#modules/homes/public.ts';
import { fullName, houseTemporarily, type Occupant, peopleUnder, spellReasons } from '#modules/residents/public.ts';
import { fields, invalid, page, seeOther, view } from '#platform/pages/declare.ts';
import { Box, DayField, Form, PageTitle, Radios, Stack, Submit, TextField } from '#platform/pages/parts.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { personAddress, spellAddress } from '../addresses.ts';
import { cardOf } from '../card.ts';
import { mayWrite, openedBy, type PersonVisit, personParams, purposeQuery, reachOf } from '../opened.ts';
import { refusals } from '../refusals.ts';
import { bandFor } from './band.ts';

/** The opened person's home and who is registered there under the same lease today. */
async function householdAt(visit: PersonVisit) {
  const opened = openedBy(visit);
  if (opened?.activity !== 'occupant-register' || !mayWrite(visit, opened, 'record', 'temporary-housing')) throw refusals.notShown();
  const card = await cardOf(visit, opened);
  const home = card.homes.find((stay) => stay.leaseId !== null && stay.movedOutOn === null);
  if (!home?.leaseId) throw refusals.notShown();
  const people = await visit.enter('occupant-register', { list: 'register' }, (tx) =>
    peopleUnder(tx, home.leaseId!, helsinkiDay(visit.asOf)),
  );
  return { opened, card, home, people: people.filter((one) => one.movedOutOn === null) };
}

export const spellPage = page({
  ...spellAddress,
  activity: ['customer-service', 'occupant-register', 'tenancy', 'rent-monitoring'],
  title: 'customer-desk.spell.title',
  params: personParams,
  query: purposeQuery,
  show: async (visit) => {
    const { t } = visit;
    if (!openedBy(visit)) return seeOther(visit.url(personAddress, visit.params));
    const { opened, card, home, people } = await householdAt(visit);
    return view(
      <>
        <PageTitle lead={t('customer-desk.spell.lead')}>{t('customer-desk.spell.title')}</PageTitle>
        <Stack>
          <Box title={home.flat ? addressOf(home.flat, visit.language) : t('homes.notShown')}>
            <ul>
              {people.map((one: Occupant) => (
                <li>{fullName(one)}</li>
              ))}
            </ul>
          </Box>
          <Form>
            <TextField
              name="address"
              label={t('customer-desk.spell.address')}
              hint={t('customer-desk.spell.addressHint')}
              autocomplete="off"
              required
            />
            <DayField name="from" label={t('customer-desk.spell.from')} required />
            <DayField name="until" label={t('customer-desk.spell.until')} required />
            <Radios
              name="because"
              label={t('customer-desk.spell.because')}
              options={spellReasons.map((one) => ({ value: one, text: t(`residents.temporary.${one}`) }))}
              required
            />
            <Submit>{t('customer-desk.spell.button')}</Submit>
          </Form>
        </Stack>
      </>,
      { purpose: bandFor(visit, opened, card.name) },
    );
  },
  post: {
    body: z.object({ address: fields.text(120), from: fields.day(), until: fields.day(), because: fields.oneOf(spellReasons) }),
    act: async (visit) => {
      const { opened, people } = await householdAt(visit);
      const { address, from, until, because } = visit.body;
      if (until <= from) return invalid({ until: 'customer-desk.spell.endsBefore' });
      const reach = reachOf(
        opened,
        people.map((one) => one.personId),
      );
      const housed = await visit.enter('occupant-register', reach, async (tx) => {
        const [flat, another] = await findFlats(tx, address, 2);
        if (!flat || another || flat.inhabited) return false;
        await houseTemporarily(tx, { occupancyIds: people.map((one) => one.occupancyId), flatId: flat.id, from, until, because });
        return true;
      });
      if (!housed) return invalid({ address: 'customer-desk.spell.noSuchHome' });
      return seeOther(visit.url(personAddress, { id: opened.personId }, { query: { tehtava: opened.token } }), 'customer-desk.spell.done');
    },
  },
});
