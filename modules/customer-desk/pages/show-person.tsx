// One person under one purpose; without a purpose, the question for it.
import { z } from 'zod';
import type { View } from '#platform/pages/answers.ts';
import { fields, page, view } from '#platform/pages/declare.ts';
import { Two } from '#platform/pages/parts.ts';
import { personAddress } from '../addresses.ts';
import { cardOf, householdOf } from '../card.ts';
import { identifyBy, openFor } from '../open-person.ts';
import { type Opened, openedBy, type PersonVisit, personParams, purposeQuery } from '../opened.ts';
import { methodIds, reasonIds } from '../reasons.ts';
import { nameOf } from '../search.ts';
import { takeBackMoveOut } from '../take-back-move-out.ts';
import { deskActivities } from '../what-policy-gives.ts';
import { bandFor } from './band.ts';
import { Asides } from './card-asides.tsx';
import { CardHead } from './card-head.tsx';
import { CardSections } from './card-sections.tsx';
import { ChooseReason } from './choose-reason.tsx';

export const personPage = page({
  ...personAddress,
  activity: deskActivities,
  title: 'customer-desk.card.title',
  // A busy desk opens a person every few seconds and identifies them; more is no conversation.
  postsPerMinute: 60,
  params: personParams,
  query: purposeQuery,
  show: async (visit) => {
    const opened = openedBy(visit);
    return opened ? showCard(visit, opened) : view(<ChooseReason visit={visit} name={await nameOf(visit, visit.params.id)} />);
  },
  posts: {
    open: {
      body: z.object({ reason: fields.oneOf(reasonIds), words: fields.text(120).optional() }),
      act: (visit) => openFor(visit, visit.body.reason, visit.body.words),
    },
    identify: {
      body: z.object({ method: fields.oneOf(methodIds) }),
      act: (visit) => identifyBy(visit, visit.body.method),
    },
    'take-back': {
      body: z.object({ stay: fields.id() }),
      act: (visit) => takeBackMoveOut(visit, visit.body.stay),
    },
  },
});

async function showCard(visit: PersonVisit, opened: Opened): Promise<View> {
  const card = await cardOf(visit, opened);
  const household = await householdOf(visit, opened, card);
  return view(
    <CardHead visit={visit} opened={opened} card={card}>
      <Two aside={<Asides visit={visit} opened={opened} card={card} household={household} />}>
        <CardSections visit={visit} opened={opened} card={card} />
      </Two>
    </CardHead>,
    { purpose: bandFor(visit, opened, card.name) },
  );
}
