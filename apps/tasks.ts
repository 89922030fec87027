// What a process started by `serve` can be told to do, and what it answers.
import type { Persona } from '#platform/identity/persona.ts';
import type { Found } from './databases.ts';
import type { devIdentityProvider } from './dev-identity-provider/open-provider.ts';
import type { Secrets } from './home.ts';
import type { Providers } from './identity-providers.ts';
import type { DoorConfig } from './serve-door.ts';
import type { WorkerConfig } from './worker.ts';

export type Task =
  | { kind: 'door'; config: DoorConfig }
  | { kind: 'worker'; config: WorkerConfig }
  | { kind: 'bring-up'; config: ToBringUp }
  | { kind: 'activate'; config: { data: string; secrets: Secrets } }
  | {
      kind: 'dev-identity-provider';
      config: {
        databaseUrl: string | undefined;
        publicUrl: string;
        clients: Parameters<typeof devIdentityProvider>[0]['clients'];
        personas: Persona[];
        host: string;
      };
    };
export type Kind = Task['kind'];

/** What a child tells its parent once it serves, or has brought up; or that it does not, `expected` when the operator can mend it. */
export type Said = { ready: true; port?: number; broughtUp?: BroughtUp } | { failed: string; expected: boolean };

/** What the bringing up is told: where the databases are, and what the product is called from outside. */
export interface ToBringUp extends Omit<Found, 'embedded'> {
  embedded: boolean;
  databaseUrl: string | undefined;
  publicUrl: string;
  host: string;
}
export interface BroughtUp {
  tasks: Task[];
  /** The invented people who may sign in, if any. */
  personas: Persona[];
  providers: Providers;
}
