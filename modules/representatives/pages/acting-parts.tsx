// A mandate in force with what it opens at this desk, and in neutral words what is missing.
import type { AnyVisit } from '#platform/pages/declare.ts';
import { Box, Card, Form, Hidden, Submit } from '#platform/pages/parts.ts';
import type { Mandate } from '../mandates.ts';
import { jobFor, scopes, scopeWords, tellable } from '../scopes.ts';
import { opens, sayable } from '../what-opens.ts';
import { MandateFacts, StateTag } from './mandate-parts.tsx';

const opensHere = (visit: AnyVisit, scope: string): boolean =>
  opens(scope) && tellable(visit.actor.roles, scope, sayable[scope]).length > 0;

export function InForce({ visit, mandate, telling }: { visit: AnyVisit; mandate: Mandate; telling: string }) {
  const { t } = visit;
  const elsewhere = mandate.scopes.filter((scope) => !opensHere(visit, scope));
  return (
    <Card title={mandate.name} tag={<StateTag visit={visit} mandate={mandate} />}>
      <MandateFacts visit={visit} mandate={mandate} />
      <p>{t('representatives.acting.sameName')}</p>
      <Form deed="tell">
        <Hidden name="telling" value={telling} />
        <Hidden name="mandate" value={mandate.id} />
        {mandate.scopes
          .filter((scope) => opensHere(visit, scope))
          .map((scope) => (
            <Submit kind="quiet" name="activity" value={scope}>
              {t('representatives.acting.open', { matter: scopeWords(visit, scope) })}
            </Submit>
          ))}
      </Form>
      {elsewhere.map((scope) => (
        <p>{elsewhereWords(visit, scope)}</p>
      ))}
    </Card>
  );
}

function elsewhereWords(visit: AnyVisit, scope: string): string {
  const job = jobFor(scope);
  return visit.t('representatives.acting.elsewhere', { matter: scopeWords(visit, scope), job: job ? visit.t(job) : '' });
}

/** The same words whether a mandate has ended, was revoked, is narrower or never was: why is the customer's own matter. */
export function WhatIsMissing({ visit, mandates }: { visit: AnyVisit; mandates: readonly Mandate[] }) {
  const { t, format } = visit;
  const covered = new Set(mandates.flatMap((mandate) => mandate.scopes));
  const missing = scopes().filter((scope) => !covered.has(scope));
  if (missing.length === 0) return null;
  return (
    <Box kind="note" title={t(mandates.length === 0 ? 'representatives.acting.none' : 'representatives.acting.narrower')}>
      <p>{t('representatives.acting.notCovered', { matters: format.list(missing.map((scope) => scopeWords(visit, scope))) })}</p>
      <p>{t('representatives.acting.whatToDo')}</p>
    </Box>
  );
}
