// The answer on paper: what was done and what not, why, in the handler's own words too, by which job, and how to complain.
import type { AnyVisit } from '#platform/pages/declare.ts';
import { Letter } from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { letters, paragraphs, reasonsFor, type WrittenOutcome } from '../letters.ts';
import type { OpenedRequest } from '../own-requests.ts';
import { clocksOf, numberOf } from '../requests.ts';
import { ErasureList } from './case-erasure.tsx';

interface AnswerLetterProps {
  visit: AnyVisit;
  opened: OpenedRequest;
  to: readonly string[];
}

/** Nothing when there is neither an answer nor an extension to write about. */
export function AnswerLetter({ visit, opened, to }: AnswerLetterProps) {
  const { t, format } = visit;
  const { request, answer } = opened;
  const extended = !answer && request.extendedOn !== null;
  const reason = answer?.because && reasonsFor(request.kind).find((each) => each.id === answer.because);
  const job = policyInForce().vocabulary.roles.find((role) => role.id === answer?.decidedBy);
  return (
    <Letter visit={visit} to={to} on={answer?.closedOn ?? request.extendedOn!} title={t(letters().title)}>
      <p class="letter-lead">
        {`${t('rights-requests.letter.about', { kind: t(`rights-requests.kinds.${request.kind}.title`), day: format.day(request.receivedAt) })} ${numberOf(request.id)}`}
      </p>
      {answer && paragraphs(answer.outcome as WrittenOutcome, request.kind).map((text) => <p>{t(text)}</p>)}
      {extended && (
        <>
          <p>{t(letters().extended)}</p>
          <p class="as-typed">{opened.extendedBecause}</p>
          <p>
            <strong>{t('rights-requests.letter.newDay', { day: format.day(clocksOf(request)!.extended) })}</strong>
          </p>
        </>
      )}
      {(reason || answer?.words) && (
        <section>
          <h2>{t(reason ? 'rights-requests.letter.why' : 'rights-requests.letter.more')}</h2>
          {reason && <p>{t(reason.title)}</p>}
          {answer?.words && <p class="as-typed">{answer.words}</p>}
        </section>
      )}
      <ErasureList visit={visit} decisions={opened.decisions} />
      {answer && (
        <section>
          <h2>{t('rights-requests.letter.who')}</h2>
          <p>{t('rights-requests.letter.byPerson', { job: job ? t(job.title) : '' })}</p>
        </section>
      )}
      <Complain visit={visit} />
    </Letter>
  );
}

/** S168, S169: every reply says to whom one can complain, as the policy has it today. */
export function Complain({ visit: { t } }: { visit: AnyVisit }) {
  const { authority } = policyInForce().controller;
  return (
    <section>
      <h2>{t(letters().complain.title)}</h2>
      <p>{t(letters().complain.text)}</p>
      <p>
        {t(authority.title)}
        <br />
        {t(authority.address)}
        <br />
        {`${authority.email} · ${authority.phone} · ${authority.website}`}
      </p>
    </section>
  );
}
