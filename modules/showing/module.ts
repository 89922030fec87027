// Showing: whoever moves out may let the next resident reach them for a viewing, until they have moved (S140). Start here.
import { defineModule } from '#platform/modules.ts';
import { appearElsewhere } from './on-other-pages.tsx';
import { minePage } from './pages/mine.tsx';
import { tellPage } from './pages/tell.tsx';
import { personalData } from './personal-data.ts';

appearElsewhere();

export const showing = defineModule({
  name: 'showing',
  dependsOn: ['residents', 'my-data', 'customer-desk'],
  personalData,
  serves: {
    showing: {
      needs: {},
      uses: { 'showing.consent': ['gives', 'given_by', 'ends_on', 'withdrawn_on'], 'showing.disclosure': ['reference', 'told', 'by_role'] },
    },
  },
  pages: [minePage, tellPage],
  texts: new URL('./texts.yaml', import.meta.url),
});
