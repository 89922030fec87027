// The only door to personal data: says first whose data will be read, has it logged and committed, and lets PostgreSQL show nobody else.
export { type Door, type DoorSetup, openDoor } from './database/open-door.ts';
export type { Activity, Reach, Tx } from './database/transaction.ts';
