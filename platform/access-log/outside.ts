// The log's rights outside the door: the log is what the door stands on.
import type { OutsideRight } from '../enforcement/outside.ts';

const sealing = 'the sealer sees leaves, never rows';

export const outside: OutsideRight[] = [
  {
    to: 'log',
    on: 'function trail.record(text, uuid, text, text, text, text, text, uuid[], text, text, text, jsonb, bytea)',
    may: ['execute'],
    because: 'a look is written before the transaction that reads can begin; no door’s own login can write or read the log',
  },
  { to: 'worker', on: 'function trail.unsealed(integer)', may: ['execute'], because: sealing },
  {
    to: 'worker',
    on: 'function trail.append_seal(integer, xid8, bigint, xid8, bigint, integer, timestamp with time zone, timestamp with time zone, bytea, bytea, text, jsonb)',
    may: ['execute'],
    because: sealing,
  },
  { to: 'worker', on: 'trail.seal', may: ['select'], because: 'roots are copied to the file outside the database' },
  { to: 'worker', on: 'function trail.make_months(date, integer)', may: ['execute'], because: 'partitions are made ahead of time' },
  { to: 'worker', on: 'function trail.seal_lag()', may: ['execute'], because: 'metric without persons' },
  { to: 'oversight', on: 'function trail.seal_lag()', may: ['execute'], because: 'metric without persons' },
  {
    to: 'oversight',
    on: 'function trail.rights_used(timestamp with time zone)',
    may: ['execute'],
    because: 'which jobs used which rights, without persons: what a narrower policy would refuse (GDPR Art. 25(2))',
  },
  { to: 'oversight', on: 'trail.seal', may: ['select'], because: 'roots and counts, no persons' },
];
