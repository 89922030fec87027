// Whether promises were kept, through the public door: figures as they are, failures as failures, nobody in them.
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestLandlord, type TestLandlord } from '../../tests/landlord.ts';
import { measured } from './promises.ts';
import { countPromises } from './public.ts';

let landlord: TestLandlord;
beforeAll(async () => {
  landlord = await openTestLandlord(['public']);
}, 120_000);
afterAll(() => landlord?.close());

/** As of the door's clock. */
async function count() {
  const one = await landlord.admin.connect();
  await one.query("select set_config('app.as_of', $1, false)", [landlord.clock.at.toISOString()]);
  await countPromises(one, 30).finally(() => one.release(true));
}
const page = async (path = '/fi/pidammeko-lupauksemme') => {
  const { body } = await landlord.app('public').inject({ url: path });
  return body.slice(body.indexOf('<main'), body.indexOf('</main>'));
};

test('every promise names a test that is there', () => {
  for (const { test: file } of Object.values(measured)) expect(existsSync(file), file).toBe(true);
});

test('before anything is counted nothing is said to be kept', async () => {
  const shown = await page();
  expect(shown).toContain('Ei tarkistettu');
  expect(shown).not.toContain('Pidimme<');
});

test('a night is kept or broken by what was counted, and one that was broken stays so', async () => {
  await count();
  expect(await page()).toContain('0 vastausta oli myöhässä');
  const asking = () => landlord.admin.query(`select promise, kept, number from kept_promises.figure where promise = 'questions-answered'`);
  expect((await asking()).rows).toEqual([{ promise: 'questions-answered', kept: true, number: 0 }]);
  const late = `insert into explained_looks.question (look_id, look_at, person_id, account_id, answer_by)
    select 1, now(), s.subject_id, gen_random_uuid(), '2026-11-20'::date from platform.subject_scope s limit 1 returning id`;
  const { rows } = await landlord.admin.query(late);
  await count();
  await landlord.admin.query('delete from explained_looks.question where id = $1', [rows[0].id]);
  await count();
  expect((await asking()).rows).toEqual([{ promise: 'questions-answered', kept: false, number: 1 }]);
  const shown = await page();
  expect(shown).toContain('Emme pitäneet');
  expect(shown).toContain('1 vastausta oli myöhässä');
});

test('a figure that is two days old is no proof', async () => {
  await landlord.admin.query('update kept_promises.figure set counted_on = counted_on - 3');
  expect(await page('/en/do-we-keep-our-promises')).toContain('Not checked');
  expect(await page('/sv/haller-vi-vad-vi-lovar')).toContain('tests/promises/');
});
