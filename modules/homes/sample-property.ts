// Invented properties, as many as a large landlord has: each four buildings on a street of its own that no town has.
import type { Chance } from './chance.ts';
import { plans, type SampleArea, type SampleHomes } from './sample-data.ts';

// First part and second part make a word that stands on no street sign: Vanilja + tohveli, Vanilj + toffel.
const firsts: [fi: string, sv: string][] = [
  ['Vanilja', 'Vanilj'],
  ['Kardemumma', 'Kardemumme'],
  ['Nekku', 'Knäck'],
  ['Toffee', 'Kola'],
  ['Marenki', 'Maräng'],
  ['Piparminttu', 'Pepparmint'],
  ['Kanelipulla', 'Kanelbulls'],
  ['Vohveli', 'Våffel'],
  ['Lettu', 'Plätt'],
  ['Sokeri', 'Socker'],
  ['Inkivääri', 'Ingefärs'],
  ['Sahrami', 'Saffrans'],
  ['Flanelli', 'Flanell'],
  ['Pumpuli', 'Bomulls'],
  ['Pellava', 'Linne'],
  ['Silkki', 'Siden'],
  ['Huopa', 'Filt'],
  ['Nahka', 'Läder'],
  ['Olki', 'Halm'],
  ['Pahvi', 'Papp'],
  ['Lanka', 'Garn'],
  ['Nappi', 'Knapp'],
  ['Pitsi', 'Spets'],
  ['Mokka', 'Mocka'],
  ['Tuohi', 'Näver'],
];
const seconds: [fi: string, sv: string][] = [
  ['tohveli', 'toffel'],
  ['tyyny', 'kudd'],
  ['peitto', 'täckes'],
  ['lapanen', 'vant'],
  ['pipo', 'möss'],
  ['sukka', 'strump'],
  ['nuttu', 'koft'],
  ['huivi', 'halsduks'],
  ['hattu', 'hatt'],
  ['laukku', 'väsk'],
  ['matto', 'matt'],
  ['verho', 'gardin'],
  ['lamppu', 'lamp'],
  ['kuppi', 'kopp'],
  ['lusikka', 'sked'],
  ['kannu', 'kann'],
  ['kori', 'korg'],
  ['rasia', 'ask'],
  ['nauha', 'bands'],
  ['helmi', 'pärl'],
  ['pallo', 'boll'],
  ['leija', 'drak'],
  ['keinu', 'gung'],
  ['pilli', 'pip'],
];
const kinds: [fi: string, sv: string][] = [
  ['tie', 'vägen'],
  ['kuja', 'gränden'],
  ['katu', 'gatan'],
  ['polku', 'stigen'],
  ['kaari', 'bågen'],
];
/** How many properties there are names for. */
export const mostProperties = firsts.length * seconds.length;
const numbers = ['2', '4', '6', '8'];
const letters = 'ABCD';

/** Property `n` (from 0) with this many flats, in one of the areas in turn. */
export function sampleProperty(chance: Chance, n: number, areas: readonly SampleArea[], flats: number): SampleHomes {
  const first = firsts[n % firsts.length]!;
  const second = seconds[Math.floor(n / firsts.length) % seconds.length]!;
  const kind = kinds[n % kinds.length]!;
  const area = areas[n % areas.length]!;
  const homes: SampleHomes = { areas: [], buildings: [], staircases: [], flats: [] };
  const perStaircase = Math.max(1, Math.ceil(flats / (numbers.length * letters.length)));
  numbers.forEach((number, b) => {
    const building = {
      id: chance.uuid(),
      area_id: area.id,
      permanent_id: permanentId(n, b),
      street_fi: first[0] + second[0] + kind[0],
      street_sv: first[1] + second[1] + kind[1],
      number,
      postal_code: `00${String(901 + (n % 90)).padStart(3, '0')}`,
      city_fi: 'Helsinki',
      city_sv: 'Helsingfors',
    };
    homes.buildings.push(building);
    let door = 0;
    for (const letter of letters) {
      const staircase = { id: chance.uuid(), building_id: building.id, letter };
      homes.staircases.push(staircase);
      for (let i = 0; i < perStaircase && homes.flats.length < flats; i += 1) {
        door += 1;
        const plan = chance.pick(plans);
        homes.flats.push({
          id: chance.uuid(),
          staircase_id: staircase.id,
          number: door,
          partition_letter: '',
          rooms: plan.rooms,
          area_m2: chance.int(plan.from * 2, plan.to * 2) / 2,
          floor: 1 + Math.floor(i / 2),
          state: 'in-use',
        });
      }
    }
  });
  return homes;
}

/** Of the property's buildings; the sample of a few houses has none that begins so. */
const permanentId = (n: number, building: number) => `1991${String(n * numbers.length + building).padStart(5, '0')}A`;
/** The first building of property `n`: it is there when the property is. */
export const propertyMark = (n: number): string => permanentId(n, 0);
