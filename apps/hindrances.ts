// What keeps a sound policy from ever coming into force here: rights that PostgreSQL cannot hold, seals that would not open any more.
import { compile } from '#platform/enforcement/compile.ts';
import type { Policy } from '#policy-engine/index.ts';
import { tables } from './composition.ts';

/** PostgreSQL cuts longer names off, and two roles could become one. */
const longestName = 63;

/** In words; nothing when there is none. `before`: the version in force, if any. */
export function hindrancesOf(policy: Policy, before: Policy | undefined, prefix: string): string[] {
  const [tooLong] = compile(policy, tables)
    .roles.map(({ name }) => prefix + name)
    .filter((name) => Buffer.byteLength(name) > longestName);
  const renamed = before !== undefined && before.controller.name !== policy.controller.name;
  return [
    ...(tooLong ? [`a shorter name for an activity or a role: ${tooLong} is longer than PostgreSQL’s ${longestName} bytes`] : []),
    ...(renamed
      ? [`the controller’s name "${before.controller.name}": every sealed value is bound to it, and would not open under another`]
      : []),
  ];
}
