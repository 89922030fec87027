// Holds: legal affairs stop the erasure of what a claim or an incident needs, for a time, and let it go on again. Start here.
import { defineModule } from '#platform/modules.ts';
import { holdsPage } from './pages/holds.tsx';
import { liftPage } from './pages/lift.tsx';
import { personPage } from './pages/person.tsx';

export const holds = defineModule({
  name: 'holds',
  dependsOn: ['residents', 'my-data'],
  // The holds themselves are retention's.
  personalData: [],
  serves: {
    'erasure-holds': {
      needs: {
        'retention.hold': ['kind', 'reason', 'placed_role', 'placed_at', 'until_on', 'lift_reason', 'ended_on'],
        'residents.person': ['given_names', 'family_name'],
      },
      uses: {
        'residents.name_part': ['part', 'sorted'],
        'residents.occupancy': ['flat_id', 'role', 'moved_in_on', 'moved_out_on'],
      },
    },
  },
  pages: [holdsPage, personPage, liftPage],
  texts: new URL('./texts.yaml', import.meta.url),
});
