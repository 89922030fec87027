import { expect, test } from 'vitest';
import { problemOf, refusalIn } from './problems.ts';

const say = Object.assign((key: string) => key, { find: () => undefined }) as unknown as Parameters<typeof problemOf>[1];
const thrown = (code: string) => Object.assign(new Error('as PostgreSQL says it'), { code });

test.each(['40001', '40P01'])('%s: somebody else was first, and nothing is lost by trying again', (code) => {
  expect(refusalIn(thrown(code))?.status).toBe(409);
});
test.each(['53300', '57014', '57P01', '08006', 'ECONNREFUSED'])(
  '%s: the database is short of time, room or itself, which is no fault',
  (code) => {
    expect(problemOf(thrown(code), say).status).toBe(503);
  },
);
test.each(['42P01', 'XX000', '22P02'])('%s is a fault, with a reference and without PostgreSQL’s words', (code) => {
  const problem = problemOf(thrown(code), say);
  expect(problem.status).toBe(500);
  expect(problem.reference).toMatch(/^[0-9A-F]{8}$/);
  expect(JSON.stringify(problem)).not.toContain('PostgreSQL');
});
