// Says that no record of an import is about a person: it counts, and names the file by its digest.
import { notPersonal } from '#platform/personal-data.ts';

export const personalData = [
  notPersonal('register_import.import', 'that a register was brought in: by which account of the machine, from which file, how much of it'),
  notPersonal('register_import.running', 'what lets an import that was stopped go on; gone when it has ended', false),
];
