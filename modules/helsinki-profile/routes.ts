// The two calls of the city's profile (its GDPR API 1.1.0): everything about a person, and whether everything about them can go.
import { z } from 'zod';
import { rowsOf } from '#modules/my-data/public.ts';
import { type AnyVisit, otherwise, route } from '#platform/pages/declare.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { callerFor } from './interface.ts';
import { type Node, treeOf, withheldFrom } from './nodes.ts';
import { objectionsTo } from './objections.ts';

const activity = 'helsinki-profile';
const role = 'profile-service';

const Tree: z.ZodType<Node> = z.strictObject({
  key: z.string().regex(/^[A-Z][A-Z\d_]*$/),
  value: z.string().optional(),
  error: z.string().optional(),
  get children() {
    return z.array(Tree).optional();
  },
});

/** Read by descriptions and the policy alone, as the copy is: a new table is in it without a line here. The look says why, so it is logged. */
const rowsFor = (visit: AnyVisit, because: 'query' | 'erasure') => {
  const reach = { about: [visit.actor.personId!], reason: `helsinki-profile.because.${because}` };
  const looks = [
    { activity, reach } as const,
    ...(visit.actor.strong ? [{ activity, reach: { ...reach, unmask: true as const } } as const] : []),
  ];
  return rowsOf(visit, { personId: visit.actor.personId!, looks });
};

const of = { door: 'resident', path: '/gdpr-api/v1/profiles/:profile', activity, as: role } as const;

export const queryRoute = route({
  ...of,
  method: 'GET',
  summary: 'Everything about the person of a Helsinki profile, as a tree of nodes. 204: nothing, or nobody.',
  caller: callerFor('query'),
  reply: Tree.nullish(),
  answer: async (visit) => {
    if (!visit.actor.personId) return undefined;
    return treeOf(await rowsFor(visit as AnyVisit, 'query'), visit.actor.strong ? [] : withheldFrom(policyInForce(), activity, role));
  },
});

const truth = { true: true, '1': true, false: false, '0': false } as const;
const DryRun = z.object({
  dry_run: z
    .union([
      z.boolean(),
      z
        .string()
        .toLowerCase()
        .pipe(z.enum(['true', '1', 'false', '0']))
        .transform((said) => truth[said]),
    ])
    .optional(),
});

export const eraseRoute = route({
  ...of,
  method: 'DELETE',
  summary:
    'Whether everything about the person of a Helsinki profile can be erased. 204: nothing is held. 403: what must be kept, and why.',
  postsPerMinute: 600,
  caller: callerFor('delete'),
  query: z.object({ dry_run: z.unknown() }).partial(),
  body: z.unknown(),
  reply: z.undefined(),
  answer: async (visit) => {
    if (![visit.query, visit.body ?? {}].every((said) => DryRun.safeParse(said).success)) return otherwise(400, {});
    if (!visit.actor.personId) return undefined;
    // A dry run and the deed are judged by the same words; neither erases, so the one predicts the other.
    const rows = await rowsFor(visit as AnyVisit, 'erasure');
    return rows.length === 0 ? undefined : otherwise(403, { errors: objectionsTo(visit as AnyVisit, rows) });
  },
});
