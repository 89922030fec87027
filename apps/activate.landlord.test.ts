// A version takes effect while everything serves: whoever began before it ends as they began, whoever comes after is under it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sayOfDraft, submitDraft } from '#platform/policy-decisions.ts';
import { dueVersion } from '#platform/policy-due.ts';
import { checkedPolicy, policyFiles } from '#platform/policy-in-force.ts';
import { openTestLandlord, type TestLandlord } from '../tests/landlord.ts';
import { activate, activateDue } from './activate.ts';
import { connected } from './databases.ts';

const files = policyFiles('policy');
const desk = 'activities/customer-service.yaml';
const narrower = { ...files, [desk]: files[desk]!.replace('may: [see], data: [birth-date, contact', 'may: [see], data: [contact') };

let landlord: TestLandlord;
let person: string;
beforeAll(async () => {
  landlord = await openTestLandlord(['public', 'staff']);
  const { rows } = await landlord.admin.query(
    `select s.subject_id from platform.subject_scope s join residents.person p on p.id = s.subject_id
     where not s.guarded and cardinality(s.areas) > 0 and p.birth_on is not null limit 1`,
  );
  person = rows[0].subject_id;
}, 120_000);
afterAll(() => landlord?.close());

const secrets = () => landlord.secrets as never;
const inForce = async () => (await landlord.admin.query('select platform.version_in_force() as version')).rows[0].version;
const due = () => activateDue(landlord.at.data, secrets());

/** As the three people of the desk would have; the desk's own tests tell who may. */
async function approved(of: Record<string, string>, takesEffectOn?: string): Promise<string> {
  return connected(landlord.at.data, async (client) => {
    const version = await submitDraft(client, of, new Date());
    await client.query(
      `insert into platform.policy_decision (version, proposed_by, proposed_at, because, takes_effect_on, advised_by, advised_at, advice, advice_for, approved_by, approved_at)
       values ($1, gen_random_uuid(), now(), 'because', $2, gen_random_uuid(), now(), 'in favour', true, gen_random_uuid(), now())`,
      [version, takesEffectOn ?? null],
    );
    return version;
  });
}

/** A customer servant's look at the birth date, which may be made to take its time. */
async function look(before: () => Promise<unknown> = async () => {}) {
  const areas = (await landlord.admin.query('select areas from platform.subject_scope where subject_id = $1', [person])).rows[0].areas;
  const actor = { id: person.replace(/^.{8}/, '00000000'), door: 'staff' as const, roles: ['customer-service'], areas, buildings: [] };
  return landlord
    .landlord('staff')
    .door.asActor(
      { ...actor, named: false, strong: true },
      'customer-service',
      { about: [person], reason: 'customer-desk.because.call', moment: ['caller-identified'] },
      async (tx) => {
        await before();
        return tx.selectFrom('residents.person').select('birth_on').where('id', '=', person).executeTakeFirst();
      },
    );
}
const versionsLogged = async () =>
  (await landlord.admin.query('select policy_version from trail.access where $1 = any (subjects) order by id', [person])).rows.map(
    (row) => row.policy_version,
  );

describe('while everything serves', () => {
  test('a look that began before ends under the old version; the next, in the same process, is under the new one', async () => {
    const before = landlord.policy().version;
    const version = await approved(narrower);
    let begun = () => {};
    const inside = new Promise<void>((resolve) => {
      begun = resolve;
    });
    let goOn = () => {};
    const slow = look(() => {
      begun();
      return new Promise<void>((resolve) => {
        goOn = resolve;
      });
    });
    await inside;
    // Nothing changes under the feet of whoever is inside: it is waited for, and tried again.
    expect(await due()).toBeUndefined();
    expect(await dueVersion(landlord.admin)).toBe(version);
    goOn();
    expect((await slow)?.birth_on).toBeDefined();

    expect(await due()).toBe(version);
    await expect(look()).rejects.toMatchObject({ status: 404 });
    expect(landlord.policy().version).toBe(version);
    const logged = await versionsLogged();
    expect([logged[0], logged.at(-1)]).toEqual([before, version]);
    expect(await due()).toBeUndefined();
  });

  test('whoever comes while the rights change waits, and is judged by the new ones', async () => {
    const version = await approved({ ...files, 'texts/one.yaml': 'one: { fi: Yksi, sv: Ett, en: One }\n' });
    const bringing = due();
    const looks = await Promise.allSettled(Array.from({ length: 12 }, () => look()));
    expect(await bringing).toBe(version);
    // Each wholly under one of the two: refused as before, or shown as from now on, and never a fault.
    for (const one of looks)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ status: 404 });
      else expect(one.value?.birth_on).toBeDefined();
    expect((await look())?.birth_on).toBeDefined();
  });

  test('a page on which nobody enters an activity says the new words within seconds, without a restart', async () => {
    const notice = 'activities/camera.yaml';
    const purpose = landlord.policy().activities.find((a) => a.id === 'camera')!.purpose.fi;
    const version = await approved({ ...files, [notice]: files[notice]!.replace(purpose, 'Turvaamme ovet ja ikkunat.') });
    expect(await due()).toBe(version);
    landlord.clock.at = new Date();
    const said = async () => (await landlord.app('public').inject('/fi/tietosuoja/camera')).body.includes('Turvaamme ovet ja ikkunat.');
    await expect.poll(said, { timeout: 10_000 }).toBe(true);
  });
});

describe('what does not come into force', () => {
  test('a version whose day has not come; when two have come, the later one', async () => {
    const day = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);
    await approved({ ...files, 'texts/later.yaml': 'later: { fi: Myöhemmin, sv: Senare, en: Later }\n' }, day(2));
    const older = await approved({ ...files, 'texts/a.yaml': 'a: { fi: A, sv: A, en: A }\n' });
    const newer = await approved({ ...files, 'texts/b.yaml': 'b: { fi: B, sv: B, en: B }\n' });
    expect(await due()).toBe(newer);
    expect(await due()).toBeUndefined();
    const { rows } = await landlord.admin.query('select version from platform.policy_decision where activated_at is not null');
    expect(rows.map((r) => r.version)).not.toContain(older);
  });

  test.each([
    [
      'a name that PostgreSQL would cut off',
      (text: string) => text.replaceAll('customer-service', `customer-service${'-and-so-on'.repeat(5)}`),
    ],
    [
      'another name of the controller, to which every sealed value is bound',
      (text: string) => text.replaceAll('Helsingin kaupungin asunnot Oy', 'Toinen Oy'),
    ],
  ])('%s', async (_, change) => {
    const other = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, change(text)]));
    expect(checkedPolicy(other).version).not.toBe(checkedPolicy(files).version);
    const version = await approved(other);
    const before = await inForce();
    const said = await connected(landlord.at.data, (client) => activate(client, secrets(), version));
    expect('lacks' in said && said.lacks.length).toBeGreaterThan(0);
    expect(await due()).toBeUndefined();
    expect(await inForce()).toBe(before);
  });

  test('files that do not give the version they were approved as', async () => {
    const version = await approved({ ...files, 'texts/c.yaml': 'c: { fi: C, sv: C, en: C }\n' });
    await landlord.admin.query('update platform.policy_draft set files = $2 where version = $1', [version, JSON.stringify(narrower)]);
    const said = await connected(landlord.at.data, (client) => activate(client, secrets(), version));
    expect(said).toMatchObject({ lacks: [expect.stringContaining('was changed')] });
    // And nobody but the drafter of the policy lays anything there.
    await expect(sayOfDraft(landlord.admin).submit(files, person)).rejects.toMatchObject({ code: 'policy-desk.roleNotHeld' });
  });
});
