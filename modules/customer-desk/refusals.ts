// Every expected "no" of the customer desk.
import { defineRefusals } from '#platform/refusals.ts';

export const refusals = defineRefusals('customer-desk', {
  // One answer for whoever is unknown, elsewhere, protected or one's own: it tells nothing (rules L14, L18).
  notShown: { status: 404 },
  identifyFirst: { status: 403 },
  notCollected: { status: 422, constraint: 'not_collected' },
});
