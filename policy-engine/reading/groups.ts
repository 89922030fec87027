// Turns the names of groups into what belongs to them.

export interface Groups {
  data: Record<string, { of: string[]; atLeast: number }>;
  subjects: Record<string, string[]>;
}

/** Groups of data become their categories. */
export const expandData = (names: string[], groups: Groups): string[] => [...new Set(names.flatMap((n) => groups.data[n]?.of ?? [n]))];
/** Groups of people become their subject roles. */
export const expandSubjects = (names: string[] | string, groups: Groups): string[] => [
  ...new Set([names].flat().flatMap((n) => groups.subjects[n] ?? [n])),
];
