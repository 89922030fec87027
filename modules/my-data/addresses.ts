// Where the resident's own pages stand.
import { address } from '#platform/pages/declare.ts';

const at = (fi: string, sv: string, en: string) => address({ door: 'resident', path: { fi, sv, en } });

export const frontAddress = at('', '', '');
export const myDataAddress = at('tietoni', 'mina-uppgifter', 'my-data');
export const myFileAddress = at('tietoni/tiedosto', 'mina-uppgifter/fil', 'my-data/file');
export const whoMaySeeAddress = at('tietoni/kuka-saa-nahda', 'mina-uppgifter/vem-far-se', 'my-data/who-may-see');
export const whenErasedAddress = at('tietoni/milloin-poistetaan', 'mina-uppgifter/nar-raderas', 'my-data/when-erased');
export const looksAddress = at('katselut', 'visningar', 'looks');
export const householdAddress = at('samassa-kodissa', 'i-samma-hem', 'household');
export const childrenAddress = at('lapset', 'barn', 'children');
export const settingsAddress = at('asetukset', 'installningar', 'settings');
