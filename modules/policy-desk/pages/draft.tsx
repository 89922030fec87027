// One draft: what it changes for whom, who must be informed, and what the proposer, the officer and the approver say.
import { z } from 'zod';
import { fields, page, seeOther, type Visit, view } from '#platform/pages/declare.ts';
import { LinkButton, PageTitle, Section, Stack, Two } from '#platform/pages/parts.ts';
import { assessments, peopleByKind, policyDesk, sayOfDraft } from '#platform/policy-decisions.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { comparePolicies, countsOf, readinessOf, toBeInformed } from '#policy-engine/index.ts';
import { deskAddress, draftAddress, rehearsalAddress } from '../addresses.ts';
import { draftNamed, draftParams } from '../draft-named.ts';
import { refusals } from '../refusals.ts';
import { ofTheDesk } from '../who.ts';
import { Changes } from './changes.tsx';
import { Stage } from './desk.tsx';
import { Informed } from './informed.tsx';
import { StillLacks } from './lacks.tsx';
import { ReplayedLooks, replayedUnder } from './replayed.tsx';
import { NextStep, namesOfDecision, WhatWasSaid } from './steps.tsx';

export const showDraft = page({
  ...draftAddress,
  ...ofTheDesk,
  title: 'policy-desk.draft.title',
  params: draftParams,
  show: async (visit) => {
    const { t } = visit;
    const { draft, policy } = await draftNamed(visit.params.version);
    const versions = { before: policyInForce(), after: policy };
    const changes = comparePolicies(versions.before, versions.after);
    const { all, wider, narrower, inform, before } = countsOf(changes);
    return view(
      <>
        <PageTitle lead={t('policy-desk.draft.counts', { all, wider, narrower, inform, before })}>
          {t('policy-desk.draft.named', { version: draft.version.slice(0, 12) })}
        </PageTitle>
        <Two
          aside={
            <Stack>
              <p>
                <Stage draft={draft} />
              </p>
              <NextStep draft={draft} />
              <StillLacks policy={policy} ready={readinessOf(policy, new Set((await assessments(policyDesk())).keys()))} />
              <LinkButton kind="quiet" href={visit.url(rehearsalAddress, visit.params)}>
                {t('policy-desk.rehearsal.title')}
              </LinkButton>
            </Stack>
          }
        >
          <WhatWasSaid draft={draft} names={await namesOfDecision(draft)} />
          <Section title={t('policy-desk.informed.title')}>
            <Informed policy={policy} told={toBeInformed(changes)} people={await peopleByKind(policyDesk())} />
          </Section>
          <Section title={t('policy-desk.draft.changes')}>
            <Changes versions={versions} changes={changes} />
          </Section>
          <Section title={t('policy-desk.replay.title')}>
            <p>{t('policy-desk.replay.lead')}</p>
            <ReplayedLooks policy={policy} looks={await replayedUnder(policy, visit.asOf)} />
          </Section>
        </Two>
      </>,
      { crumbs: [{ text: t('policy-desk.desk.title'), href: visit.url(deskAddress) }] },
    );
  },
  posts: {
    propose: {
      body: z.object({ because: fields.longText(), takesEffectOn: fields.day().optional() }),
      act: async (visit) => {
        mustBe(visit, 'policy-editor');
        await sayOfDraft(policyDesk()).propose(visit.params.version, visit.actor.id, visit.body.because, visit.body.takesEffectOn);
        return seeOther(visit.url(draftAddress, visit.params), 'policy-desk.steps.proposedNow');
      },
    },
    advise: {
      body: z.object({ stand: z.enum(['for', 'against']), words: fields.longText() }),
      act: async (visit) => {
        mustBe(visit, 'supervision');
        await sayOfDraft(policyDesk()).advise(visit.params.version, visit.actor.id, visit.body.stand === 'for', visit.body.words);
        return seeOther(visit.url(draftAddress, visit.params), 'policy-desk.steps.advisedNow');
      },
    },
    approve: {
      body: z.object({ againstReason: fields.longText().optional() }),
      act: async (visit) => {
        mustBe(visit, 'policy-approver');
        await sayOfDraft(policyDesk()).approve(visit.params.version, visit.actor.id, visit.body.againstReason ?? '');
        return seeOther(visit.url(draftAddress, visit.params), 'policy-desk.steps.approvedNow');
      },
    },
  },
});

/** The database asks again whether the role is held today. */
function mustBe(visit: Pick<Visit<unknown, unknown, unknown>, 'actor'>, role: string): void {
  if (!visit.actor.roles.includes(role)) throw refusals.roleNotHeld();
}
