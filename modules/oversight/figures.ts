// Figures for those who may know no person: a group under five is not told.

export const least = 5;

/** The figure, or undefined when it is so small that it could be somebody. Zero is nobody. */
export const fromFive = (count: number): number | undefined => (count === 0 || count >= least ? count : undefined);
