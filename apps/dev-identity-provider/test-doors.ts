// For tests: a landlord's three doors and the development identity provider on one port, with PostgreSQL logins as in production.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Fastify from 'fastify';
import pg from 'pg';
import type { DevIdentityProviderOptions } from './open-provider.ts';
import { doorBases } from '../../platform/pages/address.ts';
import { startPostgres } from '../../platform/postgres/launcher.ts';
import type { IdentityOptions } from '../../platform/identity/door-identity.ts';
import type { SignInDoor } from '../../platform/identity/doors.ts';
import { type Identity, openIdentity } from '../../platform/identity/open-identity.ts';
import { outside } from '../../platform/identity/outside.ts';
import type { Persona } from '../../platform/identity/persona.ts';
import type { MatchResident } from '../../platform/identity/residents.ts';

export const doors: SignInDoor[] = ['resident', 'staff', 'oversight'];
const prefix = 'kr_tests_';

export interface TestDatabase {
  /** As the server's owner, who sees through row security. */
  owner: pg.Pool;
  login(name: string): pg.Pool;
  stop(): Promise<void>;
}

/** A cluster of its own with the identity schema, its logins, and exactly the rights of the closed list. */
export async function testDatabase(): Promise<TestDatabase> {
  const home = mkdtempSync(path.join(tmpdir(), 'kr-identity-'));
  const server = await startPostgres(home);
  const owner = new pg.Pool({ connectionString: server.url, max: 4 });
  const pools = [owner];
  const logins = ['resident', 'staff', 'oversight', 'worker'];
  await owner.query(`create role ${prefix}owner nologin bypassrls; grant create on database postgres to ${prefix}owner; create extension if not exists btree_gist`);
  const client = await owner.connect();
  await client.query(`set role ${prefix}owner`);
  for (const part of ['foundation', 'identity']) {
    const folder = new URL(`../../platform/${part}/migrations/`, import.meta.url);
    for (const file of readdirSync(folder).sort()) await client.query(readFileSync(new URL(file, folder), 'utf8'));
  }
  await client.query("insert into platform.setting values ('role-prefix', $1) on conflict (key) do update set value = excluded.value", [prefix]);
  await client.query('reset role');
  client.release();
  for (const login of logins) await owner.query(`create role ${prefix}${login} login noinherit password 'test'`);
  await owner.query('revoke execute on all functions in schema identity, platform from public');
  for (const right of outside) {
    const schema = right.on.replace('function ', '').split('.')[0];
    await owner.query(`grant usage on schema ${schema} to ${prefix}${right.to}; grant ${right.may.join(', ')} on ${right.on} to ${prefix}${right.to}`);
  }
  return {
    owner,
    login: (name) => {
      const url = new URL(server.url);
      Object.assign(url, { username: prefix + name, password: 'test' });
      const pool = new pg.Pool({ connectionString: url.href, max: 4 });
      pools.push(pool);
      return pool;
    },
    stop: async () => {
      await Promise.all(pools.map((pool) => pool.end()));
      server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

export interface TestDoors {
  origin: string;
  /** Moves the clock of sessions and attempts. */
  wait(minutes: number): void;
  identities: Record<SignInDoor, Identity>;
  stop(): Promise<void>;
}

export interface TestLandlord {
  database: TestDatabase;
  personas: Persona[];
  matchResident: MatchResident;
  policy: Extract<IdentityOptions, { door: 'staff' }>['policy'];
  placeStaff: Extract<IdentityOptions, { door: 'staff' }>['placeStaff'];
  rolesHere: Record<'staff' | 'oversight', string[]>;
  devIdentityProvider: (options: DevIdentityProviderOptions) => ReturnType<typeof createServer>;
}

/** Opens the three doors with a page at each that says who is there. */
export async function openDoors(landlord: TestLandlord): Promise<TestDoors> {
  let answer: (request: IncomingMessage, response: ServerResponse) => void = () => {};
  const front = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
  let ahead = 0;
  const clock = () => new Date(Date.now() + ahead);
  const clients = Object.fromEntries(doors.map((door) => [door, { id: `kr-${door}`, secret: `secret-of-${door}` }])) as DevIdentityProviderOptions['clients'];
  const provider = landlord.devIdentityProvider({ host: '127.0.0.1', publicUrl: origin, clients, personas: () => landlord.personas });
  const identities = {} as Record<SignInDoor, Identity>;
  const servers = await Promise.all(
    doors.map(async (door) => {
      const { id: clientId, secret: clientSecret } = clients[door];
      const everywhere = { pool: landlord.database.login(door), provider: { issuer: `${origin}/dev-idp`, clientId, clientSecret }, publicUrl: origin, clock };
      const options: IdentityOptions =
        door === 'resident'
          ? { ...everywhere, door, matchResident: landlord.matchResident }
          : { ...everywhere, door, policy: landlord.policy, placeStaff: landlord.placeStaff, rolesHere: () => landlord.rolesHere[door] };
      identities[door] = openIdentity(options);
      const server = Fastify();
      await server.register(identities[door].plugin);
      for (const base of Object.values(doorBases[door])) server.get(`${base}/who`, async (request) => (await identities[door].sessionOf(request)) ?? { nobody: true });
      await server.ready();
      return { door, server };
    }),
  );
  answer = (request, response) => {
    const path = request.url!;
    if (path.startsWith('/dev-idp/')) return void provider.emit('request', request, response);
    const at = servers.find(({ door }) => Object.values(doorBases[door]).some((base) => path.startsWith(base)));
    if (at) at.server.routing(request, response);
    else response.writeHead(404).end();
  };
  return {
    origin,
    identities,
    wait: (minutes) => {
      ahead += minutes * 60_000;
    },
    stop: async () => {
      await Promise.all(servers.map(({ server }) => server.close()));
      await new Promise((resolve) => front.close(resolve));
    },
  };
}
