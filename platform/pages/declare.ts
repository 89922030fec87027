// What a module declares its pages and routes with.
export { type Address, address, type PageDoor } from './address.ts';
export { type Acted, file, invalid, otherwise, type Purpose, type Shown, seeOther, view } from './answers.ts';
export { csv } from './csv.ts';
export { fields } from './fields.ts';
export { type Call, type Page, page, type Route, route } from './page.ts';
export type { AnyVisit, Visit } from './visit.ts';
