// What sign-in may ask the register, before there is an actor whose purpose could be told.
import type { OutsideRight } from '#platform/enforcement/outside.ts';

const signIn = 'sign-in asks who somebody is to the landlord before there is an actor; the answer holds role names only';
const ownMatter = 'nobody opens their own matter (L14): sign-in asks as whom an employee lives with the landlord';

export const outside: OutsideRight[] = [
  { to: 'resident', on: 'function residents.own_roles(who uuid)', may: ['execute'], because: signIn },
  {
    to: 'resident',
    on: 'function residents.recognised_roles(who uuid, born date, given text, family text)',
    may: ['execute'],
    because: signIn,
  },
  { to: 'staff', on: 'function residents.person_of_employee(number text)', may: ['execute'], because: ownMatter },
  { to: 'oversight', on: 'function residents.person_of_employee(number text)', may: ['execute'], because: ownMatter },
  {
    to: 'worker',
    on: 'function residents.come_of_age()',
    may: ['execute'],
    because: 'the eighteenth birthday changes what may be held, and comes by the clock',
  },
  {
    to: 'worker',
    on: 'function residents.refresh_scopes_since(day date)',
    may: ['execute'],
    because: 'a day of moving in or out comes by the clock',
  },
];
