// What machines and pages about nobody may ask of the questions: the nightly matching, and figures.
import type { OutsideRight } from '#platform/enforcement/outside.ts';

const figures = 'numbers with nobody behind them, for everybody to read';

export const outside: OutsideRight[] = [
  {
    to: 'worker',
    on: 'function explained_looks.match(jsonb, timestamp with time zone)',
    may: ['execute'],
    because: 'looks are paired with work each night; the worker learns only how many were not',
  },
  { to: 'public', on: 'function explained_looks.rates()', may: ['execute'], because: figures },
  { to: 'oversight', on: 'function explained_looks.rates()', may: ['execute'], because: figures },
  { to: 'oversight', on: 'function explained_looks.waiting(date)', may: ['execute'], because: 'how many wait for an answer, not who' },
];
