// policy submit, assessed, activate: a version comes into force when the people who must have said so have, and the law's papers are there.
import type pg from 'pg';
import { z } from 'zod';
import { apply } from '#platform/enforcement/apply.ts';
import { assessments, type Decision, draftFiles, drafts, holdsRealPeople, submitDraft } from '#platform/policy-decisions.ts';
import { checkedPolicy, putInForce } from '#platform/policy-in-force.ts';
import { isReady, type Readiness, readinessOf } from '#policy-engine/index.ts';
import { connected, withDatabases } from '../databases.ts';
import type { Secrets } from '../home.ts';
import { installationOf } from '../install.ts';
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
      const version = await withDatabases(({ at }) => connected(at.data, (client) => submitDraft(client, given!.files, new Date())));
      return {
        well: true,
        lines: [
          `Version ${version.slice(0, 12)} lies on the desk. It comes into force by: npx kotirauha policy activate ${version.slice(0, 12)}`,
        ],
        json: { version },
      };
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
  about: 'Bring an approved version into force: PostgreSQL’s privileges and the notice follow. For invented people no approval is asked.',
  example: 'npx kotirauha policy activate 5de0d3369bf1',
  async run({ words: [version] }) {
    if (!version || !/^[0-9a-f]{6,64}$/.test(version))
      throw new UsedWrongly('Name the version by the first letters of its hash; npx kotirauha policy submit says it.');
    return withDatabases(({ at, secrets }) => connected(at.data, (client) => activate(client, secrets, version)));
  },
};

/** Brings a draft into force, or says what it lacks. For invented people nothing is asked. */
export async function activate(client: pg.Client, secrets: Secrets, version: string): Promise<Said> {
  const found = (await drafts(client)).filter((draft) => draft.version.startsWith(version));
  const [draft] = found;
  if (!draft || found.length > 1)
    throw new UsedWrongly(`${found.length === 0 ? 'No draft begins' : `${found.length} drafts begin`} with ${version}.`);
  const files = (await draftFiles(client, draft.version))!;
  const policy = checkedPolicy(files);
  const lacks = (await holdsRealPeople(client))
    ? lacksOf(draft.decision, readinessOf(policy, new Set((await assessments(client)).keys())))
    : [];
  if (lacks.length > 0) {
    const lines = ['This version does not come into force for real people. It lacks:', ...lacks.map((lack) => `  ${lack}`)];
    return { well: false, lines, json: { activated: false, lacks } };
  }
  const changed = await apply(client, installationOf(policy, secrets));
  await putInForce(client, files, new Date());
  await client.query(
    'update platform.policy_decision set activated_at = clock_timestamp() where version = $1 and activated_at is null and approved_by is not null',
    [draft.version],
  );
  const count = changed.missing.length + changed.surplus.length;
  return {
    well: true,
    lines: [
      `Version ${draft.version.slice(0, 12)} is in force; ${count} privileges changed. Put the same files into policy/ and start the doors anew.`,
    ],
    json: { activated: true, version: draft.version, changed: count },
  };
}

/** Everything that is missing, in words; nothing when it may come into force. */
export function lacksOf(decision: Decision | undefined, ready: Readiness): string[] {
  const list = (items: readonly string[]) => `${items.slice(0, 8).join(', ')}${items.length > 8 ? ` and ${items.length - 8} more` : ''}`;
  return [
    ...(decision ? [] : ['a proposal: the drafter of the policy proposes it in the oversight console']),
    ...(decision?.advice ? [] : ['the advice of the data protection officer, recorded in the console']),
    ...(decision?.approval ? [] : ['approval by a second person, who is neither the proposer nor the data protection officer']),
    ...(isReady(ready)
      ? []
      : [
          ...(ready.proposed.length > 0
            ? [
                `decisions on ${ready.proposed.length} proposed lines: ${list(ready.proposed.map(({ origin }) => `${origin.file}:${origin.line}`))}`,
              ]
            : []),
          ...(ready.withoutAssessment.length > 0
            ? [`dated impact assessments (npx kotirauha policy assessed): ${list(ready.withoutAssessment)}`]
            : []),
          ...(ready.withoutBalancingTest.length > 0
            ? [
                `balancing tests of legitimate interests: ${list(ready.withoutBalancingTest.map(({ origin }) => `${origin.file}:${origin.line}`))}`,
              ]
            : []),
        ]),
  ];
}
