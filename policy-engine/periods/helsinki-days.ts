// Counts days as the calendar on a wall in Helsinki does.
import type { Period } from '../policy.ts';

/** A day, as 2026-01-31. */
export type Day = string;

const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day on which an instant falls in Helsinki. */
export const dayOf = (instant: Date): Day => calendar.format(instant);

export function addDays(day: Day, count: number): Day {
  const [year, month, date] = parts(day);
  return written(new Date(Date.UTC(year, month - 1, date + count)));
}

/** Adds months; a day that the target month does not have becomes its last (30.11. and three months: 28.2.). */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = parts(day);
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
  return written(new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))));
}

/** Adds a period of whole days, months or years; hours become the days that they fill. */
export function addPeriod(day: Day, { amount, unit }: Period): Day {
  if (unit === 'years') return addMonths(day, amount * 12);
  if (unit === 'months') return addMonths(day, amount);
  return addDays(day, unit === 'days' ? amount : Math.ceil(amount / 24));
}

export const endOfCalendarYear = (day: Day): Day => `${day.slice(0, 4)}-12-31`;

const parts = (day: Day): [number, number, number] => day.split('-').map(Number) as [number, number, number];
const written = (date: Date): Day => date.toISOString().slice(0, 10);
