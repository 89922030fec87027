// A decision on paper: what was decided, why, from when, by which job, and how to complain.
import type { AnyVisit } from '#platform/pages/declare.ts';
import { Letter } from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import type { ChangeType } from '../change-type.ts';
import type { Matter, Paper } from '../matters.ts';
import { saidAnswers } from '../say-change.ts';

interface DecisionLetterProps {
  visit: AnyVisit;
  type: ChangeType;
  matter: Matter;
  form: Paper;
  name: string;
  address: readonly string[];
}

export function DecisionLetter({ visit, type, matter, form, name, address }: DecisionLetterProps) {
  const { t, format } = visit;
  const yes = matter.state === 'granted';
  const reason = type.because.find((each) => each.id === form.because);
  const job = policyInForce().vocabulary.roles.find((role) => role.id === form.decided_by);
  return (
    <Letter
      visit={visit}
      to={[name, ...address]}
      on={matter.decided_on!}
      title={`${t('tenancy-changes.decision.title')}: ${t(type.title)}`}
    >
      <p class="letter-lead">
        <strong>{t(yes ? type.letter.yes : (type.letter.no ?? type.letter.yes))}</strong>
      </p>
      {(reason || form.words) && (
        <section>
          <h2>{t('tenancy-changes.decision.why')}</h2>
          {reason && <p>{t(reason.title)}</p>}
          {form.words && <p class="as-typed">{form.words}</p>}
        </section>
      )}
      <section>
        <h2>{t('tenancy-changes.decision.what')}</h2>
        <dl class="facts">
          <LetterFact label={t('tenancy-changes.filedOn')} value={format.day(matter.recorded_at)} />
          {saidAnswers(visit, matter.kind, form.answers).map(({ label, value }) => (
            <LetterFact label={label} value={value} />
          ))}
          {matter.wanted_on && (
            <LetterFact label={type.from ? t(type.from.label) : t('tenancy-changes.from')} value={format.day(matter.wanted_on)} />
          )}
          {matter.until_on && (
            <LetterFact label={type.until ? t(type.until.label) : t('tenancy-changes.until')} value={format.day(matter.until_on)} />
          )}
        </dl>
      </section>
      <section>
        <h2>{t('tenancy-changes.decision.who')}</h2>
        <p>{t('tenancy-changes.decision.byPerson', { job: job ? t(job.title) : '', day: format.day(matter.decided_on!) })}</p>
      </section>
      {!yes && type.letter.complain && (
        <section>
          <h2>{t('tenancy-changes.decision.complain')}</h2>
          <p>{t(type.letter.complain)}</p>
        </section>
      )}
    </Letter>
  );
}

const LetterFact = ({ label, value }: { label: string; value: string }) => (
  <div>
    <dt>{label}</dt>
    <dd class="as-typed">{value}</dd>
  </div>
);
