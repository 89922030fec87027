import { beforeAll, describe, expect, test } from 'vitest';
import { readIdentityCode } from '#modules/residents/public.ts';
import { type SampleLandlord, sampleLandlord } from './landlord.ts';
import { personas } from './personas.ts';

const asOf = new Date('2026-11-22T10:00:00Z');
let landlord: SampleLandlord;
beforeAll(() => {
  landlord = sampleLandlord(asOf);
});
const livingOn = (day: string) => landlord.occupancies.filter((o) => o.in <= day && (o.out === undefined || day < o.out));

describe('the sample landlord', () => {
  test('is the same for the same day, and the same people on another day', () => {
    expect(sampleLandlord(asOf)).toEqual(landlord);
    const later = sampleLandlord(new Date('2027-03-01T10:00:00Z'));
    expect(Object.values(later.cast).map((p) => p.id)).toEqual(Object.values(landlord.cast).map((p) => p.id));
  });
  test('has about 400 residents in about 170 homes', () => {
    expect(landlord.homes.flats.length).toBeGreaterThan(160);
    expect(landlord.homes.buildings.length).toBe(8);
    const residents = new Set(livingOn(landlord.day).map((o) => o.personId)).size;
    expect(residents).toBeGreaterThan(330);
    expect(landlord.people.length).toBeGreaterThan(400);
  });
  test('holds every role and language, the young and the old', () => {
    expect(new Set(livingOn(landlord.day).map((o) => o.role))).toEqual(
      new Set(['main-tenant', 'spouse', 'adult-occupant', 'minor-occupant']),
    );
    expect(new Set(landlord.people.map((p) => p.language))).toEqual(new Set(['fi', 'sv', 'en']));
    const born = landlord.people.map((p) => p.birthOn).sort();
    expect(born[0]! < '1940').toBe(true);
    expect(born.at(-1)! > '2023').toBe(true);
  });
  test('has nobody in it who could exist', () => {
    const codes = landlord.people.flatMap((p) => p.code ?? []);
    expect(new Set(codes).size).toBe(codes.length);
    for (const p of landlord.people) {
      if (p.code) expect(readIdentityCode(p.code, landlord.day)).toEqual({ code: p.code, birthOn: p.birthOn, artificial: true });
      expect(p.phone).toMatch(/^\+35800\d{7}$/);
      expect(p.email).toMatch(/@example\.invalid$/);
    }
  });
  test('nobody lives before birth, and children are children', () => {
    const people = new Map(landlord.people.map((p) => [p.id, p]));
    for (const o of landlord.occupancies) {
      expect(o.in >= people.get(o.personId)!.birthOn, JSON.stringify(people.get(o.personId))).toBe(true);
      if (o.out !== undefined) expect(o.out > o.in).toBe(true);
    }
    for (const o of livingOn(landlord.day)) {
      const of18 = `${Number(people.get(o.personId)!.birthOn.slice(0, 4)) + 18}${people.get(o.personId)!.birthOn.slice(4)}`;
      expect(o.role === 'minor-occupant').toBe(of18 > landlord.day);
    }
  });
  test('one family name is nobody else’s: the protected person’s', () => {
    const names = landlord.people.filter((p) => p.family === landlord.cast['sanelma']!.family).map((p) => p.id);
    expect(names.sort()).toEqual([landlord.cast['sanelma']!.id, landlord.cast['eetu']!.id].sort());
    expect(landlord.protections.map((p) => p.personId)).toEqual([landlord.cast['sanelma']!.id]);
  });
  test('a child lives in two homes, three strangers in one', () => {
    const homes = livingOn(landlord.day).filter((o) => o.personId === landlord.cast['saga']!.id);
    expect(new Set(homes.map((o) => o.flatId)).size).toBe(2);
    const shared = livingOn(landlord.day).filter((o) => ['juho', 'amina', 'oskar'].some((id) => landlord.cast[id]!.id === o.personId));
    expect([new Set(shared.map((o) => o.flatId)).size, new Set(shared.map((o) => o.leaseId)).size]).toEqual([1, 3]);
  });
  test('somebody comes of age in two days', () => {
    expect(landlord.cast['veeti']!.birthOn).toBe('2008-11-24');
  });
});

describe('the personas', () => {
  test('are residents who are there, and staff of every door', () => {
    const all = personas(landlord);
    expect(new Set(all.map((p) => p.id)).size).toBe(all.length);
    expect(new Set(all.map((p) => p.kind))).toEqual(new Set(['resident', 'staff', 'oversight']));
    for (const p of all.filter((a) => a.kind === 'resident'))
      expect(landlord.people.some((who) => who.birthOn === p.claims['birthdate'] && who.given === p.claims['given_name'])).toBe(true);
    for (const p of all) for (const text of [p.role, p.note]) expect([text.fi, text.sv, text.en].every((t) => t.length > 2)).toBe(true);
  });
  test('one employee lives with the landlord', () => {
    expect(personas(landlord).filter((p) => p.claims['employee_number'] === landlord.employees[0]!.employeeNumber).length).toBe(1);
  });
});
