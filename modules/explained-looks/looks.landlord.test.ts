// Looks are paired with work; what is not comes back to whoever looked, goes on to others, and is answered to the person who asks.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogueInForce } from '#platform/catalogue-in-force.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { openTestLandlord, type TestLandlord, type Visitor } from '../../tests/landlord.ts';
import { matchLooks, readRules } from './rules.ts';

let landlord: TestLandlord;
let [aino, desk, officer] = [] as unknown as [Visitor, Visitor, Visitor];
beforeAll(async () => {
  landlord = await openTestLandlord(['resident', 'staff', 'oversight']);
  [aino, desk, officer] = await Promise.all(
    ['aino', 'customer-service-south', 'dpo'].map((id) => landlord.signIn(landlord.persona(id))) as [never, never, never],
  );
}, 120_000);
afterAll(() => landlord?.close());

const rows = async <T>(text: string, values: unknown[] = []) => (await landlord.admin.query(text, values)).rows as T[];
const look = (id: string, reason = 'customer-desk.because.call', activity = 'tenancy', who = desk) =>
  landlord
    .landlord('staff')
    .door.asActor(
      { id: accountOf(who), door: 'staff', roles: ['employee', 'customer-service'], areas, buildings: [], named: false, strong: true },
      activity as 'tenancy',
      { about: [id], reason },
      async () => {},
    );
let areas: string[] = [];
const accounts = new Map<Visitor, string>();
const accountOf = (who: Visitor) => accounts.get(who)!;
/** All looks until now. */
const night = () => matchLooks(landlord.admin as never, new Date(Date.now() + 1));
const questions = (id: string) =>
  rows<{ id: string; because: string | null; matched_on: string | null; verdict: string | null; answer_by: string | null }>(
    'select id, because, matched_on::text, verdict, answer_by::text from explained_looks.question where person_id = $1 order by look_at',
    [id],
  );
const main = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'));

beforeAll(async () => {
  const token = async (who: Visitor) =>
    (await rows<{ account_id: string }>('select account_id from identity.session where csrf = $1', [who.csrf]))[0]!.account_id;
  for (const who of [desk, officer]) accounts.set(who, await token(who));
  areas = (await rows<{ id: string }>('select id from homes.area')).map(({ id }) => id);
  await rows('delete from explained_looks.question');
});

test('every rule names tables and columns that are there, and an activity of the policy', async () => {
  const activities = policyInForce().activities.map(({ id }) => id);
  for (const [activity, { events }] of Object.entries(readRules())) {
    expect(activities).toContain(activity);
    for (const { table, person, at } of events)
      expect(
        (await rows('select attname from pg_attribute where attrelid = $1::regclass and attname = any ($2)', [table, [person, at]])).length,
        `${table} ${at}`,
      ).toBe(2);
  }
  const judged = new Set(Object.keys(readRules()));
  const opened = catalogueInForce().compiled.roles.filter(
    (r) => r.mode === 'attention' && (r.login === 'staff' || r.login === 'oversight'),
  );
  const held = new Set(catalogueInForce().compiled.grants.map((g) => g.role));
  // A look under any of the others is asked about: no activity is left out unseen.
  expect(opened.filter((r) => held.has(r.name)).some((r) => judged.has(r.activity))).toBe(true);
});

