// The record of processing activities as the policy in force makes it, with what the running system adds: where data stand and who processes.

import type { PersonalTable } from '#platform/personal-data.ts';
import { activityNamed, familyOf } from '#policy-engine/facts.ts';
import { type DpiaReason, dpiaActivities, type Policy, type RecordRow, recordOfProcessing } from '#policy-engine/index.ts';

export interface FullRecord extends RecordRow {
  /** The activity that is no part and to which this one belongs. */
  family: string;
  dpia: DpiaReason[];
  /** Modules that hold data collected or used here. */
  systems: string[];
  /** Recipients that handle data for the landlord under a contract (Art. 28). */
  processors: RecordRow['recipients'];
  /** Lines that nobody has decided yet. */
  proposed: number;
}

/** One row per activity, in the order of the notice. */
export function fullRecords(policy: Policy, tables: readonly PersonalTable[]): FullRecord[] {
  const dpia = new Map(dpiaActivities(policy).map((d) => [d.activity, d.because]));
  const held = systemsByCategory(tables);
  return recordOfProcessing(policy).map((row) => {
    const activity = activityNamed(policy, row.activity);
    const categories = [
      ...new Set([
        ...activity.use,
        ...Object.values(activity.collect).flatMap((c) => [c.required, c.optional, c.oneOf.flat(), c.arises, c.volunteered].flat()),
      ]),
    ];
    return {
      ...row,
      family: familyOf(policy, activity)[0]!.id,
      dpia: dpia.get(row.activity) ?? [],
      systems: [...new Set(categories.flatMap((c) => [...(held.get(c) ?? [])]))].sort(),
      processors: row.recipients.filter((r) => r.kind === 'processor' || r.kind === 'by-contract'),
      proposed: [...activity.basis.filter((l) => !l.inherited), ...activity.keep, ...activity.access, ...activity.disclose].filter(
        (l) => l.status === 'proposed',
      ).length,
    };
  });
}

/** Category -> modules with a column of it. */
export function systemsByCategory(tables: readonly PersonalTable[]): Map<string, Set<string>> {
  const held = new Map<string, Set<string>>();
  for (const table of tables) {
    const system = table.name.split('.')[0]!.replaceAll('_', '-');
    for (const column of Object.values(table.columns)) {
      if (column.kind !== 'personal') continue;
      held.set(column.category, (held.get(column.category) ?? new Set()).add(system));
    }
  }
  return held;
}
