// The last day on which a request made today is answered.
import { addDays, addMonths, type Day } from '#policy-engine/index.ts';

/** What the landlord promises or what the law gives (one month, GDPR Art. 12(3)), whichever ends first. */
export function answerBy(received: Day, promisedDays: number): Day {
  const promised = addDays(received, promisedDays);
  const lawful = addMonths(received, 1);
  return promised < lawful ? promised : lawful;
}
