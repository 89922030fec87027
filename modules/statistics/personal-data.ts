// Says that no figure is about a person: small ones are left out where they are counted.
import { notPersonal } from '#platform/personal-data.ts';

export const personalData = [notPersonal('statistics.figure', 'numbers of at least five, with nobody behind them')];
