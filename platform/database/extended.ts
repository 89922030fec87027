// Sends one statement by the extended protocol, which carries one statement and no more: nothing can be stacked behind it.
import type pg from 'pg';

interface Statement {
  text: string;
  values?: readonly unknown[];
  name?: string;
}

// `queryMode` is pg's own word for it; the published types do not know it yet.
export const extended = (client: pg.ClientBase | pg.Pool, statement: Statement): Promise<pg.QueryResult> =>
  (client as pg.Pool).query({ ...statement, queryMode: 'extended' } as unknown as pg.QueryConfig);
