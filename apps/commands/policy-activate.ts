// policy submit, assessed, activate: a version comes into force when the people who must have said so have, and the law's papers are there.
import type pg from 'pg';
import { z } from 'zod';
import { drafts, submitDraft } from '#platform/policy-decisions.ts';
import { checkedPolicy, readInForce } from '#platform/policy-in-force.ts';
import { activate } from '../activate.ts';
import { connected, withDatabases } from '../databases.ts';
import { hindrancesOf } from '../hindrances.ts';
import type { Secrets } from '../home.ts';
import { type Command, type Said, UsedWrongly } from './command.ts';
import { ownFolder, policiesGiven, saidMistaken } from './policy-given.ts';

export const policySubmit: Command = {
  words: ['policy', 'submit'],
  takes: '[DIR]',
  about: 'Lay a version on the desk of the oversight console, where it is proposed, advised on and approved. Decides nothing.',
  example: 'npx kotirauha policy submit ../policy-draft',
  async run({ words: [folder = ownFolder] }) {
    try {
      const [given] = await policiesGiven([folder]);
      return await withDatabases(({ at, secrets }) =>
        connected(at.data, async (client) => {
          const inForce = await readInForce(client);
          const hindrances = hindrancesOf(given!.policy, inForce && checkedPolicy(inForce.files), secrets.prefix);
          if (hindrances.length > 0)
            return { well: false, lines: ['This version could never come into force. It lacks:', ...hindrances], json: { hindrances } };
          const version = await submitDraft(client, given!.files, new Date());
          return {
            well: true,
            lines: [
              `Version ${version.slice(0, 12)} lies on the desk of the oversight console. Approved there, it takes effect by itself.`,
            ],
            json: { version },
          };
        }),
      );
    } catch (error) {
      return saidMistaken(error);
    }
  },
};

export const policyAssessed: Command = {
  words: ['policy', 'assessed'],
  takes: 'ACTIVITY',
  about: 'Record that the data protection impact assessment of an activity was done, on which day and where it is kept.',
  options: [
    { name: '--on', takes: 'DAY', about: 'The day on which it was done, YYYY-MM-DD.' },
    { name: '--reference', takes: 'TEXT', about: 'Where it is kept: a number or an address.' },
  ],
  example: 'npx kotirauha policy assessed camera --on 2026-10-01 --reference "DPIA 7/2026"',
  async run({ words: [activity], values: { on, reference } }) {
    if (!activity || !reference || !z.iso.date().safeParse(on).success || on! > new Date().toISOString().slice(0, 10))
      throw new UsedWrongly(
        'Name the activity, a day that has been and the reference: npx kotirauha policy assessed camera --on 2026-10-01 --reference "DPIA 7/2026"',
      );
    const known = checkedPolicy((await policiesGiven([ownFolder]))[0]!.files).activities.some((a) => a.id === activity);
    if (!known) throw new UsedWrongly(`The policy has no activity ${activity}.`);
    await withDatabases(({ at }) =>
      connected(at.data, (client) =>
        client.query(
          'insert into platform.impact_assessment values ($1, $2, $3) on conflict (activity, done_on) do update set reference = excluded.reference',
          [activity, on, reference],
        ),
      ),
    );
    return { well: true, lines: [`Recorded: ${activity}, ${on}, ${reference}.`], json: { activity, on, reference } };
  },
};

export const policyActivate: Command = {
  words: ['policy', 'activate'],
  takes: 'VERSION',
  about:
    'Bring a version into force now, without waiting for `serve` to: rights, notice and every process follow. For invented people no approval is asked.',
  example: 'npx kotirauha policy activate 5de0d3369bf1',
  async run({ words: [version] }) {
    if (!version || !/^[0-9a-f]{6,64}$/.test(version))
      throw new UsedWrongly('Name the version by the first letters of its hash; npx kotirauha policy submit says it.');
    return withDatabases(({ at, secrets }) => connected(at.data, (client) => bring(client, secrets, version)));
  },
};

async function bring(client: pg.Client, secrets: Secrets, begins: string): Promise<Said> {
  const found = (await drafts(client)).filter((draft) => draft.version.startsWith(begins));
  const [draft] = found;
  if (!draft || found.length > 1)
    throw new UsedWrongly(`${found.length === 0 ? 'No draft begins' : `${found.length} drafts begin`} with ${begins}.`);
  const { version } = draft;
  const done = await activate(client, secrets, version);
  if ('lacks' in done)
    return {
      well: false,
      lines: ['This version does not come into force. It lacks:', ...done.lacks.map((lack) => `  ${lack}`)],
      json: { activated: false, ...done },
    };
  return {
    well: true,
    lines: [`Version ${version.slice(0, 12)} is in force, also in every process that serves; ${done.changed} privileges changed.`],
    json: { activated: true, version, ...done },
  };
}
