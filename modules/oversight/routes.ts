// The JSON interface of the console: the record of processing, the log for supervision, and what an auditor asks for on a day.
import { z } from 'zod';
import { oversightFacts } from '#platform/oversight-facts.ts';
import { route } from '#platform/pages/declare.ts';
import { policies, policyInForce } from '#platform/policy-in-force.ts';
import { addDays, dayOf, dpiaActivities, undecided } from '#policy-engine/index.ts';
import { Accountability, LogPage, RecordOfProcessing } from './contract.ts';
import { beginningOf, logFilter, stretchOf } from './log-filter.ts';
import { logRows } from './log-rows.ts';
import { recordJson } from './record-json.ts';
import { fullRecords } from './records.ts';
import { refusals } from './refusals.ts';
import { aboutNobody, supervised } from './who.ts';

export const recordRoute = route({
  door: 'oversight',
  method: 'GET',
  path: '/record-of-processing',
  ...aboutNobody,
  summary: 'The record of processing activities (GDPR Art. 30) of the policy in force',
  reply: RecordOfProcessing,
  answer: (visit) => recordJson(fullRecords(policyInForce(), oversightFacts().tables), dayOf(visit.asOf)),
});

export const logRoute = route({
  door: 'oversight',
  method: 'GET',
  path: '/access-log',
  ...supervised,
  summary: 'Looks at persons in a stretch of days, latest first, a hundred a page; reading them is logged as well',
  query: logFilter,
  reply: LogPage,
  answer: async (visit) => {
    const { rows, total } = await visit.enter('access-log', { list: 'access-log' }, (tx) => logRows(tx, visit.query, visit.asOf, 100));
    const said = rows.map(({ id, at, kind, actor, unit, activity, reason, task, ...row }) => ({
      id,
      at: at.toISOString(),
      kind,
      actor,
      unit,
      activity,
      reason,
      task,
      door: row.actor_door,
      role: row.actor_role,
      policyVersion: row.policy_version,
      persons: row.subjects ?? [],
    }));
    return { rows: said, total, ...stretchOf(visit.query, visit.asOf), page: visit.query.page };
  },
});

export const accountabilityRoute = route({
  door: 'oversight',
  method: 'GET',
  path: '/accountability/:on',
  ...aboutNobody,
  roles: ['supervision', 'internal-audit', 'management'],
  summary:
    'What an auditor asks for on a day (GDPR Art. 5(2)): record of processing, impact assessments due, versions of the policy, the log in figures',
  params: z.object({ on: z.iso.date() }),
  reply: Accountability,
  answer: async ({ params: { on }, asOf }) => {
    // Nobody can be asked today for a day to come.
    if (on > dayOf(asOf)) throw refusals.notThere();
    const facts = oversightFacts();
    const then = await policies().at(new Date(beginningOf(addDays(on, 1)).getTime() - 1));
    const [seal] = (await facts.seals(1, 0)).seals;
    const versions = (await policies().versions()).map((v) => ({
      version: v.version,
      from: v.from.toISOString(),
      until: v.until?.toISOString() ?? null,
    }));
    return {
      on,
      policy: then ? { version: then.policy.version, inForceFrom: then.inForce.from.toISOString() } : null,
      versions,
      record: then ? fullRecords(then.policy, facts.tables) : [],
      impactAssessments: then ? dpiaActivities(then.policy) : [],
      undecided: then ? undecided(then.policy).length : 0,
      log: {
        waiting: (await facts.lag()).waiting,
        sealedByDay: await facts.sealedByDay(31),
        lastSeal: seal ? { number: seal.number, chain: seal.chain, at: seal.sealedAt.toISOString() } : null,
      },
    };
  },
});
