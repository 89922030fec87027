// Every table of the product with rows about people, as its module describes it.
import { personalTables } from '#platform/catalogue-in-force.ts';
import type { PersonalTable } from '#platform/personal-data.ts';

/** The tables with rows about people. Throws when the process was put together without a catalogue. */
export const describedTables = (): readonly PersonalTable[] => personalTables();
