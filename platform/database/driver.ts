// The connection that a module's queries run on: extended protocol only, one statement at a time, and in a list nothing unlisted.
import type { CompiledQuery, DatabaseConnection, Driver } from 'kysely';
import type pg from 'pg';
import { Refusal, refusalOf } from '../refusals.ts';
import { extended } from './extended.ts';
import type { ListRule } from './list-rule.ts';

/** Statement names are per role, because PostgreSQL plans a prepared statement anew when the role changes. */
export class StatementNames {
  readonly #names = new Map<string, string>();
  of(role: string, sql: string): { name?: string } {
    // A long one has a list of values in it and hardly comes again.
    if (sql.length > 4_000) return {};
    const key = `${role}\n${sql}`;
    let name = this.#names.get(key);
    if (name === undefined) {
      // A bound on what one connection remembers; statements beyond it run unnamed.
      if (this.#names.size >= 4_000) return {};
      name = `s${this.#names.size}`;
      this.#names.set(key, name);
    }
    return { name };
  }
}

/** One transaction's connection, handed to Kysely as a whole driver so that no module can begin, commit or stream by itself. */
export class DoorDriver implements Driver, DatabaseConnection {
  readonly #client: pg.PoolClient;
  readonly #role: string;
  readonly #names: StatementNames;
  readonly #list: ListRule | undefined;
  constructor(client: pg.PoolClient, role: string, names: StatementNames, list?: ListRule) {
    this.#client = client;
    this.#role = role;
    this.#names = names;
    this.#list = list;
  }

  async executeQuery<R>(query: CompiledQuery) {
    if (query.query.kind === 'RawNode') throw new Error('a whole statement in raw SQL is refused: write it with the query builder');
    this.#list?.check(query.query);
    const statement = { ...this.#names.of(this.#role, query.sql), text: query.sql, values: query.parameters };
    const result = await extended(this.#client, statement).catch((error: unknown) => {
      throw translated(error);
    });
    this.#list?.collect(query.query, result);
    return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) };
  }
  // biome-ignore lint/correctness/useYield: the interface asks for a generator
  async *streamQuery(): AsyncGenerator<never> {
    throw new Error('page through it: a stream would be read before it is listed');
  }
  async init() {}
  async acquireConnection() {
    return this;
  }
  async releaseConnection() {}
  async destroy() {}
  async beginTransaction(): Promise<never> {
    throw new Error('the door has begun the transaction already');
  }
  async commitTransaction(): Promise<never> {
    throw new Error('the door commits');
  }
  async rollbackTransaction(): Promise<never> {
    throw new Error('the door rolls back');
  }
}

/** What PostgreSQL's "no" means to a caller: a missing right is "not found", a violated rule of ours is its refusal. */
export function translated(error: unknown): unknown {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (code === '42501') return Object.assign(new Refusal('door.notYours', 404), { cause: error });
  if (constraint === 'not_collected') return Object.assign(new Refusal('door.notCollected', 422), { cause: error });
  const refusal = constraint === undefined ? undefined : refusalOf(constraint);
  return refusal ? Object.assign(refusal, { cause: error }) : error;
}
