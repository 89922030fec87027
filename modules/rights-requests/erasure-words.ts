// What the decisions of an erasure request come to, said in the letter and on the pages: what goes, what stays and why, what waits.
import type { Block } from '#platform/documents/pdf.ts';
import type { AnyVisit } from '#platform/pages/declare.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { dataTitles } from '#policy-engine/index.ts';
import type { Extent, GroupDecision } from './decisions.ts';
import type { OpenedRequest } from './own-requests.ts';

type Fate = 'goes' | 'held' | 'stays';

/** What becomes of a group that was decided to go: a hold or the row it stands in may be stronger than the decision. */
export function fatesOf(data: string, extents: readonly Extent[]): Fate[] {
  const of = extents.filter((extent) => extent.data === data);
  const some = (['goes', 'held', 'stays'] as const).filter((fate) => of.some((extent) => extent[fate] > 0));
  return some.length > 0 ? some : ['goes'];
}

/** S25: what is erased, what is kept, on what ground and until when at the earliest. */
export function erasureParts(visit: AnyVisit, { decisions, extents }: OpenedRequest): Block[] {
  const { t } = visit;
  const gone = decisions.filter(({ verdict }) => verdict === 'erase');
  const with_ = (fate: Fate) => gone.filter(({ data }) => fatesOf(data, extents).includes(fate)).map(({ data }) => titleOf(visit, data));
  const list = (title: string, items: string[]): Block[] =>
    items.length > 0
      ? [
          { kind: 'heading', level: 2, text: title },
          { kind: 'list', items },
        ]
      : [];
  return [
    ...list(t('rights-requests.erasure.erased'), with_('goes')),
    ...list(t('rights-requests.erasure.kept'), [
      ...decisions.filter(({ verdict }) => verdict === 'keep').map((group) => `${titleOf(visit, group.data)}: ${sayKept(visit, group)}`),
      ...with_('held').map((title) => `${title}: ${t('rights-requests.erasure.held')}`),
      ...with_('stays').map((title) => `${title}: ${t('rights-requests.erasure.stays')}`),
    ]),
  ];
}

/** The ground, and the earliest day on which it goes anyway. */
export const sayKept = ({ t, format }: AnyVisit, { ground, until }: Pick<GroupDecision, 'ground' | 'until'>): string =>
  `${t(`rights-requests.erasure.grounds.${ground}`)} ${until === null ? t('rights-requests.erasure.waits') : t('rights-requests.erasure.until', { day: format.day(until) })}`;

/** A data group as the policy calls it. */
export function titleOf({ t }: AnyVisit, data: string): string {
  const policy = policyInForce();
  const title = policy.vocabulary.groups[data]?.title ?? dataTitles(policy, [data])[0]?.title;
  return title ? upper(t(title)) : data;
}
const upper = (text: string) => text.slice(0, 1).toLocaleUpperCase('fi') + text.slice(1);
