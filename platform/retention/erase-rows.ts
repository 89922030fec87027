// Erases rows whose day has not come: on a person's request, decided by people elsewhere (GDPR Art. 17).
import type { Erased, Ledger } from './ledger.ts';
import { inTransaction, type RetentionPool } from './retention-pool.ts';

/** A call of the function that judges and erases; it returns `table_name`, `columns` (null: whole rows) and `keys` of what went. */
export interface Deed {
  text: string;
  values: unknown[];
}

/**
 * Carries out one deed, all or nothing, with the login `retention`: which rows go is for PostgreSQL to know, from what was decided and recorded.
 * Returns what went, which stands in the ledger before it is committed; undefined when nothing was left to do. Repeating it after a kill does
 * what is left. Keys of the vault and what hangs on the person follow with the next run.
 */
export const eraseRows = (
  { data, ledger }: { data: RetentionPool; ledger: Ledger },
  { text, values }: Deed,
  at: Date,
): Promise<Erased[] | undefined> =>
  inTransaction(data, async (client) => {
    await client.query('select retention.take_ledger()');
    const { rows } = await client.query(text, values);
    const went = (rows as { table_name: string | null; columns: string[] | null; keys: string[] | null }[]).flatMap(
      ({ table_name: table, columns, keys }) => (table && keys?.length ? [{ table, keys, ...(columns && { columns }) }] : []),
    );
    ledger.append(at, went);
    return rows.length > 0 ? went : undefined;
  });

/** Carries out deeds until none is left; returns how many. Several at once share the work. */
export async function eraseAll(setup: Parameters<typeof eraseRows>[0], deed: Deed, at: Date): Promise<number> {
  let done = 0;
  while (await eraseRows(setup, deed, at)) done++;
  return done;
}
