// What identity asks of a PostgreSQL pool; `pg.Pool` connected as the door's login fits.

export interface Queries {
  // biome-ignore lint/suspicious/noExplicitAny: rows are as wide as their query
  query(text: string, values?: unknown[]): Promise<{ rows: any[]; rowCount: number | null }>;
}
export interface Pool extends Queries {
  connect(): Promise<Queries & { release(error?: boolean): void }>;
}

/** Runs `work` in one transaction: all of it or nothing. */
export async function inTransaction<T>(pool: Pool, work: (client: Queries) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('begin');
    const done = await work(client);
    await client.query('commit');
    return done;
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
