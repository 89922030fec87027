// The shapes of what is told about leases.
import { z } from 'zod';

const Day = z.iso.date();
const Party = z.object({ personId: z.uuid(), role: z.enum(['main-tenant', 'spouse']) });

export const NewLease = z
  .object({
    flatId: z.uuid(),
    kind: z.enum(['open-ended', 'fixed', 'temporary']),
    beginsOn: Day,
    /** Last day of a fixed or temporary lease. */
    endsOn: Day.optional(),
    rentCents: z.int().min(0).max(10_000_00),
    termsVersion: z.string().min(1).max(40),
    parties: z.array(Party).min(1).max(6),
  })
  .meta({ id: 'NewLease' });
export type NewLease = z.infer<typeof NewLease>;

export const EndReason = z.enum(['notice-by-tenant', 'notice-by-landlord', 'agreement', 'term-over', 'transfer', 'death', 'court']);
export type EndReason = z.infer<typeof EndReason>;
