import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../../tests/text-of.ts';
import { lastLooks, personUrl } from '../customer-desk/test-desk.ts';
import { compareUrl, merge, openRegister, pairsUrl, type Register, undoUrl } from './test-duplicates.ts';

let r: Register;
beforeAll(async () => {
  r = await openRegister();
}, 120_000);
afterAll(() => r?.close());

const staysOf = (id: string) =>
  r.rows<{ n: number }>('select count(*)::int as n from residents.occupancy where person_id = $1', [id]).then((rows) => rows[0]!.n);
const changesOf = (id: string) =>
  r.rows<{ kind: string }>('select kind from residents.change where person_id = $1', [id]).then((rows) => rows.map((row) => row.kind));
const nameOf = async (id: string) =>
  (await r.rows<{ name: string }>(`select given_names || ' ' || family_name as name from residents.person where id = $1`, [id]))[0]?.name;

describe('two records of one person', () => {
  let one: string;
  let other: string;
  test('are suggested, the reason said, and compared side by side under one logged look', async () => {
    const [aino, outi] = [await r.idOf('Aino', 'Virta'), await r.idOf('Outi', 'Karppi')];
    one = await r.occupantWith(aino, { given: 'Helmi Sofia', family: 'Kalliomäki', born: '1996-04-02' });
    other = await r.occupantWith(outi, { given: 'Helmi', family: 'Kalliomaki', born: '1996-04-02', from: '2023-01-01' });
    await r.seek();
    const south = await r.as('customer-service-south');
    const queue = textOf((await south.get(pairsUrl)).body);
    expect(queue).toContain('Helmi Sofia Kalliomäki');
    expect(queue).toContain('sama syntymäaika ja melkein sama nimi');
    const page = textOf((await south.get(compareUrl(one, other))).body);
    expect(page).toContain('Helmi Kalliomaki');
    expect(page).toContain('2.4.1996');
    expect((await lastLooks(r, other)).at(-1)).toMatchObject({ activity: 'duplicates', reason: 'duplicates.because.comparing' });
  });

  test('become one: what was chosen stands, stays and timeline follow, and the other is nobody any more', async () => {
    const south = await r.as('customer-service-south');
    expect((await merge(south, one, other)).statusCode).toBe(422);
    const [before, moved] = [await staysOf(one), await staysOf(other)];
    expect((await merge(south, one, other, { name: 'other' })).statusCode).toBe(303);
    expect(await nameOf(one)).toBe('Helmi Kalliomaki');
    expect(await staysOf(one)).toBe(before + moved);
    expect(await staysOf(other)).toBe(0);
    expect(await changesOf(one)).toEqual(expect.arrayContaining(['records-merged', 'name-corrected', 'moved-in']));
    expect((await r.mergeOf(one)).taken).toEqual(['name']);
    expect((await south.get(compareUrl(one, other))).statusCode).toBe(404);
    expect((await south.post(personUrl(other), { _deed: 'open', reason: 'moving' })).statusCode).not.toBe(200);
    expect(await r.rows('select guarded, areas from platform.subject_scope where subject_id = $1', [other])).toEqual([
      { guarded: true, areas: [] },
    ]);
    expect(textOf((await south.get(pairsUrl)).body)).not.toContain('Kalliom');
  });

  test('are taken apart again, and only what nobody has changed since goes back', async () => {
    const south = await r.as('customer-service-south');
    const { id, until } = await r.mergeOf(one);
    expect(until).toBe('2026-12-22');
    await r.rows(`update residents.person set given_names = 'Helmi Sofia Kerttu' where id = $1`, [one]);
    const confirm = textOf((await south.get(undoUrl(id, one))).body);
    expect(confirm).toContain('Perutaanko yhdistäminen');
    expect((await south.post(undoUrl(id, one), {})).statusCode).toBe(303);
    expect(await nameOf(one)).toBe('Helmi Sofia Kerttu Kalliomaki');
    expect(await nameOf(other)).toBe('Helmi Kalliomaki');
    expect(await staysOf(other)).toBe(1);
    expect(await changesOf(other)).toEqual(expect.arrayContaining(['merge-undone', 'moved-in']));
    expect((await south.post(undoUrl(id, one), {})).statusCode).toBe(409);
    expect((await south.get(compareUrl(one, other))).statusCode).toBe(200);
    await r.seek();
    expect(textOf((await south.get(pairsUrl)).body)).not.toContain('Kalliom');
  });
});

