// The policy desk: what a new version changes for whom, and the people who must have said yes before it comes into force. Start here.
import { defineModule } from '#platform/modules.ts';
import { askThePolicy } from './pages/ask.tsx';
import { showDesk } from './pages/desk.tsx';
import { showDraft } from './pages/draft.tsx';
import { showNarrowing } from './pages/narrowing.tsx';
import { showRehearsal } from './pages/rehearsal.tsx';
import { showUnused } from './pages/unused.tsx';

export const policyDesk = defineModule({
  name: 'policy-desk',
  dependsOn: [],
  // It keeps nothing of its own: drafts and decisions belong to the platform, which runs on them.
  personalData: [],
  serves: {},
  pages: [showDesk, showDraft, showRehearsal, showUnused, showNarrowing, askThePolicy],
  texts: new URL('./texts.yaml', import.meta.url),
});
