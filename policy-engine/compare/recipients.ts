// Compares to whom data go: the disclosures of two versions of one activity.
import type { Activity, Disclose, Language } from '../policy.ts';
import { contentOf, type Direction, type Finding, titleIn, unique, type Versions, wordIn } from './change.ts';
import { articleInWords, phrases } from './phrases.ts';

/** Who is newly given what about whom, who no longer, and who on other terms. */
export function compareRecipients(versions: Versions, before: Activity | undefined, after: Activity | undefined): Finding[] {
  const [was, now] = [givenBy(before), givenBy(after)];
  return unique([...was.keys(), ...now.keys()]).flatMap((at): Finding[] => {
    const [to, of, data] = at.split(' ') as [string, string, string];
    const [had, has] = [was.get(at) ?? [], now.get(at) ?? []];
    const key = contentOf([had.map(termsOf).sort(), has.map(termsOf).sort()]);
    if (contentOf(had.map(termsOf).sort()) === contentOf(has.map(termsOf).sort())) return [];
    const direction = directionOf(had, has);
    return [
      {
        facet: 'disclose',
        of,
        data,
        who: to,
        key: `${to} ${key}`,
        direction,
        ...(had[0] && { was: had[0].origin }),
        ...(has[0] && { now: has[0].origin }),
        ...(direction !== 'narrower' && { inform: { article: '13(1)(e)', before: true } }),
        say: (language, titles) => givingInWords(versions, to, had, has, language, titles),
      },
    ];
  });
}

function givenBy(activity: Activity | undefined): Map<string, Disclose[]> {
  const cells = (activity?.disclose ?? []).flatMap((line) =>
    line.of.flatMap((of) => line.data.map((data) => ({ at: `${line.to} ${of} ${data}`, line }))),
  );
  return new Map([...Map.groupBy(cells, (cell) => cell.at)].map(([at, group]) => [at, group.map((cell) => cell.line)]));
}

function termsOf(line: Disclose): string {
  const { data: _, of: __, status: ___, origin: ____, decided: _____, ...terms } = line;
  return contentOf({ ...terms, needs: [...terms.needs].sort() });
}

function directionOf(had: readonly Disclose[], has: readonly Disclose[]): Direction {
  // Several lines may give the same: those that stand in both versions change nothing.
  const [was] = had.filter((line) => !has.some((other) => termsOf(other) === termsOf(line)));
  const [now] = has.filter((line) => !had.some((other) => termsOf(other) === termsOf(line)));
  if (!was || !now) return was ? 'narrower' : 'wider';
  const looser = [
    was.as !== undefined && now.as === undefined,
    was.needs.some((need) => !now.needs.includes(need)),
    was.protected === 'leave-out' && now.protected !== 'leave-out',
    was.expires !== undefined && now.expires === undefined,
    was.decidedBy !== undefined && now.decidedBy === undefined,
  ].some(Boolean);
  const stricter = [
    was.as === undefined && now.as !== undefined,
    now.needs.some((need) => !was.needs.includes(need)),
    was.protected !== 'leave-out' && now.protected === 'leave-out',
    was.expires === undefined && now.expires !== undefined,
    was.decidedBy === undefined && now.decidedBy !== undefined,
  ].some(Boolean);
  return looser === stricter ? 'other' : looser ? 'wider' : 'narrower';
}

function givingInWords(
  versions: Versions,
  to: string,
  had: readonly Disclose[],
  has: readonly Disclose[],
  language: Language,
  data: string,
): string {
  const say = phrases[language];
  const who = titleIn(versions, 'recipients', to)[language];
  const terms = (lines: readonly Disclose[]) => unique(lines.map((line) => termsInWords(versions, line, language))).join(say.or);
  if (had.length === 0) return `${say.getsNow(who, data)} (${terms(has)})`;
  if (has.length === 0) return `${say.getsNoLonger(who, data)} (${terms(had)})`;
  return terms(had) === terms(has) ? say.otherTerms(`${who}: ${data}`) : say.getsOnOtherTerms(who, data, terms(had), terms(has));
}

/** The terms of a disclosure that people can weigh: on what ground, in what form, under what conditions, whether protected people are with it. */
export function termsInWords(versions: Versions, line: Disclose, language: Language): string {
  const say = phrases[language];
  const { article, law, contract, interest } = line.basis;
  return [
    article === undefined ? '' : articleInWords(article, language),
    law ?? contract ?? interest?.[language] ?? '',
    line.as === undefined ? '' : `${say.insteadOf}: ${wordIn(versions, 'shapes', line.as, language)}`,
    line.needs.length === 0 ? '' : `${say.needs}: ${line.needs.map((need) => wordIn(versions, 'needs', need, language)).join(', ')}`,
    line.tell === undefined ? '' : wordIn(versions, 'tell', line.tell, language),
    say.protectedPeople[line.protected],
  ]
    .filter(Boolean)
    .join('; ');
}