describe('what follows a merge', () => {
  test('a stay that stands in both remains once, and comes back', async () => {
    const aino = await r.idOf('Aino', 'Virta');
    const one = await r.occupantWith(aino, { given: 'Ilta', family: 'Tuomikoski', born: '1991-01-05' });
    const other = await r.occupantWith(aino, { given: 'Ilta', family: 'Tuomikoski', born: '1991-01-05', from: '2025-05-01' });
    const south = await r.as('customer-service-south');
    expect((await merge(south, one, other)).statusCode).toBe(303);
    expect(await staysOf(one)).toBe(1);
    const { id } = await r.mergeOf(one);
    expect((await south.post(undoUrl(id, one), {})).statusCode).toBe(303);
    expect([await staysOf(one), await staysOf(other)]).toEqual([1, 1]);
    expect((await changesOf(other)).filter((kind) => kind === 'moved-in')).toHaveLength(1);
  });

  test('leases, mandates and protection follow, and looks at both are the person’s', async () => {
    const host = await r.idOf('Aino', 'Virta');
    const [tenant] = await r.rows<{ id: string; lease: string }>(
      `select p.person_id as id, p.lease_id as lease from leases.party p join representatives.mandate m on m.person_id = p.person_id where p.role = 'main-tenant' limit 1`,
    );
    const [name] = await r.rows<{ given_names: string; family_name: string }>(
      'select given_names, family_name from residents.person where id = $1',
      [tenant!.id],
    );
    const twin = await r.occupantWith(host, { given: name!.given_names, family: name!.family_name, born: '1988-08-08' });
    await r.rows(`insert into residents.protection (person_id, kind, from_on, source) values ($1, 'own-request', '2026-01-01', 'person')`, [
      tenant!.id,
    ]);
    const named = await r.as('customer-service-protected');
    await named.get(compareUrl(tenant!.id, twin));
    await r.landlord.seal();
    expect((await merge(named, twin, tenant!.id, { name: 'one' })).statusCode).toBe(303);
    expect(
      await r.rows('select person_id from leases.party where lease_id = $1 and person_id = any ($2)', [tenant!.lease, [twin, tenant!.id]]),
    ).toEqual([{ person_id: twin }]);
    expect((await r.rows('select id from representatives.mandate where person_id = $1', [twin])).length).toBeGreaterThan(0);
    expect(await r.rows('select guarded from platform.subject_scope where subject_id = $1', [twin])).toEqual([{ guarded: true }]);
    const shown = await r.rows<{ subject_id: string }>('select distinct subject_id from trail.appearance where subject_id = any ($1)', [
      [twin, tenant!.id],
    ]);
    expect(shown).toEqual([{ subject_id: twin }]);
    const [log] = await r.rows<{ n: number }>('select count(*)::int as n from trail.access where $1 = any (subjects)', [tenant!.id]);
    expect(log!.n).toBeGreaterThan(0);
    const supervision = await r.as('dpo');
    const [old, kept] = await Promise.all([tenant!.id, twin].map((id) => supervision.get(`/fi/valvonta/katselut/henkilo/${id}`)));
    expect(textOf(old!.body)).toContain('Saman ihmisen merkinnät on yhdistetty');
    expect(old!.body).toContain(twin);
    expect(kept!.body).toContain(tenant!.id);
  });

  test('when its days are over it cannot be undone, and the record that is gone is gone', async () => {
    const aino = await r.idOf('Aino', 'Virta');
    const one = await r.occupantWith(aino, { given: 'Otso', family: 'Ketola', born: '1979-02-03' });
    const other = await r.occupantWith(aino, { given: 'Otso', family: 'Ketola', born: '1979-02-03', from: '2026-02-01' });
    const south = await r.as('customer-service-south');
    expect((await merge(south, one, other)).statusCode).toBe(303);
    const { id } = await r.mergeOf(one);
    const before = r.landlord.clock.at;
    r.landlord.clock.at = new Date('2026-12-23T10:00:00Z');
    const late = await r.as('customer-service-south');
    expect((await late.post(undoUrl(id, one), {})).statusCode).toBe(409);
    const client = await r.landlord.admin.connect();
    await client.query(`begin; set local app.as_of = '2026-12-23T10:00:00Z'`);
    await client.query('select duplicates.let_go()');
    await client.query('commit');
    client.release();
    expect(await nameOf(other)).toBeUndefined();
    expect(await r.rows('select guarded from platform.subject_scope where subject_id = $1', [other])).toEqual([{ guarded: true }]);
    expect(await r.rows('select number from duplicates.moved where merge_id = $1', [id])).toEqual([]);
    r.landlord.clock.at = before;
  });
});
