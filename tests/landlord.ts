// A landlord of one's own for a test file: the sample landlord's databases cloned, every door open, and people who sign in.
import { randomUUID } from 'node:crypto';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import pg from 'pg';
import { inject } from 'vitest';
import { outsideRolesOf, sealOnce } from '#platform/access-log/sealer.ts';
import { sealLag } from '#platform/access-log/upkeep.ts';
import { doorCookies } from '#platform/identity/cookies.ts';
import type { Persona } from '#platform/identity/persona.ts';
import { strongLevels } from '#platform/identity/provider-config.ts';
import { admitResident } from '#platform/identity/residents.ts';
import { openSessions, usualLimits } from '#platform/identity/sessions.ts';
import { admitStaff } from '#platform/identity/staff.ts';
import { publicLetterKey } from '#platform/letter-box.ts';
import { openLog } from '#platform/pages/log.ts';
import { checkedPolicy } from '#platform/policy-in-force.ts';
import { latestVersion } from '#platform/running-version.ts';
import { connected, type Databases } from '../apps/databases.ts';
import { bringIntoForce } from '../apps/install.ts';
import { configOf } from '../apps/landlord.ts';
import { matchResident, placeStaff } from '../apps/register-at-sign-in.ts';
import { type DoorServer, openDoorServer } from '../apps/serve-door.ts';
import { testNow } from './set-up.ts';
import { witnessOf } from './witness.ts';

type Doors = 'public' | 'resident' | 'staff' | 'oversight';

export interface Visitor {
  persona: Persona;
  cookie: string;
  csrf: string;
  /** The person in the register, for residents (and employees known as residents). */
  personId: string | undefined;
  get(url: string): Promise<LightMyRequestResponse>;
  /** Posts a form as a browser would, with the session's token. */
  post(url: string, fields: Record<string, string>): Promise<LightMyRequestResponse>;
  inject(options: InjectOptions): Promise<LightMyRequestResponse>;
}

export type TestLandlord = Awaited<ReturnType<typeof openTestLandlord>>;

