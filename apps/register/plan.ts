// What the rows of a batch come to: which stays and leases are added, and what is there already.
import {
  type Household,
  type LeaseSaid,
  mainTenantOf,
  refuseRow,
  refuseWithMainTenant,
  wholeRows,
} from '#modules/register-import/public.ts';
import { isIn, type Placed } from './place.ts';
import type { Recognised } from './recognise.ts';
import { idOf, type Session } from './session.ts';
import { type Held, judgeStays, type Stay, staysOf } from './stays.ts';

export interface Added {
  placed: Placed;
  personId: string;
  stays: Stay[];
  spouseOf: string | undefined;
}
interface Lease {
  id: string;
  flatId: string;
  said: LeaseSaid;
  /** Undefined while it goes on. */
  ended: { on: string; reason: string } | undefined;
  /** Undefined for a new lease. */
  heldParties: readonly string[] | undefined;
  /** Those whom the file calls main tenants. */
  parties: string[];
}
export interface HouseholdPlan {
  household: Household;
  lease: Lease;
  added: Added[];
}
export interface Plan {
  households: HouseholdPlan[];
  /** Rows that say what the register holds already. */
  thereAlready: Placed[];
}

/** Refuses what contradicts the register or an earlier row, and with a main tenant the household. */
export async function planBatch(session: Session, placed: Map<Household, Placed[]>, people: Recognised): Promise<Plan> {
  const held = Map.groupBy(await heldStays(session, [...new Set(people.ids.values())]), (h) => h.personId);
  const leases = await heldLeases(session, [...placed.values()].flat());
  const plan: Plan = { households: [], thereAlready: [] };
  for (const [household, rows] of placed) {
    const { added, there, fresh } = judgeRows(session, rows, people, held);
    refuseWithMainTenant(household);
    const standing = added.filter((a) => isIn(a.placed));
    plan.thereAlready.push(...there);
    if (standing.length === 0) continue;
    for (const stay of fresh) held.set(stay.personId, [...(held.get(stay.personId) ?? []), stay]);
    plan.households.push(planHousehold(session, { household, rows, people, leases, added: standing }));
  }
  return plan;
}

function judgeRows(session: Session, rows: readonly Placed[], people: Recognised, held: ReadonlyMap<string, Held[]>) {
  const [added, there, fresh]: [Added[], Placed[], Held[]] = [[], [], []];
  for (const placed of rows.filter(isIn)) {
    const personId = people.ids.get(placed.personKey)!;
    const stays = staysOf(placed.said, session.today);
    const before = [...(held.get(personId) ?? []), ...fresh.filter((f) => f.personId === personId)];
    const judged = judgeStays(stays, placed.flatId, before);
    if (judged === 'there') there.push(placed);
    else if (judged) refuseRow(placed.row, judged);
    else if (!isIdentified(session, placed, people)) refuseRow(placed.row, { field: 'identityCode', reason: 'identifierMissing' });
    else {
      added.push({ placed, personId, stays, spouseOf: undefined });
      fresh.push(...stays.map((s) => ({ ...s, personId, flatId: placed.flatId, leaseId: undefined, row: placed.row.row })));
    }
  }
  return { added, there, fresh };
}

/** Where the policy asks of a tenant for an identifier, nobody new comes in without one: the next import could not know them again. */
function isIdentified({ policy }: Session, { said, personKey }: Placed, { ids, registered }: Recognised): boolean {
  if (said.person.code ?? said.person.other) return true;
  if (registered.has(ids.get(personKey)!)) return true;
  return !policy.activities.some((a) => a.collect[said.role]?.oneOf.some((list) => list.includes('personal-identity-code')));
}

async function heldStays({ client }: Session, ids: readonly string[]): Promise<Held[]> {
  const { rows } = await client.query(
    `select person_id as "personId", flat_id as "flatId", lease_id as "leaseId", role, to_char(moved_in_on, 'YYYY-MM-DD') as "movedIn", to_char(moved_out_on, 'YYYY-MM-DD') as "movedOut"
     from residents.occupancy where person_id = any ($1)`,
    [ids],
  );
  return rows.map((r) => ({ ...r, leaseId: r.leaseId ?? undefined, movedOut: r.movedOut ?? undefined, row: undefined }));
}

interface HeldLease {
  id: string;
  flatId: string;
  begins: string;
  parties: string[];
  ended: string | null;
}
async function heldLeases({ client }: Session, rows: readonly Placed[]): Promise<HeldLease[]> {
  const { rows: found } = await client.query(
    `select id, flat_id as "flatId", to_char(begins_on, 'YYYY-MM-DD') as begins, party_ids::text[] as parties, to_char(ended_on, 'YYYY-MM-DD') as ended from leases.lease where flat_id = any ($1)`,
    [[...new Set(rows.map((r) => r.flatId))]],
  );
  return found;
}

interface Planning {
  household: Household;
  rows: readonly Placed[];
  people: Recognised;
  leases: readonly HeldLease[];
  added: Added[];
}

/** The lease is the one that the first main tenant's row tells: known by its flat, its first day and a party, otherwise new. */
function planHousehold(session: Session, { household, rows, people, leases, added }: Planning): HouseholdPlan {
  const idOfRow = (row: number) => people.ids.get(rows.find((r) => r.row.row === row)!.personKey)!;
  const tenants = wholeRows(household).filter((r) => r.role === 'main-tenant');
  const first = rows.find((r) => r.row === tenants[0])!;
  const said = first.said.lease;
  const parties = tenants.map((t) => idOfRow(t.row));
  const held = leases.find((l) => l.flatId === first.flatId && l.begins === said.begins && l.parties.some((p) => parties.includes(p)));
  for (const one of added) {
    const tenant = one.placed.said.role === 'spouse' ? mainTenantOf(one.placed.said, household) : undefined;
    one.spouseOf = tenant && idOfRow(tenant.row);
  }
  const ended = held ? (held.ended === null ? undefined : { on: held.ended, reason: '' }) : endOf(said, session.today);
  const id = held?.id ?? idOf(session.blind, `lease ${first.row.leaseNumber}`);
  return { household, lease: { id, flatId: first.flatId, said, ended, heldParties: held?.parties, parties }, added };
}

/** A fixed term that is over has ended with it, unless the register said otherwise. */
function endOf({ kind, ends, ended, endReason }: LeaseSaid, today: string): Lease['ended'] {
  const on = ended ?? (kind === 'fixed' && ends !== undefined && ends < today ? ends : undefined);
  return on === undefined ? undefined : { on, reason: endReason ?? (on === ends ? 'term-over' : 'earlier-register') };
}
