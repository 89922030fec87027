// Loads the sample landlord into a fresh installation, once; and tells who may sign in to it.
import path from 'node:path';
import pg from 'pg';
import { setOfficer } from '#platform/data-protection-officer.ts';
import type { Persona } from '#platform/identity/persona.ts';
import { openKeys } from '#platform/vault/open-keys.ts';
import { openVault } from '#platform/vault/vault.ts';
import type { Policy } from '#policy-engine/policy.ts';
import type { Databases } from '../databases.ts';
import type { Secrets } from '../home.ts';
import { asPolicyAllows, whoMaySignIn } from './as-policy-allows.ts';
import { type SampleLandlord, sampleLandlord } from './landlord.ts';
import { loadChanges } from './load-changes.ts';
import { loadMandates } from './load-mandates.ts';
import { loadRegister } from './load-register.ts';
import { sampleOfficers } from './officers.ts';
import { personas } from './personas.ts';

export interface SamplePlace {
  at: Databases;
  secrets: Pick<Secrets, 'prefix'>;
  /** Folder of the vault's key files. */
  keys: string;
  policy: Policy;
  /** The instant at which the sample stands; now when absent. */
  asOf?: Date;
}

/** Is the sample landlord in this database? */
export const sampleLoaded = async (client: pg.ClientBase): Promise<boolean> => (await sampleDay(client)) !== undefined;

const sampleDay = async (client: pg.ClientBase): Promise<string | undefined> =>
  (await client.query(`select value from platform.setting where key = 'sample-day'`)).rows[0]?.value;

/** Who may sign in to the sample landlord that is loaded; nobody when none is. */
export async function samplePersonas(client: pg.ClientBase, policy: Policy): Promise<Persona[]> {
  const day = await sampleDay(client);
  if (day === undefined) return [];
  const landlord = sampleLandlord(noonOf(day));
  return whoMaySignIn(policy, landlord, personas(landlord));
}

/** The landlord that is loaded, on its own day. */
export async function sampleAsOf(client: pg.ClientBase): Promise<{ landlord: SampleLandlord; day: string }> {
  const day = (await sampleDay(client)) ?? '';
  return { landlord: sampleLandlord(noonOf(day)), day };
}

/** An instant of that Helsinki day. */
export const noonOf = (day: string) => new Date(`${day}T10:00:00Z`);

/** Writes it in one transaction: killed in the middle, the next start begins afresh. Refuses a register with people in it. */
export async function loadSample({ at, secrets, keys, policy, asOf = new Date() }: SamplePlace): Promise<SampleLandlord> {
  const landlord = asPolicyAllows(policy, sampleLandlord(asOf));
  const client = new pg.Client({ connectionString: at.data });
  // Thousands of keys: not each is waited for on the disk. The commit of the data below flushes them where the two share a server.
  const vaultPool = new pg.Pool({ connectionString: at.vault, max: 16, options: '-c synchronous_commit=off' });
  await client.connect();
  try {
    const vault = openVault({ pool: vaultPool as never, keys: openKeys(path.resolve(keys)), controller: policy.controller.name });
    await client.query('begin');
    await client.query(`set local role ${pg.escapeIdentifier(`${secrets.prefix}owner`)}`);
    await client.query(`select set_config('app.as_of', $1, true)`, [asOf.toISOString()]);
    if ((await client.query('select from residents.person limit 1')).rowCount)
      throw new Error('there are people in the register: the sample goes into an empty one only');
    await loadRegister(client, vault, policy, landlord);
    for (const officer of sampleOfficers) await setOfficer(client, officer);
    await loadChanges(client, policy, landlord);
    await loadMandates(client, policy, landlord);
    await client.query(`insert into platform.setting values ('sample-day', $1)`, [landlord.day]);
    await client.query('commit');
    return landlord;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    await client.end();
    await vaultPool.end();
  }
}
