// Where everybody reads whether the landlord keeps its promises.
import { address } from '#platform/pages/declare.ts';

export const promisesAddress = address({
  door: 'public',
  path: { fi: 'pidammeko-lupauksemme', sv: 'haller-vi-vad-vi-lovar', en: 'do-we-keep-our-promises' },
});
