// Reads which identity provider each door has: a file in the home folder, and the environment above it.
import fs from 'node:fs';
import path from 'node:path';
import { authentication } from '#platform/identity/client-authentication.ts';
import type { SignInDoor } from '#platform/identity/doors.ts';
import { type ProviderConfig, readProviderConfig, WrongSetting } from '#platform/identity/provider-config.ts';
import { CannotStart } from './cannot-start.ts';

export type Providers = Partial<Record<SignInDoor, ProviderConfig>>;
type Settings = Record<string, unknown>;

const doors: SignInDoor[] = ['resident', 'staff', 'oversight'];

/** In the home folder, readable by its owner alone: `{ "staff": { "issuer": …, "clientId": …, … }, … }`. */
const fileName = 'identity-providers.json';

/** Throws {@link CannotStart} with one line about the first thing that is wrong: never with a value, which could be a secret. */
export async function readProviders(home: string, environment: Record<string, string | undefined> = process.env): Promise<Providers> {
  const written = readFile(path.join(home, fileName));
  const stranger = Object.keys(written).find((door) => !doors.includes(door as SignInDoor));
  if (stranger) throw new CannotStart(`${fileName} names a door ${stranger}; there are ${doors.join(', ')}.`);
  const found: Providers = {};
  for (const door of doors) {
    const provider = await providerOf(door, written[door], environmentOf(door, environment));
    if (provider) found[door] = provider;
  }
  return found;
}

async function providerOf(door: SignInDoor, written: unknown, said: Settings): Promise<ProviderConfig | undefined> {
  if (written === undefined && Object.keys(said).length === 0) return undefined;
  if (written !== undefined && !isObject(written)) throw new CannotStart(`${fileName}: ${door} is not an object with settings.`);
  const settings = { ...(written as Settings | undefined), ...said };
  // Claims that the environment names stand above those of the file one by one.
  const inFile = (written as Settings | undefined)?.['claims'];
  if (isObject(inFile)) settings['claims'] = { ...inFile, ...(said['claims'] as Settings | undefined) };
  try {
    const config = readProviderConfig(withKey(settings));
    await authentication(config);
    return config;
  } catch (error) {
    if (!(error instanceof WrongSetting)) throw error;
    const setting = error.setting === 'clientKey' ? 'clientKeyFile' : error.setting;
    throw new CannotStart(
      `The identity provider of the ${door} door: ${setting} ${error.wrong} (${variableOf(door, setting)}, or ${fileName}).`,
    );
  }
}

/** The key lies in a file of its own: `clientKeyFile`. */
function withKey({ clientKeyFile, ...settings }: Settings): Settings {
  if (clientKeyFile === undefined) return settings;
  try {
    ownersAlone(String(clientKeyFile));
    return { ...settings, clientKey: fs.readFileSync(String(clientKeyFile), 'utf8') };
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    throw new WrongSetting('clientKeyFile', 'cannot be read');
  }
}

function readFile(file: string): Settings {
  if (!fs.existsSync(file)) return {};
  ownersAlone(file);
  try {
    const read: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
    if (isObject(read)) return read;
  } catch {
    // The parser's own words quote the file, and the file holds secrets.
  }
  throw new CannotStart(`${file} is not a JSON object.`);
}

function ownersAlone(file: string) {
  if (fs.statSync(file).mode & 0o077) throw new CannotStart(`${file} can be read by others; make its mode 600.`);
}

/** `clientAuth` of the staff door is KOTIRAUHA_STAFF_CLIENT_AUTH, `claims.groups` KOTIRAUHA_STAFF_CLAIM_GROUPS. */
const variableOf = (door: SignInDoor, setting: string) =>
  `KOTIRAUHA_${door}_${setting.replace('claims.', 'claim_').replaceAll(/[A-Z]/g, '_$&')}`.toUpperCase();

function environmentOf(door: SignInDoor, environment: Record<string, string | undefined>): Settings {
  const settings: Settings = {};
  const claims: Settings = {};
  const prefix = `KOTIRAUHA_${door.toUpperCase()}_`;
  for (const [variable, value] of Object.entries(environment)) {
    if (!variable.startsWith(prefix) || value === undefined || value === '') continue;
    const name = variable.slice(prefix.length);
    if (name.startsWith('CLAIM_')) claims[asSetting(name.slice('CLAIM_'.length))] = value;
    else settings[asSetting(name)] = value;
  }
  return Object.keys(claims).length > 0 ? { ...settings, claims } : settings;
}

const asSetting = (name: string) => name.toLowerCase().replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const isObject = (value: unknown): value is Settings => typeof value === 'object' && value !== null && !Array.isArray(value);
