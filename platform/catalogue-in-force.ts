// Every described table of the product and the compiled policy over them, as this process runs on them.
import type { Compiled } from './enforcement/compile.ts';
import type { PersonalTable, Table } from './personal-data.ts';
import { runningVersion } from './running-version.ts';

export interface Catalogue {
  tables: readonly Table[];
  compiled: Compiled;
}

let described: readonly Table[] | undefined;

/** Called once where a process is put together. */
export function openCatalogue(tables: readonly Table[]): void {
  described = tables;
}

/** The catalogue of this process. Throws when the process was put together without one. */
export function catalogueInForce(): Catalogue {
  const { compiled } = runningVersion();
  if (!described || !compiled) throw new Error('this process has no catalogue');
  return { tables: described, compiled };
}

/** The tables with rows about people. */
export const personalTables = (): PersonalTable[] => catalogueInForce().tables.filter((t): t is PersonalTable => t.personal);
