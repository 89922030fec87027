// An erasure request in a case: each data group with the policy's proposal, decided by the handler; and the list of both in the letter.
import type { AnyVisit } from '#platform/pages/declare.ts';
import { Card, Fact, Facts, Form, Radios, Submit } from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { dataTitles } from '#policy-engine/index.ts';
import type { CaseVisit } from '../cases.ts';
import type { GroupDecision } from '../decisions.ts';
import type { GroupPlan } from '../erasure.ts';

/** What the law or the lease needs stands as kept; the rest is decided. */
export function ErasureCard({ visit, plan }: { visit: CaseVisit; plan: readonly GroupPlan[] }) {
  const { t, format } = visit;
  const kept = plan.filter(({ proposal }) => proposal === 'keep');
  const open = plan.filter(({ proposal }) => proposal !== 'keep');
  return (
    <Card title={t('rights-requests.erasure.title')}>
      <p>{t('rights-requests.erasure.text')}</p>
      <Form deed="groups">
        {open.map(({ data, title, proposal, ground }) => (
          <Radios
            name={`data-${data}`}
            label={upper(t(title))}
            hint={t(`rights-requests.erasure.grounds.${ground}`)}
            required
            value={proposal === 'erase' ? 'erase' : undefined}
            options={(['erase', 'keep'] as const).map((value) => ({ value, text: t(`rights-requests.erasure.${value}`) }))}
          />
        ))}
        <h3>{t('rights-requests.erasure.kept')}</h3>
        <Facts>
          {kept.map(({ title, ground, until }) => (
            <Fact label={upper(t(title))}>
              {`${t(`rights-requests.erasure.grounds.${ground}`)} ${until === null ? t('rights-requests.erasure.waits') : t('rights-requests.erasure.until', { day: format.day(until) })}`}
            </Fact>
          ))}
        </Facts>
        <Submit>{t('rights-requests.erasure.save')}</Submit>
      </Form>
    </Card>
  );
}

/** S25: what is erased, what is kept, on what ground and until when at the earliest. */
export function ErasureList({ visit, decisions }: { visit: AnyVisit; decisions: readonly GroupDecision[] }) {
  const { t, format } = visit;
  const erased = decisions.filter(({ verdict }) => verdict === 'erase');
  const kept = decisions.filter(({ verdict }) => verdict === 'keep');
  return (
    <>
      {erased.length > 0 && (
        <section>
          <h2>{t('rights-requests.erasure.erased')}</h2>
          <ul>
            {erased.map(({ data }) => (
              <li>{titleOf(visit, data)}</li>
            ))}
          </ul>
        </section>
      )}
      {kept.length > 0 && (
        <section>
          <h2>{t('rights-requests.erasure.kept')}</h2>
          <ul>
            {kept.map(({ data, ground, until }) => (
              <li>
                {`${titleOf(visit, data)}: ${t(`rights-requests.erasure.grounds.${ground}`)} ${until === null ? t('rights-requests.erasure.waits') : t('rights-requests.erasure.until', { day: format.day(until) })}`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function titleOf({ t }: AnyVisit, data: string): string {
  const policy = policyInForce();
  const title = policy.vocabulary.groups[data]?.title ?? dataTitles(policy, [data])[0]?.title;
  return title ? upper(t(title)) : data;
}
const upper = (text: string) => text.slice(0, 1).toLocaleUpperCase('fi') + text.slice(1);
