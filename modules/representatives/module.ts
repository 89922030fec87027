// Those who act for residents: helpers, attorneys and guardians, what they may be told and what they were told. Start here.
import { defineModule } from '#platform/modules.ts';
import { appearElsewhere } from './on-other-pages.tsx';
import { actingPage } from './pages/acting.tsx';
import { endPage } from './pages/end-mandate.tsx';
import { iActForPage } from './pages/i-act-for.tsx';
import { paperPage } from './pages/mandate-paper.tsx';
import { mandatesPage } from './pages/mandates-at-desk.tsx';
import { minePage } from './pages/my-representatives.tsx';
import { nameHelperPage } from './pages/name-helper.tsx';
import { tellingPage } from './pages/telling.tsx';
import { personalData } from './personal-data.ts';

appearElsewhere();

const mandate = ['kind', 'name', 'scopes', 'matter', 'from_on', 'last_on', 'shown_by', 'reference', 'seen_on'] as const;
const ended = ['recorded_by', 'revoked_at', 'revoked_by', 'ended_on'] as const;

export const representatives = defineModule({
  name: 'representatives',
  dependsOn: ['homes', 'residents', 'leases', 'my-data', 'customer-desk'],
  personalData,
  serves: {
    representatives: {
      needs: {
        'representatives.mandate': [...mandate, ...ended],
        'representatives.ending': ['what', 'by_role'],
        'representatives.acting': ['kind', 'scopes', 'matter', 'from_on', 'last_on', 'ended_on'],
        'representatives.disclosure': ['activity', 'told', 'to_name', 'to_kind', 'method', 'by_role', 'disclosed_at'],
      },
    },
  },
  pages: [minePage, nameHelperPage, endPage, paperPage, iActForPage, actingPage, tellingPage, mandatesPage],
  texts: new URL('./texts.yaml', import.meta.url),
});
