// What the folders themselves must show: where dangerous things may stand, how large a file may grow, which names are allowed.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sources = globSync('{apps,modules,platform,policy-engine}/**/*.{ts,tsx,mjs}');
const tests = (file: string) => /\.test\.tsx?$|\/trial[-.]|trial-|test-(browser|doors|people)|\/gallery/.test(file);
const code = sources.filter((f) => !tests(f));
const text = new Map(sources.map((f) => [f, readFileSync(f, 'utf8')]));
const containing = (pattern: RegExp, files = code) => files.filter((f) => pattern.test(text.get(f)!));
const importing = (name: string) => new RegExp(`from '${name}'`);

test('the checker sees the code', () => expect(code.length).toBeGreaterThan(200));

test('raw SQL can be written in the platform only: modules use the query builder', () => {
  expect(containing(/import [^;]*\bsql\b[^;]* from 'kysely'/).filter((f) => !f.startsWith('platform/'))).toEqual([]);
});
test('modules do not touch the database driver', () => {
  expect(containing(importing('pg')).filter((f) => f.startsWith('modules/'))).toEqual([]);
  expect(containing(importing('pg')).filter((f) => f.startsWith('policy-engine/'))).toEqual([]);
});
test('the environment is read in apps only', () => {
  expect(containing(/process\.env\b/).filter((f) => !f.startsWith('apps/') && !f.startsWith('platform/postgres/'))).toEqual([]);
});
test('the policy engine imports nothing of ours', () => {
  expect(
    containing(/from '(#(platform|modules|generated)\/|\.\.\/\.\.\/(platform|modules|apps))/).filter((f) => f.startsWith('policy-engine/')),
  ).toEqual([]);
});
test('the platform knows no module, and modules know no app', () => {
  expect(containing(/#modules\//).filter((f) => f.startsWith('platform/'))).toEqual([]);
  expect(containing(/\/apps\//).filter((f) => f.startsWith('modules/'))).toEqual([]);
});
test('nothing of the landlord is in code', () => {
  expect(containing(/\bHeka\b|hekaoy|Helsingin kaupungin asunnot/i)).toEqual([]);
});
test('no file is a junk drawer', () => {
  expect(sources.filter((f) => /(^|\/)(utils?|helpers?|common|misc|shared|lib|core|base)(\/|\.tsx?$)/.test(f))).toEqual([]);
});
test('files stay small enough to read at once', () => {
  const lines = (f: string) => text.get(f)!.split('\n').length;
  expect(code.filter((f) => lines(f) > 320)).toEqual([]);
  expect(sources.filter((f) => tests(f) && lines(f) > 420)).toEqual([]);
});
test('every file says in its first line what it is responsible for', () => {
  const opening = (f: string) =>
    text
      .get(f)!
      .replace(/^#!.*\n/, '')
      .trimStart();
  expect(code.filter((f) => !/^(\/\/|\/\*\*?)/.test(opening(f)))).toEqual([]);
});
test('a mark of something left to do stands nowhere', () => {
  expect(containing(/\b(TODO|FIXME|XXX)\b|not implemented|coming soon|lorem ipsum/i, sources)).toEqual([]);
});
test('nobody skips a test or runs one alone', () => {
  expect(containing(/\b(it|test|describe)\.(skip|only|todo)\(/, sources)).toEqual([]);
});

const migrations = globSync('{platform,modules}/**/migrations/*.sql');
const sqlOf = (f: string) => readFileSync(f, 'utf8').replace(/--.*$/gm, '');
test('migrations ask the door what time it is', () => {
  const clocks = /\b(now\(\)|current_date|current_timestamp|clock_timestamp\(\)|localtimestamp)/i;
  // The log, the vault, retention and sign-in are outside the door: their instants are the clock's.
  expect(
    migrations.filter((f) => !/platform\/(access-log|identity|vault|foundation|retention)\//.test(f) && clocks.test(sqlOf(f))),
  ).toEqual([]);
});
test('migrations give nobody a right, and delete nothing in cascade', () => {
  expect(migrations.length).toBeGreaterThan(8);
  expect(migrations.filter((f) => /\b(grant|create role|alter role)\b/i.test(sqlOf(f)))).toEqual([]);
  expect(migrations.filter((f) => f.startsWith('modules/') && /on delete cascade/i.test(sqlOf(f)))).toEqual([]);
});
test('migrations of one folder are numbered once each, and what a relation means is said once', () => {
  const numbers = migrations.map((f) => f.replace(/^(.*\/\d+)-.*$/, '$1'));
  expect(numbers.filter((n, i) => numbers.indexOf(n) !== i)).toEqual([]);
  for (const once of ['related', 'barred', 'enter']) {
    const makes = new RegExp(`create (or replace )?function platform\\.${once}\\(`);
    expect(migrations.filter((f) => makes.test(sqlOf(f)))).toEqual(['platform/foundation/migrations/0001-foundation.sql']);
  }
});
test('a function that runs with its owner’s rights fixes its search path', () => {
  for (const file of migrations) {
    for (const [head] of sqlOf(file).matchAll(/create (or replace )?function[\s\S]*?\bas \$\$/gi)) {
      if (/security definer/i.test(head)) expect(head, `${file}: ${head.slice(0, 80)}`).toMatch(/set search_path = ''/i);
    }
  }
});
