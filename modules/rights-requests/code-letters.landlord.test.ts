import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textOf } from '../../tests/text-of.ts';
import { type Asking, caseUrl, deed, openAsking } from './test-requests.ts';

let c: Asking;
beforeAll(async () => {
  c = await openAsking();
});
afterAll(() => c.close());

const numberOf = (id: string) => `P-${id.slice(0, 8).toUpperCase()}`;

/** A case as a letter opens it: nobody has been identified. */
async function unidentified(persona: string): Promise<string> {
  const { personId } = await c.as(persona);
  const id = crypto.randomUUID();
  await c.rows(
    `insert into rights_requests.request (id, person_id, kind, channel, delivery, language, received_at) values ($1, $2, 'access', 'letter', 'registered-letter', 'fi', $3)`,
    [id, personId, c.landlord.clock.at],
  );
  expect(await deed(await c.as('rights-handler'), id, 'take')).toBe(303);
  return id;
}

/** The code as it stands in the letter's text: its glyphs are looked up in the fonts' own maps. */
function codeIn(pdf: Buffer): string {
  const streams = [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body]) => {
    const bytes = Buffer.from(body!, 'latin1');
    try {
      return inflateSync(bytes).toString('latin1');
    } catch {
      return '';
    }
  });
  const maps = streams
    .filter((s) => s.includes('beginbfrange'))
    .map((s) =>
      [...s.matchAll(/\[([^\]]*)\]/g)].flatMap(([, list]) =>
        [...list!.matchAll(/<([0-9a-f]+)>/gi)].map(([, hex]) => String.fromCodePoint(Number.parseInt(hex!.slice(0, 4), 16))),
      ),
    );
  for (const map of maps)
    for (const text of streams.filter((s) => s.includes('BT'))) {
      const said = [...text.matchAll(/<([0-9a-f]+)>/gi)]
        .map(([, hex]) => (hex!.match(/.{4}/g) ?? []).map((glyph) => map[Number.parseInt(glyph, 16)] ?? '').join(''))
        .join('');
      const found = /Koodi: ?([2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4})/.exec(said);
      if (found) return found[1]!;
    }
  throw new Error('the letter holds no code');
}

async function order(id: string): Promise<string> {
  const handler = await c.as('rights-handler');
  const made = await handler.post(`${caseUrl(id)}/kirje`, {});
  expect(made.statusCode, textOf(made.body)).toBe(200);
  expect(made.headers['content-disposition']).toContain(`${numberOf(id)}.pdf`);
  return codeIn(made.rawPayload);
}
let callers = 0;
const say = async (number: string, code: string): Promise<number> => {
  callers += 1;
  const reply = await c.landlord.app('resident').inject({
    method: 'POST',
    url: '/fi/omat/kirjeen-koodi',
    remoteAddress: `10.1.0.${callers}`,
    headers: { host: 'localhost:3000', origin: c.landlord.publicUrl, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ number, code }).toString(),
  });
  return reply.statusCode;
};
const identifiedBy = (id: string) =>
  c.rows('select method, provider, level, matches from rights_requests.identification where request_id = $1 order by checked_at', [id]);

test('rule L6: whoever says the code of the letter, without signing in, is identified; how, where and at which level is kept', async () => {
  const id = await unidentified('aino');
  const page = textOf((await (await c.as('rights-handler')).get(`${caseUrl(id)}/kirje`)).body);
  expect(page).toContain('Aino Maria Virta');
  const code = await order(id);
  const [kept] = await c.rows<{ digest: Buffer }>('select digest from rights_requests.code_letter where request_id = $1', [id]);
  expect(kept!.digest.length).toBe(32);
  expect(await say(numberOf(id), 'AAAA-BBBB-CCCC')).toBe(422);
  expect(await say('P-00000000', code)).toBe(422);
  expect(await identifiedBy(id)).toEqual([]);
  expect(await say(numberOf(id).toLowerCase(), code.toLowerCase().replaceAll('-', ' '))).toBe(303);
  expect(await identifiedBy(id)).toEqual([{ method: 'letter-code', provider: 'resident', level: 'registered-address', matches: true }]);
  expect(await say(numberOf(id), code)).toBe(422);
  expect(textOf((await (await c.as('rights-handler')).get(caseUrl(id))).body)).toContain('Kirjeessä lähetetty koodi');
});

test('it may be read aloud at the counter; a newer letter ends the older, five wrong tries end it, and so does time', async () => {
  const id = await unidentified('mikko');
  const old = await order(id);
  const code = await order(id);
  expect(await say(numberOf(id), old)).toBe(422);
  const desk = await c.as('customer-service-south');
  expect((await desk.post('/fi/tyo/kirjeen-koodi', { number: numberOf(id), code })).statusCode).toBe(303);
  expect(await identifiedBy(id)).toMatchObject([{ provider: 'staff' }]);

  const tried = await unidentified('mikko');
  const right = await order(tried);
  for (let n = 0; n < 5; n++) expect(await say(numberOf(tried), 'AAAABBBBCCCC')).toBe(422);
  expect(await say(numberOf(tried), right)).toBe(422);

  const late = await unidentified('mikko');
  const lateCode = await order(late);
  const now = c.landlord.clock.at;
  c.landlord.clock.at = new Date(now.getTime() + 22 * 86_400_000);
  expect(await say(numberOf(late), lateCode)).toBe(422);
  c.landlord.clock.at = now;
});

test('no letter goes to the dead, to a child or to somebody unknown, and none by whoever has not taken the case', async () => {
  const id = await unidentified('mikko');
  expect((await (await c.as('dpo')).post(`${caseUrl(id)}/kirje`, {})).statusCode).toBe(404);
  const { personId } = await c.as('mikko');
  await c.rows(`insert into residents.death (person_id, died_on, told_by) values ($1, '2026-11-21', 'relative')`, [personId]);
  const refused = await (await c.as('rights-handler')).post(`${caseUrl(id)}/kirje`, {});
  expect(refused.statusCode).toBe(409);
  expect(textOf(refused.body)).toContain('ei ole rekisterissä omaa osoitetta');
  await c.rows('delete from residents.death where person_id = $1', [personId]);
  const [child] = await c.rows<{ id: string }>(
    `select s.subject_id as id from platform.subject_scope s where s.role = 'minor-occupant' and not s.guarded and s.lives_until is null limit 1`,
  );
  const ofChild = crypto.randomUUID();
  await c.rows(
    `insert into rights_requests.request (id, person_id, kind, channel, delivery, language, received_at) values ($1, $2, 'access', 'letter', 'registered-letter', 'fi', $3)`,
    [ofChild, child!.id, c.landlord.clock.at],
  );
  expect(await deed(await c.as('rights-handler'), ofChild, 'take')).toBe(303);
  expect((await (await c.as('rights-handler')).post(`${caseUrl(ofChild)}/kirje`, {})).statusCode).toBe(409);
});
