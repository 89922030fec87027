// The public site: the privacy notice and everything around it. Start here.
import { defineModule } from '#platform/modules.ts';
import { askForData } from './pages/ask-for-data.tsx';
import { askOfficer } from './pages/ask-officer.tsx';
import { front } from './pages/front.tsx';
import { howLong } from './pages/how-long.tsx';
import { listVersions } from './pages/list-versions.tsx';
import { printForm } from './pages/print-form.tsx';
import { readAccessibility } from './pages/read-accessibility.tsx';
import { readEasy } from './pages/read-easy.tsx';
import { readPolicy } from './pages/read-policy.tsx';
import { showNotice } from './pages/show-notice.tsx';
import { showService } from './pages/show-service.tsx';
import { whoGetsData } from './pages/who-gets-data.tsx';
import { routes } from './routes.ts';

export const privacyNotice = defineModule({
  name: 'privacy-notice',
  dependsOn: [],
  personalData: [],
  serves: {},
  pages: [
    front,
    showNotice,
    showService,
    listVersions,
    askForData,
    printForm,
    howLong,
    whoGetsData,
    readPolicy,
    readAccessibility,
    readEasy,
    askOfficer,
  ],
  routes,
  texts: new URL('./texts.yaml', import.meta.url),
});
