// What a year of requests comes to, in counts.
import { oversightFacts } from '#platform/oversight-facts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import type { Kind, Outcome } from './requests.ts';

export interface Figure {
  kind: Kind;
  /** Null: still open. */
  outcome: Outcome | null;
  count: number;
  /** From receipt to the answer; null while they are open. */
  medianDays: number | null;
  late: number;
  extended: number;
}

type Row = Omit<Figure, 'medianDays'> & { median_days: string | number | null };

/** Requests received in a year, by kind and outcome. */
export async function figuresOf(year: number, today: string): Promise<Figure[]> {
  const promise = policyInForce().controller.promises.answerWithinDays;
  const rows = await oversightFacts().figures<Row>('rights_requests.figures', [today, year, promise]);
  return rows.map(({ median_days, ...row }) => ({ ...row, medianDays: median_days === null ? null : Number(median_days) }));
}
