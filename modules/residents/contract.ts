// The shapes of what is told to the register.
import { z } from 'zod';

const Day = z.iso.date();
const Name = z.object({ given: z.string().trim().max(120), family: z.string().trim().max(80) });

export const MoveIn = z
  .object({
    /** A known person, or a fresh id together with `name`. */
    personId: z.uuid(),
    name: Name.optional(),
    birthOn: Day.optional(),
    /** For occupants it leaves the birth date behind and is kept nowhere. */
    identityCode: z.string().optional(),
    language: z.enum(['fi', 'sv', 'en']).optional(),
    flatId: z.uuid(),
    leaseId: z.uuid().optional(),
    relation: z.enum(['main-tenant', 'spouse', 'occupant']),
    spouseOf: z.uuid().optional(),
    movedInOn: Day,
    /** Known from the start, as in temporary housing. */
    until: Day.optional(),
    temporary: z.enum(['renovation', 'water-damage', 'fire', 'other']).optional(),
  })
  .meta({ id: 'MoveIn' });
export type MoveIn = z.infer<typeof MoveIn>;

export const MoveOut = z
  .object({ occupancyId: z.uuid(), on: Day, by: z.enum(['person', 'guardian', 'manager-decision', 'authority']) })
  .meta({ id: 'MoveOut' });
export type MoveOut = z.infer<typeof MoveOut>;

export const ContactChange = z
  .object({
    phone: z.string().nullable().optional(),
    email: z.string().nullable().optional(),
    postalAddress: z.string().trim().min(1).max(300).nullable().optional(),
    contactAddress: z.string().trim().min(1).max(300).nullable().optional(),
    onlyForLandlord: z.boolean().optional(),
    toldBy: z.enum(['person', 'main-tenant', 'guardian', 'authority']).optional(),
  })
  .meta({ id: 'ContactChange' });
export type ContactChange = z.infer<typeof ContactChange>;

export const IdentifierGiven = z
  .union([
    z.object({ code: z.string() }),
    z.object({ other: z.string().trim().min(3).max(60), kind: z.enum(['passport', 'residence-permit', 'foreign-number']) }),
  ])
  .meta({ id: 'IdentifierGiven' });
export type IdentifierGiven = z.infer<typeof IdentifierGiven>;

export const RegisterLine = z
  .object({
    address: z.string(),
    flatId: z.uuid(),
    name: z.string().nullable(),
    role: z.string().nullable(),
    movedInOn: Day.nullable(),
    movedOutOn: Day.nullable(),
  })
  .meta({ id: 'RegisterLine' });
export type RegisterLine = z.infer<typeof RegisterLine>;
