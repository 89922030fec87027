// Merges two records of one person, takes a merge back, and tells two people apart.
import { randomUUID } from 'node:crypto';
import {
  changeContact,
  changeLanguage,
  contactOf,
  correctBirthDate,
  correctName,
  type IdentifierGiven,
  recordIdentifier,
  unmaskIdentifier,
} from '#modules/residents/public.ts';
import type { Tx } from '#platform/database.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { addDays, endsOn, keepOf } from '#policy-engine/index.ts';
import type { FactId, Side } from './compare.ts';
import type { DuplicateVisit } from './find-pairs.ts';
import { refusals } from './refusals.ts';

const reason = 'duplicates.because.merging';
const undoing = 'duplicates.because.undoing';

/** The last day on which a merge of today can be undone: as long as the policy keeps what that takes. */
export function undoUntil(visit: Pick<DuplicateVisit, 'asOf'>): string {
  const today = helsinkiDay(visit.asOf);
  const [kept] = keepOf(policyInForce(), 'merge-undo', 'main-tenant');
  const gone = kept && endsOn(kept.keep, { 'recorded-at': today }).on;
  return gone === undefined ? today : addDays(gone, -1);
}

/**
 * `gone` becomes part of `kept`, with the facts named. Throws `codesDiffer` when both have an identity code and not the same, and whatever PostgreSQL
 * judges: `mergedAlready`, `mergeOfRelated`, `mergeOfAlike`, `mergeOfShown`.
 */
export async function mergeRecords(visit: DuplicateVisit, kept: Side, gone: Side, taken: readonly FactId[]): Promise<void> {
  const identifier = await identifierToTake(visit, kept, gone);
  const id = randomUUID();
  const day = helsinkiDay(visit.asOf);
  await visit.enter('duplicates', { about: [kept.id, gone.id], reason }, async (tx) => {
    await tx
      .insertInto('duplicates.merge')
      .values({ id, kept_id: kept.id, gone_id: gone.id, undo_until: undoUntil(visit) } as never)
      .execute();
    await takeFacts(tx, kept, gone, taken);
    if (identifier) await recordIdentifier(tx, kept.id, identifier, day, true);
    await tx
      .updateTable('duplicates.merge')
      .set({ taken: [...taken, ...(identifier ? ['code' in identifier ? 'personal-identity-code' : 'other-identifier'] : [])] } as never)
      .where('id', '=', id)
      .execute();
    for (const kind of findable) await tx.index(gone.id, kind, null);
  });
}

/** By what somebody is found and signs in: never as the record that is gone. */
const findable = ['personal-identity-code', 'phone', 'email'] as const;

/** What identifies the kept record from now on, when it has to take it over; the machine compares, and nobody reads. */
async function identifierToTake(visit: DuplicateVisit, kept: Side, gone: Side): Promise<IdentifierGiven | undefined> {
  if (!gone.code && !(gone.other && !kept.code && !kept.other)) return undefined;
  const [mine, theirs] = await codesOf(visit, [kept.id, gone.id], reason);
  if (mine?.code != null && theirs?.code != null) {
    if (mine.code !== theirs.code) throw refusals.codesDiffer();
    return undefined;
  }
  if (theirs?.code != null) return { code: theirs.code };
  return theirs?.other != null && gone.otherKind ? { other: theirs.other, kind: gone.otherKind as 'passport' } : undefined;
}

const codesOf = (visit: DuplicateVisit, ids: readonly string[], because: string) =>
  visit.enter('duplicates', { about: [...ids], unmask: true, reason: because }, async (tx) =>
    Promise.all(ids.map((id) => unmaskIdentifier(tx, id))),
  );

