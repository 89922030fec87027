import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readIdentityCode } from '#modules/residents/public.ts';
import { checkedPolicy, policyFiles } from '#platform/policy-in-force.ts';
import { openTestLandlord, type TestLandlord } from '../../tests/landlord.ts';
import { testNow } from '../../tests/set-up.ts';
import { livingOn, sampleLandlord } from './landlord.ts';
import { type FullSize, loadFullSize, WrongSize } from './load-full-size.ts';
import { propertyPlans, sampleOfProperty } from './property.ts';

const { homes, day } = sampleLandlord(testNow);
const plans = propertyPlans(99_600);
const some = plans.filter((p) => p.number % 30 === 0 || p.number % 300 < 2).map((plan) => sampleOfProperty(plan, homes.areas, day));
const each = <T>(of: (property: (typeof some)[number]) => T[]) => some.flatMap(of);

describe('a property of the full-size sample', () => {
  test('is the same whenever it is made, with exactly as many residents as planned', () => {
    expect(sampleOfProperty(plans[7]!, homes.areas, day)).toEqual(sampleOfProperty(plans[7]!, homes.areas, day));
    expect(plans.reduce((sum, p) => sum + p.residents, 0)).toBe(99_600);
    for (const plan of plans.filter((p) => p.number % 50 === 0))
      expect(livingOn(sampleOfProperty(plan, homes.areas, day), day).size).toBe(plan.residents);
  });
  test('has the proportions of a large landlord', () => {
    const living = new Set(each((p) => [...livingOn(p, day)]));
    const roles = each((p) => p.occupancies.filter((o) => o.out === undefined).map((o) => o.role));
    const share = (role: string) => roles.filter((r) => r === role).length / roles.length;
    expect(share('main-tenant')).toBeGreaterThan(0.5);
    expect(share('main-tenant')).toBeLessThan(0.6);
    expect(share('minor-occupant')).toBeGreaterThan(0.17);
    expect(share('minor-occupant')).toBeLessThan(0.27);
    const people = each((p) => p.people);
    expect(people.length / living.size).toBeGreaterThan(1.2);
    expect(people.length / living.size).toBeLessThan(1.6);
    const lease = new Set(each((p) => p.leases.filter((l) => l.endReason === 'transfer')));
    expect(lease.size / each((p) => p.leases).length).toBeGreaterThan(0.05);
    const names = Map.groupBy(people, (p) => p.family);
    expect(Math.max(...[...names.values()].map((n) => n.length))).toBeGreaterThan(people.length / 150);
    expect(names.size).toBeGreaterThan(300);
  });
  test('shares no code, number or address with another or with the small sample, and holds nobody who could exist', () => {
    const everybody = [...each((p) => p.people), ...sampleLandlord(testNow).people];
    for (const of of [
      everybody.flatMap((p) => p.code ?? []),
      everybody.map((p) => p.phone),
      everybody.map((p) => p.email),
      everybody.map((p) => p.id),
    ])
      expect(new Set(of).size).toBe(of.length);
    for (const p of everybody) {
      if (p.code) expect(readIdentityCode(p.code, day)).toEqual({ code: p.code, birthOn: p.birthOn, artificial: true });
      expect(p.phone).toMatch(/^\+35800\d{7}$/);
    }
  });
});

describe('loading', () => {
  let landlord: TestLandlord;
  beforeAll(async () => {
    landlord = await openTestLandlord(['resident']);
  });
  afterAll(() => landlord.close());
  const place = (residents: number, tell: FullSize['tell'] = () => {}): FullSize => ({
    at: landlord.at,
    secrets: landlord.secrets,
    keys: landlord.keys,
    policy: checkedPolicy(policyFiles('policy')),
    rootsFile: `${landlord.keys}/full-size-roots.jsonl`,
    residents,
    tell,
  });
  const one = async (sql: string) => (await landlord.admin.query(sql)).rows[0].n as number;
  const living = `select count(distinct person_id)::int as n from residents.occupancy where moved_in_on <= '${day}' and (moved_out_on is null or moved_out_on > '${day}')`;

  test('stopped in the middle it goes on, whole property by whole property, and ends where it was meant to', async () => {
    const before = await one(living);
    const stopped = loadFullSize(
      place(900, () => {
        throw new Error('stopped');
      }),
    );
    await expect(stopped).rejects.toThrow('stopped');
    const between = await one(living);
    expect(between).toBeGreaterThan(before);
    expect(between).toBeLessThan(900);
    await loadFullSize(place(900));
    expect(await one(living)).toBe(900);
    expect((await loadFullSize(place(900))).added).toBe(0);
    await expect(loadFullSize(place(1_000))).rejects.toThrow(WrongSize);
    await expect(loadFullSize(place(5))).rejects.toThrow(WrongSize);
  }, 240_000);
  test('leaves nothing for the triggers to mend, and nothing in clear that is sealed', async () => {
    const state = `select md5(string_agg(s::text, '' order by subject_id)) as n from platform.subject_scope s`;
    const was = await one(state);
    await landlord.admin.query(
      `select set_config('app.as_of', $1, false), residents.refresh_scopes(array(select id from residents.person))`,
      [testNow],
    );
    expect(await one(state)).toBe(was);
    expect(await one(`select count(*)::int as n from residents.contact where phone is not null and length(phone) < 40`)).toBe(0);
    const { rows } = await landlord.admin.query(
      `select person_id, phone from residents.contact where phone is not null order by person_id limit 200`,
    );
    const vault = landlord.landlord('resident').vault!;
    const opened = await vault.open(
      rows.map((r) => ({ subjectId: r.person_id, group: 'contact', sealed: r.phone, context: 'contact.phone' })),
    );
    expect(opened.every((phone) => /^\+35800\d{7}$/.test(phone))).toBe(true);
    expect(await vault.find('phone', opened[0]!)).toEqual([rows[0].person_id]);
  });
  test('fills the log with looks that residents are shown', async () => {
    expect(await one(`select count(*)::int as n from trail.access where kind = 'attention'`)).toBeGreaterThan(2_000);
    expect(await one(`select count(*)::int as n from trail.access where at < '${Number(day.slice(0, 4)) - 2}-01-01'`)).toBeGreaterThan(100);
    expect(await one('select count(*)::int as n from trail.appearance where unit_shown is not null')).toBeGreaterThan(2_000);
    expect(await one('select waiting::int as n from trail.seal_lag()')).toBe(0);
  });
});
