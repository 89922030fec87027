// Which policy a command means: a folder, the version in force, or an earlier version by its hash or by a day.
import fs from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { PolicyMistaken, policyFiles } from '#platform/policy-in-force.ts';
import { addDays, dayOf, type Language, languages, type Policy, readPolicy } from '#policy-engine/index.ts';
import { policyFolder } from '../composition.ts';
import { connected, withDatabases } from '../databases.ts';
import { type Said, UsedWrongly } from './command.ts';

export interface Given {
  /** As it was asked for. */
  name: string;
  files: Record<string, string>;
  policy: Policy;
}

/** Reads what the words name. Throws UsedWrongly when there is no such folder or version, PolicyMistaken when it is not sound. */
export async function policiesGiven(names: readonly string[]): Promise<Given[]> {
  const archived = names.filter((name) => !isFolder(name));
  for (const name of archived)
    if (!/^([0-9a-f]{6,64}|\d{4}-\d\d-\d\d|in-force)$/.test(name))
      throw new UsedWrongly(
        `${name} is no folder and no version. Name a folder, the first letters of a version's hash (at least 6), a day such as ${dayOf(new Date())}, or in-force.`,
      );
  const found = archived.length > 0 ? await fromArchive(archived) : new Map<string, Record<string, string>>();
  return names.map((name) => {
    const files = found.get(name) ?? policyFiles(name);
    return { name, files, policy: sound(name, files) };
  });
}

/** The folder that a command works on when none is named. */
export const ownFolder = policyFolder();

const isFolder = (name: string) => fs.existsSync(name) && fs.statSync(name).isDirectory();

function sound(folder: string, files: Record<string, string>): Policy {
  const { policy, mistakes } = readPolicy(files);
  if (policy) return policy;
  throw new PolicyMistaken(mistakes.filter((m) => m.severity === 'error').map((m) => ({ ...m, file: path.join(folder, m.file) })));
}

/** What a command says of a policy with mistakes. */
export function saidMistaken(error: unknown): Said {
  if (!(error instanceof PolicyMistaken)) throw error;
  return {
    well: false,
    lines: [...error.message.split('\n'), 'The policy has mistakes; npx kotirauha policy check lists them with what was probably meant.'],
    json: { mistakes: error.mistakes },
  };
}

async function fromArchive(names: readonly string[]): Promise<Map<string, Record<string, string>>> {
  return withDatabases(({ at }) =>
    connected(at.data, async (client) => {
      const { rows } = await client.query("select to_regclass('platform.policy_version') is not null as there");
      if (!rows[0].there) throw new UsedWrongly('This installation keeps no versions yet. Start it once, or name folders.');
      const found = new Map<string, Record<string, string>>();
      for (const name of names) found.set(name, await filesOf(client, name));
      return found;
    }),
  );
}

async function filesOf(client: pg.ClientBase, name: string): Promise<Record<string, string>> {
  const isDay = name.includes('-');
  const { rows } =
    isDay || name === 'in-force'
      ? await client.query(
          `select version, files from platform.policy_version where in_force_from < ($1::date)::timestamp at time zone 'Europe/Helsinki' order by in_force_from desc limit 1`,
          [addDays(name === 'in-force' ? dayOf(new Date()) : name, 1)],
        )
      : await client.query('select distinct on (version) version, files from platform.policy_version where starts_with(version, $1)', [
          name,
        ]);
  if (rows.length === 0) throw new UsedWrongly(`No version ${isDay ? `was in force on ${name}` : `begins with ${name}`}.`);
  if (rows.length > 1)
    throw new UsedWrongly(`${rows.length} versions begin with ${name}: ${rows.map((r) => r.version.slice(0, 16)).join(', ')}.`);
  return rows[0].files;
}

/** The language asked for; the landlord's first without one. */
export function languageGiven(values: Record<string, string>, policy?: Policy): Language {
  const asked = values['language'];
  if (asked === undefined) return policy?.controller.languages[0] ?? 'fi';
  if (!(languages as readonly string[]).includes(asked))
    throw new UsedWrongly(`--language is one of ${languages.join(', ')}, not ${asked}.`);
  return asked as Language;
}

export const languageOption = {
  name: '--language',
  takes: 'fi|sv|en',
  about: "The language of the answer; without it the landlord's first.",
};

export const policyOption = {
  name: '--policy',
  takes: 'DIR',
  about: 'Which policy; policy/ without it. A hash, a day or in-force does too.',
};
