// The copy of somebody's data as rows: collected by the handler, checked and released by another person, fetched by the requester.
import { createHash, randomUUID } from 'node:crypto';
import type { AnyVisit } from '#platform/pages/declare.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { addDays, endsOn, keepOf } from '#policy-engine/index.ts';
import { type CaseVisit, inCase } from './cases.ts';
import { collect } from './collect.ts';
import type { Ground, RightsPackage } from './contract.ts';
import { type Proposal, possibleNames, proposals, squeezed, withoutPassages } from './passages.ts';
import { refusals } from './refusals.ts';
import { type Request, type RequestTx, requestById } from './requests.ts';

export interface Passage extends Proposal {
  id: string;
  proposedBy: 'rule' | 'handler';
  verdict: 'remove' | 'keep' | null;
}
export interface Package {
  id: string;
  collectedAt: Date;
  releasedOn: string | null;
}

/** The latest copy made for a request; undefined while there is none. */
export const packageOf = async (tx: RequestTx, request: string): Promise<Package | undefined> => {
  const row = await tx
    .selectFrom('rights_requests.package')
    .select(['id', 'collected_at', 'released_on'])
    .where('request_id', '=', request)
    .orderBy('collected_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { id: row.id, collectedAt: row.collected_at, releasedOn: row.released_on };
};

/** Which of these words name somebody else, as PostgreSQL knows; it is asked by digests, so that no word of the data is written anywhere in clear. */
async function knownNames(tx: RequestTx, personId: string, words: string[]): Promise<Map<string, Ground>> {
  const salt = randomUUID();
  const wordOf = new Map(
    words.map((word) => [
      createHash('sha256')
        .update(salt + word.toLowerCase())
        .digest('hex'),
      word,
    ]),
  );
  const { residents, employees } = await tx
    .insertInto('rights_requests.naming')
    .values({ person_id: personId, salt, digests: [...wordOf.keys()] } as never)
    .returning(['residents', 'employees'])
    .executeTakeFirstOrThrow();
  const grounded = (digests: string[], ground: Ground) => digests.map((digest): [string, Ground] => [wordOf.get(digest)!, ground]);
  return new Map([...grounded(residents, 'other-resident'), ...grounded(employees, 'employee')]);
}

/** Collects everything and proposes what is about others. Throws `takeFirst`. */
export async function collectPackage(visit: CaseVisit, id: string, name: string): Promise<void> {
  const request = await inCase(visit, id, async (_, found) => found);
  const data = await collect(visit as AnyVisit, request, name);
  const { personId } = request;
  await inCase(visit, id, async (tx) => {
    const packageId = randomUUID();
    await tx
      .insertInto('rights_requests.package')
      .values({
        id: packageId,
        request_id: id,
        person_id: personId,
        content: await tx.seal(personId, 'free-text.content', JSON.stringify(data)),
      } as never)
      .execute();
    const named = await knownNames(tx, personId, possibleNames(data));
    for (const proposal of proposals(data, named, contactsIn(data))) await addPassage(tx, personId, packageId, proposal, 'rule');
  });
}

/** The person's own numbers and addresses, which are nobody else's. */
const contactsIn = (data: RightsPackage): Set<string> =>
  new Set(
    data.groups
      .flatMap((group) => group.items.flatMap((item) => item.facts))
      .filter(({ column }) => column.startsWith('residents.contact.') || column.startsWith('residents.identifier.'))
      .map(({ value }) => squeezed(value)),
  );

async function addPassage(
  tx: RequestTx,
  personId: string,
  packageId: string,
  { place, words, ground }: Proposal,
  by: Passage['proposedBy'],
): Promise<void> {
  await tx
    .insertInto('rights_requests.passage')
    .values({
      package_id: packageId,
      person_id: personId,
      place,
      words: await tx.seal(personId, 'free-text.words', words),
      ground,
      proposed_by: by,
    } as never)
    .execute();
}

/** The handler's own proposal: every fact in which these words stand. Throws `wordsNotFound`. */
export const proposePassage = (visit: CaseVisit, id: string, words: string, ground: Ground): Promise<void> =>
  inCase(visit, id, async (tx, request) => {
    const { made, data } = await draftIn(tx, request);
    const places = data.groups.flatMap((group, g) =>
      group.items.flatMap((item, i) => item.facts.flatMap((fact, f) => (fact.value.includes(words) ? [`${g}.${i}.${f}`] : []))),
    );
    if (places.length === 0) throw refusals.wordsNotFound();
    for (const place of places) await addPassage(tx, request.personId, made.id, { place, words, ground }, 'handler');
  });

async function draftIn(tx: RequestTx, { id, personId }: Request): Promise<{ made: Package; data: RightsPackage }> {
  const made = await packageOf(tx, id);
  if (!made) throw refusals.unknownRequest();
  const row = await tx.selectFrom('rights_requests.package').select('content').where('id', '=', made.id).executeTakeFirstOrThrow();
  const [content] = await tx.open([{ personId, group: 'free-text.content', sealed: row.content }]);
  return { made, data: JSON.parse(content!) };
}

export interface Draft {
  made: Package;
  data: RightsPackage;
  passages: Passage[];
}

/** The copy that is being checked, with its proposals; undefined while none has been collected. */
export const draftOf = (visit: CaseVisit, id: string): Promise<Draft | undefined> =>
  inCase(visit, id, async (tx, request) => {
    if (!(await packageOf(tx, id))) return undefined;
    const draft = await draftIn(tx, request);
    return { ...draft, passages: await passagesIn(tx, request.personId, draft.made.id) };
  });

async function passagesIn(tx: RequestTx, personId: string, packageId: string): Promise<Passage[]> {
  const rows = await tx
    .selectFrom('rights_requests.passage')
    .select(['id', 'place', 'words', 'ground', 'proposed_by', 'verdict'])
    .where('package_id', '=', packageId)
    .orderBy('recorded_at')
    .orderBy('place')
    .execute();
  const opened = await tx.open(rows.map((row) => ({ personId, group: 'free-text.words', sealed: row.words })));
  return rows.map(
    (row, n) =>
      ({
        id: row.id,
        place: row.place,
        words: opened[n]!,
        ground: row.ground,
        proposedBy: row.proposed_by,
        verdict: row.verdict,
      }) as Passage,
  );
}

/** Decides every proposal and releases the copy, as another person than the handler (rule L7). Throws `decidePassages`. */
export const releasePackage = (visit: CaseVisit, id: string, removed: ReadonlySet<string>): Promise<void> =>
  inCase(visit, id, async (tx, request) => {
    const { made, data } = await draftIn(tx, request);
    const passages = await passagesIn(tx, request.personId, made.id);
    for (const verdict of ['remove', 'keep'] as const) {
      const ids = passages.filter((each) => removed.has(each.id) === (verdict === 'remove')).map((each) => each.id);
      if (ids.length > 0) await tx.updateTable('rights_requests.passage').set({ verdict }).where('id', 'in', ids).execute();
    }
    const voice = visit.inLanguage(data.language);
    const released = withoutPassages(
      data,
      passages.filter((each) => removed.has(each.id)),
      (ground) => voice.t(`rights-requests.grounds.${ground}`),
    );
    await tx
      .updateTable('rights_requests.package')
      .set({ released: await tx.seal(request.personId, 'free-text.released', JSON.stringify(released)) })
      .where('id', '=', made.id)
      .execute();
  });

/** The last day on which the copy can be fetched: the day before the policy has it erased. */
export function fetchableUntil(closedOn: string): string | undefined {
  const policy = policyInForce();
  const kept = policy.vocabulary.subjects.flatMap(({ id }) => keepOf(policy, 'rights-package', id))[0];
  const erasedOn = kept && endsOn(kept.keep, { 'delivered-at': closedOn }).on;
  return erasedOn && addDays(erasedOn, -1);
}

/** What the requester gets; written down as fetched before it leaves. Throws `notReleased`, `linkOver`. */
export async function fetchPackage(tx: RequestTx, id: string, form: 'zip' | 'json' | 'csv' | 'pdf', today: string): Promise<RightsPackage> {
  const request = await requestById(tx, id);
  const row = await tx
    .selectFrom('rights_requests.package')
    .select(['id', 'released'])
    .where('request_id', '=', id)
    .where('released_on', 'is not', null)
    .orderBy('collected_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row || request.closedOn === null || !['granted', 'partly'].includes(request.outcome ?? '')) throw refusals.notReleased();
  if (today > (fetchableUntil(request.closedOn) ?? today)) throw refusals.linkOver();
  const [released] = await tx.open([{ personId: request.personId, group: 'free-text.released', sealed: row.released }]);
  await tx
    .insertInto('rights_requests.fetching')
    .values({ package_id: row.id, person_id: request.personId, form } as never)
    .execute();
  return JSON.parse(released!);
}