async function takeFacts(tx: Tx<'duplicates'>, kept: Side, gone: Side, taken: readonly FactId[]) {
  const took = (fact: FactId) => taken.includes(fact);
  const value = (fact: FactId) => gone.values[fact];
  if (took('name')) await correctName(tx, kept.id, { given: gone.person.givenNames ?? '', family: gone.person.familyName ?? '' });
  if (took('birth-date')) await correctBirthDate(tx, kept.id, value('birth-date'));
  if (took('language')) await changeLanguage(tx, kept.id, value('language') as 'fi');
  const contact = {
    ...(took('phone') && { phone: value('phone') }),
    ...(took('email') && { email: value('email') }),
    ...(took('postal-address') && { postalAddress: value('postal-address') }),
    ...(took('contact-address') && { contactAddress: value('contact-address') }),
  };
  if (Object.keys(contact).length > 0) await changeContact(tx, kept.id, contact);
}

export interface Merge {
  id: string;
  keptId: string;
  goneId: string;
  taken: string[];
  mergedAt: Date;
  undoUntil: string;
  undoneAt: Date | null;
}

/** The merges of the people whom this transaction shows, the latest first. Also for lists. */
export async function mergesIn(tx: Tx<'duplicates'>): Promise<Merge[]> {
  const rows = await tx
    .selectFrom('duplicates.merge')
    .select(['id', 'kept_id', 'gone_id', 'merged_at'])
    .select(tx.visible('duplicates.merge', ['taken', 'undo_until', 'undone_at']))
    .orderBy('merged_at', 'desc')
    .limit(200)
    .execute();
  return rows.map((m) => ({
    id: m.id,
    keptId: m.kept_id,
    goneId: m.gone_id,
    taken: m.taken ?? [],
    mergedAt: m.merged_at,
    undoUntil: m.undo_until ?? '',
    undoneAt: m.undone_at ?? null,
  }));
}

/** One merge of one person; throws `notShown` when there is none for this visitor. */
export async function mergeOf(tx: Tx<'duplicates'>, id: string): Promise<Merge> {
  const merge = (await mergesIn(tx)).find((each) => each.id === id);
  if (!merge) throw refusals.notShown();
  return merge;
}

/**
 * Takes a merge apart: rows go back to where they stood, and of the facts those that nobody has changed since. What has come since stays with
 * the kept record. Throws `undoneInTime`, `undoneOnce`.
 */
export async function undoMerge(visit: DuplicateVisit, merge: Merge): Promise<void> {
  await visit.enter('duplicates', { about: [merge.keptId], reason: undoing }, async (tx) => {
    const undone = await tx
      .updateTable('duplicates.merge')
      .set({ undone_at: visit.asOf } as never)
      .where('id', '=', merge.id)
      .where('undone_at' as never, 'is', null)
      .executeTakeFirst();
    if (undone.numUpdatedRows !== 1n) throw refusals.undoneOnce();
  });
  const both = [merge.keptId, merge.goneId];
  const codes = await codesOf(visit, both, undoing);
  await visit.enter('duplicates', { about: both, reason: undoing }, async (tx) => {
    for (const [n, id] of both.entries()) {
      const contact = await contactOf(tx, id);
      await tx.index(id, 'phone', contact?.phone ?? null);
      await tx.index(id, 'email', contact?.email ?? null);
      await tx.index(id, 'personal-identity-code', codes[n]?.code ?? null);
    }
  });
}

/** Whether the policy collects this of people in the capacity in which the kept record lives here; what is not collected is not taken over. */
export function collectedOf(kept: Side, fact: FactId): boolean {
  const role = kept.homes[0]?.role;
  return policyInForce().activities.some((activity) => {
    const collected = role === undefined ? undefined : activity.collect[role];
    return collected && [...collected.required, ...collected.optional, ...collected.oneOf.flat(), ...collected.arises].includes(fact);
  });
}

/** Two people: they are not asked about again. */
export const tellApart = (visit: DuplicateVisit, ids: readonly [string, string]): Promise<void> =>
  visit.enter('duplicates', { about: [...ids], reason: 'duplicates.because.comparing' }, async (tx) => {
    const [one_id, other_id] = [...ids].sort();
    await tx
      .insertInto('duplicates.told_apart')
      .values({ one_id, other_id, told_at: visit.asOf } as never)
      .onConflict((clash) => clash.doNothing())
      .execute();
  });
