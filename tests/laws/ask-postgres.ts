// Puts a question of the policy to PostgreSQL: an actor goes through the real door and tries.
import type { Actor } from '#platform/actor.ts';
import type { Column, PersonalTable } from '#platform/personal-data.ts';
import type { Verb } from '#policy-engine/policy.ts';
import type { TestLandlord } from '../landlord.ts';
import type { Scope } from './related-actors.ts';

type Told = Extract<Column, { kind: 'personal' }>;
export interface Place {
  table: PersonalTable;
  column: string;
  told: Told;
}

/** Where the described tables hold a category. */
export const placesOf = (tables: PersonalTable[], category: string): Place[] =>
  tables.flatMap((table) =>
    Object.entries(table.columns).flatMap(([column, told]) =>
      told.kind === 'personal' && told.category === category ? [{ table, column, told }] : [],
    ),
  );

export interface Asked {
  actor: Actor;
  role: string;
  activity: string;
  verb: Verb;
  moment: string[];
  about: Scope;
  place: Place;
}

// biome-ignore lint/suspicious/noExplicitAny: the statements are written from descriptions, not from generated types
type AnyTx = any;

/** Whether PostgreSQL lets this actor do this with this column of this person. Throws what is neither yes nor no. */
export async function tries(landlord: TestLandlord, asked: Asked): Promise<boolean> {
  const { actor, role, activity, verb, moment, about } = asked;
  const { door } = landlord.landlord(actor.door as 'staff');
  const words = moment.filter((m) => m !== 'strong' && m !== 'reason');
  const because = moment.includes('reason') ? { reason: 'reason.call' } : {};
  const open = { about: [about.id], moment: words, ...because };
  const reach =
    verb === 'list' || verb === 'find-by' ? { list: 'search', ...because } : verb === 'unmask' ? { ...open, unmask: true } : open;
  const holder = { ...actor, strong: moment.includes('strong') };
  const deed = await deedOf(landlord, asked);
  const outcome = await (door.asActor as AnyTx)(holder, activity, reach, deed, { role }).catch(asNo);
  return outcome;
}

/** What PostgreSQL and the door say when they say no; everything else is a fault of this test or of the product. */
function asNo(error: unknown): boolean {
  const { code } = error as { code?: string };
  if (code !== undefined && ['door.notYours', 'door.needs', 'door.notCollected'].includes(code)) return false;
  throw error;
}

async function deedOf(
  landlord: TestLandlord,
  { verb, about, place: { table, column, told } }: Asked,
): Promise<(tx: AnyTx) => Promise<boolean>> {
  const { column: subject, many } = table.subjects[0]!;
  const isAbout = (row: Record<string, unknown>) => (many ? (row[subject] as string[]).includes(about.id) : row[subject] === about.id);
  if (verb === 'find-by' && told.sealed)
    return async (tx) => {
      await tx.find(told.category, 'nobody has this');
      return true;
    };
  if (verb === 'record') return recorded(landlord, about, table, column);
  if (verb === 'correct' || verb === 'decide') {
    // The value that stands there already: writing needs no right to read it.
    const { rows } = await landlord.admin.query(
      `select ${column} as value from ${table.name} where ${many ? `$1 = any (${subject})` : `${subject} = $1`} limit 1`,
      [about.id],
    );
    return async (tx) =>
      (
        await tx
          .updateTable(table.name)
          .set({ [column]: rows[0]?.value ?? null })
          .returning(subject)
          .execute()
      ).some(isAbout);
  }
  return async (tx) => (await tx.selectFrom(table.name).select([subject, column]).execute()).some(isAbout);
}

/** A row with this column alone. What fails on another rule than privilege or policy has passed them; what may be held is then asked apart. */
async function recorded(
  landlord: TestLandlord,
  about: Scope,
  table: PersonalTable,
  column: string,
): Promise<(tx: AnyTx) => Promise<boolean>> {
  const [schema, name] = table.name.split('.');
  const { rows } = await landlord.admin.query(
    'select data_type as type from information_schema.columns where table_schema = $1 and table_name = $2 and column_name = $3',
    [schema, name, column],
  );
  const value =
    (
      { bytea: Buffer.from('x'), date: '2026-01-01', uuid: about.id, boolean: true, integer: 1, ARRAY: [about.id] } as Record<
        string,
        unknown
      >
    )[rows[0].type] ?? 'x';
  const { column: subject, many } = table.subjects[0]!;
  return async (tx) => {
    try {
      await tx
        .insertInto(table.name)
        .values({ [subject]: many ? [about.id] : about.id, [column]: value })
        .execute();
    } catch (error) {
      const { code } = error as { code?: string };
      if (code?.startsWith('door.')) throw error;
      const { category } = table.columns[column] as Told;
      return (
        await landlord.admin.query('select platform.is_collected($1, s) as held from platform.subject_scope s where subject_id = $2', [
          category,
          about.id,
        ])
      ).rows[0].held;
    }
    return true;
  };
}

/** Somebody of this kind, not protected, about whom the column says something; else about whom the table holds a row. */
export async function heldAbout(landlord: TestLandlord, all: Scope[], role: string, { table, column }: Place): Promise<Scope | undefined> {
  const { column: subject, many } = table.subjects[0]!;
  const { rows } = await landlord.admin.query(
    `select ${many ? `unnest(${subject})` : subject}::text as id, bool_or(${column} is not null) as told from ${table.name} group by 1 order by 1`,
  );
  const told = new Map(rows.map((r) => [r.id as string, r.told as boolean]));
  const fit = all.filter((s) => s.role === role && !s.guarded && s.areas.length > 0);
  return fit.find((s) => told.get(s.id)) ?? fit.find((s) => told.has(s.id)) ?? fit[0];
}
