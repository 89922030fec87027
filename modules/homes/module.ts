// Homes: areas, buildings, staircases and flats. Start here.
import { defineModule } from '#platform/modules.ts';
import { outside } from './outside.ts';
import { personalData } from './personal-data.ts';

export const homes = defineModule({
  name: 'homes',
  dependsOn: [],
  personalData,
  serves: {},
  outside,
  texts: new URL('./texts.yaml', import.meta.url),
});
