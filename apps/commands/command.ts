// The shape of an operator's command and of what it says.

export interface Said {
  /** False when something wrong was found: exit code 1. */
  well: boolean;
  lines: string[];
  json: unknown;
}
export interface Command {
  words: string[];
  about: string;
  /** What may follow, as written in help: `[folder]`. */
  takes?: string;
  options?: { name: string; about: string }[];
  example: string;
  run(given: { words: string[]; options: string[] }): Promise<Said | 'stays'>;
}
/** Used in a way that cannot be meant; the message says how it is used. Exit code 2. */
export class UsedWrongly extends Error {}
