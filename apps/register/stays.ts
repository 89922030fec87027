// As what somebody lived somewhere and when; a child who came of age there lived on as an adult.
import { overlap, type Said, yearsAfter } from '#modules/register-import/public.ts';

export interface Stay {
  role: 'main-tenant' | 'spouse' | 'adult-occupant' | 'minor-occupant';
  movedIn: string;
  movedOut: string | undefined;
  movedOutBy: string | undefined;
}
/** A stay as the register or an earlier row of the batch holds it. */
export interface Held extends Pick<Stay, 'role' | 'movedIn' | 'movedOut'> {
  personId: string;
  flatId: string;
  leaseId: string | undefined;
  /** The row that brings it; undefined in the register. */
  row: number | undefined;
}

/** One stay, or two around the eighteenth birthday where that has come. */
export function staysOf({ role, person, movedIn, movedOut, movedOutBy }: Said, today: string): Stay[] {
  const by = movedOut === undefined ? undefined : movedOutBy;
  if (role === 'main-tenant' || role === 'spouse') return [{ role, movedIn, movedOut, movedOutBy: by }];
  const adultOn = birthday(person.birthOn!, 18);
  if (adultOn <= movedIn) return [{ role: 'adult-occupant', movedIn, movedOut, movedOutBy: by }];
  if (adultOn > today || (movedOut !== undefined && movedOut <= adultOn))
    return [{ role: 'minor-occupant', movedIn, movedOut, movedOutBy: by }];
  return [
    { role: 'minor-occupant', movedIn, movedOut: adultOn, movedOutBy: 'agreed' },
    { role: 'adult-occupant', movedIn: adultOn, movedOut, movedOutBy: by },
  ];
}

/** Who is born on 29 February comes of age on 1 March. */
function birthday(birthOn: string, years: number): string {
  const day = yearsAfter(birthOn, years);
  const exists = new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
  return exists ? day : `${day.slice(0, 4)}-03-01`;
}

/** `there`: the register holds exactly this; a mistake: it holds something else of the same days; undefined: it can be added. */
export function judgeStays(stays: readonly Stay[], flatId: string, held: readonly Held[]) {
  const here = held.filter((h) => h.flatId === flatId && stays.some((s) => overlap(s, h)));
  if (here.length === 0) return undefined;
  const [earlier] = here.filter((h) => h.row !== undefined);
  if (earlier) return { field: 'movedIn' as const, reason: 'overlapsRow', values: { row: earlier.row! } };
  const same = stays.every((s) => here.some((h) => h.role === s.role && h.movedIn === s.movedIn && h.movedOut === s.movedOut));
  return same ? ('there' as const) : { field: 'movedIn' as const, reason: 'livesHereAlready' };
}
