// What the rows of one household must be to each other; without its main tenant a household is not brought in.
import type { Household } from './households.ts';
import type { Mistake, ReadRow, Said } from './read-row.ts';

type Whole = ReadRow & { said: Said };
const mostRows = 100;

/** The rows that are still in. */
export const wholeRows = (household: Household): Whole[] => household.filter((r): r is Whole => r.said !== undefined);

/** Refuses a row. Returns it, so that it can be told. */
export function refuseRow(row: ReadRow, mistake: Mistake): void {
  row.refused.push(mistake);
  row.said = undefined;
}

/** Refuses what the rows say against each other. */
export function judgeHousehold(household: Household): void {
  if (household.length > mostRows) refuseAll(household, { field: 'leaseNumber', reason: 'householdTooLarge', values: { rows: mostRows } });
  refuseWithMainTenant(household);
  for (const row of wholeRows(household)) judgeSpouse(row, household);
}

/** Whoever lives under a lease does so beside its main tenant: refused with the main tenant, and where there is none. */
export function refuseWithMainTenant(household: Household): void {
  const refused = household.find((r) => r.role === 'main-tenant' && !r.said);
  if (refused) refuseAll(household, { field: undefined, reason: 'mainTenantRefused', values: { row: refused.row } });
  else if (!household.some((r) => r.role === 'main-tenant')) refuseAll(household, { field: 'role', reason: 'noMainTenant' });
}

function refuseAll(household: Household, mistake: Mistake) {
  for (const row of wholeRows(household)) refuseRow(row, mistake);
}

/** The one main tenant whose spouse somebody is; undefined where there is none or it could be more than one. */
export function mainTenantOf(spouse: Said, household: Household): Whole | undefined {
  const beside = wholeRows(household).filter((r) => r.role === 'main-tenant' && overlap(r.said, spouse) && endOf(spouse) <= endOf(r.said));
  return beside.length === 1 ? beside[0] : undefined;
}

function judgeSpouse(row: Whole, household: Household) {
  if (row.role !== 'spouse' || mainTenantOf(row.said, household)) return;
  refuseRow(row, { field: 'role', reason: 'spouseNeedsMainTenant' });
}

const endOf = (said: Pick<Said, 'movedOut'>) => said.movedOut ?? '9999-12-31';
/** Two stays have a day in common. */
export const overlap = (a: Pick<Said, 'movedIn' | 'movedOut'>, b: Pick<Said, 'movedIn' | 'movedOut'>): boolean =>
  a.movedIn < endOf(b) && b.movedIn < endOf(a);
