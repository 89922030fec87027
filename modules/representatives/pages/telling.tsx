// What a mandate opens, once it has been recorded that it is told; closed again the minute the mandate ends.
import { z } from 'zod';
import { personParams } from '#modules/customer-desk/public.ts';
import { page, view } from '#platform/pages/declare.ts';
import { Box, Card, Fact, Facts, PageTitle, Stack } from '#platform/pages/parts.ts';
import { readIdentified } from '../acting-token.ts';
import { actingAddress, tellingAddress } from '../addresses.ts';
import { reachFor } from '../desk.ts';
import { toldById } from '../disclosures.ts';
import { mandateById, stateOf } from '../mandates.ts';
import { refusals } from '../refusals.ts';
import { scopeWords, tellable } from '../scopes.ts';
import { openFor, opens, sayable } from '../what-opens.ts';
import { periodOf } from './mandate-parts.tsx';

export const tellingPage = page({
  ...tellingAddress,
  activity: ['representatives', 'tenancy', 'customer-service', 'occupant-register'],
  title: 'representatives.acting.title',
  params: personParams.extend({ disclosure: z.uuid() }),
  query: z.object({ tunnistus: z.string().max(200).optional() }),
  show: async (visit) => {
    const { t } = visit;
    const { id, disclosure } = visit.params;
    const method = readIdentified(visit, id, visit.query.tunnistus, disclosure);
    if (!method) throw refusals.identifyFirst();
    const { one, mandate } = await visit.enter('representatives', reachFor(id, method), async (tx) => {
      const found = await toldById(tx, id, disclosure);
      return { one: found, mandate: await mandateById(tx, id, found.mandate_id ?? '') };
    });
    if (stateOf(mandate, visit.asOf) !== 'inForce' || !opens(one.activity)) throw refusals.notCarried();
    const told = tellable(visit.actor.roles, one.activity, sayable[one.activity]).filter((category) => one.told.includes(category));
    const opened = await openFor(visit, one.activity, reachFor(id, method), told);
    if (!opened) throw refusals.unknownMandate();
    const matter = scopeWords(visit, one.activity);
    return view(
      <>
        <PageTitle lead={t('representatives.telling.lead', { helper: mandate.name, matter })}>{opened.name}</PageTitle>
        <Stack>
          <Card title={matter}>
            <Facts>
              {opened.facts.map((fact) => (
                <Fact label={fact.label}>
                  {fact.lines.map((line) => (
                    <div>{line}</div>
                  ))}
                </Fact>
              ))}
            </Facts>
          </Card>
          {mandate.matter && <Box kind="note">{t('representatives.onlyThis', { matter: mandate.matter })}</Box>}
          <Box>{t('representatives.telling.recorded', { period: periodOf(visit, mandate) })}</Box>
        </Stack>
      </>,
      {
        purpose: { text: t('representatives.telling.band', { helper: mandate.name }), changeHref: visit.url(actingAddress, { id }) },
        crumbs: [{ text: t('representatives.acting.title'), href: visit.url(actingAddress, { id }) }],
      },
    );
  },
});
