// What the door itself needs before it has become anybody.
import type { Login, OutsideRight } from '../enforcement/outside.ts';

const doors: Login[] = ['public', 'resident', 'staff', 'oversight', 'worker'];

export const outside: OutsideRight[] = [
  ...doors.map(
    (to): OutsideRight => ({
      to,
      on: 'function platform.enter(text, uuid, uuid, uuid[], text, text, boolean, text)',
      may: ['execute'],
      because: 'sets the context of a transaction and decides who may be attended to',
    }),
  ),
  ...doors.flatMap((to) =>
    ['version_in_force()', 'under(text)'].map(
      (on): OutsideRight => ({
        to,
        on: `function platform.${on}`,
        may: ['execute'],
        because: 'a process and PostgreSQL never act under two versions of the policy at once',
      }),
    ),
  ),
  ...doors.map(
    (to): OutsideRight => ({
      to,
      on: 'function platform.current_door()',
      may: ['execute'],
      because: 'row security of sessions asks which door is connected',
    }),
  ),
  {
    to: 'worker',
    on: 'function platform.believe_today()',
    may: ['execute'],
    because: 'asks whether the clock can be believed before it does what days bring about',
  },
  ...doors.map(
    (to): OutsideRight => ({
      to,
      on: 'platform.policy_version',
      may: ['select'],
      because: 'the notice of any day can be shown; it is about nobody',
    }),
  ),
  ...(['public', 'resident', 'staff', 'oversight'] as const).map(
    (to): OutsideRight => ({
      to,
      on: 'platform.data_protection_officer',
      may: ['select'],
      ...(to !== 'oversight' && { columns: ['from_on', 'name', 'position_fi', 'position_sv', 'position_en'] }),
      because: 'the notice of any day names who held the office (S172); the note on conflicts of interests is for the overseers alone',
    }),
  ),
  {
    to: 'resident',
    on: 'function platform.household_of(uuid, date)',
    may: ['execute'],
    because: 'names the ids that a main tenant is about to see, so that they are logged first',
  },
  {
    to: 'resident',
    on: 'function platform.wards_of(uuid, date)',
    may: ['execute'],
    because: 'names the ids of the children that a guardian is about to see, so that they are logged first',
  },
  ...(['oversight', 'worker'] as const).flatMap((to): OutsideRight[] => [
    { to, on: 'platform.policy_draft', may: ['select'], because: 'drafts of the policy are about nobody' },
    { to, on: 'platform.policy_rehearsal', may: ['select'], because: 'figures, none under five' },
  ]),
  {
    to: 'oversight',
    on: 'function platform.ask_rehearsal(text, text)',
    may: ['execute'],
    because: 'a rehearsal is asked for at the desk and counted by the worker',
  },
  {
    to: 'worker',
    on: 'platform.policy_rehearsal',
    may: ['update'],
    columns: ['done', 'pieces', 'found', 'finished_at'],
    because: 'figures, none under five',
  },
  {
    to: 'worker',
    on: 'function platform.rehearse_rights(text, jsonb, jsonb, boolean)',
    may: ['execute'],
    because: 'counts rows that other rights would show, and reads nothing of what stands in them',
  },
  {
    to: 'oversight',
    on: 'function platform.other_numbers(uuid)',
    may: ['execute'],
    because: 'the log names a person by the number that was looked at, and two records of one person have two',
  },
  {
    to: 'oversight',
    on: 'platform.policy_decision',
    may: ['select'],
    because:
      'who of the staff proposed, advised on and approved a version is shown to those who decide on it, outside any activity about residents',
  },
  ...[
    'submit_policy(text, jsonb, uuid)',
    'propose_policy(text, uuid, text, date)',
    'advise_on_policy(text, uuid, boolean, text)',
    'approve_policy(text, uuid, text)',
  ].map(
    (on): OutsideRight => ({
      to: 'oversight',
      on: `function platform.${on}`,
      may: ['execute'],
      because: 'a version of the policy is decided on by people whose jobs the database asks for (rules L12, L13)',
    }),
  ),
  { to: 'oversight', on: 'platform.impact_assessment', may: ['select'], because: 'dates and references of assessments; nobody is in them' },
  {
    to: 'oversight',
    on: 'function platform.people_by_kind()',
    may: ['execute'],
    because: 'how many must be informed of a change; no count under five',
  },
];
