// Merges of late, and taking one apart again.
import { z } from 'zod';
import { fullName, peopleById } from '#modules/residents/public.ts';
import { type AnyVisit, page, seeOther, view } from '#platform/pages/declare.ts';
import { Confirm, PageTitle, Table } from '#platform/pages/parts.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { mergedAddress, pairsAddress, undoAddress } from '../addresses.ts';
import type { DuplicateVisit } from '../find-pairs.ts';
import { type Merge, mergeOf, mergesIn, undoMerge } from '../merge.ts';
import { categoriesInWords } from '../on-other-pages.ts';
import { refusals } from '../refusals.ts';

type Seen = Merge & { name: string };

const seenMerges = (visit: DuplicateVisit): Promise<Seen[]> =>
  visit.enter('duplicates', { list: 'merges', reason: 'duplicates.because.looking' }, async (tx) => {
    const merges = await mergesIn(tx);
    const names = new Map(
      (
        await peopleById(
          tx,
          merges.map((m) => m.keptId),
        )
      ).map((p) => [p.id, fullName(p)]),
    );
    return merges.flatMap((m) => (names.has(m.keptId) ? [{ ...m, name: names.get(m.keptId)! }] : []));
  });

/** It can be undone today: not undone yet, and what that takes is still kept. */
const canUndo = (visit: AnyVisit, merge: Merge) => merge.undoneAt === null && helsinkiDay(visit.asOf) <= merge.undoUntil;

export const mergedPage = page({
  ...mergedAddress,
  activity: 'duplicates',
  title: 'duplicates.merged.title',
  show: async (visit) => {
    const { t, format } = visit;
    const merges = await seenMerges(visit);
    return view(
      <>
        <PageTitle lead={t('duplicates.merged.lead')}>{t('duplicates.merged.title')}</PageTitle>
        <Table
          caption={t('duplicates.merged.title')}
          hideCaption
          rows={merges}
          rowKey={(merge: Seen) => merge.id}
          empty={t('duplicates.merged.none')}
          columns={[
            { key: 'who', title: t('duplicates.merged.who'), cell: (merge: Seen) => merge.name },
            { key: 'at', title: t('duplicates.merged.at'), cell: (merge: Seen) => format.day(merge.mergedAt) },
            { key: 'taken', title: t('duplicates.merged.taken'), cell: (merge: Seen) => categoriesInWords(merge.taken, visit.language) },
            { key: 'undo', title: t('duplicates.merged.undo'), cell: (merge: Seen) => undoCell(visit, merge) },
          ]}
        />
      </>,
      { crumbs: [{ text: t('duplicates.pairs.title'), href: visit.url(pairsAddress) }] },
    );
  },
});

function undoCell(visit: AnyVisit, merge: Seen) {
  const { t, format } = visit;
  if (merge.undoneAt) return t('duplicates.merged.undone', { day: format.day(merge.undoneAt) });
  if (!canUndo(visit, merge)) return t('duplicates.merged.tooLate');
  return (
    <a href={visit.url(undoAddress, { id: merge.id, person: merge.keptId })}>
      {t('duplicates.merged.undoUntil', { day: format.day(merge.undoUntil) })}
    </a>
  );
}

export const undoPage = page({
  ...undoAddress,
  activity: 'duplicates',
  title: 'duplicates.undo.title',
  params: z.object({ id: z.uuid(), person: z.uuid() }),
  show: async (visit) => {
    const { t, params } = visit;
    const { merge, name } = await opened(visit, params);
    if (!canUndo(visit, merge)) throw refusals.undoneInTime();
    return (
      <Confirm
        question={t('duplicates.undo.question', { name })}
        consequences={[t('duplicates.undo.back'), t('duplicates.undo.since'), t('duplicates.undo.protection')]}
        button={t('duplicates.undo.button')}
        kind="stop"
        backHref={visit.url(mergedAddress)}
      />
    );
  },
  post: {
    body: z.object({}),
    act: async (visit) => {
      const { merge } = await opened(visit, visit.params);
      await undoMerge(visit, merge);
      return seeOther(visit.url(mergedAddress), 'duplicates.undo.done');
    },
  },
});

const opened = (visit: DuplicateVisit, { id, person }: { id: string; person: string }): Promise<{ merge: Merge; name: string }> =>
  visit.enter('duplicates', { about: [person], reason: 'duplicates.because.undoing' }, async (tx) => {
    const merge = await mergeOf(tx, id);
    const [kept] = await peopleById(tx, [merge.keptId]);
    if (!kept) throw refusals.notShown();
    return { merge, name: fullName(kept) };
  });
