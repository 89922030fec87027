// Every expected "no" of the console.
import { defineRefusals } from '#platform/refusals.ts';

export const refusals = defineRefusals('oversight', {
  /** No such activity, row or person, or none that the visitor may know of: all alike. */
  notThere: { status: 404 },
});
