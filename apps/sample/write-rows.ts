// Writes rows of one table in one statement.
import type pg from 'pg';

export type Row = object;

/** The columns are those of the first row; what a later row lacks is null. */
export async function write(client: pg.ClientBase, table: string, rows: Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!).join(', ');
  await client.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
    JSON.stringify(rows),
  ]);
}
