// The band that always says for what a person is open, and where the purpose is changed.
import type { Purpose } from '#platform/pages/declare.ts';
import { personAddress } from '../addresses.ts';
import type { Opened, PersonVisit } from '../opened.ts';

/** "Asiakas soittaa · Aino V.": the reason and as much of the name as tells two open cards apart. */
export function bandFor(visit: PersonVisit, opened: Opened, name: string): Purpose {
  return {
    text: [visit.t(`customer-desk.reasons.${opened.reason}`), shortened(name)].filter(Boolean).join(' · '),
    changeHref: visit.url(personAddress, { id: opened.personId }),
  };
}

/** `Aino V.` of `Aino Maria Virta`; a name of one word stays whole. */
export function shortened(name: string): string {
  const words = name.split(' ');
  return words.length < 2 ? name : `${words[0]} ${[...words.at(-1)!][0]}.`;
}
