// Kept promises: each night it is counted whether the landlord kept its word, and everybody reads it, failures too. Start here.
import { defineModule } from '#platform/modules.ts';
import { outside } from './outside.ts';
import { promisesPage } from './pages/promises.tsx';
import { personalData } from './personal-data.ts';

export const keptPromises = defineModule({
  name: 'kept-promises',
  dependsOn: [],
  personalData,
  serves: {},
  outside,
  pages: [promisesPage],
  texts: new URL('./texts.yaml', import.meta.url),
});
