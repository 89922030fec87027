// Duplicates: people who stand in the register twice are compared by a person, merged, and taken apart again if that was wrong. Start here.
import { defineModule } from '#platform/modules.ts';
import { appearElsewhere } from './on-other-pages.ts';
import { outside } from './outside.ts';
import { comparePage } from './pages/compare.tsx';
import { mergedPage, undoPage } from './pages/merged.tsx';
import { pairsPage } from './pages/pairs.tsx';
import { personalData } from './personal-data.ts';

appearElsewhere();

export const duplicates = defineModule({
  name: 'duplicates',
  dependsOn: ['homes', 'residents', 'my-data'],
  personalData,
  serves: {
    duplicates: {
      needs: {},
      uses: {
        'duplicates.pair': ['why', 'found_on'],
        'duplicates.told_apart': ['told_at'],
        'duplicates.merge': ['taken', 'undo_until', 'undone_at'],
        'duplicates.moved': ['until_on'],
      },
    },
  },
  outside,
  pages: [pairsPage, comparePage, mergedPage, undoPage],
  texts: new URL('./texts.yaml', import.meta.url),
});
