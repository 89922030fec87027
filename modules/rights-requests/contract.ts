// The shape of the copy of somebody's data, as the file gives it and as its published schema says.
import { z } from 'zod';
import { OwnDataFile } from '#modules/my-data/public.ts';

export const grounds = ['other-resident', 'notifier', 'employee', 'security', 'open-claim'] as const;
export type Ground = (typeof grounds)[number];

export const RightsPackage = z
  .object({
    /** Number of the request, which says nothing about anybody. */
    request: z.string(),
    kind: z.enum(['access', 'portability']),
    language: z.enum(['fi', 'sv', 'en']),
    landlord: z.string(),
    /** The instant at which the data were collected. */
    madeAt: z.iso.datetime(),
    policyVersion: z.string(),
    name: z.string(),
    groups: OwnDataFile.shape.groups,
    /** Who outside the landlord has had data about the person, by name (C-154/21). */
    recipients: z.array(z.object({ name: z.string(), what: z.string(), on: z.string() })),
    /** When the data were looked at, in which job and why; never by whom (C-579/21). */
    looks: z.array(z.object({ at: z.string(), by: z.string(), did: z.string(), forWhat: z.string(), reason: z.string() })),
    rights: z.array(z.object({ title: z.string(), text: z.string() })),
    authority: z.object({ name: z.string(), address: z.string(), email: z.string(), phone: z.string(), website: z.string() }),
    /** What is not in the copy, and on what ground. */
    leftOut: z.array(z.object({ what: z.string(), why: z.string() })),
  })
  .meta({ id: 'RightsPackage' });
export type RightsPackage = z.infer<typeof RightsPackage>;

/** JSON Schema of the file; stands in every package and on the public site. */
export const packageSchema = (): unknown => z.toJSONSchema(RightsPackage);
