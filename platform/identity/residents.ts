// Admits residents: strong identification, age, and the register's word for who this is.
import { type Admission, type Claimant, SignInRefused } from './admission.ts';
import { ageOn, levelOf, methodsOf, personIn } from './claims.ts';
import { recognised } from './invitations.ts';
import type { Queries } from './pool.ts';
import type { Claims } from './provider.ts';
import type { ClaimNames } from './provider-config.ts';
import type { SignedIn } from './sessions.ts';

/** What the register is asked. Either an identity code, or `invited`: the person whom a valid invitation names. */
export interface ResidentClaim {
  identityCode?: string;
  /** `1990-05-31` */
  birthDate?: string;
  givenName: string;
  familyName: string;
  invited?: string;
}
/**
 * The register's answer. With an identity code: the party of a lease who has it. With `invited`: that person, when birth date and
 * name agree. `undefined` for everybody else, also for the dead, without saying which.
 */
export type MatchResident = (claim: ResidentClaim) => Promise<{ personId: string; roles: string[] } | undefined>;

export interface ResidentRules {
  matchResident: MatchResident;
  strongLevels: string[];
  /** What the provider calls things; as usual without it. */
  claimNames?: ClaimNames;
  /** Below this age sign-in is refused kindly (rule L15). */
  minimumAge(): number;
}

export async function admitResident(queries: Queries, rules: ResidentRules, claims: Claims, today: string): Promise<Admission> {
  const acr = levelOf(claims, rules.claimNames);
  if (!acr || !rules.strongLevels.includes(acr)) throw new SignInRefused('tooWeak');
  const person = personIn(claims, rules.claimNames);
  if (person.birthDate && ageOn(person.birthDate, today) < rules.minimumAge()) throw new SignInRefused('tooYoung');
  if (person.identityCode) {
    const party = await rules.matchResident(person);
    if (party) return { who: resident(party, acr, methodsOf(claims, rules.claimNames)) };
  }
  if (!person.birthDate) return { claimant: undefined };
  // From here on nobody holds the identity code: it is not in the claimant.
  const claimant: Claimant = {
    issuer: claims.iss,
    subject: claims.sub,
    mayRecognise: claims.sub !== person.identityCode && !/\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]/i.test(claims.sub),
    birthDate: person.birthDate,
    givenName: person.givenName,
    familyName: person.familyName,
    acr,
    amr: methodsOf(claims, rules.claimNames),
  };
  const before = await recognised(queries, claimant);
  const who = before && (await admitClaimant(rules.matchResident, claimant, before));
  return who ? { who } : { claimant };
}

/** The claimant as the person whom an invitation names, when the register agrees. */
export async function admitClaimant(matchResident: MatchResident, claimant: Claimant, invited: string): Promise<SignedIn | undefined> {
  const { birthDate, givenName, familyName } = claimant;
  const matched = await matchResident({ birthDate, givenName, familyName, invited });
  return matched?.personId === invited ? resident(matched, claimant.acr, claimant.amr) : undefined;
}

const resident = (matched: { personId: string; roles: string[] }, acr: string | undefined, amr: string[]): SignedIn => ({
  personId: matched.personId,
  roles: matched.roles,
  areas: [],
  buildings: [],
  named: false,
  strong: true,
  amr,
  ...(acr && { acr }),
});
