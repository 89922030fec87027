// Shows an identity code once, for a reason of its own: in the answer to the deed, in no address and no title.
import { z } from 'zod';
import { unmaskIdentifier } from '#modules/residents/public.ts';
import { fields, page, seeOther, view } from '#platform/pages/declare.ts';
import { Box, Confirm, Fact, Facts, LinkButton, PageTitle, Radios, Stack } from '#platform/pages/parts.ts';
import { identifierAddress, personAddress } from '../addresses.ts';
import { cardOf } from '../card.ts';
import { type Opened, openedBy, type PersonVisit, personParams, purposeQuery, reachOf } from '../opened.ts';
import { refusals } from '../refusals.ts';
import { allows, deskActivities } from '../what-policy-gives.ts';
import { bandFor } from './band.ts';

const reasons = ['namesake', 'authority', 'lease'] as const;

/** Opened under the lease, by somebody whom the policy lets see the code now; else `notShown`. */
function checked(visit: PersonVisit, opened: Opened | undefined): Opened {
  const may = opened?.activity === 'tenancy' && allows(visit.actor.roles, 'tenancy', 'unmask', 'personal-identity-code', opened.moment);
  if (!opened || !may) throw refusals.notShown();
  return opened;
}

export const identifierPage = page({
  ...identifierAddress,
  activity: deskActivities,
  title: 'customer-desk.unmask.title',
  params: personParams,
  query: purposeQuery,
  show: async (visit) => {
    const { t } = visit;
    if (!openedBy(visit)) return seeOther(visit.url(personAddress, visit.params));
    const opened = checked(visit, openedBy(visit));
    const { name } = await cardOf(visit, opened);
    return view(
      <Confirm
        question={t('customer-desk.unmask.question')}
        consequences={[t('customer-desk.unmask.logged'), t('customer-desk.unmask.once')]}
        button={t('customer-desk.unmask.button')}
        backHref={visit.url(personAddress, { id: opened.personId }, { query: { tehtava: opened.token } })}
      >
        <Radios
          name="why"
          label={t('customer-desk.unmask.why')}
          options={reasons.map((reason) => ({ value: reason, text: t(`customer-desk.unmask.reasons.${reason}`) }))}
          required
        />
      </Confirm>,
      { purpose: bandFor(visit, opened, name) },
    );
  },
  post: {
    body: z.object({ why: fields.oneOf(reasons) }),
    act: async (visit) => {
      const { t } = visit;
      const opened = checked(visit, openedBy(visit));
      const reach = { ...reachOf(opened), reason: `customer-desk.unmask.because.${visit.body.why}`, unmask: true as const };
      const shown = await visit.enter('tenancy', reach, (tx) => unmaskIdentifier(tx, opened.personId));
      return view(
        <>
          <PageTitle>{t('customer-desk.unmask.title')}</PageTitle>
          <Stack>
            <Facts>
              <Fact label={t('customer-desk.card.identifier')}>{shown?.code}</Fact>
              {shown?.other && <Fact label={t('customer-desk.moveIn.other')}>{shown.other}</Fact>}
            </Facts>
            <Box kind="note">{t('customer-desk.unmask.once')}</Box>
            <LinkButton href={visit.url(personAddress, { id: opened.personId }, { query: { tehtava: opened.token } })}>
              {t('customer-desk.unmask.back')}
            </LinkButton>
          </Stack>
        </>,
        { purpose: bandFor(visit, opened, '') },
      );
    },
  },
});
