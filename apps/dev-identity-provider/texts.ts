// The texts of the page on which one chooses whom to be.
import type { Language, Text } from '../../policy-engine/policy.ts';

const said = {
  title: { fi: 'Kenenä haluat kirjautua?', sv: 'Vem vill du logga in som?', en: 'Who do you want to sign in as?' },
  lead: {
    fi: 'Tämä on kehitysversion tunnistautuminen. Kaikki henkilöt ovat keksittyjä, eikä pankkitunnuksia kysytä.',
    sv: 'Det här är utvecklingsversionens identifiering. Alla personer är påhittade och inga bankkoder frågas.',
    en: 'This is the sign-in of the development version. Every person is invented and no bank codes are asked.',
  },
  residents: { fi: 'Asukkaat', sv: 'Invånare', en: 'Residents' },
  former: { fi: 'Entiset asukkaat', sv: 'Tidigare invånare', en: 'Former residents' },
  staff: { fi: 'Henkilöstö', sv: 'Personal', en: 'Staff' },
  oversight: { fi: 'Valvonta ja johto', sv: 'Tillsyn och ledning', en: 'Oversight and management' },
  others: {
    fi: 'Muut henkilöt (katso, miten tämä ovi torjuu heidät)',
    sv: 'Andra personer (se hur den här dörren avvisar dem)',
    en: 'Others (see how this door turns them away)',
  },
  search: { fi: 'Hae nimellä tai roolilla', sv: 'Sök på namn eller roll', en: 'Search by name or role' },
  searchButton: { fi: 'Hae', sv: 'Sök', en: 'Search' },
  noHits: { fi: 'Kukaan ei vastaa hakua.', sv: 'Ingen motsvarar sökningen.', en: 'Nobody matches the search.' },
  all: { fi: 'Näytä kaikki', sv: 'Visa alla', en: 'Show everyone' },
  cancel: { fi: 'Keskeytä tunnistautuminen', sv: 'Avbryt identifieringen', en: 'Cancel' },
  language: { fi: 'Kieli', sv: 'Språk', en: 'Language' },
  skip: { fi: 'Siirry sisältöön', sv: 'Gå till innehållet', en: 'Skip to content' },
  gone: {
    fi: 'Tämä tunnistautuminen on vanhentunut. Aloita alusta sivulta, jolta tulit.',
    sv: 'Den här identifieringen har gått ut. Börja om från sidan som du kom från.',
    en: 'This sign-in has expired. Begin again on the page you came from.',
  },
} satisfies Record<string, Text>;

export type Word = keyof typeof said;
export const say = (language: Language, word: Word): string => said[word][language];
