// Where the pages of the changes stand, for those that link to them.
import { address } from '#platform/pages/declare.ts';

export const myChangesAddress = address({ door: 'resident', path: { fi: 'muutokset', sv: 'andringar', en: 'changes' } });
export const startAddress = address({
  door: 'resident',
  path: { fi: 'muutokset/uusi/:type', sv: 'andringar/ny/:type', en: 'changes/new/:type' },
});
export const startTogetherAddress = address({
  door: 'resident',
  path: { fi: 'muutokset/yhdessa/:type', sv: 'andringar/tillsammans/:type', en: 'changes/together/:type' },
});
export const myChangeAddress = address({
  door: 'resident',
  path: { fi: 'muutokset/:type/:matter', sv: 'andringar/:type/:matter', en: 'changes/:type/:matter' },
});
export const myDecisionAddress = address({
  door: 'resident',
  path: { fi: 'muutokset/:type/:matter/paatos', sv: 'andringar/:type/:matter/beslut', en: 'changes/:type/:matter/decision' },
});
export const queueAddress = address({ door: 'staff', path: { fi: 'muutokset', sv: 'andringar', en: 'changes' } });
export const changeAddress = address({
  door: 'staff',
  path: { fi: 'muutokset/:type/:id', sv: 'andringar/:type/:id', en: 'changes/:type/:id' },
});
export const decisionAddress = address({
  door: 'staff',
  path: { fi: 'muutokset/:type/:id/paatos', sv: 'andringar/:type/:id/beslut', en: 'changes/:type/:id/decision' },
});
export const deskTypesAddress = address({
  door: 'staff',
  path: { fi: 'asiakkaat/:id/muutos', sv: 'kunder/:id/andring', en: 'customers/:id/change' },
});
export const deskAddress = address({
  door: 'staff',
  path: { fi: 'asiakkaat/:id/muutos/:type', sv: 'kunder/:id/andring/:type', en: 'customers/:id/change/:type' },
});
export const lettersAddress = address({ door: 'staff', path: { fi: 'kirjeet', sv: 'brev', en: 'letters' } });
export const letterAddress = address({ door: 'staff', path: { fi: 'kirjeet/:id', sv: 'brev/:id', en: 'letters/:id' } });
