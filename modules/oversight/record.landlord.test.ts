// The record of processing, the catalogue and the figures against the policy and the database from which they are said to come.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkedPolicy, PolicyMistaken, policyFiles } from '#platform/policy-in-force.ts';
import type { Policy } from '#policy-engine/index.ts';
import { openTestLandlord, type TestLandlord, type Visitor } from '../../tests/landlord.ts';

let landlord: TestLandlord;
let dpo: Visitor;
let management: Visitor;
beforeAll(async () => {
  landlord = await openTestLandlord(['resident', 'staff', 'oversight']);
  landlord.clock.at = new Date();
  dpo = await landlord.signIn(landlord.persona('dpo'));
  management = await landlord.signIn(landlord.persona('management'));
}, 120_000);
afterAll(() => landlord?.close());

type Row = {
  activity: string;
  partOf?: string;
  purpose: { fi: string };
  controllers: string[];
  basis: unknown[];
  retention: unknown[];
  security: string[];
};
const recordOf = async (visitor: Pick<Visitor, 'get'>) =>
  (await visitor.get('/api/oversight/record-of-processing')).json() as { version: string; controller: { name: string }; activities: Row[] };

/** The policy with changed files; throws when it does not check. */
function policyWith(change: (files: Record<string, string>) => void): Policy {
  return checkedPolicy(filesWith(change));
}
function filesWith(change: (files: Record<string, string>) => void): Record<string, string> {
  const files = policyFiles('policy');
  change(files);
  return files;
}

