// What each relation of the policy means, tried at the real door: whoever is related reads, whoever is not reads nothing, on every personal table.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { type Compiled, type CompiledRole, compile } from '#platform/enforcement/compile.ts';
import type { PersonalTable } from '#platform/personal-data.ts';
import { tables } from '../../apps/composition.ts';
import { openTestLandlord, type TestLandlord } from '../landlord.ts';
import { knownRelations, related, residentsOwn, type Scope, scopes, someone, unrelated } from './related-actors.ts';

let landlord: TestLandlord;
let compiled: Compiled;
let all: Scope[];
const personal = new Map(tables.filter((t): t is PersonalTable => t.personal).map((t) => [t.name, t]));
beforeAll(async () => {
  landlord = await openTestLandlord(['resident', 'staff', 'oversight']);
  compiled = compile(landlord.policy(), tables);
  all = await scopes(landlord);
  // So that the log, too, holds something about everybody.
  const agent = someone(landlord, 'customer-service', { areas: all.flatMap((s) => s.areas) });
  for (let n = 0; n < all.length; n += 100)
    await landlord
      .landlord('staff')
      .door.asActor(agent, 'tenancy', { about: all.slice(n, n + 100).map((s) => s.id), reason: 'reason.call' }, async () => {});
  await landlord.seal();
}, 120_000);
afterAll(() => landlord.close());

interface Readable {
  role: CompiledRole;
  table: PersonalTable;
  relation: string;
  columns: string[];
  of: string[] | undefined;
}

