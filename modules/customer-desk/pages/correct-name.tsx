// Puts a name right.
import { z } from 'zod';
import { correctName } from '#modules/residents/public.ts';
import { fields, invalid, page, seeOther, view } from '#platform/pages/declare.ts';
import { Form, PageTitle, Submit, TextField } from '#platform/pages/parts.ts';
import { nameAddress, personAddress } from '../addresses.ts';
import { cardOf } from '../card.ts';
import { mayWrite, type Opened, openedBy, type PersonVisit, personParams, purposeQuery, reachOf } from '../opened.ts';
import { refusals } from '../refusals.ts';
import { deskActivities } from '../what-policy-gives.ts';
import { bandFor } from './band.ts';

type Naming = 'occupant-register' | 'tenancy';

/** Where the policy lets a name be put right under this purpose; else `notShown`. */
function namingOf(visit: PersonVisit, opened: Opened): Naming {
  const { activity } = opened;
  if ((activity !== 'occupant-register' && activity !== 'tenancy') || !mayWrite(visit, opened, 'correct', 'name'))
    throw refusals.notShown();
  return activity;
}

export const namePage = page({
  ...nameAddress,
  activity: deskActivities,
  title: 'customer-desk.name.title',
  params: personParams,
  query: purposeQuery,
  show: async (visit) => {
    const { t } = visit;
    const opened = openedBy(visit);
    if (!opened) return seeOther(visit.url(personAddress, visit.params));
    namingOf(visit, opened);
    const card = await cardOf(visit, opened);
    return view(
      <>
        <PageTitle lead={t('customer-desk.name.lead')}>{t('customer-desk.name.title')}</PageTitle>
        <Form>
          <TextField name="given" label={t('customer-desk.name.given')} value={card.person.givenNames} autocomplete="off" />
          <TextField name="family" label={t('customer-desk.name.family')} value={card.person.familyName} autocomplete="off" />
          <Submit>{t('pages.save')}</Submit>
        </Form>
      </>,
      { purpose: bandFor(visit, opened, card.name) },
    );
  },
  post: {
    body: z.object({ given: fields.text(120).optional(), family: fields.text(80).optional() }),
    act: async (visit) => {
      const opened = openedBy(visit);
      if (!opened) throw refusals.notShown();
      const activity = namingOf(visit, opened);
      const { given = '', family = '' } = visit.body;
      if (given === '' && family === '') return invalid({ given: 'residents.refusals.nameMissing' });
      await visit.enter(activity, reachOf(opened), (tx) => correctName(tx, opened.personId, { given, family }));
      return seeOther(visit.url(personAddress, { id: opened.personId }, { query: { tehtava: opened.token } }), 'customer-desk.name.done');
    },
  },
});
