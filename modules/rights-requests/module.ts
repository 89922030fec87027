// Requests of people about their own data: asked at any door, identified, answered by a person within the promised days. Start here.
import { defineModule } from '#platform/modules.ts';
import { appearElsewhere } from './on-other-pages.tsx';
import { outside } from './outside.ts';
import { answerPage } from './pages/answer-page.tsx';
import { casePage } from './pages/case.tsx';
import { myPackagePage, packagePage } from './pages/fetch-package.tsx';
import { figuresPage } from './pages/figures.tsx';
import { counterPage } from './pages/file-at-counter.tsx';
import { myAnswerPage, myRequestPage } from './pages/my-request.tsx';
import { myRequestsPage } from './pages/my-requests.tsx';
import { newRequestPage } from './pages/new-request.tsx';
import { orderCodePage } from './pages/order-code.tsx';
import { queuePage } from './pages/queue.tsx';
import { hearCodePage, sayCodePage } from './pages/say-code.tsx';
import { personalData } from './personal-data.ts';
import { schemaRoute } from './routes.ts';

appearElsewhere();

const request = [
  'kind',
  'channel',
  'delivery',
  'words',
  'converted_on',
  'taken_on',
  'identified_on',
  'extended_on',
  'extended_because',
  'closed_on',
  'outcome',
] as const;
const identification = ['method', 'provider', 'level', 'transaction', 'document', 'matches', 'checked_by', 'checked_at'] as const;
const served = {
  needs: {
    'rights_requests.request': request,
    'rights_requests.identification': identification,
    'rights_requests.area_answer': ['found', 'words'],
    'rights_requests.decision': ['data', 'proposal', 'verdict', 'ground', 'until_on'],
    'rights_requests.extent': ['data', 'in_table', 'goes', 'held', 'stays', 'went'],
    'rights_requests.restriction': ['data', 'ground', 'until_on', 'placed_on', 'told_on', 'lifted_on'],
    'rights_requests.correction': ['data'],
    'rights_requests.notice': ['recipient', 'recorded', 'data', 'outcome', 'done_on', 'by_role'],
    'rights_requests.answer': ['outcome', 'because', 'words', 'decided_by', 'closed_on', 'carried_out_at'],
  },
  uses: { 'rights_requests.taking': ['taken_at'] },
} as const;

export const rightsRequests = defineModule({
  name: 'rights-requests',
  dependsOn: ['homes', 'residents', 'my-data', 'customer-desk', 'oversight'],
  personalData,
  serves: {
    'rights-requests': {
      needs: {
        ...served.needs,
        'rights_requests.package': ['content', 'released', 'released_on', 'released_by', 'delivered_on'],
        'rights_requests.passage': ['place', 'words', 'ground', 'proposed_by', 'verdict'],
        'rights_requests.naming': ['residents', 'employees'],
        'rights_requests.fetching': ['form', 'by_role', 'fetched_at'],
        'rights_requests.code_letter': ['digest', 'ordered_at', 'expires_on', 'used_at'],
      },
      uses: served.uses,
    },
    supervision: served,
  },
  outside,
  pages: [
    myRequestsPage,
    newRequestPage,
    myRequestPage,
    myAnswerPage,
    counterPage,
    queuePage,
    casePage,
    answerPage,
    figuresPage,
    myPackagePage,
    packagePage,
    orderCodePage,
    sayCodePage,
    hearCodePage,
  ],
  routes: [schemaRoute],
  texts: new URL('./texts.yaml', import.meta.url),
});
