// Erases rows whose day has not come: on a person's request, decided by people elsewhere (GDPR Art. 17).
import type { Ledger } from './ledger.ts';
import type { RetentionPool } from './retention-pool.ts';

export interface RowsNamed {
  table: string;
  /** Keys as `endsOf` gives them; undefined: every row of the table about the person. */
  keys?: readonly string[];
}

/**
 * Erases these rows about `personId`, all or nothing, with the login `retention`; rows that a hold names or that other rows still need stay.
 * Tables in the order given: what refers to something before it. Returns what went, which stands in the ledger before it is committed.
 * Keys of the vault and what hangs on the person follow with the next run.
 */
export async function eraseRows(
  { data, ledger }: { data: RetentionPool; ledger: Ledger },
  personId: string,
  rows: readonly RowsNamed[],
  at: Date,
): Promise<RowsNamed[]> {
  const client = await data.connect();
  try {
    await client.query('begin');
    const went: { table: string; keys: string[] }[] = [];
    for (const { table, keys } of rows) {
      const gone = await client.query('select retention.erase_rows($1, $2, $3) as keys', [table, [personId], keys ?? null]);
      went.push({ table, keys: gone.rows[0]!['keys'] as string[] });
    }
    const some = went.filter(({ keys }) => keys.length > 0);
    ledger.append(at, some);
    await client.query('commit');
    return some;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
