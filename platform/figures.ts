// Figures about nobody, for pages that everybody reads: what a module has declared for the public login in its `outside`.
import type pg from 'pg';

let pool: Pick<pg.Pool, 'query'> | undefined;

/** Opens the figures for this process, on the pool of the public door's own login. */
export function openPublicFigures(outside: Pick<pg.Pool, 'query'>): void {
  pool = outside;
}

/** Rows of a figure function (`schema.name`) that a module has declared for the login in its `outside`. */
export async function rowsOf<Row>(asked: Pick<pg.Pool, 'query'>, of: string, values: readonly (string | number)[]): Promise<Row[]> {
  if (!/^[a-z_]+\.[a-z_]+$/.test(of)) throw new Error(`${of} names no function`);
  return (await asked.query(`select * from ${of}(${values.map((_, n) => `$${n + 1}`).join(', ')})`, [...values])).rows;
}

/** The same, of this process. None in one that was given no figures to read. */
export const figuresOf = async <Row>(of: string, values: readonly (string | number)[]): Promise<Row[]> =>
  pool ? rowsOf<Row>(pool, of, values) : [];
