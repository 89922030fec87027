// Writes the access log: one row for each look, committed when the promise settles.
import type { DoorName } from '../actor.ts';
import type { Asked } from './log-database.ts';

/** attention: to named persons; list: that one was asked for; listed: whom it showed; unmask: a sealed value in clear; refused: a look that was denied. */
export type Kind = 'attention' | 'list' | 'listed' | 'unmask' | 'search' | 'refused';

export interface Entry {
  kind: Kind;
  /** Account, or person at the resident door; undefined for the system itself. */
  actor: string | undefined;
  door: DoorName;
  role: string | undefined;
  unit?: string | undefined;
  activity: string;
  policyVersion: string;
  subjects: string[];
  /** A key of the policy's or a module's reasons, never words about a person. */
  reason?: string | undefined;
  task?: string | undefined;
  /** Identifiers and counts only. `digest`: hex digest of a search term (`digestOfTerm`), kept apart so that it can go after its own period. */
  detail?: Record<string, unknown> | undefined;
}

/**
 * Adds one row. `pool` belongs to the `log` login, which may call this function of PostgreSQL and nothing else, and stands on the primary.
 * The instant, the transaction id, the epoch and the salts are PostgreSQL's.
 */
export async function record(pool: Asked, controller: string, entry: Entry): Promise<void> {
  const { digest, ...detail } = entry.detail ?? {};
  await pool.query({
    name: 'trail-record',
    text: 'select trail.record($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)',
    values: [
      entry.kind,
      entry.actor ?? null,
      entry.door,
      entry.role ?? null,
      entry.unit ?? null,
      controller,
      entry.policyVersion,
      entry.subjects,
      entry.activity,
      entry.reason ?? null,
      entry.task ?? null,
      Object.keys(detail).length > 0 ? JSON.stringify(detail) : null,
      typeof digest === 'string' ? Buffer.from(digest, 'hex') : null,
    ],
  });
}
