// What the overseers' login may ask about the requests without an activity: figures, with nobody in them.
import type { OutsideRight } from '#platform/enforcement/outside.ts';

export const outside: OutsideRight[] = [
  {
    to: 'oversight',
    on: 'function rights_requests.waiting(day date, promise integer)',
    may: ['execute'],
    because: 'those who answer for the requests are reminded on their first page: how many wait, and how many are late',
  },
];
