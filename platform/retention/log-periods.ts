// Ends the access log's own rows by the policy's periods: digests of search terms, lists, then looks at one person, then whole months.
import { addDays, addMonths, dayOf, type Keep, type Policy } from '#policy-engine/index.ts';
import type { RetentionPool } from './retention-pool.ts';

const lists = ['list', 'listed', 'search', 'refused'];
const looks = ['attention', 'unmask'];

/** Goes through all that is due; each batch stands in the log as a row of its own, and the seals stay valid. */
export async function endLog(data: RetentionPool, policy: Policy, asOf: Date): Promise<void> {
  const ways = [
    { category: 'search-digest', part: 'term', kinds: null },
    { category: 'list-log-row', part: 'all', kinds: lists },
    { category: 'access-log-row', part: 'all', kinds: looks },
  ];
  for (const { category, part, kinds } of ways) {
    const before = endOfPeriod(policy, category, asOf);
    if (!before) continue;
    while (
      Number((await data.query('select retention.erase_log($1, $2, $3, $4, 10000) as n', [part, before, kinds, category])).rows[0]!['n']) >
      0
    );
  }
  const last = endOfPeriod(policy, 'access-log-row', asOf);
  if (last) while ((await data.query(`select retention.drop_month($1, 'access-log-row') as month`, [last])).rows[0]!['month'] !== null);
}

/** The midnight in Helsinki before which rows of this category have ended: the longest period that any line gives them. */
function endOfPeriod(policy: Policy, category: string, asOf: Date): string | undefined {
  const days = policy.activities
    .flatMap((a) => a.keep)
    .filter((keep) => keep.data.includes(category) && keep.clock?.from === 'recorded-at')
    .map((keep) => back(dayOf(asOf), keep))
    .sort();
  return days[0] && `${days[0]}T00:00:00 Europe/Helsinki`;
}

function back(today: string, { clock }: Keep): string {
  const { amount, unit } = clock!.for;
  if (unit === 'years') return addMonths(today, -12 * amount);
  if (unit === 'months') return addMonths(today, -amount);
  return addDays(today, -(unit === 'hours' ? Math.ceil(amount / 24) : amount));
}
