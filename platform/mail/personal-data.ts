// What the outbox says about whom: that a message went, when, and of which kind; the address only until it has gone.
import { describe, keptByPlatform, key, personal, sealed, subject, type Table, technical } from '../personal-data.ts';

const observed = personal('mail-sent', 'observed');

export const personalData: Table[] = [
  describe('mail.message', {
    subjects: [{ column: 'person_id', as: 'registered' }],
    clocks: { 'notice-sent-at': 'ended_at' },
    columns: {
      id: key,
      person_id: subject,
      template: observed,
      about_id: key,
      language: technical,
      address: sealed('email', 'derived'),
      sealed_as: keptByPlatform,
      state: personal('mail-sent', 'derived'),
      because: keptByPlatform,
      tries: keptByPlatform,
      due_at: keptByPlatform,
      queued_at: technical,
      ended_at: personal('mail-sent', 'derived'),
      claimed_by: keptByPlatform,
    },
  }),
];
