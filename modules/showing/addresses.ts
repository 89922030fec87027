// Where the pages about viewings stand.
import { address } from '#platform/pages/declare.ts';

export const mineAddress = address({ door: 'resident', path: { fi: 'asunnon-naytto', sv: 'visning-av-bostaden', en: 'viewing' } });
export const tellAddress = address({
  door: 'staff',
  path: { fi: 'asiakkaat/:id/asunnon-naytto', sv: 'kunder/:id/visning', en: 'customers/:id/viewing' },
});
