// Which PostgreSQL role a request takes: what the policy gives the actor's job role in the activity, at this moment.
import type { Actor, DoorName } from '../actor.ts';
import type { Compiled, CompiledRole } from '../enforcement/compile.ts';
import { Refusal } from '../refusals.ts';
import type { Reach } from './transaction.ts';

/**
 * The role with the most conditions that hold now. Throws `door.notYours` (404) when the policy gives the actor nothing here,
 * `door.needs` (403, naming the conditions) when it would if more were true at this moment.
 */
export function chooseRole(
  compiled: Compiled,
  door: DoorName,
  actor: Actor,
  activity: string,
  reach: Reach,
  wanted?: string,
): CompiledRole {
  const mode = 'list' in reach ? 'list' : reach.unmask ? 'unmask' : 'attention';
  const jobs = wanted === undefined ? actor.roles : actor.roles.filter((r) => r === wanted);
  const offered = compiled.roles.filter((r) => r.activity === activity && r.mode === mode && r.login === door && jobs.includes(r.role));
  if (offered.length === 0 || actor.door !== door) throw new Refusal('door.notYours', 404);
  const holds = new Set(actor.strong ? ['strong'] : []);
  for (const word of reach.moment ?? []) holds.add(word);
  if (reach.reason) holds.add('reason');
  const taken = offered.filter((r) => r.moment.every((need) => holds.has(need)));
  if (taken.length === 0) {
    const least = offered.reduce((a, b) => (a.moment.length <= b.moment.length ? a : b));
    throw new Refusal('door.needs', 403, { needs: least.moment.filter((need) => !holds.has(need)).join(', ') });
  }
  // Roles in the order in which the actor holds them; then the fullest.
  return taken.sort((a, b) => jobs.indexOf(a.role) - jobs.indexOf(b.role) || b.moment.length - a.moment.length)[0]!;
}

/**
 * One's own look at one's own rows leaves no trace: that would be a login history nobody asked for. One that says why is another's machine asking
 * in one's name.
 */
export const isOwnLook = (actor: Actor, role: CompiledRole, about: string[], reach: Reach): boolean =>
  role.login === 'resident' && role.mode !== 'list' && about.length === 1 && about[0] === actor.personId && reach.reason === undefined;
