// Where the pages of the customer desk stand, for those that link to them.
import { address } from '#platform/pages/declare.ts';

export const workAddress = address({ door: 'staff', path: { fi: '', sv: '', en: '' } });
export const searchAddress = address({ door: 'staff', path: { fi: 'haku', sv: 'sok', en: 'search' } });
export const resultsAddress = address({ door: 'staff', path: { fi: 'haku/tulokset', sv: 'sok/resultat', en: 'search/results' } });
export const personAddress = address({ door: 'staff', path: { fi: 'asiakkaat/:id', sv: 'kunder/:id', en: 'customers/:id' } });
export const moveInAddress = address({
  door: 'staff',
  path: { fi: 'asiakkaat/:id/sisaanmuutto', sv: 'kunder/:id/inflyttning', en: 'customers/:id/move-in' },
});
export const moveOutAddress = address({
  door: 'staff',
  path: { fi: 'asiakkaat/:id/poismuutto/:stay', sv: 'kunder/:id/utflyttning/:stay', en: 'customers/:id/move-out/:stay' },
});
export const nameAddress = address({
  door: 'staff',
  path: { fi: 'asiakkaat/:id/nimi', sv: 'kunder/:id/namn', en: 'customers/:id/name' },
});
export const contactAddress = address({
  door: 'staff',
  path: { fi: 'asiakkaat/:id/yhteystiedot', sv: 'kunder/:id/kontaktuppgifter', en: 'customers/:id/contact' },
});
export const checkIdentifierAddress = address({
  door: 'staff',
  path: { fi: 'asiakkaat/:id/tunnisteen-tarkistus', sv: 'kunder/:id/kontroll-av-beteckning', en: 'customers/:id/check-identifier' },
});
export const identifierAddress = address({
  door: 'staff',
  path: { fi: 'asiakkaat/:id/henkilotunnus', sv: 'kunder/:id/personbeteckning', en: 'customers/:id/identity-code' },
});
export const deathAddress = address({
  door: 'staff',
  path: { fi: 'asiakkaat/:id/kuolema', sv: 'kunder/:id/dodsfall', en: 'customers/:id/death' },
});
export const spellAddress = address({
  door: 'staff',
  path: { fi: 'asiakkaat/:id/vaistoasunto', sv: 'kunder/:id/ersattande-bostad', en: 'customers/:id/temporary-home' },
});
export const leaseAddress = address({
  door: 'staff',
  path: { fi: 'asiakkaat/:id/sopimus/:lease', sv: 'kunder/:id/avtal/:lease', en: 'customers/:id/lease/:lease' },
});
export const homesAddress = address({ door: 'staff', path: { fi: 'kohteet', sv: 'fastigheter', en: 'homes' } });
export const buildingAddress = address({
  door: 'staff',
  path: { fi: 'kohteet/:building', sv: 'fastigheter/:building', en: 'homes/:building' },
});
export const registerAddress = address({
  door: 'staff',
  path: { fi: 'kohteet/:building/asukasluettelo', sv: 'fastigheter/:building/boende', en: 'homes/:building/occupants' },
});
export const registerFileAddress = address({
  door: 'staff',
  path: { fi: 'kohteet/:building/asukasluettelo/csv', sv: 'fastigheter/:building/boende/csv', en: 'homes/:building/occupants/csv' },
});
