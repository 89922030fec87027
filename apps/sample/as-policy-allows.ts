// Leaves out of the sample what the policy in force does not let anybody hold, and those who could not sign in under it.
import { employeeIn } from '#platform/identity/claims.ts';
import type { Persona } from '#platform/identity/persona.ts';
import type { Policy } from '#policy-engine/policy.ts';
import type { SampleLandlord } from './landlord.ts';

/** `category|role` of everything that some activity collects. */
export function collected(policy: Policy): Set<string> {
  return new Set(
    policy.activities.flatMap((a) =>
      Object.entries(a.collect).flatMap(([role, c]) =>
        [...c.required, ...c.optional, ...c.oneOf.flat(), ...c.arises, ...c.volunteered].map((category) => `${category}|${role}`),
      ),
    ),
  );
}

/** The same landlord without people, protections and stays that its policy has no place for. */
export function asPolicyAllows<L extends Omit<SampleLandlord, 'cast'>>(policy: Policy, landlord: L): L {
  const held = collected(policy);
  const livesHere = new Set(landlord.occupancies.map((o) => o.personId));
  const known = (id: string) => livesHere.has(id) || held.has('name|representative');
  return {
    ...landlord,
    people: landlord.people.filter((p) => known(p.id)),
    ties: landlord.ties.filter((t) => known(t.fromId)),
    protections: landlord.protections.filter(() => held.has('protection|main-tenant')),
    occupancies: landlord.occupancies.filter((o) => o.temporary === undefined || held.has(`temporary-housing|${o.role}`)),
  };
}

/** Residents who are in the register, and staff all of whose jobs this landlord has. */
export function whoMaySignIn(policy: Policy, landlord: SampleLandlord, personas: Persona[]): Persona[] {
  const { people } = asPolicyAllows(policy, landlord);
  const names = new Set(people.map((p) => `${p.given} ${p.family}`));
  const { directoryGroups, protectedPersons } = policy.controller;
  const isKnown = (group: string) => group === protectedPersons.group || group.split('@', 1)[0]! in directoryGroups;
  return personas.filter((persona) =>
    persona.kind === 'resident' ? names.has(persona.name) : employeeIn(persona.claims as never).groups.every(isKnown),
  );
}