describe('a look', () => {
  test('that recorded work explains is not asked about, one that nothing explains is, once a day', async () => {
    const [{ id: moved }] = (await rows<{ id: string }>(
      `select o.person_id as id from residents.occupancy o join platform.subject_scope s on s.subject_id = o.person_id and not s.guarded
        where o.moved_out_on is null and o.moved_in_on < now() - interval '1 year' and o.person_id <> $1
        and not exists (select from residents.change c where c.person_id = o.person_id and c.recorded_at > now() - interval '90 days')
        and not exists (select from leases.party p where p.person_id = o.person_id and p.from_on > now() - interval '1 year') limit 1`,
      [aino.personId],
    )) as [{ id: string }];
    await look(moved);
    await look(moved);
    await look(aino.personId!);
    await night();
    expect(await questions(moved)).toHaveLength(1);
    // Work that is written down afterwards lets go of it.
    await rows(`update residents.occupancy set recorded_at = now() where person_id = $1`, [moved]);
    await night();
    expect((await questions(moved))[0]!.matched_on).not.toBeNull();
  });

  test('comes back to whoever looked, who is told no name and answers with one click', async () => {
    const page = main((await desk.get('/fi/tyo/selvita-katselut')).body);
    expect(page).toContain('Asiakas soitti');
    expect(page).not.toContain(String(aino.persona.claims['family_name']));
    const [question] = await questions(aino.personId!);
    const another = await landlord.signIn(landlord.persona('communications'));
    expect((await another.post('/fi/tyo/selvita-katselut', { id: question!.id, because: 'call' })).statusCode).toBe(404);
    expect((await desk.post('/fi/tyo/selvita-katselut', { id: question!.id, because: 'nothing' })).statusCode).toBe(422);
    expect((await desk.post('/fi/tyo/selvita-katselut', { id: question!.id, because: 'call' })).statusCode).toBe(303);
    expect((await questions(aino.personId!))[0]!.because).toBe('call');
    expect(main((await desk.get('/fi/tyo/selvita-katselut')).body)).toContain('Kaikki katselusi on selitetty');
  });

  test('without an answer goes to the area after three days and to supervision after ten', async () => {
    const bo = await rows<{ id: string }>(
      `select s.subject_id as id from platform.subject_scope s where s.role = 'main-tenant' and not s.guarded and s.subject_id <> $1 and s.lives_until is null
        and not exists (select from explained_looks.question q where q.person_id = s.subject_id)
        and not exists (select from residents.change c where c.person_id = s.subject_id and c.recorded_at > now() - interval '90 days')
        and not exists (select from residents.occupancy o where o.person_id = s.subject_id and greatest(o.moved_in_on, o.moved_out_on, o.recorded_at::date) > now() - interval '60 days') limit 1`,
      [aino.personId],
    );
    await look(bo[0]!.id);
    await night();
    const waits = async (who: Visitor) => main((await who.get('/fi/valvonta/selvitykset')).body).includes(`/${bo[0]!.id}`);
    expect(await waits(officer)).toBe(false);
    const asked = (days: number) =>
      rows(`update explained_looks.question set asked_at = $2 where person_id = $1`, [
        bo[0]!.id,
        new Date(landlord.clock.at.getTime() - days * 86_400_000),
      ]);
    await asked(4);
    expect(await waits(officer)).toBe(false);
    await asked(11);
    expect(await waits(officer)).toBe(true);
  });
});

describe('a resident who asks', () => {
  test('has an answer within seven days, without the name of whoever looked, judged by somebody else', async () => {
    await landlord.seal();
    const shown = main((await aino.get('/fi/omat/katselut?within=all')).body);
    const path = /\/fi\/omat\/katselut\/\d+\/selvitys/.exec(shown)![0];
    expect((await aino.post(path, {})).statusCode).toBe(303);
    expect((await aino.post(path, {})).statusCode).toBe(409);
    expect(main((await aino.get(path)).body)).toContain('29.11.2026');
    const reijo = await landlord.signIn(landlord.persona('reijo'));
    expect((await reijo.post(path, {})).statusCode).toBe(404);

    const [question] = (await questions(aino.personId!)).filter((each) => each.answer_by);
    const judging = `/fi/valvonta/selvitykset/${question!.id}/${aino.personId}`;
    expect(main((await officer.get('/fi/valvonta/selvitykset')).body)).toContain(judging);
    // The same human being, signed in as another: nobody judges their own look.
    await rows('update explained_looks.question set account_id = $2 where id = $1', [question!.id, accountOf(officer)]);
    expect((await officer.post(judging, { verdict: 'work' })).statusCode).toBe(403);
    await rows('update explained_looks.question set account_id = $2 where id = $1', [question!.id, accountOf(desk)]);
    expect((await officer.post(judging, { verdict: 'work' })).statusCode).toBe(303);
    expect((await officer.post(judging, { verdict: 'no-ground' })).statusCode).toBe(409);
    const answer = main((await aino.get(path)).body);
    expect(answer).toContain('Se johtui työstä');
    const [name] = await rows<{ display_name: string }>('select display_name from identity.account where id = $1', [accountOf(desk)]);
    expect(answer).not.toContain(name!.display_name);
  });
});

test('the rate of a role tells no small number', async () => {
  for (let n = 0; n < 6; n += 1) await look(aino.personId!);
  await night();
  const rates = await rows<{ looks: number; explained: number | null }>('select * from explained_looks.rates()');
  for (const { looks, explained } of rates)
    expect(looks >= 5 && (explained === null || looks - explained === 0 || looks - explained >= 5)).toBe(true);
});
