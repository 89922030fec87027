// One's own data and the looks at them for programs of one's own.
import { z } from 'zod';
import { route } from '#platform/pages/declare.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { appearances, periods, sayLook } from './appearances.ts';
import { Looks, OwnDataFile } from './contract.ts';
import { inOwnActivities } from './own-activities.ts';
import { ownDataFile } from './own-file.ts';

const onePage = 100;

export const ownDataRoute = inOwnActivities(
  route({
    door: 'resident',
    method: 'GET',
    path: '/my-data',
    activity: ['tenancy'],
    as: 'self',
    strong: true,
    summary: 'Everything that is held about whoever is signed in, by data group, with why, on what ground, who may see it and when it goes',
    reply: OwnDataFile,
    answer: (visit) => ownDataFile(visit),
  }),
);

export const appearancesRoute = route({
  door: 'resident',
  method: 'GET',
  path: '/appearances',
  activity: 'access-log',
  as: 'self',
  strong: true,
  summary: 'When the data of whoever is signed in were looked at, in which job and why; never by whom',
  query: z.object({ within: z.enum(periods).default('month'), page: z.coerce.number().int().min(1).max(10_000).default(1) }),
  reply: Looks,
  answer: async (visit) => {
    const { within, page } = visit.query;
    const personId = visit.actor.personId ?? visit.actor.id;
    const { looks, more } = await visit.enter('access-log', { about: [personId] }, (tx) =>
      appearances(tx, personId, within, page, onePage, visit.asOf),
    );
    const note = policyInForce().texts['notice.looks-withheld'];
    return {
      looks: looks.map((look) => {
        const { at, ...said } = sayLook(visit, look);
        return { at: at.toISOString(), ...said };
      }),
      more,
      note: note ? visit.t(note) : visit.t('my-data.looks.withheld'),
    };
  },
});
