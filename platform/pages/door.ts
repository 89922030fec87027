// What a door's server is made of: the parts handed to it, and what is known once they are put together.
import type { FastifyPluginAsync } from 'fastify';
import type { Logger } from 'pino';
import type { Language } from '../../policy-engine/policy.ts';
import type { Actor } from '../actor.ts';
import type { Activity, Reach, Tx } from '../database/transaction.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import type { Say } from '../texts/say.ts';
import type { Address, PageDoor } from './address.ts';
import type { Assets } from './assets.ts';
import type { Landlord } from './frame.ts';
import type { Secret } from './notices.ts';
import type { Page, Route } from './page.ts';
import type { Sessions } from './sessions.ts';

type EnterAs<O> = <A extends Activity, T>(actor: Actor, activity: A, reach: Reach, work: (tx: Tx<A>) => Promise<T>, as?: O) => Promise<T>;

/** The part of the door to the database that pages use. */
export interface DataDoor {
  asActor: EnterAs<{ role?: string | undefined; asOf?: Date | undefined }>;
  /** The same, rolled back at the end. */
  rehearse?: EnterAs<undefined>;
  /** Ids of those whom this resident, as main tenant, may see by name today. */
  householdOf?(personId: string): Promise<string[]>;
  /** Ids of the children of whom this resident has shown custody. */
  wardsOf?(personId: string): Promise<string[]>;
}

/** A request that was answered, without anything of its visitor: the route is its pattern. */
export interface Answered {
  route: string;
  method: string;
  status: number;
  seconds: number;
}

export interface DoorParts {
  door: PageDoor;
  /** The declarations of every module; the door serves its own. */
  pages: readonly Page[];
  routes: readonly Route[];
  texts: Catalogue;
  data: DataDoor;
  landlord(): Landlord;
  /** Absent on the public door, and where no identity provider is set up: then nobody gets in. */
  sessions?: Sessions;
  /** Whether the policy lets this actor use a page or route; everyone may when absent. */
  offered?: (actor: Actor, to: Page | Route) => boolean;
  clock?: () => Date;
  /** Seals the notices that a redirect carries; the same in every process of the door. Random when absent. */
  secret?: Secret;
  log?: Logger;
  /** Hears of every answer, for figures. */
  answered?: (answer: Answered) => void;
  /** Sign-in and other parts that serve outside of pages. */
  plugins?: readonly FastifyPluginAsync[];
  /** Requests a minute for one address. */
  requestsPerMinute?: number;
  /** True while everyone in the data is invented. */
  sample?: boolean;
  /** Where staff report a data breach. */
  incidentPage?: Address;
  /** Where forms may lead besides this site: an identity provider's origins, asked at each page. */
  formTargets?: () => readonly string[];
}

/** A door put together. */
export interface Door extends DoorParts {
  sayIn: Record<Language, Say>;
  clock: () => Date;
  secret: Secret;
  log: Logger;
  assets: Assets;
  offered: (actor: Actor, to: Page | Route) => boolean;
  ownPages: readonly Page[];
}
