// For tests: a landlord's three doors and the development identity provider on one port.
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import type { IdentityOptions } from '../../platform/identity/door-identity.ts';
import type { SignInDoor } from '../../platform/identity/doors.ts';
import { type Identity, openIdentity } from '../../platform/identity/open-identity.ts';
import type { ProviderSettings } from '../../platform/identity/provider-config.ts';
import { doorBases } from '../../platform/pages/address.ts';
import { buildDoor } from '../../platform/pages/build-door.ts';
import { loadCatalogue } from '../../platform/texts/catalogue.ts';
import { helsinkiDay } from '../../platform/texts/formats.ts';
import { devIdentityProvider } from './open-provider.ts';
import type { TestDatabase } from './test-database.ts';
import { matchResident, personas, placeStaff, policy } from './test-people.ts';
import type { Clients } from './tokens-of-personas.ts';

export const doors: SignInDoor[] = ['resident', 'staff', 'oversight'];

export interface TestDoors {
  origin: string;
  /** Moves the clock of sessions and attempts ahead. */
  wait(minutes: number): void;
  /** The Helsinki day of the doors' clock. */
  today(): string;
  identities: Record<SignInDoor, Identity>;
  /** What identity has written to the doors' logs. */
  logged: string[];
  stop(): Promise<void>;
}

const clients = Object.fromEntries(doors.map((door) => [door, { id: `kr-${door}`, secret: `secret-of-${door}` }])) as Clients;

/** The provider of each door, told where the doors stand. */
export type ProviderOf = (origin: string) => Promise<(door: SignInDoor) => ProviderSettings>;

const developmentProvider: ProviderOf = async (origin) => (door) => ({
  issuer: `${origin}/dev-idp`,
  clientId: clients[door].id,
  clientSecret: clients[door].secret,
});

/** Opens the three doors, each with a page `/who` that says who is there. */
export async function openDoors(database: TestDatabase, providerOf: ProviderOf = developmentProvider): Promise<TestDoors> {
  let answer: RequestListener = (_request, response) => response.end();
  const front = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
  let ahead = 0;
  const clock = () => new Date(Date.now() + ahead);
  const provider = devIdentityProvider({ host: '127.0.0.1', publicUrl: origin, clients, personas: () => personas });
  const identities = {} as Record<SignInDoor, Identity>;
  const servers = {} as Record<SignInDoor, FastifyInstance>;
  const settings = await providerOf(origin);
  const logged: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
  for (const door of doors) {
    identities[door] = openIdentity({ ...optionsOf(door, database, origin, clock, settings(door)), log, secret: `secret of ${door}` });
    servers[door] = await serverOf(door, identities[door], clock);
  }
  answer = (request: IncomingMessage, response: ServerResponse) => {
    if (request.url!.startsWith('/dev-idp/')) return void provider.emit('request', request, response);
    const door = doors.find((d) => Object.values(doorBases[d]).some((base) => request.url!.startsWith(base))) ?? 'resident';
    servers[door].routing(request, response);
  };
  return {
    origin,
    identities,
    logged,
    today: () => helsinkiDay(clock()),
    wait: (minutes) => {
      ahead += minutes * 60_000;
    },
    stop: async () => {
      for (const door of doors) await servers[door].close();
      await new Promise((resolve) => front.close(resolve));
    },
  };
}

function optionsOf(
  door: SignInDoor,
  database: TestDatabase,
  origin: string,
  clock: () => Date,
  provider: ProviderSettings,
): IdentityOptions {
  const everywhere = { pool: database.login(door), provider, publicUrl: origin, clock };
  return door === 'resident' ? { ...everywhere, door, matchResident, minimumAge: () => 15 } : { ...everywhere, door, policy, placeStaff };
}

const texts = loadCatalogue(
  ['pages', 'identity'].map((name) => ({ name, file: new URL(`../../platform/${name}/texts.yaml`, import.meta.url) })),
);

async function serverOf(door: SignInDoor, identity: Identity, clock: () => Date): Promise<FastifyInstance> {
  const server = await buildDoor({
    door,
    pages: identity.pages,
    routes: [],
    texts,
    data: { asActor: () => Promise.reject(new Error('no activity stands behind these pages')) },
    landlord: () => ({ name: 'Esimerkkiasunnot Oy', phone: '09 000 000' }),
    sessions: identity,
    formTargets: identity.formTargets,
    clock,
    requestsPerMinute: 10_000,
    log: pino({ level: 'silent' }),
    plugins: [
      identity.plugin,
      async (app) => void app.get(`${doorBases[door].fi}/who`, async (request) => (await identity.sessionOf(request)) ?? { nobody: true }),
    ],
  });
  await server.ready();
  return server;
}
