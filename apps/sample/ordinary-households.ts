// Fills the homes with ordinary households, by chance: who lives alone, in a couple, with children, with friends; and who has left.
import type { SampleFlat } from '#modules/homes/public.ts';
import { type Origin, type SamplePerson, sampleFamilyName, sampleGivenNames } from '#modules/residents/public.ts';
import { addDays, addMonths } from '#policy-engine/index.ts';
import type { Member, SampleRegister } from './sample-register.ts';

type Kind = 'alone' | 'couple' | 'joint' | 'family' | 'one parent' | 'adult child' | 'friends';
const kinds: Record<Kind, number> = { alone: 20, couple: 18, joint: 6, family: 32, 'one parent': 13, 'adult child': 7, friends: 4 };
const languages: Record<Origin, Record<SamplePerson['language'], number>> = {
  finnish: { fi: 99, sv: 0, en: 1 },
  swedish: { fi: 20, sv: 80, en: 0 },
  other: { fi: 35, sv: 1, en: 64 },
};

/** Moves ordinary people into all free flats but about one in thirty, and lets others have lived before those who came lately. */
export function fillOrdinaryHouseholds(r: SampleRegister): void {
  for (const flat of r.free()) if (!r.chance.happens(1 / 30)) moveHouseholdIn(r, flat);
  const longAgo = addMonths(r.day, -34);
  for (const flat of r.homes.flats) {
    const came = r.occupancies
      .filter((o) => o.flatId === flat.id)
      .map((o) => o.in)
      .sort()[0];
    if (came !== undefined && came > longAgo && came < r.day && r.chance.happens(0.35))
      formerHousehold(r, flat, addDays(came, -r.chance.int(2, 40)));
  }
}

function moveHouseholdIn(r: SampleRegister, flat: SampleFlat): void {
  const kind = flat.rooms === '1h+kk' ? 'alone' : r.chance.weighted(kinds);
  const age = kind === 'alone' ? r.chance.int(19, 91) : kind === 'friends' ? r.chance.int(20, 29) : r.chance.int(27, 60);
  const most = Math.floor(Math.min(18, age - 18.5) * 365);
  const beginsOn = r.ago(r.chance.int(40, r.chance.happens(0.4) ? Math.min(most, 1000) : most));
  r.household(flat, beginsOn, householdOf(r, kind, age, beginsOn));
}

function householdOf(r: SampleRegister, kind: Kind, age: number, beginsOn: string): Member[] {
  const origin = r.chance.weighted({ finnish: 72, swedish: 5, other: 23 });
  const family = sampleFamilyName(r.chance, origin);
  const language = r.chance.weighted(languages[origin]);
  const someone = (years: number, surname = family) =>
    r.people.add({ given: sampleGivenNames(r.chance, origin), family: surname }, bornAbout(r, years), {
      language,
      ...withOrWithoutCode(r, origin),
    });
  const tenant = someone(age);
  const members: Member[] = [{ who: tenant, role: 'main-tenant' }];
  const partner = () =>
    someone(Math.max(19, age + r.chance.int(-6, 6)), r.chance.happens(0.5) ? family : sampleFamilyName(r.chance, origin));
  if (kind === 'joint') members.push({ who: partner(), role: 'main-tenant' });
  if (kind === 'couple' || kind === 'family')
    members.push({ who: partner(), role: 'spouse', spouseOf: tenant, party: r.chance.happens(0.7) });
  if (kind === 'family' || kind === 'one parent')
    for (let n = r.chance.int(1, 3); n > 0; n -= 1) members.push(child(someone(r.chance.int(0, Math.min(16, age - 20))), beginsOn));
  if (kind === 'adult child')
    members.push({ who: someone(r.chance.int(18, Math.max(18, age - 22))), role: 'adult-occupant', in: r.ago(r.chance.int(20, 39)) });
  if (kind === 'friends')
    members.push({
      who: someone(r.chance.int(19, 29), sampleFamilyName(r.chance, origin)),
      role: 'adult-occupant',
      in: r.ago(r.chance.int(20, 39)),
    });
  return members;
}

/** Born after the lease began: moved in on the day of birth. */
const child = (who: SamplePerson, beginsOn: string): Member => ({
  who,
  role: 'minor-occupant',
  ...(who.birthOn > beginsOn && { in: who.birthOn }),
});

const bornAbout = (r: SampleRegister, years: number) => r.ago(Math.round(years * 365.25) + r.chance.int(30, 330));

/** Some people have no Finnish identity code. */
function withOrWithoutCode(r: SampleRegister, origin: Origin): Partial<SamplePerson> {
  if (origin !== 'other' || !r.chance.happens(0.1)) return {};
  return {
    code: undefined,
    other: { value: `ZZ${r.chance.int(1_000_000, 9_999_999)}`, kind: r.chance.pick(['passport', 'residence-permit']) },
  };
}

/** Contact details go half a year after somebody has left. */
function formerHousehold(r: SampleRegister, flat: SampleFlat, left: string): void {
  const members = householdOf(r, r.chance.weighted({ ...kinds, 'adult child': 0, friends: 0 }), r.chance.int(24, 80), '1990-01-01');
  const beginsOn = addMonths(left, -r.chance.int(8, 70));
  for (const m of members) {
    if (left < addMonths(r.day, -6)) m.who.withoutContact = true;
    if (m.role === 'minor-occupant' && m.who.birthOn > beginsOn) m.in = m.who.birthOn;
  }
  const living = members.filter((m) => m.who.birthOn < left);
  r.household(flat, beginsOn, living, {
    endedOn: left,
    endReason: r.chance.pick(['notice-by-tenant', 'notice-by-tenant', 'agreement', 'transfer']),
  });
}
