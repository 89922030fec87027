// What the overseers may ask of the process that serves them: the tables and rights in force, the log's seals, and who holds which role.
import type pg from 'pg';
import { type SealLag, sealLag } from './access-log/upkeep.ts';
import { catalogueInForce, personalTables } from './catalogue-in-force.ts';
import { type OfficerRecord, officers } from './data-protection-officer.ts';
import type { Compiled } from './enforcement/compile.ts';
import { rowsOf } from './figures.ts';
import type { PersonalTable } from './personal-data.ts';

export interface Seal {
  number: number;
  epoch: number;
  /** Rows of the log under this root. */
  count: number;
  firstAt: Date | undefined;
  lastAt: Date | undefined;
  sealedAt: Date;
  /** Hex. */
  root: string;
  chain: string;
  reason: string | undefined;
}

export interface RoleHolder {
  account: string;
  door: string;
  name: string;
  organisation: string | undefined;
  role: string;
  unit: string | undefined;
  from: string;
  until: string | undefined;
}

export interface Named {
  name: string;
  unit: string | undefined;
  organisation: string | undefined;
}

export interface OversightFacts {
  /** Every table with rows about people, as its module describes it. */
  tables: readonly PersonalTable[];
  /** The rights that the policy gives on them. */
  compiled(): Compiled;
  lag(): Promise<SealLag>;
  /** Newest first. */
  seals(limit: number, offset: number): Promise<{ seals: Seal[]; total: number }>;
  /** Rows of the log by the Helsinki day of their seal, newest first: figures without persons. */
  sealedByDay(days: number): Promise<{ day: string; count: number }[]>;
  /** Who held which role on a Helsinki day, by name. Not for those who see figures only. */
  holders(day: string): Promise<RoleHolder[]>;
  /** How many held each role on a Helsinki day; no names leave the database's answer. */
  holderCounts(day: string): Promise<Map<string, number>>;
  /** Everyone who has held the office of the data protection officer, the latest first. */
  officers(): Promise<OfficerRecord[]>;
  /** Account -> its holder. Accounts that have been erased are absent. */
  namesOf(accounts: readonly string[]): Promise<Map<string, Named>>;
  /** The other numbers by which the log knows this person: of records that were merged. */
  otherNumbers(person: string): Promise<string[]>;
  /** Rows of a figure function (`schema.name`) that a module has declared for this login in its `outside`; figures only, nobody in them. */
  figures<Row>(of: string, values: readonly (string | number)[]): Promise<Row[]>;
}

let facts: OversightFacts | undefined;

/** The facts of this process. Throws in a process that does not serve the overseers. */
export function oversightFacts(): OversightFacts {
  if (!facts) throw new Error('this process does not serve the overseers');
  return facts;
}

/** Opens the facts for this process, on the pool of the oversight door's own login (rights: identity/outside.ts, access-log/outside.ts). */
export function openOversightFacts(outside: Pick<pg.Pool, 'query'>): OversightFacts {
  const holders = async (day: string) => (await outside.query(rolesHeld, [day])).rows.map(holderOf);
  facts = {
    tables: personalTables(),
    compiled: () => catalogueInForce().compiled,
    lag: () => sealLag(outside as never),
    async seals(limit, offset) {
      const { rows } = await outside.query(sealsInOrder, [limit, offset]);
      const total = await outside.query('select count(*)::int as n from trail.seal');
      return { seals: rows.map(sealOf), total: total.rows[0].n };
    },
    sealedByDay: async (days) => (await outside.query(countsByDay, [days])).rows,
    holders,
    async holderCounts(day) {
      const accounts = Map.groupBy(await holders(day), (held) => held.role);
      return new Map([...accounts].map(([role, held]) => [role, new Set(held.map((h) => h.account)).size]));
    },
    officers: () => officers(outside),
    async namesOf(accounts) {
      const { rows } = await outside.query('select account_id, display_name, unit, organisation from identity.names_of($1)', [
        [...new Set(accounts)],
      ]);
      return new Map(
        rows.map((r) => [r.account_id, { name: r.display_name, unit: r.unit ?? undefined, organisation: r.organisation ?? undefined }]),
      );
    },
    async otherNumbers(person) {
      return (await outside.query('select id from platform.other_numbers($1) id', [person])).rows.map((row) => row.id);
    },
    figures: (of, values) => rowsOf(outside, of, values),
  };
  return facts;
}

const rolesHeld = 'select account_id, door, display_name, organisation, role, unit, from_on, until_on from identity.role_holders($1::date)';
const sealsInOrder = `select number::int, epoch, count, first_at, last_at, sealed_at, encode(root, 'hex') as root, encode(chain, 'hex') as chain, reason
  from trail.seal order by number desc limit $1 offset $2`;
const countsByDay = `select to_char(sealed_at at time zone 'Europe/Helsinki', 'YYYY-MM-DD') as day, sum(count)::int as count
  from trail.seal group by 1 order by 1 desc limit $1`;

// biome-ignore lint/suspicious/noExplicitAny: a row as PostgreSQL gives it
const holderOf = (r: any): RoleHolder => ({
  account: r.account_id,
  door: r.door,
  name: r.display_name,
  organisation: r.organisation ?? undefined,
  role: r.role,
  unit: r.unit ?? undefined,
  from: r.from_on,
  until: r.until_on ?? undefined,
});
// biome-ignore lint/suspicious/noExplicitAny: a row as PostgreSQL gives it
const sealOf = (r: any): Seal => ({
  number: r.number,
  epoch: r.epoch,
  count: r.count,
  firstAt: r.first_at ?? undefined,
  lastAt: r.last_at ?? undefined,
  sealedAt: r.sealed_at,
  root: r.root,
  chain: r.chain,
  reason: r.reason ?? undefined,
});
