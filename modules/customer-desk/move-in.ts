// Records who moves into an opened person's home, with exactly the data that the policy collects about them.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  changeContact,
  homesOn,
  isOfAge,
  moveIn,
  type Occupancy,
  occupanciesOf,
  readEmail,
  readPhone,
  recordContact,
  recordIdentifier,
} from '#modules/residents/public.ts';
import type { FieldError } from '#platform/pages/answers.ts';
import { type Acted, fields, invalid, seeOther } from '#platform/pages/declare.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { personAddress } from './addresses.ts';
import { type NewcomerRole, needOf, newcomerRoles, unmetLists } from './collected-data.ts';
import { mayWrite, type Opened, openedBy, type PersonVisit, reachOf } from './opened.ts';
import { refusals } from './refusals.ts';

export const Newcomer = z.object({
  who: fields.oneOf(newcomerRoles),
  stay: fields.id(),
  given: fields.text(120).optional(),
  family: fields.text(80).optional(),
  on: fields.day(),
  birthOn: fields.day().optional(),
  phone: fields.text(40).optional(),
  email: fields.text(254).optional(),
  language: z.enum(['fi', 'sv', 'en']).optional(),
  code: fields.text(20).optional(),
  other: fields.text(60).optional(),
  otherKind: z.enum(['passport', 'residence-permit', 'foreign-number']).optional(),
});
export type Newcomer = z.infer<typeof Newcomer>;

/** Which field tells which category. */
export const categoryOf = {
  birthOn: 'birth-date',
  phone: 'phone',
  email: 'email',
  language: 'language',
  code: 'personal-identity-code',
  other: 'other-identifier',
} as const;
type DataField = keyof typeof categoryOf;
const dataFields = Object.keys(categoryOf) as DataField[];

/** Records the move and what was told with it, or says what must be mended. */
export async function recordMoveIn(visit: PersonVisit, told: Newcomer): Promise<Acted> {
  const opened = openedBy(visit);
  if (opened?.activity !== 'occupant-register' || !mayWrite(visit, opened, 'record', 'occupancy')) throw refusals.notShown();
  const errors = mistakesIn(told);
  if (Object.keys(errors).length > 0) return invalid(errors);
  // An identifier can be kept only by the side of the lease, where the caller has been identified.
  if (told.who === 'spouse' && !opened.method) throw refusals.identifyFirst();
  const newId = randomUUID();
  await visit.enter('occupant-register', reachOf(opened, [newId]), async (tx) => {
    const stay = stayed(await occupanciesOf(tx, [opened.personId]), told.stay, helsinkiDay(visit.asOf));
    await moveIn(tx, {
      personId: newId,
      name: { given: told.given ?? '', family: told.family ?? '' },
      ...(told.birthOn && { birthOn: told.birthOn }),
      ...(told.language && { language: told.language }),
      flatId: stay.flatId!,
      ...(stay.leaseId && { leaseId: stay.leaseId }),
      relation: told.who === 'spouse' ? 'spouse' : 'occupant',
      ...(told.who === 'spouse' && { spouseOf: opened.personId }),
      movedInOn: told.on,
    });
    if (told.who !== 'spouse' && (told.phone || told.email)) await recordContact(tx, newId, contactTold(told));
  });
  if (told.who === 'spouse') await recordAtLease(visit, opened, newId, told);
  const back = visit.url(personAddress, { id: opened.personId }, { query: { tehtava: opened.token } });
  return seeOther(back, told.who === 'minor-occupant' ? 'customer-desk.moveIn.done' : 'customer-desk.moveIn.doneTell');
}

/** What a tenant's spouse is told apart and reached by. */
async function recordAtLease(visit: PersonVisit, opened: Opened, newId: string, told: Newcomer): Promise<void> {
  const today = helsinkiDay(visit.asOf);
  await visit.enter('tenancy', { ...reachOf(opened), about: [newId] }, async (tx) => {
    await changeContact(tx, newId, contactTold(told));
    if (told.code) await recordIdentifier(tx, newId, { code: told.code }, today, visit.sample);
    else if (told.other && told.otherKind)
      await recordIdentifier(tx, newId, { other: told.other, kind: told.otherKind }, today, visit.sample);
  });
}

const contactTold = ({ phone, email }: Newcomer) => ({ ...(phone && { phone }), ...(email && { email }), toldBy: 'main-tenant' as const });

/** The home into which somebody moves: one where the opened person lives, never one that was named from outside. */
function stayed(stays: Occupancy[], id: string, today: string): Occupancy {
  const stay = homesOn(stays, today).find((each) => each.id === id);
  if (!stay?.flatId || (typeof stay.movedOutOn === 'string' && stay.movedOutOn <= today)) throw refusals.notShown();
  return stay;
}

/** What is missing, too much or wrong, by field. */
export function mistakesIn(told: Newcomer): Record<string, FieldError> {
  const { who } = told;
  const errors: Record<string, FieldError> = {};
  if (!told.given && !told.family) errors['given'] = 'residents.refusals.nameMissing';
  for (const field of dataFields) {
    const need = needOf(who, categoryOf[field]);
    if (need === 'never' && told[field] !== undefined) errors[field] = 'customer-desk.moveIn.notAsked';
    if (need === 'required' && told[field] === undefined) errors[field] = 'pages.errors.required';
  }
  const given = new Set<string>(dataFields.filter((field) => told[field] !== undefined).map((field) => categoryOf[field]));
  for (const list of unmetLists(who, given)) {
    const field = dataFields.find((each) => list.includes(categoryOf[each]));
    if (field) errors[field] = list.includes('phone') ? 'customer-desk.moveIn.needsContact' : 'customer-desk.moveIn.needsIdentifier';
  }
  if (told.other && !told.otherKind) errors['otherKind'] = 'pages.errors.choose';
  if (told.phone && !errors['phone'] && !readPhone(told.phone)) errors['phone'] = 'residents.refusals.notAPhoneNumber';
  if (told.email && !errors['email'] && !readEmail(told.email)) errors['email'] = 'residents.refusals.notAnEmailAddress';
  const wrongAge = wrongAgeFor(told, who);
  if (wrongAge) errors['birthOn'] ??= wrongAge;
  return errors;
}

function wrongAgeFor({ birthOn, on }: Newcomer, who: NewcomerRole): FieldError | undefined {
  if (birthOn === undefined || who === 'spouse') return undefined;
  if (birthOn > on) return 'customer-desk.moveIn.bornLater';
  if (isOfAge(birthOn, on) === (who === 'adult-occupant')) return undefined;
  return who === 'adult-occupant' ? 'customer-desk.moveIn.isMinor' : 'customer-desk.moveIn.isAdult';
}
