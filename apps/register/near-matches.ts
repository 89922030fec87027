// People of the register who may be the same as somebody new: listed for a person to decide, never merged.
import { folded } from '#modules/homes/public.ts';
import type { Added } from './plan.ts';
import type { Session } from './session.ts';

export interface NearMatch {
  row: number;
  person: string;
}

/** Of those who are new. Two who both have an identity code are two people. */
export async function nearMatches({ client }: Session, added: readonly Added[], fresh: ReadonlyMap<string, Added>): Promise<NearMatch[]> {
  const asked = new Map(
    added
      .filter((a) => fresh.has(a.personId))
      .map((a) => [
        a.placed.row.row,
        { ...a.placed.said.person, row: a.placed.row.row, id: a.personId, flat: a.placed.flatId, household: a.placed.row.leaseNumber },
      ]),
  );
  if (asked.size === 0) return [];
  const { rows } = await client.query(
    `with asked as (select * from jsonb_to_recordset($1::jsonb) a (row int, id uuid, flat uuid, birth date))
     select a.row, p.id, p.given_names as given, p.family_name as family, p.birth_on = a.birth as born, false as here from asked a join residents.person p on p.birth_on = a.birth and p.id <> a.id
       where lower(p.family_name) = lower($2::jsonb -> a.row::text ->> 0) or lower(split_part(p.given_names, ' ', 1)) = lower($2::jsonb -> a.row::text ->> 1)
     union
     select a.row, p.id, p.given_names, p.family_name, p.birth_on = a.birth, true from asked a join residents.occupancy o on o.flat_id = a.flat and o.person_id <> a.id join residents.person p on p.id = o.person_id`,
    [
      JSON.stringify([...asked.values()].map((a) => ({ row: a.row, id: a.id, flat: a.flat, birth: a.birthOn ?? null }))),
      JSON.stringify(Object.fromEntries([...asked.values()].map((a) => [a.row, [a.family, firstOf(a.given)]]))),
    ],
  );
  const household = Map.groupBy(added, (a) => a.placed.row.leaseNumber);
  // The earlier register told the members of a household apart.
  const together = (one: number, other: string) => household.get(asked.get(one)!.household)?.some((a) => a.personId === other);
  const alike = rows.filter((r) => !together(r.row, r.id) && looksAlike(asked.get(r.row)!, r));
  const coded = await withCode(
    client,
    alike.map((r) => r.id),
  );
  const near = alike.filter((r) => asked.get(r.row)!.code === undefined || !coded.has(r.id));
  return [...new Map(near.map((r) => [`${r.row} ${r.id}`, { row: r.row, person: r.id }])).values()].sort(
    (a, b) => a.row - b.row || a.person.localeCompare(b.person),
  );
}

async function withCode(client: Session['client'], ids: string[]): Promise<Set<string>> {
  const { rows } = await client.query('select person_id from residents.identifier where person_id = any ($1) and code is not null', [ids]);
  return new Set(rows.map((r) => r.person_id));
}

interface Named {
  given: string;
  family: string;
}
const firstOf = (given: string) => given.split(' ', 1)[0]!;

/** One name in the flat; or one birth date with one name, or in the flat with a name that differs by a slip or a marriage. */
function looksAlike(one: Named, other: Named & { born: boolean | null; here: boolean }): boolean {
  const [given, family] = [
    [folded(firstOf(one.given)), folded(firstOf(other.given))],
    [folded(one.family), folded(other.family)],
  ] as const;
  if (given[0] === given[1] && family[0] === family[1]) return other.born === true || (other.here && other.born === null);
  return (
    other.born === true &&
    other.here &&
    ((given[0] === given[1] && family[0] !== family[1]) || (family[0] === family[1] && oneSlip(given[0]!, given[1]!)))
  );
}

/** The words differ by one letter: put in, left out, or another. */
export function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a.slice(at + 1) === b.slice(at + 1) || a.slice(at) === b.slice(at + 1) || a.slice(at + 1) === b.slice(at);
}
