// The connections that the log needs, as much of `pg` as it uses.

export interface Statement {
  name?: string;
  text: string;
  values: unknown[];
  binary?: boolean;
}
export interface Answer<R> {
  rows: R[];
  rowCount: number | null;
}

/** Sends one statement; outside a transaction each is committed when it returns. */
export interface Asked {
  query<R extends Record<string, unknown>>(statement: Statement): Promise<Answer<R>>;
}
export interface Connection extends Asked {
  release(broken?: boolean): void;
}
export interface LogPool extends Asked {
  connect(): Promise<Connection>;
}

/** Runs `work` on one connection, in a transaction of its own that begins with `begin`. */
export async function inTransaction<T>(pool: LogPool, begin: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await pool.connect();
  let broken = false;
  try {
    await connection.query({ text: begin, values: [] });
    const answer = await work(connection);
    await connection.query({ text: 'commit', values: [] });
    return answer;
  } catch (error) {
    await connection.query({ text: 'rollback', values: [] }).catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    connection.release(broken);
  }
}
