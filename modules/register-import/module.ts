// Bringing in a register from an earlier system: reading, judging and reporting. The deed itself is the operator's (apps/register). Start here.
import { defineModule } from '#platform/modules.ts';
import { showImports } from './pages/show-imports.tsx';
import { personalData } from './personal-data.ts';

export const registerImport = defineModule({
  name: 'register-import',
  dependsOn: ['homes', 'residents'],
  personalData,
  serves: { 'access-log': { needs: {} } },
  pages: [showImports],
  texts: new URL('./texts.yaml', import.meta.url),
});
