// Writes the sample landlord's homes, people and leases into an empty database, as the owner of its tables.
import type pg from 'pg';
import type { SamplePerson } from '#modules/residents/public.ts';
import type { VaultAccess } from '#platform/database/sealing.ts';
import type { Policy } from '#policy-engine/policy.ts';
import { collected } from './as-policy-allows.ts';
import type { SampleLandlord } from './landlord.ts';

type Row = object;

/** One statement a table; the columns are those of the first row. */
async function write(client: pg.ClientBase, table: string, rows: Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!).join(', ');
  await client.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
    JSON.stringify(rows),
  ]);
}

/** Everything in the transaction that `client` has begun. `client` may bypass row security. */
export async function loadRegister(client: pg.ClientBase, vault: VaultAccess, policy: Policy, landlord: SampleLandlord): Promise<void> {
  const { homes } = landlord;
  await write(client, 'homes.area', homes.areas);
  await write(
    client,
    'homes.building',
    homes.buildings.map((b) => ({ ...b, state_financed: true })),
  );
  await write(client, 'homes.staircase', homes.staircases);
  await write(
    client,
    'homes.flat',
    homes.flats.map((f) => ({ ...f, inhabited: false })),
  );
  await loadPeople(client, landlord);
  await loadLeases(client, landlord);
  await loadDetails(client, vault, policy, landlord.people);
  await tellHistory(client, policy);
}

async function loadPeople(client: pg.ClientBase, landlord: SampleLandlord): Promise<void> {
  const since = new Map<string, string>();
  for (const o of landlord.occupancies) if (!(since.get(o.personId)! <= o.in)) since.set(o.personId, o.in);
  await write(
    client,
    'residents.person',
    landlord.people.map((p) => ({
      id: p.id,
      given_names: p.given,
      family_name: p.family,
      recorded_at: earlier(since.get(p.id), landlord.day),
      ...emptyScope,
    })),
  );
  await write(
    client,
    'residents.occupancy',
    landlord.occupancies.map((o) => ({
      id: o.id,
      person_id: o.personId,
      flat_id: o.flatId,
      lease_id: o.leaseId,
      role: o.role,
      spouse_of: o.spouseOf,
      moved_in_on: o.in,
      moved_out_on: o.out,
      moved_out_by: o.by,
      temporary: o.temporary,
      recorded_at: earlier(o.in, landlord.day),
      ...emptyScope,
    })),
  );
  await write(
    client,
    'platform.tie',
    landlord.ties.map((t) => ({ kind: t.kind, from_id: t.fromId, to_id: t.toId, because: t.because, from_on: t.fromOn })),
  );
  await write(
    client,
    'residents.protection',
    landlord.protections.map((p) => ({
      person_id: p.personId,
      kind: p.kind,
      from_on: p.fromOn,
      until_on: p.untilOn,
      source: p.source,
      recorded_at: p.fromOn,
    })),
  );
  await write(
    client,
    'residents.employee_home',
    landlord.employees.map((e) => ({ employee_number: e.employeeNumber, person_id: e.personId, declared_on: landlord.day })),
  );
}

async function loadLeases(client: pg.ClientBase, landlord: SampleLandlord): Promise<void> {
  await write(
    client,
    'leases.lease',
    landlord.leases.map((l) => ({
      id: l.id,
      flat_id: l.flatId,
      kind: l.kind,
      begins_on: l.beginsOn,
      ends_on: l.endsOn,
      rent_cents: l.rentCents,
      terms_version: l.termsVersion,
      state: l.state,
      ended_on: l.endedOn,
      end_reason: l.endReason,
      recorded_at: earlier(l.beginsOn, landlord.day),
      party_ids: l.parties.map((p) => p.personId).sort(),
    })),
  );
  await write(
    client,
    'leases.party',
    landlord.leases.flatMap((l) =>
      l.parties.map((p, n) => ({
        lease_id: l.id,
        person_id: p.personId,
        role: p.role,
        from_on: l.beginsOn,
        signed_on: p.signedOn,
        signature: p.signedOn && `sample-${l.id.slice(0, 8)}-${n + 1}`,
      })),
    ),
  );
}

