// A receipt from door to door: taken by a person, proven when they are forgotten, and of nobody who they were.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestLandlord, type TestLandlord } from '../../tests/landlord.ts';
import { readNumber } from './receipts.ts';

let landlord: TestLandlord;
beforeAll(async () => {
  landlord = await openTestLandlord(['public', 'resident']);
}, 120_000);
afterAll(() => landlord?.close());

const rows = async (text: string, values: unknown[] = []) => (await landlord.admin.query(text, values)).rows;
const main = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'));
const tried = async (number: string) =>
  main(
    (
      await landlord.app('public').inject({
        method: 'POST',
        url: '/fi/unohduskuitti',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ number }).toString(),
      })
    ).body,
  );
const take = async (who: Awaited<ReturnType<TestLandlord['signIn']>>) => {
  const answer = await who.post('/fi/omat/unohduskuitti', {});
  return /[0-9A-Z]{5}(-[0-9A-Z]{5}){4}/.exec(main(answer.body))![0];
};
/** As the run does when nothing is left about these, and ends. */
async function forget(people: string[]) {
  const [{ id }] = await rows('select retention.begin_run(now()) as id');
  await rows('update retention.progress set next_block = blocks where run_id = $1', [id]);
  await rows('select retention.honour_receipts($1)', [people]);
  await rows('select retention.end_run($1, 0)', [id]);
}

test('a receipt proves nothing until its person is forgotten, then it does, for good, and names nobody', async () => {
  const [aino, reijo] = await Promise.all(['aino', 'reijo'].map((id) => landlord.signIn(landlord.persona(id))));
  const first = await take(aino!);
  const second = await take(aino!);
  const other = await take(reijo!);
  expect(await rows('select * from forgetting_receipts.taking')).toEqual([]);
  expect(await tried(second)).toContain('ei ole vielä poistettu');
  expect(await tried('no number')).toContain('25 merkkiä');

  await forget([aino!.personId!, reijo!.personId!]);
  for (const number of [second, other.toLowerCase().replaceAll('-', ' ')])
    expect(await tried(number)).toContain('Kaikki tietosi on poistettu');
  expect(await tried(first)).toContain('ei ole vielä poistettu');
  expect(await rows('select * from retention.receipt')).toEqual([]);
  const kept = JSON.stringify([await rows('select * from retention.forgotten'), await rows('select receipts from retention.certificate')]);
  expect(kept).not.toContain(aino!.personId!);
  expect(kept).not.toContain(readNumber(second)!);

  await forget([]);
  expect(await tried(second)).toContain('Kaikki tietosi on poistettu');
  // Whoever adds a receipt afterwards, or changes a certificate, breaks the proof.
  await rows(`insert into retention.forgotten (digest, run_id, tables) select sha256('x'), min(run_id), 1 from retention.forgotten`);
  expect(await tried(second)).toContain('ei pidä yhtä');
});
