// Who may do what in the vault's own database: every right there stands outside the door, because it knows no activities.
import type { OutsideRight } from '../enforcement/outside.ts';

const seals = 'seals and opens values of the persons that its door has let it open';
const numberChanges = 'finds persons by an exact value; a changed phone number leaves its old digest';

/** Rights in the vault's database, not in the main one. The public site and the log login have none there. */
export const outside: OutsideRight[] = [
  { to: 'resident', on: 'vault.data_key', may: ['select', 'insert'], because: seals },
  { to: 'staff', on: 'vault.data_key', may: ['select', 'insert'], because: seals },
  { to: 'oversight', on: 'vault.data_key', may: ['select', 'insert'], because: seals },
  { to: 'worker', on: 'vault.data_key', may: ['select', 'insert'], because: seals },
  {
    to: 'retention',
    on: 'vault.data_key',
    may: ['select', 'delete'],
    columns: ['subject_id', 'sealed_group', 'controller', 'created_at'],
    because: 'erasure destroys keys, and cannot read them',
  },
  {
    to: 'worker',
    on: 'vault.data_key',
    may: ['update'],
    columns: ['wrapped', 'wrapping_key_id'],
    because: 'a new wrapping key wraps every data key again',
  },
  { to: 'resident', on: 'vault.blind_index', may: ['select', 'insert', 'delete'], because: numberChanges },
  { to: 'staff', on: 'vault.blind_index', may: ['select', 'insert', 'delete'], because: numberChanges },
  {
    to: 'oversight',
    on: 'vault.blind_index',
    may: ['select', 'insert', 'delete'],
    because: 'a request for one’s rights is found by the value its sender gave, and a number that it corrects leaves its old digest',
  },
  {
    to: 'worker',
    on: 'vault.blind_index',
    may: ['select', 'insert', 'delete'],
    because: 'the yearly index key is followed by entering digests anew',
  },
  {
    to: 'retention',
    on: 'vault.blind_index',
    may: ['select', 'delete'],
    columns: ['subject_id', 'kind', 'controller', 'entered_at'],
    because: 'erasure removes digests',
  },
  {
    to: 'retention',
    on: 'vault.destruction',
    may: ['select', 'insert'],
    because: 'each destruction is written down in the statement that does it',
  },
];
