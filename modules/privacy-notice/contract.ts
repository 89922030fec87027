// The shape of the notice in one language: what its pages show and the JSON interface gives.
import { z } from 'zod';

const texts = z.array(z.string());

/** About some kinds of people: what is asked, what may be given, what comes into being, and who gives it. */
export const PersonalData = z.object({
  who: texts,
  required: texts,
  /** At least one of each inner list must be given. */
  oneOf: z.array(texts),
  optional: texts,
  arises: texts,
  volunteered: texts,
  /** Of all these, what the landlord's published text does not name. */
  undecided: texts,
  sources: texts,
});

export const Ground = z.object({
  who: texts,
  /** Empty: everything the activity handles about them. */
  data: texts,
  /** "vuokrasopimuksesi", "oikeutettu etu" …; several when one is chosen each time. */
  grounds: z.array(z.object({ article: z.string(), text: z.string(), law: z.string().optional(), reason: z.string().optional() })),
  /** "ei ole vuokrasopimuksen osapuoli" */
  condition: z.string().optional(),
  decided: z.boolean(),
});

export const Keeping = z.object({
  data: texts,
  who: texts,
  decided: z.boolean(),
  /** How long, and why; absent while nobody has decided. */
  howLong: z.string().optional(),
  longer: z.string().optional(),
  because: z.string().optional(),
  /** What happens then, when it is not plain erasure. */
  afterwards: z.string().optional(),
});

export const Giving = z.object({
  activity: z.string(),
  to: z.string(),
  recipient: z.string(),
  kind: z.string(),
  data: texts,
  who: texts,
  /** The shape given instead of the data: "summa kuukaudessa". */
  only: z.string().optional(),
  how: z.string(),
  grounds: Ground.shape.grounds,
  told: z.string().optional(),
  decided: z.boolean(),
});

export const Processing = z.object({
  id: z.string(),
  /** The activity of which this is a part. */
  partOf: z.string().optional(),
  parts: texts,
  /** `service`: people use it · `task`: done with what services collect · `staff`: about the landlord's own people. */
  kind: z.enum(['service', 'task', 'staff']),
  title: z.string(),
  purpose: z.string(),
  decided: z.boolean(),
  /** Who answers for it when it is not the landlord alone; several answer jointly. */
  answeredBy: z.array(z.object({ name: z.string(), address: z.string(), email: z.string(), phone: z.string().optional() })),
  /** How several share it (GDPR Art. 26(2)). */
  arrangement: z.string().optional(),
  people: z.array(PersonalData),
  /** Data that another activity collected and that are used here. */
  uses: texts,
  grounds: z.array(Ground),
  keeping: z.array(Keeping),
  /** Said while a period is undecided: the landlord's own criterion. */
  criterion: z.string().optional(),
  giving: z.array(Giving),
  seenBy: texts,
  never: texts,
  promises: texts,
  /** The recorded period outside which nothing is collected. */
  onlyWhile: z.string().optional(),
  /** Rights that follow from the ground. */
  rights: z.array(z.enum(['object', 'withdraw', 'portability'])),
  /** What follows from not giving the required data; absent where nothing is required of a user (GDPR Art. 13(2)(e)). */
  mandatory: z.string().optional(),
});

export const Notice = z.object({
  language: z.enum(['fi', 'sv', 'en']),
  version: z.string(),
  /** Days; `until` is the first day on which it was not in force any more. */
  inForce: z.object({ from: z.string().optional(), until: z.string().optional() }),
  /** Whether a line is left that nobody has decided. */
  undecided: z.boolean(),
  controller: z.object({
    name: z.string(),
    shortName: z.string(),
    businessId: z.string().optional(),
    address: z.string(),
    email: z.string(),
    phone: z.string().optional(),
  }),
  /** Who holds the office on the day of the notice; without a name when nobody does. */
  officer: z.object({ title: z.string(), email: z.string(), name: z.string().optional(), position: z.string().optional() }),
  authority: z.object({ title: z.string(), address: z.string(), email: z.string(), phone: z.string(), website: z.string() }),
  answerWithinDays: z.number(),
  processing: z.array(Processing),
  /** The landlord's own words, by key. */
  texts: z.record(z.string(), z.string()),
});

export type PersonalData = z.infer<typeof PersonalData>;
export type Ground = z.infer<typeof Ground>;
export type Keeping = z.infer<typeof Keeping>;
export type Giving = z.infer<typeof Giving>;
export type Processing = z.infer<typeof Processing>;
export type Notice = z.infer<typeof Notice>;
