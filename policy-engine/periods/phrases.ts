// The grammar of periods in Finnish, Swedish and English.
import type { Language, Period } from '../policy.ts';

export type Unit = Period['unit'] | 'spans';
// [one, several]; `spans` are lengths of 24 hours each.
export const units: Record<Language, Record<Unit, [string, string]>> = {
  fi: {
    hours: ['tunti', 'tuntia'],
    spans: ['vuorokausi', 'vuorokautta'],
    days: ['päivä', 'päivää'],
    months: ['kuukausi', 'kuukautta'],
    years: ['vuosi', 'vuotta'],
  },
  sv: { hours: ['timme', 'timmar'], spans: ['dygn', 'dygn'], days: ['dag', 'dagar'], months: ['månad', 'månader'], years: ['år', 'år'] },
  en: { hours: ['hour', 'hours'], spans: ['day', 'days'], days: ['day', 'days'], months: ['month', 'months'], years: ['year', 'years'] },
};

export const phrases = {
  fi: {
    after: (length: string, event: string) => `${length} ${event}`,
    until: (event: string) => `siihen asti, kun ${event}`,
    passed: (length: string, event: string) => `kun ${event} on kulunut ${length}`,
    happens: (event: string) => `kun ${event}`,
    yearEnd: (length: string, event: string) => `${length} sen kalenterivuoden lopusta, jonka aikana ${event}`,
    yearEndPassed: (length: string, event: string) => `kun sen kalenterivuoden lopusta, jonka aikana ${event}, on kulunut ${length}`,
    byThen: 'viimeistään,',
    atMost: 'enintään',
    butAtMost: ', kuitenkin enintään',
    butAtLeast: ', kuitenkin vähintään',
    or: ' tai ',
    and: ' ja ',
    later: ['sen mukaan, kumpi on myöhemmin', 'sen mukaan, mikä on viimeisin'],
    sooner: ['sen mukaan, kumpi on aiemmin', 'sen mukaan, mikä on ensimmäinen'],
    undecided: (landlord: string) => `${landlord} ei ole vielä päättänyt tarkkaa säilytysaikaa.`,
    criterion: 'Säilytämme tiedon niin kauan kuin sitä tarvitaan tähän tarkoitukseen.',
  },
  sv: {
    after: (length: string, event: string) => `${length} efter att ${event}`,
    until: (event: string) => `tills ${event}`,
    passed: (length: string, event: string) => `när ${length} har gått sedan ${event}`,
    happens: (event: string) => `när ${event}`,
    yearEnd: (length: string, event: string) => `${length} från slutet av det kalenderår då ${event}`,
    yearEndPassed: (length: string, event: string) => `när ${length} har gått från slutet av det kalenderår då ${event}`,
    byThen: 'senast',
    atMost: 'högst',
    butAtMost: ', dock högst',
    butAtLeast: ', dock minst',
    or: ' eller ',
    and: ' och ',
    later: ['beroende på vilket som inträffar senare', 'beroende på vilket som inträffar sist'],
    sooner: ['beroende på vilket som inträffar först', 'beroende på vilket som inträffar först'],
    undecided: (landlord: string) => `${landlord} har ännu inte beslutat om en exakt lagringstid.`,
    criterion: 'Vi sparar uppgiften så länge den behövs för detta ändamål.',
  },
  en: {
    after: (length: string, event: string) => `${length} after ${event}`,
    until: (event: string) => `until ${event}`,
    passed: (length: string, event: string) => `${length} after ${event}`,
    happens: (event: string) => `when ${event}`,
    yearEnd: (length: string, event: string) => `${length} from the end of the calendar year in which ${event}`,
    yearEndPassed: (length: string, event: string) => `${length} after the end of the calendar year in which ${event}`,
    byThen: 'at the latest',
    atMost: 'at most',
    butAtMost: ', but at most',
    butAtLeast: ', but at least',
    or: ' or ',
    and: ', and only ',
    later: ['whichever is later', 'whichever is latest'],
    sooner: ['whichever comes first', 'whichever comes first'],
    undecided: (landlord: string) => `${landlord} has not yet decided an exact period.`,
    criterion: 'We keep this for as long as it is needed for this purpose.',
  },
} as const;
