// The shapes of one's own data and of looks at them, as files and the JSON interface give them.
import { z } from 'zod';

export const OwnDataFile = z
  .object({
    landlord: z.string(),
    /** The instant at which it was made. */
    madeAt: z.iso.datetime(),
    policyVersion: z.string(),
    groups: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        items: z.array(
          z.object({
            about: z.string().optional(),
            facts: z.array(z.object({ label: z.string(), value: z.string(), column: z.string() })),
          }),
        ),
        why: z.array(z.string()),
        basis: z.array(z.string()),
        source: z.string(),
        seenBy: z.array(z.string()),
        givenTo: z.array(z.string()),
        ends: z.array(z.object({ on: z.iso.date().optional(), proposed: z.boolean(), words: z.string(), because: z.string() })),
      }),
    ),
  })
  .meta({ id: 'OwnDataFile' });
export type OwnDataFile = z.infer<typeof OwnDataFile>;

export const Looks = z
  .object({
    looks: z.array(
      z.object({
        at: z.iso.datetime(),
        /** Job and unit, never a person. */
        by: z.string(),
        did: z.string(),
        forWhat: z.string(),
        reason: z.string().optional(),
        isList: z.boolean(),
        countsAs: z.string().optional(),
      }),
    ),
    more: z.boolean(),
    /** The law lets single looks be left out; the sentence stands for everyone. */
    note: z.string(),
  })
  .meta({ id: 'Looks' });