/** Clones the template (about 0.4 s). `clock.at` moves time for every door. Call `close` in afterAll. `prepare` runs before any door connects. */
export async function openTestLandlord(
  only: Doors[] = ['public', 'resident', 'staff', 'oversight'],
  publicUrl = 'http://localhost:3000',
  prepare?: (at: Databases) => Promise<void>,
) {
  const template = inject('template');
  const name = `t_${randomUUID().slice(0, 8)}`;
  const at = { data: '', vault: '' };
  await connected(template.owner, async (client) => {
    for (const which of ['data', 'vault'] as const) {
      const from = new URL(template[which]).pathname.slice(1);
      // Two files that clone at once would each be "accessing" the template.
      await client.query('select pg_advisory_lock(20261122)');
      await client.query(`create database ${name}_${which} template ${from}`);
      await client.query('select pg_advisory_unlock(20261122)');
      const url = new URL(template.owner);
      url.pathname = `/${name}_${which}`;
      at[which] = url.href;
    }
  });
  // Rights on a database itself are not cloned with it.
  const logins = ['public', 'resident', 'staff', 'oversight', 'worker', 'retention', 'log']
    .map((l) => `"${template.secrets.prefix}${l}"`)
    .join(', ');
  for (const url of [at.data, at.vault])
    await connected(url, async (client) => {
      const database = new URL(url).pathname.slice(1);
      await client.query(
        `revoke all on database ${database} from public; grant connect on database ${database} to ${logins}; grant create, temporary on database ${database} to "${template.secrets.prefix}owner"`,
      );
    });
  await prepare?.(at);
  const clock = { at: testNow };
  const now = () => clock.at;
  const admin = new pg.Pool({ connectionString: at.data, max: 3 });
  const doors = new Map<Doors, DoorServer>();
  const logged: string[] = [];
  const { witness, touched, untraced } = witnessOf(admin);
  for (const door of only) {
    const provider = { issuer: `${publicUrl}/dev-idp`, clientId: `kotirauha-${door}`, clientSecret: 'secret' };
    doors.set(
      door,
      await openDoorServer(
        {
          ...configOf(door, at, template.secrets, template.keys),
          door,
          publicUrl,
          formsSecret: 'x'.repeat(32),
          sample: true,
          requestsPerMinute: 100_000,
          serverLog: openLog(door, { level: 'debug', stream: { write: (line) => void logged.push(line) } }),
          ...(door === 'public' ? { letterKey: publicLetterKey(template.keys) } : { provider }),
        },
        now,
        { clock: now, witness },
      ),
    );
  }
  const serverOf = (door: Doors) => doors.get(door) ?? fail(`the ${door} door is not open in this test`);

  async function signIn(persona: Persona, door: 'resident' | 'staff' | 'oversight' = persona.kind): Promise<Visitor> {
    const { landlord, app } = serverOf(door);
    const pool = landlord.outside as never;
    const today = clock.at.toISOString().slice(0, 10);
    const claims = { acr: strongLevels[0], amr: ['mfa'], iss: `${publicUrl}/dev-idp`, sub: persona.id, ...persona.claims } as never;
    const sessions = openSessions(door, pool, now, usualLimits[door]);
    const who =
      door === 'resident'
        ? await residentOf(claims, today, pool, landlord)
        : await admitStaff(
            pool,
            {
              door,
              policy: () => landlord.policy,
              placeStaff: placeStaff(landlord),
              strongLevels,
            } as never,
            claims,
            clock.at,
            today,
          );
    const token = await sessions.begin(pool, who);
    const session = await sessions.read(token);
    const cookie = `${doorCookies(door, publicUrl).session}=${token}`;
    const csrf = session!.csrf;
    const headers = { cookie, host: new URL(publicUrl).host };
    return {
      persona,
      cookie,
      csrf,
      personId: session!.actor.personId,
      get: (url) => app.inject({ url, headers }),
      post: (url, fields) =>
        app.inject({
          method: 'POST',
          url,
          headers: { ...headers, origin: publicUrl, 'content-type': 'application/x-www-form-urlencoded' },
          payload: new URLSearchParams({ csrf, ...fields }).toString(),
        }),
      inject: (options) => app.inject({ ...options, headers: { ...headers, ...options.headers } }),
    };
  }

  /** Seals the whole log now, so that residents see who has looked. A transaction of another test may make it wait. */
  async function seal() {
    const outsideRoles = outsideRolesOf(serverOf(only[0]!).landlord.policy);
    do await sealOnce(admin as never, { rootsFile: `${template.keys}/${name}-roots.jsonl`, outsideRoles });
    while ((await sealLag(admin as never)).waiting > 0);
  }

  return {
    at,
    admin,
    clock,
    publicUrl,
    personas: template.personas,
    policyFolder: template.policyFolder,
    secrets: template.secrets,
    keys: template.keys,
    policy: () => serverOf(only[0]!).landlord.policy,
    /** Every line that the doors have written to their own logs, at `debug`. */
    logged,
    app: (door: Doors) => serverOf(door).app,
    landlord: (door: Doors) => serverOf(door).landlord,
    /** The persona whose id is this; throws when the sample landlord has none. */
    persona: (id: string) =>
      template.personas.find((p) => p.id === id) ?? fail(`no persona ${id}; there are ${template.personas.map((p) => p.id).join(', ')}`),
    signIn,
    /** Personal tables that transactions have touched so far, and each transaction that did so without a trace. */
    touched,
    untraced,
    /** Brings another version into force under the doors that serve, and waits until they have noticed. */
    async bringIntoForce(files: Record<string, string>, from = clock.at) {
      const policy = checkedPolicy(files);
      await connected(at.data, (client) => bringIntoForce(client, template.secrets, policy, { archived: { files, from } }));
      while (latestVersion()?.policy.version !== policy.version) await new Promise((again) => setTimeout(again, 50));
    },
    seal,
    /** Ends it. Throws when any transaction has read of people what the log does not have. */
    async close() {
      for (const door of doors.values()) await door.close();
      await admin.end();
      if (untraced.length > 0) fail(`read without a trace: ${[...new Set(untraced)].join('; ')}`);
    },
  };
}

async function residentOf(claims: never, today: string, pool: never, landlord: DoorServer['landlord']) {
  const admission = await admitResident(
    pool,
    { matchResident: matchResident(landlord), strongLevels, minimumAge: () => landlord.policy.controller.signIn.fromAge },
    claims,
    today,
  );
  if ('who' in admission) return admission.who;
  const { claimant } = admission;
  const invited = (claims as { invited?: string }).invited;
  const matched = claimant && invited ? await matchResident(landlord)({ ...claimant, invited }) : undefined;
  if (!matched) fail('the register does not know this persona: an invitation would be needed');
  return { ...matched, areas: [], buildings: [], named: false, strong: true, amr: ['mfa'] };
}

function fail(why: string): never {
  throw new Error(why);
}
