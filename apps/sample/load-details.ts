// Writes what is sealed or held of some people only: identifiers, contact details, birth date and language.
import type pg from 'pg';
import type { SamplePerson } from '#modules/residents/public.ts';
import type { Vault } from '#platform/vault/vault.ts';
import type { Policy } from '#policy-engine/policy.ts';
import { collected } from './as-policy-allows.ts';
import { type Row, write } from './write-rows.ts';

/** As much of the vault as the sample needs: many values at once. */
export type SampleVault = Pick<Vault, 'sealAll' | 'enterAll'>;

interface Detailed extends SamplePerson {
  may(category: string): boolean;
}
interface Detail {
  who: Detailed;
  table: 'identifier' | 'contact';
  column: string;
  value: string;
  /** By which it can be found. */
  kind?: string;
}

/** What may be held about each person is the policy's; the sample offers everything and writes that. */
export async function loadDetails(client: pg.ClientBase, vault: SampleVault, policy: Policy, people: SamplePerson[]): Promise<void> {
  const { rows } = await client.query('select subject_id, role from platform.subject_scope where subject_id = any ($1)', [
    people.map((p) => p.id),
  ]);
  const roles = new Map(rows.map((r) => [r.subject_id as string, r.role as string]));
  const held = collected(policy);
  const detailed = people.map((p): Detailed => ({ ...p, may: (category) => held.has(`${category}|${roles.get(p.id)}`) }));
  await client.query(
    'update residents.person p set birth_on = d.birth_on, language = d.language from jsonb_to_recordset($1::jsonb) d (id uuid, birth_on date, language text) where p.id = d.id',
    [
      JSON.stringify(
        detailed.map((p) => ({
          id: p.id,
          birth_on: p.may('birth-date') ? p.birthOn : null,
          language: p.may('language') && !p.withoutContact ? p.language : null,
        })),
      ),
    ],
  );
  const sealed = await sealedRows(vault, detailed.flatMap(detailsOf));
  await write(client, 'residents.identifier', sealed.identifier);
  await write(client, 'residents.contact', sealed.contact);
}

function detailsOf(p: Detailed): Detail[] {
  const details: Detail[] = [];
  const add = (
    table: Detail['table'],
    category: string,
    value: string | undefined,
    found: boolean,
    column = category.replace('-', '_'),
  ) => {
    if (value !== undefined && p.may(category)) details.push({ who: p, table, column, value, ...(found && { kind: category }) });
  };
  add('identifier', 'personal-identity-code', p.code, true, 'code');
  if (details.length === 0) add('identifier', 'other-identifier', p.other?.value, false, 'other');
  if (p.withoutContact) return details;
  add('contact', 'phone', p.phone, true);
  add('contact', 'email', p.email, true);
  add('contact', 'contact-address', p.contactAddress, false);
  return details;
}

/** A row for each person who has anything in a table; the keys and digests are in the vault when this returns. */
async function sealedRows(vault: SampleVault, details: Detail[]): Promise<Record<Detail['table'], Row[]>> {
  await vault.enterAll(details.flatMap((d) => (d.kind ? [{ kind: d.kind, value: d.value, subjectId: d.who.id }] : [])));
  const groupOf = (d: Detail) => (d.table === 'contact' ? 'contact' : 'identity');
  const sealed = await vault.sealAll(
    details.map((d) => ({ subjectId: d.who.id, group: groupOf(d), text: d.value, context: `${groupOf(d)}.${d.column}` })),
  );
  const rows = { identifier: new Map<string, Record<string, unknown>>(), contact: new Map<string, Record<string, unknown>>() };
  details.forEach((d, n) => {
    const row = rows[d.table].get(d.who.id) ?? empty(d);
    rows[d.table].set(d.who.id, row);
    row[d.column] = `\\x${sealed[n]!.toString('hex')}`;
  });
  return { identifier: [...rows.identifier.values()], contact: [...rows.contact.values()] };
}

const empty = ({ who, table, column }: Detail): Record<string, unknown> =>
  table === 'identifier'
    ? { person_id: who.id, code: null, other: null, other_kind: column === 'other' ? who.other?.kind : null }
    : {
        person_id: who.id,
        phone: null,
        email: null,
        contact_address: null,
        only_for_landlord: who.onlyForLandlord,
        told_by: 'person',
        changed_at: '2025-01-01',
      };
