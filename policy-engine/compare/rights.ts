// Compares who may do what with whose data: the access lines of two versions of one activity.
import type { Access, Activity, Language, Policy, Verb } from '../policy.ts';
import { verbs } from '../words.ts';
import { contentOf, type Direction, type Finding, titleIn, unique, type Versions, wordIn } from './change.ts';
import { phrases } from './phrases.ts';

/** One way in which a role reaches somebody's data. */
type Way = Pick<Access, 'which' | 'as' | 'needs' | 'when'>;

/** Everything that a role newly may, may no longer, or may on other terms, for each kind of person and category. */
export function compareRights(versions: Versions, before: Activity | undefined, after: Activity | undefined): Finding[] {
  const cells = [...cellsOf(before), ...cellsOf(after)];
  const keys = unique(cells.map((cell) => JSON.stringify([cell.role, cell.of, cell.data])));
  const was = Map.groupBy(cellsOf(before), cellKey);
  const now = Map.groupBy(cellsOf(after), cellKey);
  return keys.flatMap((key) => {
    const [role, of, data] = JSON.parse(key) as [string, string, string];
    const changed = verbs.flatMap((verb) => {
      const had = was.get(`${key} ${verb}`) ?? [];
      const has = now.get(`${key} ${verb}`) ?? [];
      const [wasWays, nowWays] = [leastOf(had.map((c) => c.line)), leastOf(has.map((c) => c.line))];
      return contentOf(wasWays) === contentOf(nowWays) ? [] : [{ verb, wasWays, nowWays, was: had[0]?.line, now: has[0]?.line }];
    });
    const alike = Map.groupBy(changed, (c) => contentOf([c.wasWays, c.nowWays]));
    return [...alike].map(([ways, group]) => {
      const [{ wasWays, nowWays, was, now }] = group as [(typeof group)[0]];
      const right = { role, may: group.map((c) => c.verb), wasWays, nowWays };
      return { ...findingOf(versions, right, now ?? was!), of, data, key: contentOf([role, right.may, ways]), ...places(was, now) };
    });
  });
}

const places = (was: Access | undefined, now: Access | undefined) => ({ ...(was && { was: was.origin }), ...(now && { now: now.origin }) });

interface Cell {
  role: string;
  of: string;
  data: string;
  verb: Verb;
  line: Access;
}
const cellKey = (cell: Cell) => `${JSON.stringify([cell.role, cell.of, cell.data])} ${cell.verb}`;

function cellsOf(activity: Activity | undefined): Cell[] {
  return (activity?.access ?? []).flatMap((line) =>
    line.data.flatMap((data) => line.of.flatMap((of) => line.may.map((verb) => ({ role: line.role, of, data, verb, line })))),
  );
}

/** The ways that no other way already holds, in a steady order. */
function leastOf(lines: readonly Access[]): Way[] {
  const ways = [...new Map(lines.map((line) => [contentOf(wayOf(line)), wayOf(line)])).values()];
  return ways
    .filter((way) => !ways.some((other) => other !== way && covers(other, way)))
    .sort((a, b) => contentOf(a).localeCompare(contentOf(b)));
}

const wayOf = ({ which, as, needs, when }: Access): Way => ({
  which,
  needs: [...needs].sort(),
  ...(as !== undefined && { as }),
  ...(when !== undefined && { when }),
});

/** Whether whoever may go the narrow way may do as much by the wide one. */
function covers(wide: Way, narrow: Way, reaches = reachesAllOf): boolean {
  return (
    reaches(wide.which, narrow.which) &&
    (wide.as === undefined || wide.as === narrow.as) &&
    wide.needs.every((need) => narrow.needs.includes(need)) &&
    (wide.when === undefined || wide.when === narrow.when)
  );
}

const reachesAllOf = (wide: string, narrow: string): boolean => wide === 'all' || wide === narrow;

/** From one's own rows to everybody's. Not every matter lies in one's own area, but an area is more people than a matter. */
const reach: Record<string, number> = {
  self: 0,
  'own-lease': 0,
  'own-household-names': 1,
  'in-own-buildings': 3,
  'in-own-area': 4,
  all: 5,
};
const aMatter = 2;
const reachesMore = (wide: string, narrow: string): boolean => wide === narrow || (reach[wide] ?? aMatter) > (reach[narrow] ?? aMatter);

function directionOf(was: readonly Way[], now: readonly Way[]): Direction {
  const allCovered = (these: readonly Way[], by: readonly Way[]) =>
    these.every((way) => by.some((other) => covers(other, way, reachesMore)));
  const [keepsAll, staysWithin] = [allCovered(was, now), allCovered(now, was)];
  return keepsAll && !staysWithin ? 'wider' : staysWithin && !keepsAll ? 'narrower' : 'other';
}

interface Right {
  role: string;
  may: Verb[];
  wasWays: Way[];
  nowWays: Way[];
}

function findingOf(versions: Versions, right: Right, line: Access): Omit<Finding, 'key'> {
  const direction = directionOf(right.wasWays, right.nowWays);
  const role = roleIn(versions.after, right.role) ?? roleIn(versions.before, right.role);
  // People of another organisation are recipients, also when they only look (GDPR Art. 4(9), 13(1)(e)).
  const told = role?.side === 'outside' && direction !== 'narrower';
  return {
    facet: 'access',
    direction,
    who: line.role,
    ...(told && { inform: { article: '13(1)(e)', before: false } }),
    say: (language, data) => rightInWords(versions, right, language, data),
  };
}

const roleIn = (policy: Policy, id: string) => policy.vocabulary.roles.find((r) => r.id === id);

function rightInWords(versions: Versions, right: Right, language: Language, data: string): string {
  const say = phrases[language];
  const who = titleIn(versions, 'roles', right.role)[language];
  const may = right.may.map((verb) => wordIn(versions, 'verbs', verb, language)).join(', ');
  const you = right.role === 'self';
  const ways = (these: readonly Way[]) => these.map((way) => wayInWords(versions, way, language)).join(say.or);
  if (right.wasWays.length === 0) return `${say.mayNow(who, may, data, you)} (${ways(right.nowWays)})`;
  if (right.nowWays.length === 0) return `${say.mayNoLonger(who, may, data, you)} (${ways(right.wasWays)})`;
  return say.mayOnOtherTerms(who, may, data, ways(right.wasWays), ways(right.nowWays), you);
}

/** "whose data: one's own area; only with: the customer has been identified" */
export function wayInWords(versions: Versions, { which, as, needs, when }: Way, language: Language): string {
  const say = phrases[language];
  return [
    `${say.whose}: ${wordIn(versions, 'relations', which, language)}`,
    ...(needs.length > 0 ? [`${say.needs}: ${needs.map((need) => wordIn(versions, 'needs', need, language)).join(', ')}`] : []),
    ...(when === undefined ? [] : [`${say.onlyIf} ${wordIn(versions, 'when', when, language)}`]),
    ...(as === undefined ? [] : [`${say.insteadOf}: ${wordIn(versions, 'shapes', as, language)}`]),
  ].join('; ');
}
