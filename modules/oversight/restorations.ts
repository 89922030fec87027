// Drills and restores as they are recorded, and how long a good drill counts.
import { oversightFacts } from '#platform/oversight-facts.ts';

export interface Restoration {
  restored_at: Date;
  backup_of: Date | null;
  drill: boolean;
  seconds: number;
  /** Null: it failed. */
  rows: number | null;
  replayed: number | null;
  log_is_whole: boolean | null;
}

export const restorations = (newest: number): Promise<Restoration[]> => oversightFacts().figures('retention.restorations', [newest]);

export const isGood = ({ rows, log_is_whole }: Restoration): boolean => rows !== null && log_is_whole === true;

/** A quarter. */
const goodForDays = 92;

/** What to warn of; undefined while the latest drill was good and is not too long ago. */
export function lastGoodDrill(all: readonly Restoration[], asOf: Date): 'never' | 'overdue' | 'lastFailed' | undefined {
  const latest = all.find((r) => r.drill);
  if (!latest) return 'never';
  if (!isGood(latest)) return 'lastFailed';
  return asOf.getTime() - latest.restored_at.getTime() > goodForDays * 86_400_000 ? 'overdue' : undefined;
}
