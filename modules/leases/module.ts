// Leases: agreements on flats and who is bound by them. Start here.
import { defineModule } from '#platform/modules.ts';
import { personalData } from './personal-data.ts';

const terms = ['kind', 'begins_on', 'ends_on', 'rent_cents', 'terms_version', 'state', 'ended_on', 'end_reason'] as const;
const party = ['role', 'from_on', 'until_on', 'signed_on'] as const;

export const leases = defineModule({
  name: 'leases',
  dependsOn: ['homes', 'residents'],
  personalData,
  serves: {
    tenancy: { needs: {}, uses: { 'leases.lease': ['flat_id', ...terms], 'leases.party': [...party, 'signature'] } },
    'letting-to-others': { needs: {}, uses: { 'leases.lease': ['flat_id', ...terms], 'leases.party': party } },
    'rent-monitoring': { needs: {}, uses: { 'leases.lease': ['flat_id', ...terms], 'leases.party': party } },
    'rent-receipts': { needs: {}, uses: { 'leases.lease': ['flat_id', ...terms], 'leases.party': party } },
  },
  texts: new URL('./texts.yaml', import.meta.url),
});
