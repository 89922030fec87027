// What the apps may use: the settings of the interface, and its opening.
export { openProfileInterface } from './interface.ts';
export { ProfileSettings } from './settings.ts';
