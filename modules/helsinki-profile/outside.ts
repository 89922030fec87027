// What the resident door may ask before it knows for whom a call comes.
import type { OutsideRight } from '#platform/enforcement/outside.ts';

export const outside: OutsideRight[] = [
  {
    to: 'resident',
    on: 'function helsinki_profile.person_of(uuid)',
    may: ['execute'],
    because: 'a call of the city’s profile names a profile, and who that is must be known before there is an actor',
  },
];