/** Every attention role with a personal table that it may read, and the relation in which. */
function* readables(): Generator<Readable> {
  for (const role of compiled.roles.filter((r) => r.mode === 'attention')) {
    for (const grant of compiled.grants.filter((g) => g.role === role.name && g.privilege === 'select')) {
      const rows = compiled.rowPolicies.find((p) => p.table === grant.table && p.roles.includes(role.name))!;
      const relation = knownRelations.find((r) => rows.name === `attention ${r}` || rows.name.startsWith(`attention ${r} of `));
      if (relation === undefined) continue;
      const of = /in_role\([^,]+, '\{([^}]*)\}'/.exec(rows.expression)?.[1]?.split(',');
      yield { role, table: personal.get(grant.table)!, relation, columns: grant.columns, of };
    }
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the statements are written from descriptions, not from generated types
type AnyTx = any;

/** Whether the actor is shown any row of the table about this person. */
async function sees(actor: Actor, { role, table, columns }: Pick<Readable, 'role' | 'table' | 'columns'>, about: Scope): Promise<boolean> {
  const { door } = landlord.landlord(actor.door as 'staff');
  const { column, many } = table.subjects[0]!;
  const moment = role.moment.filter((m) => m !== 'strong' && m !== 'reason');
  const rows = await (door.asActor as AnyTx)(
    actor,
    role.activity,
    { about: [about.id], moment, ...(role.moment.includes('reason') && { reason: 'reason.call' }) },
    (tx: AnyTx) =>
      tx
        .selectFrom(table.name)
        .select([...new Set([column, ...columns])])
        .execute(),
    { role: role.role },
  );
  return rows.some((row: Record<string, unknown>) => (many ? (row[column] as string[]).includes(about.id) : row[column] === about.id));
}

async function held(table: PersonalTable): Promise<Set<string>> {
  const { column, many } = table.subjects[0]!;
  return new Set(
    (await landlord.admin.query(`select distinct ${many ? `unnest(${column})` : column}::text as id from ${table.name}`)).rows.map(
      (r) => r.id,
    ),
  );
}
const named = ({ role, table, relation }: Readable) => `${role.name} ${table.name} (${relation})`;
const withMoment = (actor: Actor, role: CompiledRole): Actor => ({ ...actor, strong: role.moment.includes('strong') || actor.strong });

describe('every role of the policy on every personal table', () => {
  const nearNothing: string[] = [];
  const farSees: string[] = [];
  const guardedSeen: string[] = [];
  const barredSees: string[] = [];
  const missed: string[] = [];
  let [near, far, guarded, barred] = [0, 0, 0, 0];
  const seen = new Set<string>();
  beforeAll(async () => {
    const holders = new Map<string, Set<string>>();
    for (const r of readables()) {
      if (!holders.has(r.table.name)) holders.set(r.table.name, await held(r.table));
      const rows = holders.get(r.table.name)!;
      const fit = all.filter((s) => rows.has(s.id) && s.areas.length > 0 && (!r.of || r.of.includes(s.role)));
      for (const subject of fit.filter((s) => !s.guarded).slice(0, 40)) {
        const actor = await related(landlord, r.role.role, r.relation, subject);
        if (!actor) continue;
        near += 1;
        seen.add(`${r.relation} ${r.table.name}`);
        if (!(await sees(withMoment(actor, r.role), r, subject))) nearNothing.push(named(r));
        const stranger = await unrelated(landlord, r.role.role, r.relation, subject, all);
        if (stranger) {
          far += 1;
          if (await sees(stranger, r, subject)) farSees.push(named(r));
        }
        // The same employee, had they a home here: their own matter, their household's, their own staircase's.
        if (!residentsOwn.includes(r.relation)) {
          const neighbour = all.find((o) => o.id !== subject.id && o.staircases.some((st) => subject.staircases.includes(st)));
          for (const personId of [subject.id, ...(neighbour ? [neighbour.id] : [])]) {
            barred += 1;
            if (await sees({ ...actor, personId }, r, subject))
              barredSees.push(`${named(r)} ${personId === subject.id ? 'oneself' : 'a neighbour'}`);
          }
        }
        break;
      }
      const hidden = fit.find((s) => s.guarded);
      if (hidden && !residentsOwn.includes(r.relation)) {
        const actor = (await related(landlord, r.role.role, r.relation, hidden))!;
        guarded += 1;
        if (await sees(actor, r, hidden)) guardedSeen.push(named(r));
        if (!(await sees({ ...actor, named: true }, r, hidden))) missed.push(named(r));
      }
    }
  }, 300_000);

  test('shows a person to whoever is related', () => {
    expect(near).toBeGreaterThan(100);
    expect(nearNothing).toEqual([]);
  });
  test('shows nobody to whoever is not', () => {
    expect(far).toBeGreaterThan(80);
    expect(farSees).toEqual([]);
  });
  test('shows a guarded person to the named alone', () => {
    expect(guarded).toBeGreaterThan(50);
    expect(guardedSeen).toEqual([]);
    expect(missed).toEqual([]);
  });
  test('shows nobody their own matter, nor that of their own staircase', () => {
    expect(barred).toBeGreaterThan(80);
    expect(barredSees).toEqual([]);
  });
  test('has met the relations that residents and staff have', () => {
    const relations = new Set([...seen].map((s) => s.split(' ')[0]!));
    expect(
      ['self', 'own-lease', 'own-household-names', 'own-case', 'in-own-area', 'in-own-buildings', 'all'].filter((r) => !relations.has(r)),
    ).toEqual([]);
  });
});

describe('every list', () => {
  test('shows those of the own area or buildings, no guarded person, and not oneself', async () => {
    const wrong: string[] = [];
    let asked = 0;
    const { areas, buildings } = all.find((s) => !s.guarded && s.role === 'main-tenant' && s.areas.length === 1)!;
    const byId = new Map(all.map((s) => [s.id, s]));
    for (const role of compiled.roles.filter(
      (r) => r.mode === 'list' && r.login !== 'resident' && r.moment.every((m) => m === 'reason' || m === 'strong'),
    )) {
      for (const grant of compiled.grants.filter((g) => g.role === role.name && g.privilege === 'select')) {
        const table = personal.get(grant.table)!;
        const { column, many } = table.subjects[0]!;
        if (many || !('scope_areas' in table.columns)) continue;
        const { name } = compiled.rowPolicies.find((p) => p.table === grant.table && p.roles.includes(role.name))!;
        const self = all.find(
          (s) => !s.guarded && s.areas.some((a) => areas.includes(a)) && s.buildings.some((b) => !buildings.includes(b)),
        )!;
        const actor = someone(landlord, role.role, { areas, buildings, personId: self.id });
        const rows: Record<string, string>[] = await (landlord.landlord(role.login as 'staff').door.asActor as AnyTx)(
          actor,
          role.activity,
          { list: 'register', ...(role.moment.includes('reason') && { reason: 'reason.call' }) },
          (tx: AnyTx) => tx.selectFrom(table.name).select([column]).execute(),
          { role: role.role },
        );
        asked += 1;
        const shown = rows.map((r) => byId.get(r[column]!)!);
        const outside = shown.filter(
          (s) =>
            (name.includes('in-own-area') && !s.areas.some((a) => areas.includes(a))) ||
            (name.includes('in-own-buildings') && !s.buildings.some((b) => buildings.includes(b))),
        );
        const own = shown.filter((s) => s.id === self.id || s.staircases.some((st) => self.staircases.includes(st)));
        if (outside.length + own.length + shown.filter((s) => s.guarded).length > 0)
          wrong.push(
            `${role.name} ${table.name}: ${outside.length} of elsewhere, ${own.length} of the own staircase, ${shown.filter((s) => s.guarded).length} guarded`,
          );
      }
    }
    expect(asked).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  }, 60_000);
});
