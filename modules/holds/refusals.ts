// Every expected "no" about holds; PostgreSQL judges most of them.
import { defineRefusals } from '#platform/refusals.ts';

export const refusals = defineRefusals('holds', {
  unknownHold: { status: 404 },
  prolongedByAnother: { status: 409, constraint: 'hold_prolonged_by_another' },
  withinAYear: { status: 422, constraint: 'hold_ends_within_a_year' },
  endsInTime: { status: 422, constraint: 'hold_ends_after_beginning' },
  overAlready: { status: 409, constraint: 'hold_is_over' },
});
