// Where the pages of those who act for others stand.
import { address } from '#platform/pages/declare.ts';

const own = (fi: string, sv: string, en: string) => address({ door: 'resident', path: { fi, sv, en } });
const work = (fi: string, sv: string, en: string) => address({ door: 'staff', path: { fi, sv, en } });

export const mineAddress = own('puolestasi', 'dina-ombud', 'who-acts-for-you');
export const nameHelperAddress = own('puolestasi/uusi', 'dina-ombud/ny', 'who-acts-for-you/new');
export const endAddress = own('puolestasi/:mandate/peru', 'dina-ombud/:mandate/aterkalla', 'who-acts-for-you/:mandate/end');
export const paperAddress = own('puolestasi/:mandate/valtakirja', 'dina-ombud/:mandate/fullmakt', 'who-acts-for-you/:mandate/summary');
export const iActForAddress = own('asioin-puolesta', 'jag-ar-ombud', 'i-act-for');

export const actingAddress = work('asiakkaat/:id/puolesta', 'kunder/:id/ombud', 'customers/:id/representative');
export const tellingAddress = work(
  'asiakkaat/:id/puolesta/:disclosure',
  'kunder/:id/ombud/:disclosure',
  'customers/:id/representative/:disclosure',
);
export const mandatesAddress = work('asiakkaat/:id/valtuutukset', 'kunder/:id/fullmakter', 'customers/:id/mandates');
