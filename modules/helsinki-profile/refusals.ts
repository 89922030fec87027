// Why a profile is not connected, or a call not answered.
import { defineRefusals } from '#platform/refusals.ts';

export const refusals = defineRefusals('helsinki-profile', {
  notAuthorised: { status: 401 },
  notOffered: { status: 404 },
  notConnectable: { status: 409, constraint: 'link_of_one_profile' },
  connectedAlready: { status: 409, constraint: 'link_of_one_person' },
});
