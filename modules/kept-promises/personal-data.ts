// Says that no figure is about a person.
import { notPersonal } from '#platform/personal-data.ts';

export const personalData = [
  notPersonal('kept_promises.figure', 'whether promises were kept, night by night, with nobody behind the numbers', false),
];
