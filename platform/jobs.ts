// What a module lets the worker do for it: a deed without an actor, through functions that its `outside` names and through nothing else.

import type { KeyObject } from 'node:crypto';
import type { Language } from '../policy-engine/policy.ts';
import type { Pool } from './identity/pool.ts';
import type { Formats } from './texts/formats.ts';
import type { Say } from './texts/say.ts';
import type { Vault } from './vault/vault.ts';

/** Where a job is done. */
export interface Workplace {
  /** The worker's own login. */
  pool: Pool;
  vault: Pick<Vault, 'sealAll' | 'openEach' | 'find' | 'enterIndex'>;
  /** Opens what the public has put in (`letter-box.ts`). */
  letterKey(): KeyObject;
  voice(language: Language): { t: Say; format: Formats };
  clock(): Date;
  /** A line of the worker's own log: never a person, an address or a typed word. */
  note(facts: Record<string, string | number>, what: string): void;
  /** What the operator has set for this job, if anything. */
  setting(name: string): string | undefined;
}
export interface Job {
  /** For the log: 'fetch the mailbox'. */
  deed: string;
  everyMs: number;
  run(at: Workplace): Promise<unknown>;
}
