// Where the pages of the policy desk stand.
import { address } from '#platform/pages/declare.ts';

const at = (fi: string, sv: string, en: string) => address({ door: 'oversight', path: { fi, sv, en } });

export const deskAddress = at('saantojen-muutokset', 'regelandringar', 'policy-changes');
export const draftAddress = at('saantojen-muutokset/:version', 'regelandringar/:version', 'policy-changes/:version');
export const rehearsalAddress = at(
  'saantojen-muutokset/:version/harjoitus',
  'regelandringar/:version/repetition',
  'policy-changes/:version/rehearsal',
);
export const unusedAddress = at('kayttamattomat-oikeudet', 'oanvanda-rattigheter', 'unused-rights');
export const narrowingAddress = at('kayttamattomat-oikeudet/:right', 'oanvanda-rattigheter/:right', 'unused-rights/:right');
export const askAddress = at('kysy-saannoista', 'fraga-om-reglerna', 'ask-the-policy');
