// The desk writes a mandate down and ends one: for a customer who has been identified, or for whoever shows a document or a decision.
import { z } from 'zod';
import { nameOf, openedBy, type PersonVisit, personAddress, personParams, purposeQuery, reachOf } from '#modules/customer-desk/public.ts';
import type { Reach } from '#platform/database.ts';
import { fields, invalid, page, seeOther, type Visit, view } from '#platform/pages/declare.ts';
import { PageTitle, Section, Stack } from '#platform/pages/parts.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { readIdentified } from '../acting-token.ts';
import { mandatesAddress } from '../addresses.ts';
import { isOneself, reachFor } from '../desk.ts';
import { giveMandate, type Kind, mandatesOf, revokeMandate } from '../mandates.ts';
import { DeskForm, isMandate, readAtDesk } from '../read-mandate.ts';
import { refusals } from '../refusals.ts';
import { DeskFields, DeskMandate } from './desk-parts.tsx';

type DeskVisit = Visit<{ id: string }, { tehtava?: string | undefined; tunnistus?: string | undefined }, unknown, 'representatives'>;

interface Caller {
  reach: Reach & { about: string[] };
  /** A customer names helpers; whoever shows a document or a decision may show no more than that, and ends nothing. */
  kinds: readonly Kind[];
  isCustomer: boolean;
  byPhone: boolean;
}

/** Who has been identified at the desk; throws `identifyFirst` when nobody has. */
function callerOf(visit: DeskVisit): Caller {
  const opened = openedBy(visit as unknown as PersonVisit);
  if (opened?.method)
    return {
      reach: reachOf(opened),
      kinds: ['helper', 'power-of-attorney'],
      isCustomer: true,
      byPhone: opened.method !== 'document',
    };
  const method = readIdentified(visit, visit.params.id, visit.query.tunnistus);
  if (!method) throw refusals.identifyFirst();
  return {
    reach: reachFor(visit.params.id, method),
    kinds: ['power-of-attorney', 'guardianship'],
    isCustomer: false,
    byPhone: method !== 'document',
  };
}

const here = (visit: DeskVisit) => visit.url(mandatesAddress, { id: visit.params.id }, { query: visit.query });

export const mandatesPage = page({
  ...mandatesAddress,
  activity: ['representatives', 'customer-service', 'tenancy', 'occupant-register', 'rent-monitoring'],
  title: 'representatives.desk.title',
  params: personParams,
  query: purposeQuery.extend({ tunnistus: z.string().max(200).optional() }),
  show: async (visit) => {
    const { t } = visit;
    const { id } = visit.params;
    const caller = callerOf(visit as unknown as DeskVisit);
    const name = await nameOf(visit, id);
    const mandates = await visit.enter('representatives', caller.reach, (tx) => mandatesOf(tx, id));
    return view(
      <>
        <PageTitle lead={t(caller.isCustomer ? 'representatives.desk.leadCustomer' : 'representatives.desk.leadActing')}>
          {t('representatives.desk.heading', { name })}
        </PageTitle>
        <Stack>
          {mandates.length === 0 && <p class="empty">{t('representatives.desk.empty')}</p>}
          {mandates.map((mandate) => (
            <DeskMandate visit={visit} mandate={mandate} mayEnd={caller.isCustomer} />
          ))}
          <Section title={t('representatives.desk.add')}>
            <DeskFields visit={visit} kinds={caller.kinds} />
          </Section>
        </Stack>
      </>,
      { crumbs: [{ text: name, href: visit.url(personAddress, { id }, { query: { tehtava: visit.query.tehtava } }) }] },
    );
  },
  posts: {
    give: {
      body: DeskForm,
      act: async (visit) => {
        const caller = callerOf(visit as unknown as DeskVisit);
        if (!caller.kinds.includes(visit.body.kind)) throw refusals.evidenceMissing();
        const read = readAtDesk(visit.body, visit.params.id, helsinkiDay(visit.asOf), caller.byPhone);
        if (!isMandate(read)) return invalid(read);
        if (isOneself(visit, read.name)) throw refusals.ownMatter();
        await visit.enter('representatives', caller.reach, (tx) => giveMandate(tx, read));
        return seeOther(here(visit as unknown as DeskVisit), 'representatives.desk.given');
      },
    },
    end: {
      body: z.object({ mandate: fields.id() }),
      act: async (visit) => {
        const caller = callerOf(visit as unknown as DeskVisit);
        if (!caller.isCustomer) throw refusals.identifyFirst();
        await visit.enter('representatives', caller.reach, (tx) => revokeMandate(tx, visit.params.id, visit.body.mandate));
        return seeOther(here(visit as unknown as DeskVisit), 'representatives.desk.ended');
      },
    },
  },
});
