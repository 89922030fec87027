// The answers about a data group in words: grounds, sources, ends.
import type { AnyVisit } from '#platform/pages/declare.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import type { Text } from '#policy-engine/policy.ts';
import type { Ending } from './endings.ts';
import type { Answers } from './own-answers.ts';
import { earlierRegister } from './own-data.ts';
import type { OwnGroup } from './own-groups.ts';
import { upper } from './say-value.ts';

type Ground = Pick<Answers['bases'][number]['basis'], 'article' | 'contract' | 'law' | 'interest' | 'oneOf'>;

/** A ground as one sentence without its article: the law comes last, in brackets. */
export function sayGround(visit: AnyVisit, ground: Ground): string {
  const { t } = visit;
  if (ground.oneOf)
    return t('my-data.basis.oneOf', { grounds: visit.format.list(ground.oneOf.map((one) => sayGround(visit, one as Ground))) });
  if (ground.article === '6.1.a') return t('my-data.basis.consent');
  if (ground.article === '6.1.b') return t(ground.contract === 'lease' ? 'my-data.basis.lease' : 'my-data.basis.contract');
  if (ground.article === '6.1.d') return t('my-data.basis.vital');
  if (ground.article === '6.1.e') return t('my-data.basis.public');
  if (ground.interest) return t('my-data.basis.interest', { interest: t(ground.interest) });
  return ground.law === undefined ? t('my-data.basis.lawPlain') : t('my-data.basis.law', { law: ground.law });
}

/** Where the data of a group came from, as a list in a sentence; what arose by living here says so. */
export function saySources(visit: AnyVisit, group: OwnGroup, sources: readonly string[]): string {
  const { vocabulary, texts, controller } = policyInForce();
  const came = new Set(group.rows.flatMap((row) => row.cells.map((cell) => cell.came)));
  if (!came.has('given') || sources.length === 0) return visit.t(came.has('given') ? 'my-data.source.you' : 'my-data.source.arose');
  const titleOf = (id: string): Text | undefined =>
    texts[`sources.${id}`] ?? vocabulary.subjects.find((s) => s.id === id)?.title ?? vocabulary.recipients.find((r) => r.id === id)?.title;
  const sayTitle = (id: string) => [titleOf(id)].flatMap((title) => (title ? visit.t(title) : []));
  return upper(
    sources
      .flatMap((id) =>
        id === earlierRegister ? visit.t('my-data.source.earlierRegister', { landlord: controller.shortName }) : sayTitle(id),
      )
      .join(' · '),
  );
}

export interface SaidEnding {
  /** The answer: a day, what it waits for, or that nobody has decided. */
  main: string;
  /** The proposal, when nobody has decided. */
  proposal?: string;
  /** One sentence each: what started the period, why it is kept that long, the landlord's criterion. */
  more: string[];
}

export function sayEnding(visit: AnyVisit, ending: Ending): SaidEnding {
  const { t, format } = visit;
  const why = t(ending.because);
  const event = policyInForce().vocabulary.events.find((e) => e.id === ending.happened?.event);
  const happened =
    event && ending.happened ? [t('my-data.ends.happened', { happened: t(event.happened), day: format.day(ending.happened.day) })] : [];
  if (ending.criterion !== undefined) {
    const rule = ending.on === undefined ? ending.words : t('my-data.ends.proposalDay', { rule: ending.words, day: format.day(ending.on) });
    return {
      main: t('my-data.ends.undecided', { landlord: policyInForce().controller.shortName }),
      proposal: t('my-data.ends.proposal', { rule }),
      more: [...happened, why, ending.criterion].filter((sentence) => sentence !== ''),
    };
  }
  if (ending.on === undefined) return { main: t('my-data.ends.rule', { rule: ending.words }), more: [t('my-data.ends.notYet'), why] };
  const isDue = ending.on <= helsinkiDay(visit.asOf);
  return { main: isDue ? t('my-data.ends.due') : t('my-data.ends.on', { day: format.day(ending.on) }), more: [...happened, why] };
}
