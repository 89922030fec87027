// Somebody gets in touch for a customer: identify them, choose the mandate, open no more than it reaches.
import { z } from 'zod';
import { nameOf, personAddress, personParams } from '#modules/customer-desk/public.ts';
import { fields, page, seeOther, view } from '#platform/pages/declare.ts';
import { Actions, Box, Form, KeyChoice, LinkButton, PageTitle, Stack, Submit } from '#platform/pages/parts.ts';
import { type Method, methods, readIdentified, sealIdentified } from '../acting-token.ts';
import { actingAddress, mandatesAddress, tellingAddress } from '../addresses.ts';
import { type ActingVisit, identifiedIn, isOneself, reachFor } from '../desk.ts';
import { recordDisclosure } from '../disclosures.ts';
import { type Mandate, mandateById, mandatesOf, stateOf } from '../mandates.ts';
import { newId } from '../read-mandate.ts';
import { refusals } from '../refusals.ts';
import { servesRepresentatives, tellable } from '../scopes.ts';
import { opens, sayable } from '../what-opens.ts';
import { InForce, WhatIsMissing } from './acting-parts.tsx';

export const actingPage = page({
  ...actingAddress,
  activity: ['representatives', 'customer-service', 'tenancy', 'occupant-register', 'rent-monitoring'],
  title: 'representatives.acting.title',
  postsPerMinute: 60,
  params: personParams,
  query: z.object({ tunnistus: z.string().max(200).optional() }),
  show: async (visit) => {
    const { t } = visit;
    if (!servesRepresentatives(visit.actor.roles)) throw refusals.unknownMandate();
    const method = readIdentified(visit, visit.params.id, visit.query.tunnistus);
    const name = await nameOf(visit, visit.params.id);
    const mandates = method ? await inForce(visit, method) : [];
    return view(
      <>
        <PageTitle lead={t('representatives.acting.lead')}>{t('representatives.acting.heading', { name })}</PageTitle>
        {method ? (
          <Stack>
            <p>{t('representatives.acting.identified', { how: t(`representatives.methods.${method}`) })}</p>
            {mandates.map((mandate) => (
              <InForce visit={visit} mandate={mandate} telling={newId()} />
            ))}
            <WhatIsMissing visit={visit} mandates={mandates} />
            <Actions>
              <LinkButton
                kind="quiet"
                href={visit.url(mandatesAddress, { id: visit.params.id }, { query: { tunnistus: visit.query.tunnistus } })}
              >
                {t('representatives.desk.recordShown')}
              </LinkButton>
            </Actions>
          </Stack>
        ) : (
          <Identify visit={visit} />
        )}
      </>,
      { crumbs: [{ text: name, href: visit.url(personAddress, { id: visit.params.id }) }] },
    );
  },
  posts: {
    identify: {
      body: z.object({ method: fields.oneOf(methods) }),
      act: (visit) => {
        const tunnistus = sealIdentified(visit, visit.params.id, visit.body.method);
        return seeOther(visit.url(actingAddress, { id: visit.params.id }, { query: { tunnistus } }));
      },
    },
    tell: {
      body: z.object({ telling: fields.id(), mandate: fields.id(), activity: z.string().max(60) }),
      act: (visit) => tell(visit as unknown as ActingVisit, visit.body),
    },
  },
});

async function inForce(visit: Pick<ActingVisit, 'enter' | 'params' | 'asOf'>, method: Method): Promise<Mandate[]> {
  const { id } = visit.params;
  const all = await visit.enter('representatives', reachFor(id, method), (tx) => mandatesOf(tx, id));
  return all.filter((mandate) => stateOf(mandate, visit.asOf) === 'inForce');
}

/** The record first; PostgreSQL takes none that the mandate does not carry this minute. Then what it opens. */
async function tell(visit: ActingVisit, { telling, mandate: mandateId, activity }: { telling: string; mandate: string; activity: string }) {
  const { id } = visit.params;
  const method = identifiedIn(visit);
  const told = opens(activity) ? tellable(visit.actor.roles, activity, sayable[activity]) : [];
  if (told.length === 0) throw refusals.notCarried();
  await visit.enter('representatives', reachFor(id, method), async (tx) => {
    const mandate = await mandateById(tx, id, mandateId);
    if (isOneself(visit, mandate.name)) throw refusals.ownMatter();
    await recordDisclosure(tx, { id: telling, personId: id, mandateId, activity, told, method });
  });
  const tunnistus = sealIdentified(visit, id, method, telling);
  return seeOther(visit.url(tellingAddress, { id, disclosure: telling }, { query: { tunnistus } }));
}

function Identify({ visit }: { visit: Pick<ActingVisit, 't'> }) {
  const { t } = visit;
  return (
    <Stack>
      <Box kind="note">{t('representatives.acting.identifyHow')}</Box>
      <Form deed="identify">
        <KeyChoice
          name="method"
          label={t('representatives.acting.identify')}
          options={methods.map((value) => ({ value, text: t(`representatives.methods.${value}`) }))}
          required
        />
        <Submit>{t('representatives.acting.continue')}</Submit>
      </Form>
    </Stack>
  );
}
