// Answers about one data group what its person asks: why you have it, on what ground, where it came from, who may see it.
import { workedOutOnce } from '#platform/worked-out.ts';
import { basisOf, whoMaySee } from '#policy-engine/index.ts';
import type { Activity, Basis, Policy, Status, Text } from '#policy-engine/policy.ts';
import type { OwnGroup } from './own-groups.ts';
import type { Capacities } from './subject-roles.ts';

export interface Viewing {
  title: Text;
  /** Titles of the activities in which the role may look. */
  activities: Text[];
  /** Titles of what must hold at that moment; empty when some line asks for nothing. */
  needs: Text[];
  /** Set when the role never sees the value itself. */
  shape?: Text;
}
export interface Taking {
  title: Text;
  activities: Text[];
  how: string;
}
export interface Answers {
  why: { title: Text; purpose: Text }[];
  alsoFor: Text[];
  bases: { basis: Omit<Basis, 'data' | 'of' | 'origin'>; status: Status }[];
  /** `subject`, `observed`, subject roles, recipients. */
  sources: string[];
  viewers: Viewing[];
  takers: Taking[];
}

/** What the policy says about this group of data of somebody in these capacities. */
export const answersAbout = workedOutOnce(answersFrom, ({ id, categories }, { roles, party }) =>
  [id, ...categories, party, ...roles].join(' '),
);

function answersFrom(policy: Policy, group: Pick<OwnGroup, 'id' | 'categories'>, capacities: Capacities): Answers {
  const { roles } = capacities;
  const collects = (activity: Activity) =>
    roles.some((role) => {
      const c = activity.collect[role];
      return (
        c &&
        [c.required, c.optional, c.oneOf.flat(), c.arises, c.volunteered].flat().some((category) => group.categories.includes(category))
      );
    });
  const collecting = policy.activities.filter(collects);
  const using = policy.activities.filter(
    (a) => !collecting.includes(a) && a.use.some((c) => group.categories.includes(c)) && concerns(a, group, roles),
  );
  return {
    why: collecting.map(({ title, purpose }) => ({ title, purpose })),
    alsoFor: using.map((a) => a.title),
    bases: basesOf(policy, collecting, group, capacities),
    sources: [...new Set(collecting.flatMap((a) => roles.flatMap((role) => a.source[role] ?? [])))],
    ...seenBy(policy, group, roles),
  };
}

const concerns = (activity: Activity, group: Pick<OwnGroup, 'categories'>, roles: string[]) =>
  [...activity.access, ...activity.disclose].some(
    (line) => line.data.some((c) => group.categories.includes(c)) && line.of.some((o) => roles.includes(o)),
  );

function basesOf(
  policy: Policy,
  collecting: Activity[],
  group: Pick<OwnGroup, 'categories'>,
  { roles, party }: Capacities,
): Answers['bases'] {
  const holds = (basis: Basis) =>
    basis.when === undefined || (basis.when === 'party-to-lease' ? party : basis.when === 'not-party-to-lease' ? !party : true);
  const found = new Map<string, Answers['bases'][number]>();
  for (const activity of collecting) {
    for (const role of roles) {
      for (const category of group.categories) {
        for (const basis of basisOf(policy, activity.id, role, category).filter(holds)) {
          const { article, contract, law, interest, consent, oneOf } = basis;
          found.set(JSON.stringify([article, contract, law, interest, consent, oneOf]), { basis, status: basis.status });
        }
      }
    }
  }
  return [...found.values()];
}

function seenBy(policy: Policy, group: Pick<OwnGroup, 'categories'>, roles: string[]): Pick<Answers, 'viewers' | 'takers'> {
  const titleOf = new Map(policy.activities.map((a) => [a.id, a.title]));
  const sides = new Map(policy.vocabulary.roles.map((r) => [r.id, r.side]));
  const all = roles.flatMap((role) => group.categories.map((category) => whoMaySee(policy, category, role)));
  // One's own role is oneself; what the main tenant sees of the household is told to the others who live there.
  const others = all
    .flatMap((a) => a.viewers)
    .filter((v) => v.role !== 'self' && !(sides.get(v.role) === 'person' && roles.includes(v.role)));
  const viewers = [...Map.groupBy(others, (v) => v.role).values()].map((lines): Viewing => {
    const valued = lines.filter((line) => line.as === undefined);
    const counted = valued.length > 0 ? valued : lines;
    const always = counted.some((line) => line.needs.length === 0);
    const shape = valued.length === 0 ? policy.vocabulary.titles.shapes[lines[0]!.as!] : undefined;
    return {
      title: lines[0]!.title,
      activities: unique(lines.map((line) => titleOf.get(line.activity)!)),
      needs: always ? [] : unique(counted.flatMap((line) => line.needs).flatMap((need) => policy.vocabulary.titles.needs[need] ?? [])),
      ...(shape && { shape }),
    };
  });
  const takers = [
    ...Map.groupBy(
      all.flatMap((a) => a.recipients),
      (r) => `${r.recipient} ${r.how}`,
    ).values(),
  ].map(
    (lines): Taking => ({
      title: lines[0]!.title,
      activities: unique(lines.map((line) => titleOf.get(line.activity)!)),
      how: lines[0]!.how,
    }),
  );
  return { viewers, takers };
}

const unique = (texts: Text[]): Text[] => [...new Map(texts.map((text) => [text.fi, text])).values()];
