// What a module says about its tables: which column tells what about whom.

/** Where a value came from: from the person, by observing, or concluded by the landlord (GDPR Art. 20 follows from it). */
export type Came = 'given' | 'observed' | 'derived';

export type Column =
  | { kind: 'key' } // random, says nothing; readable with any other column
  | { kind: 'subject' } // names the person; readable with any other column; dropped by reply contracts
  | { kind: 'technical'; changes: boolean } // says nothing about a person by itself; written together with personal columns
  | { kind: 'kept-by-platform' } // filled by triggers, granted to nobody
  | { kind: 'personal'; category: string; came: Came; shape?: string; sealed: boolean };

export const key: Column = { kind: 'key' };
export const subject: Column = { kind: 'subject' };
export const technical: Column = { kind: 'technical', changes: false };
export const technicalThatChanges: Column = { kind: 'technical', changes: true };
export const keptByPlatform: Column = { kind: 'kept-by-platform' };
/** Whose row it is, as lists need it beside the row: a copy of `platform.subject_scope`. */
export const scopeColumns = {
  scope_role: keptByPlatform,
  scope_areas: keptByPlatform,
  scope_buildings: keptByPlatform,
  scope_staircases: keptByPlatform,
  scope_guarded: keptByPlatform,
};
/** A column about a person. `shape`: the column holds only this shape of the category (`on-file`). */
export const personal = (category: string, came: Came, shape?: string): Column => ({
  kind: 'personal',
  category,
  came,
  ...(shape && { shape }),
  sealed: false,
});
/** A column whose value is encrypted in the vault (bytea). */
export const sealed = (category: string, came: Came): Column => ({ kind: 'personal', category, came, sealed: true });

export interface PersonalTable {
  name: string;
  personal: true;
  /** The columns that say whom a row is about; `many`: a uuid[]; `capacity`: the column that says in which role, where the row itself knows. */
  subjects: { column: string; as: string; many?: true; capacity?: string }[];
  /** Event of the policy's vocabulary -> the column (or platform clock) that holds its day. */
  clocks: Record<string, string>;
  columns: Record<string, Column>;
}
/** `readable: false` keeps a table from the reference role that every activity role belongs to. */
export interface PlainTable {
  name: string;
  personal: false;
  because: string;
  readable?: false;
}
export type Table = PersonalTable | PlainTable;

/** Describes a table with rows about people. Every column of the table must be named; a law test compares with the catalogue. */
export const describe = (name: string, about: Omit<PersonalTable, 'name' | 'personal'>): PersonalTable => ({
  name,
  personal: true,
  ...about,
});
/** Declares that no row of a table is about a person, and why. */
export const notPersonal = (name: string, because: string, readable?: false): PlainTable => ({
  name,
  personal: false,
  because,
  ...(readable === false && { readable }),
});

/** What a module reads in an activity: without `needs` its pages are not offered; `uses` are shown when the policy allows. */
export interface Serves {
  needs: Record<string, readonly string[]>;
  uses?: Record<string, readonly string[]>;
}
