// What the overseers' login may ask about emergency access without an activity: figures, with nobody in them.
import type { OutsideRight } from '#platform/enforcement/outside.ts';

export const outside: OutsideRight[] = [
  {
    to: 'oversight',
    on: 'function emergency_access.opened_by_month(months integer)',
    may: ['execute'],
    because: 'how often data were opened in an emergency is told to every overseer; fewer than five in a month is no number',
  },
  {
    to: 'oversight',
    on: 'function emergency_access.waiting(day date)',
    may: ['execute'],
    because: 'the reviewers are alerted at once: how many openings wait, and how many are late',
  },
];
