// What the connection to a profile says about whoever made it.
import { describe, key, personal, subject, technical } from '#platform/personal-data.ts';

const link = describe('helsinki_profile.link', {
  subjects: [{ column: 'person_id', as: 'resident' }],
  clocks: { 'consent-withdrawn': 'ended_on' },
  columns: {
    id: key,
    person_id: subject,
    profile_id: personal('profile-link', 'given'),
    linked_at: technical,
    ended_on: personal('profile-link', 'observed'),
  },
});

export const personalData = [link];
