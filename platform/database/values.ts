// How PostgreSQL's values become JavaScript's: a day stays a day ("2026-11-22"), never an instant in somebody's time zone.
import pg from 'pg';

const day = 1082;
export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: string) =>
    oid === day
      ? (value: string) => value
      : pg.types.getTypeParser(oid as never, format as never)) as pg.CustomTypesConfig['getTypeParser'],
};
