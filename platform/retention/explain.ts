// Says of each row about a person when it goes, by which rule, and what may still move that day: computed by PostgreSQL, said here.
import { type Deciding, dayOf, type Policy } from '#policy-engine/index.ts';
import { ruleNamed } from './compile-keeping.ts';
import type { Asked } from './retention-pool.ts';

/** One kind of data in one row about a person. */
export interface RowEnd {
  table: string;
  /** What names the row among its table's; never shown to people. */
  key: string;
  category: string;
  columns: string[];
  /** In which capacity the row is about them. */
  capacity: string;
  /** From this day (Helsinki) it may not be there; undefined while it waits. */
  on?: string;
  /** The line that decides, and its activity; undefined when nothing records an event from which any period could run. */
  rule?: Pick<Deciding, 'activity' | 'keep'>;
  /** Event -> when it happened; null when it has not yet. */
  days: Record<string, string | null>;
  /** Holds that stop it. */
  holds: string[];
}

/** Every row about these persons in every described table, with its end; `asked` is connected as the owner. This is also where their data are. */
export async function endsOf(asked: Asked, policy: Policy, who: readonly string[]): Promise<RowEnd[]> {
  const { rows } = await asked.query('select * from retention.ends_of($1)', [who]);
  return rows.map((r) => saidEnd(policy, r));
}

/** One row of `retention.ends_of`, as the policy's own words. */
export function saidEnd(policy: Policy, row: Record<string, unknown>): RowEnd {
  const rule = row['rule'] ? ruleNamed(policy, row['rule'] as string) : undefined;
  const ends = row['ends_at'];
  return {
    table: row['table_name'] as string,
    key: row['key'] as string,
    category: row['category'] as string,
    columns: row['columns'] as string[],
    capacity: (row['capacity'] as string | null) ?? '',
    ...(ends instanceof Date && { on: dayOf(ends) }),
    ...(rule && { rule }),
    days: (row['days'] as Record<string, string | null> | null) ?? {},
    holds: row['holds'] as string[],
  };
}

/** What must still happen before the day is known: the events of the deciding line that have not come. */
export const waitsFor = ({ on, rule, days }: RowEnd): string[] =>
  on !== undefined || !rule ? [] : Object.entries(days).flatMap(([event, day]) => (day === null ? [event] : []));
