// Where a receipt is taken, and where anybody tries one.
import { address } from '#platform/pages/declare.ts';

const path = { fi: 'unohduskuitti', sv: 'raderingskvitto', en: 'erasure-receipt' };
export const takeAddress = address({ door: 'resident', path });
export const tryAddress = address({ door: 'public', path });
