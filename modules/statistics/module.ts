// Statistics: figures for running the company, without anybody behind them. Start here.
import { defineModule } from '#platform/modules.ts';
import { outside } from './outside.ts';
import { showFigures } from './pages/show-figures.tsx';
import { personalData } from './personal-data.ts';

export const statistics = defineModule({
  name: 'statistics',
  dependsOn: [],
  personalData,
  serves: { statistics: { needs: {} } },
  outside,
  pages: showFigures,
  texts: new URL('./texts.yaml', import.meta.url),
});
