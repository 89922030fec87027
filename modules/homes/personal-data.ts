// Says that no table of the homes is about a person: who lives where stands in residents.
import { notPersonal } from '#platform/personal-data.ts';

export const personalData = [
  notPersonal('homes.area', 'a part of the city'),
  notPersonal('homes.building', 'a house and where it stands'),
  notPersonal('homes.staircase', 'a door of a house'),
  notPersonal('homes.flat', 'a flat; who lives in it stands in residents.occupancy'),
];
