// What sign-in may read of the homes before there is an actor.
import type { OutsideRight } from '#platform/enforcement/outside.ts';

const because = 'sign-in asks which areas and buildings the units of an employee serve';

export const outside: OutsideRight[] = (['staff', 'oversight'] as const).flatMap((to) => [
  { to, on: 'homes.area', may: ['select'], because } satisfies OutsideRight,
  { to, on: 'homes.building', may: ['select'], columns: ['id', 'area_id', 'managed_by'], because } satisfies OutsideRight,
]);
