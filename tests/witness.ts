// Asks PostgreSQL's own locks what each transaction touched, and whether the log had said so before it ended (law 3).
import type pg from 'pg';
import type { DoorSetup } from '#platform/database.ts';
import type { PersonalTable } from '#platform/personal-data.ts';
import { tables } from '../apps/composition.ts';

/** The transactions of a test, as their locks tell them. */
export interface Witness {
  /** For the door's setup. */
  witness: NonNullable<DoorSetup['witness']>;
  /** Personal tables that transactions have touched. */
  touched: Set<string>;
  /** Each transaction that touched a personal table without its row in the log, or whose row did not say whom. */
  untraced: string[];
}

const personal = new Set(tables.filter((t): t is PersonalTable => t.personal).map((t) => t.name));

/** `admin` is the databases' owner: a transaction itself may see neither the locks of others nor the log. */
export function witnessOf(admin: pg.Pool): Witness {
  const touched = new Set<string>();
  const untraced: string[] = [];
  return {
    touched,
    untraced,
    async witness(client, { actor, role, reach, own }) {
      if (own) return; // one's own look at one's own rows leaves no trace, by law
      const { processID } = client as never as { processID: number };
      const { rows } = await admin.query(
        `select n.nspname || '.' || c.relname as name from pg_locks l join pg_class c on c.oid = l.relation join pg_namespace n on n.oid = c.relnamespace
          where l.pid = $1 and l.locktype = 'relation' and l.database = (select oid from pg_database where datname = current_database())`,
        [processID],
      );
      const held = rows.map((r) => r.name as string).filter((name) => personal.has(name));
      for (const name of held) touched.add(name);
      if (held.length === 0) return;
      const about = 'about' in reach ? reach.about : [];
      const logged = await admin.query(
        // The trace was committed just before: it is among the latest rows.
        `select from (select * from trail.access order by epoch desc, xid desc, id desc limit 500) latest
          where actor = $1 and activity = $2 and actor_role = $3 and kind = $4 and subjects @> $5::uuid[] limit 1`,
        [actor.id, role.activity, role.role, role.mode, about],
      );
      if (logged.rowCount === 0) untraced.push(`${role.name} touched ${held.join(', ')}`);
    },
  };
}
