// Households as a large landlord has them: who lives alone, in a couple, with children or with other adults; and since when.
import { commonFamilyName, isOfAge, type Origin, type SamplePerson, sampleGivenNames } from '#modules/residents/public.ts';
import { addMonths } from '#policy-engine/index.ts';
import type { Member, SampleRegister } from './sample-register.ts';

type Kind = 'alone' | 'couple' | 'family' | 'one parent' | 'joint' | 'adults';
export interface Household {
  kind: Kind;
  beginsOn: string;
  members: Member[];
  /** How many people live there now. */
  size: number;
}

// Of a thousand households; a thousand of them hold 1 045 main tenants, 247 spouses, 190 other adults and 420 children.
const kinds: Record<Kind, number> = { alone: 440, couple: 135, family: 112, 'one parent': 128, joint: 45, adults: 140 };
const origins: Record<Origin, number> = { finnish: 72, swedish: 3, other: 25 };
const languages: Record<Origin, Record<SamplePerson['language'], number>> = {
  finnish: { fi: 99, sv: 0, en: 1 },
  swedish: { fi: 10, sv: 90, en: 0 },
  other: { fi: 14, sv: 1, en: 85 },
};
const childrenOf = (r: SampleRegister, kind: Kind) =>
  kind === 'family' ? Number(r.chance.weighted({ 1: 38, 2: 38, 3: 18, 4: 6 })) : Number(r.chance.weighted({ 1: 54, 2: 34, 3: 12 }));

/** One that lives here now, by chance. */
export function makeOrdinaryHousehold(r: SampleRegister): Household {
  const kind = r.chance.weighted(kinds);
  return current(
    r,
    kind,
    kind === 'family' || kind === 'one parent' ? childrenOf(r, kind) : kind === 'adults' && r.chance.happens(0.35) ? 2 : 1,
  );
}

/** One of so many people that lives here now; undefined for nobody. */
export function householdOfSize(r: SampleRegister, size: number): Household | undefined {
  if (size <= 0) return undefined;
  return size === 1 ? current(r, 'alone', 0) : size === 2 ? current(r, 'couple', 0) : current(r, 'family', size - 2);
}

/** One that lived here from a day to another. */
export function makeHousehold(r: SampleRegister, beginsOn: string, leftOn: string): Household {
  const kind = r.chance.weighted({ ...kinds, adults: 0 });
  const more = kind === 'family' || kind === 'one parent' ? childrenOf(r, kind) : 0;
  const age = r.chance.int(20, 70) + Math.floor(daysBetween(beginsOn, r.day) / 365);
  const members = membersOf(r, kind, more, age, beginsOn).filter((m) => (m.in ?? beginsOn) < leftOn);
  for (const m of members) if (m.out !== undefined && m.out >= leftOn) delete m.out;
  return { kind, beginsOn, members, size: 0 };
}

function current(r: SampleRegister, kind: Kind, more: number): Household {
  const age =
    kind === 'alone' ? r.chance.int(20, 92) : kind === 'adults' ? r.chance.int(24, 64) : r.chance.int(27, kind === 'couple' ? 80 : 56);
  const most = Math.max(60, Math.min(30, age - 19) * 365);
  // How long one stays falls off like the decay of anything that a tenth leaves each year.
  const days = Math.round(-Math.log(1 - r.chance.next()) * 9 * 365);
  const beginsOn = r.ago(40 + (days % most));
  const members = membersOf(r, kind, more, age, beginsOn);
  return { kind, beginsOn, members, size: new Set(members.map((m) => m.who)).size };
}

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** `age`: of the first tenant today. `more`: how many children, or other adults. */
function membersOf(r: SampleRegister, kind: Kind, more: number, age: number, beginsOn: string): Member[] {
  const origin = r.chance.weighted(origins);
  const family = commonFamilyName(r.chance, origin);
  const language = r.chance.weighted(languages[origin]);
  const someone = (years: number, surname = family) =>
    r.people.add(
      { given: sampleGivenNames(r.chance, origin), family: surname },
      r.ago(Math.round(years * 365.25) + r.chance.int(30, 330)),
      {
        language,
        ...(origin === 'other' && r.chance.happens(0.1) && withoutCode(r)),
      },
    );
  const grown = (years: number) => Math.max(years, Math.ceil(daysBetween(beginsOn, r.day) / 365.25) + 18);
  const tenant = someone(grown(age));
  const members: Member[] = [{ who: tenant, role: 'main-tenant' }];
  const partner = () => someone(grown(age + r.chance.int(-6, 6)), r.chance.happens(0.5) ? family : commonFamilyName(r.chance, origin));
  if (kind === 'joint') members.push({ who: partner(), role: 'main-tenant' });
  if (kind === 'couple' || kind === 'family')
    members.push({ who: partner(), role: 'spouse', spouseOf: tenant, party: r.chance.happens(0.7) });
  if (kind === 'family' || kind === 'one parent')
    for (let n = 0; n < more; n += 1)
      members.push(...childhood(someone(r.chance.int(0, Math.max(0, Math.min(16, age - 20)))), r, beginsOn));
  if (kind === 'adults')
    for (let n = 0; n < more; n += 1) members.push(...childhood(someone(r.chance.int(18, Math.max(18, age - 21))), r, beginsOn));
  return members;
}

const withoutCode = (r: SampleRegister): Partial<SamplePerson> => ({
  code: undefined,
  other: { value: `ZZ${r.chance.int(1_000_000, 9_999_999)}`, kind: r.chance.pick(['passport', 'residence-permit']) },
});

/** Moved in when born or with the lease, and went on as another adult from the eighteenth birthday. */
function childhood(who: SamplePerson, r: SampleRegister, beginsOn: string): Member[] {
  const came = who.birthOn > beginsOn ? who.birthOn : beginsOn;
  const since = came === beginsOn ? {} : { in: came };
  if (!isOfAge(who.birthOn, r.day)) return [{ who, role: 'minor-occupant', ...since }];
  if (isOfAge(who.birthOn, came)) return [{ who, role: 'adult-occupant', ...since }];
  const grown = addMonths(who.birthOn, 12 * 18);
  return [
    { who, role: 'minor-occupant', ...since, out: grown },
    { who, role: 'adult-occupant', in: grown },
  ];
}
