// Makes calls from the OpenAPI description of the JSON interface: what it asks for, what it forbids, and what it has never heard of.
import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { hostile } from '../attacks/hostile.ts';

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  format?: string;
  minimum?: number;
  maximum?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
}
interface Described {
  parameters?: { in: 'path' | 'query'; name: string; schema: Schema }[];
  requestBody?: { content: { 'application/json': { schema: Schema } } };
}
export interface Description {
  paths: Record<string, Record<string, Described>>;
  components?: { schemas?: Record<string, Schema> };
}
export interface Operation {
  name: string;
  door: string;
  /** How many things a caller can choose. */
  choices: number;
  calls: fc.Arbitrary<InjectOptions>;
}

/** `known`: words and ids that mean something to this landlord. */
export function operationsOf(description: Description, known: string[]): Operation[] {
  const make = maker(description, known);
  return Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => {
      const parameters = described.parameters ?? [];
      const body = described.requestBody?.content['application/json'].schema;
      return {
        name: `${method.toUpperCase()} ${path}`,
        door: path.split('/')[2]!,
        choices: 1 + parameters.length + (body ? 2 : 0),
        calls: fc
          .record({
            path: fc.record(Object.fromEntries(parameters.filter((p) => p.in === 'path').map((p) => [p.name, make.value(p.schema)]))),
            query: fc.record(Object.fromEntries(parameters.filter((p) => p.in === 'query').map((p) => [p.name, make.value(p.schema)])), {
              requiredKeys: [],
            }),
            strange: fc.option(fc.tuple(make.anything, make.anything), { freq: 10 }),
            body: body ? make.body(body) : fc.constant(undefined),
            headers: make.headers,
          })
          .map(({ path: filled, query, strange, body: payload, headers }) => ({
            method: method.toUpperCase() as 'GET',
            url: `${path.replace(/\{(\w+)\}/g, (_, name: string) => encoded(filled[name]))}?${[
              ...Object.entries(query),
              ...(strange ? [strange] : []),
            ]
              .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
              .join('&')}`,
            headers: { ...headers, ...(payload !== undefined && { 'content-type': 'application/json' }) },
            ...(payload !== undefined && { payload }),
          })),
      };
    }),
  );
}

const encoded = (value: unknown) => encodeURIComponent(String(value).toWellFormed());

function maker(description: Description, known: string[]) {
  const anything = fc.oneof(
    fc.constantFrom(...hostile.filter((h) => h.length < 1_000), ...known),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  const resolved = (schema: Schema): Schema =>
    schema.$ref ? (description.components?.schemas?.[schema.$ref.split('/').at(-1)!] ?? {}) : schema;
  const fitting = (given: Schema): fc.Arbitrary<unknown> => {
    const schema = resolved(given);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    if (schema.properties) return objectOf(schema);
    if (schema.type === 'array') return fc.array(value(schema.items ?? {}), { maxLength: 5 });
    if (schema.type === 'integer') return fc.integer({ min: schema.minimum ?? -1e9, max: schema.maximum ?? 1e9 });
    if (schema.type === 'boolean') return fc.boolean();
    if (schema.format === 'uuid') return fc.oneof(fc.constantFrom(...known.filter((k) => /^[0-9a-f-]{36}$/.test(k))), fc.uuid());
    if (schema.format === 'date')
      return fc
        .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
        .map((d) => d.toISOString().slice(0, 10));
    return fc.oneof(fc.constantFrom(...known), anything);
  };
  /** Mostly what is asked for. */
  const value = (schema: Schema): fc.Arbitrary<unknown> =>
    fc.oneof({ arbitrary: fitting(schema), weight: 3 }, { arbitrary: anything, weight: 1 });
  const objectOf = (schema: Schema) =>
    fc.record(Object.fromEntries(Object.entries(schema.properties!).map(([name, of]) => [name, value(of)])));
  return {
    anything,
    value,
    body: (schema: Schema): fc.Arbitrary<string> =>
      fc.oneof(
        { arbitrary: fitting(schema).map((fits) => JSON.stringify(fits)), weight: 4 },
        { arbitrary: fc.json(), weight: 1 },
        { arbitrary: anything, weight: 1 },
      ),
    headers: fc.record(
      {
        'accept-language': fc.constantFrom('fi', 'sv', 'en', '*;q=zz', 'xx'),
        accept: fc.constantFrom('application/json', 'text/html', 'x/y'),
      },
      { requiredKeys: [] },
    ),
  };
}
