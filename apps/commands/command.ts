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
  /** `takes`: a value follows, after a space or `=`. */
  options?: { name: string; takes?: string; about: string }[];
  example: string;
  /** `values`: what was given with options that take a value. */
  run(given: { words: string[]; options: string[]; values: Record<string, string> }): Promise<Said | 'stays'>;
}
/** Used in a way that cannot be meant; the message says how it is used. Exit code 2. */
export class UsedWrongly extends Error {}
