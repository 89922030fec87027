// A mandate on one sheet, for whoever acts to carry along: who, for whom, in what, until when, and that it must be checked.
import { z } from 'zod';
import { fullName, peopleById } from '#modules/residents/public.ts';
import { page, view } from '#platform/pages/declare.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { mineAddress, paperAddress } from '../addresses.ts';
import { mandateById, stateOf } from '../mandates.ts';
import { ownId } from '../own.ts';
import { scopeWords } from '../scopes.ts';
import { kindWords, periodOf } from './mandate-parts.tsx';

export const paperPage = page({
  ...paperAddress,
  activity: ['representatives', 'tenancy'],
  as: 'self',
  strong: true,
  title: 'representatives.paper.title',
  params: z.object({ mandate: z.uuid() }),
  show: async (visit) => {
    const { t, format } = visit;
    const me = ownId(visit);
    const mandate = await visit.enter('representatives', { about: [me] }, (tx) => mandateById(tx, me, visit.params.mandate));
    const [person] = await visit.enter('tenancy', { about: [me] }, (tx) => peopleById(tx, [me]));
    const state = stateOf(mandate, visit.asOf);
    const facts: [string, string][] = [
      [t('representatives.paper.by'), person ? fullName(person) : ''],
      [t('representatives.paper.to'), `${mandate.name} (${kindWords(visit, mandate.kind)})`],
      [t('representatives.matters'), mandate.scopes.map((scope) => scopeWords(visit, scope)).join('; ')],
      ...(mandate.matter ? [[t('representatives.paper.only'), mandate.matter] as [string, string]] : []),
      [t('representatives.time'), periodOf(visit, mandate)],
      [t('representatives.paper.state'), t(`representatives.states.${state}`)],
    ];
    return view(
      <article class="letter">
        <header>
          <p class="letter-from">
            <strong>{policyInForce().controller.name}</strong>
          </p>
          <p class="letter-on">{format.day(visit.asOf)}</p>
        </header>
        <h1>{t('representatives.paper.title')}</h1>
        <dl class="facts">
          {facts.map(([label, value]) => (
            <div>
              <dt>{label}</dt>
              <dd class="as-typed">{value}</dd>
            </div>
          ))}
        </dl>
        <p>{t('representatives.paper.checked')}</p>
        <p>{t('representatives.paper.revocable')}</p>
      </article>,
      { crumbs: [{ text: t('representatives.title'), href: visit.url(mineAddress) }] },
    );
  },
});
