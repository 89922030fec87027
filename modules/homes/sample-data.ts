// Invented homes: two areas, eight buildings on streets that no town has, about 170 flats.
import type { Chance } from './chance.ts';

export interface SampleArea {
  id: string;
  code: string;
  name_fi: string;
  name_sv: string;
}
export interface SampleBuilding {
  id: string;
  area_id: string;
  permanent_id: string;
  street_fi: string;
  street_sv: string;
  number: string;
  postal_code: string;
  city_fi: string;
  city_sv: string;
}
export interface SampleStaircase {
  id: string;
  building_id: string;
  letter: string;
}
export interface SampleFlat {
  id: string;
  staircase_id: string;
  number: number;
  partition_letter: string;
  rooms: string;
  area_m2: number;
  floor: number;
  state: 'in-use' | 'renovation' | 'technical';
}
export interface SampleHomes {
  areas: SampleArea[];
  buildings: SampleBuilding[];
  staircases: SampleStaircase[];
  flats: SampleFlat[];
}

const areas = [
  { code: 'area-south', name_fi: 'Eteläinen alue', name_sv: 'Södra området' },
  { code: 'area-north', name_fi: 'Pohjoinen alue', name_sv: 'Norra området' },
];

// No Helsinki street is called so.
const streets = [
  { area: 0, fi: 'Samettikuonontie', sv: 'Sammetsnosvägen', number: '3', letters: 'ABC', each: 7 },
  { area: 0, fi: 'Villasukankuja', sv: 'Yllesocksgränden', number: '8', letters: 'ABC', each: 8 },
  { area: 0, fi: 'Pilvilinnankatu', sv: 'Luftslottsgatan', number: '12b', letters: 'AB', each: 10 },
  { area: 0, fi: 'Päiväunentie', sv: 'Middagslursvägen', number: '5–7', letters: 'ABCD', each: 6 },
  { area: 1, fi: 'Lakritsikaari', sv: 'Lakritsbågen', number: '11', letters: 'ABC', each: 8 },
  { area: 1, fi: 'Rusinapullanraitti', sv: 'Russinbullsstråket', number: '2', letters: 'ABC', each: 7 },
  { area: 1, fi: 'Sateenvarjonkatu', sv: 'Paraplygatan', number: '20', letters: 'AB', each: 13 },
  { area: 1, fi: 'Hyrränpolku', sv: 'Snurrstigen', number: '1', letters: '', each: 9 },
];

export const plans = [
  { rooms: '1h+kk', from: 26, to: 36 },
  { rooms: '2h+kk', from: 40, to: 52 },
  { rooms: '2h+k', from: 48, to: 58 },
  { rooms: '3h+k', from: 62, to: 78 },
  { rooms: '4h+k', from: 80, to: 96 },
];

/** Flats stand in the order of their addresses; a few are empty for works or for good. */
export function sampleHomes(chance: Chance): SampleHomes {
  const homes: SampleHomes = { areas: areas.map((a) => ({ id: chance.uuid(), ...a })), buildings: [], staircases: [], flats: [] };
  streets.forEach((street, n) => {
    const building: SampleBuilding = {
      id: chance.uuid(),
      area_id: homes.areas[street.area]!.id,
      permanent_id: `1990000${10 + n}${'ABCDEFGH'[n]}`,
      street_fi: street.fi,
      street_sv: street.sv,
      number: street.number,
      postal_code: `0099${n + 1}`,
      city_fi: 'Helsinki',
      city_sv: 'Helsingfors',
    };
    homes.buildings.push(building);
    addFlats(homes, building, street, chance);
  });
  return homes;
}

function addFlats(homes: SampleHomes, building: SampleBuilding, street: (typeof streets)[number], chance: Chance) {
  let number = 0;
  for (const letter of street.letters === '' ? [''] : [...street.letters]) {
    const staircase = { id: chance.uuid(), building_id: building.id, letter };
    homes.staircases.push(staircase);
    for (let i = 0; i < street.each; i += 1) {
      number += 1;
      const plan = plans[(i + number) % plans.length]!;
      homes.flats.push({
        id: chance.uuid(),
        staircase_id: staircase.id,
        number,
        partition_letter: '',
        rooms: plan.rooms,
        area_m2: chance.int(plan.from * 2, plan.to * 2) / 2,
        floor: letter === '' ? 1 : 1 + Math.floor(i / 3),
        state: 'in-use',
      });
    }
  }
  // The caretaker's room of each large house.
  if (street.each > 9) homes.flats.at(-1)!.state = 'technical';
}
