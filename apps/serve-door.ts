// The process of one door: connects with its own login only, and serves its pages on the loopback behind the front.
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { openProfileInterface, type ProfileSettings } from '#modules/helsinki-profile/public.ts';
import { modules } from '#modules/index.ts';
import type { DoorName } from '#platform/actor.ts';
import { openPublicFigures } from '#platform/figures.ts';
import type { IdentityOptions } from '#platform/identity/door-identity.ts';
import { openIdentity } from '#platform/identity/open-identity.ts';
import type { ProviderSettings } from '#platform/identity/provider-config.ts';
import { openLetterBox } from '#platform/letter-box.ts';
import { openOutsideCalls } from '#platform/outside-calls.ts';
import { openOversightFacts } from '#platform/oversight-facts.ts';
import type { PageDoor } from '#platform/pages/address.ts';
import { buildDoor } from '#platform/pages/build-door.ts';
import { type Page, type Route, roleIn } from '#platform/pages/page.ts';
import { openPolicyDesk } from '#platform/policy-decisions.ts';
import { loadCatalogue } from '#platform/texts/catalogue.ts';
import { findTexts } from '#platform/texts/find-texts.ts';
import { root } from './composition.ts';
import { type Landlord, openLandlord, type ProcessConfig } from './landlord.ts';
import { type Metrics, openMetrics } from './metrics.ts';
import { matchResident, placeStaff } from './register-at-sign-in.ts';
import { openTelemetry, type TelemetrySettings } from './telemetry.ts';

export interface DoorConfig extends ProcessConfig {
  door: Exclude<DoorName, 'worker'>;
  publicUrl: string;
  /** Absent on the public door, and where no identity provider has been configured. */
  provider?: ProviderSettings;
  formsSecret: string;
  /** What has been agreed with the city's profile, for the resident door; absent: its interface is off. */
  helsinkiProfile?: ProfileSettings;
  /** Closes what the public puts in for the worker; on the public door alone. */
  letterKey?: string;
  /** Everyone in the data is invented. */
  sample: boolean;
  requestsPerMinute?: number;
  /** Where traces and metrics go, if anywhere. */
  telemetry?: TelemetrySettings;
  /** Where the server's own log goes; to the standard output when absent. */
  serverLog?: Logger;
}

export interface DoorServer {
  app: FastifyInstance;
  landlord: Landlord;
  /** For Prometheus. */
  metrics: Metrics;
  close(): Promise<void>;
}

/** Builds the server of a door; it does not listen yet. */
export async function openDoorServer(
  config: DoorConfig,
  clock: () => Date = () => new Date(),
  more: Parameters<typeof openLandlord>[1] = { clock },
): Promise<DoorServer> {
  const landlord = await openLandlord(config, more);
  const { door: data } = landlord;
  if (config.door === 'oversight') {
    openOversightFacts(landlord.outside);
    openPolicyDesk(landlord.outside);
  }
  if (config.door === 'public') openPublicFigures(landlord.outside);
  if (config.door === 'resident') openProfileInterface(config.helsinkiProfile, landlord.outside);
  openOutsideCalls(config.door as PageDoor, landlord.outside);
  if (config.letterKey) openLetterBox(config.letterKey);
  const metrics = openMetrics(config.door);
  const telemetry = openTelemetry(config.telemetry, config.door, metrics);
  const identity = config.door === 'public' || !config.provider ? undefined : openIdentity(identityOptions(config, landlord, clock));
  const app = await buildDoor({
    door: config.door as PageDoor,
    pages: [...(identity?.pages ?? []), ...modules.flatMap((m) => m.pages ?? [])],
    routes: modules.flatMap((m) => m.routes ?? []),
    texts: loadCatalogue(findTexts(root)),
    data: telemetry.through(data),
    landlord: () => landlord.policy.controller,
    ...(identity && { sessions: identity, plugins: [identity.plugin], formTargets: identity.formTargets }),
    offered: (actor, to: Page | Route) =>
      to.activities.length === 0 ||
      to.activities.some((a) => {
        const role = roleIn(to, a);
        return data.offers(role === undefined ? actor : { ...actor, roles: actor.roles.filter((r) => r === role) }, a);
      }),
    clock,
    answered: metrics.answered,
    secret: Buffer.from(config.formsSecret),
    sample: config.sample,
    ...(config.serverLog && { log: config.serverLog }),
    ...(config.requestsPerMinute && { requestsPerMinute: config.requestsPerMinute }),
  });
  telemetry.watch(app);
  return {
    app,
    landlord,
    metrics,
    close: async () => {
      await app.close();
      await Promise.all([landlord.close(), telemetry.close()]);
    },
  };
}

function identityOptions(config: DoorConfig, landlord: Landlord, clock: () => Date): IdentityOptions {
  const everywhere = {
    pool: landlord.outside as never,
    provider: config.provider!,
    publicUrl: config.publicUrl,
    secret: config.formsSecret,
    clock,
    ...(config.serverLog && { log: config.serverLog }),
  };
  if (config.door === 'resident')
    return {
      ...everywhere,
      door: 'resident',
      matchResident: matchResident(landlord),
      minimumAge: () => landlord.policy.controller.signIn.fromAge,
    };
  const door = config.door === 'oversight' ? 'oversight' : 'staff';
  return {
    ...everywhere,
    door,
    policy: () => landlord.policy,
    placeStaff: placeStaff(landlord),
  };
}

/** Listens on a free port of the loopback and returns it. */
export async function listen(server: DoorServer): Promise<number> {
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  return (server.app.server.address() as AddressInfo).port;
}
