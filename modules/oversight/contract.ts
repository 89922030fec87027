// The shapes that leave through the JSON interface of the console.
import { z } from 'zod';

const text = z.object({ fi: z.string(), sv: z.string(), en: z.string() });
const titled = z.object({ id: z.string(), title: text });
const status = z.enum(['published', 'decided', 'proposed']);
const recipient = titled.extend({ kind: z.string(), country: z.string(), status });

export const RecordOfActivity = z.object({
  activity: z.string(),
  partOf: z.string().optional(),
  family: z.string(),
  record: z.string(),
  title: text,
  purpose: text,
  status,
  controllers: z.array(z.string()),
  arrangement: text.optional(),
  subjects: z.array(titled),
  categories: z.array(titled),
  uses: z.array(titled),
  basis: z.array(z.object({ subject: titled, articles: z.array(z.string()), laws: z.array(z.string()), statuses: z.array(status) })),
  special: z.array(z.string()),
  sources: z.record(z.string(), z.array(z.string())),
  recipients: z.array(recipient),
  transfers: z.literal('none'),
  retention: z.array(
    z.object({
      data: z.array(titled),
      of: z.array(titled),
      words: text,
      proposal: text.optional(),
      // biome-ignore lint/suspicious/noThenProperty: the policy's own word for what happens at the end
      then: z.string(),
      because: text,
      status,
    }),
  ),
  security: z.array(z.string()),
  systems: z.array(z.string()),
  processors: z.array(recipient),
  dpia: z.array(z.string()),
  proposed: z.number(),
});

export const RecordOfProcessing = z.object({
  /** The policy's version: the record is made from it and from nothing else. */
  version: z.string(),
  inForceFrom: z.string().optional(),
  controller: z.object({
    name: z.string(),
    businessId: z.string().optional(),
    address: text,
    email: z.string(),
    phone: z.string().optional(),
  }),
  otherControllers: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      businessId: z.string().optional(),
      address: text,
      email: z.string(),
      phone: z.string().optional(),
    }),
  ),
  dataProtectionOfficer: z.object({ title: text, email: z.string(), name: z.string().optional(), position: text.optional() }),
  activities: z.array(RecordOfActivity),
});

/** Without names: who looked is an account's id, whom it was about are persons' ids. */
export const LogPage = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      kind: z.string(),
      actor: z.string().nullable(),
      door: z.string().nullable(),
      role: z.string().nullable(),
      unit: z.string().nullable(),
      activity: z.string().nullable(),
      reason: z.string().nullable(),
      task: z.string().nullable(),
      policyVersion: z.string().nullable(),
      persons: z.array(z.string()),
    }),
  ),
  total: z.number(),
  from: z.string(),
  until: z.string(),
  page: z.number(),
});

/** What an auditor asks for on a day: Art. 5(2). */
export const Accountability = z.object({
  on: z.string(),
  policy: z.object({ version: z.string(), inForceFrom: z.string() }).nullable(),
  versions: z.array(z.object({ version: z.string(), from: z.string(), until: z.string().nullable() })),
  record: z.array(RecordOfActivity),
  impactAssessments: z.array(z.object({ activity: z.string(), because: z.array(z.string()) })),
  undecided: z.number(),
  log: z.object({
    waiting: z.number(),
    sealedByDay: z.array(z.object({ day: z.string(), count: z.number() })),
    lastSeal: z.object({ number: z.number(), chain: z.string(), at: z.string() }).nullable(),
  }),
});
