// Where the pages about holds stand.
import { address } from '#platform/pages/declare.ts';

const atWork = (fi: string, sv: string, en: string) => address({ door: 'staff', path: { fi, sv, en } });

export const holdsAddress = atWork('poiston-keskeytykset', 'uppskov-med-radering', 'erasure-holds');
export const personAddress = atWork(
  'poiston-keskeytykset/henkilo/:person',
  'uppskov-med-radering/person/:person',
  'erasure-holds/person/:person',
);
export const liftAddress = atWork(
  'poiston-keskeytykset/paata/:person/:id',
  'uppskov-med-radering/avsluta/:person/:id',
  'erasure-holds/lift/:person/:id',
);
