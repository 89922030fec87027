// Writes what may be held about each person, and no more: what the policy does not collect about somebody in their role is told and dropped.
import type { Field, PersonSaid, ReportLine } from '#modules/register-import/public.ts';
import { write } from '../sample/write-rows.ts';
import type { Added } from './plan.ts';
import type { Recognised } from './recognise.ts';
import { emptyScope, type Session } from './session.ts';

/** A value, the category of the policy that it belongs to, and where it goes. */
interface Detail {
  field: Field;
  category: string;
  value: string;
  table: 'person' | 'identifier' | 'contact';
  column: string;
}
export type DropLine = Pick<ReportLine, 'row' | 'kind' | 'reason'> & { field: Field };

const categories = ['personal-identity-code', 'other-identifier', 'birth-date', 'language', 'phone', 'email', 'contact-address'];
const found = ['personal-identity-code', 'phone', 'email'];

/** Writes those who are new. Returns a line for each value that was left out. About people whom the register knows, only what it lacks altogether is added. */
export async function writeDetails(
  session: Session,
  added: readonly Added[],
  fresh: ReadonlyMap<string, Added>,
  { registered }: Recognised,
): Promise<DropLine[]> {
  const held = await collectedAbout(session, [...new Set(added.map((a) => a.personId))]);
  const lines: DropLine[] = [];
  const kept = new Map<string, Map<string, Detail>>();
  for (const { placed, personId } of added) {
    const may = held.get(personId) ?? new Set();
    const details = detailsOf(placed.said.person);
    for (const d of details.filter((one) => !may.has(one.category))) {
      const birthDateOnly = d.field === 'identityCode' && may.has('birth-date');
      if (d.field !== 'birthDate' || placed.said.person.birthGiven)
        lines.push({ row: placed.row.row, kind: 'left-out', field: d.field, reason: birthDateOnly ? 'birthDateOnly' : 'notCollected' });
    }
    const known = fresh.has(personId) ? undefined : registered.get(personId);
    const missing = details.filter(
      (d) =>
        may.has(d.category) &&
        (!known || (d.table === 'identifier' ? !known.hasCode && !known.other : d.table === 'contact' && !known.hasContact)),
    );
    if (known?.hasContact && details.some((d) => d.table === 'contact'))
      lines.push({ row: placed.row.row, kind: 'note', field: 'phone', reason: 'keptAsInRegister' });
    const own = kept.get(personId) ?? new Map<string, Detail>();
    kept.set(personId, own);
    for (const d of missing) if (!own.has(d.column)) own.set(d.column, d);
    // One identifier a person: the code before any other.
    if (own.has('code')) own.delete('other');
  }
  await writePeople(session, kept, fresh);
  await writeSealed(session, kept, added);
  return lines;
}

function detailsOf(p: PersonSaid): Detail[] {
  const detail = (field: Field, category: string, value: string | undefined, table: Detail['table'], column: string): Detail[] =>
    value === undefined ? [] : [{ field, category, value, table, column }];
  return [
    ...detail('identityCode', 'personal-identity-code', p.code, 'identifier', 'code'),
    ...detail('otherIdentifier', 'other-identifier', p.other?.value, 'identifier', 'other'),
    ...detail('birthDate', 'birth-date', p.birthOn, 'person', 'birth_on'),
    ...detail('language', 'language', p.language, 'person', 'language'),
    ...detail('phone', 'phone', p.phone, 'contact', 'phone'),
    ...detail('email', 'email', p.email, 'contact', 'email'),
    ...detail('contactAddress', 'contact-address', p.contactAddress, 'contact', 'contact_address'),
  ];
}

/** Person -> categories that the policy in force collects about them, where and as what they live. Judged once for each role and home. */
async function collectedAbout({ client }: Session, ids: string[]): Promise<Map<string, Set<string>>> {
  const { rows } = await client.query(
    `with who as (select s.*, dense_rank() over (order by s.role, s.buildings) as like_others from platform.subject_scope s where s.subject_id = any ($1)),
     alike as (select distinct on (like_others) like_others, row (w.subject_id, w.role, w.areas, w.buildings, w.staircases, w.guarded, w.lives_until)::platform.subject_scope as s from who w),
     held as materialized (select a.like_others, array_agg(c) as categories from alike a cross join unnest($2::text[]) c where platform.is_collected(c, a.s) group by 1)
     select w.subject_id, h.categories from who w join held h using (like_others)`,
    [ids, categories],
  );
  return new Map(rows.map((r) => [r.subject_id, new Set(r.categories as string[])]));
}

/** Whole from the beginning, with the scope and the clocks that the stays have given them. */
async function writePeople(
  { client, recordedAt }: Session,
  kept: ReadonlyMap<string, ReadonlyMap<string, Detail>>,
  fresh: ReadonlyMap<string, Added>,
) {
  const people = [...fresh].map(([id, { placed }]) => ({
    id,
    given_names: placed.said.person.given,
    family_name: placed.said.person.family,
    birth_on: kept.get(id)?.get('birth_on')?.value ?? null,
    language: kept.get(id)?.get('language')?.value ?? null,
    recorded_at: recordedAt,
    ...emptyScope,
  }));
  await write(client, 'residents.person', people);
  await client.query('select residents.set_clocks(array(select s from platform.subject_scope s where s.subject_id = any ($1)))', [
    [...fresh.keys()],
  ]);
}

/** The keys and digests are in the vault before what is sealed with them is written. */
async function writeSealed(session: Session, kept: ReadonlyMap<string, ReadonlyMap<string, Detail>>, added: readonly Added[]) {
  const all = [...kept].flatMap(([id, own]) => [...own.values()].filter((d) => d.table !== 'person').map((d) => ({ id, ...d })));
  const groupOf = (d: Detail) => (d.table === 'contact' ? 'contact' : 'identity');
  const sealed = session.dryRun
    ? all.map(() => Buffer.alloc(1))
    : await session.vault.sealAll(
        all.map((d) => ({ subjectId: d.id, group: groupOf(d), text: d.value, context: `${groupOf(d)}.${d.column}` })),
      );
  if (!session.dryRun)
    await session.vault.enterAll(
      all.filter((d) => found.includes(d.category)).map((d) => ({ kind: d.category, value: d.value, subjectId: d.id })),
    );
  const kinds = new Map(added.map((a) => [a.personId, a.placed.said.person.other?.kind]));
  const rows = { identifier: new Map<string, Record<string, unknown>>(), contact: new Map<string, Record<string, unknown>>() };
  all.forEach((d, n) => {
    const table = rows[d.table as 'identifier' | 'contact'];
    const row = table.get(d.id) ?? emptyRow(d, session.recordedAt);
    table.set(d.id, row);
    row[d.column] = `\\x${sealed[n]!.toString('hex')}`;
    if (d.column === 'other') row['other_kind'] = kinds.get(d.id);
  });
  await write(session.client, 'residents.identifier', [...rows.identifier.values()]);
  await write(session.client, 'residents.contact', [...rows.contact.values()]);
}

const emptyRow = ({ id, table }: Detail & { id: string }, recordedAt: string): Record<string, unknown> =>
  table === 'identifier'
    ? { person_id: id, code: null, other: null, other_kind: null }
    : {
        person_id: id,
        phone: null,
        email: null,
        contact_address: null,
        only_for_landlord: false,
        told_by: 'earlier-register',
        changed_at: recordedAt,
      };
