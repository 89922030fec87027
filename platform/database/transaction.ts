// What a module holds inside the door: a query builder that knows only the columns its activity needs, and the vault.
import type { AliasedExpression, ColumnType, Compilable, InsertType, Kysely, SelectType, UpdateType } from 'kysely';
import type { Activities, Tables } from '#generated/tables.ts';
import type { RowEnd } from '../retention/explain.ts';

/** How far a transaction reaches: named persons, or a list. */
export type Reach =
  | {
      /** Ids of the persons whose rows will exist; at most 100. */
      about: string[];
      /** Why, as a text key (`reason.call`); shown to the person with the activity. */
      reason?: string;
      /** The piece of work from which the person was opened. */
      task?: string;
      /** Words of the policy's `needs` that hold at this moment. */
      moment?: string[];
      /** Opens the sealed identity code; logged as a deed of its own. */
      unmask?: true;
    }
  | {
      list: string;
      /** What was searched by; only its keyed digest is kept (rule L4). */
      term?: string;
      /** Why and for which piece of work, where the policy lets list for a reason only. */
      reason?: string;
      task?: string;
      /** Words of the policy's `needs` that hold at this moment: `meeting`, … */
      moment?: string[];
      /** Persons asked for by their ids. Whom of them the list did not show is logged as refused: a try at somebody leaves a trace (rule L14). */
      sought?: string[];
    };

export type Activity = keyof Activities & string;

declare const hidden: unique symbol;
/** The type of a column that the activity only uses: whether it can be read depends on the policy in force. Read it through `visible()`. */
export interface Hidden {
  [hidden]: 'read it through visible()';
}

/** Columns common to all activities in `A`: a function that serves several may read only what each of them needs. */
type Row<A extends Activity, T extends keyof Activities[A] & keyof Tables> = {
  [C in keyof Activities[A][T] & keyof Tables[T]]: Activities[A][T][C] extends 'needs'
    ? Tables[T][C]
    : ColumnType<Hidden, InsertType<Tables[T][C]>, UpdateType<Tables[T][C]>>;
};
export type Needed<A extends Activity> = { [T in keyof Activities[A] & keyof Tables]: Row<A, T> };

/** Inside an activity. Everything else that Kysely can do, PostgreSQL judges. */
export type Tx<A extends Activity> = Kysely<Needed<A>> &
  Sealing & {
    /** For `select()`: those of the columns that the policy in force lets this role read. The others are absent from the rows. */
    visible<T extends keyof Activities[A] & keyof Tables & string, C extends keyof Activities[A][T] & keyof Tables[T] & string>(
      table: T,
      columns: readonly C[],
      alias?: string,
    ): VisibleColumns<Tables[T], C>;
    /** The columns of a described table that this role may read or write. */
    columnsFor(privilege: 'select' | 'insert' | 'update', table: string): ReadonlySet<string>;
    /** True when this role may read or write the column. */
    may(privilege: 'select' | 'insert' | 'update', table: string, column: string): boolean;
    /** How many rows a list has in all; the door builds the count. */
    countOf(query: Compilable): Promise<number>;
    /** When each thing about the persons entered goes, of what this role may see: computed by PostgreSQL from the policy in force. */
    ends(): Promise<RowEnd[]>;
  };

/** A value for `select()` whose result holds each column or nothing. */
export type VisibleColumns<Columns, C extends keyof Columns> = () => {
  [K in C]: AliasedExpression<SelectType<Columns[K]> | undefined, K & string>;
}[C][];

export interface Sealing {
  /** Encrypts a value of one person in a sealed group; the result goes into a bytea column. */
  seal(personId: string, group: string, value: string): Promise<Buffer>;
  /** Opens sealed values, all in one look at the vault; null and undefined stay null. */
  open(items: { personId: string; group: string; sealed: Buffer | null | undefined }[]): Promise<(string | null)[]>;
  /** Makes a sealed value findable exactly, in place of the person's earlier one of the same kind; null only removes. */
  index(personId: string, kind: string, value: string | null): Promise<void>;
  /** Ids of those whose sealed value is exactly this; only in a list, and only by categories this role may find by. */
  find(category: string, value: string): Promise<string[]>;
  /** Groups of ids that have one sealed value, whichever it is; only in a list, and only by categories this role may find by. */
  sharing(category: string): Promise<string[][]>;
}
