// The whole product on another landlord's policy: its own notice, record, doors and privileges, and nothing of anybody else.
import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modules } from '#modules/index.ts';
import { urlOf } from '#platform/pages/address.ts';
import { policyFiles } from '#platform/policy-in-force.ts';
import { languages, readPolicy, recordOfProcessing } from '#policy-engine/index.ts';
import { verify } from '../../apps/install.ts';
import { openTestLandlord, type TestLandlord, type Visitor } from '../../tests/landlord.ts';

const folder = 'policy-examples/student-housing';
let landlord: TestLandlord;
beforeAll(async () => {
  landlord = await openTestLandlord();
});
afterAll(() => landlord.close());

const publicPage = async (url: string) => (await landlord.app('public').inject({ url, headers: { host: 'localhost:3000' } })).body;
/** What is read, without marks and with one space between words. */
const words = (body: string) =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' ,', ',');
const pagesOf = (door: string) => modules.flatMap((m) => m.pages ?? []).filter((p) => p.door === door && !p.path.fi.includes(':'));

describe('the policy', () => {
  test('is sound, without a warning', () => {
    expect(readPolicy(policyFiles(folder)).mistakes).toEqual([]);
    expect(landlord.policy().controller.name).toBe('Lehtolan opiskelija-asuntosäätiö sr');
  });
  test('names no other landlord', () => {
    for (const file of globSync(`${folder}/**/*.yaml`))
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/\bheka|hekaoy|helsingin kaupun/i);
  });
  test('is what PostgreSQL enforces, grant by grant', async () => {
    expect(await verify(landlord.at, landlord.secrets, landlord.policy())).toEqual({ missing: [], surplus: [] });
  });
});

describe('two controllers', () => {
  test('the record of processing says who answers for what, and how two share it', () => {
    const rows = new Map(recordOfProcessing(landlord.policy()).map((row) => [row.activity, row]));
    expect(rows.get('tenancy')!.controllers).toEqual(['Lehtolan opiskelija-asuntosäätiö sr']);
    expect(rows.get('keys-and-locks')!.controllers).toEqual(['Lehtolan Kiinteistöhuolto Oy']);
    expect(rows.get('fault-reports')).toMatchObject({
      controllers: ['Lehtolan opiskelija-asuntosäätiö sr', 'Lehtolan Kiinteistöhuolto Oy'],
      arrangement: { en: expect.stringContaining('You can turn to either.') },
    });
  });
  test('the notice tells a reader whom to turn to, in three languages', async () => {
    for (const [url, share] of [
      ['/fi/tietosuoja/vikailmoitukset', 'Voit kääntyä kumman tahansa puoleen.'],
      ['/sv/dataskydd/felanmalningar', 'Du kan vända dig till vilkendera du vill.'],
      ['/en/privacy/fault-reports', 'You can turn to either.'],
    ] as const) {
      const said = words(await publicPage(url));
      expect(said, url).toContain(share);
      expect(said, url).toContain('tietosuoja@lehtolanhuolto.example');
    }
  });
  test('the log says under whose responsibility somebody looked', async () => {
    const clerk = await landlord.signIn(landlord.persona('customer-service-south'));
    await openTenant(clerk);
    const { rows } = await landlord.admin.query('select distinct controller from trail.access');
    expect(rows).toEqual([{ controller: 'Lehtolan opiskelija-asuntosäätiö sr' }]);
  });
});

describe('a child’s identity code', () => {
  test('is said to be held in state-financed homes alone', async () => {
    const said = words(await publicPage('/fi/tietosuoja/vuokrasuhde'));
    expect(said).toMatch(/henkilötunnus \(vain kun asunto on valtion tukema\)/i);
  });
  test('is taken there, and refused by PostgreSQL as soon as the home is no such home', async () => {
    const [child] = await childrenOf();
    const financed = (yes: boolean) =>
      landlord.admin.query('update homes.building set state_financed = $1 where id = any ($2)', [yes, child!.buildings]);
    await financed(true);
    await expect(holdCode(child!.id)).resolves.toBe('held');
    await landlord.admin.query('delete from residents.identifier where person_id = $1', [child!.id]);
    await financed(false);
    await expect(holdCode(child!.id)).rejects.toMatchObject({ constraint: 'not_collected' });
    await financed(true);
  });
});

