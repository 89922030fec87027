// The resident's own pages: what is held, why, who may see it, who has looked, when it goes. Start here.
import { defineModule } from '#platform/modules.ts';
import { showFront } from './pages/front.tsx';
import { saveMyData } from './pages/save-my-data.tsx';
import { showSettings } from './pages/settings.tsx';
import { showChildren } from './pages/show-children.tsx';
import { showHousehold } from './pages/show-household.tsx';
import { showLooks } from './pages/show-looks.tsx';
import { showMyData } from './pages/show-my-data.tsx';
import { showWhenErased } from './pages/when-erased.tsx';
import { showWhoMaySee } from './pages/who-may-see.tsx';
import { appearancesRoute, ownDataRoute } from './routes.ts';

const look = ['at', 'kind', 'activity', 'reason', 'actor_role', 'unit_shown', 'organisation', 'counts_as'] as const;

export const myData = defineModule({
  name: 'my-data',
  dependsOn: ['homes', 'residents'],
  // It keeps nothing: everything is read from where it stands.
  personalData: [],
  // Reads of every other table follow the policy in force and the modules' descriptions; see own-rows.ts.
  serves: { 'access-log': { needs: { 'trail.appearance': look } } },
  pages: [showFront, showMyData, showWhoMaySee, showWhenErased, showLooks, showHousehold, showChildren, showSettings, saveMyData],
  routes: [ownDataRoute, appearancesRoute],
  texts: new URL('./texts.yaml', import.meta.url),
});
