// A mandate and what was told on it, as residents and staff read them.
import type { AnyVisit } from '#platform/pages/declare.ts';
import { Fact, Facts, Tag } from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import type { Told } from '../disclosures.ts';
import { type Mandate, type State, stateOf } from '../mandates.ts';
import { scopeWords } from '../scopes.ts';
import { categoryWords } from '../what-opens.ts';

const tags: Record<State, 'ok' | 'wait' | 'plain'> = { inForce: 'ok', coming: 'wait', ended: 'plain', revoked: 'plain' };

export const StateTag = ({ visit, mandate }: { visit: AnyVisit; mandate: Mandate }) => {
  const state = stateOf(mandate, visit.asOf);
  return <Tag kind={tags[state]}>{visit.t(`representatives.states.${state}`)}</Tag>;
};

/** "avustaja", "edunvalvoja" … */
export const kindWords = (visit: AnyVisit, kind: string) => visit.t.find(`representatives.kinds.${kind}`) ?? kind;
export const jobWords = (visit: AnyVisit, role: string | null): string => {
  const job = policyInForce().vocabulary.roles.find((one) => one.id === role);
  return job ? visit.t(job.title) : visit.t('representatives.system');
};

export const periodOf = (visit: AnyVisit, mandate: Pick<Mandate, 'from_on' | 'last_on'>): string =>
  mandate.last_on === null
    ? visit.t('representatives.untilFurtherNotice', { day: visit.format.day(mandate.from_on) })
    : visit.t('representatives.untilDay', { day: visit.format.day(mandate.from_on), last: visit.format.day(mandate.last_on) });

/** What it rests on; the reference and the day for those who wrote it down and for the resident. */
function restsOn(visit: AnyVisit, mandate: Mandate): string {
  const { t, format } = visit;
  const said = t.find(`representatives.shownBy.${mandate.shown_by}`) ?? mandate.shown_by;
  const seen = mandate.seen_on && t('representatives.seenOnDay', { day: format.day(mandate.seen_on) });
  const by = mandate.recorded_by === 'self' ? undefined : t('representatives.writtenBy', { job: jobWords(visit, mandate.recorded_by) });
  return [said, mandate.reference, seen, by].filter(Boolean).join(', ');
}

export function MandateFacts({ visit, mandate }: { visit: AnyVisit; mandate: Mandate }) {
  const { t, format } = visit;
  return (
    <Facts>
      <Fact label={t('representatives.role')}>{kindWords(visit, mandate.kind)}</Fact>
      <Fact label={t('representatives.matters')}>
        {mandate.scopes.map((scope) => (
          <div>{scopeWords(visit, scope)}</div>
        ))}
        {mandate.matter && <div>{t('representatives.onlyThis', { matter: mandate.matter })}</div>}
      </Fact>
      <Fact label={t('representatives.time')}>{periodOf(visit, mandate)}</Fact>
      <Fact label={t('representatives.basis')}>{restsOn(visit, mandate)}</Fact>
      {mandate.revoked_at && (
        <Fact label={t('representatives.revokedAt')}>
          {`${format.instant(mandate.revoked_at)}, ${jobWords(visit, mandate.revoked_by)}`}
        </Fact>
      )}
    </Facts>
  );
}

/** One disclosure as an item of a timeline. */
export const toldItem = (visit: AnyVisit, one: Told) => ({
  at: one.disclosed_at,
  title: `${one.to_name}, ${kindWords(visit, one.to_kind)}`,
  children: (
    <>
      <div>{visit.t('representatives.toldWhat', { what: categoryWords(visit, one.told), matter: scopeWords(visit, one.activity) })}</div>
      <div>
        {visit.t('representatives.toldHow', {
          how: visit.t.find(`representatives.methods.${one.method}`) ?? one.method,
          basis: visit.t.find(`representatives.bases.${one.to_kind}`) ?? one.to_kind,
        })}
      </div>
    </>
  ),
});