const emptyScope = { scope_role: '', scope_areas: [], scope_buildings: [], scope_staircases: [], scope_guarded: false };
const earlier = (day: string | undefined, than: string) => (day === undefined || day > than ? than : day);

/** What may be held about each person is the policy's; the sample offers everything and writes that. */
async function loadDetails(client: pg.ClientBase, vault: VaultAccess, policy: Policy, people: SamplePerson[]): Promise<void> {
  const roles = new Map(
    (await client.query('select subject_id, role from platform.subject_scope')).rows.map((r) => [r.subject_id as string, r.role as string]),
  );
  const held = collected(policy);
  const details = people.map((p) => ({ ...p, may: (category: string) => held.has(`${category}|${roles.get(p.id)}`) }));
  await client.query(
    'update residents.person p set birth_on = d.birth_on, language = d.language from jsonb_to_recordset($1::jsonb) d (id uuid, birth_on date, language text) where p.id = d.id',
    [
      JSON.stringify(
        details.map((p) => ({
          id: p.id,
          birth_on: p.may('birth-date') ? p.birthOn : null,
          language: p.may('language') && !p.withoutContact ? p.language : null,
        })),
      ),
    ],
  );
  await write(
    client,
    'residents.identifier',
    (await inTurns(details, (p) => identifierOf(vault, p))).filter((row) => row !== undefined),
  );
  await write(
    client,
    'residents.contact',
    (await inTurns(details, (p) => contactOf(vault, p))).filter((row) => row !== undefined),
  );
}

type Detailed = SamplePerson & { may: (category: string) => boolean };

async function identifierOf(vault: VaultAccess, p: Detailed): Promise<Row | undefined> {
  const code = p.may('personal-identity-code') ? p.code : undefined;
  const other = code === undefined && p.may('other-identifier') ? p.other : undefined;
  if (code === undefined && other === undefined) return undefined;
  if (code !== undefined) await vault.index(p.id, 'personal-identity-code', code);
  return {
    person_id: p.id,
    code: code === undefined ? null : hex(await vault.seal(p.id, 'identity.code', code)),
    other: other === undefined ? null : hex(await vault.seal(p.id, 'identity.other', other.value)),
    other_kind: other?.kind ?? null,
  };
}

async function contactOf(vault: VaultAccess, p: Detailed): Promise<Row | undefined> {
  const wanted = { phone: p.phone, email: p.email, contact_address: p.contactAddress };
  const sealed: Record<string, string | null> = {};
  for (const [column, value] of Object.entries(wanted)) {
    const category = column.replace('_', '-');
    const held = value !== undefined && !p.withoutContact && p.may(category);
    if (held && category !== 'contact-address') await vault.index(p.id, category, value);
    sealed[column] = held ? hex(await vault.seal(p.id, `contact.${column}`, value)) : null;
  }
  if (Object.values(sealed).every((value) => value === null)) return undefined;
  return { person_id: p.id, ...sealed, only_for_landlord: p.onlyForLandlord, told_by: 'person', changed_at: '2025-01-01' };
}

const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`;

/** Sixteen at a time: the vault is asked for each person. */
async function inTurns<T, R>(items: T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let n = 0; n < items.length; n += 16) done.push(...(await Promise.all(items.slice(n, n + 16).map(work))));
  return done;
}

/** The timeline as if it had been written in its time. */
async function tellHistory(client: pg.ClientBase, policy: Policy): Promise<void> {
  const desk = policy.activities
    .flatMap((a) => a.access)
    .find((line) => line.may.includes('record') && line.data.includes('occupancy') && line.which === 'in-own-area');
  await client.query('set constraints all immediate');
  // The language was told with the rest, and has not changed since.
  await client.query(`delete from residents.change where kind = 'language-changed'`);
  await client.query(
    `update residents.change set recorded_by = coalesce($1, recorded_by), recorded_at = least(effective_on::timestamptz + interval '9 hours', platform.as_of())`,
    [desk?.role],
  );
  await client.query('set constraints all deferred');
}
