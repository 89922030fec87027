// Where the pages of the oversight console stand.
import { address } from '#platform/pages/declare.ts';

const at = (fi: string, sv: string, en: string) => address({ door: 'oversight', path: { fi, sv, en } });

export const frontAddress = at('', '', '');
export const todayAddress = at('tanaan', 'i-dag', 'today');
export const looksAddress = at('katselut', 'visningar', 'looks');
export const lookAddress = at('katselut/rivi/:id', 'visningar/rad/:id', 'looks/row/:id');
export const peopleAddress = at('katselut/henkilo', 'visningar/person', 'looks/person');
export const personAddress = at('katselut/henkilo/:id', 'visningar/person/:id', 'looks/person/:id');
export const inspectionAddress = at('katselut/tarkastus', 'visningar/granskning', 'looks/inspection');
export const sealsAddress = at('katselut/eheys', 'visningar/integritet', 'looks/integrity');
export const ownLooksAddress = at('katselut/valvonnan-katselut', 'visningar/tillsynens-visningar', 'looks/looks-of-supervision');
export const policyAddress = at('politiikka', 'regler', 'policy');
export const coverageAddress = at('politiikka/kattavuus', 'regler/tackning', 'policy/coverage');
export const matrixAddress = at('politiikka/kuka-saa-mita', 'regler/vem-far-vad', 'policy/who-may-what');
export const undecidedAddress = at('politiikka/paattamatta', 'regler/ej-beslutat', 'policy/undecided');
export const recordsAddress = at('selosteet', 'register', 'records');
export const recordAddress = at('selosteet/:id', 'register/:id', 'records/:id');
export const retentionAddress = at('sailytys', 'lagring', 'retention');
export const erasuresAddress = at('sailytys/poistot', 'lagring/raderingar', 'retention/erasures');
export const rolesAddress = at('henkilot-ja-roolit', 'personer-och-roller', 'people-and-roles');
