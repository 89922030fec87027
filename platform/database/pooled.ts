// A connection through a pooler that lends its own by the transaction: what one transaction has named, the next one does not find.
import pg from 'pg';

/** For `pg.Pool`'s `Client`: never gives a statement a name. Costs PostgreSQL a plan for each, and nothing else. */
export class PooledClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg's own has five forms
  override query(statement: any, ...rest: any[]): any {
    if (typeof statement !== 'object' || statement.name === undefined) return super.query(statement, ...rest);
    const { name: _, ...unnamed } = statement;
    return super.query(unnamed, ...rest);
  }
}
