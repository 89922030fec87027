// What the doors may do with sign-in and sessions: these stand outside the door, because before them there is no actor.
import type { Login, OutsideRight } from '../enforcement/outside.ts';

const doors: Login[] = ['resident', 'staff', 'oversight'];
const accountDoors: Login[] = ['staff', 'oversight'];
const execute: OutsideRight['may'] = ['execute'];

const forEach = (logins: Login[], right: Omit<OutsideRight, 'to'>): OutsideRight[] => logins.map((to) => ({ to, ...right }));

export const outside: OutsideRight[] = [
  ...forEach(doors, {
    on: 'function platform.current_door()',
    may: execute,
    because: 'row security of sessions asks which door is connected',
  }),
  ...forEach(doors, {
    on: 'identity.session',
    may: ['select', 'insert', 'update', 'delete'],
    because: 'a session is read before there is an actor, and deleted at sign-out',
  }),
  ...forEach(doors, {
    on: 'identity.sign_in_attempt',
    may: ['select', 'insert', 'delete'],
    because: 'the browser that left for the provider must be the one that comes back',
  }),
  ...forEach(doors, {
    on: 'identity.logout_token',
    may: ['select', 'insert', 'delete'],
    because: 'a logout token of the identity provider counts once',
  }),
  ...forEach(doors, {
    on: 'function identity.end_everywhere(bytea)',
    may: execute,
    because: 'signing out everywhere reaches the other doors',
  }),
  ...forEach(accountDoors, {
    on: 'identity.account',
    may: ['select', 'insert', 'update'],
    because: 'an account is made and refreshed from the directory at sign-in',
  }),
  ...forEach(accountDoors, { on: 'identity.role_holding', may: ['select'], because: 'the roles of a session come from here' }),
  ...forEach(accountDoors, {
    on: 'function identity.take_roles(uuid, text[], text[], text[], date)',
    may: execute,
    because: 'roles follow the directory at each sign-in, and the database judges which never meet',
  }),
  ...forEach(['resident'], {
    on: 'identity.recognition',
    may: ['select', 'insert', 'delete'],
    because: 'an adult without a stored identity code is recognised after the first invitation',
  }),
  ...forEach(['resident'], {
    on: 'identity.invitation_guess',
    may: ['select', 'insert', 'update', 'delete'],
    because: 'guesses at invitation codes are counted for an hour',
  }),
  ...forEach(['resident'], {
    on: 'function identity.try_invitation(bytea, date)',
    may: execute,
    because: 'a code is tried before there is an actor',
  }),
  ...forEach(['resident'], { on: 'function identity.use_invitation(bytea)', may: execute, because: 'a used code is gone' }),
  ...forEach(['staff', 'worker'], {
    on: 'function identity.issue_invitation(uuid, bytea, date)',
    may: execute,
    because: 'the letter with the code is sent by customer service or by the worker',
  }),
  ...forEach(['resident', 'staff', 'oversight', 'worker'], {
    on: 'function identity.holders_in(text, text, date)',
    may: execute,
    because: 'a unit is shown only when at least five held the role in it: a count, no names',
  }),
  ...forEach(['oversight'], {
    on: 'function identity.role_holders(date)',
    may: execute,
    because: 'who held which role when is answered to the overseers',
  }),
  ...forEach(['oversight'], { on: 'function identity.names_of(uuid[])', may: execute, because: 'overseers see who looked' }),
  ...forEach(['oversight'], {
    on: 'function identity.approve_again(uuid, date)',
    may: execute,
    because: 'outsiders are approved again or their accounts close',
  }),
  ...forEach(['worker'], {
    on: 'function identity.forget_person(uuid)',
    may: execute,
    because: 'an erasure or a death ends sign-in',
  }),
  ...forEach(['worker'], { on: 'function identity.close_expired(date)', may: execute, because: 'accounts end by themselves' }),
  ...forEach(['worker'], {
    on: 'function identity.erase_closed(date)',
    may: execute,
    because: 'the history of closed accounts has its period',
  }),
];
