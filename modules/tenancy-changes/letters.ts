// Letters that somebody is owed: who, by which day, and that they have been printed.
import { type Flat, flatsById } from '#modules/homes/public.ts';
import { fullName, peopleById } from '#modules/residents/public.ts';
import type { Tx } from '#platform/database.ts';
import type { Visit } from '#platform/pages/declare.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { addDays, addMonths } from '#policy-engine/index.ts';
import { refusals } from './refusals.ts';

export type LetterVisit = Visit<unknown, unknown, unknown, 'information-letters'>;
type Letters = Tx<'information-letters'>;

export interface OwedLetter {
  id: string;
  personId: string;
  kind: 'told-by-another' | 'came-of-age';
  role: string;
  /** Absent where the activity does not show it. */
  name: string;
  flat: Flat | undefined;
  registeredOn: string;
  dueOn: string;
  printedOn: string | null;
}

/** Open letters of the visitor's area, the most urgent first. */
export async function owedLetters(visit: LetterVisit): Promise<OwedLetter[]> {
  const owed = await visit.enter('information-letters', { list: 'queue' }, (tx) => lettersIn(tx, true));
  return owed.sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

/** One letter opened for printing; whose it is comes from the list, so that the address names nobody. Throws `unknownLetter`. */
export async function openLetter(visit: LetterVisit, id: string): Promise<OwedLetter> {
  const listed = await visit.enter('information-letters', { list: 'queue' }, async (tx) =>
    (await lettersIn(tx, false)).find((l) => l.id === id),
  );
  if (!listed) throw refusals.unknownLetter();
  return visit.enter('information-letters', reachFor(listed.personId), async (tx) => {
    const letter = (await lettersIn(tx, false)).find((l) => l.id === id);
    if (!letter) throw refusals.unknownLetter();
    return letter;
  });
}

const reachFor = (personId: string) => ({ about: [personId], reason: 'tenancy-changes.letters.because' });

/** Throws `printedAlready` when it had been marked before. */
export async function markPrinted(visit: LetterVisit, id: string, today: string): Promise<void> {
  const letter = await openLetter(visit, id);
  if (letter.printedOn) throw refusals.printedAlready();
  await visit.enter('information-letters', reachFor(letter.personId), async (tx) => {
    await tx.updateTable('tenancy_changes.letter').set({ printed_on: today }).where('id', '=', id).execute();
  });
}

async function lettersIn(tx: Letters, open: boolean): Promise<OwedLetter[]> {
  const found = await tx
    .selectFrom('tenancy_changes.letter')
    .select(['id', 'person_id'])
    .select(tx.visible('tenancy_changes.letter', ['flat_id', 'kind', 'as_role', 'registered_on', 'printed_on']))
    .execute();
  const rows = found.filter((row) => !open || row.printed_on === null);
  const ids = [...new Set(rows.map((row) => row.person_id))];
  const names = new Map((await peopleById(tx, ids)).map((p) => [p.id, fullName(p)]));
  for (const holder of ids.length === 0 ? [] : await holdersOf(tx, ids)) names.set(holder.person_id, holder.full_name ?? '');
  const flats = new Map((await flatsById(tx, [...new Set(rows.flatMap((row) => row.flat_id ?? []))])).map((flat) => [flat.id, flat]));
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    kind: row.kind as OwedLetter['kind'],
    role: row.as_role ?? '',
    name: names.get(row.person_id) ?? '',
    flat: row.flat_id ? flats.get(row.flat_id) : undefined,
    registeredOn: row.registered_on ?? '',
    dueOn: dueOn(row.as_role ?? '', row.registered_on ?? ''),
    printedOn: row.printed_on ?? null,
  }));
}

const holdersOf = (tx: Letters, ids: readonly string[]) =>
  tx
    .selectFrom('tenancy_changes.holder')
    .select('person_id')
    .select(tx.visible('tenancy_changes.holder', ['full_name']))
    .where('person_id', 'in', ids)
    .execute();

/** By which day the policy wants somebody in this capacity told (`inform`); a month where it says nothing of them, as GDPR Art. 14(3) does. */
export function dueOn(role: string, registeredOn: string): string {
  const informs = policyInForce().activities.flatMap((a) => (a.inform?.of.includes(role) ? [a.inform.within] : []));
  const days = (informs.length > 0 ? informs : [{ amount: 1, unit: 'months' as const }]).map(({ amount, unit }) =>
    unit === 'months'
      ? addMonths(registeredOn, amount)
      : unit === 'years'
        ? addMonths(registeredOn, amount * 12)
        : addDays(registeredOn, amount),
  );
  return days.sort()[0]!;
}
