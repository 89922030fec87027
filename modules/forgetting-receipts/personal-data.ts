// What taking a receipt says: a digest, on its way to the retention.
import { describe, key, personal, subject } from '#platform/personal-data.ts';

const receipt = personal('forgetting-receipt', 'given');

const taking = describe('forgetting_receipts.taking', {
  subjects: [{ column: 'person_id', as: 'registered' }],
  clocks: { 'recorded-at': 'taken_at' },
  columns: { id: key, person_id: subject, digest: receipt, taken_at: receipt },
});

export const personalData = [taking];
