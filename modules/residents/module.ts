// Residents: who lives and lived in the homes. Start here.
import { defineModule } from '#platform/modules.ts';
import { outside } from './outside.ts';
import { personalData } from './personal-data.ts';

const name = { 'residents.person': ['given_names', 'family_name'] } as const;
const dates = ['role', 'moved_in_on', 'moved_out_on'] as const;
const contact = { 'residents.contact': ['phone', 'email', 'postal_address', 'contact_address'] } as const;
/** Other systems name the people of their own matters through this one (`names.ts`). */
const namesAndHomes = { uses: { ...name, 'residents.occupancy': ['flat_id', ...dates], ...contact } } as const;

export const residents = defineModule({
  name: 'residents',
  dependsOn: ['homes'],
  personalData,
  serves: {
    tenancy: {
      needs: { ...name, 'residents.occupancy': dates },
      uses: {
        'residents.person': ['birth_on', 'language'],
        'residents.name_part': ['part', 'sorted'],
        'residents.occupancy': ['flat_id', 'moved_out_by'],
        'residents.identifier': ['code', 'code_on_file', 'other', 'other_kind', 'other_on_file'],
        ...contact,
      },
    },
    'occupant-register': {
      needs: { ...name, 'residents.occupancy': ['flat_id', ...dates] },
      uses: {
        'residents.person': ['birth_on', 'language'],
        'residents.name_part': ['part', 'sorted'],
        'residents.occupancy': ['moved_out_by', 'temporary'],
        'residents.change': ['kind', 'detail', 'former_name', 'confirmed_by', 'effective_on'],
        'residents.death': ['died_on', 'told_by'],
        ...contact,
      },
    },
    'letting-to-others': {
      needs: {},
      uses: { 'residents.occupancy': ['flat_id', 'moved_out_by', ...dates], 'residents.person': [...name['residents.person'], 'birth_on'] },
    },
    'information-letters': {
      needs: {},
      uses: { ...name, 'residents.occupancy': ['flat_id', ...dates] },
    },
    'customer-service': {
      needs: name,
      uses: {
        'residents.person': ['birth_on', 'language'],
        'residents.name_part': ['part', 'sorted'],
        'residents.occupancy': ['flat_id', 'moved_out_by', ...dates],
        ...contact,
      },
    },
    'protected-persons': {
      needs: {},
      uses: {
        ...name,
        'residents.occupancy': ['flat_id', ...dates],
        'residents.protection': ['kind', 'from_on', 'until_on', 'source', 'review_on', 'lifted_on'],
      },
    },
    'rent-monitoring': {
      needs: {},
      uses: {
        ...namesAndHomes.uses,
        'residents.person': ['given_names', 'family_name', 'birth_on', 'language'],
        'residents.name_part': ['part', 'sorted'],
      },
    },
    'fault-reports': { needs: {}, ...namesAndHomes },
    consumption: { needs: {}, ...namesAndHomes },
    maintenance: { needs: {}, ...namesAndHomes },
    'keys-and-locks': { needs: {}, ...namesAndHomes },
    bookings: { needs: {}, ...namesAndHomes },
    'door-opening': { needs: {}, ...namesAndHomes },
    'repair-notices': { needs: {}, ...namesAndHomes },
    'tenancy-communication': { needs: {}, ...namesAndHomes },
    'rent-receipts': { needs: {}, ...namesAndHomes },
    'debt-collection': { needs: {}, ...namesAndHomes },
    disturbances: { needs: {}, ...namesAndHomes },
    surveys: { needs: {}, ...namesAndHomes },
    'emergency-access': { needs: {}, ...namesAndHomes },
    showing: { needs: {}, ...namesAndHomes },
    duplicates: {
      needs: {},
      uses: {
        'residents.person': ['given_names', 'family_name', 'birth_on', 'language'],
        'residents.occupancy': ['flat_id', ...dates],
        'residents.identifier': ['code', 'code_on_file', 'other', 'other_kind', 'other_on_file'],
        ...contact,
      },
    },
  },
  outside,
  texts: new URL('./texts.yaml', import.meta.url),
});
