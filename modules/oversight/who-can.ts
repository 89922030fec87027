// Everybody who can see anything of one kind of person: jobs inside, people of other organisations, recipients; with the holders of today.

import type { RoleHolder } from '#platform/oversight-facts.ts';
import { heldPairs } from '#policy-engine/facts.ts';
import { type Access, type Disclose, type Policy, whoMaySee } from '#policy-engine/index.ts';

export interface CanSee {
  role: string;
  side: 'inside' | 'person' | 'outside';
  organisation: string | undefined;
  countsAs: string | undefined;
  activities: string[];
  categories: string[];
  /** Distinct ways: whose rows and under what conditions. */
  ways: Pick<Access, 'which' | 'needs'>[];
  /** Holders of the role today, by name. */
  holders: string[];
}
export interface MayGet {
  recipient: string;
  kind: string;
  activities: string[];
  categories: string[];
  how: Disclose['how'][];
}

/** For subject roles such as `main-tenant`. Empty roles: everybody whom the register knows. */
export function whoCanSee(
  policy: Policy,
  subjects: readonly string[],
  holders: readonly RoleHolder[],
): { viewers: CanSee[]; recipients: MayGet[] } {
  const viewers = new Map<string, CanSee>();
  const recipients = new Map<string, MayGet>();
  const add = <T>(list: T[], item: T) => {
    if (!list.includes(item)) list.push(item);
  };
  for (const { category, subject } of heldPairs(policy)) {
    if (!subjects.includes(subject)) continue;
    const found = whoMaySee(policy, category, subject);
    for (const v of found.viewers) {
      const seen = viewers.get(v.role) ?? viewerOf(policy, v.role, holders);
      viewers.set(v.role, seen);
      add(seen.activities, v.activity);
      add(seen.categories, category);
      if (!seen.ways.some((w) => w.which === v.which && w.needs.join() === v.needs.join()))
        seen.ways.push({ which: v.which, needs: v.needs });
    }
    for (const r of found.recipients) {
      const gets = recipients.get(r.recipient) ?? {
        recipient: r.recipient,
        kind: policy.vocabulary.recipients.find((x) => x.id === r.recipient)!.kind,
        activities: [],
        categories: [],
        how: [],
      };
      recipients.set(r.recipient, gets);
      add(gets.activities, r.activity);
      add(gets.categories, category);
      add(gets.how, r.how as Disclose['how']);
    }
  }
  const order = new Map(policy.vocabulary.roles.map((role, n) => [role.id, n]));
  return { viewers: [...viewers.values()].sort((a, b) => order.get(a.role)! - order.get(b.role)!), recipients: [...recipients.values()] };
}

function viewerOf(policy: Policy, role: string, holders: readonly RoleHolder[]): CanSee {
  const { side, organisation, countsAs } = policy.vocabulary.roles.find((r) => r.id === role)!;
  const names = [...new Set(holders.filter((h) => h.role === role).map((h) => h.name))];
  return { role, side, organisation, countsAs, activities: [], categories: [], ways: [], holders: names };
}