describe('the public site', () => {
  test('every page in every language speaks of this landlord and of no other', async () => {
    let seen = 0;
    for (const page of pagesOf('public')) {
      for (const language of languages) {
        const url = urlOf(page, language, {});
        const answer = await landlord.app('public').inject({ url, headers: { host: 'localhost:3000' } });
        expect(answer.statusCode, url).toBe(200);
        expect(answer.body, url).not.toMatch(/heka/i);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(25);
  });
  test('the notice has this landlord’s own officer, periods and people', async () => {
    const said = words(await publicPage('/fi/tietosuoja'));
    for (const each of ['tietosuojavastaava@lehtola.example', 'Vuokran takaaja', 'Puheluiden tallentaminen', 'Takaussitoumuksesi'])
      expect(said).toContain(each);
    expect(words(await publicPage('/fi/pyyda-tietosi'))).toContain('20 päivän');
  });
});

describe('those who sign in', () => {
  test('a student sees the own data, and what this foundation says about them', async () => {
    const aino = await landlord.signIn(landlord.persona('aino'));
    for (const own of ['/fi/omat', '/fi/omat/tietoni', '/fi/omat/muutokset']) expect((await aino.get(own)).statusCode, own).toBe(200);
    const body = words((await aino.get('/fi/omat/tietoni')).body);
    expect(body).toContain('asuntotoimisto');
    expect(body).not.toContain('asiakaspalvelu ');
  });
  test('nobody under this landlord’s own age signs in', async () => {
    await expect(landlord.signIn(landlord.persona('veeti'))).rejects.toMatchObject({ because: 'tooYoung' });
  });
  test('an employee finds a tenant of the own campus and opens what the policy gives', async () => {
    const clerk = await landlord.signIn(landlord.persona('customer-service-south'));
    const opened = words(await openTenant(clerk));
    expect(opened).toContain('Vuokrasopimus');
  });
  test('those whose job this landlord does not have cannot even be chosen', () => {
    const ids = landlord.personas.map((p) => p.id);
    expect(ids).toContain('rent-control');
    for (const id of ['building-manager-south', 'camera-viewer', 'housing-adviser', 'communications']) expect(ids).not.toContain(id);
  });
  test('whatever page they open answers, also where the policy has nothing behind it', async () => {
    const residents = ['aino', 'mikko', 'reijo', 'pirkko'];
    const those = landlord.personas.filter((p) => p.kind !== 'resident' || residents.includes(p.id));
    expect(those.length).toBeGreaterThan(residents.length + 6);
    for (const persona of those) {
      const visitor = await landlord.signIn(persona);
      for (const page of pagesOf(persona.kind)) {
        const answer = await visitor.get(urlOf(page, 'fi', {}));
        expect([200, 303, 403, 404], `${persona.id} ${page.path.fi}`).toContain(answer.statusCode);
        expect(answer.body, `${persona.id} ${page.path.fi}`).not.toMatch(/heka/i);
      }
    }
  }, 120_000);
});

/** A tenant of the south, opened because of the lease. */
async function openTenant(clerk: Visitor): Promise<string> {
  const { rows } = await landlord.admin.query(
    `select s.subject_id as id from platform.subject_scope s join homes.area a on a.id = any (s.areas)
     where a.code = 'area-south' and s.role = 'main-tenant' and not s.guarded and s.lives_until is null order by 1 limit 1`,
  );
  const at = `/fi/tyo/asiakkaat/${rows[0].id}`;
  const { headers } = await clerk.post(at, { _deed: 'open', reason: 'lease' });
  return (await clerk.get(String(headers.location))).body;
}

async function childrenOf(): Promise<{ id: string; buildings: string[] }[]> {
  const { rows } = await landlord.admin.query(
    `select s.subject_id as id, s.buildings from platform.subject_scope s where s.role = 'minor-occupant' and s.lives_until is null
     and not exists (select from residents.identifier i where i.person_id = s.subject_id) order by 1`,
  );
  return rows;
}

/** Writes a code beneath the door: whoever writes, the rule is the table's own. */
async function holdCode(child: string): Promise<string> {
  await landlord.admin.query(`insert into residents.identifier (person_id, code) values ($1, '\\x00')`, [child]);
  return 'held';
}
