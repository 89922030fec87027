// How PostgreSQL's values become JavaScript's: a day stays a day ("2026-11-22"), never an instant in somebody's time zone.
import pg from 'pg';

const day = 1082;
const ids = 2951;

/** A session of the customer service holds thousands of ids; they need no reader that knows quotes and escapes. */
const idsOf = (value: string): (string | null)[] => {
  const all = value === '{}' ? [] : value.slice(1, -1).split(',');
  return value.includes('NULL') ? all.map((id) => (id === 'NULL' ? null : id)) : all;
};

export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: string) => {
    if (oid === day) return (value: string) => value;
    if (oid === ids && format !== 'binary') return idsOf;
    return pg.types.getTypeParser(oid as never, format as never);
  }) as pg.CustomTypesConfig['getTypeParser'],
};
