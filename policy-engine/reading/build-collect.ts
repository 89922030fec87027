// Makes what an activity collects and where it comes from.
import { categoriesOf } from '../facts.ts';
import type { Collected } from '../policy.ts';
import type { RawActivity } from './activity-shape.ts';
import { expandData, expandSubjects, type Groups } from './groups.ts';

export function buildCollect(raw: NonNullable<RawActivity['collect']>, groups: Groups): Record<string, Collected> {
  const collect: Record<string, Collected> = {};
  for (const [name, what] of Object.entries(raw)) {
    if (!what) continue;
    for (const subject of expandSubjects(name, groups)) {
      const held = collect[subject] ?? { required: [], optional: [], oneOf: [], arises: [], volunteered: [] };
      collect[subject] = held;
      for (const category of what.required ?? []) demand(held, category, groups);
      held.optional.push(...expandData(what.optional ?? [], groups));
      held.arises.push(...expandData(what.arises ?? [], groups));
      held.volunteered.push(...expandData(what.volunteered ?? [], groups));
      held.oneOf.push(...choices(what['one-of'] ?? []));
      for (const [condition, data] of Object.entries(what['only-when'] ?? {}))
        held.onlyWhen = { ...held.onlyWhen, [condition]: [...(held.onlyWhen?.[condition] ?? []), ...expandData(data ?? [], groups)] };
      if (what.proposed) held.proposed = [...(held.proposed ?? []), ...expandData(what.proposed, groups)];
    }
  }
  return collect;
}

const choices = (raw: string[] | string[][]): string[][] =>
  raw.length === 0 ? [] : Array.isArray(raw[0]) ? (raw as string[][]) : [raw as string[]];

/** A group is required when at least so many of its categories are there: any of the rest plus one must contain one of them. */
function demand(held: Collected, name: string, groups: Groups): void {
  const group = groups.data[name];
  if (!group) held.required.push(name);
  else if (group.atLeast >= group.of.length) held.required.push(...group.of);
  else if (group.atLeast === 0) held.optional.push(...group.of);
  else held.oneOf.push(...combinations(group.of, group.of.length - group.atLeast + 1));
}

function combinations(names: string[], size: number): string[][] {
  if (size === 0) return [[]];
  return names.flatMap((name, n) => combinations(names.slice(n + 1), size - 1).map((rest) => [name, ...rest]));
}

export function mergedSources(raw: NonNullable<RawActivity['source']>, groups: Groups): Record<string, string[]> {
  const sources: Record<string, string[]> = {};
  for (const [name, from] of Object.entries(raw))
    for (const subject of expandSubjects(name, groups)) sources[subject] = [...new Set([...(sources[subject] ?? []), ...(from ?? [])])];
  return sources;
}

/** What an activity may write: what it collects itself, and what it says that it changes. */
export function writableIn(raw: Pick<RawActivity, 'collect' | 'changes'>, groups: Groups): string[] {
  const collected = Object.values(buildCollect(raw.collect ?? {}, groups)).flatMap(categoriesOf);
  return [...new Set([...collected, ...expandData(raw.changes ?? [], groups)])];
}
