// How a figure is measured and said: many rounds, the median, and its ratio to a floor of the same run.

/** `met` undefined: told for information. */
export interface Figure {
  what: string;
  measured: string;
  floor: string;
  wanted: string;
  met: boolean | undefined;
}

export const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[all.length >> 1]!;
/** The value below which that share of all lies. */
export const percentile = (all: readonly number[], share: number): number =>
  all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))]!;

export interface Load {
  perSecond: number;
  /** Milliseconds of each piece of work. */
  took: number[];
}

/** So many at once do `work` again and again for some seconds. `n` counts the pieces of work. */
export async function load(atOnce: number, seconds: number, work: (n: number) => Promise<unknown>): Promise<Load> {
  const took: number[] = [];
  const began = performance.now();
  const ends = began + seconds * 1_000;
  let n = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() < ends) {
        const before = performance.now();
        await work(n++);
        took.push(performance.now() - before);
      }
    }),
  );
  return { perSecond: (took.length * 1_000) / (performance.now() - began), took };
}

/** Runs two things in turn, each first in every other round, so that a busy moment of the machine meets both. */
export async function inTurns<T>(rounds: number, one: () => Promise<T>, other: () => Promise<T>): Promise<[T, T][]> {
  const pairs: [T, T][] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) pairs.push([await one(), await other()]);
    else {
      const second = await other();
      pairs.push([await one(), second]);
    }
  }
  return pairs;
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
export const times = (value: number): string => value.toFixed(2);
