// What the worker's login may do with the outbox, and what overseers may count: functions, and no table.
import type { OutsideRight } from '../enforcement/outside.ts';

export const outside: OutsideRight[] = [
  ...[
    'claim(uuid, integer, timestamp with time zone)',
    'step(uuid, timestamp with time zone, uuid[], uuid[], text[], text[], smallint[], timestamp with time zone[])',
    'settle_abandoned(timestamp with time zone)',
  ].map(
    (on): OutsideRight => ({
      to: 'worker',
      on: `function mail.${on}`,
      may: ['execute'],
      because: 'sends what waits: the address of one message at a time, and nothing else about anybody',
    }),
  ),
  ...(['worker', 'oversight'] as const).map(
    (to): OutsideRight => ({
      to,
      on: 'function mail.standing()',
      may: ['execute'],
      because: 'how many messages wait, failed or are uncertain: figures, with nobody in them',
    }),
  ),
];