describe('the record of processing', () => {
  test('S9 names the controller on every row and file; an activity without a basis cannot come into force', async () => {
    const { controller, activities } = await recordOf(dpo);
    expect(controller.name).toBe(landlord.policy().controller.name);
    for (const row of activities) expect(row.controllers).toEqual([controller.name]);
    const sheet = (await dpo.get('/fi/valvonta/selosteet?as=csv')).body.trim().split('\r\n');
    expect(sheet.length).toBe(activities.length + 1);
    for (const line of sheet.slice(1)) expect(line).toContain(controller.name);
    const withoutBasis = () =>
      policyWith((files) => {
        const file = Object.keys(files).find((name) => name.endsWith('newsletter.yaml'))!;
        files[file] = files[file]!.replace(/^basis:\n(?:[ #].*\n|\n)+/m, '');
      });
    expect(withoutBasis).toThrow(PolicyMistaken);
  });

  test('holds exactly the purposes of the tenancy that the notice lists: fifteen', async () => {
    const { activities } = await recordOf(dpo);
    expect(activities.filter((row) => row.partOf === 'tenancy').length).toBe(15);
  });

  test('shows every field that the law asks for, in three languages, to be printed', async () => {
    const { activities } = await recordOf(dpo);
    for (const { activity } of activities) {
      const pages = await Promise.all(
        [`/fi/valvonta/selosteet/${activity}`, `/sv/tillsyn/register/${activity}`, `/en/oversight/records/${activity}`].map((url) =>
          dpo.get(url),
        ),
      );
      expect(
        pages.map((page) => page.statusCode),
        activity,
      ).toEqual([200, 200, 200]);
      for (const word of [
        'Rekisterinpitäjä',
        'Tietosuojavastaava',
        'Peruste',
        'Kenestä',
        'Siirrot Euroopan ulkopuolelle',
        'Säilytysajat',
        'Suojatoimet',
        'Vaikutustenarviointi',
      ])
        expect(pages[0]!.body, `${activity}: ${word}`).toContain(word);
    }
    expect((await dpo.get('/fi/valvonta/selosteet/no-such-activity')).statusCode).toBe(404);
  });

  test('one request gives record, assessments due, versions and the log in figures for a day', async () => {
    const evidence = (await management.get('/api/oversight/accountability/2026-11-22')).json();
    expect(evidence.record.length).toBe((await recordOf(dpo)).activities.length);
    expect(evidence.policy.version).toBe(landlord.policy().version);
    expect(evidence.versions.length).toBeGreaterThan(0);
    expect(evidence.impactAssessments.map((a: { activity: string }) => a.activity)).toContain('access-log');
    expect(evidence.log.waiting).toBeGreaterThanOrEqual(0);
    expect((await management.get('/api/oversight/accountability/1999-01-01')).json()).toMatchObject({ policy: null, record: [] });
  });
});

describe('coverage', () => {
  test('S26 the catalogue lists exactly the columns about people that the database has', async () => {
    const lines = (await dpo.get('/fi/valvonta/politiikka/kattavuus?as=csv')).body.trim().split('\r\n').slice(1);
    const listed = new Set(lines.map((line) => line.split(';').slice(0, 2).join('.')));
    const { columnFacts } = await import('./coverage.ts');
    const { oversightFacts } = await import('#platform/oversight-facts.ts');
    const { tables, compiled } = oversightFacts();
    expect(listed.size).toBe(columnFacts(landlord.policy(), tables, compiled()).length);
    const live = await landlord.admin.query(
      `select n.nspname || '.' || c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace where a.attnum > 0 and not a.attisdropped and n.nspname || '.' || c.relname = any ($1)`,
      [tables.map((t) => t.name)],
    );
    const inDatabase = new Set(live.rows.map((r) => r.name));
    expect([...listed].filter((name) => !inDatabase.has(name))).toEqual([]);
    const saidToSayNothing = new Set(
      tables.flatMap((t) => Object.entries(t.columns).flatMap(([name, c]) => (c.kind === 'personal' ? [] : [`${t.name}.${name}`]))),
    );
    expect([...inDatabase].filter((name) => !listed.has(name) && !saidToSayNothing.has(name))).toEqual([]);
  });

  test('no column lacks a meaning, somebody who may use it, or an end', async () => {
    expect((await dpo.get('/en/oversight/policy/coverage')).body).toContain('Nothing is missing');
  });

  test('S30 the matrix of maintenance has name, phone and fault of its own property, and no identity code, debt or warning', async () => {
    const { body } = await dpo.get('/en/oversight/policy/who-may-what?role=maintenance&as=csv');
    const lines = body
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(';'));
    const sees = lines.filter((line) => line[2] === 'see').map((line) => line[1]);
    expect(sees).toEqual(expect.arrayContaining(['name', 'phone', 'fault-report']));
    for (const denied of ['personal-identity-code', 'rent-ledger', 'debt-phase', 'warning', 'remark'])
      expect(
        lines.filter((line) => line[1] === denied),
        denied,
      ).toEqual([]);
    for (const line of lines.filter((l) => l[1] === 'fault-report'))
      expect(line[4]).toMatch(/own (area|objects|buildings|work order)|one's own/);
  });
});

describe('retention', () => {
  test('every rule says from when, for how long, on what ground, and where it stands', async () => {
    const lines = (await dpo.get('/en/oversight/retention?as=csv')).body.trim().split('\r\n').slice(1);
    expect(lines.length).toBe(landlord.policy().activities.reduce((n, a) => n + a.keep.length, 0));
    for (const line of lines) {
      expect(line.split(';').filter((cell) => cell === '')).toEqual([]);
      expect(line).toMatch(/activities\/[a-z-]+\.yaml:\d+/);
    }
  });
});

describe('when the policy changes', () => {
  test('S28 changes when the policy changes, and every role that PostgreSQL knows has its row', async () => {
    const before = await recordOf(dpo);
    const purpose = before.activities.find((row) => row.activity === 'camera')!.purpose.fi;
    const changed = filesWith((files) => {
      for (const name of Object.keys(files)) files[name] = files[name]!.replace(purpose, 'Uusi kirjattu tarkoitus.');
    });
    await landlord.bringIntoForce(changed);
    const after = await recordOf(dpo);
    expect(after.version).not.toBe(before.version);
    expect(after.activities.find((row) => row.activity === 'camera')!.purpose.fi).toBe('Uusi kirjattu tarkoitus.');
    for (const url of ['selosteet/camera', 'selosteet?as=csv', 'selosteet?as=json'])
      expect((await dpo.get(`/fi/valvonta/${url}`)).body, url).toContain('Uusi kirjattu tarkoitus.');
    const roles = await landlord.admin.query(
      `select distinct split_part(substr(rolname::text, length($1) + 1), '__', 1) as activity from pg_roles where starts_with(rolname::text, $1) and rolname like '%\\_\\_%'`,
      [landlord.secrets.prefix],
    );
    const rows = new Set(before.activities.map((row) => row.activity));
    expect(roles.rows.length).toBeGreaterThan(30);
    expect(roles.rows.map((r) => r.activity).filter((activity) => !rows.has(activity))).toEqual([]);
  });
});
