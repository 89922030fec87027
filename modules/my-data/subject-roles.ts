// In which capacities a person is in the register, as their own rows say it.
import type { Policy } from '#policy-engine/policy.ts';
import type { OwnRow } from './own-row.ts';

export interface Capacities {
  /** Subject roles of the policy: those of today, else the last ones. */
  roles: string[];
  /** Lives in a home of the landlord today or from a coming day. */
  livesHere: boolean;
  /** Is or was a party to a lease. */
  party: boolean;
}

/** Who somebody is to the landlord on a day (`2026-11-22`). Somebody without a home of their own acts for a resident. */
export function capacitiesOf(rows: readonly OwnRow[], policy: Policy, today: string): Capacities {
  const known = new Set(policy.vocabulary.subjects.map((subject) => subject.id));
  const stays = rows.flatMap((row) => {
    const role = row.cells.find((cell) => cell.category === 'occupancy' && known.has(String(cell.value)));
    return role ? [{ role: String(role.value), until: row.days['moved-out'] ?? undefined }] : [];
  });
  const current = stays.filter((stay) => stay.until === undefined || stay.until > today);
  const lastDay = stays
    .map((stay) => stay.until ?? '')
    .sort()
    .at(-1);
  const counted = current.length > 0 ? current : stays.filter((stay) => stay.until === lastDay);
  const roles = [...new Set(counted.map((stay) => stay.role))];
  return {
    roles: roles.length > 0 ? roles : ['representative'],
    livesHere: current.length > 0,
    party: rows.some((row) => row.cells.some((cell) => cell.category === 'lease-terms')),
  };
}
