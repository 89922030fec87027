// Brings an approved version of the policy into force, while everything serves, or says what it lacks.
import type pg from 'pg';
import { StillBusy } from '#platform/enforcement/apply.ts';
import { assessments, type Decision, draftFiles, drafts, holdsRealPeople } from '#platform/policy-decisions.ts';
import { dueVersion } from '#platform/policy-due.ts';
import { checkedPolicy, readInForce } from '#platform/policy-in-force.ts';
import { dayOf, isReady, type Readiness, readinessOf } from '#policy-engine/index.ts';
import { connected } from './databases.ts';
import { hindrancesOf } from './hindrances.ts';
import type { Secrets } from './home.ts';
import { bringIntoForce } from './install.ts';

export type Activated = { changed: number } | { lacks: string[] };

/** @throws StillBusy when transactions under the version before would not end; nothing has changed then */
export async function activate(client: pg.Client, secrets: Secrets, version: string, now = new Date()): Promise<Activated> {
  const files = (await draftFiles(client, version))!;
  const policy = checkedPolicy(files);
  const decision = (await drafts(client)).find((draft) => draft.version === version)?.decision;
  const inForce = await readInForce(client);
  const lacks = [
    ...(policy.version === version ? [] : ['files that give this version: what lies on the desk was changed']),
    ...hindrancesOf(policy, inForce && checkedPolicy(inForce.files), secrets.prefix),
    ...((await holdsRealPeople(client))
      ? lacksOf(decision, readinessOf(policy, new Set((await assessments(client)).keys())), dayOf(now))
      : []),
  ];
  if (lacks.length > 0) return { lacks };
  const changed = await bringIntoForce(client, secrets, policy, {
    archived: { files, from: now },
    also: () =>
      client.query(
        'update platform.policy_decision set activated_at = clock_timestamp() where version = $1 and activated_at is null and approved_by is not null',
        [version],
      ),
  });
  return { changed: changed.missing.length + changed.surplus.length };
}

/**
 * Activates the approved version whose day has come, if there is one that lacks nothing, and returns it. Transactions that do not end are waited
 * for so many times. Of several servers on one database one does it. Throws what went wrong; the version before is whole then.
 */
export async function activateDue(data: string, secrets: Secrets, tries = 1): Promise<string | undefined> {
  return connected(data, async (client) => {
    const due = await dueVersion(client);
    if (!due) return undefined;
    const { rows } = await client.query('select pg_try_advisory_lock($1) as got', [oneActivation]);
    if (!rows[0].got) return undefined;
    for (let tried = 0; tried < tries; tried += 1) {
      const done = await activate(client, secrets, due).catch((error: unknown) => {
        if (!(error instanceof StillBusy)) throw error;
      });
      if (done) return 'changed' in done ? due : undefined;
    }
    return undefined;
  });
}

// A number of our own choosing, for the one activation of a database at a time.
const oneActivation = 7_164_015;

/** Everything that is missing for real people, in words; nothing when it may come into force on this Helsinki day. */
export function lacksOf(decision: Decision | undefined, ready: Readiness, today: string): string[] {
  const day = decision?.takesEffectOn;
  return [
    ...(decision ? [] : ['a proposal: the drafter of the policy proposes it in the oversight console']),
    ...(decision?.advice ? [] : ['the advice of the data protection officer, recorded in the console']),
    ...(decision?.approval ? [] : ['approval by a second person, who is neither the proposer nor the data protection officer']),
    ...(day && day > today ? [`its day: it was proposed to take effect on ${day}`] : []),
    ...(isReady(ready) ? [] : papersMissing(ready)),
  ];
}

function papersMissing({ proposed, withoutAssessment, withoutBalancingTest }: Readiness): string[] {
  const list = (items: readonly string[]) => `${items.slice(0, 8).join(', ')}${items.length > 8 ? ` and ${items.length - 8} more` : ''}`;
  const places = (lines: readonly { origin: { file: string; line: number } }[]) =>
    list(lines.map(({ origin }) => `${origin.file}:${origin.line}`));
  return [
    ...(proposed.length > 0 ? [`decisions on ${proposed.length} proposed lines: ${places(proposed)}`] : []),
    ...(withoutAssessment.length > 0 ? [`dated impact assessments (npx kotirauha policy assessed): ${list(withoutAssessment)}`] : []),
    ...(withoutBalancingTest.length > 0 ? [`balancing tests of legitimate interests: ${places(withoutBalancingTest)}`] : []),
  ];
}
