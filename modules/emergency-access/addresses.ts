// Where the pages of emergency access stand, for those that link to them.
import { address } from '#platform/pages/declare.ts';

const atWork = (fi: string, sv: string, en: string) => address({ door: 'staff', path: { fi, sv, en } });
const atOversight = (fi: string, sv: string, en: string) => address({ door: 'oversight', path: { fi, sv, en } });

export const findAddress = atWork('hatatilanne', 'nodlage', 'emergency');
export const openAddress = atWork('hatatilanne/avaa/:flat/:person', 'nodlage/oppna/:flat/:person', 'emergency/open/:flat/:person');
export const openedAddress = atWork('hatatilanne/auki/:id/:person', 'nodlage/oppet/:id/:person', 'emergency/opened/:id/:person');

export const queueAddress = atOversight('hataavaukset', 'nodoppningar', 'emergency-openings');
export const reviewAddress = atOversight('hataavaukset/:id/:person', 'nodoppningar/:id/:person', 'emergency-openings/:id/:person');
export const onCallAddress = atOversight('paivystajat', 'jourhavande', 'on-call');
