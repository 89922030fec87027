// By when a request is answered: the landlord's promise, the law's month, and the earlier of the two.
import { addDays, addMonths, type Day } from '#policy-engine/index.ts';

export interface Clocks {
  /** The landlord's promise (S163). */
  promise: Day;
  /** GDPR Art. 12(3): the same date of the next month, or its last day. */
  month: Day;
  /** The legal maximum: a month that ends on a day off lasts until the next working day (Regulation 1182/71 Art. 3). */
  law: Day;
  /** What we work towards: the promise or the unshifted month, whichever is earlier. */
  target: Day;
  /** With the two further months of Art. 12(3), unshifted. */
  extended: Day;
}

/** The clocks of a request received on a Helsinki day; the day of receipt is not counted. */
export function clocksFrom(received: Day, promiseDays: number): Clocks {
  const month = addMonths(received, 1);
  const promise = addDays(received, promiseDays);
  return { promise, month, law: workingDayFrom(month), target: promise < month ? promise : month, extended: addMonths(received, 3) };
}

function workingDayFrom(day: Day): Day {
  let at = day;
  while (isDayOff(at)) at = addDays(at, 1);
  return at;
}

const weekdayOf = (day: Day) => new Date(`${day}T12:00:00Z`).getUTCDay();

/**
 * Saturdays, Sundays and public holidays of Finland. Midsummer Eve and Christmas Eve are none in Regulation 1182/71 for certain,
 * so they never lengthen a period.
 */
export function isDayOff(day: Day): boolean {
  const [date, weekday] = [day.slice(5), weekdayOf(day)];
  if (weekday === 0 || weekday === 6) return true;
  if (['01-01', '01-06', '05-01', '12-06', '12-25', '12-26'].includes(date)) return true;
  const easter = easterSunday(Number(day.slice(0, 4)));
  // Midsummer Day and All Saints' Day are Saturdays, Whit Sunday and Easter Sunday are Sundays.
  return [addDays(easter, -2), addDays(easter, 1), addDays(easter, 39)].includes(day);
}

/** The Gregorian computus (Meeus, Jones and Butcher). */
function easterSunday(year: number): Day {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return `${year}-${String(Math.floor(n / 31)).padStart(2, '0')}-${String((n % 31) + 1).padStart(2, '0')}`;
}
