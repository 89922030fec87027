// Who counts, and who reads what was counted.
import type { OutsideRight } from '#platform/enforcement/outside.ts';

export const outside: OutsideRight[] = [
  {
    to: 'worker',
    on: 'function kept_promises.count_anew(integer)',
    may: ['execute'],
    because: 'counts each night whether promises were kept; nobody comes out',
  },
  {
    to: 'public',
    on: 'function kept_promises.nights(date)',
    may: ['execute'],
    because: 'everybody may read whether promises were kept',
  },
];
