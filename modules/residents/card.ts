// What stands on a person's card besides name and home: birth date, language, contact details, what identifies them, what has happened.
import type { Tx } from '#platform/database.ts';

type Carding = 'tenancy' | 'occupant-register' | 'customer-service' | 'rent-monitoring' | 'duplicates';

/** Birth date (`1990-05-31`) and language; undefined where the policy does not show them, null where there is none. */
export const detailsOf = (tx: Tx<Carding>, personId: string) =>
  tx
    .selectFrom('residents.person')
    .select('id')
    .select(tx.visible('residents.person', ['birth_on', 'language']))
    .where('id', '=', personId)
    .executeTakeFirst();

export interface Contact {
  /** E.164 */
  phone: string | null;
  email: string | null;
  postalAddress: string | null;
  /** Where letters go when the home address must not be used. */
  contactAddress: string | null;
  /** Must not be given to anybody outside, nor to the household. */
  onlyForLandlord: boolean;
  /** Which of the four this activity may show at all. */
  shown: ('phone' | 'email' | 'postalAddress' | 'contactAddress')[];
}

/** The contact details that this activity may show, opened; undefined when there are none. */
export async function contactOf(tx: Tx<Carding | 'emergency-access' | 'showing'>, personId: string): Promise<Contact | undefined> {
  const row = await tx
    .selectFrom('residents.contact')
    .select('only_for_landlord')
    .select(tx.visible('residents.contact', ['phone', 'email', 'postal_address', 'contact_address']))
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (!row) return undefined;
  // Each value is bound to its column: one cannot stand in for another.
  const sealed = (['phone', 'email', 'postal_address', 'contact_address'] as const).map((c) => ({
    personId,
    group: `contact.${c}`,
    sealed: row[c],
  }));
  const [phone = null, email = null, postalAddress = null, contactAddress = null] = await tx.open(sealed);
  const names = ['phone', 'email', 'postalAddress', 'contactAddress'] as const;
  return {
    phone,
    email,
    postalAddress,
    contactAddress,
    onlyForLandlord: row.only_for_landlord,
    shown: names.filter((_, i) => sealed[i]!.sealed !== undefined),
  };
}

/** Which identifiers are on file, never which ones. */
export const identifiersOnFile = (tx: Tx<'tenancy' | 'duplicates'>, personId: string) =>
  tx
    .selectFrom('residents.identifier')
    .select('person_id')
    .select(tx.visible('residents.identifier', ['code_on_file', 'other_on_file', 'other_kind']))
    .where('person_id', '=', personId)
    .executeTakeFirst();

/** The identity code or other identifier in clear. Only where the transaction was entered with `unmask`. */
export async function unmaskIdentifier(
  tx: Tx<'tenancy' | 'duplicates'>,
  personId: string,
): Promise<{ code: string | null; other: string | null } | undefined> {
  const row = await tx
    .selectFrom('residents.identifier')
    .select('person_id')
    .select(tx.visible('residents.identifier', ['code', 'other']))
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (!row) return undefined;
  const [code = null, other = null] = await tx.open([
    { personId, group: 'identity.code', sealed: row.code },
    { personId, group: 'identity.other', sealed: row.other },
  ]);
  return { code, other };
}

/** What has happened to a person's home, household and data, latest first; titles in all languages. */
export const timelineOf = (tx: Tx<'occupant-register'>, personId: string) =>
  tx
    .selectFrom('residents.change as c')
    .innerJoin('residents.change_kind as k', (join) => join.on((e) => e('k.code', '=', e.ref('c.kind') as never)))
    .select(['c.id', 'c.recorded_at', 'c.recorded_by', 'k.title_fi', 'k.title_sv', 'k.title_en'])
    .select(tx.visible('residents.change', ['kind', 'detail', 'former_name', 'confirmed_by', 'effective_on'], 'c'))
    .where('c.person_id', '=', personId)
    .orderBy('c.effective_on', 'desc')
    .orderBy('c.recorded_at', 'desc')
    .execute();

/** Which categories of the policy are on file about each of these people: what a lease needs before it can begin (S23). */
export async function dataOnFile(tx: Tx<'tenancy'>, personIds: readonly string[]): Promise<Map<string, Set<string>>> {
  const held = new Map<string, Set<string>>(personIds.map((id) => [id, new Set()]));
  if (personIds.length === 0) return held;
  const note = (id: string, facts: Record<string, boolean>) => {
    for (const [category, there] of Object.entries(facts)) if (there) held.get(id)?.add(category);
  };
  const people = await tx
    .selectFrom('residents.person')
    .select('id')
    .select(tx.visible('residents.person', ['birth_on', 'language']))
    .where('id', 'in', personIds)
    .execute();
  for (const p of people) note(p.id, { name: true, 'birth-date': p.birth_on != null, language: p.language != null });
  const contacts = await tx
    .selectFrom('residents.contact')
    .select('person_id')
    .select(tx.visible('residents.contact', ['phone', 'email', 'postal_address', 'contact_address']))
    .where('person_id', 'in', personIds)
    .execute();
  for (const c of contacts)
    note(c.person_id, {
      phone: c.phone != null,
      email: c.email != null,
      'postal-address': c.postal_address != null,
      'contact-address': c.contact_address != null,
    });
  const identifiers = await tx
    .selectFrom('residents.identifier')
    .select('person_id')
    .select(tx.visible('residents.identifier', ['code_on_file', 'other_on_file']))
    .where('person_id', 'in', personIds)
    .execute();
  for (const i of identifiers)
    note(i.person_id, { 'personal-identity-code': i.code_on_file === true, 'other-identifier': i.other_on_file === true });
  const stays = await tx.selectFrom('residents.occupancy').select('person_id').where('person_id', 'in', personIds).execute();
  for (const o of stays) note(o.person_id, { occupancy: true, home: true });
  return held;
}
