// As much of `pg` as retention uses.

export interface Asked {
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}
/** A pool with the login `retention`. */
export interface RetentionPool extends Asked {
  connect(): Promise<Asked & { release(broken?: boolean): void }>;
}

/** Work on one connection, committed at its end and undone when it throws. */
export async function inTransaction<T>(data: RetentionPool, work: (client: Asked) => Promise<T>): Promise<T> {
  const client = await data.connect();
  let broken = true;
  try {
    await client.query('begin');
    const done = await work(client);
    await client.query('commit');
    broken = false;
    return done;
  } catch (error) {
    await client.query('rollback').then(
      () => {
        broken = false;
      },
      () => {},
    );
    throw error;
  } finally {
    client.release(broken);
  }
}
