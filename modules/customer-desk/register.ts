// The occupant register of a building on a day, as the visitor's lists show it.
import { z } from 'zod';
import { addressOf, type Flat } from '#modules/homes/public.ts';
import { type OccupiedFlat, occupantRegister, registerName } from '#modules/residents/public.ts';
import type { Visit } from '#platform/pages/declare.ts';
import type { Language } from '#policy-engine/index.ts';
import { refusals } from './refusals.ts';

export const buildingParams = z.object({ building: z.uuid() });
/** `paiva`: the day of the register; `sort` and `down`: the order of the table. */
export const registerQuery = z.object({
  paiva: z.iso.date().optional(),
  asunto: z.uuid().optional(),
  sort: z.enum(['address', 'name', 'in']).optional(),
  down: z.coerce.number().optional(),
});

type RegisterVisit = Visit<{ building: string }, z.infer<typeof registerQuery>, unknown, 'occupant-register'>;

export interface RegisterRow {
  key: string;
  address: string;
  flatId: string;
  /** Undefined: nobody is shown, for whatever reason (law 6). */
  name: string | undefined;
  personId: string | undefined;
  role: string | undefined;
  movedInOn: string | undefined;
  movedOutOn: string | undefined;
}

/** Reads the register. Throws `notShown` when the building is none or not the visitor's. */
export async function registerOf(visit: RegisterVisit, day: string): Promise<{ flats: OccupiedFlat[]; rows: RegisterRow[] }> {
  const { building } = visit.params;
  if (!visit.actor.buildings.includes(building)) throw refusals.notShown();
  const all = await visit.enter('occupant-register', { list: 'register' }, (tx) => occupantRegister(tx, { buildingId: building }, day));
  const flats = visit.query.asunto === undefined ? all : all.filter(({ flat }) => flat.id === visit.query.asunto);
  if (flats.length === 0) throw refusals.notShown();
  return {
    flats: all,
    rows: sorted(
      flats.toSorted(byDoor).flatMap((flat) => rowsOf(flat, visit.language)),
      visit.query,
    ),
  };
}

/** Staircase A before B, flat 2 before 10. */
const byDoor = ({ flat: a }: { flat: Flat }, { flat: b }: { flat: Flat }) =>
  a.letter.localeCompare(b.letter, 'fi') || a.flat - b.flat || a.partition_letter.localeCompare(b.partition_letter, 'fi');

function rowsOf({ flat, occupants }: OccupiedFlat, language: Language): RegisterRow[] {
  const place = { address: addressOf(flat, language), flatId: flat.id };
  const nobody = {
    ...place,
    key: flat.id,
    name: undefined,
    personId: undefined,
    role: undefined,
    movedInOn: undefined,
    movedOutOn: undefined,
  };
  if (occupants.length === 0) return [nobody];
  return occupants.map((one) => ({
    ...place,
    key: one.occupancyId,
    name: registerName(one),
    personId: one.personId,
    role: one.role,
    movedInOn: one.movedInOn,
    movedOutOn: one.movedOutOn ?? undefined,
  }));
}

/** As it comes it stands in order of address. */
function sorted(rows: RegisterRow[], { sort, down }: z.infer<typeof registerQuery>): RegisterRow[] {
  const value = (row: RegisterRow) => (sort === 'name' ? row.name : row.movedInOn) ?? '\uffff';
  const ordered = sort === undefined || sort === 'address' ? rows : rows.toSorted((a, b) => value(a).localeCompare(value(b), 'fi'));
  return down === 1 ? ordered.toReversed() : ordered;
}

/** The staircases of a building with their flats, in order. */
export const byStaircase = (flats: readonly Flat[]): [letter: string, flats: Flat[]][] => [
  ...Map.groupBy(
    flats.toSorted((a, b) => byDoor({ flat: a }, { flat: b })),
    (flat) => flat.letter,
  ),
];
