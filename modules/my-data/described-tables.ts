// Every table of the product as its module describes it; whoever starts a process hands them over.
import type { PersonalTable, Table } from '#platform/personal-data.ts';

let described: readonly PersonalTable[] | undefined;

/** Hands over the descriptions of all modules, once, before anybody asks for their data. */
export function showTables(tables: readonly Table[]): void {
  described = tables.filter((table): table is PersonalTable => table.personal);
}

/** The tables with rows about people. Throws when nobody has handed them over. */
export function describedTables(): readonly PersonalTable[] {
  if (!described) throw new Error('my-data was told of no tables: call showTables() where the process is put together');
  return described;
}
