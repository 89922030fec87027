// How the address of a flat is written and read.
import type { Language } from '#policy-engine/policy.ts';

/** A flat's place as the tables hold it. */
export interface Place {
  street_fi: string;
  street_sv: string;
  /** `11`, `5b`, `5–7` */
  number: string;
  /** Empty where a house has no lettered staircases. */
  letter: string;
  flat: number;
  partition_letter: string;
}
export interface Locality {
  postal_code: string;
  city_fi: string;
  city_sv: string;
}

const streetOf = (place: Pick<Place, 'street_fi' | 'street_sv'>, language: Language) =>
  language === 'sv' ? place.street_sv : place.street_fi;

/** `Kontulankaari 11 B 23 a`, in Swedish with the street's Swedish name. Without staircase letters: `Junatie 3 as. 4`. */
export function addressOf(place: Place, language: Language): string {
  const door = place.letter === '' ? { fi: 'as.', sv: 'bst.', en: 'as.' }[language] : place.letter;
  return [streetOf(place, language), place.number, door, place.flat, place.partition_letter].filter((part) => part !== '').join(' ');
}

/** `00940 Helsinki` */
export const postalLine = (at: Locality, language: Language): string => `${at.postal_code} ${language === 'sv' ? at.city_sv : at.city_fi}`;

/** What somebody wrote or said as an address. Never an identity: homes are told apart by their ids. */
export interface WrittenAddress {
  street: string;
  number: string;
  staircase?: string;
  flat?: number;
  partition?: string;
}

// Street · number, maybe with a letter or a range · staircase · flat · partition letter.
const form =
  /^(?<street>(?:\d+\.\s*)?[^\d]+?)\s+(?<no>\d+[a-z]?(?:[-–]\d+[a-z]?)?)(?:\s+(?<stair>[A-ZÅÄÖ]{1,2}))?(?:\s+(?:as\.?|bst\.?)?\s*(?<flat>\d{1,3})(?:\s*(?<part>[a-zåäö]))?)?$/;

/** Reads an address from its written form; undefined when it is none. */
export function readAddress(written: string): WrittenAddress | undefined {
  const parts = form.exec(written.replace(/\s+/g, ' ').trim())?.groups;
  if (!parts) return undefined;
  return {
    street: parts['street']!,
    number: parts['no']!,
    ...(parts['stair'] && { staircase: parts['stair'] }),
    ...(parts['flat'] && { flat: Number(parts['flat']) }),
    ...(parts['part'] && { partition: parts['part'] }),
  };
}
