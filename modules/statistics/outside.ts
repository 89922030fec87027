// What the worker may do for the figures.
import type { OutsideRight } from '#platform/enforcement/outside.ts';

export const outside: OutsideRight[] = [
  {
    to: 'worker',
    on: 'function statistics.count_anew()',
    may: ['execute'],
    because: 'counts anew each night; only numbers of at least five come out',
  },
];
