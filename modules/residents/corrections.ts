// What is wrong or missing about a person is put right (GDPR Art. 16). The timeline writes itself.
import type { Tx } from '#platform/database.ts';
import type { ContactChange, IdentifierGiven } from './contract.ts';
import { readTypedIdentityCode } from './identity-code.ts';
import { refusals } from './refusals.ts';
import { readEmail, readPhone } from './written-forms.ts';

/** Puts a name right; the former one stays in the timeline, because letters and keys may still carry it. */
export async function correctName(
  tx: Tx<'tenancy' | 'occupant-register' | 'duplicates'>,
  personId: string,
  name: { given: string; family: string },
): Promise<void> {
  const changed = await tx
    .updateTable('residents.person')
    .set({ given_names: name.given.trim(), family_name: name.family.trim() })
    .where('id', '=', personId)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw refusals.unknownPerson();
}

/** Puts a date of birth right; null where it is not known. */
export async function correctBirthDate(tx: Tx<'duplicates'>, personId: string, birthOn: string | null): Promise<void> {
  const changed = await tx.updateTable('residents.person').set({ birth_on: birthOn }).where('id', '=', personId).executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw refusals.unknownPerson();
}

export async function changeLanguage(
  tx: Tx<'tenancy' | 'customer-service' | 'duplicates'>,
  personId: string,
  language: 'fi' | 'sv' | 'en',
): Promise<void> {
  const changed = await tx.updateTable('residents.person').set({ language }).where('id', '=', personId).executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw refusals.unknownPerson();
}

const sealedColumns = { phone: 'phone', email: 'email', postalAddress: 'postal_address', contactAddress: 'contact_address' } as const;

/**
 * Changes the contact details that are given; null removes one, what is not named stays. Phone numbers and e-mail addresses are written in one
 * form and can be found exactly afterwards. Throws `notAPhoneNumber`, `notAnEmailAddress`.
 */
export async function changeContact(
  tx: Tx<'tenancy' | 'customer-service' | 'duplicates'>,
  personId: string,
  change: ContactChange,
): Promise<void> {
  const written = inOneForm(change);
  const sealed: Partial<Record<(typeof sealedColumns)[keyof typeof sealedColumns], Buffer | null>> = {};
  for (const [name, column] of Object.entries(sealedColumns) as [
    keyof typeof sealedColumns,
    (typeof sealedColumns)[keyof typeof sealedColumns],
  ][]) {
    const value = written[name];
    if (value !== undefined) sealed[column] = value === null ? null : await tx.seal(personId, `contact.${column}`, value);
  }
  const rest = {
    ...(change.onlyForLandlord !== undefined && { only_for_landlord: change.onlyForLandlord }),
    told_by: change.toldBy ?? 'person',
  };
  const changed = await tx
    .updateTable('residents.contact')
    .set({ ...sealed, ...rest })
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n)
    await tx
      .insertInto('residents.contact')
      .values({ person_id: personId, ...sealed, ...rest })
      .execute();
  if (written.phone !== undefined) await tx.index(personId, 'phone', written.phone);
  if (written.email !== undefined) await tx.index(personId, 'email', written.email);
}

/** Records the contact details of somebody who is new to the register and has none yet. Throws as `changeContact` does. */
export async function recordContact(tx: Tx<'occupant-register'>, personId: string, told: ContactChange): Promise<void> {
  const written = inOneForm(told);
  const sealed: Partial<Record<(typeof sealedColumns)[keyof typeof sealedColumns], Buffer>> = {};
  for (const [name, column] of Object.entries(sealedColumns) as [keyof typeof sealedColumns, 'phone'][]) {
    const value = written[name];
    if (value != null) sealed[column] = await tx.seal(personId, `contact.${column}`, value);
  }
  await tx
    .insertInto('residents.contact')
    .values({ person_id: personId, ...sealed, told_by: told.toldBy ?? 'person' })
    .execute();
  if (written.phone) await tx.index(personId, 'phone', written.phone);
  if (written.email) await tx.index(personId, 'email', written.email);
}

function inOneForm(change: ContactChange): ContactChange {
  const phone = change.phone == null ? change.phone : readPhone(change.phone);
  if (change.phone != null && phone === undefined) throw refusals.notAPhoneNumber();
  const email = change.email == null ? change.email : readEmail(change.email);
  if (change.email != null && email === undefined) throw refusals.notAnEmailAddress();
  return { ...change, phone, email };
}

/**
 * True when another resident has the same phone number or e-mail address: messages about one person's matters might reach another (rule L17).
 * Only in a list, by a role that may find by them.
 */
export async function isShared(
  tx: Tx<'tenancy' | 'customer-service'>,
  personId: string,
  contact: { phone?: string; email?: string },
): Promise<boolean> {
  const found = [
    ...(contact.phone ? await tx.find('phone', contact.phone) : []),
    ...(contact.email ? await tx.find('email', contact.email) : []),
  ];
  return found.some((id) => id !== personId);
}

/**
 * Seals the identifier of a tenant or a spouse and makes the identity code findable; a newer one takes the place of the older. Artificial codes
 * (900-999) are refused unless `artificialToo` (samples and tests). PostgreSQL refuses it about anybody of whom none is collected.
 */
export async function recordIdentifier(
  tx: Tx<'tenancy' | 'duplicates'>,
  personId: string,
  given: IdentifierGiven,
  today: string,
  artificialToo: boolean,
): Promise<void> {
  // Another identifier is for whoever has no code: with the code it goes.
  let values: { code: Buffer; other: null; other_kind: null } | { other: Buffer; other_kind: string };
  if ('code' in given) {
    const read = readTypedIdentityCode(given.code, today);
    if (!read) throw refusals.notAnIdentityCode();
    if (read.artificial && !artificialToo) throw refusals.artificialCode();
    values = { code: await tx.seal(personId, 'identity.code', read.code), other: null, other_kind: null };
    await tx.index(personId, 'personal-identity-code', read.code);
  } else {
    values = { other: await tx.seal(personId, 'identity.other', given.other.trim()), other_kind: given.kind };
  }
  const changed = await tx.updateTable('residents.identifier').set(values).where('person_id', '=', personId).executeTakeFirst();
  if (changed.numUpdatedRows === 0n)
    await tx
      .insertInto('residents.identifier')
      .values({ person_id: personId, ...values })
      .execute();
}
