// Opens a person for a reason, and records how the caller was identified.
import { peopleById } from '#modules/residents/public.ts';
import { type Acted, invalid, seeOther } from '#platform/pages/declare.ts';
import { cardFor, cardIdentified, openedBy, type PersonVisit } from './opened.ts';
import { becauseKey, type MethodId, methodsFor, type OfferedReason, type ReasonId, reasonsFor } from './reasons.ts';
import { refusals } from './refusals.ts';

/** To the card under the chosen reason. Another reason is told in words, which only the log of looks keeps. */
export async function openFor(visit: PersonVisit, reason: ReasonId, words: string | undefined): Promise<Acted> {
  const offered = reasonsFor(visit.actor.roles).find((each) => each.id === reason);
  if (!offered) throw refusals.notShown();
  if (reason === 'other') {
    if (words === undefined || words.length < 5) return invalid({ words: 'customer-desk.open.wordsMissing' });
    if (namesSomebody(words)) return invalid({ words: 'customer-desk.open.wordsPersonal' });
    await noteWords(visit, offered, words);
  }
  return seeOther(cardFor(visit, offered));
}

/** An identity code, a number of a telephone or anything else by which somebody could be found does not belong into a reason. */
const namesSomebody = (words: string): boolean => /@|\d{6}[-+A-FU-Y]\d{3}|\d[\d\s-]{4,}\d/i.test(words);

async function noteWords(visit: PersonVisit, { activity }: OfferedReason, words: string): Promise<void> {
  const reach = { about: [visit.params.id], reason: becauseKey('other'), task: words };
  const seen = await visit.enter(activity, reach, (tx) => peopleById(tx, [visit.params.id]));
  if (seen.length === 0) throw refusals.notShown();
}

/** To the same card as far as an identified caller may hear it. Throws `notShown` when nothing is open or the reason knows no such method. */
export function identifyBy(visit: PersonVisit, method: MethodId): Acted {
  const opened = openedBy(visit);
  if (!opened || !methodsFor(opened.reason).includes(method)) throw refusals.notShown();
  return seeOther(cardIdentified(visit, opened, method));
}
