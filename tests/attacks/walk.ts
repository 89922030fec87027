// Walks over every declared page and route: fills their addresses, reads their forms' fields, sends what no browser would.
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { vi } from 'vitest';
import { z } from 'zod';
import { modules } from '#modules/index.ts';
import { parameterNames, patternOf } from '#platform/pages/address.ts';
import type { Page, Route } from '#platform/pages/page.ts';
import type { TestLandlord, Visitor } from '../landlord.ts';

export type PageDoor = Page['door'];
export const pagesOf = (door: PageDoor): Page[] => modules.flatMap((m) => m.pages ?? []).filter((p) => p.door === door);
export const routesOf = (door: PageDoor): Route[] => modules.flatMap((m) => m.routes ?? []).filter((r) => r.door === door);

/** Ids of one person's things, by the names that parameters have: `id` is the person. */
export type Ids = Record<string, string>;

/** Everything of one person that an address could name. */
export async function idsOf(landlord: TestLandlord, person: string): Promise<Ids> {
  const { rows } = await landlord.admin.query(
    `select o.id as stay, o.lease_id as lease, o.flat_id as flat, st.id as staircase, b.id as building, b.area_id as area
     from residents.occupancy o join homes.flat f on f.id = o.flat_id join homes.staircase st on st.id = f.staircase_id join homes.building b on b.id = st.building_id
     where o.person_id = $1 order by o.moved_in_on desc limit 1`,
    [person],
  );
  return { id: person, person, service: 'tenancy', ...rows[0] };
}

/** A main tenant who lives where this visitor works (`here`) or does not, and is not protected. */
export async function tenantFor(landlord: TestLandlord, { csrf }: Pick<Visiting, 'csrf'>, here = true): Promise<string> {
  const { rows } = await landlord.admin.query(
    `select s.subject_id as id from platform.subject_scope s, identity.session at where at.csrf = $1 and s.role = 'main-tenant' and not s.guarded
       and s.lives_until is null and (s.areas && at.areas) = $2 and not exists (select from platform.tie t where t.kind = 'close' and t.to_id = s.subject_id) order by 1 limit 1`,
    [csrf, here],
  );
  if (!rows[0]) throw new Error(`nobody lives ${here ? 'here' : 'elsewhere'}`);
  return rows[0].id;
}

/** The path of a page or route with its parameters filled; unknown names get the person's id. */
export function pathOf(to: Page | Route, ids: Ids, language: 'fi' | 'sv' | 'en' = 'fi'): string {
  const pattern = to.kind === 'page' ? patternOf(to, language) : `/api/${to.door}${to.path}`;
  return pattern.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(ids[name] ?? ids['id'] ?? 'x'));
}
export const namesAnId = (to: Page | Route): boolean => parameterNames(to.kind === 'page' ? to.path.fi : to.path).length > 0;

/** Names of the fields that a schema reads, with the words it offers. */
export function fieldsOf(schema: z.ZodType | undefined): Map<string, string[]> {
  const found = new Map<string, string[]>();
  if (!schema) return found;
  gather(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonShape, found);
  return found;
}

interface JsonShape {
  properties?: Record<string, JsonShape>;
  anyOf?: JsonShape[];
  oneOf?: JsonShape[];
  allOf?: JsonShape[];
  enum?: unknown[];
  const?: unknown;
  items?: JsonShape;
}
function gather(shape: JsonShape, found: Map<string, string[]>): void {
  for (const part of [...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.allOf ?? [])]) gather(part, found);
  for (const [name, field] of Object.entries(shape.properties ?? {})) {
    const words = [...(field.enum ?? []), ...(field.items?.enum ?? []), ...(field.const === undefined ? [] : [field.const])].map(String);
    found.set(name, [...new Set([...(found.get(name) ?? []), ...words])]);
  }
}

/** For each field something that its schema does not mind, as far as one can guess. */
export function plausible(schema: z.ZodType, ids: Ids): Record<string, string> {
  const byName = { phone: '+358001112223', email: 'aino@example.invalid', code: '010180-999C' } as Record<string, string>;
  const guesses = [
    'Virta',
    '2026-12-01',
    '+358001112223',
    'aino@example.invalid',
    '5',
    '12,50',
    'on',
    'PL 1, 00999 Helsinki',
    ...Object.values(ids),
  ];
  const fields: Record<string, string> = {};
  for (const [name, words] of fieldsOf(schema)) {
    const fit = [...words, ...(byName[name] ? [byName[name]] : []), ...guesses].find((guess) => {
      const read = schema.safeParse({ ...fields, [name]: guess });
      return read.success || !read.error.issues.some((issue) => issue.path[0] === name);
    });
    if (fit !== undefined) fields[name] = fit;
  }
  return fields;
}

