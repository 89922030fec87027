// Who of the file is in the register already: by identity code, otherwise by name and birth date within the same flat, never by name alone.
import { folded } from '#modules/homes/public.ts';
import { type PersonSaid, refuseRow, shareAWord } from '#modules/register-import/public.ts';
import type { Placed } from './place.ts';
import { idOf, type Session } from './session.ts';

export interface Registered {
  id: string;
  given: string;
  family: string;
  birthOn: string | null;
  hasCode: boolean;
  /** Sealed; null where there is none. */
  other: Buffer | null;
  hasContact: boolean;
}

const person = `select p.id, p.given_names as given, p.family_name as family, to_char(p.birth_on, 'YYYY-MM-DD') as "birthOn",
  i.code is not null as "hasCode", i.other, c.person_id is not null as "hasContact"
  from residents.person p left join residents.identifier i on i.person_id = p.id left join residents.contact c on c.person_id = p.id`;

export interface Recognised {
  /** Person of the file (`SamePeople.personOf`) -> id, in the register or to be made. */
  ids: Map<string, string>;
  registered: Map<string, Registered>;
}

/** Refuses rows whose identity code the register knows under quite another name. */
export async function recognise(session: Session, rows: readonly Placed[]): Promise<Recognised> {
  const { client, vault } = session;
  const byCode = await vault.findAll(
    'personal-identity-code',
    rows.flatMap((r) => r.said.person.code ?? []),
  );
  const own = new Map(rows.map((r) => [r.personKey, idOf(session.blind, `person ${r.personKey}`)]));
  const wanted = [...own.values(), ...[...byCode.values()].flat(), ...rows.flatMap((r) => session.known.get(r.personKey) ?? [])];
  const { rows: found } = await client.query(`${person} where p.id = any ($1)`, [wanted]);
  const registered = new Map((found as Registered[]).map((p) => [p.id, p]));
  const near = await livingIn(session, rows);
  const ids = new Map<string, string>();
  for (const row of rows) {
    const id = await registeredAs(session, row, { byCode, own: own.get(row.personKey)!, registered, near: near.get(row.flatId) ?? [] });
    if (id === undefined || ids.has(row.personKey)) continue;
    ids.set(row.personKey, id);
    for (const p of near.get(row.flatId) ?? []) registered.set(p.id, p);
    if (id !== own.get(row.personKey)) session.known.set(row.personKey, id);
  }
  for (const [key, id] of own) if (!ids.has(key)) ids.set(key, id);
  return { ids, registered };
}

async function livingIn({ client }: Session, rows: readonly Placed[]): Promise<Map<string, Registered[]>> {
  const { rows: found } = await client.query(
    `select distinct on (o.flat_id, p.id) o.flat_id as "flatId", p.* from residents.occupancy o join (${person}) p on p.id = o.person_id where o.flat_id = any ($1)`,
    [[...new Set(rows.map((r) => r.flatId))]],
  );
  return Map.groupBy(found as (Registered & { flatId: string })[], (r) => r.flatId);
}

interface Known {
  byCode: Map<string, string[]>;
  own: string;
  registered: Map<string, Registered>;
  near: Registered[];
}

async function registeredAs(session: Session, row: Placed, { byCode, own, registered, near }: Known): Promise<string | undefined> {
  const said = row.said.person;
  const coded = (said.code === undefined ? [] : (byCode.get(said.code) ?? [])).filter((id) => registered.has(id));
  if (coded.length > 0) {
    const holder = registered.get(coded[0]!)!;
    if (coded.length === 1 && shareAWord(nameOf(holder), nameOf(said))) return holder.id;
    refuseRow(row.row, { field: 'identityCode', reason: 'codeOfAnother' });
    return undefined;
  }
  const met = session.known.get(row.personKey) ?? own;
  if (registered.has(met)) return met;
  const namesakes = near.filter((p) => folded(nameOf(p)) === folded(nameOf(said)) && !(said.code !== undefined && p.hasCode));
  const same = namesakes.filter((p) => said.birthOn !== undefined && p.birthOn === said.birthOn);
  if (same.length === 1) return same[0]!.id;
  return said.other && same.length === 0 ? sameIdentifier(session, said.other.value, namesakes) : undefined;
}

/** Other identifiers have no index: those of the namesakes in the flat are opened and compared. */
async function sameIdentifier({ vault }: Session, value: string, namesakes: Registered[]): Promise<string | undefined> {
  const held = namesakes.filter((p) => p.other !== null);
  const opened = await vault.openEach(
    held.map((p) => ({ subjectId: p.id, group: 'identity', sealed: p.other!, context: 'identity.other' })),
  );
  const same = held.filter((_, n) => 'text' in opened[n]! && opened[n].text === value);
  return same.length === 1 ? same[0]!.id : undefined;
}

const nameOf = (p: Pick<PersonSaid, 'given' | 'family'>) => `${p.given} ${p.family}`.trim();
