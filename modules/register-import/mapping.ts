// Reads the small file in which a landlord says what its own columns and words mean.
import { parse } from 'yaml';
import { z } from 'zod';
import { type Field, fields, plainName } from './columns.ts';

export interface Mapping {
  /** Plain name of a column -> its field; undefined: known and left out on purpose. */
  columns: ReadonlyMap<string, Field | undefined>;
  /** Field -> plain word in the file -> the word that the product knows. */
  values: ReadonlyMap<Field, ReadonlyMap<string, string>>;
  /** Fields that have the same value in every row. */
  always: Partial<Record<Field, string>>;
}
export const noMapping: Mapping = { columns: new Map(), values: new Map(), always: {} };

/** The message says what is wrong in the mapping and where. */
export class MappingMistaken extends Error {}

const field = z.enum(fields as [Field, ...Field[]]);
const words = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const shape = z.strictObject({
  columns: z.record(z.string(), field.nullable()).default({}),
  values: z.partialRecord(field, z.record(z.string(), words)).default({}),
  always: z.partialRecord(field, words).default({}),
});

/** YAML or JSON (which is YAML too). Throws MappingMistaken. */
export function readMapping(text: string): Mapping {
  let written: unknown;
  try {
    written = parse(text, { maxAliasCount: 0 });
  } catch (error) {
    throw new MappingMistaken((error as Error).message);
  }
  const read = shape.safeParse(written ?? {});
  if (!read.success) throw new MappingMistaken(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  const { columns, values, always } = read.data;
  const plain = <V>(named: Record<string, V>) => new Map(Object.entries(named).map(([name, value]) => [plainName(name), value]));
  return {
    columns: new Map([...plain(columns)].map(([name, to]) => [name, to ?? undefined])),
    values: new Map(Object.entries(values).map(([of, known]) => [of as Field, plain(known)])),
    always,
  };
}
