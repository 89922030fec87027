// The city's profile: a resident connects it, and then fetches a copy or asks for erasure from there. Off until configured. Start here.
import { defineModule } from '#platform/modules.ts';
import { outside } from './outside.ts';
import { connectPage } from './pages/connect.tsx';
import { personalData } from './personal-data.ts';
import { eraseRoute, queryRoute } from './routes.ts';

export const helsinkiProfile = defineModule({
  name: 'helsinki-profile',
  dependsOn: ['my-data', 'rights-requests'],
  personalData,
  // Reads of every other table follow the policy in force and the modules' descriptions; see routes.ts.
  serves: { 'helsinki-profile': { needs: { 'helsinki_profile.link': ['profile_id', 'linked_at', 'ended_on'] } } },
  outside,
  pages: [connectPage],
  routes: [queryRoute, eraseRoute],
  texts: new URL('./texts.yaml', import.meta.url),
});
