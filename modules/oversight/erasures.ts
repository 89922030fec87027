// What the nightly runs of retention have erased and will erase: counts and certificates, nobody's data.
import { personalTables } from '#platform/catalogue-in-force.ts';
import { oversightFacts } from '#platform/oversight-facts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { dataTitles, type Language } from '#policy-engine/index.ts';

export interface Certificate {
  run: number;
  as_of: Date;
  ended_at: Date;
  policy_version: string;
  erased: { table: string; rows: number; cleared: number }[];
  keys_destroyed: number;
  overdue: number;
  digest: string;
}
export interface Planned {
  what: string;
  /** Day -> how many rows and fields go by then. */
  byDay: Map<string, number>;
}

export const certificates = (newest: number): Promise<Certificate[]> => oversightFacts().figures('retention.certificates', [newest]);

export const runUnderWay = async (): Promise<{ done: number; tables: number; rows: number } | undefined> =>
  (await oversightFacts().figures<{ done: number; tables: number; rows: number }>('retention.under_way', []))[0];

/** What will go, by the kinds of data that tables hold; tables with the same kinds are one row. */
export async function planned(language: Language): Promise<{ days: string[]; rows: Planned[] }> {
  const found = await oversightFacts().figures<{ as_of: string; table_name: string; rows: number; cleared: number }>(
    'retention.planned',
    [],
  );
  const rows = new Map<string, Planned>();
  for (const { as_of, table_name, rows: gone, cleared } of found) {
    const what = holds(table_name, language);
    const row = rows.get(what) ?? { what, byDay: new Map<string, number>() };
    row.byDay.set(as_of, (row.byDay.get(as_of) ?? 0) + gone + cleared);
    rows.set(what, row);
  }
  return {
    days: [...new Set(found.map((f) => f.as_of))].sort(),
    rows: [...rows.values()].sort((a, b) => a.what.localeCompare(b.what, language)),
  };
}

/** The kinds of data in a table, in words. */
function holds(name: string, language: Language): string {
  const table = personalTables().find((t) => t.name === name);
  const categories = Object.values(table?.columns ?? {}).flatMap((c) => (c.kind === 'personal' ? [c.category] : []));
  return dataTitles(policyInForce(), [...new Set(categories)])
    .map((d) => d.title[language])
    .join(', ');
}
