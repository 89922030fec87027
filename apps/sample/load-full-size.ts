// Grows the sample landlord to full size, property by property: each is written whole or not at all, and a load that was killed goes on.
import path from 'node:path';
import pg from 'pg';
import { Chance, mostProperties, propertyMark, type SampleArea } from '#modules/homes/public.ts';
import { mostBatches } from '#modules/residents/public.ts';
import { sealOnce } from '#platform/access-log/sealer.ts';
import { openKeys } from '#platform/vault/open-keys.ts';
import { openVault, type Vault } from '#platform/vault/vault.ts';
import { addMonths } from '#policy-engine/index.ts';
import { connected } from '../databases.ts';
import { asPolicyAllows } from './as-policy-allows.ts';
import { livingOn } from './landlord.ts';
import { loadSample, noonOf, type SamplePlace, sampleAsOf, sampleLoaded } from './load.ts';
import { loadRegister } from './load-register.ts';
import { loadLooks } from './looks.ts';
import { type PropertyPlan, propertyPlans, sampleOfProperty } from './property.ts';
import { loadStaff, staffAccounts } from './staff-accounts.ts';

export interface FullSize extends SamplePlace {
  /** How many people live with the landlord on the day of the sample, those of the small sample among them. */
  residents: number;
  /** File of the log's roots. */
  rootsFile: string;
  /** Told after each step: how many of all people are there, and what is being done. */
  tell(done: { residents: number; of: number; doing: 'loading' | 'sealing' | 'counting' }): void;
}

/** The sample cannot have that size; the message says which it can have. */
export class WrongSize extends Error {}

const atOnce = 2;

/**
 * Loads what is missing of a sample of this size, the small sample first. Returns how many people this call has added. Killed in the middle,
 * the next call with the same size goes on after the last whole property. Throws WrongSize.
 */
export async function loadFullSize(place: FullSize): Promise<{ added: number }> {
  return connected(place.at.data, async (client) => {
    if (!(await sampleLoaded(client))) await loadSample(place);
    const { landlord, day } = await sampleAsOf(client);
    const plans = plansFor(place.residents, livingOn(landlord, day).size);
    await claimSize(client, place.residents);
    const staff = staffAccounts().filter((s) => place.policy.vocabulary.roles.some((r) => r.id === s.role));
    await asOwner(client, place, day, async () => {
      await client.query('select trail.make_months($1::date, 40)', [addMonths(day, -36)]);
      await loadStaff(client, staff, day);
    });
    const missing = await missingOf(client, plans);
    const there = place.residents - missing.reduce((sum, p) => sum + p.residents, 0);
    if (missing.length === 0 && (await isFinished(client))) return { added: 0 };
    await loadProperties(place, { plans: missing, areas: landlord.homes.areas, day, there, staff });
    await finish(place, client);
    return { added: place.residents - there };
  });
}

function plansFor(residents: number, small: number): PropertyPlan[] {
  const plans = propertyPlans(residents - small);
  const most = Math.min(mostProperties, mostBatches);
  if (plans.length === 0 || plans.length > most)
    throw new WrongSize(
      `The sample can have from ${small + 1} to about ${Math.floor((most * 190) / 1_000) * 1_000} residents, not ${residents}.`,
    );
  return plans;
}

/** A sample has one size: properties of another would not be the same. */
async function claimSize(client: pg.ClientBase, residents: number) {
  await client.query(`insert into platform.setting values ('sample-residents', $1) on conflict do nothing`, [String(residents)]);
  const { rows } = await client.query(`select value from platform.setting where key = 'sample-residents'`);
  if (rows[0].value !== String(residents))
    throw new WrongSize(
      `This register holds, wholly or in part, the sample of ${rows[0].value} residents. Go on with that number, or begin afresh.`,
    );
}

const isFinished = async (client: pg.ClientBase): Promise<boolean> =>
  (await client.query(`select from platform.setting where key = 'sample-finished'`)).rowCount === 1;

async function missingOf(client: pg.ClientBase, plans: readonly PropertyPlan[]): Promise<PropertyPlan[]> {
  const { rows } = await client.query('select permanent_id from homes.building where permanent_id = any ($1)', [
    plans.map((p) => propertyMark(p.number)),
  ]);
  const there = new Set(rows.map((r) => r.permanent_id as string));
  return plans.filter((p) => !there.has(propertyMark(p.number)));
}

interface Loading {
  plans: PropertyPlan[];
  areas: readonly SampleArea[];
  day: string;
  there: number;
  staff: ReturnType<typeof staffAccounts>;
}

/** Two at a time, so that making and writing keep two processors busy. */
async function loadProperties(place: FullSize, loading: Loading) {
  // Not each key is waited for on the disk; the commit of the data that it seals flushes it where the two share a server.
  const vaultPool = new pg.Pool({ connectionString: place.at.vault, max: atOnce, options: '-c synchronous_commit=off' });
  const vault = openVault({
    pool: vaultPool as never,
    keys: openKeys(path.resolve(place.keys)),
    controller: place.policy.controller.name,
  });
  const queue = loading.plans.values();
  let residents = loading.there;
  const work = async () => {
    const client = new pg.Client({ connectionString: place.at.data });
    await client.connect();
    try {
      for (const plan of queue) {
        await loadProperty(client, vault, place, plan, loading);
        residents += plan.residents;
        place.tell({ residents, of: place.residents, doing: 'loading' });
      }
    } finally {
      await client.end();
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, work));
  await vaultPool.end();
  for (const e of ended) if (e.status === 'rejected') throw e.reason;
}

async function loadProperty(client: pg.Client, vault: Vault, place: FullSize, plan: PropertyPlan, { areas, day, staff }: Loading) {
  const property = asPolicyAllows(place.policy, sampleOfProperty(plan, areas, day));
  // Plans made while the tables were small are not for long.
  await client.query('discard plans');
  await asOwner(client, place, day, async () => {
    await loadRegister(client, vault, place.policy, property);
    const chance = new Chance(60_000_000 + plan.number);
    await loadLooks(client, { chance, day, staff, policy: place.policy, stays: property.occupancies });
  });
}

/** One transaction as the owner of the tables, at the instant of the sample. */
async function asOwner(client: pg.ClientBase, { secrets }: FullSize, day: string, work: () => Promise<void>) {
  await client.query('begin');
  try {
    await client.query(`set local role ${pg.escapeIdentifier(`${secrets.prefix}owner`)}`);
    await client.query(`select set_config('app.as_of', $1, true)`, [noonOf(day).toISOString()]);
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** What the worker would do in its time: seals the log, and has PostgreSQL and the figures count what is there. */
async function finish(place: FullSize, client: pg.ClientBase) {
  const tell = (doing: 'sealing' | 'counting') => place.tell({ residents: place.residents, of: place.residents, doing });
  tell('sealing');
  const sealing = new pg.Pool({ connectionString: place.at.data, max: 3 });
  // The looks of three years in one go: larger stretches than those of a day.
  await sealOnce(sealing as never, { rootsFile: place.rootsFile, batch: 300_000 });
  await sealing.end();
  tell('counting');
  await client.query('vacuum analyze');
  await client.query('select statistics.count_anew()');
  await client.query(`insert into platform.setting values ('sample-finished', $1) on conflict do nothing`, [String(place.residents)]);
}
