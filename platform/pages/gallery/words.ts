// The gallery's own words, and what each of its pages declares alike.
import type { AnyVisit } from '../visit.ts';

// The generated types know only the product's own keys.
export const words = (visit: AnyVisit) => (key: string, values?: Record<string, string | number>) =>
  visit.t.find(`gallery.${key}`, values) ?? key;
export const here = { outside: 'shows invented matter' };
export const titled = (key: string) => `gallery.${key}` as never;
