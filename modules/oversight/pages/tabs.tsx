// The reports inside one word of the menu, as tabs; only those that the visitor may open.
import type { Address, AnyVisit } from '#platform/pages/declare.ts';
import { Tabs } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import {
  coverageAddress,
  erasuresAddress,
  looksAddress,
  matrixAddress,
  ownLooksAddress,
  peopleAddress,
  policyAddress,
  retentionAddress,
  sealsAddress,
  undecidedAddress,
} from '../addresses.ts';
import { isSupervision } from '../who.ts';

const tab = (visit: AnyVisit, key: string, to: Address, current: Address) => ({
  text: visit.t.find(`oversight.tab.${key}`)!,
  href: visit.url(to),
  current: to === current,
});

export function LookTabs({ current }: { current: Address }) {
  const visit = useVisit();
  const supervision = isSupervision(visit.actor);
  const items = [
    ...(supervision ? [tab(visit, 'looks', looksAddress, current), tab(visit, 'person', peopleAddress, current)] : []),
    ...(visit.actor.roles.includes('internal-audit') ? [tab(visit, 'ownLooks', ownLooksAddress, current)] : []),
    tab(visit, 'seals', sealsAddress, current),
  ];
  return items.length > 1 ? <Tabs label={visit.t('oversight.tab.ofLooks')} items={items} /> : null;
}

export function PolicyTabs({ current }: { current: Address }) {
  const visit = useVisit();
  return (
    <Tabs
      label={visit.t('oversight.tab.ofPolicy')}
      items={[
        tab(visit, 'policy', policyAddress, current),
        tab(visit, 'coverage', coverageAddress, current),
        tab(visit, 'matrix', matrixAddress, current),
        tab(visit, 'undecided', undecidedAddress, current),
      ]}
    />
  );
}

export function RetentionTabs({ current }: { current: Address }) {
  const visit = useVisit();
  return (
    <Tabs
      label={visit.t('oversight.retention.tabs')}
      items={[tab(visit, 'retention', retentionAddress, current), tab(visit, 'erasures', erasuresAddress, current)]}
    />
  );
}
