// Explained looks: each look is paired with recorded work, and what stays unpaired is asked of whoever looked. Start here.
import { defineModule } from '#platform/modules.ts';
import { appearElsewhere } from './on-other-pages.tsx';
import { outside } from './outside.ts';
import { askPage } from './pages/ask.tsx';
import { judgePage } from './pages/judge.tsx';
import { myLooksPage } from './pages/my-looks.tsx';
import { queuePage } from './pages/queue.tsx';
import { personalData } from './personal-data.ts';

appearElsewhere();

export const explainedLooks = defineModule({
  name: 'explained-looks',
  dependsOn: ['my-data', 'oversight'],
  personalData,
  serves: {
    'explained-looks': {
      needs: {},
      uses: {
        'explained_looks.question': ['look_at', 'role', 'activity', 'reason', 'because', 'answer_by', 'verdict', 'matched_on'],
        'explained_looks.asking': ['asked_at', 'answer_by', 'verdict', 'because', 'answered_on'],
      },
    },
  },
  outside,
  pages: [myLooksPage, queuePage, judgePage, askPage],
  texts: new URL('./texts.yaml', import.meta.url),
});
