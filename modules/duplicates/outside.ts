// What the worker may do about people recorded twice: only numbers come out.
import type { OutsideRight } from '#platform/enforcement/outside.ts';

export const outside: OutsideRight[] = [
  {
    to: 'worker',
    on: 'function duplicates.seek()',
    may: ['execute'],
    because: 'who may be recorded twice is sought by the clock, so that nobody looks through the register for it',
  },
  {
    to: 'worker',
    on: 'function duplicates.let_go()',
    may: ['execute'],
    because: 'what it takes to undo a merge goes when its days are over',
  },
];
