// The shape in which a row of any table reaches the person it is about.
import type { Came } from '#platform/personal-data.ts';

export interface OwnCell {
  column: string;
  category: string;
  came: Came;
  shape?: string;
  /** As PostgreSQL gave it; opened when it was sealed. */
  value: unknown;
  /** What an id stands for. */
  named?: string;
}

export interface OwnRow {
  table: string;
  /** Tells it from the other rows of its table; never shown. */
  identity: string;
  cells: OwnCell[];
  /** Event of the policy -> its day in this row, null when it has not happened; events whose day cannot be read here are absent. */
  days: Record<string, string | null>;
  /** Ids by which it belongs together with other rows; never shown. */
  keys: string[];
  /** What it is about, when something in it or beside it has a readable name: the address of the home. */
  about?: string;
  /** When it was recorded, where the table says so. */
  recordedAt?: Date;
}
