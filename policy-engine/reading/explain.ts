// Says in plain words what is wrong with the form of a file, with its place and the word that was probably meant.
import type { z } from 'zod';
import { nearest } from '../nearest.ts';
import type { Mistake } from '../policy.ts';
import { mistake, type Path, type SourceDocument } from './document.ts';

interface Def {
  type: string;
  innerType?: z.ZodType;
  options?: z.ZodType[];
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  entries?: Record<string, string>;
}
const defOf = (schema: z.ZodType): Def => (schema as unknown as { _zod: { def: Def } })._zod.def;
type Issue = z.core.$ZodIssue;

/** All mistakes of form in one document. */
export function explain(schema: z.ZodType, issues: readonly Issue[], document: SourceDocument, prefix: Path = []): Mistake[] {
  return issues.flatMap((issue) => explainOne(schema, issue, document, [...prefix, ...(issue.path as Path)], issue.path as Path));
}

function explainOne(schema: z.ZodType, issue: Issue, document: SourceDocument, path: Path, relative: Path): Mistake[] {
  const value = valueAt(document.value, path);
  const here = schemaAt(schema, relative);
  if (value === undefined && path.length > 0 && issue.code !== 'unrecognized_keys') return [missing(String(path.at(-1)), document, path)];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, here, document, path));
  if (issue.code === 'invalid_key') return [malformedKey(String(path.at(-1)), document, path)];
  if (issue.code === 'invalid_union') return explainUnion(here, issue, value, document, path);
  if (issue.code === 'invalid_value') return [unknownWord(value, issue.values.map(String), titleOf(here), document, path)];
  return [mistake(document.at(path), unfitting(value, here))];
}

/** Of several forms that a value may have, speaks of the one it is nearest to. */
function explainUnion(
  union: z.ZodType | undefined,
  issue: Extract<Issue, { code: 'invalid_union' }>,
  value: unknown,
  document: SourceDocument,
  path: Path,
): Mistake[] {
  const options = union ? branchesOf(union) : [];
  const atRoot = (errors: readonly Issue[]) => errors.some((e) => e.path.length === 0 && e.code === 'invalid_type');
  const candidates = issue.errors.map((errors, n) => ({ errors, schema: options[n] }));
  const fitting = candidates.filter((c) => !atRoot(c.errors) && (c.schema === undefined || suits(value, c.schema)));
  const [chosen] = fitting.sort((a, b) => a.errors.length - b.errors.length);
  if (!chosen?.schema) return [mistake(document.at(path), unfitting(value, union))];
  return explain(chosen.schema, chosen.errors, document, path);
}

/** Whether a value has at least the outer form of a schema. */
function suits(value: unknown, schema: z.ZodType): boolean {
  const { type } = defOf(schema);
  if (type === 'array') return Array.isArray(value);
  if (type === 'object' || type === 'record') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value !== 'object';
}

const languageNames: Record<string, string> = { fi: 'Finnish (fi)', sv: 'Swedish (sv)', en: 'English (en)' };

function missing(key: string, document: SourceDocument, path: Path): Mistake {
  const at = document.at(path.slice(0, -1));
  if (key in languageNames) return mistake(at, `The text is missing in ${languageNames[key]}.`);
  if (key === 'data') return mistake(at, 'This line names no data: leaving it out never means everything.');
  if (key === 'basis') return mistake(at, 'This recipient has no basis: say by what right the data go there.');
  if (key === 'of' && path[0] === 'outside') return mistake(at, 'A role outside the landlord needs its organisation: `of`.');
  return mistake(at, `\`${key}\` is missing here.`);
}

function unknownKey(key: string, here: z.ZodType | undefined, document: SourceDocument, path: Path): Mistake {
  const { known, kind } = keysOf(here);
  const words = kind === undefined ? `"${key}" is not a key that belongs here.` : `"${key}" is not a known ${kind}.`;
  return mistake(document.keyAt(path, key), words, { nearest: nearest(key, known) });
}

function keysOf(schema: z.ZodType | undefined): { known: string[]; kind?: string | undefined } {
  if (!schema) return { known: [] };
  const def = defOf(schema);
  if (def.keyType && defOf(def.keyType).type === 'enum')
    return { known: Object.keys(defOf(def.keyType).entries ?? {}), kind: titleOf(def.keyType) };
  return { known: Object.keys(def.shape ?? {}) };
}

function malformedKey(key: string, document: SourceDocument, path: Path): Mistake {
  return mistake(document.keyAt(path.slice(0, -1), key), `"${key}" is not a word in small letters such as rent-control.`);
}

function unknownWord(value: unknown, known: string[], kind: string | undefined, document: SourceDocument, path: Path): Mistake {
  const at = document.at(path);
  if (typeof value !== 'string') return mistake(at, `${written(value)} is not ${kind ?? 'a word'}: a single word belongs here.`);
  if (value === 'all') return mistake(at, '"all" is not a word here: name them one by one.');
  return mistake(at, `"${value}" is not a known ${kind ?? 'word'}.`, { nearest: nearest(value, known) });
}

function unfitting(value: unknown, schema: z.ZodType | undefined): string {
  const wanted = titleOf(schema) ?? plainForm(schema);
  if (wanted === 'a text in fi, sv and en') return 'The text is missing in Swedish (sv) and English (en): write { fi: …, sv: …, en: … }.';
  if (value === '' || value === null)
    return wanted === 'a text' ? 'The text is empty.' : `Nothing is written here: ${wanted} belongs here.`;
  return `${written(value)} is not ${wanted}.`;
}

function plainForm(schema: z.ZodType | undefined): string {
  const type = schema ? defOf(schema).type : '';
  if (type === 'array') return 'a list, or the list is too short';
  if (type === 'object' || type === 'record') return 'a group of keys';
  if (type === 'boolean') return 'true or false';
  if (type === 'number') return 'a whole number';
  return 'what belongs here';
}

const written = (value: unknown): string => (typeof value === 'object' && value !== null ? 'This' : `"${String(value)}"`);

const titleOf = (schema: z.ZodType | undefined): string | undefined =>
  schema ? (unwrapped(schema).meta()?.title as string | undefined) : undefined;

function unwrapped(schema: z.ZodType): z.ZodType {
  const { innerType } = defOf(schema);
  return innerType && schema.meta()?.title === undefined ? unwrapped(innerType) : schema;
}

/** The forms of a union, also of unions inside it that zod reports as one branch. */
function branchesOf(schema: z.ZodType): z.ZodType[] {
  const bare = bareOf(schema);
  return defOf(bare).options ?? [];
}

function bareOf(schema: z.ZodType): z.ZodType {
  const { innerType } = defOf(schema);
  return innerType ? bareOf(innerType) : schema;
}

/** The part of a schema that speaks of the value at a path. */
function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  const bare = bareOf(schema);
  const [step, ...rest] = path;
  if (step === undefined) return bare;
  const def = defOf(bare);
  if (def.options) return def.options.map((option) => schemaAt(option, path)).find((found) => found !== undefined);
  const inner = def.shape?.[String(step)] ?? def.valueType ?? (typeof step === 'number' ? def.element : undefined);
  return inner ? schemaAt(inner, rest) : undefined;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((v, step) => (typeof v === 'object' && v !== null ? (v as Record<string, unknown>)[step] : undefined), value);
}
