// Where the pages about people recorded twice stand.
import { address } from '#platform/pages/declare.ts';

const atWork = (fi: string, sv: string, en: string) => address({ door: 'staff', path: { fi, sv, en } });

export const pairsAddress = atWork('kaksoiskappaleet', 'dubbletter', 'duplicates');
export const compareAddress = atWork('kaksoiskappaleet/:one/:other', 'dubbletter/:one/:other', 'duplicates/:one/:other');
export const mergedAddress = atWork('yhdistetyt', 'sammanslagna', 'merged');
export const undoAddress = atWork('yhdistetyt/:id/:person', 'sammanslagna/:id/:person', 'merged/:id/:person');
