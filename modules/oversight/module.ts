// The oversight console: what the data protection officer, management and the other overseers see. Start here.
import { defineModule } from '#platform/modules.ts';
import { showCoverage } from './pages/coverage.tsx';
import { showErasures } from './pages/erasures.tsx';
import { startInspection } from './pages/inspection.tsx';
import { showLooks } from './pages/looks.tsx';
import { showMatrix } from './pages/matrix.tsx';
import { showOwnLooks } from './pages/own-looks.tsx';
import { findPerson } from './pages/people.tsx';
import { showPolicy } from './pages/policy.tsx';
import { showRecords } from './pages/records.tsx';
import { showRetention } from './pages/retention.tsx';
import { showRoles } from './pages/roles.tsx';
import { showSeals } from './pages/seals.tsx';
import { showLook } from './pages/show-look.tsx';
import { showPerson } from './pages/show-person.tsx';
import { showRecord } from './pages/show-record.tsx';
import { showFront, showToday } from './pages/today.tsx';
import { showUndecided } from './pages/undecided.tsx';
import { accountabilityRoute, logRoute, recordRoute } from './routes.ts';

const look = ['at', 'kind', 'actor', 'actor_door', 'actor_role', 'unit', 'subjects', 'activity', 'reason', 'task', 'detail'] as const;

export const oversight = defineModule({
  name: 'oversight',
  dependsOn: ['homes', 'residents'],
  // It keeps nothing: the log, the policy and the register stand elsewhere.
  personalData: [],
  serves: {
    'access-log': { needs: { 'trail.access': look } },
    // In an inspection every described table is read, as far as the policy opens it; see person-data.ts.
    supervision: {
      needs: {},
      uses: {
        'residents.person': ['given_names', 'family_name'],
        'residents.name_part': ['part', 'sorted'],
        'residents.occupancy': ['flat_id', 'role', 'moved_in_on', 'moved_out_on'],
      },
    },
  },
  pages: [
    showFront,
    showToday,
    showLooks,
    showLook,
    findPerson,
    showPerson,
    startInspection,
    showSeals,
    showOwnLooks,
    showPolicy,
    showCoverage,
    showMatrix,
    showUndecided,
    showRecords,
    showRecord,
    showRetention,
    showErasures,
    showRoles,
  ],
  routes: [recordRoute, logRoute, accountabilityRoute],
  texts: new URL('./texts.yaml', import.meta.url),
});
