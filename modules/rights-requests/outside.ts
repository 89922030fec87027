// What logins may ask of the requests without an activity: the overseers figures with nobody in them, retention to carry out what was decided.
import type { OutsideRight } from '#platform/enforcement/outside.ts';

export const outside: OutsideRight[] = [
  {
    to: 'oversight',
    on: 'function rights_requests.waiting(day date, promise integer)',
    may: ['execute'],
    because: 'those who answer for the requests are reminded on their first page: how many wait, and how many are late',
  },
  ...(['resident', 'staff'] as const).map(
    (to): OutsideRight => ({
      to,
      on: 'function rights_requests.say_code(text, text, timestamp with time zone)',
      may: ['execute'],
      because: 'whoever has no bank codes says the code of a letter, here or at the counter; the answer is yes or no, and tries are few',
    }),
  ),
  {
    to: 'oversight',
    on: 'function rights_requests.figures(day date, year integer, promise integer)',
    may: ['execute'],
    because: 'the data protection officer reports on the year: counts of requests, with nobody in them',
  },
  {
    to: 'retention',
    on: 'function rights_requests.erase_next(timestamp with time zone)',
    may: ['execute'],
    because: 'erases what a recorded decision names and nothing else: the function finds the request and its rows, its caller names none',
  },
];
