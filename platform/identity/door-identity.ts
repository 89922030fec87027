// What one door's identity is made of: the options of whoever starts it, and what its routes share.
import type { Logger } from 'pino';
import type { DoorCookies } from './cookies.ts';
import type { SignInDoor } from './doors.ts';
import type { Pool } from './pool.ts';
import type { Provider } from './provider.ts';
import type { ProviderConfig, ProviderSettings } from './provider-config.ts';
import type { MatchResident } from './residents.ts';
import type { Limits, Sessions } from './sessions.ts';
import type { PlaceStaff, StaffPolicy } from './staff.ts';
import type { ProcessSecrets } from './tokens.ts';

interface Everywhere {
  /** Connected as the login of this door. */
  pool: Pool;
  provider: ProviderSettings;
  /** As browsers know the landlord: `https://oma.example.fi`. Cookies are Secure when it is https. */
  publicUrl: string;
  /** This door's own, the same after a restart: the provider's names for people are kept as hashes keyed with it. */
  secret?: string | Buffer;
  /** The door's own log; to the standard output without it. */
  log?: Logger;
  clock?: () => Date;
  limits?: Limits;
}
export type IdentityOptions = Everywhere &
  (
    | {
        door: 'resident';
        matchResident: MatchResident;
        /** Below it sign-in is refused kindly. */
        minimumAge(): number;
      }
    | {
        door: 'staff' | 'oversight';
        /** Asked at each sign-in, so that a newly activated policy holds at once. */
        policy: () => StaffPolicy;
        placeStaff: PlaceStaff;
      }
  );

/** What the routes of a door share. */
export interface DoorIdentity {
  options: IdentityOptions;
  door: SignInDoor;
  pool: Pool;
  clock: () => Date;
  provider: Provider;
  sessions: Sessions;
  cookies: DoorCookies;
  secrets: ProcessSecrets;
  keyedHash(value: string): Buffer;
  log: Logger;
  config: ProviderConfig;
  publicOrigin: string;
}
