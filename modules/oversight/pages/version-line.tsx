// Which version of the policy a page was made from.
import { Tag } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { undecided } from '#policy-engine/index.ts';

export function VersionLine() {
  const { t, asOf, format } = useVisit();
  const policy = policyInForce();
  const open = undecided(policy).length;
  return (
    <p>
      {t('oversight.version.line', { version: policy.version.slice(0, 12), at: format.instant(asOf) })}{' '}
      {open > 0 && <Tag kind="wait">{t('oversight.version.undecided', { count: open })}</Tag>}
    </p>
  );
}
