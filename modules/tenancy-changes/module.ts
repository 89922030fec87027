// Changes of a tenancy: what residents ask and announce, who decides, and how it comes into the register. Start here.
import { defineModule } from '#platform/modules.ts';
import type { Serves } from '#platform/personal-data.ts';
import { activityOf, type ChangeActivity, changeCategories, matterTable, paperTable } from './categories.ts';
import { appearElsewhere } from './on-other-pages.tsx';
import { deskPage, deskTypesPage } from './pages/file-at-desk.tsx';
import { letterPage, lettersPage } from './pages/letters.tsx';
import { myChangePage, myDecisionPage } from './pages/my-change.tsx';
import { myChangesPage } from './pages/my-changes.tsx';
import { queuePage } from './pages/queue.tsx';
import { changePage, decisionPage } from './pages/staff-change.tsx';
import { startPage, startTogetherPage } from './pages/start-change.tsx';
import { personalData } from './personal-data.ts';

appearElsewhere();

const matter = ['kind', 'asks', 'other_said', 'state', 'wanted_on', 'until_on', 'decided_on', 'carried_on'] as const;
const paper = ['what', 'answers', 'because', 'words', 'decided_by'] as const;

const servedIn = (activity: ChangeActivity): Serves['needs'] =>
  Object.fromEntries(
    changeCategories
      .filter((category) => activityOf(category) === activity)
      .flatMap((category) => [
        [matterTable(category), matter],
        [paperTable(category), paper],
      ]),
  );

export const tenancyChanges = defineModule({
  name: 'tenancy-changes',
  dependsOn: ['homes', 'residents', 'leases', 'my-data', 'customer-desk'],
  personalData,
  serves: {
    'occupant-register': {
      needs: {},
      uses: {
        ...servedIn('occupant-register'),
        'tenancy_changes.asked': ['kind', 'wanted_on', 'closed_on'],
        'tenancy_changes.answered': ['says'],
      },
    },
    'letting-to-others': { needs: {}, uses: servedIn('letting-to-others') },
    tenancy: { needs: {}, uses: servedIn('tenancy') },
    'information-letters': {
      needs: {},
      uses: {
        'tenancy_changes.letter': ['flat_id', 'kind', 'as_role', 'registered_on', 'printed_on'],
        'tenancy_changes.holder': ['full_name'],
      },
    },
  },
  pages: [
    myChangesPage,
    startPage,
    startTogetherPage,
    myChangePage,
    myDecisionPage,
    queuePage,
    changePage,
    decisionPage,
    deskTypesPage,
    deskPage,
    lettersPage,
    letterPage,
  ],
  texts: new URL('./texts.yaml', import.meta.url),
});
