// Writes days, instants, numbers, money and lists as a Finn, a Finland Swede and an English reader expect them.
import type { Language } from '../../policy-engine/policy.ts';

/** A Helsinki day: `2026-03-12`, or an instant whose day in Helsinki is meant. */
export type Day = string | Date;

export interface Formats {
  /** 12.3.2026 · 12.3.2026 · 12 March 2026 */
  day(day: Day): string;
  /** 12.3.2026 klo 9.14 · 12.3.2026 kl. 9.14 · 12 March 2026, 9.14 */
  instant(at: Date): string;
  /** 9.14, in Helsinki */
  time(at: Date): string;
  /** 12.3.–14.4.2026, with an open end when `until` is missing */
  period(from: Day, until?: Day): string;
  month(day: Day): string;
  weekday(day: Day): string;
  number(value: number, decimals?: number): string;
  percent(share: number, decimals?: number): string;
  /** Cents as euros: 1 234,50 € */
  money(cents: number): string;
  /** a, b ja c */
  list(items: readonly string[]): string;
}

const zone = 'Europe/Helsinki';
const tags: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
const clockWords: Record<Language, string> = { fi: ' klo ', sv: ' kl. ', en: ', ' };
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });

/** The Helsinki day of an instant as `2026-03-12`; a day stays as it is. */
export const helsinkiDay = (day: Day): string => (typeof day === 'string' ? day.slice(0, 10) : isoDay.format(day));

/** Noon in UTC of a Helsinki day: safe to format in any European zone. */
const noon = (day: Day) => new Date(`${helsinkiDay(day)}T12:00:00Z`);

const made = new Map<Language, Formats>();
/** The formats of a language; made once. */
export function formatsOf(language: Language): Formats {
  const formats = made.get(language) ?? makeFormats(language);
  made.set(language, formats);
  return formats;
}

function makeFormats(language: Language): Formats {
  const tag = tags[language];
  const month = new Intl.DateTimeFormat(tag, { timeZone: zone, month: 'long', year: 'numeric' });
  const weekday = new Intl.DateTimeFormat(tag, { timeZone: zone, weekday: 'long' });
  const euros = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR' });
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const day = dayWriter(language);
  const time = (at: Date) =>
    clock
      .format(at)
      .replace(/^0(?=\d)/, '')
      .replace(':', '.');
  const decimal = (value: number, decimals: number, style: 'decimal' | 'percent') =>
    new Intl.NumberFormat(tag, { style, minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
  return {
    day,
    time,
    instant: (at) => `${day(at)}${clockWords[language]}${time(at)}`,
    period: (from, until) => (until === undefined ? `${day(from)}–` : `${day(from)}–${day(until)}`),
    month: (at) => month.format(noon(at)),
    weekday: (at) => weekday.format(noon(at)),
    number: (value, decimals) => (decimals === undefined ? new Intl.NumberFormat(tag).format(value) : decimal(value, decimals, 'decimal')),
    percent: (share, decimals = 0) => decimal(share, decimals, 'percent'),
    money: (cents) => euros.format(cents / 100),
    list: (items) => list.format(items),
  };
}

function dayWriter(language: Language): (day: Day) => string {
  if (language === 'en') {
    const english = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' });
    return (day) => english.format(noon(day));
  }
  return (day) => {
    const [year, month, date] = helsinkiDay(day).split('-');
    return `${Number(date)}.${Number(month)}.${year}`;
  };
}
