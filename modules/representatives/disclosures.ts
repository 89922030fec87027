// The record of what was told to whoever acts for somebody; written before anything is shown.
import type { MandateTx } from './mandates.ts';
import { refusals } from './refusals.ts';

export interface Told {
  id: string;
  mandate_id: string | null;
  activity: string;
  /** Categories of the policy. */
  told: string[];
  to_name: string;
  to_kind: string;
  method: string;
  by_role: string;
  disclosed_at: Date;
}

export interface Telling {
  /** Made when the form is shown, so that a form sent twice is one disclosure. */
  id: string;
  personId: string;
  mandateId: string;
  activity: string;
  told: string[];
  method: string;
}

/** Records that categories of an activity are told on a mandate. Throws `notCarried` unless it is this person's, in force this minute, and reaches so far. */
export async function recordDisclosure(tx: MandateTx, telling: Telling): Promise<void> {
  await tx
    .insertInto('representatives.disclosure')
    .values({
      id: telling.id,
      person_id: telling.personId,
      mandate_id: telling.mandateId,
      activity: telling.activity,
      told: telling.told,
      method: telling.method,
    })
    .onConflict((clash) => clash.doNothing())
    .execute();
}

const columns = ['id', 'mandate_id', 'activity', 'told', 'to_name', 'to_kind', 'method', 'by_role', 'disclosed_at'] as const;

/** What has been told to representatives of a resident, latest first. */
export const toldOf = (tx: MandateTx, personId: string): Promise<Told[]> =>
  tx
    .selectFrom('representatives.disclosure')
    .select(columns)
    .where('person_id', '=', personId)
    .orderBy('disclosed_at', 'desc')
    .limit(200)
    .execute();

/** One of them; throws `unknownMandate`, also for one of somebody else. */
export async function toldById(tx: MandateTx, personId: string, id: string): Promise<Told> {
  const found = (await toldOf(tx, personId)).find((one) => one.id === id);
  if (!found) throw refusals.unknownMandate();
  return found;
}