/** Lets a minute pass for the limit of posts, which counts by the machine's clock; call the result to stop. */
export function withoutPostLimits(): { pass(): void; stop(): void } {
  let ahead = 0;
  const now = Date.now.bind(Date);
  const spy = vi.spyOn(Date, 'now').mockImplementation(() => now() + ahead);
  return {
    pass: () => {
      ahead += 61_000;
    },
    stop: () => spy.mockRestore(),
  };
}

/** The queries under which a person is open at the customer desk: one for each reason that is offered, with the caller identified where that can be. */
export async function purposesFor(visitor: Visitor, person: string): Promise<string[]> {
  const at = `/fi/tyo/asiakkaat/${person}`;
  const choices = (body: string, name: string) =>
    [...body.matchAll(/<input[^>]*>/g)]
      .filter(([tag]) => tag.includes(`name="${name}"`))
      .flatMap(([tag]) => /value="([a-z-]+)"/.exec(tag)?.[1] ?? []);
  const found: string[] = [];
  for (const reason of choices((await visitor.get(at)).body, 'reason')) {
    const opened = (await visitor.post(at, { _deed: 'open', reason, words: 'testin oma syy' })).headers.location;
    if (!opened) continue;
    const [method] = choices((await visitor.get(opened)).body, 'method');
    const identified = method && (await visitor.post(opened, { _deed: 'identify', method })).headers.location;
    found.push(new URL(identified || opened, 'http://x').search);
  }
  return found;
}

/** What every answer must be, whatever was sent: no fault, no words of the machine, nothing of ours in other hands. */
export function unsound(answer: LightMyRequestResponse): string | undefined {
  if (answer.statusCode >= 500 || answer.statusCode < 200) return `answers ${answer.statusCode}`;
  if (/syntax error|SQLSTATE|at .*\.tsx?:\d+|relation &quot;|permission denied for|ZodError|TypeError/.test(answer.body))
    return 'speaks of the machine';
  const { location } = answer.headers;
  if (typeof location === 'string' && !/^(\/[a-z]{2}(\/|\?|$)|http:\/\/localhost:3000\/)/.test(location)) return `sends to ${location}`;
  if (answer.headers['x-injected'] !== undefined || String(answer.headers['set-cookie'] ?? '').includes('injected'))
    return 'takes a header from what was typed';
  return undefined;
}

export interface Visiting {
  name: string;
  door: PageDoor;
  inject(options: InjectOptions): Promise<LightMyRequestResponse>;
  csrf: string;
  visitor?: Visitor;
}

/** Nobody in particular, at the public door. */
export const stranger = (landlord: TestLandlord, door: PageDoor = 'public'): Visiting => ({
  name: `a stranger at the ${door} door`,
  door,
  csrf: '',
  inject: (options) => landlord.app(door).inject({ ...options, headers: { host: 'localhost:3000', ...options.headers } }),
});

/** A persona signed in; `invited`: the person in the register, for whom no identity code is on file. */
export async function visitorOf(landlord: TestLandlord, persona: string, invited?: string): Promise<Visiting> {
  const who = landlord.persona(persona);
  const visitor = await landlord.signIn(invited === undefined ? who : { ...who, claims: { ...who.claims, nin: undefined, invited } });
  return { name: persona, door: who.kind, inject: visitor.inject, csrf: visitor.csrf, visitor };
}

/** A form as a browser of this site sends it. */
export const form = (visiting: Pick<Visiting, 'csrf'>, url: string, fields: Record<string, string | string[]>): InjectOptions => ({
  method: 'POST',
  url,
  headers: { origin: 'http://localhost:3000', 'content-type': 'application/x-www-form-urlencoded' },
  payload: new URLSearchParams([
    ['csrf', visiting.csrf],
    ...Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, each])),
  ]).toString(),
});

/** Pages of the visitor's own door that open, each under the address and purpose that opens it. */
export async function* openPages(landlord: TestLandlord, visiting: Visiting, about: Ids) {
  const own: Ids = visiting.door === 'resident' ? await idsOf(landlord, visiting.visitor!.personId!) : about;
  const purposes = visiting.door === 'staff' ? await purposesFor(visiting.visitor!, about['id']!) : [];
  for (const page of pagesOf(visiting.door)) {
    for (const purpose of page.path.fi.includes(':id') ? ['', ...purposes] : ['']) {
      const url = pathOf(page, own) + purpose;
      const shown = await visiting.inject({ url });
      // The question for the purpose is a page of its own; what lies behind it is another.
      if (shown.statusCode === 404) continue;
      yield { page, url, own, shown };
      if (purpose !== '') break;
    }
  }
}
