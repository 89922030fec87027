// The run: erases, batch by batch, whatever the policy says is over, everywhere; proves that nothing is overdue; and certifies it.
import { addDays, dayOf, type Policy } from '#policy-engine/index.ts';
import { sweepVault } from '../vault/sweep.ts';
import type { VaultPool } from '../vault/vault-database.ts';
import type { Erased, Ledger } from './ledger.ts';
import { endLog } from './log-periods.ts';
import { inTransaction, type RetentionPool } from './retention-pool.ts';

export interface RunSetup {
  data: RetentionPool;
  vault: VaultPool;
  ledger: Ledger;
  policy: Policy;
  asOf: Date;
  /** Blocks of a table (8 kB each) that one transaction goes through. */
  blocks?: number;
  /** Keys younger than this are spared by the sweep of the vault. */
  youngest?: number;
  told?(progress: { table: string; rows: number }): void;
}

export interface RunReport {
  run: string;
  rows: number;
  keysDestroyed: number;
  overdue: number;
}

/**
 * Begins a run, or goes on with one that was killed, and brings it to its end. Several at once do the work once: each batch takes the run
 * for itself. What went stands in the ledger on disk before its transaction is committed.
 */
export async function runRetention({
  data,
  vault,
  ledger,
  policy,
  asOf,
  blocks = 1_024,
  youngest = 3_600_000,
  told,
}: RunSetup): Promise<RunReport> {
  const run = String((await data.query('select retention.begin_run($1) as id', [asOf.toISOString()])).rows[0]!['id']);
  let rows = 0;
  for (;;) {
    const batch = await eraseBatch(data, ledger, run, blocks, asOf);
    if (!batch) break;
    rows += batch.rows;
    told?.({ table: batch.table, rows });
  }
  while (Number((await data.query('select retention.forget_leaving(1000) as n')).rows[0]!['n']) > 0);
  await endLog(data, policy, asOf);
  const destroyed = await sweepVault({
    pool: vault,
    controller: policy.controller.name,
    left: async (owners) =>
      (await data.query('select owner, category from retention.sealed_left($1)', [owners])).rows as { owner: string; category: string }[],
    groupOf: (category) => policy.vocabulary.categories.find((c) => c.id === category)?.sealedGroup,
    before: new Date(Date.now() - youngest),
  });
  if (destroyed.length > 0)
    await inTransaction(data, async (client) => {
      await client.query('select retention.take_ledger()');
      ledger.append(asOf, [{ table: 'vault', keys: [], destroyed: destroyed.at(-1)!.number }]);
    });
  ledger.forget(asOf);
  await data.query('select retention.plan_ahead($1)', [daysAhead(asOf)]);
  const overdue = (await data.query('select retention.end_run($1, $2) as overdue', [run, destroyed.length])).rows[0]!['overdue'];
  return { run, rows, keysDestroyed: destroyed.length, overdue: Number(overdue ?? 0) };
}

/** The days for which the overseers see what will go. */
const daysAhead = (asOf: Date): string[] => [1, 30, 365].map((days) => addDays(dayOf(asOf), days));

const eraseBatch = (data: RetentionPool, ledger: Ledger, run: string, blocks: number, asOf: Date) =>
  inTransaction(data, async (client) => {
    const { rows } = await client.query('select table_name, keys, cleared from retention.next_batch($1, $2)', [run, blocks]);
    const [batch] = rows as { table_name: string; keys: string[] | null; cleared: { columns: string[]; keys: string[] }[] }[];
    const went = batch && erasedIn(batch);
    if (batch && went && went.length > 0) {
      const digest = ledger.append(asOf, went);
      await client.query('select retention.seal_batch($1, $2, $3)', [run, batch.table_name, digest]);
    }
    return batch && { table: batch.table_name, rows: batch.keys?.length ?? 0 };
  });

const erasedIn = ({
  table_name: table,
  keys,
  cleared,
}: {
  table_name: string;
  keys: string[] | null;
  cleared: { columns: string[]; keys: string[] }[];
}): Erased[] => [...(keys ? [{ table, keys }] : []), ...cleared.map(({ columns, keys: of }) => ({ table, keys: of, columns }))];
