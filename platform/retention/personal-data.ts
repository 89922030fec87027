// What holds say about people; the rest of this part counts and is about nobody.
import { describe, keptByPlatform, key, notPersonal, personal, subject, type Table, technical } from '../personal-data.ts';

const said = personal('hold-record', 'observed');
/** Filled by PostgreSQL alone: nobody writes who they are or when it was. */
const filled = personal('hold-record', 'derived');

export const hold = describe('retention.hold', {
  subjects: [{ column: 'subject_id', as: 'registered' }],
  clocks: { 'hold-ended': 'ended_on' },
  columns: {
    id: key,
    subject_id: subject,
    kind: said,
    ground: said,
    table_name: technical,
    row_key: technical,
    reason: said,
    placed_by: keptByPlatform,
    placed_role: filled,
    placed_at: filled,
    until_on: said,
    notified_on: said,
    lifted_by: keptByPlatform,
    lift_reason: said,
    ended_on: filled,
  },
});

export const personalData: Table[] = [
  hold,
  notPersonal('retention.statement', 'the compiled policy as PostgreSQL carries it out', false),
  notPersonal('retention.question', 'the compiled policy as PostgreSQL carries it out', false),
  notPersonal('retention.run', 'when a run began and ended', false),
  notPersonal('retention.progress', 'how far a run has come in each table', false),
  notPersonal('retention.receipt', 'digests of numbers that only their holders know; each goes with its person', false),
  notPersonal('retention.forgotten', 'digests of numbers that only their holders know, and of nobody', false),
  notPersonal('retention.leaving', 'numbers of persons about whom nothing is left; empty after each run', false),
  notPersonal('retention.plan', 'counts of a rehearsal', false),
  notPersonal('retention.certificate', 'rules, counts and digests', false),
  notPersonal('retention.rewritten', 'when files were written anew', false),
  notPersonal('retention.restoration', 'when a copy was put back and how it went', false),
];
