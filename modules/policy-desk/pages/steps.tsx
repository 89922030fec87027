// What has been said of a draft, and the form of the step that comes next for whoever may take it.
import { oversightFacts } from '#platform/oversight-facts.ts';
import { Box, Card, DayField, Fact, Facts, Form, Radios, Submit, TextArea } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import type { Draft } from '#platform/policy-decisions.ts';

type Names = Map<string, string>;

/** The employees who have decided, by account. */
export async function namesOfDecision({ decision }: Draft): Promise<Names> {
  const accounts = [decision?.proposedBy, decision?.advice?.by, decision?.approval?.by].filter((id) => id !== undefined);
  return new Map([...(await oversightFacts().namesOf(accounts))].map(([id, { name }]) => [id, name]));
}

export function WhatWasSaid({ draft: { decision }, names }: { draft: Draft; names: Names }) {
  const { t, format } = useVisit();
  if (!decision) return null;
  const who = (id: string, at: Date) => `${names.get(id) ?? t('policy-desk.steps.gone')}, ${format.instant(at)}`;
  const { advice, approval } = decision;
  return (
    <Card title={t('policy-desk.steps.said')} level={2}>
      <Facts>
        <Fact label={t('policy-desk.steps.proposed')}>
          {who(decision.proposedBy, decision.proposedAt)}
          <p>{decision.because}</p>
        </Fact>
        <Fact label={t('policy-desk.steps.takesEffect')}>
          {decision.takesEffectOn ? format.day(decision.takesEffectOn) : t('policy-desk.steps.whenApproved')}
        </Fact>
        <Fact label={t('policy-desk.steps.advice')}>
          {advice && (
            <>
              {who(advice.by, advice.at)}
              <p>
                <strong>{t(advice.isFor ? 'policy-desk.steps.for' : 'policy-desk.steps.against')}</strong> {advice.text}
              </p>
            </>
          )}
        </Fact>
        <Fact label={t('policy-desk.steps.approved')}>
          {approval && (
            <>
              {who(approval.by, approval.at)}
              {approval.againstReason && <p>{t('policy-desk.steps.againstBecause', { reason: approval.againstReason })}</p>}
            </>
          )}
        </Fact>
        {decision.activatedAt && <Fact label={t('policy-desk.steps.activated')}>{format.instant(decision.activatedAt)}</Fact>}
      </Facts>
    </Card>
  );
}

export function NextStep({ draft: { decision } }: { draft: Draft }) {
  const { t, actor } = useVisit();
  const is = (role: string) => actor.roles.includes(role);
  if (!decision) return is('policy-editor') ? <Propose /> : <Box>{t('policy-desk.steps.waitsForProposal')}</Box>;
  if (!decision.advice) return is('supervision') ? <Advise /> : <Box>{t('policy-desk.steps.waitsForAdvice')}</Box>;
  if (!decision.approval)
    return is('policy-approver') ? <Approve isAgainst={!decision.advice.isFor} /> : <Box>{t('policy-desk.steps.waitsForApproval')}</Box>;
  return decision.activatedAt ? null : <Box kind="ok">{t('policy-desk.steps.waitsForActivation')}</Box>;
}

function Propose() {
  const { t } = useVisit();
  return (
    <Card title={t('policy-desk.steps.propose')} level={2}>
      <Form deed="propose">
        <TextArea name="because" label={t('policy-desk.steps.why')} required />
        <DayField name="takesEffectOn" label={t('policy-desk.steps.takesEffect')} hint={t('policy-desk.steps.takesEffectHint')} />
        <Submit>{t('policy-desk.steps.propose')}</Submit>
      </Form>
    </Card>
  );
}

function Advise() {
  const { t } = useVisit();
  const stands = (['for', 'against'] as const).map((value) => ({ value, text: t(`policy-desk.steps.${value}`) }));
  return (
    <Card title={t('policy-desk.steps.advise')} level={2}>
      <p>{t('policy-desk.steps.adviseLead')}</p>
      <Form deed="advise">
        <Radios name="stand" label={t('policy-desk.steps.stand')} options={stands} required />
        <TextArea name="words" label={t('policy-desk.steps.words')} required />
        <Submit>{t('policy-desk.steps.advise')}</Submit>
      </Form>
    </Card>
  );
}

function Approve({ isAgainst }: { isAgainst: boolean }) {
  const { t } = useVisit();
  return (
    <Card title={t('policy-desk.steps.approve')} level={2}>
      {isAgainst && <Box kind="note">{t('policy-desk.steps.againstLead')}</Box>}
      <Form deed="approve">
        {isAgainst && <TextArea name="againstReason" label={t('policy-desk.steps.againstReason')} required />}
        <Submit>{t('policy-desk.steps.approve')}</Submit>
      </Form>
    </Card>
  );
}
