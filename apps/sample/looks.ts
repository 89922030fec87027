// Who has looked at whom in the last three years: rows of the access log as the doors would have written them.
import type pg from 'pg';
import type { Chance } from '#modules/homes/public.ts';
import type { SampleOccupancy } from '#modules/residents/public.ts';
import { addDays } from '#policy-engine/index.ts';
import type { Policy } from '#policy-engine/policy.ts';
import type { StaffAccount } from './staff-accounts.ts';
import { write } from './write-rows.ts';

export interface LooksOf {
  chance: Chance;
  day: string;
  staff: readonly StaffAccount[];
  policy: Policy;
  /** Who lives there. */
  stays: readonly SampleOccupancy[];
}

// As long as the log keeps them: looks at one person for three years, lists for one.
const keptDays = { attention: 3 * 365 - 2, listed: 363 };
/** Looks at one person in three years. */
const looksAt: Record<SampleOccupancy['role'], number> = { 'main-tenant': 12, spouse: 6, 'adult-occupant': 3, 'minor-occupant': 2 };
const listsOfProperty = 60;

const reasons: Record<string, [activity: string, reason: string][]> = {
  'customer-service': [
    ['customer-service', 'customer-desk.because.call'],
    ['customer-service', 'customer-desk.because.call'],
    ['customer-service', 'customer-desk.because.visit'],
    ['tenancy', 'customer-desk.because.lease'],
  ],
  'building-manager': [['occupant-register', 'customer-desk.because.housing-change']],
  'rent-control': [['rent-monitoring', 'customer-desk.because.rent']],
};

/** Writes the looks at the people of one property. */
export async function loadLooks(client: pg.ClientBase, about: LooksOf): Promise<void> {
  const { chance, stays, day } = about;
  const lookers = about.staff.filter((s) => s.role in reasons);
  const rows = new Map<string, SampleOccupancy>(stays.filter((o) => o.out === undefined || o.out > day).map((o) => [o.personId, o]));
  const living = [...rows.values()];
  const looks = living.flatMap((o) =>
    Array.from({ length: chance.int(0, 2 * looksAt[o.role]) }, () => {
      const who = chance.pick(lookers);
      const [activity, reason] = chance.pick(reasons[who.role]!);
      return rowOf(about, who, 'attention', keptDays.attention, { activity, reason, subjects: [o.personId] });
    }),
  );
  const ids = living.map((o) => o.personId);
  for (let n = 0; n < listsOfProperty && ids.length > 0; n += 1) {
    const who = chance.pick(lookers);
    const [activity] = reasons[who.role]![0]!;
    const asked = rowOf(about, who, 'list', keptDays.listed, { activity, reason: null, subjects: [] });
    const found = Array.from({ length: chance.int(1, 20) }, () => chance.pick(ids));
    looks.push(asked, { ...asked, kind: 'listed', subjects: [...new Set(found)] });
  }
  await write(client, 'trail.access', looks);
}

function rowOf(
  { chance, day, policy }: LooksOf,
  who: StaffAccount,
  kind: 'attention' | 'list',
  days: number,
  more: { activity: string; reason: string | null; subjects: string[] },
) {
  const on = addDays(day, -chance.int(1, days));
  const two = (n: number) => String(n).padStart(2, '0');
  return {
    at: `${on}T${two(chance.int(6, 13))}:${two(chance.int(0, 59))}:${two(chance.int(0, 59))}Z`,
    kind: kind as string,
    actor: who.id,
    actor_door: 'staff',
    actor_role: who.role,
    unit: who.unit,
    controller: policy.controller.name,
    policy_version: policy.version,
    detail: kind === 'list' ? { list: 'search' } : null,
    ...more,
  };
}
