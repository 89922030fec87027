// Who is the data protection officer: a change shows everywhere at once; the note on conflicts of interests stays with the overseers.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setOfficer } from '#platform/data-protection-officer.ts';
import { configOf } from '../../apps/landlord.ts';
import { openTestLandlord, type TestLandlord } from '../../tests/landlord.ts';

let landlord: TestLandlord;
beforeAll(async () => {
  landlord = await openTestLandlord(['public', 'oversight']);
  landlord.clock.at = new Date('2026-11-24T10:00:00Z');
});
afterAll(() => landlord?.close());

const asOwner = async <T>(work: (client: pg.Client) => Promise<T>) => {
  const client = new pg.Client({ connectionString: landlord.at.data });
  await client.connect();
  return work(client).finally(() => client.end());
};
const notice = async (address = '/fi/tietosuoja') => (await landlord.app('public').inject({ url: address })).body;

describe('S172 the data protection officer', () => {
  const change = {
    from: '2026-11-24',
    name: 'Uusi Vastaava',
    position: { fi: 'kehitysjohtaja', sv: 'utvecklingsdirektör', en: 'director of development' },
    conflictNote: 'Ei käsittele omia kehityshankkeitaan.',
  };

  test('who is set today is in the notice, the record and the console at once, and yesterday keeps its own', async () => {
    expect(await notice()).toContain('Anja Ekroth');
    await asOwner((client) => setOfficer(client, change));
    expect(await notice()).toContain('Uusi Vastaava, kehitysjohtaja');
    expect(await notice('/fi/tietosuoja?paivana=2026-11-23')).toContain('Anja Ekroth');
    const dpo = await landlord.signIn(landlord.persona('dpo'));
    const record = (await dpo.get('/api/oversight/record-of-processing')).json();
    expect(record.dataProtectionOfficer).toMatchObject({ name: 'Uusi Vastaava', position: change.position });
    const roles = (await dpo.get('/fi/valvonta/henkilot-ja-roolit')).body;
    for (const said of ['Uusi Vastaava', 'Anja Ekroth', change.conflictNote]) expect(roles).toContain(said);
  });

  test('an office that nobody holds is named without a person', async () => {
    await asOwner((client) => setOfficer(client, { from: '2026-11-24' }));
    expect(await notice()).toMatch(/Tietosuojavastaava\s*: <a href="mailto:tietosuoja@hekaoy.fi">/);
  });

  test('no door but the overseers’ can read the note on conflicts of interests, and none can write', async () => {
    for (const door of ['public', 'resident', 'staff', 'oversight'] as const) {
      const { data } = configOf(door, landlord.at, landlord.secrets, landlord.keys);
      const client = new pg.Client({ connectionString: data });
      await client.connect();
      const tried = async (sql: string) =>
        client.query(sql).then(
          () => 'done',
          (error) => error.code,
        );
      expect(await tried('select name from platform.data_protection_officer')).toBe('done');
      expect(await tried('select conflict_note from platform.data_protection_officer')).toBe(door === 'oversight' ? 'done' : '42501');
      expect(await tried(`update platform.data_protection_officer set name = 'x'`)).toBe('42501');
      await client.end();
    }
  });

  test('who has another position is not set without saying how a conflict of interests is prevented', async () => {
    const { conflictNote: _, ...without } = change;
    await expect(asOwner((client) => setOfficer(client, { ...without, from: '2026-11-25' }))).rejects.toThrow(/check constraint/);
  });
});
