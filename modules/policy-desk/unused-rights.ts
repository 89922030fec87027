// The rights of the policy in force that nobody has used for half a year, each with the draft that would take it away.
import { rightsUsed } from '#platform/access-log/rights-used.ts';
import { policyDesk } from '#platform/policy-decisions.ts';
import { policies, policyInForce } from '#platform/policy-in-force.ts';
import { addDays, dayOf, type Narrowing, type UnusedLine, unusedLines, withoutLine } from '#policy-engine/index.ts';

export const unusedAfterDays = 180;

/** What an address calls a line: it stands in one version only. */
export const nameOfRight = ({ activity, line }: UnusedLine): string => `${activity}.${line.role}.${line.origin.line}`;

/** Undefined while the versions kept do not reach back so far: no right can be called unused then. */
export async function unusedRights(asOf: Date): Promise<UnusedLine[] | undefined> {
  const since = addDays(dayOf(asOf), -unusedAfterDays);
  const then = await policies().at(new Date(`${since}T00:00:00Z`));
  return then && unusedLines(policyInForce(), then.policy, await rightsUsed(policyDesk(), since));
}

/** One of them, and the policy without it; undefined when there is none of this name. */
export async function unusedRight(name: string, asOf: Date): Promise<{ unused: UnusedLine; narrowing: Narrowing } | undefined> {
  const unused = (await unusedRights(asOf))?.find((one) => nameOfRight(one) === name);
  const narrowing = unused && withoutLine(await policies().filesOf(policyInForce().version), unused.line.origin);
  return narrowing && { unused, narrowing };
}
