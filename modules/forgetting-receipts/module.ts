// Receipts of being forgotten: taken by a person, certified when nothing is held about them, tried by anybody. Start here.
import { defineModule } from '#platform/modules.ts';
import { takePage } from './pages/take.tsx';
import { tryPage } from './pages/try.tsx';
import { personalData } from './personal-data.ts';

export const forgettingReceipts = defineModule({
  name: 'forgetting-receipts',
  dependsOn: [],
  personalData,
  serves: { 'rights-requests': { needs: { 'forgetting_receipts.taking': ['digest', 'taken_at'] } } },
  pages: [takePage, tryPage],
  texts: new URL('./texts.yaml', import.meta.url),
});
