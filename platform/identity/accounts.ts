// Accounts and their roles in PostgreSQL: one row per directory identity and door, refreshed at each sign-in.
import type { Period } from '../../policy-engine/policy.ts';
import { SignInRefused } from './admission.ts';
import type { HeldRole } from './claims.ts';
import type { Queries } from './pool.ts';

/** What the directory and the policy say of an account today. */
export interface AccountFacts {
  door: 'staff' | 'oversight';
  issuer: string;
  subject: string;
  name: string;
  employeeNumber: string | undefined;
  unit: string | undefined;
  /** An outsider's own organisation. */
  organisation: string | undefined;
  personId: string | undefined;
  areas: string[];
  buildings: string[];
  named: boolean;
  /** For how long the first sign-in of an outsider counts as approved; the shortest holds. Empty for the landlord's people. */
  approvedFor: Period[];
}

const intervals = (periods: Period[]) => periods.map((p) => `${p.amount} ${p.unit}`);

/**
 * Makes or refreshes the account and returns its id. An outsider's account that has run out stays closed until somebody approves it
 * again (`identity.approve_again`); one of the landlord's people opens again with the directory's word. Throws {@link SignInRefused}.
 */
export async function keepAccount(queries: Queries, facts: AccountFacts, now: Date, today: string): Promise<string> {
  const { rows } = await queries.query(
    `insert into identity.account as a (door, issuer, provider_subject, display_name, employee_number, unit, organisation, person_id, areas, buildings,
       named, created_at, last_signed_in_at, approved_until, unused_until)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, (select min($13::date + p) from unnest($14::interval[]) p)::date, $13)
     on conflict (door, issuer, provider_subject) do update set display_name = excluded.display_name, employee_number = excluded.employee_number,
       unit = excluded.unit, organisation = excluded.organisation, person_id = excluded.person_id, areas = excluded.areas, buildings = excluded.buildings,
       named = excluded.named, approved_until = case when excluded.approved_until is not null then coalesce(a.approved_until, excluded.approved_until) end,
       unused_until = case when excluded.organisation is null then excluded.unused_until else a.unused_until end,
       closed_on = case when excluded.organisation is null then null else a.closed_on end
     returning id, closed_on is not null or least(approved_until, unused_until) < $13 as closed`,
    [
      facts.door,
      facts.issuer,
      facts.subject,
      facts.name,
      facts.employeeNumber ?? null,
      facts.unit ?? null,
      facts.organisation ?? null,
      facts.personId ?? null,
      facts.areas,
      facts.buildings,
      facts.named,
      now,
      today,
      intervals(facts.approvedFor),
    ],
  );
  if (rows[0].closed) throw new SignInRefused('accountClosed');
  return rows[0].id;
}

/** Writes down that the account was used now; only the latest time is kept. `idle`: after which of these unused periods it ends. */
export async function useAccount(queries: Queries, accountId: string, idle: Period[], now: Date, today: string): Promise<void> {
  await queries.query(
    `update identity.account set last_signed_in_at = $2, unused_until = (select min($3::date + p) from unnest($4::interval[]) p)::date where id = $1`,
    [accountId, now, today, intervals(idle)],
  );
}

/** Gives the account today's roles. `held`: all roles of the person; `here`: those of this door. Throws {@link SignInRefused} `neverTogether`. */
export async function takeRoles(queries: Queries, accountId: string, held: HeldRole[], here: HeldRole[], today: string): Promise<void> {
  const claimed = [...new Set(held.map((h) => h.role))];
  const units = here.map((h) => h.unit ?? null);
  try {
    await queries.query('select identity.take_roles($1, $2, $3, $4, $5)', [accountId, claimed, here.map((h) => h.role), units, today]);
  } catch (error) {
    if (isNeverTogether(error)) throw new SignInRefused('neverTogether', error.detail.split(' '));
    throw error;
  }
}

const isNeverTogether = (error: unknown): error is { detail: string } =>
  typeof error === 'object' && error !== null && (error as { constraint?: string }).constraint === 'roles_never_together';
