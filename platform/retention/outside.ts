// What the login of retention may do: run what the compiled policy says, and nothing else; and who may read what it leaves.
import type { OutsideRight } from '../enforcement/outside.ts';

const judged = 'erases what the compiled policy says is due, and nothing else: the function judges, not its caller';
const counts = 'counts without persons';
const run = (on: string, because: string): OutsideRight => ({ to: 'retention', on: `function ${on}`, may: ['execute'], because });

export const outside: OutsideRight[] = [
  run('retention.begin_run(timestamp with time zone)', judged),
  run('retention.next_batch(bigint, integer)', judged),
  run('retention.take_ledger()', 'one writer of the ledger at a time'),
  run('retention.seal_batch(bigint, text, text)', 'the certificate vouches for the ledger'),
  run('retention.forget_leaving(integer)', judged),
  run('retention.plan_ahead(date[])', 'rehearses and counts; whatever happens in a rehearsal is undone by the function itself'),
  run('retention.end_run(bigint, integer)', judged),
  run('retention.sealed_left(uuid[])', 'whose keys can be destroyed: owners that still have sealed data'),
  run('retention.erase_log(text, timestamp with time zone, text[], text, integer)', 'the log’s own periods end too'),
  run('retention.drop_month(timestamp with time zone, text)', 'the log’s own periods end too'),
  {
    to: 'public',
    on: 'function retention.receipt_of(text)',
    may: ['execute'],
    because: 'whoever holds a receipt sees that somebody was forgotten, and not who',
  },
  { to: 'worker', on: 'retention.run', may: ['select'], because: 'whether tonight’s run is done; about nobody' },
  ...['certificates(integer)', 'planned()', 'under_way()', 'restorations(integer)'].map(
    (on): OutsideRight => ({ to: 'oversight', on: `function retention.${on}`, may: ['execute'], because: counts }),
  ),
];
