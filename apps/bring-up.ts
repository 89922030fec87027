// Brings an installation up before anything serves, in a process that ends with it, and says with which tasks the others begin.
import fs from 'node:fs';
import path from 'node:path';
import type { Difference } from '#platform/enforcement/apply.ts';
import type { Persona } from '#platform/identity/persona.ts';
import { publicLetterKey } from '#platform/letter-box.ts';
import { putInForce } from '#platform/policy-in-force.ts';
import { CannotStart } from './cannot-start.ts';
import { connected } from './databases.ts';
import { helsinkiProfileOf } from './helsinki-profile-settings.ts';
import { type Providers, readProviders } from './identity-providers.ts';
import { install, oneAtATime, verify } from './install.ts';
import { byServer, configOf, type ProcessConfig } from './landlord.ts';
import { mailSettingsOf } from './mail-settings.ts';
import { retentionConfig } from './retention.ts';
import { rootsMailOf } from './roots-mail-settings.ts';
import { loadSample, sampleLoaded, samplePersonas } from './sample/load.ts';
import type { DoorConfig } from './serve-door.ts';
import type { BroughtUp, Task, ToBringUp } from './tasks.ts';
import { telemetrySettings } from './telemetry.ts';
import { type Served, versionToServe } from './version-to-serve.ts';

const doors = ['public', 'resident', 'staff', 'oversight'] as const;

/** Throws CannotStart, and whatever a migration throws; each step is whole, so that a start killed in the middle goes on at the next. */
export async function bringUp(on: ToBringUp): Promise<BroughtUp> {
  const providers = on.databaseUrl ? await readProviders(on.home) : {};
  const personas = await oneAtATime(on.at.data, async () => bringUpData(on, await versionToServe(on.at.data)));
  return { tasks: tasksOf(on, personas, providers), personas, providers };
}

/** Migrations, privileges, policy, sample landlord. Returns the invented people, if any. */
async function bringUpData({ at, secrets, home, embedded }: ToBringUp, { files, policy, folderDiffers }: Served): Promise<Persona[]> {
  if (folderDiffers)
    process.stderr.write(
      `policy/ holds version ${folderDiffers.slice(0, 12)}, but ${policy.version.slice(0, 12)} is in force and is served. To change that: npx kotirauha policy submit, then the desk in the oversight console.\n`,
    );
  // Beside servers of an older version nothing is taken away that those still use.
  const narrow = process.env['UPGRADE'] !== 'beside';
  const { changed } = await install(at, secrets, policy, { narrow });
  await connected(at.data, (client) => putInForce(client, files, new Date()));
  const loaded = await connected(at.data, sampleLoaded);
  if (embedded && !loaded) await loadSample({ at, secrets, keys: path.join(home, 'keys'), policy });
  const undecided = policy.activities
    .flatMap((a) => [...a.basis, ...a.keep, ...a.access, ...a.disclose])
    .filter((l) => l.status === 'proposed').length;
  if (!embedded && !loaded && undecided > 0) {
    throw new CannotStart(
      `The policy holds ${undecided} proposed lines that nobody has decided, so it does not serve real people. Decide them, or try it with invented people: npx kotirauha sample load`,
    );
  }
  // Where nothing had to be changed, the comparison with the policy has just been made.
  const verified = places(changed) === 0 ? changed : await verify(at, secrets, policy);
  const differing = places(narrow ? verified : { ...verified, surplus: [] });
  if (differing > 0)
    throw new CannotStart(
      `PostgreSQL's privileges differ from the policy in ${differing} places. See them: npx kotirauha enforcement verify`,
    );
  return connected(at.data, (client) => samplePersonas(client, policy));
}

const places = ({ missing, surplus }: Difference) => missing.length + surplus.length;

/** How doors reach their databases: by a pooler where there is one, and a copy for what is about nobody. The worker's locks outlast a transaction: it goes straight. */
function reached(config: ProcessConfig): ProcessConfig {
  const { POOLER_URL: pooler, REPLICA_URL: replica, VAULT_URL: apart } = process.env;
  const by = (url: string) => (pooler ? byServer(url, pooler) : url);
  return {
    ...config,
    data: by(config.data),
    log: by(config.log),
    ...(config.vault && { vault: apart ? config.vault : by(config.vault) }),
    ...(pooler && { pooled: true }),
    ...(replica && { replica: byServer(config.data, replica) }),
  };
}

/** How the worker reaches the data, the vault and its keys. */
export const workerLogin = (at: ToBringUp['at'], secrets: ToBringUp['secrets'], keys: string) => {
  const { data, vault } = configOf('worker', at, secrets, keys);
  return { data, vault: vault!, keys };
};

/** Of the environment only what modules' jobs are set by: none of the product's own secrets. */
const jobSettingsOf = (environment: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => name.startsWith('MAILBOX_')));

function tasksOf(
  { at, secrets, home, embedded, publicUrl, host, databaseUrl }: ToBringUp,
  personas: Persona[],
  providers: Providers,
): Task[] {
  const settings = telemetrySettings(process.env);
  const telemetry = settings ? { telemetry: settings } : {};
  const keys = path.join(home, 'keys');
  const rootsMail = rootsMailOf(process.env);
  const helsinkiProfile = helsinkiProfileOf(process.env);
  const mail = mailSettingsOf(process.env, home, personas.length > 0);
  const clients = {
    resident: { id: 'kotirauha-resident', secret: secrets.clients['resident']! },
    staff: { id: 'kotirauha-staff', secret: secrets.clients['staff']! },
    oversight: { id: 'kotirauha-oversight', secret: secrets.clients['oversight']! },
  };
  const providerOf = (door: (typeof doors)[number]): Pick<DoorConfig, 'provider'> => {
    if (door === 'public') return {};
    if (embedded) return { provider: { issuer: `${publicUrl}/dev-idp`, clientId: clients[door].id, clientSecret: clients[door].secret } };
    const provider = providers[door];
    return provider ? { provider } : {};
  };
  const tasks: Task[] = doors.map((door) => ({
    kind: 'door',
    config: {
      ...telemetry,
      ...reached(configOf(door, at, secrets, keys)),
      door,
      publicUrl,
      formsSecret: secrets.forms[door]!,
      ...(door === 'public' && { letterKey: publicLetterKey(keys) }),
      sample: personas.length > 0,
      ...providerOf(door),
      ...(door === 'resident' && helsinkiProfile && { helsinkiProfile }),
    },
  }));
  tasks.push({
    kind: 'worker',
    config: {
      ...workerLogin(at, secrets, keys),
      publicUrl,
      settings: jobSettingsOf(process.env),
      rootsFile: path.join(home, 'roots', 'access-log.jsonl'),
      retention: retentionConfig(at, secrets, home),
      ...telemetry,
      ...(rootsMail && { rootsMail }),
      ...(mail && { mail }),
    },
  });
  if (embedded) tasks.push({ kind: 'dev-identity-provider', config: { databaseUrl, publicUrl, host, personas, clients } });
  fs.mkdirSync(path.join(home, 'roots'), { recursive: true, mode: 0o700 });
  return tasks;
}
