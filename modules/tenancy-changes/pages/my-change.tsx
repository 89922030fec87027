// One of the visitor's own changes: what was told, how it was decided, and the way to take it back until then.

import { z } from 'zod';
import { page, seeOther, view } from '#platform/pages/declare.ts';
import { Box, Form, PageTitle, Stack, Submit } from '#platform/pages/parts.ts';
import { myChangeAddress, myChangesAddress, myDecisionAddress } from '../addresses.ts';
import { activityOf } from '../categories.ts';
import { typeAt } from '../file-change.ts';
import { withdrawMatter } from '../matters.ts';
import { myMatter, ownHead, ownId, resident } from '../own-changes.ts';
import { refusals } from '../refusals.ts';
import { DecisionCard, ToldCard } from './change-parts.tsx';
import { DecisionLetter } from './decision-letter.tsx';

const params = z.object({ type: z.string().max(40), matter: z.uuid() });

export const myChangePage = page({
  ...myChangeAddress,
  ...resident,
  as: 'self',
  title: 'tenancy-changes.change',
  params,
  show: async (visit) => {
    const { t } = visit;
    const type = typeAt(visit.params.type);
    const { matter, form } = await myMatter(visit, type.id, visit.params.matter);
    const open = matter.state === 'filed' && matter.carried_on === null;
    return view(
      <>
        <PageTitle>{t(type.title)}</PageTitle>
        <Stack>
          {matter.decided_on && (
            <DecisionCard visit={visit as never} matter={matter} form={form} letterHref={visit.url(myDecisionAddress, visit.params)} />
          )}
          <ToldCard visit={visit as never} matter={matter} form={form} />
          {open && <Box>{t(`tenancy-changes.next.${matter.asks}`)}</Box>}
          {open && (
            <Form>
              <p>{t('tenancy-changes.mine.mayWithdraw')}</p>
              <Submit kind="quiet">{t('tenancy-changes.mine.withdraw')}</Submit>
            </Form>
          )}
        </Stack>
      </>,
      { title: t(type.title), crumbs: [{ text: t('tenancy-changes.title'), href: visit.url(myChangesAddress) }] },
    );
  },
  post: {
    body: z.object({}),
    act: async (visit) => {
      const type = typeAt(visit.params.type);
      const { matter } = await myMatter(visit, type.id, visit.params.matter);
      await visit.enter(activityOf(type.category), { about: [ownId(visit)] }, (tx) => withdrawMatter(tx, type.category, matter));
      return seeOther(visit.url(myChangeAddress, visit.params), 'tenancy-changes.mine.withdrawn');
    },
  },
});

/** The decision on paper, in the language of the page. */
export const myDecisionPage = page({
  ...myDecisionAddress,
  ...resident,
  as: 'self',
  title: 'tenancy-changes.decision.title',
  params,
  show: async (visit) => {
    const type = typeAt(visit.params.type);
    const { matter, form } = await myMatter(visit, type.id, visit.params.matter);
    if (!matter.decided_on) throw refusals.unknownChange();
    const own = await ownHead(visit);
    return view(<DecisionLetter visit={visit as never} type={type} matter={matter} form={form} {...own} />, {
      crumbs: [{ text: visit.t(type.title), href: visit.url(myChangeAddress, visit.params) }],
    });
  },
});
