// What a draft still lacks before it may come into force for real people (rule L20).
import { Card } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { isReady, type Policy, type Readiness } from '#policy-engine/index.ts';

export function StillLacks({ policy, ready }: { policy: Policy; ready: Readiness }) {
  const { t } = useVisit();
  if (isReady(ready)) return null;
  const { proposed, withoutAssessment, withoutBalancingTest } = ready;
  const activities = withoutAssessment.map((id) => t(policy.activities.find((a) => a.id === id)!.title)).join(', ');
  return (
    <Card title={t('policy-desk.lacks.title')}>
      <p>{t('policy-desk.lacks.lead')}</p>
      <ul>
        {proposed.length > 0 && <li>{t('policy-desk.lacks.proposed', { count: proposed.length })}</li>}
        {withoutBalancingTest.length > 0 && <li>{t('policy-desk.lacks.balancing', { count: withoutBalancingTest.length })}</li>}
        {withoutAssessment.length > 0 && <li>{t('policy-desk.lacks.assessments', { activities })}</li>}
      </ul>
    </Card>
  );
}
