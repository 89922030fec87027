// Emergency access: one person's named data, for fifteen minutes, reviewed by another and told to the person (rule L11). Start here.
import { defineModule } from '#platform/modules.ts';
import { appearElsewhere } from './on-other-pages.tsx';
import { outside } from './outside.ts';
import { findPage } from './pages/find-home.tsx';
import { onCallPage } from './pages/on-call.tsx';
import { openPage } from './pages/open-person.tsx';
import { queuePage } from './pages/openings.tsx';
import { reviewPage } from './pages/review.tsx';
import { openedPage } from './pages/show-opened.tsx';
import { personalData } from './personal-data.ts';

appearElsewhere();

export const emergencyAccess = defineModule({
  name: 'emergency-access',
  dependsOn: ['homes', 'residents', 'my-data', 'oversight'],
  personalData,
  serves: {
    'emergency-access': {
      needs: {},
      uses: {
        'emergency_access.opening': ['account_id', 'danger', 'words', 'due_on', 'finding', 'finding_words', 'reviewed_by', 'reviewed_at'],
        'emergency_access.ending': ['ended_at'],
        'emergency_access.told': ['opened_at', 'danger', 'categories', 'finding', 'reviewed_on'],
      },
    },
    'staff-accounts': { needs: {}, uses: { 'emergency_access.on_call': ['trained_on', 'from_on', 'until_on'] } },
  },
  outside,
  pages: [findPage, openPage, openedPage, queuePage, reviewPage, onCallPage],
  texts: new URL('./texts.yaml', import.meta.url),
});
