// Where a resident connects a profile.
import { address } from '#platform/pages/declare.ts';

export const connectAddress = address({
  door: 'resident',
  path: { fi: 'helsinki-profiili', sv: 'helsingforsprofilen', en: 'helsinki-profile' },
});
