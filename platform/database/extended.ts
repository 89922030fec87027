// Sends one statement by the extended protocol, which carries one statement and no more: nothing can be stacked behind it.
import type { Duplex } from 'node:stream';
import type pg from 'pg';

interface Statement {
  text: string;
  values?: readonly unknown[];
  name?: string;
}

/** What is sent in one turn goes out together: with pipelining, several statements are one packet. */
function together(client: pg.ClientBase | pg.Pool) {
  const stream = (client as { connection?: { stream?: Duplex } }).connection?.stream;
  if (!stream) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

// `queryMode` is pg's own word for it; the published types do not know it yet.
export const extended = (client: pg.ClientBase | pg.Pool, statement: Statement): Promise<pg.QueryResult> => {
  together(client);
  return (client as pg.Pool).query({ ...statement, queryMode: 'extended' } as unknown as pg.QueryConfig);
};
