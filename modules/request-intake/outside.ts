// What stands outside the door at the intake: a letter is put in by the public, and messages are laid down by the worker.
import type { OutsideRight } from '#platform/enforcement/outside.ts';

export const outside: OutsideRight[] = [
  {
    to: 'public',
    on: 'function request_intake.post(uuid, bytea, text, timestamp with time zone)',
    may: ['execute'],
    because: 'whoever is not signed in puts a letter in, which this login can neither read nor count',
  },
  ...['posted_letters()', 'throw_away(uuid)', 'lay_down(jsonb, bytea, bytea, bytea, jsonb, bytea[], bytea[], bytea, uuid[])'].map(
    (on): OutsideRight => ({
      to: 'worker',
      on: `function request_intake.${on}`,
      may: ['execute'],
      because: 'seals what came and lays it down for those who handle requests; it cannot read there again',
    }),
  ),
  {
    to: 'oversight',
    on: 'function request_intake.waiting()',
    may: ['execute'],
    because: 'those who handle requests are told on their first page how many messages wait',
  },
];
