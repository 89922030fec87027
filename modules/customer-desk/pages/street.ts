// How a building is called: its street and number.
import type { Language } from '#policy-engine/index.ts';

/** `Kontulankaari 11`, in Swedish with the street's Swedish name. */
export const streetOf = (building: { street_fi: string; street_sv: string; number: string }, language: Language): string =>
  `${language === 'sv' ? building.street_sv : building.street_fi} ${building.number}`;
