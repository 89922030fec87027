// Compares the purposes themselves: which are new or gone, how they are said, what they promise and how sure their lines are.
import type { Activity, Language, Status, Text } from '../policy.ts';
import { contentOf, type Finding, unique, type Versions, wordIn } from './change.ts';
import { phrases } from './phrases.ts';

/** Everybody about whom an activity says anything. */
export const peopleOf = (activity: Activity): string[] =>
  unique([...Object.keys(activity.collect), ...[...activity.keep, ...activity.access, ...activity.disclose].flatMap((line) => line.of)]);

/** A purpose that is new or gone. Data that were collected for something else may be used for it: told before (GDPR Art. 13(3)). */
export function comparePurpose(before: Activity | undefined, after: Activity | undefined): Finding[] {
  const activity = (after ?? before)!;
  const { title, purpose, origin } = activity;
  const isNew = before === undefined;
  const people = peopleOf(activity);
  return (people.length > 0 ? people : [undefined]).map((of) => ({
    facet: 'purpose',
    ...(of !== undefined && { of }),
    key: isNew ? 'new' : 'dropped',
    direction: isNew ? 'wider' : 'narrower',
    ...(isNew ? { now: origin, inform: { article: '13(3)', before: true } } : { was: origin }),
    say: (language) =>
      isNew ? phrases[language].newPurpose(title[language], purpose[language]) : phrases[language].droppedPurpose(title[language]),
  }));
}

/** How a purpose that stands in both versions is named and said. */
export function compareSayings(before: Activity, after: Activity): Finding[] {
  const findings: Finding[] = [];
  const places = { was: before.origin, now: after.origin };
  if (contentOf(before.purpose) !== contentOf(after.purpose))
    findings.push(
      ...peopleOf(after).map(
        (of): Finding => ({
          facet: 'purpose',
          of,
          key: 'said',
          direction: 'other',
          inform: { article: '13(3)', before: true },
          ...places,
          say: (language) => phrases[language].purposeSaid(...differing(before.purpose, after.purpose, language)),
        }),
      ),
    );
  if (contentOf(before.title) !== contentOf(after.title))
    findings.push({
      facet: 'words',
      key: 'title',
      direction: 'other',
      ...places,
      say: (language) => phrases[language].renamed(...differing(before.title, after.title, language)),
    });
  return findings;
}

/** The two texts in this language; where only another language differs, in that one. */
function differing(was: Text, now: Text, language: Language): [string, string] {
  const other = (['fi', 'sv', 'en'] as const).find((one) => was[one] !== now[one]) ?? language;
  const said = was[language] === now[language] ? other : language;
  return [was[said], now[said]];
}

/** Promises and prohibitions: sentences of the notice on which people may rely. */
export function comparePromises(versions: Versions, before: Activity, after: Activity): Finding[] {
  const places = { was: before.origin, now: after.origin };
  const promise = (id: string, isNew: boolean): Finding => ({
    facet: 'promise',
    key: `${id} ${isNew}`,
    direction: isNew ? 'narrower' : 'wider',
    ...(!isNew && { inform: { article: '12(1)', before: true } }),
    ...places,
    say: (language) => phrases[language][isNew ? 'promised' : 'promisedNoLonger'](wordIn(versions, 'promises', id, language)),
  });
  const never = (data: string, isNew: boolean): Finding => ({
    facet: 'promise',
    data,
    key: `never ${isNew}`,
    direction: isNew ? 'narrower' : 'wider',
    ...places,
    say: (language, titles) => phrases[language][isNew ? 'neverNow' : 'neverNoMore'](titles),
  });
  const added = (was: string[], now: string[]) => now.filter((id) => !was.includes(id));
  return [
    ...added(before.promise, after.promise).map((id) => promise(id, true)),
    ...added(after.promise, before.promise).map((id) => promise(id, false)),
    ...added(before.never, after.never).map((id) => never(id, true)),
    ...added(after.never, before.never).map((id) => never(id, false)),
  ];
}

type Kind = keyof (typeof phrases)['fi']['line'];
interface Standing {
  kind: Kind;
  data: string[];
  of: string[];
  content: string;
  status: Status;
}

/** Lines whose words are the same and whose status is not: a proposal that was decided, a decision that was published. */
export function compareStatuses(before: Activity, after: Activity): Finding[] {
  const [was, now] = [standingsOf(before), standingsOf(after)];
  return now.flatMap((line): Finding[] => {
    const same = was.find((other) => other.content === line.content);
    if (!same || same.status === line.status) return [];
    // A decided figure is the landlord's word from now on, and stands in the notice (GDPR Art. 13(2)(a)).
    const told = line.kind === 'keep' && same.status === 'proposed';
    return (line.of.length > 0 ? line.of : [undefined]).flatMap((of) =>
      (line.data.length > 0 ? line.data : [undefined]).map((data) => ({
        facet: 'status' as const,
        ...(of !== undefined && { of }),
        ...(data !== undefined && { data }),
        key: `${line.kind} ${same.status} ${line.status}`,
        direction: 'other' as const,
        ...(told && { inform: { article: '13(2)(a)', before: false } }),
        was: before.origin,
        now: after.origin,
        say: (language: Language, titles: string) => {
          const say = phrases[language];
          return say.statusOf(`${say.line[line.kind]}: ${titles || say.everything}`, say.status[same.status], say.status[line.status]);
        },
      })),
    );
  });
}

function standingsOf(activity: Activity): Standing[] {
  const lines = (kind: Kind, list: readonly { status: Status; data: string[]; of: string[] }[]): Standing[] =>
    list.map((line) => {
      const { status, data, of } = line;
      return { kind, data, of, status, content: `${kind} ${contentOf({ ...line, status: undefined, decided: undefined })}` };
    });
  const { special } = activity;
  return [
    { kind: 'activity', data: [], of: peopleOf(activity), content: 'activity', status: activity.status },
    ...(special
      ? [{ kind: 'special' as const, data: [], of: [], content: `special ${special.ground.join()}`, status: special.status }]
      : []),
    ...lines(
      'basis',
      activity.basis.filter((line) => !line.inherited),
    ),
    ...lines('keep', activity.keep),
    ...lines('access', activity.access),
    ...lines('disclose', activity.disclose),
  ];
}
