// The customer desk: staff find a person, open them for a purpose, and put the register right. Start here.
import { defineModule } from '#platform/modules.ts';
import { contactPage } from './pages/change-contact.tsx';
import { checkIdentifierPage } from './pages/check-identifier.tsx';
import { namePage } from './pages/correct-name.tsx';
import { buildingPage, homesPage } from './pages/homes.tsx';
import { spellPage } from './pages/house-temporarily.tsx';
import { leasePage } from './pages/lease.tsx';
import { moveInPage } from './pages/move-in.tsx';
import { moveOutPage } from './pages/move-out.tsx';
import { deathPage } from './pages/record-death.tsx';
import { registerFile, registerPage } from './pages/register.tsx';
import { resultsPage } from './pages/results.tsx';
import { searchPage } from './pages/search.tsx';
import { personPage } from './pages/show-person.tsx';
import { identifierPage } from './pages/unmask-identifier.tsx';
import { workPage } from './pages/work.tsx';
import { routes } from './routes.ts';

export const customerDesk = defineModule({
  name: 'customer-desk',
  dependsOn: ['homes', 'residents', 'leases'],
  // It keeps nothing: what it shows and changes stands in the modules on which it depends.
  personalData: [],
  serves: {},
  pages: [
    workPage,
    searchPage,
    resultsPage,
    personPage,
    moveInPage,
    moveOutPage,
    namePage,
    contactPage,
    identifierPage,
    checkIdentifierPage,
    deathPage,
    spellPage,
    leasePage,
    homesPage,
    buildingPage,
    registerPage,
    registerFile,
  ],
  routes,
  texts: new URL('./texts.yaml', import.meta.url),
});
