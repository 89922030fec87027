// Has PostgreSQL tell how it carries out everything that runs in some databases: statements of the doors, of sign-in, of the vault, and those inside functions.
import pg from 'pg';
import { vi } from 'vitest';
import { connected, type Databases } from '../../apps/databases.ts';

export interface PlanNode {
  'Node Type': string;
  Schema?: string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  'Recheck Cond'?: string;
  Filter?: string;
  'Total Cost': number;
  'Plan Rows': number;
  /** Only where the run is measured too (`analyze`). */
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  Plans?: PlanNode[];
}
export interface Planned {
  query: string;
  plan: PlanNode;
  /** Of the whole statement, in milliseconds; with `analyze` only of interest. */
  took: number;
}

/** Set before the doors connect: sessions that begin from now on tell the plan of each statement. `analyze`: with what really came of it. */
export async function tellPlans(at: Databases, analyze = false): Promise<void> {
  for (const url of [at.data, at.vault]) {
    const database = pg.escapeIdentifier(new URL(url).pathname.slice(1));
    await connected(url, async (client) => {
      for (const [setting, value] of Object.entries({
        session_preload_libraries: 'auto_explain',
        'auto_explain.log_min_duration': '0',
        'auto_explain.log_nested_statements': 'on',
        'auto_explain.log_format': 'json',
        'auto_explain.log_verbose': 'on',
        'auto_explain.log_level': 'notice',
        'auto_explain.log_analyze': analyze ? 'on' : 'off',
        'auto_explain.log_timing': 'off',
      }))
        await client.query(`alter database ${database} set ${setting} = '${value}'`);
    });
  }
}

/** Gathers the plans that are told to the connections that this process makes from now on, but for those of the server's owner: the test's own. */
export function watchPlans(): { seen: Planned[]; stop(): void } {
  const seen: Planned[] = [];
  const connect = pg.Client.prototype.connect;
  const spy = vi.spyOn(pg.Client.prototype, 'connect').mockImplementation(function (this: pg.Client, ...given: unknown[]) {
    this.on('notice', ({ message }) => {
      if ((this as unknown as { user: string }).user === 'owner') return;
      const told = /^duration: ([\d.]+) ms\s+plan:\s+(\{[\s\S]*)$/.exec(message ?? '');
      if (!told) return;
      const { 'Query Text': query, Plan: plan } = JSON.parse(told[2]!) as { 'Query Text': string; Plan: PlanNode };
      seen.push({ query, plan, took: Number(told[1]) });
    });
    return connect.apply(this, given as never) as never;
  });
  return { seen, stop: () => spy.mockRestore() };
}

/** Every node of a plan, from the top. */
export const nodesOf = (plan: PlanNode): PlanNode[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
